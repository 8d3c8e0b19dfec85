//! Runs the real program in a folder of its own, with an environment that holds nothing of this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_brille");

/// A folder that goes away with the test.
pub(crate) struct Folder(tempfile::TempDir);

/// What a run has written, and its exit status.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file and the folders above it.
    #[expect(clippy::disallowed_methods, reason = "half a file of a test harms nobody")]
    pub(crate) fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// The names of what lies in the folder, hidden files included.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program, ready to run here.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).current_dir(self.path()).env_clear().env("HOME", self.path()).env("COLUMNS", "100");
        command.stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        finished(self.command(arguments).output().unwrap())
    }

    /// Runs with a text on standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
        let file = tempfile::tempfile().unwrap();
        std::io::Write::write_all(&mut &file, input.as_ref()).unwrap();
        std::io::Seek::rewind(&mut &file).unwrap();
        finished(self.command(arguments).stdin(file).output().unwrap())
    }
}

/// What a finished process has left.
pub(crate) fn finished(output: Output) -> Run {
    Run {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The flags with which `brille new` asks nothing.
pub(crate) const NEW_FLAGS: [&str; 16] = [
    "--case-id",
    "2026-0147",
    "--school",
    "Solbakken skole",
    "--owner",
    "Fjellvik kommune",
    "--ownership",
    "offentlig",
    "--kind",
    "grunnskole",
    "--language",
    "nb",
    "--reported-by",
    "foresatt",
    "--description",
    "F1 forteller at E1 gruer seg til skolen.",
];

/// A case file that holds no more than it must: a report on 7 September 2026.
pub(crate) fn first_case() -> String {
    let folder = Folder::new();
    let mut arguments = vec!["new", "-", "--report-date", "2026-09-07"];
    arguments.extend(NEW_FLAGS);
    let run = folder.run(&arguments);
    assert_eq!(run.status, 0, "{}", run.stderr);
    run.stdout
}

/// A whole case in which nothing is to be found, from the first day to the evaluation.
pub(crate) const GOOD_CASE: &str = include_str!("../../src/rules/base.yaml");

/// The day on which the good case is looked at.
pub(crate) const TODAY: &str = "2026-10-05";

/// The good case with a measure that has no real day, and another that nobody carries out.
pub(crate) fn bad_case() -> String {
    let vague = GOOD_CASE.replacen("start: 2026-09-14", "start: fortløpende", 1);
    let bad = vague.replacen("      utføres_av: [A1]\n", "", 1);
    assert_eq!(bad.lines().count() + 1, GOOD_CASE.lines().count(), "the good case has changed");
    bad
}

/// The folder of the package.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
