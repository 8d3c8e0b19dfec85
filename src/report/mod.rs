//! What people and programs are shown of checked files, one module for each format.
//!
//! A report is written file by file, so that its size costs no memory.

mod checkstyle;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod markdown;
mod plain;
mod preflight;
mod sarif;
mod short;
mod summary;
mod words;
pub(crate) mod xml;

pub use checkstyle::Checkstyle;
pub use github::Github;
pub use gitlab::Gitlab;
pub use human::Human;
pub use json::Json;
pub use junit::Junit;
pub use markdown::{Markdown, cell as markdown_text, code as markdown_code, prose as markdown_prose};
pub use plain::{plain, shows_as_itself};
pub use preflight::{Control, ControlHuman, control_json};
pub use sarif::Sarif;
pub use short::Short;
pub use summary::{Counts, Fixable, Summary};
pub use words::silenced;

use std::io::{self, Write};

use jiff::civil::Date;

use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::Source;

/// The JSON Schema of the JSON format.
pub const SCHEMA: &str = include_str!("../../schemas/funn.schema.json");

/// A checked file.
#[derive(Debug)]
pub struct File {
    /// Its name, as people are shown it, and its text.
    pub source: Source,
    /// Its path for machines: with `/`, relative to the root of the project.
    pub path: String,
    /// The language in which its findings are told.
    pub lang: Lang,
    /// The codes of the rules that it was held against; none where it could not be judged, or is no case.
    pub rules: Vec<&'static str>,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
    /// What a comment in the file silences, in the order of the text.
    pub silenced: Vec<Finding>,
    /// What the baseline knows already, in the order of the text.
    pub known: Vec<Finding>,
}

/// A way to write a report. No format but the one for people may show text of a case.
pub trait Format {
    /// Writes what stands before the first file.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    fn start(&mut self, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes what was found in a file.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()>;

    /// Writes what stands after the last file.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    fn finish(&mut self, _summary: &Summary, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// Writes a whole report.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(format: &mut dyn Format, files: &[File], today: Date, out: &mut dyn Write) -> io::Result<()> {
    let mut summary = Summary::new(today);
    format.start(out)?;
    for file in files {
        summary.add(file);
        format.file(file, out)?;
    }
    format.finish(&summary, out)
}

#[cfg(test)]
mod samples;
