//! The reports of a run: one on standard output, and any number in files.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use anyhow::anyhow;
use clap::ValueEnum;
use jiff::civil::Date;

use super::failure::{self, tell, words};
use super::output::{Output, finish};
use super::write::{self, Draft};
use crate::lang::Lang;
use crate::report::{self, Checkstyle, File, Github, Gitlab, Human, Json, Junit, Markdown, Sarif, Short, Summary};

/// A format of `brille check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people: source lines, legal basis, what to do.
    Human,
    /// One line for each finding: path:line:column: level code: text.
    Short,
    /// JSON, described by `brille schema funn`.
    Json,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// Annotations in GitHub Actions.
    Github,
    /// Code Quality report of GitLab.
    Gitlab,
    /// Test results in the XML of JUnit.
    Junit,
    /// The XML of Checkstyle.
    Checkstyle,
    /// Markdown, such as a job summary on GitHub.
    Markdown,
}

impl Format {
    fn writer(self, style: Style) -> Box<dyn report::Format + Send> {
        let Style { today, width, styled, include_suppressed } = style;
        match self {
            Format::Human => Box::new(Human { width, styled }),
            Format::Short => Box::new(Short),
            Format::Json => Box::new(Json::new(today)),
            Format::Sarif => Box::new(Sarif::new(include_suppressed)),
            Format::Github => Box::new(Github::default()),
            Format::Gitlab => Box::new(Gitlab::default()),
            Format::Junit => Box::new(Junit),
            Format::Checkstyle => Box::new(Checkstyle),
            Format::Markdown => Box::new(Markdown::default()),
        }
    }
}

/// What the formats depend on besides the findings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The day on which the cases are looked at.
    pub(super) today: Date,
    /// Columns of the terminal.
    pub(super) width: usize,
    /// Whether to write the escape codes for colours.
    pub(super) styled: bool,
    /// Whether formats that can say so also tell of what is set aside.
    pub(super) include_suppressed: bool,
}

/// A report that goes to a file: `FORMAT=FILE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ToFile {
    format: Format,
    path: PathBuf,
}

impl FromStr for ToFile {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, path) = text.split_once('=').filter(|(_, path)| !path.is_empty()).ok_or_else(expected)?;
        let format = Format::from_str(format, false).map_err(|_| expected())?;
        Ok(Self { format, path: path.into() })
    }
}

fn expected() -> String {
    let names: Vec<String> = Format::value_variants()
        .iter()
        .filter_map(ValueEnum::to_possible_value)
        .map(|value| value.get_name().to_owned())
        .collect();
    format!("expected a format and a file, such as json=funn.json; the formats are {}", names.join(", "))
}

/// Refuses a report that would go to the file of a baseline, where one would replace the other.
///
/// # Errors
/// Where they are one file.
pub(super) fn keep_apart(reports: &[ToFile], baseline: &Path, lang: Lang) -> anyhow::Result<()> {
    match reports.iter().find(|report| is_same(&report.path, baseline)) {
        Some(report) => Err(anyhow!(tell(lang, words::REPORT_AND_BASELINE, &[&report.path.to_string_lossy()]))),
        None => Ok(()),
    }
}

/// The reports that are being written.
pub(super) struct Reports {
    reports: Vec<Report>,
    summary: Summary,
    lang: Lang,
}

/// Whether two paths lead to one file, which need not exist yet.
fn is_same(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let there = fs::canonicalize(path).ok();
        there
            .or_else(|| Some(fs::canonicalize(folder).ok()?.join(path.file_name()?)))
            .unwrap_or_else(|| path.to_owned())
    };
    whole(one) == whole(other)
}

/// One report, and where it goes. A reader of standard output that has seen enough is told no more.
struct Report {
    format: Box<dyn report::Format + Send>,
    sink: Sink,
    is_started: bool,
    failure: Option<io::Error>,
}

enum Sink {
    Stdout(Box<dyn Write + Send>),
    File(Draft, PathBuf),
}

impl Reports {
    /// Begins every report.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub(super) fn begin(
        format: Format,
        files: &[ToFile],
        style: Style,
        lang: Lang,
        output: &Output,
    ) -> anyhow::Result<Self> {
        let is_human = format == Format::Human;
        let writer = format.writer(Style { styled: is_human, ..style });
        let stdout = if is_human { output.styled_stream() } else { output.stream() };
        let mut reports = vec![Report::new(writer, Sink::Stdout(stdout))];
        for (at, file) in files.iter().enumerate() {
            if files[..at].iter().any(|other| is_same(&other.path, &file.path)) {
                return Err(anyhow!(tell(lang, words::TWO_REPORTS, &[&file.path.to_string_lossy()])));
            }
            if write::is_somebodys_work(&file.path) {
                return Err(anyhow!(tell(lang, words::NO_REPORT, &[&file.path.to_string_lossy()])));
            }
            let draft = Draft::new(&file.path).map_err(|error| failure::cannot_write(lang, &file.path, &error))?;
            let writer = file.format.writer(Style { styled: false, ..style });
            reports.push(Report::new(writer, Sink::File(draft, file.path.clone())));
        }
        let mut summary = Summary::new(style.today);
        summary.usual_lang = lang;
        Ok(Self { reports, summary, lang })
    }

    /// Writes what was found in a file to every report. `gone` findings that the baseline has for it are gone.
    pub(super) fn add(&mut self, file: &File, gone: usize) {
        self.summary.add(file);
        self.summary.gone += gone;
        self.reports.iter_mut().for_each(|report| report.write(|format, out| format.file(file, out)));
    }

    /// Ends every report and puts the files where they belong.
    ///
    /// # Errors
    /// Each report that could not be written. The others are.
    pub(super) fn finish(self) -> Result<Summary, Vec<anyhow::Error>> {
        let Self { reports, summary, lang } = self;
        let failures: Vec<_> = reports.into_iter().filter_map(|report| report.finish(&summary, lang).err()).collect();
        if failures.is_empty() { Ok(summary) } else { Err(failures) }
    }
}

impl Report {
    fn new(format: Box<dyn report::Format + Send>, sink: Sink) -> Self {
        Self { format, sink, is_started: false, failure: None }
    }

    /// Writes a part of the report, and its start before the first one: a run that finds nothing to check writes
    /// nothing.
    fn write(&mut self, write: impl FnOnce(&mut dyn report::Format, &mut dyn Write) -> io::Result<()>) {
        if self.failure.is_none() {
            let out: &mut dyn Write = match &mut self.sink {
                Sink::Stdout(out) => out,
                Sink::File(draft, _) => draft,
            };
            let format = self.format.as_mut();
            let started = if self.is_started { Ok(()) } else { format.start(out) };
            self.is_started = true;
            self.failure = started.and_then(|()| write(format, out)).err();
        }
    }

    fn finish(mut self, summary: &Summary, lang: Lang) -> anyhow::Result<()> {
        self.write(|format, out| format.finish(summary, out).and_then(|()| out.flush()));
        let written = self.failure.map_or(Ok(()), Err);
        match self.sink {
            Sink::Stdout(_) => finish(summary.lang(), written),
            Sink::File(draft, path) => {
                written.and_then(|()| draft.finish()).map_err(|error| failure::cannot_write(lang, &path, &error))
            }
        }
    }
}
