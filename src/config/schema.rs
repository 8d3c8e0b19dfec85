//! The JSON Schema of the settings file, made from the metadata of the rules.

mod look;

use serde_json::{Map, Value, json};

use super::layer::LEVEL;
use super::level;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rules::{self, Level, Rule, Setting};

/// The schema (draft 2020-12) as text. `schemas/brille.schema.json` holds it, and a test that it is fresh.
pub fn text() -> String {
    format!("{:#}\n", schema())
}

fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://brille.invalid/schemas/brille.schema.json",
        "title": "Innstillinger for brille",
        "description": "Filen brille.yaml gjelder for saksfilene i sin egen mappe og i mappene under, men ikke i en mappe som har sin egen brille.yaml, eller under den. Stier regnes fra mappen der filen ligger.",
        "type": "object",
        "additionalProperties": false,
        "properties": with(shared(), json!({
            "utelat": {
                "title": "Filer som ikke sjekkes",
                "description": "Mønster for filer og mapper som blir utelatt når brille leter i mapper. En fil som nevnes \
                                på kommandolinjen, blir sjekket likevel.",
                "type": "array",
                "items": { "$ref": "#/$defs/monster" }
            },
            "grunnlinje": {
                "$ref": "#/$defs/sti",
                "title": "Grunnlinje",
                "description": "Filen med funn som er kjent fra før, og som ikke gjør at sjekken feiler.",
                "examples": ["grunnlinje.json"]
            },
            "unntak": {
                "title": "Unntak for noen av filene",
                "description": "Gjelder flere unntak for samme fil, teller det siste mest.",
                "type": "array",
                "items": { "$ref": "#/$defs/unntak" }
            }
        })),
        "$defs": {
            "unntak": {
                "title": "Unntak",
                "type": "object",
                "required": ["filer"],
                "additionalProperties": false,
                "properties": with(shared(), json!({
                    "filer": {
                        "title": "Filene som unntaket gjelder for",
                        "type": "array",
                        "minItems": 1,
                        "items": { "$ref": "#/$defs/monster" }
                    }
                }))
            },
            "regler": {
                "title": "Regler",
                "description": "Nivået for en regel eller en hel familie, og tallene som loven lar stå åpne. Det som \
                                sies om en regel, teller mer enn det som sies om familien.",
                "type": "object",
                "additionalProperties": false,
                "properties": all_rules()
            },
            "utseende": look::look(),
            "tekst": look::wording(),
            "monster": {
                "title": "Mønster for filer",
                "description": "Regnet fra mappen til brille.yaml: * er hva som helst i ett navn, ** er mapper på alle nivåer. Navnet på en mappe gjelder alt i den. Et mønster som begynner med *, må stå i \
                                hermetegn.",
                "type": "string",
                "pattern": "\\S",
                "patternErrorMessage": "Skriv noe her, eller ta bort linjen.",
                "examples": ["saker/avsluttede/**", "**/utkast-*.yaml"]
            },
            "sti": {
                "type": "string",
                "pattern": "\\S",
                "patternErrorMessage": "Skriv noe her, eller ta bort linjen."
            },
            "linje": {
                "type": "string",
                "pattern": "\\S",
                "patternErrorMessage": "Skriv noe her, eller ta bort linjen."
            },
            "niva": levels(&Level::ALL),
            "synlig_niva": levels(&Level::ALL[1..])
        }
    })
}

/// The settings that the top of the file and an exception have in common.
fn shared() -> Value {
    json!({
        "språk": {
            "title": "Språk",
            "description": "Språket i funn og dokumenter. Uten dette følger brille hovedmålet til skolen. Dokumenter blir \
                            aldri skrevet på engelsk.",
            "enum": Lang::ALL.map(Lang::code),
            "enumDescriptions": ["bokmål", "nynorsk", "engelsk"]
        },
        "feiler_på": {
            "$ref": "#/$defs/synlig_niva",
            "title": "Laveste nivå som gjør at sjekken ikke er bestått",
            "default": level::word(Level::At(Severity::Error))
        },
        "skolerute": {
            "$ref": "#/$defs/sti",
            "title": "Skolerute",
            "description": "Filen med skolens fridager, for saker som ikke selv viser til en skolerute.",
            "examples": ["skolerute.yaml"]
        },
        "maler": {
            "$ref": "#/$defs/sti",
            "title": "Mappe med egne maler",
            "description": "Filer i mappen blir brukt i stedet for de innebygde med samme navn.",
            "examples": ["maler"]
        },
        "utseende": { "$ref": "#/$defs/utseende" },
        "regler": { "$ref": "#/$defs/regler" }
    })
}

