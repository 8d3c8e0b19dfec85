//! Investigating (§ 12-4 second paragraph).

mod und_01;
mod und_03;
mod und_04;
mod und_05;
mod und_06;
mod und_07;
mod und_08;
mod und_09;
mod und_10;
mod und_11;
mod und_12;
mod und_13;
mod und_14;
mod und_15;
mod und_16;
mod und_17;
mod und_18;
mod und_19;
mod und_20;
mod und_21;
mod und_22;

use jiff::civil::Date;

use super::{By, Context, Rule, Unruled};
use crate::case::{At, Case, Code, Day, Hearing, Investigation, Method, MethodEntry, Purpose, Stage, YesNo};
use crate::lang::Text;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &und_01::RULE,
    &und_03::RULE,
    &und_04::RULE,
    &und_05::RULE,
    &und_06::RULE,
    &und_07::RULE,
    &und_08::RULE,
    &und_09::RULE,
    &und_10::RULE,
    &und_11::RULE,
    &und_12::RULE,
    &und_13::RULE,
    &und_14::RULE,
    &und_15::RULE,
    &und_16::RULE,
    &und_17::RULE,
    &und_18::RULE,
    &und_19::RULE,
    &und_20::RULE,
    &und_21::RULE,
    &und_22::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[Unruled {
    code: "UND-02",
    title: Text::new(
        "En undersøkelse som begynner sent, har en grunn",
        "Ei undersøking som byrjar seint, har ein grunn",
        "An investigation that begins late has a reason",
    ),
    by: By::OtherRule("UND-01"),
    why: Text::new(
        "UND-01 måler tiden fra meldingen til undersøkelsen og advarer når den er lang og `forsinket_fordi` mangler. \
         Om grunnen er god nok, vurderer et menneske.",
        "UND-01 måler tida frå meldinga til undersøkinga og åtvarar når ho er lang og `forsinket_fordi` manglar. Om \
         grunnen er god nok, vurderer eit menneske.",
        "UND-01 measures the time from the report to the investigation and warns where it is long and \
         `forsinket_fordi` is missing. Whether the reason is good enough is for a person to judge.",
    ),
}];

/// Where the schema may have refused what says how far an investigation has come.
const PROGRESS: [&str; 6] = [
    "undersøkelser/*/start",
    "undersøkelser/*/slutt",
    "undersøkelser/*/konklusjon/dato",
    "plan/dato",
    "plan/endringer/*/dato",
    "avslutning/dato",
];

/// Whether it cannot be told how far the investigations have come.
fn progress_is_unclear(context: &Context<'_>) -> bool {
    context.is_unclear(&PROGRESS)
}

/// Whether it cannot be told whom the case is about.
fn subject_is_unclear(context: &Context<'_>) -> bool {
    let of_class = context.case.pupil.is_none() && context.is_unclear(&["personer/*/rolle"]);
    of_class || context.is_unclear(&["elev"])
}

/// Whether an investigation has come so far that it must show what it found: it is finished, the first plan was made
/// from it, or the case is closed for another reason than that the pupil left.
fn is_due(context: &Context<'_>, investigation: &Investigation<'_>) -> bool {
    // An end before the start is a slip, and says nothing of how far the investigation has come.
    let start = investigation.start.and_then(|start| start.date);
    let is_past = |date: Date| date <= context.today && start.is_none_or(|start| start <= date);
    let passed = |day: Option<Day<'_>>| day.and_then(|day| day.date).is_some_and(is_past);
    let concluded = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.date);
    let is_closed = context.is_closed() && !context.pupil_has_left();
    passed(investigation.end) || passed(concluded) || led_to_plan(context, investigation) || is_closed
}

/// The investigations that have come so far.
fn due<'a, 't>(context: &'a Context<'t>) -> impl Iterator<Item = &'a Investigation<'t>> {
    context.case.investigations.iter().filter(|investigation| is_due(context, investigation))
}

/// Whether the case's first plan is made, and the investigation began before it. One that still went on beside another
/// that had ended did not lead to the plan.
fn led_to_plan(context: &Context<'_>, investigation: &Investigation<'_>) -> bool {
    let Some(planned) = context.case.first_planned().filter(|planned| *planned <= context.today) else { return false };
    let has_begun = investigation.start.and_then(|start| start.date).is_some_and(|start| start <= planned);
    let mut all = context.case.investigations.iter();
    has_begun && (has_ended_by(planned, investigation) || !all.any(|other| has_ended_by(planned, other)))
}

fn has_ended_by(day: Date, investigation: &Investigation<'_>) -> bool {
    let concluded = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.date);
    [investigation.end, concluded].into_iter().flatten().any(|end| end.date.is_some_and(|end| end <= day))
}

/// The time of one investigation among the others.
struct Span {
    /// Its start; none for the first one, to which all that came before belongs.
    from: Option<Date>,
    /// The start of the next one.
    until: Option<Date>,
}

impl Span {
    fn of(case: &Case<'_>, investigation: &Investigation<'_>) -> Self {
        let starts = || case.investigations.iter().filter_map(|other| other.start?.date);
        let Some(start) = investigation.start.and_then(|start| start.date) else {
            return Self { from: None, until: None };
        };
        let is_first = !starts().any(|other| other < start);
        Self { from: (!is_first).then_some(start), until: starts().filter(|other| *other > start).min() }
    }

    /// Whether a day lies in it; a day that cannot be read may.
    fn holds(&self, day: Option<Day<'_>>) -> bool {
        day.and_then(|day| day.date)
            .is_none_or(|date| self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date < until))
    }
}

/// The hearings of the pupil whom the case is about, in the time of an investigation.
fn hearings_of_subject<'a, 't>(case: &'a Case<'t>, span: &'a Span) -> impl Iterator<Item = &'a Hearing<'t>> {
    let of_subject = |hearing: &&Hearing<'t>| hearing.who.is_some_and(|who| case.is_subject(who.value));
    case.hearings.iter().filter(of_subject).filter(|hearing| span.holds(hearing.date))
}

/// Who reported, where it was the pupil whom the case is about, in the time of an investigation.
fn own_report<'t>(case: &Case<'t>, span: &Span) -> Option<Code<'t>> {
    let mut reports = case.reports.iter().filter(|report| span.holds(report.date));
    reports.find_map(|report| report.from.filter(|from| case.is_subject(from.value)))
}

/// Whether a pupil was offered a hearing and said no, or the file says why the pupil was not heard.
fn is_excused(hearing: &Hearing<'_>) -> bool {
    YesNo::said(hearing.declined) || hearing.not_heard_reason.is_some()
}

/// Whether a pupil was heard on how it was, and not on how it went afterwards.
fn is_on_what_happened(hearing: &Hearing<'_>) -> bool {
    let is_later = |stage: At<'_, Stage>| matches!(stage.value, Stage::Evaluation | Stage::Closing);
    !is_excused(hearing) && !hearing.stage.is_some_and(is_later)
}

fn is_a(method: &MethodEntry<'_>, kind: Method) -> bool {
    method.method.is_some_and(|method| method.value == kind)
}

/// Whether a method is a survey with names in this case, and not preventive work.
fn is_survey_in_case(method: &MethodEntry<'_>) -> bool {
    is_a(method, Method::NonAnonymousSurvey)
        && method.purpose.is_none_or(|purpose| purpose.value != Purpose::Prevention)
}

/// Every method of every investigation.
fn methods<'a, 't>(case: &'a Case<'t>) -> impl Iterator<Item = &'a MethodEntry<'t>> {
    case.investigations.iter().flat_map(|investigation| &investigation.methods)
}
