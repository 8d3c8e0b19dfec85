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
    has(text, ONE)
}

/// Whether it may do so.
pub(super) fn may_be_told(text: &str) -> bool {
    has(text, PERHAPS)
}

fn has(text: &str, words: &[&str]) -> bool {
    let folded = super::text::fold(text);
    folded.split(|sign: char| !sign.is_alphabetic()).any(|word| words.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{are_told, may_be_told};

    #[test]
    fn one_person_is_told_from_many() {
        for text in ["Gutten med rød lue slo.", "Da lo ho.", "Ei jente gret.", "En gutt i klassen."] {
            assert!(are_told(text), "{text}");
        }
        for text in ["Jentene og guttene leker.", "Hver elev får en plass.", "Ingen er alene."] {
            assert!(!are_told(text) && !may_be_told(text), "{text}");
        }
        assert!(may_be_told("Eleven får hjelp."));
    }
}
