//! Edges of the rules about reports, interventions and employees who violate that their examples do not reach.

use brille::finding::Severity::{self, Error, Note, Warning};
use brille::lang::Lang;

use crate::rules::{findings, overlay};

/// Leaves the base case with its frame, its people and the sections of the example.
const BEGINNING: &str =
    "# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg\n";
const SMALL: &str = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";
const PRIVATE: &str =
    "skole: { navn: Nordlia skole, form: privat, trinn: grunnskole, eier: Styret for Nordlia skole, hovedmål: nb }\n";

fn weights(code: &str, example: &str, date: &str) -> Vec<Severity> {
    let own = findings(&overlay(example), date).into_iter().filter(|(_, finding)| finding.code == code);
    own.map(|(_, finding)| finding.severity).collect()
}

/// A report with more keys, in a file that holds little else.
fn report(more: &str) -> String {
    format!("{BEGINNING}meldinger:\n  - {{ id: M1, dato: 2026-09-07, beskrivelse: E1 står alene., {more} }}\n")
}

/// The base case with another report in place of its own.
fn in_base(more: &str) -> String {
    report(more).replace(BEGINNING, "")
}

const BY_PUPIL: &str = "fra: E1, mottatt_av: R1, krenker: elev";
const BY_PARENT: &str = "fra: F1, mottatt_av: R1, krenker: elev";
const BY_TEACHER: &str = "fra: L1, mottatt_av: R1, krenker: elev";

#[test]
fn what_a_pupil_says_weighs_less_where_it_was_answered_or_a_reason_is_given() {
    let declined = |more: &str| format!("{BY_PUPIL}, fulgt_opp: nei{more}");
    let reason = ", ikke_fulgt_opp_fordi: E1 tok feil av dag.";
    assert_eq!(weights("MEL-04", &report(&declined("")), "2026-09-08"), [Error]);
    assert_eq!(weights("MEL-04", &report(&declined(reason)), "2026-09-08"), [Warning]);
    assert_eq!(weights("MEL-04", &in_base(&declined("")), "2026-10-05"), [Warning]);
    assert_eq!(weights("MEL-04", &in_base(&declined(reason)), "2026-10-05"), []);
}

#[test]
fn a_later_word_of_the_pupil_is_answered_by_a_later_talk_only() {
    let said = |rest: &str| {
        format!(
            "# uten: plan, evalueringer, logg, kontakt\nmeldinger:\n  - {{ id: M1, dato: 2026-09-07, {BY_PARENT}, beskrivelse: Alene. }}\n  - {{ id: M2, dato: 2026-09-21, {BY_PUPIL}, beskrivelse: Igjen. }}\nmedvirkning:\n  - {{ id: MV1, hvem: E1, dato: 2026-09-{rest}, om: annet, synspunkt: E1 vil ha hjelp. }}\n"
        )
    };
    assert_eq!(weights("MEL-04", &said("21"), "2026-09-28"), []);
    assert_eq!(weights("MEL-04", &said("21"), "2026-09-29"), [Error]);
    assert_eq!(weights("MEL-04", &said("22"), "2026-09-29"), []);
    let investigating = |example: &str| example.to_owned() + "undersøkelser:\n  - { id: U1, start: 2026-09-08 }\n";
    assert_eq!(weights("MEL-04", &investigating(&said("21")), "2026-09-29"), []);
    let planned = said("21").replace("# uten: plan, evalueringer", "# uten: evalueringer");
    assert_eq!(weights("MEL-04", &investigating(&planned), "2026-09-29"), [Error]);
}

