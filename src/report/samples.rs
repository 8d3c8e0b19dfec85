//! Files that the formats' tests share.

use jiff::civil::{Date, date};

use super::{File, Format};
use crate::finding::{Arg, Finding, Identity, Label, Message, Severity};
use crate::lang::{Lang, Text, Unit};
use crate::source::{Source, Span};
use crate::{law, report};

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

/// The day on which the files were looked at.
pub(super) const TODAY: Date = date(2026, 10, 1);

/// A text with letters of two and four bytes before the place that is meant.
pub(super) const TEXT: &str = "\
brille: 1
plan:
  dato: 2026-09-29
  hva: \"🎵🎵 blåbærsyltetøy\" # L9
  start: 2026-09-14
";

/// One file with an error and a warning, and one without findings.
pub(super) fn files() -> Vec<File> {
    files_in(Lang::Nb)
}

/// The same in a language.
pub(super) fn files_in(lang: Lang) -> Vec<File> {
    let found = File { findings: vec![no_role(), late()], ..file("saker/sak.yaml", TEXT, lang) };
    vec![found, file("saker/tom.yaml", "brille: 1\n", lang)]
}

/// A file in which nothing was found.
pub(super) fn file(name: &str, text: &str, lang: Lang) -> File {
    let source = Source::new(name, text);
    let (findings, silenced, known) = (Vec::new(), Vec::new(), Vec::new());
    File { source, path: name.to_owned(), lang, rules: Vec::new(), findings, silenced, known }
}

/// What a format makes of the files.
pub(super) fn written(format: &mut dyn Format) -> String {
    written_of(format, &files())
}

/// What a format makes of some files.
pub(super) fn written_of(format: &mut dyn Format, files: &[File]) -> String {
    let mut out = Vec::new();
    report::write(format, files, TODAY, &mut out).unwrap();
    String::from_utf8(out).unwrap()
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
        fix: None,
        day: None,
        identity: Identity::default(),
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
        fix: None,
        day: None,
        identity: Identity::default(),
    }
}
