//! The page on mending says what is so.

use crate::support::{Folder, repository};

fn page() -> String {
    std::fs::read_to_string(repository().join("docs/fix.md")).unwrap()
}

/// The fenced blocks of a language.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let opening = format!("```{language}\n");
    page.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn its_case_is_mended_as_it_shows() {
    let page = page();
    let folder = Folder::new();
    folder.file("sak.yaml", blocks(&page, "yaml")[0]);
    for block in blocks(&page, "console") {
        let (command, shown) = block.split_once('\n').unwrap();
        let arguments: Vec<&str> = command.strip_prefix("$ brille ").unwrap().split(' ').collect();
        let run = folder.run(&arguments);
        assert_eq!([run.stdout, run.stderr].concat(), shown, "{command}");
    }
    assert_eq!(folder.run(&["check", "--date", "2026-09-09"]).status, 0);
}
