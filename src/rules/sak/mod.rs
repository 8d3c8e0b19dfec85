//! What frames a case: the kind of case, the school and the pupil.

mod sak_08;

use super::{Rule, Unruled};

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&sak_08::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];
