//! The documents that a case yields: what each holds, in which order.

mod plan;

use super::paper::Paper;
use super::sanitise::Sanitiser;
use super::scribe::Scribe;
use super::{Options, RenderError};
use crate::case::Case;

/// A document of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The written plan (§ 12-4 third paragraph).
    Plan,
}

impl Document {
    /// All documents, in the order in which a case yields them.
    pub const ALL: [Document; 1] = [Document::Plan];

    /// The document's name on the command line and in file names.
    pub fn key(self) -> &'static str {
        match self {
            Document::Plan => "aktivitetsplan",
        }
    }
}

/// What a document says.
pub(super) fn paper(
    document: Document,
    case: &Case,
    options: &Options,
    sanitiser: &Sanitiser,
) -> Result<Paper, RenderError> {
    let scribe = Scribe::new(case, options, sanitiser);
    match document {
        Document::Plan => Ok(plan::of(&scribe, case.plan.as_ref().ok_or(RenderError::NoPlan)?)),
    }
}
