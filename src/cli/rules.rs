//! `brille rules`

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::Status;
use super::output::Output;
use crate::explain;
use crate::lang::Lang;
use crate::rules::{self, Rule, Unruled};

/// List the rules
#[derive(Args)]
pub(super) struct Rules {
    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

/// A format of `brille rules`.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A table.
    Human,
    /// JSON.
    Json,
    /// Every rule's page, as one Markdown document.
    Markdown,
}

impl Rules {
    pub(super) fn run(self, lang: Lang, output: &Output) -> anyhow::Result<Status> {
        output.results(lang, |out| match self.format {
            Format::Human => table(lang, out),
            Format::Json => json(lang, out),
            Format::Markdown => write!(out, "{}", explain::book(lang, explain::PROSE_WIDTH)),
        })?;
        Ok(Status::Clean)
    }
}

/// Writes code, level, title and first legal basis in columns.
fn table(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<[&str; 4]> = rules::all().map(|rule| row(rule, lang)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    for [code, level, title, basis] in &rows {
        let line = format!("{code:a$}  {level:b$}  {title:c$}  {basis}", a = widths[0], b = widths[1], c = widths[2]);
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

fn row(rule: &'static Rule, lang: Lang) -> [&'static str; 4] {
    let basis = rule.basis.first().map_or("", |provision| provision.cite.get(lang));
    [rule.code, rule.severity.word(lang), rule.title.get(lang), basis]
}

#[derive(Serialize)]
struct List {
    version: u32,
    rules: Vec<Entry>,
    without_rule: Vec<WithoutRule>,
}

/// A requirement of the catalogue that no rule checks.
#[derive(Serialize)]
struct WithoutRule {
    code: &'static str,
    title: &'static str,
    seen_to_by: &'static str,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    severity: &'static str,
    title: &'static str,
    basis: Vec<&'static str>,
    since: &'static str,
    settings: Vec<Number>,
    together: &'static [&'static str],
}

#[derive(Serialize)]
struct Number {
    key: &'static str,
    default: i64,
}

fn json(lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let entry = |rule: &'static Rule| Entry {
        code: rule.code,
        severity: rule.severity.name(),
        title: rule.title.get(lang),
        basis: rule.basis.iter().map(|provision| provision.id).collect(),
        since: rule.since,
        settings: rule.settings.iter().map(|one| Number { key: one.key, default: one.default }).collect(),
        together: rule.together,
    };
    let without_rule = |unruled: &'static Unruled| WithoutRule {
        code: unruled.code,
        title: unruled.title.get(lang),
        seen_to_by: unruled.by.describe().get(lang),
    };
    let rules = rules::all().map(entry).collect();
    let list = List { version: 1, rules, without_rule: rules::unruled().map(without_rule).collect() };
    serde_json::to_writer_pretty(&mut *out, &list)?;
    writeln!(out)
}
