//! The key file with the names behind the codes. Its mistakes are told by place, and no name is ever repeated.

use std::path::Path;

use anyhow::anyhow;

use super::words;
use crate::case::{Case, Role};
use crate::cli::failure::{self, tell};
use crate::cli::input;
use crate::cli::output::Output;
use crate::lang::Lang;
use crate::render::Names;
use crate::schema::Document;
use crate::source::{ColumnUnit, Source, Span};
use crate::yaml::{self, Parsed};

/// Reads the names, and tells which codes have none and which are not in the case.
pub(super) fn read(path: &Path, case: &Case<'_>, lang: Lang, output: &Output) -> anyhow::Result<Names> {
    let file = input::read(path).map_err(|error| failure::cannot_read(lang, path, &error))?;
    let source = Source::new(file.name, file.text);
    let parsed = yaml::parse(source.text());
    let mistakes = mistakes(&parsed);
    for span in &mistakes {
        output.complain(lang, &anyhow!(tell(lang, words::NAMES_FORM, &[&place(&source, *span)])));
    }
    if !mistakes.is_empty() {
        return Err(anyhow!(tell(lang, words::NAMES_UNUSABLE, &[source.name()])));
    }
    let names = Names::read(&parsed.tree);
    warn(words::NAMES_UNKNOWN, &unknown(&parsed, case), lang, output);
    warn(words::NAMES_MISSING, &missing(&names, case), lang, output);
    Ok(names)
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

/// Codes that have a name and are not in the case.
fn unknown<'t>(parsed: &'t Parsed<'_>, case: &Case<'_>) -> Vec<&'t str> {
    let codes = parsed.tree.root().entries().filter_map(|(code, _)| code.as_str());
    codes.filter(|code| case.person(code).is_none()).collect()
}

/// Persons of the case without a name; a group has none.
fn missing<'t>(names: &Names, case: &Case<'t>) -> Vec<&'t str> {
    let is_group = |role| matches!(role, Role::PupilGroup | Role::HomeGroup);
    let persons = case.people.iter().filter(|person| !person.role.is_some_and(|role| is_group(role.value)));
    persons.map(|person| person.code).filter(|code| names.get(code).is_none()).collect()
}

fn warn(text: crate::lang::Text, codes: &[&str], lang: Lang, output: &Output) {
    if !codes.is_empty() {
        output.warn(lang, &tell(lang, text, &[&codes.join(", ")]));
    }
}
