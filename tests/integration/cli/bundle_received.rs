//! `brille bundle --verify`: whatever happened to a package on its way is told by the name of the file.

use std::process::Stdio;
use std::time::Instant;
use std::{fs, thread};

use super::bundle::{case, files};
use crate::support::{Folder, Run};

/// A package in a folder and in one file, as they were made.
fn made() -> Folder {
    let folder = case("eksempel");
    for target in [["-o", "pakke"], ["--zip", "pakke.zip"]] {
        let run = folder.run(&[&["bundle", "sak.yaml", "--date", "2026-10-20"], &target[..]].concat());
        assert_eq!(run.status, 0, "{}", run.stderr);
    }
    folder
}

fn verify(folder: &Folder, path: &str) -> Run {
    let run = folder.run(&["bundle", "--verify", path]);
    assert!(run.status == 2 || run.stderr.is_empty(), "{}", run.stderr);
    run
}

#[test]
fn a_package_is_whole_as_it_was_made_and_wherever_it_is_moved() {
    let folder = made();
    fs::rename(folder.path().join("pakke"), folder.path().join("flyttet")).unwrap();
    for path in ["flyttet", "pakke.zip"] {
        let run = verify(&folder, path);
        assert_eq!(run.status, 0);
        assert_eq!(run.stdout.lines().count(), 1);
        assert!(run.stdout.starts_with("Pakken er hel: "), "{}", run.stdout);
    }
    for (lang, said) in [("nn", "Pakken er heil"), ("en", "The package is whole")] {
        let run = folder.run(&["bundle", "--verify", "flyttet", "--lang", lang]);
        assert!(run.status == 0 && run.stdout.starts_with(said), "{}", run.stdout);
    }
}

#[test]
fn a_changed_byte_in_any_file_is_found() {
    let folder = made();
    for (name, bytes) in files(&folder.path().join("pakke")) {
        let mut changed = bytes.clone();
        changed[bytes.len() / 2] ^= 1;
        folder.file(&format!("pakke/{name}"), changed);
        let run = verify(&folder, "pakke");
        assert_eq!(run.status, 1, "{name}");
        // What a manifest or the tag manifest says may tell of another file than of itself.
        assert!(run.stdout.contains(&name) || name.contains("manifest"), "{name}: {}", run.stdout);
        folder.file(&format!("pakke/{name}"), bytes);
    }
    assert_eq!(verify(&folder, "pakke").status, 0);
}

/// The moments are parts of the time that a whole run takes, the last of them around its end.
#[test]
#[expect(clippy::disallowed_methods, reason = "only the moments depend on how long a run takes")]
fn a_package_that_was_killed_while_it_was_made_never_looks_whole() {
    let folder = case("eksempel");
    let packing = |target: &str| {
        let mut run = folder.command(&["bundle", "sak.yaml", "--date", "2026-10-20", "-o", target]);
        run.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let start = Instant::now();
    assert!(packing("hel").wait().unwrap().success());
    let whole = start.elapsed();
    let expected = files(&folder.path().join("hel"));
    for percent in [5, 40, 70, 85, 92, 96, 98, 99, 100, 101, 103] {
        let mut run = packing("drept");
        thread::sleep(whole * percent / 100);
        run.kill().unwrap();
        run.wait().unwrap();
        for left in fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap()) {
            let name = left.file_name().into_string().unwrap();
            if name.starts_with(".brille-") {
                assert_ne!(verify(&folder, &name).status, 0, "{percent} %");
                fs::remove_dir_all(left.path()).unwrap();
            } else if name == "drept" {
                assert!(files(&left.path()) == expected, "{percent} %");
                fs::remove_dir_all(left.path()).unwrap();
            }
        }
    }
}

#[test]
fn what_is_missing_or_was_added_is_told() {
    let folder = made();
    fs::rename(folder.path().join("pakke/data/arkivmelding.xml"), folder.path().join("pakke/data/annet.xml")).unwrap();
    let run = verify(&folder, "pakke");
    assert_eq!(run.status, 1);
    assert_eq!(
        run.stdout,
        "data/annet.xml: hører ikke til i pakken\ndata/arkivmelding.xml: mangler\nPakken er ikke hel.\n"
    );
}

#[test]
#[cfg(unix)]
fn links_and_other_things_that_are_no_files_are_told_and_not_followed() {
    let folder = made();
    std::os::unix::fs::symlink("/etc/hostname", folder.path().join("pakke/data/lenke.txt")).unwrap();
    std::os::unix::fs::symlink("..", folder.path().join("pakke/data/mappe")).unwrap();
    let run = verify(&folder, "pakke");
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("data/lenke.txt: er en lenke"), "{}", run.stdout);
    assert!(run.stdout.contains("data/mappe: er en lenke"), "{}", run.stdout);
}

#[test]
fn an_archive_that_was_cut_or_is_none_is_not_whole() {
    let folder = made();
    let bytes = fs::read(folder.path().join("pakke.zip")).unwrap();
    folder.file("halv.zip", &bytes[..bytes.len() / 2]);
    folder.file("tekst.zip", "dette er ingen pakke");
    for path in ["halv.zip", "tekst.zip"] {
        let run = verify(&folder, path);
        assert_eq!(run.status, 1);
        assert!(run.stdout.contains("er verken en mappe eller en hel ZIP-fil"), "{}", run.stdout);
    }
}

#[test]
fn what_was_not_finished_is_never_whole() {
    let folder = made();
    fs::rename(folder.path().join("pakke"), folder.path().join(".brille-Ab12")).unwrap();
    fs::rename(folder.path().join("pakke.zip"), folder.path().join(".brille-Ab13")).unwrap();
    for path in [".brille-Ab12", ".brille-Ab13"] {
        let run = verify(&folder, path);
        assert_eq!(run.status, 1);
        assert!(run.stdout.contains("ikke ble ferdig"), "{}", run.stdout);
    }
    let folder = Folder::new();
    folder.file("tom/data/00-innhold.pdf", "%PDF-1.7");
    let run = verify(&folder, "tom");
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("bagit.txt: mangler"), "{}", run.stdout);
}

#[test]
fn what_cannot_be_looked_into_is_a_failure() {
    let folder = Folder::new();
    let run = verify(&folder, "ingen");
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("finnes ikke"), "{}", run.stderr);
    for more in [&["--strict"][..], &["--zip", "a.zip"], &["--date", "2026-10-20"]] {
        assert_eq!(folder.run(&[&["bundle", "--verify", "ingen"], more].concat()).status, 2);
    }
}
