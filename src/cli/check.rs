//! `brille check`

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Error;
use clap::Args;
use jiff::civil::Date;

use super::baseline::{self, Baselines, Recognised, Written};
use super::calendar::{self, Calendars};
use super::input::{Candidate, Input};
use super::names::{self, KeyFiles, Unusable};
use super::options::{Day, Level, Numbers, Shard};
use super::output::Output;
use super::pool;
use super::progress::Progress;
use super::reports::{Format, Reports, Style, ToFile};
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles, SettingsFile};
use super::{Status, failure, input};
use crate::case::{Case, MainLanguage};
use crate::check::{self, Checked, Settings};
use crate::config::Holding;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::report::File;
use crate::rules::{self, Thresholds};
use crate::source::Source;
use crate::suppress::Parted;
use crate::yaml::{self, Parsed};

/// Check case files against the law and good practice
#[derive(Args)]
pub(super) struct Check {
    /// Case files, folders (searched for *.yaml with the field `brille:`), school calendars, or - for standard input
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Pass over named files that are no cases or that the settings leave out, as a search of folders does; nothing
    /// to check is no failure then
    #[arg(long)]
    only_cases: bool,

    /// How the findings are written to standard output
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    /// Write a report to a file as well; may be given several times
    #[arg(long, value_name = "FORMAT=FILE")]
    output: Vec<ToFile>,

    /// Tell of silenced and known findings too, in formats that can mark them (sarif)
    #[arg(long)]
    include_suppressed: bool,

    /// Check only the files of one of several equal parts, such as 2/4
    #[arg(long, value_name = "PART/PARTS")]
    shard: Option<Shard>,

    /// The folder that paths in reports for machines start from [default: the nearest one upwards with a repository]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,

    /// The lowest level that makes the exit status 1 [default: error]
    #[arg(long, value_name = "LEVEL")]
    fail_on: Option<Level>,

    /// Key file with the names that must not stand in a case [default: navn.yaml beside each case]
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,

    /// Show what comments in the files silence
    #[arg(long)]
    no_ignore: bool,

    #[command(flatten)]
    baseline: baseline::Flags,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    day: Day,

    #[command(flatten)]
    numbers: Numbers,
}

/// From so many files on, what makes each of them quicker is worth its price.
pub(super) const MANY: usize = 100;

impl Check {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let root = Arc::new(Root::new(self.root.as_deref(), lang.unwrap_or_default())?);
        let files = Arc::new(SettingsFiles::new(&self.choice, root, lang.unwrap_or_default())?);
        let own_lang = lang.or(lang_here(&files)).unwrap_or_default();
        let given = self.names.as_deref().map(|path| names::read(path, own_lang, output)).transpose()?;
        let today = self.day.or_today();
        let look = Look {
            today,
            numbers: self.numbers.thresholds(),
            fail_on: self.fail_on.map(Level::severity),
            silencing: !self.no_ignore,
            baselines: self.baseline.known(own_lang)?,
            keys: KeyFiles::new(given.as_ref()),
            calendars: Calendars::default(),
            files: files.clone(),
            lang,
            own_lang,
        };
        let (mut candidates, unreadable) = input::find(&self.paths, &files, own_lang);
        if self.only_cases {
            input::keep_only_cases(&mut candidates, &files);
        }
        let may_be_empty = self.only_cases || (self.shard.is_some_and(Shard::is_part) && !candidates.is_empty());
        if let Some(shard) = self.shard {
            shard.keep(&mut candidates);
        }
        let written = self.baseline.begin(own_lang)?;
        let mut told = Told { failed: !unreadable.is_empty(), written, ..Told::default() };
        unreadable.iter().for_each(|error| output.complain(own_lang, error));
        let style = Style { today, width: output.width(), styled: false, include_suppressed: self.include_suppressed };
        let mut reports = Reports::begin(self.format, &self.output, style, own_lang, output)?;
        if candidates.len() >= MANY {
            rules::prepare_for_many();
        }
        let progress = Progress::new(candidates.len());
        pool::in_order(
            &candidates,
            |candidate| look.at(candidate),
            |seen| {
                progress.step(seen.is_written(), || told.tell(seen, &look, &mut reports, output));
            },
        );
        progress.finish();
        if !told.any && !may_be_empty {
            let nothing = nothing_found(&self.paths, &files, own_lang);
            return if told.failed { Ok(Status::Failed) } else { Err(nothing) };
        }
        if let Err(failures) = reports.finish() {
            told.failed = true;
            failures.iter().for_each(|error| output.complain(own_lang, error));
        }
        told.failed |= told.written.as_ref().is_some_and(Written::is_partial);
        match told.written {
            Some(_) if told.failed => output.say(failure::words::BASELINE_NOT_WRITTEN.get(own_lang)),
            Some(written) => written.finish(own_lang, output)?,
            None => {}
        }
        Ok(match (told.failed, told.fails) {
            (true, _) => Status::Failed,
            (false, true) => Status::Findings,
            (false, false) => Status::Clean,
        })
    }
}

