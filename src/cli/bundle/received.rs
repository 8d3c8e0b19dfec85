//! `brille bundle --verify`: whether a package that somebody has received is whole.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::words;
use crate::bundle::{Entry, Fault, Kind, Limits, Package, TEMPORARY, Wrong, Zip, ZipFault, verify};
use crate::cli::Status;
use crate::cli::failure::{self, tell};
use crate::cli::output::Output;
use crate::lang::{Lang, Text};
use crate::report::plain;

/// How deep the folders of a package may lie.
const DEEPEST: usize = 16;

/// Looks into a folder or an archive, and tells what is wrong with it.
///
/// # Errors
/// Where it cannot be looked into.
pub(super) fn verify_at(path: &Path, lang: Lang, output: &Output) -> anyhow::Result<Status> {
    let unreadable = |error: &io::Error| failure::cannot_read(lang, path, error);
    let there = fs::metadata(path).map_err(|error| unreadable(&error))?;
    let name = path.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
    if name.starts_with(TEMPORARY) {
        return of_all(path, words::UNFINISHED, lang, output);
    }
    if there.is_dir() {
        let mut folder = Folder::new(path).map_err(|error| unreadable(&error))?;
        return told(path, &mut folder, lang, output).map(|(status, faults)| {
            let is_unread = faults.iter().any(|fault| fault.wrong == Wrong::Unreadable);
            if is_unread { Status::Failed } else { status }
        });
    }
    if !there.is_file() {
        return Err(unreadable(&io::ErrorKind::InvalidInput.into()));
    }
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    match Zip::new(file, there.len()) {
        Ok(mut zip) => told(path, &mut zip, lang, output).map(|(status, _)| status),
        Err(ZipFault::Broken) => of_all(path, words::NO_ARCHIVE, lang, output),
        Err(ZipFault::Bomb) => of_all(path, words::BOMB, lang, output),
        Err(ZipFault::Locked) => of_all(path, words::LOCKED, lang, output),
    }
}

fn told(path: &Path, package: &mut dyn Package, lang: Lang, output: &Output) -> anyhow::Result<(Status, Vec<Fault>)> {
    let count = package.entries().len();
    let faults = verify(package, &Limits::USUAL);
    output.results(lang, |out| {
        if faults.is_empty() {
            return writeln!(out, "{}", tell(lang, words::WHOLE, &[&count.to_string()]));
        }
        for fault in &faults {
            let name = if fault.path.is_empty() { path.to_string_lossy() } else { (&*fault.path).into() };
            writeln!(out, "{}: {}", plain(&name), words::wrong(lang, fault.wrong, fault.line))?;
        }
        writeln!(out, "{}", words::NOT_WHOLE.get(lang))
    })?;
    Ok((if faults.is_empty() { Status::Clean } else { Status::Findings }, faults))
}

/// Tells what is wrong with a package as such.
fn of_all(path: &Path, text: Text, lang: Lang, output: &Output) -> anyhow::Result<Status> {
    let name = path.to_string_lossy();
    output.results(lang, |out| {
        writeln!(out, "{}: {}", plain(&name), text.get(lang))?;
        writeln!(out, "{}", words::NOT_WHOLE.get(lang))
    })?;
    Ok(Status::Findings)
}

/// A folder that may hold a package.
struct Folder {
    entries: Vec<Entry>,
    paths: Vec<PathBuf>,
}

impl Folder {
    fn new(path: &Path) -> io::Result<Self> {
        let mut folder = Self { entries: Vec::new(), paths: Vec::new() };
        folder.add(path, "", 0)?;
        Ok(folder)
    }

    /// Adds what lies in a folder. No link is followed, and no more is listed than shows that it is too much.
    fn add(&mut self, path: &Path, above: &str, depth: usize) -> io::Result<()> {
        let mut inside = fs::read_dir(path)?.collect::<io::Result<Vec<_>>>()?;
        inside.sort_by_key(fs::DirEntry::file_name);
        for entry in inside {
            if self.entries.len() > Limits::USUAL.files {
                return Ok(());
            }
            let there = fs::symlink_metadata(entry.path())?;
            let path = format!("{above}{}", entry.file_name().to_string_lossy());
            if there.is_dir() && depth < DEEPEST {
                self.add(&entry.path(), &format!("{path}/"), depth + 1)?;
                continue;
            }
            let kind = match there.file_type() {
                kind if kind.is_file() => Kind::File,
                kind if kind.is_symlink() => Kind::Link,
                _ => Kind::Other,
            };
            let size = if kind == Kind::File { there.len() } else { 0 };
            self.entries.push(Entry { path, kind, size });
            self.paths.push(entry.path());
        }
        Ok(())
    }
}

impl Package for Folder {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn open(&mut self, index: usize) -> io::Result<Box<dyn Read + '_>> {
        let path = self.paths.get(index).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(File::open(path)?))
    }
}
