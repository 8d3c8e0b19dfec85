//! Following up and evaluating (§ 12-4 third paragraph letter e).

mod eva_01;
mod eva_02;
mod eva_03;
mod eva_04;
mod eva_05;
mod eva_06;
mod eva_07;
mod eva_08;
mod eva_09;
mod eva_10;
mod eva_11;
mod eva_12;
mod eva_13;

use jiff::civil::Date;

use super::{Context, Rule, Unruled};
use crate::case::Evaluation;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &eva_01::RULE,
    &eva_02::RULE,
    &eva_03::RULE,
    &eva_04::RULE,
    &eva_05::RULE,
    &eva_06::RULE,
    &eva_07::RULE,
    &eva_08::RULE,
    &eva_09::RULE,
    &eva_10::RULE,
    &eva_11::RULE,
    &eva_12::RULE,
    &eva_13::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];

/// What tells which evaluations are planned and held. Where some of it cannot be read, an evaluation may stand there.
const EVALUATIONS: &[&str] = &[
    "evalueringer/*/dato",
    "evalueringer/*/tiltak/*/tiltak",
    "evalueringer/*/tiltak/*/beslutning",
    "evalueringer/*/tiltak/*/neste",
    "plan/tiltak/*/id",
    "avslutning/dato",
];

/// The evaluations held by today, oldest first.
pub(super) fn held<'a>(context: &Context<'a>) -> Vec<(Date, &'a Evaluation<'a>)> {
    let evaluations = context.case.evaluations.iter();
    let dated = evaluations.filter_map(|evaluation| Some((evaluation.date?.date?, evaluation)));
    let mut held: Vec<_> = dated.filter(|(date, _)| *date <= context.today).collect();
    held.sort_by_key(|(date, _)| *date);
    held
}
