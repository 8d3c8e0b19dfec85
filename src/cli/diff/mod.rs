//! `brille diff`

mod human;
mod json;
mod kinship;
mod markdown;
mod versions;
mod words;

use std::path::PathBuf;

use anyhow::Error;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::examine::school_language;
use super::options::Day;
use super::output::Output;
use super::{Status, input};
use crate::case::Case;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::revise::{self, Change, Rewriting, Side};
use crate::source::Source;
use crate::suppress::{self, Compared};
use crate::yaml::Parsed;
pub(super) use kinship::{Kinship, number_of};
pub(super) use versions::Version;

/// The JSON Schema of the JSON format.
pub(super) const SCHEMA: &str = include_str!("../../../schemas/endringer.schema.json");

/// Show what changed between two versions of a case, and what was rewritten afterwards
#[derive(Args)]
#[command(override_usage = "brille diff [OPTIONS] <OLD> <NEW>\n       brille diff [OPTIONS] --git <REVISION> <FILE>")]
pub(super) struct Diff {
    /// The earlier version and the later one, - for standard input; with --git the case file alone
    #[arg(value_name = "FILE", required = true, num_args = 1..=2)]
    files: Vec<PathBuf>,

    /// Compare the file as it is now with how it was at a revision of its git repository, such as HEAD or a tag
    #[arg(long, value_name = "REVISION", allow_hyphen_values = true)]
    git: Option<String>,

    /// How the changes are written to standard output
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    /// Show text of the case in json and markdown too, which else hold codes, keys and dates only
    #[arg(long)]
    text: bool,

    /// Show what comments in the later version silence
    #[arg(long)]
    no_ignore: bool,

    #[command(flatten)]
    day: Day,
}

/// How changes are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For people: what changed, with the words of the case, and what was rewritten.
    Human,
    /// JSON, described by `brille schema endringer`.
    Json,
    /// Markdown, such as a job summary on GitHub.
    Markdown,
}

/// What a comparison came to.
struct Report<'r> {
    lang: Lang,
    today: Date,
    old: &'r Version,
    new: &'r Version,
    changes: Vec<Change>,
    /// What was rewritten, each with the version in which it shows.
    findings: Vec<(Side, Finding)>,
    /// How many findings comments in the later version silence.
    silenced: usize,
    /// Whether text of the case may be shown.
    with_text: bool,
}

impl Report<'_> {
    fn source(&self, side: Side) -> &Source {
        match side {
            Side::Old => &self.old.source,
            Side::New => &self.new.source,
        }
    }

    /// The changes of the plan, or the others.
    fn of_plan(&self, of_plan: bool) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.concerns_plan() == of_plan)
    }
}

/// What comments in the later version leave of the findings, with those on comments that are over, and how many they
/// silence.
fn heard(found: Vec<Rewriting>, new: &Parsed<'_>, today: Date) -> (Vec<(Side, Finding)>, usize) {
    let places: Vec<_> = found.iter().map(|one| (one.finding.code, one.covered_at)).collect();
    let Compared { is_silenced, late } = suppress::compared(new, &places, today);
    let shown = found.into_iter().zip(&is_silenced).filter(|(_, is_silenced)| !**is_silenced);
    let shown = shown.map(|(one, _)| (one.side, one.finding));
    let findings = shown.chain(late.into_iter().map(|finding| (Side::New, finding))).collect();
    (findings, is_silenced.into_iter().filter(|is_silenced| *is_silenced).count())
}

impl Diff {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let (old, new) = self.versions(lang.unwrap_or_default())?;
        let said = lang.unwrap_or_default();
        let (parsed_old, parsed_new) = (old.parsed(said)?, new.parsed(said)?);
        let (Some(before), Some(after)) = (Case::read(&parsed_old.tree), Case::read(&parsed_new.tree)) else {
            return Err(Error::msg(words::NO_CASE.get(said)));
        };
        let today = self.day.or_today();
        let mut changes = revise::changes(&before, &after);
        let (findings, silenced) = self.heard(revise::rewritings(&changes, &after, today), &parsed_new, today);
        changes.extend(revise::overdue(&after, today));
        let lang = lang.or(school_language(&after)).unwrap_or_default();
        if let Some(doubt) = Kinship::of_cases(&before, &after).doubt(old.name(), new.name(), lang) {
            output.warn(lang, &doubt);
        }
        let report = Report { lang, today, old: &old, new: &new, changes, findings, silenced, with_text: self.text };
        match self.format {
            Format::Human => {
                let layout = human::Layout { width: output.width(), is_colored: output.shows_colors() };
                output.styled_results(lang, |out| human::write(&report, layout, out))?;
            }
            Format::Json => output.results(lang, |out| json::write(&report, out))?,
            Format::Markdown => output.results(lang, |out| markdown::write(&report, out))?,
        }
        Ok(if report.findings.is_empty() { Status::Clean } else { Status::Findings })
    }

    /// The findings that count, and how many are silenced.
    fn heard(&self, found: Vec<Rewriting>, new: &Parsed<'_>, today: Date) -> (Vec<(Side, Finding)>, usize) {
        match self.no_ignore {
            true => (found.into_iter().map(|one| (one.side, one.finding)).collect(), 0),
            false => heard(found, new, today),
        }
    }

    fn versions(&self, lang: Lang) -> anyhow::Result<(Version, Version)> {
        match (&self.git, self.files.as_slice()) {
            (None, [old, new]) => {
                if [old, new].iter().all(|path| input::is_stdin(&input::name(path))) {
                    return Err(Error::msg(words::TWICE_STDIN.get(lang)));
                }
                Ok((Version::of_file(old, lang)?, Version::of_file(new, lang)?))
            }
            (Some(revision), [file]) if !input::is_stdin(&input::name(file)) => {
                let new = Version::of_file(file, lang)?;
                Ok((Version::at_revision(revision, file, lang)?, new))
            }
            (Some(_), _) => Err(Error::msg(words::ONE_FILE.get(lang))),
            (None, _) => Err(Error::msg(words::TWO_FILES.get(lang))),
        }
    }
}
