//! The YAML front end: what is read, where it stands, and how slips of the hand are explained.

use brille::yaml::{Kind, Node, ProblemKind, Slip, parse};

/// The value of a node in a short form, for comparison.
fn shape(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Seq { .. } => format!("[{}]", node.items().map(shape).collect::<Vec<_>>().join(", ")),
        Kind::Map { .. } => {
            let entries = node.entries().map(|(key, value)| format!("{}: {}", shape(key), shape(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Kind::Str(text) => format!("{text:?}"),
        Kind::Null => "null".to_owned(),
        other => format!("{other:?}"),
    }
}

fn read(text: &str) -> String {
    let parsed = parse(text);
    assert_eq!(parsed.problems, [], "{text}");
    shape(parsed.tree.root())
}

#[test]
fn values_of_every_style() {
    assert_eq!(
        read("a: no\nb: 'x: y'\nc: \"æ\\n\"\nd: |\n  en\n  to\ne: >-\n  en\n  to\nf: [1, {g: 2.5}]\nh:\n"),
        r#"{"a": "no", "b": "x: y", "c": "æ\n", "d": "en\nto\n", "e": "en to", "f": [Int(1), {"g": Float(2.5)}], "h": null}"#
    );
}

/// What is wrong, and the text at which it is said.
fn slips(text: &str) -> Vec<(ProblemKind, u32, &str)> {
    let parsed = parse(text);
    let line = |at: u32| text[..at as usize].matches('\n').count() as u32 + 1;
    parsed
        .problems
        .iter()
        .map(|problem| (problem.kind, line(problem.span.start), &text[problem.span.range()]))
        .collect()
}

#[test]
fn slips_are_explained_where_they_were_made() {
    use ProblemKind::Syntax;
    use Slip::*;
    let cases: &[(&str, ProblemKind, u32, &str)] = &[
        ("sak:\n  navn: \"Åse\n  id: 1\nelev:\n  trinn: 3\n", Syntax(UnclosedQuote), 2, "\""),
        ("sak:\n  navn: \"Åse\n  id: \"1\"\nelev: 3\n", Syntax(UnclosedQuote), 2, "\""),
        ("sak:\n\tid: 1\n", Syntax(Tab), 2, "\t"),
        ("sak:\n  id: 1\n\tnavn: x\n", Syntax(Tab), 3, "\t"),
        ("sak:\n  id:1\n  navn: x\n", Syntax(NoSpaceAfterColon), 2, ":"),
        ("sak:\n  navn: x\n  id:1\n  form: x\n", Syntax(NoSpaceAfterColon), 3, ":"),
        ("brille:1\nsak: x\n", Syntax(NoSpaceAfterColon), 1, ":"),
        ("logg:\n  - hendelse: Eleven sa: ja\n", Syntax(ColonInText), 2, ":"),
        ("a: b: c\n", Syntax(ColonInText), 1, ":"),
        ("hva: Eleven fortalte at\n  han sa: nei\n", Syntax(ColonInText), 2, ":"),
        ("sak:\n  id: 1\n   navn: x\n", Syntax(Indentation), 3, "navn"),
        ("sak:\n    id: 1\n  navn: x\n", Syntax(Indentation), 3, "navn"),
        ("liste:\n  -a\n  - b\n", Syntax(NoSpaceAfterDash), 2, "-"),
        ("navn: 'Per's hund'\n", Syntax(TextAfterQuote), 1, "s"),
        ("a: \"x\" y\n", Syntax(TextAfterQuote), 1, "y"),
        ("tekst:\n  linje en\n  linje: to\n  tre\n", Syntax(NoColon), 2, "linje en"),
        ("a: 1\nb\nc: 2\n", Syntax(NoColon), 2, "b"),
        ("a: [1, 2\nb: 3\n", Syntax(UnclosedBracket), 1, "["),
        ("a: { x: 1\nb: 3\n", Syntax(UnclosedBracket), 1, "{"),
        ("a: [1, 2}\nb: 3\n", Syntax(StrayBracket), 1, "["),
        ("a: ]\n", Syntax(StrayBracket), 1, "]"),
        ("a: @per\n", Syntax(ReservedStart('@')), 1, "@"),
        ("a: `per\n", Syntax(ReservedStart('`')), 1, "`"),
        ("a: %per\n", Syntax(ReservedStart('%')), 1, "%"),
        ("a: *viktig* melding\n", Syntax(ReservedStart('*')), 1, "*"),
        ("a: & b\n", Syntax(ReservedStart('&')), 1, "&"),
        ("a: ? b\n", Syntax(ReservedStart('?')), 1, "?"),
        ("a: ,x\n", Syntax(ReservedStart(',')), 1, ","),
        ("a: > tekst\n  b\n", Syntax(TextAfterBlockMark), 1, ">"),
        ("hva: Se sak #12\n  og sak 13\n", Syntax(HashInText), 1, "#"),
        ("a: &x &y 1\n", Syntax(ReservedStart('&')), 1, "&"),
        ("a: - b\n", Syntax(ListOnKeyLine), 1, "-"),
        ("a: \"C:\\skole\"\n", Syntax(Escape), 1, "\\s"),
        ("blåbærøl: \"x\n", Syntax(UnclosedQuote), 1, "\""),
        ("a: *viktig\n", ProblemKind::UnknownAnchor, 1, "*viktig"),
        ("a: !OBS husk\n", ProblemKind::Tag, 1, "!OBS"),
        ("a: 1\nb: 2\na: 3\n", ProblemKind::DuplicateKey, 3, "a"),
        ("a: 1\n---\nb: 2\n", ProblemKind::SeveralDocuments, 2, "---"),
        ("%YAML 1.2\n---\na: 1\n", ProblemKind::Directive, 1, "%"),
        ("a:\n\u{a0}\u{a0}b: 1\n", ProblemKind::HardSpace, 2, "\u{a0}\u{a0}"),
        ("a:\n\u{a0}\u{a0}- 1\n", ProblemKind::HardSpace, 2, "\u{a0}\u{a0}"),
    ];
    for (text, kind, line, place) in cases {
        assert_eq!(slips(text), [(*kind, *line, *place)], "{text}");
    }
}

#[test]
fn every_slip_in_a_file_is_found_and_the_rest_is_read() {
    let text = "sak:\n  id: \"uavsluttet\n  status: aktiv\nelev:\n\ttrinn: 3\nskole:\n  navn: x\nmelding:\n  beskrivelse: Han sa: nei\nplan:\n  mål: ok\n   tiltak: x\nlogg:\n  - tid: [1, 2\nslutt: ja\n";
    let lines: Vec<u32> = slips(text).iter().map(|slip| slip.1).collect();
    assert_eq!(lines, [2, 5, 9, 12, 14]);
    let parsed = parse(text);
    let keys: Vec<_> = parsed.tree.root().entries().filter_map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["sak", "elev", "skole", "melding", "plan", "logg", "slutt"]);
    assert_eq!(parsed.tree.root().get("skole").map(shape).as_deref(), Some(r#"{"navn": "x"}"#));
    assert!(parsed.broken.iter().all(|span| !text[span.range()].contains("skole")));
}
