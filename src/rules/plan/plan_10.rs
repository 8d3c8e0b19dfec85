//! PLAN-10: when each measure is carried out (letter c).

use crate::case::Measure;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::phrases::VAGUE_WHEN;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-10",
    severity: Severity::Error,
    basis: &[&law::PLAN_C],
    title: Text::new(
        "Hvert tiltak sier når det skal gjennomføres",
        "Kvart tiltak seier når det skal gjennomførast",
        "Every measure says when it shall be carried out",
    ),
    why: Text::new(
        "En dato gjør tiltaket til en avtale: eleven vet når det begynner, den som gjennomfører det, vet når det \
         er på tide, og evalueringen vet hva den skal se tilbake på. «Fortløpende» og «ved behov» binder ingen.",
        "Ein dato gjer tiltaket til ein avtale: eleven veit når det byrjar, den som gjennomfører det, veit når det er \
         på tide, og evalueringa veit kva ho skal sjå tilbake på. «Fortløpande» og «ved behov» bind ingen.",
        "A date turns the measure into an agreement: the pupil knows when it begins, whoever carries it out knows when \
         it is time, and the evaluation knows what to look back on. “Continuously” and “when needed” bind nobody.",
    ),
    limits: Text::new(
        "Regelen ser bare om datoen finnes, ikke om den er tidlig nok eller ble holdt. Ordlisten over vage tidsord er \
         brilles egen. Et vagt ord i `hyppighet` gir bare en advarsel, for startdatoen sier fortsatt når.",
        "Regelen ser berre om datoen finst, ikkje om han er tidleg nok eller vart halden. Ordlista over vage tidsord \
         er brille si eiga. Eit vagt ord i `hyppighet` gir berre ei åtvaring, for startdatoen seier framleis når.",
        "The rule sees only whether there is a date, not whether it is early enough or was kept. The list of vague \
         words of time is brille's own. A vague word in `hyppighet` gives only a warning, because the date of the start \
         still says when.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: Some(&MISSING),
    messages: &[&VAGUE_START, &VAGUE_FREQUENCY],
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
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hyppighet: Hver mandag, start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen hele storefri.
      hyppighet: Hver dag, og ved behov også i matpausen
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
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
    - { id: T1, løser: [P1], hva: L1 setter faste lag., start: fortløpende, utføres_av: [L1], evalueres: { dato: 2026-09-25 } } # <-
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen i storefri.
      hyppighet: Ved behov # <-
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
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
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hyppighet: Hver mandag, utføres_av: [L1], evalueres: { dato: 2026-09-25 } } # <-
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Tiltaket sier ikke når det skal gjennomføres.",
        "Tiltaket seier ikkje når det skal gjennomførast.",
        "The measure does not say when it shall be carried out.",
    ),
    label: Text::new("startdato mangler", "startdato manglar", "no date of start"),
    help: HELP,
};

static VAGUE_START: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} starter {phrase}, men det er ingen dato.",
        "Tiltaket {measure} startar {phrase}, men det er ingen dato.",
        "The measure {measure} starts {phrase}, but that is no date.",
    ),
    label: Text::new("sier ikke når", "seier ikkje når", "does not say when"),
    help: HELP,
};

static VAGUE_FREQUENCY: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} sier ikke hvor ofte det skal gjennomføres, bare {phrase}.",
        "Tiltaket {measure} seier ikkje kor ofte det skal gjennomførast, berre {phrase}.",
        "The measure {measure} does not say how often it shall be carried out, only {phrase}.",
    ),
    label: Text::new("sier ikke hvor ofte", "seier ikkje kor ofte", "does not say how often"),
    help: Text::new(
        "Skriv dager, timer eller friminutt, for eksempel `Hver skoledag, hele storefri`.",
        "Skriv dagar, timar eller friminutt, til dømes `Kvar skoledag, heile storefri`.",
        "Write days, lessons or breaks, for instance `Hver skoledag, hele storefri`.",
    ),
};

const HELP: Text = Text::new(
    "Skriv datoen tiltaket starter, i `start`, og hvor ofte det skjer, i `hyppighet`. Etter {law:oppl-12-4-3-c} skal \
     planen si når tiltakene skal gjennomføres.",
    "Skriv datoen tiltaket startar, i `start`, og kor ofte det skjer, i `hyppighet`. Etter {law:oppl-12-4-3-c} skal \
     planen seie når tiltaka skal gjennomførast.",
    "Write the date on which the measure starts in `start`, and how often it happens in `hyppighet`. Under \
     {law:oppl-12-4-3-c} the plan shall say when the measures shall be carried out.",
);

fn check(context: &Context<'_>, found: &mut Findings) {
    for measure in context.case.measures() {
        vague_start(measure).into_iter().chain(vague_frequency(measure)).for_each(|vague| found.add(vague));
    }
}

fn vague_start(measure: &Measure<'_>) -> Option<Found> {
    let start = measure.start?;
    let phrase = VAGUE_WHEN.only(start.text)?;
    let found = Found::at(&VAGUE_START, start.node).arg("measure", named(measure.id));
    Some(found.arg("phrase", Arg::Key(phrase)))
}

fn vague_frequency(measure: &Measure<'_>) -> Option<Found> {
    let frequency = measure.frequency?;
    let phrase = VAGUE_WHEN.only(frequency.value)?;
    let found = Found::at(&VAGUE_FREQUENCY, frequency.node).arg("measure", named(measure.id));
    Some(found.arg("phrase", Arg::Key(phrase)).severity(Severity::Warning))
}
