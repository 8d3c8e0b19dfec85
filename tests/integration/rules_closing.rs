//! Edges of the rules about the frame of a case, its closing and the case at Statsforvalteren that their examples do not
//! reach.

use brille::finding::Severity;
use brille::finding::Severity::{Error, Note, Warning};

use crate::rules::{findings, overlay};

const TODAY: &str = "2026-10-05";

/// How much what a rule finds in the base case with an example laid over it weighs.
fn weights(code: &str, example: &str, date: &str) -> Vec<Severity> {
    let found = findings(&overlay(example), date).into_iter().filter(|(_, finding)| finding.code == code);
    found.map(|(_, finding)| finding.severity).collect()
}

const SMALL: &str = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";

fn people(pupil: &str) -> String {
    format!(
        "personer:\n  E1: {{ rolle: elev, trinn: 9{pupil} }}\n  F1: {{ rolle: foresatt, til: E1, foreldreansvar: ja }}\n  \
         F2: {{ rolle: foresatt, til: E1, foreldreansvar: nei }}\n  L1: {{ rolle: kontaktlærer }}\n  \
         A1: {{ rolle: assistent }}\n  S1: {{ rolle: sosiallærer }}\n  R1: {{ rolle: rektor }}\n  X1: {{ rolle: ekstern }}\n"
    )
}

fn closed(rest: &str) -> String {
    format!("avslutning: {{ dato: 2026-10-02, {rest} }}\n")
}

fn governor(rest: &str) -> String {
    format!("statsforvalter: {{ tatt_opp_med_leder: {{ dato: 2026-09-14, av: F1 }}, {rest} }}\n")
}

// SAK

#[test]
fn a_birthday_outside_the_plan_or_past_or_prepared_for_is_no_note() {
    let born = |born: &str| weights("SAK-05", &people(&format!(", ved_skolen: ja, født: {born}")), TODAY);
    assert_eq!(born("2011-10-09"), [Note]);
    assert_eq!(born("2011-10-10"), []);
    assert_eq!(born("2011-10-05"), []);
    assert_eq!(born("2011-10"), [Note]);
    assert_eq!(born("2011-09"), []);
    assert_eq!(born("2011-10-09, samtykke: [{ dato: 2026-10-01, om: Planen., til: [F1] }]"), []);
}

#[test]
fn a_matter_outside_school_is_not_asked_about_before_the_school_knows_more() {
    let way = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skolevei] }\n";
    assert_eq!(weights("SAK-01", way, TODAY), [Warning]);
    assert_eq!(weights("SAK-01", &way.replace(" }", ", omfang: enkel }"), TODAY), [Note]);
    let begun = "# uten: plan, evalueringer, utleveringer, logg\nundersøkelser: [{ id: U1, start: 2026-09-08 }]\n";
    assert_eq!(weights("SAK-01", &(begun.to_owned() + way), "2026-09-09"), []);
}

// AVS

#[test]
fn a_missing_confirmation_weighs_less_where_the_pupil_was_asked_or_the_case_is_small() {
    let missing = closed("årsak: trygt_og_godt");
    let asked = |rest: &str| {
        let hearing =
            format!("medvirkning: [{{ id: MV1, hvem: E1, dato: 2026-09-30, av: S1, om: avslutning, {rest} }}]\n");
        weights("AVS-01", &("# uten: evalueringer\n".to_owned() + &hearing + &missing), TODAY)
    };
    assert_eq!(weights("AVS-01", &("# uten: evalueringer\n".to_owned() + &missing), TODAY), [Error]);
    assert_eq!(asked("avslått: ja"), [Warning]);
    assert_eq!(asked("ikke_hørt_fordi: E1 er på sykehus."), [Warning]);
    assert_eq!(weights("AVS-01", &missing, TODAY), [Warning], "the evaluation says that it is safe");
    assert_eq!(weights("AVS-01", &(SMALL.to_owned() + "# uten: evalueringer\n" + &missing), TODAY), [Warning]);
}

#[test]
fn a_closing_is_not_judged_once_undone_or_before_its_day() {
    let bad = closed("årsak: ikke_mobbing");
    assert_eq!(weights("AVS-04", &bad, TODAY), [Error]);
    assert_eq!(weights("AVS-04", &bad, "2026-10-01"), []);
    let reopened = bad + "gjenåpninger: [{ dato: 2026-10-05, hvorfor: E1 sier at det har begynt igjen. }]\n";
    assert_eq!(weights("AVS-04", &reopened, TODAY), []);
    assert_eq!(weights("AVS-01", &closed("årsak: byttet_skole"), TODAY), []);
}

#[test]
fn a_reprimand_is_judged_here_only_where_no_employee_is_said_to_violate() {
    let closed = closed("årsak: irettesettelse");
    let report = |violator: &str| {
        format!(
            "meldinger: [{{ id: M1, dato: 2026-09-07, fra: F1, mottatt_av: R1, krenker: {violator}, beskrivelse: E1 ble kjeftet på. }}]\n"
        )
    };
    assert_eq!(weights("AVS-04", &(report("elev") + &closed), TODAY), [Error]);
    assert_eq!(weights("AVS-04", &(report("ansatt") + &closed), TODAY), []);
}

#[test]
fn the_talk_behind_a_confirmation_is_fresh_for_two_weeks() {
    let heard = |date: &str| {
        let hearing = format!(
            "medvirkning: [{{ id: MV1, hvem: E1, dato: {date}, av: S1, om: avslutning, synspunkt: E1 er trygg. }}]\n"
        );
        let closing = closed("årsak: trygt_og_godt, elev_bekrefter: { medvirkning: MV1, trygt_og_godt: ja }");
        weights("AVS-01", &("# uten: evalueringer\n".to_owned() + &hearing + &closing), TODAY)
    };
    assert_eq!(heard("2026-09-17"), [Warning]);
    assert_eq!(heard("2026-09-18"), []);
    assert_eq!(heard("2026-10-02"), []);
    assert_eq!(heard("2026-10-03"), [Warning]);
}

