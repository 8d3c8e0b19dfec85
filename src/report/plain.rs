//! Text from outside made safe to show: nothing that steers a terminal or turns the reading order gets through.

use std::borrow::Cow;

/// The text with control characters and invisible marks replaced by visible ones. Tabs and line breaks stay; a lone
/// carriage return, which YAML counts as a line break, becomes one.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|letter| letter == '\r' || stand_in(letter).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' => safe.push('\n'),
            _ => safe.push(stand_in(letter).unwrap_or(letter)),
        }
    }
    Cow::Owned(safe)
}

/// Whether a character shows as itself on one line: it breaks no line, steers no terminal, and neither turns nor hides
/// text.
pub fn shows_as_itself(letter: char) -> bool {
    !letter.is_control() && stand_in(letter).is_none()
}

/// What is shown instead of a character that must not reach a terminal.
fn stand_in(letter: char) -> Option<char> {
    match letter {
        '\t' | '\n' | '\r' => None,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)),
        '\u{7f}' => Some('␡'),
        '\u{80}'..='\u{9f}' => Some('\u{fffd}'),
        // Marks that turn or hide text: bidirectional controls, separators, annotations, tags, byte order mark.
        '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Some('\u{fffd}'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        assert_eq!(plain("a\u{1b}[31mb\u{9b}c\u{202e}d\u{7f}"), "a␛[31mb\u{fffd}c\u{fffd}d␡");
    }

    #[test]
    fn norwegian_letters_emoji_tabs_and_lines_stay() {
        assert_eq!(plain("å\tø 👩‍🏫\nÆ"), "å\tø 👩‍🏫\nÆ");
    }

    #[test]
    fn every_line_break_of_yaml_becomes_the_same() {
        assert_eq!(plain("a\rb\r\nc\nd"), "a\nb\nc\nd");
    }
}
