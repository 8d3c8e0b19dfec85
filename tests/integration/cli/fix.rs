//! `brille fix` as a user meets it: what is written, what is only shown, and what is left alone.

use crate::support::{Folder, GOOD_CASE, TODAY};

/// The good case with slips, four of which leave no doubt of what was meant.
fn slipped() -> String {
    let slips = [
        ("    dato: 2026-09-07\n", "    dato: 7.9.2026   # 🎵 fra telefonen\n"),
        ("ved_skolen: ja", "ved_skolen: true"),
        ("    hvor: friminutt\n", "    kvar: friminutt\n"),
        ("form: offentlig", "form: Offentlig"),
        ("    start: 2026-09-08\n", "    start: 8.9.26\n"),
    ];
    slips.iter().fold(GOOD_CASE.to_owned(), |text, (right, wrong)| {
        assert!(text.contains(right), "{right}");
        text.replacen(right, wrong, 1)
    })
}

/// What is left of it when what is certain is mended.
fn safely_mended() -> String {
    let text = GOOD_CASE.replacen("    dato: 2026-09-07\n", "    dato: 2026-09-07   # 🎵 fra telefonen\n", 1);
    text.replacen("    start: 2026-09-08\n", "    start: 8.9.26\n", 1)
}

#[test]
fn files_are_mended_in_their_place() {
    let folder = Folder::new();
    folder.file("saker/a.yaml", slipped());
    folder.file("saker/b.yaml", GOOD_CASE);
    let run = folder.run(&["fix", "--date", TODAY]);
    insta::assert_snapshot!(run.stderr, @r"
    Rettet saker/a.yaml: 4 rettinger.
    4 rettinger i 1 fil.
    1 til kan rettes med `--unsafe`; se over det som da blir skrevet.
    ");
    assert_eq!((run.status, run.stdout.as_str()), (0, ""));
    assert_eq!(folder.read("saker/a.yaml"), safely_mended());
    assert_eq!(folder.read("saker/b.yaml"), GOOD_CASE);
    let again = folder.run(&["fix", "--date", TODAY, "--unsafe", "--lang", "en"]);
    insta::assert_snapshot!(again.stderr, @r"
    Mended saker/a.yaml: 1 fix.
    1 fix in 1 file.
    ");
    let rest = folder.run(&["fix", "--date", TODAY, "--unsafe", "--lang", "nn"]);
    assert_eq!((rest.status, rest.stderr.as_str()), (0, "Ingenting å rette.\n"));
    assert_eq!(folder.run(&["check", "--date", TODAY]).status, 0);
}

#[test]
fn a_diff_shows_and_writes_nothing() {
    let folder = Folder::new();
    folder.file("sak.yaml", slipped());
    let run = folder.run(&["fix", "--diff", "--date", TODAY, "sak.yaml"]);
    assert_eq!(run.status, 1);
    assert_eq!(folder.read("sak.yaml"), slipped());
    insta::assert_snapshot!(run.stdout, @r"
    --- sak.yaml
    +++ sak.yaml
    @@ -9,13 +9,13 @@
       mønster: gjentatt
     skole:
       navn: Solbakken skole
    -  form: Offentlig
    +  form: offentlig
       trinn: grunnskole
       eier: Fjellvik kommune
       hovedmål: nb
     elev: E1
     personer:
    -  E1: { rolle: elev, trinn: 6, ved_skolen: true }
    +  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
       F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
       L1: { rolle: kontaktlærer }
       A1: { rolle: assistent }
    @@ -23,13 +23,13 @@
       R1: { rolle: rektor }
     meldinger:
       - id: M1
    -    dato: 7.9.2026   # 🎵 fra telefonen
    +    dato: 2026-09-07   # 🎵 fra telefonen
         fra: F1
         mottatt_av: L1
         kanal: telefon
         krenker: elev
         krenkelsesform: [utestenging]
    -    kvar: friminutt
    +    hvor: friminutt
         beskrivelse: F1 forteller at E1 blir stående alene i storefri når klassen deler seg i lag, og at E1 gruer seg til skolen.
         til_leder: { dato: 2026-09-07, av: L1 }
         alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Har vart i to uker uten vold eller trusler. }
    ");
    insta::assert_snapshot!(run.stderr, @r"
    Kan rette sak.yaml: 4 rettinger.
    4 rettinger i 1 fil; ingenting er skrevet.
    1 til kan rettes med `--unsafe`; se over det som da blir skrevet.
    ");
    let coloured = folder.run(&["fix", "--diff", "--color", "always", "sak.yaml"]);
    assert!(coloured.stdout.contains("\u{1b}[32m+  form: offentlig\u{1b}[0m\n"), "{}", coloured.stdout);
    folder.file("sak.yaml", GOOD_CASE);
    let nothing = folder.run(&["fix", "--diff", "sak.yaml"]);
    assert_eq!((nothing.status, nothing.stdout.as_str()), (0, ""));
}

#[test]
fn what_comes_in_goes_out_mended() {
    let folder = Folder::new();
    let text = format!("\u{feff}{}", slipped()).replace('\n', "\r\n");
    let run = folder.run_with(&["fix", "-", "--date", TODAY], &text);
    assert_eq!(run.status, 0);
    assert_eq!(run.stdout, format!("\u{feff}{}", safely_mended()).replace('\n', "\r\n"));
    assert_eq!(folder.names(), [""; 0]);
    let names = folder.run_with(&["fix", "-"], "E1: Ada Eksempel\n");
    assert_eq!((names.status, names.stdout.as_str()), (2, "E1: Ada Eksempel\n"));
    let large = folder.run_with(&["fix", "-"], format!("brille: 1\n#{}", "x".repeat(brille::yaml::MAX_BYTES)));
    let told = (large.status, large.stdout.as_str(), large.stderr.lines().next().unwrap());
    assert_eq!(told, (2, "", "feil: kan ikke lese -: er for stor"));
    let broken = folder.run_with(&["fix", "-"], "brille: 1\nplan: [\n");
    assert_eq!((broken.status, broken.stdout.as_str()), (0, "brille: 1\nplan: [\n"));
}

#[test]
fn the_version_comes_with_the_line_for_editors() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE.replacen("brille: 1\n", "", 1));
    assert_eq!(folder.run(&["fix", "--date", TODAY]).status, 0);
    let lines: Vec<String> = folder.read("sak.yaml").lines().take(3).map(str::to_owned).collect();
    assert_eq!(lines[0], "# yaml-language-server: $schema=.brille/sak.schema.json");
    assert_eq!(lines[2], "brille: 1");
    assert_eq!(folder.names(), [".brille", "sak.yaml"]);
    assert_eq!(folder.run(&["check", "--date", TODAY]).status, 0);
}

#[test]
fn a_schema_takes_no_other_files_place() {
    let folder = Folder::new();
    let case = GOOD_CASE.replacen("brille: 1\n", "", 1);
    folder.file("sak.yaml", &case);
    folder.file(".brille/sak.schema.json", "{ \"noe\": \"annet\" }");
    let run = folder.run(&["fix", "sak.yaml", "--date", TODAY]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("finnes fra før"), "{}", run.stderr);
    assert_eq!(folder.read("sak.yaml"), case);
    assert_eq!(folder.read(".brille/sak.schema.json"), "{ \"noe\": \"annet\" }");
}

#[test]
fn the_line_for_editors_is_added_where_it_is_asked_for() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    folder.file("skolerute.yaml", "brille_skolerute: 1\nfridager: [{ navn: høstferie, dato: 2.10.2026 }]\n");
    let run = folder.run(&["fix", "--schema-line", "--date", TODAY, "sak.yaml", "skolerute.yaml"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let line = "# yaml-language-server: $schema=.brille/sak.schema.json\n";
    assert_eq!(folder.read("sak.yaml"), format!("{line}{GOOD_CASE}"));
    assert_eq!(
        folder.read("skolerute.yaml"),
        "brille_skolerute: 1\nfridager: [{ navn: høstferie, dato: 2026-10-02 }]\n"
    );
}

#[test]
fn names_and_settings_are_not_touched() {
    let folder = Folder::new();
    folder.file("navn.yaml", "E1: Ada Eksempel\nF1: true\n");
    folder.file("brille.yaml", "språk: NB\n");
    folder.file("sak.yaml", GOOD_CASE);
    let run = folder.run(&["fix", "--unsafe", "--date", TODAY, "navn.yaml", "brille.yaml", "sak.yaml"]);
    assert_eq!(folder.read("navn.yaml"), "E1: Ada Eksempel\nF1: true\n");
    assert_eq!(folder.read("brille.yaml"), "språk: NB\n");
    assert!(run.stderr.contains("navn.yaml: en navnefil blir ikke rettet"), "{}", run.stderr);
    assert!(!run.stderr.contains("Ada"), "{}", run.stderr);
}

#[test]
fn a_refused_fix_fails_the_run_and_tells_nothing_of_the_case() {
    let folder = Folder::new();
    let text =
        format!("{}logg: [{{ dato: &d 7.9.2026, av: L1, hva: *d }}]\n", GOOD_CASE.split("logg:").next().unwrap());
    folder.file("sak.yaml", &text);
    let run = folder.run(&["fix", "--date", TODAY, "sak.yaml"]);
    assert_eq!(run.status, 1);
    assert_eq!(folder.read("sak.yaml"), text);
    insta::assert_snapshot!(run.stderr, @r"
    advarsel: sak.yaml:110:19: FORM-05 er ikke rettet: noe annet i filen ville også blitt endret
    Ingenting er rettet.
    ");
}

#[test]
fn nothing_to_mend_is_no_input() {
    let run = Folder::new().run(&["fix"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("fant ingen saksfiler"), "{}", run.stderr);
}

#[test]
fn what_is_no_text_cannot_be_mended() {
    let folder = Folder::new();
    folder.file("sak.yaml", b"brille: 1\nhva: bl\xe5b\xe6r\n");
    let run = folder.run(&["fix"]);
    assert_eq!(
        (run.status, run.stderr.lines().next().unwrap()),
        (2, "feil: kan ikke lese sak.yaml: er ikke tekst i UTF-8")
    );
    assert_eq!(std::fs::read(folder.path().join("sak.yaml")).unwrap(), b"brille: 1\nhva: bl\xe5b\xe6r\n");
}

#[cfg(unix)]
mod rights {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_file_keeps_its_rights_and_a_link_stays() {
        let folder = Folder::new();
        let path = folder.file("saker/sak.yaml", slipped());
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        symlink("saker/sak.yaml", folder.path().join("lenke.yaml")).unwrap();
        let run = folder.run(&["fix", "--date", TODAY, "lenke.yaml"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert_eq!(folder.read("saker/sak.yaml"), safely_mended());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(folder.path().join("lenke.yaml")).unwrap().is_symlink());
    }

    #[test]
    fn a_file_that_may_not_be_written_is_left_alone() {
        let folder = Folder::new();
        let path = folder.file("a.yaml", slipped());
        folder.file("b.yaml", slipped());
        fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
        let run = folder.run(&["fix", "--date", TODAY]);
        assert_eq!(run.status, 2);
        assert!(run.stderr.starts_with("feil: kan ikke skrive a.yaml: ingen tilgang\n"), "{}", run.stderr);
        assert_eq!(folder.read("a.yaml"), slipped());
        assert_eq!(folder.read("b.yaml"), safely_mended());
    }
}
