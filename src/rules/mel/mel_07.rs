//! MEL-07: how serious the case is was judged, and the owner was told of a serious one.

use jiff::civil::Date;

use super::{names_indicator, owner};
use crate::calendar::working_days_between;
use crate::case::{Day, Extent, Report, Seriousness, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::{Text, Unit};
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "MEL-07",
    severity: Severity::Error,
    basis: &[&law::REPORT_AND_ACT],
    title: Text::new(
        "Alvoret er vurdert, og skoleeieren er varslet om en alvorlig sak",
        "Alvoret er vurdert, og skoleeigaren er varsla om ei alvorleg sak",
        "Seriousness is judged, and the owner is told of a serious case",
    ),
    why: Text::new(
        "I alvorlige tilfeller skal rektor melde fra til kommunen eller fylkeskommunen, i en privatskole daglig \
         leder til skolens styre (privatskolelova § 2-4). Da vet den som eier skolen, at en elev kan trenge mer \
         hjelp enn skolen greier alene. Uten en vurdering av alvoret kan ingen se om det skulle vært meldt.",
        "I alvorlege tilfelle skal rektor melde frå til kommunen eller fylkeskommunen, i ein privatskole dagleg \
         leiar til styret for skolen (privatskolelova § 2-4). Då veit den som eig skolen, at ein elev kan trenge \
         meir hjelp enn skolen greier åleine. Utan ei vurdering av alvoret kan ingen sjå om det skulle vore meldt.",
        "In serious cases the head shall report to the municipality or county, in a private school the general \
         manager to the board (Private Schools Act § 2-4). Then the owner of the school knows that a pupil may need \
         more help than the school can give alone. Without an assessment nobody can see whether it should have been \
         reported.",
    ),
    limits: Text::new(
        "Loven sier ikke hva som er alvorlig, og setter ingen frist. Tre arbeidsdager til vurderingen og tre til at \
         skoleeieren er varslet, er brilles eget forslag. Regelen spør om en vurdering når ingen melding i saken har \
         det, og ellers bare når en melding nevner noe som ofte er alvorlig. Én melding til skoleeieren teller for \
         hele saken. En oppgitt grunn til at skoleeieren ikke er varslet, gir advarsel i stedet for feil. Gjelder \
         meldingen en som arbeider på skolen, er det SKJ-02 og SKJ-03 som ser på den.",
        "Lova seier ikkje kva som er alvorleg, og set ingen frist. Tre arbeidsdagar til vurderinga og tre til at \
         skoleeigaren er varsla, er brille sitt eige framlegg. Regelen spør om ei vurdering når inga melding i saka \
         har det, og elles berre når ei melding nemner noko som ofte er alvorleg. Det held med éi melding til \
         skoleeigaren for heile saka. Ein oppgitt grunn til at skoleeigaren ikkje er varsla, gir åtvaring i staden \
         for feil. Gjeld meldinga ein som arbeider på skolen, er det SKJ-02 og SKJ-03 som ser på ho.",
        "The Act does not say what is serious, and sets no time limit. Three working days for the assessment, and \
         three for telling the owner, are brille's own proposal. The rule asks for an assessment where no report in \
         the case has one, and otherwise only where a report names something that is often serious. One report to \
         the owner counts for the whole case. A stated reason for not telling the owner gives a warning instead of \
         an error. Reports on somebody who works at the school are for SKJ-02 and SKJ-03.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&WORKING_DAYS, &WORKING_DAYS_TO_ASSESS],
    together: &[],
    missing: None,
    messages: &[&UNASSESSED, &NOT_TOLD, &LATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
strakstiltak:
  - { id: ST1, dato: 2026-09-07, hva: A1 følger E1 i storefri., utføres_av: [A1], slutt: 2026-09-11 }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: F1 forteller at E1 blir stående alene og ler det bort.
    til_skoleeier: { dato: 2026-09-08, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: ja }
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
    krenker: elev
    krenkelsesform: [vold]
    beskrivelse: F1 forteller at E1 blir slått i garderoben.
  - id: M2
    dato: 2026-09-09
    fra: F1
    mottatt_av: R1
    krenker: elev
    beskrivelse: F1 forteller at det skjedde igjen.
    alvorlighet:
      vurdert: 2026-09-09
      av: R1
      alvorlig: ja # <-
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
    mottatt_av: R1
    krenker: elev
    beskrivelse: F1 forteller at E1 blir stående alene.
    til_skoleeier:
      dato: 2026-09-14 # <-
      av: R1
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: ja }
",
        },
    ],
    check: Some(check),
};

