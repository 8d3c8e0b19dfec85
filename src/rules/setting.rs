//! Numbers that no statute gives: each rule names its own, and a school may change them.

use std::collections::BTreeMap;

use crate::lang::Text;
use crate::law::Provision;

/// A number of a rule that the law leaves open.
#[derive(Debug)]
pub struct Setting {
    /// The code of the rule that it belongs to.
    pub rule: &'static str,
    /// Its name among the rule's settings: `skoledager`.
    pub key: &'static str,
    /// The value that holds where nothing else is said.
    pub default: i64,
    /// What it counts, and from when.
    pub meaning: Text,
    /// Where the default comes from.
    pub source: &'static Provision,
}

/// The numbers that hold in a check: the defaults, and those that a school has changed.
#[derive(Clone, Debug, Default)]
pub struct Thresholds {
    changed: BTreeMap<(&'static str, &'static str), i64>,
}

impl Thresholds {
    /// The value of a setting.
    pub fn get(&self, setting: &Setting) -> i64 {
        self.changed.get(&(setting.rule, setting.key)).copied().unwrap_or(setting.default)
    }

    /// Gives a setting another value.
    pub fn set(&mut self, setting: &'static Setting, value: i64) {
        self.changed.insert((setting.rule, setting.key), value);
    }

    /// Takes over everything that others change.
    pub fn change_by(&mut self, others: &Thresholds) {
        self.changed.extend(&others.changed);
    }
}
