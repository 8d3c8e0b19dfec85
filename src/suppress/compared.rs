//! What comments in the later of two versions silence of what a comparison finds.

use jiff::civil::Date;

use super::{Entry, Starts, covered, spoken};
use crate::finding::Finding;
use crate::yaml::Parsed;

/// What the comments come to.
pub struct Compared {
    /// Whether each of the findings is silenced, in their order.
    pub is_silenced: Vec<bool>,
    /// The findings on comments whose last day is over, and which silenced one of the findings.
    pub late: Vec<Finding>,
}

/// Holds findings against the comments of the later version. Each has its code and the place there that a comment must
/// cover. What else is wrong with the comments a check of the version tells.
pub fn compared(parsed: &Parsed<'_>, findings: &[(&'static str, u32)], today: Date) -> Compared {
    let spoken = if parsed.is_whole() { spoken(&parsed.tree) } else { Vec::new() };
    let orders: Vec<Entry<'_>> = spoken.iter().filter_map(Entry::new).collect();
    let covered = covered(&orders, today);
    let is_silenced = |(code, at): &(&str, u32)| covered.get(code).is_some_and(|cover| cover.holds(*at));
    let shown = Starts::at(findings.iter().copied().filter(|finding| !is_silenced(finding)));
    Compared {
        is_silenced: findings.iter().map(is_silenced).collect(),
        late: orders.iter().filter_map(|entry| entry.told_late(&shown, today)).collect(),
    }
}
