//! One flaw at a time: one «no», to the right question, at the right place, whatever silences it elsewhere.

use serde_json::Value;

use super::{DAY, answered, good, in_folder, question, run, verdict, with};
use crate::support::Folder;

/// Where the first decisive gap of a question is: the text of its line from there on.
fn place<'t>(text: &'t str, question: &Value) -> &'t str {
    let gaps = question["gaps"].as_array().unwrap();
    let gap = gaps.iter().find(|gap| gap["decisive"] == true).unwrap();
    let line = text.lines().nth(gap["start"]["line"].as_u64().unwrap() as usize - 1).unwrap();
    let column = gap["start"]["column"].as_u64().unwrap() as usize - 1;
    &line[line.char_indices().nth(column).unwrap().0..]
}

/// Asserts that a text has one «no»: to a question, at a place that begins so.
fn assert_only(text: &str, key: &str, at: &str) {
    let verdict = verdict(text);
    assert_eq!(answered(&verdict, "nei"), [key]);
    let place = place(text, question(&verdict, key));
    assert!(place.starts_with(at), "{key}: {place}");
    assert_eq!(run(text, &[]).status, 1);
}

#[test]
fn the_good_case_is_ready() {
    let verdict = verdict(&good());
    assert_eq!(answered(&verdict, "nei"), [""; 0]);
    assert_eq!(verdict["ready"], true);
    assert_eq!(run(&good(), &[]).status, 0);
}

#[test]
fn each_condition_for_being_heard_alone_makes_a_case_not_ready() {
    let raised = "  tatt_opp_med_leder: { dato: 2026-09-08, av: F1, hvordan: muntlig }\n";
    assert_only(&with(raised, ""), "tatt_opp_med_leder", "2026-10-20, av: F1");
    let early =
        with("  meldt: { dato: 2026-10-20, av: F1 }\n  frist: 2026-11-03\n", "  meldt: { dato: 2026-09-11, av: F1 }\n");
    assert_only(&early, "en_uke", "2026-09-11, av: F1");
    assert_only(&with("ved_skolen: ja", "ved_skolen: nei"), "ved_skolen", "nei }");
}

#[test]
fn special_reasons_make_a_condition_a_matter_of_judgement() {
    let reasons = "  særlige_grunner: E1 ble utsatt for vold samme dag.\n";
    for (from, to) in [
        ("  tatt_opp_med_leder: { dato: 2026-09-08, av: F1, hvordan: muntlig }\n", reasons.to_owned()),
        (
            "  meldt: { dato: 2026-10-20, av: F1 }\n  frist: 2026-11-03\n",
            format!("  meldt: {{ dato: 2026-09-11, av: F1 }}\n{reasons}"),
        ),
    ] {
        let verdict = verdict(&with(from, &to));
        assert_eq!(answered(&verdict, "nei"), [""; 0], "{from}");
        assert!(answered(&verdict, "må_vurderes").contains(&"særlige_grunner"), "{from}");
    }
}

#[test]
fn between_the_two_readings_of_a_week_a_person_must_judge() {
    // Easter: seven days after 27 March are 3 April, five working days are 8 April.
    let text = with("dato: 2026-09-08, av: F1, hvordan", "dato: 2026-03-27, av: F1, hvordan");
    let text = text.replace(
        "  meldt: { dato: 2026-10-20, av: F1 }\n  frist: 2026-11-03\n",
        "  meldt: { dato: 2026-04-07, av: F1 }\n",
    );
    let verdict = verdict(&text);
    let week = question(&verdict, "en_uke");
    assert_eq!(week["answer"], "må_vurderes");
    let said = week["evidence"][0]["what"].as_str().unwrap();
    assert!(said.contains("3. april 2026") && said.contains("8. april 2026"), "{said}");
}

#[test]
fn each_letter_alone_makes_a_case_not_ready() {
    let line = |start: &str| {
        let good = good();
        let plan = &good[good.find("\nplan:").unwrap()..];
        format!("{}\n", plan.lines().find(|line| line.starts_with(start)).unwrap())
    };
    let once = |from: &str, key: &str, at: &str| {
        let text = good().replacen(from, "", 1);
        assert_ne!(text, good());
        assert_only(&text, key, at);
    };
    once(&line("      beskrivelse: E1 blir holdt utenfor"), "bokstav_a", "id: P1");
    once(&line("      hva: A1 står"), "bokstav_b", "id: T2");
    once(&line("      start: 2026-10-01"), "bokstav_c", "id: T3");
    once(&line("      utføres_av: [A1]"), "bokstav_d", "id: T2");
    once(&line("      evalueres: { dato: 2026-11-05, av: [S1] }"), "bokstav_e", "id: T3");
}

#[test]
fn neither_a_comment_nor_a_baseline_nor_a_setting_makes_a_case_ready() {
    let from = "      utføres_av: [A1]\n";
    let standing = |run: crate::support::Run| {
        assert_eq!(run.status, 1, "{}", run.stderr);
        let verdict: Value = serde_json::from_str(&run.stdout).unwrap();
        question(&verdict, "bokstav_d")["gaps"][0]["standing"].as_str().unwrap().to_owned()
    };
    let commented =
        with("    - id: T2\n", "    - id: T2 # brille: ignore PLAN-14: står i vaktplanen\n").replace(from, "");
    let json = ["--format", "json"];
    assert_eq!(standing(run(&commented, &json)), "silenced");
    let folder = Folder::new();
    let text = with(from, "");
    in_folder(&folder, &text, &json);
    folder.run(&["check", "saker", "--date", DAY, "--write-baseline", "grunnlinje.json"]);
    assert_eq!(standing(in_folder(&folder, &text, &[&json[..], &["--baseline", "grunnlinje.json"]].concat())), "known");
    folder.file("saker/brille.yaml", "regler: { PLAN-14: av }\n");
    assert_eq!(standing(in_folder(&folder, &text, &json)), "open");
    let told = in_folder(&folder, &text, &["--baseline", "grunnlinje.json", "--lang", "nb"]).stdout;
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("kjent fra grunnlinjen, men teller her"), "{told}");
}
