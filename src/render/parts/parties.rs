//! What pupils and parents have said, and what was weighed and told on their behalf.

use super::super::clean::Clean;
use super::super::paper::{Block, Line, Table};
use super::super::scribe::Scribe;
use super::super::words;
use super::findings::note;
use crate::case::{BestInterests, Contact, Cooperation, Hearing, Investigation, Topic, YesNo};

/// The pupil's own voice, and the others who were heard.
pub(in crate::render) fn voices(scribe: &Scribe) -> Vec<Block> {
    let (case, words) = (scribe.case, scribe.words);
    let of_subject = |hearing: &&Hearing| hearing.who.is_some_and(|who| case.is_subject(&who));
    let (pupil, others): (Vec<_>, Vec<_>) = case.hearings.iter().partition(of_subject);
    let of_class = case.pupil.is_none();
    let mut own: Vec<_> = case.investigations.iter().filter_map(|one| experience(scribe, one)).collect();
    own.extend(pupil.into_iter().map(|hearing| voice(scribe, hearing, of_class)));
    let title = if of_class { words.voice_class } else { words.voice };
    let mut blocks: Vec<_> = (!own.is_empty()).then(|| Block::section(title)).into_iter().collect();
    blocks.append(&mut own);
    if !others.is_empty() {
        blocks.push(Block::subsection(words.others_heard));
        blocks.extend(others.into_iter().map(|hearing| voice(scribe, hearing, true)));
    }
    blocks
}

/// How the pupil has it, in the pupil's words.
pub(in crate::render) fn experience(scribe: &Scribe, one: &Investigation) -> Option<Block> {
    let text = scribe.prose(one.experience)?;
    Some(Block::noted(scribe.words.experience, note(scribe.id(one.id)), vec![Block::Voice { text }]))
}

/// One hearing, under what it was on, or under who was heard.
fn voice(scribe: &Scribe, hearing: &Hearing, named: bool) -> Block {
    let words = scribe.words;
    let stage = hearing.stage.map(|stage| Clean::own(words::stage(stage.value, scribe.lang())));
    let stage = stage.map(|stage| Clean::join(&[words.heard_on.into(), stage], " "));
    let by = hearing.by.map(|by| Clean::join(&[words.by.into(), scribe.short_person(&by)], " "));
    let held: Vec<_> = [scribe.id(hearing.id), scribe.day(hearing.date), by].into_iter().flatten().collect();
    let declined = YesNo::said(hearing.declined).then(|| Block::line(words.declined));
    let detail = |label: &'static str, text: Option<Clean>| text.map(|text| Block::detail(label, text));
    let body = [
        stage.clone().filter(|_| named).map(Block::line),
        declined,
        scribe.prose(hearing.view).map(|text| Block::Voice { text }),
        detail(words.weight, scribe.sentence(hearing.weight)),
        detail(words.not_followed, scribe.sentence(hearing.not_followed_reason)),
        detail(words.not_heard, scribe.sentence(hearing.not_heard_reason)),
        detail(words.offered_again, scribe.long_day(hearing.offered_again)),
    ];
    let head = if named { scribe.who(hearing.who) } else { stage };
    let head = head.unwrap_or(words.views.into());
    Block::noted(head, Clean::join(&held, " · "), body.into_iter().flatten().collect())
}

/// Assessments of best interests, under one heading.
pub(in crate::render) fn best_interests(scribe: &Scribe) -> Vec<Block> {
    let all = &scribe.case.best_interests;
    let heading = (!all.is_empty()).then(|| Block::section(scribe.words.best_interests));
    heading.into_iter().chain(all.iter().map(|one| assessment(scribe, one))).collect()
}

fn assessment(scribe: &Scribe, one: &BestInterests) -> Block {
    let words = scribe.words;
    let label = match scribe.who(one.who) {
        Some(who) => Clean::join(&[words.best_of.into(), who], " "),
        None => words.best_interests.into(),
    };
    let factors: Vec<_> = one.factors.iter().filter_map(|factor| scribe.sentence(Some(*factor))).collect();
    let listed = (!factors.is_empty()).then(|| {
        let head = Clean::concat([words.considerations.into(), ":".into()]);
        [
            Block::line(Line::default().strong(head)),
            Block::List { items: factors.into_iter().map(Line::from).collect() },
        ]
    });
    let said = [(words.conclusion, one.conclusion), (words.balancing, one.balancing)];
    let said = said.into_iter().filter_map(|(label, text)| Some(Block::detail(label, scribe.sentence(text)?)));
    let body = listed.into_iter().flatten().chain(said).collect();
    Block::noted(label, note(scribe.day(one.date)), body)
}

