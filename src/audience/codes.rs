//! Codes that are glued to letters or written apart: `E2sin`, `ogE2`, `E2E3`, `E 2`, `E-2`.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::text::{fold, is_invisible};

/// What may part the letters of a code from its number.
const HYPHENS: &str = "-‐‑–_";
const SPACES: &str = " \u{a0}\u{202f}\u{2009}";
/// Letters that are words by themselves, and stand before numbers as such.
const WORDS: &[&str] = &["i", "å"];
/// The most digits of a code.
const MOST_DIGITS: usize = 3;

/// A code within a word, or over two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) range: Range<usize>,
    pub(super) who: usize,
    pub(super) genitive: bool,
}

/// The codes within a word, glued to letters or to each other. What nobody is called is no code: `8A`, `A4`.
pub(super) fn glued(word: &str, who: impl Fn(&str) -> Option<usize>) -> Vec<Code> {
    if !word.contains(char::is_numeric) {
        return Vec::new();
    }
    let signs: Vec<(usize, char)> = word.char_indices().filter(|(_, sign)| !is_invisible(*sign)).collect();
    let end_of = |at: usize| signs.get(at).map_or(word.len(), |(offset, _)| *offset);
    let mut found: Vec<Code> = Vec::new();
    let mut at = 0;
    while let Some(from) = (at..signs.len()).find(|at| signs[*at].1.is_numeric()) {
        let to = (from..signs.len()).find(|at| !signs[*at].1.is_numeric()).unwrap_or(signs.len());
        let letters = at;
        at = to;
        // A number before the letters makes them something else, `8E2`, unless it ends a code itself.
        let is_free = letters == 0 || found.last().is_some_and(|code| code.range.end == end_of(letters));
        if to - from > MOST_DIGITS || letters == from {
            continue;
        }
        let rest = &word[end_of(to)..];
        let begins = |start: &usize| match *start == letters {
            true => is_free,
            // The «c» of «HbA1c» is no ending.
            false => {
                signs[*start - 1].1.is_lowercase()
                    && signs[*start].1.is_uppercase()
                    && (rest.is_empty() || rest == "s" || rest.chars().nth(1).is_some())
            }
        };
        let is_sign = |start: &usize| !is_combining_mark(signs[*start].1);
        let code = (letters..from).filter(is_sign).filter(begins).find_map(|start| {
            let range = signs[start].0..end_of(to);
            let who = who(&fold(&word[range.clone()]))?;
            let genitive = rest == "s";
            Some(Code { range: range.start..if genitive { word.len() } else { range.end }, who, genitive })
        });
        found.extend(code);
    }
    found
}

/// The code that begins with the word at one place and ends in the word after it.
pub(super) fn apart(
    text: &str,
    first: &Range<usize>,
    second: &Range<usize>,
    who: impl Fn(&str) -> Option<usize>,
) -> Option<Code> {
    let letters = &text[first.clone()];
    let number = &text[second.clone()];
    if !number.starts_with(char::is_numeric)
        || !letters.chars().all(char::is_alphabetic)
        || !is_parted(text, letters, first, second)
    {
        return None;
    }
    let digits = number.find(|sign: char| !sign.is_numeric() && !is_invisible(sign)).unwrap_or(number.len());
    let rest = &number[digits..];
    let who = who(&fold(&format!("{letters}{}", &number[..digits])))?;
    let is_whole = digits > 0 && !rest.contains(char::is_numeric);
    let genitive = rest == "s";
    let end = second.start + if genitive { number.len() } else { digits };
    let is_bracketed = text[first.end..second.start].ends_with('(') && text[end..].starts_with(')');
    let end = end + usize::from(is_bracketed);
    is_whole.then_some(Code { range: first.start..end, who, genitive })
}

/// Whether what stands between letters and a number parts a code: `E 2`, `E-2`, `E(2)`. In «klasse 8 A 2 timer» it does
/// not.
fn is_parted(text: &str, letters: &str, first: &Range<usize>, second: &Range<usize>) -> bool {
    let between = &text[first.end..second.start];
    let before = text[..first.start].trim_end();
    let after_number = before.ends_with(char::is_numeric);
    let is_word = WORDS.contains(&fold(letters).as_str());
    let in_capitals = letters.chars().all(char::is_uppercase);
    let mut signs = between.chars();
    let (Some(sign), rest) = (signs.next(), signs.as_str()) else { return false };
    let is_space = SPACES.contains(sign);
    let is_alone = rest.is_empty();
    let is_line = is_space_with_line(between);
    !is_word
        && match sign {
            _ if is_alone && HYPHENS.contains(sign) => true,
            _ if (is_alone && is_space) || is_line => {
                !after_number && (in_capitals || may_be_small(before, letters, &text[second.start..]))
            }
            '.' | '(' | '#' => in_capitals && is_alone,
            _ => is_space && in_capitals && matches!(rest, "(" | "#") && !after_number,
        }
}

