//! What a reader is told of a text that cannot be read as a case.

use std::collections::BTreeSet;

use brille::finding::{Finding, Severity};
use brille::lang::Lang;
use brille::rules;
use brille::yaml::{MAX_BYTES, Parsed, decode, parse};

fn findings(parsed: &Parsed<'_>) -> Vec<Finding> {
    parsed.problems.iter().map(|problem| rules::yaml::finding(problem, &parsed.tree)).collect()
}

fn only(text: &str) -> Finding {
    let mut found = findings(&parse(text));
    assert_eq!(found.len(), 1, "{text}");
    found.remove(0)
}

/// A finding in bokmål, as a reader sees it.
fn said(text: &str) -> String {
    let found = only(text);
    format!("{} {} | {} | {}", found.code, found.headline(Lang::Nb), found.label(Lang::Nb), found.help(Lang::Nb))
}

#[test]
fn advice_is_in_the_words_of_the_reader() {
    assert_eq!(
        said("sak:\n\tid: 1\n"),
        "YAML-01 Linjen er rykket inn med tabulator. | tabulator | Bruk mellomrom til innrykk: Slett tabulatoren og trykk mellomrom to ganger for hvert nivå."
    );
    assert_eq!(
        said("sak: @per\n"),
        "YAML-01 En tekst kan ikke begynne med `@` uten hermetegn. | dette tegnet | Sett hermetegn rundt teksten."
    );
    assert_eq!(said("a: *viktig\n").split(' ').next(), Some("YAML-03"));
    assert_eq!(said("a: !OBS husk\n").split(' ').next(), Some("YAML-06"));
}

#[test]
fn a_repeated_field_points_back_at_the_first() {
    let text = "sak:\n  id: 1\n  id: 2\n";
    let found = only(text);
    assert_eq!((found.code, found.pointer.as_str(), found.severity), ("YAML-02", "/sak/id", Severity::Error));
    assert_eq!(found.labels.len(), 1);
    assert_eq!(found.labels[0].span.start as usize, text.find("id").unwrap_or_default());
    assert_eq!(found.label_text(&found.labels[0], Lang::Nn), "første gong");
}

#[test]
fn a_hard_space_around_a_value_is_no_error() {
    assert_eq!(only("a: b\u{a0}\n").severity, Severity::Warning);
    assert_eq!(only("a\u{a0}: b\n").severity, Severity::Error);
}

#[test]
fn bytes_that_are_no_text_are_told_of_without_a_tree() {
    let nothing = parse("");
    for (bytes, headline) in [
        (&b"navn: bl\xe5b\xe6r"[..], "Filen er ikke lagret som UTF-8."),
        (b"\xff\xfen\0", "Filen er lagret som UTF-16."),
    ] {
        let problem = decode(bytes).err();
        let found = problem.map(|problem| rules::yaml::finding(&problem, &nothing.tree).headline(Lang::Nb));
        assert_eq!(found.as_deref(), Some(headline));
    }
}

#[test]
fn a_secret_in_the_text_is_in_no_finding() {
    let texts = [
        "sak: \"HEMMELIG\n",
        "sak: !HEMMELIG x\n",
        "sak: *HEMMELIG\n",
        "HEMMELIG: 1\nHEMMELIG: 2\n",
        "HEMMELIG\n: x: y\n",
        "sak: {HEMMELIG: {1: x}}\n",
        "a:\n  HEMMELIG\n  b: c\n",
        "? [HEMMELIG]\n: x\n",
    ];
    for text in texts {
        let found = findings(&parse(text));
        assert!(!found.is_empty(), "{text}");
        for finding in found {
            let words = Lang::ALL.map(|lang| finding.headline(lang) + &finding.label(lang) + &finding.help(lang));
            assert!(!format!("{words:?}{}{:?}", finding.pointer, finding.args).contains("HEMMELIG"), "{text}");
        }
    }
}

#[test]
fn every_message_can_be_reached() {
    let aliases: String = (1..12).map(|n| format!("a{n}: &a{n} [{}]\n", format!("*a{},", n - 1).repeat(9))).collect();
    let texts = [
        "a:\n\tb: 1\n",
        "a: 1\n  b: 2\n",
        "a:b\nc: 1\n",
        "a:\n  -b\n",
        "a: 1\nb\nc: 1\n",
        "a: b: c\n",
        "a: \"b\n",
        "a: 'b'c'\n",
        "a: \"\\s\"\n",
        "a: [1\nb: 2\n",
        "a: [1}\n",
        "a: {b: 1 c: 2}\n",
        "a: @b\n",
        "a: > b\n",
        "a: - b\n",
        "a: 1\n... x\n",
        "a: b #c\n  d\n",
        "a: 1\na: 2\n",
        "a: *b\n",
        "a: &b [*b]\n",
        "a: \u{7}\n",
        "a\u{a0}: 1\n",
        "a: \u{a0}b\n",
        "a: !b c\n",
        "<<: {a: 1}\n",
        "%a\n",
        "a: 1\n---\nb: 2\n",
        "1: a\n",
        "a: .nan\n",
        &"[".repeat(70),
        &"a".repeat(MAX_BYTES + 1),
        &"- 1\n".repeat(210_000),
        &format!("a0: &a0 [1]\n{aliases}"),
    ];
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for text in texts {
        seen.extend(findings(&parse(text)).iter().map(|finding| finding.message.headline.nb));
    }
    for bytes in [&b"\xe5"[..], b"\xff\xfe"] {
        let problem = decode(bytes).err();
        seen.extend(problem.map(|problem| rules::yaml::finding(&problem, &parse("").tree).message.headline.nb));
    }
    let all = rules::all().filter(|rule| rule.code.starts_with("YAML-")).flat_map(|rule| rule.messages.iter());
    let unseen: Vec<_> = all.map(|message| message.headline.nb).filter(|headline| !seen.contains(headline)).collect();
    assert_eq!(unseen, [""; 0]);
}
