//! UND-12: the conclusion does not set the pupil's own experience aside.

use jiff::civil::Date;

use super::Span;
use crate::case::{At, Case, Day, Degree, Extent, Investigation, Measure};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-12",
    severity: Severity::Error,
    basis: &[&law::SAFE_ENVIRONMENT, &law::CIRCULAR_EXPERIENCE, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Konklusjonen overprøver ikke elevens egen opplevelse",
        "Konklusjonen overprøver ikkje det eleven sjølv opplever",
        "The conclusion does not overrule the pupil’s own experience",
    ),
    why: Text::new(
        "Retten til et trygt og godt skolemiljø er elevens egen, og etter rundskrivet er det elevens opplevelse som er \
         avgjørende. Det er ikke skolen som avgjør om opplevelsen er riktig. Blir den satt til side uten tiltak, lærer \
         eleven at det ikke nytter å si fra.",
        "Retten til eit trygt og godt skolemiljø er eleven sin eigen, og etter rundskrivet er det opplevinga til \
         eleven som er avgjerande. Det er ikkje skolen som avgjer om opplevinga er rett. Blir ho sett til side utan \
         tiltak, lærer eleven at det ikkje nyttar å seie frå.",
        "The right to a safe and good school environment is the pupil’s own, and according to the circular the pupil’s \
         experience decides. It is not for the school to judge whether the experience is right. Where it is set aside \
         without measures, the pupil learns that it is no use speaking up.",
    ),
    limits: Text::new(
        "Regelen holder `trygt_og_godt: ja` i en konklusjon mot det siste eleven selv har svart i en evaluering, eller \
         mot at eleven selv har meldt fra. Svarte eleven nei og ingen tiltak er i gang, er det en feil; er tiltak i \
         gang, eller svarte eleven delvis, en advarsel. Har eleven bare meldt fra, uten at det er satt inn tiltak og \
         uten at eleven er hørt igjen da skolen konkluderte, er det en advarsel; med `omfang: enkel` er én samtale \
         nok. Regelen leser ikke hva eleven sier med egne ord, og har eleven bekreftet ved avslutningen at det er \
         trygt, tier den.",
        "Regelen held `trygt_og_godt: ja` i ein konklusjon opp mot det siste eleven sjølv har svart i ei evaluering, \
         eller mot at eleven sjølv har meldt frå. Svarte eleven nei og ingen tiltak er i gang, er det ein feil; er \
         tiltak i gang, eller svarte eleven delvis, ei åtvaring. Har eleven berre meldt frå, utan at det er sett inn \
         tiltak og utan at eleven er høyrd igjen då skolen konkluderte, er det ei åtvaring; med `omfang: enkel` er éin \
         samtale nok. Regelen les ikkje kva eleven seier med eigne ord, og har eleven stadfesta ved avslutninga at det \
         er trygt, teier han.",
        "The rule holds `trygt_og_godt: ja` in a conclusion against what the pupil last answered in an evaluation, or \
         against the pupil’s own report. Where the pupil answered no and no measure runs, it is an error; where \
         measures run, or the pupil answered partly, a warning. Where there is only the pupil’s own report, without \
         measures and without hearing the pupil again when the school concluded, it is a warning; with `omfang: enkel` \
         one talk is enough. The rule does not read what the pupil says in words, and where the pupil confirmed at the \
         closing that it is safe, it is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&ANSWER, &REPORT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 er med på lag., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: Ingen avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: plan, utleveringer
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
      - { type: observasjon, dato: 2026-09-28, av: A1, arena: friminutt, funn: E1 lekte alene. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-29, trygt_og_godt: ja, tekst: Skolen fant ingenting. } # <-
evalueringer:
  - id: V1
    dato: 2026-09-25
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
",
        },
        Example {
            good: false,
            date: "2026-09-11",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: E1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 sa at E1 blir stående alene i storefri og gruer seg.
    til_leder: { dato: 2026-09-07, av: L1 }
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: E1 gikk rundt i skolegården. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: ja, tekst: Skolen fant ingenting. } # <-
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte. }
",
        },
    ],
    check: Some(check),
};

static ANSWER: Message = Message {
    headline: Text::new(
        "Konklusjonen sier at eleven har det trygt og godt, men elevens eget siste svar er noe annet.",
        "Konklusjonen seier at eleven har det trygt og godt, men det siste svaret frå eleven sjølv er noko anna.",
        "The conclusion says that the pupil is safe and well, but the pupil’s own last answer is another.",
    ),
    label: Text::new(
        "skolens svar, ikke elevens",
        "svaret frå skolen, ikkje frå eleven",
        "the school’s answer, not the pupil’s",
    ),
    help: Text::new(
        "Legg elevens opplevelse til grunn: endre konklusjonen, og sett inn eller hold fast ved tiltak til eleven selv \
         sier at det er trygt. Sier eleven nå noe annet, så hør eleven og før svaret.",
        "Legg opplevinga til eleven til grunn: endre konklusjonen, og set inn eller hald fast ved tiltak til eleven \
         sjølv seier at det er trygt. Seier eleven no noko anna, så høyr eleven og før svaret.",
        "Build on the pupil’s experience: change the conclusion, and take or keep up measures until the pupil says \
         that it is safe. If the pupil now says otherwise, hear the pupil and record the answer.",
    ),
};

