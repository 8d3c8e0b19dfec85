//! PLAN-14: who carries out each measure (letter d).

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-14",
    severity: Severity::Error,
    basis: &[&law::PLAN_D],
    title: Text::new(
        "Hvert tiltak sier hvem som skal gjennomføre det",
        "Kvart tiltak seier kven som skal gjennomføre det",
        "Every measure says who shall carry it out",
    ),
    why: Text::new(
        "Et tiltak som ingen er satt til, blir lett ikke gjort. Når planen sier hvem, vet den det gjelder, at det er \
         hennes eller hans oppgave, eleven vet hvem som kommer, og skolen kan sørge for vikar ved fravær.",
        "Eit tiltak som ingen er sett til, blir lett ikkje gjort. Når planen seier kven, veit den det gjeld, at det er \
         oppgåva hennar eller hans, eleven veit kven som kjem, og skolen kan sørgje for vikar ved fråvær.",
        "A measure that is nobody's task is easily not done. When the plan says who, that person knows that it is \
         theirs to do, the pupil knows who will come, and the school can arrange for a substitute.",
    ),
    limits: Text::new(
        "Regelen ser bare at noen er satt opp, ikke om de kan, vet om det eller har tid. En rolle som bare én har, som \
         kontaktlæreren, er også en person. Fram til 31. juli 2024 spurte bokstav d etter den som var ansvarlig for at \
         tiltakene ble gjennomført.",
        "Regelen ser berre at nokon er sette opp, ikkje om dei kan, veit om det eller har tid. Ei rolle som berre éin \
         har, som kontaktlæraren, er òg ein person. Fram til 31. juli 2024 spurde bokstav d etter den som var \
         ansvarleg for at tiltaka vart gjennomførte.",
        "The rule sees only that somebody is named, not whether they are able, know of it or have the time. A role that \
         only one person has, such as the contact teacher, is a person too. Until 31 July 2024 letter d asked for whoever was \
         responsible for carrying out the measures.",
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
    - { id: T1, løser: [P1], hva: Faste lag settes opp hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: En voksen står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1, L1], evalueres: { dato: 2026-09-25 } }
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
    - { id: T1, løser: [P1], hva: Faste lag settes opp hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: En voksen står ved ballbingen hele storefri., start: 2026-09-14, evalueres: { dato: 2026-09-25 } } # <-
",
        },
    ],
    check: None,
};

static MISSING: Message = Message {
    headline: Text::new(
        "Tiltaket sier ikke hvem som skal gjennomføre det.",
        "Tiltaket seier ikkje kven som skal gjennomføre det.",
        "The measure does not say who shall carry it out.",
    ),
    label: Text::new("hvem som gjennomfører, mangler", "kven som gjennomfører, manglar", "nobody to carry it out"),
    help: Text::new(
        "Skriv koden til den eller de som skal gjennomføre tiltaket, i `utføres_av`. Etter {law:oppl-12-4-3-d} skal \
         planen si hvem som {either:skal gjennomføre tiltakene|er ansvarlig for at tiltakene blir gjennomført}.",
        "Skriv koden til den eller dei som skal gjennomføre tiltaket, i `utføres_av`. Etter {law:oppl-12-4-3-d} skal \
         planen seie kven som {either:skal gjennomføre tiltaka|er ansvarleg for at tiltaka blir gjennomførte}.",
        "Write the code of whoever shall carry out the measure in `utføres_av`. Under {law:oppl-12-4-3-d} the plan \
         shall say who {either:shall carry out the measures|is responsible for carrying out the measures}.",
    ),
};
