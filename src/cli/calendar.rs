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
    /// The calendar of a case whose paths start at `folder`, and a finding where the calendar file is of no use.
    pub(super) fn of_case(&self, case: Option<&Case<'_>>, folder: &Path) -> (Calendar, Option<Finding>) {
        let Some(school) = case.and_then(|case| case.school.as_ref()) else { return (Calendar::default(), None) };
        let own: Vec<Closed> = school.free_days.iter().filter_map(FreeDays::closed).collect();
        let Some(link) = school.calendar_file else { return (Calendar::new(own), None) };
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
