//! PLAN-11: a measure does not end before it begins.

use crate::case::Measure;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-11",
    severity: Severity::Warning,
    basis: &[&law::PLAN_C, &law::OWN_PROPOSAL],
    title: Text::new(
        "Et tiltak slutter ikke før det begynner",
        "Eit tiltak sluttar ikkje før det byrjar",
        "A measure does not end before it begins",
    ),
    why: Text::new(
        "Planen skal si når tiltakene skal gjennomføres. Et tiltak som slutter før det har begynt, blir aldri \
         gjennomført slik det står, og ingen vet hvilken av datoene som gjelder. Uten `til` varer et tiltak til det er \
         evaluert; det er i orden.",
        "Planen skal seie når tiltaka skal gjennomførast. Eit tiltak som sluttar før det har byrja, blir aldri \
         gjennomført slik det står, og ingen veit kva for ein av datoane som gjeld. Utan `til` varer eit tiltak til \
         det er evaluert; det er i orden.",
        "The plan shall say when the measures are carried out. A measure that ends before it has begun is never \
         carried out as it stands, and nobody knows which of the dates holds. Without `til` a measure lasts until it \
         is evaluated; that is in order.",
    ),
    limits: Text::new(
        "Regelen sammenligner bare de to datoene. Hvor lenge et tiltak bør vare, vurderer den ikke, og den savner ikke \
         en sluttdato, for planen har alltid en dato for evaluering.",
        "Regelen samanliknar berre dei to datoane. Kor lenge eit tiltak bør vare, vurderer han ikkje, og han saknar \
         ikkje ein sluttdato, for planen har alltid ein dato for evaluering.",
        "The rule only compares the two dates. It does not judge how long a measure should last, and it does not miss \
         an end date, since the plan always has a date for the evaluation.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&REVERSED],
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
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      til: 2026-09-04 # <-
      utføres_av: [L1]
      evalueres: { dato: 2026-09-25 }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static REVERSED: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} slutter {end}, før det begynner {start}.",
        "Tiltaket {measure} sluttar {end}, før det byrjar {start}.",
        "The measure {measure} ends on {end}, before it begins on {start}.",
    ),
    label: Text::new("før tiltaket begynner", "før tiltaket byrjar", "before the measure begins"),
    help: Text::new(
        "Rett den av datoene som er feil. Skal tiltaket vare til det er evaluert, ta bort `til`.",
        "Rett den av datoane som er feil. Skal tiltaket vare til det er evaluert, ta bort `til`.",
        "Correct the date that is wrong. If the measure shall last until it is evaluated, remove `til`.",
    ),
};

const START: Text = Text::new("begynner her", "byrjar her", "begins here");

fn check(context: &Context<'_>, found: &mut Findings) {
    context.case.measures().iter().filter_map(reversed).for_each(|finding| found.add(finding));
}

fn reversed(measure: &Measure<'_>) -> Option<Found> {
    let ((start, start_at), (end, end_at)) = (measure.start?.dated()?, measure.end?.dated()?);
    let found = Found::at(&REVERSED, end_at).arg("measure", named(measure.id)).label(start_at, START);
    (end < start).then(|| found.arg("end", Arg::Date(end)).arg("start", Arg::Date(start)))
}
