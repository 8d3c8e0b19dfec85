//! Packages that are whole, and all the ways in which they are not.

use std::io::Cursor;

use super::super::{Bag, File, Info, Zip, ZipFault, write_zip};
use super::*;

/// A package in memory.
struct Memory {
    entries: Vec<Entry>,
    bytes: Vec<Vec<u8>>,
}

impl Memory {
    fn new(files: &[File]) -> Self {
        let entry = |file: &File| Entry { path: file.path.clone(), kind: Kind::File, size: file.bytes.len() as u64 };
        Self {
            entries: files.iter().map(entry).collect(),
            bytes: files.iter().map(|file| file.bytes.clone()).collect(),
        }
    }
}

impl Package for Memory {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn open(&mut self, index: usize) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(&*self.bytes[index]))
    }
}

fn bag() -> Vec<File> {
    let file = |path: &str, text: &str| File { path: path.into(), bytes: text.into() };
    let payload = vec![file("00-innhold.pdf", "%PDF-1"), file("01-saksgang.pdf", "%PDF-2"), file("02.json", "{}")];
    let info = Info {
        date: jiff::civil::date(2026, 10, 5),
        description: "Dokumentasjon",
        case_number: Some("2026-0147".into()),
    };
    Bag::new(payload, &info).files().to_vec()
}

fn faults_of(files: &[File]) -> Vec<Fault> {
    verify(&mut Memory::new(files), &Limits::USUAL)
}

fn zipped(files: &[File]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    write_zip(files, "pakke", &mut out).unwrap();
    out.into_inner()
}

fn faults_of_zip(bytes: &[u8]) -> Vec<Fault> {
    let mut zip = Zip::new(Cursor::new(bytes), bytes.len() as u64).unwrap_or_else(|fault| panic!("{fault:?}"));
    verify(&mut zip, &Limits::USUAL)
}

#[test]
fn a_package_is_whole_as_it_is_made() {
    assert_eq!(faults_of(&bag()), []);
    assert_eq!(faults_of_zip(&zipped(&bag())), []);
    assert_eq!(zipped(&bag()), zipped(&bag()));
}

