//! SAM-02: PPT does not stand alone with a measure that is the school's duty.

use crate::case::{Case, Code, Day, Measure, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "SAM-02",
    severity: Severity::Warning,
    basis: &[&law::LETTER_PPT, &law::PPT],
    title: Text::new(
        "PP-tjenesten gjennomfører ikke skolens tiltak alene",
        "PP-tenesta gjennomfører ikkje tiltaka til skolen åleine",
        "The educational-psychological service does not carry out the school’s measures alone",
    ),
    why: Text::new(
        "Plikten til å sette inn tiltak er skolens. PP-tjenesten støtter skolen, men er ikke i klasserommet og \
         skolegården hver dag. Et tiltak som bare en utenfra skal gjennomføre, blir lett borte for eleven i hverdagen.",
        "Plikta til å setje inn tiltak ligg på skolen. PP-tenesta støttar skolen, men er ikkje i klasserommet og \
         skolegarden kvar dag. Eit tiltak som berre ein utanfrå skal gjennomføre, blir lett borte for eleven i \
         kvardagen.",
        "The duty to take measures is the school’s. The educational-psychological service supports the school but is \
         not in the classroom and the schoolyard every day. A measure that only somebody from outside is to carry out \
         easily vanishes from the pupil’s day.",
    ),
    limits: Text::new(
        "Regelen ser tiltak der alle i `utføres_av` har rollen `ppt`. Om PP-tjenestens rolle ellers er rett, vurderer \
         et menneske. Tiltak som er avsluttet eller erstattet, og avsluttede saker blir ikke vurdert.",
        "Regelen ser tiltak der alle i `utføres_av` har rolla `ppt`. Om rolla til PP-tenesta elles er rett, vurderer \
         eit menneske. Tiltak som er avslutta eller erstatta, og avslutta saker blir ikkje vurderte.",
        "The rule sees measures where everybody in `utføres_av` has the role `ppt`. Whether the service’s part is \
         otherwise right is for a person to judge. Measures that have ended or been replaced, and closed cases, are \
         not judged.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SAM-01"],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
strakstiltak:
  - { id: ST1, dato: 2026-09-08, hva: PP1 og L1 deler inn lagene sammen., utføres_av: [PP1, L1], beskytter_mot: [M1], slutt: 2026-09-14 }
samarbeid:
  - { dato: 2026-09-08, med: PP1, hva: Drøftet lagene., grunnlag: samtykke }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
strakstiltak:
  - id: ST1
    dato: 2026-09-08
    hva: PP1 deler inn lagene.
    utføres_av: [PP1] # <-
    beskytter_mot: [M1]
samarbeid:
  - { dato: 2026-09-08, med: PP1, hva: Drøftet lagene., grunnlag: samtykke }
" },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} gjennomføres bare av PP-tjenesten.",
        "Tiltaket {measure} blir gjennomført berre av PP-tenesta.",
        "The measure {measure} is carried out by the educational-psychological service alone.",
    ),
    label: Text::new("ingen fra skolen", "ingen frå skolen", "nobody from the school"),
    help: Text::new(
        "Skriv i `utføres_av` hvem på skolen som gjennomfører tiltaket, og la PP-tjenesten veilede.",
        "Skriv i `utføres_av` kven på skolen som gjennomfører tiltaket, og lat PP-tenesta rettleie.",
        "Write in `utføres_av` who at the school carries out the measure, and let the service advise.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_closed() || context.is_unclear(&["personer/*/rolle"]) {
        return;
    }
    let is_past = |end: Option<Day<'_>>| end.and_then(|end| end.date).is_some_and(|end| end < context.today);
    let planned = case.measures().iter().filter(|measure| !is_past(measure.end) && !is_ended(case, measure));
    let planned = planned.map(|measure| (measure.id, &measure.carried_out_by));
    let immediate = case.immediate_measures.iter().filter(|measure| !is_past(measure.end));
    let immediate = immediate.map(|measure| (measure.id, &measure.carried_out_by));
    for (id, executors) in immediate.chain(planned).filter(|(_, executors)| are_ppt(case, executors)) {
        let place = executors.first().and_then(|first| first.node.parent());
        if let Some(place) = place {
            findings.add(Found::at(&MESSAGE, place).arg("measure", named(id)));
        }
    }
}

fn are_ppt(case: &Case<'_>, executors: &[Code<'_>]) -> bool {
    let is_ppt = |code: &Code<'_>| case.role(code.value) == Some(Role::EducationalPsychologist);
    !executors.is_empty() && executors.iter().all(is_ppt)
}

fn is_ended(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    let decision = case.results(measure).last().and_then(|(_, result)| result.decision);
    decision.is_some_and(|decision| decision.ends())
}
