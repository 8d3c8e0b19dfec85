//! The JSON Schema pass: a tree against `schemas/sak.schema.json`, and what of the file the schema knows.

use crate::source::Span;
use crate::yaml::{Node, Step};

/// The JSON Pointer to a node, with every key that is neither the format's own nor a code masked as `*`, because
/// such a key may be anything that somebody typed.
pub fn pointer(node: Node<'_>) -> String {
    let mut pointer = String::new();
    for step in node.path() {
        pointer.push('/');
        match step {
            Step::Index(index) => pointer.push_str(&index.to_string()),
            Step::Key(key) => pointer.push_str(key.as_str().unwrap_or("*")),
        }
    }
    pointer
}

/// What is underlined when a section as a whole is meant: its key, the first key of an item in a list, or the start
/// of the file.
pub fn heading(section: Node<'_>) -> Span {
    let first_key = || section.entries().next().map(|(key, _)| key.span());
    match (section.key(), section.parent()) {
        (Some(key), _) => key.span(),
        (None, Some(_)) => first_key().unwrap_or(section.span()),
        (None, None) => first_key().map_or(Span::empty(0), |span| Span::empty(span.start)),
    }
}
