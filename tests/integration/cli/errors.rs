//! What happens where the job cannot be done.

use std::process::Stdio;

use crate::support::{Folder, NEW_FLAGS, bad_case, finished};

#[test]
fn wrong_usage_is_status_2() {
    for arguments in
        [&[][..], &["chekc"], &["check", "--format", "xml"], &["check", "--date", "7.9.2026"], &["explain"]]
    {
        let run = Folder::new().run(arguments);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.stderr.is_empty());
    }
}

#[test]
fn a_rule_that_does_not_exist_is_guessed_at() {
    let run = Folder::new().run(&["explain", "plan14"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    insta::assert_snapshot!(run.stderr, @r"feil: ingen regel heter plan14: mente du PLAN-14, PLAN-01 eller PLAN-04?");
    let run = Folder::new().run(&["explain", "Å", "--lang", "en"]);
    insta::assert_snapshot!(run.stderr, @r"error: no rule is called Å");
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    for (arguments, status) in
        [(&["schema"][..], 0), (&["rules"], 0), (&["check"], 1), (&["check", "--format", "json"], 1)]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = folder.command(arguments).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        let run = finished(output);
        assert_eq!((run.status, run.stderr.as_str()), (status, ""), "{arguments:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let folder = Folder::new();
    let run = finished(folder.command(&["schema"]).stdout(full).stderr(Stdio::piped()).output().unwrap());
    assert_eq!(run.status, 2);
    insta::assert_snapshot!(run.stderr, @r"feil: kan ikke skrive resultatet: disken er full");
}

#[test]
fn nothing_from_a_name_steers_the_terminal() {
    let run = Folder::new().run(&["check", "a\u{1b}[2J\u{202e}.yaml"]);
    assert!(!run.stderr.contains(['\u{1b}', '\u{202e}']), "{:?}", run.stderr);
    let mut arguments = vec!["new", "\u{1b}[2J\u{202e}.yaml", "--no-schema-file", "--color", "always"];
    arguments.extend(NEW_FLAGS);
    let run = Folder::new().run(&arguments);
    assert!(run.status == 0 && !run.stderr.contains(['\u{1b}', '\u{202e}']), "{:?}", run.stderr);
}
