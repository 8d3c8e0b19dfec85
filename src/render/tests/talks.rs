//! What the pupils have said and the contact with the parents: what is missing is said, and what a reader may not know
//! cannot be read off what is missing.

use super::said::texts;
use super::*;
use crate::audience::{self, Audience, Recipient};

const DAY: jiff::civil::Date = date(2026, 11, 30);

const PEOPLE: &str = "\
personer:
  E1: { rolle: elev, trinn: 6, kommunikasjon: tegnspråk }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja, bor_hos: ja }
  F2: { rolle: foresatt, til: E1, foreldreansvar: nei, bor_hos: nei, innsyn: { bedt: 2026-09-01, svar: innvilget, svart: 2026-09-03 } }
  F3: { rolle: foresatt, til: E2, foreldreansvar: ja, bor_hos: ja }
  L1: { rolle: kontaktlærer }
  X1: { rolle: ekstern }
";

const TALKS: &str = "\
undersøkelser: [{ id: U1, start: 2026-09-08 }]
plan: { versjon: 1, dato: 2026-09-11 }
evalueringer:
  - { id: V1, dato: 2026-09-20, elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis } }
  - { id: V2, dato: 2026-10-20 }
  - { id: V3, dato: 2026-10-28 }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: L1, om: undersøkelse, synspunkt: Eleven vil ha fred., fulgt: nei, frivillig: ja, trygg_voksen: nei, støtte: tegnspråktolk, ført: 2026-09-10 }
  - { id: MV2, hvem: E1, dato: 2026-09-09, av: L1, om: annet, avslått: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-19, av: L1, om: evaluering, vektlagt: Vi lyttet., til_stede: [X1] }
  - { id: MV4, hvem: E1, dato: 2026-10-21, av: L1, om: evaluering, ikke_hørt_fordi: Eleven var syk., synspunkt: \"\" }
  - { id: MV5, hvem: E2, dato: 2026-09-10, av: L1, om: undersøkelse, synspunkt: Det var en lek., vektlagt: Nei. }
";

const CONTACTS: &str = "\
kontakt:
  - { dato: 2026-09-12, med: [F1, X1], av: L1, kanal: møte, hva: Gikk gjennom planen., informert_om: [plan], fullmektig: ja, støtte: tolk }
  - { dato: 2026-09-08, med: [F1], av: L1, kanal: telefon, hva: Fortalte om saken., informert_om: [rettigheter], uenighet: F1 er ikke enig. }
  - { dato: 2026-09-10, med: [F3], av: L1, hva: Informert om eget barn. }
  - { dato: 2026-09-13, med: [F2], av: L1, hva: Fikk planen., fullmektig: ja, fullmakt: nei }
";

fn case_of(parts: &[&str]) -> String {
    format!("sak: {{ id: 2026-1, gjelder: elev }}\nelev: E1\n{PEOPLE}{}", parts.concat())
}

fn told(source: &str, document: Document, item: Option<&str>) -> Vec<String> {
    let tree = parse(source).tree;
    let case = Case::read(&tree).unwrap();
    let options = Options { item, ..Options::new(&case, DAY) };
    texts(&TYPESETTER.paper(document, &case, &options).unwrap().0)
}

/// The texts of a copy without names.
fn copy(source: &str, document: Document, audience: Audience, person: Option<&str>) -> Vec<String> {
    let tree = parse(source).tree;
    let recipient = Recipient { audience, person };
    let edition = audience::edition(&tree, &recipient, None::<&Names>, MainLanguage::Bokmal, DAY).unwrap();
    let case = Case::read(&edition.tree).unwrap();
    let options = Options { codes: false, reader: Some(audience), ..Options::new(&case, DAY) };
    texts(&TYPESETTER.paper(document, &case, &options).unwrap().0)
}

/// What follows a text, at its first place.
fn after<'s>(said: &'s [String], text: &str, count: usize) -> Vec<&'s str> {
    let at = said.iter().position(|one| one == text).unwrap_or_else(|| panic!("«{text}» in {said:?}"));
    said[at + 1..].iter().take(count).map(String::as_str).collect()
}

