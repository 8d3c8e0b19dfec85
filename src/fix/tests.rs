//! The engine on texts and findings made for it.

use super::*;
use crate::finding::{Arg, Identity, Message, Severity};
use crate::lang::Text;

const NOTHING: Text = Text::new("", "", "");
static MESSAGE: Message = Message { headline: NOTHING, label: NOTHING, help: NOTHING };

/// A finding that offers to put something in the place of the first such part of a text.
fn offer(text: &str, part: &str, new: &str, safety: Safety) -> Option<Finding> {
    let start = text.find(part)? as u32;
    let span = Span::new(start, start + part.len() as u32);
    let fix = Fix { safety, edits: vec![Edit { span, text: new.to_owned() }] };
    Some(Finding {
        code: "FORM-99",
        severity: Severity::Error,
        message: &MESSAGE,
        args: vec![("nothing", Arg::Number(0))],
        basis: Vec::new(),
        pointer: String::new(),
        span,
        labels: Vec::new(),
        fix: Some(fix),
        day: None,
        identity: Identity::default(),
    })
}

/// Mends a text in which every one of some parts is a finding.
fn mended(text: &str, offers: &[(&str, &str)]) -> Mended {
    let check = |parsed: &Parsed<'_>| {
        let text = parsed.tree.text();
        let mut findings: Vec<_> =
            offers.iter().filter_map(|(part, new)| offer(text, part, new, Safety::Safe)).collect();
        findings.sort_by_key(|finding| finding.span);
        findings
    };
    mend(text, &Options { most: Safety::Safe, schema_line: None }, &check)
}

fn reasons(mended: &Mended) -> Vec<Reason> {
    mended.refused.iter().map(|refused| refused.reason).collect()
}

#[test]
fn what_is_offered_is_done_and_all_else_stays() {
    let text = "\u{feff}# først 🎵\r\na:   sur # bak\r\nb: { c: feil, d: [1,  2] }\r\n";
    let mended = mended(text, &[("sur", "rett"), ("feil", "riktig")]);
    assert_eq!(mended.text, "\u{feff}# først 🎵\r\na:   rett # bak\r\nb: { c: riktig, d: [1,  2] }\r\n");
    assert_eq!((mended.fixed, reasons(&mended)), (2, vec![]));
}

#[test]
fn a_fix_that_breaks_the_text_is_refused_and_the_others_are_made() {
    let mended = mended("a: sur\nb: feil\nc: skeiv\n", &[("sur", "rett"), ("feil", "["), ("skeiv", "bein")]);
    assert_eq!(mended.text, "a: rett\nb: feil\nc: bein\n");
    assert_eq!(mended.fixed, 2);
    let place = Span::new(11, 15);
    assert_eq!(mended.refused, [Refused { code: "FORM-99", span: place, reason: Reason::Unreadable }]);
}

#[test]
fn a_fix_that_changes_another_value_is_refused() {
    for (text, part, new) in [
        ("a: sur\nb: 1\n", "sur", "rett\nc: 2"),
        ("a: sur\nb: 1\n", "sur\nb: 1", "rett\nb: 2"),
        ("a: sur\n", "sur", "[rett]"),
        ("a: sur # bak\n", "sur #", "rett"),
        ("a: sur\n", "sur", "rett # bak"),
        ("a: &x sur\nb: *x\n", "sur", "rett"),
        ("a: sur\nb: x\n", "sur\nb:", "|\n  b:"),
        ("- sur\n- b\n", "sur\n-", "sur"),
    ] {
        let mended = mended(text, &[(part, new)]);
        assert_eq!((mended.text.as_str(), reasons(&mended)), (text, vec![Reason::OtherChange]), "{new}");
    }
}

#[test]
fn a_fix_that_mends_nothing_is_refused() {
    let mended = mended("a: sur\n", &[("sur", "sur")]);
    assert_eq!((mended.text.as_str(), reasons(&mended)), ("a: sur\n", vec![Reason::NoBetter]));
}

#[test]
fn a_fix_that_brings_another_error_is_refused() {
    let check = |parsed: &Parsed<'_>| {
        let text = parsed.tree.text();
        let mut findings: Vec<_> = offer(text, "sur", "verre", Safety::Unsafe).into_iter().collect();
        findings.extend(offer(text, "verre", "", Safety::Unsafe).map(|finding| Finding {
            code: "FORM-98",
            fix: None,
            ..finding
        }));
        findings
    };
    let mended = mend("a: sur\n", &Options { most: Safety::Unsafe, schema_line: None }, &check);
    assert_eq!((mended.text.as_str(), reasons(&mended)), ("a: sur\n", vec![Reason::NoBetter]));
}

#[test]
fn what_never_ends_is_ended() {
    let check = |parsed: &Parsed<'_>| {
        let text = parsed.tree.text();
        let next = if text.contains("sur") { ("sur", "feil") } else { ("feil", "sur") };
        let code = if text.contains("sur") { "FORM-98" } else { "FORM-99" };
        offer(text, next.0, next.1, Safety::Safe)
            .map(|finding| Finding { code, severity: Severity::Note, ..finding })
            .into_iter()
            .collect()
    };
    let mended = mend("a: sur\n", &Options { most: Safety::Safe, schema_line: None }, &check);
    assert_eq!(mended.fixed, MOST_ROUNDS);
}

#[test]
fn a_text_in_which_all_is_refused_takes_no_more_looks_than_some() {
    let text: String = (0..900).map(|number| format!("k{number}: sur{number};\n")).collect();
    let looks = std::cell::Cell::new(0);
    let check = |parsed: &Parsed<'_>| {
        looks.set(looks.get() + 1);
        let text = parsed.tree.text();
        (0..900)
            .filter_map(|number| offer(text, &format!("sur{number};"), &format!("sur{number};"), Safety::Safe))
            .collect()
    };
    let mended = mend(&text, &Options { most: Safety::Safe, schema_line: None }, &check);
    assert_eq!((mended.text, mended.refused.len()), (text, MOST_REFUSED));
    assert!(looks.get() < 100, "{}", looks.get());
}

#[test]
fn a_guess_waits_until_somebody_asks_for_it() {
    let check = |parsed: &Parsed<'_>| offer(parsed.tree.text(), "sur", "rett", Safety::Unsafe).into_iter().collect();
    let at = |most| mend("a: sur\n", &Options { most, schema_line: None }, &check);
    let (safe, all) = (at(Safety::Safe), at(Safety::Unsafe));
    assert_eq!((safe.text.as_str(), safe.fixed, safe.left), ("a: sur\n", 0, 1));
    assert_eq!((all.text.as_str(), all.fixed, all.left), ("a: rett\n", 1, 0));
}

#[test]
fn the_line_for_editors_stands_on_top() {
    let line = |text: &str, always| {
        let schema_line = Some(SchemaLine { path: "s.json", always });
        mend(text, &Options { most: Safety::Safe, schema_line }, &|_| Vec::new()).text
    };
    let text = "\u{feff}# en sak\r\nbrille: 1\r\n";
    assert_eq!(line(text, false), text);
    let with = "\u{feff}# yaml-language-server: $schema=s.json\r\n# en sak\r\nbrille: 1\r\n";
    assert_eq!(line(text, true), with);
    assert_eq!(line(with, true), with);
}
