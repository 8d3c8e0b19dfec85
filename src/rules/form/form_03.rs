//! FORM-03: another kind of value belongs here.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-03",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Hvert felt har riktig slags verdi",
        "Kvart felt har rett slag verdi",
        "Every field has the right kind of value",
    ),
    why: Text::new(
        "Et felt med feil slags verdi kan ikke leses slik det er ment, og det som står der, kommer ikke med.",
        "Eit felt med feil slag verdi kan ikkje lesast slik det er meint, og det som står der, kjem ikkje med.",
        "A field with the wrong kind of value cannot be read as it was meant, and what stands there is left out.",
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
    messages: &[&QUOTES, &KIND, &SECTION, &TOO_SMALL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: \"6\" }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: 6 } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - Første ukelag ble hengt opp. # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: [L1], hva: Første ukelag ble hengt opp. } # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
klasse:
  navn: 6B
  trinn: 6
  antall: -1 # <-
",
        },
    ],
    check: None,
};

pub(super) static QUOTES: Message = Message {
    headline: Text::new("Her skal det stå tekst.", "Her skal det stå tekst.", "Text belongs here."),
    label: Text::new("skal være tekst", "skal vere tekst", "must be text"),
    help: Text::new(
        "Skriv teksten her. Er det et tall, `true` eller `false`, så sett hermetegn rundt: \"…\".",
        "Skriv teksten her. Er det eit tal, `true` eller `false`, så set hermeteikn rundt: \"…\".",
        "Write the text here. If it is a number, `true` or `false`, put quotes around it: \"…\".",
    ),
};

pub(super) static KIND: Message = Message {
    headline: Text::new("Her skal det stå {expected}.", "Her skal det stå {expected}.", "This should be {expected}."),
    label: Text::new("skal være {expected}", "skal vere {expected}", "must be {expected}"),
    help: Text::new("Skriv {expected} her.", "Skriv {expected} her.", "Write {expected} here."),
};

pub(super) static SECTION: Message = Message {
    headline: Text::new(
        "Her skal det stå egne felt, som {first}, og ikke bare en verdi.",
        "Her skal det stå eigne felt, som {first}, og ikkje berre ein verdi.",
        "This should hold fields of its own, such as {first}, and not just a value.",
    ),
    label: Text::new("skal ha feltet {first}", "skal ha feltet {first}", "should have the field {first}"),
    help: Text::new(
        "Skriv {first} med kolon og verdi på linjen under, rykket inn to mellomrom.",
        "Skriv {first} med kolon og verdi på linja under, rykt inn to mellomrom.",
        "Write {first} with a colon and its value on the line below, indented by two spaces.",
    ),
};

pub(super) static TOO_SMALL: Message = Message {
    headline: Text::new(
        "Tallet kan ikke være mindre enn {least}.",
        "Talet kan ikkje vere mindre enn {least}.",
        "The number cannot be less than {least}.",
    ),
    label: Text::new("minst {least}", "minst {least}", "at least {least}"),
    help: Text::new(
        "Skriv et helt tall fra {least} og oppover.",
        "Skriv eit heilt tal frå {least} og oppover.",
        "Write a whole number from {least} upwards.",
    ),
};
