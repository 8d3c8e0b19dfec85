//! How cases stand on a day: what is due, what is late, and which case is looked at first. Holds codes, dates, counts
//! and paths, and nothing else of a case.

mod calendar_file;

mod detail;
mod json;
mod round;
mod sheet;
mod table;
mod urgent;
mod words;

pub use calendar_file::{calendar, without_number};

pub use detail::write as write_detail;
pub use json::write as write_json;
pub use round::Round;
pub use sheet::write as write_csv;
pub use table::write as write_table;
pub use urgent::{Kind, ORDER, Urgent};

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::case::{Case, Code, CountyGovernor, Day, Order, Phase, Ruling, Seriousness, YesNo};
use crate::lang::Lang;
use crate::report::{Counts, File, Summary};
use crate::schema::is_identifier;

/// The JSON Schema of the JSON format.
pub const SCHEMA: &str = include_str!("../../schemas/status.schema.json");

/// So many school days without a record are a long silence, where nothing else is said: four weeks. brille's own
/// proposal.
pub const SILENT_SCHOOL_DAYS: i64 = 20;

/// How one case stands.
#[derive(Clone, Debug)]
pub struct CaseStatus {
    /// Its name, as people are shown it.
    pub name: String,
    /// Its path for machines: with `/`, relative to the root of the project.
    pub path: String,
    /// What was found in it and is neither silenced nor known.
    pub findings: Counts,
    /// What the case itself says.
    pub facts: Facts,
}

/// What a case says of how it stands.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The number under which an archive knows the case; none where something else stands in its place, which could be
    /// a name.
    pub number: Option<String>,
    /// How far it has come.
    pub phase: Phase,
    /// Whether it was found serious; none where nobody has assessed it.
    pub serious: Option<bool>,
    /// The evaluations that are planned and not held, earliest first; none in a closed case.
    pub rounds: Vec<Round>,
    /// The last day on which something was recorded.
    pub last_recorded: Option<Date>,
    /// What is agreed for after the closing, where the case is closed.
    pub follow_up: Option<Date>,
    /// The case at Statsforvalteren.
    pub enforcement: Option<Enforcement>,
    /// What is late, in the order of [`ORDER`].
    pub urgent: Vec<Urgent>,
}

/// How a case stands at Statsforvalteren (§ 12-6).
#[derive(Clone, Debug)]
pub struct Enforcement {
    /// When it was reported there.
    pub reported: Option<Date>,
    /// When the answer is due.
    pub deadline: Option<Date>,
    /// When it was given.
    pub answered: Option<Date>,
    /// Whether an answer is still waited for.
    pub is_waiting: bool,
    /// What Statsforvalteren decided.
    pub ruling: Option<RulingStatus>,
}

/// What became of a decision of Statsforvalteren.
#[derive(Clone, Debug)]
pub struct RulingStatus {
    /// The day of the decision.
    pub date: Option<Date>,
    /// The day on which the school received it.
    pub received: Option<Date>,
    /// The deadline for all of it.
    pub deadline: Option<Date>,
    /// What was ordered.
    pub orders: Vec<OrderStatus>,
    /// The coercive fine.
    pub fine: Option<FineStatus>,
}

/// What became of an order.
#[derive(Clone, Debug)]
pub struct OrderStatus {
    /// Its identifier.
    pub id: Option<String>,
    /// The deadline that holds for it.
    pub deadline: Option<Date>,
    /// When it was carried out.
    pub done: Option<Date>,
}

/// A coercive fine.
#[derive(Clone, Copy, Debug)]
pub struct FineStatus {
    /// From when it runs.
    pub from: Option<Date>,
    /// How much it grows, in kroner a day.
    pub kroner_a_day: Option<i64>,
    /// Whether it runs today: its day has come, and an order is still open.
    pub is_running: bool,
}

impl Facts {
    /// What a case says on a day. `silent_after` school days without a record are a long silence.
    pub fn read(case: &Case<'_>, calendar: &Calendar, today: Date, silent_after: i64) -> Self {
        let assessments = case.reports.iter().filter_map(|report| report.seriousness.as_ref());
        let is_made = |assessment: &&Seriousness<'_>| day(assessment.date).is_none_or(|date| date <= today);
        let assessments = assessments.filter(is_made).filter_map(|assessment| assessment.serious);
        let is_closed = case.is_closed_on(today);
        let mut facts = Self {
            number: case.archive_number().map(|number| number.value.to_owned()),
            phase: case.phase_on(today),
            serious: assessments.map(|answer| *answer == YesNo::Yes).max(),
            rounds: if is_closed { Vec::new() } else { round::open(case, today) },
            last_recorded: case.last_recorded(today),
            follow_up: case
                .closing
                .as_ref()
                .filter(|_| is_closed)
                .and_then(|closing| day(closing.follow_up.as_ref()?.date)),
            enforcement: case.county_governor.as_ref().map(|section| Enforcement::read(case, section, today)),
            urgent: Vec::new(),
        };
        facts.urgent = urgent::in_case(&facts, case, calendar, today, silent_after);
        facts
    }

