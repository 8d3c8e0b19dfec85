//! The baselines of a run: read, compared with, written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Error, anyhow};
use clap::Args;

use super::failure::{self, tell, words};
use super::output::Output;
use super::settings::SettingsFile;
use super::write::{self, Draft};
use crate::baseline::{self, Baseline, Broken, Writer};
use crate::lang::Lang;
use crate::report::File;
use crate::rules;

/// Which findings are known.
#[derive(Args)]
pub(super) struct Flags {
    /// Let only findings fail the run that this file does not know [default: `grunnlinje` of brille.yaml]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Let all findings count, whatever `grunnlinje` of brille.yaml names
    #[arg(long, conflicts_with_all = ["baseline", "write_baseline"])]
    no_baseline: bool,

    /// Write all findings to this file as known, in place of what stands there
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "shard"])]
    write_baseline: Option<PathBuf>,
}

impl Flags {
    /// What is known before the run: where a baseline is written, everything; else what the file that was given knows,
    /// or the one that the settings of each file name.
    ///
    /// # Errors
    /// Where the file that was given cannot be read or is no baseline.
    pub(super) fn known(&self, lang: Lang) -> anyhow::Result<Baselines> {
        match self.write_baseline {
            Some(_) => Ok(Baselines::All),
            None => Baselines::chosen(self.baseline.as_deref(), self.no_baseline, lang),
        }
    }

    /// The file of the baseline that is named, to be read or to be written.
    pub(super) fn file(&self) -> Option<&Path> {
        self.baseline.as_deref().or(self.write_baseline.as_deref())
    }

    /// The baseline that the run writes.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub(super) fn begin(&self, lang: Lang) -> anyhow::Result<Option<Written>> {
        self.write_baseline.as_deref().map(|path| Written::begin(path.to_owned(), lang)).transpose()
    }
}

/// What is known before the run.
pub(super) enum Baselines {
    All,
    None,
    Given(Baseline),
    /// The baselines that settings files name, each read once.
    OfSettings(Mutex<BTreeMap<PathBuf, Listed>>),
}

/// A baseline, or why the file is none.
type Listed = Result<Arc<Baseline>, Arc<Error>>;

/// What a baseline comes to for one file.
#[derive(Default)]
pub(super) struct Recognised {
    /// How many findings that it has for the file are gone.
    pub(super) gone: usize,
    /// The baseline, where it cannot be used.
    pub(super) broken: Option<(PathBuf, Arc<Error>)>,
}

impl Baselines {
    /// The baseline that was given, none at all, or those that the settings of each file name.
    ///
    /// # Errors
    /// Where the file that was given cannot be read or is no baseline.
    pub(super) fn chosen(given: Option<&Path>, none: bool, lang: Lang) -> anyhow::Result<Self> {
        match given {
            Some(path) => read(path, path, lang).map(Baselines::Given),
            None if none => Ok(Baselines::None),
            None => Ok(Baselines::OfSettings(Mutex::default())),
        }
    }

    /// Takes what is known from the findings of a file, for which a settings file may hold.
    pub(super) fn recognise(&self, file: &mut File, settings: Option<&SettingsFile>, lang: Lang) -> Recognised {
        match self {
            Baselines::All => {
                file.known = file.findings.extract_if(.., |finding| baseline::is_knowable(finding)).collect();
                Recognised::default()
            }
            Baselines::None => Recognised::default(),
            Baselines::Given(baseline) => recognise(baseline, file),
            Baselines::OfSettings(read) => {
                let Some((settings, said)) = settings.and_then(|file| Some((file, file.baseline()?))) else {
                    return Recognised::default();
                };
                let (path, shown) = (settings.path(said), settings.shown(said));
                match listed(read, path.clone(), &shown, lang) {
                    Ok(baseline) => recognise(&baseline, file),
                    Err(error) => Recognised { broken: Some((path, error)), ..Recognised::default() },
                }
            }
        }
    }
}

fn listed(all: &Mutex<BTreeMap<PathBuf, Listed>>, path: PathBuf, shown: &Path, lang: Lang) -> Listed {
    let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
    all.entry(path).or_insert_with_key(|path| read(path, shown, lang).map(Arc::new).map_err(Arc::new)).clone()
}

