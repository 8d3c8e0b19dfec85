//! What may stand as a key: text, once in each mapping.

use std::collections::BTreeMap;

use super::problem::{Problem, ProblemKind};
use super::tree::{Entry, Kind, Node, NodeId, Style, Tree};

/// Mappings up to this size are compared pair by pair, which is faster than sorting.
const FEW: usize = 12;

/// The problems with the keys of one mapping.
pub(super) fn check(tree: &Tree<'_>, entries: &[Entry]) -> Vec<Problem> {
    let keys = entries.iter().map(|entry| tree.node(entry.key));
    let mut problems: Vec<_> = keys.filter_map(unusable).collect();
    let first_of = if entries.len() <= FEW { first_in_few } else { first_in_many };
    problems.extend(runs(&first_of(tree, entries), entries).map(|(first, again)| {
        let (first, again) = (tree.node(first), tree.node(again));
        Problem::new(ProblemKind::DuplicateKey, again.span()).related(first.span()).on(again.id())
    }));
    problems
}

/// The first of each run of repeated keys: where the dash before the next item of a list is forgotten, all of its keys
/// are repeated, and that is one slip.
fn runs(first_of: &[Option<NodeId>], entries: &[Entry]) -> impl Iterator<Item = (NodeId, NodeId)> {
    let begins_run = |index: usize| index == 0 || first_of[index - 1].is_none();
    let repeated = first_of.iter().zip(entries).enumerate().filter(move |(index, _)| begins_run(*index));
    repeated.filter_map(|(_, (first, again))| Some(((*first)?, again.key)))
}

fn unusable(key: Node<'_>) -> Option<Problem> {
    let kind = match key.kind() {
        Kind::Str(text) if text == "<<" && key.style() == Style::Plain => ProblemKind::MergeKey,
        Kind::Str(_) => return None,
        // An alias that leads nowhere is reported as such.
        Kind::Null if key.style() == Style::Alias => return None,
        _ => ProblemKind::KeyNotText,
    };
    Some(Problem::new(kind, key.span()).on(key.id()))
}

/// For each key, the first key equal to it, where that is another one.
fn first_in_few(tree: &Tree<'_>, entries: &[Entry]) -> Vec<Option<NodeId>> {
    let name = |entry: &Entry| tree.node(entry.key).as_str();
    let first = |index: usize, text: &str| entries[..index].iter().find(|entry| name(entry) == Some(text));
    let repeats = |(index, entry)| name(entry).is_some_and(|text| first(index, text).is_some());
    if !entries.iter().enumerate().any(repeats) {
        return Vec::new();
    }
    entries.iter().enumerate().map(|(index, entry)| Some(first(index, name(entry)?)?.key)).collect()
}

fn first_in_many(tree: &Tree<'_>, entries: &[Entry]) -> Vec<Option<NodeId>> {
    let mut seen = BTreeMap::new();
    let first = |entry: &Entry| {
        let name = tree.node(entry.key).as_str()?;
        let first = *seen.entry(name).or_insert(entry.key);
        (first != entry.key).then_some(first)
    };
    entries.iter().map(first).collect()
}
