//! The titles of people as they stand within a sentence: «vaktmesteren», «læreren i kroppsøving».

/// A title as it stands in running text, for somebody who is the only one with it: `vaktmesteren`, `faglæreren i
/// engelsk`. One that does not open with a noun known to take the ending stays as it is.
pub(super) fn definite(title: &str) -> String {
    let (noun, rest) = title.split_once(' ').map_or((title, None), |(noun, rest)| (noun, Some(rest)));
    let is_known = TITLE_ENDS.iter().any(|end| noun.to_lowercase().ends_with(end));
    let goes_on = |rest: &str| PREPOSITIONS.contains(&rest.split(' ').next().unwrap_or_default());
    match rest {
        None if is_known => format!("{noun}en"),
        Some(rest) if is_known && goes_on(rest) => format!("{noun}en {rest}"),
        _ => title.to_owned(),
    }
}

/// How titles end that become definite with «-en», in bokmål and nynorsk.
const TITLE_ENDS: &[&str] = &[
    "lærer",
    "lærar",
    "mester",
    "meister",
    "leder",
    "leiar",
    "rådgiver",
    "rådgivar",
    "assistent",
    "terapeut",
    "pleier",
    "pleiar",
    "medarbeider",
    "medarbeidar",
    "arbeider",
    "arbeidar",
    "inspektør",
    "sjåfør",
    "trener",
    "trenar",
    "vikar",
    "bibliotekar",
    "sekretær",
    "konsulent",
    "pedagog",
    "psykolog",
    "koordinator",
    "veileder",
    "rettleiar",
];

/// What may follow the noun of a title without changing it.
const PREPOSITIONS: &[&str] = &["i", "for", "på", "ved", "med", "til", "hos"];

/// A title within a sentence: `Faglærer i engelsk` becomes `faglærer i engelsk`, `PP-rådgiver` stays.
pub(super) fn within_sentence(title: &str) -> String {
    let mut letters = title.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{definite, within_sentence};

    #[test]
    fn a_title_is_definite_in_running_text_where_its_noun_is_known() {
        for (title, said) in [
            ("Vaktmester", "vaktmesteren"),
            ("Lærer i kroppsøving", "læreren i kroppsøving"),
            ("Inspektør", "inspektøren"),
            ("IKT-medarbeidar", "IKT-medarbeidaren"),
            ("Sosialpedagogisk rådgiver", "sosialpedagogisk rådgiver"),
            ("Lærer og nestleder", "lærer og nestleder"),
            ("vaktmesteren", "vaktmesteren"),
            ("daglig leder", "daglig leder"),
        ] {
            assert_eq!(definite(&within_sentence(title)), said);
        }
    }
}
