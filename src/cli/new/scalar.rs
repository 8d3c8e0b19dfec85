//! Any text as a YAML scalar that reads back as the same text.

use crate::report::shows_as_itself;

/// The text on one line: plain where that is safe, else in double quotes.
pub(super) fn inline(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// The text as a value of a key at `indent` columns: a literal block where it has several lines, else [`inline`].
pub(super) fn value(text: &str, indent: usize) -> String {
    let is_block =
        text.contains('\n') && !text.starts_with([' ', '\n']) && text.chars().all(|c| c == '\n' || is_ordinary(c));
    if !is_block {
        return inline(text);
    }
    let margin = " ".repeat(indent + 2);
    let lines = text.trim_end_matches('\n').split('\n');
    let lines = lines.map(|line| if line.is_empty() { "\n".to_owned() } else { format!("\n{margin}{line}") });
    format!("|-{}", lines.collect::<String>())
}

/// Whether a plain scalar means just this text, in block and in flow context.
fn is_plain(text: &str) -> bool {
    let is_word = !matches!(
        text.to_ascii_lowercase().as_str(),
        "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    let is_safe = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '.' | '-' | '/' | '(' | ')' | '§');
    is_word && text.starts_with(char::is_alphabetic) && text.chars().all(is_safe) && !text.ends_with(' ')
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            letter if is_ordinary(letter) => quoted.push(letter),
            letter => quoted.push_str(&format!("\\U{:08X}", u32::from(letter))),
        }
    }
    quoted + "\""
}

/// Whether a character may stand as it is: YAML and every reader take it for what it is.
fn is_ordinary(letter: char) -> bool {
    shows_as_itself(letter) && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::yaml;

    fn read_back(written: &str) -> Option<String> {
        let text = format!("sak:\n  - hva: {written}\n    id: M1\n");
        let parsed = yaml::parse(&text);
        let clean = parsed.problems.is_empty() && parsed.tree.pointer("/sak/0/id").is_some();
        let read = parsed.tree.pointer("/sak/0/hva")?.as_str()?.to_owned();
        clean.then_some(read)
    }

    #[test]
    fn usual_text_stands_plain() {
        assert_eq!(inline("Solbakken skole"), "Solbakken skole");
        assert_eq!(inline("Å vgs"), "Å vgs");
    }

    #[test]
    fn what_yaml_would_read_otherwise_is_quoted() {
        for text in
            ["2026-0147", "no", "Null", "a: b", "a #b", "- a", "*a", "~", "", "a ", "{", "123", "0x1f", "1e3", "on"]
        {
            assert!(inline(text).starts_with('"'), "{text}");
            assert_eq!(read_back(&inline(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn several_lines_become_a_block() {
        assert_eq!(value("a\n\n  b: c", 4), "|-\n      a\n\n        b: c");
    }

    proptest! {
        #[test]
        fn any_text_reads_back_as_itself(text in "(?s).{0,40}") {
            prop_assert_eq!(read_back(&inline(&text)), Some(text.clone()));
            prop_assert_eq!(read_back(&value(text.trim(), 4)), Some(text.trim().to_owned()));
        }
    }
}
