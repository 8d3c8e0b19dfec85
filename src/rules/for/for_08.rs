//! FOR-08: the home knows its rights, and that the case can be brought to Statsforvalteren.

use crate::case::{Contact, Extent, Topic};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

static SCHOOL_DAYS: Setting = Setting {
    rule: "FOR-08",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "skoledager fra skolen fikk kjennskap, til hjemmet vet om rettighetene og statsforvalteren",
        "skoledagar frå skolen fekk kjennskap, til heimen veit om rettane og statsforvaltaren",
        "school days from when the school knew until the home knows its rights and of Statsforvalteren",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "FOR-08",
    severity: Severity::Warning,
    basis: &[&law::INFORMATION, &law::ENFORCEMENT, &law::CIRCULAR_INFORMATION],
    title: Text::new(
        "Hjemmet og eleven vet om rettighetene og statsforvalteren",
        "Heimen og eleven veit om rettane og statsforvaltaren",
        "The home and the pupil know their rights and of Statsforvalteren",
    ),
    why: Text::new(
        "Elever og foreldre skal få vite om reglene og rettighetene sine. Hjelper ikke skolen, kan de ta saken \
         til statsforvalteren når den er tatt opp med den som leder skolen. Den som ikke vet det, har ikke retten \
         i praksis.",
        "Elevar og foreldre skal få vite om reglane og rettane sine. Hjelper ikkje skolen, kan dei ta saka til \
         statsforvaltaren når ho er teken opp med den som leier skolen. Den som ikkje veit det, har ikkje retten \
         i praksis.",
        "Pupils and parents must be told of the rules and of their rights. If the school does not help, they can \
         bring the case to Statsforvalteren once it has been taken up with the head of the school. Whoever does \
         not know that does not have the right in practice.",
    ),
    limits: Text::new(
        "Regelen ser etter `rettigheter` og `statsforvalter` under `informert_om`; en samtale med eleven selv teller \
         fra 15 år, og i en sak om en klasse teller klassen. Loven legger informasjonsplikten på skoleeieren, og \
         informasjon på nettsider eller møter for alle ser ikke regelen. Når saken allerede er hos statsforvalteren, \
         er den stille, og i en `enkel` sak gir den bare merknad. Antall dager er brilles eget forslag.",
        "Regelen ser etter `rettigheter` og `statsforvalter` under `informert_om`; ein samtale med eleven sjølv tel \
         frå 15 år, og i ei sak om ein klasse tel klassen. Lova legg informasjonsplikta på skoleeigaren, og \
         informasjon på nettsider eller møte for alle ser ikkje regelen. Når saka alt er hos statsforvaltaren, er han \
         still, og i ei `enkel` sak gir han berre merknad. Talet på dagar er brille sitt eige framlegg.",
        "The rule looks for `rettigheter` and `statsforvalter` under `informert_om`; a talk with the pupil counts from \
         15, and in a case on a class the class counts. The Act puts the duty on the school's owner, and information \
         on web pages or meetings for all is not seen. Where the case is with Statsforvalteren already the rule is \
         silent, and in an `enkel` case it gives only a note. The number of days is brille's own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &["MEL-09", "FOR-01"],
    missing: None,
    messages: &[&UNTOLD],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
kontakt: # <-
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
kontakt: # <-
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
",
        },
    ],
    check: Some(check),
};

static UNTOLD: Message = Message {
    headline: Text::new(
        "Filen viser ikke at hjemmet har fått vite om {topic}.",
        "Fila viser ikkje at heimen har fått vite om {topic}.",
        "The file does not show that the home was told of {topic}.",
    ),
    label: Text::new("dette er ikke ført", "dette er ikkje ført", "this is not recorded"),
    help: Text::new(
        "Fortell hjemmet og eleven om rettighetene i en skolemiljøsak og om at saken kan meldes til statsforvalteren. \
         Før det under `informert_om`.",
        "Fortel heimen og eleven om rettane i ei skolemiljøsak og om at saka kan meldast til statsforvaltaren. Før det \
         under `informert_om`.",
        "Tell the home and the pupil of the rights in a case on the school environment and that the case can be brought to \
         Statsforvalteren. Record it under `informert_om`.",
    ),
};

const RIGHTS: Text = Text::new("rettighetene", "rettane", "the rights");

const COUNTY: Text = Text::new(
    "retten til å melde saken til statsforvalteren",
    "retten til å melde saka til statsforvaltaren",
    "the right to bring the case to Statsforvalteren",
);

const BOTH: Text =
    Text::new("rettighetene og statsforvalteren", "rettane og statsforvaltaren", "the rights and Statsforvalteren");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unclear = &["kontakt", "kontakt/*/informert_om", "kontakt/*/med", "personer/*/rolle", "meldinger/*/dato"];
    if context.is_unclear(unclear) || super::home_is_left_out(context) || context.pupil_has_left() {
        return;
    }
    let Some((known, _)) = case.first_knowledge() else { return };
    let days = context.calendar.school_days_between(known, context.last_day());
    let with_county = case.county_governor.as_ref().is_some_and(|county| county.reported.is_some());
    if days <= context.threshold(&SCHOOL_DAYS) || with_county {
        return;
    }
    let heard = case.contacts.iter().filter(|contact| reaches(context, contact));
    let told = |topic| heard.clone().any(|contact| super::told_of(contact, topic));
    let topic = match (told(Topic::Rights), told(Topic::CountyGovernor)) {
        (true, true) => return,
        (false, true) => RIGHTS,
        (true, false) => COUNTY,
        (false, false) => BOTH,
    };
    let place = ["kontakt", "meldinger"].into_iter().find_map(|section| case.node.get(section)).unwrap_or(case.node);
    let weight = if case.extent() == Extent::Light { Severity::Note } else { Severity::Warning };
    findings.add(Found::in_section(&UNTOLD, place).severity(weight).arg("topic", Arg::Word(topic)));
}

/// Whether a contact was with somebody who must know: the home, or a pupil old enough to act alone.
fn reaches(context: &Context<'_>, contact: &Contact<'_>) -> bool {
    let case = context.case;
    let Some(day) = contact.date.and_then(|day| day.date) else { return true };
    let pupil_counts = case.is_about_class() || case.subject().is_some_and(|pupil| pupil.is_at_least(15, day));
    contact.with.iter().any(|with| case.is_home(with.value) || (pupil_counts && case.is_subject(with.value)))
}
