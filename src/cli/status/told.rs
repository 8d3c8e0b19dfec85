//! Takes what was seen, file by file, and tells at once of what cannot be shown.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::words;
use crate::cli::failure::{self, tell};
use crate::cli::input;
use crate::cli::look::{Look, Looked, Seen};
use crate::cli::output::Output;
use crate::cli::settings::SettingsFile;
use crate::lang::Lang;
use crate::status::{CaseStatus, Facts};

/// What has been taken so far.
#[derive(Default)]
pub(super) struct Told {
    pub(super) cases: Vec<CaseStatus>,
    /// How many files could not be read as a case.
    pub(super) unreadable: usize,
    /// Whether something stopped part of the work.
    pub(super) failed: bool,
    /// The language that all cases share; bokmål where they differ.
    pub(super) lang: Option<Lang>,
    /// Files beside the cases that cannot be used; each is told of once.
    unusable: BTreeSet<PathBuf>,
}

/// Whether something is told of what was seen, before the overview.
pub(super) fn is_told(seen: &Seen<Facts>) -> bool {
    match seen {
        Seen::Checked(looked) => {
            let Looked { of_case, recognised, unusable, settings, .. } = looked.as_ref();
            of_case.is_none() || recognised.broken.is_some() || unusable.is_some() || settings.is_some()
        }
        Seen::Other => false,
        Seen::Settings(_) | Seen::KeyFile(_) | Seen::Unreadable(_) => true,
    }
}

impl Told {
    /// Nothing has been taken yet, but that so many paths could not be looked into.
    pub(super) fn new(unreadable: usize) -> Self {
        Self { unreadable, failed: unreadable > 0, ..Self::default() }
    }

    pub(super) fn take(&mut self, seen: Seen<Facts>, look: &Look, output: &Output) {
        match seen {
            Seen::Checked(looked) => self.take_case(*looked, look, output),
            Seen::Settings(settings) => self.tell_settings(&settings, look, output),
            Seen::KeyFile(name) => output.say(&tell(look.own_lang, failure::words::NAMES_LEFT_OUT, &[&name])),
            Seen::Other => {}
            Seen::Unreadable(error) => self.cannot_read(&error, look, output),
        }
    }

    fn take_case(&mut self, looked: Looked<Facts>, look: &Look, output: &Output) {
        let Looked { file, of_case, recognised, unusable, settings, .. } = looked;
        let lang = look.own_lang;
        if let Some(settings) = settings {
            self.tell_settings(&settings, look, output);
        }
        if let Some((path, unusable)) = unusable {
            self.failed = true;
            if self.unusable.insert(path) {
                output.complain(lang, &unusable.tell_mistakes(lang, output));
            }
        }
        if let Some((path, error)) = recognised.broken {
            self.failed = true;
            if self.unusable.insert(path) {
                output.complain(lang, &error);
            }
        }
        let name = file.source.name();
        match of_case {
            Some(facts) if input::is_case(file.source.text().as_bytes()) => {
                self.lang = Some(self.lang.map_or(file.lang, |lang| if lang == file.lang { lang } else { Lang::Nb }));
                self.cases.push(CaseStatus::new(&file, facts, look.today));
            }
            _ if input::is_case(file.source.text().as_bytes()) => {
                self.cannot_read(&anyhow!(tell(lang, words::BROKEN, &[name, name])), look, output);
            }
            _ => self.cannot_read(&anyhow!(tell(lang, words::NO_CASE, &[name])), look, output),
        }
    }

    /// Settings that are not in order may hide a level or a number, and are told of once.
    fn tell_settings(&mut self, settings: &SettingsFile, look: &Look, output: &Output) {
        if settings.is_in_order() {
            return;
        }
        let name = settings.name();
        self.failed = true;
        if self.unusable.insert(Path::new(name).to_owned()) {
            let error = anyhow!(tell(look.own_lang, failure::words::SETTINGS_WRONG, &[name, name]));
            output.complain(look.own_lang, &error);
        }
    }

    fn cannot_read(&mut self, error: &anyhow::Error, look: &Look, output: &Output) {
        (self.failed, self.unreadable) = (true, self.unreadable + 1);
        output.complain(look.own_lang, error);
    }
}
