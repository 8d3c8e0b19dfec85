//! Words for kinds of value and kinds of thing, as they stand in a sentence.

use crate::lang::Text;
use crate::schema::{Expected, Thing};

/// What belongs in a place.
pub(super) fn expected(expected: Expected) -> Text {
    match expected {
        Expected::Text => Text::new("tekst", "tekst", "text"),
        Expected::Date => Text::new("en dato", "ein dato", "a date"),
        Expected::WholeNumber => Text::new("et helt tall", "eit heilt tal", "a whole number"),
        Expected::Code => Text::new("en kode, som E1", "ein kode, som E1", "a code, such as E1"),
        Expected::Choice => Text::new("ett ord fra listen", "eitt ord frå lista", "one word of the list"),
        Expected::List => Text::new("en liste, som [L1, L2]", "ei liste, som [L1, L2]", "a list, such as [L1, L2]"),
        Expected::Section { .. } => Text::new("felt med verdier", "felt med verdiar", "fields with values"),
    }
}

/// A thing of any of some kinds, as the schema's `x-ref` lists them.
pub(super) fn any_of(kinds: &[Thing]) -> Text {
    use Thing::*;
    match kinds {
        [kind] => one(*kind),
        [Report, Incident] => {
            Text::new("en melding eller en hendelse", "ei melding eller ei hending", "a report or an incident")
        }
        [Report, Incident, Investigation, Evaluation] => Text::new(
            "en melding, en hendelse, en undersøkelse eller en evaluering",
            "ei melding, ei hending, ei undersøking eller ei evaluering",
            "a report, an incident, an investigation or an evaluation",
        ),
        [Measure, ImmediateMeasure] => {
            Text::new("et tiltak eller et strakstiltak", "eit tiltak eller eit strakstiltak", "a measure")
        }
        _ => Text::new("noe annet", "noko anna", "something else"),
    }
}

fn one(kind: Thing) -> Text {
    match kind {
        Thing::Person => Text::new("en person", "ein person", "a person"),
        Thing::Report => Text::new("en melding", "ei melding", "a report"),
        Thing::ImmediateMeasure => Text::new("et strakstiltak", "eit strakstiltak", "an immediate measure"),
        Thing::Incident => Text::new("en hendelse", "ei hending", "an incident"),
        Thing::Investigation => Text::new("en undersøkelse", "ei undersøking", "an investigation"),
        Thing::Factor => Text::new("en opprettholdende faktor", "ein oppretthaldande faktor", "a maintaining factor"),
        Thing::Hearing => Text::new("en høring", "ei høyring", "a hearing"),
        Thing::Problem => Text::new("et problem", "eit problem", "a problem"),
        Thing::Measure => Text::new("et tiltak", "eit tiltak", "a measure"),
        Thing::Evaluation => Text::new("en evaluering", "ei evaluering", "an evaluation"),
        Thing::Decision => Text::new("et enkeltvedtak", "eit enkeltvedtak", "a formal decision"),
        Thing::Attachment => Text::new("et vedlegg", "eit vedlegg", "an attachment"),
        Thing::Order => Text::new("et pålegg", "eit pålegg", "an order"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Document;
    use serde_json::Value;

    fn references(schema: &Value, found: &mut Vec<Vec<Thing>>) {
        match schema {
            Value::Object(members) => {
                let kinds = members.get("x-ref").and_then(Value::as_array);
                found.extend(
                    kinds.map(|kinds| kinds.iter().filter_map(|kind| Thing::from_key(kind.as_str()?)).collect()),
                );
                members.values().for_each(|member| references(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_of_the_schema_has_words() {
        let mut found = Vec::new();
        references(&serde_json::from_str(Document::Case.text()).unwrap(), &mut found);
        assert!(!found.is_empty());
        for kinds in found {
            assert_ne!(any_of(&kinds).nb, "noe annet", "{kinds:?}");
        }
    }
}
