//! `brille render` of folders and several files.

use std::fs;

use crate::support::{Folder, GOOD_CASE, Run, TODAY, bad_case, first_case};

fn render(folder: &Folder, more: &[&str]) -> Run {
    folder.run(&[&["render", "--date", TODAY], more].concat())
}

fn bytes(folder: &Folder, name: &str) -> Vec<u8> {
    fs::read(folder.path().join(name)).unwrap()
}

/// The good case with an identifier of its own, so that its plan is another.
fn case(number: usize) -> String {
    let case = GOOD_CASE.replacen("id: ", &format!("id: X{number}-"), 1);
    assert_ne!(case, GOOD_CASE);
    case
}

/// A good case, one with errors, one without a plan, one that is no YAML, and what is no case.
fn mixed() -> Folder {
    let folder = Folder::new();
    folder.file("saker/a/sak.yaml", case(1));
    folder.file("saker/b/sak.yaml", bad_case());
    folder.file("saker/c/sak.yaml", first_case());
    folder.file("saker/d/sak.yaml", GOOD_CASE.replacen("plan:", "plan: \"uten slutt", 1));
    folder.file("saker/e/sak.yaml", case(2));
    folder.file("saker/borte/sak.yaml", case(3));
    folder.file("saker/.gitignore", "borte\n");
    folder.file("saker/skolerute.yaml", "brille_skolerute: 1\nfridager: []\n");
    folder.file("saker/navn.yaml", "E1: Ada Eksempel\n");
    folder
}

fn plans(folder: &Folder) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![folder.path().to_owned()];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ending| ending == "pdf") || path.to_string_lossy().contains(".brille-")
        {
            found.push(path.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned());
        }
    }
    found.sort();
    found
}

