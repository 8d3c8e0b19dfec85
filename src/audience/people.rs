//! Who everybody in a case is to a reader, and what they are called.

use std::collections::{BTreeMap, BTreeSet};

use super::mentions::Finder;
pub(super) use super::mentions::in_order;
use super::roles;
use super::titles::{definite, within_sentence};
use super::words::{self, Veil};
use crate::case::{Care, Case, Names, Person, Role};
use crate::lang::Lang;
use crate::schema::is_identifier;
use crate::yaml::Value;

/// What somebody is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The pupil whom the copy is about.
    Subject,
    /// The guardian who reads.
    Recipient,
    /// Another guardian of the pupil.
    Guardian,
    /// Another pupil.
    Pupil,
    /// A guardian of another pupil.
    Home,
    /// Somebody at the school who is said to violate (§ 12-5).
    Accused,
    /// Anybody else at the school.
    Staff,
    /// Child welfare, where it does not have the care: whether the school asks it must not be known at home.
    ChildWelfare,
    /// Another service.
    Outside,
    /// A class or its homes as such.
    Group,
    /// Somebody of whom the file does not say what they are.
    Stranger,
}

impl Standing {
    /// Whether it is the reader's own matter.
    pub(super) fn is_own(self) -> bool {
        matches!(self, Standing::Subject | Standing::Recipient)
    }

    /// Whether the duty of secrecy towards the reader covers the person.
    pub(super) fn is_other(self) -> bool {
        self.veil().is_some()
    }

    /// How the person is spoken of where the reader must not know who it is.
    pub(super) fn veil(self) -> Option<&'static Veil> {
        match self {
            Standing::Pupil => Some(&words::PUPIL),
            Standing::Home => Some(&words::HOME),
            Standing::Accused => Some(&words::ACCUSED),
            Standing::Stranger => Some(&words::STRANGER),
            _ => None,
        }
    }
}

/// Somebody, as the reader sees them.
pub(super) struct Known {
    pub(super) code: String,
    pub(super) standing: Standing,
    /// What stands in place of the code.
    pub(super) called: String,
    /// What stands in place of the code within a sentence.
    pub(super) in_text: String,
    /// Whether that is the person's name.
    pub(super) is_name: bool,
}

/// Everybody, and how to find them in a text.
pub(super) struct People {
    pub(super) known: Vec<Known>,
    pub(super) finder: Finder,
    by_code: BTreeMap<String, usize>,
}

/// For whom people are called something.
pub(super) struct Reader<'r> {
    pub(super) subject: Option<&'r str>,
    pub(super) recipient: Option<&'r str>,
    pub(super) names: Option<&'r Names>,
    /// Whether people are called by their names.
    pub(super) are_shown: bool,
    pub(super) lang: Lang,
    /// Whether the names of the staff would tell where the pupil goes to school.
    pub(super) staff_unnamed: bool,
}

impl People {
    pub(super) fn new(case: &Case<'_>, root: &Value<'_>, reader: &Reader<'_>) -> Self {
        let mut codes = Finder::default();
        case.people.iter().enumerate().for_each(|(who, person)| codes.code(person.code, who));
        let mut known: Vec<Known> = case.people.iter().map(|person| known(case, person, reader, &codes)).collect();
        for code in reader.names.into_iter().flat_map(Names::codes) {
            if case.person(code).is_none() {
                known.push(veiled(code, Standing::Stranger, reader.lang));
            }
        }
        tell_apart(&mut known, case, reader.lang);
        let strays = known.len();
        known.push(veiled("", Standing::Pupil, reader.lang));
        known.push(veiled("", Standing::Home, reader.lang));
        let finder = finder(case, root, &known, strays, reader);
        let by_code = known.iter().enumerate().map(|(who, person)| (person.code.clone(), who)).rev().collect();
        Self { known, finder, by_code }
    }

    /// The person with a code.
    pub(super) fn get(&self, code: &str) -> Option<&Known> {
        self.by_code.get(code.trim()).filter(|_| !code.trim().is_empty()).map(|who| &self.known[*who])
    }

