//! `brille status`

mod told;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::anyhow;
use clap::{Args, ValueEnum};

use super::baseline::Baselines;
use super::calendar::Calendars;
use super::examine::{MANY, lang_here, nothing_found};
use super::failure::{self, tell};
use super::input;
use super::look::Look;
use super::names::KeyFiles;
use super::options::{Day, Numbers};
use super::output::Output;
use super::progress::{self, Progress};
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles};
use super::{Status as Ended, pool, write};
use crate::calendar::Calendar;
use crate::case::Case;
use crate::lang::Lang;
use crate::rules;
use crate::status::{self, Facts, Overview};
use told::Told;

/// Show how cases stand and what is due: what burns most first
#[derive(Args)]
pub(super) struct Status {
    /// Case files, folders (searched for *.yaml with the field `brille:`), or - for standard input; one file alone
    /// gives a page on that case
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How the overview is written to standard output
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,

    /// Write what is due to a calendar file (iCalendar) as well
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,

    /// School days without a record from which on a case counts as silent
    #[arg(long, value_name = "NUMBER", default_value_t = status::SILENT_SCHOOL_DAYS, value_parser = clap::value_parser!(i64).range(0..))]
    silent_after: i64,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    day: Day,

    #[command(flatten)]
    numbers: Numbers,
}

/// A format of `brille status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Table,
    /// JSON, described by `brille schema status`.
    Json,
    /// CSV for spreadsheets: semicolons, UTF-8 with a byte order mark.
    Csv,
}

impl Status {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Ended> {
        if let Some(path) = self.ics.as_deref().filter(|path| write::is_somebodys_work(path)) {
            let lang = lang.unwrap_or_default();
            return Err(anyhow!(tell(lang, failure::words::NO_REPORT, &[&path.to_string_lossy()])));
        }
        let look = self.look(lang)?;
        let own_lang = look.own_lang;
        let (candidates, unreadable) = input::find(&self.paths, &look.files, own_lang);
        unreadable.iter().for_each(|error| output.complain(own_lang, error));
        if candidates.len() >= MANY {
            rules::prepare_for_many();
        }
        let mut told = Told::new(unreadable.len());
        let progress = Progress::new(candidates.len(), progress::MANY);
        let facts = |case: &Case<'_>, calendar: &Calendar| Facts::read(case, calendar, look.today, self.silent_after);
        pool::in_order(
            &candidates,
            |candidate| look.at(candidate, facts),
            |seen| progress.step(told::is_told(&seen), || told.take(seen, &look, output)),
        );
        progress.finish();
        if told.cases.is_empty() && !told.failed {
            return Err(nothing_found(&self.paths, &look.files, own_lang));
        }
        let lang = lang.or(lang_here(&look.files)).or(told.lang).unwrap_or_default();
        let failed = told.failed;
        let overview = Overview::new(look.today, lang, told.cases, told.unreadable);
        self.write(&overview, output)?;
        if overview.unreadable > 0 {
            output.say(&words::unreadable(lang, overview.unreadable));
        }
        Ok(if failed { Ended::Failed } else { Ended::Clean })
    }

    /// What every file is looked at with.
    fn look(&self, lang: Option<Lang>) -> anyhow::Result<Look> {
        let root = Arc::new(Root::new(None, lang.unwrap_or_default())?);
        let files = Arc::new(SettingsFiles::new(&self.choice, root, lang.unwrap_or_default())?);
        let own_lang = lang.or(lang_here(&files)).unwrap_or_default();
        Ok(Look {
            today: self.day.or_today(),
            numbers: self.numbers.thresholds(),
            fail_on: None,
            silencing: true,
            baselines: Baselines::OfSettings(Default::default()),
            keys: KeyFiles::new(None),
            calendars: Calendars::default(),
            files,
            lang,
            own_lang,
        })
    }

    fn write(&self, overview: &Overview, output: &Output) -> anyhow::Result<()> {
        let (lang, width) = (overview.lang, output.width());
        match self.format {
            Format::Table if self.is_of_one_file() => {
                output.styled_results(lang, |out| status::write_detail(overview, width, out))?;
            }
            Format::Table => output.styled_results(lang, |out| status::write_table(overview, width, out))?,
            Format::Json => output.results(lang, |out| status::write_json(overview, out))?,
            Format::Csv => output.results(lang, |out| status::write_csv(overview, out))?,
        }
        self.ics.as_deref().map_or(Ok(()), |path| write_calendar(overview, path, output))
    }

    fn is_of_one_file(&self) -> bool {
        matches!(&self.paths[..], [path] if !path.is_dir())
    }
}

fn write_calendar(overview: &Overview, path: &Path, output: &Output) -> anyhow::Result<()> {
    let lang = overview.lang;
    let calendar = status::calendar(overview);
    write::replace(path, calendar.as_bytes()).map_err(|error| failure::cannot_write(lang, path, &error))?;
    let nameless = status::without_number(overview);
    if nameless > 0 {
        output.say(&words::without_number(lang, nameless));
    }
    Ok(())
}
