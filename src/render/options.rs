//! How a document is to be set: for whom, in which language, with what beside the case.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::documents::Contents;
use super::emblem::Emblem;
use super::error::RenderError;
use super::look::Look;
use super::paper::Paper;
use super::{Document, proof};
use crate::audience::{Audience, Secrets};
use crate::case::{Case, Code, MainLanguage, Names};
use crate::preflight::Verdict;
use crate::revise::Change;
use crate::source::Source;

/// How a document is to be set.
#[derive(Clone, Copy)]
pub struct Options<'o> {
    /// The language of the document's own words. What people have said and written is never translated.
    pub lang: MainLanguage,
    /// Names for the codes of the case; without them the document shows codes and roles.
    pub names: Option<&'o Names>,
    /// Whether persons are known by codes, which a list at the end explains. Otherwise the case already calls them
    /// what the reader may call them.
    pub codes: bool,
    /// Where persons are not known by codes: what stands for them and is a name, not a role.
    pub called: Option<&'o BTreeSet<String>>,
    /// For whom the copy is; stands on every page. The case is already filtered for the reader.
    pub reader: Option<Audience>,
    /// The identifier of the one thing that the document is about: an investigation, an evaluation, a report. Without
    /// it the document chooses.
    pub item: Option<&'o str>,
    /// What lies in the package, for the document that lists it.
    pub contents: Contents<'o>,
    /// The text of the case file, to be attached to the document (PDF/A-3a in place of A-2a). It shows everything:
    /// for the school's own copy only.
    pub source: Option<&'o str>,
    /// The look of the municipality's or the school's own.
    pub look: Option<&'o Look>,
    /// What is withheld from the reader: none of it may stand anywhere in the finished file.
    pub secrets: Option<&'o Secrets>,
    /// The day on which the status of each measure is given.
    pub today: Date,
    /// How many errors the check found. With any, every page says that the document is a draft.
    pub errors: usize,
    /// Whether lines for signatures end the plan. No law asks for them.
    pub signatures: bool,
    /// What has changed since an earlier version, told in the plan and the evaluation.
    pub since: Option<Since<'o>>,
    /// Where the plan does not hold any more: said on every page.
    pub former: Option<Former>,
}

/// A plan that does not hold any more.
#[derive(Clone, Copy, Debug)]
pub struct Former {
    /// The day of the version that took its place.
    pub until: Option<Date>,
    /// The number of the version that holds now.
    pub present: Option<i64>,
}

/// What has changed since an earlier version of the case, both as the reader may see them.
#[derive(Clone, Copy, Debug)]
pub struct Since<'o> {
    /// The number of the earlier version of the plan.
    pub version: Option<i64>,
    /// The changes that concern the plan; none where nothing of it has changed.
    pub changes: &'o [Change],
}

impl Options<'_> {
    /// A finished document with codes only, in the school's language, without signature lines.
    pub fn new(case: &Case, today: Date) -> Self {
        let language = case.school.as_ref().and_then(|school| school.language);
        let lang = language.map_or(MainLanguage::Bokmal, |language| language.value);
        Self {
            lang,
            names: None,
            codes: true,
            called: None,
            reader: None,
            item: None,
            contents: Contents::default(),
            source: None,
            look: None,
            secrets: None,
            today,
            errors: 0,
            signatures: false,
            since: None,
            former: None,
        }
    }

    /// Whether the document is about a thing with this identifier.
    pub(super) fn is_asked_for(&self, id: Option<Code>) -> bool {
        self.item.is_none_or(|item| id.is_some_and(|id| id.value == item))
    }

    /// The image of the letterhead.
    pub(super) fn emblem(&self) -> Option<&Emblem> {
        self.look.and_then(|look| look.emblem.as_deref())
    }

    /// What a document must not hold, with all that it may. The municipality's own words come from the settings, and not
    /// from a case.
    pub(super) fn proven(&self, secrets: &Secrets, paper: &Paper) -> Secrets {
        let mut proven = proof::secrets(secrets, paper, self.today);
        proven.shown.extend(self.look.into_iter().flat_map(|look| look.words(paper.kind, self.lang)));
        proven
    }

    /// That the case holds nothing that this document could be about.
    pub(super) fn nothing(&self, document: Document) -> RenderError {
        match self.item {
            Some(item) => RenderError::NoSuchItem { document, item: item.to_owned() },
            None => RenderError::Nothing { document },
        }
    }
}

/// A verdict with the file that it is about.
#[derive(Clone, Copy, Debug)]
pub struct Control<'c> {
    /// The verdict.
    pub verdict: &'c Verdict,
    /// The file, for the places.
    pub source: &'c Source,
}

impl Control<'_> {
    /// A verdict is for the school itself and for Statsforvalteren, shows codes and belongs to its own day.
    pub(super) fn options<'o>(&self, options: &Options<'o>) -> Options<'o> {
        Options {
            names: None,
            codes: true,
            called: None,
            reader: None,
            item: None,
            source: None,
            secrets: None,
            today: self.verdict.date,
            errors: 0,
            signatures: false,
            since: None,
            former: None,
            ..*options
        }
    }
}