    /// What those are to the reader whom a text mentions, by code or surely by name.
    pub(super) fn mentioned(&self, text: &str) -> Vec<Standing> {
        let mentions = self.finder.find(text).into_iter().filter(|mention| mention.sure);
        mentions.map(|mention| self.known[mention.who].standing).collect()
    }

    /// What those are to the reader to whom codes refer.
    pub(super) fn named_in(&self, codes: Option<&Value<'_>>) -> Vec<Standing> {
        let codes = codes.map_or(&[][..], Value::listed).iter().filter_map(Value::as_str);
        codes.map(|code| self.get(code).map_or(Standing::Stranger, |person| person.standing)).collect()
    }

    /// What people are called who are not called by name.
    pub(super) fn designations(&self) -> impl Iterator<Item = &str> {
        self.known.iter().filter(|person| !person.is_name).flat_map(|person| [&*person.called, &*person.in_text])
    }

    /// The codes of everybody who has one.
    pub(super) fn codes(&self) -> impl Iterator<Item = &Known> {
        self.known.iter().filter(|person| !person.code.is_empty())
    }
}

fn standing(case: &Case<'_>, person: &Person<'_>, reader: &Reader<'_>) -> Standing {
    let Some(role) = person.role else { return Standing::Stranger };
    let is_family = || person.guardian_of.is_some_and(|of| Some(of.value) == reader.subject);
    match role.value {
        _ if reader.subject == Some(person.code) => Standing::Subject,
        Role::Pupil => Standing::Pupil,
        Role::Guardian if !is_family() => Standing::Home,
        Role::Guardian if reader.recipient == Some(person.code) => Standing::Recipient,
        Role::Guardian => Standing::Guardian,
        role if role.works_at_school() && case.is_accused(person.code) => Standing::Accused,
        role if role.works_at_school() => Standing::Staff,
        Role::PupilGroup | Role::HomeGroup => Standing::Group,
        Role::ChildWelfare if !is_in_care(case, reader) => Standing::ChildWelfare,
        _ => Standing::Outside,
    }
}

/// Whether somebody else than the parents has the care of the pupil.
fn is_in_care(case: &Case<'_>, reader: &Reader<'_>) -> bool {
    let care = reader.subject.and_then(|code| case.person(code)?.care);
    care.is_some_and(|care| care.value != Care::Parents)
}

fn known(case: &Case<'_>, person: &Person<'_>, reader: &Reader<'_>, codes: &Finder) -> Known {
    let standing = standing(case, person, reader);
    if standing.is_other() {
        return veiled(person.code, standing, reader.lang);
    }
    let may_be_named = match standing {
        Standing::Staff => !reader.staff_unnamed,
        Standing::Outside | Standing::ChildWelfare | Standing::Group => false,
        _ => true,
    };
    let may_be_named = may_be_named && reader.are_shown;
    let name = reader.names.and_then(|names| names.get(person.code)).filter(|_| may_be_named).map(in_order);
    let called = name.clone().unwrap_or_else(|| designation(person, standing, reader, codes));
    let in_text = match (&name, standing) {
        (Some(name), Standing::Subject) => name.split(' ').next().unwrap_or(name).to_owned(),
        (Some(name), _) => name.clone(),
        (None, _) => definite(&within_sentence(&called)),
    };
    Known { code: person.code.to_owned(), standing, called, in_text, is_name: name.is_some() }
}

fn veiled(code: &str, standing: Standing, lang: Lang) -> Known {
    let called = standing.veil().map_or("", |veil| veil.one.get(lang)).to_owned();
    Known { code: code.to_owned(), standing, in_text: called.clone(), called, is_name: false }
}

