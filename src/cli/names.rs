//! The key file with the names behind the codes. Its mistakes are told by place, and no name is ever repeated.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::failure::{self, tell, words};
use super::input::{self, Input};
use super::output::Output;
use crate::lang::Lang;
use crate::render::Names;
use crate::rules::Surroundings;
use crate::schema::Document;
use crate::source::{ColumnUnit, Source, Span};
use crate::yaml::{self, Parsed};

/// What a key file beside a case is called.
const KEY_FILE: &str = "navn.yaml";

/// Reads a key file that was given.
pub(super) fn read(path: &Path, lang: Lang, output: &Output) -> anyhow::Result<Names> {
    names_in(input::read(path), path, lang, output)
}

fn names_in(file: io::Result<Input>, path: &Path, lang: Lang, output: &Output) -> anyhow::Result<Names> {
    let file = file.map_err(|error| failure::cannot_read(lang, path, &error))?;
    let source = Source::new(file.name, file.text);
    let parsed = yaml::parse(source.text());
    let mistakes = mistakes(&parsed);
    for span in &mistakes {
        output.complain(lang, &anyhow!(tell(lang, words::NAMES_FORM, &[&place(&source, *span)])));
    }
    if !mistakes.is_empty() {
        return Err(anyhow!(tell(lang, words::NAMES_UNUSABLE, &[source.name()])));
    }
    Ok(Names::read(&parsed.tree))
}

/// Takes the key files out of what is to be checked: a report for people would quote the names in them.
pub(super) fn leave_out(files: &mut Vec<Input>, lang: Lang, output: &Output) {
    files.retain(|file| {
        let is_key_file = is_key_file(file);
        if is_key_file {
            output.say(&tell(lang, words::NAMES_LEFT_OUT, &[&file.name]));
        }
        !is_key_file
    });
}

/// Whether a file is no case and is called as a key file, or has a code at the start of a line, as a broken one has too.
fn is_key_file(file: &Input) -> bool {
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
pub(super) struct KeyFiles {
    given: Option<Vec<String>>,
    /// What lies beside cases, by the path of the key file; none where it cannot be used.
    beside: BTreeMap<PathBuf, Option<Vec<String>>>,
}

impl KeyFiles {
    /// The key file that was given, or those that lie beside the cases.
    pub(super) fn new(given: Option<&Names>) -> Self {
        Self { given: given.map(names_of), beside: BTreeMap::new() }
    }

    /// What is known from outside a case file. A key file that cannot be used is told once.
    pub(super) fn around(&mut self, file: &Input, lang: Lang, output: &Output) -> Surroundings {
        let path = (!input::is_stdin(&file.name)).then(|| file.name.clone());
        let names = match &self.given {
            Some(names) => names.clone(),
            None if path.is_some() => self.beside(&file.folder().join(KEY_FILE), lang, output),
            None => Vec::new(),
        };
        Surroundings { names, path }
    }

    /// Whether a key file beside a case cannot be used.
    pub(super) fn failed(&self) -> bool {
        self.beside.values().any(Option::is_none)
    }

    fn beside(&mut self, path: &Path, lang: Lang, output: &Output) -> Vec<String> {
        let names = self.beside.entry(path.to_owned()).or_insert_with(|| {
            if is_absent(path) {
                return Some(Vec::new());
            }
            let names = names_in(input::read_regular(path), path, lang, output);
            names.map_err(|error| output.complain(lang, &error)).ok().as_ref().map(names_of)
        });
        names.clone().unwrap_or_default()
    }
}

/// Whether nothing is there, not even a link.
fn is_absent(path: &Path) -> bool {
    let absent = |error: io::Error| matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory);
    path.symlink_metadata().is_err_and(absent)
}

fn names_of(names: &Names) -> Vec<String> {
    names.iter().map(|(_, name)| name.to_owned()).collect()
}
