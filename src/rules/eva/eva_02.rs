//! EVA-02: each measure that is due is evaluated by itself.

use jiff::civil::Date;

use super::{EVALUATIONS, eva_01, held};
use crate::case::{Evaluation, Measure};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "EVA-02",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_MEASURES, &law::MILJOLOYPER, &law::PLAN_E],
    title: Text::new(
        "Hvert tiltak er evaluert for seg",
        "Kvart tiltak er evaluert for seg",
        "Each measure is evaluated by itself",
    ),
    why: Text::new(
        "Ett tiltak kan virke og et annet ikke. Sier evalueringen bare noe om noen av dem, vet ingen hva som bør \
         fortsette og hva som bør endres.",
        "Eitt tiltak kan verke og eit anna ikkje. Seier evalueringa berre noko om nokre av dei, veit ingen kva som \
         bør halde fram og kva som bør endrast.",
        "One measure may work and another not. If the evaluation speaks of some of them only, nobody knows what \
         should go on and what should change.",
    ),
    limits: Text::new(
        "Regelen ser den siste evalueringen og tiltak som etter planen skulle evalueres da eller før. \
         Er den planlagte datoen passert med flere dager uten at tiltaket er evaluert, er det EVA-01 som sier fra. \
         Regelen ser ikke om det som står om tiltaket, er grundig.",
        "Regelen ser den siste evalueringa og tiltak som etter planen skulle evaluerast då eller før. \
         Er den planlagde datoen passert med fleire dagar utan at tiltaket er evaluert, er det EVA-01 som seier \
         frå. Regelen ser ikkje om det som står om tiltaket, er grundig.",
        "The rule sees the latest evaluation and measures that were to be evaluated then or before. \
         Where the planned date is past by several days without an evaluation of the measure, EVA-01 says so. The \
         rule does not see whether what is said of the measure is thorough.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&OMITTED],
    examples: &[
        Example { good: true, date: "2026-09-28", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
        Example { good: false, date: "2026-09-28", yaml: "\
evalueringer:
  - id: V1 # <-
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
    ],
    check: Some(check),
};

static OMITTED: Message = Message {
    headline: Text::new(
        "Evalueringen {evaluation} sier ingenting om tiltaket {measure}, som skulle evalueres nå.",
        "Evalueringa {evaluation} seier ingenting om tiltaket {measure}, som skulle evaluerast no.",
        "The evaluation {evaluation} says nothing of the measure {measure}, which was due.",
    ),
    label: Text::new("et tiltak mangler", "eit tiltak manglar", "a measure is missing"),
    help: Text::new(
        "Legg til en linje for tiltaket under `tiltak` i evalueringen, med `gjennomført`, `effekt` og `beslutning`.",
        "Legg til ei linje for tiltaket under `tiltak` i evalueringa, med `gjennomført`, `effekt` og `beslutning`.",
        "Add a line for the measure under `tiltak` of the evaluation, with `gjennomført`, `effekt` and `beslutning`.",
    ),
};

const THIS_TOO: Text = Text::new("dette tiltaket også", "dette tiltaket òg", "this measure too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.is_unclear(EVALUATIONS) {
        return;
    }
    let Some((day, evaluation)) = held(context).last().copied() else { return };
    if context.reopened_on().is_some_and(|reopened| day < reopened) {
        return;
    }
    let measures = context.case.measures().iter();
    let omitted: Vec<_> = measures.filter(|measure| is_omitted(context, day, evaluation, measure)).collect();
    let Some((first, others)) = omitted.split_first() else { return };
    let found = Found::in_section(&OMITTED, evaluation.node).arg("measure", named(first.id));
    let found = found.arg("evaluation", named(evaluation.id));
    let ids = others.iter().filter_map(|measure| measure.id);
    findings.add(ids.fold(found, |found, id| found.label(id.node, THIS_TOO)));
}

/// Whether an evaluation leaves out a measure that was due. EVA-01 speaks where the planned day is long past.
fn is_omitted(context: &Context<'_>, day: Date, evaluation: &Evaluation<'_>, measure: &Measure<'_>) -> bool {
    let Some(id) = measure.id else { return false };
    let is_named = evaluation.measures.iter().any(|result| result.measure.is_some_and(|of| of.value == id.value));
    if is_named || context.case.has_ended(measure) {
        return false;
    }
    let Some(planned) = context.case.last_planned(measure) else { return false };
    let has_begun = measure.start.and_then(|start| start.date).is_some_and(|start| start <= day);
    has_begun
        && planned.date <= day
        && !context.case.was_held(measure, &planned, context.today)
        && !eva_01::is_missed(context, measure, &planned, context.last_day())
}
