//! What burns, and in which order.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{CaseStatus, Enforcement, Facts, days};
use crate::calendar::Calendar;
use crate::case::{Case, Phase};

/// What makes a case one to look at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An order of Statsforvalteren is not carried out in time.
    OrderOverdue,
    /// A coercive fine runs.
    FineRunning,
    /// Statsforvalteren waits for an answer that is late.
    AnswerOverdue,
    /// The case was found serious and has no plan.
    SeriousWithoutPlan,
    /// An evaluation was not held on its day.
    EvaluationOverdue,
    /// Nothing was recorded for a long time.
    LongSilence,
    /// The check finds errors.
    Errors,
}

/// What burns most comes first. Statsforvalteren's deadlines bind by law and cost money; then comes the pupil who is in
/// danger, the promise that was not kept, and the case that may be forgotten.
pub const ORDER: [Kind; 7] = [
    Kind::OrderOverdue,
    Kind::FineRunning,
    Kind::AnswerOverdue,
    Kind::SeriousWithoutPlan,
    Kind::EvaluationOverdue,
    Kind::LongSilence,
    Kind::Errors,
];

impl Kind {
    /// The name in machine formats.
    pub fn name(self) -> &'static str {
        match self {
            Kind::OrderOverdue => "order-overdue",
            Kind::FineRunning => "fine-running",
            Kind::AnswerOverdue => "answer-overdue",
            Kind::SeriousWithoutPlan => "serious-without-plan",
            Kind::EvaluationOverdue => "evaluation-overdue",
            Kind::LongSilence => "long-silence",
            Kind::Errors => "errors",
        }
    }

    /// Its place in [`ORDER`].
    pub(super) fn rank(self) -> usize {
        ORDER.iter().position(|kind| *kind == self).unwrap_or(ORDER.len())
    }
}

/// One thing that burns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// What it is.
    pub kind: Kind,
    /// Since when: the day that was not kept, from which the fine runs, of the assessment, of the last record.
    pub since: Option<Date>,
    /// The orders or measures, by their identifiers.
    pub subjects: Vec<String>,
    /// Kroner a day, or how many errors.
    pub number: Option<i64>,
}

impl Urgent {
    fn new(kind: Kind, since: Option<Date>) -> Self {
        Self { kind, since, subjects: Vec::new(), number: None }
    }
}

/// What burns in a case, errors aside.
pub(super) fn in_case(
    facts: &Facts,
    case: &Case<'_>,
    calendar: &Calendar,
    today: Date,
    silent_after: i64,
) -> Vec<Urgent> {
    let mut urgent = Vec::new();
    if !case.pupil_has_left_by(today) {
        urgent.extend(late_orders(facts, today));
        urgent.extend(running_fine(facts));
    }
    urgent.extend(facts.enforcement.as_ref().and_then(|case_there| late_answer(case_there, today)));
    let is_open = facts.phase != Phase::Closed;
    if is_open && facts.serious == Some(true) && case.plan.is_none() {
        let assessed = case.first_serious().and_then(|assessment| assessment.date?.date);
        urgent.push(Urgent::new(Kind::SeriousWithoutPlan, assessed));
    }
    for round in facts.rounds.iter().filter(|round| round.date < today) {
        let subjects = round.measures.clone();
        urgent.push(Urgent { subjects, ..Urgent::new(Kind::EvaluationOverdue, Some(round.date)) });
    }
    let is_long = |last: &Date| calendar.sure_school_days_between(*last, today) > silent_after;
    if let Some(last) = facts.last_recorded.filter(is_long).filter(|_| is_open) {
        urgent.push(Urgent::new(Kind::LongSilence, Some(last)));
    }
    urgent
}

fn late_orders(facts: &Facts, today: Date) -> Vec<Urgent> {
    let open = facts.orders().iter().filter(|order| order.done.is_none());
    let late = open.filter_map(|order| Some((order.deadline.filter(|deadline| *deadline < today)?, &order.id)));
    let mut late: Vec<_> = late.collect();
    late.sort();
    let urgent = |(deadline, id): (Date, &Option<String>)| Urgent {
        subjects: id.iter().cloned().collect(),
        ..Urgent::new(Kind::OrderOverdue, Some(deadline))
    };
    late.into_iter().map(urgent).collect()
}

fn running_fine(facts: &Facts) -> Option<Urgent> {
    let fine = facts.ruling()?.fine.filter(|fine| fine.is_running)?;
    Some(Urgent { number: fine.kroner_a_day, ..Urgent::new(Kind::FineRunning, fine.from) })
}

fn late_answer(case_there: &Enforcement, today: Date) -> Option<Urgent> {
    let deadline = case_there.deadline.filter(|deadline| *deadline < today && case_there.is_waiting)?;
    Some(Urgent::new(Kind::AnswerOverdue, Some(deadline)))
}

/// That the check finds errors.
pub(super) fn errors(count: usize) -> Option<Urgent> {
    let number = i64::try_from(count).ok().filter(|count| *count > 0)?;
    Some(Urgent { number: Some(number), ..Urgent::new(Kind::Errors, None) })
}

