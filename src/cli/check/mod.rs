//! `brille check`

mod told;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::baseline;
use super::calendar::Calendars;
use super::examine::{MANY, lang_here, nothing_found};
use super::input::{self, Candidate};
use super::look::Look;
use super::names::{self, KeyFiles};
use super::options::{Day, Level, Numbers, Shard};
use super::output::Output;
use super::pool;
use super::progress::{self, Progress};
use super::reports::{self, Format, Reports, Style, ToFile};
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles};
use super::{Status, failure};
use crate::lang::Lang;
use crate::rules;
use told::Told;

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

    /// The folder that paths in reports for machines start from [default: the nearest one
    /// upwards with a repository, else the outermost one with settings]
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

impl Check {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let look = self.look(lang, output)?;
        let own_lang = look.own_lang;
        self.baseline.file().map_or(Ok(()), |file| reports::keep_apart(&self.output, file, own_lang))?;
        let (mut candidates, unreadable) = input::find(&self.paths, &look.files, own_lang);
        if self.only_cases {
            input::keep_only_cases(&mut candidates, &look.files);
        }
        self.keep_from_settings(&candidates, &look)?;
        let may_be_empty = self.only_cases || (self.shard.is_some_and(Shard::is_part) && !candidates.is_empty());
        if let Some(shard) = self.shard {
            shard.keep(&mut candidates);
        }
        let mut told = Told::new(!unreadable.is_empty(), self.baseline.begin(own_lang)?);
        unreadable.iter().for_each(|error| output.complain(own_lang, error));
        let mut reports = self.reports(&look, output)?;
        look_at_all(&candidates, &look, &mut told, &mut reports, output);
        if !told.any && !may_be_empty {
            let nothing = nothing_found(&self.paths, &look.files, own_lang);
            return if told.failed { Ok(Status::Failed) } else { Err(nothing) };
        }
        if let Err(failures) = reports.finish() {
            told.failed = true;
            failures.iter().for_each(|error| output.complain(own_lang, error));
        }
        write_baseline(&mut told, own_lang, output)?;
        Ok(told.status())
    }

    /// Refuses a report that would take the place of a baseline which settings name, whether this run reads it or not.
    fn keep_from_settings(&self, candidates: &[Candidate], look: &Look) -> anyhow::Result<()> {
        if self.output.is_empty() {
            return Ok(());
        }
        let settings = candidates.iter().filter_map(|candidate| look.files.of_file(&input::name(candidate.path())));
        let baselines: BTreeSet<_> = settings.filter_map(|file| Some(file.path(file.baseline()?))).collect();
        baselines.iter().try_for_each(|baseline| reports::keep_apart(&self.output, baseline, look.own_lang))
    }

    /// What every file is looked at with.
    fn look(&self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Look> {
        let root = Arc::new(Root::new(self.root.as_deref(), lang.unwrap_or_default())?);
        let files = Arc::new(SettingsFiles::new(&self.choice, root, lang.unwrap_or_default())?);
        let own_lang = lang.or(lang_here(&files)).unwrap_or_default();
        let names = self.names.as_deref().map(|path| names::read(path, own_lang, output)).transpose()?;
        Ok(Look {
            today: self.day.or_today(),
            numbers: self.numbers.thresholds(),
            fail_on: self.fail_on.map(Level::severity),
            silencing: !self.no_ignore,
            baselines: self.baseline.known(own_lang)?,
            keys: KeyFiles::new(names.as_ref()),
            calendars: Calendars::default(),
            files,
            lang,
            own_lang,
        })
    }

    fn reports(&self, look: &Look, output: &Output) -> anyhow::Result<Reports> {
        let style = Style {
            today: look.today,
            width: output.width(),
            styled: false,
            include_suppressed: self.include_suppressed,
        };
        Reports::begin(self.format, &self.output, style, look.own_lang, output)
    }
}

/// Looks at the candidates on all cores, and tells of them in their order.
fn look_at_all(candidates: &[Candidate], look: &Look, told: &mut Told, reports: &mut Reports, output: &Output) {
    if candidates.len() >= MANY {
        rules::prepare_for_many();
    }
    let progress = Progress::new(candidates.len(), progress::MANY);
    pool::in_order(
        candidates,
        |candidate| look.at(candidate, |_, _| ()),
        |seen| progress.step(seen.is_written(), || told.tell(seen, look, reports, output)),
    );
    progress.finish();
}

/// Writes the baseline, unless something could not be judged: nobody knows then what is known.
fn write_baseline(told: &mut Told, lang: Lang, output: &Output) -> anyhow::Result<()> {
    let Some(written) = told.written.take() else { return Ok(()) };
    told.failed |= written.is_partial();
    if told.failed {
        output.say(failure::words::BASELINE_NOT_WRITTEN.get(lang));
        return Ok(());
    }
    written.finish(lang, output)
}