/// One new line, and perhaps spaces.
fn is_space_with_line(between: &str) -> bool {
    between.chars().all(char::is_whitespace) && between.matches('\n').count() == 1
}

/// Words before a small letter and a number that are no code: «vitamin e 2».
const BEFORE_LETTERS: &[&str] = &[
    "vitamin",
    "type",
    "punkt",
    "pkt",
    "bokstav",
    "oppgave",
    "oppgåve",
    "alternativ",
    "del",
    "avsnitt",
    "side",
    "klasse",
];

/// Whether a small letter and a number are a code that somebody has written in a hurry: «da e 2 lo».
fn may_be_small(before: &str, letters: &str, number: &str) -> bool {
    let word = before.rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    let is_one = letters.chars().count() == 1 && !before.ends_with(['.', ')']);
    is_one && !BEFORE_LETTERS.contains(&fold(word).as_str()) && !counts(number)
}

/// What joins the numbers of several codes that have their letters once: «E2 og 3», «E2, 3 og 4», «E2/3», «E2-3».
const JOINTS: &[&str] = &["og", "eller", "samt", "&", "+", "/", ",", "-", "–", ", og", ", eller"];
/// The most that stands between two numbers of a list, in bytes.
const LONGEST_JOINT: usize = 12;

/// The number that goes on a list of codes, right after one of them; the letters of that code are known.
pub(super) fn listed(text: &str, from: usize, letters: &str, who: impl Fn(&str) -> Option<usize>) -> Option<Code> {
    let digit = text[from..].find(|sign: char| sign.is_numeric()).filter(|at| *at <= LONGEST_JOINT)? + from;
    let joint = text[from..digit].trim();
    let rest = &text[digit..];
    let digits = rest.find(|sign: char| !sign.is_numeric()).unwrap_or(rest.len());
    let after = &rest[digits..];
    let ends = !after.starts_with(|sign: char| sign.is_alphanumeric()) || genitive_alone(after);
    if !JOINTS.contains(&joint) || !ends || counts(rest) {
        return None;
    }
    let who = who(&fold(&format!("{letters}{}", &rest[..digits])))?;
    let genitive = genitive_alone(after);
    Some(Code { range: digit..digit + digits + usize::from(genitive), who, genitive })
}

