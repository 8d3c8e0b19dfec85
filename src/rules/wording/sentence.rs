//! What stands around a phrase: who speaks, and whether it is denied.

use std::ops::Range;

use super::fold::is_of_word;
use super::{Roles, words};

/// Words that deny, or turn away from, what comes after them.
const DENIALS: &[&str] = &[
    "ikke",
    "ikkje",
    "ingen",
    "inga",
    "inkje",
    "intet",
    "aldri",
    "verken",
    "korkje",
    "uten",
    "utan",
    "stedet",
    "staden",
    "istedenfor",
    "istadenfor",
    "framfor",
    "fremfor",
    "unngå",
    "unngår",
    "hindre",
    "hindrar",
    "hindrer",
    "forhindre",
    "forebygge",
    "førebyggje",
];

/// How many words before a phrase a denial may stand.
const DENIAL_REACH: usize = 4;

/// Words that begin a clause of their own.
const CONJUNCTIONS: &[&str] = &["fordi", "siden", "sidan", "ettersom", "men"];

/// Verbs and prepositions that give the word to somebody.
const SAYING: &[&str] = &[
    "sier",
    "seier",
    "sa",
    "sagt",
    "forteller",
    "fortel",
    "fortalte",
    "fortalde",
    "fortalt",
    "mener",
    "meiner",
    "mente",
    "meinte",
    "synes",
    "syntes",
    "synest",
    "kaller",
    "kallar",
    "kalte",
    "kalla",
    "ifølge",
    "beskriver",
    "beskrev",
    "skildrar",
    "skildra",
    "skriver",
    "skriv",
    "skrev",
    "skreiv",
    "hevder",
    "hevdar",
    "hevdet",
    "svarer",
    "svarar",
    "svarte",
    "forklarer",
    "forklarar",
    "forklarte",
    "tror",
    "trur",
    "trodde",
    "trudde",
];

/// Words for those who speak for the school.
const SCHOOL: &[&str] = &[
    "skolen",
    "skulen",
    "vi",
    "me",
    "rektor",
    "læreren",
    "læraren",
    "lærerne",
    "lærarane",
    "kontaktlærer",
    "kontaktlærar",
    "personalet",
    "ansatte",
    "tilsette",
    "voksne",
    "vaksne",
];

/// How many bytes of a sentence are looked at on each side: a text may be made to eat time.
const REACH: usize = 500;

/// The sentence around some bytes of a text.
pub(super) fn around(text: &str, part: &Range<usize>) -> Range<usize> {
    let ends = |(at, letter): (usize, char)| {
        let after = &text[at + letter.len_utf8()..];
        let is_end =
            matches!(letter, '.' | '!' | '?' | ';') && (after.is_empty() || after.starts_with(char::is_whitespace));
        is_end.then_some(at)
    };
    let from = text.ceil_char_boundary(part.start.saturating_sub(REACH));
    let to = text.floor_char_boundary(text.len().min(part.end + REACH));
    let letters = |from: usize, to: usize| text[from..to].char_indices().map(move |(at, letter)| (from + at, letter));
    let start = letters(from, part.start).rev().find_map(ends).map_or(from, |at| at + 1);
    let end = letters(part.end, to).find_map(ends);
    start..end.unwrap_or(to)
}

/// The parts of a text between quotation marks. A quotation that never ends lasts to the end.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((open, close)) =
        text[at..].char_indices().find_map(|(place, letter)| opens(text, at + place, letter))
    {
        let inside = open + text[open..].chars().next().map_or(0, char::len_utf8);
        let end = text[inside..].find(close).map_or(text.len(), |length| inside + length);
        found.push(open..end);
        at = (end + 1).min(text.len());
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

/// The place of an opening mark and the marks that may close it.
fn opens(text: &str, at: usize, letter: char) -> Option<(usize, &'static [char])> {
    let close: &[char] = match letter {
        '«' => &['»'],
        '»' => &['«'],
        '“' | '„' | '”' => &['”', '“'],
        '"' => &['"'],
        '‘' => &['’'],
        // An apostrophe stands behind a letter.
        '\'' if !text[..at].ends_with(is_of_word) && text[at + 1..].starts_with(is_of_word) => &['\''],
        _ => return None,
    };
    Some((at, close))
}

/// Whether what stands in the same clause, a few words before, denies a phrase.
pub(super) fn is_denied(text: &str, phrase: &Range<usize>) -> bool {
    let sentence = around(text, phrase);
    let before = &text[sentence.start..phrase.start];
    let clause = before.rfind([',', ':', '–', '(']).map_or(before, |at| &before[at..]);
    let near: Vec<&str> = words(clause).collect();
    let same_clause = near.iter().rev().take_while(|word| !CONJUNCTIONS.contains(word));
    same_clause.take(DENIAL_REACH).any(|word| DENIALS.contains(word))
}

/// Whether somebody other than the school says what a phrase says: «E2 sier at …», «…, seier E2».
pub(super) fn is_reported(text: &str, phrase: &Range<usize>, roles: &dyn Roles) -> bool {
    let is_school = |word: &str| SCHOOL.contains(&word) || roles.is_staff(word);
    let sentence = around(text, phrase);
    let before: Vec<&str> = words(&text[sentence.start..phrase.start]).collect();
    if let Some(verb) = before.iter().rposition(|word| SAYING.contains(word)) {
        let comes_after = verb == 0 || before[verb] == "ifølge";
        let speaker = if comes_after { before.get(verb + 1) } else { before.get(verb - 1) };
        return speaker.is_none_or(|speaker| !is_school(speaker));
    }
    let after = &text[phrase.end..sentence.end];
    let tail = after.split_once(',').map_or("", |(_, tail)| tail);
    let mut tail = words(tail);
    let says = tail.next().is_some_and(|word| SAYING.contains(&word));
    says && tail.next().is_some_and(|word| !is_school(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_in_every_kind_of_marks() {
        for text in [
            "sa «tull» her",
            "sa “tull” her",
            "sa ”tull” her",
            "sa \"tull\" her",
            "sa ‘tull’ her",
            "sa 'tull' her",
            "sa „tull“ her",
        ] {
            let place = text.find("tull").unwrap();
            assert!(quotations(text).iter().any(|quotation| quotation.contains(&place)), "{text}");
            let place = text.find("her").unwrap();
            assert!(!quotations(text).iter().any(|quotation| quotation.contains(&place)), "{text}");
        }
        assert!(quotations("Lars' sekk og Andreas’ lue").is_empty());
        assert_eq!(quotations("sa «tull og").first(), Some(&(3..12)));
    }

    #[test]
    fn a_sentence_ends_at_a_point_before_a_blank() {
        let text = "Kl. 10.20 var det tull. Så slutt.";
        let place = text.find("tull").unwrap();
        assert_eq!(&text[around(text, &(place..place + 4))], " 10.20 var det tull");
    }
}
