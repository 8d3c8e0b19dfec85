//! Names of known people in free text: full names whatever their letters, first names where they are written as names.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::called::is_also_word;
use crate::rules::wording::Needles;

/// The shortest first name that is looked for alone, and the shortest in capitals, which are mostly abbreviations.
const SHORTEST: usize = 3;
const SHORTEST_IN_CAPITALS: usize = 4;

/// How sure it is that a name is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Certainty {
    /// A full name, or a first name as names are written.
    Sure,
    /// A word that is a name too, where any word has a capital letter.
    Doubtful,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Hit {
    /// How sure it is.
    pub(in crate::rules) certainty: Certainty,
    /// The bytes of it.
    pub(in crate::rules) range: Range<usize>,
}

#[derive(Clone, Copy)]
enum Form {
    Full,
    First { is_word: bool },
}

/// Names to look for.
pub(in crate::rules) struct NameList {
    forms: Vec<Form>,
    needles: Needles,
}

impl NameList {
    /// The names of a key file, each `Ada Eksempel` or `Eksempel, Ada`.
    pub(in crate::rules) fn new(names: &[String]) -> Self {
        let mut patterns: Vec<(String, Form)> = Vec::new();
        for name in names {
            let parts = parts_of(name);
            let Some((first, rest)) = parts.split_first() else { continue };
            if let Some(last) = rest.last() {
                add(&mut patterns, &parts.join(" "), Form::Full);
                add(&mut patterns, &format!("{first} {last}"), Form::Full);
            }
            if first.chars().count() >= SHORTEST {
                let is_word = is_also_word(&first.to_lowercase());
                add(&mut patterns, first, Form::First { is_word });
            }
        }
        patterns.sort_by(|(one, _), (other, _)| one.cmp(other));
        patterns.dedup_by(|(one, _), (other, _)| one == other);
        let needles = Needles::new(patterns.iter().map(|(text, _)| text.as_str()));
        Self { forms: patterns.into_iter().map(|(_, form)| form).collect(), needles }
    }

    /// Whether there is nothing to look for.
    pub(in crate::rules) fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    /// The names in a text, in its order, without overlaps.
    pub(in crate::rules) fn find(&self, text: &str) -> Vec<Hit> {
        self.hits(text, |form, range| certainty(text, form, range))
    }

    /// The names in a path, where words are joined by signs and seldom have capitals. A name that is a word too is
    /// none there, unless the rest of the name follows.
    pub(in crate::rules) fn is_in_path(&self, path: &str) -> bool {
        let words: String = path.chars().map(|letter| if "-_.+".contains(letter) { ' ' } else { letter }).collect();
        let is_name = |form, _: &Range<usize>| match form {
            Form::Full | Form::First { is_word: false } => Some(Certainty::Sure),
            Form::First { is_word: true } => None,
        };
        !self.hits(&words, is_name).is_empty()
    }

    fn hits(&self, text: &str, judge: impl Fn(Form, &Range<usize>) -> Option<Certainty>) -> Vec<Hit> {
        let candidates = self.needles.find(text).filter(|(_, range)| stands_alone(text, range));
        let judged = candidates.filter_map(|(form, range)| {
            let certainty = judge(*self.forms.get(form)?, &range)?;
            Some(Hit { certainty, range })
        });
        let mut hits: Vec<_> = judged.collect();
        hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
        let mut free_from = 0;
        hits.retain(|hit| {
            let free = hit.range.start >= free_from;
            free_from = if free { hit.range.end } else { free_from };
            free
        });
        hits
    }
}

/// The parts of a name, the first name first.
fn parts_of(name: &str) -> Vec<&str> {
    match name.split_once(',') {
        Some((last, first)) => first.split_whitespace().chain(last.split_whitespace()).collect(),
        None => name.split_whitespace().collect(),
    }
}

/// A name as people write it: the automaton folds ASCII letters, the others stand here in small and in capitals, and
/// with their marks apart.
fn add(patterns: &mut Vec<(String, Form)>, name: &str, form: Form) {
    let composed: String = name.nfc().collect();
    for spelt in [composed.to_lowercase(), composed.to_uppercase(), composed] {
        let decomposed: String = spelt.nfd().collect();
        patterns.extend([spelt, decomposed].map(|spelt| (spelt, form)));
    }
}

fn certainty(text: &str, form: Form, range: &Range<usize>) -> Option<Certainty> {
    let Form::First { is_word } = form else { return Some(Certainty::Sure) };
    let mut letters = text[range.clone()].chars().filter(|letter| letter.is_alphabetic());
    let capital = letters.next().is_some_and(char::is_uppercase);
    let length = 1 + letters.clone().count();
    let all_capitals = letters.clone().all(char::is_uppercase);
    let is_name =
        capital && (letters.all(char::is_lowercase) || (all_capitals && !is_word && length >= SHORTEST_IN_CAPITALS));
    let doubtful = is_word && starts_sentence(text, range.start);
    is_name.then_some(if doubtful { Certainty::Doubtful } else { Certainty::Sure })
}

/// Whether a word stands where any word has a capital letter.
fn starts_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(|letter: char| letter.is_whitespace() || "\"'«“”(#-–*".contains(letter));
    before.chars().next_back().is_none_or(|letter| ".!?:;|>…".contains(letter))
}

