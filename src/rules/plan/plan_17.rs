//! PLAN-17: the measures are carried out by the school, not by pupils and parents alone.

use crate::case::{Measure, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-17",
    severity: Severity::Warning,
    basis: &[&law::REPORT_AND_ACT, &law::PRACTICE_ADULTS],
    title: Text::new(
        "En voksen på skolen gjennomfører tiltaket",
        "Ein vaksen på skolen gjennomfører tiltaket",
        "An adult at the school carries out the measure",
    ),
    why: Text::new(
        "Plikten til å rette opp situasjonen er skolens. Elever og foreldre kan gjerne være med, men et tiltak som bare de \
         skal gjennomføre, legger ansvaret på dem som trenger hjelpen, eller på barn for andre barn.",
        "Plikta til å rette opp situasjonen er skolen si. Elevar og foreldre kan gjerne vere med, men eit tiltak som \
         berre dei skal gjennomføre, legg ansvaret på dei som treng hjelpa, eller på barn for andre barn.",
        "The duty to put the situation right is the school's. Pupils and parents may well take part, but a measure that \
         they alone shall carry out puts the burden on those who need the help, or on children for other children.",
    ),
    limits: Text::new(
        "Loven sier ikke uttrykkelig at en ansatt må gjennomføre hvert tiltak, derfor er dette bare en advarsel. Regelen \
         ser ikke hvem som i virkeligheten leder tiltaket.",
        "Lova seier ikkje uttrykkeleg at ein tilsett må gjennomføre kvart tiltak, derfor er dette berre ei åtvaring. \
         Regelen ser ikkje kven som i røynda leier tiltaket.",
        "The Act does not expressly say that staff must carry out each measure, so this is only a warning. The rule does \
         not see who leads the measure in fact.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&ONLY_PUPILS_AND_PARENTS],
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
    - { id: T2, løser: [P1], hva: E1 og L1 går gjennom dagen hver fredag., start: 2026-09-14, utføres_av: [L1, E1], evalueres: { dato: 2026-09-25 } }
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
    - { id: T2, løser: [P1], hva: E1 sier fra selv når noe skjer i storefri., start: 2026-09-14, utføres_av: [E1, F1], evalueres: { dato: 2026-09-25 } } # <-
",
        },
    ],
    check: Some(check),
};

static ONLY_PUPILS_AND_PARENTS: Message = Message {
    headline: Text::new(
        "Ingen voksen på skolen er satt til å gjennomføre tiltaket {measure}.",
        "Ingen vaksen på skolen er sett til å gjennomføre tiltaket {measure}.",
        "No adult at the school is to carry out the measure {measure}.",
    ),
    label: Text::new("bare elever og foreldre", "berre elevar og foreldre", "only pupils and parents"),
    help: Text::new(
        "Legg til den ansatte som skal gjennomføre tiltaket eller lede det, i `utføres_av`.",
        "Legg til den tilsette som skal gjennomføre tiltaket eller leie det, i `utføres_av`.",
        "Add to `utføres_av` the member of staff who shall carry out the measure or lead it.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let is_home = |code: &str| {
        let role = context.case.role(code);
        matches!(role, Some(Role::Pupil | Role::Guardian | Role::PupilGroup | Role::HomeGroup))
    };
    let left_to_them = |measure: &&Measure<'_>| {
        !measure.carried_out_by.is_empty() && measure.carried_out_by.iter().all(|code| is_home(code.value))
    };
    for measure in context.case.measures().iter().filter(left_to_them) {
        let executors = measure.node.get("utføres_av").unwrap_or(measure.node);
        found.add(Found::at(&ONLY_PUPILS_AND_PARENTS, executors).arg("measure", named(measure.id)));
    }
}
