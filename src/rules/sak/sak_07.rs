//! SAK-07: one named person leads the work.

use crate::case::{Extent, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SAK-07",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::CONTACT_TEACHER],
    title: Text::new(
        "Én navngitt voksen leder arbeidet",
        "Éin namngitt vaksen leier arbeidet",
        "One named adult leads the work",
    ),
    why: Text::new(
        "Flere voksne gjennomfører tiltakene. Uten én som holder tråden, vet ingen hvem som merker at noe stopper opp, og \
         eleven og foreldrene vet ikke hvem de skal spørre.",
        "Fleire vaksne gjennomfører tiltaka. Utan éin som held tråden, veit ingen kven som merkar at noko stoppar opp, og \
         eleven og foreldra veit ikkje kven dei skal spørje.",
        "Several adults carry out the measures. Without one who holds the thread nobody knows who will notice that \
         something has stopped, and the pupil and the parents do not know whom to ask.",
    ),
    limits: Text::new(
        "Loven krever ikke en koordinator; dette er brilles eget forslag. Kontaktlæreren har etter loven et særlig ansvar \
         for eleven, men trenger ikke lede arbeidet. Regelen er stille i saker med `omfang: enkel` og i avsluttede saker, \
         og vurderer ikke hvem som egner seg.",
        "Lova krev ikkje ein koordinator; dette er brille sitt eige framlegg. Kontaktlæraren har etter lova eit særleg \
         ansvar for eleven, men treng ikkje leie arbeidet. Regelen er still i saker med `omfang: enkel` og i avslutta \
         saker, og vurderer ikkje kven som eignar seg.",
        "The Act does not require a coordinator; this is brille's own proposal. By law the contact teacher has a special \
         responsibility for the pupil, but need not lead the work. The rule is silent in cases with `omfang: enkel` and \
         in closed cases, and does not judge who is suited.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOBODY, &NOT_SCHOOL],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: WITH_A_COORDINATOR },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan: # <-
  versjon: 1
  dato: 2026-09-11
  godkjent_av: R1
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
  godkjent_av: R1
  koordinator: F1 # <-
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

/// The base case, whose plan names who leads the work.
const WITH_A_COORDINATOR: &str = "\
elev: E1
";

static NOBODY: Message = Message {
    headline: Text::new(
        "Planen sier ikke hvem som leder arbeidet.",
        "Planen seier ikkje kven som leier arbeidet.",
        "The plan does not say who leads the work.",
    ),
    label: Text::new("mangler `koordinator`", "manglar `koordinator`", "lacks `koordinator`"),
    help: Text::new(
        "Velg én voksen på skolen som holder oversikten, og skriv koden i `koordinator`.",
        "Vel éin vaksen på skolen som held oversikta, og skriv koden i `koordinator`.",
        "Choose one adult at the school who keeps the overview, and write the code in `koordinator`.",
    ),
};

static NOT_SCHOOL: Message = Message {
    headline: Text::new(
        "Koordinatoren i planen er elev eller forelder.",
        "Koordinatoren i planen er elev eller forelder.",
        "The coordinator of the plan is a pupil or a parent.",
    ),
    label: Text::new("er ikke ansatt på skolen", "er ikkje tilsett på skolen", "does not work at the school"),
    help: Text::new(
        "Arbeidet er skolens ansvar: la en voksen som arbeider på skolen, være `koordinator`.",
        "Arbeidet er ansvaret til skolen: lat ein vaksen som arbeider på skolen, vere `koordinator`.",
        "The work is the school's responsibility: let an adult who works at the school be `koordinator`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(plan) = &case.plan else { return };
    if context.is_closed() || case.extent() == Extent::Light || context.is_unclear(&["plan/koordinator"]) {
        return;
    }
    let Some(coordinator) = plan.coordinator else {
        findings.add(Found::in_section(&NOBODY, plan.node));
        return;
    };
    let is_family = |role: Role| matches!(role, Role::Pupil | Role::PupilGroup | Role::Guardian | Role::HomeGroup);
    if case.role(coordinator.value).is_some_and(is_family) {
        findings.add(Found::at(&NOT_SCHOOL, coordinator.node));
    }
}
