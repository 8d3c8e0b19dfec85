//! Reports of suspicion or knowledge (§ 12-4 second paragraph).

mod mel_01;
mod mel_02;
mod mel_03;
mod mel_04;
mod mel_05;
mod mel_07;
mod mel_08;
mod mel_09;
mod mel_10;
mod mel_12;
mod mel_13;
mod mel_14;
mod mel_15;

use jiff::civil::Date;

use super::{By, Context, Found, Rule, Setting, Unruled};
use crate::calendar::working_days_between;
use crate::case::{Case, Considering, Extent, Form, Report, Role, Seriousness, Sign, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::{Text, Unit};
use crate::yaml::Node;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &mel_01::RULE,
    &mel_02::RULE,
    &mel_03::RULE,
    &mel_04::RULE,
    &mel_05::RULE,
    &mel_07::RULE,
    &mel_08::RULE,
    &mel_09::RULE,
    &mel_10::RULE,
    &mel_12::RULE,
    &mel_13::RULE,
    &mel_14::RULE,
    &mel_15::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[
    Unruled {
        code: "MEL-06",
        title: Text::new(
            "Det står hvem som tar imot meldinger for rektor",
            "Det står kven som tek imot meldingar for rektor",
            "It is stated who receives reports on the head's behalf",
        ),
        by: By::OtherRule("MEL-03"),
        why: Text::new(
            "Hver melding må si hvem som tok imot den. Er det ikke rektor, og har rektor ikke gitt mottakeren i \
             oppgave å ta imot meldinger (`delegert: ja`), spør MEL-03 når rektor fikk meldingen. Rektor har \
             ansvaret også når mottaket er delegert.",
            "Kvar melding må seie kven som tok imot ho. Er det ikkje rektor, og har ikkje rektor gitt mottakaren i \
             oppgåve å ta imot meldingar (`delegert: ja`), spør MEL-03 når rektor fekk meldinga. Rektor har ansvaret \
             òg når mottaket er delegert.",
            "Each report must say who received it. Where that is not the head, and the head has not given the receiver \
             the task of receiving reports (`delegert: ja`), MEL-03 asks when the head was told. The head stays \
             responsible where the reception is delegated.",
        ),
    },
    Unruled {
        code: "MEL-11",
        title: Text::new(
            "Nye hendelser i en åpen sak meldes på nytt",
            "Nye hendingar i ei open sak blir melde på nytt",
            "New incidents in an open case are reported anew",
        ),
        by: By::Unclear,
        why: Text::new(
            "Kildene som brille bygger på, sier ikke om plikten til å melde fra gjelder på nytt for hver hendelse. \
             Skriv inn hver hendelse med dato, og meld fra når du er i tvil.",
            "Kjeldene som brille byggjer på, seier ikkje om plikta til å melde frå gjeld på nytt for kvar hending. \
             Skriv inn kvar hending med dato, og meld frå når du er i tvil.",
            "The sources that brille rests on do not say whether the duty to report arises anew with each incident. \
             Record each incident with its date, and report where in doubt.",
        ),
    },
];

/// The owner of a public school.
pub(super) const OWNER: Text =
    Text::new("kommunen eller fylkeskommunen", "kommunen eller fylkeskommunen", "the municipality or county");
/// The head of a public school.
pub(super) const HEAD: Text = Text::new("rektor", "rektor", "the head");

/// The owner of the school as a message names it: the board, where the school is private (privatskolelova § 2-4).
pub(super) fn owner(case: &Case<'_>) -> Arg {
    Arg::Word(if case.is_private() {
        Text::new("skolens styre", "styret for skolen", "the board of the school")
    } else {
        OWNER
    })
}

/// The school's head as a message names him or her.
pub(super) fn head(case: &Case<'_>) -> Arg {
    Arg::Word(if case.is_private() { Text::new("daglig leder", "dagleg leiar", "the general manager") } else { HEAD })
}

/// Whether a role keeps somebody from having the duty to report: pupils, families, and child welfare.
fn is_outsider(role: Role) -> bool {
    is_family(role) || role == Role::ChildWelfare
}

fn is_family(role: Role) -> bool {
    matches!(role, Role::Pupil | Role::Guardian | Role::PupilGroup | Role::HomeGroup)
}

/// Whether somebody is recorded as the receiver who cannot be it, which MEL-15 tells.
pub(super) fn has_no_true_receiver(case: &Case<'_>, report: &Report<'_>) -> bool {
    receiver(case, report).is_some_and(is_outsider)
}

/// Whether the receiver may have the duty to report to the head, for all that the file says.
pub(super) fn receiver_may_work_here(case: &Case<'_>, report: &Report<'_>) -> bool {
    receiver(case, report).is_none_or(Role::works_at_school)
}

fn receiver(case: &Case<'_>, report: &Report<'_>) -> Option<Role> {
    case.role(report.received_by?.value)
}

/// Whether the head judged a report or passed it to the owner, and so has it, whenever that was.
pub(super) fn head_dealt_with(case: &Case<'_>, report: &Report<'_>) -> bool {
    judged_by_head(case, report).is_some() || case.is_head(report.to_owner.as_ref().and_then(|told| told.by))
}

/// The head's own assessment of a report.
pub(super) fn judged_by_head<'a, 't>(case: &Case<'_>, report: &'a Report<'t>) -> Option<&'a Seriousness<'t>> {
    report.seriousness.as_ref().filter(|judged| case.is_head(judged.by))
}

/// The finding where it only lacks when the head got a report.
pub(super) fn undated(report: &Report<'_>) -> Found {
    Found::in_section(&UNDATED, report.node).severity(Severity::Warning)
}

/// What MEL-03 and SKJ-01 say of it.
pub(super) static UNDATED: Message = Message {
    headline: Text::new(
        "Filen viser ikke når {head} fikk meldingen {report}.",
        "Fila viser ikkje når {head} fekk meldinga {report}.",
        "The file does not show when {head} got the report {report}.",
    ),
    label: Text::new("mangler `til_leder`", "manglar `til_leder`", "lacks `til_leder`"),
    help: Text::new(
        "Skriv under `til_leder` når meldingen ble gitt videre, og hvem som gjorde det.",
        "Skriv under `til_leder` når meldinga vart gitt vidare, og kven som gjorde det.",
        "Record under `til_leder` when the report was passed on, and by whom.",
    ),
};

/// The working days between two days, where they are more than a setting allows.
pub(super) fn overdue(context: &Context<'_>, from: Date, to: Date, limit: &Setting) -> Option<i64> {
    let days = working_days_between(from, to);
    (days > context.threshold(limit)).then_some(days)
}

/// A word of the format with the place where it stands.
type Named<'t> = (&'static str, Node<'t>);

const INDICATOR: Text = Text::new("ofte et tegn på alvor", "ofte eit teikn på alvor", "often a sign of gravity");

const HERE_TOO: Text = Text::new("heller ikke vurdert her", "heller ikkje vurdert her", "not considered here either");

/// The first thing in a report that often makes a case serious.
fn names_indicator<'t>(report: &Report<'t>) -> Option<Named<'t>> {
    let signs = report.seriousness.iter().flat_map(|seriousness| &seriousness.signs);
    names_grave_form(report).or_else(|| signs.map(|sign| (sign.value.key(), sign.node)).next())
}