#[test]
fn the_owner_is_told_of_a_serious_case_once() {
    let serious = "alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja }";
    let told = |more: &str| in_base(&format!("{BY_PARENT}, {serious}{more}"));
    assert_eq!(weights("MEL-07", &told(""), "2026-09-10"), []);
    assert_eq!(weights("MEL-07", &told(""), "2026-09-11"), [Error]);
    assert_eq!(
        weights("MEL-07", &told(", til_skoleeier: { begrunnelse: Kommunen ringte selv. }"), "2026-09-11"),
        [Warning]
    );
    assert_eq!(weights("MEL-07", &told(", til_skoleeier: { dato: 2026-09-10, av: R1 }"), "2026-09-11"), []);
    assert_eq!(weights("MEL-07", &told(", til_skoleeier: { dato: 2026-09-11, av: R1 }"), "2026-09-11"), [Warning]);
    assert_eq!(weights("MEL-07", &told(", til_skoleeier: { dato: i går, av: R1 }"), "2026-09-11"), []);
    let twice = told(", til_skoleeier: { dato: 2026-09-08, av: R1 }")
        + &format!("  - {{ id: M2, dato: 2026-09-21, {BY_PARENT}, {serious}, beskrivelse: Igjen. }}\n");
    assert_eq!(weights("MEL-07", &twice, "2026-10-05"), []);
}

#[test]
fn a_small_case_needs_an_assessment_only_where_something_grave_is_named() {
    assert_eq!(weights("MEL-07", &report(BY_PARENT), "2026-09-10"), []);
    assert_eq!(weights("MEL-07", &report(BY_PARENT), "2026-09-11"), [Warning]);
    let small = |more: &str| SMALL.to_owned() + &report(&format!("{BY_PARENT}{more}"));
    assert_eq!(weights("MEL-07", &small(""), "2026-09-11"), []);
    assert_eq!(weights("MEL-07", &small(", krenkelsesform: [vold]"), "2026-09-11"), [Warning]);
    assert_eq!(weights("MEL-12", &small(", krenkelsesform: [vold]"), "2026-09-11"), []);
    assert_eq!(weights("MEL-12", &small(", krenkelsesform: [seksuell]"), "2026-09-11"), [Warning]);
}

#[test]
fn parents_of_an_adult_need_not_be_told() {
    let born = |born: &str| {
        report(BY_TEACHER)
            + &format!(
                "personer:\n  E1: {{ rolle: elev, født: {born} }}\n  L1: {{ rolle: lærer }}\n  R1: {{ rolle: rektor }}\n"
            )
    };
    assert_eq!(weights("MEL-09", &born("2008-08"), "2026-09-14"), []);
    assert_eq!(weights("MEL-09", &born("2008-09"), "2026-09-14"), [Warning]);
    assert_eq!(weights("MEL-09", &born("2008-09"), "2026-09-10"), []);
    let reason = report(&format!("{BY_TEACHER}, foresatte_ikke_varslet_fordi: E1 er redd for å gå hjem."));
    assert_eq!(weights("MEL-09", &reason, "2026-09-14"), []);
    assert_eq!(weights("MEL-09", &(SMALL.to_owned() + &report(BY_TEACHER)), "2026-09-14"), [Note]);
    assert_eq!(weights("MEL-09", &report(BY_PARENT), "2026-09-14"), []);
}

#[test]
fn child_welfare_stands_in_for_parents_only_where_it_has_the_care() {
    let told = |care: &str| {
        report(BY_TEACHER)
            + &format!(
                "personer:\n  E1: {{ rolle: elev, omsorg: {care} }}\n  L1: {{ rolle: lærer }}\n  R1: {{ rolle: rektor }}\n  BV1: {{ rolle: barnevern }}\nkontakt:\n  - {{ dato: 2026-09-07, med: [BV1], av: R1, hva: R1 fortalte om saken. }}\n"
            )
    };
    assert_eq!(weights("MEL-09", &told("fosterhjem"), "2026-09-14"), []);
    assert_eq!(weights("MEL-09", &told("foreldre"), "2026-09-14"), [Warning]);
}

