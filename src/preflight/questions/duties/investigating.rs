//! Watching and investigating.

use crate::case::Method;
use crate::finding::Arg;
use crate::lang::Text;
use crate::preflight::evidence::{Lack, Look, Shown};
use crate::preflight::facts::Facts;

pub(super) fn watching(facts: &Facts<'_>) -> Look {
    let methods = facts.case.investigations.iter().flat_map(|one| &one.methods);
    let observed = methods.filter(|one| one.method.is_some_and(|method| method.value == Method::Observation));
    Look::at(observed.map(|one| Shown::new(OBSERVED, one.node).on(one.date)))
}

const OBSERVED: Text = Text::new("observasjon", "observasjon", "observation");

pub(super) fn investigated(facts: &Facts<'_>) -> Look {
    let case = facts.case;
    let begun = case.investigations.iter().filter(|one| one.start.is_some_and(|day| day.date <= Some(facts.today)));
    let shown = begun.map(|one| {
        let methods = Arg::Number(one.methods.len() as i64);
        Shown::new(INVESTIGATION, one.node).on(one.start).id(one.id).arg("antall", methods)
    });
    let look = Look::at(shown);
    let open = case.investigations.iter().find(|one| one.conclusion.is_none());
    match (look.shown.is_empty(), open) {
        (true, _) => look.lacks(&NOT_BEGUN, case.node, Vec::new()),
        (false, Some(one)) => look.doubts(&NOT_CONCLUDED, one.node, Vec::new()),
        (false, None) => look,
    }
}

const INVESTIGATION: Text = Text::new(
    "undersøkelsen begynte; metoder ført: {antall}",
    "undersøkinga byrja; metodar førte: {antall}",
    "the investigation began; methods recorded: {antall}",
);
static NOT_BEGUN: Lack = Lack::new(
    Text::new("Saken er ikke undersøkt.", "Saka er ikkje undersøkt.", "The case was not investigated."),
    Text::new(
        "Begynn snarest, og før det som blir gjort, i `undersøkelser`.",
        "Byrj snarast, og før det som blir gjort, i `undersøkelser`.",
        "Begin as soon as can be, and record what is done in `undersøkelser`.",
    ),
);
static NOT_CONCLUDED: Lack = Lack::new(
    Text::new(
        "Undersøkelsen har ingen konklusjon ennå.",
        "Undersøkinga har ingen konklusjon enno.",
        "The investigation has no conclusion yet.",
    ),
    Text::new(
        "Skriv konklusjonen når undersøkelsen er ferdig. Tiltak som haster, skal ikke vente på den.",
        "Skriv konklusjonen når undersøkinga er ferdig. Tiltak som hastar, skal ikkje vente på han.",
        "Write the conclusion when the investigation is done. Urgent measures must not wait for it.",
    ),
);

pub(super) fn surveys(facts: &Facts<'_>) -> Look {
    let methods =
        facts.case.investigations.iter().flat_map(|one| one.methods.iter().map(move |method| (one.id, method)));
    let surveys =
        methods.filter(|(_, one)| one.method.is_some_and(|method| method.value == Method::NonAnonymousSurvey));
    Look::where_any(surveys.map(|(id, one)| Shown::new(SURVEY, one.node).on(one.date).id(id)))
}

const SURVEY: Text = Text::new(
    "ikke-anonym undersøkelse er ført",
    "ikkje-anonym undersøking er ført",
    "a survey that is not anonymous is recorded",
);
