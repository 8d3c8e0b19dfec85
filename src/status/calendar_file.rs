//! The days that are due, as a calendar (RFC 5545): whole days, and no words of a case.

use std::collections::BTreeMap;

use icalendar::{Calendar, Class, Component, Event, Property};
use jiff::civil::Date;

use super::{CaseStatus, Facts, Overview};
use crate::finding::{digest, hex};
use crate::lang::{Lang, Text};

/// Begins what is hashed to the identity of an event: another way to make it gets another name.
const SCHEME: &str = "brille/ics/1";

/// How many digits of the hash make an identity.
const DIGITS: usize = 32;

/// What is due on a day.
struct Due {
    kind: &'static str,
    /// What the event stays known by while its day moves.
    subject: String,
    date: Date,
    title: String,
}

/// The calendar with all that is due in the cases. Whoever imports it again gets the events that moved in their new
/// places, for their identities stay.
pub fn calendar(overview: &Overview) -> String {
    let Overview { today, lang, cases, .. } = overview;
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for number in cases.iter().filter_map(|case| case.facts.number.as_deref()) {
        *numbers.entry(number).or_default() += 1;
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", format!("-//brille//brille {}//NO", env!("CARGO_PKG_VERSION")).as_str()));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    for case in cases {
        // A number that two files have tells neither from the other.
        let number = case.facts.number.as_deref().filter(|number| numbers.get(number) == Some(&1));
        let identity = number.unwrap_or(&case.path);
        due(&case.facts, *today, *lang).into_iter().for_each(|due| {
            calendar.push(event(&due, case, identity, *today, *lang));
        });
    }
    calendar.to_string()
}

/// How many cases with something in the calendar are there without a number, so that nobody sees whose it is.
pub fn without_number(overview: &Overview) -> usize {
    let is_there = |case: &&CaseStatus| !due(&case.facts, overview.today, overview.lang).is_empty();
    overview.cases.iter().filter(|case| case.facts.number.is_none()).filter(is_there).count()
}

fn due(facts: &Facts, today: Date, lang: Lang) -> Vec<Due> {
    let own = |text: Text| text.get(lang).to_owned();
    let mut all = Vec::new();
    for round in &facts.rounds {
        let title = [own(EVALUATION), round.measures.join(", ")].join(" ");
        let subject = round.measures.first().cloned().unwrap_or_default();
        all.push(Due { kind: "evaluation", subject, date: round.date, title: title.trim_end().to_owned() });
    }
    let waits = facts.enforcement.as_ref().filter(|case_there| case_there.is_waiting);
    let answer = waits.and_then(|case_there| case_there.deadline);
    all.extend(answer.map(|date| Due { kind: "answer", subject: String::new(), date, title: own(ANSWER) }));
    for (at, order) in facts.orders().iter().enumerate().filter(|(_, order)| order.done.is_none()) {
        let Some(date) = order.deadline else { continue };
        let title = [own(ORDER), order.id.clone().unwrap_or_default()].join(" ");
        let subject = order.id.clone().unwrap_or_else(|| at.to_string());
        all.push(Due { kind: "order", subject, date, title: title.trim_end().to_owned() });
    }
    let ruling = facts.ruling().filter(|ruling| ruling.orders.is_empty()).and_then(|ruling| ruling.deadline);
    let to_come = |date: &Date| *date >= today;
    let ruling = ruling.filter(to_come);
    all.extend(ruling.map(|date| Due { kind: "ruling", subject: String::new(), date, title: own(RULING) }));
    let follow_up = facts.follow_up.filter(to_come);
    all.extend(follow_up.map(|date| Due { kind: "follow-up", subject: String::new(), date, title: own(FOLLOW_UP) }));
    all
}

fn event(due: &Due, case: &CaseStatus, identity: &str, today: Date, lang: Lang) -> Event {
    let of = match &case.facts.number {
        Some(number) => format!("{} {number}", CASE.get(lang)),
        None => WITHOUT_NUMBER.get(lang).to_owned(),
    };
    let id = hex(&digest(&[SCHEME, identity, due.kind, &due.subject]));
    let mut event = Event::new();
    event.uid(&format!("{}@brille", &id[..DIGITS]));
    event.add_property("DTSTAMP", format!("{}T000000Z", compact(today)));
    event.summary(&format!("{} – {of}", due.title));
    event.append_property(day("DTSTART", due.date));
    event.append_property(day("DTEND", due.date.tomorrow().unwrap_or(due.date)));
    // Reminders take nobody's time, and those who see the calendar need not see them.
    event.add_property("TRANSP", "TRANSPARENT");
    event.class(Class::Confidential);
    event.done()
}

/// A whole day: the end is the first day after it.
fn day(name: &str, date: Date) -> Property {
    Property::new(name, compact(date)).add_parameter("VALUE", "DATE").done()
}

/// `20260907`
fn compact(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

const EVALUATION: Text = Text::new("Evaluering", "Evaluering", "Evaluation");
const ANSWER: Text =
    Text::new("Svarfrist til statsforvalteren", "Svarfrist til statsforvaltaren", "Answer to Statsforvalteren due");
const ORDER: Text = Text::new("Frist for pålegg", "Frist for pålegg", "Deadline of order");
const RULING: Text = Text::new(
    "Frist i vedtaket fra statsforvalteren",
    "Frist i vedtaket frå statsforvaltaren",
    "Deadline in Statsforvalteren's decision",
);
const FOLLOW_UP: Text =
    Text::new("Oppfølging etter avslutning", "Oppfølging etter avslutning", "Follow-up after the closing");
const CASE: Text = Text::new("sak", "sak", "case");
const WITHOUT_NUMBER: Text = Text::new("sak uten saksnummer", "sak utan saksnummer", "case without a number");
