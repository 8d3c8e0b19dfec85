//! Texts and items that are about several: what of them is the reader's.

use super::*;

/// What is withheld says «hemmelig», what is shown «åpen».
fn parted(sections: &str, recipient: &Recipient<'_>, open: usize) {
    let copy = copy(sections, recipient);
    assert!(!copy.mentions("hemmelig"), "{:?}", copy.lines);
    assert_eq!(copy.lines.iter().filter(|line| line.contains("åpen")).count(), open, "{:?}", copy.lines);
}

#[test]
fn a_measure_for_the_class_says_nothing_of_another_pupil() {
    let sections = "\
plan:
  tiltak:
    - { id: T1, hva: Samtale åpen om sinne., hyppighet: Når E2 er hemmelig, begrunnelse: E2 sliter hemmelig., tegn_på_effekt: E2 blir hemmelig., hvor: [der E2 er hemmelig, åpen gang] }
";
    for recipient in [F1, PUPIL] {
        parted(sections, &recipient, 2);
    }
}

#[test]
fn a_problem_that_is_another_pupils_is_not_told() {
    let sections = "plan: { problemer: [{ id: P1, beskrivelse: E2 strever hemmelig. }, { id: P2, beskrivelse: E2 og E1 strever åpent og åpen. }] }\n";
    for recipient in [F1, PUPIL] {
        parted(sections, &recipient, 1);
    }
}

#[test]
fn a_plan_that_cannot_say_its_problem_or_measure_is_no_copy() {
    let plan = |problem: &str, measure: &str| {
        format!("plan: {{ problemer: [{{ id: P1, {problem} }}], tiltak: [{{ id: T1, løser: [P1], {measure} }}] }}\n")
    };
    let own = ("beskrivelse: E1 står alene åpen.", "hva: L1 spiller med E1.");
    // The problem of another, and one that no neutral word hides.
    for problem in ["beskrivelse: E2 strever hemmelig.", "beskrivelse: E2 med ADHD slår E1 hemmelig."] {
        for recipient in [F1, PUPIL] {
            let copy = copy(&plan(problem, own.1), &recipient);
            assert_eq!(
                (copy.gaps.join(" "), copy.mentions("hemmelig")),
                ("plan.problemer[0].tekst_til_andre".into(), false)
            );
            let told = format!("{problem}, tekst_til_andre: E1 blir slått åpen.");
            let copy = super::copy(&plan(&told, own.1), &recipient);
            assert_eq!(copy.at("plan.problemer[0].beskrivelse"), Some("Ada blir slått åpen."));
            assert_eq!((copy.gaps, copy.lines.iter().any(|line| line.contains("hemmelig"))), (vec![], false));
            // A text for others that tells of others is none.
            let told = format!("{problem}, tekst_til_andre: E2 strever.");
            assert_eq!(super::copy(&plan(&told, own.1), &recipient).gaps, ["plan.problemer[0].tekst_til_andre"]);
        }
    }
    // Where the reader may read the problem itself, there is no other text.
    let both = format!("{}, tekst_til_andre: Noe annet.", own.0);
    let copy = super::copy(&plan(&both, own.1), &F1);
    assert_eq!(copy.at("plan.problemer[0].beskrivelse"), Some("Ada står alene åpen."));
    assert!(!copy.mentions("Noe annet") && copy.gaps.is_empty());
    // Nor can a copy say nothing of what is done, and by whom.
    let welfare = BASE.replace("PP1: { rolle: ppt }", "BV1: { rolle: barnevern }");
    for (measure, gap) in [
        ("hva: BV1 følger hemmelig., utføres_av: [L1]", "plan.tiltak[0].tekst_til_andre"),
        ("hva: L1 spiller., utføres_av: [BV1]", "plan.tiltak[0].utføres_av"),
        ("hva: L1 spiller., ansvarlig: BV1", "plan.tiltak[0].ansvarlig"),
    ] {
        let copy = try_copy(&format!("{welfare}{}", plan(own.0, measure)), &F1, None, false).unwrap();
        assert_eq!((copy.gaps.join(" "), copy.mentions("hemmelig")), (gap.to_owned(), false), "{measure}");
    }
    // Whoever asks for access gets what is public, and the rest is left out.
    assert_eq!(super::copy(&plan("beskrivelse: E2 strever hemmelig.", own.1), &ACCESS).gaps, [""; 0]);
}

#[test]
fn what_is_found_and_weighed_of_others_is_left_out_and_stops_no_copy() {
    let sections = "\
undersøkelser: [{ id: U1, konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E2 er hemmelig. } }]
evalueringer: [{ id: V1, dato: 2026-10-10, skolens_vurdering: E2 er hemmelig., tiltak: [{ tiltak: T1, effekt: delvis, begrunnelse: E2 er hemmelig. }] }]
plan: { problemer: [{ id: P1, beskrivelse: E1 er alene. }], tiltak: [{ id: T1, hva: L1 spiller., begrunnelse: E2 er hemmelig. }] }
";
    for recipient in [F1, PUPIL] {
        parted(sections, &recipient, 0);
        let copy = copy(sections, &recipient);
        assert_eq!(copy.gaps, [""; 0]);
        // What the school came to is there.
        assert_eq!(copy.at("undersøkelser[0].konklusjon.trygt_og_godt"), Some("nei"));
        assert_eq!(copy.at("evalueringer[0].tiltak[0].effekt"), Some("delvis"));
    }
}

