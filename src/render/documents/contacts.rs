//! The contact with the parents: who was told what and when, and what they said (§§ 10-3, 10-8).

use super::super::clean::Clean;
use super::super::paper::{Block, Fact, Line, Paper, Table};
use super::super::parts::{annex, head, parties};
use super::super::scribe::Scribe;
use super::super::words::{self as choices, wording};
use super::super::{Options, RenderError};
use super::Document;
use crate::case::{AccessRequest, Answer, Care, Code, Contact, Person, Role, Topic};

wording! {
    /// The words of the document on the contact with the parents.
    Words {
        subtitle: "Samarbeid med foreldrene og informasjon til dem", "Samarbeid med foreldra og informasjon til dei";
        under: "etter", "etter";
        number: "Kontakt", "Kontakt";
        first: "Første kontakt", "Første kontakt";
        last: "Siste kontakt", "Siste kontakt";
        governor: "Informert om retten til å melde saken", "Informert om retten til å melde saka";
        parents: "Foreldrene til eleven", "Foreldra til eleven";
        parent: "Forelder", "Forelder";
        responsibility: "Foreldreansvar", "Foreldreansvar";
        times: "Kontakt", "Kontakt";
        no_contact: "Ingen kontakt er ført", "Ingen kontakt er ført";
        once: "gang", "gong";
        several: "ganger", "gonger";
        asked: "Bedt om opplysninger", "Bede om opplysningar";
        granted: "svart ja", "svara ja";
        refused: "svart nei", "svara nei";
        unanswered: "ikke besvart", "ikkje svara";
        in_care: "Barnevernet har omsorgen for eleven.", "Barnevernet har omsorga for eleven.";
        in_foster_home: "Eleven bor i fosterhjem.", "Eleven bur i fosterheim.";
        not_told: "Hvorfor foreldrene ikke ble informert med en gang",
            "Kvifor foreldra ikkje vart informerte med ein gong";
        told: "Det foreldrene er informert om", "Det foreldra er informerte om";
        told_when: "Når, og hvem", "Når, og kven";
        not_told_of: "Ikke ført", "Ikkje ført";
        contact: "Samtaler, møter og beskjeder", "Samtalar, møte og beskjedar";
        none: "Saken har ingen kontakt med foreldrene til eleven.",
            "Saka har ingen kontakt med foreldra til eleven.";
        apart: "Annen kontakt", "Annan kontakt";
        others: "Kontakt med andre foreldre", "Kontakt med andre foreldre";
        handed_out: "Planen er utlevert", "Planen er utlevert";
    }
}

/// All contact with the homes.
pub(super) fn of(scribe: &Scribe, options: &Options) -> Result<Paper, RenderError> {
    let words = Words::of(scribe.lang());
    let mut all: Vec<_> = scribe.case.contacts.iter().collect();
    if all.is_empty() {
        return Err(options.nothing(Document::Contacts));
    }
    all.sort_by_key(|contact| contact.date.map_or((true, None), |day| (day.date.is_none(), day.date)));
    let (own, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|contact| home(scribe, contact).next().is_some());
    let (others, apart): (Vec<_>, Vec<_>) = rest.into_iter().partition(|contact| is_of_others(scribe, contact));
    let body = [
        parents(scribe, words, &own),
        told(scribe, words, &own),
        contact(scribe, words, &own),
        section(scribe, words.apart, &apart),
        section(scribe, words.others, &others),
        handed_out(scribe, words),
        annex::codes(scribe),
    ];
    let law = scribe.law();
    let place = law.homes.map(|homes| Clean::join(&[words.under.into(), law.act_name.into(), homes.into()], " "));
    let subtitle: Vec<_> = [Some(words.subtitle.into()), place].into_iter().flatten().collect();
    let head = head::Head {
        document: Document::Contacts,
        subtitle: Some(Clean::join(&subtitle, " ")),
        version: None,
        date: Some(Clean::short_date(scribe.options.today)),
        facts: facts(scribe, words, &own),
    };
    Ok(head::paper(scribe, head, body.into_iter().flatten().collect()))
}

/// Those in a contact who stand for the pupil's home. Whoever interprets or accompanies makes nobody informed.
fn home<'c, 't>(scribe: &'c Scribe<'_, 't>, contact: &'c Contact<'t>) -> impl Iterator<Item = &'c Code<'t>> {
    contact.with.iter().filter(|code| scribe.case.is_home(code.value))
}

/// Whether a contact in which nobody stands for the pupil's home was with parents of other pupils.
fn is_of_others(scribe: &Scribe, contact: &Contact) -> bool {
    contact.with.iter().any(|code| scribe.case.role(code.value) == Some(Role::Guardian))
}

fn facts(scribe: &Scribe, words: &Words, own: &[&Contact]) -> Vec<Vec<Fact>> {
    let days = || own.iter().filter_map(|contact| contact.date?.date);
    let of_governor = own.iter().filter(|contact| is_told(contact, Topic::CountyGovernor));
    let governor = of_governor.filter_map(|contact| contact.date?.date).min();
    let day = |label, day: Option<_>| head::fact(scribe, label, day.map(|day| scribe.date(day)));
    vec![
        vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            head::fact(scribe, words.number, Some(times(words, own.len()))),
        ],
        vec![day(words.first, days().min()), day(words.last, days().max()), day(words.governor, governor)],
    ]
}

/// «3 ganger»
fn times(words: &Words, count: usize) -> Clean {
    Clean::counted(count, if count == 1 { words.once } else { words.several })
}

fn is_told(contact: &Contact, of: Topic) -> bool {
    contact.informed_of.iter().any(|topic| topic.value == of)
}

