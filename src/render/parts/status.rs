//! How far a measure has come on a given day.

use jiff::civil::Date;

use super::super::words::Wording;
use crate::case::{Case, Decision, Done, Measure};

/// How far a measure has come. Never says that something was carried out unless an evaluation says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

    /// The status in the words of the templates.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Ongoing => "ongoing",
            Self::Over => "over",
            Self::Done => "done",
            Self::PartlyDone => "partly_done",
            Self::NotDone => "not_done",
            Self::Ended => "ended",
            Self::Replaced => "replaced",
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::yaml::parse;

    /// The status of a measure from 14 to 25 September on a day of 2026, with more of the case file.
    fn on(month: i8, day: i8, more: &str) -> Status {
        let text = format!("plan:\n  tiltak:\n    - {{ id: T1, start: 2026-09-14, til: 2026-09-25 }}\n{more}");
        let tree = parse(&text).tree;
        let case = Case::read(&tree).unwrap();
        Status::of(&case, &case.measures()[0], date(2026, month, day))
    }

    fn evaluated(day: &str, result: &str) -> String {
        format!("evalueringer:\n  - {{ id: V1, dato: {day}, tiltak: [{{ tiltak: T1, {result} }}] }}\n")
    }

    #[test]
    fn the_period_decides_before_any_evaluation() {
        assert_eq!(on(9, 13, ""), Status::Planned);
        assert_eq!(on(9, 14, ""), Status::Ongoing);
        assert_eq!(on(9, 25, ""), Status::Ongoing);
        assert_eq!(on(9, 26, ""), Status::Over);
    }

    #[test]
    fn only_an_evaluation_says_that_it_was_carried_out() {
        for (done, status) in [
            ("ja", Status::Done),
            ("delvis", Status::PartlyDone),
            ("nei", Status::NotDone),
            ("ikke_startet", Status::NotDone),
        ] {
            assert_eq!(on(10, 1, &evaluated("2026-09-28", &format!("gjennomført: {done}"))), status);
        }
        assert_eq!(on(9, 26, &evaluated("2026-09-28", "gjennomført: ja")), Status::Over, "not yet held");
    }

    #[test]
    fn a_decision_goes_before_the_period() {
        assert_eq!(on(9, 20, &evaluated("2026-09-18", "beslutning: avsluttes")), Status::Ended);
        assert_eq!(on(9, 20, &evaluated("2026-09-18", "beslutning: erstattes")), Status::Replaced);
        assert_eq!(on(9, 20, &evaluated("2026-09-18", "beslutning: videreføres")), Status::Ongoing);
        assert_eq!(on(9, 20, &evaluated("2026-09-21", "beslutning: avsluttes")), Status::Ongoing);
    }

    #[test]
    fn a_closed_case_ends_its_measures() {
        assert_eq!(on(9, 20, "avslutning: { dato: 2026-09-18 }\n"), Status::Ended);
        assert_eq!(on(9, 17, "avslutning: { dato: 2026-09-18 }\n"), Status::Ongoing);
    }
}
