//! What a school makes of the findings of each rule: another level, or nothing at all.

use std::collections::BTreeMap;

use super::all;
use crate::finding::{Finding, Severity};

/// What becomes of the findings of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// There are none.
    Off,
    /// They all have this level, whatever the rule gave them.
    At(Severity),
}

impl Level {
    /// Every level, the lightest first.
    pub const ALL: [Level; 4] =
        [Level::Off, Level::At(Severity::Note), Level::At(Severity::Warning), Level::At(Severity::Error)];

    /// Whether a rule may be given this level.
    ///
    /// What cannot be read cannot be judged: where a text or the form of a field is broken, all other rules keep silent
    /// about what stands there, so that silence would look like order. Findings on the text (YAML) therefore stay as
    /// they are, and those on the form (FORM) may be made lighter, but never unseen.
    pub fn suits(self, code: &str) -> bool {
        match family(code) {
            "YAML" => false,
            "FORM" => self != Level::Off,
            _ => true,
        }
    }
}

/// The family of a rule: `PLAN` of `PLAN-14`.
pub fn family(code: &str) -> &str {
    code.split_once('-').map_or(code, |(family, _)| family)
}

/// The families that have rules, in the order of the catalogue.
pub fn families() -> Vec<&'static str> {
    let mut families: Vec<&str> = all().map(|rule| family(rule.code)).collect();
    families.dedup();
    families
}

/// The levels that hold in a check: those that rules give by themselves, and those that a school has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    changed: BTreeMap<&'static str, Level>,
}

impl Levels {
    /// Gives the findings of a rule another level; one that does not suit the rule changes nothing.
    pub fn set(&mut self, code: &'static str, level: Level) {
        if level.suits(code) {
            self.changed.insert(code, level);
        }
    }

    /// What was made of a rule; none where it gives the level itself.
    pub fn get(&self, code: &str) -> Option<Level> {
        self.changed.get(code).copied()
    }

    /// Whether a rule shall find nothing.
    pub fn silence(&self, code: &str) -> bool {
        self.get(code) == Some(Level::Off)
    }

    /// Gives findings their levels, and leaves out those of rules that shall find nothing.
    pub fn apply(&self, findings: &mut Vec<Finding>) {
        if self.changed.is_empty() {
            return;
        }
        findings.retain_mut(|finding| match self.get(finding.code) {
            Some(Level::Off) => false,
            Some(Level::At(severity)) => {
                finding.severity = severity;
                true
            }
            None => true,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_always_told() {
        let mut levels = Levels::default();
        for code in ["YAML-01", "FORM-02", "PLAN-14"] {
            levels.set(code, Level::Off);
        }
        assert!(levels.silence("PLAN-14") && !levels.silence("YAML-01") && !levels.silence("FORM-02"));
        levels.set("FORM-02", Level::At(Severity::Note));
        levels.set("YAML-01", Level::At(Severity::Note));
        assert_eq!((levels.get("FORM-02"), levels.get("YAML-01")), (Some(Level::At(Severity::Note)), None));
    }
}
