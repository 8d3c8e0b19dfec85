//! How a verdict is told: to people and to programs, from files and standard input, and without a word of the case.

use std::fs;

use brille::yaml::{Kind, parse};
use serde_json::Value;

use super::{DAY, good, in_folder, run, verdict};
use crate::support::{Folder, repository};

#[test]
fn the_published_schema_accepts_what_is_written() {
    let schema: Value = serde_json::from_str(brille::preflight::SCHEMA).unwrap();
    let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap();
    for text in [good(), good().replace("utføres_av: [A1]", "utføres_av: []"), "brille: 1\nsak: [\n".to_owned()] {
        for lang in ["nb", "nn", "en"] {
            let run = run(&text, &["--format", "json", "--lang", lang]);
            let document = serde_json::from_str(&run.stdout).unwrap();
            let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{errors:?}");
        }
    }
    let mut wrong = verdict(&good());
    wrong["sections"][0]["questions"][0]["answer"] = "kanskje".into();
    assert!(!validator.is_valid(&wrong));
    assert_eq!(Folder::new().run(&["schema", "kontroll"]).stdout, brille::preflight::SCHEMA);
}

/// Every text of the case with more than one word, and every name of a school or an owner.
fn words_of(text: &str) -> Vec<String> {
    let parsed = parse(text);
    let is_text = |kind: &Kind<'_>| matches!(kind, Kind::Str(_));
    let texts =
        parsed.tree.nodes().filter(|node| is_text(node.kind())).filter_map(|node| node.as_str().map(str::to_owned));
    texts.filter(|text| text.trim().contains(' ')).collect()
}

#[test]
fn no_text_of_the_case_is_told() {
    let broken = good().replace("utføres_av: [A1]", "utføres_av: []").replace("  - id: V2", "  - id: Ada Eksempel");
    for text in [good(), broken] {
        let words = words_of(&text);
        assert!(words.len() > 60);
        for arguments in [["--format", "json"], ["--format", "human"]] {
            let told = run(&text, &arguments).stdout;
            for word in &words {
                assert!(!told.contains(word.trim()), "{word}");
            }
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_as_a_whole_is_asked_nothing_else() {
    let text = good().replace("elev: E1\n", "elev: [E1\n");
    let verdict = verdict(&text);
    assert_eq!((&verdict["ready"], &verdict["whole"]), (&false.into(), &false.into()));
    assert_eq!(verdict["sections"].as_array().unwrap().len(), 1);
    let run = run(&text, &["--lang", "nb"]);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("De andre spørsmålene blir stilt når den er rettet."), "{}", run.stdout);
}

#[test]
fn what_is_no_case_cannot_be_judged() {
    let folder = Folder::new();
    folder.file("navn.yaml", "E1: Ada Eksempel\n");
    for (arguments, told) in [
        (["preflight", "navn.yaml"], "feil: navn.yaml er ingen sak"),
        (["preflight", "borte.yaml"], "feil: kan ikke lese borte.yaml: finnes ikke"),
    ] {
        let run = folder.run(&arguments);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""));
        assert!(run.stderr.starts_with(told) && !run.stderr.contains("Ada"), "{}", run.stderr);
    }
    folder.file("brille.yaml", "regler: [\n");
    folder.file("sak.yaml", good());
    assert_eq!(folder.run(&["preflight", "sak.yaml"]).status, 2);
    let without = folder.run(&["preflight", "sak.yaml", "--no-config", "--date", DAY]);
    // The calendar that the case names is not there.
    assert_eq!(without.status, 1);
}

#[test]
fn standard_input_is_read_too() {
    let text = good().replace("  skolerute: ../gode/skolerute.yaml\n", "");
    let run = Folder::new().run_with(&["preflight", "-", "--date", DAY, "--lang", "en"], text);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.starts_with("Ready for Statsforvalteren.\n-, 22 October 2026\n"), "{}", run.stdout);
}

#[test]
fn colours_come_only_where_they_are_wanted_and_no_line_is_wider_than_it_may_be() {
    let folder = Folder::new();
    let colored = in_folder(&folder, &good(), &["--color", "always"]).stdout;
    assert!(colored.contains("\u{1b}["));
    assert!(!in_folder(&folder, &good(), &[]).stdout.contains('\u{1b}'));
    for width in ["60", "80", "140"] {
        let mut command = folder.command(&["preflight", "saker/sak.yaml", "--date", DAY]);
        let run = crate::support::finished(command.env("COLUMNS", width).output().unwrap());
        for line in run.stdout.lines() {
            assert!(line.chars().count() <= width.parse().unwrap(), "{line}");
        }
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let path = repository().join("fixtures/gang/08-avsluttet.yaml");
    let run = || Folder::new().run(&["preflight", path.to_str().unwrap(), "--date", "2026-12-02", "--format", "json"]);
    assert_eq!(run().stdout, run().stdout);
    assert!(fs::read_to_string(path).unwrap().contains("avslutning:"));
}
