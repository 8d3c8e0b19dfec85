//! What the plan says: everything that the template shows, in its order, with nothing left to look up.

mod evaluations;
mod findings;
mod law;
mod measures;
mod parties;
mod scribe;
mod status;

use jiff::civil::Date;
use serde::Serialize;
use std::ops::RangeInclusive;

use super::PlanOptions;
use super::sanitise::{Clean, Sanitiser};
use super::words::{self, Wording};
use crate::case::{Attachment, Case, Change, Handout, Ownership, Person, Plan};
use scribe::{Scribe, When, Who};

/// The written plan.
#[derive(Serialize)]
pub(super) struct View {
    lang: &'static str,
    words: &'static Wording,
    law: &'static law::Citations,
    /// How many errors remain, in words. None where the plan is finished.
    draft: Option<Clean>,
    /// The day on which the status of the measures is given.
    today: When,
    head: Head,
    findings: findings::Findings,
    voices: parties::Voices,
    measures: measures::Measures,
    best_interests: Vec<parties::Assessment>,
    homes: parties::Homes,
    evaluations: Vec<evaluations::EvaluationPart>,
    closing: Option<evaluations::ClosingPart>,
    changes: Vec<ChangeRow>,
    attachments: Vec<AttachmentRow>,
    handouts: Vec<HandoutRow>,
    people: Vec<Who>,
    signatures: Vec<Who>,
}

#[derive(Serialize)]
struct Head {
    school: Option<Clean>,
    /// The school and the case as they stand at the top and the foot of every page.
    running_school: Option<Clean>,
    running_case: Option<Clean>,
    running_date: Option<When>,
    /// What the metadata may say of the case: anything else in its place could be a name.
    archive_number: Option<Clean>,
    owner: Option<Clean>,
    case: Option<Clean>,
    version: Option<Clean>,
    date: Option<When>,
    pupil: Option<Who>,
    class: Option<Clean>,
    grade: Option<Clean>,
    coordinator: Option<Who>,
    approved_by: Option<Who>,
    next: Option<When>,
    closed: bool,
    /// Whether the school is private, so that offentleglova is not what exempts the plan.
    private: bool,
}

#[derive(Serialize)]
struct ChangeRow {
    version: Option<Clean>,
    date: Option<When>,
    what: Option<Clean>,
    why: Option<Clean>,
}

#[derive(Serialize)]
struct AttachmentRow {
    id: Option<Clean>,
    title: Option<Clean>,
    date: Option<When>,
}

#[derive(Serialize)]
struct HandoutRow {
    version: Option<Clean>,
    date: Option<When>,
    to: Vec<Who>,
    edition: Option<&'static str>,
}

/// The view of a case's plan.
pub(super) fn of(case: &Case, plan: &Plan, options: &PlanOptions, sanitiser: &Sanitiser) -> View {
    let scribe = Scribe::new(case, options, sanitiser);
    View {
        lang: options.lang.key(),
        words: scribe.words,
        law: law::Citations::on(plan.date.and_then(|day| day.date).unwrap_or(options.today)),
        draft: (options.errors > 0).then(|| words::errors(options.errors, options.lang)),
        today: When::from(options.today),
        head: head(&scribe, plan),
        findings: findings::of(&scribe),
        voices: parties::voices(&scribe),
        measures: measures::of(&scribe, plan),
        best_interests: parties::assessments(&scribe),
        homes: parties::homes(&scribe),
        evaluations: evaluations::of(&scribe),
        closing: evaluations::closing(&scribe),
        changes: plan.changes.iter().map(|change| change_row(&scribe, change)).collect(),
        attachments: case.attachments.iter().map(|attachment| attachment_row(&scribe, attachment)).collect(),
        handouts: case.handouts.chunk_by(same_handing_out).map(|copies| handout_row(&scribe, copies)).collect(),
        people: case.people.iter().map(|person| scribe.somebody(person.code)).collect(),
        signatures: if options.signatures { signatures(&scribe, plan) } else { Vec::new() },
    }
}

