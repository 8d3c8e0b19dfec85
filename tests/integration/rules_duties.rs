//! Edges of the rules about reporting, investigating, hearing, evaluating and personal data that their examples do
//! not reach.

use brille::calendar::{Calendar, Closed};
use brille::check::{Settings, check};
use brille::finding::{Finding, Severity};
use brille::lang::Lang;
use brille::yaml::parse;

use crate::rules::{findings, found_by, overlay};

const TODAY: &str = "2026-10-05";
/// Leaves the base case with its frame, its people and the sections of the example.
const BEGINNING: &str =
    "# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg\n";

/// How much what a rule finds in the base case with an example laid over it weighs.
fn weights(code: &str, example: &str, date: &str) -> Vec<Severity> {
    own(code, findings(&overlay(example), date)).iter().map(|finding| finding.severity).collect()
}

fn own(code: &str, found: Vec<(u32, Finding)>) -> Vec<Finding> {
    found.into_iter().map(|(_, finding)| finding).filter(|finding| finding.code == code).collect()
}

fn report(more: &str) -> String {
    format!(
        "{BEGINNING}meldinger:\n  - {{ id: M1, dato: 2026-09-07, fra: F1, mottatt_av: L1, beskrivelse: E1 står alene.{more} }}\n"
    )
}

fn plan(version: &str, measures: &str) -> String {
    format!("plan:\n  {version}\n  problemer:\n    - {{ id: P1, beskrivelse: E1 står alene. }}\n  tiltak:\n{measures}")
}

fn measure(id: &str, evaluated: &str) -> String {
    format!(
        "    - {{ id: {id}, løser: [P1], hva: L1 setter lag., start: 2026-09-14, utføres_av: [L1], evalueres: {{ dato: {evaluated} }} }}\n"
    )
}

fn evaluation(date: &str, results: &[&str]) -> String {
    let results: String = results.iter().map(|result| format!("      - {{ {result}, gjennomført: ja }}\n")).collect();
    format!("  - id: V{}\n    dato: {date}\n    tiltak:\n{results}", date.replace('-', ""))
}

// MEL-03

#[test]
fn how_long_a_report_may_take_follows_from_how_serious_it_is() {
    let late = |more: &str, frame: &str| weights("MEL-03", &(frame.to_owned() + &report(more)), "2026-10-05");
    let told = |day: u32| format!(", krenker: elev, til_leder: {{ dato: 2026-09-{day:02}, av: L1 }}");
    let serious = ", alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: ja }";
    let small = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";
    assert_eq!(late(&told(8), ""), []);
    assert_eq!(late(&told(9), ""), [Severity::Warning]);
    assert_eq!(late(&(told(8) + serious), ""), [Severity::Warning]);
    assert_eq!(late(&told(14), small), []);
    assert_eq!(late(&told(15), small), [Severity::Warning]);
}

#[test]
fn a_report_about_the_leadership_need_not_pass_through_the_head() {
    assert_eq!(weights("MEL-03", &report(", krenker: ledelse"), TODAY), []);
    assert_eq!(weights("MEL-03", &report(", krenker: elev"), TODAY), [Severity::Error]);
}

#[test]
fn a_report_is_not_late_before_a_school_day_has_passed() {
    assert_eq!(weights("MEL-03", &report(", krenker: elev"), "2026-09-08"), []);
    assert_eq!(weights("MEL-03", &report(", krenker: elev"), "2026-09-09"), [Severity::Error]);
}

// UND-01

#[test]
fn an_investigation_is_missing_in_steps() {
    let on = |date| weights("UND-01", &report(", krenker: elev"), date);
    assert_eq!(on("2026-09-09"), []);
    assert_eq!(on("2026-09-10"), [Severity::Warning]);
    assert_eq!(on("2026-09-14"), [Severity::Warning]);
    assert_eq!(on("2026-09-15"), [Severity::Error]);
}

