//! IGN-03: a comment that silences and does not say why.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "IGN-03",
    severity: Severity::Warning,
    basis: &[],
    title: Text::new(
        "Den som setter et funn til side, sier hvorfor",
        "Den som set eit funn til side, seier kvifor",
        "Whoever silences a finding says why",
    ),
    why: Text::new(
        "Et funn kan gjelde noe som loven krever for eleven. Den som leser saken senere, må kunne se hvorfor noen har satt \
         det til side. Uten en grunn blir funnet vist.",
        "Eit funn kan gjelde noko som lova krev for eleven. Den som les saka seinare, må kunne sjå kvifor nokon har sett \
         det til side. Utan ein grunn blir funnet vist.",
        "A finding may be about something that the law requires for the pupil. Whoever reads the case later must be able \
         to see why somebody silenced it. Without a reason the finding is shown.",
    ),
    limits: Text::new(
        "Regelen ser bare etter om det står noe, ikke om grunnen er god.",
        "Regelen ser berre etter om det står noko, ikkje om grunnen er god.",
        "The rule only checks whether something is written, not whether the reason is good.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_REASON],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  # brille: ignore DOK-09: nummeret er sentralbordet til kommunen, og står på nettsiden
  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55 og fikk time. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  # brille: ignore DOK-09 # <-
  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55 og fikk time. }
",
        },
    ],
    check: None,
};

pub(super) static NO_REASON: Message = Message {
    headline: Text::new(
        "Kommentaren sier ikke hvorfor, og setter derfor ingenting til side.",
        "Kommentaren seier ikkje kvifor, og set difor ingenting til side.",
        "The comment does not say why, and so silences nothing.",
    ),
    label: Text::new("grunnen mangler", "grunnen manglar", "the reason is missing"),
    help: Text::new(
        "Skriv et kolon og grunnen til slutt, slik: `# brille: ignore PLAN-20: grunnen`.",
        "Skriv eit kolon og grunnen til slutt, slik: `# brille: ignore PLAN-20: grunnen`.",
        "Write a colon and the reason at the end: `# brille: ignore PLAN-20: the reason`.",
    ),
};
