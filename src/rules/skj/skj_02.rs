//! SKJ-02: the head reports to the owner that an employee is said to violate a pupil.

use jiff::civil::Date;

use super::{head_has_it, reports_on_employees};
use crate::calendar::working_days_between;
use crate::case::{Case, Report, ToOwner, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::{Text, Unit};
use crate::law;
use crate::rules::mel::{head, owner};
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

pub(super) static RULE: Rule = Rule {
    code: "SKJ-02",
    severity: Severity::Error,
    basis: &[&law::EMPLOYEES_TO_HEAD, &law::CIRCULAR_EMPLOYEES],
    title: Text::new(
        "Skoleeieren har fått meldingen om en ansatt, eller den var åpenbart grunnløs",
        "Skoleeigaren har fått meldinga om ein tilsett, eller ho var openbert grunnlaus",
        "The owner has the report on an employee, or it was obviously groundless",
    ),
    why: Text::new(
        "Rektor skal melde videre til kommunen eller fylkeskommunen, i en privatskole daglig leder til skolens styre \
         (privatskolelova § 2-4), med mindre meldingen åpenbart er grunnløs. Da er det ikke bare en kollega som \
         avgjør om eleven blir trodd. Rektor skal ikke undersøke grundig først for å se om det er noe i den.",
        "Rektor skal melde vidare til kommunen eller fylkeskommunen, i ein privatskole dagleg leiar til styret for \
         skolen (privatskolelova § 2-4), med mindre meldinga openbert er grunnlaus. Då er det ikkje berre ein \
         kollega som avgjer om eleven blir trudd. Rektor skal ikkje undersøkje grundig først for å sjå om det er \
         noko i ho.",
        "The head shall report on to the municipality or county, in a private school the general manager to the \
         board (Private Schools Act § 2-4), unless the report is obviously groundless. Then it is not only a \
         colleague who decides whether the pupil is believed. The head shall not investigate thoroughly first to see \
         whether there is anything in it.",
    ),
    limits: Text::new(
        "Loven setter ingen frist for rektor; én arbeidsdag er brilles eget forslag. Regelen vurderer ikke om en \
         melding er grunnløs; terskelen er høy. At den er kalt åpenbart grunnløs uten begrunnelse, er bare en \
         advarsel, og det samme er en oppgitt grunn til å la være. Har ikke rektor fått meldingen, er det SKJ-01 som \
         sier fra. Gjelder den noen i ledelsen, er det SKJ-03.",
        "Lova set ingen frist for rektor; éin arbeidsdag er brille sitt eige framlegg. Regelen vurderer ikkje om ei \
         melding er grunnlaus; terskelen er høg. At ho er kalla openbert grunnlaus utan grunngiving, er berre ei \
         åtvaring, og det same er ein oppgitt grunn til å la vere. Har ikkje rektor fått meldinga, er det SKJ-01 som \
         seier frå. Gjeld ho nokon i leiinga, er det SKJ-03.",
        "The Act sets no time limit for the head; one working day is brille's own proposal. The rule does not judge \
         whether a report is groundless; the threshold is high. That it is called obviously groundless without a \
         reason is only a warning, and so is a stated reason for not reporting. Where the head does not have the \
         report, SKJ-01 speaks. Where it concerns somebody in the leadership, SKJ-03 does.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&WORKING_DAYS],
    together: &[],
    missing: None,
    messages: &[&NOT_TOLD, &LATE, &NO_REASON],
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
    fra: F1
    mottatt_av: R1
    kanal: samtale
    krenker: ansatt
    påstått_krenker: [L2]
    beskrivelse: F1 forteller at L2 ropte til E1 i storefri.
    til_skoleeier: { åpenbart_grunnløs: ja, begrunnelse: L2 var på kurs i en annen by den dagen. }
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: nei }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1 # <-
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: ansatt
    påstått_krenker: [L1]
    beskrivelse: F1 forteller at L1 hermet etter E1 foran klassen.
  - id: M2
    dato: 2026-09-08
    fra: F1
    mottatt_av: R1
    krenker: ansatt
    påstått_krenker: [L1]
    beskrivelse: F1 forteller at det skjedde igjen.
    til_skoleeier:
      dato: 2026-09-14 # <-
      av: R1
  - id: M3
    dato: 2026-09-09
    fra: F1
    mottatt_av: R1
    krenker: ansatt
    påstått_krenker: [L1]
    beskrivelse: F1 forteller det samme en gang til.
    til_skoleeier:
      åpenbart_grunnløs: ja # <-
",
        },
    ],
    check: Some(check),
};