/// Contact with the homes and with others, under one heading.
pub(in crate::render) fn homes(scribe: &Scribe) -> Vec<Block> {
    let (case, words) = (scribe.case, scribe.words);
    let mut blocks = Vec::new();
    if !case.contacts.is_empty() {
        blocks.push(Block::section(words.homes));
        blocks.extend(governor_told(scribe));
        blocks.push(contacts(scribe));
    }
    if !case.cooperation.is_empty() {
        let level = if case.contacts.is_empty() { 1 } else { 2 };
        blocks.push(Block::Heading { level, text: words.cooperation.into() });
        blocks.push(cooperation(scribe));
    }
    blocks
}

/// When, and to whom, the school told of the right to go to Statsforvalteren.
fn governor_told(scribe: &Scribe) -> Option<Block> {
    let told = |contact: &&Contact| contact.informed_of.iter().any(|topic| topic.value == Topic::CountyGovernor);
    let with = |contact: &Contact| {
        let parts = [scribe.listed(&contact.with), Some(scribe.stated_day(contact.date))];
        Clean::join(&parts.into_iter().flatten().collect::<Vec<_>>(), ", ")
    };
    let all: Vec<_> = scribe.case.contacts.iter().filter(told).map(with).collect();
    let said = Clean::concat([scribe.words.governor_told.into(), ": ".into(), Clean::join(&all, "; "), ".".into()]);
    (!all.is_empty()).then(|| Block::lead(Line::default().strong(said)))
}

/// Every contact with the homes.
pub(in crate::render) fn contacts(scribe: &Scribe) -> Block {
    let words = scribe.words;
    let columns = [(words.date, 22), (words.contact_with, 36), (words.contact_what, 0), (words.informed_of, 38)];
    Table::plain(&columns, scribe.case.contacts.iter().map(|contact| contact_row(scribe, contact)).collect())
}

fn contact_row(scribe: &Scribe, contact: &Contact) -> Vec<Vec<Block>> {
    let words = scribe.words;
    let date = scribe.dated(contact.date, None);
    let date = match scribe.line(contact.channel) {
        Some(channel) => date.br().small(channel),
        None => date,
    };
    let by = scribe.who(contact.by).map(|by| Line::default().small(Clean::join(&[words.by.into(), by], " ")));
    let with = contact.with.iter().map(|with| scribe.person_lines(with));
    let topics: Vec<_> =
        contact.informed_of.iter().map(|topic| Clean::own(words::topic(topic.value, scribe.lang()))).collect();
    let said = [
        scribe.prose(contact.what).map(Block::prose),
        scribe.sentence(contact.input).map(|text| Block::detail(words.input, text)),
        scribe.sentence(contact.disagreement).map(|text| Block::detail(words.disagreement, text)),
    ];
    vec![
        vec![Block::line(date)],
        with.chain(by).map(Block::line).collect(),
        said.into_iter().flatten().collect(),
        (!topics.is_empty()).then(|| Block::line(Clean::join(&topics, ", "))).into_iter().collect(),
    ]
}

fn cooperation(scribe: &Scribe) -> Block {
    let words = scribe.words;
    let row = |one: &Cooperation| {
        let said = [
            scribe.prose(one.what).map(Block::prose),
            scribe.sentence(one.advice).map(|text| Block::detail(words.advice, text)),
            scribe.sentence(one.followed_up).map(|text| Block::detail(words.followed_up, text)),
        ];
        vec![
            vec![Block::line(scribe.dated(one.date, None))],
            one.with.map(|with| Block::line(scribe.person_lines(&with))).into_iter().collect(),
            said.into_iter().flatten().collect(),
        ]
    };
    let rows = scribe.case.cooperation.iter().map(row).collect();
    Table::plain(&[(words.date, 22), (words.contact_with, 36), (words.topic, 0)], rows)
}
