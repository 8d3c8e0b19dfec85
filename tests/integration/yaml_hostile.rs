//! Texts made to eat time or memory, and texts in which nothing is as it looks.

use std::time::{Duration, Instant};

use brille::yaml::{
    Kind, Limits, MAX_BYTES, MAX_PROBLEMS, Parsed, ProblemKind, Slip, decode, parse, parse_with, read_bounded,
};

/// The kinds of the problems in a text that is read in a few seconds, unoptimised.
#[expect(clippy::disallowed_methods, reason = "what takes minutes has to be seen")]
fn kinds(text: &str) -> Vec<ProblemKind> {
    let started = Instant::now();
    let parsed = parse(text);
    assert!(started.elapsed() < Duration::from_secs(8), "{:?}", started.elapsed());
    parsed.problems.iter().map(|problem| problem.kind).collect()
}

fn at<'t>(text: &'t str, parsed: &Parsed<'_>) -> Vec<&'t str> {
    parsed.problems.iter().map(|problem| &text[problem.span.range()]).collect()
}

#[test]
fn a_few_aliases_that_stand_for_billions_of_nodes() {
    let mut text = "a0: &a0 [lol, lol, lol]\n".to_owned();
    for level in 1..40 {
        let alias = format!("*a{}", level - 1);
        text +=
            &format!("a{level}: &a{level} [{alias}, {alias}, {alias}, {alias}, {alias}, {alias}, {alias}, {alias}]\n");
    }
    assert_eq!(kinds(&text), [ProblemKind::ExpandsTooFar]);
}

#[test]
fn nesting_that_would_overflow_a_stack() {
    let deep = [
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
        "? ".repeat(20_000),
        (0..1_500).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect(),
    ];
    for text in deep {
        assert_eq!(kinds(&text), [ProblemKind::TooDeep], "{}", &text[..10]);
    }
    let chain: String = (1..200).map(|link| format!("a{link}: &a{link} [*a{}]\n", link - 1)).collect();
    assert_eq!(kinds(&format!("a0: &a0 []\n{chain}")), [ProblemKind::TooDeep]);
}

#[test]
fn more_keys_or_items_than_any_case_has() {
    let keys: String = (0..300_000).map(|key| format!("k{key}: 1\n")).collect();
    assert_eq!(kinds(&keys), [ProblemKind::TooManyNodes]);
    assert_eq!(kinds(&format!("[{}]", "1,".repeat(1_000_000))), [ProblemKind::TooManyNodes]);
    let wide: String = (0..90_000).map(|key| format!("k{key}: 1\n")).collect();
    assert_eq!(kinds(&wide), []);
}

#[test]
fn a_file_of_repeated_keys_or_slips_does_not_flood() {
    assert_eq!(kinds(&"a: 1\n".repeat(50_000)), [ProblemKind::DuplicateKey]);
    let pairs: String = (0..20_000).map(|key| format!("a: 1\nk{key}: 1\n")).collect();
    assert_eq!(kinds(&pairs), [ProblemKind::DuplicateKey; MAX_PROBLEMS]);
    let slips: String = (0..10_000).map(|key| format!("k{key}: \"x\n")).collect();
    assert!(kinds(&slips).len() <= 20);
    assert!(kinds(&"a:\n\tb: 1\n".repeat(10_000)).len() <= 40);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let text = "a".repeat(MAX_BYTES + 1);
    assert_eq!(kinds(&text), [ProblemKind::TooLarge]);
    assert_eq!(kinds(&"a".repeat(MAX_BYTES)), []);
    let bytes = read_bounded(std::io::repeat(b'a'), &Limits::default()).unwrap();
    assert_eq!(kinds(decode(&bytes).unwrap()), [ProblemKind::TooLarge]);
}

