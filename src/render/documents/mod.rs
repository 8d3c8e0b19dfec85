//! The documents that a case yields: what each holds, in which order.

mod account;
mod contents;
mod evaluation;
mod form;
mod investigation;
mod owner;
mod plain;
mod plan;
mod timeline;

pub use contents::{Contents, Enclosed, Listed};

use super::paper::Paper;
use super::sanitise::Sanitiser;
use super::scribe::Scribe;
use super::{Options, RenderError, words};
use crate::case::{Case, MainLanguage};

/// A document of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document {
    /// The written plan (§ 12-4 third paragraph).
    Plan,
    /// The course of the case: everything dated, on one line of time.
    Timeline,
    /// What was investigated, and what was found (§ 12-4 second paragraph).
    Investigation,
    /// One round of evaluation.
    Evaluation,
    /// The account for Statsforvalteren (§ 12-6).
    Account,
    /// The report to the owner of the school (§ 12-4 second paragraph, § 12-5).
    OwnerNotice,
    /// A page in plain language for the pupil and the parents.
    Plain,
    /// An empty plan to fill in by hand.
    Form,
    /// What lies in a package with other documents. Only who makes a package can say what it holds, so it is none of
    /// those that are made of a case alone.
    Contents,
}

impl Document {
    /// All documents that are made of a case alone, in the order in which they are listed.
    pub const ALL: [Document; 8] = [
        Document::Plan,
        Document::Timeline,
        Document::Investigation,
        Document::Evaluation,
        Document::Account,
        Document::OwnerNotice,
        Document::Plain,
        Document::Form,
    ];

    /// The document's name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Document::Plan => "aktivitetsplan",
            Document::Timeline => "saksgang",
            Document::Investigation => "undersøkelse",
            Document::Evaluation => "evaluering",
            Document::Account => "redegjørelse",
            Document::OwnerNotice => "melding-til-skoleeier",
            Document::Plain => "enkelt-forklart",
            Document::Form => "skjema",
            Document::Contents => "innhold",
        }
    }

    /// What the document is called.
    pub fn title(self, lang: MainLanguage) -> &'static str {
        words::document(self, lang)
    }

    /// The document's name in names of files, in letters that every archive and every mail system takes.
    pub fn file_name(self) -> &'static str {
        match self {
            Document::Investigation => "undersoekelse",
            Document::Account => "redegjoerelse",
            other => other.key(),
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
        Document::Plan => Ok(plan::of(&scribe, case.plan.as_ref().ok_or_else(|| options.nothing(document))?)),
        Document::Timeline => Ok(timeline::of(&scribe)),
        Document::Investigation => investigation::of(&scribe, options),
        Document::Evaluation => evaluation::of(&scribe, options),
        Document::Account => Ok(account::of(&scribe)),
        Document::OwnerNotice => owner::of(&scribe, options),
        Document::Plain => Ok(plain::of(&scribe)),
        Document::Form => Ok(form::of(&scribe)),
        Document::Contents => Ok(contents::of(&scribe)),
    }
}
