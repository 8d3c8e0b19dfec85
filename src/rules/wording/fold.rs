//! Text in the form in which words are compared, and the way back to what was written.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text: runs of letters and digits.
pub(in crate::rules) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty())
}

/// A text in lower case and NFC, the form in which phrases and words are compared.
pub(in crate::rules) fn fold(text: &str) -> String {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    folded
}

/// Folds a text into a buffer. Whether every byte kept its place, as in all text in the letters of Norwegian that is NFC.
pub(super) fn fold_into(text: &str, folded: &mut String) -> bool {
    folded.clear();
    folded.push_str(text);
    folded.make_ascii_lowercase();
    if text.is_ascii() {
        return true;
    }
    let plain = |letter: char| letter < '\u{100}' || ('\u{2010}'..'\u{2040}').contains(&letter);
    if !text.chars().all(plain) {
        folded.clear();
        folded.extend(text.nfc().flat_map(char::to_lowercase));
        return false;
    }
    if text.contains(|letter: char| !letter.is_ascii() && letter.is_uppercase()) {
        folded.clear();
        folded.extend(text.chars().flat_map(char::to_lowercase));
    }
    true
}

/// The bytes of a text that some bytes of its folded form come from.
pub(super) fn unfolded(text: &str, folded: Range<usize>) -> Option<Range<usize>> {
    let begins = |(at, letter): (usize, char)| (at == 0 || !is_combining_mark(letter)).then_some(at);
    let starts: Vec<usize> = text.char_indices().filter_map(begins).chain([text.len()]).collect();
    let (mut done, mut start) = (0, None);
    for piece in starts.windows(2) {
        if done == folded.start {
            start = Some(piece[0]);
        }
        done += fold(&text[piece[0]..piece[1]]).len();
        if done == folded.end {
            return Some(start?..piece[1]);
        }
    }
    None
}

/// Whether a letter is part of a word.
pub(super) fn is_of_word(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        letter.is_alphanumeric() || is_combining_mark(letter)
    }
}
