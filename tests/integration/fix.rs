//! `brille fix` on cases: what it makes of slips, and that all else in a text stays as it is.

use brille::check::{Settings, check};
use brille::finding::{Finding, Safety, Severity};
use brille::fix::{self, Mended, Options, Reason};
use brille::yaml::{Kind, Node, Parsed, parse};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::support::GOOD_CASE;

const PAIRS: &str = include_str!("fix/pairs.yaml");
const TODAY: Date = date(2026, 10, 5);

fn found(parsed: &Parsed<'_>) -> Vec<Finding> {
    check(parsed, &Settings::new(TODAY)).findings
}

fn mended(text: &str, most: Safety) -> Mended {
    fix::mend(text, &Options { most, schema_line: None }, &found)
}

/// The text of a pair: on its own, or in the good case in the place of the line with the same key.
fn text_of(pair: Node<'_>, key: &str) -> String {
    if pair.get("god_sak").is_some() {
        let line = pair.get("etter").and_then(Node::as_str).unwrap();
        let line = format!("\n{}", line.split("  #").next().unwrap().trim_end());
        assert!(GOOD_CASE.contains(&line), "{line}");
        let with = pair.get(key).and_then(Node::as_str).unwrap();
        return GOOD_CASE.replacen(&line, &format!("\n{}", with.trim_end()), 1);
    }
    let head = if pair.get("hel").is_some() { "" } else { "brille: 1\n" };
    format!("{head}{}", pair.get(key).and_then(Node::as_str).unwrap())
}

#[test]
fn slips_are_mended_as_the_pairs_say() {
    let pairs = parse(PAIRS);
    assert!(pairs.problems.is_empty());
    for pair in pairs.tree.root().items() {
        let most = if pair.get("gjetter").is_some() { Safety::Unsafe } else { Safety::Safe };
        let (before, after) = (text_of(pair, "før"), text_of(pair, "etter"));
        let name = pair.get("hva").and_then(Node::as_str).unwrap();
        for ending in ["\n", "\r\n"] {
            let with = |text: &str| text.replace('\n', ending);
            assert_eq!(mended(&with(&before), most).text, with(&after), "{name}");
        }
        assert_eq!(mended(&after, most).fixed, 0, "{name}");
    }
}

#[test]
fn more_slips_than_a_check_tells_of_are_all_mended() {
    let lines: String = (0..2500).map(|at| format!("  - {{ dato: 7.9.2026, av: L1, hva: x{at} }}\n")).collect();
    let mended = mended(&format!("brille: 1\nlogg:\n{lines}"), Safety::Safe);
    assert_eq!((mended.fixed, mended.refused.len()), (2500, 0));
}

#[test]
fn a_refused_fix_is_told_with_its_place() {
    let text = "brille: 1\nplan:\n  dato: &dag 7.9.2026\nlogg:\n  - { dato: 2026-09-14, av: L1, hva: *dag }\n";
    let mended = mended(text, Safety::Safe);
    let refused = mended.refused[0];
    assert_eq!((refused.code, refused.reason), ("FORM-05", Reason::OtherChange));
    assert_eq!(&text[refused.span.range()], "7.9.2026");
}

#[test]
fn a_guess_that_brings_more_errors_than_it_takes_is_refused() {
    let text = "brille: 1\nplann: { id: T1, navn: x, start: y }\n";
    let mended = mended(text, Safety::Unsafe);
    assert_eq!((mended.text.as_str(), mended.fixed), (text, 0));
    assert_eq!(mended.refused[0].reason, Reason::NoBetter);
}

#[test]
fn a_comment_stays_as_long_as_a_slip_may_hide_what_it_silences() {
    let text = GOOD_CASE.replacen("elev: E1\n", "elev: E1  # brille: ignore PLAN-40: Avklart.\nlogggg: 1\n", 1);
    assert_ne!(text, GOOD_CASE);
    assert!(found(&parse(&text)).iter().any(|finding| finding.code == "IGN-05"));
    assert_eq!(mended(&text, Safety::Safe).text, text);
}

/// A slip that leaves no doubt of what was meant, in the place of a part of the good case.
#[derive(Clone, Debug)]
struct Slip {
    start: usize,
    end: usize,
    written: String,
}

