//! What is made of a case, and what its files are called.

use std::ffi::OsString;
use std::path::Path;

use super::format::Format;
use crate::case::Case;
use crate::render::Document;

/// A document in a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) document: Document,
    pub(super) format: Format,
}

/// Whether a document can be about one of several things.
pub(super) fn has_items(document: Document) -> bool {
    match document {
        Document::Investigation | Document::Evaluation | Document::OwnerNotice => true,
        Document::Plan
        | Document::Timeline
        | Document::Account
        | Document::Plain
        | Document::Form
        | Document::Contents
        | Document::Hearings
        | Document::Contacts => false,
    }
}

impl Piece {
    /// Every document in every format, each once.
    pub(super) fn all(documents: &[Document], formats: &[Format]) -> Vec<Self> {
        let mut pieces: Vec<Self> = Vec::new();
        for &document in documents {
            for &format in formats {
                let piece = Self { document, format };
                if !pieces.contains(&piece) {
                    pieces.push(piece);
                }
            }
        }
        pieces
    }

    /// `saker/sak.yaml` → `sak-aktivitetsplan.pdf`; the name of the file is all that a document is called after.
    pub(super) fn file_name(self, case: &Path) -> OsString {
        let mut name = case.file_stem().unwrap_or_default().to_owned();
        if !name.is_empty() {
            name.push("-");
        }
        name.push(self.document.file_name());
        name.push(".");
        name.push(self.format.ending());
        name
    }

    /// Whether it tells of measures, so that it needs the words of them that the reader may read.
    pub(super) fn tells_of_measures(self) -> bool {
        matches!(
            self.document,
            Document::Plan | Document::Account | Document::Timeline | Document::Plain | Document::Evaluation
        )
    }

    /// The section of a case that it is made of, where it is made of one.
    pub(super) fn section(self) -> Option<&'static str> {
        match self.document {
            Document::Plan => Some("plan"),
            Document::Investigation => Some("undersøkelser"),
            Document::Evaluation => Some("evalueringer"),
            Document::Hearings => Some("medvirkning"),
            Document::Contacts => Some("kontakt"),
            Document::Timeline
            | Document::Account
            | Document::OwnerNotice
            | Document::Plain
            | Document::Form
            | Document::Contents => None,
        }
    }

    /// Whether a case has come so far that there is something to set.
    pub(super) fn is_due(self, case: &Case<'_>) -> bool {
        match self.document {
            Document::Plan => case.plan.is_some(),
            Document::Investigation => !case.investigations.is_empty(),
            Document::Evaluation => !case.evaluations.is_empty(),
            Document::Hearings => !case.hearings.is_empty(),
            Document::Contacts => !case.contacts.is_empty(),
            Document::Contents => false,
            Document::Timeline | Document::Account | Document::OwnerNotice | Document::Plain | Document::Form => true,
        }
    }
}
