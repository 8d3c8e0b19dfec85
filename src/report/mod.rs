//! What people and programs are shown of checked files: the human, the short and the JSON format.

mod human;
mod json;
mod plain;
mod short;
mod words;

pub use human::Human;
pub use plain::{plain, shows_as_itself};

use std::io::{self, Write};

use jiff::civil::Date;

use crate::finding::{Finding, Severity};
use crate::lang::Lang;
use crate::source::Source;

/// The JSON Schema of the JSON format.
pub const SCHEMA: &str = include_str!("../../schemas/funn.schema.json");

/// A checked file.
#[derive(Debug)]
pub struct File {
    /// Its name and text.
    pub source: Source,
    /// The language in which its findings are told.
    pub lang: Lang,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}

/// All that one run has checked.
#[derive(Debug)]
pub struct Report {
    /// The files, in the order in which they are shown.
    pub files: Vec<File>,
    /// The day on which the cases were looked at.
    pub today: Date,
}

impl Report {
    /// How many findings of each level there are.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for finding in self.files.iter().flat_map(|file| &file.findings) {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }

    /// The heaviest level that was found.
    pub fn worst(&self) -> Option<Severity> {
        self.files.iter().flat_map(|file| &file.findings).map(|finding| finding.severity).max()
    }

    /// The language of what concerns all files: the one that they share, or bokmål.
    pub fn lang(&self) -> Lang {
        let mut langs = self.files.iter().map(|file| file.lang);
        let first = langs.next().unwrap_or_default();
        if langs.all(|lang| lang == first) { first } else { Lang::default() }
    }

    /// Writes one line for each finding.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn write_short(&self, out: &mut dyn Write) -> io::Result<()> {
        short::write(self, out)
    }

    /// Writes JSON after `schemas/funn.schema.json`.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        json::write(self, out)
    }
}

/// Findings by level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings of level error.
    pub errors: usize,
    /// Findings of level warning.
    pub warnings: usize,
    /// Findings of level note.
    pub notes: usize,
}

#[cfg(test)]
mod samples;
