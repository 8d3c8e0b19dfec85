//! Completions and manual pages, which shells and `man` read.

use std::process::Command;

use crate::support::{Folder, finished};

/// What bash offers for the last of some words.
fn offered(folder: &Folder, words: &[&str]) -> Vec<String> {
    let script = r#"
        source brille.bash
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        $(complete -p brille | sed 's/.*-F \([^ ]*\).*/\1/') brille "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let mut bash = Command::new("bash");
    let run = finished(bash.args(["-c", script, "bash"]).args(words).current_dir(folder.path()).output().unwrap());
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn bash_completes_commands_formats_and_codes() {
    let folder = Folder::new();
    folder.file("brille.bash", folder.run(&["completions", "bash"]).stdout);
    assert_eq!(offered(&folder, &["brille", "expl"]), ["explain"]);
    assert_eq!(offered(&folder, &["brille", "check", "--only"]), ["--only-cases"]);
    let formats = offered(&folder, &["brille", "check", "--format", ""]);
    assert!(["human", "short", "json"].iter().all(|format| formats.contains(&(*format).to_owned())), "{formats:?}");
    assert_eq!(offered(&folder, &["brille", "explain", "PLAN-14"]), ["PLAN-14"]);
    assert_eq!(offered(&folder, &["brille", "explain", "SF-17"]), ["SF-17"]);
    assert_eq!(offered(&folder, &["brille", "completions", "z"]), ["zsh"]);
}

#[test]
fn every_shell_has_its_completions() {
    for (shell, opening) in [
        ("bash", "_brille() {"),
        ("zsh", "#compdef brille"),
        ("fish", "# Print"),
        ("powershell", "using namespace"),
        ("elvish", "use builtin;"),
    ] {
        let run = Folder::new().run(&["completions", shell]);
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{shell}");
        assert!(run.stdout.trim_start().starts_with(opening) && run.stdout.contains("only-cases"), "{shell}");
    }
    assert_eq!(Folder::new().run(&["completions", "cmd"]).status, 2);
}

#[test]
fn each_command_has_a_manual_page() {
    let folder = Folder::new();
    let run = folder.run(&["man", "--out", "sider/man1"]);
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    let program = folder.run(&["man"]).stdout;
    assert_eq!(folder.read("sider/man1/brille.1"), program);
    let commands: Vec<&str> = program.lines().filter_map(|line| line.strip_prefix("brille\\-")).collect();
    let commands: Vec<&str> = commands.iter().filter_map(|line| line.strip_suffix("(1)")).collect();
    assert!(commands.contains(&"check") && !commands.contains(&"help"), "{commands:?}");
    for command in commands {
        let page = folder.read(&format!("sider/man1/brille-{command}.1"));
        assert!(page.contains(&format!(".TH brille-{command} 1 \" \" \"brille ")), "{page}");
        assert!(page.contains(".SH \"EXIT STATUS\"\n0 when"), "{page}");
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "whoever runs the tests should know what was not checked")]
fn the_typesetter_of_manuals_has_nothing_to_say() {
    let folder = Folder::new();
    folder.run(&["man", "--out", "."]);
    let mut groff = Command::new("groff");
    let groff = groff.args(["-man", "-ww", "-Tutf8", "-k"]).args(folder.names()).current_dir(folder.path()).output();
    match groff {
        Ok(output) => {
            let run = finished(output);
            assert_eq!((run.status, run.stderr.as_str()), (0, ""));
            assert!(run.stdout.contains("opplæringslova § 12-4"));
        }
        Err(_) => eprintln!("not checked: groff is not installed"),
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let folder = Folder::new();
    folder.file("sider", "");
    let run = folder.run(&["man", "--out", "sider/man1", "--lang", "en"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(run.stderr, @"error: cannot write sider/man1: part of the path is no folder");
}
