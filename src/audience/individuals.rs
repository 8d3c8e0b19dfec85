//! Words that speak of one person without a name: «gutten med rød lue», «hun» (KONF-05).

/// Words that mean one person, who may be known by what is said.
const ONE: &[&str] = &[
    "gutten",
    "guten",
    "guttens",
    "gutens",
    "gutt",
    "gut",
    "jenta",
    "jenten",
    "jentas",
    "jentens",
    "jente",
    "han",
    "ham",
    "hans",
    "hun",
    "ho",
    "henne",
    "hennes",
    "hennar",
    "broren",
    "bror",
    "søsteren",
    "søstera",
    "søster",
    "tvillingen",
    "tvillingene",
    "tvillingane",
];
/// Words in a row that mean one person or a few.
const FEW: &[&[&str]] = &[
    &["eneste", "elev"],
    &["einaste", "elev"],
    &["eneste", "eleven"],
    &["einaste", "eleven"],
    &["de", "to", "som"],
    &["dei", "to", "som"],
    &["de", "tre", "som"],
    &["dei", "tre", "som"],
    &["de", "to", "elevene"],
    &["dei", "to", "elevane"],
    &["de", "to", "nye"],
    &["dei", "to", "nye"],
    &["en", "elev", "har"],
    &["ein", "elev", "har"],
    &["en", "elev", "er"],
    &["ein", "elev", "er"],
    &["en", "av", "elevene"],
    &["ein", "av", "elevane"],
];
/// Words that mean one person or anybody.
const PERHAPS: &[&str] = &[
    "eleven",
    "elevens",
    "enkeltelev",
    "medeleven",
    "medelev",
    "barnet",
    "barnets",
    "mor",
    "mora",
    "moren",
    "far",
    "faren",
    "forelderen",
    "vennen",
    "venninnen",
    "venninna",
    "kameraten",
    "hen",
];

/// Whether a text speaks of one person.
pub(super) fn are_told(text: &str) -> bool {
    has(text, ONE) || has_row(text, FEW)
}

/// Whether it may do so.
pub(super) fn may_be_told(text: &str) -> bool {
    has(text, PERHAPS)
}

fn has(text: &str, words: &[&str]) -> bool {
    let folded = super::text::fold(text);
    folded.split(|sign: char| !sign.is_alphabetic()).any(|word| words.contains(&word))
}

fn has_row(text: &str, rows: &[&[&str]]) -> bool {
    let folded = super::text::fold(text);
    let words: Vec<&str> = folded.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    rows.iter().any(|row| words.windows(row.len()).any(|own| own == *row))
}

#[cfg(test)]
mod tests {
    use super::{are_told, may_be_told};

    #[test]
    fn one_person_is_told_from_many() {
        for text in [
            "Gutten med rød lue slo.",
            "Da lo ho.",
            "Ei jente gret.",
            "En gutt i klassen.",
            "Klassens eneste elev med hund.",
            "Tvillingene sitter sammen.",
            "De to som startet i august, følges opp.",
            "En elev har egen pult.",
        ] {
            assert!(are_told(text), "{text}");
        }
        for text in [
            "Jentene og guttene leker.",
            "Hver elev får en plass.",
            "Ingen er alene.",
            "Det er det eneste rommet.",
            "De to trinnene spiser hver for seg.",
        ] {
            assert!(!are_told(text) && !may_be_told(text), "{text}");
        }
        assert!(may_be_told("Eleven får hjelp."));
    }
}
