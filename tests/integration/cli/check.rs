//! `brille check`: formats, languages, levels.

use crate::support::{Folder, GOOD_CASE, Run, TODAY, bad_case, finished, first_case};

fn check(case: &str, more: &[&str]) -> Run {
    let folder = Folder::new();
    folder.file("sak.yaml", case);
    folder.run(&[&["check", "--date", TODAY], more].concat())
}

#[test]
fn people_see_place_law_and_advice() {
    let run = check(&bad_case(), &[]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(run.stdout, @r"
    feil[PLAN-10]: Tiltaket T1 starter `fortløpende`, men det er ingen dato.
      --> sak.yaml:75:14
       |
    75 |       start: fortløpende
       |              ^^^^^^^^^^^ sier ikke når
       |
       = hjemmel: opplæringslova § 12-4 tredje ledd bokstav c (lov eller forskrift)
       = gjør dette: Skriv datoen tiltaket starter, i `start`, og hvor ofte det skjer, i `hyppighet`.
                     Etter opplæringslova § 12-4 tredje ledd bokstav c skal planen si når tiltakene
                     skal gjennomføres.

    feil[PLAN-14]: Tiltaket sier ikke hvem som skal gjennomføre det.
      --> sak.yaml:81:7
       |
    81 |     - id: T2
       |       ^^ hvem som gjennomfører, mangler
       |
       = hjemmel: opplæringslova § 12-4 tredje ledd bokstav d (lov eller forskrift)
       = gjør dette: Skriv koden til den eller de som skal gjennomføre tiltaket, i `utføres_av`. Etter
                     opplæringslova § 12-4 tredje ledd bokstav d skal planen si hvem som skal
                     gjennomføre tiltakene.

    2 feil i 1 fil.
    Mer om et funn: brille explain PLAN-10
    ");
}

#[test]
fn one_line_for_each_finding() {
    insta::assert_snapshot!(check(&bad_case(), &["--format", "short"]).stdout, @r"
    sak.yaml:75:14: feil PLAN-10: Tiltaket T1 starter `fortløpende`, men det er ingen dato.
    sak.yaml:81:7: feil PLAN-14: Tiltaket sier ikke hvem som skal gjennomføre det.
    ");
}

#[test]
fn one_line_for_each_finding_in_nynorsk() {
    insta::assert_snapshot!(check(&bad_case(), &["--format", "short", "--lang", "nn"]).stdout, @r"
    sak.yaml:75:14: feil PLAN-10: Tiltaket T1 startar `fortløpende`, men det er ingen dato.
    sak.yaml:81:7: feil PLAN-14: Tiltaket seier ikkje kven som skal gjennomføre det.
    ");
}

#[test]
fn one_line_for_each_finding_in_english() {
    insta::assert_snapshot!(check(&bad_case(), &["--format", "short", "--lang", "en"]).stdout, @r"
    sak.yaml:75:14: error PLAN-10: The measure T1 starts `fortløpende`, but that is no date.
    sak.yaml:81:7: error PLAN-14: The measure does not say who shall carry it out.
    ");
}

#[test]
fn findings_follow_the_schools_language() {
    let nynorsk = bad_case().replace("hovedmål: nb", "hovedmål: nn");
    let run = check(&nynorsk, &["--format", "short"]);
    assert_eq!(run.stdout, check(&bad_case(), &["--format", "short", "--lang", "nn"]).stdout);
}

#[test]
fn the_published_schema_accepts_the_json() {
    let schema = Folder::new().run(&["schema", "funn"]).stdout;
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    for case in [bad_case(), first_case(), "brille: [".to_owned(), String::new(), "\u{feff}".to_owned()] {
        let report = check(&case, &["--format", "json", "--lang", "en", "sak.yaml"]).stdout;
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        let errors: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}\n{report:#}");
    }
}

#[test]
fn json_holds_no_text_of_the_case() {
    let report = check(&bad_case(), &["--format", "json"]).stdout;
    for text in ["storefri", "faste lag", "Solbakken", "Fjellvik", "gruer", "ballbingen"] {
        assert!(!report.contains(text), "{text}");
    }
}

#[test]
fn nothing_is_found_in_a_good_case() {
    let run = check(GOOD_CASE, &["--fail-on", "note"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, "Ingen funn i 1 fil.\n"));
}

#[test]
fn the_level_that_fails_is_chosen() {
    let warned = GOOD_CASE.replacen("utføres_av: [A1]", "utføres_av: [E1]", 1);
    let levels = check(&warned, &["--format", "short", "--lang", "en"]).stdout;
    assert!(levels.contains(" warning ") && !levels.contains(" error "), "{levels}");
    let status = |level| check(&warned, &["--fail-on", level]).status;
    assert_eq!([status("error"), status("warning"), status("note")], [0, 1, 1]);
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    let output = folder.command(&["check", "--date", TODAY]).env("COLUMNS", "60").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let too_wide: Vec<_> = text.lines().filter(|line| line.chars().count() > 60).collect();
    assert!(too_wide.is_empty(), "{too_wide:#?}");
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    let coloured = |arguments: &[&str], variables: &[(&str, &str)]| {
        let output = folder.command(arguments).envs(variables.iter().copied()).output().unwrap();
        output.stdout.contains(&0x1b)
    };
    assert!(!coloured(&["check"], &[]));
    assert!(coloured(&["check", "--color", "always"], &[]));
    assert!(coloured(&["check"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["check"], &[("NO_COLOR", "1")]));
    assert!(!coloured(&["check", "--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["check", "--color", "always", "--format", "json"], &[]));
}

#[test]
fn the_same_run_gives_the_same_bytes() {
    let bad = bad_case();
    assert_eq!(check(&bad, &["--format", "json"]).stdout, check(&bad, &["--format", "json"]).stdout);
}

#[test]
fn a_number_that_the_law_leaves_open_can_be_set_and_no_other() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    let run =
        |set: &[&str]| folder.run(&[&["check", "sak.yaml", "--date", "2026-10-20", "--format", "short"], set].concat());
    assert!(run(&[]).stdout.contains("EVA-01"), "{}", run(&[]).stdout);
    let patient = run(&["--set", "EVA-01.skoledager=30"]);
    assert!(!patient.stdout.contains("EVA-01"), "{}", patient.stdout);
    for (set, said) in [
        ("EVA-01.uker=3", "EVA-01 has these numbers: skoledager"),
        ("EVA-99.skoledager=3", "no rule is called EVA-99"),
        ("PLAN-05.dager=3", "PLAN-05 has no numbers to set"),
        ("EVA-01.skoledager=-1", "whole number"),
        ("EVA-01=3", "such as UND-01.skoledager=3"),
    ] {
        let refused = run(&["--set", set]);
        assert!(refused.status == 2 && refused.stderr.contains(said), "{set}: {}", refused.stderr);
    }
}

/// A case with a name in a comment, a value and its file name.
fn case_with_names() -> String {
    GOOD_CASE.replacen("sak:", "# spør ada eksempel\nsak:", 1).replacen("E1", "Ada", 1)
}

#[test]
fn names_beside_the_case_are_looked_for_and_never_told() {
    let folder = Folder::new();
    folder.file("saker/ada.yaml", case_with_names());
    let silent = folder.run(&["check", "saker", "--date", TODAY, "--format", "short"]);
    assert!(!silent.stdout.contains("KONF"), "{}", silent.stdout);
    folder.file("saker/navn.yaml", "E1: Ada Eksempel\n");
    for arguments in [&["saker"][..], &["saker/ada.yaml"], &["saker", "--names", "saker/navn.yaml"]] {
        let run = folder.run(&[&["check", "--date", TODAY, "--format", "short"], arguments].concat());
        assert_eq!(run.stderr, "", "{arguments:?}");
        assert!(run.stdout.contains("KONF-02") && run.stdout.contains("KONF-10"), "{arguments:?}: {}", run.stdout);
        assert!(!run.stdout.replace("ada.yaml", "").to_lowercase().contains("ada"), "{}", run.stdout);
    }
}

#[test]
fn names_that_are_given_hold_for_every_case_and_for_standard_input() {
    let folder = Folder::new();
    folder.file("a/sak.yaml", case_with_names());
    folder.file("b/sak.yaml", case_with_names());
    folder.file("nokkel/navn.yaml", "E1: Ada Eksempel\n");
    let names = ["--names", "nokkel/navn.yaml"];
    let run = folder.run(&[&["check", "a", "b", "--date", TODAY, "--format", "short"], &names[..]].concat());
    assert!(run.stdout.contains("a/sak.yaml:") && run.stdout.contains("b/sak.yaml:"), "{}", run.stdout);
    assert_eq!(run.stdout.matches("KONF-02").count() % 2, 0, "{}", run.stdout);
    assert!(run.stdout.contains("KONF-02"), "{}", run.stdout);
}

#[test]
fn a_key_file_among_the_cases_is_left_out_and_never_quoted() {
    for (name, text) in [
        ("navn.yaml", "E1: Ada Eksempel\n"),
        ("navn.yaml", "- Ada Eksempel\n"),
        ("nokkel.yaml", "# elever\nE1: Ada Eksempel\n"),
        ("nokkel.yaml", "E1: [Ada Eksempel\n"),
        ("nokkel.yaml", "{ \"E1\": \"Ada Eksempel\" }\n"),
    ] {
        let folder = Folder::new();
        folder.file("a/sak.yaml", first_case());
        folder.file(&format!("b/{name}"), text);
        let path = format!("b/{name}");
        for format in ["human", "short", "json"] {
            let run = folder.run(&["check", "a/sak.yaml", &path, "--date", "2026-09-07", "--format", format]);
            assert!(!run.stdout.contains("Ada") && !run.stdout.contains(name), "{format}: {text}: {}", run.stdout);
            assert_eq!(run.stderr, format!("{path}: en navnefil blir ikke sjekket som en sak\n"), "{format}: {text}");
            assert_eq!(run.status, 0, "{format}: {text}");
        }
        assert_eq!(folder.run(&["check", &path]).status, 2, "{text}");
    }
}

#[test]
fn a_case_is_checked_whatever_it_is_called() {
    let folder = Folder::new();
    folder.file("navn.yaml", first_case());
    let run = folder.run(&["check", "navn.yaml", "--names", "navn.yaml", "--date", "2026-09-07"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    folder.file("uten.yaml", "skole: { navn: X }\n");
    assert!(folder.run(&["check", "uten.yaml", "--format", "short"]).stdout.contains("uten.yaml:"));
}

#[test]
fn a_broken_key_file_fails_the_check_and_is_told_once() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    folder.file("sak2.yaml", GOOD_CASE);
    folder.file("navn.yaml", "E1: [Ada]\n");
    let run = folder.run(&["check", "--date", TODAY]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"
    feil: navn.yaml:1:5: her skal det stå en kode og et navn, slik: E1: Ada Eksempel
    feil: navnene i navn.yaml kan ikke brukes
    ");
    let given = folder.run(&["check", "--date", TODAY, "--names", "mangler.yaml"]);
    assert_eq!((given.status, given.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(given.stderr, @"feil: kan ikke lese mangler.yaml: finnes ikke");
}

#[test]
fn reports_go_to_files_beside_the_one_on_the_screen() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    folder.file("funn.json", "gammelt");
    let run = folder.run(&[
        "check",
        "--date",
        TODAY,
        "--format",
        "short",
        "--output",
        "json=funn.json",
        "--output",
        "human=funn.txt",
    ]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    assert_eq!(run.stdout.lines().count(), 2);
    assert!(folder.read("funn.json").starts_with('{') && folder.read("funn.json").contains("PLAN-14"));
    assert!(folder.read("funn.txt").contains("feil[PLAN-14]") && !folder.read("funn.txt").contains('\u{1b}'));
    assert_eq!(folder.names(), ["funn.json", "funn.txt", "sak.yaml"]);
}

#[test]
fn a_report_that_cannot_be_written_fails_the_run_and_leaves_the_old_one() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    let run = folder.run(&["check", "--date", TODAY, "--output", "json=mangler/funn.json"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(run.stderr, @r"feil: kan ikke skrive mangler/funn.json: mappen finnes ikke");
    let run = folder.run(&["check", "--output", "xml=funn.xml"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("expected a format and a file, such as json=funn.json"), "{}", run.stderr);
    folder.file("tom/a.txt", "");
    folder.file("gammel.json", "gammelt");
    assert_eq!(folder.run(&["check", "tom", "--output", "json=gammel.json"]).status, 2);
    assert_eq!(folder.read("gammel.json"), "gammelt");
}

#[test]
fn a_report_never_takes_the_place_of_a_case_or_of_another_report() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    folder.file("sak.txt", bad_case());
    for file in ["sak.yaml", "sak.txt", "./sak.yaml"] {
        let run = folder.run(&["check", "sak.yaml", "--output", &format!("json={file}")]);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        let run = folder.run(&["check", "sak.yaml", "--write-baseline", file]);
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains("kan være en sak"), "{}", run.stderr);
    }
    assert_eq!((folder.read("sak.yaml"), folder.read("sak.txt")), (bad_case(), bad_case()));
    let run = folder.run(&["check", "sak.yaml", "--output", "json=a.json", "--output", "sarif=./a.json"]);
    assert_eq!((run.status, run.stderr.as_str()), (2, "feil: ./a.json kan ikke ta imot to rapporter\n"));
}

#[test]
#[cfg(unix)]
fn a_report_may_go_to_a_pipe_or_a_device() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    let run = folder.run(&["check", "--date", TODAY, "--format", "short", "--output", "gitlab=/dev/stdout"]);
    assert!(run.status == 1 && run.stdout.contains("\"check_name\":\"PLAN-14\""), "{}", run.stdout);
    let run = folder.run(&["check", "--date", TODAY, "--output", "json=/dev/full"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("disken er full"), "{}", run.stderr);
    assert!(!std::fs::metadata("/dev/full").unwrap().is_file());
}

#[test]
fn a_root_that_is_no_folder_is_refused() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    for root in ["mangler", "sak.yaml"] {
        assert_eq!(folder.run(&["check", "--root", root]).status, 2, "{root}");
    }
}

#[test]
fn the_parts_of_a_run_make_the_whole() {
    let folder = Folder::new();
    let names: Vec<String> = (0..7).map(|number| format!("sak-{number}.yaml")).collect();
    names.iter().for_each(|name| drop(folder.file(name, bad_case())));
    let checked = |shard: &str| {
        let run = folder.run(&["check", "--date", TODAY, "--format", "short", "--shard", shard]);
        let mut files: Vec<String> =
            run.stdout.lines().map(|line| line.split(':').next().unwrap().to_owned()).collect();
        files.dedup();
        files
    };
    assert_eq!(checked("2/3"), ["sak-1.yaml", "sak-4.yaml"]);
    let mut all = [checked("1/3"), checked("2/3"), checked("3/3")].concat();
    all.sort();
    assert_eq!(all, names);
    assert_eq!(folder.run(&["check", "--shard", "9/9", "--date", TODAY]).status, 0);
    assert_eq!(folder.run(&["check", "--shard", "4/3"]).status, 2);
    folder.file("tom/les.txt", "");
    for whole in ["1/1", "2/3"] {
        assert_eq!(folder.run(&["check", "tom", "--shard", whole]).status, 2, "{whole}");
    }
}

#[test]
fn many_files_come_in_the_same_order_on_any_number_of_cores() {
    let folder = Folder::new();
    for number in 0..150 {
        folder.file(&format!("{}/sak-{number:03}.yaml", number % 7), bad_case());
    }
    let run = |cores: &str| {
        let mut command = folder.command(&["check", "--date", TODAY, "--format", "json"]);
        finished(command.env("RAYON_NUM_THREADS", cores).output().unwrap()).stdout
    };
    let alone = run("1");
    assert_eq!(alone.matches("\"path\"").count(), 150);
    assert!(alone == run("4"));
}

#[test]
fn machines_are_given_paths_from_the_root_of_the_project() {
    let folder = Folder::new();
    folder.file("prosjekt/.git/HEAD", "");
    folder.file("prosjekt/saker/sak.yaml", bad_case());
    let path = |arguments: &[&str]| {
        let mut command = folder.command(&[&["check", "--format", "json", "--date", TODAY], arguments].concat());
        let run = finished(command.current_dir(folder.path().join("prosjekt/saker")).output().unwrap());
        let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let file = &report["files"][0];
        (file["path"].as_str().unwrap().to_owned(), file["findings"][0]["fingerprint"].clone())
    };
    let (from_root, fingerprint) = path(&["sak.yaml"]);
    assert_eq!(from_root, "saker/sak.yaml");
    assert_eq!(path(&["../saker/./sak.yaml"]), (from_root.clone(), fingerprint.clone()));
    assert_eq!(path(&[folder.path().join("prosjekt/saker/sak.yaml").to_str().unwrap()]), (from_root, fingerprint));
    assert_eq!(path(&["--root", "../.."]).0, "prosjekt/saker/sak.yaml");
}
