//! `brille bundle`: what lies in a package, for whom, and that it is the same each time.

use std::fs;
use std::path::Path;

use brille::audience::{Secret, SecretKind, Secrets};
use brille::case::Case;
use brille::render::leak;
use brille::yaml;

use crate::support::{Folder, Run, bad_case, repository};

/// A day on which the case at Statsforvalteren is under way.
const DAY: &str = "2026-05-10";

/// A good case in a folder of its own, with files in the place of its attachments.
pub(super) fn case(name: &str) -> Folder {
    let text = fs::read_to_string(repository().join(format!("fixtures/gode/{name}/sak.yaml"))).unwrap();
    let folder = Folder::new();
    for file in text.split("fil: ").skip(1) {
        let path = file.split(',').next().unwrap();
        folder.file(path, format!("%PDF-1.7 {path}"));
    }
    folder.file("sak.yaml", text);
    folder
}

/// All files below a folder with what they hold.
pub(super) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    fn add(folder: &Path, above: &str, found: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{above}{}", entry.file_name().to_str().unwrap());
            match entry.path().is_dir() {
                true => add(&entry.path(), &format!("{name}/"), found),
                false => found.push((name, fs::read(entry.path()).unwrap())),
            }
        }
    }
    let mut found = Vec::new();
    add(folder, "", &mut found);
    found.sort();
    found
}

fn names(folder: &Path) -> String {
    files(folder).into_iter().map(|(name, _)| name + "\n").collect()
}

fn done(run: &Run) {
    assert_eq!((run.status, run.stdout.as_str()), (0, ""), "{}", run.stderr);
}

