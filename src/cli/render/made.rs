//! What became of a case, and of each of its documents.

use std::path::PathBuf;

use anyhow::Error;

use crate::audience::Telling;
use crate::cli::names::Unusable;
use crate::lang::Lang;
use crate::render::{Document, Replacements};

/// What a case came to.
pub(super) struct Made {
    pub(super) name: String,
    pub(super) lang: Lang,
    /// The key file beside it, where that cannot be used.
    pub(super) unusable: Option<(PathBuf, Unusable)>,
    /// How many errors the check found, and the words after `brille check` that show them.
    pub(super) errors: usize,
    pub(super) to_check: String,
    pub(super) ends: Vec<End>,
}

/// What a document came to.
pub(super) enum End {
    Written(Written),
    /// The case has errors, and only sound ones were wanted.
    Refused,
    /// The case has not come so far.
    NotDue(Document),
    Failed(Error),
    /// Somebody of those for whom copies are made gets none.
    NoCopy(Error),
    /// A reader who gets a copy, but without what has changed.
    NoHistory(Error),
    /// Fields that somebody must look at before the copy is handed out, since they may name people.
    Doubtful(String),
    /// What somebody must look for in the copy before it is handed out.
    ToSee(Telling),
    /// The same may stop other cases, and is told once.
    Common(Error),
}

/// A document that was written.
pub(super) struct Written {
    pub(super) path: Option<PathBuf>,
    pub(super) pages: Option<usize>,
    pub(super) replaced: Replacements,
}

impl Made {
    /// A case of which nothing is known but why there is no document.
    pub(super) fn stopped(name: String, lang: Lang, end: End) -> Self {
        Self { to_check: name.clone(), name, lang, unusable: None, errors: 0, ends: vec![end] }
    }
}
