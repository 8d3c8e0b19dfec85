//! SKJ-05: whoever is said to violate has no part in the school's work with the case.

use jiff::civil::Date;

use crate::case::{Case, Code, Day, Investigation, Level, Measure, Report, Role, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "SKJ-05",
    severity: Severity::Warning,
    basis: &[&law::OWN_PROPOSAL, &law::EMPLOYEES],
    title: Text::new(
        "Den ansatte det er meldt om, har ingen rolle i arbeidet med saken",
        "Den tilsette det er meldt om, har inga rolle i arbeidet med saka",
        "The employee who was reported has no part in the work with the case",
    ),
    why: Text::new(
        "Den som skal ha krenket eleven, kan ikke selv finne ut hva som skjedde, hjelpe eleven eller avgjøre om det er blitt \
         bedre. Eleven våger ikke å si hva det er, og ingen stoler på svaret.",
        "Den som skal ha krenkt eleven, kan ikkje sjølv finne ut kva som hende, hjelpe eleven eller avgjere om det er blitt \
         betre. Eleven vågar ikkje å seie kva det er, og ingen stolar på svaret.",
        "Whoever is said to have violated the pupil cannot find out what happened, help the pupil or decide whether things are \
         better. The pupil dares not say what it is, and nobody trusts the answer.",
    ),
    limits: Text::new(
        "Ingen bestemmelse sier dette med rene ord; det er brilles eget forslag. Regelen ser på dem i `påstått_krenker` som \
         arbeider på skolen, og på det som er ført fra den dagen det ble meldt om dem. Tiltak med `nivå: voksne` holdes utenfor, \
         for da er det de voksnes egen praksis som endres. En melding som er åpenbart grunnløs, teller ikke.",
        "Inga føresegn seier dette med reine ord; det er brille sitt eige framlegg. Regelen ser på dei i `påstått_krenker` som \
         arbeider på skolen, og på det som er ført frå den dagen det vart meldt om dei. Tiltak med `nivå: voksne` er haldne \
         utanfor, for då er det praksisen til dei vaksne sjølve som blir endra. Ei melding som er openbert grunnlaus, tel ikkje.",
        "No provision says this in so many words; it is brille's own proposal. The rule looks at those in `påstått_krenker` who \
         work at the school, and at what is recorded from the day on which they were reported. Measures with `nivå: voksne` are \
         left out, for they change the adults' own practice. A report that is obviously groundless does not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&HAS_PART],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  L2: { rolle: lærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: E1
    mottatt_av: R1
    kanal: samtale
    krenker: ansatt
    påstått_krenker: [L2]
    beskrivelse: E1 forteller at L2 hermet etter E1 foran klassen.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Skjedde én gang. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: E1
    mottatt_av: R1
    krenker: ansatt
    påstått_krenker: [A1]
    beskrivelse: E1 forteller at A1 hermet etter E1 foran klassen.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene tre til fire dager i uka. }
      - type: observasjon
        dato: 2026-09-09
        av: A1 # <-
        arena: friminutt
        funn: E1 ble valgt sist.
",
        },
    ],
    check: Some(check),
};

static HAS_PART: Message = Message {
    headline: Text::new(
        "{person} er meldt for å krenke eleven, men {part} i den samme saken.",
        "{person} er meld for å krenkje eleven, men {part} i den same saka.",
        "{person} was reported for violating the pupil, but {part} in the same case.",
    ),
    label: Text::new("den det er meldt om", "den det er meldt om", "the one who was reported"),
    help: Text::new(
        "La en annen gjøre dette. Er det en feil i kodene, så rett dem. Gjelder tiltaket den voksnes egen praksis, så sett \
         `nivå: voksne`.",
        "La ein annan gjere dette. Er det ein feil i kodane, så rett dei. Gjeld tiltaket praksisen til den vaksne sjølv, så set \
         `nivå: voksne`.",
        "Let somebody else do this. If the codes are wrong, correct them. If the measure concerns the adult's own practice, set \
         `nivå: voksne`.",
    ),
};

const INVESTIGATES: Text = Text::new("undersøker", "undersøkjer", "investigates");
const HEARS: Text = Text::new("hører noen", "høyrer nokon", "hears somebody");
const COORDINATES: Text = Text::new("koordinerer", "koordinerer", "coordinates");
const APPROVES: Text = Text::new("godkjenner planen", "godkjenner planen", "approves the plan");
const CARRIES_OUT: Text = Text::new("gjennomfører et tiltak", "gjennomfører eit tiltak", "carries out a measure");
const ANSWERS: Text =
    Text::new("har ansvar for et tiltak", "har ansvar for eit tiltak", "is responsible for a measure");
