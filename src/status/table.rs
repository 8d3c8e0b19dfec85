//! The overview for people: a line for each case, its path, and what burns in words.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use jiff::civil::Date;
use textwrap::core::display_width;

use super::{CaseStatus, Kind, Overview, words};
use crate::lang::{Lang, Text};
use crate::report::plain;

/// What stands where a case says nothing.
const NOTHING: &str = "–";

/// What stands before the path of a case and before what burns.
const INDENT: &str = "  ";

/// A column of the table.
struct Column {
    head: Text,
    is_number: bool,
    cell: fn(&CaseStatus, Date, Lang) -> String,
}

const COLUMNS: [Column; 8] = [
    Column { head: words::CASE, is_number: false, cell: |case, _, _| said(case.facts.number.clone()) },
    Column {
        head: words::PHASE,
        is_number: false,
        cell: |case, _, lang| words::phase(case.facts.phase, lang).to_owned(),
    },
    Column {
        head: words::IS_SERIOUS,
        is_number: false,
        cell: |case, _, lang| words::serious(case.facts.serious, lang).to_owned(),
    },
    Column {
        head: words::EVALUATION,
        is_number: false,
        cell: |case, _, _| said(case.facts.rounds.first().map(|round| round.date.to_string())),
    },
    Column {
        head: words::SILENT,
        is_number: true,
        cell: |case, today, lang| said(case.days_silent(today).map(|days| words::in_days(days, lang))),
    },
    Column { head: words::ERROR_COUNT, is_number: true, cell: |case, _, _| case.findings.errors.to_string() },
    Column { head: words::WARNING_COUNT, is_number: true, cell: |case, _, _| case.findings.warnings.to_string() },
    Column { head: words::NOTE_COUNT, is_number: true, cell: |case, _, _| case.findings.notes.to_string() },
];

/// The columns that a narrow terminal goes without, the first to go first.
const SPARED: [usize; 5] = [7, 6, 2, 4, 1];

fn said(value: Option<String>) -> String {
    value.unwrap_or_else(|| NOTHING.to_owned())
}

/// Writes the overview, with the escape codes for colours, in so many columns.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(overview: &Overview, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let Overview { today, lang, cases, .. } = overview;
    let cells = |case: &CaseStatus| COLUMNS.each_ref().map(|column| (column.cell)(case, *today, *lang));
    let rows: Vec<[String; 8]> = cases.iter().map(cells).collect();
    let heads = COLUMNS.each_ref().map(|column| column.head.get(*lang).to_owned());
    let columns = fitting(&heads, &rows, width);
    let bold = Style::new().bold();
    writeln!(out, "{bold}{}{bold:#}", line(&heads, &columns))?;
    for (case, row) in cases.iter().zip(&rows) {
        writeln!(out, "{}", line(row, &columns))?;
        write_below(case, *today, *lang, width, out)?;
    }
    let urgent = cases.iter().filter(|case| !case.facts.urgent.is_empty()).count();
    writeln!(out, "\n{}", words::sum(cases.len(), urgent, *today, *lang))
}

/// The columns that there is room for, each with its width.
fn fitting(heads: &[String; 8], rows: &[[String; 8]], width: usize) -> Vec<(usize, usize)> {
    let widest = |at: usize| rows.iter().chain([heads]).map(|row| display_width(&row[at])).max().unwrap_or(0);
    let mut columns: Vec<(usize, usize)> = (0..COLUMNS.len()).map(|at| (at, widest(at))).collect();
    for spared in SPARED {
        let taken: usize = columns.iter().map(|(_, width)| width + INDENT.len()).sum();
        if taken <= width + INDENT.len() {
            break;
        }
        columns.retain(|(at, _)| *at != spared);
    }
    columns
}

fn line(cells: &[String; 8], columns: &[(usize, usize)]) -> String {
    let cell = |&(at, width): &(usize, usize)| {
        let space = " ".repeat(width.saturating_sub(display_width(&cells[at])));
        if COLUMNS[at].is_number { space + &cells[at] } else { cells[at].clone() + &space }
    };
    let cells: Vec<String> = columns.iter().map(cell).collect();
    cells.join(INDENT).trim_end().to_owned()
}

/// Where the case lies, and what burns in it.
fn write_below(case: &CaseStatus, today: Date, lang: Lang, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let dim = Style::new().dimmed();
    writeln!(out, "{INDENT}{dim}{}{dim:#}", plain(&case.name))?;
    write_urgent(case, today, lang, width, out)
}

/// What burns in a case, one sentence after the other.
pub(super) fn write_urgent(
    case: &CaseStatus,
    today: Date,
    lang: Lang,
    width: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    for urgent in &case.facts.urgent {
        let style = style_of(urgent.kind);
        for line in textwrap::wrap(&words::urgent(urgent, today, lang), width - INDENT.len()) {
            writeln!(out, "{INDENT}{style}{line}{style:#}")?;
        }
    }
    Ok(())
}

fn style_of(kind: Kind) -> Style {
    match kind {
        Kind::OrderOverdue | Kind::FineRunning | Kind::AnswerOverdue | Kind::SeriousWithoutPlan => {
            AnsiColor::BrightRed.on_default().bold()
        }
        Kind::EvaluationOverdue | Kind::LongSilence | Kind::Errors => AnsiColor::Yellow.on_default(),
    }
}