fn head(scribe: &Scribe, plan: &Plan) -> Head {
    let case = scribe.case;
    let school = case.school.as_ref();
    let class = case.class.as_ref();
    let pupil = case.pupil.and_then(|pupil| case.person(&pupil));
    let grade = pupil.map_or_else(|| class.and_then(|class| class.node.get("trinn")), |pupil| pupil.grade);
    Head {
        school: scribe.line(school.and_then(|school| school.name)),
        running_school: scribe.running(school.and_then(|school| school.name)),
        running_case: scribe.running(case.frame.as_ref().and_then(|frame| frame.id)),
        running_date: scribe.running_when(plan.date),
        archive_number: scribe.line(case.frame.as_ref().and_then(|frame| frame.id).filter(|id| is_archive_number(id))),
        owner: scribe.line(school.and_then(|school| school.owner)),
        case: scribe.line(case.frame.as_ref().and_then(|frame| frame.id)),
        version: plan.version.map(|version| Clean::number(version.value)),
        date: scribe.when(plan.date),
        pupil: scribe.who(case.pupil),
        class: scribe.line(class.and_then(|class| class.name)),
        grade: scribe.scalar(grade),
        coordinator: scribe.who(plan.coordinator),
        approved_by: scribe.who(plan.approved_by),
        next: next_evaluation(case, scribe.options.today).map(When::from),
        closed: case.is_closed(),
        private: school.and_then(|school| school.ownership).is_some_and(|form| *form == Ownership::Private),
    }
}

/// Whether a text is a case number as archives write it, year and serial number: `2026-0147`, `2026/147`.
fn is_archive_number(text: &str) -> bool {
    let digits = |part: &str, length: RangeInclusive<usize>| {
        length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split_once(['-', '/']).is_some_and(|(year, serial)| digits(year, 4..=4) && digits(serial, 1..=7))
}

/// The first agreed evaluation from today on.
fn next_evaluation(case: &Case, today: Date) -> Option<Date> {
    let planned = case.measures().iter().filter_map(|measure| measure.evaluated.as_ref()?.date);
    let agreed = case.evaluations.iter().flat_map(|held| &held.measures).filter_map(|result| result.next);
    planned.chain(agreed).filter_map(|day| day.date).filter(|date| *date >= today).min()
}

fn change_row(scribe: &Scribe, change: &Change) -> ChangeRow {
    ChangeRow {
        version: change.version.map(|version| Clean::number(version.value)),
        date: scribe.when(change.date),
        what: scribe.prose(change.what),
        why: scribe.prose(change.why),
    }
}

fn attachment_row(scribe: &Scribe, attachment: &Attachment) -> AttachmentRow {
    AttachmentRow {
        id: scribe.code(attachment.id),
        title: scribe.line(attachment.title),
        date: scribe.when(attachment.date),
    }
}

/// Whether two copies went out together: the same version and edition on the same day.
fn same_handing_out(one: &Handout, other: &Handout) -> bool {
    let version = |handout: &Handout| handout.version.map(|version| version.value);
    let date = |handout: &Handout| handout.date.and_then(|day| day.date);
    let edition = |handout: &Handout| handout.edition.map(|edition| edition.value);
    version(one) == version(other) && date(one) == date(other) && edition(one) == edition(other)
}

/// Copies that went out together, as one row.
fn handout_row(scribe: &Scribe, copies: &[Handout]) -> HandoutRow {
    let first = copies.first();
    let version = first.and_then(|handout| handout.version);
    let edition = first.and_then(|handout| handout.edition);
    HandoutRow {
        version: version.map(|version| Clean::number(version.value)),
        date: scribe.when(first.and_then(|handout| handout.date)),
        to: copies.iter().filter_map(|handout| scribe.who(handout.to)).collect(),
        edition: edition.map(|edition| words::edition(edition.value, scribe.options.lang)),
    }
}

/// Those who may sign: the coordinator, the pupil and the pupil's guardians.
fn signatures(scribe: &Scribe, plan: &Plan) -> Vec<Who> {
    let guards = |person: &&Person| {
        let of = person.guardian_of.map(|of| of.value);
        of.is_some() && of == scribe.case.pupil.map(|pupil| pupil.value)
    };
    let signer = plan.approved_by.or(plan.coordinator);
    let guardians = scribe.case.people.iter().filter(guards).map(|person| scribe.somebody(person.code));
    scribe.who(signer).into_iter().chain(scribe.who(scribe.case.pupil)).chain(guardians).collect()
}
