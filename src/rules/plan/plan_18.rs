//! PLAN-18: somebody stands in where one person carries out a recurring measure.

use crate::case::{Measure, MeasureKind};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-18",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL],
    title: Text::new(
        "Noen trer inn når den som gjennomfører tiltaket, er borte",
        "Nokon trer inn når den som gjennomfører tiltaket, er borte",
        "Somebody stands in when whoever carries out the measure is away",
    ),
    why: Text::new(
        "Er det bare én som gjennomfører et tiltak, faller det bort den dagen vedkommende er syk. For eleven kan det \
         være den dagen det går galt igjen.",
        "Er det berre éin som gjennomfører eit tiltak, fell det bort den dagen vedkomande er sjuk. For eleven kan det \
         vere den dagen det går gale igjen.",
        "Where only one person carries out a measure, it falls away on the day that person is ill. For the pupil that \
         may be the day when it goes wrong again.",
    ),
    limits: Text::new(
        "Dette er brilles eget forslag; loven krever ikke vikar. Regelen ser bare på tiltak med `hyppighet` og én \
         utfører, og ikke på det som skjer én gang. Den vet ikke om skolen har en annen ordning for fravær.",
        "Dette er brille sitt eige framlegg; lova krev ikkje vikar. Regelen ser berre på tiltak med `hyppighet` som \
         éin person gjennomfører, og ikkje på det som skjer éin gong. Han veit ikkje om skolen har ei anna ordning for \
         fråvær.",
        "This is brille's own proposal; the Act requires no substitute. The rule looks only at measures with \
         `hyppighet` and one executor, and not at what happens once. It does not know whether the school has another \
         arrangement for absence.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOBODY, &SAME],
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
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hyppighet: Hver mandag, start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } } # <-
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen.
      hyppighet: Hver skoledag
      start: 2026-09-14
      utføres_av: [A1]
      vikar: A1 # <-
      evalueres: { dato: 2026-09-25 }
",
        },
    ],
    check: Some(check),
};

static NOBODY: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} går igjen og har bare én utfører, men ingen vikar.",
        "Tiltaket {measure} går igjen og blir gjennomført av berre éin person, men har ingen vikar.",
        "The measure {measure} recurs and has only one executor, but no substitute.",
    ),
    label: Text::new("ingen vikar", "ingen vikar", "no substitute"),
    help: Text::new(
        "Skriv i `vikar` hvem som trer inn ved fravær, og si fra til vedkommende.",
        "Skriv i `vikar` kven som trer inn ved fråvær, og sei frå til vedkomande.",
        "Write in `vikar` who stands in during absence, and tell that person.",
    ),
};

static SAME: Message = Message {
    headline: Text::new(
        "Vikaren i tiltaket {measure} er den samme som gjennomfører det.",
        "Vikaren i tiltaket {measure} er den same som gjennomfører det.",
        "The substitute in the measure {measure} is the one who carries it out.",
    ),
    label: Text::new("samme person", "same person", "the same person"),
    help: Text::new(
        "Skriv en annen i `vikar`, en som er til stede når den første er borte.",
        "Skriv ein annan i `vikar`, ein som er til stades når den første er borte.",
        "Write somebody else in `vikar`, who is there when the first is away.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    if context.is_closed() || super::is_light(context.case) {
        return;
    }
    let recurring = || super::running(context).filter(|measure| recurs_with_one(measure));
    let alone = recurring().filter(|measure| context.gaps.plainly_lack(measure.node, "vikar"));
    super::about(&NOBODY, alone).into_iter().for_each(|finding| found.add(finding));
    for measure in recurring() {
        let substitute =
            measure.substitute.filter(|code| measure.carried_out_by.iter().any(|own| own.value == code.value));
        if let Some(substitute) = substitute {
            found.add(Found::at(&SAME, substitute.node).arg("measure", named(measure.id)));
        }
    }
}

fn recurs_with_one(measure: &Measure<'_>) -> bool {
    use MeasureKind::{ClassChange, Expulsion, Sanction, SchoolChange};
    let is_decided_once =
        measure.kind.is_some_and(|kind| matches!(kind.value, ClassChange | Expulsion | Sanction | SchoolChange));
    let happens_once = |text: &str| {
        let mut first = words(text);
        let number = first.next().is_some_and(|word| super::is_one_of(word, &["én", "en", "éin", "ein"]));
        let is_number_of_times = number && first.next().is_some_and(|word| super::is_one_of(word, &["gang", "gong"]));
        // «Én gang i uka» goes on.
        is_number_of_times
            && !first.next().is_some_and(|word| super::is_one_of(word, &["i", "per", "pr", "hver", "kvar", "om"]))
    };
    let recurs = measure.frequency.is_some_and(|frequency| !happens_once(frequency.value));
    recurs && !is_decided_once && measure.carried_out_by.len() == 1
}
