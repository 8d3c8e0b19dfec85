//! Edges of the rules about the written plan that their examples do not reach.

use brille::lang::Lang;

use crate::rules::{findings, found_by, line_with, overlay};

const TWO_MEASURES: &str = "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri. }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
";

/// Whether PLAN-00 speaks of a case without a plan whose only immediate measure is of 7 September.
fn lacks_plan(more: &str, date: &str) -> bool {
    let measure = "strakstiltak:\n  - { id: ST1, dato: 2026-09-07, hva: A1 følger E1., utføres_av: [A1] }\n";
    let without_plan = "# uten: plan, evalueringer, utleveringer\nundersøkelser: []\n";
    !found_by("PLAN-00", &format!("{without_plan}{measure}{more}"), date).is_empty()
}

#[test]
fn a_plan_may_take_five_school_days() {
    assert!(!lacks_plan("", "2026-09-14"));
    assert!(lacks_plan("", "2026-09-15"));
}

#[test]
fn a_closed_case_lacks_a_plan_only_for_the_days_it_was_open() {
    let closed = |day, reason| format!("avslutning: {{ dato: {day}, årsak: {reason} }}\n");
    assert!(!lacks_plan(&closed("2026-09-14", "trygt_og_godt"), "2026-10-05"));
    assert!(lacks_plan(&closed("2026-09-15", "trygt_og_godt"), "2026-10-05"));
    assert!(!lacks_plan(&closed("2026-09-28", "byttet_skole"), "2026-10-05"));
    let reopened =
        closed("2026-09-28", "byttet_skole") + "gjenåpninger:\n  - { dato: 2026-09-30, hvorfor: E1 er tilbake. }\n";
    assert!(lacks_plan(&reopened, "2026-10-05"));
}

#[test]
fn a_plan_that_cannot_be_read_is_not_a_lack_of_one() {
    assert!(!lacks_plan("plan:\n", "2026-10-05"));
}

#[test]
fn a_measure_that_points_nowhere_is_not_also_without_a_problem() {
    let lost = TWO_MEASURES.replace("løser: [P1]", "løser: [P9]");
    assert_eq!(found_by("PLAN-05", &lost, "2026-10-05"), []);
}

#[test]
fn a_plan_without_problems_or_measures_is_not_also_unlinked() {
    let no_problem = TWO_MEASURES.replace("    - { id: P1, beskrivelse: E1 blir stående alene i storefri. }\n", "");
    assert_eq!(found_by("PLAN-05", &no_problem, "2026-10-05"), []);
    let no_measure = TWO_MEASURES.split("  tiltak:").next().expect("a part before the measures").to_owned();
    assert_eq!(found_by("PLAN-05", &(no_measure + "  tiltak: []\n"), "2026-10-05"), []);
}

#[test]
fn a_placeholder_as_start_is_not_also_a_vague_one() {
    let later = TWO_MEASURES.replacen("start: 2026-09-14", "start: kommer", 1);
    assert_eq!(found_by("PLAN-10", &later, "2026-10-05"), []);
    assert_eq!(found_by("PLAN-38", &later, "2026-10-05").len(), 1);
}

#[test]
fn a_measure_by_somebody_unknown_is_not_left_to_the_home() {
    let unknown = TWO_MEASURES.replace("utføres_av: [A1]", "utføres_av: [E1, X9]");
    assert_eq!(found_by("PLAN-17", &unknown, "2026-10-05"), []);
}

#[test]
fn an_evaluation_on_the_first_day_comes_too_early_and_on_the_second_not() {
    let same_day = TWO_MEASURES.replacen("dato: 2026-09-25", "dato: 2026-09-14", 1);
    assert_eq!(found_by("PLAN-19", &same_day, "2026-10-05").len(), 1);
    let next_day = TWO_MEASURES.replacen("dato: 2026-09-25", "dato: 2026-09-15", 1);
    assert_eq!(found_by("PLAN-19", &next_day, "2026-10-05"), []);
}

/// The text that PLAN-38 underlines in place of T2's `hva`.
fn underlined(what: &str) -> String {
    let text = overlay(&TWO_MEASURES.replace("hva: A1 står ved ballbingen.", what));
    let found = findings(&text, "2026-10-05").into_iter().find(|(_, finding)| finding.code == "PLAN-38");
    found.map(|(_, finding)| text[finding.span.range()].to_owned()).expect("a placeholder")
}

#[test]
fn a_placeholder_is_underlined_exactly_where_the_text_allows() {
    assert_eq!(underlined("hva: Æ og Ø følger <navn> ut."), "<navn>");
    assert_eq!(underlined("hva: 'A1 følger [navn] ut.'"), "[navn]");
    assert_eq!(underlined("hva: \"  ... \""), "...");
    assert_eq!(underlined("hva: \"A1 f\\xf8lger [navn] ut.\""), "\"A1 f\\xf8lger [navn] ut.\"");
}

#[test]
fn text_in_place_of_an_id_never_gets_into_a_finding() {
    let named = TWO_MEASURES.replace("id: T2, løser: [P1]", "id: Kari Nordmann");
    let found = found_by("PLAN-05", &named, "2026-10-05");
    let line = line_with(&named, "Kari Nordmann");
    assert_eq!(found, [(line, "Tiltaket uten kode sier ikke hvilket problem det skal løse.".to_owned())]);
    for (_, finding) in findings(&overlay(&named), "2026-10-05") {
        for lang in Lang::ALL {
            assert!(!finding.headline(lang).contains("Kari"), "{}", finding.code);
        }
    }
}
