//! The overview as CSV for a spreadsheet in Norway: semicolons, because the comma is the decimal sign there, a byte
//! order mark, by which Excel knows UTF-8, and line ends as in RFC 4180.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

use super::{CaseStatus, Overview, words};
use crate::lang::{Lang, Text};

/// Heads of the columns.
const HEADS: [Text; 16] = [
    Text::new("sak", "sak", "case"),
    Text::new("fase", "fase", "phase"),
    Text::new("alvorlig", "alvorleg", "serious"),
    Text::new("neste evaluering", "neste evaluering", "next evaluation"),
    Text::new("evaluering over tiden", "evaluering over tida", "overdue evaluation"),
    Text::new("sist ført", "sist ført", "last recorded"),
    Text::new("dager siden", "dagar sidan", "days since"),
    Text::new("feil", "feil", "errors"),
    Text::new("advarsler", "åtvaringar", "warnings"),
    Text::new("merknader", "merknader", "notes"),
    Text::new("svarfrist", "svarfrist", "answer due"),
    Text::new("neste frist for pålegg", "neste frist for pålegg", "next deadline of an order"),
    Text::new("pålegg som ikke er utført", "pålegg som ikkje er utførte", "open orders"),
    Text::new("tvangsmulkt fra", "tvangsmulkt frå", "fine from"),
    Text::new("haster", "hastar", "urgent"),
    Text::new("fil", "fil", "file"),
];

/// Writes the overview as CSV.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(overview: &Overview, out: &mut dyn Write) -> io::Result<()> {
    let Overview { today, lang, cases, .. } = overview;
    out.write_all("\u{feff}".as_bytes())?;
    let mut csv = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(out);
    csv.write_record(HEADS.map(|head| head.get(*lang)))?;
    for case in cases {
        let cells = row(case, *today, *lang);
        csv.write_record(cells.iter().map(|cell| harmless(cell).into_owned()))?;
    }
    csv.flush()
}

fn row(case: &CaseStatus, today: Date, lang: Lang) -> [String; 16] {
    let facts = &case.facts;
    let open = || facts.orders().iter().filter(|order| order.done.is_none());
    let waits = facts.enforcement.as_ref().filter(|case_there| case_there.is_waiting);
    let fine = facts.ruling().and_then(|ruling| ruling.fine);
    let urgent: Vec<String> = facts.urgent.iter().map(|urgent| words::urgent(urgent, today, lang)).collect();
    [
        facts.number.clone().unwrap_or_default(),
        words::phase(facts.phase, lang).to_owned(),
        words::serious(facts.serious, lang).to_owned(),
        written(facts.next_round(today).map(|round| round.date)),
        written(facts.late_round(today).map(|round| round.date)),
        written(facts.last_recorded),
        case.days_silent(today).map(|days| days.to_string()).unwrap_or_default(),
        case.findings.errors.to_string(),
        case.findings.warnings.to_string(),
        case.findings.notes.to_string(),
        written(waits.and_then(|case_there| case_there.deadline)),
        written(open().filter_map(|order| order.deadline).min()),
        open().count().to_string(),
        written(fine.and_then(|fine| fine.from)),
        urgent.join(" "),
        case.path.clone(),
    ]
}

fn written(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one.
fn harmless(cell: &str) -> Cow<'_, str> {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        assert_eq!(harmless("saker/a=b.yaml"), "saker/a=b.yaml");
    }
}
