//! FORM-08: an identifier used twice.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-08",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Hver kode er brukt om én ting",
        "Kvar kode er brukt om éin ting",
        "Every code is used for one thing",
    ),
    why: Text::new(
        "Når to ting har samme kode, kan ingen vite hvilken av dem en henvisning gjelder.",
        "Når to ting har same kode, kan ingen vite kva for ein av dei ei tilvising gjeld.",
        "When two things have the same code, nobody can know which one a reference means.",
    ),
    limits: Text::new(
        "Personer og alt annet deler de samme kodene: er T1 en person, kan ikke et tiltak hete T1.",
        "Personar og alt anna deler dei same kodane: er T1 ein person, kan ikkje eit tiltak heite T1.",
        "Persons and all else share one set of codes: if T1 is a person, no measure can be T1.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&DUPLICATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
vedlegg:
  - { id: B1, tittel: Referat, fil: vedlegg/1.pdf, dato: 2026-09-11 }
  - { id: B2, tittel: Referat, fil: vedlegg/2.pdf, dato: 2026-09-12 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
vedlegg:
  - { id: B1, tittel: Referat, fil: vedlegg/1.pdf, dato: 2026-09-11 }
  - { id: B1, tittel: Referat, fil: vedlegg/2.pdf, dato: 2026-09-12 } # <-
",
        },
    ],
    check: None,
};

pub(super) static DUPLICATE: Message = Message {
    headline: Text::new("{id} er brukt om to ting.", "{id} er brukt om to ting.", "{id} is used for two things."),
    label: Text::new("brukt før", "brukt før", "used before"),
    help: Text::new(
        "Gi den ene en annen kode, og rett det som viser til den.",
        "Gi den eine ein annan kode, og rett det som viser til han.",
        "Give one of them another code, and correct what points at it.",
    ),
};
