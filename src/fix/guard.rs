//! Holds a mended text against the one before: nothing but what was aimed at may differ, and nothing may be worse.

use std::collections::BTreeMap;

use super::places::Places;
use super::{Offer, Reason};
use crate::finding::{Finding, Safety, Severity};
use crate::rules;
use crate::schema;
use crate::source::Span;
use crate::yaml::{Kind, Node, Parsed, Style, Tree};

/// The families that speak of the form of a file alone. What the others say once a value can be read is no harm of the
/// fix: it was so before, and nobody could see it.
const FORM: [&str; 2] = ["YAML", "FORM"];

/// The family that speaks of comments alone.
const COMMENTS: &str = "IGN";

/// Rules on what points at something elsewhere in the file: a section that can be read at last can answer to them.
const ACROSS: [&str; 3] = ["FORM-08", "FORM-09", "FORM-10"];

/// Rules on how a value is written. A key under which they speak may be the right one.
const VALUES: [&str; 3] = ["FORM-04", "FORM-05", "FORM-06"];

/// Every key, value and comment that no edit touches is as it was, in its place, and what the edits have put in is whole.
pub(super) fn only_what_was_meant(before: &Parsed<'_>, after: &Parsed<'_>, places: &Places) -> Result<(), Reason> {
    if !after.is_whole() || after.problems.len() > before.problems.len() {
        return Err(Reason::Unreadable);
    }
    let are_same =
        same_comments(&before.tree, &after.tree, places) && same(before.tree.root(), after.tree.root(), places, false);
    if are_same { Ok(()) } else { Err(Reason::OtherChange) }
}

fn same_comments(before: &Tree<'_>, after: &Tree<'_>, places: &Places) -> bool {
    let kept = before.comments().iter().filter(|comment| !places.replace(comment.span));
    let there = after.comments().iter().filter(|comment| !places.put_in(comment.span));
    kept.map(|comment| places.moved(comment.span)).eq(there.map(|comment| comment.span))
}

/// Whether a node is the same. A scalar that an edit replaces may be another one, but only in its own place: what an
/// alias repeats elsewhere was not aimed at.
fn same(before: Node<'_>, after: Node<'_>, places: &Places, is_repeated: bool) -> bool {
    if !is_repeated && is_scalar(before) && places.aim_at(before.span()) {
        return is_scalar(after);
    }
    let is_repeated = is_repeated || before.style() == Style::Alias;
    let same = |before, after| same(before, after, places, is_repeated);
    before.style() == after.style()
        && match (before.kind(), after.kind()) {
            (Kind::Map { .. }, Kind::Map { .. }) => {
                let kept = after.entries().filter(|(key, _)| !places.put_in(key.span()));
                pairs(before.entries(), kept, |one, other| same(one.0, other.0) && same(one.1, other.1))
            }
            (Kind::Seq { .. }, Kind::Seq { .. }) => pairs(before.items(), after.items(), same),
            (before, after) => before == after,
        }
}

fn is_scalar(node: Node<'_>) -> bool {
    !matches!(node.kind(), Kind::Map { .. } | Kind::Seq { .. })
}

/// Whether two rows are equally long and each two of them are the same.
fn pairs<B, A>(
    mut before: impl Iterator<Item = B>,
    mut after: impl Iterator<Item = A>,
    same: impl Fn(B, A) -> bool,
) -> bool {
    loop {
        let is_same = match (before.next(), after.next()) {
            (None, None) => return true,
            (Some(before), Some(after)) => same(before, after),
            _ => false,
        };
        if !is_same {
            return false;
        }
    }
}

/// The findings that were to be mended are gone, and there are no more errors of form than before. A certain fix may
/// bring to light what stands in the section that it names; a guess after which the fields do not fit was wrong.
pub(super) fn no_worse(
    before: &[Finding],
    after: &[Finding],
    fixes: &[Offer<'_>],
    tree: &Tree<'_>,
    places: &Places,
) -> Result<(), Reason> {
    // Of more findings than are told, each that goes lets another one in.
    if before.len() >= schema::MOST_VIOLATIONS {
        return Ok(());
    }
    let is_certain = fixes.iter().all(|(_, fix)| fix.safety == Safety::Safe);
    let opened = opened(tree, places);
    let is_seen_now = |finding: &Finding| {
        let is_inside = || opened.iter().any(|section| section.contains(finding.span));
        ACROSS.contains(&finding.code) || (is_certain || VALUES.contains(&finding.code)) && is_inside()
    };
    // Where no value changes, nothing can come to light.
    let any_counts = fixes.iter().all(|(finding, _)| rules::family(finding.code) == COMMENTS);
    let counts = |finding: &&Finding| any_counts || is_error_of_form(finding);
    let errors_before = by_code(before.iter().filter(counts));
    let errors_after = by_code(after.iter().filter(counts).filter(|one| !is_seen_now(one)));
    let has_more = errors_after.iter().any(|(code, count)| errors_before.get(code).unwrap_or(&0) < count);
    let is_kept = |code: &str| {
        after.iter().any(|finding| finding.code == code && finding.fix.is_some() && places.wrote(finding.span))
    };
    let has_kept = fixes.iter().any(|(finding, _)| is_kept(finding.code));
    if has_more || has_kept { Err(Reason::NoBetter) } else { Ok(()) }
}

fn is_error_of_form(finding: &Finding) -> bool {
    finding.severity == Severity::Error && FORM.contains(&rules::family(finding.code))
}

/// How many findings there are of each code.
fn by_code<'f>(findings: impl Iterator<Item = &'f Finding>) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    findings.for_each(|finding| *counts.entry(finding.code).or_insert(0) += 1);
    counts
}

/// The values under the keys that edits have written, and what else they have written.
fn opened(tree: &Tree<'_>, places: &Places) -> Vec<Span> {
    let keys = tree.nodes().filter(|node| node.style() != Style::Alias).flat_map(|node| node.entries());
    let named = keys.filter(|(key, _)| places.wrote(key.span())).map(|(_, value)| value.span());
    let written = tree.nodes().filter(|node| is_scalar(*node)).map(Node::span).filter(|span| places.wrote(*span));
    named.chain(written).collect()
}
