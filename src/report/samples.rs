//! A report that the formats' tests share.

use jiff::civil::date;

use super::{File, Report};
use crate::finding::{Arg, Finding, Label, Message, Severity};
use crate::lang::{Lang, Text, Unit};
use crate::law;
use crate::source::{Source, Span};

static NO_ROLE: Message = Message {
    headline: Text::new("{hvem} har ingen rolle", "{hvem} har inga rolle", "{hvem} has no role"),
    label: Text::new("uten rolle", "utan rolle", "no role"),
    help: Text::new(
        "Skriv hvem som skal gjennomføre tiltaket, med kode for en person som arbeider på skolen og som står under personer.",
        "Skriv kven som skal gjennomføre tiltaket, med kode for ein person som arbeider på skolen og som står under personar.",
        "Write who shall carry out the measure, with the code of a person who works at the school and is listed as such.",
    ),
};

static LATE: Message = Message {
    headline: Text::new("Planen kom {dager} for sent", "Planen kom {dager} for seint", "The plan came {dager} late"),
    label: Text::new("for sent", "for seint", "late"),
    help: Text::new("Skriv hvorfor.", "Skriv kvifor.", "Say why."),
};

/// A text with letters of two and four bytes before the place that is meant.
pub(super) const TEXT: &str = "\
brille: 1
plan:
  dato: 2026-09-29
  hva: \"🎵🎵 blåbærsyltetøy\" # L9
  start: 2026-09-14
";

/// One file with an error and a warning, and one without findings.
pub(super) fn report() -> Report {
    report_in(Lang::Nb)
}

/// The same in a language.
pub(super) fn report_in(lang: Lang) -> Report {
    let files = vec![
        File { source: Source::new("saker/sak.yaml", TEXT), lang, findings: vec![no_role(), late()] },
        File { source: Source::new("saker/tom.yaml", "brille: 1\n"), lang, findings: Vec::new() },
    ];
    Report { files, today: date(2026, 10, 1) }
}

/// Where a part of the text stands.
pub(super) fn span_of(text: &str, part: &str) -> Span {
    let start = text.find(part).unwrap() as u32;
    Span::new(start, start + part.len() as u32)
}

/// An error with a second place, and a help text that is too long for one line.
pub(super) fn no_role() -> Finding {
    let dated =
        Label { span: span_of(TEXT, "2026-09-14"), text: Text::new("begynner her", "byrjar her", "begins here") };
    Finding {
        code: "PLAN-14",
        severity: Severity::Error,
        message: &NO_ROLE,
        args: vec![("hvem", Arg::Code("L9".to_owned()))],
        basis: vec![&law::PLAN_D, &law::CIRCULAR_PLAN],
        pointer: "/plan/hva".to_owned(),
        span: span_of(TEXT, "L9"),
        labels: vec![dated],
    }
}

fn late() -> Finding {
    Finding {
        code: "PLAN-00",
        severity: Severity::Warning,
        message: &LATE,
        args: vec![("dager", Arg::Count(1, Unit::SchoolDays))],
        basis: vec![&law::CIRCULAR_PLAN],
        pointer: "/plan/dato".to_owned(),
        span: span_of(TEXT, "2026-09-29"),
        labels: Vec::new(),
    }
}
