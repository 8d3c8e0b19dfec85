//! The documents that a case yields: what each holds, in which order.

mod account;
mod contacts;
mod contents;
mod control;
mod evaluation;
mod form;
mod hearings;
mod investigation;
mod owner;
mod plain;
mod plan;
mod timeline;

pub use contents::{Contents, Enclosed, Listed, missing_versions};

use super::paper::Paper;
use super::sanitise::Sanitiser;
use super::scribe::Scribe;
use super::{Control, Document, Options, RenderError};
use crate::case::Case;

/// What a document says.
pub(super) fn paper(
    document: Document,
    case: &Case,
    options: &Options,
    sanitiser: &Sanitiser,
) -> Result<Paper, RenderError> {
    let scribe = Scribe::new(case, options, sanitiser);
    match document {
        Document::Plan => Ok(plan::of(&scribe, case.plan.as_ref().ok_or_else(|| options.nothing(document))?)),
        Document::Timeline => Ok(timeline::of(&scribe)),
        Document::Investigation => investigation::of(&scribe, options),
        Document::Evaluation => evaluation::of(&scribe, options),
        Document::Hearings => hearings::of(&scribe, options),
        Document::Contacts => contacts::of(&scribe, options),
        Document::Account => Ok(account::of(&scribe)),
        Document::OwnerNotice => owner::of(&scribe, options),
        Document::Plain => Ok(plain::of(&scribe)),
        Document::Form => Ok(form::of(&scribe)),
        Document::Contents => Ok(contents::of(&scribe)),
    }
}

/// What the verdict of a preflight says.
pub(super) fn control(control: &Control, case: &Case, options: &Options, sanitiser: &Sanitiser) -> Paper {
    control::of(&Scribe::new(case, options, sanitiser), control)
}
