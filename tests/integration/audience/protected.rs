//! A protected address: every place that could tell where the pupil is, one by one, for a guardian who must not know.

use super::*;

/// The base, in which nobody but the pupil and the home F1 must know where the pupil is.
fn protected(sections: &str) -> String {
    let base = BASE
        .replace("  E1: { ", "  E1: { skjermet_adresse: ja, ved_skolen: ja, ")
        .replace("  F1: { ", "  F1: { bor_hos: ja, ")
        .replace("  F2: { ", "  F2: { bor_hos: nei, ");
    format!("{base}{sections}")
}

/// What of the case is told where: to the protected home, and to nobody outside it.
#[track_caller]
fn at_home_alone(sections: &str, telling: &[&str]) {
    let text = protected(sections);
    let copy_for = |recipient: &Recipient<'_>| try_copy(&text, recipient, Some(&names()), false).unwrap();
    for word in telling {
        assert!(copy_for(&F1).mentions(word), "{word}: {:?}", copy_for(&F1).lines);
        for recipient in [F2, ACCESS] {
            assert!(!copy_for(&recipient).mentions(word), "{word}: {:?}", copy_for(&recipient).lines);
        }
    }
    // Without the protection there is nothing to hide.
    let open = try_copy(&text.replace("skjermet_adresse: ja, ", ""), &F2, Some(&names()), false).unwrap();
    telling.iter().for_each(|word| assert!(open.mentions(word), "{word}"));
}

fn told(text: &str) -> String {
    format!("meldinger: [{{ id: M1, fra: L1, beskrivelse: \"E1 var redd. {text}\" }}]\n")
}

#[test]
fn the_name_of_the_school() {
    at_home_alone("", &["Solbakken"]);
    at_home_alone(&told("Det var ved Solbakken."), &["ved Solbakken"]);
    at_home_alone(&told("Det var på SOLBAKKEN-dagen."), &["SOLBAKKEN"]);
    // Another school than that of the case: the next one, or the one before.
    at_home_alone(&told("Før gikk E1 på Lia skole."), &["Lia skole"]);
}

#[test]
fn the_municipality_and_other_places() {
    at_home_alone("", &["Fjellvik"]);
    at_home_alone(&told("Det var i Fjellvik sentrum."), &["Fjellvik sentrum"]);
    at_home_alone(&told("Storås kommune betaler."), &["Storås"]);
    at_home_alone(&told("E1 bor i Storgata 12."), &["Storgata"]);
    at_home_alone(&told("Hjemmet ringte Statsforvalteren i Vestland."), &["Vestland"]);
    at_home_alone("meldinger: [{ id: M1, fra: L1, hvor: Fotballbanen }]\n", &["Fotballbanen"]);
    at_home_alone("hendelser: [{ id: H1, hva: E1 gråt., arena: Svømmehallen }]\n", &["Svømmehallen"]);
}

#[test]
fn the_class() {
    at_home_alone("klasse: { navn: 6B, trinn: 6, antall: 24 }\n", &["klasse.navn: 6B", "klasse.antall: 24"]);
    // Whether the case says what the class is called, or not.
    at_home_alone(&told("De andre i 7C lo."), &["7C"]);
    at_home_alone(
        "klasse: { navn: Revene }\nmeldinger: [{ id: M1, fra: L1, beskrivelse: Revene lo av E1. }]\n",
        &["Revene lo"],
    );
    at_home_alone("", &["personer.Ada Eksempel.trinn: 6", "personer.Ada Eksempel.ved_skolen: ja"]);
}

#[test]
fn the_way_to_school() {
    at_home_alone(&told("E1 tar buss 31 hjem."), &["buss 31"]);
    at_home_alone(&told("Det var på toget fra Nordby."), &["Nordby"]);
    at_home_alone(&told("Drosjen kommer 07.50."), &["07.50"]);
    // That there is a bus says nothing.
    let copy = try_copy(&protected(&told("De lo på bussen.")), &F2, Some(&names()), false).unwrap();
    assert!(copy.mentions("bussen"));
}

