//! UND-03: the investigation covers how the pupil sees it.

use super::Span;
use crate::case::{Extent, Hearing, Investigation, MethodEntry};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-03",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_INVESTIGATION, &law::SAFE_ENVIRONMENT],
    title: Text::new(
        "Undersøkelsen får fram elevens egen opplevelse",
        "Undersøkinga får fram korleis eleven sjølv opplever det",
        "The investigation brings out the pupil’s own experience",
    ),
    why: Text::new(
        "Retten til et trygt og godt skolemiljø er elevens egen, og det er elevens opplevelse som avgjør. Etter \
         rundskrivet er målet med undersøkelsen å få fram hva som har skjedd, hvordan eleven opplever det, og hva i \
         omgivelsene som virker inn. Uten elevens opplevelse løser tiltakene lett noe annet enn det som er vondt.",
        "Retten til eit trygt og godt skolemiljø er eleven sin eigen, og det er opplevinga til eleven som avgjer. \
         Etter rundskrivet er målet med undersøkinga å få fram kva som har skjedd, korleis eleven opplever det, og kva \
         i omgjevnadene som verkar inn. Utan opplevinga til eleven løyser tiltaka lett noko anna enn det som er vondt.",
        "The right to a safe and good school environment is the pupil’s own, and the pupil’s experience decides. \
         According to the circular the aim of the investigation is to bring out what happened, how the pupil \
         experiences it, and what in the surroundings affects it. Without the pupil’s experience the measures easily \
         solve something other than what hurts.",
    ),
    limits: Text::new(
        "Regelen ser at `elevens_opplevelse` er ført, ikke om den er gjengitt rett. Står elevens syn bare i en samtale \
         eller under `medvirkning`, er det en merknad, og i en sak med `omfang: enkel` ingenting. Ville eleven ikke \
         snakke, tier regelen. Er det ikke snakket med eleven, sier UND-04 eller HOR-01 fra. Hva som har skjedd, ser \
         UND-08 etter, og omgivelsene har sin egen regel. En undersøkelse som ennå pågår, blir ikke vurdert.",
        "Regelen ser at `elevens_opplevelse` er ført, ikkje om ho er attgitt rett. Står synet til eleven berre i ein \
         samtale eller under `medvirkning`, er det ein merknad, og i ei sak med `omfang: enkel` ingenting. Ville ikkje \
         eleven snakke, teier regelen. Er det ikkje snakka med eleven, seier UND-04 eller HOR-01 frå. Kva som har \
         skjedd, ser UND-08 etter, og omgjevnadene har sin eigen regel. Ei undersøking som framleis går, blir ikkje \
         vurdert.",
        "The rule sees that `elevens_opplevelse` is recorded, not whether it is rendered truly. Where the pupil’s view \
         stands only in a talk or under `medvirkning` it is a note, and in a case with `omfang: enkel` nothing. Where \
         the pupil declined, the rule is silent. Where nobody talked with the pupil, UND-04 or HOR-01 speaks. What \
         happened is seen to by UND-08, and the surroundings have a rule of their own. An investigation that still \
         goes on is not judged.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOWHERE, &ELSEWHERE],
    examples: &[
        Example {
            good: true,
            date: "2026-09-09",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene tre til fire dager i uka. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene tre til fire dager i uka. }
      - { type: foresattsamtale, dato: 2026-09-08, av: S1, med: [F1], funn: E1 har spist alene siden august. }
    opprettholdende_faktorer:
      - { id: O1, type: organisering, beskrivelse: Elevene velger lag selv i ballbingen. }
      - { id: O2, type: tilsyn, beskrivelse: Ingen voksen er ved ballbingen når storefri begynner. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 har det ikke trygt og godt i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1] }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Ingen voksen sto ved ballbingen. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 har det ikke trygt og godt i storefri. }
medvirkning:
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., vektlagt: Tiltakene fortsetter. }
",
        },
    ],
    check: Some(check),
};

static NOWHERE: Message = Message {
    headline: Text::new(
        "Undersøkelsen er ferdig, men filen viser ikke hvordan eleven selv opplever det.",
        "Undersøkinga er ferdig, men fila viser ikkje korleis eleven sjølv opplever det.",
        "The investigation is finished, but the file does not show how the pupil experiences it.",
    ),
    label: Text::new(
        "elevens opplevelse mangler",
        "opplevinga til eleven manglar",
        "the pupil’s experience is missing",
    ),
    help: Text::new(
        "Skriv i `elevens_opplevelse` hvordan eleven selv har det, slik eleven har fortalt det.",
        "Skriv i `elevens_opplevelse` korleis eleven sjølv har det, slik eleven har fortalt det.",
        "Write in `elevens_opplevelse` how things are for the pupil, as the pupil has told it.",
    ),
};

static ELSEWHERE: Message = Message {
    headline: Text::new(
        "Eleven er hørt, men undersøkelsen samler ikke elevens egen opplevelse.",
        "Eleven er høyrd, men undersøkinga samlar ikkje korleis eleven sjølv opplever det.",
        "The pupil was heard, but the investigation does not sum up the pupil’s own experience.",
    ),
    label: Text::new("uten `elevens_opplevelse`", "utan `elevens_opplevelse`", "without `elevens_opplevelse`"),
    help: Text::new(
        "Sammenfatt i `elevens_opplevelse` det eleven har fortalt om hvordan det er, og la konklusjonen bygge på det.",
        "Samanfatt i `elevens_opplevelse` det eleven har fortalt om korleis det er, og lat konklusjonen byggje på det.",
        "Sum up in `elevens_opplevelse` what the pupil has told of how it is, and let the conclusion build on that.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if super::progress_is_unclear(context)
        || super::subject_is_unclear(context)
        || context.is_unclear(&["undersøkelser/*/metoder/*/type", "medvirkning/*/hvem"])
    {
        return;
    }
    let lacking =
        super::due(context).filter(|investigation| context.gaps.plainly_lack(investigation.node, "elevens_opplevelse"));
    for investigation in lacking {
        let found = match told(context, investigation) {
            Some(true) if context.case.extent() != Extent::Light => {
                Found::in_section(&ELSEWHERE, investigation.node).severity(Severity::Note)
            }
            Some(false) => Found::in_section(&NOWHERE, investigation.node),
            _ => continue,
        };
        findings.add(found);
    }
}

/// Whether a talk with the pupil says what came out of it; none where nobody talked with the pupil, or where the pupil
/// would not talk.
fn told(context: &Context<'_>, investigation: &Investigation<'_>) -> Option<bool> {
    let case = context.case;
    let span = Span::of(case, investigation);
    let mut heard = super::hearings_of_subject(case, &span).peekable();
    if heard.peek().is_some() && heard.all(super::is_excused) {
        return None;
    }
    let talks = investigation.methods.iter().filter(|method| case.is_talk_with_subject(method));
    let hearings = super::hearings_of_subject(case, &span).filter(|hearing| super::is_on_what_happened(hearing));
    let found = |talk: &MethodEntry<'_>| talk.finding.is_some();
    let viewed = |hearing: &Hearing<'_>| hearing.view.is_some();
    talks.map(found).chain(hearings.map(viewed)).reduce(|any, one| any || one)
}
