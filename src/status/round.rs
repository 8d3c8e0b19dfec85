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

/// The evaluations that are planned and not held by today, earliest first.
pub(super) fn open(case: &Case<'_>, today: Date) -> Vec<Round> {
    let mut rounds: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for (date, measure) in case.open_evaluations(today) {
        rounds.entry(date).or_default().extend(code(measure.id));
    }
    rounds.into_iter().map(|(date, measures)| Round { date, measures }).collect()
}
