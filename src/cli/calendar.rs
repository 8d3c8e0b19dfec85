//! The days on which the school teaches, from the case file and the calendar file that it names.

use std::path::Path;

use super::input;
use crate::calendar::{Calendar, Closed};
use crate::case::{Case, FreeDays, Words};
use crate::finding::Finding;
use crate::rules::{self, Found};
use crate::schema::Document;
use crate::yaml;

/// The rule on calendar files that are of no use.
const RULE: &str = "FORM-12";

/// What is wrong with a calendar file; the order is that of the rule's messages.
#[derive(Clone, Copy, Debug)]
enum Trouble {
    /// There is no such file, or it cannot be read.
    Unreadable,
    /// It holds something else than free days.
    Broken,
}

/// The calendar of a case whose paths start at `folder`, and a finding where the calendar file is of no use.
pub(super) fn of_case(case: Option<&Case<'_>>, folder: &Path) -> (Calendar, Option<Finding>) {
    let Some(school) = case.and_then(|case| case.school.as_ref()) else { return (Calendar::default(), None) };
    let own = school.free_days.iter().filter_map(FreeDays::closed);
    let file = school.calendar_file.map(|path| read(&folder.join(path.value)).map_err(|trouble| (path, trouble)));
    match file.transpose() {
        Ok(days) => (Calendar::new(own.chain(days.unwrap_or_default()).collect()), None),
        Err((path, trouble)) => (Calendar::new(own.collect()), finding(path, trouble)),
    }
}

fn finding(path: Words<'_>, trouble: Trouble) -> Option<Finding> {
    let rule = rules::by_code(RULE)?;
    let message = rule.messages.get(trouble as usize)?;
    Some(Found::at(message, path.node).finish(rule))
}

fn read(path: &Path) -> Result<Vec<Closed>, Trouble> {
    let file = input::read_regular(path).map_err(|_| Trouble::Unreadable)?;
    free_days(&file.text).ok_or(Trouble::Broken)
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
