//! Finds and reads case files: files, folders with all that lies in them, and standard input.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::{DirEntry, WalkBuilder};

use super::failure;
use super::settings::{self, Settings};
use crate::lang::Lang;
use crate::yaml::{self, Limits, Problem};

/// What stands for standard input among paths.
const STDIN: &str = "-";

/// Whether a name in reports is that of standard input.
pub(super) fn is_stdin(name: &str) -> bool {
    name == STDIN
}

/// A file that was read.
#[derive(Debug)]
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

    /// Why nothing can be made of it: it is no text, or so large that only its beginning was read.
    pub(super) fn why_unusable(&self) -> Option<io::ErrorKind> {
        match self.problem {
            Some(_) => Some(io::ErrorKind::InvalidData),
            None if self.text.len() > yaml::MAX_BYTES => Some(io::ErrorKind::FileTooLarge),
            None => None,
        }
    }
}

/// A file that may be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    path: PathBuf,
    /// Whether it was found in a folder, and nobody has named it.
    is_found: bool,
    /// Whether it counts only where it is a case file, as all that is found; a file that is named counts as one.
    must_be_case: bool,
}

impl Candidate {
    /// Its path.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it was found in a folder, and nobody has named it.
    pub(super) fn is_found(&self) -> bool {
        self.is_found
    }

    /// Whether it is a settings file, by its name.
    pub(super) fn is_settings(&self) -> bool {
        settings::is_called_so(&self.path)
    }

    /// Reads the file; none where it turns out not to be a case file.
    ///
    /// # Errors
    /// Where it cannot be read: told with its name.
    pub(super) fn read(&self, lang: Lang) -> anyhow::Result<Option<Input>> {
        let bytes =
            read_bytes(&self.path).map_err(|error| failure::cannot_read(lang, Path::new(&name(&self.path)), &error))?;
        let is_wanted = !self.must_be_case || is_case(&bytes);
        Ok(is_wanted.then(|| decoded(&self.path, bytes)))
    }
}

/// What the paths lead to: each file once, in the order of their names, and what could not be looked into.
pub(super) fn find(paths: &[PathBuf], settings: &Arc<Settings>, lang: Lang) -> (Vec<Candidate>, Vec<anyhow::Error>) {
    let mut found = Found::default();
    for path in paths {
        if !is_stdin_path(path) && path.is_dir() {
            found.walk(path, settings);
        } else {
            found.candidates.push(Candidate { path: path.clone(), is_found: false, must_be_case: false });
        }
    }
    let Found { mut candidates, unreadable, has_links } = found;
    let order = |candidate: &Candidate| (PathBuf::from(name(&candidate.path)), candidate.is_found);
    if paths.len() > 1 || has_links {
        candidates.sort_by_cached_key(order);
        let mut seen = BTreeSet::new();
        candidates.retain(|candidate| seen.insert(identity(&candidate.path)));
    }
    let tell = |(path, error): (PathBuf, io::Error)| failure::cannot_read(lang, Path::new(&name(&path)), &error);
    (candidates, unreadable.into_iter().map(tell).collect())
}

/// Leaves of what was named only that which a search would have found: case files that the settings do not leave out,
/// and settings files.
pub(super) fn keep_only_cases(candidates: &mut Vec<Candidate>, settings: &Settings) {
    let is_left_out = |path: &Path| !is_stdin_path(path) && settings.leave_out(path);
    candidates.retain(|candidate| candidate.is_found || !is_left_out(&candidate.path));
    candidates.iter_mut().for_each(|candidate| candidate.must_be_case = true);
}

fn is_stdin_path(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// Reads one file as text, or standard input for `-`.
pub(super) fn read(path: &Path) -> io::Result<Input> {
    of_bytes(path, read_bytes(path)?)
}

/// Reads a file that another file names: only a regular one, so that nobody waits for a pipe.
pub(super) fn read_regular(path: &Path) -> io::Result<Input> {
    if fs::metadata(path)?.is_file() { read(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// The same, where bytes that are no text are a problem of the file instead of an error.
pub(super) fn read_any_regular(path: &Path) -> io::Result<Input> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    Ok(decoded(path, read_bytes(path)?))
}

/// Bytes that came from elsewhere than a file of the disk, under the name of one.
pub(super) fn of_bytes(path: &Path, bytes: Vec<u8>) -> io::Result<Input> {
    let input = decoded(path, bytes);
    if input.problem.is_some() { Err(io::ErrorKind::InvalidData.into()) } else { Ok(input) }
}

fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let limits = Limits::default();
    if is_stdin_path(path) {
        yaml::read_bounded(io::stdin().lock(), &limits)
    } else {
        yaml::read_bounded(File::open(path)?, &limits)
    }
}

/// Bytes as text. The parser itself refuses a text beyond the limit, even where that cuts a character.
fn decoded(path: &Path, bytes: Vec<u8>) -> Input {
    let is_cut = bytes.len() > yaml::MAX_BYTES;
    // No text begins with the mark of UTF-16, so what is one has no problem.
    let (text, problem) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let problem = yaml::decode(error.as_bytes()).err().filter(|_| !is_cut);
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), problem)
        }
    };
    Input { name: name(path), text, problem }
}

/// What lies in folders.
#[derive(Default)]
struct Found {
    candidates: Vec<Candidate>,
    unreadable: Vec<(PathBuf, io::Error)>,
    /// Whether one of the candidates is a link, so that two may be the same file.
    has_links: bool,
}