#[test]
fn long_runs_of_one_thing() {
    for (piece, count) in
        [("\\u00e6", 100_000), ("\u{301}", 200_000), ("\n ", 500_000), ("æ ", 200_000), ("''", 100_000)]
    {
        let text = format!("a: \"{}\"\n", piece.repeat(count));
        assert_eq!(kinds(&text), [], "{piece}");
        let key = format!("\"{}\": 1\n", piece.replace('\n', " ").repeat(100));
        assert_eq!(kinds(&key), [], "{piece}");
    }
    let comments = "# merknad\n".repeat(50_000);
    let text = format!("{comments}a:\n{comments}  b: 1\n{comments}c: 2\n");
    assert_eq!(kinds(&text), []);
    assert_eq!(parse(&text).tree.comments().len(), 150_000);
    assert_eq!(kinds(&format!("a: |\n{}", "  å\n".repeat(300_000))), []);
    assert_eq!(kinds(&format!("a: &x 1\nb: [{}]\n", "*x, ".repeat(90_000))), []);
    kinds(&"&a ".repeat(300_000));
    kinds(&"!x ".repeat(300_000));
    kinds(&":".repeat(1_000_000));
    kinds(&"a: b: ".repeat(300_000));
    kinds(&"-".repeat(1_000_000));
    kinds(&"\t".repeat(1_000_000));
    kinds(&"\"".repeat(1_000_001));
    kinds(&"{a: b, ".repeat(60).repeat(2_000));
}

#[test]
fn aliases_that_lead_nowhere_or_round() {
    let text = "a: &x [1, *x]\nb: *y\nc: *x\n";
    let parsed = parse(text);
    let found: Vec<_> = parsed.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(found, [ProblemKind::AliasCycle, ProblemKind::UnknownAnchor]);
    assert_eq!(at(text, &parsed), ["*x", "*y"]);
    assert_eq!(parsed.tree.pointer("/c/0").map(|node| node.kind().clone()), Some(Kind::Int(1)));
}

#[test]
fn keys_that_are_no_text() {
    let text = "1: a\ntrue: b\n? [x]\n: c\n<<: {d: 1}\n~: e\n'2': f\n";
    let parsed = parse(text);
    let found: Vec<_> = parsed.problems.iter().map(|problem| problem.kind).collect();
    use ProblemKind::{KeyNotText, MergeKey};
    assert_eq!(found, [KeyNotText, KeyNotText, KeyNotText, MergeKey, KeyNotText]);
    assert_eq!(at(text, &parsed), ["1", "true", "[x]", "<<", "~"]);
}

#[test]
fn equal_keys_in_small_and_large_mappings() {
    for others in [0, 50] {
        let others: String = (0..others).map(|key| format!("k{key}: 1\n")).collect();
        // The second `å` is an `a` with a ring of its own.
        let text = format!("må: 1\n{others}ma\u{30a}: 2\n");
        let parsed = parse(&text);
        let problem = &parsed.problems[0];
        assert_eq!((parsed.problems.len(), problem.kind), (1, ProblemKind::DuplicateKey));
        assert_eq!(&text[problem.span.range()], "ma\u{30a}");
        assert_eq!(problem.related.map(|span| &text[span.range()]), Some("må"));
    }
}

#[test]
fn a_forgotten_dash_is_one_slip() {
    let text = "logg:\n  - dato: 2026-09-07\n    av: L1\n    hva: x\n    dato: 2026-09-08\n    av: L1\n    hva: y\n";
    let parsed = parse(text);
    assert_eq!(at(text, &parsed), ["dato"]);
    assert_eq!(parsed.problems[0].span.start as usize, text.rfind("dato").unwrap());
}

#[test]
fn a_value_keeps_its_combining_marks() {
    let parsed = parse("a: ma\u{30a}\n");
    assert_eq!(parsed.tree.pointer("/a").and_then(|node| node.as_str()), Some("ma\u{30a}"));
}

#[test]
fn tags_that_do_not_fit_and_numbers_that_are_none() {
    let text = "a: !!int sju\nb: !!str 7\nc: !OBS husk\nd: .inf\ne: -.INF\nf: .nan\ng: !!map [1]\nh: !!int '7'\ni: 1e999\nj: ! x\n";
    let parsed = parse(text);
    assert_eq!(at(text, &parsed), ["!!int", "!OBS", ".inf", "-.INF", ".nan", "!!map", "1e999", "!"]);
    use ProblemKind::{NotANumber, Tag};
    let found: Vec<_> = parsed.problems.iter().map(|problem| problem.kind).collect();
    assert_eq!(found, [Tag, Tag, NotANumber, NotANumber, NotANumber, Tag, NotANumber, Tag]);
    assert_eq!(parsed.tree.pointer("/b").map(|node| node.kind().clone()), Some(Kind::Str("7".into())));
    assert_eq!(parsed.tree.pointer("/h").map(|node| node.kind().clone()), Some(Kind::Int(7)));
}

