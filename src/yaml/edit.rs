//! Changes of a text that leave every other byte of it as it is.

use super::resolve;
use super::spans::is_blank;
use super::tree::{Comment, Kind, Node, Style};
use crate::source::{Span, line_end, line_start};

/// A part of a text and what stands there afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty where something is put in.
    pub span: Span,
    /// The new text.
    pub text: String,
}

/// The text after some edits, which stand in its order and do not overlap. An edit that does not fit is left out.
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edited = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for edit in edits {
        let Some(kept) = text.get(from..edit.span.start as usize) else { continue };
        edited.push_str(kept);
        edited.push_str(&edit.text);
        from = edit.span.end as usize;
    }
    edited.push_str(text.get(from..).unwrap_or_default());
    edited
}

/// Another word in the place of a key or a value, in the quotes that stand there; a number stands without. None where
/// no lone word stands, or where the new one could mean something else there.
pub fn reword(node: Node<'_>, word: &str) -> Option<Edit> {
    let is_word = word.starts_with(char::is_alphanumeric)
        && word.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'));
    let is_text = matches!(resolve::plain(word.into()), Some(Kind::Str(_)));
    let quote = match node.style() {
        Style::Plain => "",
        Style::SingleQuoted | Style::DoubleQuoted if !is_text => "",
        Style::SingleQuoted => "'",
        Style::DoubleQuoted => "\"",
        Style::Literal | Style::Folded | Style::Block | Style::Flow | Style::Alias => return None,
    };
    (is_word && !node.span().range().is_empty()).then(|| replace(node, format!("{quote}{word}{quote}")))
}

/// Quotes around an unquoted value, so that it is text and keeps its spelling. None where it has no simple spelling.
pub fn quote(node: Node<'_>) -> Option<Edit> {
    let written = node.source_text();
    let is_simple = written.chars().all(|letter| letter.is_alphanumeric() || "+-.".contains(letter));
    let fits = node.style() == Style::Plain && is_simple && !written.is_empty();
    fits.then(|| replace(node, format!("\"{written}\"")))
}

fn replace(node: Node<'_>, text: String) -> Edit {
    Edit { span: node.span(), text }
}

/// A key with its value, such as `brille: 1`, before all others: under the comment at the top of the file where there is
/// one. None where the root is no mapping, or begins in a way that leaves no room.
pub fn put_first(root: Node<'_>, entry: &str) -> Option<Edit> {
    let text = root.text();
    let (first, _) = root.entries().next()?;
    if root.style() == Style::Flow {
        return Some(Edit { span: Span::empty(root.span().start + 1), text: format!(" {entry},") });
    }
    let top = top(text);
    let key_line = line_start(text, first.span().start as usize).max(top);
    let indent = &text[key_line..first.span().start as usize];
    let at = after_comment(text, after_marks(text, top, key_line), key_line);
    is_blank(indent)
        .then(|| Edit { span: Span::empty(at as u32), text: format!("{indent}{entry}{}", line_break(text)) })
}

/// A comment as the first line of a text.
pub fn put_comment_on_top(text: &str, comment: &str) -> Edit {
    Edit { span: Span::empty(top(text) as u32), text: format!("{comment}{}", line_break(text)) }
}

/// Takes a comment away, and its line where nothing else stands there.
pub fn remove_comment(text: &str, comment: Comment) -> Edit {
    let start = comment.span.start as usize;
    let line = line_start(text, start).max(top(text));
    let before = &text[line..start];
    let span = if is_blank(before) {
        line..next_line(text, start)
    } else {
        line + before.trim_end_matches([' ', '\t']).len()..comment.span.end as usize
    };
    Edit { span: Span::new(span.start as u32, span.end as u32), text: String::new() }
}

/// Where a text begins, after a byte order mark.
fn top(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// Where the next line begins, or the text ends.
fn next_line(text: &str, at: usize) -> usize {
    let end = line_end(text, at);
    let rest = &text[end..];
    end + if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) }
}

/// The line break that a text uses.
fn line_break(text: &str) -> &'static str {
    let rest = &text[line_end(text, 0)..];
    match rest.as_bytes() {
        [b'\r', b'\n', ..] => "\r\n",
        [b'\r', ..] => "\r",
        _ => "\n",
    }
}

