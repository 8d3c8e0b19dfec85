//! `brille.yaml`: what it changes for a user, what counts most, and what is said of mistakes in it.

use std::fs;

use crate::support::{Folder, GOOD_CASE, Run, TODAY, bad_case};

/// A calendar in which the whole of September is free.
const CALENDAR: &str = "brille_skolerute: 1\nfridager:\n  - { navn: fri, fra: 2026-09-01, til: 2026-09-30 }\n";

/// A folder with a bad case in `saker/sak.yaml` and these settings.
fn folder(settings: &str) -> Folder {
    let folder = Folder::new();
    folder.file("saker/sak.yaml", bad_case());
    folder.file("brille.yaml", settings);
    folder
}

fn check(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["check", "--format", "short", "--date", TODAY], more].concat())
}

/// The level and the code of each finding of a run, with its file.
fn found(run: &Run) -> Vec<String> {
    let short = |line: &str| {
        let (place, rest) = line.split_once(": ").unwrap();
        let file = place.split(':').next().unwrap();
        format!("{file} {}", rest.split(':').next().unwrap())
    };
    run.stdout.lines().map(short).collect()
}

fn found_with(settings: &str, more: &[&str]) -> Vec<String> {
    let run = check(&folder(settings), more);
    assert_eq!(run.stderr, "", "{settings}");
    found(&run)
}

const BOTH: [&str; 2] = ["saker/sak.yaml feil PLAN-10", "saker/sak.yaml feil PLAN-14"];

#[test]
fn levels_of_rules_and_families() {
    assert_eq!(found_with("", &[]), BOTH, "an empty file changes nothing");
    assert_eq!(
        found_with("regler: { PLAN-14: merknad }\n", &[]),
        ["saker/sak.yaml feil PLAN-10", "saker/sak.yaml merknad PLAN-14"]
    );
    assert_eq!(found_with("regler: { PLAN-14: av }\n", &[]), ["saker/sak.yaml feil PLAN-10"]);
    assert_eq!(
        found_with("regler: { PLAN: advarsel, PLAN-10: feil }\n", &[]),
        ["saker/sak.yaml feil PLAN-10", "saker/sak.yaml advarsel PLAN-14"]
    );
    // The rule that knew what the value means is off, and the schema still sees that it is no date.
    assert_eq!(
        found_with("regler: { PLAN: av }\n", &[]),
        ["saker/sak.yaml feil FORM-05"],
        "what cannot be read is told of"
    );
    assert_eq!(found_with("regler: { PLAN: av, FORM-05: merknad }\n", &[]), ["saker/sak.yaml merknad FORM-05"]);
}

#[test]
fn the_level_that_fails_a_run() {
    let status = |settings: &str, more: &[&str]| check(&folder(settings), more).status;
    let warnings = "regler: { PLAN: advarsel }\n";
    assert_eq!(status(warnings, &[]), 0);
    assert_eq!(status(&format!("feiler_på: advarsel\n{warnings}"), &[]), 1);
    assert_eq!(status(&format!("feiler_på: advarsel\n{warnings}"), &["--fail-on", "error"]), 0, "the flag counts more");
    let exception = format!("{warnings}unntak: [{{ filer: [saker], feiler_på: merknad }}]\n");
    assert_eq!(status(&exception, &[]), 1);
}

#[test]
fn the_language() {
    let run = |settings: &str, more: &[&str]| check(&folder(settings), more).stdout;
    assert!(run("språk: nn\n", &[]).contains("Tiltaket seier ikkje"));
    assert!(run("språk: nn\n", &["--lang", "en"]).contains("does not say"), "the flag counts more");
    assert!(run("språk: nn\nunntak: [{ filer: [saker], språk: en }]\n", &[]).contains("does not say"));
    assert!(run("", &[]).contains("Tiltaket sier ikke"));
    let empty = Folder::new();
    empty.file("brille.yaml", "språk: nn\n");
    assert!(empty.run(&["check"]).stderr.contains("fann ingen saksfiler"));
}

#[test]
fn numbers_of_rules() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    let status = |settings: &str, more: &[&str]| {
        folder.file("brille.yaml", settings);
        check(&folder, &[&["--fail-on", "note"], more].concat()).status
    };
    assert_eq!(status("", &[]), 0);
    assert_eq!(status("regler: { PLAN-33: { skoledager: 0 } }\n", &[]), 1);
    assert_eq!(
        status("regler: { PLAN-33: { skoledager: 0 } }\n", &["--set", "PLAN-33.skoledager=40"]),
        0,
        "the flag counts more"
    );
    assert_eq!(status("regler: { PLAN-33: { skoledager: 0, nivå: av } }\n", &[]), 0);
}

#[test]
fn the_calendar_of_schools_that_name_none() {
    let folder = folder("skolerute: ruter/skolerute.yaml\n");
    folder.file("ruter/skolerute.yaml", CALENDAR);
    folder.file("saker/sak.yaml", GOOD_CASE);
    let codes = |run: &Run| found(run).join("\n");
    let with = codes(&check(&folder, &[]));
    let without = codes(&check(&folder, &["--no-config"]));
    assert_eq!(without, "");
    assert_ne!(with, "", "measures on days without school");
}

