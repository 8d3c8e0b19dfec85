//! Evaluations that are planned and not held.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::code;
use crate::case::Case;

/// A day on which measures are evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// The day.
    pub date: Date,
    /// The measures, by their identifiers.
    pub measures: Vec<String>,
}

/// The evaluations that were last planned and not held by today, earliest first. Measures that have ended need none.
pub(super) fn open(case: &Case<'_>, today: Date) -> Vec<Round> {
    let mut rounds: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for measure in case.measures().iter().filter(|measure| !case.has_ended(measure)) {
        let Some(planned) = case.last_planned(measure) else { continue };
        if !case.was_held(measure, &planned, today) && !case.fell_while_closed(&planned) {
            rounds.entry(planned.date).or_default().extend(code(measure.id));
        }
    }
    rounds.into_iter().map(|(date, measures)| Round { date, measures }).collect()
}
