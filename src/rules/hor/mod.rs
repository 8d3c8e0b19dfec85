//! Hearing the pupil (§ 10-2) and the pupil's best interests (§ 10-1).

mod hor_01;
mod hor_02;
mod hor_07;
mod hor_09;
mod hor_10;

use jiff::civil::Date;

use super::{Context, Rule, Unruled};
use crate::case::{Case, Day, Hearing, Plan, Role, Words};
use crate::yaml::Node;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&hor_01::RULE, &hor_02::RULE, &hor_07::RULE, &hor_09::RULE, &hor_10::RULE];

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

/// The reasons given for not hearing a pupil.
fn reasons_not_heard<'t>(case: &Case<'t>) -> impl Iterator<Item = Words<'t>> {
    let is_pupil = |hearing: &&Hearing<'_>| {
        let who = hearing.who.map(|who| who.value);
        who.is_none_or(|who| case.is_subject(who) || case.role(who) == Some(Role::Pupil))
    };
    let hearings = case.hearings.iter().filter(is_pupil).map(|hearing| hearing.not_heard_reason);
    let views = case.evaluations.iter().filter_map(|evaluation| evaluation.pupil_view.as_ref());
    hearings.chain(views.map(|view| view.not_heard_reason)).flatten()
}
