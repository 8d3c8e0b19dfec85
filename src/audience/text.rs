//! Text as it is read for those whom it mentions: its words, how they are compared, and where its sentences begin.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text.
pub(super) struct Word {
    pub(super) range: Range<usize>,
    /// As it is compared.
    pub(super) folded: String,
}

/// The words of a text in their order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_of_word(letter)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { range: from..at, folded: fold(&text[from..at]) });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether a character may stand in a word.
pub(super) fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter) || is_invisible(letter)
}

/// Whether a character takes no room, so that a word with it looks like one without.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A text as it is compared: without what takes no room, composed, in small letters. Letters of other alphabets that look
/// like ours are ours where they stand among ours or with digits.
pub(super) fn fold(word: &str) -> String {
    let is_mixed = word.chars().any(|letter| letter.is_ascii_alphanumeric());
    let letters = word.chars().filter(|letter| !is_invisible(*letter));
    let folded: String = letters.map(|letter| if is_mixed { as_ours(letter) } else { letter }).nfkc().collect();
    folded.to_lowercase()
}

/// Letters of other alphabets, and those of ours that they look like.
const LOOKALIKES: (&str, &str) = ("АВЕКМНОРСТХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXIJSaeopcyxijsABEZHIKMNOPTYXo");

fn as_ours(letter: char) -> char {
    let (others, ours) = LOOKALIKES;
    let own = others.chars().zip(ours.chars()).find(|(other, _)| !letter.is_ascii() && *other == letter);
    own.map_or(letter, |(_, own)| own)
}

/// Abbreviations after whose full stop a sentence goes on.
const ABBREVIATIONS: &[&str] =
    &["ca", "dvs", "evt", "inkl", "jf", "kap", "kl", "mv", "nr", "osv", "pga", "pkt", "tlf", "tom", "vg"];

/// Whether a word stands where any word has a capital letter.
pub(super) fn starts_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(|letter: char| letter.is_whitespace() || "\"'«“”(#*".contains(letter));
    // A quotation that ends with its sentence ends the sentence.
    let before = before.trim_end_matches('»');
    let Some(last) = before.chars().next_back() else { return true };
    if last == '.' {
        let word = before.trim_end_matches('.').rsplit(char::is_whitespace).next().unwrap_or_default();
        return !word.contains('.') && !ABBREVIATIONS.contains(&word.to_lowercase().as_str());
    }
    "!?…".contains(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_on_after_an_abbreviation() {
        for (text, starts) in [("", true), ("Ja. ", true), ("jf. ", false), ("f.eks. ", false), ("Hvem? «", true)] {
            assert_eq!(starts_sentence(text, text.len()), starts, "{text}");
        }
    }
}
