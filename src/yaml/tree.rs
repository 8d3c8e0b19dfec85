//! The tree: nodes in one arena, each with its span; aliases point at their target and are never copied.

use std::borrow::Cow;

use crate::source::Span;

/// A node's place in the arena of its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(super) u32);

/// How a node is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Unquoted scalar.
    Plain,
    /// `'…'`
    SingleQuoted,
    /// `"…"`
    DoubleQuoted,
    /// `|`
    Literal,
    /// `>`
    Folded,
    /// Sequence or mapping by indentation.
    Block,
    /// `[…]` or `{…}`
    Flow,
    /// `*name`
    Alias,
}

/// What a node holds, by the core schema of YAML 1.2 (section 10.3): `no` and `on` are strings.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind<'s> {
    /// `null`, `~` or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction or an exponent, or one too large for [`Kind::Int`]. Always finite.
    Float(f64),
    /// Text.
    Str(Cow<'s, str>),
    /// A sequence: a run of `items`.
    Seq {
        /// First item.
        start: u32,
        /// Number of items.
        len: u32,
    },
    /// A mapping: a run of `entries`.
    Map {
        /// First entry.
        start: u32,
        /// Number of entries.
        len: u32,
    },
    /// A reference to an anchored node.
    Alias(NodeId),
}

/// A node as it lies in the arena.
#[derive(Clone, Debug)]
pub(super) struct NodeData<'s> {
    pub(super) kind: Kind<'s>,
    pub(super) span: Span,
    pub(super) style: Style,
    /// The node that holds this one; the root is its own parent.
    pub(super) parent: NodeId,
    /// How many nodes this one stands for when aliases are followed. Saturates.
    pub(super) weight: u32,
    /// How many collections lie inside one another from this one down, aliases followed. Saturates.
    pub(super) height: u16,
}

/// A key with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key's node.
    pub key: NodeId,
    /// The value's node.
    pub value: NodeId,
}

/// A comment with its `#`, without the line break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands.
    pub span: Span,
}

/// A parsed text.
#[derive(Clone, Debug)]
pub struct Tree<'s> {
    pub(super) text: &'s str,
    pub(super) nodes: Vec<NodeData<'s>>,
    pub(super) items: Vec<NodeId>,
    pub(super) entries: Vec<Entry>,
    pub(super) comments: Vec<Comment>,
    pub(super) root: NodeId,
}

impl<'s> Tree<'s> {
    /// The text that was parsed.
    pub fn text(&self) -> &'s str {
        self.text
    }

    /// The node that holds all others.
    pub fn root(&self) -> Node<'_> {
        self.node(self.root)
    }

    /// The handle of a node.
    pub fn node(&self, id: NodeId) -> Node<'_> {
        Node { tree: self, id }
    }

    /// All comments, in the order of the text.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// All nodes, keys included, in the order in which they end.
    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        (0..self.nodes.len() as u32).map(|id| self.node(NodeId(id)))
    }

    /// The innermost node, keys included, in which a place of the text lies.
    pub fn innermost(&self, place: Span) -> Option<Node<'_>> {
        let holding = self.nodes().filter(|node| node.span().contains(place));
        holding.min_by_key(|node| node.span().range().len())
    }

    /// The node that a JSON Pointer (RFC 6901) leads to.
    pub fn pointer(&self, pointer: &str) -> Option<Node<'_>> {
        pointer.split('/').skip(1).try_fold(self.root(), |node, segment| {
            let segment = segment.replace("~1", "/").replace("~0", "~");
            match node.kind() {
                Kind::Map { .. } => node.get(&segment),
                Kind::Seq { .. } => node.items().nth(segment.parse().ok()?),
                _ => None,
            }
        })
    }
}

/// A node of a tree. Cheap to copy; reads through aliases, while its span and style are those of the place itself.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    id: NodeId,
}

