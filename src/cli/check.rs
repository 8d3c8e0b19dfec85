//! `brille check`

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::Error;
use clap::Args;

use super::baseline::{self, Known, Written};
use super::calendar::{self, Calendars};
use super::input::{Candidate, Input};
use super::names::{self, KeyFiles, Unusable};
use super::options::{Day, Level, Numbers, Shard};
use super::output::Output;
use super::pool;
use super::progress::Progress;
use super::reports::{Format, Reports, ToFile};
use super::root::Root;
use super::{Status, failure, input};
use crate::case::{Case, MainLanguage};
use crate::check::{self, Checked, Settings};
use crate::lang::Lang;
use crate::report::File;
use crate::rules;
use crate::source::Source;
use crate::suppress::Parted;
use crate::yaml::{self, Parsed};

/// Check case files against the law and good practice
#[derive(Args)]
pub(super) struct Check {
    /// Case files, folders (searched for *.yaml with the field `brille:`), school calendars, or - for standard input
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How the findings are written to standard output
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    /// Write a report to a file as well; may be given several times
    #[arg(long, value_name = "FORMAT=FILE")]
    output: Vec<ToFile>,

    /// Check only the files of one of several equal parts, such as 2/4
    #[arg(long, value_name = "PART/PARTS")]
    shard: Option<Shard>,

    /// The folder that paths in reports for machines start from [default: the nearest one upwards with a repository]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,

    /// The lowest level that makes the exit status 1
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    fail_on: Level,

    /// Key file with the names that must not stand in a case [default: navn.yaml beside each case]
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,

    /// Show what comments in the files silence
    #[arg(long)]
    no_ignore: bool,

    #[command(flatten)]
    baseline: baseline::Choice,

    #[command(flatten)]
    day: Day,

    #[command(flatten)]
    numbers: Numbers,
}

impl Check {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let own_lang = lang.unwrap_or_default();
        let given = self.names.as_deref().map(|path| names::read(path, own_lang, output)).transpose()?;
        let today = self.day.or_today();
        let look = Look {
            settings: Settings {
                thresholds: self.numbers.thresholds(),
                silencing: !self.no_ignore,
                ..Settings::new(today)
            },
            keys: KeyFiles::new(given.as_ref()),
            calendars: Calendars::default(),
            known: self.baseline.known(own_lang)?,
            root: Root::new(self.root.as_deref()),
            lang,
        };
        let (mut candidates, unreadable) = input::find(&self.paths, own_lang);
        if let Some(shard) = self.shard {
            shard.keep(&mut candidates);
        }
        let written = self.baseline.begin(own_lang)?;
        let mut told = Told { failed: !unreadable.is_empty(), written, ..Told::default() };
        unreadable.iter().for_each(|error| output.complain(own_lang, error));
        let mut reports = Reports::begin(self.format, &self.output, today, own_lang, output)?;
        let progress = Progress::new(candidates.len());
        pool::in_order(
            &candidates,
            |candidate| look.at(candidate),
            |seen| {
                progress.step(seen.is_written(), || told.tell(seen, &look.known, &mut reports, own_lang, output));
            },
        );
        progress.finish();
        if !told.any && self.shard.is_none() {
            let nothing = Error::msg(failure::words::NO_INPUT.get(own_lang));
            return if told.failed { Ok(Status::Failed) } else { Err(nothing) };
        }
        let found = reports.finish()?.worst() >= Some(self.fail_on.severity());
        match told.written {
            Some(_) if told.failed => output.say(failure::words::BASELINE_NOT_WRITTEN.get(own_lang)),
            Some(written) => written.finish(own_lang, output)?,
            None => {}
        }
        Ok(match (told.failed, found) {
            (true, _) => Status::Failed,
            (false, true) => Status::Findings,
            (false, false) => Status::Clean,
        })
    }
}

/// What looking at a candidate came to.
enum Seen {
    Checked(Box<File>, Option<(PathBuf, Unusable)>),
    KeyFile(String),
    Other,
    Unreadable(Error),
}

impl Seen {
    /// Whether there is something to write.
    fn is_written(&self) -> bool {
        match self {
            Seen::Checked(file, unusable) => !file.findings.is_empty() || unusable.is_some(),
            Seen::Other => false,
            Seen::KeyFile(_) | Seen::Unreadable(_) => true,
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
    /// Key files that cannot be used; each is told of once.
    unusable: BTreeSet<PathBuf>,
    /// The baseline that is written.
    written: Option<Written>,
}

impl Told {
    fn tell(&mut self, seen: Seen, known: &Known, reports: &mut Reports, lang: Lang, output: &Output) {
        match seen {
            Seen::Checked(file, unusable) => {
                if let Some((path, unusable)) = unusable {
                    self.tell_unusable(path, unusable, lang, output);
                }
                self.any = true;
                reports.add(&file, known.gone(&file));
                if let Some(written) = &mut self.written {
                    written.add(&file);
                }
            }
            Seen::KeyFile(name) => output.say(&failure::tell(lang, failure::words::NAMES_LEFT_OUT, &[&name])),
            Seen::Other => {}
            Seen::Unreadable(error) => {
                self.failed = true;
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
    settings: Settings,
    keys: KeyFiles,
    calendars: Calendars,
    known: Known,
    root: Root,
    /// The language that was asked for.
    lang: Option<Lang>,
}

impl Look {
    fn at(&self, candidate: &Candidate) -> Seen {
        let own_lang = self.lang.unwrap_or_default();
        match candidate.read(own_lang) {
            Ok(None) => Seen::Other,
            Ok(Some(file)) if names::is_key_file(&file) => Seen::KeyFile(file.name),
            Ok(Some(file)) => {
                let (surroundings, unusable) = self.keys.around(&file, own_lang);
                let settings = Settings { surroundings, ..self.settings.clone() };
                Seen::Checked(Box::new(self.checked(file, &settings)), unusable)
            }
            Err(error) => Seen::Unreadable(error),
        }
    }

    fn checked(&self, file: Input, settings: &Settings) -> File {
        let (Parted { shown, silenced }, school_lang) = self.found_in(&file, settings);
        let lang = self.lang.or(school_lang).unwrap_or_default();
        let path = self.root.path(&file.name);
        let mut findings = shown;
        let known = self.known.take(&path, &mut findings);
        File { source: Source::new(file.name, file.text), path, lang, findings, silenced, known }
    }

    /// What is found in a case file or a school calendar, and the school's language where the file says it.
    fn found_in(&self, file: &Input, settings: &Settings) -> (Parted, Option<Lang>) {
        if let Some(problem) = &file.problem {
            let nothing = yaml::parse("");
            let finding = rules::yaml::finding(problem, &nothing.tree);
            return (check::settle(&nothing, vec![finding], settings), None);
        }
        let parsed = yaml::parse(&file.text);
        if calendar::is_calendar(&parsed) {
            return (check::settle(&parsed, calendar::findings(&parsed), settings), None);
        }
        let Checked { case, findings, silenced } = examine(&parsed, file, settings, &self.calendars);
        (Parted { shown: findings, silenced }, case.as_ref().and_then(school_language))
    }
}

/// Checks one file with the calendar that it names.
pub(super) fn examine<'t>(
    parsed: &'t Parsed<'_>,
    file: &Input,
    settings: &Settings,
    calendars: &Calendars,
) -> Checked<'t> {
    let case = Case::read(&parsed.tree);
    let (calendar, unusable) = calendars.of_case(case.as_ref(), file.folder());
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
