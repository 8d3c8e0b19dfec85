//! Every text of a file as it is written: values, keys and comments.

use std::ops::Range;

use crate::source::Span;
use crate::yaml::{Kind, Node, Tree};

/// A text of a file.
#[derive(Clone, Copy)]
pub(super) struct Written<'t> {
    /// What is written, quotes and `#` included.
    pub(super) source: &'t str,
    /// The value or key, or the root for a comment.
    pub(super) node: Node<'t>,
    span: Span,
}

impl Written<'_> {
    /// The place of some bytes of the text.
    pub(super) fn place(&self, bytes: Range<usize>) -> Span {
        Span::new(self.span.start + bytes.start as u32, self.span.start + bytes.end as u32)
    }
}

/// The texts of a tree: values and keys in the order in which they end, then the comments.
pub(super) fn of<'t>(tree: &'t Tree<'t>) -> impl Iterator<Item = Written<'t>> {
    let is_scalar = |node: &Node<'_>| !matches!(node.kind(), Kind::Seq { .. } | Kind::Map { .. });
    let scalars = tree.nodes().filter(is_scalar);
    let scalars = scalars.map(|node| Written { source: node.source_text(), node, span: node.span() });
    let comments = tree.comments().iter();
    scalars.chain(comments.map(|comment| Written {
        source: &tree.text()[comment.span.range()],
        node: tree.root(),
        span: comment.span,
    }))
}
