//! A case from the first report to its closing, a file for each step.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, repository};

/// The steps with the day of each.
fn steps() -> Vec<(String, String)> {
    let folder = repository().join("fixtures/gang");
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let day = |name: &String| {
        let text = fs::read_to_string(repository().join("fixtures/gang").join(name)).unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("# Kontrolleres på ")).unwrap().to_owned();
        line.trim_end_matches('.').to_owned()
    };
    names.into_iter().map(|name| (name.clone(), day(&name))).collect()
}

fn run(name: &str, arguments: &[&str]) -> (i32, String) {
    let path = format!("fixtures/gang/{name}");
    let folder = Folder::new();
    let mut command = folder.command(&[&["preflight", &path], arguments].concat());
    let run = crate::support::finished(command.current_dir(repository()).env("COLUMNS", "120").output().unwrap());
    assert_eq!(run.stderr, "", "{name}");
    (run.status, run.stdout)
}

/// The verdict, and of the questions only what is missing or must be looked at.
fn verdicts(lang: &str) -> String {
    let of_step = |(name, day): &(String, String)| {
        let (status, text) = run(name, &["--date", day, "--lang", lang]);
        let (head, rest) = text.split_once("\nSaksfil").unwrap();
        let names = ["    mangler: ", "    manglar: ", "    se på: ", "    sjå på: "];
        let gaps = rest.lines().filter(|line| names.iter().any(|name| line.starts_with(name)));
        format!("{head}\n{}\n\nexit status {status}\n", gaps.collect::<Vec<_>>().join("\n"))
    };
    steps().iter().map(of_step).collect::<Vec<_>>().join("\n----\n\n")
}

#[test]
fn each_step_has_its_verdict() {
    assert_eq!(steps().len(), 8);
    insta::assert_snapshot!("course-nb", verdicts("nb"));
    insta::assert_snapshot!("course-nn", verdicts("nn"));
}

#[test]
fn a_whole_verdict_shows_every_question_with_basis_evidence_and_place() {
    insta::assert_snapshot!("whole-nb", run("07-hos-statsforvalteren.yaml", &["--date", super::DAY, "--lang", "nb"]).1);
    insta::assert_snapshot!("whole-en", run("02-undersoekelse.yaml", &["--date", "2026-09-09", "--lang", "en"]).1);
}

#[test]
fn each_step_is_a_case_without_findings() {
    for (name, day) in steps() {
        let path = repository().join("fixtures/gang").join(&name);
        let run = Folder::new().run(&["check", path.to_str().unwrap(), "--date", &day, "--format", "short"]);
        assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""), "{name}");
        let text = fs::read_to_string(path).unwrap();
        assert!(text.lines().take(3).any(|line| line.contains("oppdiktet")), "{name}");
    }
}

#[test]
fn no_yes_without_evidence_at_any_step_or_in_any_good_case() {
    let good = crate::fixtures::good_cases();
    let steps = steps().into_iter().map(|(name, day)| (format!("fixtures/gang/{name}"), day));
    for (file, day) in steps.chain(good) {
        let path = repository().join(&file);
        let run = Folder::new().run(&["preflight", path.to_str().unwrap(), "--date", &day, "--format", "json"]);
        let verdict: Value = serde_json::from_str(&run.stdout).unwrap();
        assert!(run.status < 2, "{file}");
        for question in super::questions(&verdict) {
            let evidence = question["evidence"].as_array().unwrap();
            let gaps = question["gaps"].as_array().unwrap();
            match question["answer"].as_str().unwrap() {
                "ja" => assert!(!evidence.is_empty() && gaps.is_empty() && question["judged_by_person"] == false),
                "nei" => assert!(gaps.iter().any(|gap| gap["decisive"] == true), "{file}: {question}"),
                _ => {}
            }
        }
    }
}

#[test]
fn a_case_under_the_former_act_is_asked_after_the_law_of_its_day() {
    let file = repository().join("fixtures/gode/kapittel-9a/sak.yaml");
    let run = Folder::new().run(&["preflight", file.to_str().unwrap(), "--date", "2024-05-10", "--format", "json"]);
    let verdict: Value = serde_json::from_str(&run.stdout).unwrap();
    let ids: Vec<&str> = super::questions(&verdict)
        .flat_map(|question| question["basis"].as_array().unwrap())
        .map(|basis| basis["id"].as_str().unwrap())
        .collect();
    assert!(ids.contains(&"oppl98-9a-4") && ids.contains(&"oppl98-9a-6"));
    assert!(ids.iter().all(|id| !id.starts_with("oppl-") && *id != "udir-12-4"), "{ids:?}");
    for (lang, all) in [("nb", "alle delene av aktivitetsplikten"), ("nn", "alle delane av aktivitetsplikta")] {
        let arguments = ["preflight", file.to_str().unwrap(), "--date", "2024-05-10", "--lang", lang];
        let text = Folder::new().run(&arguments).stdout;
        let flowing = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flowing.contains(all) && !flowing.contains("§ 12-"), "{text}");
    }
}

#[test]
fn a_private_school_is_asked_of_its_board_and_by_what_makes_the_chapter_hold() {
    let file = repository().join("fixtures/gode/privatskole/sak.yaml");
    for (lang, asked, told) in [
        ("nb", "er det meldt fra til skolens styre når", "meldt til skolens styre"),
        ("nn", "er det meldt frå til styret for skolen når", "meldt til styret for skolen"),
    ] {
        let arguments = ["preflight", file.to_str().unwrap(), "--date", "2026-03-24", "--lang", lang];
        let text = Folder::new().run(&arguments).stdout;
        let flowing = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let own = ["privatskolelova § 5A-1", "privatskolelova § 5A-2", "privatskolelova § 5A-3"];
        for said in [asked, told, "§ 12-4 tredje ledd bokstav d; privatskolelova § 2-4"].into_iter().chain(own) {
            assert!(flowing.contains(said), "{said}: {text}");
        }
        assert!(!["§ 10-", "§ 13-4", "§ 24-"].iter().any(|public| flowing.contains(public)), "{text}");
        assert!(!text.contains("koleei") && !text.contains("rektor"), "{text}");
    }
}