/// Whether a name is no part of a longer word or name. A genitive `s` belongs to it, and what follows a hyphen may:
/// `Adas sak`, `Ada-saken`, but neither `Anne-Ada` nor `Ada-Marie`.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let is_of_word = |letter: char| letter.is_alphanumeric() || is_combining_mark(letter);
    let mut before = text[..range.start].chars().rev();
    let free_before = match before.next() {
        Some('-') => !before.next().is_some_and(char::is_alphabetic),
        Some(letter) => !is_of_word(letter),
        None => true,
    };
    let rest = &text[range.end..];
    let rest = rest.strip_prefix(['s', 'S']).filter(|rest| !rest.starts_with(is_of_word)).unwrap_or(rest);
    let mut after = rest.chars();
    let free_after = match after.next() {
        Some('-') => !after.next().is_some_and(char::is_uppercase),
        Some(letter) => !is_of_word(letter),
        None => true,
    };
    free_before && free_after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(names: &[&str]) -> NameList {
        NameList::new(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    }

    fn found<'t>(names: &[&str], text: &'t str) -> Vec<(&'t str, Certainty)> {
        list(names).find(text).into_iter().map(|hit| (&text[hit.range], hit.certainty)).collect()
    }

    #[test]
    fn full_names_are_found_in_any_letters() {
        for text in ["ada eksempel", "ADA EKSEMPEL", "Ada Eksempel", "aDA eKSEMPEL"] {
            assert_eq!(found(&["Ada Eksempel"], text), [(text, Certainty::Sure)]);
        }
        assert_eq!(found(&["Ada Marie Eksempel"], "ring ada eksempel"), [("ada eksempel", Certainty::Sure)]);
        assert_eq!(found(&["Eksempel, Åse"], "ring åse eksempel nå"), [("åse eksempel", Certainty::Sure)]);
        assert_eq!(found(&["Åse Eksempel"], "A\u{30a}SE EKSEMPEL"), [("A\u{30a}SE EKSEMPEL", Certainty::Sure)]);
        assert_eq!(found(&["Bo Prøve"], "bo prøver å bo prøve"), [("bo prøve", Certainty::Sure)]);
    }

    #[test]
    fn first_names_are_found_where_they_are_written_as_names() {
        let sure = |name| [(name, Certainty::Sure)];
        assert_eq!(found(&["Ada Eksempel"], "Her var Ada alene."), sure("Ada"));
        assert_eq!(found(&["Ada Eksempel"], "Adas jakke"), sure("Ada"));
        assert_eq!(found(&["Solveig Eksempel"], "Ada og Solveig's bok"), sure("Solveig"));
        assert_eq!(found(&["Ida Prøve"], "Ida-saken"), sure("Ida"));
        assert_eq!(found(&["Cato Prøve"], "CATO slo"), sure("CATO"));
        for text in ["ada", "aDa", "Adam", "Canada", "Anne-Ada", "Ada-Marie", "Adason", "ADA"] {
            assert_eq!(found(&["Ada Eksempel"], text), [], "{text}");
        }
    }

    #[test]
    fn names_that_are_words_are_doubtful_at_the_start_of_a_sentence_and_none_in_small_letters() {
        let names = ["Bo Eksempel", "Dag Prøve", "Liv Prøve", "Ask Eksempel", "Even Mønster"];
        for (name, text) in [("Hans Prøve", "Hans foreldre kom."), ("Andre Prøve", "Andre elever så det.")] {
            assert_eq!(
                found(&[name], text).first().map(|(_, certainty)| *certainty),
                Some(Certainty::Doubtful),
                "{text}"
            );
        }
        for text in ["hver dag", "bo her", "Bo her", "resten av livet og liv", "ASK", "even", "Dagen", "Livet"] {
            assert_eq!(found(&names, text), [], "{text}");
        }
        for text in ["Dag 1: to elever", "Se T1. Dag 2 gikk bedre.", "\"Liv og røre\"", "# Dag for dag"] {
            assert_eq!(
                found(&names, text).first().map(|(_, certainty)| *certainty),
                Some(Certainty::Doubtful),
                "{text}"
            );
        }
        for text in ["E2 slo Dag i dag", "sammen med Liv, E3 og Ask"] {
            assert!(found(&names, text).iter().all(|(_, certainty)| *certainty == Certainty::Sure), "{text}");
        }
        assert_eq!(found(&names, "sammen med Liv, E3 og Ask").len(), 2);
    }

    #[test]
    fn paths_hold_names_in_small_letters_too() {
        let names = list(&["Ada Eksempel", "Dag Prøve", "Bo Prøve"]);
        for path in
            ["saker/ada.yaml", "ada-eksempel.yaml", "ADA_EKSEMPEL/sak.yaml", "sak-bo-prøve.yaml", "dag_prøve/sak"]
        {
            assert!(names.is_in_path(path), "{path}");
        }
        for path in ["eksempel/sak.yaml", "sak-dag-1.yaml", "bo/sak.yaml", "canada.yaml", ""] {
            assert!(!names.is_in_path(path), "{path}");
        }
    }

    #[test]
    fn without_names_nothing_is_found() {
        assert!(list(&[]).is_empty() && list(&["", " , "]).is_empty());
        assert_eq!(found(&[], "Ada Eksempel"), []);
    }
}
