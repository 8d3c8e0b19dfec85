//! SKJ-01: that an employee violates a pupil is reported to the head at once.

use jiff::civil::Date;

use super::{head_has_it, reports_on_employees};
use crate::case::{Day, Passed, Report};
use crate::finding::{Arg, Message, Severity};
use crate::lang::{Text, Unit};
use crate::law;
use crate::rules::mel::head;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "SKJ-01",
    severity: Severity::Error,
    basis: &[&law::EMPLOYEES_TO_HEAD, &law::CIRCULAR_EMPLOYEES],
    title: Text::new(
        "At en ansatt krenker en elev, er meldt til rektor straks",
        "At ein tilsett krenkjer ein elev, er meldt til rektor straks",
        "That an employee violates a pupil is reported to the head at once",
    ),
    why: Text::new(
        "Når en som arbeider på skolen, får mistanke om eller kjennskap til at en annen som arbeider der, krenker en elev, skal \
         rektor ha melding straks. En voksen har makt over eleven, og eleven kan ikke vente til i morgen med å være trygg for \
         den. Rundskrivet sier senest i neste friminutt.",
        "Når ein som arbeider på skolen, får mistanke om eller kjennskap til at ein annan som arbeider der, krenkjer ein elev, \
         skal rektor ha melding straks. Ein vaksen har makt over eleven, og eleven kan ikkje vente til i morgon med å vere \
         trygg for han. Rundskrivet seier seinast i neste friminutt.",
        "When somebody who works at the school suspects or knows that another who works there violates a pupil, the head shall \
         be told at once. An adult has power over the pupil, and the pupil cannot wait until tomorrow to be safe from it. The \
         circular says in the next break at the latest.",
    ),
    limits: Text::new(
        "Filen har datoer og ikke klokkeslett, så samme dag teller som straks. Kom meldingen fram neste skoledag, er det \
         advarsel, for skolen kan ha fått vite det om kvelden eller i helgen; senere er det feil. Det samme gjelder når filen \
         ikke viser at den er gitt videre: feil fra neste skoledag. En melding som rektor selv tok imot, eller som noen tok \
         imot for rektor (`delegert: ja`), er framme. Gjelder den noen i ledelsen, er det SKJ-03 som ser på den.",
        "Fila har datoar og ikkje klokkeslett, så same dag tel som straks. Kom meldinga fram neste skoledag, er det åtvaring, \
         for skolen kan ha fått vite det om kvelden eller i helga; seinare er det feil. Det same gjeld når fila ikkje viser at \
         ho er gitt vidare: feil frå neste skoledag. Ei melding som rektor sjølv tok imot, eller som nokon tok imot for rektor \
         (`delegert: ja`), er framme. Gjeld ho nokon i leiinga, er det SKJ-03 som ser på ho.",
        "The file holds dates and no times, so that the same day counts as at once. Where the report arrived on the next school \
         day it is a warning, for the school may have come to know in the evening or at the weekend; later it is an error. \
         Where the file does not show that it was passed on, it is an error from the next school day. A report that the head \
         received, or that somebody received on the head's behalf (`delegert: ja`), has arrived. Reports on somebody in the \
         leadership are for SKJ-03.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING, &LATE],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: AT_ONCE },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1 # <-
    dato: 2026-09-07
    fra: E1
    mottatt_av: S1
    krenker: ansatt
    påstått_krenker: [L1]
    beskrivelse: E1 forteller at L1 hermet etter E1 foran klassen.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
  - id: M2
    dato: 2026-09-07
    fra: F1
    mottatt_av: A1
    krenker: ansatt
    påstått_krenker: [L1]
    beskrivelse: F1 forteller det samme.
    til_leder:
      dato: 2026-09-09 # <-
      av: A1
    til_skoleeier: { dato: 2026-09-09, av: R1 }
",
        },
    ],
    check: Some(check),
};

/// A report on an employee that went the whole way on its first day.
const AT_ONCE: &str = "\
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
    mottatt_av: S1
    kanal: samtale
    krenker: ansatt
    påstått_krenker: [L2]
    beskrivelse: E1 forteller at L2 hermet etter E1 foran klassen.
    til_leder: { dato: 2026-09-07, av: S1 }
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Skjedde én gang. }
";

static MISSING: Message = Message {
    headline: Text::new(
        "Meldingen {report} sier at en ansatt krenker eleven, men filen viser ikke at {head} fikk den straks.",
        "Meldinga {report} seier at ein tilsett krenkjer eleven, men fila viser ikkje at {head} fekk ho straks.",
        "The report {report} says that an employee violates the pupil, but the file does not show that {head} got it at once.",
    ),
    label: Text::new("mangler `til_leder`", "manglar `til_leder`", "lacks `til_leder`"),
    help: Text::new(
        "Meld fra til {head} nå, og skriv dato og hvem som meldte fra, under `til_leder`.",
        "Meld frå til {head} no, og skriv dato og kven som melde frå, under `til_leder`.",
        "Report to {head} now, and record the date and who did it under `til_leder`.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Meldingen {report} sier at en ansatt krenker eleven, men {head} fikk den først {days} etter at den kom.",
        "Meldinga {report} seier at ein tilsett krenkjer eleven, men {head} fekk ho først {days} etter at ho kom.",
        "The report {report} says that an employee violates the pupil, but {head} got it only {days} after it came.",
    ),
    label: Text::new("ikke straks", "ikkje straks", "not at once"),
    help: Text::new(
        "Sørg for at alle på skolen vet at slike meldinger skal fram straks. Ble det meldt samme dag, så rett datoen.",
        "Sørg for at alle på skolen veit at slike meldingar skal fram straks. Vart det meldt same dag, så rett datoen.",
        "See to it that everybody at the school knows that such reports must arrive at once. If it was reported on the same \
         day, correct the date.",
    ),
};

const REPORTED: Text = Text::new("meldingen kom her", "meldinga kom her", "the report came here");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_unclear(&["personer/*/rolle"]) {
        return;
    }
    for report in reports_on_employees(case).filter(|report| !head_has_it(case, report)) {
        let Some((date, date_at)) = report.date.and_then(Day::dated) else { continue };
        let found = match &report.to_head {
            None => missing(context, report, date),
            Some(passed) => late(context, passed, date).map(|found| found.label(date_at, REPORTED)),
        };
        if let Some(found) = found {
            findings.add(found.arg("report", named(report.id)).arg("head", head(case)));
        }
    }
}

fn missing(context: &Context<'_>, report: &Report<'_>, date: Date) -> Option<Found> {
    let lacks = |key| context.gaps.plainly_lack(report.node, key);
    let is_unread = report.delegated.is_none() && !lacks("delegert");
    let is_past = context.calendar.school_days_between(date, context.today) > 0;
    let weight = context.weight_by_days(Severity::Error, date, context.today, 0);
    let found = || Found::in_section(&MISSING, report.node).severity(weight);
    (is_past && lacks("til_leder") && !is_unread).then(found)
}

fn late(context: &Context<'_>, passed: &Passed<'_>, date: Date) -> Option<Found> {
    let (told, told_at) = passed.date?.dated()?;
    let days = i64::from((told - date).get_days());
    let school_days = context.calendar.school_days_between(date, told);
    let weight = if school_days > 1 { Severity::Error } else { Severity::Warning };
    let weight = context.weight_by_days(weight, date, told, 1);
    let found = || Found::at(&LATE, told_at).severity(weight).arg("days", Arg::Count(days, Unit::Days));
    (told > date).then(found)
}
