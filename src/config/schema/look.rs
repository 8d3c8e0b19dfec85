//! The part of the settings' schema that is the look of documents.

use serde_json::{Value, json};

use crate::document::Document;

/// The look of documents.
pub(super) fn look() -> Value {
    json!({
        "title": "Utseende",
        "description": "Slik ser dokumentene ut: logo, farge, avsender og egne tekster, likt i alle dokumenter og i begge formater.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "logo": {
                "title": "Logo i brevhodet",
                "type": "object",
                "required": ["fil", "tekst"],
                "additionalProperties": false,
                "properties": {
                    "fil": {
                        "$ref": "#/$defs/sti",
                        "title": "Bildefilen",
                        "description": "SVG, PNG eller JPG på høyst 1 MB, i mappen til brille.yaml eller under den. Tekst i en SVG-fil må være gjort om til kurver.",
                        "examples": ["logo.svg"]
                    },
                    "tekst": {
                        "$ref": "#/$defs/tekst",
                        "title": "Hva bildet viser",
                        "description": "Leses høyt for dem som ikke ser bildet.",
                        "examples": ["Fjellvik kommunes våpen"]
                    }
                }
            },
            "farge": {
                "title": "Farge på overskrifter og streker",
                "description": "# og seks tegn, i hermetegn. Kontrasten må være minst 4,5 : 1 (WCAG).",
                "type": "string",
                "pattern": "^\\s*#[0-9A-Fa-f]{6}\\s*$",
                "patternErrorMessage": "Skriv # og seks tegn, slik: \"#0b4453\"",
                "examples": ["#0b4453"]
            },
            "avsender": {
                "title": "Linjer under navnet på skolen",
                "description": "Står i stedet for skoleeieren, i høyst fem linjer.",
                "type": "array",
                "items": { "$ref": "#/$defs/linje" },
                "examples": [["Fjellvik kommune", "Oppvekst og utdanning"]]
            },
            "kontakt": {
                "$ref": "#/$defs/tekst",
                "title": "Kontaktopplysninger",
                "description": "Én linje nederst i dokumentet.",
                "examples": ["Skolegata 1, 6799 Fjellvik · 57 00 00 00"]
            },
            "tekster": {
                "title": "Egne tekster",
                "description": "Tekster som står foran eller etter innholdet i dokumentene. Teksten settes slik den er skrevet.",
                "type": "array",
                "items": own_text()
            }
        }
    })
}

fn own_text() -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "dokumenter": {
                "title": "Dokumentene som teksten står i",
                "description": "Uten dette står teksten i alle dokumenter.",
                "type": "array",
                "minItems": 1,
                "items": { "title": "Dokument", "enum": Document::ALL.map(Document::key) }
            },
            "foran": {
                "$ref": "#/$defs/tekst",
                "title": "Foran",
                "description": "Står før den første overskriften."
            },
            "etter": {
                "$ref": "#/$defs/tekst",
                "title": "Etter",
                "description": "Står helt til slutt."
            }
        }
    })
}

/// A text for both languages of the schools, or one for each.
pub(super) fn wording() -> Value {
    json!({
        "if": { "type": "object", "additionalProperties": true },
        "then": {
            "type": "object",
            "additionalProperties": false,
            "minProperties": 1,
            "properties": {
                "nb": { "$ref": "#/$defs/linje", "title": "Bokmål" },
                "nn": { "$ref": "#/$defs/linje", "title": "Nynorsk" }
            }
        },
        "else": { "$ref": "#/$defs/linje" }
    })
}
