//! Edges of the rules about single measures that their examples do not reach: where they stay silent, and from which
//! day they speak.

use brille::finding::Severity;

use crate::rules::{findings, found_by, overlay};

/// A plan with one problem and these measures, laid over the base case.
fn plan(measures: &[&str]) -> String {
    let head = "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri., bygger_på: [U1] }
  tiltak:
";
    let measure = |(at, fields): (usize, &&str)| {
        let (id, rest) = (at + 1, ", løser: [P1], utføres_av: [L1]");
        let start = if fields.contains("start:") { "" } else { ", start: 2026-09-14" };
        let evaluated = if fields.contains("evalueres:") { "" } else { ", evalueres: { dato: 2026-09-25 }" };
        format!("    - {{ id: T{id}{rest}{start}{evaluated}, {fields} }}\n")
    };
    measures.iter().enumerate().map(measure).fold(head.to_owned(), |plan, line| plan + &line)
}

const CLOSED: &str = "avslutning: { dato: 2026-10-02, årsak: trygt_og_godt }\n";
const LIGHT: &str = "sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";

fn count(code: &str, example: &str, date: &str) -> usize {
    found_by(code, example, date).len()
}

fn weight(code: &str, example: &str, date: &str) -> Option<Severity> {
    let found = findings(&overlay(example), date);
    found.into_iter().find(|(_, finding)| finding.code == code).map(|(_, finding)| finding.severity)
}

#[test]
fn good_practice_is_not_asked_of_closed_and_small_cases() {
    let bare =
        plan(&["hva: L1 setter faste lag., hyppighet: Hver mandag, nivå: individ", "hva: A1 er ute., nivå: individ"]);
    for code in ["PLAN-18", "PLAN-21", "PLAN-22", "PLAN-25"] {
        assert!(count(code, &bare, "2026-10-05") > 0, "{code}");
        assert_eq!(count(code, &(bare.clone() + CLOSED), "2026-10-05"), 0, "{code}");
        assert_eq!(count(code, &(bare.clone() + LIGHT), "2026-10-05"), 0, "{code}");
    }
    assert!(count("PLAN-37", &bare, "2026-10-05") > 0);
    assert_eq!(count("PLAN-37", &bare, "2026-09-11"), 0);
}

#[test]
fn measures_that_have_ended_are_left_alone() {
    let ended = "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: avsluttes }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
";
    let bare = plan(&["hva: L1 setter faste lag.", "hva: A1 er ute., begrunnelse: E1 ba om det."]);
    assert_eq!(count("PLAN-22", &bare, "2026-10-05"), 1);
    assert_eq!(count("PLAN-22", &(bare.clone() + ended), "2026-10-05"), 0);
    let past = bare.replace("T1, løser", "T1, til: 2026-09-30, løser");
    assert_eq!(count("PLAN-22", &past, "2026-10-05"), 0);
}

#[test]
fn something_older_in_the_file_explains_an_early_start() {
    let early = plan(&["hva: L1 setter faste lag., start: 2026-09-01", "hva: A1 er ute."]);
    assert_eq!(count("PLAN-12", &early, "2026-10-05"), 1);
    let incident = "hendelser:\n  - { id: H1, dato: 2026-08-31, arena: friminutt, hva: E1 sto alene. }\n";
    assert_eq!(count("PLAN-12", &(early.clone() + incident), "2026-10-05"), 0);
    let linked = LIGHT.replace("omfang: enkel", "beslektede_saker: [2026-0101]");
    assert_eq!(count("PLAN-12", &(early + &linked), "2026-10-05"), 0);
}

#[test]
fn a_measure_may_begin_ten_school_days_after_the_plan() {
    let starting =
        |day: &str| plan(&[&format!("hva: L1 setter faste lag., start: {day}, evalueres: {{ dato: 2026-10-30 }}")]);
    assert_eq!(count("PLAN-12", &starting("2026-09-25"), "2026-09-14"), 0);
    assert_eq!(count("PLAN-12", &starting("2026-09-28"), "2026-09-14"), 1);
}

#[test]
fn a_measure_outside_school_may_begin_on_a_free_day() {
    let starting = |more: &str| plan(&[&format!("hva: L1 ringer hjem., start: 2026-09-12{more}")]);
    assert_eq!(count("PLAN-13", &starting(""), "2026-09-11"), 1);
    assert_eq!(count("PLAN-13", &starting(", hvor: [SFO-rommet]"), "2026-09-11"), 0);
}

#[test]
fn holidays_do_not_make_an_evaluation_late() {
    let over = |days: &str| format!("# uten: evalueringer, logg\n{}", plan(&[&format!("hva: L1 setter lag., {days}")]));
    let before_christmas = over("start: 2026-12-14, evalueres: { dato: 2027-01-08 }");
    assert_eq!(count("PLAN-20", &before_christmas, "2026-12-11"), 0);
    let in_autumn = over("start: 2026-09-14, evalueres: { dato: 2026-09-28 }");
    assert_eq!(count("PLAN-20", &in_autumn, "2026-09-14"), 0);
    let a_day_more = over("start: 2026-09-14, evalueres: { dato: 2026-09-29 }");
    assert_eq!(weight("PLAN-20", &a_day_more, "2026-09-14"), Some(Severity::Warning));
    assert_eq!(count("PLAN-20", &a_day_more, "2026-09-29"), 0);
}