fn genitive_alone(after: &str) -> bool {
    after.strip_prefix('s').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// What is counted, measured or dated by the number before it.
const COUNTED: &[&str] = &[
    "andre",
    "andra",
    "til",
    "elever",
    "elevar",
    "medelever",
    "medelevar",
    "ganger",
    "gonger",
    "gang",
    "gong",
    "timer",
    "timar",
    "time",
    "min",
    "minutt",
    "minutter",
    "dager",
    "dagar",
    "dag",
    "uker",
    "veker",
    "uke",
    "veke",
    "måneder",
    "månader",
    "år",
    "m",
    "meter",
    "cm",
    "km",
    "kr",
    "kroner",
    "stk",
    "barn",
    "jenter",
    "gutter",
    "gutar",
    "venner",
    "vener",
    "voksne",
    "vaksne",
    "av",
    "prosent",
    "klasse",
    "klassinger",
    "trinn",
    "trinnet",
    "steg",
    "møter",
    "møte",
    "samtaler",
    "samtalar",
    "lærere",
    "lærarar",
    "ansatte",
    "tilsette",
    "ukers",
    "vekers",
    "dagers",
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "poeng",
    "plasser",
    "plassar",
    "grupper",
    "personer",
    "personar",
    "stykker",
    "stykke",
];

/// Whether a text begins with a number that counts, is a date, an hour or a share.
fn counts(number: &str) -> bool {
    let rest = number.trim_start_matches(char::is_numeric);
    let mut signs = rest.chars();
    let (first, second, third) = (signs.next(), signs.next(), signs.next());
    let is_numeric = |sign: Option<char>| sign.is_some_and(char::is_numeric);
    match first {
        Some('.' | ':' | ',') if is_numeric(second) => true,
        Some('.') if second == Some(' ') && third.is_some_and(char::is_lowercase) => true,
        Some('%') => true,
        Some(' ' | '\u{a0}') => {
            let word = rest.trim_start().split(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default();
            COUNTED.contains(&fold(word).as_str()) || rest.trim_start().starts_with('%')
        }
        _ => false,
    }
}

/// The European roads through Norway, whose names look like codes of pupils.
const ROADS: &[&str] =
    &["E6", "E8", "E10", "E12", "E14", "E16", "E18", "E39", "E45", "E69", "E75", "E105", "E134", "E136"];
/// Words before the name of a road.
const BEFORE_ROADS: &[&str] = &[
    "langs",
    "over",
    "via",
    "krysser",
    "kryssar",
    "veien",
    "vegen",
    "riksvei",
    "riksveg",
    "motorveien",
    "motorvegen",
    "europaveien",
    "europavegen",
    "europavei",
    "europaveg",
    "rute",
    "ruten",
    "ruta",
];

/// Whether what looks like the code of a pupil is a road: «langs E6».
pub(super) fn is_road(before: &str, code: &str) -> bool {
    let word = before.trim_end().rsplit(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default();
    ROADS.contains(&code) && BEFORE_ROADS.contains(&fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(code: &str) -> Option<usize> {
        ["e2", "e3", "pp1", "a1", "i2"].iter().position(|known| *known == code)
    }

    #[test]
    fn a_code_is_told_from_the_letters_around_it() {
        let found =
            |word: &'static str| -> Vec<&str> { glued(word, who).into_iter().map(|code| &word[code.range]).collect() };
        for (word, codes) in [
            ("E2sin", &["E2"][..]),
            ("e2sitt", &["e2"]),
            ("E2s", &["E2s"]),
            ("ogE2", &["E2"]),
            ("ogE2sin", &["E2"]),
            ("E2ogE3s", &["E2", "E3s"]),
            ("E2E3", &["E2", "E3"]),
            ("medPP1", &["PP1"]),
            ("E\u{ad}2har", &["E\u{ad}2"]),
        ] {
            assert_eq!(found(word), codes, "{word}");
        }
        for word in ["8A", "A4", "B2", "E6", "HbA1c", "ME2", "8E2", "E20", "E2010", "CO2", "E", "2", ""] {
            assert_eq!(found(word), [""; 0], "{word}");
        }
    }

    #[test]
    fn a_code_is_found_where_it_is_written_apart() {
        let found = |text: &'static str| {
            let parted = text.find(|sign: char| !sign.is_alphanumeric()).unwrap();
            let second = text[parted..].find(char::is_alphanumeric).unwrap() + parted;
            apart(text, &(0..parted), &(second..text.len()), who).map(|code| (&text[code.range], code.genitive))
        };
        for text in ["E 2", "E-2", "e-2", "E–2", "E_2", "E\u{a0}2", "PP 1"] {
            assert_eq!(found(text), Some((text, false)), "{text}");
        }
        assert_eq!((found("E-2sin"), found("E 2s")), (Some(("E-2", false)), Some(("E 2s", true))));
        for text in ["E.2", "E(2)", "E (2)", "E#2", "E #2", "E\n2", "E \n  2", "e 2", "\u{415}-2", "\u{395} 2"] {
            assert_eq!(found(text), Some((text, false)), "{text:?}");
        }
        for text in ["E. 2", "e 2 ganger", "s.2", "E 20", "I 2", "i-2", "E  2", "E 2b3", "8 2", "E\n\n2"] {
            assert_eq!(found(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_numbers_of_a_list_are_codes_too() {
        let found = |text: &'static str| listed(text, 2, "E", who).map(|code| &text[code.range]);
        for text in ["E2 og 3", "E2, 3 og 4", "E2/3", "E2-3", "E2, og 3 lo.", "E2 og\n3.", "E2 og 3. De lo."] {
            assert_eq!(found(text), Some("3"), "{text}");
        }
        assert_eq!(found("E2 og 3s bok"), Some("3s"));
        for text in [
            "E2 og 3 andre",
            "E2, 3 ganger",
            "E2, 3. mai",
            "E2 - 3.15",
            "E2 og 7",
            "E2 og 3b",
            "E2 har 3",
            "E2. 3",
            "E2 (3)",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
