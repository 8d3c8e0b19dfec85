//! On which steps of the case the pupil was heard, and on which not.

use super::super::super::clean::Clean;
use super::super::super::paper::{Block, Line, Table};
use super::super::super::parts::evaluations;
use super::super::super::scribe::Scribe;
use super::{Words, is_own};
use crate::case::{Case, Evaluation, Hearing, Stage, YesNo};

/// Every step that the case has come to, with the talks on it.
pub(super) fn all(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let case = scribe.case;
    let own: Vec<_> = case.hearings.iter().filter(|hearing| is_own(scribe, hearing)).collect();
    let on = |stage| own.iter().copied().filter(|hearing| is_on(hearing, stage)).collect::<Vec<_>>();
    let confirmed = case.closing.as_ref().and_then(|closing| closing.pupil_confirms.as_ref()?.hearing);
    let at_closing = own.iter().copied().filter(|hearing| {
        is_on(hearing, Stage::Closing) || hearing.id.zip(confirmed).is_some_and(|(id, of)| id.value == of.value)
    });
    let ahead =
        own.iter().copied().filter(|hearing| is_on(hearing, Stage::Evaluation) && round(case, hearing).is_none());
    let step = |title: &'static str, is_due: bool, heard: Vec<_>| (Clean::own(title), is_due, heard);
    let mut steps = vec![
        step(words.investigation, !case.investigations.is_empty(), on(Stage::Investigation)),
        step(words.measures, case.plan.is_some(), on(Stage::Measures)),
    ];
    let rounds = case.evaluations.iter().enumerate().map(|(at, held)| {
        let heard = own.iter().copied().filter(|hearing| is_heard_at(case, hearing, at, held));
        (evaluations::title(scribe, held), true, heard.collect())
    });
    let mut rounds: Vec<_> = rounds.collect();
    let later = rounds.split_off(rounds_before_closing(case));
    steps.extend(rounds);
    let closing = step(words.closing, case.closing.is_some(), at_closing.collect());
    let ahead = step(words.evaluation, false, ahead.collect());
    // A talk on an evaluation that is still to come was before the closing, unless the case was opened again.
    match later.is_empty() {
        true => steps.extend([ahead, closing]),
        false => steps.extend([closing].into_iter().chain(later).chain([ahead])),
    }
    steps.push(step(words.other, false, on(Stage::Other)));
    let rows: Vec<_> = steps
        .into_iter()
        .filter(|(_, is_due, heard)| *is_due || !heard.is_empty())
        .map(|(title, _, heard)| vec![vec![Block::line(Line::default().strong(title))], cell(scribe, words, &heard)])
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let title = if case.pupil.is_none() { words.steps_class } else { words.steps };
    vec![Block::section(title), Table::plain(&[(words.step, 0), (words.heard, 0)], rows)]
}

/// How many evaluations were held before the case was closed: a case that was opened again is evaluated anew.
fn rounds_before_closing(case: &Case) -> usize {
    let is_before = |held: &Evaluation| {
        let days = held.date.and_then(|day| day.date).zip(case.closed_on());
        days.is_none_or(|(held, closed)| held <= closed)
    };
    case.evaluations.iter().rposition(is_before).map_or(0, |at| at + 1)
}

fn is_on(hearing: &Hearing, stage: Stage) -> bool {
    hearing.stage.is_some_and(|on| on.value == stage)
}

/// Whether an evaluation rests on a hearing.
fn rests_on(held: &Evaluation, hearing: &Hearing) -> bool {
    let of = held.pupil_view.as_ref().and_then(|view| view.hearing);
    hearing.id.zip(of).is_some_and(|(id, of)| id.value == of.value)
}

fn is_heard_at(case: &Case, hearing: &Hearing, at: usize, held: &Evaluation) -> bool {
    rests_on(held, hearing) || (is_on(hearing, Stage::Evaluation) && round(case, hearing) == Some(at))
}

/// The evaluation to which a talk on one belongs: one that rests on it, else the first that was held no earlier.
fn round(case: &Case, hearing: &Hearing) -> Option<usize> {
    let linked = case.evaluations.iter().position(|held| rests_on(held, hearing));
    let heard = hearing.date.and_then(|day| day.date);
    let dated = case.evaluations.iter().enumerate().filter_map(|(at, held)| Some((held.date?.date?, at)));
    linked.or_else(|| dated.filter(|(day, _)| Some(*day) >= heard && heard.is_some()).min().map(|(_, at)| at))
}

fn cell(scribe: &Scribe, words: &Words, heard: &[&Hearing]) -> Vec<Block> {
    if heard.is_empty() {
        let none = if scribe.is_whole() { words.none_recorded.into() } else { scribe.missing() };
        return vec![Block::line(Line::default().muted(none))];
    }
    heard.iter().map(|hearing| Block::line(told(scribe, words, hearing))).collect()
}

/// «MV2, 11. september 2026»
fn told(scribe: &Scribe, words: &Words, hearing: &Hearing) -> Line {
    let ended = match (YesNo::said(hearing.declined), hearing.was_held()) {
        (true, _) => Some(Clean::own(words.declined)),
        (false, false) => Some(words.not_heard.into()),
        (false, true) => None,
    };
    let parts: Vec<_> =
        [scribe.id(hearing.id), Some(scribe.stated_day(hearing.date)), ended].into_iter().flatten().collect();
    Line::from(Clean::join(&parts, ", "))
}
