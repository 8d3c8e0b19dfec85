//! What changed between two versions of a case, in the plan's own terms.
//!
//! Nothing is passed over: whatever has no words of its own is told as a changed field. What is text of the case stands
//! apart from what may be told to anybody.

mod change;
mod classes;
mod matching;
mod record;
mod rewriting;
mod runs;
mod sections;
mod sentences;
mod spot;
mod status;
mod told;
mod walk;

#[cfg(test)]
mod tests;

pub use change::{Change, Kind, Place, Value};
pub use classes::Side;
pub use rewriting::{Rewriting, rewritings};
pub use runs::{Fate, Run};
pub use sentences::phase;
pub use status::overdue;

use crate::case::Case;

/// All that has changed from one version of a case to a later one, in the order of the format.
pub fn changes(old: &Case<'_>, new: &Case<'_>) -> Vec<Change> {
    let mut changes = status::changes(old, new);
    changes.extend(walk::differences(old, new));
    changes
}
