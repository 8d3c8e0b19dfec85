//! The core of the plan: a to e of § 12-4 third paragraph.

use serde::Serialize;

use super::super::sanitise::Clean;
use super::super::words;
use super::scribe::{Scribe, When, Who};
use super::status::Status;
use crate::case::{Considered, ImmediateMeasure, Measure, Plan, Problem};

/// Lines of a measure from which its row may break over pages.
const LONG: usize = 20;
/// Letters on a line of the column for the measure, and of the details below.
const MEASURE_LINE: usize = 30;
const DETAIL_LINE: usize = 95;

/// Problems and measures.
#[derive(Serialize)]
pub(super) struct Measures {
    problems: Vec<ProblemPart>,
    /// A special vulnerability that the plan must answer.
    vulnerability: Option<Clean>,
    measures: Vec<MeasureRow>,
    immediate: Vec<ImmediateRow>,
    considered: Vec<ConsideredRow>,
}

#[derive(Serialize)]
struct ProblemPart {
    id: Option<Clean>,
    text: Option<Clean>,
    derived_from: Vec<Clean>,
    maintained_by: Vec<Clean>,
}

#[derive(Serialize)]
struct MeasureRow {
    id: Option<Clean>,
    solves: Vec<Clean>,
    what: Option<Clean>,
    start: Option<When>,
    end: Option<When>,
    by: Vec<Who>,
    evaluated: Option<When>,
    evaluated_by: Vec<Who>,
    level: Option<&'static str>,
    places: Vec<Clean>,
    frequency: Option<Clean>,
    responsible: Option<Who>,
    substitute: Option<Who>,
    affects: Vec<Who>,
    rationale: Option<Clean>,
    indicator: Option<Clean>,
    status: Status,
    status_word: &'static str,
    /// Whether the row is so long that it must be allowed to break over pages.
    long: bool,
}

#[derive(Serialize)]
struct ImmediateRow {
    id: Option<Clean>,
    date: Option<When>,
    end: Option<When>,
    what: Option<Clean>,
    by: Vec<Who>,
}

#[derive(Serialize)]
struct ConsideredRow {
    what: Option<Clean>,
    why_not: Option<Clean>,
}

pub(super) fn of(scribe: &Scribe, plan: &Plan) -> Measures {
    let considered =
        |one: &Considered| ConsideredRow { what: scribe.prose(one.what), why_not: scribe.prose(one.why_not) };
    Measures {
        problems: plan.problems.iter().map(|one| problem(scribe, one)).collect(),
        vulnerability: scribe.prose(scribe.case.frame.as_ref().and_then(|frame| frame.vulnerability)),
        measures: plan.measures.iter().map(|one| measure(scribe, one)).collect(),
        immediate: scribe.case.immediate_measures.iter().map(|one| immediate(scribe, one)).collect(),
        considered: plan.considered.iter().map(considered).collect(),
    }
}

fn problem(scribe: &Scribe, one: &Problem) -> ProblemPart {
    ProblemPart {
        id: scribe.code(one.id),
        text: scribe.prose(one.description),
        derived_from: scribe.codes(&one.derived_from),
        maintained_by: scribe.codes(&one.maintained_by),
    }
}

fn measure(scribe: &Scribe, one: &Measure) -> MeasureRow {
    let evaluated = one.evaluated.as_ref();
    let status = Status::of(scribe.case, one, scribe.options.today);
    let mut row = MeasureRow {
        id: scribe.code(one.id),
        solves: scribe.codes(&one.solves),
        what: scribe.prose(one.what),
        start: scribe.when(one.start),
        end: scribe.when(one.end),
        by: scribe.everybody(&one.carried_out_by),
        evaluated: scribe.when(evaluated.and_then(|planned| planned.date)),
        evaluated_by: evaluated.map(|planned| scribe.everybody(&planned.by)).unwrap_or_default(),
        level: one.level.map(|level| words::level(level.value, scribe.options.lang)),
        places: one.places.iter().filter_map(|place| scribe.line(Some(*place))).collect(),
        frequency: scribe.line(one.frequency),
        responsible: scribe.who(one.responsible),
        substitute: scribe.who(one.substitute),
        affects: scribe.everybody(&one.affects),
        rationale: scribe.prose(one.rationale),
        indicator: scribe.prose(one.indicator),
        status,
        status_word: status.word(scribe.words),
        long: false,
    };
    row.long = is_long(&row);
    row
}

fn is_long(row: &MeasureRow) -> bool {
    let lines = |text: &Option<Clean>, line: usize| text.as_ref().map_or(0, |text| text.len() / line + 1);
    let measure =
        lines(&row.what, MEASURE_LINE).max(2 * row.by.len()).max(row.solves.len()).max(row.evaluated_by.len());
    let details = [&row.rationale, &row.indicator, &row.frequency].map(|text| lines(text, DETAIL_LINE));
    measure + details.iter().sum::<usize>() + (row.places.len() + row.affects.len()) / 4 > LONG
}

fn immediate(scribe: &Scribe, one: &ImmediateMeasure) -> ImmediateRow {
    ImmediateRow {
        id: scribe.code(one.id),
        date: scribe.when(one.date),
        end: scribe.when(one.end),
        what: scribe.prose(one.what),
        by: scribe.everybody(&one.carried_out_by),
    }
}
