//! What the plan must show, whatever the case.

use proptest::prelude::*;

use super::page;
use super::*;

/// The small case with other measures.
fn with_measures(measures: &[String]) -> String {
    let (before, rest) = SMALL.split_once("  tiltak:\n").unwrap();
    let after = &rest[rest.find("\nkontakt:").unwrap()..];
    format!("{before}  tiltak:\n{}{after}", measures.concat())
}

fn measure(number: usize, what: &str, why: &str) -> String {
    format!(
        "    - {{ id: T{number}, løser: [P1], hva: \"{what}\", begrunnelse: \"{why}\", start: 2026-11-11, utføres_av: [A1], evalueres: {{ dato: 2026-11-24, av: [L1] }} }}\n"
    )
}

fn ask(lang: MainLanguage) -> Ask {
    Ask { lang: Some(lang), ..Ask::default() }
}

#[test]
fn the_five_statutory_points_stand_over_the_measures() {
    for (lang, heads) in [
        (MainLanguage::Bokmal, ["aHvilketproblem", "bHvilketiltak", "cNår", "dHvemgjennomfører", "eNårevalueres"]),
        (MainLanguage::Nynorsk, ["aKvaproblem", "bKvatiltak", "cNår", "dKvengjennomfører", "eNårblirdetevaluert"]),
    ] {
        let text = lay(SMALL, &ask(lang)).text();
        assert!(text.contains(&heads.concat()), "{text}");
    }
}

#[test]
fn the_file_states_language_title_and_table_headers() {
    for (lang, code) in [(MainLanguage::Bokmal, "nb-NO"), (MainLanguage::Nynorsk, "nn-NO")] {
        let laid = lay(SMALL, &ask(lang));
        assert!(laid.has(&format!("/Lang ({code})")));
        assert!(laid.has("Aktivitetsplan, sak 2026-0412, versjon 1"));
        assert!(laid.has("/S /H1") && laid.has("/Outlines"));
        // A table with row headers has its column headers in a plain first row; only the measures have them.
        assert_eq!(laid.count("/S /Table\n"), laid.count("/S /THead\n") + 1, "a table without a header row");
        assert_eq!(laid.count("/Scope /Row\n"), 1, "the measure");
        assert_eq!(laid.count("/Summary "), 1);
    }
}

#[test]
fn a_draft_says_so_on_every_page_and_counts_in_words() {
    let laid = lay(EXAMPLE, &Ask { errors: 3, ..Ask::default() });
    assert!(laid.document.pages().iter().all(|page| page::text(page).contains("Utkast")));
    assert!(page::text(&laid.document.pages()[0]).contains("fanttrefeil"));
    assert!(!lay(EXAMPLE, &Ask::default()).text().contains("Utkast"));
}

#[test]
fn names_show_only_where_they_are_given_and_never_in_the_metadata() {
    let names: Names = [("E1".to_owned(), "Ada Eksempel".to_owned())].into_iter().collect();
    let named = lay(EXAMPLE, &Ask { names: Some(names), signatures: true, ..Ask::default() });
    assert!(named.text().contains("AdaEksempel"));
    assert!(!named.has("Ada") && !named.has("Eksempel"));
    assert!(!lay(EXAMPLE, &Ask::default()).text().contains("AdaEksempel"));
}

#[test]
fn the_basis_for_exemption_stands_in_the_body() {
    let laid = lay(SMALL, &Ask::default());
    assert!(page::text(&laid.document.pages()[0]).contains("Unntattoffentlighetoffl.§13jf.fvl.§13"));
}

#[test]
fn a_plan_names_the_law_of_its_own_day() {
    let now = lay(EXAMPLE, &Ask::default()).text();
    assert!(now.contains("etteropplæringslova§12-4") && now.contains("kravenei§12-4tredjeledd"));
    let then = lay(&EXAMPLE.replace("2026-", "2020-"), &Ask::default()).text();
    assert!(then.contains("etteropplæringslovaav1998§9A-4") && !then.contains("§12-4"), "{then}");
}

#[test]
fn one_measure_or_twenty_five_under_headers_that_come_again() {
    let measures: Vec<_> = (1..=25).map(|n| measure(n, "A1 står i gangen.", "Der skjer det.")).collect();
    let laid = lay(&with_measures(&measures), &Ask::default());
    let pages: Vec<_> = laid.document.pages().iter().map(page::text).collect();
    let with_rows = pages.iter().filter(|page| page.contains("A1stårigangen."));
    assert!(with_rows.clone().count() > 2);
    assert!(with_rows.clone().all(|page| page.contains("Hvemgjennomfører")));
    assert_eq!(pages.concat().matches("A1stårigangen.").count(), 25);
}

#[test]
fn texts_of_one_word_and_of_two_pages() {
    let long = "Skolen følger opp det som skjer i gangen, og skriver det ned. ".repeat(100);
    let laid = lay(&with_measures(&[measure(1, "Ro.", "Nei."), measure(2, &long, "x")]), &Ask::default());
    laid.document.pages().iter().for_each(page::assert_in_place);
    // A page may end within a sentence, never within a word.
    assert_eq!(["skriver", "ned."].map(|word| laid.text().matches(word).count()), [100, 100]);
    assert!(laid.document.pages().len() >= 3);
}

#[test]
fn sections_without_content_are_left_out() {
    let text = lay(SMALL, &Ask::default()).text();
    for absent in ["Hendelser", "Evalueringer", "Avslutning", "Endringeriplanen", "Andresomerhørt"] {
        assert!(!text.contains(absent), "{absent}");
    }
}

#[test]
fn a_private_school_has_a_head_of_its_own() {
    let case = include_str!("../../../fixtures/gode/privatskole/sak.yaml");
    let text = lay(case, &Ask::default()).text();
    assert!(text.contains("Meldttildagligleder") || text.contains("Meldttildaglegleiar"));
    assert!(!text.contains("rektor"));
}

#[test]
fn a_private_school_is_not_marked_by_a_law_on_public_bodies() {
    let case = include_str!("../../../fixtures/gode/privatskole/sak.yaml");
    let text = lay(case, &Ask::default()).text();
    assert!(text.contains("Taushetsbelagt") || text.contains("Underlagdteieplikt"));
    assert!(!text.contains("offl."));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn any_lengths_stay_in_place(lengths in prop::collection::vec((0usize..900, 1usize..30), 1..6), draft in 0usize..3) {
        let text = |(words, letters): (usize, usize)| format!("Ord {}", "nattergalene".repeat(3)[..letters].to_owned() + " ").repeat(words / letters + 1);
        let measures: Vec<_> = lengths
            .iter()
            .enumerate()
            .map(|(at, length)| measure(at + 1, &text(*length), &text((length.0 / 2, length.1))))
            .collect();
        let laid = lay(&with_measures(&measures), &Ask { errors: draft, ..Ask::default() });
        laid.document.pages().iter().for_each(page::assert_in_place);
    }
}
