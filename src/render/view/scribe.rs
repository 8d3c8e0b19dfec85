//! Turns values of the case into what a document can show: safe text, dates, people.

use jiff::civil::Date;
use serde::Serialize;

use super::super::PlanOptions;
use super::super::sanitise::{Clean, Sanitiser};
use super::super::words::{self, Wording};
use crate::case::{Case, Code, Day, Ownership, Person, Role, Words};
use crate::yaml::{Kind, Node};

/// A date as `[year, month, day]`, or what the file says in its place.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum When {
    Date([i16; 3]),
    Text(Clean),
}

/// Somebody: by name where names were given, and always with the code that the texts use.
#[derive(Serialize)]
pub(super) struct Who {
    name: Option<Clean>,
    code: Clean,
    role: Option<Clean>,
}

/// What all parts of a view are written with.
pub(super) struct Scribe<'a, 't> {
    pub(super) case: &'a Case<'t>,
    pub(super) options: &'a PlanOptions<'a>,
    pub(super) words: &'static Wording,
    sanitiser: &'a Sanitiser<'a>,
}

impl<'a, 't> Scribe<'a, 't> {
    pub(super) fn new(case: &'a Case<'t>, options: &'a PlanOptions<'a>, sanitiser: &'a Sanitiser<'a>) -> Self {
        Self { case, options, words: words::of(options.lang), sanitiser }
    }

    /// Running text.
    pub(super) fn prose(&self, words: Option<Words>) -> Option<Clean> {
        words.map(|words| self.sanitiser.prose(&words))
    }

    /// A short text.
    pub(super) fn line(&self, words: Option<Words>) -> Option<Clean> {
        words.map(|words| self.sanitiser.line(&words))
    }

    /// A text for the top or foot of a page: cut where it would not fit on one line.
    pub(super) fn running(&self, words: Option<Words>) -> Option<Clean> {
        words.map(|words| self.sanitiser.running(&words))
    }

    /// A short text or a number, as it is written.
    pub(super) fn scalar(&self, node: Option<Node>) -> Option<Clean> {
        match node?.kind() {
            Kind::Str(text) if !text.trim().is_empty() => Some(self.sanitiser.line(text)),
            Kind::Int(number) => Some(Clean::number(*number)),
            _ => None,
        }
    }

    /// A code of a person or thing.
    pub(super) fn code(&self, code: Option<Code>) -> Option<Clean> {
        self.line(code)
    }

    /// Codes of persons or things.
    pub(super) fn codes(&self, codes: &[Code]) -> Vec<Clean> {
        codes.iter().map(|code| self.sanitiser.line(code)).collect()
    }

    /// A date, or what is written where one should be.
    pub(super) fn when(&self, day: Option<Day>) -> Option<When> {
        let day = day?;
        Some(day.date.map_or_else(|| When::Text(self.sanitiser.line(day.text)), When::from))
    }

    /// A date for the foot of a page.
    pub(super) fn running_when(&self, day: Option<Day>) -> Option<When> {
        let day = day?;
        Some(day.date.map_or_else(|| When::Text(self.sanitiser.running(day.text)), When::from))
    }

    /// The person with a code.
    pub(super) fn who(&self, code: Option<Code>) -> Option<Who> {
        code.map(|code| self.somebody(&code))
    }

    /// The persons with these codes.
    pub(super) fn everybody(&self, codes: &[Code]) -> Vec<Who> {
        codes.iter().map(|code| self.somebody(code)).collect()
    }

    /// The person with a code, known to the case or not.
    pub(super) fn somebody(&self, code: &str) -> Who {
        let name = self.options.names.and_then(|names| names.get(code));
        Who {
            name: name.map(|name| self.sanitiser.line(name)),
            code: self.sanitiser.line(code),
            role: self.case.person(code).and_then(|person| self.role(person)),
        }
    }

    /// What somebody is: the title where there is one, else the role.
    fn role(&self, person: &Person) -> Option<Clean> {
        let role = || person.role.map(|role| Clean::own(words::role(role.value, self.options.lang)));
        self.line(person.title).or_else(role)
    }

    /// What the school calls its head.
    pub(super) fn head(&self) -> Clean {
        let head = if self.is_private() { Role::Head } else { Role::Principal };
        Clean::own(words::role(head, self.options.lang))
    }

    fn is_private(&self) -> bool {
        let ownership = self.case.school.as_ref().and_then(|school| school.ownership);
        ownership.is_some_and(|ownership| ownership.value == Ownership::Private)
    }
}

impl From<Date> for When {
    fn from(date: Date) -> Self {
        Self::Date([date.year(), i16::from(date.month()), i16::from(date.day())])
    }
}
