//! The days on which the school teaches, from the case file and the calendar file that it names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::input;
use crate::calendar::{Calendar, Closed};
use crate::case::{Case, FreeDays};
use crate::finding::Finding;
use crate::rules::{self, form};
use crate::schema::Document;
use crate::yaml::{self, Parsed};

/// The calendar files that cases name, each read once.
#[derive(Debug, Default)]
pub(super) struct Calendars {
    /// The free days by the path of the file; none where it cannot be read or is no calendar.
    read: Mutex<BTreeMap<PathBuf, Option<Vec<Closed>>>>,
}

impl Calendars {
    /// The calendar of a case whose paths start at `folder`, and a finding where the calendar file is of no use. A case
    /// that names no calendar has the usual one.
    pub(super) fn of_case(
        &self,
        case: Option<&Case<'_>>,
        folder: &Path,
        usual: Option<&Path>,
    ) -> (Calendar, Option<Finding>) {
        let school = case.and_then(|case| case.school.as_ref());
        let own: Vec<Closed> =
            school.into_iter().flat_map(|school| school.free_days.iter().filter_map(FreeDays::closed)).collect();
        let Some(link) = school.and_then(|school| school.calendar_file) else {
            let usual = usual.and_then(|path| self.read(path)).unwrap_or_default();
            return (Calendar::new([own, usual].concat()), None);
        };
        match self.read(&folder.join(link.value)) {
            Some(days) => (Calendar::new([own, days].concat()), None),
            None => (Calendar::new(own), Some(form::unusable_calendar(link.node))),
        }
    }

    fn read(&self, path: &Path) -> Option<Vec<Closed>> {
        let file = fs::canonicalize(path).ok()?;
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.entry(file).or_insert_with_key(|file| free_days(&input::read_regular(file).ok()?.text)).clone()
    }
}

/// Whether a path leads to a calendar that can be used.
pub(super) fn is_usable(path: &Path) -> bool {
    input::read_regular(path).is_ok_and(|file| free_days(&file.text).is_some())
}

/// Whether a file says of itself that it is a school calendar.
pub(super) fn is_calendar(parsed: &Parsed<'_>) -> bool {
    parsed.tree.root().get("brille_skolerute").is_some()
}

/// What is wrong with a calendar file.
pub(super) fn findings(parsed: &Parsed<'_>) -> Vec<Finding> {
    let unreadable = parsed.problems.iter().map(|problem| rules::yaml::finding(problem, &parsed.tree));
    let mut findings: Vec<Finding> = unreadable.collect();
    if findings.is_empty() {
        findings.extend(Document::Calendar.validate(&parsed.tree).iter().map(form::finding));
    }
    findings
}

/// The free days of a calendar file; none where the file is not as its schema asks for.
fn free_days(text: &str) -> Option<Vec<Closed>> {
    let parsed = yaml::parse(text);
    let sound = parsed.problems.is_empty() && Document::Calendar.validate(&parsed.tree).is_empty();
    if sound { FreeDays::list(parsed.tree.root()).iter().map(FreeDays::closed).collect() } else { None }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_and_periods_are_read() {
        let text = "brille_skolerute: 1\nfridager:\n  - { navn: Planleggingsdag, dato: 2026-11-13 }\n  - { navn: Høstferie, fra: 2026-09-28, til: 2026-10-02 }\n";
        let day = Closed { from: date(2026, 11, 13), to: date(2026, 11, 13) };
        let autumn = Closed { from: date(2026, 9, 28), to: date(2026, 10, 2) };
        assert_eq!(free_days(text), Some(vec![day, autumn]));
    }

    #[test]
    fn a_calendar_that_says_something_else_is_broken() {
        for text in [
            "",
            "fridager: ja",
            "fridager: [1]",
            "fridager: [{ navn: Jul }]",
            "fridager: [{ fra: 2026-12-21, til: 2026-12-01 }]",
            "fridager: [{ dato: 24.12.2026 }]",
            "fridager: [",
        ] {
            assert_eq!(free_days(text), None, "{text}");
        }
    }
}
