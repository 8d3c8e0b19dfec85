//! The form of a file: what the schema refuses and no requirement of the catalogue speaks of.

mod fixes;
mod form_01;
mod form_02;
mod form_03;
mod form_04;
mod form_05;
mod form_06;
mod form_07;
mod form_08;
mod form_09;
mod form_10;
mod form_11;
mod form_12;
mod form_13;
mod settings;
mod words;

pub use settings::{
    Surplus, bad_logo, bad_pattern, faint_colour, logo_with_text, no_calendar, no_logo, no_templates, setting, surplus,
};

use jiff::civil::Date;

use super::{Found, Rule};
use crate::finding::{Arg, Finding, Label, Message};
use crate::lang::Text;
use crate::schema::{Expected, Form, Violation, ViolationKind};
use crate::yaml::{Kind, Node, Style};

/// The family's rules.
pub(super) static RULES: &[&Rule] = &[
    &form_01::RULE,
    &form_02::RULE,
    &form_03::RULE,
    &form_04::RULE,
    &form_05::RULE,
    &form_06::RULE,
    &form_07::RULE,
    &form_08::RULE,
    &form_09::RULE,
    &form_10::RULE,
    &form_11::RULE,
    &form_12::RULE,
    &form_13::RULE,
];

/// What is said of violations of the schema. Whatever points at the same unknown thing is one finding: one thing is
/// missing.
pub fn findings<'a, 't: 'a>(violations: impl Iterator<Item = &'a Violation<'t>>) -> Vec<Finding> {
    let mut findings: Vec<(&Violation<'_>, Finding)> = Vec::new();
    for violation in violations {
        match findings.iter_mut().find(|(first, _)| is_same_slip(first, violation)) {
            Some((_, first)) if first.labels.len() >= MOST_PLACES => {}
            Some((_, first)) => first.labels.push(Label { span: violation.span, text: HERE_TOO }),
            None => findings.push((violation, finding(violation))),
        }
    }
    findings.into_iter().map(|(_, finding)| finding).collect()
}

/// Whether two violations are one slip: they point at the same unknown thing, or are pieces of one text with commas.
fn is_same_slip(first: &Violation<'_>, other: &Violation<'_>) -> bool {
    let section = |violation: &Violation<'_>| violation.node.parent().map(Node::id);
    let points_nowhere = matches!(first.kind, ViolationKind::UnknownReference { .. });
    (points_nowhere && first.kind == other.kind)
        || (follows_comma(first) && follows_comma(other) && section(first) == section(other))
}

/// Whether what was refused as an unknown field is the rest of a text after a comma in `{ … }`.
fn follows_comma(violation: &Violation<'_>) -> bool {
    let node = violation.node;
    matches!(violation.kind, ViolationKind::UnknownKey { suggestion: None })
        && matches!(node.kind(), Kind::Null)
        && node.span().range().is_empty()
        && node.parent().is_some_and(|section| section.style() == Style::Flow)
}

/// How many more places that point at an unknown thing are shown.
const MOST_PLACES: usize = 4;

const HERE_TOO: Text = Text::new("også her", "òg her", "here too");

/// What is said of a violation of the schema: in the words of the requirement that fails, where the schema names one
/// and the rule has words for a missing field, else in those of this family.
pub fn finding(violation: &Violation<'_>) -> Finding {
    requirement(violation).unwrap_or_else(|| slip(violation))
}

/// What is said of a school calendar that a case file links to and that cannot be used. `link` is the path in the
/// case file.
pub fn unusable_calendar(link: Node<'_>) -> Finding {
    Found::at(&form_12::UNUSABLE, link).finish(&form_12::RULE)
}

fn requirement(violation: &Violation<'_>) -> Option<Finding> {
    let rule = super::by_code(violation.code?)?;
    Some(Found::within(rule.missing?, violation.node, violation.span).finish(rule))
}

fn slip(violation: &Violation<'_>) -> Finding {
    let Said { rule, message, args } = match violation.kind {
        ViolationKind::Empty if violation.node.parent().is_none() => said(&form_07::RULE, &form_07::EMPTY_FILE, vec![]),
        _ if follows_comma(violation) => said(&form_02::RULE, &form_02::COMMA, vec![]),
        _ => say(&violation.kind),
    };
    let found = Found::within(message, violation.node, violation.span).fix(fixes::fix(violation));
    let mut finding = args.into_iter().fold(found, |found, (name, value)| found.arg(name, value)).finish(rule);
    finding.basis = violation.basis.into_iter().collect();
    if let ViolationKind::DuplicateId { first, .. } = violation.kind {
        finding.labels.push(Label { span: first, text: FIRST_USE });
    }
    finding
}