#[test]
fn control_characters_are_reported_where_they_stand() {
    for sign in ['\0', '\u{1}', '\u{7}', '\u{1b}', '\u{7f}', '\u{80}', '\u{ffff}'] {
        for text in [
            format!("a: b{sign}c\nd: 1\n"),
            format!("a: \"b{sign}c\"\nd: 1\n"),
            format!("a: 1 # b{sign}c\nd: 1\n"),
            format!("a: |\n  b{sign}c\nd: 1\n"),
        ] {
            let parsed = parse(&text);
            let found: Vec<_> =
                parsed.problems.iter().map(|problem| (problem.kind, problem.span.start as usize)).collect();
            assert_eq!(found, [(ProblemKind::ControlCharacter, text.find(sign).unwrap())], "{text:?}");
            assert!(parsed.tree.pointer("/d").is_some(), "{text:?}");
        }
    }
}

#[test]
fn hard_spaces_are_found_wherever_they_pass_for_spaces() {
    let text = "a:\u{a0}b\nc: \u{a0}d\nnavn\u{a0}: x\ne:\n\u{2003}f: 1\n";
    use ProblemKind::{HardSpace, HardSpaceAroundValue};
    assert_eq!(kinds(text), [HardSpace, HardSpaceAroundValue, HardSpace, HardSpace]);
    assert_eq!(kinds("a: 10\u{a0}000 kroner\nb: '\u{a0}'\n"), []);
}

#[test]
fn a_byte_order_mark_is_kept_and_counted() {
    let text = "\u{feff}a: 1\r\nb: å\rc: 2\n";
    let parsed = parse(text);
    assert_eq!(parsed.problems, []);
    let keys: Vec<_> = parsed.tree.root().entries().map(|(key, _)| key.span().start).collect();
    assert_eq!(keys, [3, 9, 15]);
}

#[test]
fn nothing_and_comments_only_are_null_without_a_problem() {
    for text in ["", "\n\n", "# bare en merknad\n", "\u{feff}", "---\n", "---\n# x\n...\n"] {
        let parsed = parse(text);
        assert_eq!(parsed.problems, [], "{text:?}");
        assert_eq!(parsed.tree.root().kind(), &Kind::Null, "{text:?}");
    }
}

#[test]
fn spans_of_what_ends_without_a_sign() {
    let text = "a:\nb: |\n  en\n\n  to\n\n\nc: >- # til\n  tre\nd:\n- e: 1\n  f:\n\n# slutt\ng: |+\n  x\n\nh: &k\n  i: 1\nj: *k\n";
    let tree = parse(text).tree;
    let written = |pointer: &str| tree.pointer(pointer).map(|node| node.source_text());
    assert_eq!(tree.pointer("/a").map(|node| (node.span().start, node.span().end)), Some((2, 2)));
    assert_eq!(written("/b"), Some("|\n  en\n\n  to"));
    assert_eq!(written("/c"), Some(">- # til\n  tre"));
    assert_eq!(written("/d"), Some("- e: 1\n  f:"));
    assert_eq!(written("/d/0"), Some("e: 1\n  f:"));
    assert_eq!(written("/g"), Some("|+\n  x\n\n"));
    assert_eq!(written("/h"), Some("i: 1"));
    assert_eq!(written("/j"), Some("*k"));
    assert_eq!(written("/j/i"), Some("1"));
}

#[test]
fn limits_can_be_set() {
    let limits = Limits { depth: 2, ..Limits::default() };
    assert_eq!(parse_with("[[1]]", &limits).problems, []);
    assert_eq!(parse_with("[[[1]]]", &limits).problems[0].kind, ProblemKind::TooDeep);
    let limits = Limits { syntax_errors: 1, ..Limits::default() };
    let text = "a: @\nb: 1\nc: @\n";
    let parsed = parse_with(text, &limits);
    assert_eq!(parsed.broken.last().map(|span| span.end as usize), Some(text.len()));
    assert!(!parsed.is_whole() && parse("a: 1\n").is_whole());
    assert_eq!(
        parsed.problems.iter().map(|problem| problem.kind).collect::<Vec<_>>(),
        [ProblemKind::Syntax(Slip::ReservedStart('@'))]
    );
}

#[test]
fn what_is_read_after_an_error_lies_in_what_holds_it() {
    let parsed = parse("\nlogg: [? sak:\nsak:\n");
    for node in parsed.tree.nodes() {
        if let Some(parent) = node.parent() {
            assert!(parent.span().contains(node.span()), "{:?} in {:?}", node.span(), parent.span());
        }
    }
}
