//! What came of the measures: carried out, evaluated, changed, and in the end the closing.

use jiff::civil::Date;

use crate::case::{Closing, Decision, Done, Effect, Measure, MeasureResult};
use crate::finding::Arg;
use crate::lang::Text;
use crate::preflight::evidence::{Lack, Look, Shown, codes};
use crate::preflight::facts::Facts;

/// The last result of each measure by the day.
fn last_results<'a>(facts: &Facts<'a>) -> Vec<(&'a Measure<'a>, Date, &'a MeasureResult<'a>)> {
    let last = |measure: &'a Measure<'a>| {
        let (day, result) = facts.case.results(measure).filter(|(day, _)| *day <= facts.today).last()?;
        Some((measure, day, result))
    };
    facts.case.measures().iter().filter_map(last).collect()
}

pub(super) fn suitable(facts: &Facts<'_>) -> Look {
    let results = last_results(facts);
    let shown = results.iter().filter_map(|(measure, day, result)| {
        let effect = Arg::Key(result.effect?.key().to_owned());
        Some(Shown::new(EFFECT, result.node).dated(*day).id(measure.id).arg("effekt", effect))
    });
    Look { has_object: !facts.case.measures().is_empty(), ..Look::at(shown) }
}

const EFFECT: Text =
    Text::new("effekt av tiltaket: {effekt}", "effekt av tiltaket: {effekt}", "effect of the measure: {effekt}");

pub(super) fn carried_out(facts: &Facts<'_>) -> Look {
    let results = last_results(facts);
    let shown = results.iter().filter_map(|(measure, day, result)| {
        let done = result.done.filter(|done| matches!(done.value, Done::Yes | Done::Partly))?;
        let shown = Shown::new(DONE, result.node).dated(*day).id(measure.id);
        Some(shown.arg("svar", Arg::Key(done.key().to_owned())))
    });
    let look = Look { has_object: !results.is_empty(), ..Look::at(shown) };
    let undone = results
        .iter()
        .filter(|(_, _, result)| result.done.is_some_and(|done| matches!(done.value, Done::No | Done::NotStarted)));
    let is_none_done = look.shown.is_empty();
    undone.fold(look, |look, (measure, _, result)| {
        let args = vec![("tiltak", codes(measure.id.as_slice()))];
        if is_none_done { look.lacks(&NOT_DONE, result.node, args) } else { look.doubts(&NOT_DONE, result.node, args) }
    })
}

const DONE: Text = Text::new("gjennomført: {svar}", "gjennomført: {svar}", "carried out: {svar}");
static NOT_DONE: Lack = Lack::new(
    Text::new(
        "Tiltaket {tiltak} er ikke gjennomført.",
        "Tiltaket {tiltak} er ikkje gjennomført.",
        "The measure {tiltak} has not been carried out.",
    ),
    Text::new(
        "Gjennomfør det, eller sett et annet tiltak i stedet og endre planen.",
        "Gjennomfør det, eller set eit anna tiltak i staden og endre planen.",
        "Carry it out, or put another measure in its place and change the plan.",
    ),
);

pub(super) fn evaluated(facts: &Facts<'_>) -> Look {
    let held = facts.case.evaluations.iter().filter(|one| one.date.is_some_and(|day| day.date <= Some(facts.today)));
    let look = Look::where_any(held.map(|one| Shown::new(HELD, one.node).on(one.date).id(one.id)));
    let planned = facts.case.measures().iter().filter_map(|one| one.evaluated.as_ref()?.date?.dated());
    match planned.min_by_key(|(day, _)| *day) {
        Some((day, node)) if look.shown.is_empty() && day <= facts.today && !facts.is_closed() => {
            look.doubts(&DUE, node, vec![("dag", Arg::Date(day))])
        }
        _ => look,
    }
}

const HELD: Text = Text::new("evaluering er holdt", "evaluering er halden", "an evaluation was held");
static DUE: Lack = Lack::new(
    Text::new(
        "Evalueringen var planlagt til {dag}, og ingen er ført.",
        "Evalueringa var planlagd til {dag}, og inga er ført.",
        "The evaluation was planned for {dag}, and none is recorded.",
    ),
    Text::new(
        "Hold evalueringen sammen med eleven, og før den i `evalueringer`.",
        "Hald evalueringa saman med eleven, og før ho i `evalueringer`.",
        "Hold the evaluation together with the pupil, and record it in `evalueringer`.",
    ),
);

