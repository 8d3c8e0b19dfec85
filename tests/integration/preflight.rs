//! `brille preflight`: one verdict, and the right reasons for it.

#[path = "preflight/course.rs"]
mod course;
#[path = "preflight/document.rs"]
mod document;
#[path = "preflight/flaws.rs"]
mod flaws;
#[path = "preflight/persons.rs"]
mod persons;
#[path = "preflight/told.rs"]
mod told;

use std::fs;

use serde_json::Value;

use crate::support::{Folder, Run, repository};

/// A case at Statsforvalteren in which nothing lacks.
fn good() -> String {
    fs::read_to_string(repository().join("fixtures/gang/07-hos-statsforvalteren.yaml")).unwrap()
}

const DAY: &str = "2026-10-22";

/// The good case with one piece of its text replaced.
fn with(from: &str, to: &str) -> String {
    let good = good();
    assert_eq!(good.matches(from).count(), 1, "{from}");
    good.replace(from, to)
}

/// Runs on a text, beside the school's calendar.
fn run(text: &str, arguments: &[&str]) -> Run {
    in_folder(&Folder::new(), text, arguments)
}

fn in_folder(folder: &Folder, text: &str, arguments: &[&str]) -> Run {
    let calendar = fs::read_to_string(repository().join("fixtures/gode/skolerute.yaml")).unwrap();
    folder.file("gode/skolerute.yaml", calendar);
    folder.file("saker/sak.yaml", text);
    let all = [&["preflight", "saker/sak.yaml"], arguments].concat();
    folder.run(&if arguments.contains(&"--date") { all } else { [all, vec!["--date", DAY]].concat() })
}

/// The verdict on a text as JSON.
fn verdict(text: &str) -> Value {
    let run = run(text, &["--format", "json"]);
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stderr))
}

fn questions(verdict: &Value) -> impl Iterator<Item = &Value> {
    let sections = verdict["sections"].as_array().unwrap().iter();
    sections.flat_map(|section| section["questions"].as_array().unwrap())
}

fn question<'v>(verdict: &'v Value, key: &str) -> &'v Value {
    questions(verdict).find(|question| question["key"] == key).unwrap_or_else(|| panic!("no question {key}"))
}

/// The keys of the questions with an answer.
fn answered<'v>(verdict: &'v Value, answer: &str) -> Vec<&'v str> {
    questions(verdict).filter(|question| question["answer"] == answer).map(|one| one["key"].as_str().unwrap()).collect()
}
