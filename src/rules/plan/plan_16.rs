//! PLAN-16: somebody responsible does not take the place of whoever carries out the measure (letter d).

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-16",
    severity: Severity::Error,
    basis: &[&law::PLAN_D],
    title: Text::new(
        "En ansvarlig står ikke i stedet for den som gjennomfører tiltaket",
        "Ein ansvarleg står ikkje i staden for den som gjennomfører tiltaket",
        "Somebody responsible does not stand in for whoever carries out the measure",
    ),
    why: Text::new(
        "Den gamle loven (§ 9 A-4) spurte hvem som var ansvarlig for gjennomføringen. Opplæringslova § 12-4 spør hvem som \
         skal gjennomføre tiltaket. En leder kan gjerne følge opp, men planen må si hvem som gjør det.",
        "Den gamle lova (§ 9 A-4) spurde kven som var ansvarleg for gjennomføringa. Opplæringslova § 12-4 spør kven som \
         skal gjennomføre tiltaket. Ein leiar kan gjerne følgje opp, men planen må seie kven som gjer det.",
        "The old Act (§ 9 A-4) asked who was responsible for the measure. Education Act § 12-4 asks who shall carry it \
         out. A leader may well follow up, but the plan must say who does it.",
    ),
    limits: Text::new(
        "Regelen vet ikke om den ansvarlige også gjennomfører tiltaket; da må personen stå i begge feltene.",
        "Regelen veit ikkje om den ansvarlege òg gjennomfører tiltaket; då må personen stå i begge felta.",
        "The rule does not know whether the responsible person also carries out the measure; if so, the person must \
         stand in both fields.",
    ),
    since: "0.1.0",
    from: Some(law::OPPLARINGSLOVA_IN_FORCE),
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
    - { id: T1, løser: [P1], hva: Faste lag settes opp hver mandag., start: 2026-09-14, utføres_av: [L1], ansvarlig: R1, evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: En voksen står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], ansvarlig: R1, evalueres: { dato: 2026-09-25 } }
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
    - { id: T1, løser: [P1], hva: Faste lag settes opp hver mandag., start: 2026-09-14, utføres_av: [L1], ansvarlig: R1, evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: En voksen står ved ballbingen hele storefri., start: 2026-09-14, ansvarlig: R1, evalueres: { dato: 2026-09-25 } } # <-
",
        },
    ],
    check: None,
};

static MISSING: Message = Message {
    headline: Text::new(
        "Tiltaket sier hvem som er ansvarlig, men ikke hvem som skal gjennomføre det.",
        "Tiltaket seier kven som er ansvarleg, men ikkje kven som skal gjennomføre det.",
        "The measure says who is responsible, but not who shall carry it out.",
    ),
    label: Text::new("har bare en ansvarlig", "har berre ein ansvarleg", "has only somebody responsible"),
    help: Text::new(
        "Skriv koden til den som skal gjennomføre tiltaket, i `utføres_av`, også når det er den ansvarlige selv. \
         Etter {law:oppl-12-4-3-d} skal planen si hvem som skal gjennomføre tiltakene; `ansvarlig` kommer i tillegg.",
        "Skriv koden til den som skal gjennomføre tiltaket, i `utføres_av`, òg når det er den ansvarlege sjølv. Etter \
         {law:oppl-12-4-3-d} skal planen seie kven som skal gjennomføre tiltaka; `ansvarlig` kjem i tillegg.",
        "Write the code of whoever shall carry out the measure in `utføres_av`, even where it is the responsible \
         person. Under {law:oppl-12-4-3-d} the plan shall say who shall carry out the measures; `ansvarlig` comes in \
         addition.",
    ),
};
