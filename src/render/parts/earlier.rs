//! What marks a plan that does not hold any more: its version on every page, and until when it held.

use super::super::Former;
use super::super::clean::Clean;
use super::super::paper::{Block, Line};
use super::super::scribe::Scribe;

/// The version at the foot of pages and in the title of the file: «versjon 2», or «tidligere versjon 1».
pub(in crate::render) fn version(scribe: &Scribe, number: Option<i64>) -> Option<Clean> {
    let words = scribe.words;
    let word = if scribe.options.former.is_some() { words.earlier_version } else { words.version };
    match number {
        Some(number) => Some(Clean::concat([Clean::own(word).lower(), " ".into(), Clean::number(number)])),
        None => scribe.options.former.map(|_| Clean::own(word).lower()),
    }
}

/// What stands first in a plan that does not hold any more.
pub(in crate::render) fn notice(scribe: &Scribe) -> Vec<Block> {
    let (words, Some(Former { until, present })) = (scribe.words, scribe.options.former) else { return Vec::new() };
    let number = scribe.case.plan.as_ref().and_then(|plan| plan.version).map(|version| version.value);
    let title = match number {
        Some(number) => Clean::concat([words.earlier_version.into(), " ".into(), Clean::number(number)]),
        None => words.earlier_version.into(),
    };
    let until = until.map(|day| Line::from(words.held_until).and(" ").and(scribe.date(day)).and(". "));
    let present = match present {
        Some(number) => Line::from(words.newest_version).and(" ").and(Clean::number(number)).and("."),
        None => Line::from(words.holds_no_more),
    };
    let text = Line(until.into_iter().chain([present]).flat_map(|line| line.0).collect());
    vec![Block::Notice { title: Some(title), body: vec![Block::line(text)] }]
}
