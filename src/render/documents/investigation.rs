//! What the school investigated, and what it found (§ 12-4 second paragraph).

use super::super::paper::{Block, Fact, Paper};
use super::super::parts::{annex, findings, head, parties};
use super::super::scribe::Scribe;
use super::super::words::wording;
use super::super::{Options, RenderError};
use super::Document;
use crate::case::Investigation;

wording! {
    /// The words of the report on an investigation.
    Words {
        subtitle: "Undersøkelse etter", "Undersøking etter";
        started: "Startet", "Starta";
        ended: "Avsluttet", "Avslutta";
        known: "Skolen fikk vite det", "Skolen fekk vite det";
        answer: "Trygt og godt?", "Trygt og godt?";
        not_concluded: "Ikke konkludert", "Ikkje konkludert";
        ongoing: "Pågår", "Går føre seg";
    }
}

/// The report on all investigations, or on the one that was asked for.
pub(super) fn of(scribe: &Scribe, options: &Options) -> Result<Paper, RenderError> {
    let words = Words::of(scribe.lang());
    let all: Vec<_> = scribe.case.investigations.iter().filter(|one| options.is_asked_for(one.id)).collect();
    let Some(last) = all.last() else { return Err(options.nothing(Document::Investigation)) };
    let found =
        std::iter::once(Block::section(scribe.words.investigation)).chain(findings::each(scribe, &all)).collect();
    let body = [
        findings::learnt(scribe),
        found,
        parties::voices(scribe),
        parties::best_interests(scribe),
        annex::documents(scribe),
        annex::codes(scribe),
    ];
    let head = head::Head {
        document: Document::Investigation,
        subtitle: Some(
            scribe
                .by_law(scribe.law(), &[words.subtitle.into(), scribe.law().act_name.into(), scribe.law().act.into()]),
        ),
        version: None,
        date: scribe.running_day(last.conclusion.as_ref().and_then(|said| said.date).or(last.end).or(last.start)),
        facts: facts(scribe, words, &all, last),
    };
    Ok(head::paper(scribe, head, body.into_iter().flatten().collect()))
}

fn facts(scribe: &Scribe, words: &Words, all: &[&Investigation], last: &Investigation) -> Vec<Vec<Fact>> {
    let known = scribe.case.first_knowledge().map(|(date, _)| scribe.date(date));
    let safe = last.conclusion.as_ref().and_then(|conclusion| conclusion.safe);
    let safe = safe.map(|safe| super::super::words::safe(safe.value, scribe.lang()).into());
    let started = all.first().and_then(|first| first.start);
    let missing = |fact: Fact, word: &'static str| Fact { missing: scribe.not_done(word), ..fact };
    vec![
        vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            missing(head::fact(scribe, words.answer, safe), words.not_concluded),
        ],
        vec![
            head::fact(scribe, words.known, known),
            head::day_fact(scribe, words.started, started),
            missing(head::day_fact(scribe, words.ended, last.end), words.ongoing),
        ],
    ]
}
