//! What a comment covers: one at the end of a line that line, one on a line of its own the next field or item and all
//! that lies in it. Comments on lines directly above one another stand above the same thing.

use crate::source::{Span, line_end, line_start};
use crate::yaml::{Node, Style, Tree};

/// What a comment covers.
#[derive(Clone, Copy)]
pub(super) struct Scope<'t> {
    /// The first place of a finding that is covered, and the last one.
    pub(super) first: u32,
    pub(super) last: u32,
    /// What the comment is about.
    pub(super) node: Node<'t>,
}

/// A field with its value, or an item of a list.
#[derive(Clone, Copy)]
struct Unit<'t> {
    span: Span,
    node: Node<'t>,
}

impl Unit<'_> {
    /// How many bytes of its line stand before it.
    fn column(&self, text: &str) -> usize {
        let start = self.span.start as usize;
        start - line_start(text, start)
    }
}

/// All fields and items of a tree, in the order of the text, the outer ones first.
pub(super) struct Units<'t> {
    tree: &'t Tree<'t>,
    units: Vec<Unit<'t>>,
}

impl<'t> Units<'t> {
    pub(super) fn new(tree: &'t Tree<'_>) -> Self {
        // An alias would lead to the fields of another place.
        let places = || tree.nodes().filter(|node| node.style() != Style::Alias);
        let fields = places().flat_map(|node| node.entries()).map(|(key, value)| {
            let end = value.span().end.max(key.span().end);
            Unit { span: Span::new(key.span().start, end), node: value }
        });
        let items = places().flat_map(|node| node.items()).map(|node| Unit { span: node.span(), node });
        let mut units: Vec<_> = fields.chain(items).collect();
        units.sort_by_key(|unit| (unit.span.start, std::cmp::Reverse(unit.span.end)));
        Self { tree, units }
    }

    /// What each comment covers; none where it stands on a line of its own and above nothing. The comments stand in the
    /// order of the text.
    pub(super) fn scopes(&self, comments: &[Span]) -> Vec<Option<Scope<'t>>> {
        let text = self.tree.text();
        let mut below: Option<(usize, Option<Unit<'t>>)> = None;
        let mut scopes: Vec<_> = comments
            .iter()
            .rev()
            .map(|comment| {
                let line = line_start(text, comment.start as usize);
                if !is_own_line(&text[line..comment.start as usize]) {
                    return Some(self.line(line));
                }
                let next = next_line(text, comment.end as usize);
                let unit = match below {
                    Some((start, unit)) if Some(start) == next => unit,
                    _ => next.and_then(|next| self.first_at(next)),
                };
                below = Some((line, unit));
                let column = comment.start as usize - line;
                // A comment deeper in than what follows ends what is above it.
                unit.filter(|unit| column <= unit.column(text)).map(|unit| covered(comment.start, unit))
            })
            .collect();
        scopes.reverse();
        scopes
    }

    /// What is covered by a comment at the end of a line.
    fn line(&self, start: usize) -> Scope<'t> {
        let last = line_end(self.tree.text(), start) as u32;
        let unit = self.from(start).filter(|unit| unit.span.start <= last);
        Scope { first: start as u32, last, node: unit.map_or(self.tree.root(), |unit| unit.node) }
    }

    /// The outermost field or item that begins on a line, or below it where the line only opens a list or a section.
    fn first_at(&self, line: usize) -> Option<Unit<'t>> {
        let text = self.tree.text();
        let only_opens = |between: &str| between.bytes().all(|byte| b" \t\r\n-?[{\xef\xbb\xbf".contains(&byte));
        let is_blank = text[line..line_end(text, line)].trim().is_empty();
        self.from(line).filter(|unit| !is_blank && only_opens(&text[line..unit.span.start as usize]))
    }

    fn from(&self, at: usize) -> Option<Unit<'t>> {
        self.units.get(self.units.partition_point(|unit| (unit.span.start as usize) < at)).copied()
    }
}

/// From the comment on, so that what is found in the comments themselves counts too.
fn covered(comment: u32, unit: Unit<'_>) -> Scope<'_> {
    let Span { start, end } = unit.span;
    Scope { first: comment, last: end.saturating_sub(1).max(start), node: unit.node }
}

/// Whether nothing stands before a comment but the dash of an item.
fn is_own_line(before: &str) -> bool {
    before.chars().all(|letter| matches!(letter, ' ' | '\t' | '-' | '\u{feff}'))
}

/// Where the next line begins.
fn next_line(text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let line_break = if rest.starts_with("\r\n") { 2 } else { 1 };
    (!rest.is_empty()).then_some(end + line_break)
}
