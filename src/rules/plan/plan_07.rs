//! PLAN-07: which measures the school has planned (letter b).

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-07",
    severity: Severity::Error,
    basis: &[&law::PLAN_B],
    title: Text::new(
        "Planen sier hvilke tiltak skolen har planlagt",
        "Planen seier kva tiltak skolen har planlagt",
        "The plan says which measures the school has planned",
    ),
    why: Text::new(
        "Tiltakene er planens kjerne: det skolen lover å gjøre. Er de ikke skrevet ned, kan ingen gjennomføre dem likt, \
         følge dem opp eller se om de virket.",
        "Tiltaka er kjernen i planen: det skolen lover å gjere. Er dei ikkje skrivne ned, kan ingen gjennomføre dei \
         likt, følgje dei opp eller sjå om dei verka.",
        "The measures are the heart of the plan: what the school promises to do. Unless they are written down, nobody \
         can carry them out alike, follow them up or see whether they worked.",
    ),
    limits: Text::new(
        "Regelen ser bare at det står noe, ikke om tiltaket er egnet, konkret nok eller i det hele tatt et tiltak.",
        "Regelen ser berre at det står noko, ikkje om tiltaket er eigna, konkret nok eller i det heile teke eit \
         tiltak.",
        "The rule sees only that something is written, not whether the measure is suitable, concrete enough or a \
         measure at all.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: Some(&MISSING),
    messages: &[],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } } # <-
",
        },
    ],
    check: None,
};

static MISSING: Message = Message {
    headline: Text::new(
        "Planen sier ikke hvilket tiltak skolen har planlagt.",
        "Planen seier ikkje kva tiltak skolen har planlagt.",
        "The plan does not say which measure the school has planned.",
    ),
    label: Text::new("tiltaket mangler her", "tiltaket manglar her", "the measure is missing here"),
    help: Text::new(
        "Skriv i `hva` under `tiltak` hva de voksne skal gjøre, og på hvilken måte det fjerner problemet. Etter \
         {law:oppl-12-4-3-b} skal planen si hvilke tiltak skolen har planlagt.",
        "Skriv i `hva` under `tiltak` kva dei vaksne skal gjere, og på kva måte det fjernar problemet. Etter \
         {law:oppl-12-4-3-b} skal planen seie kva tiltak skolen har planlagt.",
        "Write in `hva` under `tiltak` what the adults will do, and how that removes the problem. Under \
         {law:oppl-12-4-3-b} the plan shall say which measures the school has planned.",
    ),
};
