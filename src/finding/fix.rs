//! How a finding can be mended in the text, as plain data.

use crate::source::Span;

/// A change of the text that removes a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Whether somebody must look at it first.
    pub safety: Safety,
    /// What is replaced, in the order of the text; no two overlap.
    pub edits: Vec<Edit>,
}

/// Whether a fix may be made unseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// What the writer meant is certain.
    Safe,
    /// What the writer meant is only likely.
    Unsafe,
}

/// A part of the text and what stands there afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where something is put in.
    pub span: Span,
    /// The new text.
    pub text: String,
}