#[test]
fn what_is_said_of_it() {
    let text = |path: &str| {
        let files = bag();
        let file = files.iter().find(|file| file.path == path).unwrap();
        String::from_utf8(file.bytes.clone()).unwrap()
    };
    assert_eq!(text("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    assert_eq!(
        text("bag-info.txt").replace(env!("CARGO_PKG_VERSION"), "0"),
        "Bag-Software-Agent: brille 0\nBagging-Date: 2026-10-05\nExternal-Description: Dokumentasjon\n\
         Internal-Sender-Identifier: 2026-0147\nPayload-Oxum: 14.3\n"
    );
    assert_eq!(text("manifest-sha256.txt").lines().count(), 3);
    assert_eq!(text("tagmanifest-sha256.txt").lines().count(), 3);
}

#[test]
fn nothing_looks_whole_before_its_last_file_is_written() {
    let files = bag();
    assert_eq!(files.last().unwrap().path, "bagit.txt");
    for count in 0..files.len() {
        let faults = faults_of(&files[..count]);
        assert!(faults.contains(&fault("bagit.txt", Wrong::NoBag)), "{count}: {faults:?}");
    }
    let whole = zipped(&files);
    for length in 0..whole.len() {
        let part = &whole[..length];
        assert!(Zip::new(Cursor::new(part), length as u64).is_err(), "{length}");
    }
}

#[test]
fn a_changed_byte_is_found_wherever_it_is() {
    let files = bag();
    for (index, file) in files.iter().enumerate() {
        for at in 0..file.bytes.len() {
            for change in [1, 0x20, 0x80, 0x09 ^ b' ', b'\n' ^ b'\r'] {
                let mut files = files.clone();
                files[index].bytes[at] ^= change;
                assert_ne!(faults_of(&files), [], "{} {at} {change}", file.path);
            }
        }
    }
}

#[test]
fn a_changed_file_is_told_by_its_name() {
    let mut files = bag();
    files[1].bytes[3] ^= 1;
    assert_eq!(faults_of(&files), [fault("data/01-saksgang.pdf", Wrong::Changed)]);
}

#[test]
fn what_is_missing_and_what_is_too_much_is_found() {
    for index in 0..bag().len() {
        let mut files = bag();
        let gone = files.remove(index);
        let faults = faults_of(&files);
        assert!(faults.iter().any(|fault| fault.path == gone.path), "{}: {faults:?}", gone.path);
    }
    for path in ["data/mer.pdf", "mer.txt", "manifest-md5.txt", "data/.skjult"] {
        let mut files = bag();
        files.push(File { path: path.into(), bytes: vec![] });
        let faults = faults_of(&files);
        assert!(faults.contains(&fault(path, Wrong::Stray)), "{path}: {faults:?}");
    }
    let mut files = bag();
    files.push(File { path: "fetch.txt".into(), bytes: vec![] });
    assert!(faults_of(&files).contains(&fault("fetch.txt", Wrong::Fetch)));
}

#[test]
fn names_that_lead_out_are_not_followed() {
    for path in ["../ut.pdf", "/etc/passwd", "data/../../ut", "C:\\ut.pdf", "data/NUL.pdf", "data/\u{fffd}.pdf"] {
        let mut files = bag();
        files[0].path = path.into();
        assert_eq!(faults_of(&files), [fault(path, Wrong::Name)]);
    }
    let mut files = bag();
    let line = "0".repeat(64) + "  data/../../ut.pdf\n";
    files[4].bytes.extend(line.bytes());
    assert_eq!(files[4].path, "manifest-sha256.txt");
    assert!(faults_of(&files).contains(&fault("data/../../ut.pdf", Wrong::Name)));
}

#[test]
fn two_names_that_some_systems_take_for_one_are_told_of() {
    let mut files = bag();
    files[1].path = "data/00-INNHOLD.pdf".into();
    assert!(faults_of(&files).contains(&fault("data/00-INNHOLD.pdf", Wrong::Twice)));
}

#[test]
fn links_and_devices_are_no_files() {
    for kind in [Kind::Link, Kind::Other] {
        let mut memory = Memory::new(&bag());
        memory.entries[0].kind = kind;
        assert_eq!(verify(&mut memory, &Limits::USUAL), [fault("data/00-innhold.pdf", Wrong::NoFile)]);
    }
}

#[test]
fn no_more_is_read_than_a_package_can_hold() {
    let limits = Limits { files: 3, ..Limits::USUAL };
    assert_eq!(verify(&mut Memory::new(&bag()), &limits), [fault("", Wrong::TooLarge)]);
    let mut memory = Memory::new(&bag());
    memory.entries[0].size = u64::MAX;
    assert_eq!(verify(&mut memory, &Limits::USUAL), [fault("", Wrong::TooLarge)]);
    // A file that is larger than it says.
    let mut memory = Memory::new(&bag());
    memory.bytes[0] = vec![0; 1 << 20];
    let faults = verify(&mut memory, &Limits { bytes: 1 << 16, ..Limits::USUAL });
    assert!(faults.contains(&fault("data/00-innhold.pdf", Wrong::TooLarge)), "{faults:?}");
}

#[test]
fn an_archive_that_unpacks_to_far_more_is_left_alone() {
    let mut files = bag();
    files[0].bytes = vec![0; 8 << 20];
    let mut out = Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut out);
    for file in &files {
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        writer.start_file(file.path.clone(), options).unwrap();
        std::io::Write::write_all(&mut writer, &file.bytes).unwrap();
    }
    writer.finish().unwrap();
    let bytes = out.into_inner();
    assert_eq!(Zip::new(Cursor::new(&bytes), bytes.len() as u64).err(), Some(ZipFault::Bomb));
    assert_eq!(Zip::new(Cursor::new(b"PK"), 2).err(), Some(ZipFault::Broken));
}

#[test]
fn a_package_that_was_packed_anew_is_whole() {
    let mut out = Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut out);
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    writer.add_directory("data", options).unwrap();
    for file in bag().iter().rev() {
        writer.start_file(file.path.clone(), options).unwrap();
        std::io::Write::write_all(&mut writer, &file.bytes).unwrap();
    }
    writer.finish().unwrap();
    assert_eq!(faults_of_zip(&out.into_inner()), []);
}

#[test]
fn links_in_an_archive_are_seen() {
    let mut out = Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut out);
    let options = zip::write::SimpleFileOptions::default();
    for file in bag() {
        writer.start_file(file.path, options).unwrap();
        std::io::Write::write_all(&mut writer, &file.bytes).unwrap();
    }
    writer.add_symlink("data/ut.pdf", "/etc/passwd", options).unwrap();
    writer.finish().unwrap();
    assert_eq!(faults_of_zip(&out.into_inner()), [fault("data/ut.pdf", Wrong::NoFile)]);
}

#[test]
fn a_changed_byte_in_an_archive_is_found_or_changes_nothing_that_is_read() {
    let whole = zipped(&bag());
    let content = b"%PDF-2";
    let at = whole.windows(content.len()).position(|bytes| bytes == content).unwrap();
    for at in at..at + content.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert_ne!(faults_of_zip(&bytes), [], "{at}");
    }
}
