//! Goes through a case and leaves of it what a reader may see.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::family::Verdict;
use super::people::{People, Standing};
use super::policy::{self, row};
use super::secrets::{SecretKind, Secrets};
use super::show::{Column, Holds, Row, Show};
use super::strangers::Vocabulary;
use super::{individuals, traces, whereabouts};
use crate::lang::Lang;
use crate::rules::{address, is_private, may_be_private};
use crate::yaml::Value;

/// A place in a case: in the words of the policy, and with the indices of the file.
#[derive(Clone, Default)]
pub(super) struct Place {
    pub(super) path: String,
    pub(super) field: String,
}

impl Place {
    /// A field by its key. A key that no policy knows may be anything, and is not repeated.
    pub(super) fn key(&self, key: &str) -> Self {
        let joined = |to: &str, key: &str| if to.is_empty() { key.to_owned() } else { format!("{to}.{key}") };
        let path = joined(&self.path, key);
        let key = if policy::is_known(&path) { key } else { "?" };
        Self { path: joined(&self.path, key), field: joined(&self.field, key) }
    }

    pub(super) fn index(&self, index: usize) -> Self {
        Self { path: format!("{}[]", self.path), field: format!("{}[{index}]", self.field) }
    }
}

/// What is known while a case is gone through, and what was found on the way.
pub(super) struct Filter<'f> {
    pub(super) people: &'f People,
    pub(super) column: Column,
    pub(super) lang: Lang,
    /// Whether the case is about a class.
    pub(super) of_class: bool,
    /// Whether somebody else than the parents has the care of the pupil.
    pub(super) in_care: bool,
    /// The measures that concern others, and whether they concern the pupil too.
    pub(super) measures_of_others: BTreeMap<String, bool>,
    /// The hearings that are others'.
    pub(super) hearings_of_others: BTreeSet<String>,
    /// Names of the school and the like, in lower case, where nobody must read where the pupil is.
    pub(super) places: Option<Vec<String>>,
    /// Whether another guardian's address is protected from a reader with whom the pupil lives, too.
    pub(super) guards_home: bool,
    /// The words of the case that are nobody's name.
    pub(super) vocabulary: Vocabulary,
    pub(super) secrets: Secrets,
    pub(super) gaps: Vec<String>,
    pub(super) holes: Vec<String>,
    pub(super) doubts: Vec<String>,
    pub(super) suspects: Vec<String>,
}