static REPORT: Message = Message {
    headline: Text::new(
        "Eleven har selv meldt fra, men skolen konkluderer med at alt er trygt og godt, uten tiltak og uten å høre \
         eleven om konklusjonen.",
        "Eleven har sjølv meldt frå, men skolen konkluderer med at alt er trygt og godt, utan tiltak og utan å høyre \
         eleven om konklusjonen.",
        "The pupil reported it, but the school concludes that all is safe and well, without measures and without \
         hearing the pupil on the conclusion.",
    ),
    label: Text::new("hva sier eleven selv nå?", "kva seier eleven sjølv no?", "what does the pupil say now?"),
    help: Text::new(
        "Spør eleven om det er trygt og godt nå, og skriv svaret under `medvirkning` med dagens dato. Er det ikke det, \
         endre konklusjonen og lag en plan.",
        "Spør eleven om det er trygt og godt no, og skriv svaret under `medvirkning` med datoen i dag. Er det ikkje \
         det, endre konklusjonen og lag ein plan.",
        "Ask the pupil whether it is safe and good now, and record the answer under `medvirkning` with today’s date. \
         If it is not, change the conclusion and make a plan.",
    ),
};

const PUPIL_ANSWER: Text = Text::new("elevens eget svar", "svaret frå eleven sjølv", "the pupil’s own answer");
const PUPIL_REPORT: Text = Text::new("eleven sa fra her", "eleven sa frå her", "the pupil spoke up here");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let unread = [
        "undersøkelser/*/konklusjon/trygt_og_godt",
        "undersøkelser/*/konklusjon/dato",
        "evalueringer/*/elevens_vurdering/trygt_og_godt",
        "evalueringer/*/dato",
        "avslutning/elev_bekrefter/trygt_og_godt",
        "medvirkning/*/dato",
    ];
    if context.is_unclear(&unread) || super::subject_is_unclear(context) || is_confirmed(context.case) {
        return;
    }
    for investigation in &context.case.investigations {
        let Some((concluded, safe)) = found_safe(investigation) else { continue };
        if concluded > context.today {
            continue;
        }
        let found = match last_answer(context.case, concluded) {
            Some(answer) => contradicted(context.case, concluded, safe, answer),
            None => only_reported(context.case, investigation, concluded, safe),
        };
        if let Some(found) = found {
            findings.add(found);
        }
    }
}

/// Whether the pupil confirmed at the closing that it is safe and good.
fn is_confirmed(case: &Case<'_>) -> bool {
    let confirmation = case.closing.as_ref().and_then(|closing| closing.pupil_confirms.as_ref()?.safe);
    confirmation.is_some_and(|safe| safe.value == Degree::Yes)
}

/// The day and the answer of a conclusion that the pupil is safe and well.
fn found_safe<'t>(investigation: &Investigation<'t>) -> Option<(Date, At<'t, Degree>)> {
    let conclusion = investigation.conclusion.as_ref()?;
    let safe = conclusion.safe.filter(|safe| safe.value == Degree::Yes)?;
    Some((conclusion.date?.date?, safe))
}

/// What the pupil last answered in an evaluation, up to a day.
fn last_answer<'t>(case: &Case<'t>, day: Date) -> Option<At<'t, Degree>> {
    let answers = case
        .evaluations
        .iter()
        .filter_map(|evaluation| Some((evaluation.date?.date?, evaluation.pupil_view.as_ref()?.safe?)));
    let last = answers.filter(|(date, _)| *date <= day).max_by_key(|(date, _)| *date);
    last.map(|(_, answer)| answer)
}

fn contradicted(case: &Case<'_>, day: Date, safe: At<'_, Degree>, answer: At<'_, Degree>) -> Option<Found> {
    let weight = match answer.value {
        Degree::Yes => return None,
        Degree::No if !measures_run(case, day) => Severity::Error,
        Degree::No | Degree::Partly => Severity::Warning,
    };
    Some(Found::at(&ANSWER, safe.node).label(answer.node, PUPIL_ANSWER).severity(weight))
}

/// A conclusion after the pupil's own report, where there is no measure at all and the pupil was not heard again.
fn only_reported(
    case: &Case<'_>,
    investigation: &Investigation<'_>,
    concluded: Date,
    safe: At<'_, Degree>,
) -> Option<Found> {
    let span = Span::of(case, investigation);
    let from = super::own_report(case, &span)?;
    // In a small case one talk is enough, whenever it was.
    let is_again =
        |day: Option<Day<'_>>| case.extent() == Extent::Light || day.is_some_and(|day| day.date >= Some(concluded));
    let mut hearings = super::hearings_of_subject(case, &span);
    let mut talks = investigation.methods.iter().filter(|method| case.is_talk_with_subject(method));
    let is_heard_again = hearings.any(|hearing| super::is_excused(hearing) || is_again(hearing.date))
        || talks.any(|talk| is_again(talk.date));
    let has_measures = !case.immediate_measures.is_empty() || !case.measures().is_empty();
    let found = || Found::at(&REPORT, safe.node).label(from.node, PUPIL_REPORT).severity(Severity::Warning);
    (!is_heard_again && !has_measures).then(found)
}

/// Whether any measure runs on a day, as far as the file tells.
fn measures_run(case: &Case<'_>, day: Date) -> bool {
    let ends_before = |end: Option<Day<'_>>| end.and_then(|end| end.date).is_some_and(|end| end < day);
    let is_ended = |measure: &Measure<'_>| {
        let last = case.results(measure).filter(|(date, _)| *date <= day).last();
        let decision = last.and_then(|(_, result)| result.decision);
        decision.is_some_and(|decision| decision.ends())
    };
    case.immediate_measures.iter().any(|measure| !ends_before(measure.end))
        || case.measures().iter().any(|measure| !ends_before(measure.end) && !is_ended(measure))
}
