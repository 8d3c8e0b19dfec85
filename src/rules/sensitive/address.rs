//! Norwegian street addresses and postcodes in free text.

use std::ops::Range;

/// How the names of streets end.
const STREETS: &[&str] = &[
    "veien", "vegen", "vei", "veg", "gata", "gaten", "gate", "alléen", "alleen", "allé", "svingen", "stien", "plassen",
    "plass", "torget", "torg", "kroken", "faret", "stubben",
];
/// Words with such an ending that name no street.
const NO_STREETS: &[&str] = &[
    "veien",
    "vegen",
    "gata",
    "gaten",
    "plassen",
    "torget",
    "stien",
    "svingen",
    "skoleveien",
    "skolevegen",
    "skulevegen",
    "skuleveien",
    "gangveien",
    "gangvegen",
    "underveis",
    "arbeidsplassen",
    "lekeplassen",
    "leikeplassen",
    "parkeringsplassen",
    "fotballplassen",
    "ballplassen",
    "idrettsplassen",
    "møteplassen",
    "møteplass",
    "samlingsplassen",
    "samlingsplass",
    "oppstillingsplassen",
    "holdeplassen",
    "haldeplassen",
    "bussholdeplassen",
    "busshaldeplassen",
    "uteplassen",
    "skoleplass",
    "praksisplass",
    "arbeidsplass",
    "lekeplass",
    "leikeplass",
];
/// Words after a number that make it an amount of something.
const COUNTED: &[&str] = &[
    "dag", "dager", "dagar", "gang", "ganger", "gonger", "time", "timer", "timar", "min", "minutt", "minutter", "uke",
    "uker", "veke", "veker", "elev", "elever", "elevar", "voksne", "vaksne", "lærere", "lærarar", "barn", "m", "km",
    "meter", "prosent", "år", "til", "trinn", "klasse", "av",
];
/// Words before four digits that are no postcode.
const OTHER_NUMBERS: &[&str] =
    &["kl", "klokka", "klokken", "rom", "sak", "nr", "nummer", "år", "året", "skoleåret", "side", "høsten", "våren"];
/// Words before four digits that are mostly a time, where they can be one.
const BEFORE_TIMES: &[&str] = &["fra", "frå"];

/// What stands as a street with a house number, or as a postcode with a place.
pub fn find(text: &str) -> Vec<Range<usize>> {
    // Both have a number.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let words = words(text);
    let mut hits: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        let hit = street(text, &words, at).or_else(|| postcode(text, &words, at));
        if let Some(hit) = hit.filter(|hit| hits.last().is_none_or(|last| last.end <= hit.start)) {
            hits.push(hit);
        }
    }
    hits
}

/// The words of a text: runs of letters and digits.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        let end = at + letter.len_utf8();
        match words.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

/// `Solbakkveien 12`, `Storgata 3B`, `Nedre gate 4 A`.
fn street(text: &str, words: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let name = words.get(at)?;
    let number = words.get(at + 1).filter(|number| is_house_number(&text[(*number).clone()]))?;
    let word = text[name.clone()].to_lowercase();
    let is_capital = |range: &Range<usize>| text[range.clone()].starts_with(char::is_uppercase);
    let named_before = at > 0 && gap_is(text, &words[at - 1], name, " ") && is_capital(&words[at - 1]);
    let is_street = STREETS.iter().any(|ending| word.ends_with(ending));
    let alone = STREETS.contains(&word.as_str()) || NO_STREETS.contains(&word.as_str());
    let is_named = if alone { named_before && STREETS.contains(&word.as_str()) } else { is_capital(name) };
    let is_house = gap_is(text, name, number, " ");
    let counts = words.get(at + 2).is_some_and(|next| {
        COUNTED.contains(&text[next.clone()].to_lowercase().as_str())
            && text[number.end..next.start].trim_start_matches('.') == " "
    });
    let is_time = text[number.end..]
        .strip_prefix(['.', ':'])
        .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    (is_street && is_named && is_house && !counts && !is_time).then_some(name.start..number.end)
}

/// One to three digits, and perhaps a letter.
fn is_house_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    (1..=3).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && word.len() - digits.len() <= 1
}

/// `0182 Oslo`, `5003 BERGEN`. Four digits that may be a year or a time count only after a comma, as in an address.
fn postcode(text: &str, words: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let code = words.get(at)?;
    let place = words.get(at + 1)?;
    let digits = &text[code.clone()];
    let name = &text[place.clone()];
    let is_code = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_place = name.starts_with(char::is_uppercase)
        && name.chars().count() >= 2
        && name.chars().all(char::is_alphabetic)
        && gap_is(text, code, place, " ");
    if !is_code || !is_place {
        return None;
    }
    let before = text[..code.start].trim_end();
    let after_comma = before.ends_with(',');
    let word_before = at.checked_sub(1).map(|at| text[words[at].clone()].to_lowercase()).unwrap_or_default();
    let said_otherwise = OTHER_NUMBERS.contains(&word_before.as_str())
        || is_time(digits) && BEFORE_TIMES.contains(&word_before.as_str());
    let is_joined = before.len() == code.start && before.ends_with(['-', '/', '–', '.', ':', '_']);
    let ambiguous = is_year(digits) || is_time(digits) && before.ends_with(['-', '–']);
    (after_comma || !(said_otherwise || is_joined || ambiguous)).then_some(code.start..place.end)
}

fn is_year(digits: &str) -> bool {
    ("1950".."2050").contains(&digits)
}

fn is_time(digits: &str) -> bool {
    digits < "2400" && &digits[2..] < "60"
}

fn gap_is(text: &str, one: &Range<usize>, other: &Range<usize>, gap: &str) -> bool {
    text[one.end..other.start].replace('\u{a0}', " ") == gap
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn streets_and_postcodes_are_found() {
        for (text, address) in [
            ("E1 bor i Solbakkveien 12 nå", "Solbakkveien 12"),
            ("hentet i Storgata 3B.", "Storgata 3B"),
            ("i Nedre gate 4, andre etasje", "gate 4"),
            ("bur i Lunnavegen 7", "Lunnavegen 7"),
            ("post til 0182 Oslo", "0182 Oslo"),
            ("post til 5003 BERGEN", "5003 BERGEN"),
            ("boks 3, 2026 Skjetten", "2026 Skjetten"),
            ("bor i 5003 Bergen", "5003 Bergen"),
            ("flyttet fra 5003 Bergen", "5003 Bergen"),
            ("flytta frå 0182 Oslo", "0182 Oslo"),
            ("hentes i Furukroken 8", "Furukroken 8"),
        ] {
            assert_eq!(found(text), [address], "{text}");
        }
        assert_eq!(found("Solbakkveien 12, 0182 Oslo"), ["Solbakkveien 12", "0182 Oslo"]);
    }

    #[test]
    fn other_numbers_and_places_are_none() {
        for text in [
            "på skoleveien 3 dager i uka",
            "Skoleveien 2 ganger",
            "Høsten 2026 Fjellvik kommune",
            "kl. 0815 Elevene går inn",
            "skoleåret 2026 E1",
            "Solbakken 5. trinn",
            "Solbakken skole, 6B",
            "i veien 2",
            "sak 2026-0147 Fjellvik",
            "1204 elever",
            "Lekeplassen 10 minutter",
            "Fotballplassen 10.30 og 11.15",
            "Fotballplassen 2 ganger",
            "Ballbingen og Møteplassen 8A",
            "Skogstien 2 lærere",
            "Friminutt fra 0930 Elevene går ut",
            "",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
