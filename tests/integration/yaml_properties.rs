//! Properties of the YAML front end over generated trees and random text.

use brille::yaml::{Kind, Node, Parsed, Style, decode, parse};
use proptest::prelude::*;
use serde_json::Value;

const BASE: &str = include_str!("../../src/rules/base.yaml");

/// A node's value, for comparison.
fn value(node: Node<'_>) -> Value {
    match node.kind() {
        Kind::Null => Value::Null,
        Kind::Bool(truth) => Value::from(*truth),
        Kind::Int(number) => Value::from(*number),
        Kind::Float(number) => Value::from(*number),
        Kind::Str(text) => Value::from(text.as_ref()),
        Kind::Seq { .. } => node.items().map(value).collect(),
        Kind::Map { .. } => {
            let entry = |(key, of): (Node<'_>, Node<'_>)| (key.as_str().unwrap_or("?").to_owned(), value(of));
            Value::Object(node.entries().map(entry).collect())
        }
        Kind::Alias(_) => unreachable!("handles read through aliases"),
    }
}

/// Writes values in styles that are drawn from a list of choices.
struct Writer {
    out: String,
    choices: Vec<u8>,
    next: usize,
}

impl Writer {
    fn choose(&mut self, among: u8) -> u8 {
        self.next += 1;
        self.choices[self.next % self.choices.len()] % among
    }

    fn indent(&mut self, depth: usize) {
        self.out.push('\n');
        self.out.push_str(&" ".repeat(depth));
    }

    /// A value after `key:` or `-`.
    fn value(&mut self, of: &Value, depth: usize) {
        match of {
            Value::Array(items) if !items.is_empty() && self.choose(3) > 0 => {
                for item in items {
                    self.indent(depth);
                    self.out.push('-');
                    self.value(item, depth + 2);
                }
            }
            Value::Object(entries) if !entries.is_empty() && self.choose(3) > 0 => {
                for (key, of) in entries {
                    self.indent(depth);
                    self.text(key, None);
                    self.out.push(':');
                    self.value(of, depth + 2);
                }
            }
            Value::Null if self.choose(2) == 0 => {}
            Value::String(text) => {
                self.out.push(' ');
                self.text(text, Some(depth));
            }
            of => {
                self.out.push(' ');
                self.flow(of);
                if self.choose(3) == 0 {
                    self.out.push_str("  # merknad: 'å");
                }
            }
        }
    }

    fn flow(&mut self, of: &Value) {
        match of {
            Value::Array(items) => {
                self.out.push('[');
                for item in items {
                    self.flow(item);
                    self.out.push_str(", ");
                }
                self.out.push(']');
            }
            Value::Object(entries) => {
                self.out.push('{');
                for (key, of) in entries {
                    self.text(key, None);
                    self.out.push_str(": ");
                    self.flow(of);
                    self.out.push_str(" , ");
                }
                self.out.push('}');
            }
            Value::String(text) => self.text(text, None),
            Value::Null => self.out.push('~'),
            of => self.out.push_str(&of.to_string()),
        }
    }

    /// Text in one of the styles that can hold it; in a block where a depth is given.
    fn text(&mut self, text: &str, depth: Option<usize>) {
        let one_line = !text.contains('\n');
        let words = text.split(' ').all(|word| word.chars().all(char::is_alphanumeric) && !word.is_empty());
        match (self.choose(4), depth) {
            (0, _) if words && text.starts_with(char::is_alphabetic) && !["null", "true", "false"].contains(&text) => {
                self.out.push_str(text);
            }
            (1, _) if one_line => self.out += &format!("'{}'", text.replace('\'', "''")),
            (2 | 3, Some(depth)) if fits_a_block(text) => self.block(text, depth),
            _ => self.out += &Value::from(text).to_string(),
        }
    }

    fn block(&mut self, text: &str, depth: usize) {
        let body = text.trim_end_matches('\n');
        let chomping = match text.len() - body.len() {
            0 => "-",
            1 => "",
            _ => "+",
        };
        self.out += &format!("|{chomping}");
        for line in body.split('\n').chain(text[body.len()..].split('\n').skip(2)) {
            self.out.push('\n');
            if !line.is_empty() {
                self.out += &format!("{:depth$}{line}", "");
            }
        }
    }
}

fn fits_a_block(text: &str) -> bool {
    let blank = |line: &str| line.chars().all(|sign| sign == ' ');
    let inner = text.trim_end_matches('\n').split('\n');
    !text.trim_end_matches('\n').is_empty()
        && !text.starts_with([' ', '\n'])
        && inner.into_iter().all(|line| line.is_empty() || !blank(line))
}

fn text() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec![
        'a', 'b', 'æ', 'ø', 'å', 'Å', '🎵', '1', ' ', ' ', ':', '#', '-', '\'', '"', '\\', '\n', ',', '{', ']', '&',
        '|',
    ]);
    prop::collection::vec(sign, 0..12).prop_map(|signs| signs.into_iter().collect())
}

fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-100_i64..10_000).prop_map(Value::from),
        text().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((text(), inner), 0..5)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// What stands at a node, indented as it is in the text.
fn standing_alone(text: &str, node: Node<'_>) -> String {
    let start = node.span().start as usize;
    let column = text[..start].chars().rev().take_while(|sign| *sign != '\n').count();
    let indent = if node.style() == Style::Block { column } else { 0 };
    format!("{}{}", " ".repeat(indent), node.source_text())
}

