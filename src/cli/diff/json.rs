//! JSON, version 1, described by `schemas/endringer.schema.json`. Without `--text` it holds no text of the case.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::json;

use super::Report;
use super::versions::Version;
use crate::finding::Finding;
use crate::revise::{Change, Fate, Side, Value};
use crate::source::{ColumnUnit, Source, Span};

/// The version of the format; a reader may rely on it.
const VERSION: u32 = 1;

/// Writes a report, one change a line.
pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let tool = json!({ "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION") });
    write!(out, "{{\n\"version\": {VERSION},\n\"tool\": {tool},\n\"date\": {},\n", json!(report.today.to_string()))?;
    writeln!(out, "\"language\": {},", json!(report.lang.code()))?;
    write!(out, "\"old\": {},\n\"new\": {},\n", version(report.old), version(report.new))?;
    list(out, "changes", report.changes.iter().map(|change| change_entry(report, change)))?;
    out.write_all(b",\n")?;
    list(out, "findings", report.findings.iter().map(|(side, finding)| finding_entry(report, *side, finding)))?;
    let plan = report.of_plan(true).count();
    let summary = json!({ "changes": report.changes.len(), "plan": plan, "findings": report.findings.len(), "silenced": report.silenced });
    writeln!(out, ",\n\"summary\": {summary}\n}}")
}

fn list<T: Serialize>(out: &mut dyn Write, name: &str, entries: impl Iterator<Item = T>) -> io::Result<()> {
    write!(out, "\"{name}\": [")?;
    for (at, entry) in entries.enumerate() {
        write!(out, "{}\n{}", if at > 0 { "," } else { "" }, serde_json::to_string(&entry)?)?;
    }
    out.write_all(b"\n]")
}

fn version(version: &Version) -> serde_json::Value {
    match &version.revision {
        Some(revision) => json!({ "path": version.path, "revision": revision }),
        None => json!({ "path": version.path }),
    }
}

#[derive(Serialize)]
struct ChangeEntry<'c> {
    kind: &'static str,
    message: String,
    concerns_plan: bool,
    rewriting: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'c str>,
    old: Vec<serde_json::Value>,
    new: Vec<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Vec<serde_json::Value>>,
    place: PlaceEntry<'c>,
}

#[derive(Serialize)]
struct FindingEntry<'f> {
    code: &'static str,
    severity: &'static str,
    message: String,
    label: String,
    help: String,
    basis: Vec<serde_json::Value>,
    place: PlaceEntry<'f>,
}

#[derive(Serialize)]
struct PlaceEntry<'p> {
    version: &'static str,
    pointer: &'p str,
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: u32,
    column: u32,
}

fn change_entry<'c>(report: &Report<'_>, change: &'c Change) -> ChangeEntry<'c> {
    let words = || change.words.iter().map(|run| json!({ "fate": fate(run.fate), "text": run.text })).collect();
    ChangeEntry {
        kind: change.kind.name(),
        message: change.sentence(report.lang),
        concerns_plan: change.concerns_plan(),
        rewriting: change.is_rewriting,
        section: change.section(),
        id: change.id.as_deref(),
        within: change.within.as_deref(),
        date: change.date.map(|date| date.to_string()),
        person: change.person.as_deref(),
        key: change.key.as_deref(),
        old: change.old.iter().map(value).collect(),
        new: change.new.iter().map(value).collect(),
        words: (report.with_text && !change.words.is_empty()).then(words),
        place: place(report.source(change.place.side), change.place.side, &change.place.pointer, change.place.span),
    }
}

fn finding_entry<'f>(report: &Report<'_>, side: Side, finding: &'f Finding) -> FindingEntry<'f> {
    let lang = report.lang;
    let basis = finding.basis.iter().map(|provision| {
        let (cite, force) = (provision.cite.get(lang), provision.force.name());
        json!({ "id": provision.id, "cite": cite, "force": force, "url": provision.url })
    });
    FindingEntry {
        code: finding.code,
        severity: finding.severity.name(),
        message: finding.headline(lang),
        label: finding.label(lang),
        help: finding.help(lang),
        basis: basis.collect(),
        place: place(report.source(side), side, &finding.pointer, finding.span),
    }
}

fn place<'p>(source: &Source, side: Side, pointer: &'p str, span: Span) -> PlaceEntry<'p> {
    let at = |offset| {
        let position = source.position(offset, ColumnUnit::Chars);
        Position { line: position.line, column: position.column }
    };
    let version = match side {
        Side::Old => "old",
        Side::New => "new",
    };
    PlaceEntry { version, pointer, start: at(span.start), end: at(span.end) }
}

/// A value; null for one that is not told, because it may be text of the case.
fn value(value: &Value) -> serde_json::Value {
    match value {
        Value::Date(date) => json!({ "date": date.to_string() }),
        Value::Code(code) => json!({ "code": code }),
        Value::Word(word) => json!({ "word": word }),
        Value::Said { key, word } => json!({ "key": key, "word": word }),
        Value::Number(number) => json!({ "number": number }),
        Value::Phase(phase) => json!({ "phase": phase_name(*phase) }),
        Value::Untold => serde_json::Value::Null,
    }
}

fn phase_name(phase: crate::case::Phase) -> &'static str {
    use crate::case::Phase::*;
    match phase {
        Reported => "reported",
        Investigating => "investigating",
        Planned => "planned",
        Evaluated => "evaluated",
        Closed => "closed",
    }
}

fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Kept => "kept",
        Fate::Removed => "removed",
        Fate::Added => "added",
    }
}
