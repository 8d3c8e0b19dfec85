//! What the pupils have said, when and on what, and what the school did with it (§ 10-2).

mod steps;

use super::super::clean::Clean;
use super::super::paper::{Block, Fact, Line, Paper, Table};
use super::super::parts::{annex, head, parties};
use super::super::scribe::Scribe;
use super::super::words::wording;
use super::super::{Options, RenderError};
use super::Document;
use crate::case::{Hearing, Role};

wording! {
    /// The words of the document on hearings.
    Words {
        subtitle: "Retten til å medvirke og bli hørt etter", "Retten til å medverke og bli høyrd etter";
        talks: "Samtaler", "Samtalar";
        first: "Første samtale", "Første samtale";
        last: "Siste samtale", "Siste samtale";
        others_number: "Samtaler med andre elever", "Samtalar med andre elevar";
        steps: "Når eleven er hørt", "Når eleven er høyrd";
        steps_class: "Når elevene er hørt", "Når elevane er høyrde";
        step: "Steg i saken", "Steg i saka";
        heard: "Samtaler og tilbud", "Samtalar og tilbod";
        investigation: "Undersøkelsen", "Undersøkinga";
        measures: "Tiltakene", "Tiltaka";
        evaluation: "Evalueringen", "Evalueringa";
        closing: "Avslutningen", "Avslutninga";
        other: "Annet", "Anna";
        none_recorded: "Ingen samtale er ført", "Ingen samtale er ført";
        declined: "ønsket ikke å uttale seg", "ønskte ikkje å uttale seg";
        not_heard: "ikke hørt", "ikkje høyrd";
        of_pupil: "Det eleven har sagt", "Det eleven har sagt";
        of_class: "Det elevene har sagt", "Det elevane har sagt";
        of_others: "Det andre elever har sagt", "Det andre elevar har sagt";
        none_of_pupil: "Saken har ingen samtale med eleven.", "Saka har ingen samtale med eleven.";
        none_of_class: "Saken har ingen samtale med elevene.", "Saka har ingen samtale med elevane.";
        frame: "Rammene for samtalene", "Rammene for samtalane";
        voluntary: "Fikk vite at det er frivillig", "Fekk vite at det er frivillig";
        trusted: "Fikk velge en voksen å ha med", "Fekk velje ein vaksen å ha med";
        recorded: "Skrevet ned", "Skrive ned";
        no_need: "Ikke meldt behov", "Ikkje meldt behov";
    }
}

/// All hearings, or the one that was asked for.
pub(super) fn of(scribe: &Scribe, options: &Options) -> Result<Paper, RenderError> {
    let words = Words::of(scribe.lang());
    let asked = |hearing: &&Hearing| options.is_asked_for(hearing.id) && is_of_pupil(scribe, hearing);
    let all: Vec<_> = scribe.case.hearings.iter().filter(asked).collect();
    if all.is_empty() {
        return Err(options.nothing(Document::Hearings));
    }
    let (own, others): (Vec<_>, Vec<_>) = all.iter().copied().partition(|hearing| is_own(scribe, hearing));
    let is_one = options.item.is_some();
    let body = [
        if is_one { Vec::new() } else { steps::all(scribe, words) },
        own_words(scribe, words, &own, is_one),
        spoken(scribe, words.of_others, &others, true),
        frame(scribe, words, &all),
        annex::codes(scribe),
    ];
    let law = scribe.law();
    let head = head::Head {
        document: Document::Hearings,
        subtitle: Some(Clean::join(&[words.subtitle.into(), law.act_name.into(), law.heard.into()], " ")),
        version: None,
        date: Some(Clean::short_date(scribe.options.today)),
        facts: facts(scribe, words, &own, &others),
    };
    Ok(head::paper(scribe, head, body.into_iter().flatten().collect()))
}

/// Whether a pupil or a group of pupils was heard, for all that the file says. Others do not have this right; what they
/// said is part of the investigation.
fn is_of_pupil(scribe: &Scribe, hearing: &Hearing) -> bool {
    let role = hearing.who.and_then(|who| scribe.case.role(who.value));
    role.is_none_or(|role| matches!(role, Role::Pupil | Role::PupilGroup))
}