impl<'t> Node<'t> {
    /// The node's place in the arena.
    pub fn id(self) -> NodeId {
        self.id
    }

    fn data(self) -> &'t NodeData<'t> {
        &self.tree.nodes[self.id.0 as usize]
    }

    /// Where the node stands in the text.
    pub fn span(self) -> Span {
        self.data().span
    }

    /// How the node is written.
    pub fn style(self) -> Style {
        self.data().style
    }

    /// What the node holds. Never [`Kind::Alias`].
    pub fn kind(self) -> &'t Kind<'t> {
        self.resolved().kind_here()
    }

    /// The node itself, or the node that an alias refers to.
    pub fn resolved(self) -> Self {
        match self.kind_here() {
            Kind::Alias(target) => self.tree.node(*target),
            _ => self,
        }
    }

    fn kind_here(self) -> &'t Kind<'t> {
        &self.data().kind
    }

    /// The text of a string.
    pub fn as_str(self) -> Option<&'t str> {
        match self.kind() {
            Kind::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The whole text that the node stands in.
    pub fn text(self) -> &'t str {
        self.tree.text
    }

    /// The source text of the node, quotes and indentation included.
    pub fn source_text(self) -> &'t str {
        &self.tree.text[self.span().range()]
    }

    /// The entries of a mapping, in the order of the text; none for anything else.
    pub fn entries(self) -> impl Iterator<Item = (Node<'t>, Node<'t>)> {
        self.raw_entries().iter().map(move |entry| (self.tree.node(entry.key), self.tree.node(entry.value)))
    }

    pub(super) fn raw_entries(self) -> &'t [Entry] {
        match self.kind() {
            Kind::Map { start, len } => &self.tree.entries[*start as usize..(*start + *len) as usize],
            _ => &[],
        }
    }

    /// The items of a sequence; none for anything else.
    pub fn items(self) -> impl Iterator<Item = Node<'t>> {
        self.raw_items().iter().map(move |item| self.tree.node(*item))
    }

    pub(super) fn raw_items(self) -> &'t [NodeId] {
        match self.kind() {
            Kind::Seq { start, len } => &self.tree.items[*start as usize..(*start + *len) as usize],
            _ => &[],
        }
    }

    /// The key and value with a name.
    pub fn entry(self, name: &str) -> Option<(Node<'t>, Node<'t>)> {
        self.entries().find(|(key, _)| key.as_str() == Some(name))
    }

    /// The value with a name.
    pub fn get(self, name: &str) -> Option<Node<'t>> {
        self.entry(name).map(|(_, value)| value)
    }

    /// The node that holds this one: a mapping or a sequence. None for the root.
    pub fn parent(self) -> Option<Node<'t>> {
        let parent = self.data().parent;
        (parent != self.id).then(|| self.tree.node(parent))
    }

    /// The key under which the node stands, where its parent is a mapping.
    pub fn key(self) -> Option<Node<'t>> {
        let entry = self.parent()?.raw_entries().iter().find(|entry| entry.value == self.id)?;
        Some(self.tree.node(entry.key))
    }

    /// The names and indices that lead from the root to the node. Keys count as their value.
    pub fn path(self) -> Vec<Step<'t>> {
        let mut steps = Vec::new();
        let mut node = self;
        while let Some(parent) = node.parent() {
            let id = node.id;
            if let Some(index) = parent.raw_items().iter().position(|item| *item == id) {
                steps.push(Step::Index(index));
            } else if let Some(entry) = parent.raw_entries().iter().find(|entry| entry.value == id || entry.key == id) {
                steps.push(Step::Key(self.tree.node(entry.key)));
            }
            node = parent;
        }
        steps.reverse();
        steps
    }
}

/// One step of the way to a node.
#[derive(Clone, Copy)]
pub enum Step<'t> {
    /// Through a mapping, by a key.
    Key(Node<'t>),
    /// Through a sequence, by an index from 0.
    Index(usize),
}
