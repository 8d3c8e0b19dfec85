//! Text of a case is data: whatever it holds, it prints as it is written or is replaced in sight.

use serde_yaml::Value;

use super::page;
use super::*;

/// Keys whose text is free, wherever they stand.
const FREE: &[&str] = &[
    "navn",
    "eier",
    "kanal",
    "beskrivelse",
    "begrunnelse",
    "arena",
    "hva",
    "hvordan",
    "funn",
    "elevens_opplevelse",
    "tekst",
    "synspunkt",
    "vektlagt",
    "momenter",
    "konklusjon",
    "hyppighet",
    "tegn_på_effekt",
    "hvor",
    "hvorfor",
    "tittel",
    "foresattes_vurdering",
    "skolens_vurdering",
];

/// The example with one text in every free field.
pub(super) fn filled(payload: &str) -> String {
    let mut case: Value = serde_yaml::from_str(EXAMPLE).unwrap();
    replace(&mut case, false, &mut 0, &mut |_| Some(payload.to_owned()));
    case["sak"]["id"] = Value::String(payload.to_owned());
    serde_yaml::to_string(&case).unwrap()
}

/// Puts other texts in free fields: `text` is asked with the number of the field, and may leave it.
pub(super) fn replace(value: &mut Value, free: bool, at: &mut usize, text: &mut dyn FnMut(usize) -> Option<String>) {
    match value {
        Value::String(old) if free => {
            if let Some(new) = text(*at) {
                *old = new;
            }
            *at += 1;
        }
        Value::Sequence(items) => items.iter_mut().for_each(|item| replace(item, free, at, text)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let free = key.as_str().is_some_and(|key| FREE.contains(&key));
                replace(value, free, at, text);
            }
        }
        _ => {}
    }
}

fn laid(payload: &str) -> Laid {
    lay(&filled(payload), &Ask::default())
}

#[test]
fn markup_prints_as_it_is_written() {
    let payload = r##"#read("/etc/passwd") #import "@preview/x:1.0.0" #panic() *fet* _skrå_ `kode` $x^2$ @L1 <b> \ // = # [a] {b} ~ -- "ord" 'a'"##;
    let laid = laid(payload);
    assert!(laid.replaced.is_empty());
    laid.document.pages().iter().for_each(page::assert_in_place);
    // Narrow columns and page ends split some; those that stand whole are as they were written.
    assert!(laid.text().matches(&page::bare(payload)).count() > 25, "{}", laid.text());
}

#[test]
fn lines_that_look_like_lists_or_headings_stay_text() {
    let laid = laid("= Overskrift\n- punkt\n+ punkt\n/ ord: punkt\n");
    assert!(laid.text().contains("=Overskrift-punkt+punkt/ord:punkt"));
}

#[test]
fn a_word_of_ten_thousand_letters_stays_on_the_page() {
    let laid = laid(&"Wm".repeat(5_000));
    laid.document.pages().iter().for_each(page::assert_in_place);
    assert!(laid.replaced.shortened > 0, "short fields are cut, and that is told");
}

#[test]
fn controls_directions_and_missing_letters_are_replaced_and_told() {
    let laid = laid("a\u{0}b\u{202E}c\u{E000}d\u{4E2D}e\u{FEFF}f");
    let replaced = &laid.replaced;
    assert!(replaced.controls > 0 && replaced.directions > 0);
    assert!(replaced.missing.contains_key(&'\u{4E2D}') && replaced.missing.contains_key(&'\u{E000}'));
    assert!(laid.text().contains("a\u{FFFD}bc[U+E000]d[U+4E2D]ef"));
}

#[test]
fn towers_of_marks_and_chains_of_emoji_are_bounded() {
    let laid = laid(&format!("a{} {}", "\u{301}".repeat(3_000), "👩\u{200D}".repeat(1_000)));
    assert!(laid.replaced.marks > 3_000);
}

#[test]
fn other_scripts_print() {
    let laid = laid("Ŋáŋŋá čáhppes – مرحبا שלום Привет Ελληνικά 🎵 👍🏽 🇳🇴");
    assert!(laid.replaced.is_empty(), "{:?}", laid.replaced);
    assert!(laid.text().contains("Привет"));
}

#[test]
fn spaces_of_every_kind_and_empty_looking_text() {
    for payload in ["\u{A0}".repeat(500), "\u{200B}\u{2060}".repeat(300), "\u{3000}".repeat(40), "\u{AD}".repeat(300)] {
        laid(&payload).document.pages().iter().for_each(page::assert_in_place);
    }
}

#[test]
fn a_long_text_in_place_of_the_date_stays_in_the_foot_of_the_page() {
    let mut case: Value = serde_yaml::from_str(EXAMPLE).unwrap();
    case["plan"]["dato"] = Value::String("W".repeat(400));
    let laid = lay(&serde_yaml::to_string(&case).unwrap(), &Ask::default());
    laid.document.pages().iter().for_each(page::assert_in_place);
}

#[test]
fn the_metadata_name_a_case_only_by_an_archive_number() {
    let title = |id: &str| {
        let mut case: Value = serde_yaml::from_str(EXAMPLE).unwrap();
        case["sak"]["id"] = Value::String(id.to_owned());
        lay(&serde_yaml::to_string(&case).unwrap(), &Ask::default()).has("Aktivitetsplan, versjon")
    };
    for id in ["2026-0147", "2026/147"] {
        assert!(!title(id), "{id}");
    }
    for id in ["Ada Eksempel", "2026-Ada", "2015-03-02", "01020312345", "98765432", "-"] {
        assert!(title(id), "{id}");
    }
}
