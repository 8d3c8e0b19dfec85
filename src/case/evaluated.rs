//! Which evaluation of a measure the file last planned, whether it was held, and whether the measure has ended.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Case, Day, Measure, MeasureResult};
use crate::yaml::Node;

/// An evaluation held this many days early still counts as the planned one.
const EARLY_DAYS: i64 = 7;

/// The evaluation of a measure that the file last planned.
pub struct NextEvaluation<'t> {
    /// The day.
    pub date: Date,
    /// Where it stands.
    pub node: Node<'t>,
    /// The day of the evaluation that set the date; none where it is the measure's own.
    pub set_on: Option<Date>,
}

impl<'t> Case<'t> {
    /// The evaluation of a measure that the file last planned: what its latest evaluation set, or the measure's own
    /// date where a later version of the plan moved that on. None where the measure has no date, or one before its own
    /// start: the schema and PLAN-19 report that.
    pub fn next_evaluation(&self, measure: &Measure<'t>) -> Option<NextEvaluation<'t>> {
        let own = measure.evaluated.as_ref().and_then(|planned| planned.date).and_then(Day::dated);
        let start = measure.start.and_then(|start| start.date);
        let own = own.filter(|(date, _)| Some(*date) > start);
        let own = own.map(|(date, node)| NextEvaluation { date, node, set_on: None });
        let set = self.results(measure).filter_map(|(held, result)| set_next(held, result)).last();
        let version = self.plan.as_ref().and_then(|plan| plan.date?.date);
        match (own, set) {
            (Some(own), Some(set)) if own.date > set.date && version > set.set_on => Some(own),
            (own, set) => set.or(own),
        }
    }

    /// Whether a planned evaluation of a measure was held by a day, at most a week early. Being late does not count
    /// here.
    pub fn was_evaluated(&self, measure: &Measure<'t>, planned: &NextEvaluation<'_>, by: Date) -> bool {
        let earliest = planned.date.saturating_sub(EARLY_DAYS.days());
        let mut days = self.results(measure).map(|(date, _)| date);
        days.any(|date| date >= earliest && date <= by && Some(date) > planned.set_on)
    }

    /// Whether the latest decision on a measure ended it.
    pub fn has_ended(&self, measure: &Measure<'t>) -> bool {
        let decision = self.results(measure).filter_map(|(_, result)| result.decision).last();
        decision.is_some_and(|decision| decision.ends())
    }
}

/// The next evaluation that an evaluation set. A day that is no later than the evaluation itself plans nothing.
fn set_next<'t>(held: Date, result: &MeasureResult<'t>) -> Option<NextEvaluation<'t>> {
    let (date, node) = result.next?.dated()?;
    (date > held).then_some(NextEvaluation { date, node, set_on: Some(held) })
}
