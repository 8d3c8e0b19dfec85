//! `brille render`

use crate::support::{Folder, GOOD_CASE, Run, TODAY, bad_case, repository};

fn render(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["render", "saker/sak.yaml", "--date", TODAY], more].concat())
}

fn folder(case: &str) -> Folder {
    let folder = Folder::new();
    folder.file("saker/sak.yaml", case);
    folder
}

#[test]
fn the_plan_is_written_beside_the_case() {
    let folder = folder(GOOD_CASE);
    let run = render(&folder, &[]);
    assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @r"Skrev saker/sak-aktivitetsplan.pdf (3 sider).");
    let pdf = std::fs::read(folder.path().join("saker/sak-aktivitetsplan.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
    // An older version of the plan is replaced.
    assert_eq!(render(&folder, &[]).status, 0);
}

#[test]
fn errors_make_a_draft_or_with_strict_nothing() {
    let folder = folder(&bad_case());
    let run = render(&folder, &["--strict"]);
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.stderr, @r"Saken har 2 feil, så ingenting er skrevet. Se dem med: brille check saker/sak.yaml");
    assert!(!folder.path().join("saker/sak-aktivitetsplan.pdf").exists());
    let run = render(&folder, &["--lang", "nn"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.stderr, @r"
    Skreiv saker/sak-aktivitetsplan.pdf (3 sider).
    åtvaring: saka har 2 feil, så dokumentet er merkt som utkast. Sjå dei med: brille check saker/sak.yaml
    ");
}

#[test]
fn names_come_from_a_file_of_their_own() {
    let folder = folder(GOOD_CASE);
    folder.file("navn.yaml", "E1: Ada Eksempel\nL1: Gro Prøvesen\nA1: Ida Mønster\nX9: Emil Eksempel\n");
    let run = render(&folder, &["--names", "navn.yaml"]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.stderr, @r"
    advarsel: har navn, men er ikke med i saken: X9
    advarsel: står med kode i dokumentet, for navnet mangler: F1, S1, R1
    Skrev saker/sak-aktivitetsplan.pdf (3 sider).
    ");
    assert!(!run.stderr.contains("Ada") && !run.stderr.contains("Emil"));
}

#[test]
fn mistakes_in_the_names_are_told_by_place() {
    let folder = folder(GOOD_CASE);
    for names in ["E1: Ada\nAda Eksempel: E1\nL1: [Gro]\n", "- Ada\n", "E1: Ada\nE1: Bo\n", "E1: 'Ada\n"] {
        folder.file("navn.yaml", names);
        let run = render(&folder, &["--names", "navn.yaml"]);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{names}");
        assert!(run.stderr.contains("navn.yaml:") && !run.stderr.contains("Gro"), "{}", run.stderr);
    }
    assert!(!folder.path().join("saker/sak-aktivitetsplan.pdf").exists());
}

#[test]
fn a_key_file_beside_the_case_gives_the_document_no_names() {
    let folder = folder(GOOD_CASE);
    folder.file("saker/navn.yaml", "E9: Emil Eksempel\n");
    let run = render(&folder, &[]);
    assert_eq!(run.status, 0);
    insta::assert_snapshot!(run.stderr, @"Skrev saker/sak-aktivitetsplan.pdf (3 sider).");
}

#[test]
fn no_other_file_is_written_over() {
    let folder = folder(GOOD_CASE);
    let run = render(&folder, &["--output", "saker/sak.yaml"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"feil: saker/sak.yaml finnes fra før og er ingen PDF; den blir ikke skrevet over");
    assert_eq!(folder.read("saker/sak.yaml"), GOOD_CASE);
}

#[test]
fn standard_output_takes_the_plan() {
    let folder = folder(GOOD_CASE);
    let output = folder.command(&["render", "saker/sak.yaml", "-o", "-", "--date", TODAY]).output().unwrap();
    assert!(output.status.success());
    assert!(!folder.path().join("saker/sak-aktivitetsplan.pdf").exists());
    render(&folder, &[]);
    assert!(output.stdout == std::fs::read(folder.path().join("saker/sak-aktivitetsplan.pdf")).unwrap());
}

#[test]
fn what_cannot_be_rendered_leaves_nothing() {
    let folder = folder(bad_case().split("plan:").next().unwrap());
    let before = folder.names();
    let run = render(&folder, &["-o", "plan.pdf"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"feil: det ble ikke noe dokument: saken har ingen `plan` ennå");
    for arguments in [&["--lang", "en"][..], &["-o", "mangler/plan.pdf"], &["--names", "mangler.yaml"]] {
        assert_eq!(render(&folder, arguments).status, 2, "{arguments:?}");
    }
    assert_eq!(folder.names(), before);
}

#[test]
fn one_thing_is_chosen_only_of_documents_that_have_several() {
    let folder = Folder::new();
    folder.file("sak.yaml", std::fs::read_to_string(repository().join("fixtures/gang/06-ny-versjon.yaml")).unwrap());
    for document in
        ["aktivitetsplan", "saksgang", "redegjørelse", "enkelt-forklart", "skjema", "medvirkning", "foreldrekontakt"]
    {
        let run = folder.run(&["render", "sak.yaml", "--document", document, "--item", "MV2", "--date", "2026-09-30"]);
        assert!(run.status == 2 && run.stderr.contains("--item"), "{document} {}", run.stderr);
        assert_eq!(folder.names(), ["sak.yaml"], "{document}");
    }
}
