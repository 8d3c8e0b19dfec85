//! What stands first on every document, and at the top and the foot of its pages.

use super::super::Document;
use super::super::clean::Clean;
use super::super::paper::{Block, Draft, Fact, Furniture, Line, Marking, Paper, Running};
use super::super::scribe::Scribe;
use super::super::words;
use super::{coded, earlier};
use crate::audience::Audience;
use crate::case::{Code, Day};

/// What a document begins with.
pub(in crate::render) struct Head {
    pub(in crate::render) document: Document,
    pub(in crate::render) subtitle: Option<Clean>,
    /// The version of the plan, in documents that belong to one.
    pub(in crate::render) version: Option<i64>,
    /// The day of the document.
    pub(in crate::render) date: Option<Clean>,
    pub(in crate::render) facts: Vec<Vec<Fact>>,
}

/// What anything that is set begins with, be it a document of the case or not.
pub(in crate::render) struct Frame {
    /// What its templates are called.
    pub(in crate::render) kind: &'static str,
    pub(in crate::render) name: &'static str,
    pub(in crate::render) subtitle: Option<Clean>,
    pub(in crate::render) version: Option<i64>,
    pub(in crate::render) date: Option<Clean>,
    pub(in crate::render) facts: Vec<Vec<Fact>>,
}

/// A document from its head and its body.
pub(in crate::render) fn paper(scribe: &Scribe, head: Head, body: Vec<Block>) -> Paper {
    let Head { document, subtitle, version, date, facts } = head;
    let name = words::document(document, scribe.is_private(), scribe.lang());
    framed(scribe, Frame { kind: document.key(), name, subtitle, version, date, facts }, body)
}

/// The same of anything that is set.
pub(in crate::render) fn framed(scribe: &Scribe, frame: Frame, body: Vec<Block>) -> Paper {
    let (case, words) = (scribe.case, scribe.words);
    let school = case.school.as_ref();
    let name = Clean::own(frame.name);
    let version = earlier::version(scribe, frame.version);
    let id = case.frame.as_ref().and_then(|frame| frame.id);
    let of_case = |id: Clean| Clean::concat([words.case.into(), " ".into(), id]);
    let recorded = scribe.line(case.archive_number()).map(|id| of_case(id).lower());
    let record: Vec<_> = [Some(name.clone()), recorded, version.clone()].into_iter().flatten().collect();
    let foot = [scribe.running(id).map(of_case), version, frame.date].into_iter().flatten().collect();
    Paper {
        lang: scribe.lang().key(),
        kind: frame.kind,
        name,
        subtitle: frame.subtitle,
        record: Clean::join(&record, ", "),
        school: scribe.line(school.and_then(|school| school.name)),
        owner: scribe.line(school.and_then(|school| school.owner)),
        marking: marking(scribe),
        reader: scribe.options.reader.map(|reader| Clean::own(words::reader(reader, scribe.lang()))),
        duty: scribe.options.reader.and_then(|reader| words::duty(reader, scribe.lang())).map(Clean::own),
        draft: draft(scribe),
        running: Running { school: scribe.running(school.and_then(|school| school.name)), foot },
        look: scribe.look(frame.kind),
        source: scribe.options.source.map(|_| words.source.into()),
        body: coded::only_printed(&frame.facts, body),
        facts: frame.facts,
        words: Furniture {
            skip: words.skip.into(),
            removed: words.removed.into(),
            added: words.added.into(),
            page: words.page.into(),
            of: words.of.into(),
            write_here: words.write_here.into(),
        },
    }
}

/// offentleglova binds public bodies; a private school's documents are marked by the duty of secrecy alone.
pub(super) fn marking(scribe: &Scribe) -> Marking {
    let words = scribe.words;
    if scribe.options.reader == Some(Audience::Access) {
        let basis = (!scribe.is_private()).then(|| words.public_basis.into());
        return Marking { label: words.public.into(), basis };
    }
    if scribe.is_private() {
        Marking { label: words.confidential.into(), basis: None }
    } else {
        Marking { label: words.exempt.into(), basis: Some(words.exempt_basis.into()) }
    }
}

fn draft(scribe: &Scribe) -> Option<Draft> {
    let (words, errors) = (scribe.words, scribe.options.errors);
    let parts = || [words.draft_found.into(), words::errors(errors, scribe.lang())];
    // What does not hold any more will not be finished.
    let until =
        if scribe.options.former.is_none() { [" ".into(), words.draft_until.into()] } else { Default::default() };
    (errors > 0).then(|| Draft {
        label: words.draft.into(),
        text: Clean::concat([Clean::join(&parts(), " "), ".".into(), Clean::concat(until)]),
    })
}

/// A fact of which nothing else is known.
pub(in crate::render) fn fact(scribe: &Scribe, label: &'static str, value: Option<Clean>) -> Fact {
    Fact { label: label.into(), value, missing: scribe.missing(), note: None }
}

/// A fact that is a day.
pub(in crate::render) fn day_fact(scribe: &Scribe, label: &'static str, day: Option<Day>) -> Fact {
    fact(scribe, label, scribe.long_day(day))
}

/// A fact that is a person, with code and role below.
pub(in crate::render) fn person_fact(scribe: &Scribe, label: &'static str, code: Option<Code>, role: bool) -> Fact {
    let Some(code) = code else { return fact(scribe, label, None) };
    let name = scribe.name(&code);
    let role = scribe.role_of(&code).filter(|_| role && (name.is_some() || scribe.shows_role(&code)));
    let below: Vec<_> = [name.as_ref().map(|_| scribe.code(&code)), role].into_iter().flatten().collect();
    let value = name.unwrap_or_else(|| scribe.code(&code));
    let note = (!below.is_empty()).then(|| Clean::join(&below, ", "));
    Fact { note, ..fact(scribe, label, Some(value)) }
}

/// Whom the case is about: the pupil, or the class.
pub(in crate::render) fn subject_fact(scribe: &Scribe) -> Fact {
    let (case, words) = (scribe.case, scribe.words);
    match (case.pupil, &case.class) {
        (None, Some(class)) => fact(scribe, words.class, scribe.line(class.name)),
        (pupil, _) => person_fact(scribe, words.pupil, pupil, false),
    }
}

/// The grade of the pupil or the class.
pub(in crate::render) fn grade_fact(scribe: &Scribe) -> Fact {
    let case = scribe.case;
    let pupil = case.pupil.and_then(|pupil| case.person(&pupil));
    let grade = pupil.map_or_else(|| case.class.as_ref().and_then(|class| class.grade), |pupil| pupil.grade);
    fact(scribe, scribe.words.grade, scribe.scalar(grade))
}

/// The case number.
pub(in crate::render) fn case_fact(scribe: &Scribe) -> Fact {
    let id = scribe.case.frame.as_ref().and_then(|frame| frame.id);
    fact(scribe, scribe.words.case, scribe.line(id))
}

/// A heading with the place of the law that it answers.
pub(in crate::render) fn titled(title: &'static str, place: Clean) -> Line {
    Line::from(title).and(" ").small(place)
}
