//! The page on `brille status` says what is so.

use brille::status::ORDER;

use crate::support::{Folder, repository};

fn page() -> String {
    std::fs::read_to_string(repository().join("docs/status.md")).unwrap()
}

#[test]
fn the_run_that_it_shows_is_real() {
    let page = page();
    let block = page.split("```console\n").nth(1).unwrap().split("```").next().unwrap();
    let (command, shown) = block.split_once('\n').unwrap();
    let arguments: Vec<&str> = command.strip_prefix("$ brille ").unwrap().split(' ').collect();
    let output = Folder::new().command(&arguments).current_dir(repository()).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), shown);
}

#[test]
fn its_table_has_a_row_for_everything_that_burns() {
    let page = page();
    let table = page.split("## What comes first").nth(1).unwrap().split("## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit());
    assert_eq!(rows.count(), ORDER.len());
    assert!(table.contains(&format!("more than {} school days", brille::status::SILENT_SCHOOL_DAYS)));
}
