//! Where a part of a text stands in the file.

use std::ops::Range;

use crate::source::Span;
use crate::yaml::{Node, Style};

/// The place in the source of some bytes of a node's text ([`Node::as_str`]): exact where the text is written as it is,
/// on one line or several, otherwise the whole node, because an escape has no place of its own.
pub(in crate::rules) fn span_in(node: Node<'_>, range: Range<usize>) -> Span {
    exact_span(node, range).unwrap_or_else(|| node.span())
}

fn exact_span(node: Node<'_>, range: Range<usize>) -> Option<Span> {
    let (source, text) = (node.source_text(), node.as_str()?);
    let opening = match node.style() {
        Style::SingleQuoted | Style::DoubleQuoted => 1,
        Style::Literal | Style::Folded if source.starts_with(['|', '>']) => source.find('\n')?,
        _ => 0,
    };
    let closing = usize::from(matches!(node.style(), Style::SingleQuoted | Style::DoubleQuoted));
    let written = source.get(opening..source.len().checked_sub(closing)?)?;
    let from = node.span().start + opening as u32;
    if written == text {
        return Some(Span::new(from + range.start as u32, from + range.end as u32));
    }
    // Lines are folded and indented, so that white space alone may differ.
    let mut places = written.char_indices().filter(|(_, letter)| !letter.is_whitespace());
    let (mut start, mut end) = (None, None);
    for (at, letter) in text.char_indices().filter(|(_, letter)| !letter.is_whitespace()) {
        let (place, same) = places.next()?;
        if letter != same {
            return None;
        }
        if at >= range.start && start.is_none() {
            start = Some(place);
        }
        if at < range.end {
            end = Some(place + letter.len_utf8());
        }
    }
    let (start, end) = start.zip(end).filter(|(start, end)| start < end)?;
    places.next().is_none().then(|| Span::new(from + start as u32, from + end as u32))
}