/// What somebody without a name is called: the title or the role.
fn designation(person: &Person<'_>, standing: Standing, reader: &Reader<'_>, codes: &Finder) -> String {
    let role = person.role.map_or(Role::External, |role| role.value);
    let speaks_for_itself = !matches!(role, Role::EducationalPsychologist | Role::ChildWelfare | Role::Owner);
    // The title of a class or a teacher tells which class it is.
    let may_be_used = speaks_for_itself && !reader.staff_unnamed;
    let names_nobody = |title: &str| codes.find(title).is_empty() && !mentions_anybody(title, reader.names);
    let title = person.title.filter(|title| may_be_used && names_nobody(title.value));
    match (standing, title) {
        (Standing::Subject, _) => words::SUBJECT.get(reader.lang).to_owned(),
        (Standing::Recipient | Standing::Guardian, _) => words::GUARDIAN.get(reader.lang).to_owned(),
        (_, Some(title)) => title.value.to_owned(),
        (_, None) => words::only(role).get(reader.lang).to_owned(),
    }
}

/// Whether a title tells of a person: «Fullmektig for F1».
fn mentions_anybody(title: &str, names: Option<&Names>) -> bool {
    let parts: BTreeSet<String> =
        names.into_iter().flat_map(Names::iter).flat_map(|(_, name)| words_of(name)).collect();
    words_of(title).any(|word| {
        let bare = word.strip_suffix('s').unwrap_or(&word);
        parts.contains(&word) || parts.contains(bare) || is_identifier(&bare.to_uppercase())
    })
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Numbers those at the school and in the family who would be called the same.
fn tell_apart(known: &mut [Known], case: &Case<'_>, lang: Lang) {
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (who, person) in known.iter().enumerate() {
        if !person.standing.is_other()
            && !matches!(person.standing, Standing::Outside | Standing::ChildWelfare | Standing::Group)
        {
            alike.entry(person.called.to_lowercase()).or_default().push(who);
        }
    }
    for group in alike.into_values().filter(|group| group.len() > 1) {
        for (number, who) in group.into_iter().enumerate() {
            let person = &mut known[who];
            let of = case.person(&person.code);
            let titled = of.and_then(|of| of.title).is_some_and(|title| title.value == person.called);
            let base = match case.role(&person.code) {
                Some(role) if !person.is_name && !titled => words::numbered(role).get(lang).to_owned(),
                _ => person.called.clone(),
            };
            person.called = format!("{base} {}", number + 1);
            person.in_text = if person.is_name { person.called.clone() } else { within_sentence(&person.called) };
        }
    }
}

/// Tells the finder of everybody. Of two with the same first or last name, those count first whom the reader may know.
fn finder(case: &Case<'_>, root: &Value<'_>, known: &[Known], strays: usize, reader: &Reader<'_>) -> Finder {
    let mut finder = Finder::default();
    let (named, unnamed): (Vec<usize>, Vec<usize>) = (0..strays).partition(|who| known[*who].is_name);
    for who in named.into_iter().chain(unnamed) {
        let person = &known[who];
        finder.code(&person.code, who);
        if let Some(name) = reader.names.and_then(|names| names.get(&person.code)) {
            finder.name(name, who);
        }
    }
    for (who, person) in case.people.iter().enumerate().filter(|(who, _)| known[*who].standing == Standing::Accused) {
        roles::spoken(case, person).iter().for_each(|spoken| finder.role(spoken, who));
    }
    for person in &case.people {
        match person.role.map(|role| role.value) {
            Some(Role::Pupil) => finder.stray(person.code, strays),
            Some(Role::Guardian) => finder.stray(person.code, strays + 1),
            _ => {}
        }
    }
    let mut things = BTreeSet::new();
    identifiers(root, &mut things);
    things.iter().for_each(|id| finder.thing(id));
    finder
}

/// The identifiers of things: whatever stands under `id`.
fn identifiers<'v>(value: &'v Value<'_>, found: &mut BTreeSet<&'v str>) {
    found.extend(value.get("id").and_then(Value::as_str));
    let inner = value.entries().iter().map(|(_, value)| value);
    inner.for_each(|value| identifiers(value, found));
    if let Value::Seq(items) = value {
        items.iter().for_each(|item| identifiers(item, found));
    }
}
