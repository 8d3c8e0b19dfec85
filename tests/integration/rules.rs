//! Every rule against its own examples, and every rule's words.

use std::collections::{BTreeMap, BTreeSet};

use brille::calendar::Calendar;
use brille::case::{Case, FreeDays};
use brille::check::{Settings, check};
use brille::finding::{Finding, Message, Severity};
use brille::lang::{Lang, Text};
use brille::law::Force;
use brille::rules::{self, Example, Rule, Surroundings};
use brille::source::{ColumnUnit, Source};
use brille::yaml::parse;

const BASE: &str = include_str!("../../src/rules/base.yaml");
const MARKER: &str = "# <-";

/// The top-level sections of a text, each with all its lines, in order.
fn sections(text: &str) -> Vec<(&str, String)> {
    let mut sections: Vec<(&str, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match (line.split_once(':'), sections.last_mut()) {
            (Some((key, _)), _) if line.starts_with(char::is_alphabetic) => sections.push((key, format!("{line}\n"))),
            (_, Some((_, lines))) => *lines += &format!("{line}\n"),
            (_, None) => panic!("the text does not begin with a section: {line}"),
        }
    }
    sections
}

/// The base case with the sections of an example laid over it.
pub(crate) fn overlay(example: &str) -> String {
    let left_out: BTreeSet<&str> = example
        .lines()
        .filter_map(|line| line.strip_prefix("# uten:"))
        .flat_map(|keys| keys.split(',').map(str::trim))
        .collect();
    let base = sections(BASE);
    assert!(left_out.iter().all(|key| base.iter().any(|(own, _)| own == key)), "the base case has all of {left_out:?}");
    let mut laid: Vec<_> = base.into_iter().filter(|(key, _)| !left_out.contains(key)).collect();
    for (key, lines) in sections(example) {
        match laid.iter_mut().find(|(own, _)| *own == key) {
            Some(section) => section.1 = lines,
            None => laid.push((key, lines)),
        }
    }
    laid.into_iter().map(|(_, lines)| lines).collect()
}

/// What the whole engine finds in a text on a day, with the free days that the text gives, each with its line.
pub(crate) fn findings(text: &str, date: &str) -> Vec<(u32, Finding)> {
    findings_in(text, date, Surroundings::default())
}

/// What is found in an example laid over the base case, with what it says of the world outside the file.
fn findings_of(example: &Example) -> Vec<(u32, Finding)> {
    let said = |start: &str| -> Vec<String> {
        example.yaml.lines().filter_map(|line| Some(line.strip_prefix(start)?.trim().to_owned())).collect()
    };
    let (names, path) = (said("# navn:"), said("# fil:").into_iter().next());
    findings_in(&overlay(example.yaml), example.date, Surroundings { names, path })
}

fn findings_in(text: &str, date: &str, surroundings: Surroundings) -> Vec<(u32, Finding)> {
    let parsed = parse(text);
    let school = Case::read(&parsed.tree).and_then(|case| case.school);
    let free_days = school.iter().flat_map(|school| school.free_days.iter().filter_map(FreeDays::closed));
    let calendar = Calendar::new(free_days.collect());
    let settings = Settings { calendar, surroundings, ..Settings::new(date.parse().expect("an ISO date")) };
    let source = Source::new("eksempel.yaml", text);
    let line = |finding: &Finding| source.position(finding.span.start, ColumnUnit::Chars).line;
    check(&parsed, &settings).findings.into_iter().map(|finding| (line(&finding), finding)).collect()
}

/// What a rule finds in the base case with an example laid over it, as pairs of line and headline in bokmål.
pub(crate) fn found_by(code: &str, example: &str, date: &str) -> Vec<(u32, String)> {
    let found = findings(&overlay(example), date).into_iter().filter(|(_, finding)| finding.code == code);
    found.map(|(line, finding)| (line, finding.headline(Lang::Nb))).collect()
}

/// A line of the base case with an example laid over it.
pub(crate) fn line_with(example: &str, part: &str) -> u32 {
    let text = overlay(example);
    let mut lines = text.lines().zip(1..).filter(|(line, _)| line.contains(part));
    let (_, line) = lines.next().expect("a line with the part");
    line
}

fn examples() -> impl Iterator<Item = (&'static Rule, &'static Example)> {
    rules::all().flat_map(|rule| rule.examples.iter().map(move |example| (rule, example)))
}

fn texts_of(message: &Message) -> [Text; 3] {
    [message.headline, message.label, message.help]
}

fn messages(rule: &Rule) -> impl Iterator<Item = &'static Message> {
    rule.missing.into_iter().chain(rule.messages.iter().copied())
}

/// How often each `{placeholder}` is in a text.
fn placeholders(text: &str) -> BTreeMap<&str, usize> {
    let mut names = BTreeMap::new();
    for name in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name) {
        // What differs between the Acts is said in words, and these are of their language.
        *names.entry(if name.starts_with("either:") { "either" } else { name }).or_default() += 1;
    }
    names
}

#[test]
fn the_base_case_is_without_blame() {
    let found = findings(BASE, "2026-10-05");
    let said: Vec<_> = found.iter().map(|(line, finding)| (line, finding.code, finding.headline(Lang::Nb))).collect();
    assert_eq!(said, []);
}

