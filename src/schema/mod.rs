//! The JSON Schema pass: a tree against `schemas/sak.schema.json`, and what of the file the schema knows.

mod adapter;
mod compiled;
mod dates;
mod gaps;
mod nearest;
mod references;
mod translate;
mod violation;

pub use compiled::Document;
pub use dates::{day_meant, is_certain_date};
pub use gaps::Gaps;
pub use nearest::is_other_form;
pub use translate::MOST_VIOLATIONS;
pub use violation::{Expected, Form, Thing, Violation, ViolationKind};

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;

use crate::source::Span;
use crate::yaml::{Node, Step, Tree};

/// Everything that the schema refuses in a case file, in the order of the text; each defect once.
pub fn validate<'t>(tree: &'t Tree<'_>) -> Vec<Violation<'t>> {
    Document::Case.validate(tree)
}

/// Whether a word is a key of the format, in whatever place.
pub fn knows_key(key: &str) -> bool {
    static KEYS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| keys_of(|document| document != Document::Settings));
    // The schema of the settings is larger than all others, and few words of a case are not in those.
    static SETTINGS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| keys_of(|document| document == Document::Settings));
    KEYS.contains(key) || SETTINGS.contains(key)
}

fn keys_of(is_meant: fn(Document) -> bool) -> BTreeSet<&'static str> {
    let mut keys = BTreeSet::new();
    let documents = Document::ALL.into_iter().filter(|document| is_meant(*document));
    documents.for_each(|document| collect_keys(document.schema(), &mut keys));
    keys
}

fn collect_keys(schema: &'static Value, keys: &mut BTreeSet<&'static str>) {
    match schema {
        Value::Object(members) => {
            let properties = members.get("properties").and_then(Value::as_object);
            keys.extend(properties.into_iter().flat_map(|properties| properties.keys().map(String::as_str)));
            members.values().for_each(|member| collect_keys(member, keys));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_keys(item, keys)),
        _ => {}
    }
}

/// Whether a text has the form of a code of a person or an identifier of a thing: one to three capital letters and
/// one to three digits, as the schema's patterns say.
pub fn is_identifier(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_uppercase() || "ÆØÅ".contains(c));
    let letters = text[..text.len() - digits.len()].chars().count();
    (1..=3).contains(&letters) && (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A key as it may be shown: the format's own keys and codes as they are, any other as `*`, because it may be anything
/// that somebody typed.
pub fn shown(key: Node<'_>) -> &str {
    key.as_str().filter(|key| knows_key(key) || is_identifier(key)).unwrap_or("*")
}

/// The JSON Pointer to a node, with its keys as they may be [`shown`].
pub fn pointer(node: Node<'_>) -> String {
    let mut pointer = String::new();
    for step in node.path() {
        pointer.push('/');
        match step {
            Step::Index(index) => pointer.push_str(&index.to_string()),
            Step::Key(key) => pointer.push_str(shown(key)),
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
