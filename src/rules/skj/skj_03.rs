//! SKJ-03: that somebody in the leadership violates a pupil is reported straight to the owner.

use super::reports_on_leadership;
use crate::calendar::working_days_between;
use crate::case::{Case, Code, Report, Role, ToOwner, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::mel::owner;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "SKJ-03",
    severity: Severity::Error,
    basis: &[&law::LEADERSHIP_TO_OWNER, &law::CIRCULAR_EMPLOYEES],
    title: Text::new(
        "At noen i ledelsen krenker en elev, er meldt rett til skoleeieren",
        "At nokon i leiinga krenkjer ein elev, er meldt rett til skoleeigaren",
        "That somebody in the leadership violates a pupil is reported straight to the owner",
    ),
    why: Text::new(
        "Er det noen i skolens ledelse som krenker en elev, skal den som får vite det, melde rett til kommunen eller \
         fylkeskommunen, i en privatskole til skolens styre (privatskolelova § 2-4). Ellers kan meldingen stoppe hos \
         den den gjelder, eller hos en som arbeider tett på.",
        "Er det nokon i leiinga på skolen som krenkjer ein elev, skal den som får vite det, melde rett til kommunen \
         eller fylkeskommunen, i ein privatskole til styret for skolen (privatskolelova § 2-4). Elles kan meldinga \
         stoppe hos den ho gjeld, eller hos ein som arbeider tett på.",
        "Where somebody in the school's leadership violates a pupil, whoever comes to know shall report straight to \
         the municipality or county, in a private school to the board (Private Schools Act § 2-4). Otherwise the \
         report may stop with the one it concerns, or with somebody who works close by.",
    ),
    limits: Text::new(
        "Hvem som hører til ledelsen, avgjør rollene `rektor`, `daglig_leder` og `ledelse`, eller `krenker: \
         ledelse`. Loven har ingen egen frist her; regelen venter til neste arbeidsdag og gir feil når det er gått \
         mer enn én. Er den bare meldt til rektor, er det feil fra neste arbeidsdag. At meldingen gikk gjennom noen \
         i ledelsen, er advarsel, og det samme er en oppgitt grunn til at den ikke er meldt.",
        "Kven som høyrer til leiinga, avgjer rollene `rektor`, `daglig_leder` og `ledelse`, eller `krenker: \
         ledelse`. Lova har ingen eigen frist her; regelen ventar til neste arbeidsdag og gir feil når det er gått \
         meir enn éin. Er ho berre meld til rektor, er det feil frå neste arbeidsdag. At meldinga gjekk gjennom \
         nokon i leiinga, er åtvaring, og det same er ein oppgitt grunn til at ho ikkje er meld.",
        "Who belongs to the leadership follows from the roles `rektor`, `daglig_leder` and `ledelse`, or from \
         `krenker: ledelse`. The Act has no time limit of its own here; the rule waits until the next working day \
         and gives an error where more than one has passed. Where only the head was told, it is an error from the \
         next working day. That the report went through somebody in the leadership is a warning, and so is a stated \
         reason for not reporting.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_TOLD, &ONLY_HEAD, &THROUGH],
    examples: &[
        Example {
            good: true,
            date: "2026-09-08",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: E1
    mottatt_av: L1
    kanal: samtale
    krenker: ledelse
    påstått_krenker: [R1]
    beskrivelse: E1 forteller at R1 ropte til E1 på kontoret.
    til_skoleeier: { dato: 2026-09-07, av: L1 }
",
        },
        Example {
            good: false,
            date: "2026-09-08",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - id: M1 # <-
    dato: 2026-09-07
    fra: E1
    mottatt_av: L1
    krenker: ledelse
    beskrivelse: E1 forteller at noen i ledelsen ropte til E1 på kontoret.
  - id: M2
    dato: 2026-09-07
    fra: F1
    mottatt_av: S1
    krenker: ansatt
    påstått_krenker: [R1]
    beskrivelse: F1 forteller at R1 ropte til E1 på kontoret.
    til_leder: # <-
      dato: 2026-09-07
      av: S1
  - id: M3
    dato: 2026-09-07
    fra: E1
    mottatt_av: L1
    krenker: ledelse
    påstått_krenker: [R1]
    beskrivelse: E1 forteller det samme til L1.
    til_skoleeier:
      dato: 2026-09-07
      av: R1 # <-
",
        },
    ],
    check: Some(check),
};

static NOT_TOLD: Message = Message {
    headline: Text::new(
        "Meldingen {report} sier at noen i ledelsen krenker eleven, men filen viser ikke at den er meldt til \
         {owner}.",
        "Meldinga {report} seier at nokon i leiinga krenkjer eleven, men fila viser ikkje at ho er meld til {owner}.",
        "The report {report} says that somebody in the leadership violates the pupil, but the file does not show \
         that {owner} was told.",
    ),
    label: Text::new("mangler dato i `til_skoleeier`", "manglar dato i `til_skoleeier`", "no date in `til_skoleeier`"),
    help: HELP,
};

static ONLY_HEAD: Message = Message {
    headline: Text::new(
        "Meldingen {report} om noen i ledelsen er bare meldt til skolens egen ledelse, ikke rett til {owner}.",
        "Meldinga {report} om nokon i leiinga er berre meld til leiinga på skolen sjølv, ikkje rett til {owner}.",
        "The report {report} on somebody in the leadership was passed only to the school's own leadership, not \
         straight to {owner}.",
    ),
    label: Text::new("bare meldt hit", "berre meld hit", "reported only here"),
    help: HELP,
};

static THROUGH: Message = Message {
    headline: Text::new(
        "Meldingen {report} om noen i ledelsen gikk til {owner} gjennom ledelsen selv.",
        "Meldinga {report} om nokon i leiinga gjekk til {owner} gjennom leiinga sjølv.",
        "The report {report} on somebody in the leadership went to {owner} through the leadership itself.",
    ),
    label: Text::new("i ledelsen", "i leiinga", "in the leadership"),
    help: Text::new(
        "Den som får vite om det, skal selv melde rett til {owner}. Skriv hvem som meldte, under `av` i \
         `til_skoleeier`.",
        "Den som får vite om det, skal sjølv melde rett til {owner}. Skriv kven som melde, under `av` i \
         `til_skoleeier`.",
        "Whoever comes to know shall report straight to {owner}. State who reported under `av` in `til_skoleeier`.",
    ),
};

const HELP: Text = Text::new(
    "Meld rett til {owner} nå, utenom ledelsen, og skriv dato og hvem som meldte, under `til_skoleeier`.",
    "Meld rett til {owner} no, utanom leiinga, og skriv dato og kven som melde, under `til_skoleeier`.",
    "Report straight to {owner} now, past the leadership, and record the date and who did it under `til_skoleeier`.",
);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["personer/*/rolle"]) {
        return;
    }
    for report in reports_on_leadership(case) {
        let found = match &report.to_owner {
            Some(told) if told.date.is_some() => through(case, report, told),
            Some(told) => context.gaps.plainly_lack(told.node, "dato").then(|| not_told(context, report)).flatten(),
            None if context.gaps.plainly_lack(report.node, "til_skoleeier") => not_told(context, report),
            None => None,
        };
        if let Some(found) = found {
            findings.add(found.arg("report", named(report.id)).arg("owner", owner(case)));
        }
    }
}

