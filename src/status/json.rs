//! The overview as JSON, version 1, described by `schemas/status.schema.json`.

use std::io::{self, Write};

use jiff::civil::Date;
use serde::Serialize;

use super::{CaseStatus, Enforcement, FineStatus, OrderStatus, Overview, Round, RulingStatus, Urgent};
use crate::case::Phase;

/// The version of the format; a reader may rely on it.
const VERSION: u32 = 1;

/// Writes the overview as JSON, one case a line.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(overview: &Overview, out: &mut dyn Write) -> io::Result<()> {
    let Overview { today, cases, unreadable, .. } = overview;
    let (name, version) = (env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    let tool = serde_json::json!({ "name": name, "version": version });
    write!(out, "{{\n\"version\": {VERSION},\n\"tool\": {tool},\n\"date\": \"{today}\",\n\"cases\": [")?;
    for (at, case) in cases.iter().enumerate() {
        out.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &CaseEntry::new(case, *today))?;
    }
    writeln!(out, "\n],\n\"unreadable\": {unreadable}\n}}")
}

#[derive(Serialize)]
struct CaseEntry<'a> {
    path: &'a str,
    number: Option<&'a str>,
    phase: &'static str,
    serious: Option<bool>,
    last_recorded: Option<String>,
    days_silent: Option<i64>,
    next_evaluation: Option<String>,
    evaluations: Vec<RoundEntry<'a>>,
    follow_up: Option<String>,
    findings: CountsEntry,
    enforcement: Option<EnforcementEntry<'a>>,
    urgent: Vec<UrgentEntry<'a>>,
}

#[derive(Serialize)]
struct RoundEntry<'a> {
    date: String,
    measures: &'a [String],
    overdue: bool,
}

#[derive(Serialize)]
struct CountsEntry {
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct EnforcementEntry<'a> {
    reported: Option<String>,
    deadline: Option<String>,
    answered: Option<String>,
    waiting: bool,
    ruling: Option<RulingEntry<'a>>,
}

#[derive(Serialize)]
struct RulingEntry<'a> {
    date: Option<String>,
    received: Option<String>,
    deadline: Option<String>,
    orders: Vec<OrderEntry<'a>>,
    fine: Option<FineEntry>,
}

#[derive(Serialize)]
struct OrderEntry<'a> {
    id: Option<&'a str>,
    deadline: Option<String>,
    done: Option<String>,
    overdue: bool,
}

#[derive(Serialize)]
struct FineEntry {
    from: Option<String>,
    kroner_a_day: Option<i64>,
    running: bool,
}

#[derive(Serialize)]
struct UrgentEntry<'a> {
    kind: &'static str,
    since: Option<String>,
    subjects: &'a [String],
    number: Option<i64>,
}

impl<'a> CaseEntry<'a> {
    fn new(case: &'a CaseStatus, today: Date) -> Self {
        let (facts, counts) = (&case.facts, &case.findings);
        Self {
            path: &case.path,
            number: facts.number.as_deref(),
            phase: phase(facts.phase),
            serious: facts.serious,
            last_recorded: written(facts.last_recorded),
            days_silent: case.days_silent(today),
            next_evaluation: facts.next_round(today).map(|round| round.date.to_string()),
            evaluations: facts.rounds.iter().map(|round| RoundEntry::new(round, today)).collect(),
            follow_up: written(facts.follow_up),
            findings: CountsEntry { errors: counts.errors, warnings: counts.warnings, notes: counts.notes },
            enforcement: facts.enforcement.as_ref().map(|case_there| EnforcementEntry::new(case_there, today)),
            urgent: facts.urgent.iter().map(UrgentEntry::new).collect(),
        }
    }
}

impl<'a> RoundEntry<'a> {
    fn new(round: &'a Round, today: Date) -> Self {
        Self { date: round.date.to_string(), measures: &round.measures, overdue: round.date < today }
    }
}

impl<'a> EnforcementEntry<'a> {
    fn new(case_there: &'a Enforcement, today: Date) -> Self {
        Self {
            reported: written(case_there.reported),
            deadline: written(case_there.deadline),
            answered: written(case_there.answered),
            waiting: case_there.is_waiting,
            ruling: case_there.ruling.as_ref().map(|ruling| RulingEntry::new(ruling, today)),
        }
    }
}

impl<'a> RulingEntry<'a> {
    fn new(ruling: &'a RulingStatus, today: Date) -> Self {
        Self {
            date: written(ruling.date),
            received: written(ruling.received),
            deadline: written(ruling.deadline),
            orders: ruling.orders.iter().map(|order| OrderEntry::new(order, today)).collect(),
            fine: ruling.fine.map(FineEntry::new),
        }
    }
}

impl<'a> OrderEntry<'a> {
    fn new(order: &'a OrderStatus, today: Date) -> Self {
        Self {
            id: order.id.as_deref(),
            deadline: written(order.deadline),
            done: written(order.done),
            overdue: order.done.is_none() && order.deadline.is_some_and(|deadline| deadline < today),
        }
    }
}

impl FineEntry {
    fn new(fine: FineStatus) -> Self {
        Self { from: written(fine.from), kroner_a_day: fine.kroner_a_day, running: fine.is_running }
    }
}

impl<'a> UrgentEntry<'a> {
    fn new(urgent: &'a Urgent) -> Self {
        let Urgent { kind, since, subjects, number } = urgent;
        Self { kind: kind.name(), since: written(*since), subjects, number: *number }
    }
}

fn written(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Reported => "reported",
        Phase::Investigating => "investigating",
        Phase::Planned => "planned",
        Phase::Evaluated => "evaluated",
        Phase::Closed => "closed",
    }
}
