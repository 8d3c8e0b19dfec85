//! FORM-07: an empty value.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-07",
    severity: Severity::Error,
    basis: &[],
    title: Text::new("Ingen felt står tomme", "Ingen felt står tomme", "No field is left empty"),
    why: Text::new(
        "Et tomt felt ser ut som om noen har tenkt å fylle det ut. Ingen kan se om det er glemt, eller om det ikke \
         var noe å skrive.",
        "Eit tomt felt ser ut som om nokon har tenkt å fylle det ut. Ingen kan sjå om det er gløymt, eller om det \
         ikkje var noko å skrive.",
        "An empty field looks as if somebody meant to fill it in. Nobody can see whether it was forgotten or there was \
         nothing to write.",
    ),
    limits: Text::new(
        "Regelen ser bare på formen, ikke på innholdet.",
        "Regelen ser berre på forma, ikkje på innhaldet.",
        "The rule looks at the form only, not at the content.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&EMPTY],
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
  - { dato: 2026-09-14, av: L1, hva: \"\" } # <-
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
    ført: # <-
",
        },
    ],
    check: None,
};

pub(super) static EMPTY: Message = Message {
    headline: Text::new("Feltet er tomt.", "Feltet er tomt.", "The field is empty."),
    label: Text::new("tomt", "tomt", "empty"),
    help: Text::new(
        "Fyll ut feltet, eller ta det bort.",
        "Fyll ut feltet, eller ta det bort.",
        "Fill it in, or remove it.",
    ),
};

/// No example shows it, because an example is laid over a file that is not empty.
pub(super) static EMPTY_FILE: Message = Message {
    headline: Text::new("Filen er tom.", "Fila er tom.", "The file is empty."),
    label: Text::new("ingenting her", "ingenting her", "nothing here"),
    help: Text::new(
        "Skriv saken her, eller begynn på nytt med `brille new`.",
        "Skriv saka her, eller byrj på nytt med `brille new`.",
        "Write the case here, or start anew with `brille new`.",
    ),
};
