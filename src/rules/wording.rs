//! Phrases in Norwegian text: found as whole words, whatever their case and Unicode form.

pub(super) mod phrases;

use std::cmp::Reverse;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::source::Span;
use crate::yaml::{Node, Style};

/// A phrase in bokmål and in nynorsk, in lower case; twice the same where they agree.
pub(super) type Phrase = (&'static str, &'static str);

/// A list of phrases to look for.
pub(super) struct PhraseList {
    forms: Vec<&'static str>,
    filler: &'static [&'static str],
    /// None only where there is nothing to look for.
    automaton: Option<AhoCorasick>,
}

/// A phrase in a folded text.
struct Match {
    /// The phrase as the list has it, which is safe to show where the text is not.
    form: &'static str,
    /// The bytes of the folded text that it takes up.
    range: Range<usize>,
}

impl PhraseList {
    /// A list of phrases, and the words that add nothing to them where they are all that is written.
    pub(super) fn new(phrases: &'static [Phrase], filler: &'static [&'static str]) -> Self {
        let mut forms: Vec<_> = phrases.iter().flat_map(|(nb, nn)| [*nb, *nn]).collect();
        forms.sort_unstable();
        forms.dedup();
        let automaton = AhoCorasick::new(&forms).ok();
        Self { forms, filler, automaton }
    }

    /// The first phrase, where a text holds nothing but phrases of the list, filler words and punctuation.
    pub(super) fn only(&self, text: &str) -> Option<&'static str> {
        let folded = fold(text);
        let matches = self.find(&folded);
        let starts = matches.iter().map(|found| found.range.start).chain([folded.len()]);
        let ends = [0].into_iter().chain(matches.iter().map(|found| found.range.end));
        let nothing_else = ends
            .zip(starts)
            .flat_map(|(end, start)| words(&folded[end..start]))
            .all(|word| self.filler.contains(&word));
        matches.first().filter(|_| nothing_else).map(|found| found.form)
    }

    /// The phrases in a folded text, in its order. Of phrases that overlap the first counts, and of those the longest.
    fn find(&self, text: &str) -> Vec<Match> {
        let candidates = self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(text));
        let mut candidates: Vec<_> = candidates.filter(|found| stands_alone(text, found.range())).collect();
        candidates.sort_by_key(|found| (found.start(), Reverse(found.end())));
        let mut free_from = 0;
        candidates.retain(|found| {
            let free = found.start() >= free_from;
            free_from = if free { found.end() } else { free_from };
            free
        });
        candidates.iter().map(|found| Match { form: self.forms[found.pattern()], range: found.range() }).collect()
    }
}

/// Words to look for in a text as it is written, wherever they stand; large and small ASCII letters are the same.
pub(super) struct Needles(Option<AhoCorasick>);

impl Needles {
    /// The words. Nothing is found where there are none.
    pub(super) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut words = words.peekable();
        let some = words.peek().is_some();
        Self(some.then(|| AhoCorasickBuilder::new().ascii_case_insensitive(true).build(words).ok()).flatten())
    }

    /// Each place of each word, overlaps included, with the index of the word.
    pub(super) fn find<'n>(&'n self, text: &'n str) -> impl Iterator<Item = (usize, Range<usize>)> + 'n {
        let found = self.0.iter().flat_map(move |automaton| automaton.find_overlapping_iter(text));
        found.map(|found| (found.pattern().as_usize(), found.range()))
    }
}

/// The words of a text: runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_of_word(letter)).filter(|word| !word.is_empty())
}

/// A text in lower case and NFC, the form in which phrases and words are compared.
pub(super) fn fold(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).collect()
}

/// The place in the source of some bytes of a node's text ([`Node::as_str`]): exact where the text is written as it
/// is on one line, otherwise the whole node, because an escape or a folded line has no place of its own.
pub(super) fn span_in(node: Node<'_>, range: Range<usize>) -> Span {
    let source = node.source_text();
    let (written, quote) = match node.style() {
        Style::SingleQuoted | Style::DoubleQuoted => (source.get(1..source.len().saturating_sub(1)), 1),
        _ => (Some(source), 0),
    };
    if written.is_none() || written != node.as_str() {
        return node.span();
    }
    let start = node.span().start + quote;
    Span::new(start + range.start as u32, start + range.end as u32)
}

/// Whether no letter or digit touches a part of a text.
fn stands_alone(text: &str, part: Range<usize>) -> bool {
    let before = text[..part.start].chars().next_back();
    let after = text[part.end..].chars().next();
    ![before, after].into_iter().flatten().any(is_of_word)
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    static WHEN: &[Phrase] = &[("løpende", "løpande"), ("så løpende", "så løpande"), ("på måfå", "på måfå")];

    fn list() -> PhraseList {
        PhraseList::new(WHEN, &["og"])
    }

    fn found(text: &str) -> Vec<String> {
        let folded = fold(text);
        list().find(&folded).into_iter().map(|found| folded[found.range].to_owned()).collect()
    }

    #[test]
    fn phrases_are_whole_words_in_any_case() {
        assert_eq!(found("LØPENDE, og så Løpande."), ["løpende", "så løpande"]);
        assert!(found("fortløpende løpendes løpende2 7løpende").is_empty());
    }

    #[test]
    fn decomposed_letters_match() {
        assert_eq!(found("Tilsyn pa\u{30a} ma\u{30a}fa\u{30a}."), ["på måfå"]);
        assert!(found("løpende\u{301}").is_empty());
    }

    #[test]
    fn only_phrases_and_filler_make_a_text_nothing_else() {
        assert_eq!(list().only(" Løpende og på måfå! "), Some("løpende"));
        assert_eq!(list().only("løpende hver dag"), None);
        assert_eq!(list().only("og"), None);
        assert_eq!(list().only(""), None);
    }

    #[test]
    fn letters_that_grow_in_lower_case_do_no_harm() {
        assert_eq!(found("İİ løpende ẞ"), ["løpende"]);
    }
}