static NOT_TOLD: Message = Message {
    headline: Text::new(
        "Meldingen {report} sier at en ansatt krenker eleven, men filen viser ikke at den er meldt til {owner}.",
        "Meldinga {report} seier at ein tilsett krenkjer eleven, men fila viser ikkje at ho er meld til {owner}.",
        "The report {report} says that an employee violates the pupil, but the file does not show that {owner} was \
         told.",
    ),
    label: Text::new("ikke meldt etter {days}", "ikkje meld etter {days}", "not reported after {days}"),
    help: Text::new(
        "Meld saken til {owner} nå, og skriv dato og hvem som meldte, under `til_skoleeier`. Er meldingen åpenbart \
         grunnløs, så skriv det der, med begrunnelse.",
        "Meld saka til {owner} no, og skriv dato og kven som melde, under `til_skoleeier`. Er meldinga openbert \
         grunnlaus, så skriv det der, med grunngiving.",
        "Report the case to {owner} now, and record the date and who did it under `til_skoleeier`. If the report is \
         obviously groundless, say so there, with the reason.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Det gikk {days} fra {head} fikk meldingen {report} om en ansatt, til den ble meldt til {owner}.",
        "Det gjekk {days} frå {head} fekk meldinga {report} om ein tilsett, til ho vart meld til {owner}.",
        "It took {days} from when {head} got the report {report} on an employee until {owner} was told.",
    ),
    label: Text::new("meldt etter {days}", "meld etter {days}", "reported after {days}"),
    help: Text::new(
        "Meld slike saker videre med en gang; skolen skal ikke undersøke grundig først. Ble det meldt tidligere, så \
         rett datoen.",
        "Meld slike saker vidare med ein gong; skolen skal ikkje undersøkje grundig først. Vart det meldt tidlegare, \
         så rett datoen.",
        "Pass such cases on straight away; the school shall not investigate thoroughly first. If it was reported \
         earlier, correct the date.",
    ),
};

static NO_REASON: Message = Message {
    headline: Text::new(
        "Meldingen {report} om en ansatt er kalt åpenbart grunnløs, men filen sier ikke hvorfor.",
        "Meldinga {report} om ein tilsett er kalla openbert grunnlaus, men fila seier ikkje kvifor.",
        "The report {report} on an employee is called obviously groundless, but the file does not say why.",
    ),
    label: Text::new("uten `begrunnelse`", "utan `begrunnelse`", "without `begrunnelse`"),
    help: Text::new(
        "Skriv under `begrunnelse` hva som gjør meldingen åpenbart grunnløs, eller meld den til {owner}. At ord står \
         mot ord, er ikke nok.",
        "Skriv under `begrunnelse` kva som gjer meldinga openbert grunnlaus, eller meld ho til {owner}. At ord står \
         mot ord, er ikkje nok.",
        "State under `begrunnelse` what makes the report obviously groundless, or report it to {owner}. That it is \
         one word against another is not enough.",
    ),
};

static WORKING_DAYS: Setting = Setting {
    rule: "SKJ-02",
    key: "arbeidsdager",
    default: 1,
    meaning: Text::new(
        "Arbeidsdager fra rektor fikk en melding om en ansatt, til skoleeieren skal ha den.",
        "Arbeidsdagar frå rektor fekk ei melding om ein tilsett, til skoleeigaren skal ha ho.",
        "Working days from when the head got a report on an employee until the owner must have it.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["personer/*/rolle"]) {
        return;
    }
    for report in reports_on_employees(case) {
        let Some(known) = known_to_head(case, report) else { continue };
        let found = match &report.to_owner {
            None if context.gaps.plainly_lack(report.node, "til_skoleeier") => not_told(context, report, known),
            None => None,
            Some(told) => told_or_not(context, report, told, known),
        };
        if let Some(found) = found {
            let found = found.arg("report", named(report.id)).arg("owner", owner(case));
            findings.add(found.arg("head", head(case)));
        }
    }
}

/// The day on which the head had the report.
fn known_to_head(case: &Case<'_>, report: &Report<'_>) -> Option<Date> {
    let told = report.to_head.as_ref().and_then(|told| told.date?.date);
    let came = report.date.and_then(|day| day.date).filter(|_| head_has_it(case, report));
    came.or(told)
}

fn told_or_not(context: &Context<'_>, report: &Report<'_>, told: &ToOwner<'_>, known: Date) -> Option<Found> {
    if let Some(day) = told.date {
        let (date, date_at) = day.dated()?;
        let days = overdue(context, known, date)?;
        let found = Found::at(&LATE, date_at).severity(Severity::Warning);
        return Some(found.arg("days", Arg::Count(days, Unit::WorkingDays)));
    }
    if !context.gaps.plainly_lack(told.node, "dato") {
        return None;
    }
    let groundless = told.groundless.filter(|_| YesNo::said(told.groundless));
    match (groundless, context.gaps.plainly_lack(told.node, "begrunnelse")) {
        (Some(groundless), true) => Some(Found::at(&NO_REASON, groundless.node).severity(Severity::Warning)),
        (Some(_), false) => None,
        (None, true) => not_told(context, report, known),
        (None, false) => not_told(context, report, known).map(|found| found.severity(Severity::Warning)),
    }
}

fn not_told(context: &Context<'_>, report: &Report<'_>, known: Date) -> Option<Found> {
    let days = overdue(context, known, context.today)?;
    Some(Found::in_section(&NOT_TOLD, report.node).arg("days", Arg::Count(days, Unit::WorkingDays)))
}

/// The working days between two days, where they are too many.
fn overdue(context: &Context<'_>, from: Date, to: Date) -> Option<i64> {
    let days = working_days_between(from, to);
    (days > context.threshold(&WORKING_DAYS)).then_some(days)
}