#[test]
fn one_consideration_covers_the_reports_up_to_its_day() {
    let serious = "krenkelsesform: [vold], alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja }";
    let considered = |first: &str, second: &str| {
        in_base(&format!("{BY_PARENT}, {serious}{first}"))
            + &format!("  - {{ id: M2, dato: 2026-09-21, {BY_PARENT}, {serious}, beskrivelse: Igjen.{second} }}\n")
    };
    let on = |day: &str| format!(", barnevern: {{ vurdert: {day}, av: R1 }}");
    assert_eq!(weights("MEL-12", &considered("", ""), "2026-10-05"), [Warning]);
    assert_eq!(weights("MEL-12", &considered(&on("2026-09-07"), ""), "2026-10-05"), [Warning]);
    assert_eq!(weights("MEL-12", &considered("", &on("2026-09-21")), "2026-10-05"), []);
    assert_eq!(weights("MEL-12", &considered(&on("2026-09-22"), ""), "2026-10-05"), []);
}

#[test]
fn a_physical_intervention_asks_for_less_where_less_is_due() {
    let held = |people: &str, by: &str, date: &str| {
        format!(
            "{people}hendelser:\n  - id: H1\n    dato: {date}\n    hva: E1 slo.\n    fysisk_inngrep: {{ av: [{by}], overfor: E1, hva: Holdt armen., elevens_syn: Greit. }}\n"
        )
    };
    let adult = "personer:\n  E1: { rolle: elev, født: 2008-08 }\n  F1: { rolle: foresatt, til: E1 }\n  L1: { rolle: lærer }\n  A1: { rolle: assistent }\n  S1: { rolle: sosiallærer }\n  R1: { rolle: rektor }\n";
    assert_eq!(weights("GRI-03", &held("", "A1", "2026-10-01"), "2026-10-05"), []);
    assert_eq!(weights("GRI-03", &held("", "A1", "2026-09-30"), "2026-10-05"), [Error, Error]);
    assert_eq!(weights("GRI-03", &held("", "R1", "2026-09-30"), "2026-10-05"), [Error]);
    assert_eq!(weights("GRI-03", &held(adult, "R1", "2026-09-30"), "2026-10-05"), []);
    assert_eq!(weights("GRI-03", &held(PRIVATE, "R1", "2026-09-30"), "2026-10-05"), [Error]);
    let long_ago = in_base(BY_PARENT).replace("2026-09-07", "2024-05-06") + &held("", "A1", "2024-05-07");
    assert_eq!(weights("GRI-03", &long_ago, "2026-10-05"), []);
}

#[test]
fn repeated_interventions_are_counted_for_each_pupil() {
    let held = |who: &str, more: &str| {
        let one = |at: u32, more: &str| {
            format!(
                "  - {{ id: H{at}, dato: 2026-09-0{at}, hva: Slag., {who}, fysisk_inngrep: {{ av: [A1], {more}hva: Holdt. }} }}\n"
            )
        };
        let people = "personer:\n  E1: { rolle: elev }\n  E2: { rolle: elev }\n  F1: { rolle: foresatt, til: E1 }\n  L1: { rolle: lærer }\n  A1: { rolle: assistent }\n  S1: { rolle: sosiallærer }\n  R1: { rolle: rektor }\n";
        format!("{people}hendelser:\n{}{}", one(8, "overfor: E1, "), one(9, more))
    };
    let weights = |who: &str, more: &str| weights("GRI-04", &held(who, more), "2026-10-05");
    assert_eq!(weights("involverte: [E1]", "overfor: E1, "), [Error]);
    assert_eq!(weights("involverte: [E1]", ""), [Warning]);
    assert_eq!(weights("involverte: [E1, E2]", ""), []);
    assert_eq!(weights("involverte: [E1, E2]", "overfor: E2, "), []);
    assert_eq!(weights("involverte: [E1]", "overfor: E1, til_skoleeier: 2026-09-10, "), []);
    assert_eq!(weights("involverte: [E1]", "overfor: E1, til_skoleeier: 2026-09-08, "), [Error]);
}

