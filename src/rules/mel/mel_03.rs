//! MEL-03: every report reaches the school's head.

use jiff::civil::Date;

use crate::case::{Code, Day, Extent, Passed, Report, Violator, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "MEL-03",
    severity: Severity::Error,
    basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_REPORTING],
    title: Text::new(
        "Meldingen er gitt videre til rektor",
        "Meldinga er gitt vidare til rektor",
        "The report is passed on to the head",
    ),
    why: Text::new(
        "Alle som arbeider på skolen, skal melde fra til rektor når de mistenker eller vet at en elev ikke har det \
         trygt og godt. I en privatskole er det daglig leder. Først da kan den som har ansvaret, sørge for at saken \
         blir undersøkt og at eleven får hjelp.",
        "Alle som arbeider på skolen, skal melde frå til rektor når dei mistenkjer eller veit at ein elev ikkje har \
         det trygt og godt. I ein privatskole er det dagleg leiar. Først då kan den som har ansvaret, sørgje for at \
         saka blir undersøkt og at eleven får hjelp.",
        "Everyone who works at the school shall report to the head when they suspect or know that a pupil is not safe \
         and well. In a private school that is the general manager. Only then can the one who is responsible see to it \
         that the matter is investigated and the pupil helped.",
    ),
    limits: Text::new(
        "Loven setter ingen frist for å melde fra; rundskrivet sier at alvoret avgjør, fra straks til en gang i uken. \
         Samme dag i en sak vurdert som alvorlig, én skoledag ellers og fem når `omfang` er `enkel`, er brilles eget \
         forslag. En melding som rektor selv tok imot eller kom med, eller som noen tok imot for rektor (`delegert: \
         ja`), er framme. Kom meldingen fram for sent, gir det bare advarsel. Gjelder meldingen en ansatt, er det SKJ-01 \
         som ser på tiden. Gjelder den noen i ledelsen, er regelen stille, for da går meldingen rett til kommunen eller \
         fylkeskommunen, i en privatskole til styret. Sier filen ikke når skolen er stengt, regnes alle arbeidsdager, \
         men ingen feil bygger på dager rundt jul, påske og sommerferie.",
        "Lova set ingen frist for å melde frå; rundskrivet seier at alvoret avgjer, frå straks til ein gong i veka. \
         Same dag i ei sak vurdert som alvorleg, éin skoledag elles og fem når `omfang` er `enkel`, er brille sitt \
         eige framlegg. Ei melding som rektor sjølv tok imot eller kom med, eller som nokon tok imot for rektor \
         (`delegert: ja`), er framme. Kom meldinga fram for seint, gir det berre åtvaring. Gjeld meldinga ein tilsett, er \
         det SKJ-01 som ser på tida. Gjeld ho nokon i leiinga, er regelen still, for då går meldinga rett til kommunen \
         eller fylkeskommunen, i ein privatskole til styret. Seier ikkje fila når skolen er stengd, blir alle \
         arbeidsdagar rekna med, men ingen feil byggjer på dagar rundt jul, påske og sommarferie.",
        "The Act sets no time limit for reporting; the circular says that seriousness decides, from at once to once a \
         week. The same day in a case judged serious, one school day otherwise, and five where `omfang` is `enkel`, \
         are brille's own proposal. A report that the head received or made, or that somebody received on the head's \
         behalf (`delegert: ja`), has arrived. One that arrived late gives only a warning. Where the report concerns an \
         employee, SKJ-01 looks at the time. Where it concerns somebody in the leadership the rule is silent, for such a \
         report goes straight to the municipality or county, in a private school to the board. Where the file does not \
         say when the school is closed, all working days count, but no error rests on days around Christmas, Easter and \
         the summer holidays.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&MISSING, &LATE, &BEFORE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: elev
    beskrivelse: E1 står alene i storefri.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
  - { id: M2, dato: 2026-09-08, fra: E1, mottatt_av: S1, delegert: ja, krenker: elev, beskrivelse: E1 vil hjem. }
",
        },
        Example {
            good: true,
            date: "2026-09-08",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - { id: M1, dato: 2026-09-07, fra: F1, mottatt_av: L1, krenker: elev, beskrivelse: E1 står alene i storefri. }
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
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 blir stående alene i storefri.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 blir slått i garderoben.
    til_leder:
      dato: 2026-09-08 # <-
      av: L1
    til_skoleeier: { dato: 2026-09-08, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: ja }
  - id: M2
    dato: 2026-09-09
    fra: E1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 forteller at det skjedde igjen.
    til_leder:
      dato: 2026-09-07 # <-
      av: L1
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Filen viser ikke at meldingen er gitt videre til rektor, {days} etter at den kom.",
        "Fila viser ikkje at meldinga er gitt vidare til rektor, {days} etter at ho kom.",
        "The file does not show that the report was passed on to the head, {days} after it came.",
    ),
    label: Text::new("mangler `til_leder`", "manglar `til_leder`", "lacks `til_leder`"),
    help: Text::new(
        "Meld fra til rektor (i en privatskole daglig leder) nå, og skriv dato og hvem som meldte fra, under \
         `til_leder`. Har rektor delegert mottaket, så sett `delegert: ja`.",
        "Meld frå til rektor (i ein privatskole dagleg leiar) no, og skriv dato og kven som melde frå, under \
         `til_leder`. Har rektor delegert mottaket, så set `delegert: ja`.",
        "Report to the head (in a private school the general manager) now, and record the date and who did it under \
         `til_leder`. If the head has delegated the reception of reports, set `delegert: ja`.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Rektor fikk meldingen {days} etter at den kom.",
        "Rektor fekk meldinga {days} etter at ho kom.",
        "The head was told of the report {days} after it came.",
    ),
    label: Text::new("gitt videre etter {days}", "gitt vidare etter {days}", "passed on after {days}"),
    help: Text::new(
        "Jo mer alvorlig saken er, desto raskere skal rektor få vite om den: i alvorlige saker straks. Se om rutinen \
         for å melde fra virker. Fikk rektor vite det tidligere, så rett datoen.",
        "Jo meir alvorleg saka er, dess raskare skal rektor få vite om ho: i alvorlege saker straks. Sjå om rutinen \
         for å melde frå verkar. Fekk rektor vite det tidlegare, så rett datoen.",
        "The more serious a matter, the sooner the head shall know of it: in serious cases at once. See whether the \
         routine for reporting works. If the head was told earlier, correct the date.",
    ),
};

