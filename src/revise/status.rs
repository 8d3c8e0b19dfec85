//! What follows from several fields together: the phase, the closing, measures that have ended, evaluations not held.

use jiff::civil::Date;

use super::change::{Change, Kind, Place, Value};
use super::classes::Side;
use super::sections::section;
use super::told::{code, word};
use crate::case::{Case, Measure, Phase};
use crate::schema;
use crate::yaml::Node;

/// Changes of the case as a whole, and measures that have ended.
pub(super) fn changes(old: &Case<'_>, new: &Case<'_>) -> Vec<Change> {
    let phases = (old.phase(), new.phase());
    let has_moved = phases.0 != phases.1 && phases.1 != Phase::Closed;
    let phase = has_moved.then(|| Change {
        old: vec![Value::Phase(phases.0)],
        new: vec![Value::Phase(phases.1)],
        ..change(Kind::PhaseChanged, new.node)
    });
    phase.into_iter().chain(closed_again(old, new)).chain(ended(old, new)).collect()
}

/// The evaluations whose day has passed without a result.
pub fn overdue(case: &Case<'_>, today: Date) -> Vec<Change> {
    if case.is_closed() {
        return Vec::new();
    }
    let missed = |measure: &Measure<'_>| {
        let planned = case.last_planned(measure).filter(|planned| planned.date < today)?;
        let is_held = case.has_ended(measure) || case.was_held(measure, &planned, today);
        (!is_held).then(|| Change {
            new: vec![Value::Date(planned.date)],
            ..about(measure, Kind::EvaluationOverdue, planned.node)
        })
    };
    case.measures().iter().filter_map(missed).collect()
}

/// A second closing after a reopening: it stands where the first one stood.
fn closed_again(old: &Case<'_>, new: &Case<'_>) -> Option<Change> {
    let (closing, _) = (new.closing.as_ref()?, old.closing.as_ref()?);
    let reason = word("årsak", closing.node.get("årsak")).map(|word| Value::Said { key: "årsak", word });
    (new.is_closed() && !old.is_closed()).then(|| Change {
        date: closing.date.and_then(|day| day.date),
        new: reason.into_iter().collect(),
        section: section("avslutning"),
        ..change(Kind::CaseClosed, closing.node)
    })
}

fn ended(old: &Case<'_>, new: &Case<'_>) -> Vec<Change> {
    let had_ended = |id: &str| {
        old.measures().iter().any(|measure| measure.id.is_some_and(|of| of.value == id) && old.has_ended(measure))
    };
    let has_now = |measure: &&Measure<'_>| new.has_ended(measure) && measure.id.is_some_and(|id| !had_ended(id.value));
    let told = |measure: &Measure<'_>| {
        let (_, result) = new.results(measure).last()?;
        let decision = result.decision?;
        let said = Value::Said { key: "beslutning", word: decision.value.key() };
        Some(Change { new: vec![said], ..about(measure, Kind::MeasureEnded, decision.node) })
    };
    new.measures().iter().filter(has_now).filter_map(told).collect()
}

fn about(measure: &Measure<'_>, kind: Kind, node: Node<'_>) -> Change {
    let id = measure.id.and_then(|id| code(Some(id.node)));
    Change { id, section: section("plan/tiltak"), ..change(kind, node) }
}

fn change(kind: Kind, node: Node<'_>) -> Change {
    Change {
        kind,
        id: None,
        date: None,
        person: None,
        within: None,
        key: None,
        old: Vec::new(),
        new: Vec::new(),
        words: Vec::new(),
        place: Place { side: Side::New, pointer: schema::pointer(node), span: schema::heading(node) },
        is_rewriting: false,
        covered_at: schema::heading(node).start,
        section: None,
    }
}