/// After the lines with `---` or `%` that stand before the first key.
fn after_marks(text: &str, from: usize, to: usize) -> usize {
    let is_mark = |at: &usize| text[*at..].starts_with("---") || text[*at..].starts_with('%');
    lines(text, from, to).filter(is_mark).last().map_or(from, |mark| next_line(text, mark))
}

/// After the lines that are comments from a place on, with none between.
fn after_comment(text: &str, from: usize, to: usize) -> usize {
    let is_comment = |at: &usize| text[*at..].trim_start_matches([' ', '\t']).starts_with('#');
    lines(text, from, to).take_while(is_comment).last().map_or(from, |last| next_line(text, last))
}

/// Where the lines between two places begin.
fn lines(text: &str, from: usize, to: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(from), |at| Some(next_line(text, *at))).take_while(move |at| *at < to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    fn after(text: &str, edit: Option<Edit>) -> String {
        apply(text, &edit)
    }

    fn reworded(text: &str, word: &str) -> String {
        let parsed = parse(text);
        let value = parsed.tree.root().get("a").unwrap();
        after(text, reword(value, word))
    }

    #[test]
    fn a_word_takes_the_place_of_another_in_its_quotes() {
        assert_eq!(reworded("a: yes # nei\n", "ja"), "a: ja # nei\n");
        assert_eq!(reworded("a:   'yes'\r\n", "ja"), "a:   'ja'\r\n");
        assert_eq!(reworded("a: \"6\"", "6"), "a: 6");
        assert_eq!(reworded("{ a: &x !!str yes, b: 1 }", "ja"), "{ a: &x !!str ja, b: 1 }");
    }

    #[test]
    fn what_is_no_lone_word_is_left() {
        for text in ["a: |\n  yes\n", "b: &x yes\na: *x\n", "a: [yes]\n", "a:\n"] {
            assert_eq!(reworded(text, "ja"), text);
        }
        for word in ["", "- x", "a: b", "#", "ja nei"] {
            assert_eq!(reworded("a: yes", word), "a: yes");
        }
    }

    #[test]
    fn quotes_keep_the_spelling() {
        for (text, quoted) in [("a: 0150 # nr", "a: \"0150\" # nr"), ("a: '0150'", "a: '0150'"), ("a:", "a:")] {
            assert_eq!(after(text, quote(parse(text).tree.root().get("a").unwrap())), quoted);
        }
    }

    #[test]
    fn the_first_key_goes_under_the_comment_at_the_top() {
        for (text, with) in [
            ("a: 1\n", "x: 1\na: 1\n"),
            ("# en\n# to\na: 1\n", "# en\n# to\nx: 1\na: 1\n"),
            ("# en\r\n\r\n# a\r\na: 1\r\n", "# en\r\nx: 1\r\n\r\n# a\r\na: 1\r\n"),
            ("\u{feff}a: 1", "\u{feff}x: 1\na: 1"),
            ("\u{feff}# en\na: 1", "\u{feff}# en\nx: 1\na: 1"),
            ("%YAML 1.2\n---\n# en\na: 1\n", "%YAML 1.2\n---\n# en\nx: 1\na: 1\n"),
            ("\n  a: 1\n  b: 2\n", "  x: 1\n\n  a: 1\n  b: 2\n"),
            ("{ a: 1 }", "{ x: 1, a: 1 }"),
            ("--- {a: 1}", "--- { x: 1,a: 1}"),
            ("- a", "- a"),
            ("", ""),
        ] {
            assert_eq!(after(text, put_first(parse(text).tree.root(), "x: 1")), with);
        }
    }

    #[test]
    fn a_comment_goes_with_its_line_where_it_stands_alone() {
        for (text, without) in [
            ("a: 1  # x\nb: 2", "a: 1\nb: 2"),
            ("a: 1\r\n  # x\r\nb: 2", "a: 1\r\nb: 2"),
            ("\u{feff}# x\na: 1", "\u{feff}a: 1"),
            ("a: 1\n# x", "a: 1\n"),
        ] {
            let parsed = parse(text);
            assert_eq!(after(text, Some(remove_comment(text, parsed.tree.comments()[0]))), without);
        }
    }

    #[test]
    fn a_line_on_top_comes_after_the_byte_order_mark() {
        assert_eq!(
            after("\u{feff}a: 1\r\n", Some(put_comment_on_top("\u{feff}a: 1\r\n", "# x"))),
            "\u{feff}# x\r\na: 1\r\n"
        );
    }
}
