//! The people of a case as a reader may know them: where codes refer to them, and what is told of each.

use std::borrow::Cow;

use super::filter::{Filter, Place};
use super::people::{Known, Standing};
use super::policy;
use super::show::{Row, Show};
use crate::schema::is_identifier;
use crate::yaml::Value;

/// Those who carry out a measure and see to it that it is done.
const RESPONSIBLE: [&str; 2] = ["plan.tiltak[].utføres_av[]", "plan.tiltak[].ansvarlig"];

/// The key under which a person's own code lies while their fields are looked at. No key of the format.
pub(super) const SELF: &str = "\u{0}";

impl Filter<'_> {
    /// The persons to whom codes refer, called what the reader may call them.
    pub(super) fn persons<'s>(&mut self, codes: &[Value<'s>], at: &Place, row: &Row) -> Option<Value<'s>> {
        let show = row.shown_to(self.column);
        let codes: Vec<&str> = codes.iter().filter_map(Value::as_str).map(str::trim).collect();
        let is_given = !codes.is_empty();
        let is_own = |code: &&str| self.people.get(code).is_some_and(|person| person.standing.is_own());
        let codes: Vec<&str> = codes.into_iter().filter(|code| !self.is_child_welfare(code)).collect();
        let codes: Vec<&str> = match show {
            Show::Full | Show::Neutral => codes,
            Show::Own(_) => codes.into_iter().filter(is_own).collect(),
            Show::Ours => codes.into_iter().filter(|code| !self.is_of_other_home(code)).collect(),
            _ => return None,
        };
        // The plan must say who is responsible for a measure (§ 12-4 third paragraph d).
        if codes.is_empty() && is_given && !self.column.is_public() && RESPONSIBLE.contains(&row.path) {
            self.gaps.push(at.field.clone());
        }
        let called = self.people.called(&codes, self.lang).into_iter().map(|called| Value::Str(Cow::Owned(called)));
        match (called.collect::<Vec<_>>(), row.path.ends_with("[]")) {
            (called, _) if called.is_empty() => None,
            (called, true) if !at.path.ends_with("[]") => Some(Value::Seq(called)),
            (called, _) => called.into_iter().next(),
        }
    }

    fn is_of_other_home(&self, code: &str) -> bool {
        let standing = self.people.get(code).map_or(Standing::Stranger, |person| person.standing);
        matches!(standing, Standing::Pupil | Standing::Home | Standing::Stranger)
    }

    fn is_child_welfare(&self, code: &str) -> bool {
        self.people.get(code).is_some_and(|person| person.standing == Standing::ChildWelfare)
    }

    /// Everybody under what they are called, with what the reader may know of them.
    pub(super) fn people_section<'s>(&mut self, value: &Value<'s>) -> Option<Value<'s>> {
        let mut section: Vec<(Cow<'s, str>, Value<'s>)> = Vec::new();
        for (code, person) in value.entries() {
            let at = place_of(code);
            let (people, column) = (self.people, self.column);
            let known = people.get(code).filter(|_| !column.is_public());
            let Some(known) = known.filter(|known| known.standing != Standing::ChildWelfare) else {
                self.withhold(person, &at);
                continue;
            };
            let seen = self.person(person, &at, known);
            if !section.iter().any(|(called, _)| *called == known.called) {
                section.push((Cow::Owned(known.called.clone()), seen));
            }
        }
        (!section.is_empty()).then_some(Value::Map(section))
    }

    fn person<'s>(&mut self, person: &Value<'s>, at: &Place, known: &Known) -> Value<'s> {
        if known.standing.is_other() {
            self.withhold(person, at);
            let role = match known.standing {
                Standing::Accused => Some(Value::Str(Cow::Borrowed("ansatt"))),
                _ => person.get("rolle").cloned(),
            };
            let role = role.map(|role| (Cow::Borrowed("rolle"), role));
            return Value::Map(role.into_iter().collect());
        }
        // What is the reader's own alone is told from the rest by the person's code.
        let mut item = vec![(Cow::Borrowed(SELF), Value::Str(Cow::Owned(known.code.clone())))];
        item.extend(person.entries().iter().cloned());
        let item = Value::Map(item);
        let seen = person.entries().iter().filter_map(|(key, value)| {
            let at = at.key(key);
            let value = self.of_person(value, &at, &item)?;
            Some((key.clone(), value))
        });
        Value::Map(seen.collect())
    }

    /// What is seen of a field of a person, and of what lies within it, judged by whose it is.
    fn of_person<'s>(&mut self, value: &Value<'s>, at: &Place, person: &Value<'s>) -> Option<Value<'s>> {
        match value {
            Value::Seq(items) if policy::row(&format!("{}[]", at.path)).is_none() => {
                let items = items.iter().enumerate();
                let seen = items.filter_map(|(index, item)| self.of_person(item, &at.index(index), person));
                let seen: Vec<_> = seen.collect();
                (!seen.is_empty()).then_some(Value::Seq(seen))
            }
            Value::Map(entries) => {
                let seen = entries
                    .iter()
                    .filter_map(|(key, value)| Some((key.clone(), self.of_person(value, &at.key(key), person)?)));
                let seen: Vec<_> = seen.collect();
                (!seen.is_empty()).then_some(Value::Map(seen))
            }
            _ => self.see(value, at, person),
        }
    }
}

/// The place of a person, whose code is no word of the policy.
fn place_of(code: &str) -> Place {
    let code = if is_identifier(code) { code } else { "?" };
    Place { path: "personer.*".to_owned(), field: format!("personer.{code}") }
}