static BEFORE: Message = Message {
    headline: Text::new(
        "Rektor skal ha fått meldingen {told}, før den kom {reported}.",
        "Rektor skal ha fått meldinga {told}, før ho kom {reported}.",
        "The head is said to have been told on {told}, before the report came on {reported}.",
    ),
    label: Text::new("før meldingen kom", "før meldinga kom", "before the report came"),
    help: Text::new("Rett den datoen som er feil.", "Rett den datoen som er feil.", "Correct the date that is wrong."),
};

const REPORTED: Text = Text::new("meldingen kom her", "meldinga kom her", "the report came here");

/// School days that a report may take in a small case: guidance speaks of some reports once a week.
const SMALL_CASE_SCHOOL_DAYS: i64 = 5;

static SCHOOL_DAYS: Setting = Setting {
    rule: "MEL-03",
    key: "skoledager",
    default: 1,
    meaning: Text::new(
        "Skoledager en vanlig melding kan bruke på å nå rektor. En alvorlig melding skal fram samme dag.",
        "Skoledagar ei vanleg melding kan bruke på å nå rektor. Ei alvorleg melding skal fram same dag.",
        "School days that an ordinary report may take to reach the head. A serious one must arrive the same day.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for report in context.case.reports.iter().filter(|report| must_be_passed_on(context, report)) {
        let Some((date, date_at)) = report.date.and_then(Day::dated) else { continue };
        let found = match &report.to_head {
            None if is_on_employee(report) => None,
            None => missing(context, report, date),
            Some(passed) => passed_on(context, report, passed, date).map(|found| found.label(date_at, REPORTED)),
        };
        if let Some(found) = found {
            findings.add(found);
        }
    }
}

fn missing(context: &Context<'_>, report: &Report<'_>, date: Date) -> Option<Found> {
    let days = context.calendar.school_days_between(date, context.today);
    let found = || {
        let weight = context.weight_by_days(Severity::Error, date, context.today, allowed(context, report));
        Found::in_section(&MISSING, report.node).arg("days", context.days_between(date, context.today)).severity(weight)
    };
    // Either key, where it stands there and cannot be read, may tell that the head was told.
    let is_unread = report.delegated.is_none() && !context.gaps.plainly_lack(report.node, "delegert");
    let is_missing = context.gaps.plainly_lack(report.node, "til_leder") && !is_unread;
    (is_missing && days > allowed(context, report)).then(found)
}

fn passed_on(context: &Context<'_>, report: &Report<'_>, passed: &Passed<'_>, date: Date) -> Option<Found> {
    let (told, told_at) = passed.date.and_then(Day::dated)?;
    let days = context.calendar.school_days_between(date, told);
    let found = if told < date {
        Found::at(&BEFORE, told_at).arg("told", Arg::Date(told)).arg("reported", Arg::Date(date))
    } else if days > allowed(context, report) && !is_on_employee(report) {
        Found::at(&LATE, told_at).arg("days", context.days_between(date, told))
    } else {
        return None;
    };
    Some(found.severity(Severity::Warning))
}

/// Whether somebody other than the head, or whoever receives reports for the head, took the report.
fn must_be_passed_on(context: &Context<'_>, report: &Report<'_>) -> bool {
    let role = |code: Option<Code<'_>>| code.and_then(|code| context.case.role(code.value));
    // A receiver whom the file does not know is the reference rule's matter.
    let Some(receiver) = role(report.received_by) else { return false };
    let known_to_head = receiver.is_head() || role(report.from).is_some_and(|role| role.is_head());
    let delegated = YesNo::said(report.delegated);
    let on_leadership = report.violator.is_some_and(|violator| violator.value == Violator::Leadership);
    !known_to_head && !delegated && !on_leadership
}

/// Whether somebody who works at the school is said to violate: such a report has a time of its own (§ 12-5).
fn is_on_employee(report: &Report<'_>) -> bool {
    report.violator.is_some_and(|violator| violator.value == Violator::Employee)
}

/// How many school days the report may take.
fn allowed(context: &Context<'_>, report: &Report<'_>) -> i64 {
    let serious = report.seriousness.as_ref().and_then(|judged| judged.serious);
    if YesNo::said(serious) {
        0
    } else if context.case.extent() == Extent::Light {
        SMALL_CASE_SCHOOL_DAYS
    } else {
        context.threshold(&SCHOOL_DAYS)
    }
}
