//! FORM-02: a key that the format does not have.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-02",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Filen har bare felt som formatet kjenner",
        "Fila har berre felt som formatet kjenner",
        "The file has only fields that the format knows",
    ),
    why: Text::new(
        "Et felt med feil navn blir ikke lest. Da kan noe som er gjort, se ut som om det ikke er gjort, eller falle \
         ut av planen uten at noen merker det.",
        "Eit felt med feil namn blir ikkje lese. Då kan noko som er gjort, sjå ut som om det ikkje er gjort, eller \
         falle ut av planen utan at nokon merkar det.",
        "A field with the wrong name is not read. What was done may then look as if it was not, or drop out of the \
         plan unnoticed.",
    ),
    limits: Text::new(
        "Forslaget bygger på at ordene ligner. Feltnavnet gjentas ikke i meldingen, fordi det kan inneholde hva som \
         helst.",
        "Framlegget byggjer på at orda liknar. Feltnamnet blir ikkje gjenteke i meldinga, fordi det kan innehalde kva \
         som helst.",
        "The suggestion rests on the likeness of words. Its name is not repeated in the message, because it may hold \
         anything.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&SUGGESTED, &UNKNOWN, &COMMA],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - dato: 2026-09-14
    av: L1
    hva: Første ukelag ble hengt opp.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - dato: 2026-09-14
    av: L1
    kva: Første ukelag ble hengt opp. # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - dato: 2026-09-14
    av: L1
    hva: Første ukelag ble hengt opp.
    temperatur: 12 # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Lagene ble hengt opp, alle fant sitt, og spillet begynte. } # <-
",
        },
    ],
    check: None,
};

pub(super) static SUGGESTED: Message = Message {
    headline: Text::new(
        "Formatet har ikke noe felt med dette navnet her; det heter trolig {suggestion}.",
        "Formatet har ikkje noko felt med dette namnet her; det heiter truleg {suggestion}.",
        "The format has no field with this name here; it is probably {suggestion}.",
    ),
    label: Text::new("mente du {suggestion}?", "meinte du {suggestion}?", "did you mean {suggestion}?"),
    help: Text::new(
        "Bytt navnet til {suggestion}, eller ta feltet bort.",
        "Byt namnet til {suggestion}, eller ta bort feltet.",
        "Rename the field to {suggestion}, or remove it.",
    ),
};

pub(super) static COMMA: Message = Message {
    headline: Text::new(
        "Komma i tekst uten anførselstegn gjør resten av teksten til et eget felt.",
        "Komma i tekst utan hermeteikn gjer resten av teksten til eit eige felt.",
        "A comma in text without quotation marks makes the rest of the text a field of its own.",
    ),
    label: Text::new("lest som et felt", "lese som eit felt", "read as a field"),
    help: Text::new(
        "Mellom krøllparenteser må tekst med komma stå i anførselstegn: `hva: \"Først dette, så det.\"`",
        "Mellom krøllparentesar må tekst med komma stå i hermeteikn: `hva: \"Først dette, så det.\"`",
        "Between braces, text with a comma must stand in quotation marks: `hva: \"First this, then that.\"`",
    ),
};

pub(super) static UNKNOWN: Message = Message {
    headline: Text::new(
        "Formatet har ikke noe felt med dette navnet her.",
        "Formatet har ikkje noko felt med dette namnet her.",
        "The format has no field with this name here.",
    ),
    label: Text::new("ukjent felt", "ukjent felt", "unknown field"),
    help: Text::new(
        "Se etter skrivefeil og om innrykket er riktig. Det som ikke passer i noe felt, kan stå i `logg`.",
        "Sjå etter skrivefeil og om innrykket er rett. Det som ikkje passar i noko felt, kan stå i `logg`.",
        "Look for a spelling mistake and check the indentation. What fits no field can go in `logg`.",
    ),
};
