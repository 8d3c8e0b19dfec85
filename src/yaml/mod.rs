//! YAML 1.2 text to a tree in which every key and value keeps its byte span. Nothing is lost, nothing fails:
//! what is wrong with a text comes back as [`Problem`]s beside the tree.

mod tree;

pub use tree::{Comment, Entry, Kind, Node, NodeId, Step, Style, Tree};

use crate::source::Span;

/// What is wrong with a text as YAML.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Where.
    pub span: Span,
    /// A second place, such as the first of two equal keys.
    pub related: Option<Span>,
}

/// The kinds of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Two keys of one mapping are equal.
    DuplicateKey,
}

/// A tree, perhaps partial, and what was wrong with its text.
#[derive(Clone, Debug)]
pub struct Parsed<'s> {
    /// The tree. Where the text is no YAML at all, a lone null.
    pub tree: Tree<'s>,
    /// The problems, in the order of the text.
    pub problems: Vec<Problem>,
}
