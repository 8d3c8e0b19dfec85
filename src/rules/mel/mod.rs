//! Reports of suspicion or knowledge (§ 12-4 second paragraph).

mod mel_02;
mod mel_03;

use super::{Rule, Unruled};

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&mel_02::RULE, &mel_03::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];
