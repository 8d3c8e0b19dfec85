//! The documents that are made of a case, and what their files are called.

use std::ffi::OsString;
use std::path::Path;

use crate::case::Case;
use crate::render::Document;

/// `saker/sak.yaml` → `sak-aktivitetsplan.pdf`; the name of the file is all that a document is called after.
pub(super) fn file_name(document: Document, case: &Path) -> OsString {
    let mut name = case.file_stem().unwrap_or_default().to_owned();
    if !name.is_empty() {
        name.push("-");
    }
    name.push(document.file_name());
    name.push(".pdf");
    name
}

/// Whether a case has come so far that there is something to set.
pub(super) fn is_due(document: Document, case: &Case<'_>) -> bool {
    match document {
        Document::Plan => case.plan.is_some(),
        Document::Investigation => !case.investigations.is_empty(),
        Document::Evaluation => !case.evaluations.is_empty(),
        Document::Timeline | Document::Account | Document::OwnerNotice | Document::Plain | Document::Form => true,
    }
}