#[test]
fn statsforvalteren_gets_everything_and_the_family_what_it_may_see() {
    let folder = case("statsforvalter");
    let run = folder.run(&["bundle", "sak.yaml", "--date", DAY]);
    done(&run);
    insta::assert_snapshot!(run.stderr, @r"
    åtvaring: planen har tidlegare versjonar, og dei er ikkje med i pakken. Ta dei med frå git med --history, eller frå filer med --earlier FIL
    skreiv sak-oversendelse med 29 filer
    pakken må sendast slik at berre mottakaren kan opne han: tryggleiksnivå 4, berre digitalt
    ");
    insta::assert_snapshot!(names(&folder.path().join("sak-oversendelse")), @r#"
    bag-info.txt
    bagit.txt
    data/00-innhold.pdf
    data/01-redegjoerelse-2026-05-10.pdf
    data/02-saksgang-2026-05-10.pdf
    data/03-aktivitetsplan-2026-04-15.pdf
    data/04-undersoekelse-2025-10-21.pdf
    data/05-undersoekelse-2026-01-13.pdf
    data/06-evaluering-2025-11-07.pdf
    data/07-evaluering-2025-12-04.pdf
    data/08-evaluering-2026-01-30.pdf
    data/09-evaluering-2026-02-20.pdf
    data/10-evaluering-2026-03-20.pdf
    data/11-evaluering-2026-04-15.pdf
    data/12-evaluering-2026-05-04.pdf
    data/13-medvirkning-2026-05-04.pdf
    data/14-foreldrekontakt-2026-05-04.pdf
    data/15-melding-til-skoleeier-2026-01-12.pdf
    data/16-kontrollrapport.pdf
    data/17-kontrollrapport.json
    data/18-vedlegg-B1.pdf
    data/19-vedlegg-B2.pdf
    data/20-vedlegg-B3.pdf
    data/21-vedlegg-B4.pdf
    data/arkivmelding.xml
    data/eformidling.json
    data/forsendelse.json
    manifest-sha256.txt
    tagmanifest-sha256.txt
    "#);

    let run = folder.run(&["bundle", "sak.yaml", "--date", DAY, "--audience", "foresatte", "--to", "F1"]);
    done(&run);
    insta::assert_snapshot!(names(&folder.path().join("sak-oversendelse-foresatte")), @r#"
    bag-info.txt
    bagit.txt
    data/00-innhold.pdf
    data/01-redegjoerelse-2026-05-10.pdf
    data/02-saksgang-2026-05-10.pdf
    data/03-aktivitetsplan-2026-04-15.pdf
    data/04-undersoekelse-2025-10-21.pdf
    data/05-undersoekelse-2026-01-13.pdf
    data/06-evaluering-2025-11-07.pdf
    data/07-evaluering-2025-12-04.pdf
    data/08-evaluering-2026-01-30.pdf
    data/09-evaluering-2026-02-20.pdf
    data/10-evaluering-2026-03-20.pdf
    data/11-evaluering-2026-04-15.pdf
    data/12-evaluering-2026-05-04.pdf
    data/13-medvirkning-2026-05-04.pdf
    data/14-foreldrekontakt-2026-05-04.pdf
    data/arkivmelding.xml
    data/forsendelse.json
    manifest-sha256.txt
    tagmanifest-sha256.txt
    "#);
}

#[test]
fn a_case_that_nobody_has_reported_yet() {
    let folder = case("eksempel");
    done(&folder.run(&["bundle", "sak.yaml", "--date", "2026-10-05"]));
    insta::assert_snapshot!(names(&folder.path().join("sak-oversendelse")), @r#"
    bag-info.txt
    bagit.txt
    data/00-innhold.pdf
    data/01-redegjoerelse-2026-10-05.pdf
    data/02-saksgang-2026-10-05.pdf
    data/03-aktivitetsplan-2026-09-29.pdf
    data/04-undersoekelse-2026-09-08.pdf
    data/05-evaluering-2026-09-28.pdf
    data/06-medvirkning-2026-09-29.pdf
    data/07-foreldrekontakt-2026-09-29.pdf
    data/08-kontrollrapport.pdf
    data/09-kontrollrapport.json
    data/10-vedlegg-B1.pdf
    data/arkivmelding.xml
    data/eformidling.json
    data/forsendelse.json
    manifest-sha256.txt
    tagmanifest-sha256.txt
    "#);
}

#[test]
fn what_is_sent_is_told_without_a_word_of_the_case() {
    let folder = case("statsforvalter");
    done(&folder.run(&["bundle", "sak.yaml", "--date", DAY]));
    let said = |name: &str| folder.read(&format!("sak-oversendelse/data/{name}"));
    let message = said("arkivmelding.xml");
    for needed in [
        "<offentligTittel>Oversending av dokumentasjon</offentligTittel>",
        "<tilgangsrestriksjon>Unntatt offentlighet</tilgangsrestriksjon>",
        "<referanseDokumentfil>18-vedlegg-B1.pdf</referanseDokumentfil>",
        "<mappe xsi:type=\"saksmappe\">",
        "<basisregistrering xsi:type=\"journalpost\">",
    ] {
        assert_eq!(message.matches(needed).count().min(1), 1, "{needed}");
    }
    assert_eq!(message.matches("<referanseDokumentfil>").count(), 21);
    assert!(message.contains("<antallFiler>21</antallFiler>"));
    let all = [message, said("forsendelse.json"), said("eformidling.json"), said("../bag-info.txt")].concat();
    for word in ["Åsvatn", "E1", "F1", "Utgreiing til", "Stikkprøver"] {
        assert!(!all.contains(word), "{word}");
    }
    let report: serde_json::Value = serde_json::from_str(&said("17-kontrollrapport.json")).unwrap();
    assert_eq!((&report["path"], &report["date"]), (&"sak.yaml".into(), &DAY.into()));
}

#[test]
fn the_same_case_on_the_same_day_gives_the_same_bytes() {
    let (one, other) = (case("eksempel"), case("eksempel"));
    for folder in [&one, &other] {
        fs::rename(folder.path().join("sak.yaml"), folder.path().join("a.yaml")).unwrap();
    }
    fs::rename(other.path().join("a.yaml"), other.path().join("b.yaml")).unwrap();
    done(&one.run(&["bundle", "a.yaml", "--date", "2026-10-05", "-o", "pakke"]));
    done(&other.run(&["bundle", "b.yaml", "--date", "2026-10-05", "-o", "pakke"]));
    assert_eq!(files(&one.path().join("pakke")), files(&other.path().join("pakke")));
    let zip = |folder: &Folder, case: &str| {
        done(&folder.run(&["bundle", case, "--date", "2026-10-05", "--zip", "pakke.zip"]));
        fs::read(folder.path().join("pakke.zip")).unwrap()
    };
    assert_eq!(zip(&one, "a.yaml"), zip(&other, "b.yaml"));
}

#[test]
fn a_familys_package_holds_no_code_and_no_name_of_anybody_else() {
    let folder = case("statsforvalter");
    let keys =
        "E1: Ada Eksempelvik\nE2: Borghild Hemmelighansen\nF1: Cecilie Eksempelvik\nF3: Dagfinn Hemmelighansen\n";
    folder.file("navn.yaml", keys);
    let arguments =
        ["bundle", "sak.yaml", "--date", DAY, "--names", "navn.yaml", "--audience", "foresatte", "--to", "F1"];
    done(&folder.run(&arguments));
    let text = folder.read("sak.yaml");
    let parsed = yaml::parse(&text);
    let people = Case::read(&parsed.tree).unwrap();
    let secret = |kind, text: &str| Secret { kind, field: String::new(), text: text.to_owned() };
    let mut withheld: Vec<_> = people.people.iter().map(|person| secret(SecretKind::Code, person.code)).collect();
    withheld.extend(["Borghild Hemmelighansen", "Dagfinn Hemmelighansen"].map(|name| secret(SecretKind::Name, name)));
    let secrets = Secrets { withheld, ..Secrets::default() };
    for (name, bytes) in files(&folder.path().join("sak-oversendelse-foresatte")) {
        assert_eq!(leak::in_text(leak::Place::FileName, &name, &secrets), [], "{name}");
        assert!(!name.contains("Eksempelvik"), "{name}");
        if name.ends_with(".pdf") {
            assert_eq!(leak::in_pdf(&bytes, &secrets).unwrap(), [], "{name}");
        } else {
            let text = String::from_utf8(bytes).unwrap();
            assert_eq!(leak::in_text(leak::Place::Stream, &text, &secrets), [], "{name}");
            assert!(!text.contains("Eksempelvik"), "{name}");
        }
    }
}

#[test]
fn nobody_else_gets_a_package() {
    let folder = case("statsforvalter");
    for (reader, said) in [
        (&["--to", "F3"][..], "ingen kopi til F3"),
        (&[], "kvar får sin pakke"),
        (&["--to", "R1"], "ingen kopi til R1"),
    ] {
        let run = folder.run(&[&["bundle", "sak.yaml", "--date", DAY, "--audience", "foresatte"], reader].concat());
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    assert_eq!(folder.names(), ["sak.yaml", "vedlegg"]);
}

#[test]
fn a_deadline_waits_for_nobody() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    let run = folder.run(&["bundle", "sak.yaml", "--date", "2026-10-05", "--strict"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert_eq!(folder.names(), ["sak.yaml"]);
    let run = folder.run(&["bundle", "sak.yaml", "--date", "2026-10-05"]);
    done(&run);
    for said in ["ikke klar for statsforvalteren", "utkast"] {
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    let pdf = fs::read(folder.path().join("sak-oversendelse/data/03-aktivitetsplan-2026-09-11.pdf")).unwrap();
    let draft = Secret { kind: SecretKind::Name, field: "utkast".to_owned(), text: "Utkast".to_owned() };
    let found = leak::in_pdf(&pdf, &Secrets { withheld: vec![draft], ..Secrets::default() }).unwrap();
    assert_ne!(found, []);
}

#[test]
fn nothing_is_written_over() {
    let folder = case("eksempel");
    folder.file("pakke/min.txt", "arbeid");
    folder.file("pakke.zip", "arbeid");
    for target in [["-o", "pakke"], ["--zip", "pakke.zip"]] {
        let run = folder.run(&[&["bundle", "sak.yaml", "--date", "2026-10-05"], &target[..]].concat());
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains("finnes fra før"), "{}", run.stderr);
    }
    assert_eq!(folder.names(), ["pakke", "pakke.zip", "sak.yaml", "vedlegg"]);
    assert_eq!(folder.read("pakke/min.txt") + &folder.read("pakke.zip"), "arbeidarbeid");
}

#[test]
fn what_is_no_whole_case_gives_no_package() {
    let folder = Folder::new();
    for (text, said) in [("E1: Ada", "er ingen saksfil"), ("brille: 1\nsak: [", "kan ikke leses som YAML")] {
        folder.file("sak.yaml", text);
        let run = folder.run(&["bundle", "sak.yaml", "--date", DAY]);
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains(said), "{}", run.stderr);
        assert_eq!(folder.names(), ["sak.yaml"]);
    }
    let run = folder.run_with(&["bundle", "-", "--date", DAY], "brille: 1");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("--output"), "{}", run.stderr);
}
