//! PLAN-26: the exposed pupil is not moved without having been heard on it.

use crate::case::{Case, Level, Measure, MeasureKind, Stage};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-26",
    severity: Severity::Warning,
    basis: &[&law::PARTICIPATION, &law::CIRCULAR_MEASURES, &law::OWN_PROPOSAL],
    title: Text::new(
        "Eleven som er utsatt, blir ikke flyttet uten å være hørt om det",
        "Eleven som er utsett, blir ikkje flytta utan å vere høyrd om det",
        "The exposed pupil is not moved without having been heard on it",
    ),
    why: Text::new(
        "Å skjerme eleven eller bytte klasse kan være riktig når eleven selv ønsker det. Uten det mister den som er \
         utsatt, plassen sin, mens det som var galt, blir igjen. Eleven har rett til å bli hørt om et slikt inngrep \
         før det blir bestemt.",
        "Å skjerme eleven eller byte klasse kan vere rett når eleven sjølv ønskjer det. Utan det mistar den som er \
         utsett, plassen sin, medan det som var gale, blir igjen. Eleven har rett til å bli høyrd om eit slikt inngrep \
         før det blir bestemt.",
        "Keeping the pupil apart or changing class may be right where the pupil wants it. Without that, the one \
         exposed loses his or her place while what was wrong remains. The pupil has a right to be heard on such a step \
         before it is decided.",
    ),
    limits: Text::new(
        "At eleven blir hørt, følger av loven; at den utsatte ikke bør flyttes først, er brilles eget forslag. Regelen \
         ser om eleven er hørt om `tiltak` senest den dagen det begynte, ikke om eleven ønsket akkurat dette. Den \
         bygger på `art` og gjelder bare tiltak på `individ` eller uten `nivå` som gjelder eleven selv. Et oppgitt \
         avslag og en grunn til at eleven ikke er hørt, gjør den stille.",
        "At eleven blir høyrd, følgjer av lova; at den utsette ikkje bør flyttast først, er brille sitt eige framlegg. \
         Regelen ser om eleven er høyrd om `tiltak` seinast den dagen det byrja, ikkje om eleven ønskte akkurat dette. \
         Han byggjer på `art` og gjeld berre tiltak på `individ` eller utan `nivå` som gjeld eleven sjølv. Eit oppgitt \
         avslag og ein grunn til at eleven ikkje er høyrd, gjer han still.",
        "That the pupil is heard follows from the Act; that the exposed pupil should not be moved first is brille's \
         own proposal. The rule sees whether the pupil was heard on `tiltak` no later than the day it began, not \
         whether the pupil wanted just this. It rests on `art` and concerns only measures on `individ` or without \
         `nivå` that concern the pupil. A declined offer and a stated reason why the pupil was not heard make it \
         silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["HOR-01"],
    missing: None,
    messages: &[&MOVED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], art: skjerming, hva: E1 kan være på biblioteket med S1 i storefri., start: 2026-09-14, utføres_av: [S1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: L1 setter faste lag hver mandag og henger dem opp., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil at det skal slutte., vektlagt: Saken er undersøkt. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 savner klassen., vektlagt: Planen endres. }
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      nivå: individ
      art: skjerming # <-
      hva: E1 er på grupperommet med S1 i storefri.
      start: 2026-09-14
      utføres_av: [S1]
      evalueres: { dato: 2026-09-25 }
    - { id: T2, løser: [P1], nivå: klasse, hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static MOVED: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} flytter eller skjermer eleven, men filen viser ikke at eleven er hørt om det.",
        "Tiltaket {measure} flyttar eller skjermar eleven, men fila viser ikkje at eleven er høyrd om det.",
        "The measure {measure} moves the pupil or keeps the pupil apart, but the file does not show that the pupil was \
         heard on it.",
    ),
    label: Text::new(
        "uten at eleven er hørt om tiltaket",
        "utan at eleven er høyrd om tiltaket",
        "the pupil not heard on the measure",
    ),
    help: Text::new(
        "Spør eleven om dette er noe eleven vil, og skriv svaret under `medvirkning` med `om: tiltak`. Ønsker eleven \
         det ikke, endre det som skjer rundt eleven i stedet.",
        "Spør eleven om dette er noko eleven vil, og skriv svaret under `medvirkning` med `om: tiltak`. Ønskjer eleven \
         det ikkje, endre det som skjer rundt eleven i staden.",
        "Ask the pupil whether the pupil wants this, and record the answer under `medvirkning` with `om: tiltak`. If \
         not, change what happens around the pupil instead.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let unclear = context.is_unclear(&["medvirkning/*/hvem", "medvirkning/*/om", "medvirkning/*/dato"]);
    let has_pupil = case.pupil.is_some() && !super::pupil_is_unclear(context);
    if case.is_about_class() || !has_pupil || context.is_closed() || unclear {
        return;
    }
    for measure in super::running(context).filter(|measure| is_on_pupil(case, measure)) {
        if let Some(kind) = measure.kind.filter(|kind| moves(kind.value) && !is_heard(case, measure)) {
            found.add(Found::at(&MOVED, kind.node).arg("measure", named(measure.id)));
        }
    }
}

fn moves(kind: MeasureKind) -> bool {
    matches!(kind, MeasureKind::Shielding | MeasureKind::ClassChange)
}

fn is_on_pupil(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    let is_individual = measure.level.is_none_or(|level| level.value == Level::Individual);
    is_individual && (measure.affects.is_empty() || measure.affects.iter().any(|code| case.is_subject(code.value)))
}

/// Whether the pupil was heard on measures by the day on which this one begins, or the file says why not.
fn is_heard(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    let start = measure.start.and_then(|day| day.date);
    case.hearings.iter().any(|hearing| {
        hearing.who.is_some_and(|who| case.is_subject(who.value))
            && hearing.stage.is_none_or(|stage| stage.value == Stage::Measures)
            && hearing.date.and_then(|day| day.date).zip(start).is_none_or(|(heard, start)| heard <= start)
    })
}
