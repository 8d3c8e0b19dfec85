//! FORM-10: a reference to the wrong kind of thing.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-10",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Henvisninger viser til rett slags ting",
        "Tilvisingar viser til rett slag ting",
        "References point at the right kind of thing",
    ),
    why: Text::new(
        "Viser for eksempel et tiltak til en person der det skal vise til et problem, kan ingen se hva tiltaket \
         skal løse.",
        "Viser til dømes eit tiltak til ein person der det skal vise til eit problem, kan ingen sjå kva tiltaket \
         skal løyse.",
        "If a measure points at a person where it should point at a problem, nobody can see what the measure shall \
         solve.",
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
    messages: &[&WRONG_KIND],
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
  - { dato: 2026-09-14, av: M1, hva: Første ukelag ble hengt opp. } # <-
",
        },
    ],
    check: None,
};

pub(super) static WRONG_KIND: Message = Message {
    headline: Text::new(
        "{id} er {found}, men her skal det vises til {wanted}.",
        "{id} er {found}, men her skal det visast til {wanted}.",
        "{id} is {found}, but {wanted} belongs here.",
    ),
    label: Text::new("{id} er {found}", "{id} er {found}", "{id} is {found}"),
    help: Text::new(
        "Bytt til koden for det som er ment.",
        "Byt til koden for det som er meint.",
        "Change it to the code of what is meant.",
    ),
};
