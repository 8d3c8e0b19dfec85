//! Which values of two trees mean the same: equal ones are in one class, whatever the order of keys and the layout.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::yaml::{Kind, Node, NodeId};

/// One of the two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The earlier one.
    Old,
    /// The later one.
    New,
}

/// What a value is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Class(usize);

/// The class of what says nothing: no value, an empty list, a blank text.
const NOTHING: Class = Class(0);

/// A value in terms of the classes of its parts.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Text(String),
    Other(String),
    List(Vec<Class>),
    Map(Vec<(String, Class)>),
}

/// The classes that have been given. Each node is looked at once, so that no alias costs more than its text.
#[derive(Default)]
pub(super) struct Classes {
    values: BTreeMap<Value, Class>,
    known: BTreeMap<(Side, NodeId), Class>,
}

impl Classes {
    /// Whether two values, each of its side or absent, mean the same.
    pub(super) fn are_same(&mut self, old: Option<Node<'_>>, new: Option<Node<'_>>) -> bool {
        self.of_any(Side::Old, old) == self.of_any(Side::New, new)
    }

    fn of_any(&mut self, side: Side, node: Option<Node<'_>>) -> Class {
        node.map_or(NOTHING, |node| self.of(side, node))
    }

    /// Whether a value says anything.
    pub(super) fn says_something(&mut self, side: Side, node: Node<'_>) -> bool {
        self.of(side, node) != NOTHING
    }

    /// The class of a value. The depth of a tree is bounded by the parser.
    pub(super) fn of(&mut self, side: Side, node: Node<'_>) -> Class {
        let id = node.resolved().id();
        if let Some(class) = self.known.get(&(side, id)) {
            return *class;
        }
        let class = self.read(side, node);
        self.known.insert((side, id), class);
        class
    }

    fn read(&mut self, side: Side, node: Node<'_>) -> Class {
        let value = match node.kind() {
            Kind::Null | Kind::Alias(_) => return NOTHING,
            Kind::Str(text) => match written(text) {
                text if text.is_empty() => return NOTHING,
                text => Value::Text(text),
            },
            Kind::Bool(truth) => Value::Other(truth.to_string()),
            Kind::Int(number) => Value::Other(number.to_string()),
            Kind::Float(number) => Value::Other(number.to_string()),
            Kind::Seq { .. } => {
                let items = node.items().map(|item| self.of(side, item));
                match items.filter(|class| *class != NOTHING).collect::<Vec<_>>().as_slice() {
                    [] => return NOTHING,
                    // A lone value counts as a list of one.
                    [only] => return *only,
                    items => Value::List(items.to_vec()),
                }
            }
            Kind::Map { .. } => {
                let entries = node.entries().map(|(key, value)| (key_of(key), self.of(side, value)));
                let mut entries: Vec<_> = entries.filter(|(_, class)| *class != NOTHING).collect();
                entries.sort();
                Value::Map(entries)
            }
        };
        let next = Class(self.values.len() + 1);
        *self.values.entry(value).or_insert(next)
    }
}

/// A key as it is compared.
pub(super) fn key_of(key: Node<'_>) -> String {
    written(key.as_str().unwrap_or(key.source_text()))
}

/// A text as it is compared: where its lines break and how its letters are put together says nothing.
pub(super) fn written(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    fn same(old: &str, new: &str) -> bool {
        let (old, new) = (parse(old), parse(new));
        Classes::default().are_same(Some(old.tree.root()), Some(new.tree.root()))
    }

    #[test]
    fn layout_says_nothing() {
        for (old, new) in [
            ("{ a: 1, b: [x, y] }", "# så\nb:\n  - x\n  - 'y'\na: 1\n"),
            ("a: b c", "a: |\n  b\n  c\n"),
            ("a: L1", "a: [L1]"),
            ("{}", "{ a: , b: [], c: '' }"),
            ("a: é", "a: e\u{301}"),
            ("{ a: &x { b: 1 }, c: *x }", "{ a: { b: 1 }, c: { b: 1 } }"),
        ] {
            assert!(same(old, new), "{old} and {new}");
        }
    }

    #[test]
    fn whatever_a_reader_would_see_counts() {
        for (old, new) in [
            ("a: 1", "a: 2"),
            ("a: 1", "a: '1'"),
            ("a: ja", "a: true"),
            ("a: b", "c: b"),
            ("a: [x, y]", "a: [y, x]"),
            ("a: [x, y]", "a: [x]"),
            ("{ a: 1 }", "{ a: 1, b: 2 }"),
            ("plan: {}", "{}"),
            ("a: b", "a: B"),
        ] {
            assert!(!same(old, new), "{old} and {new}");
        }
    }
}
