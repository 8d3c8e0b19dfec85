//! What is said of mistakes in the settings file: in its own words where those of the case file do not fit.

use super::{form_13, word};
use crate::finding::{Arg, Finding, Message};
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
        ViolationKind::UnknownKey { .. } => return super::finding(violation),
        // A value that begins with `#` and has no quotes is a comment, so it may well be empty.
        _ if is_colour(violation.node) => &form_13::NO_COLOUR,
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

/// What is said of a logo that is not there, or lies outside the folder of the settings.
pub fn no_logo(link: Node<'_>) -> Finding {
    Found::at(&form_13::NO_LOGO, link).finish(&form_13::RULE)
}

/// What is said of a logo that is no image, or none that documents can hold.
pub fn bad_logo(link: Node<'_>) -> Finding {
    Found::at(&form_13::BAD_LOGO, link).finish(&form_13::RULE)
}

/// What is said of a drawing as logo that holds something else than shapes.
pub fn logo_with_text(link: Node<'_>) -> Finding {
    Found::at(&form_13::LOGO_WITH_TEXT, link).finish(&form_13::RULE)
}

/// What is said of a colour in which not everybody can read; `shade` is one of the same kind in which they can.
pub fn faint_colour(colour: Node<'_>, shade: &str) -> Finding {
    Found::at(&form_13::FAINT_COLOUR, colour).arg("shade", word(shade)).finish(&form_13::RULE)
}

/// Of what there is more than documents have room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surplus {
    /// Letters in a text.
    Letters,
    /// Items of a list.
    Items,
}

/// What is said of more than documents have room for.
pub fn surplus(node: Node<'_>, of: Surplus, most: usize) -> Finding {
    let message = match of {
        Surplus::Letters => &form_13::TOO_LONG,
        Surplus::Items => &form_13::TOO_MANY,
    };
    let most = Arg::Number(i64::try_from(most).unwrap_or(i64::MAX));
    Found::at(message, node).arg("most", most).finish(&form_13::RULE)
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

/// Whether a value stands where the colour of documents does.
fn is_colour(node: Node<'_>) -> bool {
    node.key().and_then(Node::as_str) == Some("farge")
}

/// Whether a rule on the form is turned off here.
fn is_form_off(node: Node<'_>) -> bool {
    let around = std::iter::successors(Some(node), |node| node.parent());
    let is_form = |key: Node<'_>| key.as_str().is_some_and(|key| rules::family(key) == "FORM");
    node.as_str() == Some("av") && around.filter_map(Node::key).any(is_form)
}