#[test]
fn health_and_family_of_others_are_withheld_in_every_text() {
    let sections = "\
meldinger: [{ id: M1, beskrivelse: \"E2 (hemmelig, har ADHD) slo E1.\" }, { id: M2, beskrivelse: E1 har ADHD åpen. }]
hendelser: [{ id: H1, hva: E2 slo E1 hemmelig etter at mor kom i fengsel. }]
undersøkelser: [{ id: U1, konklusjon: { tekst: E1 er utrygg. E2 er hemmelig i fosterhjem. } }]
plan: { problemer: [{ id: P1, beskrivelse: E1 plages av E2 som går til BUP hemmelig. }] }
";
    for recipient in [F1, PUPIL] {
        parted(sections, &recipient, 1);
    }
    let copy = copy(sections, &F1);
    assert!(copy.holes.contains(&"plan.problemer[0].beskrivelse".to_owned()), "the place is marked");
}

#[test]
fn advice_on_others_is_withheld_as_a_whole() {
    let sections = "\
samarbeid:
  - { med: PP1, hva: Drøftet E2 i klassen., råd: Utredning hemmelig., fulgt_opp: henvist hemmelig }
  - { med: PP1, hva: Drøftet klassen., råd: åpen }
undersøkelser:
  - metoder:
      - { type: elevsamtale, funn: eleven er hemmelig }
      - { type: observasjon, beskrivelse: Vi så på E2., funn: hemmelig }
      - { type: observasjon, beskrivelse: Vi så på E1 og E2., funn: åpen }
      - { type: elevsamtale, med: [E1, E2], funn: eleven er hemmelig }
      - { type: elevsamtale, med: [E1, E2], funn: E1 er åpen }
      - { type: elevsamtale, med: [E1, E2], funn: E1 og E2 er hemmelig }
";
    for recipient in [F1, PUPIL] {
        parted(sections, &recipient, 3);
    }
}

#[test]
fn statements_and_rounds_of_others_are_theirs() {
    let sections = "\
medvirkning:
  - { id: MV1, hvem: E1, synspunkt: åpen }
  - { id: MV2, hvem: E2, synspunkt: hemmelig }
  - { id: MV3, hvem: [E1, E2], synspunkt: hemmelig }
plan: { tiltak: [{ id: T1, hva: Samtale., gjelder: [E2], tekst_til_andre: Skolen følger opp. }, { id: T2, hva: Leksehjelp. }] }
evalueringer:
  - { id: hemmelig, tiltak: [{ tiltak: T1 }], skolens_vurdering: hemmelig, foresattes_vurdering: hemmelig }
  - { id: V2, tiltak: [{ tiltak: T2 }], deltakere: [L1, E2, F3, F1], elevens_vurdering: { medvirkning: MV2, trygt_og_godt: hemmelig } }
  - { id: V3, elevens_vurdering: { medvirkning: MV1, trygt_og_godt: åpen } }
avslutning: { elev_bekrefter: { medvirkning: MV2, trygt_og_godt: hemmelig } }
";
    for recipient in [F1, PUPIL] {
        parted(sections, &recipient, 2);
    }
    let copy = copy(sections, &F1);
    let taking_part: Vec<_> = copy.lines.iter().filter(|line| line.contains("deltakere")).collect();
    assert_eq!(
        taking_part,
        ["evalueringer[1].deltakere[0]: Gro Prøvesen", "evalueringer[1].deltakere[1]: Dina Eksempel"]
    );
}

#[test]
fn two_homes_do_not_read_of_each_other() {
    let sections = "\
kontakt:
  - { med: [E1, F1], hva: F2 har hemmelig adresse. }
  - { med: [F1, F2], hva: F2 er åpen. }
meldinger: [{ id: M1, fra: F2, beskrivelse: hemmelig }, { id: M2, fra: L1, beskrivelse: F2 er hemmelig }, { id: M3, fra: L1, beskrivelse: åpen }]
undersøkelser: [{ metoder: [{ type: elevsamtale, med: [E1, F2], funn: E1 er hemmelig }], elevens_opplevelse: E1 sier at F1 er hemmelig., konklusjon: { tekst: E1 er redd F1 hemmelig. } }]
medvirkning:
  - { hvem: E1, synspunkt: F1 slår meg hemmelig., vektlagt: F2 er hemmelig }
  - { hvem: F1, synspunkt: F1 er åpen }
elevens_beste: [{ hvem: E1, momenter: [F2 er hemmelig, åpen], konklusjon: F2 er hemmelig }]
";
    parted(sections, &F1, 4);
}