#[test]
fn an_evaluation_before_the_start_is_for_plan_19_alone() {
    let reversed = plan(&["hva: L1 setter faste lag., evalueres: { dato: 2026-09-12 }"]);
    assert_eq!(count("PLAN-19", &reversed, "2026-09-11"), 1);
    assert_eq!(count("PLAN-20", &reversed, "2026-09-11"), 0);
}

#[test]
fn a_declined_offer_and_a_move_of_somebody_else_are_no_move_without_hearing() {
    let moved = |more: &str| plan(&[&format!("hva: E1 er på grupperommet., art: skjerming, nivå: individ{more}")]);
    let hearing = |fields: &str| {
        format!(
            "medvirkning:\n  - {{ id: MV1, hvem: E1, dato: 2026-09-10, {fields} }}\n  - {{ id: MV3, hvem: E1, dato: 2026-09-25, om: evaluering, synspunkt: E1 savner klassen. }}\n"
        )
    };
    let talk = hearing("om: undersøkelse, synspunkt: E1 vil at det skal slutte.");
    assert_eq!(count("PLAN-26", &(moved("") + &talk), "2026-10-05"), 1);
    assert_eq!(count("PLAN-26", &(moved("") + &hearing("om: tiltak, avslått: ja")), "2026-10-05"), 0);
    let people = "\
personer:
  E1: { rolle: elev, trinn: 6 }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1 }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
";
    assert_eq!(count("PLAN-26", &(moved(", gjelder: [E2]") + &talk + people), "2026-10-05"), 0);
}

#[test]
fn a_change_of_school_weighs_by_whom_it_concerns_and_by_the_decision() {
    let change = |more: &str| plan(&[&format!("hva: L1 følger overgangen., art: skolebytte{more}")]);
    let decision = |by: &str| format!("vedtak:\n  - {{ id: VE1, type: skolebytte, dato: 2026-09-10, av: {by} }}\n");
    let day = "2026-10-05";
    assert_eq!(weight("PLAN-30", &change(""), day), Some(Severity::Warning));
    assert_eq!(weight("PLAN-30", &change(", gjelder: [E2]"), day), Some(Severity::Error));
    assert_eq!(weight("PLAN-30", &(change("") + &decision("Fjellvik kommune")), day), Some(Severity::Note));
    assert_eq!(weight("PLAN-30", &(change(", vedtak: VE1") + &decision("Fjellvik kommune")), day), None);
    for school in ["Rektor", "R1", "Skolen", "Rektor R1"] {
        assert_eq!(
            weight("PLAN-30", &(change(", vedtak: VE1") + &decision(school)), day),
            Some(Severity::Error),
            "{school}"
        );
    }
}

#[test]
fn a_plan_is_late_after_five_school_days_unless_the_file_says_why() {
    let reported = |day: &str| {
        format!(
            "meldinger:\n  - {{ id: M1, dato: {day}, fra: F1, mottatt_av: L1, krenker: elev, beskrivelse: E1 er alene. }}\n"
        )
    };
    let day = "2026-10-05";
    assert_eq!(count("PLAN-33", &reported("2026-09-04"), day), 0);
    assert_eq!(count("PLAN-33", &reported("2026-09-03"), day), 1);
    let investigated = |more: &str| {
        format!(
            "undersøkelser:\n  - {{ id: U1, start: 2026-09-08{more}, konklusjon: {{ dato: 2026-09-10, trygt_og_godt: nei }} }}\n"
        )
    };
    let delayed = investigated(", forsinket_fordi: E1 var bortreist");
    assert_eq!(count("PLAN-33", &(reported("2026-09-03") + &investigated("")), day), 1);
    assert_eq!(count("PLAN-33", &(reported("2026-09-03") + &delayed), day), 0);
    let second_version = plan(&["hva: L1 setter faste lag."])
        .replace("versjon: 1", "versjon: 2\n  endringer:\n    - { versjon: 2, dato: 2026-09-11, hva: T1 er endret. }");
    assert_eq!(count("PLAN-33", &(reported("2026-09-03") + &second_version), day), 0);
}

#[test]
fn a_vulnerability_is_answered_by_a_mark_or_by_a_shared_word() {
    let case = |more: &str| LIGHT.replace("omfang: enkel", &format!("sårbarhet: E1 stammer i store grupper{more}"));
    let answered = |measure: &str| plan(&[measure]);
    let day = "2026-10-05";
    assert_eq!(weight("PLAN-42", &(case("") + &answered("hva: L1 setter faste lag.")), day), Some(Severity::Note));
    let extensive = case(", omfang: omfattende") + &answered("hva: L1 setter faste lag.");
    assert_eq!(weight("PLAN-42", &extensive, day), Some(Severity::Warning));
    assert_eq!(weight("PLAN-42", &(case("") + &answered("hva: L1 setter lag., for_sårbarhet: ja")), day), None);
    assert_eq!(weight("PLAN-42", &(case("") + &answered("hva: L1 leser i små gruppesamlinger.")), day), None);
}

#[test]
fn once_needs_no_substitute_but_once_a_week_does() {
    let often = |frequency: &str| plan(&[&format!("hva: L1 setter faste lag., hyppighet: {frequency}")]);
    assert_eq!(count("PLAN-18", &often("Én gang"), "2026-10-05"), 0);
    assert_eq!(count("PLAN-18", &often("Én gang i uka"), "2026-10-05"), 1);
}