const FIRST_USE: Text = Text::new("brukt først her", "brukt først her", "first used here");

/// A message of a rule with its arguments.
struct Said {
    rule: &'static Rule,
    message: &'static Message,
    args: Vec<(&'static str, Arg)>,
}

fn said(rule: &'static Rule, message: &'static Message, args: Vec<(&'static str, Arg)>) -> Said {
    Said { rule, message, args }
}

fn say(kind: &ViolationKind) -> Said {
    match kind {
        ViolationKind::Missing { key } => said(&form_01::RULE, &form_01::MISSING, vec![("key", word(key))]),
        ViolationKind::Empty => said(&form_07::RULE, &form_07::EMPTY, vec![]),
        ViolationKind::UnknownKey { suggestion: Some(key) } => {
            said(&form_02::RULE, &form_02::SUGGESTED, vec![("suggestion", word(key))])
        }
        ViolationKind::UnknownKey { suggestion: None } => said(&form_02::RULE, &form_02::UNKNOWN, vec![]),
        ViolationKind::WrongType { expected } => wrong_type(*expected),
        ViolationKind::TooSmall { least } => {
            said(&form_03::RULE, &form_03::TOO_SMALL, vec![("least", Arg::Number(*least))])
        }
        ViolationKind::NotInList { allowed, suggestion } => not_in_list(allowed, suggestion.as_deref()),
        ViolationKind::NotADate { meant, no_such_day } => not_a_date(*meant, *no_such_day),
        ViolationKind::Pattern { form } => said(&form_06::RULE, pattern(*form), vec![]),
        ViolationKind::DuplicateId { id, .. } => said(&form_08::RULE, &form_08::DUPLICATE, vec![("id", code(id))]),
        ViolationKind::UnknownReference { id, wanted } => {
            let args = vec![("id", code(id)), ("wanted", Arg::Word(words::any_of(wanted)))];
            said(&form_09::RULE, &form_09::UNKNOWN, args)
        }
        ViolationKind::WrongKind { id, found, wanted } => {
            let kinds = [("found", words::any_of(&[*found])), ("wanted", words::any_of(wanted))];
            let kinds = kinds.map(|(name, kind)| (name, Arg::Word(kind)));
            said(&form_10::RULE, &form_10::WRONG_KIND, [("id", code(id))].into_iter().chain(kinds).collect())
        }
        ViolationKind::Version => said(&form_11::RULE, &form_11::VERSION, vec![]),
    }
}

fn wrong_type(expected: Expected) -> Said {
    match expected {
        Expected::Text => said(&form_03::RULE, &form_03::QUOTES, vec![]),
        Expected::Section { first: Some(first) } => {
            said(&form_03::RULE, &form_03::SECTION, vec![("first", word(first))])
        }
        _ => said(&form_03::RULE, &form_03::KIND, vec![("expected", Arg::Word(words::expected(expected)))]),
    }
}

fn not_in_list(allowed: &[String], suggestion: Option<&str>) -> Said {
    // The words are set apart one by one: `a`, `b`.
    let allowed = ("allowed", word(&allowed.join("`, `")));
    match suggestion {
        Some(suggestion) => said(&form_04::RULE, &form_04::SUGGESTED, vec![("suggestion", word(suggestion)), allowed]),
        None => said(&form_04::RULE, &form_04::NOT_IN_LIST, vec![allowed]),
    }
}

fn not_a_date(meant: Option<Date>, no_such_day: bool) -> Said {
    match meant {
        Some(date) => said(&form_05::RULE, &form_05::MEANT, vec![("date", code(&date.to_string()))]),
        None if no_such_day => said(&form_05::RULE, &form_05::NO_SUCH_DAY, vec![]),
        None => said(&form_05::RULE, &form_05::NOT_A_DATE, vec![]),
    }
}

fn pattern(form: Form) -> &'static Message {
    match form {
        Form::Identifier => &form_06::IDENTIFIER,
        Form::OrganisationNumber => &form_06::ORGANISATION,
        Form::Month => &form_06::MONTH,
    }
}

fn word(key: &str) -> Arg {
    Arg::Key(key.to_owned())
}

fn code(text: &str) -> Arg {
    Arg::Code(text.to_owned())
}
