//! No false alarm: documents that hold nothing but what they may hold.

use std::collections::BTreeSet;
use std::path::Path;

use super::{SMALL, TYPESETTER, make, three};
use crate::audience::{Secret, SecretKind, Secrets};
use crate::render::Document;
use crate::render::RenderError;
use crate::render::leak::{Place, in_pdf};
use crate::yaml::parse;

/// The case files of the good fixtures.
fn cases() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/gode");
    let mut files: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path().join("sak.yaml")).collect();
    files.retain(|file| file.is_file());
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

/// Every scalar of a case.
fn scalars(case: &str) -> Vec<String> {
    parse(case).tree.nodes().filter_map(|node| node.as_str().map(str::to_owned)).collect()
}

fn made() -> Vec<(String, super::Made)> {
    let plans = cases().into_iter().filter_map(|case| match make(&TYPESETTER, &case) {
        Ok(made) => Some((case, made)),
        Err(error) => {
            assert_eq!(error, RenderError::Nothing { document: Document::Plan });
            None
        }
    });
    plans.collect()
}

#[test]
fn the_plan_of_no_fixture_raises_a_false_alarm() {
    let plans = made();
    assert!(plans.len() > 8);
    let names = parse(include_str!("../../../../fixtures/gode/eksempel/navn.yaml")).tree;
    let names = names.root().entries().filter_map(|(_, name)| Some((SecretKind::Name, name.as_str()?.to_owned())));
    let codes = ["E41", "F99", "U91", "T91", "H0", "G5"].map(|code| (SecretKind::Code, code.to_owned()));
    // The texts of every case. Those that a plan shows are in what may be shown, the others must not be in it.
    let texts = plans.iter().flat_map(|(case, _)| scalars(case)).collect::<BTreeSet<_>>();
    let texts = texts.into_iter().map(|text| (SecretKind::Text, text));
    let all = names.chain(codes).chain(texts).enumerate();
    let withheld: Vec<_> = all.map(|(at, (kind, text))| Secret { kind, field: at.to_string(), text }).collect();
    for (_, plan) in &plans {
        let secrets = Secrets { withheld: withheld.clone(), licensed: plan.shown.clone(), ..Secrets::default() };
        let alarms = in_pdf(&plan.pdf, &secrets).unwrap();
        let told = alarms.iter().map(|leak| (leak.place, &withheld[leak.field.parse::<usize>().unwrap()].text));
        assert!(alarms.is_empty(), "{} alarms: {:?}", alarms.len(), told.take(40).collect::<Vec<_>>());
    }
}

#[test]
fn a_plan_without_the_secrets_is_clean() {
    let made = make(&TYPESETTER, SMALL).unwrap();
    assert_eq!(in_pdf(&made.pdf, &three(&made.shown)), Ok(Vec::new()));
}

#[test]
fn every_text_of_a_plan_is_found_on_its_pages_if_it_may_not_be_there() {
    for (_, plan) in made() {
        let is_prose = |text: &&String| text.chars().count() > 60;
        let (withheld, shown): (Vec<&String>, Vec<&String>) = plan.shown.iter().partition(is_prose);
        let secret = |(at, text): (usize, &&String)| Secret {
            kind: SecretKind::Text,
            field: at.to_string(),
            text: (*text).clone(),
        };
        let withheld_texts = withheld.iter().enumerate().map(secret).collect();
        let secrets =
            Secrets { withheld: withheld_texts, shown: shown.into_iter().cloned().collect(), ..Secrets::default() };
        let found: BTreeSet<String> = in_pdf(&plan.pdf, &secrets)
            .unwrap()
            .into_iter()
            .filter(|leak| leak.place == Place::PageText)
            .map(|leak| leak.field)
            .collect();
        let missed = withheld.iter().enumerate().filter(|(at, _)| !found.contains(&at.to_string()));
        // Words of the tool that this plan has no use for may stand nowhere.
        let missed: Vec<_> = missed.filter(|(_, text)| !plan.own.contains(text)).collect();
        assert!(missed.is_empty(), "{missed:?}");
        assert!(found.len() > 3);
    }
}