#[test]
fn an_incident_after_the_closing_gets_two_school_days() {
    let incident = "hendelser: [{ id: H1, dato: 2026-10-05, hva: E1 ble dyttet. }]\n".to_owned();
    let text = incident + &closed("årsak: trygt_og_godt");
    assert_eq!(weights("AVS-08", &text, "2026-10-07"), []);
    assert_eq!(weights("AVS-08", &text, "2026-10-08"), [Warning]);
    let again = "undersøkelser: [{ id: U1, start: 2026-10-06 }]\n".to_owned() + &text;
    assert_eq!(weights("AVS-08", &again, "2026-10-08"), [Warning]);
}

// SF

#[test]
fn a_week_is_reckoned_in_both_ways() {
    let week = |raised: &str, reported: &str, rest: &str| {
        let text = format!(
            "statsforvalter: {{ tatt_opp_med_leder: {{ dato: {raised}, av: F1 }}, meldt: {{ dato: {reported}, av: F1 }}{rest} }}\n"
        );
        weights("SF-02", &text, TODAY)
    };
    assert_eq!(week("2026-09-14", "2026-09-20", ""), [Error]);
    assert_eq!(week("2026-09-14", "2026-09-21", ""), []);
    // Over Easter seven days are over before five working days are.
    assert_eq!(week("2026-03-27", "2026-04-02", ""), [Error]);
    assert_eq!(week("2026-03-27", "2026-04-03", ""), [Warning]);
    assert_eq!(week("2026-03-27", "2026-04-08", ""), []);
    assert_eq!(week("2026-09-14", "2026-09-14", ", særlige_grunner: Vold."), []);
    assert_eq!(week("2026-09-14", "2026-09-15", ", svart: 2026-10-01"), []);
    assert_eq!(week("2026-09-14", "2026-09-15", ", vedtak: { dato: 2026-10-01 }"), []);
    assert_eq!(week("2026-09-21", "2026-09-14", ""), [Error]);
}

#[test]
fn only_the_pupil_a_parent_or_whoever_shows_authority_may_report() {
    let by = |code: &str, pupil: &str, rest: &str| {
        let text = people(pupil) + &governor(&format!("meldt: {{ dato: 2026-09-28, av: {code} }}")) + rest;
        weights("SF-05", &text, TODAY)
    };
    let authority =
        "kontakt: [{ dato: 2026-09-20, med: [F1, X1], av: R1, hva: Møte., fullmektig: ja, fullmakt: ja }]\n";
    assert_eq!(by("E1", "", ""), []);
    assert_eq!(by("F1", "", ""), []);
    assert_eq!(by("F2", "", ""), [Warning]);
    assert_eq!(by("F2", ", omsorg: fosterhjem", ""), []);
    assert_eq!(by("X1", "", ""), [Warning]);
    assert_eq!(by("X1", "", authority), []);
    assert_eq!(by("R1", "", ""), [Warning]);
}

#[test]
fn the_deadline_of_statsforvalteren_is_kept_to_the_day() {
    let text = governor("meldt: { dato: 2026-09-28, av: F1 }, frist: 2026-10-05");
    assert_eq!(weights("SF-12", &text, "2026-10-05"), []);
    assert_eq!(weights("SF-12", &text, "2026-10-06"), [Error]);
    let decided = text.replace("frist: 2026-10-05", "frist: 2026-10-05, vedtak: { dato: 2026-10-06 }");
    assert_eq!(weights("SF-12", &decided, "2026-10-06"), []);
}

#[test]
fn an_order_has_until_its_latest_deadline() {
    let order = |rest: &str| {
        let ruling =
            "vedtak: { dato: 2026-09-24, brudd: ja, frist: 2026-10-04, pålegg: [{ id: PA1, hva: Sette inn vakt";
        weights("SF-16", &governor(&format!("meldt: {{ dato: 2026-09-22, av: F1 }}, {ruling}{rest} }}] }}")), TODAY)
    };
    assert_eq!(order(""), [Error]);
    assert_eq!(order(", frist: 2026-10-05"), []);
    assert_eq!(order(", frist: 2026-10-01, ny_frist: 2026-10-20"), []);
    assert_eq!(order(", frist: 2026-10-01, ny_frist: 2026-10-02"), [Error]);
    assert_eq!(order(", utført: 2026-10-04, dokumentert: Vaktlisten"), []);
    assert_eq!(order(", utført: 2026-10-04"), [Warning]);
    assert_eq!(order(", utført: 2026-10-20"), [Error]);
}

#[test]
fn what_cannot_be_read_is_not_missing() {
    assert_eq!(
        weights("SF-01", &governor("meldt: { dato: 2026-09-28, av: F1 }").replace("med_leder", "med_leiar"), TODAY),
        []
    );
    assert_eq!(
        weights("SF-12", &governor("meldt: { dato: 2026-09-20, av: F1 }, frist: 2026-10-01, svart: i går"), TODAY),
        []
    );
    assert_eq!(weights("AVS-01", &closed("årsak: trygt_og_godt, elev_bekrefter: { trygt_og_godt: jaa }"), TODAY), []);
    assert_eq!(weights("AVS-06", &(closed("årsak: byttet_skole, overføring: tatt på telefon")), "2026-10-20"), []);
}