#[test]
fn at_once_is_the_same_day() {
    let told = |day: u32| {
        report(&format!(
            "fra: E1, mottatt_av: S1, krenker: ansatt, påstått_krenker: [L1], til_leder: {{ dato: 2026-09-{day:02}, av: S1 }}"
        ))
    };
    assert_eq!(weights("SKJ-01", &told(7), "2026-10-05"), []);
    assert_eq!(weights("SKJ-01", &told(8), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-01", &told(9), "2026-10-05"), [Error]);
    let untold = report("fra: E1, mottatt_av: S1, krenker: ansatt, påstått_krenker: [L1]");
    assert_eq!(weights("SKJ-01", &untold, "2026-09-07"), []);
    assert_eq!(weights("SKJ-01", &untold, "2026-09-08"), [Error]);
    assert_eq!(weights("MEL-03", &untold, "2026-10-05"), []);
    assert_eq!(weights("SKJ-02", &untold, "2026-10-05"), []);
}

#[test]
fn the_owner_of_a_private_school_is_its_board() {
    let example = PRIVATE.to_owned() + &report("fra: E1, mottatt_av: R1, krenker: ansatt, påstått_krenker: [L1]");
    let found = findings(&overlay(&example), "2026-09-09");
    let headlines: Vec<_> =
        found.iter().filter(|(_, one)| one.code == "SKJ-02").map(|(_, one)| one.headline(Lang::Nn)).collect();
    assert_eq!(headlines.len(), 1);
    assert!(headlines[0].contains("styret for skolen"), "{headlines:?}");
}

#[test]
fn a_reason_keeps_the_owner_from_being_told() {
    let told = |to_owner: &str| {
        report(&format!(
            "fra: F1, mottatt_av: R1, krenker: ansatt, påstått_krenker: [L1], til_skoleeier: {{ {to_owner} }}"
        ))
    };
    assert_eq!(weights("SKJ-02", &told("åpenbart_grunnløs: ja, begrunnelse: L1 var på kurs."), "2026-10-05"), []);
    assert_eq!(weights("SKJ-02", &told("åpenbart_grunnløs: ja"), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-02", &told("begrunnelse: Kommunen visste det."), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-02", &told("åpenbart_grunnløs: nei"), "2026-10-05"), [Error]);
    assert_eq!(weights("SKJ-02", &told("åpenbart_grunnløs: nei"), "2026-09-08"), []);
}

#[test]
fn a_report_on_the_leadership_goes_past_it() {
    let told = |more: &str| report(&format!("fra: E1, mottatt_av: L1, krenker: ledelse, påstått_krenker: [R1]{more}"));
    assert_eq!(weights("SKJ-03", &told(""), "2026-09-07"), []);
    assert_eq!(weights("SKJ-03", &told(""), "2026-09-08"), [Warning]);
    assert_eq!(weights("SKJ-03", &told(""), "2026-09-09"), [Error]);
    assert_eq!(weights("SKJ-03", &told(", til_leder: { dato: 2026-09-07, av: L1 }"), "2026-09-08"), [Error]);
    assert_eq!(weights("SKJ-03", &told(", til_skoleeier: { dato: 2026-09-07, av: L1 }"), "2026-10-05"), []);
    // A head who is told of a deputy must report straight to the owner too, and nobody else is in between.
    let deputy = report("fra: F1, mottatt_av: R1, krenker: ledelse, til_skoleeier: { dato: 2026-09-07, av: R1 }");
    assert_eq!(weights("SKJ-03", &deputy, "2026-10-05"), []);
}

#[test]
fn what_the_accused_did_before_the_report_or_in_their_own_practice_is_no_part_in_the_case() {
    let accused = |who: &str, date: &str| {
        let report = in_base(&format!(
            "fra: F1, mottatt_av: R1, krenker: ansatt, påstått_krenker: [{who}], til_skoleeier: {{ dato: {date}, av: R1 }}"
        ));
        report.replace("2026-09-07,", &format!("{date},"))
    };
    // A1 observed in the break, and works on T2, whose level is the adults.
    assert_eq!(weights("SKJ-05", &accused("A1", "2026-09-07"), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-05", &accused("A1", "2026-10-01"), "2026-10-05"), []);
    assert_eq!(weights("SKJ-05", &accused("S1", "2026-10-01"), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-05", &accused("F1", "2026-09-07"), "2026-10-05"), []);
}

#[test]
fn a_reprimand_ends_a_case_only_with_the_pupils_own_word() {
    let closed = |more: &str| {
        in_base("fra: F1, mottatt_av: R1, krenker: ansatt, til_skoleeier: { dato: 2026-09-07, av: R1 }")
            + &format!("avslutning:\n  dato: 2026-10-05\n  årsak: irettesettelse\n{more}")
    };
    let confirmed =
        |answer: &str| closed(&format!("  elev_bekrefter: {{ medvirkning: MV3, trygt_og_godt: {answer} }}\n"));
    assert_eq!(weights("SKJ-08", &closed(""), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-08", &closed(""), "2026-10-04"), []);
    assert_eq!(weights("SKJ-08", &confirmed("ja"), "2026-10-05"), []);
    assert_eq!(weights("SKJ-08", &confirmed("delvis"), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-08", &confirmed("nei"), "2026-10-05"), [Error]);
    let reopened = closed("") + "gjenåpninger:\n  - { dato: 2026-10-05, hvorfor: E1 er ikke trygg. }\n";
    assert_eq!(weights("SKJ-08", &reopened, "2026-10-05"), []);
}

const UPPER: &str = "skole: { navn: Dalen videregående skole, form: offentlig, trinn: videregående, eier: Fjellvik fylke, hovedmål: nb }\n";

fn messages(code: &str, example: &str, date: &str) -> Vec<String> {
    let own = findings(&overlay(example), date).into_iter().filter(|(_, finding)| finding.code == code);
    own.map(|(_, finding)| finding.headline(Lang::Nb)).collect()
}

#[test]
fn nobody_is_sent_to_the_parents_of_a_pupil_who_may_be_an_adult_now() {
    let born = |born: &str| {
        let people = "personer:\n  L1: { rolle: lærer }\n  R1: { rolle: rektor }\n";
        format!("{}{people}  E1: {{ rolle: elev{born} }}\n", report(BY_TEACHER))
    };
    assert_eq!(weights("MEL-09", &born(", født: 2008-09"), "2026-09-30"), []);
    assert_eq!(weights("MEL-09", &(UPPER.to_owned() + &born("")), "2026-09-30"), [Note]);
    assert_eq!(weights("MEL-09", &(UPPER.to_owned() + &born(", født: 2009-12")), "2026-09-30"), [Warning]);
    let held = |people: &str| {
        format!(
            "{UPPER}{people}hendelser:\n  - id: H1\n    dato: 2026-09-16\n    hva: E1 slo.\n    fysisk_inngrep: {{ av: [R1], overfor: E1, hva: Holdt armen., elevens_syn: Greit. }}\n"
        )
    };
    assert_eq!(weights("GRI-03", &held(&born("")), "2026-10-05"), [Warning]);
    assert_eq!(weights("GRI-03", &held(&born(", født: 2008-09")), "2026-10-05"), [Warning]);
    assert_eq!(weights("GRI-03", &held(&born(", født: 2009-12")), "2026-10-05"), [Error]);
}

#[test]
fn a_report_of_today_may_still_be_followed_up() {
    let declined = |by: &str| report(&format!("{by}, fulgt_opp: nei"));
    assert_eq!(weights("MEL-04", &declined(BY_PUPIL), "2026-09-07"), []);
    assert_eq!(weights("MEL-05", &declined(BY_PARENT), "2026-09-07"), []);
    assert_eq!(weights("MEL-05", &declined(BY_PARENT), "2026-09-08"), [Warning]);
}

#[test]
fn whoever_held_a_pupil_has_intervened() {
    let seen = |more: &str| {
        format!("hendelser:\n  - id: H1\n    dato: 2026-09-16\n    hva: E1 ble slått.\n    sett_av: [A1]\n{more}")
    };
    assert_eq!(weights("GRI-01", &seen(""), "2026-10-05"), [Warning]);
    let held = seen("    fysisk_inngrep: { av: [A1], hva: Holdt armen. }\n");
    assert_eq!(weights("GRI-01", &held, "2026-10-05"), []);
}

#[test]
fn what_reached_the_owner_first_need_not_be_reported_there() {
    let people = "personer:\n  E1: { rolle: elev }\n  F1: { rolle: foresatt, til: E1 }\n  L1: { rolle: lærer }\n  A1: { rolle: assistent }\n  S1: { rolle: sosiallærer }\n  R1: { rolle: rektor }\n  K1: { rolle: skoleeier }\n";
    let to_owner = |more: &str| people.to_owned() + &report(&format!("fra: F1, mottatt_av: K1, {more}"));
    let to_head = "til_leder: { dato: 2026-09-10, av: K1 }";
    assert_eq!(weights("SKJ-03", &to_owner("krenker: ledelse, påstått_krenker: [R1]"), "2026-10-05"), []);
    let employee = to_owner(&format!("krenker: ansatt, påstått_krenker: [L1], {to_head}"));
    assert_eq!(weights("SKJ-02", &employee, "2026-10-05"), []);
    assert_eq!(weights("SKJ-01", &employee, "2026-10-05"), []);
    let serious =
        to_owner(&format!("krenker: elev, alvorlighet: {{ vurdert: 2026-09-10, av: R1, alvorlig: ja }}, {to_head}"));
    assert_eq!(weights("MEL-07", &serious, "2026-10-05"), []);
    assert_eq!(weights("MEL-03", &serious, "2026-10-05"), []);
}

#[test]
fn the_duty_to_report_binds_those_who_work_at_the_school() {
    let people = "personer:\n  E1: { rolle: elev }\n  F1: { rolle: foresatt, til: E1 }\n  L1: { rolle: lærer }\n  R1: { rolle: rektor }\n  K1: { rolle: skoleeier }\n  X1: { rolle: ppt }\n";
    let received = |by: &str, violator: &str| {
        people.to_owned() + &report(&format!("fra: E1, mottatt_av: {by}, krenker: {violator}"))
    };
    for by in ["K1", "X1"] {
        assert_eq!(weights("MEL-03", &received(by, "elev"), "2026-10-05"), [Warning], "{by}");
        assert_eq!(weights("SKJ-01", &received(by, "ansatt"), "2026-10-05"), [Warning], "{by}");
    }
    // That a parent stands there as the receiver is for MEL-15.
    assert_eq!(weights("MEL-15", &received("F1", "elev"), "2026-10-05"), [Warning]);
    assert_eq!(weights("MEL-03", &received("F1", "elev"), "2026-10-05"), []);
    assert_eq!(weights("SKJ-01", &received("F1", "ansatt"), "2026-10-05"), []);
}

#[test]
fn a_head_who_judged_a_report_has_it() {
    let judged = |violator: &str, by: &str| {
        report(&format!(
            "fra: F1, mottatt_av: L1, krenker: {violator}, alvorlighet: {{ vurdert: 2026-09-07, av: {by}, alvorlig: nei }}"
        ))
    };
    let undated = "Filen viser ikke når rektor fikk meldingen M1.";
    assert_eq!(weights("MEL-03", &judged("elev", "S1"), "2026-10-05"), [Error]);
    assert_eq!(weights("MEL-03", &judged("elev", "R1"), "2026-10-05"), [Warning]);
    assert_eq!(messages("MEL-03", &judged("elev", "R1"), "2026-10-05"), [undated]);
    assert_eq!(weights("SKJ-01", &judged("ansatt", "R1"), "2026-10-05"), [Warning]);
    assert_eq!(messages("SKJ-01", &judged("ansatt", "R1"), "2026-10-05"), [undated]);
    assert_eq!(weights("SKJ-02", &judged("ansatt", "R1"), "2026-10-05"), [Error]);
    assert_eq!(weights("SKJ-02", &judged("ansatt", "S1"), "2026-10-05"), []);
}

#[test]
fn no_time_runs_in_a_case_that_is_closed() {
    let closed = |more: &str, date: &str| {
        in_base(&format!("{BY_PARENT}, krenkelsesform: [vold]{more}"))
            + &format!("avslutning: {{ dato: {date}, årsak: trygt_og_godt }}\n")
    };
    assert_eq!(weights("MEL-07", &closed("", "2026-09-09"), "2028-01-10"), []);
    assert_eq!(weights("MEL-12", &closed("", "2026-09-09"), "2028-01-10"), []);
    assert_eq!(weights("MEL-14", &closed("", "2026-09-09"), "2028-01-10"), []);
    let found = messages("MEL-07", &closed("", "2026-09-14"), "2028-01-10");
    assert!(found.len() == 1 && found[0].contains("5 arbeidsdager"), "{found:?}");
}

#[test]
fn without_a_calendar_no_warning_rests_on_days_of_the_long_holidays() {
    let before_christmas = |more: &str| {
        report(&format!("{BY_TEACHER}, alvorlighet: {{ vurdert: 2026-09-07, av: R1, alvorlig: ja{more} }}"))
            .replace("2026-09-07", "2026-12-18")
    };
    for (code, more) in [("GRI-02", ""), ("MEL-09", ""), ("MEL-13", ", kjennetegn: [selvskading]")] {
        assert_eq!(weights(code, &before_christmas(more), "2027-01-06"), [], "{code}");
        assert_eq!(weights(code, &before_christmas(more), "2027-01-29").len(), 1, "{code}");
    }
    let incident = |day: &str| format!("hendelser:\n  - {{ id: H1, dato: {day}, hva: E1 ble kalt ting. }}\n");
    assert_eq!(weights("MEL-10", &incident("2026-12-18"), "2027-01-06"), []);
    assert_eq!(weights("MEL-10", &incident("2026-12-18"), "2027-01-29"), [Warning]);
}

#[test]
fn the_owner_who_was_told_of_somebody_knows_of_the_next_report_on_the_same() {
    let second = |first: &str, rest: &str| {
        report(&format!("fra: E1, {first}"))
            + &format!("  - {{ id: M2, dato: 2026-09-08, beskrivelse: F1 ringte om det samme., fra: F1, {rest} }}\n")
    };
    let employee = |who: &str, told: u32| {
        second(
            &format!(
                "mottatt_av: R1, krenker: ansatt, påstått_krenker: [L1], til_skoleeier: {{ dato: 2026-09-{told:02}, av: R1 }}"
            ),
            &format!("mottatt_av: R1, krenker: ansatt, påstått_krenker: [{who}]"),
        )
    };
    assert_eq!(weights("SKJ-02", &employee("L1", 8), "2026-10-05"), []);
    assert_eq!(weights("SKJ-02", &employee("L1", 7), "2026-10-05"), [Warning]);
    assert_eq!(weights("SKJ-02", &employee("A1", 8), "2026-10-05"), [Error]);
    let leader = |told: u32| {
        second(
            &format!(
                "mottatt_av: L1, krenker: ledelse, påstått_krenker: [R1], til_skoleeier: {{ dato: 2026-09-{told:02}, av: L1 }}"
            ),
            "mottatt_av: L1, krenker: ledelse, påstått_krenker: [R1]",
        )
    };
    assert_eq!(weights("SKJ-03", &leader(8), "2026-10-05"), []);
    assert_eq!(weights("SKJ-03", &leader(7), "2026-10-05"), [Warning]);
}
