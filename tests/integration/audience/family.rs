//! The homes of the pupil: what one parent must not read of the other, nor of what the pupil has told.

use super::*;

/// What is withheld says «hemmelig», what is shown «åpen».
#[track_caller]
fn parted(sections: &str, recipient: &Recipient<'_>, open: usize) -> Copy {
    let copy = copy(sections, recipient);
    assert!(!copy.mentions("hemmelig"), "{:?}", copy.lines);
    assert_eq!(copy.lines.iter().filter(|line| line.contains("åpen")).count(), open, "{:?}", copy.lines);
    copy
}

fn with_funn(with: &str, found: &str) -> String {
    format!("undersøkelser: [{{ metoder: [{{ type: elevsamtale, med: [{with}], funn: \"{found}\" }}] }}]\n")
}

fn incident(what: &str) -> String {
    format!("hendelser: [{{ id: H1, hva: \"{what}\" }}]\n")
}

#[test]
fn what_the_pupil_tells_of_a_parent_reaches_no_parent() {
    let texts = ["E1 sier hemmelig at F2 slår.", "E1 er hemmelig redd F1."];
    for recipient in [F1, F2] {
        for text in texts {
            parted(&with_funn("E1", text), &recipient, 0);
            parted(&format!("meldinger: [{{ id: M1, fra: E1, beskrivelse: {text} }}]\n"), &recipient, 0);
            for field in ["hva", "innspill", "uenighet", "støtte"] {
                parted(&format!("kontakt: [{{ med: [E1], {field}: {text} }}]\n"), &recipient, 0);
            }
            parted(&incident(text), &recipient, 0);
        }
        parted(&with_funn("E1", "E1 er åpen og alene i storefri."), &recipient, 1);
    }
    // The pupil's own copy has it all, and a parent reads what was said with the parent there.
    parted(&with_funn("E1", "E1 sier åpent og åpen at F2 slår."), &PUPIL, 1);
    parted(&with_funn("E1, F1", "E1 sier åpen at F1 er streng."), &F1, 1);
}

#[test]
fn a_parent_who_is_called_by_kinship_is_one() {
    for text in [
        "E1 er hemmelig redd for pappa og vil ikke at han får vite det.",
        "Det er hemmelig hjemme hos stefaren.",
        "E1 vil ikkje at det hemmelige skal stå i referatet.",
        "Foreldra er hemmelig.",
        "E1 tør ikke si det hemmelige hjemme.",
    ] {
        for recipient in [F1, F2] {
            parted(&format!("medvirkning: [{{ hvem: E1, synspunkt: {text} }}]\n"), &recipient, 0);
            parted(&with_funn("E1", text), &recipient, 0);
        }
        let shown = copy(&format!("medvirkning: [{{ hvem: E1, synspunkt: {text} }}]\n"), &PUPIL);
        assert!(shown.mentions("hemmelig") && shown.doubts.is_empty());
    }
    // In what the school says, one parent may be the other, and the home is for somebody to look at.
    parted("elevens_beste: [{ hvem: E1, momenter: [Mor er hemmelig, åpen], konklusjon: Far er hemmelig }]\n", &F1, 1);
    let copy = parted("meldinger: [{ id: M1, fra: L1, beskrivelse: E1 er åpen hjemme. }]\n", &F1, 1);
    assert_eq!(copy.doubts, ["meldinger[0].beskrivelse"]);
    // Whoever reports reads the own report.
    let own = parted(
        "meldinger: [{ id: M1, fra: F1, beskrivelse: E1 sier åpent og åpen hjemme at mor må ringe. }]\n",
        &F1,
        1,
    );
    assert_eq!(own.doubts, [""; 0]);
}

#[test]
fn a_violent_parent_is_not_told_of_in_an_incident() {
    parted(&incident("Pappa slo E1 hemmelig ved porten."), &F2, 0);
    parted(&incident("E1 var hemmelig redd da F2 kom."), &F1, 0);
    // Where others are in it, somebody must read it.
    let copy = parted(&incident("E2 slo E1, og F1 ble ringt åpent og åpen."), &F2, 1);
    assert_eq!(copy.doubts, ["hendelser[0].hva"]);
    let copy = parted(&incident("E2 slo E1. F1 og F2 informert 8.9. åpen."), &F2, 1);
    assert_eq!(copy.doubts, [""; 0]);
}

#[test]
fn private_matters_of_one_parent_reach_neither_the_other_nor_the_pupil() {
    let text = "F1 har en hemmelig depresjon.";
    let sections = format!(
        "\
hendelser: [{{ id: H1, hva: {text} }}]
undersøkelser: [{{ metoder: [{{ type: observasjon, beskrivelse: Om E1., funn: {text} }}], opprettholdende_faktorer: [{{ id: O1, beskrivelse: {text} }}] }}]
medvirkning: [{{ hvem: E1, synspunkt: åpen, ikke_fulgt_fordi: {text} }}]
plan: {{ endringer: [{{ versjon: 1, hvorfor: {text} }}] }}
evalueringer: [{{ id: V1, skolens_vurdering: {text} }}]
meldinger: [{{ id: M1, fra: F1, beskrivelse: F1 fortalte at hun er hemmelig syk. }}]
"
    );
    for recipient in [F2, PUPIL] {
        parted(&sections, &recipient, 1);
    }
    assert!(copy(&sections, &F1).mentions("depresjon"), "one's own matters are one's own");
    // The plan needs its words, and has others.
    let plan = |more: &str| format!("plan: {{ tiltak: [{{ id: T1, hva: {text}, gjelder: [E1]{more} }}] }}\n");
    assert_eq!(copy(&plan(""), &F2).gaps, ["plan.tiltak[0].tekst_til_andre"]);
    assert_eq!(copy(&plan(", tekst_til_andre: Leksehjelp åpen."), &F2).gaps, [""; 0]);
    parted(&plan(", tekst_til_andre: Leksehjelp åpen."), &F2, 1);
    // To be mentioned is no private matter.
    parted(&incident("E1 ble lei seg. F1 og F2 informert 8.9. åpen"), &F2, 1);
}

#[test]
fn child_welfare_and_police_do_not_reach_a_home_by_free_text() {
    let sections = |text: &str| format!("evalueringer: [{{ id: V1, skolens_vurdering: {text} }}]\n");
    parted(&sections("Skolen har hemmelig meldt til barnevernet."), &F1, 0);
    for text in ["En bekymringsmelding er sendt åpen.", "Saken er åpen og anmeldt.", "Politiet er åpen."] {
        assert_eq!(parted(&sections(text), &F1, 1).doubts, ["evalueringer[0].skolens_vurdering"]);
    }
    // Who talked of it with the school knows, and a measure must be told.
    let talk = "kontakt: [{ med: [F1], hva: Snakket om barnevernet åpen. }]\n";
    assert_eq!(parted(talk, &F1, 1).doubts, ["kontakt[0].hva"]);
    let plan = "plan: { tiltak: [{ id: T1, hva: Møte med barnevernet åpen., gjelder: [E1] }] }\n";
    let copy = parted(plan, &F1, 1);
    assert_eq!((copy.doubts, copy.gaps), (vec!["plan.tiltak[0].hva".to_owned()], vec![]));
}
