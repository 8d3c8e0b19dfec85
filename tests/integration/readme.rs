//! The README says what is so.

use std::fs;

use crate::support::{Folder, repository};

fn readme() -> String {
    fs::read_to_string(repository().join("README.md")).unwrap()
}

/// The fenced blocks of a language.
fn blocks(language: &str) -> Vec<String> {
    let readme = readme();
    let opening = format!("```{language}\n");
    readme.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_runs_that_it_shows_are_real() {
    for block in blocks("console") {
        let (command, shown) = block.split_once('\n').unwrap();
        let arguments: Vec<&str> = command.strip_prefix("$ brille ").unwrap().split(' ').collect();
        let output = Folder::new().command(&arguments).current_dir(repository()).output().unwrap();
        let run = String::from_utf8(output.stdout).unwrap();
        // `…` on a line of its own stands for what is left out.
        for part in shown.split("\n…\n") {
            assert!(run.contains(part.trim()), "the README shows\n{part}\nbut the run is\n{run}");
        }
    }
}

#[test]
fn it_names_the_gates_test_command() {
    let gate = fs::read_to_string(repository().join(".ci/run")).unwrap();
    let command = blocks("sh").into_iter().find(|block| block.contains("cargo test")).unwrap();
    assert!(gate.lines().any(|line| line == command.trim()), "{command}");
}
