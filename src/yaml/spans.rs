//! Where nodes begin and end in the text, for the kinds whose events do not say it.

use crate::source::{Span, line_end, line_start};

/// The span of a block scalar: from its `|` or `>` to the end of its last line, without the blank lines that its
/// value drops. `content` is where its lines stand, `after` the end of the node before it.
pub(super) fn block_scalar(text: &str, content: Span, after: u32, value: &str) -> Span {
    let start = header(text, after as usize, content.start as usize);
    let header_text = &text[start..line_end(text, start)];
    let header_end = header_text.find([' ', '\t']).unwrap_or(header_text.len());
    let keeps_blank_lines = header_text[..header_end].contains('+');
    let end = if keeps_blank_lines { content.end as usize } else { end_of_lines(text, content, value) };
    Span::new(start as u32, end.max(start + header_end) as u32)
}

/// A line of nothing but spaces is part of the value where it is longer than the indentation.
fn end_of_lines(text: &str, content: Span, value: &str) -> usize {
    let lines = &text[content.range()];
    let ends_in_space = value.trim_end_matches('\n').ends_with([' ', '\t']);
    let kept = if ends_in_space {
        lines.trim_end_matches(['\n', '\r'])
    } else {
        lines.trim_end_matches([' ', '\t', '\n', '\r'])
    };
    content.start as usize + kept.len()
}

/// The first `|` or `>` that ends its line but for indicators and a comment.
fn header(text: &str, after: usize, content: usize) -> usize {
    let between = &text[after..content];
    let is_header = |at: &usize| {
        let line = between[at + 1..].split(['\n', '\r']).next().unwrap_or_default();
        let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit() || "+-".contains(sign));
        rest.trim_start().is_empty() || (rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#'))
    };
    let marks = between.match_indices(['|', '>']).map(|(at, _)| at);
    let at = marks.into_iter().find(is_header).unwrap_or(between.len());
    after + at
}

/// The `-` of a block sequence that stands in a mapping. Where the sequence is not indented, its event begins after
/// the dash.
pub(super) fn first_dash(text: &str, at: u32, after: u32) -> u32 {
    let mut end = line_end(text, at as usize);
    while end > after as usize {
        let start = line_start(text, end).max(after as usize);
        let line = &text[start..end];
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if is_dash(&line[indent..]) {
            return (start + indent) as u32;
        }
        if start <= at as usize && is_dash(&text[at as usize..]) {
            return at;
        }
        end = start.saturating_sub(1);
    }
    at
}

fn is_dash(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']))
}

/// The dash of unquoted text that looks like a list item without the space: `-item` at the start of a line.
pub(super) fn glued_dash(text: &str, scalar: Span) -> Option<Span> {
    let written = text[scalar.range()].strip_prefix('-')?;
    let begins_line = is_blank(&text[line_start(text, scalar.start as usize)..scalar.start as usize]);
    (begins_line && written.starts_with(char::is_alphabetic)).then(|| Span::new(scalar.start, scalar.start + 1))
}

/// Whether a text is nothing but spaces and tabs.
pub(super) fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte == b' ' || byte == b'\t')
}

/// The tag before a node, or else the node's start.
pub(super) fn tag(text: &str, after: u32, node: u32) -> Span {
    let between = &text[after as usize..node as usize];
    let Some(at) = between.find('!') else { return Span::empty(node) };
    let len = between[at..].find(char::is_whitespace).unwrap_or(between.len() - at);
    Span::new(after + at as u32, after + (at + len) as u32)
}

/// The span of the character at an offset; empty at the end of a line.
pub(super) fn character(text: &str, at: usize) -> Span {
    let at = text.floor_char_boundary(at.min(text.len()));
    match text[at..].chars().next() {
        None | Some('\n' | '\r') => Span::empty(at as u32),
        Some(first) => Span::new(at as u32, (at + first.len_utf8()) as u32),
    }
}
