//! PLAN-19: when each measure is evaluated (letter e).

use crate::case::Measure;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::phrases::VAGUE_WHEN;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-19",
    severity: Severity::Error,
    basis: &[&law::PLAN_E],
    title: Text::new(
        "Hvert tiltak sier når det skal evalueres",
        "Kvart tiltak seier når det skal evaluerast",
        "Every measure says when it shall be evaluated",
    ),
    why: Text::new(
        "Plikten varer til eleven har det trygt og godt. Bare en avtalt dag gjør at noen spør eleven om tiltaket virker, \
         og endrer det i tide når det ikke gjør det.",
        "Plikta varer til eleven har det trygt og godt. Berre ein avtalt dag gjer at nokon spør eleven om tiltaket \
         verkar, og endrar det i tide når det ikkje gjer det.",
        "The duty lasts until the pupil is safe and well. Only a set day makes somebody ask the pupil whether the \
         measure works, and change it in time when it does not.",
    ),
    limits: Text::new(
        "Loven sier ikke hvor lenge et tiltak skal virke før det evalueres. Regelen ser bare at datoen finnes og kommer \
         etter starten, ikke om den er godt valgt.",
        "Lova seier ikkje kor lenge eit tiltak skal verke før det blir evaluert. Regelen ser berre at datoen finst og \
         kjem etter starten, ikkje om han er godt vald.",
        "The Act does not say how long a measure shall run before it is evaluated. The rule sees only that there is a \
         date and that it comes after the start, not whether it is well chosen.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: Some(&MISSING),
    messages: &[&VAGUE, &BEFORE_START],
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
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25, av: [S1] } }
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
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1] } # <-
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: etter behov } } # <-
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
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen hele storefri.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres:
        dato: 2026-09-14 # <-
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Tiltaket sier ikke når det skal evalueres.",
        "Tiltaket seier ikkje når det skal evaluerast.",
        "The measure does not say when it shall be evaluated.",
    ),
    label: Text::new("dato for evaluering mangler", "dato for evaluering manglar", "no date of evaluation"),
    help: HELP,
};

static VAGUE: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} skal evalueres {phrase}, men det er ingen dato.",
        "Tiltaket {measure} skal evaluerast {phrase}, men det er ingen dato.",
        "The measure {measure} is to be evaluated {phrase}, but that is no date.",
    ),
    label: Text::new("sier ikke når", "seier ikkje når", "does not say when"),
    help: HELP,
};

static BEFORE_START: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} skal evalueres {evaluated}, men starter ikke før {start}.",
        "Tiltaket {measure} skal evaluerast {evaluated}, men startar ikkje før {start}.",
        "The measure {measure} is to be evaluated on {evaluated}, but does not start before {start}.",
    ),
    label: Text::new("ikke etter starten", "ikkje etter starten", "not after the start"),
    help: Text::new(
        "Sett en dato etter at tiltaket har virket en tid, så det er noe å evaluere. Er det startdatoen som er feil, \
         rett den.",
        "Set ein dato etter at tiltaket har verka ei tid, så det er noko å evaluere. Er det startdatoen som er feil, \
         rett han.",
        "Set a date when the measure has run for a while, so that there is something to evaluate. If it is the date of \
         the start that is wrong, correct that.",
    ),
};

const HELP: Text = Text::new(
    "Skriv datoen i `dato` under `evalueres`, for eksempel `2026-09-25`. Etter {law:oppl-12-4-3-e} skal planen si når \
     tiltakene skal evalueres.",
    "Skriv datoen i `dato` under `evalueres`, til dømes `2026-09-25`. Etter {law:oppl-12-4-3-e} skal planen seie når \
     tiltaka skal evaluerast.",
    "Write the date in `dato` under `evalueres`, for instance `2026-09-25`. Under {law:oppl-12-4-3-e} the plan shall \
     say when the measures shall be evaluated.",
);

fn check(context: &Context<'_>, found: &mut Findings) {
    for measure in context.case.measures() {
        vague(measure).into_iter().chain(before_start(measure)).for_each(|finding| found.add(finding));
    }
}

fn vague(measure: &Measure<'_>) -> Option<Found> {
    let day = measure.evaluated.as_ref()?.date?;
    let phrase = VAGUE_WHEN.only(day.text)?;
    let found = Found::at(&VAGUE, day.node).arg("measure", named(measure.id));
    Some(found.arg("phrase", Arg::Key(phrase)))
}

fn before_start(measure: &Measure<'_>) -> Option<Found> {
    let (start, evaluated) = (measure.start?, measure.evaluated.as_ref()?.date?);
    let (first_day, evaluation_day) = (start.date?, evaluated.date?);
    let found = Found::at(&BEFORE_START, evaluated.node)
        .arg("measure", named(measure.id))
        .arg("evaluated", Arg::Date(evaluation_day))
        .arg("start", Arg::Date(first_day))
        .label(start.node, Text::new("tiltaket starter her", "tiltaket startar her", "the measure starts here"));
    (evaluation_day <= first_day).then_some(found)
}
