//! The page on `brille bundle` says what is so.

use std::fs;

use super::bundle::{case, files};
use crate::support::repository;

#[test]
fn the_package_that_it_shows_is_real() {
    let page = fs::read_to_string(repository().join("docs/bundle.md")).unwrap();
    let shown = page.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = case("eksempel");
    let run = folder.run(&["bundle", "sak.yaml", "--date", "2026-10-05"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let names: Vec<_> = files(&folder.path().join("sak-oversendelse")).into_iter().map(|(name, _)| name).collect();
    let told: Vec<_> = shown.lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(told, names);
    let (command, said) = page.split("```console\n$ brille ").nth(1).unwrap().split_once('\n').unwrap();
    let run = folder.run(&command.split(' ').collect::<Vec<_>>());
    assert_eq!(run.stdout, said.split("```").next().unwrap());
}
