//! How a finding names a thing of the case without repeating what somebody typed.

use crate::case::Code;
use crate::finding::Arg;
use crate::lang::Text;

/// The identifier as an argument of a message, after a noun: `tiltaket {measure}`. An absent identifier, or text that
/// has not the form of one and may be anything, becomes `uten id`.
pub fn named(id: Option<Code<'_>>) -> Arg {
    match id {
        Some(id) if is_code(id.value) => Arg::Code(id.value.to_owned()),
        _ => Arg::Word(Text::new("uten id", "utan id", "without an id")),
    }
}

/// Whether a text has the form of codes and identifiers: one to three capital letters, then one to three digits.
pub fn is_code(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase() || "ÆØÅ".contains(letter));
    let letters = text.strip_suffix(digits).map_or(0, |letters| letters.chars().count());
    (1..=3).contains(&letters) && (1..=3).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_capital_letters_then_digits() {
        for code in ["E1", "MV12", "ÅØÆ123"] {
            assert!(is_code(code), "{code}");
        }
        for text in ["", "E", "1", "e1", "E1234", "ABCD1", "E1 ", "Kari1", "E1a", "1E"] {
            assert!(!is_code(text), "{text}");
        }
    }
}
