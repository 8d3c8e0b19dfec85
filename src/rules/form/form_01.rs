//! FORM-01: a required key is missing.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-01",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Alt som formatet krever, er med",
        "Alt som formatet krev, er med",
        "Everything that the format requires is there",
    ),
    why: Text::new(
        "Noen opplysninger må til for at filen skal være en sak: hvem, når og hva. Uten dem kan ingen etterpå se \
         hva som ble gjort, og resten av kontrollen mangler noe å bygge på.",
        "Nokre opplysningar må til for at fila skal vere ei sak: kven, når og kva. Utan dei kan ingen etterpå sjå \
         kva som vart gjort, og resten av kontrollen manglar noko å byggje på.",
        "Some information is what makes the file a case: who, when and what. Without it nobody can see afterwards \
         what was done, and the rest of the check has nothing to build on.",
    ),
    limits: Text::new(
        "Regelen krever det som formatet krever. Det loven krever ut over det, har egne regler.",
        "Regelen krev det som formatet krev. Det lova krev ut over det, har eigne reglar.",
        "The rule asks for what the format asks for. What the law requires beyond that has rules of its own.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag ble hengt opp. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, hva: Første ukelag ble hengt opp. } # <-
",
        },
    ],
    check: None,
};

pub(super) static MISSING: Message = Message {
    headline: Text::new("{key} mangler.", "{key} manglar.", "{key} is missing."),
    label: Text::new("her mangler {key}", "her manglar {key}", "{key} is missing here"),
    help: Text::new("Legg til {key}.", "Legg til {key}.", "Add {key}."),
};
