//! EVA-01: planned evaluations are held.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::EVALUATIONS;
use crate::case::{Measure, Planned};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "EVA-01",
    severity: Severity::Error,
    basis: &[&law::PLAN_E, &law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Planlagte evalueringer er holdt",
        "Planlagde evalueringar er haldne",
        "Planned evaluations are held",
    ),
    why: Text::new(
        "Planen skal si når tiltakene skal evalueres, og datoen er et løfte. Uten evalueringen vet skolen ikke om \
         eleven har fått det trygt og godt, og tiltak som ikke virker, får gå videre.",
        "Planen skal seie når tiltaka skal evaluerast, og datoen er ein lovnad. Utan evalueringa veit skolen ikkje om \
         eleven har fått det trygt og godt, og tiltak som ikkje verkar, får halde fram.",
        "The plan shall say when the measures are evaluated, and the date is a promise. Without the evaluation the \
         school does not know whether the pupil has become safe and well, and measures that do not work go on.",
    ),
    limits: Text::new(
        "Datoen som gjelder, er den siste evalueringen satte under `neste`, eller tiltakets egen når en nyere versjon \
         av planen har utsatt den. Loven sier ikke hvor langt etter datoen en evaluering kan komme: tre skoledager er \
         brilles eget forslag, og en evaluering inntil sju dager før regnes også. En evaluering som er holdt for sent, \
         gir ikke feil. I en avsluttet sak telles dagene bare fram til avslutningen. Regelen ser ikke om evalueringen \
         var grundig, eller om den er holdt uten å være ført. Sier filen ikke når skolen er stengt, regnes alle \
         arbeidsdager, men ingen feil bygger på dager rundt jul, påske og sommerferie. I en gjenåpnet sak teller ikke \
         datoer fra tiden den var lukket.",
        "Datoen som gjeld, er den siste evalueringa sette under `neste`, eller den tiltaket sjølv har når ein nyare \
         versjon av planen har utsett han. Lova seier ikkje kor langt etter datoen ei evaluering kan kome: tre \
         skoledagar er brille sitt eige framlegg, og ei evaluering inntil sju dagar før blir òg rekna med. Ei \
         evaluering som er halden for seint, gir ikkje feil. I ei avslutta sak blir dagane berre talde fram til \
         avslutninga. Regelen ser ikkje om evalueringa var grundig, eller om ho er halden utan å vere ført. Seier \
         ikkje fila når skolen er stengd, blir alle arbeidsdagar rekna med, men ingen feil byggjer på dagar rundt jul, \
         påske og sommarferie. I ei gjenopna sak tel ikkje datoar frå tida ho var lukka.",
        "The date that counts is the one that the latest evaluation set under `neste`, or the measure's own where a \
         later version of the plan put it off. The Act does not say how long after its date an evaluation may come: \
         three school days are brille's own proposal, and an evaluation up to seven days early counts too. An \
         evaluation held late is no error. In a closed case the days count only up to the closing. The rule does not \
         see whether the evaluation was thorough, or whether one was held and not recorded. Where the file does not \
         say when the school is closed, all working days count, but no error rests on days around Christmas, Easter \
         and the summer holidays. In a reopened case, dates from the time when it was closed do not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NOT_HELD],
    examples: &[
        Example { good: true, date: "2026-10-14", yaml: "" },
        Example {
            good: false,
            date: "2026-10-15",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - tiltak: T1
        gjennomført: ja
        effekt: ja
        beslutning: videreføres
        neste: 2026-10-09 # <-
      - tiltak: T2
        gjennomført: ja
        effekt: ja
        beslutning: videreføres
        neste: 2026-10-09
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: evalueringer
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag. }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      utføres_av: [L1]
      evalueres:
        dato: 2026-09-25 # <-
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen fra storefri begynner.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres:
        dato: 2026-09-28 # <-
",
        },
    ],
    check: Some(check),
};

static NOT_HELD: Message = Message {
    headline: Text::new(
        "Evalueringen som var planlagt {date}, er ikke ført, og det er gått {days}.",
        "Evalueringa som var planlagd {date}, er ikkje ført, og det er gått {days}.",
        "The evaluation planned for {date} is not recorded, and {days} have passed.",
    ),
    label: Text::new("ikke ført", "ikkje ført", "not recorded"),
    help: Text::new(
        "Hold evalueringen nå, sammen med eleven, og skriv den inn under `evalueringer` med en linje for hvert tiltak. \
         Er den holdt, mangler bare føringen. Er den utsatt, så sett den nye datoen i en ny versjon av planen.",
        "Hald evalueringa no, saman med eleven, og skriv ho inn under `evalueringer` med ei linje for kvart tiltak. Er \
         ho halden, manglar berre føringa. Er ho utsett, så set den nye datoen i ein ny versjon av planen.",
        "Hold the evaluation now, together with the pupil, and record it under `evalueringer` with a line for each \
         measure. If it was held, only the record is missing. If it was put off, set the new date in a new version of \
         the plan.",
    ),
};

const SAME_DAY: Text = Text::new("samme evaluering", "same evaluering", "the same evaluation");

static SCHOOL_DAYS: Setting = Setting {
    rule: "EVA-01",
    key: "skoledager",
    default: 3,
    meaning: Text::new(
        "Skoledager etter den planlagte dagen før evalueringen regnes som ikke holdt.",
        "Skoledagar etter den planlagde dagen før evalueringa blir rekna som ikkje halden.",
        "School days after the planned day before the evaluation counts as not held.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.is_unclear(EVALUATIONS) {
        return;
    }
    let until = context.last_day();
    for (date, places) in not_held(context, until) {
        let Some((first, others)) = places.split_first() else { continue };
        let weight = context.weight_by_days(Severity::Error, date, until, context.threshold(&SCHOOL_DAYS));
        let found = Found::at(&NOT_HELD, *first).arg("date", Arg::Date(date)).severity(weight);
        let found = found.arg("days", context.days_between(date, until));
        findings.add(others.iter().fold(found, |found, other| found.label(*other, SAME_DAY)));
    }
}

/// The planned days without an evaluation, each with the places that plan it.
pub(super) fn not_held<'t>(context: &Context<'t>, until: Date) -> BTreeMap<Date, Vec<Node<'t>>> {
    let mut missed: BTreeMap<Date, Vec<Node<'t>>> = BTreeMap::new();
    for measure in context.case.measures().iter().filter(|measure| !context.case.has_ended(measure)) {
        let Some(planned) = context.case.last_planned(measure) else { continue };
        if is_missed(context, measure, &planned, until) {
            missed.entry(planned.date).or_default().push(planned.node);
        }
    }
    missed
}

/// Whether a planned evaluation of a measure is so long past that it counts as not held.
pub(super) fn is_missed(context: &Context<'_>, measure: &Measure<'_>, planned: &Planned<'_>, until: Date) -> bool {
    let passed = context.calendar.school_days_between(planned.date, until);
    passed > context.threshold(&SCHOOL_DAYS)
        && !context.case.was_held(measure, planned, context.today)
        && !context.case.fell_while_closed(planned)
}
