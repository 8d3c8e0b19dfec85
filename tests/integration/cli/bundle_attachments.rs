//! Attachments of a package: what is wrong with them is told at its place, and what they are called is told nowhere.

use std::fs::{self, File};

use super::bundle::case;
use crate::support::{Folder, GOOD_CASE};

/// What stands in the names of files, and must come out nowhere.
const NAME: &str = "Hemmelighansen";

/// The good case with attachments.
fn with(attachments: &str) -> Folder {
    let folder = Folder::new();
    folder.file("sak/sak.yaml", format!("{GOOD_CASE}vedlegg:\n{attachments}"));
    folder.file(&format!("sak/vedlegg/{NAME}.pdf"), "%PDF-1.7");
    folder.file("utenfor.pdf", "%PDF-1.7");
    folder
}

fn line(id: &str, path: &str, more: &str) -> String {
    format!("  - {{ id: {id}, tittel: Brev, fil: \"{path}\", dato: 2026-09-14{more} }}\n")
}

/// What is said of the attachments of a case of which no package is made.
fn refused(folder: &Folder) -> String {
    let run = folder.run(&["bundle", "sak/sak.yaml", "--date", "2026-10-05"]);
    assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{}", run.stderr);
    assert!(!run.stderr.contains(NAME), "{}", run.stderr);
    let left: Vec<_> = fs::read_dir(folder.path().join("sak")).unwrap().collect();
    assert_eq!(left.len(), 2, "{left:?}");
    run.stderr
}

#[test]
fn each_fault_is_told_at_its_place() {
    let number = GOOD_CASE.lines().count() + 2;
    let place = format!("sak/sak.yaml:{number}:34: ");
    for (path, said) in [
        (format!("vedlegg/{NAME}-2.pdf"), "finnes ikke"),
        (format!("{NAME}/x.pdf"), "finnes ikke"),
        ("../utenfor.pdf".to_owned(), "utenfor mappen"),
        ("vedlegg/../../utenfor.pdf".to_owned(), "utenfor mappen"),
        ("/etc/hostname".to_owned(), "utenfor mappen"),
        ("vedlegg".to_owned(), "ingen vanlig fil"),
    ] {
        let said_of = refused(&with(&line("B1", &path, "")));
        let told = said_of.lines().find(|line| line.contains(&place)).unwrap_or_else(|| panic!("{path}: {said_of}"));
        assert!(told.contains(said), "{path}: {said_of}");
        assert!(said_of.contains("ingen pakke er laget"), "{said_of}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let said = refused(&with(&(line("B1", "a.pdf", "") + &line("B2", "../b.pdf", ""))));
    assert_eq!(said.matches("sak/sak.yaml:").count(), 2, "{said}");
}

#[test]
fn two_files_cannot_get_the_same_name() {
    let path = format!("vedlegg/{NAME}.pdf");
    let said = refused(&with(&(line("OE1", &path, "") + &line("Ø1", &path, ""))));
    assert!(said.contains("samme navn i pakken"), "{said}");
}

#[test]
#[cfg(unix)]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;
    let folder = with(&(line("B1", "lenke.pdf", "") + &line("B2", "mappe/utenfor.pdf", "")));
    let run = || {
        let run = folder.run(&["bundle", "sak/sak.yaml", "--date", "2026-10-05", "-o", "pakke"]);
        assert_eq!(run.status, 2);
        run.stderr
    };
    symlink("../utenfor.pdf", folder.path().join("sak/lenke.pdf")).unwrap();
    symlink("..", folder.path().join("sak/mappe")).unwrap();
    assert_eq!(run().matches("er en lenke").count(), 2);
}

#[test]
fn a_file_that_was_changed_is_not_sent() {
    let path = format!("vedlegg/{NAME}.pdf");
    let other = "8bd2a0bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let said = refused(&with(&line("B1", &path, &format!(", sha256: {other}"))));
    assert!(said.contains("er endret siden sjekksummen"), "{said}");
    let right = brille::bundle::Sum::of(b"%PDF-1.7");
    let folder = with(&line("B1", &path, &format!(", sha256: {right}")));
    let run = folder.run(&["bundle", "sak/sak.yaml", "--date", "2026-10-05"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn what_is_too_large_is_not_read() {
    let folder = with(&line("B1", "stor.pdf", ""));
    let file = File::options().write(true).create_new(true).open(folder.path().join("sak/stor.pdf")).unwrap();
    file.set_len((100 << 20) + 1).unwrap();
    let run = folder.run(&["bundle", "sak/sak.yaml", "--date", "2026-10-05"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("er for stort"), "{}", run.stderr);
}

#[test]
fn what_a_file_was_called_is_told_nowhere() {
    let path = format!("vedlegg/{NAME}.pdf");
    let other = format!("vedlegg/brev.{NAME}");
    let folder = with(&(line("B1", &path, "") + &line("B2", &other, "")));
    folder.file(&format!("sak/{other}"), "brev");
    let run = folder.run(&["bundle", "sak/sak.yaml", "--date", "2026-10-05"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("annet enn PDF: B2"), "{}", run.stderr);
    assert!(!run.stderr.contains(NAME), "{}", run.stderr);
    let package = super::bundle::files(&folder.path().join("sak/sak-oversendelse"));
    for (name, bytes) in &package {
        let holds = bytes.windows(NAME.len()).any(|bytes| bytes == NAME.as_bytes());
        assert!(!name.contains(NAME) && !holds, "{name}");
    }
    assert!(package.iter().any(|(name, bytes)| name.ends_with("-vedlegg-B2.bin") && bytes == b"brev"));
}

#[test]
fn a_family_gets_no_attachment_and_needs_none() {
    let folder = case("statsforvalter");
    fs::remove_dir_all(folder.path().join("vedlegg")).unwrap();
    let arguments = ["bundle", "sak.yaml", "--date", "2026-05-10", "--audience", "foresatte", "--to", "F1"];
    let run = folder.run(&arguments);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let package = super::bundle::files(&folder.path().join("sak-oversendelse-foresatte"));
    assert!(package.iter().all(|(name, _)| !name.contains("vedlegg") && !name.contains("kontroll")));
}
