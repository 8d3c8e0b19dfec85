//! PLAN-09: a measure is more than a step of the investigation.

use crate::case::Measure;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Rule};
use crate::schema::is_identifier;

pub(super) static RULE: Rule = Rule {
    code: "PLAN-09",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Tiltakene er tiltak, og ikke bare mer undersøkelse",
        "Tiltaka er tiltak, og ikkje berre meir undersøking",
        "The measures are measures, and not just more investigation",
    ),
    why: Text::new(
        "Å undersøke, kartlegge eller snakke med noen hjelper skolen å forstå, men endrer ikke hverdagen til eleven. \
         Eleven har rett til tiltak som gjør det trygt og godt, og en plan som bare undersøker videre, utsetter det.",
        "Å undersøkje, kartleggje eller snakke med nokon hjelper skolen å forstå, men endrar ikkje kvardagen til \
         eleven. Eleven har rett til tiltak som gjer det trygt og godt, og ein plan som berre undersøkjer vidare, \
         utset det.",
        "Investigating, mapping or talking with somebody helps the school to understand, but does not change the \
         pupil's days. The pupil has a right to measures that make it safe and good, and a plan that only goes on \
         investigating puts that off.",
    ),
    limits: Text::new(
        "Dette er brilles eget forslag til god praksis. Regelen ser bare på de første ordene i korte tekster i `hva`. \
         Samtaler som går igjen (`hyppighet`), og tiltak med `art`, regnes som tiltak. Regelen vet ikke om samtalen \
         eller observasjonen i seg selv er til hjelp for eleven.",
        "Dette er brille sitt eige framlegg til god praksis. Regelen ser berre på dei første orda i korte tekstar i \
         `hva`. Samtalar som går igjen (`hyppighet`), og tiltak med `art`, blir rekna som tiltak. Regelen veit ikkje \
         om samtalen eller observasjonen i seg sjølv er til hjelp for eleven.",
        "This is brille's own proposal of good practice. The rule looks only at the first words of short texts in \
         `hva`. Talks that recur (`hyppighet`) and measures with an `art` count as measures. The rule does not know \
         whether the talk or the observation in itself helps the pupil.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&STEP],
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
    - { id: T1, løser: [P1], hva: S1 snakker med E1 om hvordan uka har vært., hyppighet: Hver fredag, start: 2026-09-14, utføres_av: [S1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 observerer ballbingen fra storefri begynner og setter i gang spillet med alle., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
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
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: S1 snakker med de andre elevene., start: 2026-09-14, utføres_av: [S1], evalueres: { dato: 2026-09-25 } } # <-
    - { id: T2, løser: [P1], hva: Kartlegge miljøet i klassen., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static STEP: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} ser ut som et steg i undersøkelsen, ikke som et tiltak.",
        "Tiltaket {measure} ser ut som eit steg i undersøkinga, ikkje som eit tiltak.",
        "The measure {measure} looks like a step of the investigation and not like a measure.",
    ),
    label: Text::new(
        "undersøker, men endrer ingenting",
        "undersøkjer, men endrar ingenting",
        "investigates, but changes nothing",
    ),
    help: Text::new(
        "Skriv hva som skal bli annerledes for eleven, og hvem som gjør det. Selve samtalen eller kartleggingen hører \
         hjemme under `undersøkelser` eller `medvirkning`.",
        "Skriv kva som skal bli annleis for eleven, og kven som gjer det. Sjølve samtalen eller kartlegginga høyrer \
         heime under `undersøkelser` eller `medvirkning`.",
        "Write what shall become different for the pupil, and who sees to it. The talk or the mapping itself belongs \
         under `undersøkelser` or `medvirkning`.",
    ),
};

/// Words that a measure begins with where it only investigates.
const INVESTIGATING: &[&str] = &[
    "undersøke",
    "undersøker",
    "undersøkje",
    "undersøkjer",
    "kartlegge",
    "kartlegger",
    "kartleggje",
    "kartlegg",
    "observere",
    "observerer",
    "intervjue",
    "intervjuer",
    "intervjuar",
];
/// Words that a talk begins with.
const TALKING: &[&str] = &["snakke", "snakker", "snakkar", "prate", "prater", "pratar"];
/// Words after which a text says more than that.
const JOINING: &[&str] = &["og", "slik", "så", "for"];
/// A longer text says what is done besides.
const MOST_WORDS: usize = 12;

fn check(context: &Context<'_>, found: &mut Findings) {
    let steps = super::running(context).filter(|measure| is_step(measure));
    if let Some(finding) = super::about(&STEP, steps).filter(|_| !context.is_closed()) {
        found.add(finding);
    }
}

fn is_step(measure: &Measure<'_>) -> bool {
    let Some(what) = measure.what.filter(|_| measure.kind.is_none()) else { return false };
    let mut rest = words(what.value).skip_while(|word| is_identifier(word) || super::is_one_of(word, &["og"]));
    let Some(verb) = rest.next() else { return false };
    let recurs = measure.frequency.is_some();
    let is_step = super::is_one_of(verb, INVESTIGATING) || (!recurs && super::is_one_of(verb, TALKING));
    is_step && rest.enumerate().all(|(at, word)| at < MOST_WORDS && !super::is_one_of(word, JOINING))
}
