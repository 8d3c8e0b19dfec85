//! PLAN-12: measures begin after the school knew, and soon.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::case::{Case, Day, Measure};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-12",
    severity: Severity::Error,
    basis: &[&law::PLAN_C, &law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Tiltakene begynner etter at skolen fikk vite om saken, og snart",
        "Tiltaka byrjar etter at skolen fekk vite om saka, og snart",
        "The measures begin after the school knew of the case, and soon",
    ),
    why: Text::new(
        "Skolen skal sette inn tiltak snarest. Begynner et tiltak mange uker etter at planen er laget, står eleven \
         uten hjelp så lenge. Og sier planen at et tiltak begynte før skolen visste noe, kan ingen stole på datoene i \
         den.",
        "Skolen skal setje inn tiltak snarast. Byrjar eit tiltak mange veker etter at planen er laga, står eleven utan \
         hjelp så lenge. Og seier planen at eit tiltak byrja før skolen visste noko, kan ingen lite på datoane i han.",
        "The school shall take measures as soon as possible. Where a measure begins many weeks after the plan was \
         made, the pupil is without help for as long. And where the plan says that a measure began before the school \
         knew anything, nobody can trust its dates.",
    ),
    limits: Text::new(
        "Loven setter ingen frist; ti skoledager fra planens dato er brilles eget forslag, og et tiltak kan begynne \
         senere når et annet tiltak mot samme problem begynner før. Et tiltak fra før den første meldingen gir bare \
         feil når ingenting i filen forklarer det: en hendelse, en samtale eller noe annet som er datert tidligere, \
         eller en beslektet sak, gjør regelen stille. Strakstiltak står i sin egen del og vurderes ikke her.",
        "Lova set ingen frist; ti skoledagar frå datoen på planen er brille sitt eige framlegg, og eit tiltak kan \
         byrje seinare når eit anna tiltak mot same problem byrjar før. Eit tiltak frå før den første meldinga gir \
         berre feil når ingenting i fila forklarer det: ei hending, ein samtale eller noko anna som er datert \
         tidlegare, eller ei nærskyld sak, gjer regelen still. Strakstiltak står i sin eigen del og blir ikkje \
         vurderte her.",
        "The Act sets no time limit; ten school days from the date of the plan are brille's own proposal, and a \
         measure may begin later where another measure against the same problem begins before. A measure from before \
         the first report is an error only where nothing in the file explains it: an incident, a talk or anything else \
         dated earlier, or a related case, makes the rule silent. Immediate measures have a section of their own and \
         are not judged here.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &["HOR-01"],
    missing: None,
    messages: &[&EARLY, &FAR],
    examples: &[
        Example {
            good: true,
            date: "2026-09-14",
            yaml: "\
# uten: evalueringer, logg
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: L1 innfører faste lag for hele trinnet., start: 2026-10-12, utføres_av: [L1], evalueres: { dato: 2026-10-23 } }
",
        },
        Example {
            good: false,
            date: "2026-09-14",
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
      hva: A1 står ved ballbingen hele storefri.
      start: 2025-09-15 # <-
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
    - id: T2
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      utføres_av: [L1]
      evalueres: { dato: 2026-09-25 }
",
        },
        Example {
            good: false,
            date: "2026-09-14",
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
      hva: A1 står ved ballbingen hele storefri.
      start: 2026-10-12 # <-
      utføres_av: [A1]
      evalueres: { dato: 2026-10-23 }
",
        },
    ],
    check: Some(check),
};

static EARLY: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} begynner {start}, før den første meldingen i saken {known}.",
        "Tiltaket {measure} byrjar {start}, før den første meldinga i saka {known}.",
        "The measure {measure} begins on {start}, before the first report in the case on {known}.",
    ),
    label: Text::new("før den første meldingen", "før den første meldinga", "before the first report"),
    help: Text::new(
        "Se om det er skrevet feil årstall eller måned. Visste skolen om dette tidligere, før inn meldingen eller \
         hendelsen fra den gangen.",
        "Sjå om det er skrive feil årstal eller månad. Visste skolen om dette tidlegare, før inn meldinga eller \
         hendinga frå den gongen.",
        "See whether the year or the month is wrong. If the school knew of this earlier, enter the report or the \
         incident from that time.",
    ),
};

