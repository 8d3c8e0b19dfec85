//! Words that stand anywhere in a text.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};

/// Words to look for in a text as it is written, wherever they stand; large and small ASCII letters are the same.
pub(in crate::rules) struct Needles(Option<AhoCorasick>);

impl Needles {
    /// The words. Nothing is found where there are none.
    pub(in crate::rules) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut words = words.peekable();
        let some = words.peek().is_some();
        Self(some.then(|| AhoCorasickBuilder::new().ascii_case_insensitive(true).build(words).ok()).flatten())
    }

    /// Each place of each word, overlaps included, with the index of the word.
    pub(in crate::rules) fn find<'n>(&'n self, text: &'n str) -> impl Iterator<Item = (usize, Range<usize>)> + 'n {
        let found = self.0.iter().flat_map(move |automaton| automaton.find_overlapping_iter(text));
        found.map(|found| (found.pattern().as_usize(), found.range()))
    }
}
