//! MEL-12: a report to child welfare was considered where something gives reason to.

use super::{Authority, names_grave_form, names_sign, not_considered, unconsidered};
use crate::case::Sign;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "MEL-12",
    severity: Severity::Warning,
    basis: &[&law::CHILD_WELFARE],
    title: Text::new(
        "Det er vurdert om barnevernet skal ha melding",
        "Det er vurdert om barnevernet skal ha melding",
        "A report to child welfare was considered",
    ),
    why: Text::new(
        "Den som arbeider på skolen, skal uten ugrunnet opphold melde fra til barnevernet når det er grunn til å tro \
         at et barn blir mishandlet, eller at et barn setter sin egen utvikling i alvorlig fare. Plikten er personlig \
         og går foran taushetsplikten. Den gjelder både den som blir krenket, og den som krenker.",
        "Den som arbeider på skolen, skal utan ugrunna opphald melde frå til barnevernet når det er grunn til å tru \
         at eit barn blir mishandla, eller at eit barn set si eiga utvikling i alvorleg fare. Plikta er personleg og \
         går føre teieplikta. Ho gjeld både den som blir krenkt, og den som krenkjer.",
        "Whoever works at the school shall report to child welfare without undue delay where there is reason to \
         believe that a child is maltreated, or seriously endangers his or her own development. The duty is personal \
         and goes before the duty of secrecy. It covers both the child who is violated and the one who violates.",
    ),
    limits: Text::new(
        "Regelen kan ikke vurdere om terskelen er nådd, bare om filen viser at noen har vurdert det. At vold, \
         seksuelle krenkelser, trusler, våpen og det at eleven skader seg selv, skal utløse spørsmålet, og to \
         arbeidsdager, er brilles eget forslag. Er saken ikke vurdert som alvorlig, og nevner den ikke seksuelle \
         krenkelser, våpen eller at eleven skader seg selv, er det bare en merknad, og ingenting når `omfang` er \
         `enkel`. Én vurdering dekker meldingene fram til den dagen. Er eleven 18 år, er regelen stille.",
        "Regelen kan ikkje vurdere om terskelen er nådd, berre om fila viser at nokon har vurdert det. At vald, \
         seksuelle krenkingar, trugsmål, våpen og det at eleven skader seg sjølv, skal utløyse spørsmålet, og to \
         arbeidsdagar, er brille sitt eige framlegg. Er saka ikkje vurdert som alvorleg, og nemner ho ikkje seksuelle \
         krenkingar, våpen eller at eleven skader seg sjølv, er det berre ein merknad, og ingenting når `omfang` er \
         `enkel`. Det held med éi vurdering for meldingane fram til den dagen. Er eleven 18 år, er regelen still.",
        "The rule cannot judge whether the threshold is met, only whether the file shows that somebody considered it. \
         That violence, sexual violations, threats, weapons and self-harm raise the question, and two working days, \
         are brille's own proposal. Where the case was not judged serious, and does not concern sexual violations, \
         weapons or self-harm, it is only a note, and nothing where `omfang` is `enkel`. One consideration covers the \
         reports up to its day. Where the pupil is 18 the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&WORKING_DAYS],
    together: &["MEL-14"],
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
    krenkelsesform: [vold]
    beskrivelse: F1 forteller at E1 ble dyttet i garderoben.
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: nei, begrunnelse: Ett dytt i kø. E1 er ikke skadet. }
    barnevern: { vurdert: 2026-09-07, av: R1 }
    politi: { vurdert: 2026-09-07, av: R1 }
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
    krenkelsesform: [vold] # <-
    beskrivelse: F1 forteller at E1 ble slått i garderoben.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja }
    politi: { vurdert: 2026-09-07, av: R1 }
",
        },
    ],
    check: Some(check),
};

static NOT_CONSIDERED: Message = Message {
    headline: Text::new(
        "Meldingen nevner {sign}, men filen viser ikke at noen har vurdert å melde fra til barnevernet.",
        "Meldinga nemner {sign}, men fila viser ikkje at nokon har vurdert å melde frå til barnevernet.",
        "The report names {sign}, but the file does not show that anybody considered a report to child welfare.",
    ),
    label: Text::new("{days} uten vurdering", "{days} utan vurdering", "{days} without consideration"),
    help: Text::new(
        "Vurder det nå, og skriv dato og hvem som vurderte, under `barnevern` i meldingen. Skriv aldri inn hva det \
         ble meldt om.",
        "Vurder det no, og skriv dato og kven som vurderte, under `barnevern` i meldinga. Skriv aldri inn kva det \
         vart meldt om.",
        "Consider it now, and record the date and who did so under `barnevern` in the report. Never record what a \
         report to child welfare says.",
    ),
};

static WORKING_DAYS: Setting = Setting {
    rule: "MEL-12",
    key: "arbeidsdager",
    default: 2,
    meaning: Text::new(
        "Arbeidsdager fra meldingen til det skal være vurdert om barnevernet skal ha melding.",
        "Arbeidsdagar frå meldinga til det skal vere vurdert om barnevernet skal ha melding.",
        "Working days from the report until a report to child welfare must have been considered.",
    ),
    source: &law::OWN_PROPOSAL,
};

static CHILD_WELFARE: Authority = Authority {
    key: "barnevern",
    considered: |report| report.child_welfare.as_ref(),
    trigger: |report| {
        let grave = names_grave_form(report).or_else(|| names_sign(report, Sign::Weapon));
        grave.or_else(|| names_sign(report, Sign::SelfHarm))
    },
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let known = case.first_knowledge().map(|(date, _)| date);
    let is_adult = case.subject().zip(known).is_some_and(|(pupil, known)| pupil.is_at_least(18, known));
    if is_adult {
        return;
    }
    let lacking = unconsidered(context, &CHILD_WELFARE, context.threshold(&WORKING_DAYS));
    if let Some(found) = not_considered(&NOT_CONSIDERED, &lacking) {
        findings.add(found);
    }
}
