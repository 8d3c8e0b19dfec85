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
