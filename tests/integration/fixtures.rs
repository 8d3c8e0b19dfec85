//! The invented cases under `fixtures/`: good ones are silent on their day, and all say that they are invented.

use std::collections::BTreeSet;
use std::fs;

use brille::yaml::parse;

use crate::support::{Folder, repository};

/// The good cases with the day on which each is looked at, from the table in `fixtures/README.md`.
pub(crate) fn good_cases() -> Vec<(String, String)> {
    let readme = fs::read_to_string(repository().join("fixtures/README.md")).unwrap();
    let row = |line: &str| {
        let mut cells = line.strip_prefix("| `gode/")?.split('|');
        let file = cells.next()?.trim().trim_end_matches('`').to_owned();
        Some((format!("fixtures/gode/{file}"), cells.next()?.trim().to_owned()))
    };
    readme.lines().filter_map(row).collect()
}

#[test]
fn every_good_case_stands_in_the_table() {
    let folders = fs::read_dir(repository().join("fixtures/gode")).unwrap();
    let cases = folders.filter(|entry| entry.as_ref().unwrap().path().join("sak.yaml").exists()).count();
    assert_eq!(good_cases().len(), cases);
    assert!(cases >= 8);
}

#[test]
fn good_cases_are_silent_on_their_day() {
    let folder = Folder::new();
    for (file, day) in good_cases() {
        let path = repository().join(&file);
        let run = folder.run(&["check", path.to_str().unwrap(), "--date", &day, "--format", "short"]);
        assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""), "{file}");
    }
}

#[test]
fn every_case_says_that_it_is_invented() {
    for file in good_cases().into_iter().map(|(file, _)| file).chain(["fixtures/daarlige/sak.yaml".to_owned()]) {
        let text = fs::read_to_string(repository().join(&file)).unwrap();
        let head: String = text.lines().take(5).collect();
        assert!(head.contains("oppdikt"), "{file}");
        assert!(text.starts_with("# yaml-language-server: $schema="), "{file}");
    }
}

/// The names of all fields that a schema has.
fn fields(schema: &serde_json::Value, found: &mut BTreeSet<String>) {
    match schema {
        serde_json::Value::Object(members) => {
            if let Some(properties) = members.get("properties").and_then(serde_json::Value::as_object) {
                found.extend(properties.iter().filter(|(_, field)| **field != false).map(|(name, _)| name.clone()));
            }
            members.values().for_each(|member| fields(member, found));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| fields(item, found)),
        _ => {}
    }
}

#[test]
fn together_the_good_cases_use_every_field_of_the_format() {
    let schema = fs::read_to_string(repository().join("schemas/sak.schema.json")).unwrap();
    let mut unused = BTreeSet::new();
    fields(&serde_json::from_str(&schema).unwrap(), &mut unused);
    for (file, _) in good_cases() {
        let text = fs::read_to_string(repository().join(file)).unwrap();
        let parsed = parse(&text);
        for key in parsed.tree.nodes().flat_map(|node| node.entries().map(|(key, _)| key).collect::<Vec<_>>()) {
            unused.remove(key.as_str().unwrap_or_default());
        }
    }
    assert_eq!(unused, BTreeSet::new());
}
