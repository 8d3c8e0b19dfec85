//! Cases from before 1 August 2024 are held against chapter 9 A of the former Act: what a finding cites follows the day of
//! what it is about.

use brille::finding::{Finding, Severity};
use brille::lang::Lang;
use brille::rules;

use crate::rules::{findings, overlay};
use crate::support::GOOD_CASE;

/// The good case six years earlier, when the same dates fell on the same days of the week.
fn former(case: &str) -> String {
    case.replace("2026-", "2020-")
}

fn cited(finding: &Finding) -> Vec<&'static str> {
    finding.basis.iter().map(|provision| provision.cite.get(Lang::Nb)).collect()
}

fn without(case: &str, line: &str) -> String {
    assert!(case.contains(line), "{line}");
    case.replacen(line, "", 1)
}

#[test]
fn a_good_case_under_the_former_act_is_without_blame() {
    let found = findings(&former(GOOD_CASE), "2020-10-05");
    let said: Vec<_> = found.iter().map(|(line, finding)| (line, finding.code, finding.headline(Lang::Nb))).collect();
    assert_eq!(said, []);
}

#[test]
fn a_plan_of_2020_breaks_chapter_9_a_and_one_of_2026_breaks_chapter_12() {
    let bad = without(GOOD_CASE, "      utføres_av: [L1]\n");
    for (case, day, basis) in [
        (former(&bad), "2020-10-05", "opplæringslova av 1998 § 9 A-4"),
        (bad, "2026-10-05", "opplæringslova § 12-4 tredje ledd bokstav d"),
    ] {
        let found = findings(&case, day);
        let errors: Vec<_> = found.iter().filter(|(_, finding)| finding.severity == Severity::Error).collect();
        assert_eq!(errors.len(), 1, "{day}");
        assert_eq!((errors[0].1.code, cited(&errors[0].1)), ("PLAN-14", vec![basis]));
    }
}

#[test]
fn what_to_do_follows_the_law_of_the_day_too() {
    let bad = without(GOOD_CASE, "      utføres_av: [L1]\n").replacen(
        "{ dato: 2026-09-25, av: [S1, A1] }",
        "{ av: [S1, A1] }",
        1,
    );
    for (case, day) in [(former(&bad), "2020-10-05"), (bad, "2026-10-05")] {
        let found = findings(&case, day);
        for lang in Lang::ALL {
            let help = |code| {
                let finding = found.iter().map(|(_, finding)| finding).find(|finding| finding.code == code);
                finding.unwrap_or_else(|| panic!("{code}")).help(lang)
            };
            for code in ["PLAN-14", "PLAN-19"] {
                let (said, is_former) = (help(code), day.starts_with("2020"));
                assert_eq!((said.contains("§ 9 A-4"), said.contains("§ 12-4")), (is_former, !is_former), "{said}");
            }
        }
        let said = found.iter().find(|(_, finding)| finding.code == "PLAN-14").unwrap().1.help(Lang::Nb);
        assert_eq!(said.contains("er ansvarlig for"), day.starts_with("2020"), "{said}");
    }
}

#[test]
fn the_former_act_asked_who_was_responsible_and_not_who_carries_it_out() {
    let bad = GOOD_CASE.replacen("      utføres_av: [L1]\n", "      ansvarlig: R1\n", 1);
    let codes = |case: &str, day| {
        let found = findings(case, day).into_iter().map(|(_, finding)| finding.code);
        found.filter(|code| code.starts_with("PLAN-1")).collect::<Vec<_>>()
    };
    assert_eq!(codes(&bad, "2026-10-05"), ["PLAN-16"]);
    assert_eq!(codes(&former(&bad), "2020-10-05"), [""; 0]);
}

#[test]
fn in_a_case_that_goes_on_after_the_change_each_thing_has_the_law_of_its_own_day() {
    let bad = without(&former(GOOD_CASE), "      utføres_av: [L1]\n");
    let later = "    - { id: T3, løser: [P1], hva: A1 følger E1 til bussen., start: 2026-09-14, utføres_av: [], evalueres: { dato: 2026-10-16 } }\n";
    let bad = bad.replacen("evalueringer:\n", &(later.to_owned() + "evalueringer:\n"), 1);
    let found = findings(&bad, "2026-10-05");
    let plan_14: Vec<_> =
        found.iter().filter(|(_, finding)| finding.code == "PLAN-14").map(|(_, one)| cited(one)).collect();
    assert_eq!(plan_14, [["opplæringslova av 1998 § 9 A-4"], ["opplæringslova § 12-4 tredje ledd bokstav d"]]);
}

#[test]
fn in_a_private_school_a_finding_names_what_makes_the_chapter_hold() {
    let bad = without(GOOD_CASE, "      utføres_av: [L1]\n");
    let private = bad.replacen("form: offentlig", "form: privat", 1);
    assert_ne!(bad, private);
    let plan_14 = |case: &str, day| {
        let found = findings(case, day).into_iter().map(|(_, finding)| finding);
        cited(&found.into_iter().find(|finding| finding.code == "PLAN-14").unwrap())
    };
    let letter = "opplæringslova § 12-4 tredje ledd bokstav d";
    assert_eq!(plan_14(&bad, "2026-10-05"), [letter]);
    assert_eq!(plan_14(&private, "2026-10-05"), [letter, "privatskolelova § 2-4"]);
    assert_eq!(plan_14(&former(&private), "2020-10-05"), ["opplæringslova av 1998 § 9 A-4"]);
}

/// A finding on the bad example of a rule, in a public school and in a private one.
fn in_both(code: &str) -> [Finding; 2] {
    let example = rules::by_code(code).unwrap().examples.iter().find(|example| !example.good).unwrap();
    let public = overlay(example.yaml);
    let private = public.replacen("form: offentlig", "form: privat", 1);
    assert_ne!(public, private);
    [public, private].map(|case| {
        let found = findings(&case, example.date).into_iter().map(|(_, finding)| finding);
        found.into_iter().find(|finding| finding.code == code).unwrap()
    })
}

#[test]
fn a_private_school_is_held_to_its_own_act_where_that_has_a_provision() {
    let [public, private] = in_both("HOR-01");
    assert_eq!(cited(&public)[0], "opplæringslova § 10-2");
    assert_eq!(cited(&private)[0], "privatskolelova § 5A-2");
    assert!(cited(&private).iter().all(|one| !one.contains("§ 10-")), "{private:?}");
    assert_eq!(private.severity, public.severity);
}

#[test]
fn what_no_source_makes_hold_in_a_private_school_is_not_called_law_there() {
    let [public, private] = in_both("UND-14");
    assert_eq!((cited(&public), public.severity), (vec!["opplæringsforskrifta § 20-5"], Severity::Warning));
    assert_eq!((cited(&private), private.severity), (vec!["brilles eget forslag til god praksis"], Severity::Note));
}
