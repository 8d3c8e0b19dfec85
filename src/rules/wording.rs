//! Phrases in Norwegian text: found as whole words, as Norwegian inflects and joins them, whatever their case and Unicode
//! form.
//!
//! A phrase is written as a pattern, one for bokmål and one for nynorsk. Its words stand in the order of the text, with
//! blanks between; `holde|holder øye med` offers two forms of a word, `?litt` is a word that may be missing, `*` is any
//! one word or none, `bevis~n` takes the endings of a class (`ENDINGS`), `+miljø` also ends a compound such as
//! *klassemiljø*, and `@` is the pupil: as the first word it stands before the phrase.

mod fold;
mod lexicon;
pub(super) mod lists;
mod needles;
pub(super) mod phrases;
mod place;
mod prose;
mod sentence;
mod warning;

pub(super) use fold::{fold, words};
pub(super) use lexicon::{Lexicon, Match, Nobody, Phrase, Roles};
pub(super) use needles::Needles;
pub(super) use place::span_in;
pub use prose::Wording;
pub(super) use prose::{Hit, warning};

use lexicon::without_overlaps;

/// Phrases of which a text may hold nothing else.
pub(super) struct PhraseList {
    lexicon: Lexicon,
    filler: &'static [&'static str],
    /// Whether codes of persons add nothing either.
    passes_codes: bool,
}

impl PhraseList {
    /// A list of phrases, and the words that add nothing to them where they are all that is written.
    pub(super) fn new(phrases: &'static [Phrase], filler: &'static [&'static str]) -> Self {
        Self { lexicon: Lexicon::new(phrases.iter().copied()), filler, passes_codes: false }
    }

    /// The list, for texts in which codes of persons add nothing to a phrase.
    pub(super) fn passing_codes(self) -> Self {
        Self { passes_codes: true, ..self }
    }

    /// The first phrase, where a text holds nothing but phrases of the list, filler words and punctuation.
    pub(super) fn only(&self, text: &str) -> Option<String> {
        self.only_in_folded(&fold(text))
    }

    /// The same of a text that is folded already.
    fn only_in_folded(&self, folded: &str) -> Option<String> {
        let matches = without_overlaps(self.lexicon.find(folded, &Nobody));
        let starts = matches.iter().map(|found| found.range.start).chain([folded.len()]);
        let ends = [0].into_iter().chain(matches.iter().map(|found| found.range.end));
        let nothing_else = ends
            .zip(starts)
            .flat_map(|(end, start)| words(&folded[end..start]))
            .all(|word| self.filler.contains(&word) || (self.passes_codes && is_code(word)));
        matches.into_iter().next().filter(|_| nothing_else).map(|found| found.form)
    }
}

#[cfg(test)]
impl PhraseList {
    /// The phrases as a finding shows them.
    fn forms(&self) -> Vec<String> {
        self.lexicon.names()
    }
}

/// Whether a folded word looks like a code: a letter or two, then digits.
fn is_code(word: &str) -> bool {
    let digits = word.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
    let letters = word.len() - digits.len();
    (1..=2).contains(&letters) && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::fold::{fold_into, unfolded};
    use super::*;
    use crate::yaml::parse;

    static WHEN: &[Phrase] = &[("løpende", "løpande"), ("så løpende", "så løpande"), ("på måfå", "på måfå")];

    fn list() -> PhraseList {
        PhraseList::new(WHEN, &["og"])
    }

    fn found_by(pattern: &'static str, text: &str) -> Vec<String> {
        let folded = fold(text);
        let lexicon = Lexicon::new([(pattern, pattern)].into_iter());
        let found = without_overlaps(lexicon.find(&folded, &Nobody));
        found.into_iter().map(|found| folded[found.range].to_owned()).collect()
    }

    fn found(text: &str) -> Vec<String> {
        let folded = fold(text);
        let found = without_overlaps(list().lexicon.find(&folded, &Nobody));
        found.into_iter().map(|found| folded[found.range].to_owned()).collect()
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
        assert_eq!(list().only(" Løpende og på måfå! ").as_deref(), Some("løpende"));
        assert_eq!(list().only("løpende hver dag"), None);
        assert_eq!(list().only("og"), None);
        assert_eq!(list().only(""), None);
        assert_eq!(list().only("E1 løpende"), None);
        assert_eq!(list().passing_codes().only("E1 løpende").as_deref(), Some("løpende"));
    }

    #[test]
    fn letters_that_grow_in_lower_case_do_no_harm() {
        assert_eq!(found("İİ løpende ẞ"), ["løpende"]);
        let text = "İ Pa\u{30a} Ma\u{30a}fa\u{30a} ẞ";
        let folded = fold(text);
        let place = folded.find("på").unwrap()..folded.find(" ß").unwrap();
        assert_eq!(&text[unfolded(text, place).unwrap()], "Pa\u{30a} Ma\u{30a}fa\u{30a}");
    }

    #[test]
    fn folding_keeps_places_where_it_says_so() {
        let mut folded = String::new();
        for text in ["ÆØÅ «Bevis» – é", "abc", "Pa\u{30a}", "İ", "Ĳ…"] {
            let kept = fold_into(text, &mut folded);
            assert_eq!(folded, text.nfc().flat_map(char::to_lowercase).collect::<String>());
            assert!(!kept || folded.char_indices().map(|(at, _)| at).eq(text.char_indices().map(|(at, _)| at)));
        }
        assert!(fold_into("ÆØÅ «Bevis» – é", &mut folded));
    }

    #[test]
    fn words_take_the_endings_of_their_class_and_no_others() {
        assert_eq!(
            found_by("bevis~n", "Bevis, beviset, bevisene og bevisa"),
            ["bevis", "beviset", "bevisene", "bevisa"]
        );
        assert!(found_by("bevis~n", "bevisst bevissthet kursbevis").is_empty());
    }

    #[test]
    fn compounds_count_only_where_the_phrase_asks_for_them() {
        assert_eq!(found_by("+samtal~e", "elevsamtalen og samtale"), ["elevsamtalen", "samtale"]);
        assert!(found_by("samtal~e", "elevsamtalen").is_empty());
    }

    #[test]
    fn words_may_be_missing_and_lines_may_break() {
        for text in ["holde øye med", "holder ekstra\n    øye med"] {
            assert_eq!(found_by("holde|holder ?ekstra øye med", text).len(), 1, "{text}");
        }
        assert!(found_by("holde|holder ?ekstra øye med", "holde, øye med. holde øye\u{ad}med").is_empty());
        assert_eq!(found_by("samtale med @", "samtale med eleven"), ["samtale med eleven"]);
        assert_eq!(found_by("@ provoserer", "Eleven provoserer."), ["eleven provoserer"]);
        assert!(found_by("@ provoserer", "E2 provoserer.").is_empty());
    }

    #[test]
    fn places_are_exact_over_lines_and_in_quotes() {
        let texts = [
            "hva: |\n  Ord mot\n  ord.\n",
            "hva: >-\n  Ord mot\n  ord.\n",
            "hva: Ord mot\n  ord.\n",
            "hva: \"Ord mot ord.\"\n",
        ];
        for text in texts {
            let parsed = parse(text);
            let node = parsed.tree.root().get("hva").unwrap();
            let span = span_in(node, 4..11);
            let words: Vec<_> = text[span.range()].split_whitespace().collect();
            assert_eq!(words, ["mot", "ord"], "{text}");
        }
        let escaped = parse("hva: \"Ord\\u0020mot ord\"\n");
        let node = escaped.tree.root().get("hva").unwrap();
        assert_eq!(span_in(node, 4..11), node.span());
    }
}
