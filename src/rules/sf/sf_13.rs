//! SF-13: the days of the file tell a story that can have happened.

use jiff::civil::Date;

use crate::case::{Case, CountyGovernor, Day, Investigation};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "SF-13",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION, &law::BURDEN_OF_PROOF, &law::OWN_PROPOSAL],
    title: Text::new(
        "Datoene i saken motsier ikke hverandre",
        "Datoane i saka motseier ikkje kvarandre",
        "The dates of the case do not contradict each other",
    ),
    why: Text::new(
        "Den som skal avgjøre om skolen gjorde nok, leser saken som en rekke av dager. En dato som ikke kan stemme, gjør at \
         ingen stoler på de andre heller, og det går ut over eleven.",
        "Den som skal avgjere om skolen gjorde nok, les saka som ei rekkje av dagar. Ein dato som ikkje kan stemme, gjer at ingen \
         stoler på dei andre heller, og det går ut over eleven.",
        "Whoever decides whether the school did enough reads the case as a row of days. A date that cannot be right makes \
         nobody trust the others either, and the pupil pays for it.",
    ),
    limits: Text::new(
        "Kravet er brilles eget forslag, og gjelder alle saker, ikke bare dem statsforvalteren har. Regelen ser på rekkefølgen i \
         undersøkelser, strakstiltak, statsforvalterens sak og avslutningen. Tiltak, høringer, evalueringer og meldinger har \
         egne regler. Det som er ført på en dag som ikke er kommet, er bare en merknad, for filen kan være kontrollert med \
         en tidligere dato.",
        "Kravet er brille sitt eige framlegg, og gjeld alle saker, ikkje berre dei statsforvaltaren har. Regelen ser på \
         rekkjefølgja i undersøkingar, strakstiltak, saka hos statsforvaltaren og avslutninga. Tiltak, høyringar, evalueringar \
         og meldingar har eigne reglar. Det som er ført på ein dag som ikkje er komen, er berre ein merknad, for fila kan vere \
         kontrollert med ein tidlegare dato.",
        "The requirement is brille's own proposal, and concerns all cases, not only those that Statsforvalteren has. The rule \
         looks at the order in investigations, immediate measures, Statsforvalteren's case and the closing. Measures, \
         hearings, evaluations and reports have rules of their own. What is recorded on a day to come is only a note, for the \
         file may be checked with an earlier date.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&BACKWARDS, &TO_COME],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    slutt: 2026-08-10 # <-
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene tre til fire dager i uka. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 har det ikke trygt og godt i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. }
  - { dato: 2027-10-02, av: A1, hva: E1 har vært med på lag hele uka. } # <-
",
        },
    ],
    check: Some(check),
};

static BACKWARDS: Message = Message {
    headline: Text::new(
        "Datoene går feil vei: {later_key} er {later}, før {earlier_key} {earlier}.",
        "Datoane går feil veg: {later_key} er {later}, før {earlier_key} {earlier}.",
        "The dates run backwards: {later_key} is {later}, before {earlier_key} on {earlier}.",
    ),
    label: Text::new("før {earlier_key}", "før {earlier_key}", "before {earlier_key}"),
    help: Text::new("Rett den datoen som er feil.", "Rett den datoen som er feil.", "Correct the date that is wrong."),
};

static TO_COME: Message = Message {
    headline: Text::new(
        "Noe er ført som om det har skjedd, på en dag som ikke er kommet: {date}.",
        "Noko er ført som om det har hendt, på ein dag som ikkje er komen: {date}.",
        "Something is recorded as if it had happened, on a day that has not come: {date}.",
    ),
    label: Text::new("dagen er ikke kommet", "dagen er ikkje komen", "the day has not come"),
    help: Text::new(
        "Rett datoen. Er det noe som er planlagt, så før det når det er gjort.",
        "Rett datoen. Er det noko som er planlagt, så før det når det er gjort.",
        "Correct the date. If it is something planned, record it when it is done.",
    ),
};

