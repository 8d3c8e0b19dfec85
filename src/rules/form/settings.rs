//! What is said of mistakes in the settings file: in its own words where those of the case file do not fit.

use super::{form_13, word};
use crate::finding::{Finding, Message};
use crate::rules::{self, Found};
use crate::schema::{Expected, Violation, ViolationKind};
use crate::yaml::Node;

/// What is said of a violation of the schema of the settings file, which nobody but its owner mends.
pub fn setting(violation: &Violation<'_>) -> Finding {
    Finding { fix: None, ..in_settings(violation) }
}

fn in_settings(violation: &Violation<'_>) -> Finding {
    let message = match &violation.kind {
        ViolationKind::UnknownKey { suggestion } if is_rule(violation.node) => {
            return unknown_rule(violation, *suggestion);
        }
        ViolationKind::UnknownKey { suggestion: None } => &form_13::UNKNOWN_FIELD,
        ViolationKind::WrongType { expected: Expected::List } => &form_13::NO_LIST,
        ViolationKind::NotInList { .. } if is_form_off(violation.node) => &form_13::FORM_IS_SEEN,
        _ => return super::finding(violation),
    };
    Found::within(message, violation.node, violation.span).finish(&form_13::RULE)
}

/// What is said of a pattern for files that is none.
pub fn bad_pattern(node: Node<'_>) -> Finding {
    Found::at(&form_13::PATTERN, node).finish(&form_13::RULE)
}

/// What is said of a school calendar that the settings link to and that cannot be used.
pub fn no_calendar(link: Node<'_>) -> Finding {
    Found::at(&form_13::NO_CALENDAR, link).finish(&form_13::RULE)
}

/// What is said of a folder of templates that is not there.
pub fn no_templates(link: Node<'_>) -> Finding {
    Found::at(&form_13::NO_TEMPLATES, link).finish(&form_13::RULE)
}

fn unknown_rule(violation: &Violation<'_>, suggestion: Option<&'static str>) -> Finding {
    let say = |message: &'static Message| Found::within(message, violation.node, violation.span);
    let name = violation.node.key().and_then(Node::as_str).unwrap_or_default();
    let found = match suggestion {
        _ if rules::family(name).eq_ignore_ascii_case("YAML") => say(&form_13::TEXT_IS_FIXED),
        Some(meant) => say(&form_13::SUGGESTED_RULE).arg("suggestion", word(meant)),
        None => say(&form_13::UNKNOWN_RULE),
    };
    found.finish(&form_13::RULE)
}

/// Whether a value stands where what a school makes of a rule stands.
fn is_rule(node: Node<'_>) -> bool {
    node.parent().and_then(Node::key).and_then(Node::as_str) == Some("regler")
}

/// Whether a rule on the form is turned off here.
fn is_form_off(node: Node<'_>) -> bool {
    let around = std::iter::successors(Some(node), |node| node.parent());
    let is_form = |key: Node<'_>| key.as_str().is_some_and(|key| rules::family(key) == "FORM");
    node.as_str() == Some("av") && around.filter_map(Node::key).any(is_form)
}
