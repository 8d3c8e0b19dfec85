//! `brille config`

use std::fmt::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::failure::{tell, words};
use super::output::Output;
use super::root::Root;
use super::settings::{Choice, Settings, SettingsFile};
use super::{Status, input};
use crate::case::MainLanguage;
use crate::config::{Change, Look, Said, Wording};
use crate::lang::Lang;
use crate::report::plain;
use crate::rules;

/// Show which settings hold for a file or a folder, and where each stands
#[derive(Args)]
pub(super) struct Config {
    /// A case file, or a folder
    #[arg(default_value = ".", value_name = "PATH")]
    path: PathBuf,

    #[command(flatten)]
    choice: Choice,
}

impl Config {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let lang = lang.unwrap_or_default();
        let settings = Settings::new(&self.choice, Arc::new(Root::new(None, lang)?), lang)?;
        // What is said of a folder holds for a file in it, of whatever name.
        let name = input::name(&self.path);
        let file = if self.path.is_dir() { settings.of_folder(&self.path) } else { settings.of_file(&name) };
        let Some(file) = file else {
            output.say(&tell(lang, words::NO_SETTINGS, &[&self.path.to_string_lossy()]));
            return Ok(Status::Clean);
        };
        if let Some(error) = file.failure(lang) {
            return Err(error);
        }
        let shown = shown(&file, &name, settings.root());
        output.results(lang, |out| write!(out, "{shown}"))?;
        if !file.is_in_order() {
            output.warn(lang, &tell(lang, words::SETTINGS_WRONG, &[file.name(), file.name()]));
            return Ok(Status::Findings);
        }
        Ok(Status::Clean)
    }
}

/// The settings that hold for a file, as the settings file writes them, each with its line.
fn shown(file: &SettingsFile, name: &str, root: &Root) -> String {
    let holding = file.holding(name, root);
    let mut shown = format!("# {}\n", file.name());
    let mut line = |key: &str, value: Option<Said<String>>| {
        if let Some(said) = value {
            let written = format!("{key}: {}", plain(&said.value).replace('\n', " "));
            let _ = writeln!(shown, "{written:<40} # {}:{}", file.name(), file.line(&said));
        }
    };
    line("språk", holding.lang().map(|said| with(&said, said.value.code())));
    line("feiler_på", holding.fail_on().map(|said| with(&said, said.value.word(Lang::Nb))));
    line("skolerute", holding.calendar().map(|said| with(&said, said.value)));
    line("maler", holding.templates().map(|said| with(&said, said.value)));
    for (key, value) in of_look(holding.look()) {
        line(&format!("utseende.{key}"), Some(value));
    }
    line("grunnlinje", file.baseline().map(|said| with(&said, said.value)));
    let mut told = Vec::new();
    let changes = holding.changes();
    for change in &changes {
        let key = key_of(&change.value, changes.iter().filter(|other| other.span == change.span).count());
        if !told.contains(&key) {
            line(&key, Some(with(change, &change.value.value())));
            told.push(key);
        }
    }
    shown
}

/// What holds of the look of documents, key by key.
fn of_look(look: Look) -> Vec<(&'static str, Said<String>)> {
    let wording = |wording: &Wording| {
        let (bokmal, nynorsk) = (wording.get(MainLanguage::Bokmal), wording.get(MainLanguage::Nynorsk));
        if bokmal == nynorsk { bokmal.to_owned() } else { format!("{bokmal} / {nynorsk}") }
    };
    let lines = [
        look.logo.map(|said| ("logo", with(&said, &said.value.file))),
        look.colour.map(|said| ("farge", with(&said, &format!("\"{}\"", said.value)))),
        look.sender.map(|said| ("avsender", with(&said, &format!("[{}]", said.value.join(", "))))),
        look.contact.map(|said| ("kontakt", with(&said, &wording(&said.value)))),
        // The texts themselves fill pages.
        look.texts.map(|said| ("tekster", with(&said, &said.value.len().to_string()))),
    ];
    lines.into_iter().flatten().collect()
}

/// Where the settings file says it: of a whole family, if the same words hold for several rules.
fn key_of(change: &Change, rules: usize) -> String {
    match change {
        Change::Level(code, _) if rules > 1 => format!("regler.{}", rules::family(code)),
        Change::Level(code, _) => format!("regler.{code}"),
        Change::Number(setting, _) => format!("regler.{}.{}", setting.rule, setting.key),
    }
}

fn with<T>(said: &Said<T>, value: &str) -> Said<String> {
    Said { value: value.to_owned(), span: said.span }
}