#[test]
fn the_schools_free_days_stop_the_clock_for_an_investigation() {
    let text = overlay(&report(", krenker: elev"));
    let closed = |from: &str, to: &str| Closed { from: from.parse().expect("a date"), to: to.parse().expect("a date") };
    let calendar = Calendar::new(vec![closed("2026-09-08", "2026-09-14")]);
    let settings = Settings { calendar, ..Settings::new("2026-09-15".parse().expect("a date")) };
    let found = check(&parse(&text), &settings).findings;
    assert!(!found.iter().any(|finding| finding.code == "UND-01"));
}

#[test]
fn a_small_or_early_closed_case_is_not_blamed_as_hard_for_lacking_an_investigation() {
    let small = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";
    assert_eq!(weights("UND-01", &(small.to_owned() + &report(", krenker: elev")), TODAY), [Severity::Warning]);
    let closed = report(", krenker: elev") + "avslutning: { dato: 2026-09-09, årsak: trygt_og_godt }\n";
    assert_eq!(weights("UND-01", &closed, TODAY), []);
}

#[test]
fn a_reason_softens_a_delay() {
    let start = |rest: &str| format!("undersøkelser:\n  - {{ id: U1, start: {rest} }}\n");
    let reason = ", forsinket_fordi: E1 var bortreist.";
    assert_eq!(weights("UND-01", &start("2026-09-10"), TODAY), [Severity::Warning]);
    assert_eq!(weights("UND-01", &start(&format!("2026-09-14{reason}")), TODAY), []);
    assert_eq!(weights("UND-01", &start(&format!("2026-09-15{reason}")), TODAY), [Severity::Note]);
}

// HOR

#[test]
fn the_first_version_decides_when_the_pupil_must_have_been_heard() {
    let revised = "versjon: 2\n  dato: 2026-09-28\n  endringer: [{ versjon: 1, dato: 2026-09-11, hva: Laget planen. }]";
    let heard = |day: u32| {
        format!(
            "undersøkelser: []\nmedvirkning:\n  - {{ id: MV1, hvem: E1, dato: 2026-09-{day}, om: tiltak, synspunkt: E1 vil ha lag. }}\n"
        )
    };
    let plan = plan(revised, &measure("T1", "2026-10-09"));
    assert_eq!(weights("HOR-01", &(heard(11) + &plan), TODAY), []);
    assert_eq!(weights("HOR-01", &(heard(21) + &plan), TODAY), [Severity::Error]);
}

#[test]
fn a_plan_that_is_still_to_come_leaves_time_to_hear_the_pupil() {
    let plan = plan("versjon: 1\n  dato: 2026-10-06", &measure("T1", "2026-10-20"));
    let unheard = "# uten: medvirkning, elevens_beste, evalueringer\nundersøkelser: []\n".to_owned() + &plan;
    for code in ["HOR-01", "HOR-10"] {
        assert_eq!(weights(code, &unheard, TODAY), [Severity::Warning], "{code}");
        assert_eq!(weights(code, &unheard, "2026-10-06"), [Severity::Error], "{code}");
    }
}

#[test]
fn a_class_is_heard_as_a_group() {
    let class = "# uten: elev\n\
        sak: { id: A, gjelder: klasse, miljø: psykososialt, arenaer: [skole] }\n\
        klasse: { navn: 6B, trinn: 6 }\n\
        undersøkelser: []\n\
        personer:\n  K1: { rolle: elevgruppe }\n  L1: { rolle: kontaktlærer }\n  A1: { rolle: assistent }\n  S1: { rolle: sosiallærer }\n  R1: { rolle: rektor }\n  F1: { rolle: foresatt }\n\
        elevens_beste:\n  - { hvem: K1, dato: 2026-09-10, momenter: [trygghet, ro], konklusjon: Faste lag er best. }\n";
    let heard = |by| {
        format!(
            "{class}medvirkning:\n  - {{ id: MV1, hvem: {by}, dato: 2026-09-10, om: tiltak, synspunkt: Vi vil ha lag. }}\n"
        )
    };
    assert_eq!(weights("HOR-01", &heard("K1"), TODAY), []);
    assert_eq!(weights("HOR-10", &heard("K1"), TODAY), []);
    assert_eq!(weights("HOR-01", &heard("L1"), TODAY), [Severity::Error]);
}

