//! FORM-09: a reference to nothing.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-09",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Henvisninger viser til noe som finnes i filen",
        "Tilvisingar viser til noko som finst i fila",
        "References point at something in the file",
    ),
    why: Text::new(
        "En henvisning binder sammen melding, undersøkelse, problem og tiltak. Viser den til noe som ikke finnes, er \
         sammenhengen brutt, og en person som ikke står under `personer`, kan ingen finne igjen.",
        "Ei tilvising bind saman melding, undersøking, problem og tiltak. Viser ho til noko som ikkje finst, er \
         samanhengen broten, og ein person som ikkje står under `personer`, kan ingen finne att.",
        "A reference ties report, investigation, problem and measure together. If it points at nothing the thread is \
         broken, and a person who is not listed under `personer` cannot be found.",
    ),
    limits: Text::new(
        "Regelen er stille når listen som henvisningen gjelder, mangler eller har feil i seg selv.",
        "Regelen er still når lista som tilvisinga gjeld, manglar eller har feil i seg sjølv.",
        "The rule is silent where the list that the reference concerns is missing or has a defect of its own.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNKNOWN],
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
  - { dato: 2026-09-14, av: L9, hva: Første ukelag ble hengt opp. } # <-
",
        },
    ],
    check: None,
};

pub(super) static UNKNOWN: Message = Message {
    headline: Text::new("{id} finnes ikke i filen.", "{id} finst ikkje i fila.", "{id} is not in the file."),
    label: Text::new("skal vise til {wanted}", "skal vise til {wanted}", "must point at {wanted}"),
    help: Text::new(
        "Rett koden, eller legg til det som mangler.",
        "Rett koden, eller legg til det som manglar.",
        "Correct the code, or add what is missing.",
    ),
};
