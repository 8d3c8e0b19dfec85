//! Where reading goes on after a syntax error: at the next line that can only be a top-level key.

use crate::source::{line_end, line_start};

/// The start of the first line after an offset that looks like a top-level key. None where another document begins
/// before it.
pub(super) fn next_section(text: &str, after: usize) -> Option<usize> {
    let mut lines = starts_after(text, after).take_while(|start| !is_document_mark(&text[*start..]));
    lines.find(|start| is_top_level_key(&text[*start..]))
}

/// Where the document begins after lines that begin with `%`; the next section where such a line stands in its midst.
pub(super) fn after_directives(text: &str, after: usize) -> Option<usize> {
    let is_content = |start: &usize| !text[*start..].starts_with(['%', '#', '\n', '\r']);
    let content = starts_after(text, after).find(is_content);
    content.filter(|start| is_document_mark(&text[*start..])).or_else(|| next_section(text, after))
}

/// The start of the top-level section that an offset lies in, no further back than `first`.
pub(super) fn section_start(text: &str, first: usize, at: usize) -> usize {
    let mut start = line_start(text, at).max(first);
    while start > first && !is_top_level_key(&text[start..]) {
        start = line_start(text, start - 1).max(first);
    }
    start
}

fn starts_after(text: &str, after: usize) -> impl Iterator<Item = usize> + '_ {
    let after_break = |at: usize| {
        let end = line_end(text, at);
        let len = if text[end..].starts_with("\r\n") { 2 } else { 1 };
        (end < text.len()).then_some(end + len)
    };
    std::iter::successors(after_break(after), move |start| after_break(*start))
}

fn is_document_mark(line: &str) -> bool {
    line.starts_with("---") || line.starts_with("...")
}

fn is_top_level_key(line: &str) -> bool {
    let rest = line.trim_start_matches(|sign: char| sign.is_alphanumeric() || sign == '_');
    let value = rest.strip_prefix(':');
    rest.len() < line.len() && value.is_some_and(|value| value.is_empty() || value.starts_with([' ', '\t', '\n', '\r']))
}
