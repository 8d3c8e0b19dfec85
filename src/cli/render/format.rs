//! The formats of a document: which were asked for, and what each is known by.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use clap::ValueEnum;

use super::words;
use crate::lang::Text;
use crate::render::Page;

/// A format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(in crate::cli) enum Format {
    /// PDF/A-2a and PDF/UA-1, to archive and to hand out
    Pdf,
    /// One page of HTML that stands alone, to read on a screen, by ear or by touch
    Html,
}

impl Format {
    /// Those that were asked for, each once; without any, the one that the name of the target says.
    pub(super) fn asked(given: &[Format], target: Option<&Path>) -> Vec<Format> {
        let mut formats = given.to_vec();
        formats.sort();
        formats.dedup();
        if formats.is_empty() {
            let is_html = target.and_then(Path::extension).is_some_and(|ending| ending.eq_ignore_ascii_case("html"));
            formats.push(if is_html { Format::Html } else { Format::Pdf });
        }
        formats
    }

    /// How the names of its files end.
    pub(in crate::cli) fn ending(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Html => "html",
        }
    }

    /// Whether a document may be written here: nothing is there yet, or another document of the kind. Any other file is
    /// somebody's work.
    pub(super) fn is_replaceable(self, path: &Path) -> io::Result<bool> {
        let mark = match self {
            Format::Pdf => b"%PDF-",
            Format::Html => Page::MARK,
        };
        let file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
            file => file?,
        };
        let mut start = Vec::new();
        file.take(mark.len() as u64).read_to_end(&mut start)?;
        Ok(start == mark)
    }

    /// What is said where it is not.
    pub(super) fn not_replaceable(self) -> Text {
        match self {
            Format::Pdf => words::NOT_A_PDF,
            Format::Html => words::NOT_A_PAGE,
        }
    }
}
