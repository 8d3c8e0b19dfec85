//! Whether a reader may see an item or a text, by whom it names.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::filter::{Filter, Place};
use super::individuals;
use super::people::Standing;
use super::persons::SELF;
use super::secrets::SecretKind;
use super::show::{Column, Show};
use crate::yaml::Value;

impl Filter<'_> {
    /// Whether an item is shown at all.
    pub(super) fn lets_through(&self, show: Show, item: &Value<'_>) -> bool {
        match show {
            Show::Full | Show::Neutral => true,
            Show::Own(field) => self.names(item, field).into_iter().any(|standing| self.is_ours(standing)),
            Show::Open(field) => {
                let named = self.names(item, field);
                named.iter().any(|standing| self.is_ours(*standing))
                    || !named.iter().any(|standing| is_apart(*standing))
            }
            Show::Clear(field) => self.lets_through(Show::Open(field), item) && !self.mentions_others_anywhere(item),
            Show::Talk(field) => self.lets_through(Show::Open(field), item) && self.is_own_method(field, item),
            Show::Only(field) => {
                let named = self.names(item, field);
                !named.is_empty() && named.into_iter().all(|standing| self.is_ours(standing))
            }
            Show::Round => !self.is_of_others_alone(item),
            Show::About => self.is_about_pupil(item),
            Show::OfMeasure(field) => self.concerns_pupil_too(field, item) != Some(false),
            _ => false,
        }
    }

    /// Of the measure to which an item refers: whether it concerns the pupil too. None where it concerns no other.
    fn concerns_pupil_too(&self, field: &str, item: &Value<'_>) -> Option<bool> {
        self.measures_of_others.get(item.get(field)?.as_str()?.trim()).copied()
    }

    /// Whether what is said of a measure's effect is the reader's.
    pub(super) fn is_of_own_measure(&self, field: &str, item: &Value<'_>, text: &str) -> bool {
        match self.concerns_pupil_too(field, item) {
            Some(too) => too && self.tells_of_pupil_alone(text),
            None => !self.mentions_others(text),
        }
    }

    /// Whether a round of evaluation is about measures of others only.
    fn is_of_others_alone(&self, round: &Value<'_>) -> bool {
        let measures = round.get("tiltak").map_or(&[][..], Value::listed);
        !measures.is_empty() && measures.iter().all(|measure| self.concerns_pupil_too("tiltak", measure) == Some(false))
    }

    /// Of a method that does not say with whom: a talk may be anybody's, and what was seen must tell of the pupil where
    /// it tells of others.
    fn is_own_method(&self, field: &str, item: &Value<'_>) -> bool {
        let is_talk = || item.get("type").and_then(Value::as_str).is_some_and(|kind| kind.trim().ends_with("samtale"));
        !self.names(item, field).is_empty() || (!is_talk() && self.is_about_pupil(item))
    }

    /// Whether what was found is the reader's to know, by those who took part.
    pub(super) fn is_found_of_pupil(&self, field: &str, item: &Value<'_>, text: &str) -> bool {
        let named = self.names(item, field);
        if self.column == Column::Guardians
            && named.contains(&Standing::Guardian)
            && !named.contains(&Standing::Recipient)
        {
            return false;
        }
        match named.into_iter().any(Standing::is_other) {
            true => self.tells_of_pupil_alone(text),
            false => self.tells_of_pupil(text) || !self.mentions_others(text),
        }
    }

    /// Whether a text keeps out of what is the other guardian's, where a guardian reads.
    pub(super) fn is_apart_from_other_home(&self, field: &str, item: &Value<'_>, text: &str) -> bool {
        let named = self.names(item, field);
        let both = named.contains(&Standing::Recipient);
        both && named.contains(&Standing::Guardian)
            || !(named.contains(&Standing::Guardian) || self.mentions(text, Standing::Guardian))
    }

    /// Whether the pupil could say it without thinking of which guardian reads it.
    pub(super) fn is_candid(&self, field: &str, item: &Value<'_>, text: &str) -> bool {
        let is_readers = !field.is_empty() && self.names(item, field).contains(&Standing::Recipient);
        is_readers || !(self.mentions(text, Standing::Recipient) || self.mentions(text, Standing::Guardian))
    }

    pub(super) fn is_own_hearing(&self, field: &str, item: &Value<'_>) -> bool {
        let referred = item.get(field).map_or(&[][..], Value::listed).iter().filter_map(Value::as_str);
        !referred.into_iter().any(|id| self.hearings_of_others.contains(id.trim()))
    }

    /// The hearings of a case that are not the reader's alone.
    pub(super) fn find_hearings_of_others(&self, root: &Value<'_>) -> BTreeSet<String> {
        let hearings = root.get("medvirkning").map_or(&[][..], Value::listed);
        let others = hearings.iter().filter(|hearing| !self.lets_through(Show::Only("hvem"), hearing));
        others.filter_map(|hearing| Some(hearing.get("id")?.as_str()?.trim().to_owned())).collect()
    }

    pub(super) fn mentions(&self, text: &str, standing: Standing) -> bool {
        self.people.mentioned(text).contains(&standing)
    }

    /// Whether any text of an item mentions others.
    fn mentions_others_anywhere(&self, item: &Value<'_>) -> bool {
        let mut found = false;
        item.each_text(&mut |text| found |= self.mentions_others(text));
        found
    }

    pub(super) fn tells_of_pupil(&self, text: &str) -> bool {
        self.people.mentioned(text).contains(&Standing::Subject)
    }

    fn tells_of_pupil_alone(&self, text: &str) -> bool {
        self.tells_of_pupil(text) && !self.mentions_others(text)
    }

    /// Whether a value of its own kind is the reader's.
    pub(super) fn is_own_value(&self, show: Show, item: &Value<'_>) -> bool {
        match show {
            Show::Own(field) => {
                let field = if field.is_empty() { SELF } else { field };
                self.names(item, field).into_iter().any(Standing::is_own)
            }
            _ => true,
        }
    }

    pub(super) fn names(&self, item: &Value<'_>, field: &str) -> Vec<Standing> {
        self.people.named_in(item.get(field))
    }

    /// In a case about a class, what is said of the class and its homes as such is everybody's.
    fn is_ours(&self, standing: Standing) -> bool {
        standing.is_own() || (self.of_class && standing == Standing::Group)
    }

    pub(super) fn mentions_others(&self, text: &str) -> bool {
        self.people.mentioned(text).into_iter().any(Standing::is_other)
    }

    fn is_about_pupil(&self, item: &Value<'_>) -> bool {
        let mut mentioned = Vec::new();
        item.each_text(&mut |text| mentioned.extend(self.people.mentioned(text)));
        let of_others = |standing: &Standing| matches!(standing, Standing::Pupil | Standing::Home);
        mentioned.contains(&Standing::Subject) || !mentioned.iter().any(of_others)
    }

    pub(super) fn is_sole(&self, field: &str, item: &Value<'_>, text: &str) -> bool {
        let other = |standing: &Standing| matches!(standing, Standing::Guardian | Standing::Home);
        !self.names(item, field).iter().any(other) && !self.people.mentioned(text).iter().any(other)
    }

    /// Whether what the guardians think is what the reader thinks, or what both said with the reader there.
    pub(super) fn is_view_of_reader(&self, field: &str, item: &Value<'_>, text: &str) -> bool {
        let mentioned = self.people.mentioned(text);
        let other = |standing: &Standing| matches!(standing, Standing::Guardian | Standing::Home);
        let was_there = !field.is_empty() && self.names(item, field).contains(&Standing::Recipient);
        let of_another = !field.is_empty() && self.names(item, field).contains(&Standing::Home);
        let has_another = self.people.known.iter().any(|person| person.standing == Standing::Guardian);
        !mentioned.iter().any(other)
            && (mentioned.contains(&Standing::Recipient) || (!of_another && (was_there || !has_another)))
    }

    /// What a problem is. The plan has no gap there: what the reader may not see gives way to what others may read.
    pub(super) fn problem<'s>(&mut self, text: &Cow<'s, str>, at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        if self.is_of_pupil(text) {
            return self.told(text, at);
        }
        self.instead(text, at, item)
    }

    /// Whether a text tells of the pupil or of no other, in words that the reader may read.
    fn is_of_pupil(&self, text: &str) -> bool {
        self.is_tellable(text) && (self.tells_of_pupil(text) || !self.mentions_others(text))
    }

    /// `tekst_til_andre` in place of a text without which there can be no copy.
    fn instead<'s>(&mut self, text: &Cow<'s, str>, at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        let Some(public) = public_text(item).filter(|public| self.is_of_pupil(public)) else {
            let (whole, _) = at.field.rsplit_once('.').unwrap_or_default();
            self.gaps.push(format!("{whole}.tekst_til_andre"));
            return None;
        };
        self.secrets.withhold(SecretKind::Text, &at.field, text);
        self.told(public, at)
    }

    /// A text of a measure. Where the measure concerns others, `hva` gives way to what others may read.
    pub(super) fn of_measure<'s>(&mut self, text: &Cow<'s, str>, at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        let is_what = at.path.ends_with(".hva");
        if !self.concerns_others(item) {
            return match at.path == "plan.tiltak[].hva" && !self.is_tellable(text) {
                true => self.instead(text, at, item),
                false if !is_what && self.mentions_others(text) => None,
                false => self.told(text, at),
            };
        }
        if at.path == "plan.tiltak[].hva" {
            return self.instead(text, at, item);
        }
        if self.tells_of_pupil_alone(text) && policy_text(&at.path) { self.told(text, at) } else { None }
    }

    /// What anybody may read of a measure.
    pub(super) fn public<'s>(&mut self, what: &Cow<'s, str>, at: &Place, item: &Value<'s>) -> Option<Value<'s>> {
        let Some(public) = public_text(item) else {
            let of_class = self.column == Column::ClassAccess && self.mentions_nobody(what);
            return of_class.then(|| self.told(what, at)).flatten();
        };
        self.secrets.withhold(SecretKind::Text, &at.field, what);
        if self.mentions_nobody(public) { self.told(public, at) } else { None }
    }

    pub(super) fn mentions_nobody(&self, text: &str) -> bool {
        self.people.finder.find(text).is_empty() && !individuals::are_told(text)
    }

    /// Whether `tekst_til_andre` stands in the place of what is withheld.
    pub(super) fn stands_in(&self, item: &Value<'_>) -> bool {
        let Some(public) = public_text(item) else { return false };
        let own = ["hva", "beskrivelse"].into_iter().find_map(|key| item.get(key)?.as_str());
        let is_problem = item.get("beskrivelse").is_some();
        let stands = match self.column.is_public() {
            true => self.mentions_nobody(public) && !is_problem,
            false if is_problem => self.is_of_pupil(public) && own.is_some_and(|own| !self.is_of_pupil(own)),
            false => {
                self.is_of_pupil(public)
                    && (self.concerns_others(item) || own.is_some_and(|own| !self.is_tellable(own)))
            }
        };
        stands && own.is_some() && !self.tells_place(public)
    }

    /// Whether a measure concerns another pupil: by `gjelder`, by its text, or since it has a text for others and does
    /// not say that it concerns the reader.
    pub(super) fn concerns_others(&self, measure: &Value<'_>) -> bool {
        let concerned = self.names(measure, "gjelder");
        let what = measure.get("hva").and_then(Value::as_str).unwrap_or_default();
        let of_others = |standing: &Standing| matches!(standing, Standing::Pupil | Standing::Home | Standing::Stranger);
        concerned.iter().any(|standing| standing.is_other())
            || self.people.mentioned(what).iter().any(of_others)
            || (public_text(measure).is_some() && !concerned.iter().any(|standing| self.is_ours(*standing)))
    }

    /// The measures of a case that concern others, and whether they concern the pupil too.
    pub(super) fn find_measures_of_others(&self, root: &Value<'_>) -> BTreeMap<String, bool> {
        let measures = root.get("plan").and_then(|plan| plan.get("tiltak")).map_or(&[][..], Value::listed);
        let others = measures.iter().filter(|measure| self.concerns_others(measure));
        let judged = others.filter_map(|measure| {
            let too = self.names(measure, "gjelder").contains(&Standing::Subject);
            Some((measure.get("id")?.as_str()?.trim().to_owned(), too))
        });
        judged.collect()
    }
}

/// Whether somebody's own talks are not the reader's.
fn is_apart(standing: Standing) -> bool {
    standing.is_other() || matches!(standing, Standing::Guardian | Standing::ChildWelfare)
}

fn public_text<'v, 's>(measure: &'v Value<'s>) -> Option<&'v Cow<'s, str>> {
    match measure.get("tekst_til_andre") {
        Some(Value::Str(text)) if !text.trim().is_empty() => Some(text),
        _ => None,
    }
}

/// Whether a field of a measure holds words on why it is there and what it shall lead to.
fn policy_text(path: &str) -> bool {
    matches!(path, "plan.tiltak[].begrunnelse" | "plan.tiltak[].tegn_på_effekt")
}
