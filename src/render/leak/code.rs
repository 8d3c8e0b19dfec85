//! Codes that are glued to letters or written apart, as they may stand in a document: `E2sin`, `medE2`, `E 2`, `E-2`.

use super::flat::{Flat, Gap};

/// Letters that are words by themselves, and stand before numbers as such.
const WORDS: &[&str] = &["i", "å"];

/// Whether a word goes on after a code in small letters: `E2sin`. In `E2F0A7` it does not, which is a number of a machine.
pub(super) fn goes_on(flat: &Flat, from: usize, end: usize) -> bool {
    flat.gap(from) != Gap::None && flat.is_small(end, flat.word_end(from.max(end.saturating_sub(1))))
}

/// Whether a code is the end of a word that begins in small letters: `medE2`.
pub(super) fn is_glued(flat: &Flat, from: usize, to: usize) -> bool {
    let start = flat.word_start(from);
    start < from && flat.capital(from) && flat.is_small(start, from) && flat.gap(to) != Gap::None
}

/// Whether the letters and the number of a code are two words, with one space or hyphen between them. What follows a
/// number is none: «klasse 8 A 2 timer».
pub(super) fn is_apart(flat: &Flat, from: usize, end: usize) -> bool {
    let letters: &str = flat.text()[from..end].trim_end_matches(char::is_numeric);
    let number = from + letters.len();
    let is_parted = |at: usize| at == number && flat.narrow(at);
    let parted = (from + 1..end).filter(|at| flat.gap(*at) >= Gap::Hard);
    !WORDS.contains(&letters) && !flat.after_digit(from) && parted.into_iter().all(is_parted)
}