static FAR: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} begynner først {start}, {days} etter planens dato.",
        "Tiltaket {measure} byrjar først {start}, {days} etter datoen på planen.",
        "The measure {measure} begins only on {start}, {days} after the date of the plan.",
    ),
    label: Text::new("langt fram", "langt fram", "far ahead"),
    help: Text::new(
        "La tiltaket begynne tidligere. Må det vente, sett inn et annet tiltak mot det samme problemet så lenge.",
        "La tiltaket byrje tidlegare. Må det vente, set inn eit anna tiltak mot det same problemet så lenge.",
        "Let the measure begin earlier. If it must wait, take another measure against the same problem in the \
         meantime.",
    ),
};

const KNOWN: Text = Text::new("den første meldingen", "den første meldinga", "the first report");

const PLANNED: Text = Text::new("planens dato", "datoen på planen", "the date of the plan");

static SCHOOL_DAYS: Setting = Setting {
    rule: "PLAN-12",
    key: "skoledager",
    default: 10,
    meaning: Text::new(
        "Skoledager fra planens dato til et tiltak begynner.",
        "Skoledagar frå datoen på planen til eit tiltak byrjar.",
        "School days from the date of the plan until a measure begins.",
    ),
    source: &law::OWN_PROPOSAL,
};

/// Where a date may stand that shows that the school knew earlier.
const KNOWLEDGE: &[&str] = &["meldinger/*/dato", "hendelser/*/dato", "undersøkelser/*/start", "plan/dato"];

fn check(context: &Context<'_>, found: &mut Findings) {
    if context.is_closed() || context.is_unclear(KNOWLEDGE) {
        return;
    }
    let earliest = earliest_starts(context.case);
    for measure in context.case.measures() {
        let finding = early(context.case, measure).or_else(|| far(context, measure, &earliest));
        finding.into_iter().for_each(|finding| found.add(finding));
    }
}

/// The day on which the first measure against each problem begins.
fn earliest_starts<'a>(case: &'a Case<'_>) -> BTreeMap<&'a str, Date> {
    let mut earliest = BTreeMap::new();
    for measure in case.measures() {
        let Some(start) = measure.start.and_then(|day| day.date) else { continue };
        for problem in &measure.solves {
            earliest.entry(problem.value).and_modify(|first: &mut Date| *first = start.min(*first)).or_insert(start);
        }
    }
    earliest
}

fn early(case: &Case<'_>, measure: &Measure<'_>) -> Option<Found> {
    let (start, start_at) = measure.start?.dated()?;
    let (known, known_at) = case.first_knowledge().filter(|(known, _)| start < *known)?;
    let found = Found::at(&EARLY, start_at).label(known_at, KNOWN).arg("measure", named(measure.id));
    (!is_explained(case, start)).then(|| found.arg("start", Arg::Date(start)).arg("known", Arg::Date(known)))
}

/// Whether something else in the file is as old as the start, or another case may hold what came before.
fn is_explained(case: &Case<'_>, start: Date) -> bool {
    let is_before = |day: Option<Day<'_>>| day.and_then(|day| day.date).is_some_and(|date| date <= start);
    case.frame.as_ref().is_some_and(|frame| !frame.related.is_empty())
        || case.incidents.iter().any(|incident| is_before(incident.date))
        || case.investigations.iter().any(|investigation| is_before(investigation.start))
        || case.hearings.iter().any(|hearing| is_before(hearing.date))
        || case.contacts.iter().any(|contact| is_before(contact.date))
        || case.immediate_measures.iter().any(|measure| is_before(measure.date))
        || case.log.iter().any(|entry| is_before(entry.date))
        || case.plan.iter().any(|plan| is_before(plan.date) || plan.changes.iter().any(|change| is_before(change.date)))
}

fn far(context: &Context<'_>, measure: &Measure<'_>, earliest: &BTreeMap<&str, Date>) -> Option<Found> {
    let (planned, planned_at) = context.case.plan.as_ref()?.date?.dated()?;
    let (start, start_at) = measure.start?.dated()?;
    let against_same = measure.solves.iter().filter_map(|problem| earliest.get(problem.value).copied());
    let first = against_same.min().unwrap_or(start);
    if context.calendar.sure_school_days_between(planned, first) <= context.threshold(&SCHOOL_DAYS) {
        return None;
    }
    let found = Found::at(&FAR, start_at).severity(Severity::Warning).label(planned_at, PLANNED);
    let found = found.arg("measure", named(measure.id)).arg("start", Arg::Date(start));
    Some(found.arg("days", context.days_between(planned, start)))
}
