//! Tells what was seen, file by file in their order, and keeps what the run comes to.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::cli::Status;
use crate::cli::baseline::{Recognised, Written};
use crate::cli::failure;
use crate::cli::look::{Look, Looked, Seen};
use crate::cli::names::Unusable;
use crate::cli::output::Output;
use crate::cli::reports::Reports;
use crate::cli::settings::SettingsFile;
use crate::lang::Lang;
use crate::report::File;

/// What has been told of the candidates so far.
#[derive(Default)]
pub(super) struct Told {
    /// Whether a file was checked.
    pub(super) any: bool,
    /// Whether something could not be read.
    pub(super) failed: bool,
    /// Whether something was found that fails the run.
    fails: bool,
    /// Key files and baselines that cannot be used; each is told of once.
    unusable: BTreeSet<PathBuf>,
    /// Settings files that were told of; each is told of once, before the first file that it holds for.
    settings: BTreeSet<String>,
    /// The baseline that is written.
    pub(super) written: Option<Written>,
}

impl Told {
    /// Nothing has been told yet, but that something could not be looked into, perhaps.
    pub(super) fn new(failed: bool, written: Option<Written>) -> Self {
        Self { failed, written, ..Self::default() }
    }

    /// How the run has ended so far.
    pub(super) fn status(&self) -> Status {
        match (self.failed, self.fails) {
            (true, _) => Status::Failed,
            (false, true) => Status::Findings,
            (false, false) => Status::Clean,
        }
    }

    pub(super) fn tell(&mut self, seen: Seen<()>, look: &Look, reports: &mut Reports, output: &Output) {
        let lang = look.own_lang;
        match seen {
            Seen::Checked(looked) => {
                let Looked { file, recognised, fails, unusable, settings, .. } = *looked;
                if let Some(settings) = settings {
                    self.tell_settings(&settings, look, reports, output);
                }
                if let Some((path, unusable)) = unusable {
                    self.tell_unusable(path, unusable, lang, output);
                }
                self.fails |= fails;
                self.add(&file, recognised, reports, lang, output);
            }
            Seen::Settings(settings) => self.tell_settings(&settings, look, reports, output),
            Seen::KeyFile(name) => output.say(&failure::tell(lang, failure::words::NAMES_LEFT_OUT, &[&name])),
            Seen::Other => {}
            Seen::Unreadable(error) => {
                self.failed = true;
                output.complain(lang, &error);
            }
        }
    }

    fn tell_settings(&mut self, settings: &SettingsFile, look: &Look, reports: &mut Reports, output: &Output) {
        if !self.settings.insert(settings.name().to_owned()) {
            return;
        }
        if let Some(error) = settings.failure(look.own_lang) {
            self.failed = true;
            return output.complain(look.own_lang, &error);
        }
        let mut file = settings.report(look.lang, look.files.root());
        let recognised = look.baselines.recognise(&mut file, Some(settings), look.own_lang);
        self.fails |= look.fails(&file, &settings.holding("-", look.files.root()));
        self.add(&file, recognised, reports, look.own_lang, output);
    }

    fn add(&mut self, file: &File, recognised: Recognised, reports: &mut Reports, lang: Lang, output: &Output) {
        let Recognised { gone, broken } = recognised;
        self.any = true;
        reports.add(file, gone);
        if let Some(written) = &mut self.written {
            written.add(file);
        }
        if let Some((path, error)) = broken {
            self.failed = true;
            if self.unusable.insert(path) {
                output.complain(lang, &error);
            }
        }
    }

    fn tell_unusable(&mut self, path: PathBuf, unusable: Unusable, lang: Lang, output: &Output) {
        self.failed = true;
        if self.unusable.insert(path) {
            output.complain(lang, &unusable.tell_mistakes(lang, output));
        }
    }
}
