//! Which files are checked.

use crate::support::{Folder, first_case};

/// The paths that a check reports on, and its exit status.
fn checked(folder: &Folder, arguments: &[&str]) -> (Vec<String>, i32) {
    let run = folder.run(&[&["check", "--format", "json", "--date", "2026-09-07"], arguments].concat());
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap_or_default();
    let files = report["files"].as_array().cloned().unwrap_or_default();
    (files.iter().map(|file| file["path"].as_str().unwrap().to_owned()).collect(), run.status)
}

#[test]
fn a_folder_is_searched_for_case_files_only() {
    let folder = Folder::new();
    let case = first_case();
    for name in ["b.yaml", "a.yml", "under/c.YAML", "utkast/d.yaml", ".skjult/e.yaml", "f.txt"] {
        folder.file(name, &case);
    }
    folder.file(".gitignore", "utkast/\n");
    folder.file("navn.yaml", "E1: Ada Eksempel\n");
    folder.file("skolerute.yaml", "brille_skolerute: 1\nfridager: []\n");
    assert_eq!(checked(&folder, &[]), (["a.yml", "b.yaml", "under/c.YAML"].map(String::from).to_vec(), 0));
    assert_eq!(checked(&folder, &["under", "b.yaml", "./b.yaml", "b.yaml"]).0, ["b.yaml", "under/c.YAML"]);
}

#[test]
fn a_named_file_is_checked_whatever_it_is_called() {
    let folder = Folder::new();
    folder.file("sak.txt", first_case());
    assert_eq!(checked(&folder, &["sak.txt"]).0, ["sak.txt"]);
}

#[test]
fn a_named_file_that_is_no_case_can_be_left_out() {
    let folder = Folder::new();
    folder.file("sak.yaml", first_case());
    folder.file("arbeid.yaml", "on: push\njobs: {}\n");
    folder.file("navn.yaml", "E1: Ada Eksempel\n");
    let names = ["arbeid.yaml", "navn.yaml", "sak.yaml"];
    assert_eq!(checked(&folder, &[&["--only-cases"][..], &names].concat()), (vec!["sak.yaml".to_owned()], 0));
    assert_eq!(checked(&folder, &["--only-cases", "arbeid.yaml"]), (vec![], 0));
    assert_eq!(checked(&folder, &["arbeid.yaml"]).1, 1);
    assert_eq!(checked(&folder, &["--only-cases", "borte.yaml"]).1, 2);
    folder.file("brille.yaml", "utelat: [utkast]\n");
    folder.file("utkast/sak.yaml", first_case());
    assert_eq!(checked(&folder, &["--only-cases", "utkast/sak.yaml"]), (vec![], 0));
    assert_eq!(checked(&folder, &["utkast/sak.yaml"]).0, ["utkast/sak.yaml"]);
    folder.file("brille.yaml", "utelatt: [utkast]\n");
    assert_eq!(checked(&folder, &["--only-cases", "brille.yaml"]), (vec!["brille.yaml".to_owned()], 1));
}

#[test]
fn standard_input_is_checked() {
    let run = Folder::new().run_with(&["check", "-", "--date", "2026-09-07"], first_case());
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "Ingen funn i 1 fil.\n", ""));
}