fn not_told(context: &Context<'_>, report: &Report<'_>) -> Option<Found> {
    let days = working_days_between(report.date?.date?, context.today);
    let told = report.to_owner.as_ref();
    let has_reason = told.is_some_and(|told| YesNo::said(told.groundless) || told.reason.is_some());
    let to_head = report.to_head.as_ref();
    let is_plain = (days > 1 || to_head.is_some()) && !has_reason;
    let found = match to_head {
        Some(to_head) => Found::in_section(&ONLY_HEAD, to_head.node),
        None => Found::in_section(&NOT_TOLD, report.node),
    };
    (days > 0).then(|| found.severity(if is_plain { Severity::Error } else { Severity::Warning }))
}

/// Whether somebody in the leadership passed the report on who did not receive it: the one it concerns, or the head.
fn through(case: &Case<'_>, report: &Report<'_>, told: &ToOwner<'_>) -> Option<Found> {
    let by = told.by?;
    let is = |code: &Code<'_>| code.value == by.value;
    let concerns = report.alleged.iter().any(is);
    let received = report.received_by.as_ref().is_some_and(is) || report.from.as_ref().is_some_and(is);
    let leads = case.role(by.value).is_some_and(Role::leads);
    (concerns || leads && !received).then(|| Found::at(&THROUGH, by.node).severity(Severity::Warning))
}