#[test]
fn one_factor_is_enough_in_a_small_case() {
    let small = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel }\n";
    let assessed =
        "elevens_beste:\n  - { hvem: E1, dato: 2026-09-10, momenter: [trygghet], konklusjon: Lag er best. }\n";
    assert_eq!(weights("HOR-10", assessed, TODAY), [Severity::Warning]);
    assert_eq!(weights("HOR-10", &(small.to_owned() + assessed), TODAY), []);
}

#[test]
fn a_talk_to_come_has_no_view_yet() {
    let hearing = "medvirkning:\n  - { id: MV1, hvem: E1, dato: 2026-10-06, om: tiltak }\n";
    assert_eq!(weights("HOR-02", hearing, TODAY), []);
    assert_eq!(weights("HOR-02", hearing, "2026-10-06"), [Severity::Error]);
}

// EVA

#[test]
fn measures_that_share_a_missed_day_share_a_finding() {
    let unheld = "# uten: evalueringer\n";
    let found = own("EVA-01", findings(&overlay(unheld), TODAY));
    assert_eq!(found.iter().map(|finding| finding.labels.len()).collect::<Vec<_>>(), [1]);
}

#[test]
fn an_evaluation_a_few_days_early_or_any_time_late_was_held() {
    let first = plan("versjon: 1\n  dato: 2026-09-11", &measure("T1", "2026-09-25"));
    let held = |day: &str| first.clone() + "evalueringer:\n" + &evaluation(day, &["tiltak: T1"]);
    assert_eq!(weights("EVA-01", &held("2026-09-18"), TODAY), []);
    assert_eq!(weights("EVA-01", &held("2026-10-05"), TODAY), []);
    assert_eq!(weights("EVA-01", &held("2026-09-17"), TODAY), [Severity::Error]);
    assert_eq!(weights("EVA-01", &held("2026-10-06"), TODAY), [Severity::Error]);
}

#[test]
fn the_evaluation_that_sets_the_next_is_not_the_next() {
    let first = plan("versjon: 1\n  dato: 2026-09-11", &measure("T1", "2026-09-18"));
    let set = first + "evalueringer:\n" + &evaluation("2026-09-18", &["tiltak: T1, neste: 2026-09-25"]);
    assert_eq!(weights("EVA-01", &set, TODAY), [Severity::Error]);
    assert_eq!(weights("EVA-09", &set, TODAY), []);
}

#[test]
fn a_next_evaluation_before_the_present_one_plans_nothing() {
    let past = ["tiltak: T1, neste: 2025-10-09", "tiltak: T2, neste: 2025-10-09"];
    let held = "evalueringer:\n".to_owned() + &evaluation("2026-09-25", &past);
    assert_eq!(weights("EVA-01", &held, TODAY), []);
    assert_eq!(weights("EVA-09", &held, TODAY), [Severity::Error]);
}

#[test]
fn a_later_version_of_the_plan_may_move_an_evaluation() {
    let set = "evalueringer:\n".to_owned() + &evaluation("2026-09-18", &["tiltak: T1, neste: 2026-09-25"]);
    let moved = plan("versjon: 2\n  dato: 2026-09-24", &measure("T1", "2026-10-09")) + &set;
    assert_eq!(weights("EVA-01", &moved, TODAY), []);
    let longer_all_along = plan("versjon: 1\n  dato: 2026-09-11", &measure("T1", "2026-10-09")) + &set;
    assert_eq!(weights("EVA-01", &longer_all_along, TODAY), [Severity::Error]);
}

#[test]
fn an_ended_measure_and_a_closed_case_need_no_evaluation() {
    let plan = plan("versjon: 1\n  dato: 2026-09-11", &measure("T1", "2026-09-25"));
    let ended = plan.clone() + "evalueringer:\n" + &evaluation("2026-09-16", &["tiltak: T1, beslutning: avsluttes"]);
    let closed = plan.clone() + "# uten: evalueringer\navslutning: { dato: 2026-09-24, årsak: trygt_og_godt }\n";
    let closed_after = plan + "# uten: evalueringer\navslutning: { dato: 2026-10-02, årsak: trygt_og_godt }\n";
    for (code, weight) in [("EVA-01", vec![Severity::Error]), ("EVA-09", vec![])] {
        assert_eq!(weights(code, &ended, TODAY), []);
        assert_eq!(weights(code, &closed, TODAY), []);
        assert_eq!(weights(code, &closed_after, TODAY), weight);
    }
}

