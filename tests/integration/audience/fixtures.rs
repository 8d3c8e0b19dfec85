//! Every good case for every reader: nobody's code is left, nor the name of anybody whom the reader must not know.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use brille::audience::{Audience, Recipient, SecretKind, edition, recipients};
use brille::case::{Case, MainLanguage, Names};
use brille::yaml::parse;

use super::{TODAY, lines};
use crate::support::repository;

fn good_cases() -> Vec<(PathBuf, String)> {
    let folders = fs::read_dir(repository().join("fixtures/gode")).unwrap();
    let files = folders.map(|entry| entry.unwrap().path().join("sak.yaml")).filter(|path| path.exists());
    let mut files: Vec<_> = files.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    files.sort();
    files
}

/// A name for each code, which is no ordinary word.
fn invented(case: &Case<'_>) -> Names {
    let letters = |code: &str| -> String {
        code.chars().map(|sign| sign.to_digit(10).map_or(sign, |digit| char::from(b'k' + digit as u8))).collect()
    };
    let name = |code: &str| format!("Xeno{0} Qvist{0}", letters(&code.to_lowercase()).to_lowercase());
    case.people.iter().map(|person| (person.code.to_owned(), name(person.code))).collect()
}

/// Texts that speak of the home in passing, which whoever makes the copy is asked to read.
const SPEAK_OF_HOME: [&str; 2] = ["meldinger[0].beskrivelse", "elevens_beste[0].momenter[2]"];

const AUDIENCES: [Audience; 3] = [Audience::Guardians, Audience::Pupil, Audience::Access];

#[test]
fn no_code_and_no_withheld_name_is_left() {
    let cases = good_cases();
    assert!(cases.len() > 10);
    let mut copies = 0;
    for (path, text) in &cases {
        let parsed = parse(text);
        let case = Case::read(&parsed.tree).unwrap();
        let names = invented(&case);
        for audience in AUDIENCES {
            for candidate in recipients(&case, audience, TODAY).iter().filter(|candidate| candidate.refused.is_none()) {
                copies += 1;
                let at = format!("{} {audience:?} {:?}", path.display(), candidate.code);
                let recipient = Recipient { audience, person: candidate.code };
                let edition = edition(&parsed.tree, &recipient, Some(&names), MainLanguage::Bokmal, TODAY).expect(&at);
                let all = lines(&edition.tree).join("\n");
                let words: BTreeSet<&str> = all.split(|sign: char| !sign.is_alphanumeric()).collect();
                for person in &case.people {
                    let genitive = format!("{}s", person.code);
                    assert!(
                        !words.contains(person.code) && !words.contains(genitive.as_str()),
                        "{at}: {}",
                        person.code
                    );
                }
                for secret in edition.secrets.withheld.iter().filter(|secret| secret.kind == SecretKind::Name) {
                    assert!(!all.contains(&secret.text), "{at}: the name of {}", secret.field);
                }
                assert_eq!(edition.gaps, [""; 0], "{at}");
                assert!(
                    edition.doubts.iter().all(|field| SPEAK_OF_HOME.contains(&field.as_str())),
                    "{at}: {:?}",
                    edition.doubts
                );
                assert_eq!(edition.suspects, [""; 0], "{at}");
                assert!(Case::read(&edition.tree).is_some(), "{at}");
            }
        }
    }
    assert!(copies > 30, "{copies}");
}

#[test]
fn names_in_running_text_are_codes_to_the_reader() {
    for (path, text) in &good_cases() {
        let parsed = parse(text);
        let case = Case::read(&parsed.tree).unwrap();
        let names = invented(&case);
        // Somebody has written the names of other pupils and homes into every text.
        let mut told = text.clone();
        for person in case.people.iter().filter(|person| !case.is_subject(person.code)) {
            let role = person.role.map(|role| role.value.key());
            let first = names.get(person.code).unwrap().split(' ').next().unwrap();
            if matches!(role, Some("elev" | "foresatt")) {
                told = told.replace(&format!(" {} ", person.code), &format!(" {first} "));
            }
        }
        let parsed = parse(&told);
        let case = Case::read(&parsed.tree).unwrap();
        for audience in AUDIENCES {
            for candidate in recipients(&case, audience, TODAY).iter().filter(|candidate| candidate.refused.is_none()) {
                let recipient = Recipient { audience, person: candidate.code };
                let edition = edition(&parsed.tree, &recipient, Some(&names), MainLanguage::Nynorsk, TODAY).unwrap();
                let all = lines(&edition.tree).join("\n");
                for secret in edition.secrets.withheld.iter().filter(|secret| secret.kind == SecretKind::Name) {
                    let first = secret.text.split(' ').next().unwrap();
                    // The first names of shown and withheld people differ, since their codes do.
                    assert!(!all.contains(&format!("{first} ")), "{} {audience:?} {}", path.display(), secret.field);
                }
            }
        }
    }
}

#[test]
fn the_school_and_statsforvalteren_see_everything() {
    for (path, text) in &good_cases() {
        let parsed = parse(text);
        for audience in [Audience::Internal, Audience::CountyGovernor] {
            let recipient = Recipient { audience, person: None };
            let edition = edition(&parsed.tree, &recipient, None, MainLanguage::Bokmal, TODAY).unwrap();
            assert_eq!(lines(&edition.tree), lines(&parsed.tree), "{}", path.display());
            assert!(edition.codes && edition.secrets.withheld.is_empty() && !edition.secrets.shown.is_empty());
        }
    }
}

#[test]
fn a_copy_keeps_nothing_of_the_file_that_it_was_made_of() {
    for (path, text) in &good_cases() {
        let parsed = parse(text);
        let recipient = Recipient { audience: Audience::Access, person: None };
        let edition = edition(&parsed.tree, &recipient, None, MainLanguage::Bokmal, TODAY).unwrap();
        assert_eq!(edition.tree.text(), "", "{}", path.display());
        assert!(edition.tree.comments().is_empty());
        assert!(edition.tree.nodes().all(|node| node.source_text().is_empty()));
    }
}
