//! `brille preflight`

mod document;

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::anyhow;
use clap::{Args, ValueEnum};

use super::Status;
use super::baseline::Baselines;
use super::calendar::Calendars;
use super::examine::{self, lang_here};
use super::failure::{self, tell, words};
use super::input::{self, Input};
use super::options::{Day, Numbers};
use super::output::Output;
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles};
use crate::check::{self, Checked, Settings};
use crate::lang::Lang;
use crate::preflight::{Found, preflight};
use crate::render;
use crate::report::{Control, ControlHuman, File, control_json};
use crate::rules::{self, Levels};
use crate::source::Source;
use crate::suppress::Parted;
use crate::yaml::{self, Parsed};
use document::{Sheet, Target};

/// Ask whether a case is ready for Statsforvalteren: what is shown, what lacks, what a person must judge
///
/// What comments silence, a baseline knows or settings turn off counts here all the same.
#[derive(Args)]
pub(super) struct Preflight {
    /// The case file, or - for standard input
    file: PathBuf,

    /// How the verdict is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    /// Where to write the document, with pdf and html; - is standard output [default: FILE-kontroll.pdf, beside FILE]
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Mark the findings that this file knows; they count all the same [default: `grunnlinje` of brille.yaml]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Mark no findings as known, whatever `grunnlinje` of brille.yaml names
    #[arg(long, conflicts_with = "baseline")]
    no_baseline: bool,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    day: Day,

    #[command(flatten)]
    numbers: Numbers,
}

/// A format of the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// JSON, described by `brille schema kontroll`.
    Json,
    /// A document on paper, PDF/A-2a and PDF/UA-1.
    Pdf,
    /// The same document as a page that stands alone.
    Html,
}

impl Preflight {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let said = lang.unwrap_or_default();
        let target = Target::of(self.format, &self.file, self.output.as_deref(), lang)?;
        let files = SettingsFiles::new(&self.choice, Arc::new(Root::new(None, said)?), said)?;
        let own_lang = lang.or(lang_here(&files)).unwrap_or_default();
        let settings_file = files.of_file(&input::name(&self.file));
        if let Some(settings) = settings_file.as_ref().filter(|settings| !settings.is_in_order()) {
            let wrong = || anyhow!(tell(own_lang, words::SETTINGS_WRONG, &[settings.name(), settings.name()]));
            return Err(settings.failure(own_lang).unwrap_or_else(wrong));
        }
        let baselines = Baselines::chosen(self.baseline.as_deref(), self.no_baseline, own_lang)?;
        let file = self.read(own_lang)?;
        let holding = settings_file.as_ref().map(|settings| settings.holding(&file.name, files.root()));
        let holding = holding.unwrap_or_default();
        let today = self.day.or_today();
        // What a school makes of a rule's level makes no case ready.
        let settings = examine::settings_of(&holding, today, &self.numbers.thresholds());
        let settings = Settings { levels: Levels::default(), ..settings };
        let usual = settings_file.as_ref().and_then(|file| Some(file.path(holding.calendar()?)));
        let parsed = yaml::parse(if file.problem.is_some() { "" } else { &file.text });
        let checked = match &file.problem {
            Some(_) => unreadable(&parsed, &file, &settings),
            None => examine::examine(&parsed, &file, &settings, &Calendars::default(), usual.as_deref()).checked,
        };
        let Checked { case, findings, silenced } = checked;
        let school = case.as_ref().and_then(examine::school_language);
        let lang = lang.or(holding.lang().map(|said| said.value)).or(school).unwrap_or_default();
        let path = files.root().path(&file.name);
        let source = Source::new(file.name.clone(), file.text.clone());
        let mut seen = File { source, path, lang, rules: Vec::new(), findings, silenced, known: Vec::new() };
        let recognised = baselines.recognise(&mut seen, settings_file.as_deref(), own_lang);
        if let Some((_, error)) = recognised.broken {
            output.complain(own_lang, &error);
            return Ok(Status::Failed);
        }
        let found = Found { open: &seen.findings, silenced: &seen.silenced, known: &seen.known };
        let verdict = preflight(&parsed, case.as_ref(), found, today);
        match target {
            Some(target) => {
                let folder = settings_file.as_ref().and_then(|file| Some(file.shown(holding.templates()?)));
                // A document is in a language of the school; other things may be said in another.
                let lang = Some(lang).filter(|lang| *lang != Lang::En).or(school).unwrap_or_default();
                let control = render::Control { verdict: &verdict, source: &seen.source };
                let look = settings_file.as_ref().and_then(|file| file.look(&holding));
                let (case, templates) = (case.as_ref(), folder.as_deref());
                Sheet { control, case, lang, templates, look: look.as_ref() }.write(&target, output)?;
            }
            None => {
                let control = Control { verdict: &verdict, source: &seen.source, path: &seen.path, lang };
                self.tell(&control, own_lang, output)?;
            }
        }
        Ok(if verdict.is_ready() { Status::Clean } else { Status::Findings })
    }

    /// Writes the verdict to standard output.
    fn tell(&self, control: &Control<'_>, lang: Lang, output: &Output) -> anyhow::Result<()> {
        if self.format == Format::Json {
            return output.results(lang, |out| control_json(control, out));
        }
        let human = ControlHuman { width: output.width() };
        output.styled_results(lang, |out| human.write(control, out))
    }

    /// Reads the file, which must be a case.
    fn read(&self, lang: Lang) -> anyhow::Result<Input> {
        let file = input::read(&self.file).map_err(|error| failure::cannot_read(lang, &self.file, &error))?;
        let is_case = file.problem.is_some() || input::is_case(file.text.as_bytes());
        if is_case { Ok(file) } else { Err(anyhow!(tell(lang, words::NO_CASE, &[&file.name]))) }
    }
}

/// What is found where the bytes are no text.
fn unreadable<'t>(parsed: &'t Parsed<'_>, file: &Input, settings: &Settings) -> Checked<'t> {
    let findings = file.problem.iter().map(|problem| rules::yaml::finding(problem, &parsed.tree)).collect();
    let Parted { shown, silenced } = check::settle(parsed, findings, settings);
    Checked { case: None, findings: shown, silenced }
}