/// Every key in nynorsk, and what the good case calls it.
const NYNORSK: [(&str, &str); 7] = [
    ("personer", "personar"),
    ("meldinger", "meldingar"),
    ("undersøkelser", "undersøkingar"),
    ("medvirkning", "medverknad"),
    ("hva", "kva"),
    ("hvor", "kvar"),
    ("hvem", "kven"),
];

const YES: [&str; 4] = ["true", "yes", "On", "JA"];
const NO: [&str; 4] = ["False", "no", "off", "Nei"];

fn slips() -> Vec<Slip> {
    let parsed = parse(GOOD_CASE);
    let mut slips = Vec::new();
    for node in parsed.tree.nodes() {
        let Kind::Str(text) = node.kind() else { continue };
        let range = node.span().range();
        let mut add = |written: String| slips.push(Slip { start: range.start, end: range.end, written });
        if let Ok(day) = text.parse::<Date>() {
            add(day.strftime("%-d.%-m.%Y").to_string());
            add(day.strftime("%Y/%m/%d").to_string());
            add(format!("{}. september {}", day.day(), day.year()).replace("september", month(day)));
        }
        let is_key = node.key().is_none();
        let other = NYNORSK.iter().filter(|(key, _)| is_key && key == text).map(|(_, other)| *other);
        let words = match text.as_ref() {
            "ja" => YES.as_slice(),
            "nei" => NO.as_slice(),
            "offentlig" => &["Offentlig"],
            "telefon" | "friminutt" => &[],
            _ => &[],
        };
        other.chain(words.iter().copied()).for_each(|written| add(written.to_owned()));
    }
    assert!(slips.len() > 100, "{}", slips.len());
    slips
}

fn month(day: Date) -> &'static str {
    ["august", "september", "oktober", "november"][usize::from(day.month().unsigned_abs()) - 8]
}

/// The good case with a comment behind some lines.
fn with_slips(mut chosen: Vec<Slip>) -> String {
    chosen.sort_by_key(|slip| slip.start);
    let mut text = String::new();
    let mut from = 0;
    for slip in chosen {
        if slip.start >= from {
            text.push_str(&GOOD_CASE[from..slip.start]);
            text.push_str(&slip.written);
            from = slip.end;
        }
    }
    text + &GOOD_CASE[from..]
}

/// Comments behind lines, another line break, a byte order mark: none of it is any business of a fix.
fn dressed(text: &str, comments: &[usize], ending: &str, mark: bool) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| {
        let comment = if comments.contains(&at) { "  # 🎵 sett på «møtet»: 7.9.2026, true" } else { "" };
        format!("{line}{comment}{ending}")
    });
    let mark = if mark { "\u{feff}" } else { "" };
    format!("{mark}{}", lines.collect::<String>())
}

fn comments(text: &str) -> Vec<String> {
    let parsed = parse(text);
    parsed.tree.comments().iter().map(|comment| text[comment.span.range()].to_owned()).collect()
}

fn errors_of_form(text: &str) -> usize {
    let findings = found(&parse(text));
    let is_form = |finding: &&Finding| finding.severity == Severity::Error && finding.code.starts_with("FORM");
    findings.iter().filter(is_form).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slips_in_a_good_case_are_mended_to_the_byte(
        chosen in proptest::sample::subsequence(slips(), 0..12),
        lines in proptest::collection::vec(0..GOOD_CASE.lines().count(), 0..6),
        ending in proptest::sample::select(vec!["\n", "\r\n"]),
        mark: bool,
    ) {
        let before = dressed(&with_slips(chosen), &lines, ending, mark);
        let mended = mended(&before, Safety::Safe);
        prop_assert_eq!(&mended.text, &dressed(GOOD_CASE, &lines, ending, mark));
        prop_assert!(mended.refused.is_empty());
    }

    #[test]
    fn a_letter_too_few_is_mended_without_harm(at in 0..GOOD_CASE.chars().count(), again in 0..GOOD_CASE.chars().count()) {
        let letters = GOOD_CASE.chars().enumerate().filter(|(place, _)| *place != at && *place != again);
        let before: String = letters.map(|(_, letter)| letter).collect();
        let first = mended(&before, Safety::Unsafe);
        prop_assert_eq!(comments(&first.text), comments(&before));
        prop_assert!(errors_of_form(&first.text) <= errors_of_form(&before));
        prop_assert!(parse(&first.text).problems.len() <= parse(&before).problems.len());
        let second = mended(&first.text, Safety::Unsafe);
        prop_assert_eq!((second.text, second.fixed), (first.text, 0));
    }
}
