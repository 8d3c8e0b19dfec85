//! What a question is: its words, its basis, the rules that answer it, and what shows it.

use super::evidence::Look;
use super::facts::Facts;
use crate::case::Asked;
use crate::finding::{Finding, Severity};
use crate::lang::Text;
use crate::law::Provision;

/// Questions that are asked together.
#[derive(Debug)]
pub struct Section {
    /// The name in machine formats.
    pub key: &'static str,
    /// The heading.
    pub title: Text,
    /// Whether it is about the file as such, and asked also where that cannot be read.
    pub is_of_file: bool,
    /// The questions, in their order.
    pub questions: &'static [Question],
}

/// A yes/no control question, to which «no» is a gap.
#[derive(Debug)]
pub struct Question {
    /// The name in machine formats; of one that a person judges, its key in the case file.
    pub key: &'static str,
    /// The question, with `{leder}` for the head of the school.
    pub text: Text,
    /// What it rests on, most important first.
    pub basis: &'static [&'static Provision],
    /// The rules whose findings answer it.
    pub rules: &'static [RuleRef],
    /// Who or what answers it where no rule has found anything.
    pub(super) kind: Kind,
}

impl Question {
    /// Which question of the case file a person answers; none where the file answers.
    pub fn asked(&self) -> Option<Asked> {
        match self.kind {
            Kind::Shown(_) => None,
            Kind::Judged(asked, _) => Some(asked),
        }
    }
}

/// Who or what answers a question.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// What the file shows.
    Shown(fn(&Facts<'_>) -> Look),
    /// A person; what the file shows is to help with that.
    Judged(Asked, fn(&Facts<'_>) -> Look),
}

impl Kind {
    pub(super) fn look(self, facts: &Facts<'_>) -> Look {
        let (Kind::Shown(look) | Kind::Judged(_, look)) = self;
        look(facts)
    }
}

/// A rule that answers a question.
#[derive(Clone, Copy, Debug)]
pub struct RuleRef {
    /// The rule's code.
    pub code: &'static str,
    /// The field of the case that its finding must be on; none where any will do.
    pub field: Option<&'static str>,
    /// From which level on a finding is a gap. A lighter one that is no mere note is for a person to judge.
    pub gap_from: Severity,
}

impl RuleRef {
    /// Whether a finding is one of the rule that concerns the question.
    pub(super) fn is_of(&self, finding: &Finding) -> bool {
        let is_there = |field: &str| finding.pointer.split('/').any(|step| step == field);
        finding.code == self.code && self.field.is_none_or(is_there)
    }
}

/// A rule whose errors are gaps.
pub(super) const fn by(code: &'static str) -> RuleRef {
    RuleRef { code, field: None, gap_from: Severity::Error }
}

/// A rule whose warnings are gaps too: it says that a condition is not met.
pub(super) const fn strictly(code: &'static str) -> RuleRef {
    RuleRef { code, field: None, gap_from: Severity::Warning }
}

/// A rule that speaks of several fields, for one of them.
pub(super) const fn on(code: &'static str, field: &'static str) -> RuleRef {
    RuleRef { code, field: Some(field), gap_from: Severity::Error }
}

/// Rules that no question asks about, and why.
#[derive(Debug)]
pub struct Unasked {
    /// The codes.
    pub codes: &'static [&'static str],
    /// Why they are not asked about.
    pub why: &'static str,
}

/// The rules that no question asks about.
pub static UNASKED: &[Unasked] = &[
    Unasked {
        codes: &["IGN-01", "IGN-02", "IGN-03", "IGN-04", "IGN-05"],
        why: "They are about comments that silence, and no comment changes an answer here.",
    },
    Unasked {
        codes: &["DOK-09", "FOR-12", "KONF-02", "KONF-03", "KONF-05", "KONF-10", "SAK-10"],
        why: "They are about personal data in the file, not about the duties that Statsforvalteren looks at; \
              Statsforvalteren may see all of it (§ 12-6 third paragraph).",
    },
    Unasked {
        codes: &["SAK-03", "SAK-05", "SAK-07", "SAK-08"],
        why: "They are about how the case is framed and make no duty met or unmet.",
    },
    Unasked { codes: &["FORM-13"], why: "It is about brille.yaml, not about the case." },
];