impl Found {
    /// Adds the YAML files in a folder, in the order of their paths, without what `.gitignore` names and what is
    /// hidden, and without what the settings leave out.
    fn walk(&mut self, folder: &Path, settings: &Arc<Settings>) {
        let settings = settings.clone();
        let mut walk = WalkBuilder::new(folder);
        walk.require_git(false).sort_by_file_path(Path::cmp);
        walk.filter_entry(move |entry| !is_left_out(entry, &settings));
        for entry in walk.build() {
            match entry {
                Ok(entry) if is_yaml(entry.path()) => self.add(entry),
                Ok(_) => {}
                Err(error) => self.unreadable.push(cause(folder, error)),
            }
        }
    }

    fn add(&mut self, entry: DirEntry) {
        let is_plain = entry.file_type().is_some_and(|kind| kind.is_file());
        let is_file = if is_plain { Ok(true) } else { regular(entry.path()) };
        self.has_links |= entry.path_is_symlink();
        match is_file {
            Ok(true) => self.candidates.push(Candidate { path: entry.into_path(), is_found: true, must_be_case: true }),
            Ok(false) => {}
            Err(error) => self.unreadable.push((entry.into_path(), error)),
        }
    }
}

/// Folders are left out before anybody looks into them; other files than YAML are of no interest.
fn is_left_out(entry: &DirEntry, settings: &Settings) -> bool {
    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    entry.depth() > 0 && (is_folder || is_yaml(entry.path())) && settings.leave_out(entry.path())
}

/// Whether a path is a file, and not a folder. A link to nothing, a pipe or a device is neither, and might hide a case.
fn regular(path: &Path) -> io::Result<bool> {
    let kind = fs::metadata(path)?;
    if kind.is_file() || kind.is_dir() { Ok(kind.is_file()) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// The path that a walk could not read, and why.
pub(super) fn cause(folder: &Path, error: ignore::Error) -> (PathBuf, io::Error) {
    match error {
        ignore::Error::WithPath { path, err } => cause(&path, *err),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => cause(folder, *err),
        error => (folder.to_owned(), error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into())),
    }
}

/// Whether a file is called as YAML files are.
pub(super) fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml"))
}

/// Whether a file that can be read is a case.
pub(super) fn is_case_file(path: &Path) -> bool {
    read_bytes(path).is_ok_and(|bytes| is_case(&bytes))
}

/// Whether a text has the key `brille` or `sak` at its top level: either, so that a slip in one of them does not make
/// a case go unseen. Bytes, because a case in another encoding is one too: of UTF-16 every other byte is NUL.
pub(super) fn is_case(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || bytes.iter().take(8).any(|byte| *byte == 0)
    {
        let ascii: Vec<u8> = bytes.iter().copied().filter(|byte| byte.is_ascii() && *byte != 0).collect();
        return has_key_of_case(&ascii);
    }
    has_key_of_case(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes))
}

fn has_key_of_case(text: &[u8]) -> bool {
    let start = text.trim_ascii_start();
    let start = start.strip_prefix(b"---").map_or(start, <[u8]>::trim_ascii_start);
    // Between braces, and where the first key is indented, no line says which keys are the outermost.
    let is_deep = start.starts_with(b"{") || text.first().is_some_and(|first| matches!(first, b' ' | b'\t'));
    start.split(|byte| matches!(byte, b'\n' | b'\r')).any(|line| {
        let line = if is_deep { line.trim_ascii_start() } else { line };
        let line = line.strip_prefix(b"{").map_or(line, <[u8]>::trim_ascii_start);
        let line = without_quote(line);
        let key = line.strip_prefix(b"brille").or(line.strip_prefix(b"sak"));
        key.is_some_and(|rest| without_quote(rest).trim_ascii_start().starts_with(b":"))
    })
}

fn without_quote(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\"").or(text.strip_prefix(b"'")).unwrap_or(text)
}

/// One name for every way to the same file.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// The name of a file in reports.
pub(super) fn name(path: &Path) -> String {
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
            "{\n  \"brille\": 1\n}",
            "--- { brille: 1 }",
            "---\nbrille: 1",
            "  brille: 1\n  sak: {}",
        ] {
            assert!(is_case(text.as_bytes()), "{text}");
        }
        for text in ["E1: Ada", "brille_skolerute: 1", "elev:\n  brille: 1", "# brille: 1", ""] {
            assert!(!is_case(text.as_bytes()), "{text}");
        }
        assert!(is_case(b"brille: 1\nhva: bl\xe5b\xe6r"));
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            let wide = |text: &str| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
            assert!(is_case(&wide("\u{feff}brille: 1")) && is_case(&wide("sak:\n  id: 1")));
            assert!(!is_case(&wide("navn: å")));
        }
    }

    #[test]
    fn a_file_that_is_too_long_is_read_just_beyond_the_limit() {
        let bytes = yaml::read_bounded("å".repeat(yaml::MAX_BYTES).as_bytes(), &Limits::default()).unwrap();
        let input = decoded(Path::new("x"), bytes);
        assert!(input.text.len() > yaml::MAX_BYTES && input.text.len() < yaml::MAX_BYTES + 8);
        assert!(input.problem.is_none());
    }

    #[test]
    fn another_encoding_is_a_problem_at_its_first_byte() {
        let problem = decoded(Path::new("x"), b"bl\xe5b\xe6r: 1".to_vec()).problem.unwrap();
        assert_eq!(problem.span.start, 2);
    }
}
