//! How a document cites the law that was in force on its day.

use jiff::civil::Date;

use crate::law::OPPLARINGSLOVA_IN_FORCE;

/// The places of the law that documents name, the same in bokmål and nynorsk.
pub(super) struct Citations {
    /// Where the written plan is required.
    pub(super) plan: &'static str,
    /// The paragraph whose letters a to e the plan answers.
    pub(super) letters: &'static str,
    /// The duties where somebody who works at the school is said to violate a pupil.
    pub(super) staff: &'static str,
}

static IN_FORCE: Citations =
    Citations { plan: "opplæringslova § 12-4", letters: "§ 12-4 tredje ledd", staff: "§ 12-5" };

static FORMER: Citations =
    Citations { plan: "opplæringslova av 1998 § 9 A-4", letters: "§ 9 A-4", staff: "§ 9 A-5" };

impl Citations {
    /// Those of the law in force on a day.
    pub(super) fn on(day: Date) -> &'static Self {
        if day < OPPLARINGSLOVA_IN_FORCE { &FORMER } else { &IN_FORCE }
    }
}
