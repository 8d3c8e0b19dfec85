//! `brille check --baseline` and `--write-baseline`

use crate::support::{Folder, GOOD_CASE, Run, TODAY, bad_case};

/// A folder with two cases: one with two errors, one without.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.file("saker/a.yaml", bad_case());
    folder.file("saker/b.yaml", GOOD_CASE);
    folder
}

fn check(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["check", "--date", TODAY], more].concat())
}

/// The codes that are told, with their files.
fn new(folder: &Folder) -> Vec<String> {
    let run = check(folder, &["--baseline", "g.json", "--format", "short"]);
    assert_eq!(run.stderr, "");
    let told = |line: &str| {
        let mut parts = line.split(": ");
        let (place, code) = (parts.next().unwrap(), parts.next().unwrap());
        format!("{} {}", place.split(':').next().unwrap(), code.split(' ').next_back().unwrap())
    };
    run.stdout.lines().map(told).collect()
}

fn change(folder: &Folder, name: &str, from: &str, to: &str) {
    let text = folder.read(name);
    assert!(text.contains(from), "{name} has changed");
    folder.file(name, text.replacen(from, to, 1));
}

fn written() -> Folder {
    let folder = folder();
    let run = check(&folder, &["--write-baseline", "g.json"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    folder
}

#[test]
fn what_is_known_does_not_fail_a_run() {
    let folder = folder();
    let run = check(&folder, &["--write-baseline", "g.json"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, "skrev 2 funn til g.json\n"));
    assert_eq!(run.stdout, "Ingen nye funn i 2 filer.\n2 funn står i grunnlinjen.\n");
    for (lang, told) in [
        ("nb", "Ingen nye funn i 2 filer.\n2 funn står i grunnlinjen.\n"),
        ("nn", "Ingen nye funn i 2 filer.\n2 funn står i grunnlinja.\n"),
        ("en", "No new findings in 2 files.\n2 findings are in the baseline.\n"),
    ] {
        let run = check(&folder, &["--baseline", "g.json", "--fail-on", "note", "--lang", lang]);
        assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, told, ""));
    }
    change(&folder, "saker/b.yaml", "start: 2026-09-14", "start: fortløpende");
    assert_eq!(check(&folder, &["--baseline", "g.json"]).status, 1);
    assert_eq!(new(&folder), ["saker/b.yaml PLAN-10"]);
}

