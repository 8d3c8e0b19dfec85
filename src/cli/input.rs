//! Finds and reads case files: files, folders with all that lies in them, and standard input.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::failure;
use super::output::Output;
use crate::lang::Lang;
use crate::yaml::{self, Limits, Problem};

/// What stands for standard input among paths.
const STDIN: &str = "-";

/// Whether a name in reports is that of standard input.
pub(super) fn is_stdin(name: &str) -> bool {
    name == STDIN
}

/// A file that was read.
pub(super) struct Input {
    /// Its name in reports.
    pub(super) name: String,
    /// Its text; of a file beyond what is read, so much that this shows; of bytes that are no text, what can be shown.
    pub(super) text: String,
    /// Why its bytes are no text.
    pub(super) problem: Option<Problem>,
}

impl Input {
    /// The folder that paths in the file are relative to.
    pub(super) fn folder(&self) -> &Path {
        Path::new(&self.name).parent().unwrap_or(Path::new(""))
    }
}

/// What was read, and whether something could not be.
pub(super) struct Inputs {
    /// The files, in the order of their paths.
    pub(super) files: Vec<Input>,
    /// Whether a file or a folder could not be read. It has been told.
    pub(super) failed: bool,
}

/// Reads what the paths name. A file that is named counts as a case file; in a folder the keys at the top level tell.
pub(super) fn collect(paths: &[PathBuf], lang: Lang, output: &Output) -> Inputs {
    let mut inputs = Inputs { files: Vec::new(), failed: false };
    let mut seen = BTreeSet::new();
    let mut add = |path: &Path, wanted: fn(&[u8]) -> bool| match read_bytes(path) {
        Ok(bytes) if !wanted(&bytes) || !seen.insert(identity(path)) => {}
        Ok(bytes) => inputs.files.push(decoded(path, &bytes)),
        Err(error) => {
            inputs.failed = true;
            output.complain(lang, &failure::cannot_read(lang, Path::new(&name(path)), &error));
        }
    };
    let mut unreadable = Vec::new();
    for path in paths {
        if path.as_os_str() != STDIN && path.is_dir() {
            yaml_files(path, &mut unreadable).iter().for_each(|file| add(file, is_case));
        } else {
            add(path, |_| true);
        }
    }
    for (path, error) in unreadable {
        inputs.failed = true;
        output.complain(lang, &failure::cannot_read(lang, Path::new(&name(&path)), &error));
    }
    inputs.files.sort_by(|one, other| Path::new(&one.name).cmp(Path::new(&other.name)));
    inputs
}

/// Reads one file as text, or standard input for `-`.
pub(super) fn read(path: &Path) -> io::Result<Input> {
    let input = decoded(path, &read_bytes(path)?);
    if input.problem.is_some() { Err(io::ErrorKind::InvalidData.into()) } else { Ok(input) }
}

/// Reads a file that another file names: only a regular one, so that nobody waits for a pipe.
pub(super) fn read_regular(path: &Path) -> io::Result<Input> {
    if fs::metadata(path)?.is_file() { read(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let limits = Limits::default();
    if path.as_os_str() == STDIN {
        yaml::read_bounded(io::stdin().lock(), &limits)
    } else {
        yaml::read_bounded(File::open(path)?, &limits)
    }
}

/// Bytes as text. The parser itself refuses a text beyond the limit, even where that cuts a character.
fn decoded(path: &Path, bytes: &[u8]) -> Input {
    let is_cut = bytes.len() > yaml::MAX_BYTES;
    let problem = yaml::decode(bytes).err().filter(|_| !is_cut);
    Input { name: name(path), text: String::from_utf8_lossy(bytes).into_owned(), problem }
}

/// The YAML files in a folder, in the order of their paths, without what `.gitignore` names and what is hidden.
fn yaml_files(folder: &Path, unreadable: &mut Vec<(PathBuf, io::Error)>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).require_git(false).sort_by_file_path(Path::cmp).build() {
        match entry {
            Ok(entry) if is_yaml(entry.path()) => match regular(entry.path()) {
                Ok(true) => files.push(entry.into_path()),
                Ok(false) => {}
                Err(error) => unreadable.push((entry.into_path(), error)),
            },
            Ok(_) => {}
            Err(error) => unreadable.push(cause(folder, error)),
        }
    }
    files
}

/// Whether a path is a file, and not a folder. A link to nothing, a pipe or a device is neither, and might hide a case.
fn regular(path: &Path) -> io::Result<bool> {
    let kind = fs::metadata(path)?;
    if kind.is_file() || kind.is_dir() { Ok(kind.is_file()) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// The path that a walk could not read, and why.
fn cause(folder: &Path, error: ignore::Error) -> (PathBuf, io::Error) {
    match error {
        ignore::Error::WithPath { path, err } => cause(&path, *err),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => cause(folder, *err),
        error => (folder.to_owned(), error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into())),
    }
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml"))
}

/// Whether a text has the key `brille` or `sak` at its top level: either, so that a slip in one of them does not make
/// a case go unseen. Bytes, because a case in another encoding is one too.
pub(super) fn is_case(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.trim_start_matches('\u{feff}').split(['\n', '\r']).any(|line| {
        let line = line.strip_prefix('{').map_or(line, str::trim_start).trim_start_matches(['"', '\'']);
        let key = line.strip_prefix("brille").or(line.strip_prefix("sak"));
        key.is_some_and(|rest| rest.trim_start_matches(['"', '\'']).trim_start().starts_with(':'))
    })
}

/// One name for every way to the same file.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn name(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_at_the_top_makes_a_case_file() {
        for text in [
            "brille: 1",
            "sak: { id: 1 }",
            "# a\n\"brille\": 1",
            "\u{feff}brille : 1",
            "{ brille: 1 }",
            "sak:\r\nbrille: 1",
        ] {
            assert!(is_case(text.as_bytes()), "{text}");
        }
        for text in ["E1: Ada", "brille_skolerute: 1", "elev:\n  brille: 1", "# brille: 1", ""] {
            assert!(!is_case(text.as_bytes()), "{text}");
        }
        assert!(is_case(b"brille: 1\nhva: bl\xe5b\xe6r"));
    }

    #[test]
    fn a_file_that_is_too_long_is_read_just_beyond_the_limit() {
        let bytes = yaml::read_bounded("å".repeat(yaml::MAX_BYTES).as_bytes(), &Limits::default()).unwrap();
        let input = decoded(Path::new("x"), &bytes);
        assert!(input.text.len() > yaml::MAX_BYTES && input.text.len() < yaml::MAX_BYTES + 8);
        assert!(input.problem.is_none());
    }

    #[test]
    fn another_encoding_is_a_problem_at_its_first_byte() {
        let problem = decoded(Path::new("x"), b"bl\xe5b\xe6r: 1").problem.unwrap();
        assert_eq!(problem.span.start, 2);
    }
}
