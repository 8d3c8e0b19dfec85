//! A value by itself, without the text that it was read from: what is taken out of it is nowhere in it any more.

use std::borrow::Cow;

use super::limits::MAX_EXPANDED;
use super::tree::{Entry, Kind, Node, NodeData, NodeId, Style, Tree};
use crate::source::Span;

/// A value that stands in no text. Aliases are copied; comments, spans and styles are gone.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'s> {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// Text.
    Str(Cow<'s, str>),
    /// A sequence.
    Seq(Vec<Value<'s>>),
    /// A mapping. Keys that are no text are left out.
    Map(Vec<(Cow<'s, str>, Value<'s>)>),
}

impl<'s> Value<'s> {
    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The value with a name.
    pub fn get(&self, name: &str) -> Option<&Value<'s>> {
        self.entries().iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The entries of a mapping; none for anything else.
    pub fn entries(&self) -> &[(Cow<'s, str>, Value<'s>)] {
        match self {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a sequence, or the value itself where it is no sequence: a lone value counts as a list of one.
    pub fn listed(&self) -> &[Value<'s>] {
        match self {
            Value::Seq(items) => items,
            Value::Null => &[],
            other => std::slice::from_ref(other),
        }
    }

    /// Sees every text of the value, keys included.
    pub fn each_text<'v>(&'v self, see: &mut dyn FnMut(&'v str)) {
        match self {
            Value::Str(text) => see(text),
            Value::Seq(items) => items.iter().for_each(|item| item.each_text(see)),
            Value::Map(entries) => entries.iter().for_each(|(key, value)| {
                see(key);
                value.each_text(see);
            }),
            Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
        }
    }

    /// The value as a tree. Its text is empty, and every span lies at its beginning.
    pub fn into_tree(self) -> Tree<'s> {
        let tree = Tree {
            text: "",
            nodes: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            comments: Vec::new(),
            root: NodeId(0),
        };
        let mut grower = Grower { tree };
        grower.tree.root = grower.grow(self);
        grower.tree
    }
}

impl<'s> Tree<'s> {
    /// The tree as a value. None where it has more nodes, aliases followed, than a text may have.
    pub fn value(&self) -> Option<Value<'s>> {
        (self.nodes[self.root.0 as usize].weight <= MAX_EXPANDED).then(|| self.value_at(self.root))
    }

    fn value_at(&self, id: NodeId) -> Value<'s> {
        match &self.nodes[id.0 as usize].kind {
            Kind::Null => Value::Null,
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Int(value) => Value::Int(*value),
            Kind::Float(value) => Value::Float(*value),
            Kind::Str(text) => Value::Str(text.clone()),
            Kind::Alias(target) => self.value_at(*target),
            Kind::Seq { .. } => Value::Seq(self.node(id).raw_items().iter().map(|item| self.value_at(*item)).collect()),
            Kind::Map { .. } => Value::Map(self.node(id).raw_entries().iter().filter_map(|e| self.pair(*e)).collect()),
        }
    }

    fn pair(&self, entry: Entry) -> Option<(Cow<'s, str>, Value<'s>)> {
        match self.value_at(entry.key) {
            Value::Str(key) => Some((key, self.value_at(entry.value))),
            _ => None,
        }
    }
}

/// Lays a value into an arena. Children come before what holds them, as in a parsed tree.
struct Grower<'s> {
    tree: Tree<'s>,
}

impl<'s> Grower<'s> {
    fn grow(&mut self, value: Value<'s>) -> NodeId {
        match value {
            Value::Null => self.push(Kind::Null),
            Value::Bool(value) => self.push(Kind::Bool(value)),
            Value::Int(value) => self.push(Kind::Int(value)),
            Value::Float(value) => self.push(Kind::Float(value)),
            Value::Str(text) => self.push(Kind::Str(text)),
            Value::Seq(items) => {
                let items: Vec<_> = items.into_iter().map(|item| self.grow(item)).collect();
                let (start, len) = (self.tree.items.len() as u32, items.len() as u32);
                let id = self.push(Kind::Seq { start, len });
                items.iter().for_each(|item| self.hang(*item, id));
                self.tree.items.extend(items);
                id
            }
            Value::Map(entries) => {
                let grown = entries
                    .into_iter()
                    .map(|(key, value)| Entry { key: self.push(Kind::Str(key)), value: self.grow(value) });
                let entries: Vec<_> = grown.collect();
                let (start, len) = (self.tree.entries.len() as u32, entries.len() as u32);
                let id = self.push(Kind::Map { start, len });
                entries.iter().for_each(|entry| {
                    self.hang(entry.key, id);
                    self.hang(entry.value, id);
                });
                self.tree.entries.extend(entries);
                id
            }
        }
    }

    fn push(&mut self, kind: Kind<'s>) -> NodeId {
        let id = NodeId(self.tree.nodes.len() as u32);
        let style = if matches!(kind, Kind::Seq { .. } | Kind::Map { .. }) { Style::Block } else { Style::Plain };
        self.tree.nodes.push(NodeData { kind, span: Span::empty(0), style, parent: id, weight: 1, height: 0 });
        id
    }

    /// Hangs a node under another, which thereby stands for more nodes and is higher.
    fn hang(&mut self, id: NodeId, parent: NodeId) {
        let child = &mut self.tree.nodes[id.0 as usize];
        child.parent = parent;
        let (weight, height) = (child.weight, child.height.saturating_add(1));
        let parent = &mut self.tree.nodes[parent.0 as usize];
        parent.weight = parent.weight.saturating_add(weight);
        parent.height = parent.height.max(height);
    }
}

impl<'t> Node<'t> {
    /// The texts that the node and all within it hold, keys included, aliases followed.
    pub fn texts(self) -> Vec<&'t str> {
        let inner = match self.kind() {
            Kind::Str(text) => return vec![text],
            Kind::Map { .. } => self.entries().flat_map(|(key, value)| [key, value]).collect(),
            _ => self.items().collect::<Vec<_>>(),
        };
        inner.into_iter().flat_map(Node::texts).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn a_value_comes_back_as_the_same_tree() {
        let text = "a: &x [1, 2.5, yes, { b: ~, c: true }]\nd: *x # secret\n? [key]\n: gone\n";
        let parsed = parse(text);
        let value = parsed.tree.value().unwrap();
        let tree = value.clone().into_tree();
        assert_eq!(tree.value().unwrap(), value);
        assert_eq!((tree.text(), tree.comments().len()), ("", 0));
        let path = |tree: &Tree| tree.pointer("/d/3/b").map(|node| node.path().len());
        assert_eq!(path(&tree), Some(3));
        assert_eq!(tree.pointer("/d/2").unwrap().as_str(), Some("yes"));
        assert!(tree.nodes().all(|node| node.source_text().is_empty()));
        assert_eq!(tree.root().texts(), ["a", "yes", "b", "c", "d", "yes", "b", "c"]);
    }
}
