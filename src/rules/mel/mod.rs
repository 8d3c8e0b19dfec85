//! Reports of suspicion or knowledge (§ 12-4 second paragraph).

mod mel_03;

use super::Rule;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&mel_03::RULE];
