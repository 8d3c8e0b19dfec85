//! Investigating (§ 12-4 second paragraph).

mod und_01;
mod und_10;
mod und_13;
mod und_21;

use super::{Rule, Unruled};

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&und_01::RULE, &und_10::RULE, &und_13::RULE, &und_21::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];
