//! Who may see what of a case: a case filtered for its reader, from which documents are made.
//!
//! Nothing is drawn over. What the reader may not see is not in the tree of an [`Edition`], and everybody in it is
//! called what the reader may call them. The typed case is read from that tree, so a document need not know of any of
//! this. What is shown of each field stands in one table (`policy.rs`), which `docs/audiences.md` repeats.
//!
//! Codes and the names of the key file are taken out wherever they stand. What nobody can find by them, such as a trait
//! that everybody in the class knows somebody by, or «gutten i 6B», is for the one who hands out the copy to see.

mod codes;
mod entitled;
mod filter;
mod individuals;
mod judge;
mod label;
mod mentions;
mod page;
mod people;
mod persons;
mod policy;
mod refusal;
mod remains;
mod roles;
mod secrets;
mod show;
mod speech;
#[cfg(test)]
mod tests;
mod text;
mod titles;
mod traces;
mod whereabouts;
mod words;

pub use crate::case::Edition as Audience;
pub use entitled::{Candidate, recipients};
pub use page::page;
pub use refusal::Refusal;
pub use remains::Remains;
pub use secrets::{Secret, SecretKind, Secrets};

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::case::{Case, MainLanguage, Names};
use crate::yaml::{Tree, Value};
use filter::{Filter, Place};
use people::{Known, People, Reader};
use show::Column;

/// For whom a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient<'r> {
    /// What kind of reader.
    pub audience: Audience,
    /// The code of the guardian or pupil who reads. A copy for guardians needs it, except in a case about a class.
    pub person: Option<&'r str>,
}

/// The names behind the codes. They are taken out of texts wherever the reader must not know them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Naming<'n> {
    /// The names, where any are known.
    pub names: Option<&'n Names>,
    /// Whether people whom the reader may know are called by them; if not, by their roles.
    pub are_shown: bool,
}

impl<'n> From<Option<&'n Names>> for Naming<'n> {
    fn from(names: Option<&'n Names>) -> Self {
        Self { names, are_shown: true }
    }
}

/// A case as its reader may see it.
#[derive(Clone, Debug)]
pub struct Edition<'s> {
    /// What is left of the case. Its indices are those of the file, and it has no source text.
    pub tree: Tree<'s>,
    /// Whether people are called by their codes. If not, what stands in the place of a code is what they are called.
    pub codes: bool,
    /// What stands in the place of codes and is a name, not a role or a neutral word.
    pub names: BTreeSet<String>,
    /// What was taken out, and what is there: for the proof that nothing leaked.
    pub secrets: Secrets,
    /// Fields that are missing before there can be a copy: `plan.tiltak[2].tekst_til_andre` (KONF-03).
    pub gaps: Vec<String>,
    /// Texts that were withheld from an item that is shown, so that the document may mark the place.
    pub holes: Vec<String>,
    /// Texts with a word that may be the name of somebody whom the reader knows by role, which somebody must look at.
    pub doubts: Vec<String>,
    /// Texts with a word that may be the name of somebody whom the reader must not know. There can be no copy before they
    /// are worded otherwise.
    pub suspects: Vec<String>,
    /// What no rule can see, and somebody must look at before the copy is handed out.
    pub remains: Vec<Remains>,
    /// Names that would tell where the pupil is, where nobody must read it.
    places: Option<Vec<String>>,
}

impl Edition<'_> {
    /// Whether the reader must not know where the pupil goes to school or lives. Then the sender must not show either.
    pub fn hides_places(&self) -> bool {
        self.places.is_some()
    }

    /// Whether a text beside the copy, such as the name of its file, tells where the pupil is.
    pub fn tells_place(&self, text: &str) -> bool {
        self.places.as_ref().is_some_and(|places| whereabouts::are_told(places, text) || traces::are_told(text))
    }

    /// Whether what stands in the place of a code is a name.
    pub fn is_name(&self, called: &str) -> bool {
        self.names.contains(called)
    }
}

