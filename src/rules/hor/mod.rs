//! Hearing the pupil (§ 10-2) and the pupil's best interests (§ 10-1).

mod hor_01;
mod hor_02;
mod hor_03;
mod hor_04;
mod hor_05;
mod hor_06;
mod hor_07;
mod hor_08;
mod hor_09;
mod hor_10;
mod hor_11;
mod hor_12;
mod hor_13;
mod hor_14;
mod hor_15;
mod hor_16;

use jiff::civil::Date;

use super::{Context, Rule, Unruled};
use crate::case::{Case, Code, Day, Done, Hearing, Measure, Role, Words, YesNo};
use crate::yaml::Node;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &hor_01::RULE,
    &hor_02::RULE,
    &hor_03::RULE,
    &hor_04::RULE,
    &hor_05::RULE,
    &hor_06::RULE,
    &hor_07::RULE,
    &hor_08::RULE,
    &hor_09::RULE,
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

/// Whether a code belongs to a pupil whom the case is not about.
fn is_other_pupil(case: &Case<'_>, code: &Code<'_>) -> bool {
    case.pupil.is_none_or(|own| own.value != code.value) && case.role(code.value) == Some(Role::Pupil)
}

/// The day on which a measure began, and where it stands: none where it is still to come or an evaluation says that it
/// never began.
fn begun<'t>(context: &Context<'_>, measure: &Measure<'t>) -> Option<(Date, Node<'t>)> {
    let last = context.case.results(measure).filter_map(|(_, result)| result.done).last();
    let is_waiting = last.is_some_and(|done| done.value == Done::NotStarted);
    measure.start.and_then(Day::dated).filter(|(start, _)| *start <= context.today && !is_waiting)
}

/// Where a hearing stands, for a label.
fn place<'t>(hearing: &Hearing<'t>) -> Node<'t> {
    hearing.id.map_or(hearing.node, |id| id.node)
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
