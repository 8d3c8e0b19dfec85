//! What ends a document: changes, attachments, copies handed out, codes, lines to sign on.

use super::super::clean::Clean;
use super::super::paper::{Block, Coded, Line, Table};
use super::super::scribe::Scribe;
use super::super::words;
use super::head;
use crate::case::{Attachment, Change, Code, Handout, Person, Plan};

/// What changed from version to version, as the plan itself tells it.
pub(in crate::render) fn changes(scribe: &Scribe, plan: &Plan) -> Vec<Block> {
    let words = scribe.words;
    if plan.changes.is_empty() {
        return Vec::new();
    }
    let version = |change: &Change| change.version.map(|version| Line::default().strong(Clean::number(version.value)));
    let row = |change: &Change| {
        vec![
            version(change).map(Block::line).into_iter().collect(),
            scribe.day(change.date).map(Block::line).into_iter().collect(),
            scribe.prose(change.what).map(Block::prose).into_iter().collect(),
            scribe.prose(change.why).map(Block::prose).into_iter().collect(),
        ]
    };
    let columns = [(words.version, 22), (words.date, 22), (words.change_what, 0), (words.change_why, 0)];
    vec![Block::section(words.changes), Table::plain(&columns, plan.changes.iter().map(row).collect())]
}

/// Attachments, copies handed out, and where the document belongs.
pub(in crate::render) fn documents(scribe: &Scribe) -> Vec<Block> {
    std::iter::once(Block::section(scribe.words.documents)).chain(filed(scribe)).collect()
}

/// The same without a heading.
pub(in crate::render) fn filed(scribe: &Scribe) -> Vec<Block> {
    let lists = [attachments(scribe), handouts(scribe, |_| true)];
    lists.into_iter().flatten().chain([Block::line(archive_line(scribe))]).collect()
}

fn attachments(scribe: &Scribe) -> Option<Block> {
    let (words, all) = (scribe.words, &scribe.case.attachments);
    let row = |one: &Attachment| {
        vec![
            scribe.id(one.id).map(|id| Block::line(Line::default().strong(id))).into_iter().collect(),
            scribe.line(one.title).map(Block::line).into_iter().collect(),
            scribe.day(one.date).map(Block::line).into_iter().collect(),
        ]
    };
    let columns = [(words.col_number, 22), (words.attachments, 0), (words.date, 28)];
    (!all.is_empty()).then(|| Table::plain(&columns, all.iter().map(row).collect()))
}

/// Copies handed out to those asked for, where there are any.
pub(in crate::render) fn handouts(scribe: &Scribe, is_asked_for: impl Fn(Code) -> bool) -> Option<Block> {
    let words = scribe.words;
    let all = scribe.case.handouts.iter().filter(|handout| handout.to.is_none_or(&is_asked_for));
    let all: Vec<_> = all.collect();
    let rows =
        all.chunk_by(|one, other| same_handing_out(one, other)).map(|copies| handout_row(scribe, copies)).collect();
    let columns = [(words.version, 22), (words.handouts, 0), (words.edition, 0), (words.date, 28)];
    (!all.is_empty()).then(|| Table::plain(&columns, rows))
}

/// Whether two copies went out together: the same version and edition on the same day.
fn same_handing_out(one: &Handout, other: &Handout) -> bool {
    let version = |handout: &Handout| handout.version.map(|version| version.value);
    let date = |handout: &Handout| handout.date.and_then(|day| day.date);
    let edition = |handout: &Handout| handout.edition.map(|edition| edition.value);
    version(one) == version(other) && date(one) == date(other) && edition(one) == edition(other)
}

/// Copies that went out together, as one row.
fn handout_row(scribe: &Scribe, copies: &[&Handout]) -> Vec<Vec<Block>> {
    let first = copies.first();
    let version = first.and_then(|handout| handout.version).map(|version| Clean::number(version.value));
    let edition = first.and_then(|handout| handout.edition);
    let to: Vec<_> = copies.iter().filter_map(|handout| scribe.who(handout.to)).collect();
    vec![
        version.map(|version| Block::line(Line::default().strong(version))).into_iter().collect(),
        vec![Block::line(Clean::join(&to, "; "))],
        edition.map(|edition| Block::line(words::edition(edition.value, scribe.lang()))).into_iter().collect(),
        scribe.day(first.and_then(|handout| handout.date)).map(Block::line).into_iter().collect(),
    ]
}

/// «Dokumentet hører i skolens arkiv til sak 2026-0147. Unntatt offentlighet, offl. § 13 jf. fvl. § 13.»
fn archive_line(scribe: &Scribe) -> Clean {
    let words = scribe.words;
    let id = scribe.line(scribe.case.frame.as_ref().and_then(|frame| frame.id));
    let of = id.map(|id| Clean::concat([Clean::join(&[words.archive_of.into(), id], " "), ". ".into()]));
    let marking = head::marking(scribe);
    let marked: Vec<_> = [Some(marking.label), marking.basis].into_iter().flatten().collect();
    Clean::concat([of.unwrap_or_default(), Clean::join(&marked, ", "), ".".into()])
}

/// What the codes in the texts stand for; none where persons are not called by codes.
pub(in crate::render) fn codes(scribe: &Scribe) -> Vec<Block> {
    let people = &scribe.case.people;
    if people.is_empty() || !scribe.options.codes {
        return Vec::new();
    }
    let named = people.iter().any(|person| scribe.name(person.code).is_some());
    let people = people.iter().map(|person| coded(scribe, person)).collect();
    vec![Block::section(scribe.words.people), Block::Codes { people, named }]
}

fn coded(scribe: &Scribe, person: &Person) -> Coded {
    let text: Vec<_> = [scribe.name(person.code), scribe.role_of(person.code)].into_iter().flatten().collect();
    Coded { code: scribe.code(person.code), text: Clean::join(&text, ", ") }
}

/// Lines to sign on for the coordinator, the pupil and the pupil's guardians. No law asks for them.
pub(in crate::render) fn signatures(scribe: &Scribe, plan: &Plan) -> Vec<Block> {
    if !scribe.options.signatures {
        return Vec::new();
    }
    let (case, words) = (scribe.case, scribe.words);
    let guards = |person: &&Person| {
        let of = person.guardian_of.map(|of| of.value);
        of.is_some() && of == case.pupil.map(|pupil| pupil.value)
    };
    let guardians = case.people.iter().filter(guards).map(|person| person.code);
    let signer = plan.approved_by.or(plan.coordinator).map(|signer| signer.value);
    let all = signer.into_iter().chain(case.pupil.map(|pupil| pupil.value)).chain(guardians);
    vec![
        Block::section(words.signatures),
        Block::lead(Line::default().muted(words.signatures_lead)),
        Block::Signatures {
            people: all.map(|code| scribe.person(code).into()).collect(),
            signature: words.signature.into(),
            place_and_date: words.place_and_date.into(),
        },
    ]
}
