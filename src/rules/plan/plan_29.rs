//! PLAN-29: no unlawful force, coercion or isolation.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::{Context, Example, Findings, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-29",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_MEASURES, &law::FORCE],
    title: Text::new(
        "Tiltakene har ikke tvang eller isolering",
        "Tiltaka har ikkje tvang eller isolering",
        "Measures use no force, coercion or isolation",
    ),
    why: Text::new(
        "Tiltak i planen må være lovlige. Fysiske inngrep er bare lov i en konkret situasjon på strenge vilkår, \
         ikke som noe planlagt, og en elev som holdes alene, mister både opplæring og fellesskap.",
        "Tiltak i planen må vere lovlege. Fysiske inngrep er berre lov i ein konkret situasjon på strenge vilkår, \
         ikkje som noko planlagt, og ein elev som blir halden åleine, mister både opplæring og fellesskap.",
        "Measures in the plan must be lawful. Physical intervention is allowed only in a concrete situation on \
         strict conditions, not as something planned, and a pupil kept alone loses both teaching and company.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Regelen kan ikke vurdere om et tiltak er lovlig, \
         eller om eleven selv ønsker et rom for seg. Ord i anførselstegn og det som er nektet, som «uten tvang», \
         teller ikke.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Regelen kan ikkje vurdere om eit tiltak er lovleg, \
         eller om eleven sjølv ønskjer eit rom for seg. Ord i hermeteikn og det som er nekta, som «utan tvang», \
         tel ikkje.",
        "The list of phrases is brille's own, for no source gives one. The rule cannot judge whether a measure is \
         lawful, or whether the pupil wants a room apart. Words in quotation marks, and what is denied, as in \
         “uten tvang”, do not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&FORCED],
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
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 går imellom uten å holde noen fast og holder fast ved faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
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
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 holder E2 fast til det er rolig., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } } # <-
",
        },
    ],
    check: Some(check),
};

static FORCED: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} kan være tvang eller isolering: {phrase}.",
        "Tiltaket {measure} kan vere tvang eller isolering: {phrase}.",
        "The measure {measure} may be coercion or isolation: {phrase}.",
    ),
    label: Text::new("tvang eller isolering?", "tvang eller isolering?", "coercion or isolation?"),
    help: Text::new(
        "Planlegg ikke fysiske inngrep eller isolering. Skriv heller {better}.",
        "Planlegg ikkje fysiske inngrep eller isolering. Skriv heller {better}.",
        "Do not plan physical intervention or isolation. Rather write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let planned = case.measures().iter().map(|measure| (measure.id, measure.what));
    let at_once = case.immediate_measures.iter().map(|measure| (measure.id, measure.what));
    for (id, what) in planned.chain(at_once) {
        let hits = what.into_iter().flat_map(|what| context.phrases_in(what, List::Coercion));
        hits.for_each(|hit| findings.add(warning(context, &FORCED, hit).arg("measure", named(id))));
    }
}