/// The first kind of violation in a report that is often serious.
fn names_grave_form<'t>(report: &Report<'t>) -> Option<Named<'t>> {
    let is_grave = |form: Form| matches!(form, Form::Violence | Form::Sexual | Form::Threat);
    report.forms.iter().find(|form| is_grave(form.value)).map(|form| (form.value.key(), form.node))
}

/// One sign of gravity in a report.
fn names_sign<'t>(report: &Report<'t>, wanted: Sign) -> Option<Named<'t>> {
    let mut signs = report.seriousness.iter().flat_map(|seriousness| &seriousness.signs);
    signs.find(|sign| sign.value == wanted).map(|sign| (sign.value.key(), sign.node))
}

/// A report that names something for which another authority should have been considered.
struct Unconsidered<'t> {
    weight: Severity,
    /// Working days since the report.
    days: i64,
    trigger: Named<'t>,
}

/// What to ask of another authority.
struct Authority {
    /// The key of the report that holds when it was considered.
    key: &'static str,
    considered: for<'a, 't> fn(&'a Report<'t>) -> Option<&'a Considering<'t>>,
    trigger: for<'a, 't> fn(&'a Report<'t>) -> Option<Named<'t>>,
}

/// The reports for which an authority was not considered, on the report's day or later, more than `limit` working days
/// after them.
fn unconsidered<'a>(context: &Context<'a>, authority: &Authority, limit: i64) -> Vec<Unconsidered<'a>> {
    let case = context.case;
    let considered = case.reports.iter().filter_map(|report| (authority.considered)(report)?.date?.date);
    let last_considered: Option<Date> = considered.max();
    let reports = case.reports.iter().filter(|report| context.gaps.plainly_lack(report.node, authority.key));
    let lacking = reports.filter_map(|report| {
        let (date, trigger) = (report.date?.date?, (authority.trigger)(report)?);
        let days = working_days_between(date, context.last_day());
        let is_missing = days > limit && last_considered.is_none_or(|day| day < date);
        let weight = weight_of(case, report)?;
        is_missing.then_some(Unconsidered { weight, days, trigger })
    });
    lacking.collect()
}

/// The finding on them: at the first, with the others beside it.
fn not_considered(message: &'static Message, lacking: &[Unconsidered<'_>]) -> Option<Found> {
    let (first, others) = lacking.split_first()?;
    let (sign, sign_at) = first.trigger;
    let weight = lacking.iter().map(|lack| lack.weight).max()?;
    let found = Found::at(message, sign_at).severity(weight).arg("sign", Arg::Key(sign.to_owned()));
    let found = found.arg("days", Arg::Count(first.days, Unit::WorkingDays));
    Some(others.iter().fold(found, |found, lack| found.label(lack.trigger.1, HERE_TOO)))
}

/// How much it weighs that another authority was not considered: no statute names what should make the school do so.
fn weight_of(case: &Case<'_>, report: &Report<'_>) -> Option<Severity> {
    let is_serious = report.seriousness.as_ref().is_some_and(|judged| YesNo::said(judged.serious));
    let is_sexual = report.forms.iter().any(|form| form.value == Form::Sexual);
    let signs = [Sign::Weapon, Sign::SelfHarm].into_iter().filter_map(|sign| names_sign(report, sign));
    if is_serious || is_sexual || signs.count() > 0 {
        Some(Severity::Warning)
    } else {
        (case.extent() != Extent::Light).then_some(Severity::Note)
    }
}
