//! One round of evaluation: what was done, how the pupil sees it, what was decided, and what follows.

use super::super::paper::{Block, Fact, Line, Paper, Table};
use super::super::parts::{annex, evaluations, head, history, measures};
use super::super::scribe::Scribe;
use super::super::words::wording;
use super::super::{Options, RenderError};
use super::Document;
use crate::case::{Evaluation, Measure};

wording! {
    /// The words of an evaluation.
    Words {
        subtitle: "Evaluering av tiltakene i planen etter", "Evaluering av tiltaka i planen etter";
        round: "Evaluering", "Evaluering";
        held: "Holdt", "Halden";
        next: "Neste evaluering", "Neste evaluering";
        evaluated: "Tiltakene som er evaluert", "Tiltaka som er evaluerte";
        result: "Det evalueringen viser", "Det evalueringa viser";
        follows: "Det som følger av evalueringen", "Det som følgjer av evalueringa";
        not_agreed: "Ikke avtalt", "Ikkje avtalt";
        nothing_new: "Ingen nye tiltak er ført.", "Ingen nye tiltak er førte.";
    }
}

/// The round that was asked for, or the latest.
pub(super) fn of(scribe: &Scribe, options: &Options) -> Result<Paper, RenderError> {
    let words = Words::of(scribe.lang());
    let rounds = scribe.case.evaluations.iter().filter(|held| options.is_asked_for(held.id));
    let latest = rounds.max_by_key(|held| held.date.and_then(|day| day.date));
    let Some(held) = latest else { return Err(options.nothing(Document::Evaluation)) };
    let body = [
        history::since(scribe),
        evaluated(scribe, words, held),
        vec![Block::section(words.result)],
        evaluations::round(scribe, held, false),
        follows(scribe, words, held),
        annex::codes(scribe),
    ];
    let head = head::Head {
        document: Document::Evaluation,
        subtitle: Some(scribe.by_law(scribe.law(), &[words.subtitle.into(), scribe.law().plan.into()])),
        version: None,
        date: scribe.running_day(held.date),
        facts: facts(scribe, words, held),
    };
    Ok(head::paper(scribe, head, body.into_iter().flatten().collect()))
}

fn facts(scribe: &Scribe, words: &Words, held: &Evaluation) -> Vec<Vec<Fact>> {
    let coordinator = scribe.case.plan.as_ref().and_then(|plan| plan.coordinator);
    let next = held.measures.iter().filter_map(|result| result.next?.date).min().map(|date| scribe.date(date));
    vec![
        vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            head::fact(scribe, words.round, scribe.id(held.id)),
        ],
        vec![
            head::day_fact(scribe, words.held, held.date),
            Fact { missing: scribe.not_done(words.not_agreed), ..head::fact(scribe, words.next, next) },
            head::person_fact(scribe, scribe.words.coordinator, coordinator, true),
        ],
    ]
}

/// The measures that the round is about, as the plan has them.
fn evaluated(scribe: &Scribe, words: &Words, held: &Evaluation) -> Vec<Block> {
    let shared = scribe.words;
    let of = |measure: &&Measure| {
        let id = measure.id.map(|id| id.value);
        held.measures.iter().any(|result| id.is_some() && result.measure.map(|of| of.value) == id)
    };
    let row = |measure: &Measure| {
        vec![
            vec![Block::line(Line::default().strong(scribe.id(measure.id).unwrap_or_default()))],
            scribe.prose(measure.what).map(Block::prose).into_iter().collect(),
            vec![Block::line(measures::period(scribe, measure))],
            scribe.prose(measure.indicator).map(Block::prose).into_iter().collect(),
        ]
    };
    let rows: Vec<_> = scribe.case.measures().iter().filter(of).map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = [(shared.col_number, 14), (shared.col_measure, 0), (shared.col_when, 30), (shared.indicator, 0)];
    vec![Block::section(words.evaluated), Table::plain(&columns, rows)]
}

/// The measures that came of the round.
fn follows(scribe: &Scribe, words: &Words, held: &Evaluation) -> Vec<Block> {
    let new = |measure: &&Measure| {
        let id = measure.id.map(|id| id.value);
        held.new_measures.iter().any(|new| Some(new.value) == id)
    };
    let all: Vec<_> = scribe.case.measures().iter().filter(new).collect();
    let mut blocks = vec![Block::section(words.follows)];
    if all.is_empty() {
        blocks.push(Block::line(Line::default().muted(scribe.not_done(words.nothing_new))));
    }
    blocks.extend(all.into_iter().map(|measure| {
        let period = Block::detail(scribe.words.col_when, measures::period(scribe, measure));
        let by = scribe.listed(&measure.carried_out_by).map(|who| Block::detail(scribe.words.col_who, who));
        let what = scribe.prose(measure.what).map(Block::prose);
        let body = what.into_iter().chain([period]).chain(by).collect();
        Block::entry(scribe.id(measure.id).unwrap_or_default(), body)
    }));
    blocks
}
