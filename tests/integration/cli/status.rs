//! `brille status`: how cases stand, in which order, in every format.

use std::fs;

use serde_json::Value;

use crate::fixtures::good_cases;
use crate::support::{Folder, GOOD_CASE, TODAY, repository};

/// The good cases, each in a folder of its own, with the calendar that some of them name.
fn cases() -> Folder {
    let folder = Folder::new();
    let read = |path: &str| fs::read_to_string(repository().join(path)).unwrap();
    for (file, _) in good_cases() {
        folder.file(file.strip_prefix("fixtures/gode/").unwrap(), read(&file));
    }
    folder.file("skolerute.yaml", read("fixtures/gode/skolerute.yaml"));
    folder
}

/// What a run over the good cases writes on a day.
fn written(arguments: &[&str]) -> String {
    let run = cases().run(&[&["status"], arguments].concat());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    run.stdout
}

/// A case at Statsforvalteren, with more of its section.
fn ruled(more: &str) -> String {
    let section = "statsforvalter:\n  meldt: { dato: 2026-09-01, av: F1 }\n  frist: 2026-09-10\n  svart: 2026-09-09\n";
    format!("{GOOD_CASE}{section}{more}")
}

#[test]
fn what_burns_most_comes_first() {
    insta::assert_snapshot!(written(&["--date", "2026-06-02"]), @r"
    Sak        Fase        Alvorlig      Evaluering   Stille i  Feil  Advarsler  Merknader
    2025-0577  evaluert    ja            2026-05-27   22 dager     2          0          0
      statsforvalter/sak.yaml
      Pålegg PA3 skulle vært utført 29. mai 2026, for 4 dager siden.
      Tvangsmulkten løper fra 1. juni 2026: 2500 kroner per dag.
      Evalueringen av T2, T3, T5, T6, T8 skulle vært holdt 27. mai 2026, for 6 dager siden.
      Saken har 2 feil.
    2024-0093  evaluert    nei           2024-05-22  755 dager     1          0          1
      kapittel-9a/sak.yaml
      Evalueringen av T1, T2, T3 skulle vært holdt 22. mai 2024, for 741 dager siden.
      Ingenting er ført på 755 dager, siden 8. mai 2024.
      Saken har én feil.
    2026-0031  evaluert    nei           2026-02-20  113 dager     1          0          1
      nynorsk-smaaskule/sak.yaml
      Evalueringen av T1, T3, T4, T5 skulle vært holdt 20. februar 2026, for 102 dager siden.
      Ingenting er ført på 113 dager, siden 9. februar 2026.
      Saken har én feil.
    –          evaluert    ja            2026-03-27   74 dager     1          0          1
      privatskole/sak.yaml
      Evalueringen av T1, T2, T3, T4, T5 skulle vært holdt 27. mars 2026, for 67 dager siden.
      Ingenting er ført på 74 dager, siden 20. mars 2026.
      Saken har én feil.
    2026-0098  evaluert    nei           2026-05-20   33 dager     1          0          0
      klassesak/sak.yaml
      Evalueringen av T1, T4, T5 skulle vært holdt 20. mai 2026, for 13 dager siden.
      Saken har én feil.
    2026-0147  evaluert    ikke vurdert  2026-10-15          –     0          1          1
      eksempel/sak.yaml
    2026-0356  evaluert    ikke vurdert  2026-11-13          –     0          1          1
      ansatt-krenker/sak.yaml
    2026-0412  har plan    ikke vurdert  2026-11-24          –     0          1          1
      enkel/sak.yaml
    2026-0388  evaluert    ikke vurdert  2026-11-24          –     0          1          1
      vgs-digitalt/sak.yaml
    2026-0119  avsluttet   nei           –             4 dager     0          0          1
      avsluttet/sak.yaml
    2026-0361  meldt       ikke vurdert  –                   –     0          1          1
      ledelse-meldt-eier/sak.yaml
    2026-0419  meldt       ikke vurdert  –                   –     0          1          0
      ny-melding/sak.yaml
    2026-0415  undersøkes  ikke vurdert  –                   –     0          1          1
      undersoekelse-i-gang/sak.yaml

    13 saker per 2. juni 2026; 5 haster.
    ");
}

#[test]
fn cases_in_nynorsk_are_told_of_in_nynorsk() {
    let folders = ["nynorsk-smaaskule", "statsforvalter", "ledelse-meldt-eier"];
    insta::assert_snapshot!(written(&[&folders[..], &["--date", "2026-10-20"]].concat()), @r#"
    Sak        Fase      Alvorleg  Evaluering   Stille i  Feil  Åtvaringar  Merknader
    2025-0577  evaluert  ja        2026-05-27  162 dagar     2           0          0
      statsforvalter/sak.yaml
      Pålegg PA3 skulle vore utført 29. mai 2026, for 144 dagar sidan.
      Tvangsmulkta går frå 1. juni 2026: 2500 kroner per dag.
      Evalueringa av T2, T3, T5, T6, T8 skulle vore halden 27. mai 2026, for 146 dagar sidan.
      Ingenting er ført på 162 dagar, sidan 11. mai 2026.
      Saka har 2 feil.
    2026-0361  meld      ja        –            33 dagar     2           0          0
      ledelse-meldt-eier/sak.yaml
      Saka vart vurdert som alvorleg 17. september 2026 og har ingen plan.
      Ingenting er ført på 33 dagar, sidan 17. september 2026.
      Saka har 2 feil.
    2026-0031  evaluert  nei       2026-02-20  253 dagar     1           0          1
      nynorsk-smaaskule/sak.yaml
      Evalueringa av T1, T3, T4, T5 skulle vore halden 20. februar 2026, for 242 dagar sidan.
      Ingenting er ført på 253 dagar, sidan 9. februar 2026.
      Saka har éin feil.

    3 saker per 20. oktober 2026; 3 hastar.
    "#);
    let mixed = written(&["nynorsk-smaaskule", "klassesak", "--date", "2026-10-20"]);
    assert!(mixed.contains("Alvorlig") && !mixed.contains("Alvorleg"), "{mixed}");
}

#[test]
fn one_file_gives_a_page_on_the_case() {
    insta::assert_snapshot!(written(&["statsforvalter/sak.yaml", "--date", "2026-05-12"]), @r#"
    Sak 2025-0577
    statsforvalter/sak.yaml

    Saka
      Fase         evaluert
      Alvorleg     ja
      Sist ført    11. mai 2026, for 1 dag sidan
      Evaluering   T2, T3, T5, T6, T8: 27. mai 2026, om 15 dagar
      Funn         feil: 0, åtvaringar: 0, merknader: 0

    Statsforvaltaren
      Meld         13. februar 2026
      Svarfrist    4. mars 2026; svart 3. mars 2026
      Vedtak       25. mars 2026; motteke 26. mars 2026
      Pålegg PA1   utført 15. april 2026; fristen var 17. april 2026
      Pålegg PA2   utført 20. april 2026; fristen var 24. april 2026
      Pålegg PA3   ikkje utført; fristen er 29. mai 2026, 17 dagar att
      Tvangsmulkt  går frå 1. juni 2026 dersom eit pålegg då ikkje er utført; 2500 kroner per dag
      Klage        Eleven og foreldra kan klage innan tre veker frå dei fekk vedtaket: til 16. april
                   2026, dersom dei fekk det same dag som skolen (26. mars 2026). Skolen og skoleeigaren
                   kan ikkje klage. Meir: `brille explain SF-17`
    "#);
    insta::assert_snapshot!(written(&["statsforvalter/sak.yaml", "--date", "2026-06-02", "--lang", "nb"]), @r#"
    Sak 2025-0577
    statsforvalter/sak.yaml
      Pålegg PA3 skulle vært utført 29. mai 2026, for 4 dager siden.
      Tvangsmulkten løper fra 1. juni 2026: 2500 kroner per dag.
      Evalueringen av T2, T3, T5, T6, T8 skulle vært holdt 27. mai 2026, for 6 dager siden.
      Saken har 2 feil.

    Saken
      Fase         evaluert
      Alvorlig     ja
      Sist ført    11. mai 2026, for 22 dager siden
      Evaluering   T2, T3, T5, T6, T8: 27. mai 2026, for 6 dager siden
      Funn         feil: 2, advarsler: 0, merknader: 0

    Statsforvalteren
      Meldt        13. februar 2026
      Svarfrist    4. mars 2026; svart 3. mars 2026
      Vedtak       25. mars 2026; mottatt 26. mars 2026
      Pålegg PA1   utført 15. april 2026; fristen var 17. april 2026
      Pålegg PA2   utført 20. april 2026; fristen var 24. april 2026
      Pålegg PA3   ikke utført; 4 dager over fristen 29. mai 2026
      Tvangsmulkt  løper fra 1. juni 2026; 2500 kroner per dag
      Klage        Eleven og foreldrene kan klage innen tre uker fra de fikk vedtaket: til 16. april
                   2026, dersom de fikk det samme dag som skolen (26. mars 2026). Skolen og skoleeieren
                   kan ikke klage. Mer: `brille explain SF-17`
    "#);
}

#[test]
fn the_page_tells_what_became_of_each_order() {
    let folder = Folder::new();
    folder.file(
        "sak.yaml",
        ruled(
            "  vedtak:\n    dato: 2026-09-20\n    brudd: ja\n    pålegg:\n      - { id: PA1, hva: x, frist: 2026-09-25, utført: 2026-09-28, dokumentert: y }\n      - { id: PA2, hva: x, frist: 2026-10-05 }\n      - { hva: x }\n      - { id: PA4, hva: x, frist: 2026-10-01, ny_frist: 2026-10-09 }\n",
        ),
    );
    let page = folder.run(&["status", "sak.yaml", "--date", TODAY]).stdout;
    insta::assert_snapshot!(page.split_once("Statsforvalteren\n").unwrap().1, @r#"
    Meldt        1. september 2026
    Svarfrist    10. september 2026; svart 9. september 2026
    Vedtak       20. september 2026
    Pålegg PA1   utført 28. september 2026, 3 dager etter fristen 25. september 2026
    Pålegg PA2   ikke utført; fristen er i dag, 5. oktober 2026
    Pålegg       ikke utført; ingen frist er ført
    Pålegg PA4   ikke utført; fristen er 9. oktober 2026, 4 dager igjen
    Tvangsmulkt  ikke fastsatt; statsforvalteren kan fastsette den, og da løper den fra fristen er
                 brutt (opplæringslova § 12-8)
    Klage        Eleven og foreldrene kan klage innen tre uker fra de fikk vedtaket; den dagen står
                 ikke i filen. Skolen og skoleeieren kan ikke klage. Mer: `brille explain SF-17`
    "#);
}

#[test]
fn a_fine_stops_when_all_is_done() {
    let folder = Folder::new();
    let ruling = |done: &str| {
        format!(
            "  vedtak:\n    dato: 2026-09-20\n    brudd: ja\n    pålegg: [{{ id: PA1, hva: x, frist: 2026-09-25{done} }}]\n    tvangsmulkt: {{ fra: 2026-09-26, kroner_per_dag: 500 }}\n"
        )
    };
    folder.file("åpen.yaml", ruled(&ruling("")));
    folder.file("utført.yaml", ruled(&ruling(", utført: 2026-10-02, dokumentert: x")));
    let page = |file| folder.run(&["status", file, "--date", TODAY]).stdout;
    assert!(page("åpen.yaml").contains("Tvangsmulkten løper fra 26. september 2026: 500 kroner per dag."));
    let done = page("utført.yaml");
    assert!(
        done.contains("løper ikke; den var fastsatt fra 26. september 2026") && !done.contains("Tvangsmulkten"),
        "{done}"
    );
}

#[test]
fn a_narrow_terminal_keeps_what_matters_and_colours_can_be_left_out() {
    let folder = cases();
    let narrow = folder.command(&["status", "--date", "2026-06-02"]).env("COLUMNS", "48").output().unwrap();
    let narrow = String::from_utf8(narrow.stdout).unwrap();
    assert!(narrow.starts_with("Sak        Fase        Evaluering  Feil\n"), "{narrow}");
    let is_path = |line: &&str| !line.ends_with(".yaml");
    assert!(narrow.lines().filter(is_path).all(|line| line.chars().count() <= 48), "{narrow}");
    let run = |color| folder.run(&["status", "--date", "2026-06-02", "--color", color]).stdout;
    assert!(run("always").contains("\u{1b}[") && !run("never").contains('\u{1b}'));
    let coloured = folder.command(&["status"]).env("NO_COLOR", "1").output().unwrap();
    assert!(!coloured.stdout.contains(&0x1b));
}

#[test]
fn json_follows_its_schema() {
    let schema = fs::read_to_string(repository().join("schemas/status.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap();
    for day in ["2024-05-10", "2026-03-01", "2026-06-02", "2026-11-17"] {
        let document: Value = serde_json::from_str(&written(&["--date", day, "--format", "json"])).unwrap();
        let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0]);
        assert_eq!(document["cases"].as_array().unwrap().len(), good_cases().len());
    }
    let mut wrong: Value = serde_json::from_str(&written(&["--format", "json"])).unwrap();
    wrong["cases"][0]["phase"] = "avsluttet".into();
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn an_order_that_is_late_is_told_in_json() {
    let text = written(&["--date", "2026-06-02", "--format", "json"]);
    let first = &serde_json::from_str::<Value>(&text).unwrap()["cases"][0];
    assert_eq!(first["number"], "2025-0577");
    assert_eq!(first["urgent"][0]["kind"], "order-overdue");
    assert_eq!(first["urgent"][0]["subjects"], serde_json::json!(["PA3"]));
    assert_eq!(first["enforcement"]["ruling"]["fine"]["running"], true);
}

#[test]
fn csv_opens_in_a_norwegian_spreadsheet_and_runs_nothing() {
    let folder = Folder::new();
    folder.file("=1+1;x.yaml", GOOD_CASE);
    folder.file("a.yaml", GOOD_CASE.replace("id: 2026-0147", "id: =HYPERLINK"));
    let run = folder.run(&["status", "--date", TODAY, "--format", "csv"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let text = run.stdout.strip_prefix('\u{feff}').unwrap();
    assert!(text.starts_with("sak;fase;alvorlig;neste evaluering;") && text.lines().count() == 3, "{text}");
    assert_eq!(text.matches("\r\n").count(), 3);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let last = |row: &csv::StringRecord| row[15].to_owned();
    assert_eq!(rows.iter().map(last).collect::<Vec<_>>(), ["'=1+1;x.yaml", "a.yaml"]);
    assert_eq!((&rows[0][0], &rows[1][0]), ("2026-0147", ""));
    assert_eq!(&rows[0][3], "2026-10-09");
    let nynorsk = folder.run(&["status", "--date", TODAY, "--format", "csv", "--lang", "nn"]).stdout;
    assert!(nynorsk.contains(";alvorleg;") && nynorsk.contains(";åtvaringar;"), "{nynorsk}");
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_shown() {
    let folder = Folder::new();
    folder.file("god.yaml", GOOD_CASE);
    folder.file("brutt.yaml", "brille: 1\nsak: [\n");
    folder.file("bytes.yaml", b"brille: 1\nhva: bl\xe5b\xe6r\n");
    folder.file("annet.yaml", "hei: du\n");
    let run =
        folder.run(&["status", "--date", TODAY, "god.yaml", "brutt.yaml", "bytes.yaml", "annet.yaml", "nei.yaml"]);
    assert_eq!(run.status, 2);
    assert!(run.stdout.contains("1 sak per 5. oktober 2026; 0 haster."), "{}", run.stdout);
    insta::assert_snapshot!(run.stderr, @r"
    feil: annet.yaml er ingen saksfil
    feil: brutt.yaml kan ikke leses til ende. Se hvorfor med: brille check brutt.yaml
    feil: bytes.yaml kan ikke leses til ende. Se hvorfor med: brille check bytes.yaml
    feil: kan ikke lese nei.yaml: finnes ikke
    4 filer er ikke med i oversikten.
    ");
    let json = folder.run(&["status", ".", "--date", TODAY, "--format", "json"]);
    assert_eq!(json.status, 2);
    assert_eq!(serde_json::from_str::<Value>(&json.stdout).unwrap()["unreadable"], 2);
    let nothing = Folder::new().run(&["status"]);
    assert_eq!((nothing.status, nothing.stdout.as_str()), (2, ""));
    assert!(nothing.stderr.contains("fant ingen saksfiler"), "{}", nothing.stderr);
}

#[test]
fn settings_that_are_not_in_order_are_told_once() {
    let folder = Folder::new();
    folder.file("brille.yaml", "språk: xx\n");
    folder.file("a.yaml", GOOD_CASE);
    folder.file("b.yaml", GOOD_CASE);
    let run = folder.run(&["status", "--date", TODAY]);
    assert_eq!(run.status, 2);
    assert_eq!(run.stderr, "feil: det er feil i brille.yaml. Se dem med: brille check brille.yaml\n");
}

#[test]
fn findings_count_as_in_a_check() {
    let folder = Folder::new();
    folder.file("brille.yaml", "grunnlinje: g.json\n");
    folder.file("sak.yaml", crate::support::bad_case());
    let errors = || {
        let json = folder.run(&["status", "--date", TODAY, "--format", "json"]).stdout;
        serde_json::from_str::<Value>(&json).unwrap()["cases"][0]["findings"]["errors"].clone()
    };
    folder.file("g.json", "");
    folder.run(&["check", "--no-baseline", "--date", TODAY]);
    let run = folder.run(&["check", "--date", TODAY, "--write-baseline", "g.json"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_eq!(errors(), 0);
    folder.file("brille.yaml", "");
    assert_eq!(errors(), 2);
}

#[test]
fn silence_is_counted_in_school_days() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE);
    let silent = |date, flags: &[&str]| {
        let run = folder.run(&[&["status", "--date", date], flags].concat());
        run.stdout.contains("Ingenting er ført på ")
    };
    assert!(!silent("2026-10-16", &[]));
    assert!(silent("2026-12-01", &[]));
    assert!(!silent("2026-12-01", &["--silent-after", "90"]));
    assert!(silent("2026-10-16", &["--silent-after", "3"]));
}
