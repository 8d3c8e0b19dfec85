//! The baseline of a run: read, compared with, written.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};
use clap::Args;

use super::failure::{self, tell, words};
use super::output::Output;
use super::write::Draft;
use crate::baseline::{Baseline, Broken, Writer};
use crate::finding::Finding;
use crate::lang::Lang;
use crate::report::File;

/// Which findings are known.
#[derive(Args)]
pub(super) struct Choice {
    /// Let only findings fail the run that this file does not know
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write all findings to this file as known, in place of what stands there
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "shard"])]
    write_baseline: Option<PathBuf>,
}

impl Choice {
    /// What is known before the run: nothing, what a file knows, or, where a baseline is written, everything.
    ///
    /// # Errors
    /// Where the file cannot be read or is no baseline.
    pub(super) fn known(&self, lang: Lang) -> anyhow::Result<Known> {
        match (&self.write_baseline, &self.baseline) {
            (Some(_), _) => Ok(Known::All),
            (None, Some(path)) => read(path, lang).map(Known::Listed),
            (None, None) => Ok(Known::Nothing),
        }
    }

    /// The baseline that the run writes.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub(super) fn begin(self, lang: Lang) -> anyhow::Result<Option<Written>> {
        self.write_baseline.map(|path| Written::begin(path, lang)).transpose()
    }
}

/// What is known before the run.
pub(super) enum Known {
    Nothing,
    Listed(Baseline),
    All,
}

impl Known {
    /// Takes what is known from the findings of a file.
    pub(super) fn take(&self, path: &str, findings: &mut Vec<Finding>) -> Vec<Finding> {
        match self {
            Known::Nothing => Vec::new(),
            Known::Listed(baseline) => baseline.take_known(path, findings),
            Known::All => std::mem::take(findings),
        }
    }

    /// How many findings that the baseline has for a checked file are gone. One that a comment silences is still there.
    pub(super) fn gone(&self, file: &File) -> usize {
        match self {
            Known::Listed(baseline) => baseline.gone(&file.path, file.known.iter().chain(&file.silenced)),
            Known::Nothing | Known::All => 0,
        }
    }
}

fn read(path: &Path, lang: Lang) -> anyhow::Result<Baseline> {
    let text = read_regular(path).map_err(|error| failure::cannot_read(lang, path, &error))?;
    Baseline::read(&text).map_err(|broken| told(broken, path, lang))
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
            anyhow!(tell(lang, words::OTHER_VERSION, &[&version.to_string()])).context(tell(lang, text, &[&name]))
        }
    }
}

/// A baseline that is being written. It takes its place when all files have been checked.
pub(super) struct Written {
    writer: Writer,
    draft: Draft,
    path: PathBuf,
    count: usize,
    failure: Option<io::Error>,
}

impl Written {
    fn begin(path: PathBuf, lang: Lang) -> anyhow::Result<Self> {
        let writer = Writer::default();
        let begun = Draft::new(&path).and_then(|mut draft| writer.start(&mut draft).map(|()| draft));
        let draft = begun.map_err(|error| failure::cannot_write(lang, &path, &error))?;
        Ok(Self { writer, draft, path, count: 0, failure: None })
    }

    /// Adds the findings of a file.
    pub(super) fn add(&mut self, file: &File) {
        if self.failure.is_none() {
            self.count += file.known.len();
            self.failure = self.writer.file(&file.path, &file.known, &mut self.draft).err();
        }
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