#[test]
fn every_step_says_when_the_pupil_was_heard_or_that_nothing_is_recorded() {
    let said = told(&case_of(&[TALKS]), Document::Hearings, None);
    for (step, heard) in [
        ("Undersøkelsen", "MV1, 8.\u{a0}september\u{a0}2026"),
        ("Tiltakene", "Ingen samtale er ført"),
        ("Evaluering 20.\u{a0}september\u{a0}2026 (V1)", "MV3, 19.\u{a0}september\u{a0}2026"),
        ("Evaluering 20.\u{a0}oktober\u{a0}2026 (V2)", "Ingen samtale er ført"),
        ("Evaluering 28.\u{a0}oktober\u{a0}2026 (V3)", "MV4, 21.\u{a0}oktober\u{a0}2026, ikke hørt"),
        ("Annet", "MV2, 9.\u{a0}september\u{a0}2026, ønsket ikke å uttale seg"),
    ] {
        assert_eq!(after(&said, step, 1), [heard], "{step}");
    }
    assert!(!said.contains(&"Avslutningen".to_owned()), "the case has not come there");
    assert_eq!(after(&said, "Samtaler", 1), ["2"], "what was declined and what never took place are no talks");
}

#[test]
fn what_a_talk_lacks_is_said_at_the_talk() {
    let said = told(&case_of(&[TALKS]), Document::Hearings, Some("MV1"));
    assert_eq!(after(&said, "Eleven vil ha fred.", 2), ["Hvordan synet er vektlagt", "Ikke oppgitt"]);
    assert_eq!(after(&said, "Ønsket er fulgt", 3), ["Nei", "Hvorfor ønsket ikke er fulgt", "Ikke oppgitt"]);
    let frame = after(&said, "Skrevet ned", 7);
    assert_eq!(frame[1..], ["08.09.2026", "Ja", "Nei", "tegnspråktolk", "10.09.2026", "Koder i dokumentet"]);
    assert!(!said.contains(&"Det var en lek.".to_owned()) && !said.contains(&"Undersøkelsen".to_owned()));

    let said = told(&case_of(&[TALKS]), Document::Hearings, Some("MV3"));
    assert_eq!(after(&said, "Det som ble sagt", 1), ["Ikke oppgitt"]);
    assert_eq!(after(&said, "Andre til stede", 1), ["X1, ekstern"]);
    let frame = after(&said, "Skrevet ned", 6);
    assert_eq!(frame[1..], ["19.09.2026", "Ikke oppgitt", "Ikke oppgitt", "Ikke oppgitt", "Ikke oppgitt"]);

    let said = told(&case_of(&[TALKS]), Document::Hearings, Some("MV2"));
    assert_eq!(after(&said, "Ønsket ikke å uttale seg.", 2), ["Nytt tilbud", "Ikke oppgitt"]);
    assert!(!said.contains(&"Rammene for samtalene".to_owned()));

    // A pupil who needs nothing is not said to lack it.
    assert!(told(&case_of(&[TALKS]), Document::Hearings, Some("MV5")).contains(&"Ikke meldt behov".to_owned()));
}

#[test]
fn where_only_others_were_heard_it_says_so_of_the_pupil() {
    let talk = "medvirkning: [{ id: MV5, hvem: E2, dato: 2026-09-10, av: L1, om: tiltak, synspunkt: Ja. }]\n";
    let said = told(&case_of(&[talk]), Document::Hearings, None);
    assert_eq!(after(&said, "Det eleven har sagt", 1), ["Saken har ingen samtale med eleven."]);
    assert_eq!(after(&said, "Det andre elever har sagt", 1), ["E2, elev"]);
}

#[test]
fn the_closing_of_a_case_that_was_opened_again_stands_where_it_was() {
    let ended = "avslutning: { dato: 2026-10-01 }\ngjenåpninger: [{ dato: 2026-10-10 }]\n";
    let said = told(&case_of(&[TALKS, ended]), Document::Hearings, None);
    let steps = ["Evaluering 20.\u{a0}september", "Avslutningen", "Evaluering 20.\u{a0}oktober"];
    let at =
        |step: &str| said.iter().position(|one| one.starts_with(step)).unwrap_or_else(|| panic!("{step}: {said:?}"));
    assert!(steps.map(at).is_sorted(), "{said:?}");
}

#[test]
fn a_copy_has_no_rows_on_what_it_leaves_out() {
    let said = copy(&case_of(&[TALKS]), Document::Hearings, Audience::Pupil, Some("E1"));
    let rows: Vec<_> =
        said.iter().skip_while(|one| *one != "Skrevet ned").filter(|one| one.starts_with("MV")).collect();
    assert_eq!(rows, ["MV1"], "{said:?}");
    let bare = TALKS.replace(", frivillig: ja, trygg_voksen: nei, støtte: tegnspråktolk, ført: 2026-09-10", "");
    let said = copy(&case_of(&[&bare]), Document::Hearings, Audience::Pupil, Some("E1"));
    assert!(!said.contains(&"Rammene for samtalene".to_owned()), "{said:?}");
}

