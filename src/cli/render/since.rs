//! What changed since an earlier version of a case, as the reader of a copy may see both versions.

use std::path::Path;

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use super::copies::{Copy, refused};
use super::words;
use crate::audience::{self, Naming, Recipient, SecretKind, Secrets};
use crate::case::{Case, MainLanguage};
use crate::cli::diff::Version;
use crate::cli::failure::tell;
use crate::lang::Lang;
use crate::render::Since;
use crate::revise::{self, Change, Fate};
use crate::yaml::Tree;

/// From so many words in a row on, a piece of a text tells of it.
const TELLING: usize = 3;

/// The earlier version beside the later one.
pub(super) struct Earlier<'a> {
    tree: &'a Tree<'a>,
    /// The number of its plan.
    version: Option<i64>,
    /// All that has changed, as the school sees it.
    all: Vec<Change>,
}

/// What is told to one reader.
#[derive(Default)]
pub(super) struct History {
    changes: Vec<Change>,
    version: Option<i64>,
    /// What the earlier version adds to what must not stand in the copy, and to what may.
    secrets: Secrets,
}

impl History {
    /// What the documents tell.
    pub(super) fn since(&self) -> Since<'_> {
        Since { version: self.version, changes: &self.changes }
    }

    /// Adds the secrets of the earlier version.
    pub(super) fn add_to(&self, secrets: &mut Secrets) {
        secrets.withheld.extend(self.secrets.withheld.iter().cloned());
        secrets.shown.extend(self.secrets.shown.iter().cloned());
        secrets.licensed.extend(self.secrets.licensed.iter().cloned());
    }
}

/// For whom the two versions are compared.
pub(super) struct Reading<'r> {
    pub(super) recipient: Recipient<'r>,
    pub(super) names: Naming<'r>,
    pub(super) language: MainLanguage,
    pub(super) today: Date,
    pub(super) lang: Lang,
}

impl<'a> Earlier<'a> {
    pub(super) fn new(tree: &'a Tree<'a>, case: &Case<'a>, later: &Case<'_>) -> Self {
        let version = case.plan.as_ref().and_then(|plan| plan.version).map(|version| version.value);
        Self { tree, version, all: revise::changes(case, later) }
    }

    /// What changed for the reader of a copy.
    ///
    /// # Errors
    /// Why the reader cannot be told: there is no copy of the earlier version for them.
    pub(super) fn history(&self, copy: &Copy<'_>, reading: &Reading<'_>) -> Result<History, Error> {
        let of_plan = |change: &Change| change.concerns_plan();
        if copy.edition.codes {
            let changes = self.all.iter().filter(|change| of_plan(change)).cloned().collect();
            return Ok(History { changes, version: self.version, secrets: Secrets::default() });
        }
        let Reading { recipient, names, language, today, lang } = *reading;
        let untold = |error: &dyn std::fmt::Display| {
            let who = recipient.person.unwrap_or(recipient.audience.key());
            anyhow!(tell(lang, words::NO_HISTORY, &[who, &format!("{error:#}")]))
        };
        let earlier = audience::edition(self.tree, &recipient, names, language, today)
            .map_err(|refusal| untold(&refused(refusal, lang)))?;
        for (fields, text) in [(&earlier.gaps, words::GAPS), (&earlier.suspects, words::SUSPECTS)] {
            if !fields.is_empty() {
                return Err(untold(&tell(lang, text, &[&fields.join(", ")])));
            }
        }
        let (Some(old), Some(new)) = (Case::read(&earlier.tree), Case::read(&copy.edition.tree)) else {
            return Ok(History::default());
        };
        let withheld = Withheld(&copy.edition.secrets);
        // What only this reader does not see any more has not changed.
        let is_change = |change: &Change| of_plan(change) && self.all.iter().any(|other| change.is_same_matter(other));
        let changes = revise::changes(&old, &new).into_iter().filter(is_change).map(|change| withheld.without(change));
        let changes: Vec<_> = changes.collect();
        let mut secrets = withheld.of_earlier(earlier.secrets);
        // Sentences hold no text of the case, but may be worded like something that is withheld.
        secrets.licensed.extend(changes.iter().map(|change| change.sentence(lang)));
        Ok(History { changes, version: self.version, secrets })
    }
}

/// What the later version withholds.
struct Withheld<'s>(&'s Secrets);

impl Withheld<'_> {
    /// A change without its words, where what stood there before is withheld today.
    fn without(&self, mut change: Change) -> Change {
        let before: String = change.words.iter().filter(|run| run.fate != Fate::Added).map(|run| &*run.text).collect();
        let removed = change.words.iter().filter(|run| run.fate == Fate::Removed).map(|run| &*run.text);
        if removed.chain([before.as_str()]).any(|text| self.has(text)) {
            change.words.clear();
        }
        change
    }

    /// Whether a text is withheld, or so many words in a row of one that they say what it says.
    fn has(&self, text: &str) -> bool {
        let text = words_of(text);
        let says_much = text.split(' ').count() >= TELLING;
        let texts = self.0.withheld.iter().filter(|secret| secret.kind == SecretKind::Text);
        !text.is_empty()
            && texts
                .map(|secret| words_of(&secret.text))
                .any(|secret| secret == text || says_much && secret.contains(&text))
    }

    /// The secrets of the earlier version, but for what the later one shows; and what it showed, but for what the later
    /// one withholds.
    fn of_earlier(&self, mut earlier: Secrets) -> Secrets {
        earlier.withheld.retain(|secret| !self.0.shown.contains(&secret.text));
        earlier.shown.retain(|text| !self.0.withheld.iter().any(|secret| secret.text == *text));
        earlier
    }
}

/// A text without its line breaks.
fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The earlier version that was asked for: a file, or the case file at a revision of its repository.
///
/// # Errors
/// Where it cannot be read.
pub(super) fn version(
    since: Option<&Path>,
    revision: Option<&str>,
    case: &Path,
    lang: Lang,
) -> anyhow::Result<Option<Version>> {
    match (since, revision) {
        (Some(path), _) => Version::of_file(path, lang).map(Some),
        (None, Some(revision)) => Version::at_revision(revision, case, lang).map(Some),
        (None, None) => Ok(None),
    }
}
