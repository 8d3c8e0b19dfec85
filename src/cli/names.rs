//! The key file with the names behind the codes. Its mistakes are told by place, and no name is ever repeated.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};

use super::failure::{self, tell, words};
use super::input::{self, Input};
use super::output::Output;
use crate::case::Names;
use crate::lang::Lang;
use crate::rules::Surroundings;
use crate::schema::Document;
use crate::source::{ColumnUnit, Source, Span};
use crate::yaml::{self, Parsed};

/// What a key file beside a case is called.
pub(super) const KEY_FILE: &str = "navn.yaml";

/// Why a key file cannot be used: its mistakes, each with its place, and at last the file.
#[derive(Debug)]
pub(super) struct Unusable(Vec<Error>);

impl Unusable {
    /// Tells everything but the last, which is left to whoever asked for the names.
    pub(super) fn tell_mistakes(mut self, lang: Lang, output: &Output) -> Error {
        let last = self.0.pop().unwrap_or_else(|| Error::msg(""));
        self.0.iter().for_each(|mistake| output.complain(lang, mistake));
        last
    }
}

/// Reads a key file that was given.
pub(super) fn read(path: &Path, lang: Lang, output: &Output) -> anyhow::Result<Names> {
    names_in(input::read(path), path, lang).map_err(|unusable| unusable.tell_mistakes(lang, output))
}

fn names_in(file: io::Result<Input>, path: &Path, lang: Lang) -> Result<Names, Unusable> {
    let file = file.map_err(|error| Unusable(vec![failure::cannot_read(lang, path, &error)]))?;
    let source = Source::new(file.name, file.text);
    let parsed = yaml::parse(source.text());
    let mistake = |span: Span| anyhow!(tell(lang, words::NAMES_FORM, &[&place(&source, span)]));
    let mut mistakes: Vec<Error> = mistakes(&parsed).into_iter().map(mistake).collect();
    if mistakes.is_empty() {
        return Ok(Names::read(&parsed.tree));
    }
    mistakes.push(anyhow!(tell(lang, words::NAMES_UNUSABLE, &[source.name()])));
    Err(Unusable(mistakes))
}

/// Whether a file is no case and is called as a key file, or has a code at the start of a line, as a broken one has too.
/// Such a file is not checked: a report for people would quote the names in it.
pub(super) fn is_key_file(file: &Input) -> bool {
    let starts_with_code = |line: &str| {
        let line = line.trim_start_matches(['{', ' ', '"', '\'', '\u{feff}']);
        let number = line.trim_start_matches(char::is_uppercase);
        let rest = number.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let is_code = number.len() < line.len() && rest.len() < number.len();
        is_code && rest.trim_start_matches(['"', '\'', ' ']).starts_with(':')
    };
    let is_called_so = Path::new(&file.name).file_name().is_some_and(|name| name == KEY_FILE);
    let at_margin = |line: &&str| !line.starts_with(' ');
    !input::is_case(file.text.as_bytes()) && (is_called_so || file.text.lines().filter(at_margin).any(starts_with_code))
}

/// The places that are not as a key file should be.
fn mistakes(parsed: &Parsed<'_>) -> Vec<Span> {
    if !parsed.problems.is_empty() {
        return parsed.problems.iter().map(|problem| problem.span).collect();
    }
    Document::Names.validate(&parsed.tree).iter().map(|violation| violation.span).collect()
}

fn place(source: &Source, span: Span) -> String {
    let position = source.position(span.start, ColumnUnit::Chars);
    format!("{}:{}:{}", source.name(), position.line, position.column)
}

/// The key files of a check: one that was given for every case, or the one beside each case.
#[derive(Debug)]
pub(super) struct KeyFiles {
    given: Option<Vec<String>>,
}

/// What is known from outside a case file.
pub(super) struct Around {
    pub(super) surroundings: Surroundings,
    /// The names of the key file beside the case.
    pub(super) beside: Option<Names>,
    /// That key file, where it cannot be used.
    pub(super) unusable: Option<(PathBuf, Unusable)>,
}

impl KeyFiles {
    /// The key file that was given, or those that lie beside the cases.
    pub(super) fn new(given: Option<&Names>) -> Self {
        Self { given: given.map(names_of) }
    }

    /// What is known from outside a case file, with the key file beside it.
    pub(super) fn around(&self, file: &Input, lang: Lang) -> Around {
        let path = (!input::is_stdin(&file.name)).then(|| file.name.clone());
        let beside = path.as_ref().filter(|_| self.given.is_none()).map(|_| file.folder().join(KEY_FILE));
        let read = |path: PathBuf| names_beside(&path, lang).map_err(|unusable| (path, unusable));
        let (beside, unusable) = match beside.map(read).transpose() {
            Ok(names) => (names.flatten(), None),
            Err(unusable) => (None, Some(unusable)),
        };
        let names = beside.as_ref().map(names_of).or(self.given.clone()).unwrap_or_default();
        Around { surroundings: Surroundings { names, path }, beside, unusable }
    }
}

fn names_beside(path: &Path, lang: Lang) -> Result<Option<Names>, Unusable> {
    if is_absent(path) {
        return Ok(None);
    }
    names_in(input::read_regular(path), path, lang).map(Some)
}

/// Whether nothing is there, not even a link.
fn is_absent(path: &Path) -> bool {
    let absent = |error: io::Error| matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory);
    path.symlink_metadata().is_err_and(absent)
}

fn names_of(names: &Names) -> Vec<String> {
    names.iter().map(|(_, name)| name.to_owned()).collect()
}
