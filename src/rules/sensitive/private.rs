//! Words on health, treatment and family life, which say too much of a child whom others can recognise.

use unicode_normalization::UnicodeNormalization;

/// Beginnings of words.
const BEGINNINGS: &[&str] = &[
    "adhd",
    "adopt",
    "alkohol",
    "allergi",
    "angst",
    "arrest",
    "asperger",
    "asyl",
    "autis",
    "barnevern",
    "depre",
    "diagnos",
    "dyslek",
    "epilep",
    "fengs",
    "fosterh",
    "funksjonshem",
    "funksjonsned",
    "habiliter",
    "incest",
    "kreft",
    "legemid",
    "medisin",
    "misbruk",
    "narko",
    "overgrep",
    "psyk",
    "rusm",
    "ruspåv",
    "selvmord",
    "selvska",
    "sjølvmord",
    "sjølvska",
    "skils",
    "spiseforstyr",
    "eteforstyr",
    "tourette",
    "traum",
    "utredn",
    "utgreii",
    "utviklingshem",
    "voldel",
    "valdel",
];

/// Whole words.
const WORDS: &[&str] = &["add", "bup", "abup", "hab", "hiv", "rus", "rusa", "ruset", "sykdom", "sjukdom"];

/// Whether a text speaks of somebody's health, treatment or family life.
pub fn is_private(text: &str) -> bool {
    let visible = text.chars().filter(|letter| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'));
    let folded = visible.nfkc().collect::<String>().to_lowercase();
    let mut words = folded.split(|letter: char| !letter.is_alphanumeric());
    // «Psykososialt miljø» is what the whole law is about.
    words.any(|word| {
        !word.starts_with("psykososial")
            && (WORDS.contains(&word) || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn health_and_family_are_private_and_daily_life_is_not() {
        for text in ["E2 har ADHD.", "Mor er i fengsel", "går til BUP", "fikk me\u{ad}disin", "De er skilsmissebarn"] {
            assert!(is_private(text), "{text}");
        }
        for text in ["E2 slo E1 i friminuttet.", "Mor hentet E1 klokka 14.", "det psykososiale miljøet"] {
            assert!(!is_private(text), "{text}");
        }
    }
}