/// The language of the settings that hold in the folder that we are in.
pub(super) fn lang_here(files: &SettingsFiles) -> Option<Lang> {
    let settings = files.of_folder(Path::new(""))?;
    settings.holding("-", files.root()).lang().map(|said| said.value)
}

/// What is said where there is nothing to check.
pub(super) fn nothing_found(paths: &[PathBuf], files: &SettingsFiles, lang: Lang) -> Error {
    let leaves_out = |path: &PathBuf| files.of_folder(path).filter(|settings| settings.leaves_some_out());
    match paths.iter().find_map(leaves_out) {
        Some(settings) => Error::msg(failure::tell(lang, failure::words::ALL_LEFT_OUT, &[settings.name()])),
        None => Error::msg(failure::words::NO_INPUT.get(lang)),
    }
}

/// What looking at a candidate came to.
enum Seen {
    Checked(Box<Looked>),
    Settings(Arc<SettingsFile>),
    KeyFile(String),
    Other,
    Unreadable(Error),
}

/// A file that was looked at.
struct Looked {
    file: File,
    recognised: Recognised,
    /// Whether something in it fails the run.
    fails: bool,
    /// The key file beside it, where that cannot be used.
    unusable: Option<(PathBuf, Unusable)>,
    /// The settings file that holds for it, where that is not in order.
    settings: Option<Arc<SettingsFile>>,
}