    /// The evaluation that comes next, today or later.
    pub fn next_round(&self, today: Date) -> Option<&Round> {
        self.rounds.iter().find(|round| round.date >= today)
    }

    /// The evaluation that should have been held first.
    pub fn late_round(&self, today: Date) -> Option<&Round> {
        self.rounds.first().filter(|round| round.date < today)
    }

    /// The orders of Statsforvalteren.
    pub fn orders(&self) -> &[OrderStatus] {
        self.ruling().map_or(&[], |ruling| &ruling.orders)
    }

    /// The decision of Statsforvalteren.
    pub fn ruling(&self) -> Option<&RulingStatus> {
        self.enforcement.as_ref()?.ruling.as_ref()
    }
}

impl CaseStatus {
    /// How the case in a checked file stands.
    pub fn new(file: &File, mut facts: Facts, today: Date) -> Self {
        let mut summary = Summary::new(today);
        summary.add(file);
        facts.urgent.extend(urgent::errors(summary.counts.errors));
        facts.urgent.sort_by_key(|urgent| urgent.kind.rank());
        let (name, path) = (file.source.name().to_owned(), file.path.clone());
        Self { name, path, findings: summary.counts, facts }
    }

    /// How many days nothing was recorded.
    pub fn days_silent(&self, today: Date) -> Option<i64> {
        self.facts.last_recorded.map(|last| days(last, today))
    }
}

/// How all cases of a run stand.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The day on which they are looked at.
    pub today: Date,
    /// The language of what is said.
    pub lang: Lang,
    /// The cases, what burns most first.
    pub cases: Vec<CaseStatus>,
    /// How many files could not be read as a case.
    pub unreadable: usize,
}

impl Overview {
    /// An overview with the cases in the order in which to look at them.
    pub fn new(today: Date, lang: Lang, mut cases: Vec<CaseStatus>, unreadable: usize) -> Self {
        cases.sort_by_cached_key(|case| urgent::place_in_line(case, today));
        Self { today, lang, cases, unreadable }
    }
}

impl Enforcement {
    fn read(case: &Case<'_>, section: &CountyGovernor<'_>, today: Date) -> Self {
        let (deadline, answered) = (day(section.deadline), day(section.answered).filter(|date| *date <= today));
        let stays = !case.pupil_has_left_by(today);
        let is_waiting = answered.is_none() && !section.is_decided(today) && deadline.is_some() && stays;
        Self {
            reported: section.reported.as_ref().and_then(|reported| day(reported.date)),
            deadline,
            answered,
            is_waiting,
            ruling: section.ruling.as_ref().map(|ruling| RulingStatus::read(ruling, stays, today)),
        }
    }
}

impl RulingStatus {
    /// Where the pupil does not stay at the school, no fine is said to run.
    fn read(ruling: &Ruling<'_>, stays: bool, today: Date) -> Self {
        let orders: Vec<_> = ruling.orders.iter().map(|order| OrderStatus::read(ruling, order, today)).collect();
        let is_open = orders.is_empty() || orders.iter().any(|order| order.done.is_none());
        let fine = ruling.fine.as_ref().map(|fine| {
            let from = day(fine.from);
            let is_running = from.is_some_and(|from| from <= today) && is_open && stays;
            FineStatus { from, kroner_a_day: fine.kroner_a_day.map(|kroner| kroner.value), is_running }
        });
        Self { date: day(ruling.date), received: day(ruling.received), deadline: day(ruling.deadline), orders, fine }
    }

    /// Whether an order is not carried out yet.
    pub fn has_open_orders(&self) -> bool {
        self.orders.iter().any(|order| order.done.is_none())
    }
}

impl OrderStatus {
    fn read(ruling: &Ruling<'_>, order: &Order<'_>, today: Date) -> Self {
        Self {
            id: code(order.id),
            deadline: day(ruling.deadline_of(order)),
            done: order.done_by(today).map(|(date, _)| date),
        }
    }
}

fn day(day: Option<Day<'_>>) -> Option<Date> {
    day.and_then(|day| day.date)
}

/// An identifier, where it has the form of one: anything else may be words of the case.
fn code(id: Option<Code<'_>>) -> Option<String> {
    id.filter(|id| is_identifier(id.value)).map(|id| id.value.to_owned())
}

/// How many days lie after `from`, up to and with `to`; below zero where `to` is earlier.
fn days(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}
