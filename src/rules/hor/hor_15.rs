//! HOR-15: a hearing is recorded soon after it took place.

use crate::case::Day;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "HOR-15",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::DOCUMENTATION],
    title: Text::new(
        "Det eleven sier, er skrevet ned kort tid etter samtalen",
        "Det eleven seier, er skrive ned kort tid etter samtalen",
        "What the pupil says is written down soon after the talk",
    ),
    why: Text::new(
        "Det som skrives ned samme dag, er nær det eleven sa. Etter noen dager blir det skolens gjengivelse, og den \
         er lettere å trekke i tvil.",
        "Det som blir skrive ned same dag, er nær det eleven sa. Etter nokre dagar blir det slik skolen hugsar det, \
         og det er lettare å dra i tvil.",
        "What is written down on the day is close to what the pupil said. After some days it is the school’s memory \
         of it, which is easier to doubt.",
    ),
    limits: Text::new(
        "Regelen ser bare høringer av elever med `ført`, som fylles ut når noe er skrevet ned senere. Loven setter \
         ingen frist; tre skoledager er brilles eget forslag.",
        "Regelen ser berre høyringar av elevar med `ført`, som blir fylt ut når noko er skrive ned seinare. Lova set \
         ingen frist; tre skoledagar er brille sitt eige framlegg.",
        "The rule sees only hearings of pupils with `ført`, which is filled in where something was written down \
         later. The Act sets no deadline; three school days are brille’s own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&LATE],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja, ført: 2026-09-11 }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja, ført: 2026-09-28 }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt., ført: 2026-09-16 } # <-
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja }
" },
    ],
    check: Some(check),
};

static LATE: Message = Message {
    headline: Text::new(
        "Samtalen med eleven er ført {days} etter at den ble holdt.",
        "Samtalen med eleven er ført {days} etter at han vart halden.",
        "The talk with the pupil was recorded {days} after it was held.",
    ),
    label: Text::new("ført sent", "ført seint", "recorded late"),
    help: Text::new(
        "La eleven lese eller høre det som er skrevet, og rett det som ikke stemmer. Skriv ned neste samtale samme \
         dag.",
        "La eleven lese eller høyre det som er skrive, og rett det som ikkje stemmer. Skriv ned neste samtale same \
         dag.",
        "Let the pupil read or hear what is written, and correct what is wrong. Write the next talk down on the day.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "HOR-15",
    key: "skoledager",
    default: 3,
    meaning: Text::new(
        "Skoledager fra samtalen til den er skrevet ned, før det blir en merknad.",
        "Skoledagar frå samtalen til han er skriven ned, før det blir ein merknad.",
        "School days from the talk until it is written down before there is a note.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let hearings = context.case.hearings.iter();
    for hearing in hearings.filter(|hearing| super::is_of_pupil(context.case, hearing)) {
        let held = hearing.date.and_then(|day| day.date);
        let Some((held, (recorded, place))) = held.zip(hearing.recorded.and_then(Day::dated)) else { continue };
        if context.calendar.school_days_between(held, recorded) > context.threshold(&SCHOOL_DAYS) {
            findings.add(Found::at(&LATE, place).arg("days", context.days_between(held, recorded)));
        }
    }
}
