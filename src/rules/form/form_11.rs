//! FORM-11: a version of the format that is not known.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-11",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Filen følger en versjon av formatet som brille kjenner",
        "Fila følgjer ein versjon av formatet som brille kjenner",
        "The file follows a version of the format that brille knows",
    ),
    why: Text::new(
        "En fil i en annen versjon kan bety noe annet enn det den ser ut til. Da er det tryggere å ikke gjette.",
        "Ei fil i ein annan versjon kan bety noko anna enn det ho ser ut til. Då er det tryggare å ikkje gjette.",
        "A file in another version may mean something else than it seems to. It is safer then not to guess.",
    ),
    limits: Text::new(
        "Resten av formatet kontrolleres ikke når versjonen er ukjent.",
        "Resten av formatet blir ikkje kontrollert når versjonen er ukjend.",
        "The rest of the format is not checked where the version is unknown.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&VERSION],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
brille: 1
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
brille: 2 # <-
",
        },
    ],
    check: None,
};

pub(super) static VERSION: Message = Message {
    headline: Text::new(
        "Filen er laget for en annen versjon av formatet enn den denne utgaven av brille kjenner.",
        "Fila er laga for ein annan versjon av formatet enn den denne utgåva av brille kjenner.",
        "The file is made for another version of the format than this release of brille knows.",
    ),
    label: Text::new(
        "denne utgaven kjenner versjon 1",
        "denne utgåva kjenner versjon 1",
        "this release knows version 1",
    ),
    help: Text::new(
        "Bruk en nyere utgave av brille, eller skriv 1 hvis filen følger versjon 1.",
        "Bruk ei nyare utgåve av brille, eller skriv 1 om fila følgjer versjon 1.",
        "Use a newer release of brille, or write 1 if the file follows version 1.",
    ),
};