#[test]
fn a_missed_evaluation_is_not_also_a_missing_date() {
    let unheld = "# uten: evalueringer\n";
    assert_eq!(weights("EVA-01", unheld, TODAY), [Severity::Error]);
    assert_eq!(weights("EVA-09", unheld, TODAY), []);
}

#[test]
fn one_measure_with_a_date_softens_the_lack_of_others() {
    let held = |other: &str| "evalueringer:\n".to_owned() + &evaluation("2026-09-25", &["tiltak: T1", other]);
    assert_eq!(weights("EVA-09", &held("tiltak: T2, neste: 2026-10-09"), TODAY), [Severity::Warning]);
    assert_eq!(weights("EVA-09", &held("tiltak: T2"), TODAY), [Severity::Error]);
}

// DOK-09

/// What DOK-09 underlines in a text.
fn underlined(text: &str) -> Vec<&str> {
    own("DOK-09", findings(text, TODAY)).into_iter().map(|finding| &text[finding.span.range()]).collect()
}

#[test]
fn personal_data_are_found_in_values_keys_and_comments_alike() {
    let text = overlay(
        "logg: # 020132 99997\n  - { dato: 2026-10-01, av: L1, hva: \"tlf. 98765432\" }\n  - dato: 2026-10-02\n    av: L1\n    hva: |\n      Blåbær 🎵 og\n      02013299997.\n    \"02013299997\": nei\n    \"987 65 432\": nei\n",
    );
    assert_eq!(underlined(&text), ["020132 99997", "98765432", "02013299997", "02013299997", "987 65 432"]);
}

#[test]
fn references_with_eight_digits_are_no_phone_numbers() {
    let text = overlay(
        "vedtak:\n  - { id: VE1, type: annet, dato: 2026-10-01, saksnummer: \"23004512\" }\nvedlegg:\n  - { id: VL1, tittel: Referat, fil: 23004512.pdf, dato: 2026-10-01 }\nskole: { navn: S, orgnr: \"987654321\", form: offentlig, trinn: grunnskole, eier: K, hovedmål: nb }\n",
    );
    assert_eq!(underlined(&text), [""; 0]);
    let note = overlay("logg:\n  - { dato: 2026-10-01, av: L1, hva: \"23004512\" }\n");
    assert_eq!(underlined(&note), ["23004512"]);
}

#[test]
fn a_repeated_note_is_blamed_once() {
    let text = overlay(
        "logg:\n  - { dato: 2026-10-01, av: L1, hva: &a Ring 98765432. }\n  - { dato: 2026-10-02, av: L1, hva: *a }\n",
    );
    assert_eq!(underlined(&text), ["98765432"]);
}

#[test]
fn a_finding_never_repeats_the_number() {
    let text =
        overlay("logg:\n  - { dato: 2026-10-01, av: L1, hva: 02013299997 og 98765432, \"kari@example.org\": nei }\n");
    let found = own("DOK-09", findings(&text, TODAY));
    assert_eq!(found.len(), 3);
    for finding in found {
        for lang in Lang::ALL {
            let said = [finding.headline(lang), finding.label(lang), finding.help(lang), finding.pointer.clone()];
            for secret in ["02013299997", "98765432", "kari"] {
                assert!(!said.concat().contains(secret), "{said:?}");
            }
        }
    }
}

#[test]
fn an_unreadable_report_date_silences_and_never_stops_a_rule() {
    for code in ["MEL-03", "UND-01"] {
        let broken = report(", krenker: elev").replace("2026-09-07", "i går");
        assert_eq!(found_by(code, &broken, TODAY), [], "{code}");
    }
}

// One defect, one finding: what cannot be read is not missing too.