#[test]
fn measures_of_transport() {
    let plan = |more: &str| {
        format!(
            "plan: {{ tiltak: [{{ id: T1, hva: E1 får drosje fra Nordby hver dag., gjelder: [E1], hvor: [Nordby stasjon]{more} }}] }}\n"
        )
    };
    at_home_alone(&plan(", tekst_til_andre: E1 får skyss."), &["Nordby"]);
    // The plan says what is done in other words, or there is no copy.
    let copy = |more: &str, recipient| try_copy(&protected(&plan(more)), recipient, Some(&names()), false).unwrap();
    let worded = copy(", tekst_til_andre: E1 får skyss.", &F2);
    assert_eq!((worded.at("plan.tiltak[0].hva"), worded.gaps.len()), (Some("Ada får skyss."), 0));
    assert_eq!(copy("", &F2).gaps, ["plan.tiltak[0].tekst_til_andre"]);
    assert_eq!(copy(", tekst_til_andre: Drosje fra Nordby.", &F2).at("plan.tiltak[0].hva"), None);
    assert_eq!(copy("", &F1).gaps, [""; 0]);
}

#[test]
fn dates_that_are_those_of_a_place() {
    let school = |more: &str| protected("").replace("hovedmål: nb }", &format!("hovedmål: nb{more} }}"));
    let text = school(", fridager: [{ navn: Vinterferie, dato: 2026-02-16 }, { fra: 2026-10-05, til: 2026-10-09 }]");
    let shown = try_copy(&text, &F2, Some(&names()), false).unwrap();
    assert!(!shown.mentions("2026-02-16") && !shown.mentions("2026-10-0") && !shown.mentions("Vinterferie"));
    assert!(try_copy(&text, &F1, Some(&names()), false).unwrap().mentions("2026-02-16"));
    at_home_alone(&told("Den 17. mai gikk E1 i toget i Fjellvik."), &["17. mai"]);
    at_home_alone(
        "avslutning: { dato: 2026-10-19, overføring: { til: Nyskolen, dato: 2026-10-12, hva: [Planen.] } }\n",
        &["Nyskolen", "2026-10-12", "Planen"],
    );
}

#[test]
fn people_who_are_known_to_work_there() {
    at_home_alone(&told("Gro Prøvesen hjalp."), &["Gro Prøvesen"]);
    let titled =
        protected(&told("L2 hjalp.")).replace("L2: { rolle: lærer }", "L2: { rolle: lærer, tittel: Lærer ved Lia }");
    let copy = |recipient| try_copy(&titled, recipient, None, false).unwrap();
    assert!(copy(&F1).mentions("ærer ved Lia") && !copy(&F2).mentions("Lia"));
}

#[test]
fn attachments_are_in_no_copy() {
    let sections = "vedlegg: [{ id: V1, tittel: Kart over Solbakken, fil: bilder/solbakken.pdf, dato: 2026-09-10 }]\n";
    for recipient in [F1, F2, PUPIL, ACCESS] {
        let copy = try_copy(&protected(sections), &recipient, Some(&names()), false).unwrap();
        assert!(!copy.mentions("Kart") && !copy.mentions("solbakken.pdf") && !copy.mentions("2026-09-10"));
    }
}

#[test]
fn the_number_of_a_case_that_is_the_name_of_a_place() {
    let text = protected("").replace("id: 2026-0147", "id: Fjellvik-0147");
    assert_eq!(try_copy(&text, &F1, None, false).unwrap().at("sak.id"), Some("Fjellvik-0147"));
    assert_eq!(try_copy(&text, &F2, None, false).unwrap().at("sak.id"), None);
    assert_eq!(try_copy(&protected(""), &F2, None, false).unwrap().at("sak.id"), Some("2026-0147"));
}

