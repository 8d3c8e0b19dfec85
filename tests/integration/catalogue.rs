//! No requirement of the catalogue is lost: each has a rule, or a reason why it has none.

use std::collections::BTreeSet;

use brille::lang::Lang;
use brille::rules::{self, By};

/// The families of the catalogue with the numbers of their first and last requirement.
const FAMILIES: [(&str, u32, u32); 14] = [
    ("SAK", 1, 10),
    ("MEL", 1, 15),
    ("GRI", 1, 4),
    ("SKJ", 1, 8),
    ("UND", 1, 22),
    ("HOR", 1, 16),
    ("PLAN", 0, 42),
    ("FOR", 1, 12),
    ("SAM", 1, 7),
    ("EVA", 1, 13),
    ("AVS", 1, 8),
    ("DOK", 1, 12),
    ("SF", 1, 18),
    ("KONF", 1, 13),
];

fn codes() -> impl Iterator<Item = String> {
    FAMILIES.into_iter().flat_map(|(family, first, last)| (first..=last).map(move |n| format!("{family}-{n:02}")))
}

#[test]
fn the_catalogue_has_201_requirements() {
    assert_eq!(codes().count(), 201);
}

#[test]
fn every_requirement_has_a_rule_or_a_reason_why_it_has_none() {
    let ruled: BTreeSet<&str> = rules::all().map(|rule| rule.code).collect();
    let unruled: BTreeSet<&str> = rules::unruled().map(|unruled| unruled.code).collect();
    let lost: Vec<_> = codes().filter(|code| !ruled.contains(&**code) && !unruled.contains(&**code)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let both: Vec<_> = ruled.intersection(&unruled).collect();
    assert!(both.is_empty(), "{both:?}");
    let codes: BTreeSet<String> = codes().collect();
    let invented: Vec<_> = unruled.iter().filter(|code| !codes.contains(**code)).collect();
    assert!(invented.is_empty(), "{invented:?}");
}

#[test]
fn a_reason_that_names_another_rule_names_one_that_is_there() {
    for unruled in rules::unruled() {
        if let By::OtherRule(code) = unruled.by {
            assert!(rules::by_code(code).is_some(), "{} names {code}", unruled.code);
        }
        for text in [unruled.title, unruled.why] {
            assert!(Lang::ALL.into_iter().all(|lang| !text.get(lang).is_empty()), "{}", unruled.code);
        }
    }
    for rule in rules::all() {
        let known = |code: &&str| rules::by_code(code).is_some() && *code != rule.code;
        assert!(rule.together.iter().all(known), "{}: {:?}", rule.code, rule.together);
    }
}
