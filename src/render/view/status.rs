//! How far a measure has come on a given day.

use jiff::civil::Date;
use serde::Serialize;

use super::super::words::Wording;
use crate::case::{Case, Decision, Done, Measure};

/// How far a measure has come. Never says that something was carried out unless an evaluation says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    /// It has not begun.
    Planned,
    /// It is going on.
    Ongoing,
    /// Its period is over, and no evaluation says how it went.
    Over,
    /// Its period is over, and it was carried out.
    Done,
    /// Its period is over, and it was carried out in part.
    PartlyDone,
    /// Its period is over, and it was not carried out.
    NotDone,
    /// An evaluation ended it, or the case was closed.
    Ended,
    /// An evaluation put another in its place.
    Replaced,
}

impl Status {
    /// The status of a measure on a day, from its period and the evaluations held until then.
    pub(super) fn of(case: &Case, measure: &Measure, today: Date) -> Self {
        let results: Vec<_> =
            case.results(measure).filter(|(date, _)| *date <= today).map(|(_, result)| result).collect();
        match results.iter().rev().find_map(|result| result.decision).map(|decision| decision.value) {
            Some(Decision::End) => return Self::Ended,
            Some(Decision::Replace) => return Self::Replaced,
            Some(Decision::Continue | Decision::Adjust) | None => {}
        }
        if measure.end.and_then(|day| day.date).is_some_and(|end| end < today) {
            return Self::after(results.last().and_then(|result| result.done).map(|done| done.value));
        }
        let closed = case.closing.as_ref().and_then(|closing| closing.date?.date);
        if case.is_closed() && closed.is_some_and(|closed| closed <= today) {
            return Self::Ended;
        }
        let planned = measure.start.and_then(|day| day.date).is_some_and(|start| start > today);
        if planned { Self::Planned } else { Self::Ongoing }
    }

    fn after(done: Option<Done>) -> Self {
        match done {
            Some(Done::Yes) => Self::Done,
            Some(Done::Partly) => Self::PartlyDone,
            Some(Done::No | Done::NotStarted) => Self::NotDone,
            None => Self::Over,
        }
    }

    /// The status in words.
    pub(super) fn word(self, words: &Wording) -> &'static str {
        match self {
            Self::Planned => words.planned,
            Self::Ongoing => words.ongoing,
            Self::Over => words.over,
            Self::Done => words.done,
            Self::PartlyDone => words.partly_done,
            Self::NotDone => words.not_done,
            Self::Ended => words.ended,
            Self::Replaced => words.replaced,
        }
    }
}
