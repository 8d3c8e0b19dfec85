//! MEL-14: it was decided whether to go to the police where something may be an offence.

use super::{Authority, names_grave_form, names_sign, not_considered, unconsidered};
use crate::case::Sign;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "MEL-14",
    severity: Severity::Warning,
    basis: &[&law::OWN_PROPOSAL, &law::SECRECY_PURPOSES],
    title: Text::new(
        "Det er vurdert om saken skal meldes til politiet",
        "Det er vurdert om saka skal meldast til politiet",
        "A report to the police was considered",
    ),
    why: Text::new(
        "Vold, trusler og seksuelle krenkelser kan være straffbare. Taushetsplikten hindrer ikke skolen i å melde \
         lovbrudd til politiet. Eleven og foreldrene har nytte av å vite om skolen har tatt stilling til det, og hvem \
         som gjorde det.",
        "Vald, trugsmål og seksuelle krenkingar kan vere straffbare. Teieplikta hindrar ikkje skolen i å melde \
         lovbrot til politiet. Eleven og foreldra har nytte av å vite om skolen har teke stilling til det, og kven \
         som gjorde det.",
        "Violence, threats and sexual violations may be offences. The duty of secrecy does not keep the school from \
         reporting offences to the police. It helps the pupil and the parents to know whether the school has decided \
         on that, and who did so.",
    ),
    limits: Text::new(
        "Regelen kan ikke vurdere om noe er straffbart eller burde vært anmeldt, og ingen lov sier at skolen må \
         anmelde. At vold, seksuelle krenkelser, trusler og våpen skal utløse spørsmålet, og to arbeidsdager, er \
         brilles eget forslag. Er saken ikke vurdert som alvorlig, og gjelder den ikke seksuelle krenkelser eller \
         våpen, er det bare en merknad, og ingenting når `omfang` er `enkel`. Én vurdering dekker meldingene fram til \
         den dagen.",
        "Regelen kan ikkje vurdere om noko er straffbart eller burde vore meldt, og inga lov seier at skolen må melde \
         det. At vald, seksuelle krenkingar, trugsmål og våpen skal utløyse spørsmålet, og to arbeidsdagar, er brille \
         sitt eige framlegg. Er saka ikkje vurdert som alvorleg, og gjeld ho ikkje seksuelle krenkingar eller våpen, \
         er det berre ein merknad, og ingenting når `omfang` er `enkel`. Det held med éi vurdering for meldingane \
         fram til den dagen.",
        "The rule cannot judge whether something is an offence or should have been reported, and no statute says that \
         the school must report it. That violence, sexual violations, threats and weapons raise the question, and two \
         working days, are brille's own proposal. Where the case was not judged serious, and does not concern sexual \
         violations or weapons, it is only a note, and nothing where `omfang` is `enkel`. One consideration covers \
         the reports up to its day.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&WORKING_DAYS],
    together: &["MEL-12"],
    missing: None,
    messages: &[&NOT_CONSIDERED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    krenkelsesform: [trussel]
    beskrivelse: F1 forteller at E1 fikk høre at det ville bli verre.
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: nei, begrunnelse: E1 kjenner ikke dette som en trussel. }
    barnevern: { vurdert: 2026-09-07, av: R1 }
    politi: { vurdert: 2026-09-08, av: R1 }
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
    krenkelsesform: [seksuell] # <-
    beskrivelse: F1 forteller at noen delte et bilde av E1.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja }
    barnevern: { vurdert: 2026-09-07, av: R1 }
",
        },
    ],
    check: Some(check),
};

static NOT_CONSIDERED: Message = Message {
    headline: Text::new(
        "Meldingen nevner {sign}, men filen viser ikke at noen har vurdert om den skal til politiet.",
        "Meldinga nemner {sign}, men fila viser ikkje at nokon har vurdert om ho skal til politiet.",
        "The report names {sign}, but the file does not show that anybody considered whether it should go to the \
         police.",
    ),
    label: Text::new("{days} uten vurdering", "{days} utan vurdering", "{days} without consideration"),
    help: Text::new(
        "Ta stilling til det nå, og skriv dato og hvem som vurderte, under `politi` i meldingen.",
        "Ta stilling til det no, og skriv dato og kven som vurderte, under `politi` i meldinga.",
        "Decide on it now, and record the date and who considered it under `politi` in the report.",
    ),
};

static WORKING_DAYS: Setting = Setting {
    rule: "MEL-14",
    key: "arbeidsdager",
    default: 2,
    meaning: Text::new(
        "Arbeidsdager fra meldingen til det skal være vurdert om den skal til politiet.",
        "Arbeidsdagar frå meldinga til det skal vere vurdert om ho skal til politiet.",
        "Working days from the report until it must have been considered whether it should go to the police.",
    ),
    source: &law::OWN_PROPOSAL,
};

static POLICE: Authority = Authority {
    key: "politi",
    considered: |report| report.police.as_ref(),
    trigger: |report| names_grave_form(report).or_else(|| names_sign(report, Sign::Weapon)),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let lacking = unconsidered(context, &POLICE, context.threshold(&WORKING_DAYS));
    if let Some(found) = not_considered(&NOT_CONSIDERED, &lacking) {
        findings.add(found);
    }
}
