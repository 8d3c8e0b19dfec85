//! The core of the plan: a to e of § 12-4 third paragraph.

use jiff::civil::Date;

use super::super::clean::Clean;
use super::super::paper::{Block, Column, Line, Row, Style, Table, Tone};
use super::super::scribe::Scribe;
use super::super::words;
use super::head::titled;
use super::status::Status;
use crate::case::{Code, Considered, Day, ImmediateMeasure, Measure, Plan, Problem, Words};

/// Lines of a measure from which its row may break over pages.
const LONG: usize = 20;
/// Letters on a line of the column for the measure, and of the details below.
const MEASURE_LINE: usize = 30;
const DETAIL_LINE: usize = 95;
/// A measure of fewer letters stands out; longer ones would shout.
const SHORT: usize = 200;

/// Letter a: the problems that the measures shall solve.
pub(in crate::render) fn problems(scribe: &Scribe, plan: &Plan) -> Vec<Block> {
    let words = scribe.words;
    let title = if plan.problems.len() > 1 { words.problems } else { words.problem };
    let mut blocks = vec![Block::section(titled(title, scribe.letters("a")))];
    if plan.problems.is_empty() {
        blocks.push(Block::line(Line::default().muted(scribe.missing())));
    }
    blocks.extend(plan.problems.iter().map(|one| problem(scribe, one)));
    let vulnerability = scribe.prose(scribe.case.frame.as_ref().and_then(|frame| frame.vulnerability));
    blocks.extend(vulnerability.map(|text| Block::entry(words.vulnerability, vec![Block::prose(text)])));
    blocks
}

fn problem(scribe: &Scribe, one: &Problem) -> Block {
    let words = scribe.words;
    let of = |label: &'static str, ids: Option<Clean>| ids.map(|ids| Clean::join(&[label.into(), ids], " "));
    let basis = [
        of(words.derived_from, scribe.ids(&one.derived_from)),
        of(words.maintained_by, scribe.ids(&one.maintained_by)),
    ];
    let basis: Vec<_> = basis.into_iter().flatten().collect();
    let text = scribe.prose(one.description).map(|text| Block::Prose { text, tone: Tone::Large });
    let basis = (!basis.is_empty()).then(|| Clean::concat([Clean::join(&basis, ". "), ".".into()]));
    let basis = basis.map(|basis| Block::line(Line::default().muted(basis)));
    Block::entry(scribe.id(one.id).unwrap_or_default(), text.into_iter().chain(basis).collect())
}

/// Letters b to e: the measures, their time, their people and their evaluation.
pub(in crate::render) fn measures(scribe: &Scribe, plan: &Plan) -> Vec<Block> {
    let words = scribe.words;
    let mut lead = vec![
        words.measures_lead.into(),
        Clean::concat([scribe.law().letters.into(), ".".into()]),
        words.status_as_of.into(),
        Clean::concat([scribe.date(scribe.options.today), ".".into()]),
    ];
    if scribe.law().are_former() {
        lead.insert(2, words.measures_former.into());
    }
    vec![
        Block::section(titled(words.measures, scribe.letters("b–e"))),
        Block::lead(Line::default().muted(Clean::join(&lead, " "))),
        Block::Table(Table {
            columns: columns(scribe),
            rows: plan.measures.iter().map(|one| row(scribe, one)).collect(),
            row_headers: true,
            ruled: false,
            summary: Some(words.measures_summary.into()),
            empty: plan.measures.is_empty().then(|| scribe.missing()),
        }),
    ]
}

/// The statutory points under the words of the Act.
fn columns(scribe: &Scribe) -> Vec<Column> {
    let words = scribe.words;
    [
        (words.col_number, None, Some(11)),
        (words.col_problem, Some("a"), Some(22)),
        (words.col_measure, Some("b"), None),
        (words.col_when, Some("c"), Some(25)),
        (words.col_who, Some("d"), Some(36)),
        (words.col_evaluated, Some("e"), Some(23)),
    ]
    .map(|(head, letter, width)| Column { head: head.into(), letter, width })
    .into()
}

fn row(scribe: &Scribe, one: &Measure) -> Row {
    let what = scribe.prose(one.what);
    let evaluated_by = one.evaluated.as_ref().map_or(&[][..], |planned| &planned.by);
    let people: Vec<_> = one.carried_out_by.iter().map(|by| Block::line(scribe.person_lines(by))).collect();
    let tone = if what.as_ref().is_some_and(|text| text.len() < SHORT) { Tone::Strong } else { Tone::Plain };
    let solves = scribe.ids(&one.solves).map(Block::line);
    let what = what.map(|text| Block::Prose { text, tone });
    Row {
        long: is_long(one),
        cells: vec![
            vec![Block::line(Line::default().strong(scribe.id(one.id).unwrap_or_default()))],
            stated(scribe, solves.into_iter().collect()),
            stated(scribe, what.into_iter().collect()),
            vec![Block::line(period(scribe, one))],
            stated(scribe, people),
            evaluation(scribe, one, evaluated_by),
        ],
        below: details(scribe, one),
    }
}

