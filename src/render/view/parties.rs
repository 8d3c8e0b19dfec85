//! What pupils and parents have said, and what was weighed and told on their behalf.

use serde::Serialize;

use super::super::sanitise::Clean;
use super::super::words;
use super::scribe::{Scribe, When, Who};
use crate::case::{BestInterests, Contact, Cooperation, Hearing, Topic, YesNo};

/// The pupil's own voice, and the others who were heard.
#[derive(Serialize)]
pub(super) struct Voices {
    experiences: Vec<Experience>,
    pupil: Vec<Voice>,
    others: Vec<Voice>,
}

#[derive(Serialize)]
struct Experience {
    investigation: Option<Clean>,
    text: Clean,
}

#[derive(Serialize)]
struct Voice {
    id: Option<Clean>,
    who: Option<Who>,
    date: Option<When>,
    by: Option<Who>,
    stage: Option<&'static str>,
    view: Option<Clean>,
    weight: Option<Clean>,
    declined: bool,
    offered_again: Option<When>,
    not_heard: Option<Clean>,
}

/// An assessment of somebody's best interests.
#[derive(Serialize)]
pub(super) struct Assessment {
    who: Option<Who>,
    date: Option<When>,
    factors: Vec<Clean>,
    conclusion: Option<Clean>,
    balancing: Option<Clean>,
}

/// Contact with the homes and with others.
#[derive(Serialize)]
pub(super) struct Homes {
    contacts: Vec<ContactRow>,
    /// When, and to whom, the school told of the right to go to Statsforvalteren.
    told_of_governor: Vec<Told>,
    cooperation: Vec<CooperationRow>,
}

#[derive(Serialize)]
struct ContactRow {
    date: Option<When>,
    with: Vec<Who>,
    by: Option<Who>,
    channel: Option<Clean>,
    what: Option<Clean>,
    topics: Vec<&'static str>,
    input: Option<Clean>,
    disagreement: Option<Clean>,
}

#[derive(Serialize)]
struct Told {
    date: Option<When>,
    with: Vec<Who>,
}

#[derive(Serialize)]
struct CooperationRow {
    date: Option<When>,
    with: Option<Who>,
    what: Option<Clean>,
    advice: Option<Clean>,
    followed_up: Option<Clean>,
}

pub(super) fn voices(scribe: &Scribe) -> Voices {
    let of_subject = |hearing: &&Hearing| hearing.who.is_some_and(|who| scribe.case.is_subject(&who));
    let (pupil, others): (Vec<_>, Vec<_>) = scribe.case.hearings.iter().partition(of_subject);
    let experience = |one: &crate::case::Investigation| {
        Some(Experience { investigation: scribe.code(one.id), text: scribe.prose(one.experience)? })
    };
    Voices {
        experiences: scribe.case.investigations.iter().filter_map(experience).collect(),
        pupil: pupil.into_iter().map(|hearing| voice(scribe, hearing)).collect(),
        others: others.into_iter().map(|hearing| voice(scribe, hearing)).collect(),
    }
}

fn voice(scribe: &Scribe, hearing: &Hearing) -> Voice {
    Voice {
        id: scribe.code(hearing.id),
        who: scribe.who(hearing.who),
        date: scribe.when(hearing.date),
        by: scribe.who(hearing.by),
        stage: hearing.stage.map(|stage| words::stage(stage.value, scribe.options.lang)),
        view: scribe.prose(hearing.view),
        weight: scribe.prose(hearing.weight),
        declined: YesNo::said(hearing.declined),
        offered_again: scribe.when(hearing.offered_again),
        not_heard: scribe.prose(hearing.not_heard_reason),
    }
}

pub(super) fn assessments(scribe: &Scribe) -> Vec<Assessment> {
    scribe.case.best_interests.iter().map(|one| assessment(scribe, one)).collect()
}

fn assessment(scribe: &Scribe, one: &BestInterests) -> Assessment {
    Assessment {
        who: scribe.who(one.who),
        date: scribe.when(one.date),
        factors: one.factors.iter().filter_map(|factor| scribe.prose(Some(*factor))).collect(),
        conclusion: scribe.prose(one.conclusion),
        balancing: scribe.prose(one.balancing),
    }
}

pub(super) fn homes(scribe: &Scribe) -> Homes {
    let case = scribe.case;
    let told = |contact: &&Contact| contact.informed_of.iter().any(|topic| topic.value == Topic::CountyGovernor);
    Homes {
        contacts: case.contacts.iter().map(|contact| contact_row(scribe, contact)).collect(),
        told_of_governor: case
            .contacts
            .iter()
            .filter(told)
            .map(|contact| Told { date: scribe.when(contact.date), with: scribe.everybody(&contact.with) })
            .collect(),
        cooperation: case.cooperation.iter().map(|one| cooperation_row(scribe, one)).collect(),
    }
}

fn contact_row(scribe: &Scribe, contact: &Contact) -> ContactRow {
    let topic = |topic: Topic| words::topic(topic, scribe.options.lang);
    ContactRow {
        date: scribe.when(contact.date),
        with: scribe.everybody(&contact.with),
        by: scribe.who(contact.by),
        channel: scribe.line(contact.channel),
        what: scribe.prose(contact.what),
        topics: contact.informed_of.iter().map(|of| topic(of.value)).collect(),
        input: scribe.prose(contact.input),
        disagreement: scribe.prose(contact.disagreement),
    }
}

fn cooperation_row(scribe: &Scribe, one: &Cooperation) -> CooperationRow {
    CooperationRow {
        date: scribe.when(one.date),
        with: scribe.who(one.with),
        what: scribe.prose(one.what),
        advice: scribe.prose(one.advice),
        followed_up: scribe.prose(one.followed_up),
    }
}