static UNASSESSED: Message = Message {
    headline: Text::new(
        "Filen viser ikke at noen har vurdert hvor alvorlig saken er, {days} etter meldingen.",
        "Fila viser ikkje at nokon har vurdert kor alvorleg saka er, {days} etter meldinga.",
        "The file does not show that anybody judged how serious the case is, {days} after the report.",
    ),
    label: Text::new("mangler `alvorlighet`", "manglar `alvorlighet`", "lacks `alvorlighet`"),
    help: Text::new(
        "Vurder hvor alvorlig saken er, og skriv dato, hvem som vurderte, og svaret under `alvorlighet`.",
        "Vurder kor alvorleg saka er, og skriv dato, kven som vurderte, og svaret under `alvorlighet`.",
        "Judge how serious the case is, and record the date, who judged and the answer under `alvorlighet`.",
    ),
};

static NOT_TOLD: Message = Message {
    headline: Text::new(
        "Saken er vurdert som alvorlig, men filen viser ikke at den er meldt til {owner}.",
        "Saka er vurdert som alvorleg, men fila viser ikkje at ho er meld til {owner}.",
        "The case was judged serious, but the file does not show that it was reported to {owner}.",
    ),
    label: Text::new("alvorlig i {days}", "alvorleg i {days}", "serious for {days}"),
    help: Text::new(
        "Meld saken til {owner} nå, og skriv dato og hvem som meldte, under `til_skoleeier`. Er det gjort, mangler \
         bare føringen.",
        "Meld saka til {owner} no, og skriv dato og kven som melde, under `til_skoleeier`. Er det gjort, manglar \
         berre føringa.",
        "Report the case to {owner} now, and record the date and who did it under `til_skoleeier`. If that is done, \
         only the record is missing.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Det gikk {days} fra saken ble vurdert som alvorlig, til den ble meldt til {owner}.",
        "Det gjekk {days} frå saka vart vurdert som alvorleg, til ho vart meld til {owner}.",
        "It took {days} from when the case was judged serious until it was reported to {owner}.",
    ),
    label: Text::new("meldt etter {days}", "meld etter {days}", "reported after {days}"),
    help: Text::new(
        "Se om rutinen for å melde alvorlige saker virker. Ble det meldt tidligere, så rett datoen.",
        "Sjå om rutinen for å melde alvorlege saker verkar. Vart det meldt tidlegare, så rett datoen.",
        "See whether the routine for reporting serious cases works. If it was reported earlier, correct the date.",
    ),
};

const JUDGED: Text = Text::new("vurdert som alvorlig her", "vurdert som alvorleg her", "judged serious here");
const UNASSESSED_TOO: Text = Text::new("heller ikke vurdert", "heller ikkje vurdert", "not judged either");

static WORKING_DAYS: Setting = Setting {
    rule: "MEL-07",
    key: "arbeidsdager",
    default: 3,
    meaning: Text::new(
        "Arbeidsdager fra saken blir vurdert som alvorlig, til skoleeieren skal være varslet.",
        "Arbeidsdagar frå saka blir vurdert som alvorleg, til skoleeigaren skal vere varsla.",
        "Working days from when the case is judged serious until the owner must have been told.",
    ),
    source: &law::OWN_PROPOSAL,
};

static WORKING_DAYS_TO_ASSESS: Setting = Setting {
    rule: "MEL-07",
    key: "arbeidsdager_til_vurdering",
    default: 3,
    meaning: Text::new(
        "Arbeidsdager fra meldingen til alvoret skal være vurdert.",
        "Arbeidsdagar frå meldinga til alvoret skal vere vurdert.",
        "Working days from the report until its seriousness must have been judged.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for found in [unassessed(context), owner_not_told(context)].into_iter().flatten() {
        findings.add(found);
    }
}

