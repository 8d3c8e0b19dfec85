//! The JSON format, version 1, described by `schemas/funn.schema.json`. It holds no text from a case.

use std::io::{self, Write};

use jiff::civil::Date;
use serde::Serialize;

use super::{File, Format, Summary};
use crate::finding::{Finding, Label};
use crate::lang::Lang;
use crate::law::Provision;
use crate::source::{ColumnUnit, Source, Span};

/// The version of the format; a reader may rely on it.
const VERSION: u32 = 1;

/// JSON after `schemas/funn.schema.json`, one file a line.
#[derive(Clone, Copy, Debug)]
pub struct Json {
    /// The day on which the cases are looked at.
    today: Date,
    has_files: bool,
}

impl Json {
    /// The format for a report of one day.
    pub fn new(today: Date) -> Self {
        Self { today, has_files: false }
    }
}

impl Format for Json {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let (tool, date) = (serde_json::to_string(&Tool::own())?, serde_json::to_string(&self.today.to_string())?);
        write!(out, "{{\n\"version\": {VERSION},\n\"tool\": {tool},\n\"date\": {date},\n\"files\": [")
    }

    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.has_files { b",\n" } else { b"\n" })?;
        self.has_files = true;
        Ok(serde_json::to_writer(out, &file_entry(file))?)
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let summary = serde_json::to_string(&summary_entry(summary))?;
        writeln!(out, "\n],\n\"summary\": {summary}\n}}")
    }
}

#[derive(Serialize)]
pub(super) struct Tool {
    name: &'static str,
    version: &'static str,
}

impl Tool {
    pub(super) fn own() -> Self {
        Self { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") }
    }
}

#[derive(Serialize)]
struct FileEntry<'a> {
    path: &'a str,
    language: &'static str,
    findings: Vec<FindingEntry<'a>>,
}

#[derive(Serialize)]
struct FindingEntry<'a> {
    code: &'static str,
    fingerprint: String,
    severity: &'static str,
    message: String,
    label: String,
    help: String,
    basis: Vec<BasisEntry>,
    pointer: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixable: Option<&'static str>,
    start: Place,
    end: Place,
    labels: Vec<LabelEntry>,
}

#[derive(Serialize)]
pub(super) struct BasisEntry {
    id: &'static str,
    cite: &'static str,
    force: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct LabelEntry {
    message: String,
    start: Place,
    end: Place,
}

#[derive(Serialize)]
pub(super) struct Place {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct SummaryEntry {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    silenced: usize,
    known: usize,
}

fn summary_entry(summary: &Summary) -> SummaryEntry {
    let Summary { files, counts, silenced, known, .. } = *summary;
    SummaryEntry { files, errors: counts.errors, warnings: counts.warnings, notes: counts.notes, silenced, known }
}

fn file_entry(file: &File) -> FileEntry<'_> {
    let findings = file.findings.iter().map(|finding| finding_entry(file, finding)).collect();
    FileEntry { path: &file.path, language: file.lang.code(), findings }
}

fn finding_entry<'a>(file: &File, finding: &'a Finding) -> FindingEntry<'a> {
    let (start, end) = places(&file.source, finding.span);
    FindingEntry {
        code: finding.code,
        fingerprint: finding.fingerprint(&file.path),
        severity: finding.severity.name(),
        message: finding.headline(file.lang),
        label: finding.label(file.lang),
        help: finding.help(file.lang),
        basis: finding.basis.iter().map(|provision| basis_entry(provision, file.lang)).collect(),
        pointer: &finding.pointer,
        fixable: finding.fix.as_ref().map(|fix| fix.safety.name()),
        start,
        end,
        labels: finding.labels.iter().map(|label| label_entry(file, finding, label)).collect(),
    }
}

pub(super) fn basis_entry(provision: &'static Provision, lang: Lang) -> BasisEntry {
    BasisEntry { id: provision.id, cite: provision.cite.get(lang), force: provision.force.name(), url: provision.url }
}

fn label_entry(file: &File, finding: &Finding, label: &Label) -> LabelEntry {
    let (start, end) = places(&file.source, label.span);
    LabelEntry { message: finding.label_text(label, file.lang), start, end }
}

pub(super) fn places(source: &Source, span: Span) -> (Place, Place) {
    let place = |offset| {
        let position = source.position(offset, ColumnUnit::Chars);
        Place { line: position.line, column: position.column }
    };
    (place(span.start), place(span.end))
}

#[cfg(test)]
mod tests {
    use crate::finding::{Finding, Fix, Safety};
    use crate::lang::Lang;
    use crate::report::{self, File, Json, samples};
    use crate::source::Span;
    use crate::yaml::Edit;

    fn written() -> String {
        samples::written(&mut Json::new(samples::TODAY))
    }

    #[test]
    fn the_published_schema_accepts_what_is_written() {
        let schema = serde_json::from_str(report::SCHEMA).unwrap();
        let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap();
        let document = serde_json::from_str(&written()).unwrap();
        let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }

    #[test]
    fn columns_count_characters_from_one() {
        let document: serde_json::Value = serde_json::from_str(&written()).unwrap();
        let finding = &document["files"][0]["findings"][0];
        assert_eq!(finding["start"], serde_json::json!({ "line": 4, "column": 30 }));
        assert_eq!(finding["end"], serde_json::json!({ "line": 4, "column": 32 }));
    }

    #[test]
    fn a_fix_is_told_without_its_words() {
        let edit = Edit { span: Span::empty(0), text: "blåbær".to_owned() };
        let fix = Some(Fix { safety: Safety::Unsafe, edits: vec![edit] });
        let finding = Finding { fix, ..samples::no_role() };
        let file = File { findings: vec![finding], ..samples::file("sak.yaml", samples::TEXT, Lang::Nb) };
        let written = samples::written_of(&mut Json::new(samples::TODAY), &[file]);
        assert!(written.contains("\"fixable\":\"unsafe\"") && !written.contains("blåbær"), "{written}");
    }

    #[test]
    fn nothing_of_the_text_is_told() {
        assert!(!written().contains("blåbær"));
    }
}
