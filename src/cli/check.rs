//! `brille check`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::names::{self, KeyFiles};
use super::options::{Day, Level, Numbers};
use super::output::Output;
use super::{Status, calendar, failure, input};
use crate::case::{Case, MainLanguage};
use crate::check::{self, Checked, Settings};
use crate::finding::Finding;
use crate::lang::Lang;
use crate::report::{File, Human, Report};
use crate::rules;
use crate::source::Source;
use crate::yaml::{self, Parsed};

/// Check case files against the law and good practice
#[derive(Args)]
pub(super) struct Check {
    /// Case files, folders (searched for *.yaml with the field `brille:`), school calendars, or - for standard input
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How the findings are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    /// The lowest level that makes the exit status 1
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    fail_on: Level,

    /// Key file with the names that must not stand in a case [default: navn.yaml beside each case]
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,

    #[command(flatten)]
    day: Day,

    #[command(flatten)]
    numbers: Numbers,
}

/// A format of `brille check`.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// For people: source lines, legal basis, what to do.
    Human,
    /// One line for each finding: path:line:column: level code: text.
    Short,
    /// JSON, described by `brille schema funn`.
    Json,
}

impl Check {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let own_lang = lang.unwrap_or_default();
        let given = self.names.as_deref().map(|path| names::read(path, own_lang, output)).transpose()?;
        let mut keys = KeyFiles::new(given.as_ref());
        let mut inputs = input::collect(&self.paths, own_lang, output);
        names::leave_out(&mut inputs.files, own_lang, output);
        if inputs.files.is_empty() {
            let nothing = anyhow::Error::msg(failure::words::NO_INPUT.get(own_lang));
            return if inputs.failed { Ok(Status::Failed) } else { Err(nothing) };
        }
        let today = self.day.or_today();
        let settings = Settings { thresholds: self.numbers.thresholds(), ..Settings::new(today) };
        let look = |file: input::Input| {
            let surroundings = keys.around(&file, own_lang, output);
            checked(file, &Settings { surroundings, ..settings.clone() }, lang)
        };
        let files = inputs.files.into_iter().map(look).collect();
        let report = Report { files, today };
        self.write(&report, output)?;
        let found = report.worst() >= Some(self.fail_on.severity());
        Ok(match (inputs.failed || keys.failed(), found) {
            (true, _) => Status::Failed,
            (false, true) => Status::Findings,
            (false, false) => Status::Clean,
        })
    }

    fn write(&self, report: &Report, output: &Output) -> anyhow::Result<()> {
        match self.format {
            Format::Human => {
                let human = Human { width: output.width(), styled: true };
                output.styled(report.lang(), |out| human.write(report, out))
            }
            Format::Short => output.results(report.lang(), |out| report.write_short(out)),
            Format::Json => output.results(report.lang(), |out| report.write_json(out)),
        }
    }
}

fn checked(file: input::Input, settings: &Settings, lang: Option<Lang>) -> File {
    let (findings, school_lang) = look_at(&file, settings);
    let lang = lang.or(school_lang).unwrap_or_default();
    File { source: Source::new(file.name, file.text), lang, findings }
}

/// What is found in a case file or a school calendar, and the school's language where the file says it.
fn look_at(file: &input::Input, settings: &Settings) -> (Vec<Finding>, Option<Lang>) {
    if let Some(problem) = &file.problem {
        return (vec![rules::yaml::finding(problem, &yaml::parse("").tree)], None);
    }
    let parsed = yaml::parse(&file.text);
    if calendar::is_calendar(&parsed) {
        return (calendar::findings(&parsed), None);
    }
    let checked = examine(&parsed, file, settings);
    let school_lang = checked.case.as_ref().and_then(school_language);
    (checked.findings, school_lang)
}

/// Checks one file with the calendar that it names.
pub(super) fn examine<'t>(parsed: &'t Parsed<'_>, file: &input::Input, settings: &Settings) -> Checked<'t> {
    let (calendar, finding) = calendar::of_case(Case::read(&parsed.tree).as_ref(), file.folder());
    let settings = Settings { calendar, ..settings.clone() };
    let mut checked = check::check(parsed, &settings);
    if let Some(finding) = finding {
        insert(&mut checked.findings, finding);
    }
    checked
}

/// Puts a finding where it belongs in the order of the text.
fn insert(findings: &mut Vec<Finding>, finding: Finding) {
    let at = findings.partition_point(|other| (other.span, other.code) <= (finding.span, finding.code));
    findings.insert(at, finding);
}

/// The school's hovedmål.
pub(super) fn school_language(case: &Case<'_>) -> Option<Lang> {
    case.school.as_ref()?.language.map(|language| match language.value {
        MainLanguage::Bokmal => Lang::Nb,
        MainLanguage::Nynorsk => Lang::Nn,
    })
}
