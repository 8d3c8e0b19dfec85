//! Whether a package is whole: that it holds what its manifests list, unchanged, and nothing else.
//!
//! What somebody has received may be anything. Nothing is unpacked, no name is followed, and no more is read than a
//! package can hold.

use std::collections::BTreeMap;
use std::io::{self, Read};

use super::bag::{BAGIT, DECLARATION, INFO, MANIFEST, PAYLOAD, TAG_MANIFEST};
use super::manifest::{self, Listed, Manifest};
use super::name::is_safe;
use super::sum::Sum;

/// What holds a bag: a folder or an archive.
pub trait Package {
    /// What lies in it, without its folders.
    fn entries(&self) -> &[Entry];

    /// Opens one of its files.
    ///
    /// # Errors
    /// Where it cannot be opened.
    fn open(&mut self, index: usize) -> io::Result<Box<dyn Read + '_>>;
}

/// Something that lies in a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path from the package, with `/`.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// How many bytes it says it has.
    pub size: u64,
}

/// What something in a package is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary file.
    File,
    /// A symbolic link.
    Link,
    /// A pipe, a device or what else is no file.
    Other,
}

/// How much a package may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Files.
    pub files: usize,
    /// Bytes of all files together.
    pub bytes: u64,
    /// Bytes of one manifest.
    pub manifest: u64,
}

impl Limits {
    /// Far more than the documents of a case take.
    pub const USUAL: Self = Self { files: 10_000, bytes: 4 << 30, manifest: 16 << 20 };
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file.
    pub path: String,
    /// The line in it, from 1, where a line is at fault.
    pub line: Option<usize>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// What makes a package of a folder is not there, or says something else.
    NoBag,
    /// A list of checksums is not there.
    NoManifest,
    /// A line of a list cannot be read, or was touched.
    Line,
    /// A listed file is not there.
    Missing,
    /// A file is not what it was.
    Changed,
    /// A file is not listed.
    Stray,
    /// A name leads out of the package, or means something else to some system.
    Name,
    /// Two names are the same to some systems.
    Twice,
    /// A link or something else that is no file.
    NoFile,
    /// A file cannot be read.
    Unreadable,
    /// The list tells of files that must be fetched elsewhere.
    Fetch,
    /// The number or the size of the files is not what the package says.
    Size,
    /// There is more than a package can hold.
    TooLarge,
}

/// Looks for everything that is wrong with a package, in the order of its files.
pub fn verify(package: &mut dyn Package, limits: &Limits) -> Vec<Fault> {
    let entries = package.entries().to_vec();
    let mut faults = named(&entries);
    let total = entries.iter().try_fold(0_u64, |sum, entry| sum.checked_add(entry.size));
    if entries.len() > limits.files || total.is_none_or(|total| total > limits.bytes) {
        return vec![fault("", Wrong::TooLarge)];
    }
    if faults.is_empty() {
        faults = Look { package, limits, left: limits.bytes, entries: &entries, faults }.all();
    }
    faults.sort();
    faults.dedup();
    faults
}

fn fault(path: &str, wrong: Wrong) -> Fault {
    Fault { path: path.to_owned(), line: None, wrong }
}

/// What is wrong with the names and kinds of what lies in a package.
fn named(entries: &[Entry]) -> Vec<Fault> {
    let mut known = BTreeMap::new();
    let mut faults = Vec::new();
    for entry in entries {
        if !is_safe(&entry.path) {
            faults.push(fault(&entry.path, Wrong::Name));
        }
        if entry.kind != Kind::File {
            faults.push(fault(&entry.path, Wrong::NoFile));
        }
        if known.insert(entry.path.to_lowercase(), ()).is_some() {
            faults.push(fault(&entry.path, Wrong::Twice));
        }
    }
    faults
}

/// A look into a package whose names may be trusted.
struct Look<'p> {
    package: &'p mut dyn Package,
    limits: &'p Limits,
    /// How many bytes may still be read, whatever the package says of its size.
    left: u64,
    entries: &'p [Entry],
    faults: Vec<Fault>,
}

impl Look<'_> {
    fn all(mut self) -> Vec<Fault> {
        if self.text(BAGIT).is_none_or(|text| text != DECLARATION) {
            self.fault(BAGIT, Wrong::NoBag);
        }
        if self.index("fetch.txt").is_some() {
            self.fault("fetch.txt", Wrong::Fetch);
        }
        let payload = self.manifest(MANIFEST, true);
        let tags = self.manifest(TAG_MANIFEST, false);
        self.strays(&payload, &tags);
        for (path, sum) in payload.iter().chain(&tags) {
            self.compare(path, sum);
        }
        self.oxum();
        self.faults
    }

    fn fault(&mut self, path: &str, wrong: Wrong) {
        self.faults.push(fault(path, wrong));
    }

    fn index(&self, path: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.path == path)
    }

    /// The text of a small file; none where it is not there or is no text.
    fn text(&mut self, path: &str) -> Option<String> {
        let index = self.index(path)?;
        let mut bytes = Vec::new();
        let limit = self.limits.manifest.min(self.left);
        self.package.open(index).ok()?.take(limit + 1).read_to_end(&mut bytes).ok()?;
        self.left = self.left.saturating_sub(bytes.len() as u64);
        if bytes.len() as u64 > limit { None } else { String::from_utf8(bytes).ok() }
    }

    /// A list of checksums, of the payload or of what lies beside it.
    fn manifest(&mut self, path: &str, of_payload: bool) -> Listed {
        let Some(text) = self.text(path) else {
            self.fault(path, Wrong::NoManifest);
            return Listed::new();
        };
        let Manifest { listed, broken } = manifest::read(&text);
        let line = |line| Fault { line: Some(line), ..fault(path, Wrong::Line) };
        self.faults.extend(broken.into_iter().map(line));
        for listed in listed.keys() {
            let belongs = listed.starts_with(PAYLOAD) == of_payload && listed != TAG_MANIFEST;
            if !is_safe(listed) || !belongs {
                self.fault(listed, Wrong::Name);
            }
        }
        listed
    }

    fn strays(&mut self, payload: &Listed, tags: &Listed) {
        for entry in self.entries {
            let is_listed = payload.contains_key(&entry.path) || tags.contains_key(&entry.path);
            if !is_listed && entry.path != TAG_MANIFEST {
                self.faults.push(fault(&entry.path, Wrong::Stray));
            }
        }
    }

    fn compare(&mut self, path: &str, sum: &Sum) {
        let Some(index) = self.index(path) else { return self.fault(path, Wrong::Missing) };
        let read = self.package.open(index).and_then(|file| Sum::read(file, self.left));
        match read {
            Err(_) => self.fault(path, Wrong::Unreadable),
            Ok(None) => {
                self.left = 0;
                self.fault(path, Wrong::TooLarge);
            }
            Ok(Some((found, size))) => {
                self.left -= size;
                if found != *sum {
                    self.fault(path, Wrong::Changed);
                }
            }
        }
    }

    /// Holds the size of the payload against what the bag says of it, if it does.
    fn oxum(&mut self) {
        let Some(text) = self.text(INFO) else { return };
        let payload = self.entries.iter().filter(|entry| entry.path.starts_with(PAYLOAD));
        let (bytes, count) = payload.fold((0, 0), |(bytes, count), entry| (bytes + entry.size, count + 1));
        let said = text.lines().find_map(|line| line.strip_prefix("Payload-Oxum:"));
        if said.is_some_and(|said| said.trim() != format!("{bytes}.{count}")) {
            self.fault(INFO, Wrong::Size);
        }
    }
}

#[cfg(test)]
mod tests;