const STANDS_IN: Text = Text::new("er vikar for et tiltak", "er vikar for eit tiltak", "stands in for a measure");
const EVALUATES: Text = Text::new("evaluerer", "evaluerer", "evaluates");
const JUDGES: Text = Text::new("vurderer alvoret", "vurderer alvoret", "judges how serious it is");

/// Somebody's part in the school's work with the case.
struct Part<'t> {
    code: Code<'t>,
    what: Text,
    /// The last day of it, where it has one.
    until: Option<Date>,
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let accused = accused_staff(case);
    if accused.is_empty() || context.is_unclear(&["personer/*/rolle"]) {
        return;
    }
    let parts = parts(case);
    for (code, since) in accused {
        let mut own =
            parts.iter().filter(|part| part.code.value == code && part.until.is_none_or(|until| until >= since));
        let Some(first) = own.next() else { continue };
        let found = Found::at(&HAS_PART, first.code.node).arg("person", named(Some(first.code)));
        let found = found.arg("part", Arg::Word(first.what));
        findings.add(own.fold(found, |found, part| found.label(part.code.node, part.what)));
    }
}

/// Those who work at the school and are said to violate, each with the day of the first report.
fn accused_staff<'t>(case: &Case<'t>) -> Vec<(&'t str, Date)> {
    let is_groundless = |report: &Report<'_>| report.to_owner.as_ref().is_some_and(|told| YesNo::said(told.groundless));
    let mut accused: Vec<(&str, Date)> = Vec::new();
    for report in case.reports.iter().filter(|report| !is_groundless(report)) {
        let Some(date) = report.date.and_then(|day| day.date) else { continue };
        let staff = report.alleged.iter().filter(|code| case.role(code.value).is_some_and(Role::works_at_school));
        for code in staff {
            match accused.iter_mut().find(|(known, _)| *known == code.value) {
                Some((_, since)) => *since = date.min(*since),
                None => accused.push((code.value, date)),
            }
        }
    }
    accused
}

fn parts<'t>(case: &Case<'t>) -> Vec<Part<'t>> {
    let mut parts = Vec::new();
    let day = |day: Option<Day<'_>>| day.and_then(|day| day.date);
    let judges = case.reports.iter().filter_map(|report| report.seriousness.as_ref());
    parts.extend(judges.filter_map(|judged| Some(Part { code: judged.by?, what: JUDGES, until: day(judged.date) })));
    for measure in &case.immediate_measures {
        add(&mut parts, &measure.carried_out_by, CARRIES_OUT, day(measure.end));
    }
    parts.extend(case.investigations.iter().flat_map(of_investigation));
    let hearings = case.hearings.iter();
    parts
        .extend(hearings.filter_map(|hearing| Some(Part { code: hearing.by?, what: HEARS, until: day(hearing.date) })));
    if let Some(plan) = &case.plan {
        add(&mut parts, plan.approved_by.as_slice(), APPROVES, day(plan.date));
        add(&mut parts, plan.coordinator.as_slice(), COORDINATES, None);
    }
    for measure in case.measures() {
        of_measure(&mut parts, measure);
    }
    for evaluation in &case.evaluations {
        add(&mut parts, &evaluation.participants, EVALUATES, day(evaluation.date));
    }
    parts
}

fn of_investigation<'a, 't>(investigation: &'a Investigation<'t>) -> impl Iterator<Item = Part<'t>> + 'a {
    investigation.methods.iter().filter_map(|method| {
        let until = method.date.and_then(|day| day.date);
        Some(Part { code: method.by?, what: INVESTIGATES, until })
    })
}

fn of_measure<'t>(parts: &mut Vec<Part<'t>>, measure: &Measure<'t>) {
    let ends = measure.end.and_then(|day| day.date);
    if measure.level.is_none_or(|level| level.value != Level::Adults) {
        add(parts, &measure.carried_out_by, CARRIES_OUT, ends);
        add(parts, measure.responsible.as_slice(), ANSWERS, ends);
        add(parts, measure.substitute.as_slice(), STANDS_IN, ends);
    }
    if let Some(planned) = &measure.evaluated {
        add(parts, &planned.by, EVALUATES, planned.date.and_then(|day| day.date));
    }
}

fn add<'t>(parts: &mut Vec<Part<'t>>, codes: &[Code<'t>], what: Text, until: Option<Date>) {
    parts.extend(codes.iter().map(|code| Part { code: *code, what, until }));
}
