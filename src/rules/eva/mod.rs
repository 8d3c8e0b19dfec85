//! Following up and evaluating (§ 12-4 third paragraph letter e).

mod eva_01;
mod eva_02;
mod eva_03;
mod eva_04;
mod eva_05;
mod eva_06;
mod eva_07;
mod eva_08;
mod eva_09;
mod eva_10;
mod eva_11;
mod eva_12;
mod eva_13;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Context, Rule, Unruled};
use crate::case::{Case, Day, Evaluation, Measure, MeasureResult};
use crate::yaml::Node;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &eva_01::RULE,
    &eva_02::RULE,
    &eva_03::RULE,
    &eva_04::RULE,
    &eva_05::RULE,
    &eva_06::RULE,
    &eva_07::RULE,
    &eva_08::RULE,
    &eva_09::RULE,
    &eva_10::RULE,
    &eva_11::RULE,
    &eva_12::RULE,
    &eva_13::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];

/// An evaluation held this many days early still counts as the planned one.
const EARLY_DAYS: i64 = 7;

/// What tells which evaluations are planned and held. Where some of it cannot be read, an evaluation may stand there.
const EVALUATIONS: &[&str] = &[
    "evalueringer/*/dato",
    "evalueringer/*/tiltak/*/tiltak",
    "evalueringer/*/tiltak/*/beslutning",
    "evalueringer/*/tiltak/*/neste",
    "plan/tiltak/*/id",
    "avslutning/dato",
];

/// The evaluation of a measure that the file last planned.
struct Planned<'t> {
    date: Date,
    node: Node<'t>,
    /// The day of the evaluation that set the date; none where it is the measure's own.
    set_on: Option<Date>,
}

/// The evaluation of a measure that the file last planned: what its latest evaluation set, or the measure's own date
/// where a later version of the plan moved that on. None where the measure has no date, or one before its own start:
/// the schema and PLAN-19 report that.
fn last_planned<'t>(case: &Case<'t>, measure: &Measure<'t>) -> Option<Planned<'t>> {
    let own = measure.evaluated.as_ref().and_then(|planned| planned.date).and_then(Day::dated);
    let start = measure.start.and_then(|start| start.date);
    let own = own.filter(|(date, _)| Some(*date) > start);
    let own = own.map(|(date, node)| Planned { date, node, set_on: None });
    let set = case.results(measure).filter_map(|(held, result)| set_next(held, result)).last();
    let version = case.plan.as_ref().and_then(|plan| plan.date?.date);
    match (own, set) {
        (Some(own), Some(set)) if own.date > set.date && version > set.set_on => Some(own),
        (own, set) => set.or(own),
    }
}

/// The next evaluation that an evaluation set. A day that is no later than the evaluation itself plans nothing.
fn set_next<'t>(held: Date, result: &MeasureResult<'t>) -> Option<Planned<'t>> {
    let (date, node) = result.next?.dated()?;
    (date > held).then_some(Planned { date, node, set_on: Some(held) })
}

/// Whether a planned evaluation of a measure was held, at most [`EARLY_DAYS`] early. Being late does not count here.
fn was_held(context: &Context<'_>, measure: &Measure<'_>, planned: &Planned<'_>) -> bool {
    let earliest = planned.date.saturating_sub(EARLY_DAYS.days());
    let mut days = context.case.results(measure).map(|(date, _)| date);
    days.any(|date| date >= earliest && date <= context.today && Some(date) > planned.set_on)
}

/// Whether an evaluation was planned for a day on which the case, since reopened, was closed.
fn fell_while_closed(context: &Context<'_>, planned: &Planned<'_>) -> bool {
    let closed = context.closed_on().zip(context.reopened_on());
    closed.is_some_and(|(closed, reopened)| closed <= planned.date && planned.date < reopened)
}

/// Whether the latest decision on a measure ended it.
fn has_ended(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    let decision = case.results(measure).filter_map(|(_, result)| result.decision).last();
    decision.is_some_and(|decision| decision.ends())
}

/// The evaluations held by today, oldest first.
pub(super) fn held<'a>(context: &Context<'a>) -> Vec<(Date, &'a Evaluation<'a>)> {
    let evaluations = context.case.evaluations.iter();
    let dated = evaluations.filter_map(|evaluation| Some((evaluation.date?.date?, evaluation)));
    let mut held: Vec<_> = dated.filter(|(date, _)| *date <= context.today).collect();
    held.sort_by_key(|(date, _)| *date);
    held
}