#[test]
fn the_file_is_one_finding_a_line_and_as_its_schema_says() {
    let folder = written();
    let text = folder.read("g.json");
    insta::assert_snapshot!(text, @r#"
    {
    "version": 1,
    "findings": [
    {"path":"saker/a.yaml","code":"PLAN-10","fingerprint":"af4efbd9e3a8f982e96a5a4cfb199da8ef1e79bd9c06f4773e7cdeffff684bdb"},
    {"path":"saker/a.yaml","code":"PLAN-14","fingerprint":"72b5832fe730ca4a6b0491aee1cbb8bd186a204dab2c770ef09f78840e70ba0c"}
    ]
    }
    "#);
    let schema = folder.run(&["schema", "grunnlinje"]).stdout;
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    assert!(validator.is_valid(&serde_json::from_str(&text).unwrap()));
    // The same in any order of arguments and any number of runs; and the file is written over.
    check(&folder, &["--write-baseline", "g.json", "saker/b.yaml", "saker/a.yaml"]);
    assert_eq!(folder.read("g.json"), text);
    let report: serde_json::Value = serde_json::from_str(&check(&folder, &["--format", "json"]).stdout).unwrap();
    for finding in report["files"][0]["findings"].as_array().unwrap() {
        assert!(text.contains(finding["fingerprint"].as_str().unwrap()), "{finding}");
    }
}

#[test]
fn a_known_finding_stays_known_while_the_text_around_it_moves() {
    let folder = written();
    change(&folder, "saker/a.yaml", "plan:\n", "# En merknad til planen.\n\n\nplan:\n");
    assert_eq!(new(&folder), [""; 0]);
    let measure = "    - { id: T9, løser: [P1], hva: L1 spiser med E1 i kantina., start: 2026-09-14, hyppighet: Hver dag, utføres_av: [L1], evalueres: { dato: 2026-09-25, av: [S1] } }\n";
    change(&folder, "saker/a.yaml", "    - id: T1\n", &format!("{measure}    - id: T1\n"));
    assert!(
        !new(&folder).iter().any(|told| told.ends_with("PLAN-10") || told.ends_with("PLAN-14")),
        "{:?}",
        new(&folder)
    );
}

#[test]
fn of_two_equal_findings_the_one_that_is_left_stays_known() {
    let folder = Folder::new();
    let text = "hva: Første ukelag er hengt opp.";
    let twice = "hva: L1 ringte 22 33 44 55 og 33 44 55 66.";
    folder.file("a.yaml", GOOD_CASE.replace(text, twice));
    check(&folder, &["--write-baseline", "g.json"]);
    assert_eq!(folder.read("g.json").matches("DOK-09").count(), 2);
    let known = || check(&folder, &["--baseline", "g.json"]);
    assert!(known().stdout.ends_with("2 funn står i grunnlinjen.\n"));
    change(&folder, "a.yaml", "22 33 44 55 og ", "");
    assert_eq!(
        known().stdout,
        "Ingen nye funn i 1 fil.\n1 funn står i grunnlinjen.\n\
         1 funn i grunnlinjen er borte. Skriv den på nytt med `--write-baseline`.\n"
    );
    // One more than there were is one new finding, even where it stands first.
    change(&folder, "a.yaml", "33 44 55 66", "22 33 44 55 og 33 44 55 66 og 99 88 77 66");
    assert_eq!(new(&folder), ["a.yaml DOK-09"]);
}

#[test]
fn what_is_gone_is_told_for_the_files_that_were_checked() {
    let folder = written();
    change(&folder, "saker/a.yaml", "start: fortløpende", "start: 2026-09-14");
    let told = |more: &[&str]| check(&folder, &[&["--baseline", "g.json", "--lang", "en"], more].concat()).stdout;
    let gone = "1 finding of the baseline is gone. Write it anew with `--write-baseline`.\n";
    assert!(told(&[]).ends_with(gone), "{}", told(&[]));
    assert!(told(&["saker/a.yaml"]).ends_with(gone));
    assert_eq!(told(&["saker/b.yaml"]), "No findings in 1 file.\n");
    assert_eq!(told(&["--shard", "2/2"]), "No findings in 1 file.\n");
    // What a comment silences is still there, and neither known nor gone.
    change(&folder, "saker/a.yaml", "    - id: T2\n", "    # brille: ignore PLAN-14: avtales mandag\n    - id: T2\n");
    assert_eq!(
        told(&[]),
        "No findings in 2 files.\n1 finding is silenced by a comment.\n1 finding of the baseline is gone. \
         Write it anew with `--write-baseline`.\n"
    );
}

#[test]
fn a_file_that_is_no_baseline_is_told_and_never_passed_over() {
    let folder = written();
    let whole = folder.read("g.json");
    folder.file("tom.json", "");
    folder.file("navn.json", "{ \"E1\": \"Ada Hemmelighansen\" }");
    folder.file("ny.json", whole.replace("\"version\": 1", "\"version\": 2"));
    folder.file("kuttet.json", &whole[..whole.len() - 20]);
    folder.file("felt.json", whole.replacen("\"code\":", "\"kode\":", 1));
    folder.file("liste.json", "[]");
    let mut told = String::new();
    for file in
        ["tom.json", "navn.json", "ny.json", "kuttet.json", "felt.json", "liste.json", "saker", "finnes-ikke.json"]
    {
        for lang in ["nb", "nn", "en"] {
            let run = check(&folder, &["--baseline", file, "--lang", lang]);
            assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{file}");
            told += &run.stderr;
        }
    }
    insta::assert_snapshot!(told, @r"
    feil: tom.json:1:1 kan ikke brukes som grunnlinje: er ikke JSON
    feil: tom.json:1:1 kan ikkje brukast som grunnlinje: er ikkje JSON
    error: tom.json:1:1 cannot be used as a baseline: it is not JSON
    feil: navn.json:1:30 kan ikke brukes som grunnlinje: er ikke slik `brille schema grunnlinje` sier
    feil: navn.json:1:30 kan ikkje brukast som grunnlinje: er ikkje slik `brille schema grunnlinje` seier
    error: navn.json:1:30 cannot be used as a baseline: it is not as `brille schema grunnlinje` says
    feil: ny.json kan ikke brukes som grunnlinje: har versjon 2, og denne versjonen av brille leser bare versjon 1
    feil: ny.json kan ikkje brukast som grunnlinje: har versjon 2, og denne versjonen av brille les berre versjon 1
    error: ny.json cannot be used as a baseline: it has version 2, and this version of brille reads only version 1
    feil: kuttet.json:5:106 kan ikke brukes som grunnlinje: er ikke JSON
    feil: kuttet.json:5:106 kan ikkje brukast som grunnlinje: er ikkje JSON
    error: kuttet.json:5:106 cannot be used as a baseline: it is not JSON
    feil: felt.json:4:29 kan ikke brukes som grunnlinje: er ikke slik `brille schema grunnlinje` sier
    feil: felt.json:4:29 kan ikkje brukast som grunnlinje: er ikkje slik `brille schema grunnlinje` seier
    error: felt.json:4:29 cannot be used as a baseline: it is not as `brille schema grunnlinje` says
    feil: liste.json:1:1 kan ikke brukes som grunnlinje: er ikke slik `brille schema grunnlinje` sier
    feil: liste.json:1:1 kan ikkje brukast som grunnlinje: er ikkje slik `brille schema grunnlinje` seier
    error: liste.json:1:1 cannot be used as a baseline: it is not as `brille schema grunnlinje` says
    feil: kan ikke lese saker: er en mappe
    feil: kan ikkje lese saker: er ei mappe
    error: cannot read saker: is a folder
    feil: kan ikke lese finnes-ikke.json: finnes ikke
    feil: kan ikkje lese finnes-ikke.json: finst ikkje
    error: cannot read finnes-ikke.json: does not exist
    ");
}

#[test]
fn a_baseline_is_written_whole_or_not_at_all() {
    let folder = written();
    let before = folder.read("g.json");
    let run = check(&folder, &["--write-baseline", "g.json", "saker/b.yaml", "borte.yaml"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"
    feil: kan ikke lese borte.yaml: finnes ikke
    grunnlinjen ble ikke skrevet, for ikke alt kunne sjekkes
    ");
    assert_eq!((folder.read("g.json"), folder.names()), (before, vec!["g.json".to_owned(), "saker".to_owned()]));
    let run = check(&folder, &["--write-baseline", "mappe/g.json"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: kan ikke skrive mappe/g.json: mappen finnes ikke");
    let run = Folder::new().run(&["check", "--write-baseline", "g.json"]);
    assert_eq!(run.status, 2);
    for other in [["--baseline", "g.json"], ["--shard", "1/2"]] {
        let run = check(&folder, &[&["--write-baseline", "g.json"], &other[..]].concat());
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{other:?}");
    }
}

#[test]
fn a_report_does_not_share_the_file_of_the_baseline() {
    let folder = written();
    let before = folder.read("g.json");
    for other in [["--write-baseline", "g.json"], ["--write-baseline", "./saker/../g.json"], ["--baseline", "g.json"]] {
        let run = check(&folder, &[&["--output", "json=g.json"], &other[..]].concat());
        assert_eq!((run.status, run.stdout.as_str(), folder.read("g.json")), (2, "", before.clone()), "{other:?}");
        let told = "feil: g.json kan ikke være både rapport og grunnlinje; gi dem hver sin fil\n";
        assert_eq!(run.stderr, told, "{other:?}");
    }
    let run = check(&folder, &["--output", "json=ny.json", "--write-baseline", "ny.json"]);
    assert_eq!((run.status, folder.names()), (2, vec!["g.json".to_owned(), "saker".to_owned()]));
    let run = check(&folder, &["--output", "json=funn.json", "--write-baseline", "g.json"]);
    assert_eq!((run.status, folder.read("g.json")), (0, before));
    assert!(folder.read("funn.json").contains("\"findings\""));
}

#[test]
fn a_report_does_not_take_the_place_of_the_baseline_that_settings_name() {
    let folder = written();
    folder.file("saker/brille.yaml", "grunnlinje: ../g.json\n");
    let before = folder.read("g.json");
    for other in [&[][..], &["--no-baseline"], &["--shard", "2/2"], &["--write-baseline", "ny.json"]] {
        let run = check(&folder, &[&["--output", "json=g.json"], other].concat());
        assert_eq!((run.status, run.stdout.as_str(), folder.read("g.json")), (2, "", before.clone()), "{other:?}");
        assert_eq!(run.stderr, "feil: g.json kan ikke være både rapport og grunnlinje; gi dem hver sin fil\n");
    }
    let run = check(&folder, &["--output", "json=g.json", "--no-config"]);
    assert!(run.status == 1 && folder.read("g.json") != before, "no settings, no baseline: {}", run.stderr);
}

#[test]
fn silenced_findings_are_not_written() {
    let folder = Folder::new();
    folder.file("a.yaml", bad_case().replace("start: fortløpende", "start: fortløpende # brille: ignore PLAN-10: x"));
    check(&folder, &["--write-baseline", "g.json"]);
    let text = folder.read("g.json");
    assert!(text.contains("PLAN-14") && !text.contains("PLAN-10"), "{text}");
}

#[test]
fn a_hundred_thousand_findings_are_known_at_once() {
    let folder = written();
    let entry = |number: u32| {
        format!("{{\"path\":\"x{}.yaml\",\"code\":\"PLAN-10\",\"fingerprint\":\"{number:064x}\"}},\n", number % 999)
    };
    let many: String = (0..100_000).map(entry).collect();
    folder.file("g.json", folder.read("g.json").replace("\"findings\": [\n", &format!("\"findings\": [\n{many}")));
    assert_eq!(new(&folder), [""; 0]);
}

#[test]
fn settings_name_the_baseline_of_their_folder() {
    let folder = written();
    folder.file("saker/brille.yaml", "grunnlinje: ../g.json\n");
    let run = check(&folder, &[]);
    assert_eq!((run.status, run.stdout.as_str()), (0, "Ingen nye funn i 2 filer.\n2 funn står i grunnlinjen.\n"));
    assert_eq!(check(&folder, &["--no-config"]).status, 1);
    // Writing it anew looks at everything.
    let before = folder.read("g.json");
    assert_eq!(check(&folder, &["--write-baseline", "g.json"]).status, 0);
    assert_eq!(folder.read("g.json"), before);
    // One that cannot be used is told once, hides nothing, and fails the run.
    folder.file("g.json", "[]");
    let run = check(&folder, &["--format", "short"]);
    assert_eq!((run.status, run.stdout.lines().count()), (2, 2));
    insta::assert_snapshot!(run.stderr, @"feil: saker/../g.json:1:1 kan ikke brukes som grunnlinje: er ikke slik `brille schema grunnlinje` sier");
}

#[test]
fn what_cannot_be_read_is_never_known() {
    let folder = folder();
    folder.file("saker/c.yaml", "brille: 1\nsak: [\n");
    folder.file("g.json", "{ \"version\": 1, \"findings\": [] }");
    let run = check(&folder, &["--write-baseline", "g.json", "--format", "short"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"grunnlinjen ble ikke skrevet, for ikke alt kunne sjekkes");
    assert!(
        run.stdout.lines().all(|line| line.starts_with("saker/c.yaml:") && line.contains(" YAML-")),
        "{}",
        run.stdout
    );
    assert!(folder.read("g.json").contains("[]"));
    // What was known of a file that is broken now is not gone.
    let folder = written();
    change(&folder, "saker/a.yaml", "plan:\n", "plan: [\n");
    assert!(!check(&folder, &["--baseline", "g.json"]).stdout.contains("--write-baseline"));
}

#[test]
fn new_findings_do_not_hide_behind_a_misspelt_key() {
    let folder = folder();
    change(&folder, "saker/b.yaml", "plan:\n", "plann:\n");
    assert_eq!(check(&folder, &["--write-baseline", "g.json"]).status, 1);
    assert!(new(&folder).iter().any(|finding| finding == "saker/b.yaml FORM-02"), "{:?}", new(&folder));
}

#[test]
fn without_a_repository_the_settings_mark_the_root() {
    let folder = folder();
    folder.file("brille.yaml", "grunnlinje: g.json\n");
    assert_eq!(check(&folder, &["--write-baseline", "g.json"]).status, 0);
    let mut command = folder.command(&["check", "--date", TODAY]);
    let run = crate::support::finished(command.current_dir(folder.path().join("saker")).output().unwrap());
    assert_eq!(run.status, 0, "{}", run.stdout);
}

#[test]
fn a_flag_lets_everything_count() {
    let folder = written();
    folder.file("brille.yaml", "grunnlinje: g.json\n");
    assert_eq!(check(&folder, &[]).status, 0);
    assert_eq!(check(&folder, &["--no-baseline"]).status, 1);
}
