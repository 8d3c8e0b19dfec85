//! Intervening (§ 12-4 first paragraph), and physical interventions (§ 13-5).

mod gri_01;
mod gri_02;
mod gri_03;
mod gri_04;

use super::{Rule, Unruled};

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&gri_01::RULE, &gri_02::RULE, &gri_03::RULE, &gri_04::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];