const EARLIER: Text = Text::new("{earlier_key} er her", "{earlier_key} er her", "{earlier_key} is here");
const THIS_TOO: Text = Text::new("denne også", "denne òg", "this one too");

/// How many more places on days to come are shown.
const MOST_PLACES: usize = 4;

/// A day and the key of the format that names it.
type Named<'t> = (Option<Day<'t>>, &'static str);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    for investigation in &case.investigations {
        in_investigation(investigation, findings);
    }
    for measure in &case.immediate_measures {
        compare((measure.date, "dato"), (measure.end, "slutt"), findings);
    }
    if let Some(section) = &case.county_governor {
        at_county_governor(section, findings);
    }
    if let Some((known, known_at)) = case.first_knowledge() {
        let closed = case.closing.as_ref().and_then(|closing| closing.date);
        backwards((known, known_at, "meldinger"), (closed, "avslutning"), findings);
    }
    if let Some(found) = to_come(case, context.today) {
        findings.add(found);
    }
}

fn in_investigation(investigation: &Investigation<'_>, findings: &mut Findings) {
    let start = (investigation.start, "start");
    compare(start, (investigation.end, "slutt"), findings);
    let concluded = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.date);
    compare(start, (concluded, "konklusjon"), findings);
}

fn at_county_governor(section: &CountyGovernor<'_>, findings: &mut Findings) {
    let reported = (section.reported.as_ref().and_then(|reported| reported.date), "meldt");
    compare(reported, (section.answered, "svart"), findings);
    let Some(ruling) = &section.ruling else { return };
    compare(reported, (ruling.date, "vedtak"), findings);
    compare((ruling.date, "vedtak"), (ruling.received, "mottatt"), findings);
    for order in &ruling.orders {
        compare((ruling.date, "vedtak"), (order.done, "utført"), findings);
    }
}

fn compare((earlier, earlier_key): Named<'_>, later: Named<'_>, findings: &mut Findings) {
    if let Some((earlier, earlier_at)) = earlier.and_then(Day::dated) {
        backwards((earlier, earlier_at, earlier_key), later, findings);
    }
}

fn backwards(
    (earlier, earlier_at, earlier_key): (Date, Node<'_>, &'static str),
    (later, later_key): Named<'_>,
    findings: &mut Findings,
) {
    let Some((later, later_at)) = later.and_then(Day::dated).filter(|(later, _)| *later < earlier) else { return };
    let found = Found::at(&BACKWARDS, later_at).label(earlier_at, EARLIER);
    let key = |key: &str| Arg::Key(key.to_owned());
    let found = found.arg("earlier", Arg::Date(earlier)).arg("earlier_key", key(earlier_key));
    findings.add(found.arg("later", Arg::Date(later)).arg("later_key", key(later_key)));
}

/// What is recorded as done on a day to come.
fn to_come(case: &Case<'_>, today: Date) -> Option<Found> {
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let days = (case.incidents.iter().map(|incident| incident.date))
        .chain(methods.map(|method| method.date))
        .chain(case.hearings.iter().map(|hearing| hearing.date))
        .chain(case.evaluations.iter().map(|evaluation| evaluation.date))
        .chain(case.contacts.iter().map(|contact| contact.date))
        .chain(case.cooperation.iter().map(|cooperation| cooperation.date))
        .chain(case.handouts.iter().map(|handout| handout.date))
        .chain(case.log.iter().map(|entry| entry.date));
    let mut ahead = days.flatten().filter_map(Day::dated).filter(|(date, _)| *date > today);
    let (date, first) = ahead.next()?;
    let found = Found::at(&TO_COME, first).arg("date", Arg::Date(date)).severity(Severity::Note);
    Some(ahead.take(MOST_PLACES).fold(found, |found, (_, other)| found.label(other, THIS_TOO)))
}