#[test]
fn an_empty_folder_is_no_success() {
    let run = Folder::new().run(&["check"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(run.stderr, @r"feil: fant ingen saksfiler: en saksfil heter noe på .yaml og har feltet `brille:` øverst");
}

#[test]
#[cfg(unix)]
fn loops_of_links_end() {
    let folder = Folder::new();
    folder.file("saker/sak.yaml", first_case());
    std::os::unix::fs::symlink(folder.path(), folder.path().join("saker/loop")).unwrap();
    std::os::unix::fs::symlink("self", folder.path().join("saker/self")).unwrap();
    assert_eq!(checked(&folder, &[]), (vec!["saker/sak.yaml".to_owned()], 0));
}

#[test]
#[cfg(unix)]
fn what_might_hide_a_case_is_told() {
    let folder = Folder::new();
    folder.file("saker/a.yaml", first_case());
    folder.file("saker/mappe.yaml/ikke.txt", "");
    let link = |to, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
    link("borte.yaml", "saker/b.yaml");
    link("c.yaml", "saker/c.yaml");
    link("/dev/zero", "saker/d.yaml");
    assert_eq!(checked(&folder, &["saker"]), (vec!["saker/a.yaml".to_owned()], 2));
    insta::assert_snapshot!(folder.run(&["check", "saker"]).stderr, @r"
    feil: kan ikke lese saker/b.yaml: finnes ikke
    feil: kan ikke lese saker/c.yaml: lenkene går i ring
    feil: kan ikke lese saker/d.yaml: er ingen vanlig fil
    ");
}

#[test]
fn one_unreadable_file_does_not_hide_the_others() {
    let folder = Folder::new();
    folder.file("a.yaml", first_case());
    let run = folder.run(&["check", "mangler.yaml", ".", "--format", "short"]);
    insta::assert_snapshot!(run.stderr, @"feil: kan ikke lese mangler.yaml: finnes ikke");
    assert_eq!(checked(&folder, &["mangler.yaml", "."]), (vec!["a.yaml".to_owned()], 2));
}

#[test]
fn bytes_that_are_no_text_are_a_finding_at_their_place() {
    let folder = Folder::new();
    folder.file("latin1.yaml", b"brille: 1\nskole: { navn: bl\xe5 }\n");
    folder.file("utf16.yaml", b"\xff\xfeb\0:\0");
    let run = folder.run(&["check", "latin1.yaml", "utf16.yaml", "--format", "short"]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(run.stdout, @r"
    latin1.yaml:2:18: feil YAML-04: Filen er ikke lagret som UTF-8.
    utf16.yaml:1:1: feil YAML-04: Filen er lagret som UTF-16.
    ");
}

#[test]
fn a_file_without_end_is_not_read_to_its_end() {
    let folder = Folder::new();
    folder.file("stor.yaml", format!("brille: 1\n# {}", "å".repeat(3 << 20)));
    let run = folder.run(&["check", "stor.yaml", "--format", "short"]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    insta::assert_snapshot!(run.stdout, @r"stor.yaml:1:1: feil YAML-05: Filen er for stor til å være en saksfil.");
}

#[test]
fn the_schools_calendar_is_read_beside_the_case() {
    let folder = Folder::new();
    let late = first_case();
    folder.file("uten.yaml", &late);
    folder.file("saker/med.yaml", late.replace("# skolerute: skolerute.yaml", "skolerute: ../rute.yaml"));
    folder.file("rute.yaml", "brille_skolerute: 1\nfridager:\n  - { navn: Ferie, fra: 2026-09-08, til: 2026-09-18 }\n");
    let late = |file| {
        let run = folder.run(&["check", file, "--date", "2026-09-11", "--format", "short"]);
        run.stdout.contains("UND-01")
    };
    assert!(late("uten.yaml"));
    assert!(!late("saker/med.yaml"));
}

#[test]
fn a_calendar_that_is_of_no_use_is_a_finding() {
    let folder = Folder::new();
    folder.file("sak.yaml", first_case().replace("# skolerute: skolerute.yaml", "skolerute: rute.yaml"));
    let found = || folder.run(&["check", "sak.yaml", "--date", "2026-09-07", "--format", "short"]).stdout;
    let line = "FORM-12";
    assert!(found().contains(line), "{}", found());
    folder.file("rute.yaml", "fridager: [");
    assert!(found().contains(line), "{}", found());
    folder.file("rute.yaml", "brille_skolerute: 1\nfridager: []\n");
    assert!(!found().contains(line), "{}", found());
}

#[test]
fn a_calendar_can_be_checked_by_itself() {
    let folder = Folder::new();
    folder.file("rute.yaml", "brille_skolerute: 1\nfridager:\n  - { navn: Jul, dato: 24.12.2026 }\n");
    let run = folder.run(&["check", "rute.yaml", "--format", "short"]);
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.stdout, @r"rute.yaml:3:24: feil FORM-05: Datoen er ikke skrevet som år-måned-dag.");
    folder.file("rute.yaml", "brille_skolerute: 1\nfridager:\n  - { navn: Jul, dato: 2026-12-24 }\n");
    assert_eq!(folder.run(&["check", "rute.yaml"]).stdout, "Ingen funn i 1 fil.\n");
}

#[test]
fn an_empty_file_is_called_empty() {
    let folder = Folder::new();
    folder.file("tom.yaml", "# ingenting ennå\n");
    let run = folder.run(&["check", "tom.yaml", "--format", "short"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.ends_with("feil FORM-07: Filen er tom.\n"), "{}", run.stdout);
}