/// The codes of all that is found in the base case with one piece of text replaced by another.
fn codes_with(from: &str, to: &str) -> Vec<&'static str> {
    let text = overlay("");
    assert!(text.contains(from), "{from}");
    findings(&text.replacen(from, to, 1), TODAY).into_iter().map(|(_, finding)| finding.code).collect()
}

#[test]
fn what_cannot_be_read_is_not_called_missing_too() {
    for (from, to, code) in [
        ("evalueringer:", "evalueringar:", "FORM-02"),
        ("  - id: V1\n    dato:", "  - id: V1\n    datoo:", "FORM-02"),
        ("  - id: V1\n    dato: 2026-09-25", "  - id: V1", "FORM-01"),
        ("{ tiltak: T1, gjennomført", "{ gjennomført", "FORM-01"),
        ("{ tiltak: T1, gjennomført", "{ tiltak: T9, gjennomført", "FORM-09"),
        ("beslutning: videreføres", "beslutning: avsluttet", "FORM-04"),
        ("neste: 2026-10-09", "neste: 9.10.2026", "FORM-05"),
        ("    - id: T1\n      løser", "    - løser", "FORM-01"),
        ("undersøkelser:", "undersøkingar:", "FORM-02"),
        ("  - hvem: E1\n    dato: 2026-09-10", "  - hvem: E9\n    dato: 2026-09-10", "FORM-09"),
        ("  - hvem: E1\n    dato: 2026-09-10", "  - kven: E1\n    dato: 2026-09-10", "FORM-02"),
        ("    konklusjon: Å endre organiseringen for alle ivaretar E1 best.", "    konklusjon:", "FORM-07"),
        ("elev: E1\n", "elev: E9\n", "FORM-09"),
        ("    til_leder: {", "    til_rektor: {", "FORM-02"),
        ("løser: [P1]", "løyser: [P1]", "FORM-02"),
        ("synspunkt: E1 ønsker faste lag og en voksen ved ballbingen.", "synspunkt: ''", "FORM-07"),
        ("plan:\n", "tiltaksplan:\n", "FORM-02"),
        ("sak:\n  id: 2026-0147\n", "sak:\nx:\n  id: 2026-0147\n", "FORM-07"),
    ] {
        let codes = codes_with(from, to);
        assert!(codes.contains(&code), "{to}: {codes:?}");
        let more: Vec<_> = codes.iter().filter(|found| !found.starts_with("FORM")).collect();
        assert!(more.is_empty(), "{to}: {codes:?}");
    }
    assert_eq!(codes_with("    til_leder: { dato: 2026-09-07, av: L1 }", "    delegert: kanskje"), ["FORM-04"]);
    assert_eq!(codes_with("start: 2026-09-14", "start: \"TBD\""), ["PLAN-38"]);
    assert_eq!(codes_with("start: 2026-09-14", "start: \"[dato]\""), ["PLAN-38"]);
}

#[test]
fn a_frame_that_is_empty_asks_for_nothing_else() {
    let frame = "sak:\n  id: 2026-0147\n  gjelder: elev\n  miljø: psykososialt\n  arenaer: [skole]\n  omfang: normal\n  mønster: gjentatt\n";
    assert_eq!(codes_with(frame, "sak:\n"), ["FORM-07"]);
}

#[test]
fn personal_data_in_a_field_of_another_form_does_not_excuse_the_form() {
    let codes = codes_with("  - id: V1\n    dato: 2026-09-25", "  - id: V1\n    dato: \"41234567\"");
    assert!(codes.contains(&"FORM-05"), "{codes:?}");
}

#[test]
fn whoever_is_missing_is_one_finding_with_the_places_that_name_them() {
    let text = overlay("").replace("  A1: { rolle: assistent }\n", "");
    let found = findings(&text, TODAY);
    let [(_, finding)] = &found[..] else { panic!("{}", found.len()) };
    assert_eq!((finding.code, finding.labels.len()), ("FORM-09", 4));
}

#[test]
fn a_reference_to_nothing_is_found_where_the_whole_list_is_missing() {
    let text = overlay("# uten: medvirkning");
    assert!(findings(&text, TODAY).iter().any(|(_, finding)| finding.code == "FORM-09"));
}

