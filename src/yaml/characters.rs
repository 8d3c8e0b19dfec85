//! Characters that no text of a case should hold.

use crate::source::Span;

/// Whether a character is outside what YAML 1.2 allows in a text (section 5.1, `c-printable`).
pub(super) fn is_control(sign: char) -> bool {
    match sign {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        sign => sign.is_control(),
    }
}

/// Where such characters stand.
pub(super) fn control_characters(text: &str) -> impl Iterator<Item = Span> + '_ {
    let searched = if may_hold_control(text.as_bytes()) { text } else { "" };
    let signs = searched.char_indices().filter(|(_, sign)| is_control(*sign));
    signs.map(|(at, sign)| Span::new(at as u32, (at + sign.len_utf8()) as u32))
}

/// Whether a byte of a text can belong to such a character. All bytes are looked at without a branch, many at a time.
fn may_hold_control(text: &[u8]) -> bool {
    let may = |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) | matches!(byte, 0x7f | 0xc2 | 0xef);
    text.iter().fold(false, |found, byte| found | may(*byte))
}

/// The characters that look like a space and are none: they come along when text is pasted from a web page or a
/// word processor.
pub(super) fn is_hard_space(sign: char) -> bool {
    match sign {
        '\u{a0}' | '\u{1680}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}' => true,
        sign => ('\u{2000}'..='\u{200b}').contains(&sign),
    }
}

/// The hard spaces at the start or the end of unquoted text.
pub(super) fn hard_space(text: &str, span: Span) -> Option<Span> {
    let written = &text[span.range()];
    if written.is_ascii() {
        return None;
    }
    let leading = written.len() - written.trim_start_matches(is_hard_space).len();
    let trailing = written.trim_end_matches(is_hard_space).len();
    if leading > 0 {
        Some(Span::new(span.start, span.start + leading as u32))
    } else if trailing < written.len() {
        Some(Span::new(span.start + trailing as u32, span.end))
    } else {
        None
    }
}
