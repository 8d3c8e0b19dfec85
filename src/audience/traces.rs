//! Words that tell where somebody goes to school or is to be found, though no name in the case says so (FOR-12).

use super::text::starts_sentence;
use crate::schema::is_identifier;

/// What follows the name of a place or a school.
const OF_PLACES: &[&str] = &[
    "kommune",
    "fylkeskommune",
    "bydel",
    "skole",
    "skule",
    "barneskole",
    "barneskule",
    "ungdomsskole",
    "ungdomsskule",
    "vgs",
    "videregående",
    "vidaregåande",
    "sfo",
    "barnehage",
    "idrettslag",
    "kino",
    "stasjon",
    "kirke",
    "kyrkje",
    "svømmehall",
    "symjehall",
    "bibliotek",
];
/// Words that begin a sentence before one of those, and are no name.
const NO_NAMES: &[&str] = &[
    "vår", "vårt", "min", "din", "sin", "en", "ein", "ei", "et", "eit", "ny", "god", "hver", "kvar", "annen", "annan",
    "ingen", "denne", "samme", "same", "egen", "eigen", "i", "på", "av", "til", "fra", "frå", "og", "om", "er", "har",
];
/// What follows the name of an office that has one in each county.
const OFFICES: &[&str] = &["statsforvalteren", "statsforvaltaren", "fylkesmannen"];
/// Words for ways and means of travel: whole, and as the beginning or the end of a word.
const TRAVEL: &[&str] = &["tog", "toget", "rute", "ruta", "ruten", "linje", "linja", "linjen"];
const TRAVEL_WITHIN: &[&str] = &[
    "buss",
    "skyss",
    "taxi",
    "drosje",
    "trikk",
    "bane",
    "ferje",
    "ferge",
    "holdeplass",
    "haldeplass",
    "skolevei",
    "skoleveg",
    "skulevei",
    "skuleveg",
];
/// Words that hold one of those and are no way to travel.
const NO_TRAVEL: &[&str] =
    &["fotballbane", "idrettsbane", "ballbane", "bane", "handballbane", "håndballbane", "løpebane"];

/// Whether a text tells of a school, a place, a class or a journey by which somebody could be found.
pub(super) fn are_told(text: &str) -> bool {
    let words = words(text);
    let travels = words.iter().any(|(_, word)| is_travel(&word.to_lowercase()));
    words.iter().enumerate().any(|(at, (start, word))| {
        let next = words.get(at + 1).map(|(_, next)| next.to_lowercase());
        let is_name = is_name(text, *start, word);
        let is_number = word.starts_with(|sign: char| sign.is_ascii_digit());
        let is_of_place = next.as_deref().is_some_and(|next| OF_PLACES.contains(&next.trim_end_matches('s')));
        is_class(word)
            || (travels && (is_number || is_name))
            || (is_of_place && is_capital(word) && !NO_NAMES.contains(&word.to_lowercase().as_str()))
            || (OFFICES.contains(&word.to_lowercase().as_str()) && names_county(&words[at + 1..]))
    })
}

/// «Statsforvalteren i Vestland».
fn names_county(after: &[(usize, &str)]) -> bool {
    matches!(after, [(_, "i"), (_, county), ..] if is_capital(county))
}

/// The name of a class: `6B`, `10a`.
fn is_class(word: &str) -> bool {
    let letters = word.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let grade = word[..word.len() - letters.len()].parse::<u8>();
    let one = letters.chars().count() == 1;
    let is_letters = one || letters.chars().all(char::is_uppercase) && letters.chars().count() <= 3;
    let fits = letters.chars().all(|sign| ('a'..='h').contains(&sign.to_ascii_lowercase())) || !one;
    grade.is_ok_and(|grade| (1..=10).contains(&grade)) && !letters.is_empty() && is_letters && fits
}

fn is_travel(word: &str) -> bool {
    let within = || TRAVEL_WITHIN.iter().any(|part| word.contains(part));
    TRAVEL.contains(&word) || (within() && !NO_TRAVEL.iter().any(|other| word.starts_with(other)))
}

/// Whether a word has its capital because it is a name.
fn is_name(text: &str, start: usize, word: &str) -> bool {
    is_capital(word) && !starts_sentence(text, start) && !is_identifier(word)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn words(text: &str) -> Vec<(usize, &str)> {
    let is_edge = |sign: char| !sign.is_alphanumeric();
    let mut at = 0;
    let mut found = Vec::new();
    for word in text.split(is_edge) {
        let end = at + word.len();
        if !word.is_empty() {
            found.push((at, word));
        }
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::are_told;

    #[test]
    fn schools_places_classes_and_journeys_are_told_from_other_words() {
        for text in [
            "Hun går nå på Solvik skole.",
            "Lilleby kommune følger opp.",
            "Vi ringte Statsforvalteren i Vestland.",
            "Læreren i 6B så det.",
            "De i 10a lo.",
            "E1 tar buss 31.",
            "Taxien kommer 08.10.",
            "Drosje fra Storlia hver dag.",
            "Møt opp ved Sentrum stasjon.",
        ] {
            assert!(are_told(text), "{text}");
        }
        for text in [
            "Vår skole er trygg.",
            "Skolen og kommunen følger opp.",
            "Vi ringte Statsforvalteren.",
            "E1 tar bussen hjem sammen med L1.",
            "Bussen var sen.",
            "De spilte på fotballbanen 12. september.",
            "E1 sto 3 m unna i 20 min.",
        ] {
            assert!(!are_told(text), "{text}");
        }
    }
}
