//! DOK-06: what was recorded and has been changed or removed afterwards, as findings.

use jiff::civil::Date;

use super::change::{Change, Kind};
use super::classes::Side;
use crate::case::Case;
use crate::finding::{Arg, Finding, Identity, Message, Severity};
use crate::lang::Text;
use crate::law;

/// The requirement, as the catalogue names it.
const CODE: &str = "DOK-06";

static REMOVED: Message = Message {
    headline: Text::new(
        "Noe som var ført, er tatt bort.",
        "Noko som var ført, er teke bort.",
        "Something that was recorded has been taken away.",
    ),
    label: Text::new(
        "sto her i den gamle versjonen",
        "stod her i den gamle versjonen",
        "stood here in the earlier version",
    ),
    help: HELP,
};

static CHANGED: Message = Message {
    headline: Text::new(
        "Noe som var ført, er endret i ettertid: {key}.",
        "Noko som var ført, er endra i ettertid: {key}.",
        "Something that was recorded has been changed afterwards: {key}.",
    ),
    label: Text::new(
        "sto annerledes i den gamle versjonen",
        "stod annleis i den gamle versjonen",
        "was different in the earlier version",
    ),
    help: HELP,
};

static FIELD_REMOVED: Message = Message {
    headline: Text::new(
        "Noe som var ført, er tatt bort: {key}.",
        "Noko som var ført, er teke bort: {key}.",
        "Something that was recorded has been taken away: {key}.",
    ),
    label: Text::new(
        "sto her i den gamle versjonen",
        "stod her i den gamle versjonen",
        "stood here in the earlier version",
    ),
    help: HELP,
};

static CAME: Message = Message {
    headline: Text::new(
        "En gammel innførsel har fått noe nytt i ettertid: {key}.",
        "Ein gammal innførsel har fått noko nytt i ettertid: {key}.",
        "An old entry has got something new afterwards: {key}.",
    ),
    label: Text::new(
        "sto ikke i den gamle versjonen",
        "stod ikkje i den gamle versjonen",
        "did not stand in the earlier version",
    ),
    help: HELP,
};

const HELP: Text = Text::new(
    "Sett tilbake det som sto, og skriv rettelsen eller tillegget som en ny innførsel med egen dato. Er endringen \
     likevel riktig, skal det gå fram et annet sted hva som sto, og hvorfor det ble rettet.",
    "Set tilbake det som stod, og skriv rettinga eller tillegget som ein ny innførsel med eigen dato. Er endringa \
     likevel rett, skal det gå fram ein annan stad kva som stod, og kvifor det vart retta.",
    "Put back what stood there, and write the correction or addition as a new entry with its own date. If the change \
     is right all the same, it must show elsewhere what stood there and why it was corrected.",
);

/// A finding on what was recorded and has been rewritten.
pub struct Rewriting {
    /// The version in which it shows.
    pub side: Side,
    /// What is found.
    pub finding: Finding,
    /// The place in the later version that a comment must cover to silence it.
    pub covered_at: u32,
}

/// The findings on what was recorded and has been rewritten. An error where arkivlova binds the school: a public one,
/// and from the day on which the Act is in force.
pub fn rewritings(changes: &[Change], new: &Case<'_>, today: Date) -> Vec<Rewriting> {
    let is_in_force = law::ARCHIVE.in_force_from.is_none_or(|from| from <= today);
    let severity = if is_in_force && !new.is_private() { Severity::Error } else { Severity::Warning };
    changes.iter().filter(|change| change.is_rewriting).map(|change| finding(change, severity)).collect()
}

fn finding(change: &Change, severity: Severity) -> Rewriting {
    let message = match (&change.key, change.place.side) {
        (None, _) => &REMOVED,
        (Some(_), Side::Old) => &FIELD_REMOVED,
        (Some(_), Side::New) if change.old.is_empty() && change.kind == Kind::EntryCompleted => &CAME,
        (Some(_), Side::New) => &CHANGED,
    };
    let finding = Finding {
        code: CODE,
        severity,
        message,
        args: change.key.iter().map(|key| ("key", Arg::Key(key.clone()))).collect(),
        basis: vec![&law::ARCHIVE],
        pointer: change.place.pointer.clone(),
        span: change.place.span,
        labels: Vec::new(),
        fix: None,
        day: None,
        identity: Identity::default(),
    };
    Rewriting { side: change.place.side, finding, covered_at: change.covered_at }
}