#[test]
fn one_bad_case_does_not_stop_the_rest() {
    let folder = mixed();
    let run = render(&folder, &["saker"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(run.stderr, @r"
    Skrev saker/a/sak-aktivitetsplan.pdf (3 sider).
    Skrev saker/b/sak-aktivitetsplan.pdf (3 sider).
    advarsel: saken har 2 feil, så dokumentet er merket som utkast. Se dem med: brille check saker/b/sak.yaml
    saker/c/sak.yaml har ingen plan ennå
    feil: deler av saker/d/sak.yaml kan ikke leses som YAML. Se hvorfor med: brille check saker/d/sak.yaml
    Skrev saker/e/sak-aktivitetsplan.pdf (3 sider).
    ");
    let written = plans(&folder);
    assert_eq!(written, ["a", "b", "e"].map(|case| format!("saker/{case}/sak-aktivitetsplan.pdf")));
    assert_eq!(render(&folder, &["saker"]).stderr, run.stderr, "the order is that of the input");
    fs::remove_dir_all(folder.path().join("saker/d")).unwrap();
    assert_eq!(render(&folder, &["saker"]).status, 0, "a case without a plan is no failure");
}

#[test]
fn a_plan_among_many_has_the_bytes_of_one_alone() {
    let folder = mixed();
    render(&folder, &["saker", "-o", "ut"]);
    for case in ["a", "b", "e"] {
        let (file, alone) = (format!("saker/{case}/sak.yaml"), format!("{case}.pdf"));
        render(&folder, &[&file, "-o", &alone]);
        assert!(bytes(&folder, &alone) == bytes(&folder, &format!("ut/{case}/sak-aktivitetsplan.pdf")), "{case}");
    }
    assert_ne!(bytes(&folder, "a.pdf"), bytes(&folder, "e.pdf"));
}

#[test]
fn strict_refuses_those_with_errors_only() {
    let folder = mixed();
    fs::remove_dir_all(folder.path().join("saker/d")).unwrap();
    let run = render(&folder, &["saker", "--strict", "--lang", "nn"]);
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.stderr, @r"
    Skreiv saker/a/sak-aktivitetsplan.pdf (3 sider).
    Saka har 2 feil, så ingenting er skrive. Sjå dei med: brille check saker/b/sak.yaml
    saker/c/sak.yaml har ingen plan enno
    Skreiv saker/e/sak-aktivitetsplan.pdf (3 sider).
    ");
    assert_eq!(plans(&folder).len(), 2);
}

#[test]
fn of_many_only_problems_are_told_and_a_sum() {
    let folder = Folder::new();
    for number in 0..21 {
        folder.file(&format!("sak-{number:02}.yaml"), case(number));
    }
    let run = render(&folder, &["."]);
    assert_eq!((run.status, run.stderr.as_str()), (0, "21 filer skrevet.\n"));
    folder.file("sak-03.yaml", bad_case());
    folder.file("sak-05.yaml", "brille: 1\nsak: [\n");
    folder.file("sak-07.yaml", first_case());
    folder.file("sak-08.yaml", GOOD_CASE.replacen("hva: L1", "hva: 漢 L1", 1));
    let run = render(&folder, &[".", "-o", "ut/", "--lang", "nn"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"
    åtvaring: saka har 2 feil, så dokumentet er merkt som utkast. Sjå dei med: brille check sak-03.yaml
    feil: delar av sak-05.yaml kan ikkje lesast som YAML. Sjå kvifor med: brille check sak-05.yaml
    sak-07.yaml har ingen plan enno
    åtvaring: sak-08.yaml: teikn som ingen skrift i dokumentet har, er viste med nummer: U+6F22 (1)
    19 filer skrivne (1 utkast), 1 ikkje; 1 sak har ingen plan enno.
    ");
    assert_eq!(fs::read_dir(folder.path().join("ut")).unwrap().count(), 19);
    let run = render(&folder, &[".", "--strict"]);
    assert_eq!(run.status, 2, "what could not be done counts more than what was refused");
    assert!(run.stderr.ends_with("18 filer skrevet, 2 ikke; 1 sak har ingen plan ennå.\n"), "{}", run.stderr);
}

#[test]
fn a_folder_takes_the_plans_as_the_cases_lie() {
    let folder = Folder::new();
    for (number, name) in ["a/sak.yaml", "b/sak.yaml", "b/dypt/nede/sak.yaml"].iter().enumerate() {
        folder.file(&format!("saker/{name}"), case(number));
    }
    let expect = |arguments: &[&str], files: &[&str]| {
        let run = render(&folder, &[arguments, &["-o", "ut"]].concat());
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert_eq!(plans(&folder), files.iter().map(|file| format!("ut/{file}")).collect::<Vec<_>>());
        fs::remove_dir_all(folder.path().join("ut")).unwrap();
    };
    let all = ["a/sak-aktivitetsplan.pdf", "b/dypt/nede/sak-aktivitetsplan.pdf", "b/sak-aktivitetsplan.pdf"];
    expect(&["saker"], &all);
    expect(&["saker/a", "./saker/../saker/b"], &all);
    expect(&["saker/a/sak.yaml", "saker/b/sak.yaml"], &[all[0], all[2]]);
    expect(&["saker/b"], &["dypt/nede/sak-aktivitetsplan.pdf", "sak-aktivitetsplan.pdf"]);
    fs::create_dir(folder.path().join("ut")).unwrap();
    expect(&["saker/a/sak.yaml"], &["sak-aktivitetsplan.pdf"]);
    let run = render(&folder, &["saker/a/sak.yaml", "-o", "ny/"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, "Skrev ny/sak-aktivitetsplan.pdf (3 sider).\n"));
    let run = folder.run_with(&["render", "-", "saker/a/sak.yaml", "-o", "inn", "--date", TODAY], GOOD_CASE);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(plans(&folder).contains(&"inn/aktivitetsplan.pdf".to_owned()));
}

#[test]
fn several_cases_need_a_folder() {
    let folder = Folder::new();
    folder.file("a.yaml", case(1));
    folder.file("b.yaml", case(2));
    folder.file("notat.txt", "");
    for (output, said) in [
        ("-", "feil: flere dokumenter kan ikke skrives til standard ut; gi en mappe med --output\n"),
        ("plan.pdf", "feil: flere dokumenter kan ikke skrives til én fil, og plan.pdf er ingen mappe\n"),
        ("notat.txt", "feil: flere dokumenter kan ikke skrives til én fil, og notat.txt er ingen mappe\n"),
    ] {
        for paths in [&["a.yaml", "b.yaml"][..], &["."]] {
            let run = render(&folder, &[paths, &["-o", output]].concat());
            assert_eq!((run.status, run.stderr.as_str()), (2, said));
        }
    }
    let run = render(&folder, &["a.yaml", "-"]);
    assert_eq!((run.status, run.stderr.as_str()), (2, "feil: si hvor dokumentet skal skrives, med --output\n"));
    assert_eq!(folder.names(), ["a.yaml", "b.yaml", "notat.txt"]);
}

#[test]
fn two_plans_are_never_the_same_file() {
    let folder = Folder::new();
    folder.file("a/sak.yaml", case(1));
    folder.file("a/sak.yml", case(2));
    folder.file("b/sak.yaml", case(3));
    let run = render(&folder, &["."]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: a/sak.yaml og a/sak.yml ville blitt samme fil, a/sak-aktivitetsplan.pdf; ingenting er skrevet");
    assert_eq!(plans(&folder), [""; 0]);
    folder.file("a/sak.yml", "notat: ingen sak\n");
    assert_eq!(render(&folder, &["."]).status, 0, "what is no case gives no plan");
}

#[test]
#[cfg(unix)]
fn links_do_not_hide_that_two_plans_are_the_same_file() {
    let folder = Folder::new();
    folder.file("saker/a/x/sak.yaml", case(1));
    folder.file("saker/b/x/sak.yaml", case(2));
    fs::create_dir_all(folder.path().join("ut/b")).unwrap();
    std::os::unix::fs::symlink("b", folder.path().join("ut/a")).unwrap();
    let run = render(&folder, &["saker", "-o", "ut"]);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("ville blitt samme fil"), "{}", run.stderr);
    assert_eq!(plans(&folder), [""; 0]);
}

#[test]
fn a_place_that_is_taken_stops_one_case_only() {
    let folder = Folder::new();
    folder.file("saker/a/sak.yaml", case(1));
    folder.file("saker/b/sak.yaml", case(2));
    folder.file("saker/c/sak.yaml", case(3));
    folder.file("ut/a", "");
    folder.file("ut/b/sak-aktivitetsplan.pdf", "mitt eget");
    let run = render(&folder, &["saker", "-o", "ut"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"
    feil: saker/a/sak.yaml: kan ikke skrive ut/a/sak-aktivitetsplan.pdf: en del av stien er ingen mappe
    feil: saker/b/sak.yaml: ut/b/sak-aktivitetsplan.pdf finnes fra før og er ingen PDF; den blir ikke skrevet over
    Skrev ut/c/sak-aktivitetsplan.pdf (3 sider).
    ");
    assert_eq!(folder.read("ut/b/sak-aktivitetsplan.pdf"), "mitt eget");
}

#[test]
fn a_mistake_in_the_templates_is_told_once() {
    let folder = Folder::new();
    for number in 0..4 {
        folder.file(&format!("saker/sak-{number}.yaml"), case(number));
    }
    folder.file("saker/sak-4.yaml", first_case());
    folder.file("saker/nn.yaml", GOOD_CASE.replacen("hovedmål: nb", "hovedmål: nn", 1));
    folder.file("maler/aktivitetsplan.typ", "#ukjent\n");
    let run = render(&folder, &["saker", "--templates", "maler"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"
    saker/sak-4.yaml har ingen plan ennå
    feil: 5 saker, først saker/nn.yaml: det ble ikke noe dokument: maler/aktivitetsplan.typ:1:2: ingenting har dette navnet
    ");
    let run = render(&folder, &["saker", "--templates", "borte"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"
    saker/sak-4.yaml har ingen plan ennå
    feil: 5 saker, først saker/nn.yaml: kan ikke lese borte: finnes ikke
    ");
    folder.file("saker/brille.yaml", "språk: klingon\n");
    let run = render(&folder, &["saker"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: 6 saker, først saker/nn.yaml: det er feil i saker/brille.yaml. Se dem med: brille check saker/brille.yaml");
    assert_eq!(plans(&folder), [""; 0]);
}

#[test]
fn each_folder_has_the_templates_of_its_settings() {
    let folder = Folder::new();
    let plan = include_str!("../../../templates/dokument.typ");
    for school in ["a", "b"] {
        folder.file(&format!("{school}/sak.yaml"), GOOD_CASE);
    }
    folder.file("b/brille.yaml", "maler: maler\n");
    folder.file("b/maler/aktivitetsplan.typ", format!("{plan}#pagebreak()\nFjellvik kommune\n"));
    let run = render(&folder, &["."]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @r"
    Skrev a/sak-aktivitetsplan.pdf (3 sider).
    Skrev b/sak-aktivitetsplan.pdf (4 sider).
    ");
}

#[test]
fn names_are_those_of_one_case() {
    let folder = mixed();
    for paths in [&["saker"][..], &["saker/a/sak.yaml", "saker/b/sak.yaml"]] {
        let run = render(&folder, &[paths, &["--names", "saker/navn.yaml"]].concat());
        assert_eq!(run.status, 2);
        insta::allow_duplicates! {
            insta::assert_snapshot!(run.stderr, @"feil: `--names` kan bare brukes med én saksfil, for i en annen sak er E1 en annen elev");
        }
    }
    assert_eq!(plans(&folder), [""; 0]);
}

#[test]
fn where_there_is_no_case_there_is_a_mistake() {
    let folder = Folder::new();
    folder.file("skolerute.yaml", "brille_skolerute: 1\nfridager: []\n");
    let run = render(&folder, &["."]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.starts_with("feil: fant ingen saksfiler"), "{}", run.stderr);
    folder.file("sak.yaml", GOOD_CASE);
    let run = render(&folder, &["sak.yaml", "skolerute.yaml", "borte.yaml"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"
    feil: kan ikke lese borte.yaml: finnes ikke
    Skrev sak-aktivitetsplan.pdf (3 sider).
    feil: skolerute.yaml er ingen saksfil
    ");
    folder.file("brille.yaml", "utelat: [sak.yaml]\n");
    assert!(render(&folder, &["."]).stderr.contains("utelater"));
}

#[test]
fn a_plan_of_what_is_not_read_whole_is_not_written() {
    let folder = Folder::new();
    folder.file("sak.yaml", format!("a: ]\n{GOOD_CASE}"));
    let run = render(&folder, &["sak.yaml"]);
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @"feil: deler av sak.yaml kan ikke leses som YAML. Se hvorfor med: brille check sak.yaml");
    assert_eq!(folder.names(), ["sak.yaml"]);
}
