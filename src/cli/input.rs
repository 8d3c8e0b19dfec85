//! Finds and reads case files: files, folders with all that lies in them, and standard input.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use super::failure;
use super::output::Output;
use crate::lang::Lang;
use crate::yaml;

/// What stands for standard input among paths.
const STDIN: &str = "-";

/// A file that was read.
pub(super) struct Input {
    /// Its name in reports.
    pub(super) name: String,
    /// Its text; of a file beyond what is read, so much that this shows.
    pub(super) text: String,
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

/// Reads what the paths name. A file that is named counts as a case file; in a folder the key `brille:` tells.
pub(super) fn collect(paths: &[PathBuf], lang: Lang, output: &Output) -> Inputs {
    let mut inputs = Inputs { files: Vec::new(), failed: false };
    let mut seen = BTreeSet::new();
    let mut add = |path: &Path, wanted: fn(&[u8]) -> bool| match read_bytes(path) {
        Ok(bytes) if !wanted(&bytes) || !seen.insert(identity(path)) => {}
        Ok(bytes) => match text(bytes) {
            Ok(text) => inputs.files.push(Input { name: name(path), text }),
            Err(error) => fail(&mut inputs.failed, path, &error, lang, output),
        },
        Err(error) => fail(&mut inputs.failed, path, &error, lang, output),
    };
    let mut unreadable = Vec::new();
    for path in paths {
        if path.as_os_str() != STDIN && path.is_dir() {
            yaml_files(path, &mut unreadable).iter().for_each(|file| add(file, is_case));
        } else {
            add(path, |_| true);
        }
    }
    for error in unreadable {
        inputs.failed = true;
        output.complain(lang, &anyhow::Error::new(error));
    }
    inputs.files.sort_by(|one, other| Path::new(&one.name).cmp(Path::new(&other.name)));
    inputs
}

fn fail(failed: &mut bool, path: &Path, error: &io::Error, lang: Lang, output: &Output) {
    *failed = true;
    output.complain(lang, &failure::cannot_read(lang, Path::new(&name(path)), error));
}

/// Reads one file as text, or standard input for `-`.
pub(super) fn read(path: &Path) -> io::Result<Input> {
    Ok(Input { name: name(path), text: text(read_bytes(path)?)? })
}

/// Reads a file that another file names: only a regular one, so that nobody waits for a pipe.
pub(super) fn read_regular(path: &Path) -> io::Result<Input> {
    if fs::metadata(path)?.is_file() { read(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path.as_os_str() == STDIN { bounded(io::stdin().lock()) } else { bounded(File::open(path)?) }
}

/// Reads no more than it takes to see that a text is too long.
fn bounded(reader: impl Read) -> io::Result<Vec<u8>> {
    // Room for the rest of a character that the limit cuts.
    let enough = yaml::MAX_BYTES as u64 + 4;
    let mut bytes = Vec::new();
    reader.take(enough).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn text(mut bytes: Vec<u8>) -> io::Result<String> {
    if let Err(error) = str::from_utf8(&bytes)
        && error.error_len().is_none()
        && bytes.len() > yaml::MAX_BYTES
    {
        bytes.truncate(error.valid_up_to());
    }
    String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// The YAML files in a folder, in the order of their paths, without what `.gitignore` names and what is hidden.
fn yaml_files(folder: &Path, unreadable: &mut Vec<ignore::Error>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).require_git(false).sort_by_file_path(Path::cmp).build() {
        match entry {
            Ok(entry) if is_yaml(entry.path()) && entry.path().is_file() => files.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => unreadable.push(error),
        }
    }
    files
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml"))
}

/// Whether a text has the key `brille` at its top level. Bytes, because a case in another encoding is one too.
fn is_case(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.trim_start_matches('\u{feff}').split(['\n', '\r']).any(|line| {
        let line = line.strip_prefix('{').map_or(line, str::trim_start);
        let key = line.trim_start_matches(['"', '\'']).strip_prefix("brille");
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
        for text in ["brille: 1", "# a\n\"brille\": 1", "\u{feff}brille : 1", "{ brille: 1 }", "sak:\r\nbrille: 1"] {
            assert!(is_case(text.as_bytes()), "{text}");
        }
        for text in ["E1: Ada", "brille_skolerute: 1", "sak:\n  brille: 1", "# brille: 1", ""] {
            assert!(!is_case(text.as_bytes()), "{text}");
        }
        assert!(is_case(b"brille: 1\nhva: bl\xe5b\xe6r"));
    }

    #[test]
    fn a_file_that_is_too_long_is_read_just_beyond_the_limit() {
        let text = text(bounded("å".repeat(yaml::MAX_BYTES).as_bytes()).unwrap()).unwrap();
        assert!(text.len() > yaml::MAX_BYTES && text.len() < yaml::MAX_BYTES + 8);
    }

    #[test]
    fn another_encoding_is_no_text() {
        assert_eq!(text(b"bl\xc3".to_vec()).unwrap_err().kind(), io::ErrorKind::InvalidData);
        let long = [&b"bl\xe5 "[..], &vec![b'a'; yaml::MAX_BYTES]].concat();
        assert_eq!(text(long).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
