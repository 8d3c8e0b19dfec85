//! Looks at one file: reads it, checks it with the settings that hold for it, and knows what the baseline knows. What
//! several commands share that look at many files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Error;
use jiff::civil::Date;

use super::baseline::{Baselines, Recognised};
use super::calendar::{self, Calendars};
use super::examine::{Examined, examine, school_language, settings_of};
use super::input::{Candidate, Input};
use super::names::{self, Around, KeyFiles, Unusable};
use super::settings::{Settings as SettingsFiles, SettingsFile};
use crate::calendar::Calendar;
use crate::case::Case;
use crate::check::{self, Checked, Settings};
use crate::config::Holding;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::report::File;
use crate::rules::{self, Thresholds};
use crate::source::Source;
use crate::suppress::Parted;
use crate::yaml;

/// What looking at a candidate came to.
pub(super) enum Seen<T> {
    Checked(Box<Looked<T>>),
    Settings(Arc<SettingsFile>),
    KeyFile(String),
    Other,
    Unreadable(Error),
}

/// A file that was looked at.
pub(super) struct Looked<T> {
    pub(super) file: File,
    /// What was asked of the case; none where the file holds none that can be read to its end.
    pub(super) of_case: Option<T>,
    pub(super) recognised: Recognised,
    /// Whether something in it fails the run.
    pub(super) fails: bool,
    /// The key file beside it, where that cannot be used.
    pub(super) unusable: Option<(PathBuf, Unusable)>,
    /// The settings file that holds for it, where that is not in order.
    pub(super) settings: Option<Arc<SettingsFile>>,
}

impl<T> Seen<T> {
    /// Whether there is something to write.
    pub(super) fn is_written(&self) -> bool {
        match self {
            Seen::Checked(looked) => {
                let Looked { file, recognised, unusable, settings, .. } = looked.as_ref();
                !file.findings.is_empty() || recognised.broken.is_some() || unusable.is_some() || settings.is_some()
            }
            Seen::Other => false,
            Seen::Settings(_) | Seen::KeyFile(_) | Seen::Unreadable(_) => true,
        }
    }
}

/// What every file of a run is looked at with.
pub(super) struct Look {
    pub(super) today: Date,
    /// The numbers that were given, which count more than those of a settings file.
    pub(super) numbers: Thresholds,
    /// The level that was given.
    pub(super) fail_on: Option<Severity>,
    /// Whether comments in the files are heeded.
    pub(super) silencing: bool,
    pub(super) baselines: Baselines,
    pub(super) keys: KeyFiles,
    pub(super) calendars: Calendars,
    pub(super) files: Arc<SettingsFiles>,
    /// The language that was asked for.
    pub(super) lang: Option<Lang>,
    /// The language of what concerns no file.
    pub(super) own_lang: Lang,
}

impl Look {
    /// Looks at a candidate, and asks something of the case in it.
    pub(super) fn at<T>(&self, candidate: &Candidate, ask: impl Fn(&Case<'_>, &Calendar) -> T) -> Seen<T> {
        if candidate.is_settings() {
            return self.at_settings(candidate);
        }
        match candidate.read(self.own_lang) {
            Ok(None) => Seen::Other,
            Ok(Some(file)) if names::is_key_file(&file) => Seen::KeyFile(file.name),
            Ok(Some(file)) => Seen::Checked(Box::new(self.checked(file, ask))),
            Err(error) => Seen::Unreadable(error),
        }
    }

    /// A settings file that somebody has named is checked like any file; one that a search meets is told of where it
    /// holds and is not in order.
    fn at_settings<T>(&self, candidate: &Candidate) -> Seen<T> {
        if candidate.is_found() && !self.files.are_searched() {
            return Seen::Other;
        }
        let settings = self.files.at(candidate.path());
        if candidate.is_found() && settings.is_in_order() { Seen::Other } else { Seen::Settings(settings) }
    }

    fn checked<T>(&self, file: Input, ask: impl Fn(&Case<'_>, &Calendar) -> T) -> Looked<T> {
        let settings_file = self.files.of_file(&file.name);
        let holding = settings_file.as_ref().map(|settings| settings.holding(&file.name, self.files.root()));
        let holding = holding.unwrap_or_default();
        let Around { surroundings, unusable, .. } = self.keys.around(&file, self.own_lang);
        let mut settings = settings_of(&holding, self.today, &self.numbers);
        settings.surroundings = surroundings;
        settings.silencing = self.silencing;
        let usual = settings_file.as_ref().and_then(|file| Some(file.path(holding.calendar()?)));
        let found = self.found_in(&file, &settings, usual.as_deref(), ask);
        let Found { parted, rules, school_lang, of_case } = found;
        let Parted { shown: findings, silenced } = parted;
        let lang = self.lang.or(holding.lang().map(|said| said.value)).or(school_lang).unwrap_or_default();
        let path = self.files.root().path(&file.name);
        let source = Source::new(file.name, file.text);
        let mut file = File { source, path, lang, rules, findings, silenced, known: Vec::new() };
        let recognised = self.baselines.recognise(&mut file, settings_file.as_deref(), self.own_lang);
        let fails = self.fails(&file, &holding);
        drop(holding);
        let settings = settings_file.filter(|settings| !settings.is_in_order());
        Looked { file, of_case, recognised, fails, unusable, settings }
    }

    /// Whether something in a file fails the run: the flag counts, then the settings of the file.
    pub(super) fn fails(&self, file: &File, holding: &Holding<'_>) -> bool {
        let said = holding.fail_on().map(|said| said.value);
        let least = self.fail_on.or(said).unwrap_or(Severity::Error);
        file.findings.iter().any(|finding| finding.severity >= least)
    }

    /// What is found in a case file or a school calendar.
    fn found_in<T>(
        &self,
        file: &Input,
        settings: &Settings,
        usual: Option<&Path>,
        ask: impl Fn(&Case<'_>, &Calendar) -> T,
    ) -> Found<T> {
        let of_no_case = |parted| Found { parted, rules: Vec::new(), school_lang: None, of_case: None };
        if let Some(problem) = &file.problem {
            let nothing = yaml::parse("");
            let finding = rules::yaml::finding(problem, &nothing.tree);
            return of_no_case(check::settle(&nothing, vec![finding], settings));
        }
        let parsed = yaml::parse(&file.text);
        if calendar::is_calendar(&parsed) {
            return of_no_case(check::settle(&parsed, calendar::findings(&parsed), settings));
        }
        let Examined { checked, calendar } = examine(&parsed, file, settings, &self.calendars, usual);
        let Checked { case, findings, silenced } = checked;
        Found {
            parted: Parted { shown: findings, silenced },
            rules: check::rules_for(&parsed, settings),
            school_lang: case.as_ref().and_then(school_language),
            of_case: case.filter(|_| parsed.is_whole()).map(|case| ask(&case, &calendar)),
        }
    }
}

/// What is found in a file.
struct Found<T> {
    parted: Parted,
    /// The codes of the rules that it is held against.
    rules: Vec<&'static str>,
    /// The school's language, where the file says it.
    school_lang: Option<Lang>,
    of_case: Option<T>,
}
