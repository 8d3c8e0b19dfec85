//! How a slip of form is mended in the text, where what was meant is known.

use crate::finding::Fix;
use crate::schema::{Expected, Violation, ViolationKind, is_certain_date, is_other_form};
use crate::yaml::{Kind, Node, edit};

/// The key that says which version of the format a file follows, with the version.
const VERSION: (&str, &str) = ("brille", "brille: 1");

/// How a violation can be mended.
pub(super) fn fix(violation: &Violation<'_>) -> Option<Fix> {
    let node = violation.node;
    match &violation.kind {
        ViolationKind::NotADate { meant: Some(date), .. } => {
            let edit = edit::reword(node, &date.to_string())?;
            Some(Fix::new(is_certain_date(written(node)), edit))
        }
        ViolationKind::NotInList { suggestion: Some(word), .. } => {
            Some(Fix::new(is_other_form(written(node), word), edit::reword(node, word)?))
        }
        ViolationKind::UnknownKey { suggestion: Some(meant) } => {
            let key = node.key()?;
            Some(Fix::new(is_other_form(written(key), meant), edit::reword(key, meant)?))
        }
        ViolationKind::WrongType { expected: Expected::Text } => {
            let is_number = matches!(node.kind(), Kind::Int(_) | Kind::Float(_));
            is_number.then(|| edit::quote(node)).flatten().map(|edit| Fix::new(true, edit))
        }
        ViolationKind::Missing { key } if *key == VERSION.0 && is_case(node) => {
            Some(Fix::new(true, edit::put_first(node, VERSION.1)?))
        }
        _ => None,
    }
}

/// Whether a file that does not say so is a case all the same, and no other YAML that somebody has named.
fn is_case(root: Node<'_>) -> bool {
    root.get("sak").is_some() || ["skole", "personer", "meldinger"].iter().all(|key| root.get(key).is_some())
}

/// A scalar as somebody wrote it, without its quotes.
fn written<'t>(node: Node<'t>) -> &'t str {
    node.as_str().unwrap_or(node.source_text())
}
