//! How a finding can be mended in the text, as plain data.

use crate::yaml::Edit;

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

impl Fix {
    /// A fix of one edit, of whose meaning the writer can be certain or not.
    pub fn new(is_certain: bool, edit: Edit) -> Self {
        Self { safety: if is_certain { Safety::Safe } else { Safety::Unsafe }, edits: vec![edit] }
    }
}

impl Safety {
    /// The name in machine formats.
    pub fn name(self) -> &'static str {
        match self {
            Safety::Safe => "safe",
            Safety::Unsafe => "unsafe",
        }
    }
}
