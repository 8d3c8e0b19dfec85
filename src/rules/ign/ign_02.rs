//! IGN-02: a comment that silences what is no rule, or a rule that cannot be silenced.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "IGN-02",
    severity: Severity::Warning,
    basis: &[],
    title: Text::new(
        "En kommentar nevner regler som kan settes til side",
        "Ein kommentar nemner reglar som kan setjast til side",
        "A comment names rules that can be silenced",
    ),
    why: Text::new(
        "En kode som ingen regel har, setter ingenting til side. Funn om at filen ikke kan leses (YAML), eller at et felt ikke har riktig form (FORM), kan ikke settes til side, for bak dem kan det ligge andre. Det kan heller ikke funn om kommentarene selv.",
        "Ein kode som ingen regel har, set ingenting til side. Funn om at fila ikkje kan lesast (YAML), eller at eit felt ikkje har rett form (FORM), kan ikkje setjast til side, for bak dei kan det liggje andre. Det kan heller ikkje funn om kommentarane sjølve.",
        "A code that no rule has silences nothing. Findings that the file cannot be read (YAML), or that a field is not formed right (FORM), cannot be silenced, for others may hide behind them. Nor can findings on the comments themselves.",
    ),
    limits: Text::new(
        "Regelen kan ikke vite om du mente en annen kode som finnes.",
        "Regelen kan ikkje vite om du meinte ein annan kode som finst.",
        "The rule cannot know whether you meant another code that exists.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&SUGGESTED, &UNKNOWN, &NEVER],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - dato: 2026-09-14
    av: L1
    hva: L1 ringte 22 33 44 55 og fikk time. # brille: ignore DOK-09: nummeret er sentralbordet til kommunen
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. } # brille: ignore PLAN20: prøves ut # <-
  - { dato: 2026-09-15, av: L1, hva: Laget møttes. } # brille: ignore W605: prøves ut # <-
  - { dato: 2026-09-16, av: L1, hva: Laget møttes igjen. } # brille: ignore YAML-02: prøves ut # <-
",
        },
    ],
    check: None,
};

pub(super) static SUGGESTED: Message = Message {
    headline: Text::new("Ingen regel har denne koden.", "Ingen regel har denne koden.", "No rule has this code."),
    label: Text::new("mente du {suggestion}?", "meinte du {suggestion}?", "did you mean {suggestion}?"),
    help: Text::new(
        "Skriv {suggestion}, om det er den du mente. `brille rules` viser alle kodene.",
        "Skriv {suggestion}, om det er den du meinte. `brille rules` viser alle kodane.",
        "Write {suggestion}, if that is what you meant. `brille rules` shows all codes.",
    ),
};

pub(super) static UNKNOWN: Message = Message {
    headline: Text::new(
        "Ingen regel har denne koden, eller en som ligner.",
        "Ingen regel har denne koden, eller ein som liknar.",
        "No rule has this code, or one like it.",
    ),
    label: Text::new("ukjent kode", "ukjend kode", "unknown code"),
    help: Text::new(
        "Skriv koden slik den står i funnet. `brille rules` viser alle kodene.",
        "Skriv koden slik han står i funnet. `brille rules` viser alle kodane.",
        "Write the code as it stands in the finding. `brille rules` shows all codes.",
    ),
};

pub(super) static NEVER: Message = Message {
    headline: Text::new(
        "Funn med koden {code} kan ikke settes til side.",
        "Funn med koden {code} kan ikkje setjast til side.",
        "Findings with the code {code} cannot be silenced.",
    ),
    label: Text::new("blir vist likevel", "blir vist likevel", "shown all the same"),
    help: Text::new(
        "Rett det som funnet gjelder, og ta koden ut av kommentaren.",
        "Rett det som funnet gjeld, og ta koden ut av kommentaren.",
        "Mend what the finding is about, and take the code out of the comment.",
    ),
};
