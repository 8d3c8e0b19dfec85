//! PLAN-39: the plan is not overloaded.

use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-39",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL],
    title: Text::new(
        "Planen har ikke flere tiltak enn det går an å gjennomføre",
        "Planen har ikkje fleire tiltak enn det går an å gjennomføre",
        "The plan has no more measures than can be carried out",
    ),
    why: Text::new(
        "En plan med svært mange tiltak samtidig er vanskelig å gjennomføre, og enda vanskeligere å evaluere. Da er \
         det fort det viktigste som faller bort, uten at noen merker det før eleven sier fra.",
        "Ein plan med svært mange tiltak samtidig er vanskeleg å gjennomføre, og enda vanskelegare å evaluere. Då er \
         det fort det viktigaste som fell bort, utan at nokon merkar det før eleven seier frå.",
        "A plan with very many measures at once is hard to carry out, and even harder to evaluate. It is then easily \
         the most important that falls away, without anybody noticing before the pupil says so.",
    ),
    limits: Text::new(
        "Tallet er brilles eget forslag. Tiltak som er avsluttet, erstattet eller forbi sin siste dag, telles ikke. \
         Regelen vet ikke hvor mange som deler på arbeidet.",
        "Talet er brille sitt eige framlegg. Tiltak som er avslutta, erstatta eller forbi sin siste dag, blir ikkje \
         talde. Regelen veit ikkje kor mange som deler på arbeidet.",
        "The number is brille's own proposal. Measures that have ended, been replaced or passed their last day do not \
         count. The rule does not know how many share the work.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&MOST],
    together: &[],
    missing: None,
    messages: &[&MANY],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak: # <-
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
    - { id: T3, løser: [P1], hva: S1 spiser med klassen hver mandag., start: 2026-09-28, utføres_av: [S1], evalueres: { dato: 2026-10-09 } }
    - { id: T4, løser: [P1], hva: S1 spiser med klassen hver tirsdag., start: 2026-09-28, utføres_av: [S1], evalueres: { dato: 2026-10-09 } }
    - { id: T5, løser: [P1], hva: S1 spiser med klassen hver onsdag., start: 2026-09-28, utføres_av: [S1], evalueres: { dato: 2026-10-09 } }
    - { id: T6, løser: [P1], hva: S1 spiser med klassen hver torsdag., start: 2026-09-28, utføres_av: [S1], evalueres: { dato: 2026-10-09 } }
    - { id: T7, løser: [P1], hva: S1 spiser med klassen hver fredag., start: 2026-09-28, utføres_av: [S1], evalueres: { dato: 2026-10-09 } }
    - { id: T8, løser: [P1], hva: R1 er ute i storefri hver mandag., start: 2026-09-28, utføres_av: [R1], evalueres: { dato: 2026-10-09 } }
    - { id: T9, løser: [P1], hva: R1 er ute i storefri hver tirsdag., start: 2026-09-28, utføres_av: [R1], evalueres: { dato: 2026-10-09 } }
    - { id: T10, løser: [P1], hva: R1 er ute i storefri hver onsdag., start: 2026-09-28, utføres_av: [R1], evalueres: { dato: 2026-10-09 } }
    - { id: T11, løser: [P1], hva: R1 er ute i storefri hver torsdag., start: 2026-09-28, utføres_av: [R1], evalueres: { dato: 2026-10-09 } }
",
        },
    ],
    check: Some(check),
};

static MANY: Message = Message {
    headline: Text::new(
        "Planen har {count} tiltak som skal gjennomføres samtidig.",
        "Planen har {count} tiltak som skal gjennomførast samtidig.",
        "The plan has {count} measures to be carried out at the same time.",
    ),
    label: Text::new("mange tiltak", "mange tiltak", "many measures"),
    help: Text::new(
        "Velg de tiltakene som betyr mest for eleven nå, og la de andre vente eller avslutt dem i en evaluering.",
        "Vel dei tiltaka som betyr mest for eleven no, og la dei andre vente eller avslutt dei i ei evaluering.",
        "Choose the measures that matter most to the pupil now, and let the others wait or end them in an evaluation.",
    ),
};

static MOST: Setting = Setting {
    rule: "PLAN-39",
    key: "tiltak",
    default: 10,
    meaning: Text::new(
        "Hvor mange tiltak planen kan ha samtidig før det gis en merknad.",
        "Kor mange tiltak planen kan ha samtidig før det blir gitt ein merknad.",
        "How many measures the plan may have at the same time before a note is given.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let most = context.threshold(&MOST);
    // Counting those that run takes longer than counting all.
    let may_be_many = context.case.measures().len() as i64 > most && !context.is_closed();
    let section = context.case.plan.as_ref().filter(|_| may_be_many).and_then(|plan| plan.node.get("tiltak"));
    let count = section.map_or(0, |_| super::running(context).count() as i64);
    if let Some(section) = section.filter(|_| count > most) {
        found.add(Found::in_section(&MANY, section).arg("count", Arg::Number(count)));
    }
}
