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
    let repeated = if entries.len() <= FEW { repeated_in_few(tree, entries) } else { repeated_in_many(tree, entries) };
    problems.extend(repeated.into_iter().map(|(first, again)| {
        let (first, again) = (tree.node(first), tree.node(again));
        Problem::new(ProblemKind::DuplicateKey, again.span()).related(first.span()).on(again.id())
    }));
    problems
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

fn repeated_in_few(tree: &Tree<'_>, entries: &[Entry]) -> Vec<(NodeId, NodeId)> {
    let name = |entry: &Entry| tree.node(entry.key).as_str();
    let first = |index: usize, text: &str| entries[..index].iter().find(|entry| name(entry) == Some(text));
    let repeated = entries.iter().enumerate();
    repeated.filter_map(|(index, entry)| Some((first(index, name(entry)?)?.key, entry.key))).collect()
}

fn repeated_in_many(tree: &Tree<'_>, entries: &[Entry]) -> Vec<(NodeId, NodeId)> {
    let mut seen = BTreeMap::new();
    let mut repeated = Vec::new();
    for entry in entries {
        let Some(name) = tree.node(entry.key).as_str() else { continue };
        let first = *seen.entry(name).or_insert(entry.key);
        if first != entry.key {
            repeated.push((first, entry.key));
        }
    }
    repeated
}