#[test]
fn searches_leave_out_files_and_a_named_file_is_checked() {
    let folder = folder("utelat: [\"arkiv/**\", \"**/utkast-*\"]\n");
    folder.file("arkiv/2020/gammel.yaml", bad_case());
    folder.file("saker/utkast-1.yaml", bad_case());
    assert_eq!(found(&check(&folder, &[])), BOTH);
    assert_eq!(found(&check(&folder, &["saker/utkast-1.yaml"])).len(), 2);
    let run = check(&folder, &["arkiv"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: fant ingen saksfiler; brille.yaml utelater noen, og de blir bare sjekket når filene nevnes");
}

#[test]
fn the_nearest_settings_hold_alone_up_to_the_root_of_the_project() {
    let folder = folder("regler: { PLAN-14: av }\n");
    folder.file("saker/a/sak.yaml", bad_case());
    folder.file("saker/a/brille.yml", "regler: { PLAN-10: merknad }\n");
    let near = ["saker/a/sak.yaml merknad PLAN-10", "saker/a/sak.yaml feil PLAN-14"];
    assert_eq!(found(&check(&folder, &[])), [&near[..], &["saker/sak.yaml feil PLAN-10"]].concat());
    let from = |folder: &Folder, inner: &str| {
        let arguments = ["check", "--format", "short", "--date", TODAY];
        let output = folder.command(&arguments).current_dir(folder.path().join(inner)).output().unwrap();
        String::from_utf8(output.stdout).unwrap().lines().count()
    };
    assert_eq!(from(&folder, "saker/a"), 2, "the settings are found from a folder below");
    fs::remove_file(folder.path().join("saker/a/brille.yml")).unwrap();
    assert_eq!(from(&folder, "saker/a"), 1);
    folder.file("saker/.git/HEAD", "");
    assert_eq!(from(&folder, "saker/a"), 2, "another repository is another project");
    assert_eq!(found(&check(&folder, &["--root", "saker", "saker/a/sak.yaml"])).len(), 2);
}

#[test]
fn another_file_or_none() {
    let folder = folder("regler: { PLAN: av }\n");
    folder.file("andre/innstillinger.yaml", "regler: { PLAN-10: av, FORM-05: merknad }\n");
    assert_eq!(
        found(&check(&folder, &["--config", "andre/innstillinger.yaml"])),
        ["saker/sak.yaml merknad FORM-05", "saker/sak.yaml feil PLAN-14"]
    );
    assert_eq!(found(&check(&folder, &["--no-config"])), BOTH);
    let run = check(&folder, &["--config", "mangler.yaml"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(run.stderr, @"feil: kan ikke lese mangler.yaml: finnes ikke");
    assert_eq!(check(&folder, &["--config", "brille.yaml", "--no-config"]).status, 2);
}

#[test]
fn standard_input_has_the_settings_of_the_folder_we_are_in() {
    let folder = folder("regler: { PLAN-14: av }\nunntak: [{ filer: [\"**\"], regler: { PLAN: av } }]\n");
    let run = folder.run_with(&["check", "--format", "short", "--date", TODAY, "-"], bad_case());
    assert_eq!(found(&run), ["- feil PLAN-10"], "and no exception, as it has no path");
}

#[test]
fn mistakes_are_findings_of_the_settings_file_told_once() {
    let folder = folder("regler:\n  PLAN14: av\n  DOK: av\nspråk: norsk\nskolerute: borte.yaml\nmaler: borte\n");
    folder.file("saker/sak-2.yaml", bad_case());
    let run = folder.run(&["check", "--date", TODAY]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    let settings: Vec<_> = run.stdout.split("\n\n").filter(|part| part.contains("--> brille.yaml")).collect();
    insta::assert_snapshot!(settings.join("\n\n"), @r"
    feil[FORM-13]: Ingen regel har dette navnet. Du mente trolig `PLAN-14`.
     --> brille.yaml:2:3
      |
    2 |   PLAN14: av
      |   ^^^^^^ mente du `PLAN-14`?
      |
      = gjør dette: Skriv `PLAN-14`, eller se alle reglene med `brille rules`.

    feil[FORM-04]: Verdien er ikke i listen for dette feltet.
     --> brille.yaml:4:8
      |
    4 | språk: norsk
      |        ^^^^^ ikke i listen
      |
      = gjør dette: Velg en av disse: `nb`, `nn`, `en`.

    feil[FORM-13]: Filen med skoleruten kan ikke brukes.
     --> brille.yaml:5:12
      |
    5 | skolerute: borte.yaml
      |            ^^^^^^^^^^ finnes ikke, eller er ingen skolerute
      |
      = gjør dette: Se etter at mappen og filnavnet er riktige, sett fra mappen til brille.yaml. Sjekk
                    skoleruten for seg med `brille check`.

    feil[FORM-13]: Det finnes ingen mappe med maler her.
     --> brille.yaml:6:8
      |
    6 | maler: borte
      |        ^^^^^ finnes ikke, eller er ingen mappe
      |
      = gjør dette: Se etter at navnet er riktig, sett fra mappen til brille.yaml.
    ");
    assert_eq!(run.stdout.matches("saker/sak").count(), 4, "the cases are checked all the same");
    let alone = check(&folder, &["brille.yaml"]);
    assert_eq!((alone.status, found(&alone).len()), (1, 4));
}

#[test]
fn a_sound_file_that_is_named_is_checked_and_one_that_is_met_is_not_counted() {
    let folder = folder("språk: nb\n");
    folder.file("saker/sak.yaml", GOOD_CASE);
    let said = |paths: &[&str]| folder.run(&[&["check", "--date", TODAY], paths].concat()).stdout;
    assert_eq!(said(&["brille.yaml"]), "Ingen funn i 1 fil.\n");
    assert_eq!(said(&["."]), "Ingen funn i 1 fil.\n");
    assert_eq!(said(&[".", "brille.yaml"]), "Ingen funn i 2 filer.\n");
}

#[test]
#[cfg(unix)]
fn settings_that_cannot_be_read_are_told_once_and_the_cases_are_checked() {
    let folder = folder("");
    folder.file("saker/sak-2.yaml", bad_case());
    let path = folder.path().join("brille.yaml");
    let expect = |why: &str| {
        let run = check(&folder, &["saker"]);
        assert_eq!((run.status, run.stdout.lines().count()), (2, 4), "{}", run.stderr);
        assert_eq!(run.stderr, format!("feil: kan ikke lese brille.yaml: {why}\n"));
        assert_eq!(folder.run(&["render", "saker/sak.yaml"]).status, 2);
    };
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink("brille.yaml", &path).unwrap();
    expect("lenkene går i ring");
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink("/dev/zero", &path).unwrap();
    expect("er ingen vanlig fil");
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink("borte", &path).unwrap();
    expect("finnes ikke");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    expect("er ingen vanlig fil");
}

#[test]
fn hostile_settings_are_findings() {
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n\
                d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nutelat: [*e,*e,*e,*e]\n";
    let folder = folder(bomb);
    assert!(found(&check(&folder, &[])).contains(&"brille.yaml feil YAML-05".to_owned()));
    folder.file("brille.yaml", b"spr\xe5k: nn\n");
    assert_eq!(found(&check(&folder, &[]))[0], "brille.yaml feil YAML-04");
    let path = folder.file("brille.yaml", "");
    fs::File::options().write(true).open(path).unwrap().set_len(100 << 20).unwrap();
    assert_eq!(found(&check(&folder, &[]))[0], "brille.yaml feil YAML-05");
    folder.file("brille.yaml", "regler: { PLAN-14: av\n");
    assert_eq!(found(&check(&folder, &[]))[0], "brille.yaml feil YAML-01");
}

#[test]
fn what_holds_for_a_file_is_shown_with_its_line() {
    let folder = folder(
        "språk: nn\nfeiler_på: advarsel\nskolerute: skolerute.yaml\ngrunnlinje: grunnlinje.json\nregler:\n  DOK: av\n  \
         DOK-03: merknad\nunntak:\n  - filer: [saker]\n    regler: { UND-01: { skoledager: 4 } }\n",
    );
    folder.file("skolerute.yaml", CALENDAR);
    let run = folder.run(&["config", "saker/sak.yaml"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!(run.stdout, @r"
    # brille.yaml
    språk: nn                                # brille.yaml:1
    feiler_på: advarsel                      # brille.yaml:2
    skolerute: skolerute.yaml                # brille.yaml:3
    grunnlinje: grunnlinje.json              # brille.yaml:4
    regler.DOK-03: merknad                   # brille.yaml:7
    regler.DOK: av                           # brille.yaml:6
    regler.UND-01.skoledager: 4              # brille.yaml:10
    ");
    assert!(!folder.run(&["config"]).stdout.contains("UND-01"), "the exception does not hold here");
    let none = folder.run(&["config", "--no-config"]);
    assert_eq!(none.status, 0);
    insta::assert_snapshot!(none.stderr, @"ingen brille.yaml gjelder for .: brilles egne innstillinger gjelder");
}

#[test]
fn a_plan_follows_the_settings() {
    let folder = folder("regler: { PLAN: advarsel }\nspråk: nn\n");
    let run = folder.run(&["render", "saker/sak.yaml", "--date", TODAY]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.stderr, @"Skreiv saker/sak-aktivitetsplan.pdf (3 sider).");
    folder.file("brille.yaml", "regler: { PLAN: advarsel }\nspråk: en\n");
    assert!(folder.run(&["render", "saker/sak.yaml", "--date", TODAY]).stderr.contains("Skrev "), "never English");
    folder.file("brille.yaml", "regler: { PLAN: varsel }\n");
    let run = folder.run(&["render", "saker/sak.yaml", "--date", TODAY]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: det er feil i brille.yaml. Se dem med: brille check brille.yaml");
    assert_eq!(folder.run(&["render", "saker/sak.yaml", "--date", TODAY, "--no-config"]).status, 0);
}
