//! The written plan: § 12-4 third paragraph, letters a to e.

mod plan_00;
mod plan_01;
mod plan_02;
mod plan_03;
mod plan_05;
mod plan_07;
mod plan_08;
mod plan_10;
mod plan_14;
mod plan_15;
mod plan_16;
mod plan_17;
mod plan_19;
mod plan_29;
mod plan_38;

use super::{Rule, Unruled};

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &plan_00::RULE,
    &plan_01::RULE,
    &plan_02::RULE,
    &plan_03::RULE,
    &plan_05::RULE,
    &plan_07::RULE,
    &plan_08::RULE,
    &plan_10::RULE,
    &plan_14::RULE,
    &plan_15::RULE,
    &plan_16::RULE,
    &plan_17::RULE,
    &plan_19::RULE,
    &plan_29::RULE,
    &plan_38::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];