/// A point of the law, or that it is not there.
fn stated(scribe: &Scribe, point: Vec<Block>) -> Vec<Block> {
    if point.is_empty() { vec![Block::line(Line::default().muted(scribe.missing()))] } else { point }
}

/// «14.09.2026 til 30.10.2026», or until the evaluation.
pub(in crate::render) fn period(scribe: &Scribe, one: &Measure) -> Clean {
    let words = scribe.words;
    match (scribe.day(one.start), scribe.day(one.end)) {
        (None, _) => scribe.missing(),
        (Some(start), Some(end)) => Clean::join(&[start, words.until.into(), end], " "),
        (Some(start), None) => Clean::join(&[words.from.into(), start, words.until_evaluation.into()], " "),
    }
}

fn evaluation(scribe: &Scribe, one: &Measure, by: &[Code]) -> Vec<Block> {
    let words = scribe.words;
    let day = scribe.day(one.evaluated.as_ref().and_then(|planned| planned.date));
    let day = Line::default().with(day.unwrap_or_else(|| scribe.missing()), Style::Date);
    let by: Vec<_> = by.iter().map(|code| scribe.short_person(code)).collect();
    let by = (!by.is_empty()).then(|| Clean::join(&[words.by.into(), Clean::join(&by, ", ")], " "));
    [Some(day), by.map(|by| Line::default().muted(by))].into_iter().flatten().map(Block::line).collect()
}

/// What stands below the statutory points: status, where and how often, why, and who else.
fn details(scribe: &Scribe, one: &Measure) -> Vec<Block> {
    let words = scribe.words;
    let status = Status::of(scribe.case, one, scribe.options.today);
    let level = one.level.map(|level| Clean::own(words::level(level.value, scribe.lang())));
    let places = one.places.iter().filter_map(|place| scribe.line(Some(*place)));
    let frame = level.into_iter().chain(places).chain(scribe.line(one.frequency)).collect();
    let mut blocks = vec![Block::Status { status: status.key(), word: status.word(words).into(), frame }];
    let said = [(words.rationale, one.rationale), (words.indicator, one.indicator)];
    let said = said.into_iter().filter_map(|(label, text)| Some(Block::detail(label, scribe.sentence(text)?)));
    blocks.extend(said);
    let people = [
        (words.responsible, scribe.who(one.responsible)),
        (words.substitute, scribe.who(one.substitute)),
        (words.affects, scribe.listed(&one.affects)),
    ];
    blocks.extend(people.into_iter().filter_map(|(label, who)| Some(Block::detail(label, who?))));
    blocks
}

fn is_long(one: &Measure) -> bool {
    let lines = |text: Option<Words>, line: usize| text.map_or(0, |text| text.value.chars().count() / line + 1);
    let evaluated_by = one.evaluated.as_ref().map_or(0, |planned| planned.by.len());
    let people = (2 * one.carried_out_by.len()).max(one.solves.len()).max(evaluated_by);
    let measure = lines(one.what, MEASURE_LINE).max(people);
    let details = [one.rationale, one.indicator, one.frequency].map(|text| lines(text, DETAIL_LINE));
    measure + details.iter().sum::<usize>() + (one.places.len() + one.affects.len()) / 4 > LONG
}

/// What could not wait for the plan; where asked, as it stood on a day.
pub(in crate::render) fn immediate(scribe: &Scribe, until: Option<Date>) -> Vec<Block> {
    let words = scribe.words;
    let is_in_time = |day: Day| until.is_none_or(|until| day.date.is_none_or(|date| date <= until));
    let all: Vec<_> = scribe.case.immediate_measures.iter().filter(|one| one.date.is_none_or(is_in_time)).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let row = |one: &&ImmediateMeasure| {
        vec![
            vec![Block::line(scribe.dated(one.date, one.id))],
            scribe.prose(one.what).map(Block::prose).into_iter().collect(),
            one.carried_out_by.iter().map(|by| Block::line(scribe.person_lines(by))).collect(),
            scribe.day(one.end.filter(|day| is_in_time(*day))).map(Block::line).into_iter().collect(),
        ]
    };
    let columns = [(words.date, 22), (words.col_measure, 0), (words.col_who, 38), (words.to, 22)];
    vec![Block::subsection(words.immediate), Table::plain(&columns, all.iter().map(row).collect())]
}

/// What was weighed and left.
pub(in crate::render) fn considered(scribe: &Scribe, plan: &Plan) -> Vec<Block> {
    let words = scribe.words;
    if plan.considered.is_empty() {
        return Vec::new();
    }
    let cell = |text: Option<Words>| scribe.prose(text).map(Block::prose).into_iter().collect();
    let row = |one: &Considered| vec![cell(one.what), cell(one.why_not)];
    let rows = plan.considered.iter().map(row).collect();
    vec![Block::subsection(words.considered), Table::plain(&[(words.measures, 0), (words.why_not, 0)], rows)]
}