#[test]
fn the_parents_paper_lists_copies_to_the_pupil_and_the_parents() {
    let copies =
        "utleveringer: [{ versjon: 1, til: F1, dato: 2026-09-12 }, { versjon: 1, til: X1, dato: 2026-09-15 }]\n";
    let said = told(&case_of(&[CONTACTS, copies]), Document::Contacts, None);
    assert!(said.contains(&"12.09.2026".to_owned()) && !said.contains(&"15.09.2026".to_owned()), "{said:?}");
}

#[test]
fn the_right_to_be_heard_is_that_of_pupils() {
    let heard = "medvirkning:
  - { id: MV1, hvem: E2, dato: 2026-09-10, av: L1, om: tiltak, synspunkt: Eleven vil be om unnskyldning. }
  - { id: MV2, hvem: L1, dato: 2026-09-11, av: L1, om: undersøkelse, synspunkt: Læreren mente å spøke. }
";
    let said = told(&case_of(&[heard]), Document::Hearings, None);
    assert!(said.contains(&"Eleven vil be om unnskyldning.".to_owned()), "{said:?}");
    assert!(!said.iter().any(|one| one.contains("spøke") || one == "MV2"), "{said:?}");
    assert_eq!(after(&said, "Samtaler med andre elever", 1), ["1"]);
}

#[test]
fn the_list_of_codes_names_those_in_the_document_alone() {
    let said = told(&case_of(&[TALKS]), Document::Hearings, Some("MV1"));
    let list = said.iter().skip_while(|one| *one != "Koder i dokumentet");
    let codes: Vec<_> = list.filter(|one| ["E1", "E2", "F1", "F2", "F3", "L1", "X1"].contains(&one.as_str())).collect();
    assert_eq!(codes, ["E1", "L1"], "{said:?}");
}

#[test]
fn a_copy_does_not_tell_that_words_of_the_pupil_were_left_out() {
    let candid = TALKS.replace("Eleven vil ha fred.", "E1 er redd for F1.");
    let said = copy(&case_of(&[&candid]), Document::Hearings, Audience::Guardians, Some("F1"));
    assert!(!said.iter().any(|one| one.contains("redd")), "{said:?}");
    assert!(!said.contains(&"Det som ble sagt".to_owned()), "{said:?}");
    assert!(!said.iter().any(|one| one.contains("lek") || one.contains("MV5")), "the other pupil's: {said:?}");
}

#[test]
fn each_parent_is_told_of_with_what_they_were_told_and_who_spoke_for_them() {
    let said = told(&case_of(&[TALKS, CONTACTS]), Document::Contacts, None);
    assert_eq!(after(&said, "F1, ", 4), ["foresatt", "Ja", "2 ganger", "12.09.2026"]);
    let asked = "Bedt om opplysninger 1.\u{a0}september\u{a0}2026, svart ja 3.\u{a0}september\u{a0}2026";
    assert_eq!(after(&said, "F2, ", 5), ["foresatt", asked, "Nei", "1 gang", "13.09.2026"]);
    assert_eq!(after(&said, "Rettighetene", 1), ["8.\u{a0}september\u{a0}2026: F1"]);
    assert_eq!(after(&said, "Retten til å melde saken til statsforvalteren", 1), ["Ikke ført"]);
    assert_eq!(after(&said, "Planen", 1), ["12.\u{a0}september\u{a0}2026: F1"], "not the interpreter");
    let first = said.iter().position(|one| one == "Fortalte om saken.").unwrap();
    let second = said.iter().position(|one| one == "Gikk gjennom planen.").unwrap();
    assert!(first < second, "in the order of time");
    assert_eq!(after(&said, "Uenighet", 1), ["F1 er ikke enig."]);
    assert_eq!(after(&said, "Ved fullmektig", 1), ["Det er ikke oppgitt om fullmakten er lagt fram."]);
    assert!(said.contains(&"Fullmakten er ikke lagt fram.".to_owned()));
    assert_eq!(after(&said, "Tolk eller annen støtte", 1), ["tolk"]);
    let others = said.iter().position(|one| one == "Kontakt med andre foreldre").unwrap();
    assert!(others < said.iter().position(|one| one == "Informert om eget barn.").unwrap());
}

