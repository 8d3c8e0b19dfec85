//! The table of questions is held to the registry of rules, to the format, and to itself.

use std::collections::BTreeSet;

use super::{Question, UNASKED, sections};
use crate::case::Asked;
use crate::lang::Lang;
use crate::rules;

fn questions() -> impl Iterator<Item = &'static Question> {
    sections().iter().flat_map(|section| section.questions)
}

#[test]
fn every_rule_answers_one_question_or_is_said_to_answer_none() {
    let refs: Vec<_> = questions().flat_map(|question| question.rules).collect();
    for rule in rules::all() {
        let unasked = UNASKED.iter().filter(|unasked| unasked.codes.contains(&rule.code)).count();
        let own: Vec<_> = refs.iter().filter(|one| one.code == rule.code).collect();
        let is_parted = own.len() > 1 && own.iter().all(|one| one.field.is_some());
        assert!(unasked + own.len() == 1 || (unasked == 0 && is_parted), "{}: {} {unasked}", rule.code, own.len());
    }
    let named = refs.iter().map(|one| one.code).chain(UNASKED.iter().flat_map(|unasked| unasked.codes.iter().copied()));
    for code in named {
        assert!(rules::by_code(code).is_some(), "no rule {code}");
    }
}

#[test]
fn every_judgement_of_the_format_is_one_question_of_the_same_name() {
    let keys: Vec<&str> = questions().filter(|one| one.asked().is_some()).map(|one| one.key).collect();
    let own: BTreeSet<&str> = keys.iter().copied().collect();
    assert_eq!(own, Asked::KEYS.iter().copied().collect());
    assert_eq!(keys.len(), own.len());
    for question in questions() {
        assert!(question.asked().is_none_or(|asked| asked.key() == question.key), "{}", question.key);
    }
}

#[test]
fn questions_have_keys_of_their_own_and_end_as_questions_do() {
    let keys: BTreeSet<&str> = questions().map(|question| question.key).collect();
    assert_eq!(keys.len(), questions().count());
    for question in questions() {
        for lang in Lang::ALL {
            let text = question.text.get(lang).replace("{leder}", "rektor").replace("{eier}", "skoleeieren");
            assert!(text.ends_with('?') && !text.contains(['{', '}']), "{text}");
        }
    }
}

/// A placeholder in a field of the plan belongs to the letter that the field answers, and to no other.
#[test]
fn each_field_of_the_plan_has_its_letter() {
    for (pointer, letter) in [
        ("/plan/problemer/0/beskrivelse", "bokstav_a"),
        ("/plan/tiltak/0/hva", "bokstav_b"),
        ("/plan/tiltak/0/start", "bokstav_c"),
        ("/plan/tiltak/0/hyppighet", "bokstav_c"),
        ("/plan/tiltak/0/utføres_av/0", "bokstav_d"),
        ("/plan/tiltak/0/evalueres/dato", "bokstav_e"),
    ] {
        let is_of = |question: &&Question| {
            let fields = question.rules.iter().filter(|one| one.code == "PLAN-38").filter_map(|one| one.field);
            fields.into_iter().any(|field| pointer.split('/').any(|step| step == field))
        };
        let own: Vec<&str> = questions().filter(is_of).map(|question| question.key).collect();
        assert_eq!(own, [letter], "{pointer}");
    }
}
