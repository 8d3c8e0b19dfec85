//! What counts as a leak in a text, and what does not.

use proptest::prelude::*;

use crate::audience::{Secret, SecretKind, Secrets};
use crate::render::leak::{Place, in_text};

fn secrets(kind: SecretKind, withheld: &str, shown: &[&str]) -> Secrets {
    let secret = Secret { kind, field: "felt".to_owned(), text: withheld.to_owned() };
    Secrets {
        withheld: vec![secret],
        licensed: shown.iter().map(|text| (*text).to_owned()).collect(),
        ..Secrets::default()
    }
}

#[track_caller]
fn leaks(kind: SecretKind, withheld: &str, shown: &[&str], texts: &[&str]) {
    let secrets = secrets(kind, withheld, shown);
    for text in texts {
        assert_eq!(in_text(Place::PageText, text, &secrets).len(), 1, "not found in: {text}");
    }
}

#[track_caller]
fn holds(kind: SecretKind, withheld: &str, shown: &[&str], texts: &[&str]) {
    let secrets = secrets(kind, withheld, shown);
    for text in texts {
        assert_eq!(in_text(Place::PageText, text, &secrets), [], "found in: {text}");
    }
}

#[test]
fn a_name_is_found_in_every_form() {
    leaks(
        SecretKind::Name,
        "Åse Bø Sørli",
        &[],
        &[
            "Åse",
            "møtte Åse i går",
            "ÅSE",
            "a\u{30a}se",
            "Åses mor",
            "Åse's mor",
            "mor til Bø, og så",
            "bø@example.org",
            "Å. Sørli",
            "Sørli, Åse",
            "Sør\u{ad}li",
            "Sør\u{200b}li",
            "Sør-\nli",
            "S Ø R L I",
            "sak_åse_sørli.pdf",
            "Åse-saken",
        ],
    );
    holds(SecretKind::Name, "Åse Bø Sørli", &[], &["kåse", "åsene", "bøen", "Sørlie", "Bøsse", "å se", "sør i li"]);
}

#[test]
fn a_name_that_is_also_a_word_is_found_by_its_capital() {
    let shown = ["Vi skal prøve igjen.", "Prøve igjen?", "En liten prøve"];
    leaks(
        SecretKind::Name,
        "Guro Prøve",
        &shown,
        &["slo Prøve i dag", "Prøve slo", "G. Prøve", "guro prøve", "Prøves mor"],
    );
    holds(SecretKind::Name, "Guro Prøve", &shown, &["en prøve til", "Prøve igjen", "PRØVE IGJEN", "uprøve"]);
}

#[test]
fn a_surname_that_a_shown_person_shares_is_no_leak() {
    let shown = ["Cato Prøve", "Ada"];
    leaks(SecretKind::Name, "Ada Prøve", &shown, &["Ada Prøve", "A. Prøve", "AdaPrøve"]);
    holds(SecretKind::Name, "Ada Prøve", &shown, &["Cato Prøve", "spurte Prøve", "Ada Eksempel"]);
    // The end of one cell and the beginning of the next.
    let cells = ["Kari Testad", "Ada"];
    holds(SecretKind::Name, "Ada Testad", &cells, &["Kari Testad Ada"]);
    leaks(SecretKind::Name, "Ada Testad", &cells, &["Ada Testad"]);
    leaks(SecretKind::Name, "Han Li", &["saken hans"], &["Han", "han", "Hans mor"]);
    holds(SecretKind::Name, "Ada Prøve", &["Ada Prøve"], &["møte med Ada Prøve"]);
    holds(SecretKind::Name, "Han Li", &["saken hans", "Hans sak", "li"], &["Hans sak", "hans"]);
}

#[test]
fn a_text_of_the_case_says_nothing_of_a_first_name() {
    let of_case = |name: &str, text: &str| {
        let shown = vec![text.to_owned()];
        let secrets = Secrets { shown, ..secrets(SecretKind::Name, name, &[]) };
        in_text(Place::PageText, text, &secrets).len()
    };
    assert_eq!(of_case("Cato Berg", "Så slo cato igjen."), 1);
    assert_eq!(of_case("Cato", "Så slo cato igjen."), 1);
    assert_eq!(of_case("Dag Berg", "Så kom Dag og slo."), 1);
    assert_eq!(of_case("Dag Berg", "De gikk en dag på et berg."), 0);
}

#[test]
fn a_code_is_found_as_a_word_and_as_it_is_written() {
    leaks(SecretKind::Code, "E2", &["E1, e2"], &["E2", "til E2.", "E2s mor", "E2's", "(E2)", "E\u{200b}2", "E2-saken"]);
    holds(SecretKind::Code, "E2", &[], &["E21", "e2", "AE2", "E2A", "2", "1E2"]);
}