/// Where a case stands in line: by what burns most in it, then how long that has burnt, how many errors there are, what
/// comes next, and at last by its path.
pub(super) fn place_in_line(case: &CaseStatus, today: Date) -> impl Ord + use<> {
    let first = case.facts.urgent.first();
    let rank = first.map_or(ORDER.len(), |urgent| urgent.kind.rank());
    let burnt = first.and_then(|urgent| urgent.since).map_or(0, |since| days(since, today));
    let next = case.facts.next_round(today).map_or(Date::MAX, |round| round.date);
    (rank, Reverse(burnt), Reverse(case.findings.errors), next, case.path.clone())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lang::Lang;
    use crate::report::File;
    use crate::source::Source;
    use crate::status::{Facts, Overview, SILENT_SCHOOL_DAYS};
    use crate::yaml::parse;

    const TODAY: Date = date(2026, 10, 5);

    fn status(name: &str, text: &str) -> CaseStatus {
        let parsed = parse(text);
        let facts = Facts::read(&Case::read(&parsed.tree).unwrap(), &Calendar::default(), TODAY, SILENT_SCHOOL_DAYS);
        let (findings, silenced, known) = (Vec::new(), Vec::new(), Vec::new());
        let source = Source::new(name, text);
        let file = File { source, path: name.to_owned(), lang: Lang::Nb, rules: Vec::new(), findings, silenced, known };
        let mut case = CaseStatus::new(&file, facts, TODAY);
        if name == "errors" {
            case.findings.errors = 1;
            case.facts.urgent.extend(errors(1));
        }
        case
    }

    fn kinds(text: &str) -> Vec<Kind> {
        status("sak.yaml", text).facts.urgent.iter().map(|urgent| urgent.kind).collect()
    }

    const RECENT: &str = "logg: [{ dato: 2026-10-01 }]\n";
    const SERIOUS: &str = "meldinger: [{ dato: 2026-10-01, alvorlighet: { vurdert: 2026-10-01, alvorlig: ja } }]\n";
    const ORDERED: &str = "statsforvalter: { vedtak: { pålegg: [{ id: PA1, frist: 2026-10-01 }] } }\n";
    const FINED: &str =
        "statsforvalter: { vedtak: { pålegg: [{ id: PA1, frist: 2026-10-09 }], tvangsmulkt: { fra: 2026-10-01 } } }\n";
    const ASKED: &str = "statsforvalter: { frist: 2026-10-01 }\n";
    const PLANNED: &str = "plan: { tiltak: [{ id: T1, start: 2026-09-01, evalueres: { dato: 2026-10-01 } }] }\n";

    #[test]
    fn each_thing_that_burns_is_seen_and_stands_in_its_place() {
        let cases = [
            ("errors", RECENT, Kind::Errors),
            ("silent", "logg: [{ dato: 2026-08-24 }]\n", Kind::LongSilence),
            ("evaluation", PLANNED, Kind::EvaluationOverdue),
            ("serious", SERIOUS, Kind::SeriousWithoutPlan),
            ("answer", ASKED, Kind::AnswerOverdue),
            ("fine", FINED, Kind::FineRunning),
            ("order", ORDERED, Kind::OrderOverdue),
        ];
        let all = cases.map(|(name, text, kind)| {
            let case = status(name, text);
            assert_eq!(case.facts.urgent.iter().map(|urgent| urgent.kind).collect::<Vec<_>>(), [kind], "{name}");
            case
        });
        let overview = Overview::new(TODAY, Lang::Nb, all.into_iter().chain([status("calm", RECENT)]).collect(), 0);
        let first: Vec<_> = overview.cases.iter().filter_map(|case| Some(case.facts.urgent.first()?.kind)).collect();
        let expected: Vec<_> = cases.iter().rev().map(|(_, _, kind)| *kind).collect();
        assert_eq!(first, expected);
        assert_eq!(ORDER.to_vec(), expected, "every kind has a case here");
        assert_eq!(overview.cases.last().unwrap().path, "calm");
    }

    #[test]
    fn what_has_burnt_longest_comes_first() {
        let later = ORDERED.replace("10-01", "10-02");
        let cases = vec![status("a", &later), status("b", ORDERED), status("c", &later)];
        let overview = Overview::new(TODAY, Lang::Nb, cases, 0);
        assert_eq!(overview.cases.iter().map(|case| case.path.as_str()).collect::<Vec<_>>(), ["b", "a", "c"]);
    }

    #[test]
    fn what_is_done_does_not_burn() {
        assert_eq!(kinds(&ORDERED.replace("10-01", "10-05")), [], "the deadline is today");
        assert_eq!(kinds(&ORDERED.replace("10-01 }", "10-01, utført: 2026-10-03 }")), []);
        assert_eq!(kinds(&ORDERED.replace("10-01 }", "10-01, utført: 2026-10-06 }")), [Kind::OrderOverdue], "to come");
        assert_eq!(kinds(&ORDERED.replace("10-01 }", "10-01, ny_frist: 2026-10-07 }")), []);
        assert_eq!(kinds(&ASKED.replace(" }", ", svart: 2026-10-04 }")), []);
        assert_eq!(kinds(&ASKED.replace(" }", ", vedtak: { dato: 2026-10-02 } }")), []);
        assert_eq!(kinds(&format!("{SERIOUS}{}", PLANNED.replace("10-01", "10-30"))), []);
        let held = "evalueringer: [{ dato: 2026-10-02, tiltak: [{ tiltak: T1 }] }]\n";
        assert_eq!(kinds(&format!("{PLANNED}{held}")), []);
    }

    #[test]
    fn a_closed_case_burns_only_for_what_was_ordered() {
        let closed = "avslutning: { dato: 2026-07-01, årsak: trygt_og_godt }\n";
        assert_eq!(kinds(&format!("{PLANNED}{SERIOUS}{ORDERED}{closed}")), [Kind::OrderOverdue]);
        assert_eq!(kinds(&format!("{ORDERED}{}", closed.replace("trygt_og_godt", "byttet_skole"))), []);
        let to_come = closed.replace("2026-07-01", "2026-11-01");
        assert_eq!(kinds(&format!("{PLANNED}{to_come}")), [Kind::EvaluationOverdue]);
    }
}