#[test]
fn a_word_that_should_be_one_of_a_list_and_is_a_place() {
    let text = protected("").replace("miljø: psykososialt", "miljø: Solbakken");
    assert_eq!(try_copy(&text, &F1, None, false).unwrap().at("sak.miljø"), Some("Solbakken"));
    assert_eq!(try_copy(&text, &F2, None, false).unwrap().at("sak.miljø"), None);
}

#[test]
fn what_no_rule_can_see_is_left_to_a_person() {
    let remains = |text: &str, recipient: &Recipient<'_>, names: Option<&Names>| {
        let parsed = parse(text);
        edition(&parsed.tree, recipient, names, MainLanguage::Bokmal, TODAY).unwrap().remains
    };
    let class = BASE.replace("gjelder: elev", "gjelder: klasse").replace("elev: E1\n", "");
    let names = names();
    let remains = |text: &str, recipient: &Recipient<'_>| {
        assert_eq!(remains(text, recipient, None).first(), Some(&Remains::Names), "no name can be found");
        remains(text, recipient, Some(&names))
    };
    for (text, recipient, expected) in [
        (BASE, F1, &[][..]),
        (BASE, PUPIL, &[]),
        (&protected(""), F1, &[]),
        (&protected(""), F2, &[Remains::Places]),
        (BASE, ACCESS, &[Remains::Course]),
        (&class, ACCESS, &[Remains::Individuals]),
        (&protected(""), ACCESS, &[Remains::Places, Remains::Course]),
    ] {
        assert_eq!(remains(text, &recipient), expected, "{recipient:?}");
    }
}

#[test]
fn a_protected_parent_is_not_found_by_the_one_with_whom_the_pupil_lives() {
    let base = BASE
        .replace("  F1: { ", "  F1: { skjermet_adresse: ja, bor_hos: ja, ")
        .replace("  F2: { ", "  F2: { bor_hos: ja, ");
    for text in [
        "E1 ble hentet i Hemmeligveien 12.",
        "F1 bor nå på Hemmelig.",
        "F1 tar buss 31 til Hemmelig.",
        "F1 er i Hemmelig kommune.",
        "Mor har flyttet til Hemmelig.",
    ] {
        for sections in [format!("hendelser: [{{ id: H1, hva: {text} }}]\n"), told(text)] {
            let copy = |text: String| try_copy(&text, &F2, Some(&names()), false).unwrap();
            let shown = copy(format!("{base}{sections}"));
            assert!(!shown.mentions("Hemmelig") && shown.mentions("Solbakken"), "{text}: {:?}", shown.lines);
            let open =
                copy(format!("{base}hendelser: [{{ id: H1, hva: {text} }}]\n").replace("skjermet_adresse: ja, ", ""));
            assert!(open.mentions("Hemmelig"), "{text}");
        }
    }
    // The school of the pupil, and that both were told, may be read.
    let sections =
        "hendelser: [{ id: H1, hva: E1 gråt ved Solbakken skole. }, { id: H2, hva: F1 og F2 informert 8.9. }]\n";
    let shown = try_copy(&format!("{base}{sections}"), &F2, Some(&names()), false).unwrap();
    assert!(shown.mentions("Solbakken skole.") && shown.mentions("informert"), "{:?}", shown.lines);
}

#[test]
fn names_that_nobody_has_told_are_left_to_a_person() {
    let without: Names = names()
        .iter()
        .filter(|(code, _)| *code != "E2")
        .map(|(code, name)| (code.to_owned(), name.to_owned()))
        .collect();
    let text = format!("{BASE}meldinger: [{{ id: M1, fra: F1, beskrivelse: Kevin Kvalstad slo E1 }}]\n");
    let parsed = parse(&text);
    let copy = edition(&parsed.tree, &F1, Some(&without), MainLanguage::Bokmal, TODAY).unwrap();
    assert_eq!(copy.remains, [Remains::NamesOf(vec!["E2".to_owned()])]);
    assert_eq!(copy.doubts, ["meldinger[0].beskrivelse"]);
    assert!(copy.remains[0].text().get(brille::lang::Lang::Nb).contains("navnet til E2,"));
}
