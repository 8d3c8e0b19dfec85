//! Comments that silence findings: what is wrong with them. These rules rest on no law.

mod ign_01;
mod ign_02;
mod ign_03;
mod ign_04;
mod ign_05;

use jiff::civil::Date;

use super::{Found, Level, Rule, family};
use crate::finding::{Arg, Finding, Message};
use crate::source::Span;
use crate::yaml::Node;

/// The family's rules.
pub(super) static RULES: &[&Rule] = &[&ign_01::RULE, &ign_02::RULE, &ign_03::RULE, &ign_04::RULE, &ign_05::RULE];

/// What is wrong with a comment that silences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It is not written as such a comment is.
    Unreadable,
    /// What stands behind `til` is no date; the day that was meant, where that is certain.
    NotADate(Option<Date>),
    /// No rule has this code; the one that was meant, where one is near.
    NoSuchRule(Option<&'static str>),
    /// The findings of this rule cannot be silenced.
    NeverSilenced(&'static str),
    /// It does not say why.
    NoReason,
    /// Its last day is over, and there is something that it silenced.
    Expired(Date),
    /// There is nothing with this code to silence.
    Unused(&'static str),
    /// Nothing stands directly below it.
    AboveNothing,
}

/// Whether findings with a code can be silenced: all but those that tell that a text or the form of a field is broken,
/// behind which others may hide, and those on the comments themselves.
pub fn can_be_silenced(code: &str) -> bool {
    Level::Off.suits(code) && family(code) != "IGN"
}

/// The finding that tells of a slip. `node` is what the comment covers.
pub fn finding(slip: Slip, node: Node<'_>, span: Span) -> Finding {
    let (rule, message, arg) = said(slip);
    let found = Found::within(message, node, span);
    arg.into_iter().fold(found, |found, (name, value)| found.arg(name, value)).finish(rule)
}

type Said = (&'static Rule, &'static Message, Option<(&'static str, Arg)>);

fn said(slip: Slip) -> Said {
    let code = |code: &str| Arg::Code(code.to_owned());
    match slip {
        Slip::Unreadable => (&ign_01::RULE, &ign_01::UNREADABLE, None),
        Slip::NotADate(None) => (&ign_01::RULE, &ign_01::NOT_A_DATE, None),
        Slip::NotADate(Some(date)) => (&ign_01::RULE, &ign_01::MEANT, Some(("date", code(&date.to_string())))),
        Slip::NoSuchRule(None) => (&ign_02::RULE, &ign_02::UNKNOWN, None),
        Slip::NoSuchRule(Some(near)) => (&ign_02::RULE, &ign_02::SUGGESTED, Some(("suggestion", code(near)))),
        Slip::NeverSilenced(of) => (&ign_02::RULE, &ign_02::NEVER, Some(("code", code(of)))),
        Slip::NoReason => (&ign_03::RULE, &ign_03::NO_REASON, None),
        Slip::Expired(date) => (&ign_04::RULE, &ign_04::EXPIRED, Some(("date", Arg::Date(date)))),
        Slip::Unused(of) => (&ign_05::RULE, &ign_05::UNUSED, Some(("code", code(of)))),
        Slip::AboveNothing => (&ign_05::RULE, &ign_05::ABOVE_NOTHING, None),
    }
}
