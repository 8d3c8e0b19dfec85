//! What pupils and parents have said, and what was weighed and told on their behalf.

use super::super::clean::Clean;
use super::super::paper::{Block, Line, Table};
use super::super::scribe::Scribe;
use super::super::words;
use super::findings::note;
use crate::case::{BestInterests, Code, Contact, Cooperation, Degree, Hearing, Investigation, Role, Topic, YesNo};

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
    let detail = |label: &'static str, text: Option<Clean>| text.map(|text| Block::detail(label, text));
    let body = [
        YesNo::said(hearing.declined).then(|| Block::line(words.declined)),
        scribe.prose(hearing.view).map(|text| Block::Voice { text }),
        detail(words.weight, scribe.sentence(hearing.weight)),
        detail(words.not_followed, scribe.sentence(hearing.not_followed_reason)),
        detail(words.not_heard, scribe.sentence(hearing.not_heard_reason)),
        detail(words.offered_again, scribe.long_day(hearing.offered_again)),
    ];
    headed(scribe, hearing, named, body.into_iter().flatten().collect())
}

/// The same with all that is said of it, and with what should be said and is not. A copy that leaves words of the pupil
/// out does not tell its reader that there were any.
pub(in crate::render) fn talk(scribe: &Scribe, hearing: &Hearing, named: bool) -> Block {
    let words = scribe.words;
    let (was_held, declined) = (hearing.was_held(), YesNo::said(hearing.declined));
    let is_explained = match hearing.followed.map(|followed| followed.value) {
        Some(Degree::No) => false,
        Some(Degree::Partly) => hearing.weight.is_some(),
        Some(Degree::Yes) | None => true,
    };
    let asked = |label: &'static str, text: Option<Clean>, is_due: bool| match text {
        Some(text) => Some(Block::detail(label, text)),
        None => (is_due && scribe.is_whole()).then(|| Block::detail(label, scribe.missing_line())),
    };
    let followed = hearing.followed.map(|followed| Clean::own(words::safe(followed.value, scribe.lang())));
    let view = scribe.prose(hearing.view).map(|text| Block::Voice { text });
    let body = [
        declined.then(|| Block::line(words.declined)),
        view.or_else(|| asked(words.said, None, was_held)),
        asked(words.weight, scribe.sentence(hearing.weight), was_held),
        asked(words.followed, followed, false),
        asked(words.not_followed, scribe.sentence(hearing.not_followed_reason), !is_explained),
        asked(words.not_heard, scribe.sentence(hearing.not_heard_reason), false),
        asked(words.offered_again, scribe.long_day(hearing.offered_again), declined),
        asked(words.also_present, scribe.listed(&hearing.present), false),
    ];
    headed(scribe, hearing, named, body.into_iter().flatten().collect())
}

fn headed(scribe: &Scribe, hearing: &Hearing, named: bool, mut body: Vec<Block>) -> Block {
    let words = scribe.words;
    let stage = hearing.stage.map(|stage| Clean::own(words::stage(stage.value, scribe.lang())));
    let stage = stage.map(|stage| Clean::join(&[words.heard_on.into(), stage], " "));
    let by = hearing.by.map(|by| Clean::join(&[words.by.into(), scribe.short_person(&by)], " "));
    let held: Vec<_> = [scribe.id(hearing.id), scribe.day(hearing.date), by].into_iter().flatten().collect();
    if named {
        body.splice(0..0, stage.clone().map(Block::line));
    }
    let head = if named { scribe.who(hearing.who) } else { stage };
    let head = head.unwrap_or(words.views.into());
    Block::noted(head, Clean::join(&held, " · "), body)
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
        blocks.push(contacts(scribe, case.contacts.iter()));
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
        let parts = [scribe.listed(&those_told(scribe, contact)), Some(scribe.stated_day(contact.date))];
        Clean::join(&parts.into_iter().flatten().collect::<Vec<_>>(), ", ")
    };
    let all: Vec<_> = scribe.case.contacts.iter().filter(told).map(with).collect();
    let said = Clean::concat([scribe.words.governor_told.into(), ": ".into(), Clean::join(&all, "; "), ".".into()]);
    (!all.is_empty()).then(|| Block::lead(Line::default().strong(said)))
}

/// Those in a contact who were told: not whoever interprets or accompanies them, unless nobody else was there.
fn those_told<'t>(scribe: &Scribe, contact: &Contact<'t>) -> Vec<Code<'t>> {
    let case = scribe.case;
    let has_right =
        |code: &Code| matches!(case.role(code.value), Some(Role::Guardian | Role::Pupil)) || case.is_home(code.value);
    let told: Vec<_> = contact.with.iter().copied().filter(has_right).collect();
    if told.is_empty() { contact.with.clone() } else { told }
}

/// Contacts, each with what was said, on what, and who spoke for whom.
pub(in crate::render) fn contacts<'c, 't: 'c>(scribe: &Scribe, all: impl Iterator<Item = &'c Contact<'t>>) -> Block {
    let words = scribe.words;
    let columns = [(words.date, 22), (words.contact_with, 36), (words.contact_what, 0), (words.informed_of, 38)];
    Table::plain(&columns, all.map(|contact| contact_row(scribe, contact)).collect())
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
        YesNo::said(contact.representative).then(|| Block::detail(words.representative, authority(scribe, contact))),
        scribe.sentence(contact.support).map(|text| Block::detail(words.support, text)),
    ];
    vec![
        vec![Block::line(date)],
        with.chain(by).map(Block::line).collect(),
        said.into_iter().flatten().collect(),
        (!topics.is_empty()).then(|| Block::line(Clean::join(&topics, ", "))).into_iter().collect(),
    ]
}

/// Whether a representative has shown a power of attorney.
fn authority(scribe: &Scribe, contact: &Contact) -> &'static str {
    let words = scribe.words;
    match contact.authorised.map(|shown| shown.value) {
        Some(YesNo::Yes) => words.authorised,
        Some(YesNo::No) => words.not_authorised,
        None => words.authority_unknown,
    }
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
