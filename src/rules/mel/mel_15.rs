//! MEL-15: whoever came to know is somebody who works at the school.

use super::{is_family, is_outsider};
use crate::case::{Case, Code, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "MEL-15",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_WORKERS, &law::REPORT_AND_ACT],
    title: Text::new(
        "Den som fikk vite om saken, er en som arbeider på skolen",
        "Den som fekk vite om saka, er ein som arbeider på skolen",
        "Whoever came to know is somebody who works at the school",
    ),
    why: Text::new(
        "Plikten til å melde fra gjelder alle som arbeider på skolen: lærere og assistenter, men også renholder, \
         vaktmester, kantinemedarbeider, helsesykepleier, lærlinger og studenter i praksis. Filen må vise hvem av \
         dem som fikk vite om saken, ellers er det uklart når skolen visste.",
        "Plikta til å melde frå gjeld alle som arbeider på skolen: lærarar og assistentar, men òg reinhaldar, \
         vaktmeister, kantinemedarbeidar, helsesjukepleiar, lærlingar og studentar i praksis. Fila må vise kven av \
         dei som fekk vite om saka, elles er det uklart når skolen visste.",
        "The duty to report covers all who work at the school: teachers and assistants, but also cleaners, \
         caretakers, canteen staff, the school nurse, apprentices and students on placement. The file must show \
         which of them came to know, otherwise it is unclear when the school knew.",
    ),
    limits: Text::new(
        "Regelen ser på rollene i `personer`. Den sier fra når mottakeren er elev, foresatt eller fra barnevernet, \
         og når en elev eller foresatt skal ha meldt videre til rektor. Om en ekstern eller en fra PP-tjenesten \
         arbeider fast på skolen, vet den ikke, og da er den stille. Skoleeieren kan ta imot meldinger.",
        "Regelen ser på rollene i `personer`. Han seier frå når mottakaren er elev, føresett eller frå barnevernet, \
         og når ein elev eller føresett skal ha meldt vidare til rektor. Om ein ekstern eller ein frå PP-tenesta \
         arbeider fast på skolen, veit han ikkje, og då er han still. Skoleeigaren kan ta imot meldingar.",
        "The rule looks at the roles in `personer`. It speaks where the receiver is a pupil, a parent or from child \
         welfare, and where a pupil or a parent is said to have passed the report on to the head. It does not know \
         whether an external person or one from the educational-psychological service works at the school regularly, \
         and is silent then. The owner may receive reports.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&RECEIVER, &PASSED_ON],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: A1
    kanal: samtale
    krenker: elev
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    til_leder: { dato: 2026-09-07, av: A1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: E1
    mottatt_av: F1 # <-
    krenker: elev
    beskrivelse: E1 forteller at E1 blir stående alene i storefri.
    til_leder: { dato: 2026-09-07, av: F1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
  - id: M2
    dato: 2026-09-14
    fra: E1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 forteller at det skjedde igjen.
    til_leder:
      dato: 2026-09-14
      av: F1 # <-
",
        },
    ],
    check: Some(check),
};

static RECEIVER: Message = Message {
    headline: Text::new(
        "Meldingen {report} er tatt imot av en som ikke arbeider på skolen.",
        "Meldinga {report} er teken imot av ein som ikkje arbeider på skolen.",
        "The report {report} was received by somebody who does not work at the school.",
    ),
    label: Text::new("arbeider ikke på skolen", "arbeider ikkje på skolen", "does not work at the school"),
    help: Text::new(
        "Skriv under `mottatt_av` den på skolen som først fikk vite om saken, og under `dato` når det var. Arbeider \
         denne personen på skolen, så rett `rolle`.",
        "Skriv under `mottatt_av` den på skolen som først fekk vite om saka, og under `dato` når det var. Arbeider \
         denne personen på skolen, så rett `rolle`.",
        "State under `mottatt_av` who at the school first came to know, and under `dato` when. If this person works \
         at the school, correct `rolle`.",
    ),
};

static PASSED_ON: Message = Message {
    headline: Text::new(
        "Meldingen {report} er gitt videre av en som ikke arbeider på skolen.",
        "Meldinga {report} er gitt vidare av ein som ikkje arbeider på skolen.",
        "The report {report} was passed on by somebody who does not work at the school.",
    ),
    label: Text::new("har ingen plikt til å melde fra", "har inga plikt til å melde frå", "has no duty to report"),
    help: Text::new(
        "Skriv under `til_leder` når og av hvem på skolen meldingen ble gitt videre. Sa foreldrene eller eleven fra \
         rett til {head}, så før det som en egen melding.",
        "Skriv under `til_leder` når og av kven på skolen meldinga vart gitt vidare. Sa foreldra eller eleven frå \
         rett til {head}, så før det som ei eiga melding.",
        "State under `til_leder` when and by whom at the school the report was passed on. If the parents or the \
         pupil told {head} themselves, record that as a report of its own.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    for report in &case.reports {
        let receiver = report.received_by.filter(|code| is_of(case, code, is_outsider));
        let messenger = report.to_head.as_ref().and_then(|told| told.by).filter(|code| is_of(case, code, is_family));
        let found = match (receiver, messenger) {
            (Some(receiver), _) => Found::at(&RECEIVER, receiver.node),
            (None, Some(messenger)) => Found::at(&PASSED_ON, messenger.node),
            (None, None) => continue,
        };
        findings.add(found.arg("report", named(report.id)).arg("head", super::head(case)));
    }
}

fn is_of(case: &Case<'_>, code: &Code<'_>, roles: fn(Role) -> bool) -> bool {
    case.role(code.value).is_some_and(roles)
}
