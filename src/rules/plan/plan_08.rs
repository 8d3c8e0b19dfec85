//! PLAN-08: a measure says what is done, and how, where and how often.

use crate::case::Measure;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::{Hit, warning};
use crate::rules::{Context, Example, Findings, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-08",
    severity: Severity::Warning,
    basis: &[&law::PLAN_B, &law::OWN_PROPOSAL],
    title: Text::new(
        "Tiltaket sier hva de voksne gjør, hvor og hvor ofte",
        "Tiltaket seier kva dei vaksne gjer, kvar og kor ofte",
        "The measure says what the adults do, where and how often",
    ),
    why: Text::new(
        "«Følge ekstra med» kan bety alt og ingenting. Eleven vet ikke hva som blir annerledes, den voksne vet \
         ikke hva som ventes, og ingen kan evaluere om det ble gjort.",
        "«Følgje ekstra med» kan bety alt og ingenting. Eleven veit ikkje kva som blir annleis, den vaksne veit \
         ikkje kva som er venta, og ingen kan evaluere om det vart gjort.",
        "“Watch more closely” may mean anything and nothing. The pupil does not know what will be different, the \
         adult does not know what is expected, and nobody can evaluate whether it was done.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Regelen sier bare fra når et vagt ord innleder \
         `hva` og tiltaket verken har `hvor` eller `hyppighet`. Den kan ikke vurdere om tiltaket passer.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Regelen seier berre frå når eit vagt ord innleier \
         `hva` og tiltaket verken har `hvor` eller `hyppighet`. Han kan ikkje vurdere om tiltaket passar.",
        "The list of phrases is brille's own, for no source gives one. The rule speaks only where a vague phrase \
         opens `hva` and the measure has neither `hvor` nor `hyppighet`. It cannot judge whether the measure \
         fits.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&VAGUE],
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
    - { id: T1, løser: [P1], hva: L1 følger ekstra med på lagene når de velges., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
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
    - { id: T1, løser: [P1], hva: L1 følger ekstra med på E1., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } } # <-
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static VAGUE: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} sier ikke hva som skal gjøres, hvor eller hvor ofte, bare {phrase}.",
        "Tiltaket {measure} seier ikkje kva som skal gjerast, kvar eller kor ofte, berre {phrase}.",
        "The measure {measure} does not say what is to be done, where or how often, only {phrase}.",
    ),
    label: Text::new("for vagt til å gjennomføre", "for vagt til å gjennomføre", "too vague to carry out"),
    help: Text::new(
        "Fyll ut `hvor` og `hyppighet`. Skriv heller {better}.",
        "Fyll ut `hvor` og `hyppighet`. Skriv heller {better}.",
        "Fill in `hvor` and `hyppighet`. Rather write {better}.",
    ),
};

/// How many words may come before the phrase that a measure is all about: «L1 og A1 skal …».
const OPENING: usize = 4;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.is_closed() || context.is_unclear(&["plan/tiltak/*/hyppighet", "plan/tiltak/*/hvor"]) {
        return;
    }
    for measure in context.case.measures() {
        if let Some(hit) = vague(context, measure) {
            findings.add(warning(context, &VAGUE, hit).arg("measure", named(measure.id)));
        }
    }
}

fn vague<'a>(context: &'a Context<'_>, measure: &Measure<'_>) -> Option<&'a Hit> {
    let is_placed = measure.frequency.is_some() || !measure.places.is_empty();
    let mut hits = context.phrases_in(measure.what?, List::VagueWhat);
    hits.find(|hit| hit.words_before <= OPENING && !is_placed)
}