fn check_every_span(text: &str, parsed: &Parsed<'_>) -> Result<(), TestCaseError> {
    for node in parsed.tree.nodes() {
        let alone = standing_alone(text, node);
        let again = parse(&alone);
        prop_assert_eq!(value(again.tree.root()), value(node), "{:?} of {:?}", alone, text);
        if let Some(parent) = node.parent() {
            prop_assert!(parent.span().start <= node.span().start && node.span().end <= parent.span().end);
        }
    }
    Ok(())
}

/// Pieces that YAML is made of, and some that it is not.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "\n", "\n", "\n  ", "\n    ", "\n- ", " ", "  ", "\t", ":", ": ", "a: ", "b", "1", "- ", "? ", "&a ", "*a",
        "!", "!!str ", "!!int ", "|", ">", "|+\n", ">-\n", "|2", "'", "\"", "[", "]", "{", "}", ",", "#", " # x", "%",
        "@", "`", "---\n", "...\n", "\u{feff}", "\0", "\r", "\r\n", "\\", "\\x", "\\u00e6", "æ", "\u{a0}", "🎵",
        "<<: ", "~", "=", "\u{1b}", "a\u{30a}", "sak:\n", "\nlogg: ", "no", ".inf", "012", "0x1F", "1e5", "\u{301}",
    ]);
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn check_is_sound(text: &str) -> Result<(), TestCaseError> {
    let parsed = parse(text);
    for node in parsed.tree.nodes() {
        prop_assert!(text.get(node.span().range()).is_some());
        node.path();
        if let Some(parent) = node.parent() {
            prop_assert!(
                parent.span().start <= node.span().start && node.span().end <= parent.span().end,
                "{:?} {:?}",
                text,
                node.source_text()
            );
        }
    }
    for span in parsed.tree.comments().iter().map(|comment| comment.span) {
        prop_assert!(text[span.range()].starts_with('#'), "{:?}", text);
    }
    for problem in &parsed.problems {
        prop_assert!(text.get(problem.span.range()).is_some(), "{:?}", text);
        prop_assert!(problem.related.is_none_or(|span| text.get(span.range()).is_some()));
    }
    prop_assert!(parsed.problems.is_sorted_by_key(|problem| problem.span));
    prop_assert!(parsed.problems.len() <= 100);
    Ok(())
}

/// Whether the second opinion reads the text by other rules: `012` and `0b1`, keys with combining marks, a text that
/// is nothing but a block scalar, blank lines that are kept at the end of the file, byte order marks.
fn read_by_other_rules(text: &str, root: Node<'_>) -> bool {
    let leading_zero = |word: &str| {
        let digits = word.trim_start_matches(['+', '-']);
        digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'b')
    };
    matches!(root.style(), Style::Literal | Style::Folded)
        || text.contains(['\u{301}', '\u{30a}', '\u{feff}'])
        || text.contains("|+")
        || text.split(|sign: char| !sign.is_alphanumeric() && !"+-.".contains(sign)).any(leading_zero)
}

proptest! {
    #[test]
    fn the_text_of_every_span_has_the_value_of_its_node(of in tree(), choices in prop::collection::vec(any::<u8>(), 1..40), crlf: bool) {
        let mut writer = Writer { out: "---".to_owned(), choices, next: 0 };
        writer.value(&of, 0);
        writer.out.push('\n');
        let text = if crlf { writer.out.replace('\n', "\r\n") } else { writer.out };
        let parsed = parse(&text);
        prop_assert_eq!(&parsed.problems, &[], "{:?}", text);
        prop_assert_eq!(value(parsed.tree.root()), of, "{:?}", text);
        check_every_span(&text, &parsed)?;
    }

    #[test]
    fn no_text_breaks_the_reader(text in pieces()) {
        check_is_sound(&text)?;
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200), any_text: String) {
        if let Ok(text) = decode(&bytes) {
            check_is_sound(text)?;
        }
        check_is_sound(&any_text)?;
    }

    #[test]
    fn one_slip_in_a_case_file_gives_few_problems_and_leaves_the_other_sections(
        at in 0..BASE.len(),
        slip in prop::sample::select(vec!["\t", "\"", "'", ": ", ":", "[", "{", "]", "}", "- ", "\n", "\n  ", " ", "@", "*", "&", "!", "%", "|", "#", " #", "\\", ","]),
    ) {
        let at = BASE.floor_char_boundary(at);
        let text = format!("{}{slip}{}", &BASE[..at], &BASE[at..]);
        check_is_sound(&text)?;
        let parsed = parse(&text);
        prop_assert!(parsed.problems.len() <= 3, "{slip:?} at {at}: {:?}", parsed.problems);
        let (read, all) = (parsed.tree.root().entries().count(), parse(BASE).tree.root().entries().count());
        prop_assert!(read + 2 >= all, "{slip:?} at {at} leaves {read} of {all}: {:?}", parsed.problems);
    }

    #[test]
    fn a_second_reader_finds_the_same_values(mut text in pieces()) {
        // The two differ on whether the end of the file counts as the end of a line.
        text.push('\n');
        let parsed = parse(&text);
        let second: Result<serde_yaml::Value, _> = serde_yaml::from_str(&text);
        let second = second.ok().and_then(|second| serde_json::to_value(second).ok());
        if let (true, Some(second), false) = (parsed.problems.is_empty(), second, read_by_other_rules(&text, parsed.tree.root())) {
            prop_assert_eq!(value(parsed.tree.root()), second, "{:?}", text);
        }
    }
}