#[test]
fn a_text_is_found_whole_in_part_and_by_a_word() {
    let shown = ["Hun ble stående alene på skolen", "til stede", "i dag", "Ada er redd for ham"];
    let withheld = "Hun er redd for å være tilstede, og ble slått 12.10.2026";
    leaks(
        SecretKind::Text,
        withheld,
        &shown,
        &["slått", "SLÅTT", "s l å t t o g? tilst-\nede", "redd for å være", "i 2026", "12 10 2026", "tilst ede"],
    );
    holds(
        SecretKind::Text,
        withheld,
        &shown,
        &["Hun ble redd", "til stede", "slåttemark", "redd for ham", "12.10", "alene"],
    );
    // Words side by side that come from two texts, and words that no two texts make.
    let shown = ["Det beste for", "E1", "slo for å vinne, og er", "best for alle"];
    holds(SecretKind::Text, "Det beste for E1 vinne", &shown, &["Det beste for E1", "det beste, for E1: slo"]);
    leaks(SecretKind::Text, "Det beste for alle slo E1", &shown, &["det beste for alle"]);
    holds(SecretKind::Text, "Ja, i dag", &["Ja", "i dag"], &["Ja", "i dag"]);
    holds(SecretKind::Text, "", &[], &["", "noe"]);
}

#[test]
fn what_is_found_is_told_by_field_kind_and_place_alone() {
    let mut secrets = secrets(SecretKind::Name, "Bo", &[]);
    secrets.withheld.push(Secret { kind: SecretKind::Code, field: "parter[1]".to_owned(), text: "E2".to_owned() });
    let found = in_text(Place::FileName, "E2-Bo-bo.pdf", &secrets);
    let told: Vec<_> = found.iter().map(|leak| (leak.kind, leak.field.as_str(), leak.place)).collect();
    assert_eq!(told, [(SecretKind::Name, "felt", Place::FileName), (SecretKind::Code, "parter[1]", Place::FileName)]);
    assert!(!format!("{found:?}").contains("Bo"));
}

#[test]
fn a_code_is_found_glued_to_letters_and_written_apart() {
    let glued = ["E2sin bok", "boka medE2", "E2s", "Elev E2: lo", "E2har"];
    leaks(SecretKind::Code, "E2", &[], &glued);
    leaks(SecretKind::Code, "E2", &[], &["E 2", "E-2", "E-2-saken", "sak_E_2.pdf", "E\u{a0}2s penn", "E–2"]);
    leaks(SecretKind::Code, "PP1", &[], &["PP 1", "PP-1", "hosPP1"]);
    // Numbers of machines, other codes, amounts and words.
    let others =
        ["E2F0A7", "xE2Bq", "E20", "E 20", "ME2", "vitamin e 2", "8 E 2 timer", "E. 2", "E\n2", "HbE2c", "e2sin"];
    holds(SecretKind::Code, "E2", &[], &others);
    holds(SecretKind::Code, "I2", &[], &["I 2 timer"]);
}

/// Signs that may stand between the letters of a word without parting it for a reader.
fn joint() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "\u{ad}", "\u{200b}", "\u{200d}", "-\n", "\u{ad}\n", "\u{2060}"])
}

/// Signs that part a long word for a reader, who reads it still.
fn wedge() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", " ", "\n", ".", " · ", "\u{a0}", "_"])
}

fn woven(word: &str, signs: &[&str]) -> String {
    let inner = signs.iter().copied().cycle();
    let mut text: String =
        word.chars().zip(inner).flat_map(|(letter, sign)| [letter.to_string(), sign.to_owned()]).collect();
    while !text.ends_with(char::is_alphanumeric) {
        text.pop();
    }
    text
}

proptest! {
    #[test]
    fn no_way_of_breaking_a_word_hides_it(word in "[A-ZÆØÅ][a-zæøåé]{1,12}", signs in prop::collection::vec(joint(), 1..8)) {
        let text = format!("hos {}, der", woven(&word, &signs));
        prop_assume!(!["Hos", "Der"].contains(&word.as_str()));
        for kind in [SecretKind::Name, SecretKind::Text] {
            prop_assert_eq!(in_text(Place::PageText, &text, &secrets(kind, &word, &[])).len(), 1, "{:?}", text);
        }
    }

    #[test]
    fn a_long_word_is_found_in_pieces(word in "[A-ZÆØÅ][a-zæøåé]{5,12}", signs in prop::collection::vec(wedge(), 1..8)) {
        let text = format!("hos {}, der", woven(&word, &signs));
        for kind in [SecretKind::Name, SecretKind::Text] {
            prop_assert_eq!(in_text(Place::PageText, &text, &secrets(kind, &word, &[])).len(), 1, "{:?}", text);
        }
    }

    #[test]
    fn how_letters_are_coded_does_not_matter(word in "[A-ZÆØÅÉ][a-zæøåéöü]{2,9}") {
        use unicode_normalization::UnicodeNormalization;
        let forms = [word.nfd().collect::<String>(), word.to_uppercase(), word.to_lowercase(), word.nfkd().collect()];
        for text in forms {
            for withheld in [word.clone(), word.nfd().collect()] {
                prop_assert_eq!(in_text(Place::PageText, &text, &secrets(SecretKind::Name, &withheld, &[])).len(), 1);
            }
        }
    }

    #[test]
    fn what_may_be_shown_in_full_is_never_a_leak(text in "([A-ZÆØÅ]?[a-zæøå]{1,9}[ .,-]{1,2}){1,12}") {
        prop_assert_eq!(in_text(Place::PageText, &text, &secrets(SecretKind::Text, &text, &[&text])), []);
    }
}
