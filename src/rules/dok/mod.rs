//! Documenting, and only what is needed (§ 12-4 fourth paragraph, § 25-1).

mod dok_09;

use super::{Rule, Unruled};

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&dok_09::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];
