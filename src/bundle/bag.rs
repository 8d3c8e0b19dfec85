//! A bag after RFC 8493: the payload, what is said of it, and the checksums of both.

use jiff::civil::Date;

use super::manifest::{self, Listed};
use super::sum::Sum;

/// The program that makes the bag.
pub(super) const AGENT: &str = concat!("brille ", env!("CARGO_PKG_VERSION"));
/// What marks a bag as one.
pub(super) const BAGIT: &str = "bagit.txt";
/// What it must say.
pub(super) const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// What is said of the bag.
pub(super) const INFO: &str = "bag-info.txt";
/// The checksums of the payload.
pub(super) const MANIFEST: &str = "manifest-sha256.txt";
/// The checksums of everything else.
pub(super) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
/// What the folder of the payload is called.
pub(super) const PAYLOAD: &str = "data/";
/// How the name of a package begins while it is being made. Nothing that is called so counts as whole.
pub const TEMPORARY: &str = ".brille-";

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path, with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What is said of a bag, without a word of the case.
#[derive(Clone, Debug)]
pub struct Info {
    /// The day on which it is made.
    pub date: Date,
    /// What it is, in the tool's own words.
    pub description: &'static str,
    /// The number of the case in the school's archive, where it is one.
    pub case_number: Option<String>,
}

/// A whole bag.
#[derive(Clone, Debug)]
pub struct Bag {
    files: Vec<File>,
}

impl Bag {
    /// Makes a bag of files, whose paths are those below `data/`.
    pub fn new(payload: Vec<File>, info: &Info) -> Self {
        let payload: Vec<File> =
            payload.into_iter().map(|file| File { path: format!("{PAYLOAD}{}", file.path), ..file }).collect();
        let tag = |path: &str, text: String| File { path: path.to_owned(), bytes: text.into_bytes() };
        let declaration = tag(BAGIT, DECLARATION.to_owned());
        let mut files = vec![tag(INFO, said(&payload, info)), tag(MANIFEST, manifest::write(&sums(&payload)))];
        let tags = sums(files.iter().chain([&declaration]));
        files.push(tag(TAG_MANIFEST, manifest::write(&tags)));
        files.push(declaration);
        Self { files: payload.into_iter().chain(files).collect() }
    }

    /// Its files in the order in which they must be written: what makes a bag of them comes last, so that nothing
    /// looks like one before it is whole.
    pub fn files(&self) -> &[File] {
        &self.files
    }
}

fn sums<'f>(files: impl IntoIterator<Item = &'f File>) -> Listed {
    files.into_iter().map(|file| (file.path.clone(), Sum::of(&file.bytes))).collect()
}

fn said(payload: &[File], info: &Info) -> String {
    let size: usize = payload.iter().map(|file| file.bytes.len()).sum();
    let lines = [
        ("Bag-Software-Agent", AGENT.to_owned()),
        ("Bagging-Date", info.date.to_string()),
        ("External-Description", info.description.to_owned()),
        ("Internal-Sender-Identifier", info.case_number.clone().unwrap_or_default()),
        ("Payload-Oxum", format!("{size}.{}", payload.len())),
    ];
    let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
    lines.map(|(label, value)| format!("{label}: {value}\n")).collect()
}
