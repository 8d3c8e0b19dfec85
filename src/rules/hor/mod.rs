//! Hearing the pupil (§ 10-2) and the pupil's best interests (§ 10-1).

mod hor_01;
mod hor_02;
mod hor_03;
mod hor_04;
mod hor_05;
mod hor_06;
mod hor_08;
mod hor_10;
mod hor_11;
mod hor_12;
mod hor_13;
mod hor_14;
mod hor_15;
mod hor_16;

use jiff::civil::Date;

use super::{Context, Rule, Unruled};
use crate::case::{Case, Day, Hearing, Plan, Role, YesNo};
use crate::yaml::Node;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &hor_01::RULE,
    &hor_02::RULE,
    &hor_03::RULE,
    &hor_04::RULE,
    &hor_05::RULE,
    &hor_06::RULE,
    &hor_08::RULE,
    &hor_10::RULE,
    &hor_11::RULE,
    &hor_12::RULE,
    &hor_13::RULE,
    &hor_14::RULE,
    &hor_15::RULE,
    &hor_16::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[];

/// Whether it cannot be told whom the case is about.
fn subject_is_unclear(context: &Context<'_>) -> bool {
    let of_class = context.case.pupil.is_none() && context.is_unclear(&["personer/*/rolle"]);
    of_class || context.is_unclear(&["elev"])
}

/// The day of the plan's first version: `plan.dato` is the day of the current one, `endringer` tell of those before.
fn first_planned<'t>(plan: &Plan<'t>) -> Option<(Date, Node<'t>)> {
    let days = plan.changes.iter().filter_map(|change| change.date).chain(plan.date);
    days.filter_map(Day::dated).min_by_key(|(date, _)| *date)
}

/// Whether a hearing took place: it is not still to come, declined, or left out for a stated reason.
fn took_place(context: &Context<'_>, hearing: &Hearing<'_>) -> bool {
    let to_come = hearing.date.and_then(|day| day.date).is_some_and(|date| date > context.today);
    !to_come && !YesNo::said(hearing.declined) && hearing.not_heard_reason.is_none()
}

/// Whether a hearing is of a pupil or a group of pupils.
fn is_of_pupil(case: &Case<'_>, hearing: &Hearing<'_>) -> bool {
    let role = hearing.who.and_then(|who| case.role(who.value));
    matches!(role, Some(Role::Pupil | Role::PupilGroup))
}

/// Where a hearing stands, for a label.
fn place<'t>(hearing: &Hearing<'t>) -> Node<'t> {
    hearing.id.map_or(hearing.node, |id| id.node)
}
