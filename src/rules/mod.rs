//! Rules: one file each, with its code, level, legal basis, words in three languages, examples and check.
//!
//! A new rule is a file in its family's folder and one line in that family's `RULES`.

mod alike;
mod avs;
mod dok;
mod eva;
mod r#for;
pub mod form;
mod found;
mod gri;
mod hor;
pub mod ign;
mod konf;
mod levels;
mod mel;
mod naming;
mod plan;
mod sak;
mod sam;
mod sensitive;
mod setting;
mod sf;
mod skj;
mod texts;
mod und;
mod unruled;
mod wording;
pub mod yaml;

pub use alike::{nearest, suggestions};
pub use found::{Context, Findings, Found, Surroundings};
pub use levels::{Level, Levels, families, family};
pub use naming::named;
pub use sensitive::{address, called, is_private, may_be_private};
pub use setting::{Setting, Thresholds};
pub use unruled::{By, Unruled};
pub use wording::Wording;

use jiff::civil::Date;

use crate::finding::{Arg, Message, Severity};
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
    /// The first day on which the requirement holds, where an earlier law did not have it.
    pub from: Option<Date>,
    /// The numbers that the law leaves open.
    pub settings: &'static [&'static Setting],
    /// Codes of the rules that often speak of the same defect, each of another side of it.
    pub together: &'static [&'static str],
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
/// the comment `# <-` marks each line where the rule must find something. A line `# navn: Ada Eksempel` tells what the
/// key file holds, and `# fil: saker/ada.yaml` what the case file is called.
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

/// What the words of a finding name, where there is no case to fill them from.
pub const IN_GENERAL: [(&str, Arg); 4] = [
    ("head", Arg::Word(mel::HEAD)),
    ("owner", Arg::Word(mel::OWNER)),
    (
        "role",
        Arg::Word(Text::new(
            "`rektor` eller `daglig_leder`",
            "`rektor` eller `daglig_leder`",
            "`rektor` or `daglig_leder`",
        )),
    ),
    (
        "topic",
        Arg::Word(Text::new(
            "rettighetene og statsforvalteren",
            "rettane og statsforvaltaren",
            "the rights and Statsforvalteren",
        )),
    ),
];

/// The rule with a code, in upper or lower case.
pub fn by_code(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

/// Whether a rule looks for the names in the key file, and so can find nothing where there is none.
pub fn needs_names(code: &str) -> bool {
    konf::NEED_NAMES.contains(&code)
}

/// Makes ready what takes some milliseconds to make and spares them where hundreds of cases are checked.
pub fn prepare_for_many() {
    wording::lists::prepare_for_many();
}

/// The requirements of the catalogue that no rule checks, in its order.
pub fn unruled() -> impl Iterator<Item = &'static Unruled> {
    UNRULED.iter().copied().flatten()
}

/// The requirement without a rule that has a code, in upper or lower case.
pub fn unruled_by_code(code: &str) -> Option<&'static Unruled> {
    unruled().find(|unruled| unruled.code.eq_ignore_ascii_case(code))
}

/// The requirement with a code that a comparison of two versions sees, and no rule of one file.
pub fn compared_by_code(code: &str) -> Option<&'static Unruled> {
    unruled_by_code(code).filter(|unruled| unruled.by == By::Comparison)
}

static FAMILIES: &[&[&Rule]] = &[
    yaml::RULES,
    form::RULES,
    ign::RULES,
    sak::RULES,
    mel::RULES,
    gri::RULES,
    skj::RULES,
    und::RULES,
    hor::RULES,
    plan::RULES,
    r#for::RULES,
    sam::RULES,
    eva::RULES,
    avs::RULES,
    dok::RULES,
    sf::RULES,
    konf::RULES,
];

static UNRULED: &[&[Unruled]] = &[
    sak::UNRULED,
    mel::UNRULED,
    gri::UNRULED,
    skj::UNRULED,
    und::UNRULED,
    hor::UNRULED,
    plan::UNRULED,
    r#for::UNRULED,
    sam::UNRULED,
    eva::UNRULED,
    avs::UNRULED,
    dok::UNRULED,
    sf::UNRULED,
    konf::UNRULED,
];