impl Filter<'_> {
    /// What is left of a value that stands in an item; nothing where it is withheld.
    pub(super) fn see<'s>(&mut self, value: &Value<'s>, at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        // A lone value counts as a list of one.
        let lone = !matches!(value, Value::Seq(_)) && !policy::is_known_as(&at.path, value);
        let listed = Place { path: format!("{}[]", at.path), field: at.field.clone() };
        let at = if lone && policy::is_known(&listed.path) { &listed } else { at };
        if at.path == "personer" {
            return self.people_section(value);
        }
        let row = row(&at.path);
        let persons = policy::row(&format!("{}[]", at.path)).filter(|row| row.holds == Holds::Person);
        match value {
            Value::Null => None,
            Value::Seq(items) if persons.is_some() => self.persons(items, at, persons?),
            Value::Seq(items) => self.list(items, at, item),
            Value::Map(_) => self.map(value, at, row),
            _ => self.leaf(value, at, row, item),
        }
    }

    fn list<'s>(&mut self, items: &[Value<'s>], at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        // What is withheld leaves its place empty, so that indices stay those of the file.
        let seen = items.iter().enumerate().map(|(index, value)| self.see(value, &at.index(index), item));
        let seen: Vec<Value<'s>> = seen.map(|value| value.unwrap_or(Value::Null)).collect();
        (!seen.iter().all(|value| *value == Value::Null)).then_some(Value::Seq(seen))
    }

    fn map<'s>(&mut self, value: &Value<'s>, at: &Place, row: Option<&Row>) -> Option<Value<'s>> {
        let is_shown = match row {
            Some(row) => row.holds == Holds::Item && self.lets_through(row.shown_to(self.column), value),
            None => policy::is_known(&at.path) || at.path.is_empty(),
        };
        if !is_shown {
            self.withhold(value, at);
            return None;
        }
        let entries: Vec<_> = value
            .entries()
            .iter()
            .filter_map(|(key, inner)| {
                let at = at.key(key);
                if !policy::is_known(&at.path) {
                    self.secrets.withhold(SecretKind::Text, &at.field, key);
                }
                Some((key.clone(), self.see(inner, &at, value)?))
            })
            .collect();
        (!entries.is_empty()).then_some(Value::Map(entries))
    }

    fn leaf<'s>(&mut self, value: &Value<'s>, at: &Place, row: Option<&Row>, item: &Value<'s>) -> Option<Value<'s>> {
        let row = row.filter(|row| row.holds != Holds::Item);
        let shown = match row {
            Some(row) if row.place && self.places.is_some() => {
                self.withhold_place(value, at);
                None
            }
            Some(_) if at.path == "sak.id" && self.places.is_some() && !is_archive_number(value) => None,
            Some(row) if row.holds == Holds::Person => return self.persons(std::slice::from_ref(value), at, row),
            Some(row) => self.shown(value, row.shown_to(self.column), at, item),
            None => None,
        };
        if shown.is_none() && !(at.path.ends_with(".tekst_til_andre") && self.stands_in(item)) {
            self.withhold(value, at);
            if row.is_some_and(|row| row.holds == Holds::Text) {
                self.holes.push(at.field.clone());
            }
        }
        shown
    }

    /// The proof looks for the names of places too, which as values of a list are no texts to it.
    fn withhold_place(&mut self, value: &Value<'_>, at: &Place) {
        let is_name = matches!(at.path.as_str(), "skole.navn" | "skole.eier" | "skole.orgnr" | "klasse.navn");
        if let Some(text) = value.as_str().filter(|_| is_name) {
            self.secrets.withhold(SecretKind::Text, &at.field, text);
        }
    }

    fn shown<'s>(&mut self, value: &Value<'s>, show: Show, at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        let text = match value {
            Value::Str(text) => text,
            other => {
                let whole = match show {
                    Show::Full | Show::Neutral | Show::Own(_) => self.is_own_value(show, item),
                    Show::Measure => !self.concerns_others(item),
                    Show::Sole(field) => self.is_sole(field, item, ""),
                    Show::Heard(field) => self.is_own_hearing(field, item),
                    _ => false,
                };
                return whole.then(|| other.clone());
            }
        };
        let of_home = self.judge_home(show, text, at, item);
        let shown = if of_home == Verdict::Withheld { None } else { self.shown_text(text, show, at, item) };
        if shown.is_some() && of_home == Verdict::Doubt {
            self.doubt(at);
        }
        shown
    }

    fn shown_text<'s>(&mut self, text: &Cow<'s, str>, show: Show, at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        match show {
            Show::Problem => return self.problem(text, at, item),
            Show::Measure => return self.of_measure(text, at, item),
            Show::Public => return self.public(text, at, item),
            Show::Nobody => return if self.mentions_nobody(text) { self.told(text, at) } else { None },
            Show::Full => return self.as_written(text, at),
            _ => {}
        }
        let may = match show {
            Show::Neutral => true,
            Show::Alone => !self.mentions_others(text),
            Show::About => self.tells_of_pupil(text) || !self.mentions_others(text),
            Show::Own(_) => self.is_own_value(show, item),
            Show::Sole(field) => self.is_sole(field, item, text),
            Show::OfMeasure(field) => self.is_of_own_measure(field, item, text),
            Show::View(field) => self.is_view_of_reader(field, item, text),
            Show::Talk(field) => self.is_found_of_pupil(field, item, text),
            Show::TalkAlone(field) => self.is_found_of_pupil(field, item, text) && !self.mentions_others(text),
            Show::Apart(field) => self.is_apart_from_other_home(field, item, text),
            Show::AloneApart => !self.mentions_others(text) && !self.mentions(text, Standing::Guardian),
            Show::Candid(field) => self.is_candid(field, item, text),
            Show::CandidAbout => {
                (self.tells_of_pupil(text) || !self.mentions_others(text)) && self.is_candid("", item, text)
            }
            Show::Heard(field) => self.is_own_hearing(field, item),
            _ => false,
        };
        if may { self.told(text, at) } else { None }
    }

    fn doubt(&mut self, at: &Place) {
        if self.doubts.last() != Some(&at.field) {
            self.doubts.push(at.field.clone());
        }
    }

    /// What should be no free text. The names of schools are often names of people, and stay; anything else that is
    /// written in the place of a date or a word of a closed list is told like any text.
    fn as_written<'s>(&mut self, text: &Cow<'s, str>, at: &Place) -> Option<Value<'s>> {
        let mut mentions = self.people.finder.find(text);
        if at.path.starts_with("skole.") || at.path.starts_with("klasse.") {
            mentions.retain(|mention| mention.by_code);
        }
        mentions.retain(|mention| !mention.by_role);
        if self.places.as_ref().is_some_and(|places| whereabouts::are_told(places, text)) {
            return None;
        }
        match (mentions.is_empty(), self.column.is_public()) {
            (true, _) => Some(Value::Str(text.clone())),
            (false, true) => None,
            (false, false) => self.told(text, at),
        }
    }

    /// A text in words for the reader. Nothing where it tells what nobody must read of where the pupil is.
    pub(super) fn told<'s>(&mut self, text: &Cow<'s, str>, at: &Place) -> Option<Value<'s>> {
        if !self.is_tellable(text) {
            return None;
        }
        match self.people.doubtful(text) {
            doubtful if doubtful.iter().any(|doubt| doubt.standing.is_other() && !doubt.is_slight) => {
                self.suspects.push(at.field.clone())
            }
            _ if self.column.is_public() && individuals::may_be_told(text) => self.doubt(at),
            doubtful if !doubtful.is_empty() => self.doubt(at),
            _ if self.mentions_others(text) && may_be_private(text) => self.doubt(at),
            _ if self.vocabulary.lets_pass_a_name(&self.people.without_people(text)) => self.doubt(at),
            _ => {}
        }
        Some(Value::Str(self.people.retell(text, self.lang)))
    }

    /// Whether there are words in which a reader may read a text at all.
    pub(super) fn is_tellable(&self, text: &str) -> bool {
        // No neutral word hides whose diagnosis or family it is from those who know the class.
        let is_private = (self.mentions_others(text) || self.column == Column::ClassAccess) && is_private(text);
        !(is_private
            || self.tells_of_other_home(text)
            || self.tells_place(text)
            || self.mentions(text, Standing::ChildWelfare))
    }

    /// Whether a text tells where the pupil is, where nobody must read it.
    pub(super) fn tells_place(&self, text: &str) -> bool {
        let places = self.places.as_ref();
        (self.guards_home && self.tells_other_address(text))
            || places.is_some_and(|places| {
                let is_told = || traces::are_told(&self.people.without_people(text));
                whereabouts::are_told(places, text) || !address::find(text).is_empty() || is_told()
            })
    }

    /// Notes that everything in a value is withheld.
    pub(super) fn withhold(&mut self, value: &Value<'_>, at: &Place) {
        match value {
            Value::Str(text) => {
                let is_text = row(&at.path).is_none_or(|row| row.holds == Holds::Text);
                if is_text {
                    self.secrets.withhold(SecretKind::Text, &at.field, text);
                }
            }
            Value::Seq(items) => {
                items.iter().enumerate().for_each(|(index, item)| self.withhold(item, &at.index(index)));
            }
            Value::Map(entries) => entries.iter().for_each(|(key, value)| self.withhold(value, &at.key(key))),
            Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
        }
    }
}

/// Whether the identifier of a case is but numbers, and not the name of a place: `2026-0147`.
fn is_archive_number(value: &Value<'_>) -> bool {
    value.as_str().is_none_or(|id| id.chars().all(|sign| sign.is_ascii_digit() || "-/ .".contains(sign)))
}
