//! PLAN-13: measures begin on days of school.

use crate::calendar::is_working_day;
use crate::case::{Level, Measure};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-13",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL],
    title: Text::new(
        "Tiltakene begynner på dager med skole",
        "Tiltaka byrjar på dagar med skole",
        "The measures begin on days of school",
    ),
    why: Text::new(
        "Et tiltak som begynner en fridag, begynner ikke den dagen. Da blir det uklart når det skal begynne, og eleven \
         og foreldrene kan vente på noe som ikke kommer.",
        "Eit tiltak som byrjar ein fridag, byrjar ikkje den dagen. Då blir det uklart når det skal byrje, og eleven og \
         foreldra kan vente på noko som ikkje kjem.",
        "A measure that begins on a free day does not begin that day. It is then unclear when it shall, and the pupil \
         and the parents may wait for something that does not come.",
    ),
    limits: Text::new(
        "Dette er brilles eget forslag. Tiltak som er ment for SFO, tur, nett eller hjemmet, kan begynne når skolen er \
         stengt, og det samme kan opplæring av de voksne på en planleggingsdag. Uten skolens egne fridager kjenner \
         regelen bare helger og helligdager.",
        "Dette er brille sitt eige framlegg. Tiltak som er meinte for SFO, tur, nett eller heimen, kan byrje når \
         skolen er stengd, og det same kan opplæring av dei vaksne på ein planleggingsdag. Utan fridagane til skolen \
         kjenner regelen berre helger og heilagdagar.",
        "This is brille's own proposal. Measures meant for after-school care, trips, online life or the home may begin \
         when the school is closed, and so may training of the adults on a planning day. Without the school's own free \
         days the rule knows only weekends and public holidays.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&FREE],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: false,
            date: "2026-09-11",
            yaml: "\
# uten: evalueringer, logg
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-12 # <-
      utføres_av: [L1]
      evalueres: { dato: 2026-09-25 }
",
        },
    ],
    check: Some(check),
};

static FREE: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} begynner {start}, og da er det ikke skole.",
        "Tiltaket {measure} byrjar {start}, og då er det ikkje skole.",
        "The measure {measure} begins on {start}, which is no day of school.",
    ),
    label: Text::new("ikke skole denne dagen", "ikkje skole denne dagen", "no school on this day"),
    help: Text::new(
        "Sett `start` til den første skoledagen tiltaket virkelig gjennomføres.",
        "Set `start` til den første skoledagen tiltaket verkeleg blir gjennomført.",
        "Set `start` to the first school day on which the measure is really carried out.",
    ),
};

/// How words begin that tell of places where something may begin on a free day.
const OPEN_PLACES: &[&str] = &["sfo", "fritid", "hjem", "heim", "chat", "nett", "digital", "tur", "leir", "ferie"];

fn check(context: &Context<'_>, found: &mut Findings) {
    if context.is_closed() {
        return;
    }
    for measure in super::running(context).filter(|measure| !may_begin_on_free_days(measure)) {
        let Some((start, start_at)) = measure.start.and_then(|day| day.dated()) else { continue };
        let concerns_adults = measure.level.is_some_and(|level| level.value == Level::Adults);
        let is_free = if concerns_adults { !is_working_day(start) } else { !context.calendar.is_school_day(start) };
        if is_free && !super::begins_before_knowledge(context.case, start) {
            found.add(Found::at(&FREE, start_at).arg("measure", named(measure.id)).arg("start", Arg::Date(start)));
        }
    }
}

fn may_begin_on_free_days(measure: &Measure<'_>) -> bool {
    let mut places = measure.places.iter().flat_map(|place| words(place.value));
    places.any(|word| OPEN_PLACES.iter().any(|open| super::begins_with(word, open)))
}
