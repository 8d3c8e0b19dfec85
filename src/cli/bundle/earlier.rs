//! The earlier versions of a plan as documents, each as of its own time and for the one reader.

use anyhow::{Context, Error, anyhow};

use super::history::{Earlier, Found, Sources};
use super::pack::{Former, Packer, named};
use super::withheld::{self, Seen};
use super::{At, Bundle, words};
use crate::audience::{Naming, Secret};
use crate::case::Case;
use crate::check::Settings;
use crate::cli::calendar::Calendars;
use crate::cli::examine::{Examined, examine};
use crate::cli::failure::tell;
use crate::cli::input::{self, Input};
use crate::cli::output::Output;
use crate::cli::render::copies::Copy;
use crate::render;

/// What an earlier version is made with: the present case, and the copy of it for the same reader.
pub(super) struct Present<'m> {
    pub(super) bundle: &'m Bundle,
    pub(super) at: &'m At<'m>,
    pub(super) copy: &'m Copy<'m>,
    pub(super) packer: &'m Packer<'m>,
}

impl Present<'_> {
    /// The documents, the oldest first.
    ///
    /// # Errors
    /// Where one of them cannot be made for the reader, or would show what is withheld today: told with its revision.
    /// None is ever left out.
    pub(super) fn documents(&self, earlier: &[Earlier]) -> anyhow::Result<Vec<Former>> {
        earlier.iter().map(|one| self.document(one).with_context(|| self.stopped(one))).collect()
    }

    fn stopped(&self, earlier: &Earlier) -> String {
        let (lang, name) = (self.at.lang, earlier.state.name());
        let Some(recorded) = &earlier.recorded else { return tell(lang, words::EARLIER_STOPPED, &[name]) };
        let file = words::file_of(earlier.number);
        let way = match earlier.number {
            Some(_) => tell(lang, words::CORRECT_VERSION, &[&recorded.command, &file, &file]),
            // Corrected, it would be another wording beside the one in git.
            None => tell(lang, words::WITHOUT_HISTORY, &[&recorded.command, &file]),
        };
        tell(lang, words::STATE_STOPPED, &[name, &way])
    }

    fn document(&self, earlier: &Earlier) -> anyhow::Result<Former> {
        let (at, today) = (self.at, self.packer.today);
        let parsed = earlier.state.parsed(at.lang)?;
        let text = || earlier.state.text().to_owned();
        // Places are told at the revision; what the case names beside it lies beside the file.
        let shown = Input { name: earlier.state.name().to_owned(), text: text(), problem: None };
        let beside = Input { name: at.file.name.clone(), text: text(), problem: None };
        let whole = Case::read(&parsed.tree).ok_or_else(|| anyhow!(words::NO_PACKAGE.get(at.lang)))?;
        // Nothing can be checked or corrected in git: the state must be saved in a file first.
        let saved = earlier.recorded.as_ref().map(|_| words::file_of(earlier.number));
        // What became secret after that time is so in what was written then.
        let now = Case::read(&at.parsed.tree);
        let naming = Naming { now: now.as_ref(), ..at.naming };
        let copy = self.bundle.copy(&whole, &parsed, (&shown, saved.as_deref()), at, naming)?;
        let secrets = match copy.edition.codes {
            true => copy.edition.secrets.clone(),
            false => {
                let then = Seen { whole: &parsed.tree, edition: &copy.edition };
                let now = Seen { whole: &at.parsed.tree, edition: &self.copy.edition };
                withheld::secrets(&then, &now, &self.names()).map_err(|fields| self.told(&fields))?
            }
        };
        let day = earlier.day(today);
        let settings = Settings { today: day, ..at.settings.clone() };
        let Examined { checked, .. } = examine(&parsed, &beside, &settings, &Calendars::default(), at.usual.as_deref());
        let case = Case::read(&copy.edition.tree).ok_or_else(|| anyhow!(words::NO_PACKAGE.get(at.lang)))?;
        let errors = checked.errors();
        // What is hidden today is not told by the look of an earlier day.
        let look = self.packer.look.filter(|_| !self.copy.edition.hides_places());
        let packer = Packer { edition: &copy.edition, case: &case, errors, today: day, look, ..*self.packer };
        let doubts = copy.edition.doubts.iter().map(|field| format!("{}:{field}", earlier.state.name())).collect();
        packer.former(earlier, secrets, doubts, self.packer.case.plan.as_ref())
    }

    /// Names that no document may hold.
    fn names(&self) -> Vec<Secret> {
        let names = if self.at.names.is_none() { self.at.known_names } else { &[] };
        names.iter().map(|name| named(name)).collect()
    }

    fn told(&self, fields: &[String]) -> Error {
        anyhow!(tell(self.at.lang, words::WITHHELD_TODAY, &[&fields.join(", ")]))
    }
}

impl Bundle {
    /// The earlier versions of the plan; none where nobody has asked for them.
    pub(super) fn history(&self, at: &At<'_>, output: &Output) -> anyhow::Result<Option<Vec<Earlier>>> {
        let lang = at.lang;
        let version = at.checked.case.as_ref().and_then(|case| case.plan.as_ref()?.version);
        if !self.history && self.earlier.is_empty() {
            if version.is_some_and(|version| version.value > 1) {
                output.warn(lang, words::NO_HISTORY.get(lang));
            }
            return Ok(None);
        }
        if self.history && input::is_stdin(&at.file.name) {
            return Err(anyhow!(words::HISTORY_OF_FILE.get(lang)));
        }
        let sources = Sources { tracked: self.history.then_some(&*self.file), files: &self.earlier, lang };
        let Found { versions, cut } = sources.find(at.file)?;
        if let Some(revision) = cut {
            output.warn(lang, &tell(lang, words::RENAMED, &[&at.file.name, &revision]));
        }
        let numbers: Vec<i64> = versions.iter().filter_map(|version| version.number).collect();
        let missing = version.map(|version| render::missing_versions(version.value, &numbers)).unwrap_or_default();
        if !missing.is_empty() {
            output.warn(lang, &tell(lang, words::MISSING, &[&words::spans(&missing)]));
        }
        Ok(Some(versions))
    }
}