fn all_rules() -> Value {
    let families = rules::families().into_iter().filter_map(|family| Some((family.to_owned(), of_family(family)?)));
    let rules = rules::all().filter_map(|rule| Some((rule.code.to_owned(), of_rule(rule)?)));
    Value::Object(families.chain(rules).collect())
}

/// What may be said of a family; none where nothing may.
fn of_family(family: &str) -> Option<Value> {
    let members = || rules::all().filter(|rule| rules::family(rule.code) == family);
    let first = members().next()?;
    Some(json!({
        "$ref": levels_for(first)?,
        "title": format!("Alle reglene i `{family}`"),
        "markdownDescription": members().map(listed).collect::<Vec<_>>().join("\n")
    }))
}

/// What may be said of a rule; none where nothing may.
fn of_rule(rule: &Rule) -> Option<Value> {
    let levels = levels_for(rule)?;
    let numbers = rule.settings.iter().map(|setting| (setting.key.to_owned(), number(setting)));
    let level = (LEVEL.to_owned(), json!({ "$ref": levels, "title": "Nivå" }));
    let (title, word) = (rule.title.get(Lang::Nb), rule.severity.word(Lang::Nb));
    Some(json!({
        "title": format!("{}: {title}", rule.code),
        "description": format!("{title}. Nivå: {word}."),
        "markdownDescription": format!(
            "**{title}**\n\n{}\n\nNivå: {word}. Mer: `brille explain {}`",
            rule.why.get(Lang::Nb),
            rule.code
        ),
        "if": { "type": "object", "additionalProperties": true },
        "then": {
            "type": "object",
            "additionalProperties": false,
            "properties": Value::Object([level].into_iter().chain(numbers).collect())
        },
        "else": { "$ref": levels }
    }))
}

fn listed(rule: &Rule) -> String {
    format!("- {}: {}", rule.code, rule.title.get(Lang::Nb))
}

fn number(setting: &Setting) -> Value {
    let source = setting.source;
    json!({
        "title": setting.meaning.get(Lang::Nb),
        "description": format!("{} ({})", source.cite.get(Lang::Nb), source.force.describe(Lang::Nb)),
        "type": "integer",
        "minimum": 0,
        "maximum": 100_000,
        "default": setting.default
    })
}

fn levels_for(rule: &Rule) -> Option<&'static str> {
    let suits = |level: Level| level.suits(rule.code);
    match (suits(Level::Off), suits(Level::At(rule.severity))) {
        (true, _) => Some("#/$defs/niva"),
        (false, true) => Some("#/$defs/synlig_niva"),
        (false, false) => None,
    }
}

fn levels(levels: &[Level]) -> Value {
    let describe = |level: &Level| match level {
        Level::Off => "Regelen er slått av.",
        Level::At(Severity::Note) => "God praksis som saken ikke viser.",
        Level::At(Severity::Warning) => "Veiledning som ikke er fulgt.",
        Level::At(Severity::Error) => "Loven er ikke fulgt, eller filen kan ikke leses som en sak.",
    };
    json!({
        "title": "Nivå",
        "enum": levels.iter().map(|level| level::word(*level)).collect::<Vec<_>>(),
        "enumDescriptions": levels.iter().map(describe).collect::<Vec<_>>()
    })
}

fn with(object: Value, more: Value) -> Value {
    let members = |value| match value {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    Value::Object(members(object).into_iter().chain(members(more)).collect())
}