impl Seen {
    /// Whether there is something to write.
    fn is_written(&self) -> bool {
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

/// What has been told of the candidates so far.
#[derive(Default)]
struct Told {
    /// Whether a file was checked.
    any: bool,
    /// Whether something could not be read.
    failed: bool,
    /// Whether something was found that fails the run.
    fails: bool,
    /// Key files and baselines that cannot be used; each is told of once.
    unusable: BTreeSet<PathBuf>,
    /// Settings files that were told of; each is told of once, before the first file that it holds for.
    settings: BTreeSet<String>,
    /// The baseline that is written.
    written: Option<Written>,
}

impl Told {
    fn tell(&mut self, seen: Seen, look: &Look, reports: &mut Reports, output: &Output) {
        let lang = look.own_lang;
        match seen {
            Seen::Checked(looked) => {
                let Looked { file, recognised, fails, unusable, settings } = *looked;
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

/// What every file of a run is looked at with.
struct Look {
    today: Date,
    /// The numbers that were given, which count more than those of a settings file.
    numbers: Thresholds,
    /// The level that was given.
    fail_on: Option<Severity>,
    /// Whether comments in the files are heeded.
    silencing: bool,
    baselines: Baselines,
    keys: KeyFiles,
    calendars: Calendars,
    files: Arc<SettingsFiles>,
    /// The language that was asked for.
    lang: Option<Lang>,
    /// The language of what concerns no file.
    own_lang: Lang,
}

impl Look {
    fn at(&self, candidate: &Candidate) -> Seen {
        if candidate.is_settings() {
            return self.at_settings(candidate);
        }
        match candidate.read(self.own_lang) {
            Ok(None) => Seen::Other,
            Ok(Some(file)) if names::is_key_file(&file) => Seen::KeyFile(file.name),
            Ok(Some(file)) => Seen::Checked(Box::new(self.checked(file))),
            Err(error) => Seen::Unreadable(error),
        }
    }

    /// A settings file that somebody has named is checked like any file; one that a search meets is told of where it
    /// holds and is not in order.
    fn at_settings(&self, candidate: &Candidate) -> Seen {
        if candidate.is_found() && !self.files.are_searched() {
            return Seen::Other;
        }
        let settings = self.files.at(candidate.path());
        if candidate.is_found() && settings.is_in_order() { Seen::Other } else { Seen::Settings(settings) }
    }

    fn checked(&self, file: Input) -> Looked {
        let settings_file = self.files.of_file(&file.name);
        let holding = settings_file.as_ref().map(|settings| settings.holding(&file.name, self.files.root()));
        let holding = holding.unwrap_or_default();
        let (surroundings, unusable) = self.keys.around(&file, self.own_lang);
        let mut settings = settings_of(&holding, self.today, &self.numbers);
        settings.surroundings = surroundings;
        settings.silencing = self.silencing;
        let usual = settings_file.as_ref().and_then(|file| Some(file.path(holding.calendar()?)));
        let Found { parted, rules, school_lang } = self.found_in(&file, &settings, usual.as_deref());
        let Parted { shown: findings, silenced } = parted;
        let lang = self.lang.or(holding.lang().map(|said| said.value)).or(school_lang).unwrap_or_default();
        let path = self.files.root().path(&file.name);
        let source = Source::new(file.name, file.text);
        let mut file = File { source, path, lang, rules, findings, silenced, known: Vec::new() };
        let recognised = self.baselines.recognise(&mut file, settings_file.as_deref(), self.own_lang);
        let fails = self.fails(&file, &holding);
        drop(holding);
        Looked { file, recognised, fails, unusable, settings: settings_file.filter(|settings| !settings.is_in_order()) }
    }

    /// Whether something in a file fails the run: the flag counts, then the settings of the file.
    fn fails(&self, file: &File, holding: &Holding<'_>) -> bool {
        let said = holding.fail_on().map(|said| said.value);
        let least = self.fail_on.or(said).unwrap_or(Severity::Error);
        file.findings.iter().any(|finding| finding.severity >= least)
    }

    /// What is found in a case file or a school calendar.
    fn found_in(&self, file: &Input, settings: &Settings, usual: Option<&Path>) -> Found {
        let of_no_case = |parted| Found { parted, rules: Vec::new(), school_lang: None };
        if let Some(problem) = &file.problem {
            let nothing = yaml::parse("");
            let finding = rules::yaml::finding(problem, &nothing.tree);
            return of_no_case(check::settle(&nothing, vec![finding], settings));
        }
        let parsed = yaml::parse(&file.text);
        if calendar::is_calendar(&parsed) {
            return of_no_case(check::settle(&parsed, calendar::findings(&parsed), settings));
        }
        let Checked { case, findings, silenced } = examine(&parsed, file, settings, &self.calendars, usual);
        Found {
            parted: Parted { shown: findings, silenced },
            rules: check::rules_for(&parsed, settings),
            school_lang: case.as_ref().and_then(school_language),
        }
    }
}

/// What is found in a file.
struct Found {
    parted: Parted,
    /// The codes of the rules that it is held against.
    rules: Vec<&'static str>,
    /// The school's language, where the file says it.
    school_lang: Option<Lang>,
}

/// What a check depends on: the settings that hold for a file, and the numbers that were given, which count more.
pub(super) fn settings_of(holding: &Holding<'_>, today: Date, numbers: &Thresholds) -> Settings {
    let mut thresholds = holding.thresholds();
    thresholds.change_by(numbers);
    Settings { thresholds, levels: holding.levels(), ..Settings::new(today) }
}

/// Checks one file with the calendar that it names, or else with the usual one.
pub(super) fn examine<'t>(
    parsed: &'t Parsed<'_>,
    file: &Input,
    settings: &Settings,
    calendars: &Calendars,
    usual_calendar: Option<&Path>,
) -> Checked<'t> {
    let case = Case::read(&parsed.tree);
    let (calendar, unusable) = calendars.of_case(case.as_ref(), file.folder(), usual_calendar);
    let settings = Settings { calendar, ..settings.clone() };
    check::check_read(parsed, case, unusable, &settings)
}

/// The school's hovedmål.
pub(super) fn school_language(case: &Case<'_>) -> Option<Lang> {
    case.school.as_ref()?.language.map(|language| match language.value {
        MainLanguage::Bokmal => Lang::Nb,
        MainLanguage::Nynorsk => Lang::Nn,
    })
}
