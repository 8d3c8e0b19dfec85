//! What is under way: when it began, what it is to solve, and what it rests on.

use jiff::civil::Date;

use crate::case::{Measure, MeasureKind};
use crate::finding::Arg;
use crate::lang::Text;
use crate::preflight::evidence::{Lack, Look, Shown, codes};
use crate::preflight::facts::Facts;

pub(super) fn begun(facts: &Facts<'_>) -> Look {
    let case = facts.case;
    let is_past = |day: Option<Date>| day.is_some_and(|day| day <= facts.today);
    let immediate = case.immediate_measures.iter().filter(|one| is_past(one.date.and_then(|day| day.date)));
    let immediate = immediate.map(|one| Shown::new(AT_ONCE, one.node).on(one.date).id(one.id));
    let planned = case.measures().iter().filter(|one| is_past(one.start.and_then(|day| day.date)));
    let planned = planned.map(|one| Shown::new(FROM_PLAN, one.node).on(one.start).id(one.id));
    let look = Look::at(immediate.chain(planned));
    let later = case.measures().iter().filter_map(|one| one.start?.dated()).min_by_key(|(day, _)| *day);
    match (look.shown.is_empty(), later) {
        (false, _) => look,
        (true, Some((day, node))) => look.doubts(&NOT_YET, node, vec![("dag", Arg::Date(day))]),
        // Without a measure a case can only be closed; whether that holds is a question of its own.
        (true, None) if facts.is_closed() => Look::nothing(),
        (true, None) => look.lacks(&NO_MEASURE, facts.case.node, Vec::new()),
    }
}

const AT_ONCE: Text =
    Text::new("strakstiltak fra denne dagen", "strakstiltak frå denne dagen", "immediate measure from this day");
const FROM_PLAN: Text = Text::new("tiltak fra denne dagen", "tiltak frå denne dagen", "measure from this day");
static NO_MEASURE: Lack = Lack::new(
    Text::new("Ingen tiltak er satt i verk.", "Ingen tiltak er sette i verk.", "No measure is under way."),
    Text::new(
        "Sett inn tiltak snarest, og skriv dem i planen. Skriv det som ikke kan vente på planen, i `strakstiltak`.",
        "Set inn tiltak snarast, og skriv dei i planen. Skriv det som ikkje kan vente på planen, i `strakstiltak`.",
        "Take measures as soon as can be, and write them in the plan. What cannot wait for it is written in `strakstiltak`.",
    ),
);
static NOT_YET: Lack = Lack::new(
    Text::new(
        "Det første tiltaket begynner {dag}.",
        "Det første tiltaket byrjar {dag}.",
        "The first measure begins on {dag}.",
    ),
    Text::new(
        "Vurder om eleven trenger noe før det, og skriv det i `strakstiltak`.",
        "Vurder om eleven treng noko før det, og skriv det i `strakstiltak`.",
        "Consider whether the pupil needs something before that, and write it in `strakstiltak`.",
    ),
);

pub(super) fn soon(facts: &Facts<'_>) -> Look {
    let case = facts.case;
    let known = case.first_knowledge().map(|(day, node)| Shown::new(KNOWN, node).dated(day));
    let investigated = case.investigations.iter().filter_map(|one| one.start?.dated()).min_by_key(|(day, _)| *day);
    let investigated = investigated.map(|(day, node)| Shown::new(INVESTIGATED, node).dated(day));
    let immediate = case.immediate_measures.iter().filter_map(|one| one.date);
    let started = immediate.chain(case.measures().iter().filter_map(|one| one.start));
    let started = started.filter_map(|day| day.dated()).min_by_key(|(day, _)| *day);
    let started = started.map(|(day, node)| Shown::new(STARTED, node).dated(day));
    Look::where_any(known.into_iter().chain(investigated).chain(started))
}

const KNOWN: Text = Text::new("skolen fikk vite det", "skolen fekk vite det", "the school came to know");
const INVESTIGATED: Text = Text::new("undersøkelsen begynte", "undersøkinga byrja", "the investigation began");
const STARTED: Text = Text::new("det første tiltaket", "det første tiltaket", "the first measure");

pub(super) fn whole_problem(facts: &Facts<'_>) -> Look {
    let measures = facts.case.measures();
    Look::where_any(facts.case.problems().iter().map(|problem| {
        let solves = |measure: &&Measure<'_>| {
            measure.solves.iter().any(|id| problem.id.is_some_and(|own| own.value == id.value))
        };
        let own: Vec<_> = measures.iter().filter(solves).filter_map(|measure| measure.id).collect();
        Shown::new(SOLVED, problem.node).id(problem.id).arg("tiltak", codes(&own))
    }))
}

const SOLVED: Text = Text::new(
    "tiltak mot problemet: {tiltak}",
    "tiltak mot problemet: {tiltak}",
    "measures against the problem: {tiltak}",
);

pub(super) fn decided(facts: &Facts<'_>) -> Look {
    let is_intrusive = |measure: &&Measure<'_>| {
        let bound = |kind| matches!(kind, MeasureKind::SchoolChange | MeasureKind::Expulsion | MeasureKind::Sanction);
        measure.kind.is_some_and(|kind| bound(kind.value))
    };
    let intrusive: Vec<_> = facts.case.measures().iter().filter(is_intrusive).collect();
    let shown = intrusive.iter().filter_map(|measure| {
        let ground = measure.decision.or(measure.school_rule)?;
        Some(Shown::new(RESTS, ground.node).id(measure.id))
    });
    Look { has_object: !intrusive.is_empty(), ..Look::at(shown) }
}

const RESTS: Text = Text::new("grunnlaget er oppgitt", "grunnlaget er oppgitt", "the ground is given");
