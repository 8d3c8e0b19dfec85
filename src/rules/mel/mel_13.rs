//! MEL-13: help from the health service was considered where the pupil harms himself or herself.

use super::names_sign;
use crate::case::{Case, Code, Day, Role, Sign};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "MEL-13",
    severity: Severity::Note,
    basis: &[&law::HEALTH_SERVICES, &law::SERVICES],
    title: Text::new(
        "Helsetjenesten er med når eleven skader seg selv",
        "Helsetenesta er med når eleven skader seg sjølv",
        "The health service takes part where the pupil harms himself or herself",
    ),
    why: Text::new(
        "Skolen skal være oppmerksom på når en elev kan trenge hjelp fra helse- og omsorgstjenesten, og samarbeide \
         med andre tjenester når det trengs. En elev som skader seg selv eller snakker om det, trenger ofte mer enn \
         det skolen kan gi.",
        "Skolen skal vere merksam på når ein elev kan trenge hjelp frå helse- og omsorgstenesta, og samarbeide med \
         andre tenester når det trengst. Ein elev som skader seg sjølv eller snakkar om det, treng ofte meir enn det \
         skolen kan gi.",
        "The school shall be alert to when a pupil may need help from the health and care services, and cooperate \
         with other services where that is needed. A pupil who harms himself or herself, or speaks of it, often needs \
         more than the school can give.",
    ),
    limits: Text::new(
        "Regelen ser bare på `selvskading` under `kjennetegn`, og spør om helsesykepleier eller en annen tjeneste er \
         nevnt noe sted i saken. Om hjelpen er den rette, kan den ikke vurdere. Fem skoledager er brilles eget \
         forslag, og det er bare en merknad. Helsepersonell har sin egen taushetsplikt; skriv ikke inn opplysninger \
         om helse som saken ikke trenger.",
        "Regelen ser berre på `selvskading` under `kjennetegn`, og spør om helsesjukepleiar eller ei anna teneste er \
         nemnd nokon stad i saka. Om hjelpa er den rette, kan han ikkje vurdere. Fem skoledagar er brille sitt eige \
         framlegg, og det er berre ein merknad. Helsepersonell har si eiga teieplikt; skriv ikkje inn opplysningar om \
         helse som saka ikkje treng.",
        "The rule looks only at `selvskading` under `kjennetegn`, and asks whether the school nurse or another \
         service is named anywhere in the case. It cannot judge whether the help is the right one. Five school days \
         are brille's own proposal, and it is only a note. Health personnel have a duty of secrecy of their own; do \
         not record health information that the case does not need.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &["MEL-12"],
    missing: None,
    messages: &[&NO_HELP],
    examples: &[
        Example {
            good: true,
            date: "2026-09-10",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-09
    fra: F1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: F1 forteller at E1 har skadet seg selv.
    til_skoleeier: { dato: 2026-09-09, av: R1 }
    alvorlighet: { vurdert: 2026-09-09, av: R1, alvorlig: ja, kjennetegn: [selvskading] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: elev
    beskrivelse: F1 forteller at E1 har skadet seg selv.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet:
      vurdert: 2026-09-07
      av: R1
      alvorlig: ja
      kjennetegn: [selvskading] # <-
",
        },
    ],
    check: Some(check),
};

static NO_HELP: Message = Message {
    headline: Text::new(
        "Meldingen sier at eleven skader seg selv, men filen viser ikke at helsetjenesten er med.",
        "Meldinga seier at eleven skader seg sjølv, men fila viser ikkje at helsetenesta er med.",
        "The report says that the pupil self-harms, but the file does not show that the health service takes part.",
    ),
    label: Text::new("ingen helsetjeneste i saken", "inga helseteneste i saka", "no health service in the case"),
    help: Text::new(
        "Snakk med eleven og foreldrene om hjelp fra helsesykepleier eller fastlege, og skriv samarbeidet inn under \
         `samarbeid`. Er det fare for liv, så ring 113.",
        "Snakk med eleven og foreldra om hjelp frå helsesjukepleiar eller fastlege, og skriv samarbeidet inn under \
         `samarbeid`. Er det fare for liv, så ring 113.",
        "Talk with the pupil and the parents about help from the school nurse or the family doctor, and record the \
         cooperation under `samarbeid`. Where life is in danger, call 113.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "MEL-13",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra en melding om at eleven skader seg selv, til filen skal vise hvem som hjelper.",
        "Skoledagar frå ei melding om at eleven skader seg sjølv, til fila skal vise kven som hjelper.",
        "School days from a report that names self-harm until the file must show who helps.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_closed() || !context.gaps.plainly_lack(case.node, "samarbeid") || has_nurse(case) {
        return;
    }
    let overdue = case.reports.iter().find_map(|report| {
        let date = report.date.and_then(|day: Day<'_>| day.date)?;
        let (_, sign_at) = names_sign(report, Sign::SelfHarm)?;
        let days = context.calendar.school_days_between(date, context.today);
        (days > context.threshold(&SCHOOL_DAYS)).then_some(sign_at)
    });
    if let Some(sign_at) = overdue {
        findings.add(Found::at(&NO_HELP, sign_at));
    }
}

/// Whether the school's nurse has a part in the case.
fn has_nurse(case: &Case<'_>) -> bool {
    let is_nurse = |code: &Code<'_>| case.role(code.value) == Some(Role::Nurse);
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    case.reports.iter().flat_map(|report| report.from.iter().chain(&report.received_by)).any(is_nurse)
        || methods.flat_map(|method| method.by.iter().chain(&method.with).chain(&method.present)).any(is_nurse)
        || case.hearings.iter().flat_map(|hearing| hearing.by.iter().chain(&hearing.present)).any(is_nurse)
        || case.contacts.iter().flat_map(|contact| contact.by.iter().chain(&contact.with)).any(is_nurse)
        || case.immediate_measures.iter().flat_map(|measure| &measure.carried_out_by).any(is_nurse)
        || case.measures().iter().flat_map(|measure| &measure.carried_out_by).any(is_nurse)
}