#[test]
fn good_examples_are_silent_and_bad_ones_speak_at_their_marks() {
    let mut wrong = Vec::new();
    for (rule, example) in examples() {
        let text = overlay(example.yaml);
        let marked: Vec<_> = text.lines().zip(1..).filter(|(line, _)| line.contains(MARKER)).map(|(_, n)| n).collect();
        let found = findings_of(example);
        let own: Vec<_> =
            found.iter().filter(|(_, finding)| finding.code == rule.code).map(|(line, _)| *line).collect();
        // A good example is one to copy: nothing else is found in it. A bad one is cut to the point, so that rules on how
        // good a case is may warn of what it leaves out.
        let weight = if example.good { Severity::Warning } else { Severity::Error };
        let others = found.iter().filter(|(_, finding)| finding.code != rule.code && finding.severity >= weight);
        let others = others.filter(|(_, finding)| !rule.together.contains(&finding.code));
        let others: Vec<_> = others.map(|(line, other)| (line, other.code, other.headline(Lang::Nb))).collect();
        assert_eq!(example.good, marked.is_empty(), "{}: a good example has no marks, a bad one has", rule.code);
        if own != marked || !others.is_empty() {
            wrong
                .push(format!("{} marks {marked:?}, found {own:?}, others {others:?} in\n{}", rule.code, example.yaml));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// FORM-12 and FORM-13 speak of other files, which no example holds.
fn shown_in_examples() -> impl Iterator<Item = &'static Rule> {
    rules::all().filter(|rule| !["FORM-12", "FORM-13"].contains(&rule.code))
}

#[test]
fn every_rule_has_a_good_and_a_bad_example() {
    for rule in shown_in_examples() {
        for good in [true, false] {
            assert!(rule.examples.iter().any(|example| example.good == good), "{} good: {good}", rule.code);
        }
    }
}

#[test]
fn words_are_there_in_every_language() {
    for rule in rules::all() {
        let texts = messages(rule).flat_map(texts_of).chain([rule.title, rule.why, rule.limits]);
        for text in texts {
            assert!(Lang::ALL.into_iter().all(|lang| !text.get(lang).trim().is_empty()), "{}: {text:?}", rule.code);
            assert_ne!(text.nb, text.en, "{}", rule.code);
            assert_eq!(placeholders(text.nb), placeholders(text.nn), "{}", rule.code);
            assert_eq!(placeholders(text.nb), placeholders(text.en), "{}", rule.code);
        }
    }
}

#[test]
fn what_a_finding_says_names_the_law_by_its_day() {
    for rule in rules::all() {
        for text in messages(rule).flat_map(texts_of) {
            for lang in Lang::ALL {
                let said = text.get(lang);
                let names_law = said.contains('§') || said.contains("kapittel 12") || said.contains("chapter 12");
                assert!(!names_law, "{}: use {{law:…}} in «{said}»", rule.code);
            }
        }
    }
}

#[test]
fn every_placeholder_is_filled() {
    for (rule, example) in examples() {
        for (_, finding) in findings_of(example) {
            for lang in Lang::ALL {
                let labels = finding.labels.iter().map(|label| finding.label_text(label, lang));
                let texts = [finding.headline(lang), finding.label(lang), finding.help(lang)];
                for text in texts.into_iter().chain(labels) {
                    assert!(!text.contains(['{', '}']), "{}: {text}", rule.code);
                }
            }
        }
    }
}

/// The rules on the file as text rest on no law, and say more than an example can show: `yaml_findings` shows it.
fn is_about_text(rule: &Rule) -> bool {
    rule.code.starts_with("YAML-")
}

#[test]
fn every_message_but_that_of_the_schema_is_shown_by_an_example() {
    for rule in shown_in_examples().filter(|rule| !is_about_text(rule)) {
        let shown: Vec<*const Message> = rule
            .examples
            .iter()
            .flat_map(findings_of)
            .map(|(_, finding)| std::ptr::from_ref(finding.message))
            .collect();
        for message in rule.messages {
            assert!(shown.contains(&std::ptr::from_ref(*message)), "{}: {}", rule.code, message.headline.nb);
        }
    }
}

#[test]
fn only_law_makes_an_error() {
    // A file that cannot be read as it is meant is an error without any law.
    let requirements = rules::all().filter(|rule| !is_about_text(rule) && !rule.code.starts_with("FORM-"));
    for rule in requirements.filter(|rule| rule.severity == Severity::Error) {
        assert_eq!(rule.basis.first().map(|basis| basis.force), Some(Force::Law), "{}", rule.code);
    }
}

#[test]
fn codes_are_unique_and_name_their_file() {
    let mut seen = BTreeSet::new();
    for rule in rules::all() {
        assert!(seen.insert(rule.code), "{} twice", rule.code);
        let (family, number) = rule.code.split_once('-').expect("family and number");
        let family = family.to_lowercase();
        let file = format!("{}/src/rules/{family}/{family}_{number}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(&file).expect("the rule's file");
        assert!(source.contains(&format!("code: \"{}\"", rule.code)), "{file}");
    }
}
