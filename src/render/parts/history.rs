//! What changed since an earlier version of the plan, in sentences, with the words that were taken out and added.

use super::super::Since;
use super::super::clean::Clean;
use super::super::paper::{Block, Line, Style, Table};
use super::super::scribe::Scribe;
use crate::revise::{Change, Fate, Run};

/// Of words that have not changed, at most so many are shown beside those that have.
const AROUND: usize = 10;

/// The changes since the version that was asked for, if one was.
pub(in crate::render) fn since(scribe: &Scribe) -> Vec<Block> {
    let (words, Some(since)) = (scribe.words, scribe.options.since) else { return Vec::new() };
    let title = Block::section(title(scribe, &since));
    let seen = scribe.options.reader.is_some_and(|reader| !reader.sees_everything()).then_some(words.since_seen);
    let muted = |notes: Vec<&'static str>| {
        let notes: Vec<_> = notes.into_iter().map(Clean::own).collect();
        Line::default().muted(Clean::join(&notes, " "))
    };
    if since.changes.is_empty() {
        let nothing = Line::from(words.since_nothing);
        let nothing = seen.map_or(nothing.clone(), |seen| nothing.and(" ").muted(seen));
        return vec![title, Block::line(nothing)];
    }
    let has_words = since.changes.iter().any(|change| !change.words.is_empty());
    let notes: Vec<_> = has_words.then_some(words.since_lead).into_iter().chain(seen).collect();
    let lead = (!notes.is_empty()).then(|| Block::lead(muted(notes)));
    let body = if has_words { table(scribe, since.changes) } else { list(scribe, since.changes) };
    [title].into_iter().chain(lead).chain([body]).collect()
}

/// «Endringer siden versjon 1»
fn title(scribe: &Scribe, since: &Since) -> Clean {
    let words = scribe.words;
    match since.version {
        Some(version) => Clean::join(&[words.since.into(), words.since_version.into(), Clean::number(version)], " "),
        None => Clean::join(&[words.since.into(), words.since_last.into()], " "),
    }
}

fn list(scribe: &Scribe, changes: &[Change]) -> Block {
    Block::List { items: changes.iter().map(|change| sentence(scribe, change)).collect() }
}

fn table(scribe: &Scribe, changes: &[Change]) -> Block {
    let row = |change: &Change| {
        let marked = (!change.words.is_empty()).then(|| Block::line(marked(scribe, &change.words)));
        vec![vec![Block::line(sentence(scribe, change))], marked.into_iter().collect()]
    };
    let columns = [(scribe.words.since_what, 62), (scribe.words.since_words, 0)];
    Table::plain(&columns, changes.iter().map(row).collect())
}

fn sentence(scribe: &Scribe, change: &Change) -> Line {
    scribe.told(&format!("{}.", change.sentence(scribe.text_lang())))
}

/// The words with what was taken out and added marked.
fn marked(scribe: &Scribe, runs: &[Run]) -> Line {
    let last = runs.len().saturating_sub(1);
    runs.iter().enumerate().fold(Line::default(), |line, (at, run)| match run.fate {
        Fate::Kept => line.and(scribe.spaced(&shortened(&run.text, at == 0, at == last))),
        Fate::Removed if at < last && !run.text.ends_with(' ') => {
            line.with(scribe.spaced(&run.text), Style::Removed).and(" ")
        }
        Fate::Removed => line.with(scribe.spaced(&run.text), Style::Removed),
        Fate::Added => line.with(scribe.spaced(&run.text), Style::Added),
    })
}

/// Words that have not changed, without those far from any change.
fn shortened(text: &str, is_first: bool, is_last: bool) -> String {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let (before, after) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    if words.len() <= before + after + 2 {
        return text.to_owned();
    }
    format!("{}… {}", words[..before].concat(), words[words.len() - after..].concat())
}
