//! Packages in one file: the only file that names the crate for ZIP.

use std::io::{self, Read, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::bag::{BAGIT, File};
use super::verify::{Entry, Kind, Package};

/// How often larger than the archive its files may be together. Documents are packed already.
const MOST_UNPACKED: u64 = 200;
/// What an archive may unpack to in any case.
const ALWAYS: u64 = 1 << 20;

/// Writes files into an archive below a folder. They are stored as they are, in their order, at one moment, so that
/// the same files give the same archive.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write_zip(files: &[File], folder: &str, out: impl Write + Seek) -> io::Result<()> {
    let mut zip = ZipWriter::new(out);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .system(zip::System::Unix);
    for file in files {
        zip.start_file(format!("{folder}/{}", file.path), options)?;
        zip.write_all(&file.bytes)?;
    }
    zip.finish()?;
    Ok(())
}

/// An archive that may hold a package.
pub struct Zip<R> {
    archive: ZipArchive<R>,
    entries: Vec<Entry>,
    /// Which file of the archive each entry is.
    indices: Vec<usize>,
}

/// Why an archive is not looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipFault {
    /// It is none, or it is damaged.
    Broken,
    /// It unpacks to far more than documents do.
    Bomb,
    /// It is locked with a password.
    Locked,
}

impl<R: Read + Seek> Zip<R> {
    /// Looks into an archive of so many bytes. A folder that holds all of the package is left out of the paths.
    ///
    /// # Errors
    /// Where it cannot be looked into.
    pub fn new(file: R, size: u64) -> Result<Self, ZipFault> {
        let mut archive = ZipArchive::new(file).map_err(|_| ZipFault::Broken)?;
        if archive.has_overlapping_files().map_err(|_| ZipFault::Broken)? {
            return Err(ZipFault::Bomb);
        }
        let (mut entries, mut indices) = (Vec::new(), Vec::new());
        for index in 0..archive.len() {
            let file = archive.by_index_raw(index).map_err(|_| ZipFault::Broken)?;
            if file.encrypted() {
                return Err(ZipFault::Locked);
            }
            let path = String::from_utf8_lossy(file.name_raw()).into_owned();
            let kind = kind(file.unix_mode(), file.is_symlink());
            // The folders of files need no entry of their own; one with a doubtful name is told of all the same.
            if file.is_dir() && super::name::is_safe(path.trim_end_matches('/')) {
                continue;
            }
            entries.push(Entry { path, kind, size: file.size() });
            indices.push(index);
        }
        let total = entries.iter().try_fold(0_u64, |sum, entry| sum.checked_add(entry.size));
        if total.is_none_or(|total| total > size.saturating_mul(MOST_UNPACKED).saturating_add(ALWAYS)) {
            return Err(ZipFault::Bomb);
        }
        strip(&mut entries);
        Ok(Self { archive, entries, indices })
    }
}

/// What a file is by its rights, where the archive tells them.
fn kind(mode: Option<u32>, is_link: bool) -> Kind {
    match mode.map(|mode| mode & 0o170_000) {
        _ if is_link => Kind::Link,
        None | Some(0 | 0o100_000 | 0o040_000) => Kind::File,
        Some(0o120_000) => Kind::Link,
        Some(_) => Kind::Other,
    }
}

/// Takes the one folder away in which a package lies.
fn strip(entries: &mut [Entry]) {
    let first = entries.first().and_then(|entry| entry.path.split_once('/'));
    let Some(folder) = first.map(|(folder, _)| format!("{folder}/")) else { return };
    let holds_all = entries.iter().all(|entry| entry.path.starts_with(&folder));
    if holds_all && entries.iter().any(|entry| entry.path[folder.len()..] == *BAGIT) {
        entries.iter_mut().for_each(|entry| drop(entry.path.drain(..folder.len())));
    }
}

impl<R: Read + Seek> Package for Zip<R> {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn open(&mut self, index: usize) -> io::Result<Box<dyn Read + '_>> {
        let size = self.entries.get(index).map_or(0, |entry| entry.size);
        let index = *self.indices.get(index).ok_or(io::ErrorKind::NotFound)?;
        let file = self.archive.by_index(index).map_err(io::Error::from)?;
        // What unpacks to more than it says is seen as changed, and not read to its end.
        Ok(Box::new(file.take(size.saturating_add(1))))
    }
}
