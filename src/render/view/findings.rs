//! What the school learnt, and what it found out.

use serde::Serialize;

use super::super::sanitise::Clean;
use super::super::words;
use super::scribe::{Scribe, When, Who};
use crate::case::{Code, Day, Incident, Investigation, MethodEntry, Report, Seriousness, Violator, YesNo};

/// From the first report to the conclusion.
#[derive(Serialize)]
pub(super) struct Findings {
    /// What the school calls its head.
    head: Clean,
    reports: Vec<ReportRow>,
    incidents: Vec<IncidentRow>,
    investigations: Vec<InvestigationPart>,
}

#[derive(Serialize)]
struct ReportRow {
    id: Option<Clean>,
    date: Option<When>,
    from: Option<Who>,
    received_by: Option<Who>,
    channel: Option<Clean>,
    description: Option<Clean>,
    to_head: Option<Notice>,
    to_owner: Option<Notice>,
    serious: Option<Judged>,
    /// Somebody who works at the school is said to violate the pupil (§ 12-5).
    by_staff: bool,
}

#[derive(Serialize)]
struct Notice {
    date: Option<When>,
    by: Option<Who>,
}

#[derive(Serialize)]
struct Judged {
    date: Option<When>,
    by: Option<Who>,
    answer: Option<&'static str>,
    reason: Option<Clean>,
}

#[derive(Serialize)]
struct IncidentRow {
    id: Option<Clean>,
    date: Option<When>,
    place: Option<Clean>,
    what: Option<Clean>,
}

#[derive(Serialize)]
struct InvestigationPart {
    id: Option<Clean>,
    start: Option<When>,
    end: Option<When>,
    delay: Option<Clean>,
    methods: Vec<MethodRow>,
    factors: Vec<FactorItem>,
    conclusion: Option<ConclusionPart>,
}

#[derive(Serialize)]
struct MethodRow {
    date: Option<When>,
    method: Option<&'static str>,
    place: Option<Clean>,
    by: Option<Who>,
    with: Vec<Who>,
    description: Option<Clean>,
    finding: Option<Clean>,
}

#[derive(Serialize)]
struct FactorItem {
    id: Option<Clean>,
    text: Option<Clean>,
}

#[derive(Serialize)]
struct ConclusionPart {
    date: Option<When>,
    safe: Option<&'static str>,
    text: Option<Clean>,
}

pub(super) fn of(scribe: &Scribe) -> Findings {
    let case = scribe.case;
    Findings {
        head: scribe.head(),
        reports: case.reports.iter().map(|report| report_row(scribe, report)).collect(),
        incidents: case.incidents.iter().map(|incident| incident_row(scribe, incident)).collect(),
        investigations: case.investigations.iter().map(|one| investigation(scribe, one)).collect(),
    }
}

fn report_row(scribe: &Scribe, report: &Report) -> ReportRow {
    ReportRow {
        id: scribe.code(report.id),
        date: scribe.when(report.date),
        from: scribe.who(report.from),
        received_by: scribe.who(report.received_by),
        channel: scribe.line(report.channel),
        description: scribe.prose(report.description),
        to_head: report.to_head.as_ref().map(|passed| notice(scribe, passed.date, passed.by)),
        to_owner: report
            .to_owner
            .as_ref()
            .filter(|told| told.date.is_some())
            .map(|told| notice(scribe, told.date, told.by)),
        serious: report.seriousness.as_ref().map(|seriousness| judged(scribe, seriousness)),
        by_staff: report.violator.is_some_and(|by| matches!(by.value, Violator::Employee | Violator::Leadership)),
    }
}

fn notice(scribe: &Scribe, date: Option<Day>, by: Option<Code>) -> Notice {
    Notice { date: scribe.when(date), by: scribe.who(by) }
}

fn judged(scribe: &Scribe, seriousness: &Seriousness) -> Judged {
    let word = |answer: YesNo| if answer == YesNo::Yes { scribe.words.serious } else { scribe.words.not_serious };
    Judged {
        date: scribe.when(seriousness.date),
        by: scribe.who(seriousness.by),
        answer: seriousness.serious.map(|answer| word(answer.value)),
        reason: scribe.prose(seriousness.reason),
    }
}

fn incident_row(scribe: &Scribe, incident: &Incident) -> IncidentRow {
    IncidentRow {
        id: scribe.code(incident.id),
        date: scribe.when(incident.date),
        place: scribe.line(incident.arena),
        what: scribe.prose(incident.what),
    }
}

fn investigation(scribe: &Scribe, one: &Investigation) -> InvestigationPart {
    let factor = |factor: &crate::case::Factor| FactorItem {
        id: scribe.code(factor.id),
        text: scribe.prose(factor.description),
    };
    InvestigationPart {
        id: scribe.code(one.id),
        start: scribe.when(one.start),
        end: scribe.when(one.end),
        delay: scribe.prose(one.delay_reason),
        methods: one.methods.iter().map(|entry| method_row(scribe, entry)).collect(),
        factors: one.factors.iter().map(factor).collect(),
        conclusion: one.conclusion.as_ref().map(|conclusion| ConclusionPart {
            date: scribe.when(conclusion.date),
            safe: conclusion.safe.map(|safe| words::safe(safe.value, scribe.options.lang)),
            text: scribe.prose(conclusion.text),
        }),
    }
}

fn method_row(scribe: &Scribe, entry: &MethodEntry) -> MethodRow {
    MethodRow {
        date: scribe.when(entry.date),
        method: entry.method.map(|method| words::method(method.value, scribe.options.lang)),
        place: scribe.line(entry.arena),
        by: scribe.who(entry.by),
        with: scribe.everybody(&entry.with),
        description: scribe.prose(entry.description),
        finding: scribe.prose(entry.finding),
    }
}