/// The case as a reader may see it, on a day. The names are used where the reader may know them, and taken out of texts
/// where not; without them people are called by their roles, and only codes can be taken out.
///
/// # Errors
///
/// Why the reader gets no copy.
pub fn edition<'s, 'n>(
    tree: &Tree<'s>,
    recipient: &Recipient<'_>,
    names: impl Into<Naming<'n>>,
    language: MainLanguage,
    today: Date,
) -> Result<Edition<'s>, Refusal> {
    let case = Case::read(tree).ok_or(Refusal::NoCase)?;
    let Recipient { audience, person } = *recipient;
    if let Some(refusal) = entitled::refusal(&case, audience, person, today) {
        return Err(refusal);
    }
    let naming = names.into();
    let Some(column) = column(&case, recipient, today) else {
        let shown = tree.root().texts().into_iter().map(str::to_owned).collect();
        let secrets = Secrets { shown, ..Secrets::default() };
        return Ok(whole(tree.clone(), secrets));
    };
    let root = tree.value().ok_or(Refusal::TooLarge)?;
    let subject = entitled::subject(&case, audience, person);
    let places = whereabouts::hidden(&case, recipient, subject);
    let lang = words::lang_of(language);
    let reader = Reader {
        subject,
        recipient: person.filter(|_| audience == Audience::Guardians),
        names: naming.names,
        are_shown: naming.are_shown,
        lang,
        staff_unnamed: places.is_some() || column.is_public(),
    };
    let people = People::new(&case, &root, &reader);
    let mut filter = Filter {
        people: &people,
        column,
        lang,
        of_class: case.is_about_class(),
        measures_of_others: BTreeMap::new(),
        hearings_of_others: BTreeSet::new(),
        places,
        secrets: Secrets::default(),
        gaps: Vec::new(),
        holes: Vec::new(),
        doubts: Vec::new(),
        suspects: Vec::new(),
    };
    filter.measures_of_others = filter.find_measures_of_others(&root);
    filter.hearings_of_others = filter.find_hearings_of_others(&root);
    let seen = filter.see(&root, &Place::default(), &Value::Null).unwrap_or(Value::Map(Vec::new()));
    let Filter { secrets, gaps, holes, doubts, suspects, places, .. } = filter;
    let remains = remains::of(column, places.is_some());
    let names_shown = shown_names(&people, &seen);
    let secrets = accounted(secrets, &seen, &people, naming.names, column);
    let tree = seen.into_tree();
    Ok(Edition { tree, codes: false, names: names_shown, secrets, gaps, holes, doubts, suspects, remains, places })
}

/// Everything, under codes.
fn whole(tree: Tree<'_>, secrets: Secrets) -> Edition<'_> {
    let (gaps, holes, doubts, suspects) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (names, remains, places) = (BTreeSet::new(), Vec::new(), None);
    Edition { tree, codes: true, names, secrets, gaps, holes, doubts, suspects, remains, places }
}

/// The column of the policy for a reader; none for those who see everything.
fn column(case: &Case<'_>, recipient: &Recipient<'_>, today: Date) -> Option<Column> {
    match recipient.audience {
        Audience::Internal | Audience::CountyGovernor => None,
        Audience::Guardians => Some(Column::Guardians),
        Audience::Pupil => {
            // Whoever may be under 15 counts as under 15.
            let pupil = entitled::subject(case, Audience::Pupil, recipient.person).and_then(|code| case.person(code));
            let is_15 = pupil.is_some_and(|pupil| pupil.is_at_least(15, today));
            Some(if is_15 { Column::Pupil } else { Column::Child })
        }
        Audience::Access if case.is_about_class() => Some(Column::ClassAccess),
        Audience::Access => Some(Column::Access),
    }
}

fn shown_names(people: &People, seen: &Value<'_>) -> BTreeSet<String> {
    let mut texts = BTreeSet::new();
    seen.each_text(&mut |text| {
        texts.insert(text);
    });
    let named = people.codes().filter(|person| person.is_name && texts.contains(person.called.as_str()));
    named.map(|person| person.called.clone()).collect()
}

/// The secrets with the names and codes that the edition does not show, and with the texts that it shows.
fn accounted(
    mut secrets: Secrets,
    seen: &Value<'_>,
    people: &People,
    names: Option<&Names>,
    column: Column,
) -> Secrets {
    let mut texts = BTreeSet::new();
    seen.each_text(&mut |text| {
        texts.insert(text);
    });
    let stands = |called: &str| texts.iter().any(|text| text.contains(called));
    let is_shown =
        |person: &Known| !column.is_public() && person.is_name && (stands(&person.called) || stands(&person.in_text));
    for person in people.codes() {
        let field = if crate::schema::is_identifier(&person.code) { person.code.as_str() } else { "?" };
        // What a thing is called too cannot be told from a code where it stands.
        if !people.finder.is_thing(&person.code) {
            secrets.withhold(SecretKind::Code, field, &person.code);
        }
        let name = names.and_then(|names| names.get(&person.code));
        if is_shown(person) {
            secrets.licensed.push(person.called.clone());
        } else if let Some(name) = name {
            secrets.withhold(SecretKind::Name, field, &people::in_order(name));
        }
    }
    seen.each_text(&mut |text| secrets.shown.push(text.to_owned()));
    // Schools and classes are often called what people are.
    let called = ["skole", "klasse"].into_iter().filter_map(|key| seen.get(key));
    called.for_each(|names| names.each_text(&mut |text| secrets.licensed.push(text.to_owned())));
    secrets.licensed.extend(people.designations().map(str::to_owned));
    secrets
}