#[test]
fn without_a_calendar_holidays_make_no_error() {
    let christmas =
        report(", krenker: elev, til_leder: { dato: 2026-12-18, av: L1 }").replace("2026-09-07", "2026-12-17");
    let weights_of = |date| weights("UND-01", &christmas, date);
    assert_eq!(weights_of("2026-12-29"), [Severity::Warning]);
    assert_eq!(weights_of("2027-01-12"), [Severity::Warning]);
    assert_eq!(weights_of("2027-01-20"), [Severity::Error]);
}

#[test]
fn days_on_which_the_school_is_closed_never_make_an_error() {
    let school = "skole:\n  navn: S\n  form: offentlig\n  trinn: grunnskole\n  eier: K\n  hovedmål: nb\n  fridager: [{ navn: Jul, fra: 2026-12-21, til: 2027-01-03 }]\n";
    let example =
        report(", krenker: elev, til_leder: { dato: 2026-12-18, av: L1 }").replace("2026-09-07", "2026-12-18");
    let text = overlay(&(example + school));
    let parsed = parse(&text);
    let closed = Closed { from: "2026-12-21".parse().unwrap(), to: "2027-01-03".parse().unwrap() };
    let on = |date: &str| {
        let calendar = Calendar::new(vec![closed.clone()]);
        let settings = Settings { calendar, ..Settings::new(date.parse().unwrap()) };
        let found = check(&parsed, &settings).findings;
        found.iter().filter(|finding| finding.code == "UND-01").map(|finding| finding.severity).collect::<Vec<_>>()
    };
    assert_eq!(on("2027-01-05"), []);
    assert_eq!(on("2027-01-06"), [Severity::Warning]);
    assert_eq!(on("2027-01-12"), [Severity::Error]);
}

#[test]
fn a_closing_to_come_closes_nothing_and_a_reopened_case_gets_time_for_its_plan() {
    let no_next = "evalueringer:\n".to_owned() + &evaluation("2026-09-25", &["tiltak: T1", "tiltak: T2"]);
    let closed = |date: &str| format!("{no_next}avslutning: {{ dato: {date}, årsak: trygt_og_godt }}\n");
    let reopened =
        |date: &str| format!("{}gjenåpninger: [{{ dato: {date}, hvorfor: Ny melding. }}]\n", closed("2026-09-30"));
    assert_eq!(weights("EVA-09", &closed("2026-10-01"), TODAY), []);
    assert_eq!(weights("EVA-09", &closed("2026-10-20"), TODAY), [Severity::Error]);
    assert_eq!(weights("EVA-09", &reopened("2026-11-30"), "2026-12-01"), []);
    assert_eq!(weights("EVA-09", &reopened("2026-11-30"), "2026-12-08"), [Severity::Error]);
    // The base case plans the next evaluation for 9 October.
    let lapsed = "avslutning: { dato: 2026-10-01, årsak: trygt_og_godt }\ngjenåpninger: [{ dato: 2026-11-30, hvorfor: Ny melding. }]\n";
    assert_eq!(weights("EVA-01", lapsed, "2026-12-08"), []);
    assert_eq!(weights("EVA-09", lapsed, "2026-12-08"), [Severity::Error]);
}

#[test]
fn a_case_closed_without_a_plan_is_not_held_to_an_assessment() {
    let closed = |reason: &str| format!("{BEGINNING}avslutning: {{ dato: 2026-09-20, årsak: {reason} }}\n");
    assert_eq!(weights("HOR-10", &closed("trygt_og_godt"), TODAY), [Severity::Warning]);
    assert_eq!(weights("HOR-10", &closed("byttet_skole"), TODAY), []);
}

// FOR-08

#[test]
fn rights_that_nobody_was_told_of_weigh_little_in_a_small_case() {
    let untold = |extent: &str| {
        let frame = "sak: { id: A, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: ";
        weights("FOR-08", &format!("{frame}{extent} }}\n{}", report("")), "2026-10-05")
    };
    assert_eq!(untold("enkel"), [Severity::Note]);
    assert_eq!(untold("normal"), [Severity::Warning]);
}