#[test]
fn a_parent_nobody_has_spoken_with_is_named_as_such() {
    let contact = "kontakt: [{ dato: 2026-09-08, med: [F3], av: L1, hva: Informert om eget barn. }]\n";
    let said = told(&case_of(&[contact]), Document::Contacts, None);
    assert_eq!(after(&said, "F1, ", 3), ["foresatt", "Ja", "Ingen kontakt er ført"]);
    assert_eq!(after(&said, "Samtaler, møter og beskjeder", 1), ["Saken har ingen kontakt med foreldrene til eleven."]);
}

#[test]
fn only_what_the_parents_were_told_counts_as_told_to_them() {
    let contacts = "kontakt:
  - { dato: 2026-09-08, med: [E1], av: L1, hva: Snakket med eleven alene., informert_om: [rettigheter, statsforvalter, plan] }
  - { dato: 2026-09-09, med: [F1, E1], av: L1, hva: Snakket med begge., informert_om: [rettigheter, statsforvalter] }
  - { dato: 2026-09-10, med: [F3, X1], av: L1, hva: Informert med tolk., informert_om: [rettigheter] }
";
    let said = told(&case_of(&["plan: { versjon: 1, dato: 2026-09-11 }\n", contacts]), Document::Contacts, None);
    assert_eq!(after(&said, "Kontakt", 1), ["1 gang"]);
    for fact in ["Første kontakt", "Siste kontakt", "Informert om retten til å melde saken"] {
        assert_eq!(after(&said, fact, 1), ["9.\u{a0}september\u{a0}2026"], "{fact}");
    }
    assert_eq!(after(&said, "Rettighetene", 1), ["9.\u{a0}september\u{a0}2026: F1"]);
    assert_eq!(after(&said, "Planen", 1), ["Ikke ført"]);
    let at = |text: &str| said.iter().position(|one| one == text).unwrap_or_else(|| panic!("{text} in {said:?}"));
    let order = ["Snakket med begge.", "Annen kontakt", "Snakket med eleven alene.", "Kontakt med andre foreldre"];
    assert!(order.map(at).is_sorted(), "{said:?}");
    assert!(at("Kontakt med andre foreldre") < at("Informert med tolk."));
}

#[test]
fn who_else_has_the_care_and_why_parents_were_not_told_stands_with_the_parents() {
    let reports = "meldinger: [{ id: M1, dato: 2026-09-07, foresatte_ikke_varslet_fordi: Barnevernet ba om det. }]\n";
    for (care, said) in [
        ("barnevern", Some("Barnevernet har omsorgen for eleven.")),
        ("fosterhjem", Some("Eleven bor i fosterhjem.")),
        ("foreldre", None),
    ] {
        let source =
            case_of(&[reports, CONTACTS]).replace("trinn: 6, komm", &format!("trinn: 6, omsorg: {care}, komm"));
        let told = told(&source, Document::Contacts, None);
        let cared: Vec<_> = told.iter().filter(|one| one.contains("omsorgen") || one.contains("foster")).collect();
        assert_eq!(cared, said.into_iter().collect::<Vec<_>>());
        assert_eq!(after(&told, "Hvorfor foreldrene ikke ble informert med en gang", 1), ["Barnevernet ba om det."]);
        let copy = copy(&source, Document::Contacts, Audience::Guardians, Some("F2"));
        assert!(
            !copy.iter().any(|one| one.contains("ble informert") || one.contains("omsorgen") || one.contains("foster"))
        );
    }
}

#[test]
fn one_parent_does_not_learn_how_often_the_other_was_spoken_with() {
    let said = copy(&case_of(&[TALKS, CONTACTS]), Document::Contacts, Audience::Guardians, Some("F2"));
    assert_eq!(after(&said, "Kontakt", 1), ["1 gang"]);
    for others in ["Foreldrene til eleven", "Fortalte om saken.", "Gikk gjennom planen.", "Informert om eget barn."] {
        assert!(!said.iter().any(|one| one.contains(others)), "{others}: {said:?}");
    }
    assert_eq!(after(&said, "Rettighetene", 1), ["Ikke med i kopien"]);
}

#[test]
fn the_former_act_is_not_given_paragraphs_that_nobody_has_read() {
    let old = CONTACTS.replace("2026", "2023");
    let source = case_of(&["meldinger: [{ id: M1, dato: 2023-09-01 }]\n", &old]);
    let said = told(&source, Document::Contacts, None);
    assert!(said.contains(&"Samarbeid med foreldrene og informasjon til dem".to_owned()), "{said:?}");
    let said = told(&case_of(&[CONTACTS]), Document::Contacts, None);
    assert!(said.iter().any(|one| one.ends_with("etter opplæringslova §§ 10-3 og 10-8")), "{said:?}");
}
