//! Words for parents, for the home and for what may be wrong there, where neither a code nor a name stands.

use super::text::fold;

/// One parent, or somebody in a parent's place, with the ending of the genitive left out.
const PARENT: &[&str] = &[
    "pappa",
    "pappaen",
    "pappan",
    "papa",
    "papaen",
    "mamma",
    "mammaen",
    "mamman",
    "mama",
    "mamaen",
    "mor",
    "mora",
    "moren",
    "moder",
    "far",
    "faren",
    "mormor",
    "mormora",
    "mormoren",
    "morfar",
    "morfaren",
    "farmor",
    "farmora",
    "farmoren",
    "farfar",
    "farfaren",
    "forelder",
    "forelderen",
    "samboer",
    "samboeren",
    "sambuar",
    "sambuaren",
];
/// What may stand before one of those: «stefar», «bestemor», «bonusmamma».
const BEFORE: &[&str] = &["ste", "beste", "bonus", "foster"];
/// Parents as such.
const PARENTS: &[&str] = &[
    "foreldre",
    "foreldra",
    "foreldrene",
    "besteforeldre",
    "besteforeldra",
    "besteforeldrene",
    "steforeldre",
    "steforeldrene",
    "fosterforeldre",
    "fosterforeldra",
    "fosterforeldrene",
    "foresatt",
    "foresatte",
    "føresett",
    "føresette",
];
/// The home, and what is read there.
const HOME: &[&str] = &[
    "hjem",
    "hjemme",
    "hjemmet",
    "heim",
    "heime",
    "heimen",
    "referat",
    "referatet",
    "familie",
    "familien",
    "kjærest",
    "kjæreste",
    "kjæresten",
];
/// Words on a home's own matters, beside those on health and treatment: whole, and as beginnings.
const MATTERS: &[&str] = &["syk", "syke", "sjuk", "sjuke", "fyll", "drikker", "drikk"];
const MATTERS_BEGIN: &[&str] = &[
    "sykmeld",
    "sjukmeld",
    "sykehus",
    "sjukehus",
    "samlivsbr",
    "separ",
    "arbeidsled",
    "barnefordel",
    "foreldretvist",
    "rettssak",
    "rettsmekl",
    "krisesent",
    "voldsalarm",
    "valdsalarm",
    "besøksforbud",
    "kontaktforbud",
    "gravid",
];
/// Words for violence and fear.
const HARM: &[&str] = &[
    "slår",
    "slo",
    "slått",
    "slåtte",
    "slåss",
    "redd",
    "redde",
    "vold",
    "vald",
    "kjefter",
    "kjefta",
    "kjeftet",
    "spark",
    "sparker",
    "sparka",
    "sparket",
    "truer",
    "trua",
    "truet",
    "trugar",
    "truga",
    "skader",
    "skadar",
    "lugger",
    "luggar",
    "klyper",
    "klyp",
    "hater",
    "hatar",
    "banker",
    "bankar",
    "blåmerke",
    "blåmerker",
];
const HARM_BEGIN: &[&str] = &["mishandl", "overgrep", "omsorgssvikt", "vanskjøt", "voldel", "valdel", "utrygg"];
/// Words for saying something.
const SAYING: &[&str] = &[
    "sier",
    "sa",
    "sagt",
    "seier",
    "forteller",
    "fortalte",
    "fortalt",
    "fortel",
    "fortalde",
    "opplyser",
    "opplyste",
    "mener",
    "meiner",
    "mente",
    "vil",
    "ønsker",
    "ønskjer",
    "beskriver",
    "beskriv",
    "skildrer",
    "nevner",
    "nemner",
];
/// Words for child welfare, whose part nobody at home must learn of from a text, and for what may be said of others.
const WELFARE_BEGIN: &[&str] = &["barnevern"];
const REPORTED_BEGIN: &[&str] = &["bekymringsmeld", "uromeld", "politi", "anmeld"];
/// Words for where somebody lives.
const LIVING: &[&str] = &[
    "bor",
    "bur",
    "bodde",
    "budde",
    "flytte",
    "flytter",
    "flyttet",
    "flytta",
    "flyttar",
    "adresse",
    "adressen",
    "adressa",
    "leilighet",
    "leiligheten",
    "leilegheit",
    "nabo",
    "naboen",
    "bopel",
    "hybel",
];

/// How surely a text speaks of a guardian of the pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kin {
    /// Of nothing at home.
    Nobody,
    /// Of the home or of the guardians as such.
    Home,
    /// Of one parent.
    Parent,
}

/// Whether a text speaks of a parent or the home.
pub(super) fn kin(text: &str) -> Kin {
    let words = words(text);
    let said = words.iter().enumerate().map(|(at, word)| of_word(word, words.get(at + 1).map(String::as_str)));
    said.max().unwrap_or(Kin::Nobody)
}

fn of_word(word: &str, next: Option<&str>) -> Kin {
    // «Faren for at noen blir alene» is a danger, but may be a father.
    if word == "faren" && next.is_some_and(|next| ["for", "ved"].contains(&next)) {
        return Kin::Home;
    }
    let bare = word.strip_suffix('s').unwrap_or(word);
    let is_in = |list: &[&str]| list.contains(&word) || list.contains(&bare);
    let rest = BEFORE.iter().find_map(|before| bare.strip_prefix(before)).unwrap_or(bare);
    match is_in(PARENT) || PARENT.contains(&rest) {
        true => Kin::Parent,
        false if is_in(PARENTS) || is_in(HOME) => Kin::Home,
        false => Kin::Nobody,
    }
}

/// Whether a text speaks of illness, trouble or conflict at home.
pub(super) fn is_of_home(text: &str) -> bool {
    has(text, MATTERS, MATTERS_BEGIN)
}

/// Whether a text speaks of violence or fear.
pub(super) fn is_of_harm(text: &str) -> bool {
    has(text, HARM, HARM_BEGIN)
}

/// Whether a text says that somebody said something.
pub(super) fn says(text: &str) -> bool {
    has(text, SAYING, &[])
}

/// Whether a text speaks of child welfare.
pub(super) fn is_of_welfare(text: &str) -> bool {
    has(text, &[], WELFARE_BEGIN)
}

/// Whether a text speaks of a report to child welfare or the police.
pub(super) fn is_of_report(text: &str) -> bool {
    has(text, &[], REPORTED_BEGIN)
}

/// Whether a text speaks of where somebody lives.
pub(super) fn is_of_living(text: &str) -> bool {
    has(text, LIVING, &["krisesent"])
}

fn has(text: &str, whole: &[&str], beginnings: &[&str]) -> bool {
    let is_it = |word: &String| {
        whole.contains(&word.as_str()) || beginnings.iter().any(|beginning| word.starts_with(beginning))
    };
    words(text).iter().any(is_it)
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_are_told_from_the_home_and_from_other_words() {
        for text in
            ["redd for pappa", "Mors bil", "hos stefaren", "bestemora til E1", "Fa\u{ad}r kom.", "mammas kjæreste"]
        {
            assert_eq!(kin(text), Kin::Parent, "{text}");
        }
        for text in
            ["Føresette er med.", "hjemme hos", "ikkje i referatet", "foreldrenes syn", "Faren for at noen slås"]
        {
            assert_eq!(kin(text), Kin::Home, "{text}");
        }
        for text in ["E1 vil ha foreldremøte.", "De morer seg.", "farger og former", "hjemkunnskap"] {
            assert_eq!(kin(text), Kin::Nobody, "{text}");
        }
    }
}
