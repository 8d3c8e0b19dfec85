//! The codes that somebody may have meant by one that does not exist.

use super::{all, unruled};

/// How alike a code must be to be suggested, from 0 to 1.
const ALIKE: f32 = 0.6;

/// At most this many codes are suggested.
const SUGGESTIONS: usize = 3;

/// A longer text is no misspelt code, and comparing it would take time.
const LONGEST: usize = 20;

/// The codes of rules and of requirements without a rule that are most like a text, the likeliest first.
pub fn suggestions(code: &str) -> Vec<&'static str> {
    alike(code, all().map(|rule| rule.code).chain(unruled().map(|unruled| unruled.code)))
}

/// The code of a rule that is most like a text.
pub fn nearest(code: &str) -> Option<&'static str> {
    alike(code, all().map(|rule| rule.code)).into_iter().next()
}

fn alike(code: &str, codes: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    if code.len() > LONGEST {
        return Vec::new();
    }
    similar::get_close_matches(&code.to_uppercase(), &codes.collect::<Vec<_>>(), SUGGESTIONS, ALIKE)
}
