//! PLAN-01: which problems the measures shall solve (letter a).

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-01",
    severity: Severity::Error,
    basis: &[&law::PLAN_A],
    title: Text::new(
        "Planen sier hvilke problemer tiltakene skal løse",
        "Planen seier kva problem tiltaka skal løyse",
        "The plan says which problems the measures shall solve",
    ),
    why: Text::new(
        "Et tiltak kan bare være egnet for noe bestemt. Når problemet er skrevet ned, kan skolen velge tiltak som treffer \
         det, og eleven, foreldrene og skolen kan senere se om det er borte.",
        "Eit tiltak kan berre vere eigna for noko bestemt. Når problemet er skrive ned, kan skolen velje tiltak som \
         treffer det, og eleven, foreldra og skolen kan seinare sjå om det er borte.",
        "A measure can only be suitable for something in particular. Once the problem is written down, the school can \
         choose measures that meet it, and the pupil, the parents and the school can later see whether it is gone.",
    ),
    limits: Text::new(
        "Regelen ser bare at et problem er beskrevet, ikke om beskrivelsen er sann eller konkret nok, eller om alle \
         problemene er med.",
        "Regelen ser berre at eit problem er skildra, ikkje om skildringa er sann eller konkret nok, eller om alle \
         problema er med.",
        "The rule sees only that a problem is described, not whether the description is true or concrete enough, nor \
         whether all problems are there.",
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
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri tre til fire dager i uka., bygger_på: [M1, U1] }
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
    - { id: P1, bygger_på: [M1, U1] } # <-
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: None,
};

static MISSING: Message = Message {
    headline: Text::new(
        "Planen sier ikke hvilket problem tiltakene skal løse.",
        "Planen seier ikkje kva problem tiltaka skal løyse.",
        "The plan does not say which problem the measures shall solve.",
    ),
    label: Text::new("problemet mangler her", "problemet manglar her", "the problem is missing here"),
    help: Text::new(
        "Skriv i `beskrivelse` under `problemer` hva som skjer, hvor, når og hvor ofte, og hvordan eleven opplever \
         det. Etter {law:oppl-12-4-3-a} skal planen si hvilke problemer tiltakene skal løse.",
        "Skriv i `beskrivelse` under `problemer` kva som skjer, kvar, når og kor ofte, og korleis eleven opplever \
         det. Etter {law:oppl-12-4-3-a} skal planen seie kva problem tiltaka skal løyse.",
        "Write in `beskrivelse` under `problemer` what happens, where, when and how often, and what it is like for \
         the pupil. Under {law:oppl-12-4-3-a} the plan shall say which problems the measures shall solve.",
    ),
};