pub(super) fn adjusted(facts: &Facts<'_>) -> Look {
    let case = facts.case;
    let weak: Vec<_> = last_results(facts)
        .into_iter()
        .filter(|(_, _, result)| {
            result.effect.is_some_and(|effect| matches!(effect.value, Effect::No | Effect::Partly))
        })
        .collect();
    let Some((_, first, result)) = weak.iter().min_by_key(|(_, day, _)| *day) else { return Look::nothing() };
    let changed = weak.iter().filter_map(|(measure, day, result)| {
        let decision = result.decision.filter(|decision| decision.value != Decision::Continue)?;
        let shown = Shown::new(DECIDED, result.node).dated(*day).id(measure.id);
        Some(shown.arg("beslutning", Arg::Key(decision.key().to_owned())))
    });
    let newer = case.measures().iter().filter(|measure| measure.start.is_some_and(|day| day.date > Some(*first)));
    let newer = newer.map(|measure| Shown::new(NEW, measure.node).on(measure.start).id(measure.id));
    let look = Look::at(changed.chain(newer));
    if look.shown.is_empty() { look.doubts(&UNCHANGED, result.node, Vec::new()) } else { look }
}

const DECIDED: Text = Text::new(
    "bestemt om tiltaket: {beslutning}",
    "bestemt om tiltaket: {beslutning}",
    "decided on the measure: {beslutning}",
);
const NEW: Text = Text::new("nytt tiltak fra denne dagen", "nytt tiltak frå denne dagen", "new measure from this day");
static UNCHANGED: Lack = Lack::new(
    Text::new(
        "Et tiltak virker ikke eller bare delvis, og ingenting er endret.",
        "Eit tiltak verkar ikkje eller berre delvis, og ingenting er endra.",
        "A measure does not work or only in part, and nothing is changed.",
    ),
    Text::new(
        "Endre tiltaket eller sett inn et nytt, og skriv det i planen.",
        "Endre tiltaket eller set inn eit nytt, og skriv det i planen.",
        "Change the measure or take a new one, and write it in the plan.",
    ),
);

pub(super) fn next(facts: &Facts<'_>) -> Look {
    if facts.is_closed() || facts.case.measures().is_empty() {
        return Look::nothing();
    }
    let planned = facts.case.measures().iter().filter_map(|one| Some((one.id, one.evaluated.as_ref()?.date?)));
    let results = last_results(facts).into_iter().filter_map(|(measure, _, result)| Some((measure.id, result.next?)));
    let ahead = planned.chain(results).filter_map(|(id, day)| Some((id, day.dated()?)));
    let soonest = ahead.filter(|(_, (day, _))| *day >= facts.today).min_by_key(|(_, (day, _))| *day);
    Look::at(soonest.map(|(id, (day, node))| Shown::new(NEXT, node).dated(day).id(id)))
}

const NEXT: Text = Text::new("neste planlagte evaluering", "neste planlagde evaluering", "next planned evaluation");

pub(super) fn closed(facts: &Facts<'_>) -> Look {
    let Some(closing) = facts.case.closing.as_ref().filter(|_| facts.is_closed()) else { return Look::nothing() };
    Look::at(reason(closing).into_iter().chain(confirmed(closing)))
}

fn reason(closing: &Closing<'_>) -> Option<Shown> {
    let reason = closing.reason?;
    Some(Shown::new(CLOSED, reason.node).on(closing.date).arg("årsak", Arg::Key(reason.key().to_owned())))
}

fn confirmed(closing: &Closing<'_>) -> Option<Shown> {
    let confirms = closing.pupil_confirms.as_ref()?;
    let safe = confirms.safe?;
    let shown = Shown::new(CONFIRMED, safe.node).on(closing.date).id(confirms.hearing);
    Some(shown.arg("svar", Arg::Key(safe.key().to_owned())))
}

const CLOSED: Text =
    Text::new("avsluttet med årsak {årsak}", "avslutta med årsak {årsak}", "closed with the reason {årsak}");
const CONFIRMED: Text = Text::new(
    "elevens eget svar på om det er trygt og godt: {svar}",
    "svaret frå eleven på om det er trygt og godt: {svar}",
    "the pupil's own answer to whether it is safe and good: {svar}",
);