/// A finding that a comment silences is neither known nor gone.
fn recognise(baseline: &Baseline, file: &mut File) -> Recognised {
    file.known = baseline.take_known(&file.path, &mut file.findings);
    // Of a file that cannot be read nobody knows what is gone.
    let gone = if is_judged(file) { baseline.gone(&file.path, file.known.iter().chain(&file.silenced)) } else { 0 };
    Recognised { gone, broken: None }
}

/// Whether a file could be read, so that its rules were asked.
fn is_judged(file: &File) -> bool {
    file.findings.iter().all(|finding| rules::family(finding.code) != "YAML")
}

/// Reads a baseline; errors name it as people are shown it.
fn read(path: &Path, shown: &Path, lang: Lang) -> anyhow::Result<Baseline> {
    let text = read_regular(path).map_err(|error| failure::cannot_read(lang, shown, &error))?;
    Baseline::read(&text).map_err(|broken| told(broken, shown, lang))
}

/// Only a regular file, so that nobody waits for a pipe.
fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    let kind = fs::metadata(path)?;
    match (kind.is_file(), kind.is_dir()) {
        (true, _) => fs::read(path),
        (_, true) => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::ErrorKind::InvalidInput.into()),
    }
}

fn told(broken: Broken, path: &Path, lang: Lang) -> Error {
    let (name, text) = (path.to_string_lossy(), words::NO_BASELINE);
    let at = |line: usize, column: usize| tell(lang, text, &[&format!("{name}:{line}:{column}")]);
    match broken {
        Broken::Json(place) => anyhow!(words::NO_JSON.get(lang)).context(at(place.line, place.column)),
        Broken::Shape(place) => anyhow!(words::NO_BASELINE_SHAPE.get(lang)).context(at(place.line, place.column)),
        Broken::Version(version) => {
            anyhow!(tell(lang, words::OTHER_VERSION, &[&version.to_string(), &baseline::VERSION.to_string()]))
                .context(tell(lang, text, &[&name]))
        }
    }
}

/// A baseline that is being written. It takes its place when all files have been checked.
pub(super) struct Written {
    writer: Writer,
    draft: Draft,
    path: PathBuf,
    count: usize,
    /// Whether a file could not be judged, so that nobody knows what is known of it.
    is_partial: bool,
    failure: Option<io::Error>,
}

impl Written {
    fn begin(path: PathBuf, lang: Lang) -> anyhow::Result<Self> {
        if write::is_somebodys_work(&path) {
            return Err(anyhow!(tell(lang, words::NO_REPORT, &[&path.to_string_lossy()])));
        }
        let writer = Writer::default();
        let begun = Draft::new(&path).and_then(|mut draft| writer.start(&mut draft).map(|()| draft));
        let draft = begun.map_err(|error| failure::cannot_write(lang, &path, &error))?;
        Ok(Self { writer, draft, path, count: 0, is_partial: false, failure: None })
    }

    /// Adds the findings of a file.
    pub(super) fn add(&mut self, file: &File) {
        self.is_partial |= !is_judged(file);
        if self.failure.is_none() {
            self.count += file.known.len();
            self.failure = self.writer.file(&file.path, &file.known, &mut self.draft).err();
        }
    }

    /// Whether a file could not be judged.
    pub(super) fn is_partial(&self) -> bool {
        self.is_partial
    }

    /// Puts the file where it belongs and tells of it.
    ///
    /// # Errors
    /// Where it could not be written.
    pub(super) fn finish(mut self, lang: Lang, output: &Output) -> anyhow::Result<()> {
        let written = self.failure.map_or(Ok(()), Err).and_then(|()| {
            self.writer.finish(&mut self.draft)?;
            self.draft.flush()?;
            self.draft.finish()
        });
        written.map_err(|error| failure::cannot_write(lang, &self.path, &error))?;
        let (one, many) = words::WROTE_BASELINE;
        let text = if self.count == 1 { one } else { many };
        output.say(&tell(lang, text, &[&self.count.to_string(), &self.path.to_string_lossy()]));
        Ok(())
    }
}
