//! The schema pass on small files: what is said of each defect, and where.

use brille::schema::{self, Document, Expected, Form, Thing, ViolationKind};
use brille::source::Span;
use brille::yaml;
use jiff::civil::date;
use serde_json::Value;

/// A case that the schema accepts; tests replace parts of it.
const GOOD: &str = include_str!("schema/god-sak.yaml");

/// A violation without its node: the underlined text stands for the place.
#[derive(Debug, PartialEq)]
struct Seen<'a> {
    kind: ViolationKind,
    underlined: &'a str,
    line: usize,
    code: Option<&'static str>,
    basis: Option<&'static str>,
}

fn see(text: &str) -> Vec<Seen<'_>> {
    see_as(Document::Case, text)
}

fn see_as(document: Document, text: &str) -> Vec<Seen<'_>> {
    let parsed = yaml::parse(text);
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    let seen = |span: Span| (&text[span.range()], text[..span.start as usize].matches('\n').count() + 1);
    document
        .validate(&parsed.tree)
        .into_iter()
        .map(|violation| {
            let (underlined, line) = seen(violation.span);
            let basis = violation.basis.map(|provision| provision.id);
            Seen { kind: violation.kind, underlined, line, code: violation.code, basis }
        })
        .collect()
}

/// The good case with one piece of text replaced by another.
fn with(from: &str, to: &str) -> String {
    assert_eq!(GOOD.matches(from).count(), 1, "{from}");
    GOOD.replace(from, to)
}

/// The one violation of the good case with a piece replaced: kind, underlined text, code.
fn one(from: &str, to: &str) -> (ViolationKind, String, Option<&'static str>) {
    let text = with(from, to);
    let mut seen = see(&text);
    assert_eq!(seen.len(), 1, "{seen:#?}");
    let only = seen.remove(0);
    (only.kind, only.underlined.to_owned(), only.code)
}

fn kind(from: &str, to: &str) -> (ViolationKind, String) {
    let (kind, underlined, code) = one(from, to);
    assert_eq!(code, None);
    (kind, underlined)
}

fn schema(document: Document) -> Value {
    serde_json::from_str(document.text()).unwrap()
}

#[test]
fn a_good_case_is_accepted() {
    assert_eq!(see(GOOD), []);
}

#[test]
fn a_missing_requirement_of_the_law_has_its_code_and_basis() {
    for (from, code, basis, underlined) in [
        ("      utføres_av: [L1]\n", "PLAN-14", "oppl-12-4-3-d", "id"),
        ("      start: 2026-09-14\n", "PLAN-10", "oppl-12-4-3-c", "id"),
        ("      evalueres: { dato: 2026-09-28 }\n", "PLAN-19", "oppl-12-4-3-e", "id"),
        ("      hva: L1 setter faste lag hver mandag.\n", "PLAN-07", "oppl-12-4-3-b", "id"),
        ("      beskrivelse: E1 står alene når elevene velger lag.\n", "PLAN-01", "oppl-12-4-3-a", "id"),
        ("dato: 2026-09-28", "PLAN-19", "oppl-12-4-3-e", "evalueres"),
    ] {
        let text = with(from, "");
        let seen = see(&text);
        let [seen] = seen.as_slice() else { panic!("{from}: {seen:#?}") };
        assert_eq!((seen.code, seen.basis), (Some(code), Some(basis)), "{from}");
        if seen.kind != ViolationKind::Empty {
            assert_eq!(seen.underlined, underlined, "{from}");
        }
    }
}

#[test]
fn an_empty_value_counts_as_missing_once() {
    for (from, to, code, underlined) in [
        ("utføres_av: [L1]", "utføres_av:", "PLAN-14", "utføres_av"),
        ("utføres_av: [L1]", "utføres_av: []", "PLAN-14", "[]"),
        ("utføres_av: [L1]", "utføres_av: ~", "PLAN-14", "~"),
        ("utføres_av: [L1]", "utføres_av: \"\"", "PLAN-14", "\"\""),
        ("start: 2026-09-14", "start:", "PLAN-10", "start"),
        ("start: 2026-09-14", "start: ''", "PLAN-10", "''"),
        ("hva: L1 setter faste lag hver mandag.", "hva: '  '", "PLAN-07", "'  '"),
        ("evalueres: { dato: 2026-09-28 }", "evalueres: {}", "PLAN-19", "id"),
        ("evalueres: { dato: 2026-09-28 }", "evalueres: { dato: }", "PLAN-19", "dato"),
    ] {
        let (_, seen, found) = one(from, to);
        assert_eq!(found, Some(code), "{to}");
        if to != "evalueres: {}" {
            assert_eq!(seen, underlined, "{to}");
        }
    }
    assert_eq!(kind("navn: Solbakken skole", "navn:"), (ViolationKind::Empty, "navn".to_owned()));
    assert_eq!(kind("født: 2014-05", "født: \"\""), (ViolationKind::Empty, "\"\"".to_owned()));
}