/// Whether it was the pupil whom the case is about, or one of the class, who was heard.
fn is_own(scribe: &Scribe, hearing: &Hearing) -> bool {
    hearing.who.is_some_and(|who| scribe.case.is_subject(&who))
}

fn facts(scribe: &Scribe, words: &Words, own: &[&Hearing], others: &[&Hearing]) -> Vec<Vec<Fact>> {
    let held = |all: &[&Hearing]| all.iter().filter(|hearing| hearing.was_held()).count();
    let number = |count: usize| Some(Clean::number(i64::try_from(count).unwrap_or(i64::MAX)));
    let days = || own.iter().filter(|hearing| hearing.was_held()).filter_map(|hearing| hearing.date?.date);
    let day = |label, day: Option<_>| head::fact(scribe, label, day.map(|day| scribe.date(day)));
    let of_others = (!others.is_empty()).then(|| head::fact(scribe, words.others_number, number(held(others))));
    vec![
        vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            head::fact(scribe, words.talks, number(held(own))),
        ],
        [day(words.first, days().min()), day(words.last, days().max())].into_iter().chain(of_others).collect(),
    ]
}

/// What the pupil said in the investigation and in every talk, or that there was none.
fn own_words(scribe: &Scribe, words: &Words, own: &[&Hearing], is_one: bool) -> Vec<Block> {
    let of_class = scribe.case.pupil.is_none();
    let (title, none) =
        if of_class { (words.of_class, words.none_of_class) } else { (words.of_pupil, words.none_of_pupil) };
    if is_one {
        return spoken(scribe, title, own, of_class);
    }
    let mut said: Vec<_> =
        scribe.case.investigations.iter().filter_map(|one| parties::experience(scribe, one)).collect();
    if own.is_empty() && scribe.is_whole() {
        said.push(Block::line(Line::default().muted(none)));
    }
    said.extend(own.iter().map(|hearing| parties::talk(scribe, hearing, of_class)));
    let title = (!said.is_empty()).then(|| Block::section(title));
    title.into_iter().chain(said).collect()
}

fn spoken(scribe: &Scribe, title: &'static str, all: &[&Hearing], named: bool) -> Vec<Block> {
    let title = (!all.is_empty()).then(|| Block::section(title));
    title.into_iter().chain(all.iter().map(|hearing| parties::talk(scribe, hearing, named))).collect()
}

/// What made it possible to speak freely, talk by talk, and when it was written down.
fn frame(scribe: &Scribe, words: &Words, all: &[&Hearing]) -> Vec<Block> {
    let rows: Vec<_> = all
        .iter()
        .filter(|hearing| hearing.was_held() && (scribe.is_whole() || is_framed(hearing)))
        .map(|hearing| {
            let recorded = scribe.day(hearing.recorded).map_or_else(|| scribe.missing_line(), Line::from);
            vec![
                scribe.id(hearing.id).map(|id| Block::line(Line::default().strong(id))).into_iter().collect(),
                vec![Block::line(scribe.dated(hearing.date, None))],
                vec![Block::line(scribe.yes_no(hearing.voluntary))],
                vec![Block::line(scribe.yes_no(hearing.trusted_adult))],
                vec![Block::line(support(scribe, words, hearing))],
                vec![Block::line(recorded)],
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let shared = scribe.words;
    let columns = [
        (shared.col_number, 16),
        (shared.date, 24),
        (words.voluntary, 34),
        (words.trusted, 30),
        (shared.support, 0),
        (words.recorded, 26),
    ];
    vec![Block::section(words.frame), Table::plain(&columns, rows)]
}

/// Whether anything of what made a talk possible is there. In a copy, a row without would only say what is left out.
fn is_framed(hearing: &Hearing) -> bool {
    hearing.voluntary.is_some()
        || hearing.trusted_adult.is_some()
        || hearing.support.is_some()
        || hearing.recorded.is_some()
}

/// Interpreter, sign language or AAC; where none is recorded, whether somebody has said that it was needed.
fn support(scribe: &Scribe, words: &Words, hearing: &Hearing) -> Line {
    let needs = || hearing.who.and_then(|who| scribe.case.person(&who)?.communication);
    match scribe.line(hearing.support) {
        Some(support) => support.into(),
        None if needs().is_none() && scribe.is_whole() => Line::default().muted(words.no_need),
        None => scribe.missing_line(),
    }
}
