//! What came of the measures, and how the case ended.

use serde::Serialize;

use super::super::sanitise::Clean;
use super::super::words;
use super::scribe::{Scribe, When, Who};
use crate::case::{At, Code, Degree, Evaluation, MeasureResult};

/// An evaluation that was held.
#[derive(Serialize)]
pub(super) struct EvaluationPart {
    id: Option<Clean>,
    date: Option<When>,
    participants: Vec<Who>,
    results: Vec<ResultRow>,
    pupil: Option<PupilPart>,
    guardians: Option<Clean>,
    school: Option<Clean>,
    new_measures: Vec<Clean>,
}

#[derive(Serialize)]
struct ResultRow {
    measure: Option<Clean>,
    done: Option<&'static str>,
    effect: Option<&'static str>,
    decision: Option<&'static str>,
    reason: Option<Clean>,
    next: Option<When>,
}

/// What the pupil says of it.
#[derive(Serialize)]
struct PupilPart {
    safe: Option<&'static str>,
    hearing: Option<Clean>,
    view: Option<Clean>,
}

/// How the case ended, and what follows.
#[derive(Serialize)]
pub(super) struct ClosingPart {
    date: Option<When>,
    reason: Option<&'static str>,
    pupil: Option<PupilPart>,
    explanation: Option<Clean>,
    follow_up_date: Option<When>,
    follow_up: Option<Clean>,
    informed: Vec<Who>,
    reopened: Vec<Reopened>,
}

#[derive(Serialize)]
struct Reopened {
    date: Option<When>,
    why: Option<Clean>,
}

pub(super) fn of(scribe: &Scribe) -> Vec<EvaluationPart> {
    scribe.case.evaluations.iter().map(|held| evaluation(scribe, held)).collect()
}

fn evaluation(scribe: &Scribe, held: &Evaluation) -> EvaluationPart {
    EvaluationPart {
        id: scribe.code(held.id),
        date: scribe.when(held.date),
        participants: scribe.everybody(&held.participants),
        results: held.measures.iter().map(|result| result_row(scribe, result)).collect(),
        pupil: held.pupil_view.as_ref().map(|view| pupil(scribe, view.hearing, view.safe)),
        guardians: scribe.prose(held.guardians_view),
        school: scribe.prose(held.school_view),
        new_measures: scribe.codes(&held.new_measures),
    }
}

fn result_row(scribe: &Scribe, result: &MeasureResult) -> ResultRow {
    let lang = scribe.options.lang;
    ResultRow {
        measure: scribe.code(result.measure),
        done: result.done.map(|done| words::done(done.value, lang)),
        effect: result.effect.map(|effect| words::effect(effect.value, lang)),
        decision: result.decision.map(|decision| words::decision(decision.value, lang)),
        reason: scribe.prose(result.reason),
        next: scribe.when(result.next),
    }
}

/// The pupil's answer, with the words of the hearing that it rests on.
fn pupil(scribe: &Scribe, rests_on: Option<Code>, safe: Option<At<Degree>>) -> PupilPart {
    let hearing = rests_on
        .and_then(|of| scribe.case.hearings.iter().find(|hearing| hearing.id.is_some_and(|id| id.value == of.value)));
    PupilPart {
        safe: safe.map(|safe| words::safe(safe.value, scribe.options.lang)),
        hearing: scribe.code(rests_on),
        view: scribe.prose(hearing.and_then(|hearing| hearing.view)),
    }
}

pub(super) fn closing(scribe: &Scribe) -> Option<ClosingPart> {
    let closing = scribe.case.closing.as_ref()?;
    let follow_up = closing.follow_up.as_ref();
    let reopened = |one: &crate::case::Reopening| Reopened { date: scribe.when(one.date), why: scribe.prose(one.why) };
    Some(ClosingPart {
        date: scribe.when(closing.date),
        reason: closing.reason.map(|reason| words::closing(reason.value, scribe.options.lang)),
        pupil: closing.pupil_confirms.as_ref().map(|view| pupil(scribe, view.hearing, view.safe)),
        explanation: scribe.prose(closing.explanation),
        follow_up_date: scribe.when(follow_up.and_then(|after| after.date)),
        follow_up: scribe.prose(follow_up.and_then(|after| after.what)),
        informed: scribe.everybody(&closing.informed),
        reopened: scribe.case.reopenings.iter().map(reopened).collect(),
    })
}