/// The pupil's parents, each with how often the school was in touch. In the copy for one of them the other's share would
/// be wrong, since it is left out, and so nobody's is told.
fn parents(scribe: &Scribe, words: &Words, own: &[&Contact]) -> Vec<Block> {
    let Some(pupil) = scribe.case.pupil.filter(|_| scribe.is_whole()) else { return Vec::new() };
    let rows: Vec<_> =
        scribe.case.guardians_of(pupil.value).map(|parent| parent_row(scribe, words, own, parent)).collect();
    let columns = [(words.parent, 0), (words.responsibility, 34), (words.times, 40), (words.last, 34)];
    let table = (!rows.is_empty()).then(|| Table::plain(&columns, rows));
    let care = scribe.case.person(pupil.value).and_then(|person| person.care);
    let in_care = match care.map(|care| care.value) {
        Some(Care::ChildWelfare) => Some(words.in_care),
        Some(Care::Foster) => Some(words.in_foster_home),
        Some(Care::Parents) | None => None,
    };
    let not_told = scribe.case.reports.iter().filter_map(|report| scribe.prose(report.guardians_not_told_reason));
    let not_told = not_told.map(|text| Block::entry(words.not_told, vec![Block::prose(text)]));
    let body: Vec<_> = table.into_iter().chain(in_care.map(Block::line)).chain(not_told).collect();
    let title = (!body.is_empty()).then(|| Block::section(words.parents));
    title.into_iter().chain(body).collect()
}

fn parent_row(scribe: &Scribe, words: &Words, own: &[&Contact], parent: &Person) -> Vec<Vec<Block>> {
    let is_with = |contact: &&&Contact| contact.with.iter().any(|code| code.value == parent.code);
    let with: Vec<_> = own.iter().filter(is_with).collect();
    let last = with.iter().filter_map(|contact| contact.date?.date).max();
    let number = match with.len() {
        0 => Line::default().muted(words.no_contact),
        count => times(words, count).into(),
    };
    let asked = parent.access_request.as_ref().map(|request| Block::line(asked(scribe, words, request)));
    vec![
        [Block::line(scribe.person_lines(parent.code))].into_iter().chain(asked).collect(),
        vec![Block::line(scribe.yes_no(parent.parental_responsibility))],
        vec![Block::line(number)],
        last.map(|day| Block::line(Clean::short_date(day))).into_iter().collect(),
    ]
}

/// «Bedt om opplysninger 3. mai 2026, svart ja 5. mai 2026»
fn asked(scribe: &Scribe, words: &Words, request: &AccessRequest) -> Line {
    let answer = match request.answer.map(|answer| answer.value) {
        Some(Answer::Granted) => words.granted,
        Some(Answer::Refused) => words.refused,
        None => words.unanswered,
    };
    let dated = |said: &'static str, day: Option<Clean>| {
        Clean::join(&[Some(Clean::own(said)), day].into_iter().flatten().collect::<Vec<_>>(), " ")
    };
    let asked = dated(words.asked, scribe.long_day(request.asked));
    Line::default().small(Clean::join(&[asked, dated(answer, scribe.long_day(request.answered))], ", "))
}

/// What the parents were told of, when and who, and what of it that the case has come to they were not.
fn told(scribe: &Scribe, words: &Words, own: &[&Contact]) -> Vec<Block> {
    let case = scribe.case;
    let topics = [
        (Topic::Rights, true),
        (Topic::CountyGovernor, true),
        (Topic::Investigation, !case.investigations.is_empty()),
        (Topic::Plan, case.plan.is_some()),
        (Topic::Evaluation, !case.evaluations.is_empty()),
        (Topic::Closing, case.closing.is_some()),
    ];
    let row = |(topic, is_due): (Topic, bool)| {
        let told: Vec<_> = own.iter().filter(|contact| is_told(contact, topic)).collect();
        if told.is_empty() && !is_due {
            return None;
        }
        let none = if scribe.is_whole() { words.not_told_of.into() } else { scribe.missing() };
        let missing = told.is_empty().then(|| Block::line(Line::default().muted(none)));
        let told = told.into_iter().map(|contact| Block::line(day_and_whom(scribe, contact)));
        let title = Clean::own(choices::topic(topic, scribe.lang())).capital();
        Some(vec![vec![Block::line(Line::default().strong(title))], told.chain(missing).collect()])
    };
    let rows = topics.into_iter().filter_map(row).collect();
    vec![Block::section(words.told), Table::plain(&[(scribe.words.topic, 0), (words.told_when, 0)], rows)]
}

/// «8. september 2026: F1; F2»
fn day_and_whom(scribe: &Scribe, contact: &Contact) -> Clean {
    let day = scribe.stated_day(contact.date);
    let whom: Vec<_> = home(scribe, contact).map(|code| scribe.short_person(code)).collect();
    Clean::concat([day, ": ".into(), Clean::join(&whom, "; ")])
}

fn contact(scribe: &Scribe, words: &Words, own: &[&Contact]) -> Vec<Block> {
    if own.is_empty() && scribe.is_whole() {
        return vec![Block::section(words.contact), Block::line(Line::default().muted(words.none))];
    }
    section(scribe, words.contact, own)
}

fn section(scribe: &Scribe, title: &'static str, all: &[&Contact]) -> Vec<Block> {
    if all.is_empty() {
        return Vec::new();
    }
    vec![Block::section(title), parties::contacts(scribe, all.iter().copied())]
}

/// The plan as the home was given it.
fn handed_out(scribe: &Scribe, words: &Words) -> Vec<Block> {
    let case = scribe.case;
    let table = annex::handouts(scribe, |to| case.is_subject(to.value) || case.is_home(to.value));
    table.into_iter().flat_map(|table| [Block::section(words.handed_out), table]).collect()
}
