//! PLAN-23: no measure returns that did not work.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::case::{Case, Decision, Effect, Measure};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::{fold, words};
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};
use crate::schema::is_identifier;

pub(super) static RULE: Rule = Rule {
    code: "PLAN-23",
    severity: Severity::Warning,
    basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Et tiltak som ikke virket, kommer ikke igjen som nytt",
        "Eit tiltak som ikkje verka, kjem ikkje igjen som nytt",
        "A measure that did not work does not return as new",
    ),
    why: Text::new(
        "Skolen skal sette inn egnede tiltak. Et tiltak som er evaluert uten effekt, har vist at det ikke var det for \
         denne eleven. Kommer det tilbake med ny kode, ser planen ny ut, men hverdagen til eleven er den samme.",
        "Skolen skal setje inn eigna tiltak. Eit tiltak som er evaluert utan effekt, har vist at det ikkje var det for \
         denne eleven. Kjem det tilbake med ny kode, ser planen ny ut, men kvardagen til eleven er den same.",
        "The school shall take suitable measures. A measure evaluated as without effect has shown that it was not \
         suitable for this pupil. If it comes back under a new code the plan looks new, but the pupil's days are the \
         same.",
    ),
    limits: Text::new(
        "Regelen sammenligner ordene i `hva` og slår ut når nesten alle er de samme; grensen er brilles eget forslag. \
         Den ser ikke om det samme tiltaket får en annen utforming i `hyppighet` eller `hvor`, og da kan det være \
         egnet likevel. At et tiltak uten effekt bare fortsetter, hører til evalueringen.",
        "Regelen samanliknar orda i `hva` og slår ut når nesten alle er dei same; grensa er brille sitt eige framlegg. \
         Han ser ikkje om det same tiltaket får ei anna utforming i `hyppighet` eller `hvor`, og då kan det vere eigna \
         likevel. At eit tiltak utan effekt berre held fram, høyrer til evalueringa.",
        "The rule compares the words of `hva` and speaks where almost all are the same; the limit is brille's own \
         proposal. It does not see whether the same measure is given another form in `hyppighet` or `hvor`, and then \
         it may be suitable after all. That a measure without effect simply goes on belongs to the evaluation.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&LIKENESS],
    together: &[],
    missing: None,
    messages: &[&AGAIN],
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
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker en voksen ved ballbingen., vektlagt: Det er tatt inn i planen. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 synes ikke det er bedre., vektlagt: Planen endres. }
plan:
  versjon: 2
  dato: 2026-09-25
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
    - id: T2
      løser: [P1]
      hva: L1 står ved ballbingen hele storefri. # <-
      start: 2026-09-28
      utføres_av: [L1]
      evalueres: { dato: 2026-10-09 }
  endringer:
    - { versjon: 1, dato: 2026-09-11, hva: Planen ble laget med T1. }
    - { versjon: 2, dato: 2026-09-25, hva: T2 erstatter T1. }
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, A1, E1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: nei, beslutning: erstattes }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
    nye_tiltak: [T2]
",
        },
    ],
    check: Some(check),
};

static AGAIN: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} er nesten likt {earlier}, som ble evaluert uten effekt {date}.",
        "Tiltaket {measure} er nesten likt {earlier}, som vart evaluert utan effekt {date}.",
        "The measure {measure} is almost the same as {earlier}, which was evaluated on {date} as without effect.",
    ),
    label: Text::new("prøvd før, uten effekt", "prøvd før, utan effekt", "tried before, without effect"),
    help: Text::new(
        "Velg et tiltak som tar tak i noe annet, eller skriv i `hva` hva som er annerledes denne gangen.",
        "Vel eit tiltak som tek tak i noko anna, eller skriv i `hva` kva som er annleis denne gongen.",
        "Choose a measure that deals with something else, or write in `hva` what is different this time.",
    ),
};

const NO_EFFECT: Text = Text::new("det første forsøket", "det første forsøket", "the first attempt");

static LIKENESS: Setting = Setting {
    rule: "PLAN-23",
    key: "prosent_like",
    default: 80,
    meaning: Text::new(
        "Hvor mange av ordene, i prosent, som er de samme i to tiltak.",
        "Kor mange av orda, i prosent, som er dei same i to tiltak.",
        "How many of the words, in percent, are the same in two measures.",
    ),
    source: &law::OWN_PROPOSAL,
};

/// Each measure that failed is compared with all that go on.
const MOST_FAILED: usize = 50;

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let failed = case.measures().iter().filter_map(|measure| Some((failed_on(case, measure)?, measure)));
    let mut failed = failed.take(MOST_FAILED).peekable();
    if failed.peek().is_none() {
        return;
    }
    let running: Vec<_> = super::running(context).filter_map(|measure| Some((measure, content(measure)?))).collect();
    failed.filter_map(|(date, failed)| again(context, failed, date, &running)).for_each(|finding| found.add(finding));
}

/// The day of the evaluation that ended a measure because it did not work.
fn failed_on(case: &Case<'_>, measure: &Measure<'_>) -> Option<Date> {
    let (date, result) = case.results(measure).last()?;
    let is_over = matches!(result.decision?.value, Decision::End | Decision::Replace);
    (is_over && result.effect?.value == Effect::No).then_some(date)
}

type Content<'m, 't> = (&'m Measure<'t>, BTreeSet<String>);

fn again(context: &Context<'_>, failed: &Measure<'_>, date: Date, running: &[Content<'_, '_>]) -> Option<Found> {
    let before = content(failed)?;
    let is_later = |measure: &Measure<'_>| measure.start.and_then(|day| day.date).is_some_and(|start| start >= date);
    let is_alike = |words: &BTreeSet<String>| {
        let (shared, all) = (before.intersection(words).count(), before.union(words).count());
        shared as i64 * 100 >= all as i64 * context.threshold(&LIKENESS)
    };
    let (same, _) = running.iter().find(|(measure, words)| is_later(measure) && is_alike(words))?;
    let found = Found::at(&AGAIN, same.what?.node).arg("measure", named(same.id)).arg("earlier", named(failed.id));
    Some(found.arg("date", Arg::Date(date)).label(failed.what?.node, NO_EFFECT))
}

/// The words of a measure without the codes in it; none where too few to compare.
fn content(measure: &Measure<'_>) -> Option<BTreeSet<String>> {
    let own: BTreeSet<_> = words(measure.what?.value).filter(|word| !is_identifier(word)).map(fold).collect();
    (own.len() > 2).then_some(own)
}