fn unassessed(context: &Context<'_>) -> Option<Found> {
    let case = context.case;
    let plainly_lacks = |report: &&Report<'_>| context.gaps.plainly_lack(report.node, "alvorlighet");
    let none_is_assessed = case.reports.iter().all(|report| plainly_lacks(&report));
    let asks_any = none_is_assessed && case.extent() != Extent::Light;
    let limit = context.threshold(&WORKING_DAYS_TO_ASSESS);
    let overdue =
        case.reports.iter().filter(|report| !is_on_staff(report) && plainly_lacks(report)).filter_map(|report| {
            let days = working_days_between(report.date?.date?, context.today);
            (days > limit && (asks_any || names_indicator(report).is_some())).then_some((days, report))
        });
    let mut overdue = overdue.into_iter();
    let (days, first) = overdue.next()?;
    let found = Found::in_section(&UNASSESSED, first.node).severity(Severity::Warning);
    let found = found.arg("days", Arg::Count(days, Unit::WorkingDays));
    // A case whose reports are all unassessed lacks one assessment, not one for each.
    let others = overdue.filter(|(_, report)| names_indicator(report).is_some());
    let ids = others.filter_map(|(_, report)| report.id);
    Some(ids.fold(found, |found, id| found.label(id.node, UNASSESSED_TOO)))
}

fn owner_not_told(context: &Context<'_>) -> Option<Found> {
    let reports = || context.case.reports.iter();
    let serious = reports().filter(|report| !is_on_staff(report)).filter_map(judged_serious);
    let (judged, seriousness, report) = serious.min_by_key(|(date, ..)| *date)?;
    let answer = seriousness.serious?.node;
    let told = reports().filter_map(|report| report.to_owner.as_ref()?.date).filter_map(Day::dated);
    let found = match told.min_by_key(|(date, _)| *date) {
        Some((told, told_at)) => {
            let days = overdue(context, judged, told)?;
            let found = Found::at(&LATE, told_at).label(answer, JUDGED).severity(Severity::Warning);
            found.arg("days", Arg::Count(days, Unit::WorkingDays))
        }
        None => {
            let days = overdue(context, judged, context.today)?;
            if reports().any(|report| may_tell(context, report)) {
                return None;
            }
            let has_reason = report.to_owner.as_ref().is_some_and(|told| told.reason.is_some());
            let weight = if has_reason { Severity::Warning } else { Severity::Error };
            let found = Found::at(&NOT_TOLD, answer).severity(weight);
            found.arg("days", Arg::Count(days, Unit::WorkingDays))
        }
    };
    Some(found.arg("owner", owner(context.case)))
}

fn judged_serious<'a, 't>(report: &'a Report<'t>) -> Option<(Date, &'a Seriousness<'t>, &'a Report<'t>)> {
    let seriousness = report.seriousness.as_ref().filter(|judged| YesNo::said(judged.serious))?;
    Some((seriousness.date?.date?, seriousness, report))
}

/// The working days between two days, where they are too many.
fn overdue(context: &Context<'_>, from: Date, to: Date) -> Option<i64> {
    let days = working_days_between(from, to);
    (days > context.threshold(&WORKING_DAYS)).then_some(days)
}

/// Whether something stands there that cannot be read and may tell that the owner was told.
fn may_tell(context: &Context<'_>, report: &Report<'_>) -> bool {
    match &report.to_owner {
        Some(told) => !context.gaps.plainly_lack(told.node, "dato"),
        None => !context.gaps.plainly_lack(report.node, "til_skoleeier"),
    }
}

/// Whether somebody who works at the school is said to violate: then the owner is told in any case (§ 12-5).
fn is_on_staff(report: &Report<'_>) -> bool {
    use crate::case::Violator::{Employee, Leadership};
    report.violator.is_some_and(|violator| matches!(violator.value, Employee | Leadership))
}
