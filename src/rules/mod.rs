//! Rules: one file each, with its code, level, legal basis, words in three languages, examples and check.
//!
//! A new rule is a file in its family's folder and one line in that family's `RULES`.

mod dok;
mod eva;
pub mod form;
mod found;
mod hor;
mod mel;
mod naming;
mod plan;
mod sensitive;
mod und;
mod wording;
pub mod yaml;

pub use found::{Context, Findings, Found, Thresholds};
pub use naming::named;

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law::Provision;

/// A requirement that a case file is held against.
#[derive(Debug)]
pub struct Rule {
    /// The code, the rule's one public name: `PLAN-14`.
    pub code: &'static str,
    /// The level of its findings; single findings may weigh less.
    pub severity: Severity,
    /// What the requirement rests on, most important first.
    pub basis: &'static [&'static Provision],
    /// The requirement as a short phrase.
    pub title: Text,
    /// Why it matters, in a few sentences.
    pub why: Text,
    /// What the rule cannot judge.
    pub limits: Text,
    /// The version of brille that brought the rule.
    pub since: &'static str,
    /// What is said where the schema finds the requirement's field missing or empty.
    pub missing: Option<&'static Message>,
    /// Everything else that the rule can say.
    pub messages: &'static [&'static Message],
    /// Examples; they are the rule's tests.
    pub examples: &'static [Example],
    /// The check on the typed case; none where the parser or the schema sees it all.
    pub check: Option<fn(&Context<'_>, &mut Findings)>,
}

/// Sections of a case file that show a rule at work.
///
/// The sections are laid over the base case of the examples (`rules/base.yaml`): a top-level key given here replaces
/// that section whole, and a line `# uten: plan, logg` leaves those sections of the base case out. In a bad example
/// the comment `# <-` marks each line where the rule must find something.
#[derive(Debug)]
pub struct Example {
    /// Whether the rule must stay silent.
    pub good: bool,
    /// The day on which the example is checked, as ISO 8601 writes it.
    pub date: &'static str,
    /// The sections, as YAML.
    pub yaml: &'static str,
}

/// The rules of every family, in the order of the catalogue.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The rule with a code, in upper or lower case.
pub fn by_code(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

static FAMILIES: &[&[&Rule]] =
    &[yaml::RULES, form::RULES, mel::RULES, und::RULES, hor::RULES, plan::RULES, eva::RULES, dok::RULES];
