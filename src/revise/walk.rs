//! Goes through two versions side by side, key by key and entry by entry, and tells of whatever differs.

use std::collections::BTreeMap;

use super::change::{Change, Kind, Place, Value};
use super::classes::{Classes, Side, key_of};
use super::matching::matched;
use super::record::{Field, is_rewriting};
use super::runs::{Run, runs};
use super::sections::{Record, Section, section};
use super::spot::{Entry, Spot, Two};
use super::told::{code, day as told_day, text, told, word};
use crate::case::Case;
use crate::schema;
use crate::yaml::{Kind as Form, Node};

/// The fields that say what an entry is about, the first that is there.
const MAIN: &[&str] = &[
    "hva",
    "beskrivelse",
    "synspunkt",
    "tittel",
    "konklusjon",
    "funn",
    "hvorfor",
    "begrunnelse",
    "skolens_vurdering",
    "elevens_opplevelse",
    "ikke_hørt_fordi",
];

/// All that differs between two versions, in the order of the format.
pub(super) fn differences<'t>(old: &Case<'t>, new: &Case<'t>) -> Vec<Change> {
    let room = 2 * (room(old) + room(new));
    let mut walk = Walk { classes: Classes::default(), changes: Vec::new(), room };
    let top = Spot { around: Some(new.node), ..Spot::default() };
    walk.fields(&top, Two { old: Some(old.node), new: Some(new.node) });
    walk.changes
}

/// The bytes of a version: those of its source text or, where it was made of values and has none, of its texts.
fn room(case: &Case<'_>) -> usize {
    match case.node.text().len() {
        0 => case.node.texts().iter().map(|text| text.len()).sum(),
        bytes => bytes,
    }
}

struct Walk {
    classes: Classes,
    changes: Vec<Change>,
    /// How many bytes of words may still be told: no more than the texts hold, so that aliases cost no memory.
    room: usize,
}

impl Walk {
    fn fields<'t>(&mut self, at: &Spot<'t>, both: Two<'t>) {
        let mut keys: BTreeMap<(usize, String), (Two<'t>, Node<'t>)> = BTreeMap::new();
        for (side, node) in [(Side::Old, both.old), (Side::New, both.new)] {
            for (key, value) in node.into_iter().flat_map(Node::entries) {
                let name = key_of(key);
                let rank = if at.path.is_empty() { rank(&name) } else { 0 };
                let (two, _) = keys.entry((rank, name)).or_insert((Two { old: None, new: None }, key));
                let slot = if side == Side::Old { &mut two.old } else { &mut two.new };
                slot.get_or_insert(value);
            }
        }
        let mended = self.mended(&keys);
        for ((_, name), (two, key)) in keys {
            let is_mended = mended.contains(&name);
            self.value(&at.down(&name, schema::shown(key).to_owned(), two.new), two, is_mended);
        }
    }

    /// The keys that were misspelt and are right in the later version, with the same value.
    fn mended(&mut self, keys: &BTreeMap<(usize, String), (Two<'_>, Node<'_>)>) -> Vec<String> {
        let gone = keys.iter().filter(|(_, (two, _))| two.new.is_none());
        let come: Vec<_> = keys.iter().filter(|(_, (two, _))| two.old.is_none()).collect();
        let mut mended = Vec::new();
        for ((_, wrong), (old, _)) in gone {
            let right = come.iter().find(|((_, right), (new, _))| {
                schema::is_other_form(wrong, right) && self.classes.are_same(old.old, new.new)
            });
            mended.extend(right.into_iter().flat_map(|((_, right), _)| [wrong.clone(), right.clone()]));
        }
        mended
    }

    fn value<'t>(&mut self, at: &Spot<'t>, both: Two<'t>, is_mended: bool) {
        if self.classes.are_same(both.old, both.new) {
            return;
        }
        let old = both.old.filter(|node| self.classes.says_something(Side::Old, *node));
        let new = both.new.filter(|node| self.classes.says_something(Side::New, *node));
        let both = Two { old, new };
        let items = |node: Option<Node<'t>>| -> Vec<Node<'t>> {
            match node {
                Some(node) if matches!(node.kind(), Form::Seq { .. }) => node.items().collect(),
                node => node.into_iter().collect(),
            }
        };
        match section(&at.path) {
            _ if is_mended => self.field(at, both, Field { is_mended, ..Field::default() }),
            Some(section) if section.is_by_code() => self.people(at, section, both),
            Some(section) if section.is_single() => self.entry(at, section, both, None),
            Some(section) => self.entries(at, section, &items(both.old), &items(both.new)),
            None if both.are_maps() => self.fields(at, both),
            None if is_list(both) => self.list(at, both, &items(both.old), &items(both.new)),
            None => self.field(at, both, Field::default()),
        }
    }

    fn people<'t>(&mut self, at: &Spot<'t>, section: &'static Section, both: Two<'t>) {
        if ![both.old, both.new].iter().flatten().all(|node| matches!(node.kind(), Form::Map { .. })) {
            return self.field(at, both, Field::default());
        }
        let mut people: BTreeMap<String, Two<'t>> = BTreeMap::new();
        for (side, node) in [(Side::Old, both.old), (Side::New, both.new)] {
            for (key, person) in node.into_iter().flat_map(Node::entries) {
                let two = people.entry(key_of(key)).or_insert(Two { old: None, new: None });
                let slot = if side == Side::Old { &mut two.old } else { &mut two.new };
                slot.get_or_insert(person);
            }
        }
        for (code, person) in people {
            let code = schema::is_identifier(&code).then_some(code);
            self.entry(at, section, person, code);
        }
    }

    fn entries<'t>(&mut self, at: &Spot<'t>, section: &'static Section, old: &[Node<'t>], new: &[Node<'t>]) {
        let matched = matched(old, new, &mut self.classes);
        for (old, new) in matched.pairs {
            self.entry(at, section, Two { old, new }, None);
        }
        if matched.is_reordered {
            self.reordered(at, new);
        }
    }

    fn entry<'t>(&mut self, at: &Spot<'t>, section: &'static Section, both: Two<'t>, code: Option<String>) {
        if self.classes.are_same(both.old, both.new) {
            return;
        }
        let within = at.entry.as_ref().and_then(Entry::id);
        let at = at.clone().into_entry(Entry { section, both, code, within });
        match (both.old, both.new) {
            (Some(_), Some(_)) if both.are_maps() => self.fields(&at, both),
            (Some(_), Some(_)) => self.field(&at, both, Field::default()),
            (None, Some(new)) => {
                self.come(&at, section, both, new);
                if section.is_told_in_parts() {
                    self.parts(&at, new);
                }
            }
            (Some(old), None) => {
                let words = self.words(main(old), None);
                let is_rewriting = section.record != Record::No;
                self.push(&at, section.removed, both, |change| Change { words, is_rewriting, ..change });
            }
            (None, None) => {}
        }
    }

    /// Tells of a new entry.
    fn come<'t>(&mut self, at: &Spot<'t>, section: &'static Section, both: Two<'t>, new: Node<'t>) {
        let said = |key: &'static str| Some(Value::Said { key, word: word(key, new.get(key))? });
        let values = match section.added {
            Kind::MeasureEvaluated => ["gjennomført", "effekt", "beslutning"].into_iter().filter_map(said).collect(),
            Kind::CaseClosed => said("årsak").into_iter().collect(),
            Kind::PersonAdded => said("rolle").into_iter().collect(),
            _ => Vec::new(),
        };
        let words = self.words(None, main(new));
        self.push(at, section.added, both, |change| Change { words, new: values, ..change });
    }

    /// Tells of the lists that have come with something new.
    fn parts<'t>(&mut self, at: &Spot<'t>, new: Node<'t>) {
        for (key, value) in new.entries() {
            let part = at.down(&key_of(key), schema::shown(key).to_owned(), Some(value));
            if section(&part.path).is_some() {
                self.value(&part, Two { old: None, new: Some(value) }, false);
            }
        }
    }

    /// Lists without a section of their own: of single values, which are told as a whole, or of anything else.
    fn list<'t>(&mut self, at: &Spot<'t>, both: Two<'t>, old: &[Node<'t>], new: &[Node<'t>]) {
        let matched = matched(old, new, &mut self.classes);
        let has_changed = matched.pairs.iter().any(|(old, new)| old.is_none() || new.is_none());
        if old.iter().chain(new).all(|node| !matches!(node.kind(), Form::Map { .. } | Form::Seq { .. })) {
            let has_lost = matched.pairs.iter().any(|(_, new)| new.is_none());
            let field = Field { only_grew: !has_lost, ..Field::default() };
            match has_changed {
                true => self.field(at, both, field),
                false => self.reordered(at, new),
            }
            return;
        }
        for (old, new) in matched.pairs {
            let both = Two { old, new };
            if !self.classes.are_same(old, new) && both.are_maps() {
                self.fields(at, both);
            } else if !self.classes.are_same(old, new) {
                self.field(at, both, Field::default());
            }
        }
        if matched.is_reordered {
            self.reordered(at, new);
        }
    }

    fn reordered<'t>(&mut self, at: &Spot<'t>, new: &[Node<'t>]) {
        let Some(first) = new.first() else { return };
        let list = first.parent().unwrap_or(*first);
        self.push(at, Kind::OrderChanged, Two { old: None, new: Some(list) }, |change| change);
    }

    /// Tells of a field.
    fn field<'t>(&mut self, at: &Spot<'t>, both: Two<'t>, field: Field) {
        let key = at.field.last().map_or("", String::as_str);
        let (old, new) = (told(key, both.old), told(key, both.new));
        let is_text = old.iter().chain(&new).any(|value| *value == Value::Untold);
        let words: Vec<Run> = if is_text { self.words(both.old, both.new) } else { Vec::new() };
        let record = at.entry.as_ref().map(|entry| (entry.section, entry.both));
        let is_rewriting = record.is_some_and(|(section, entry)| is_rewriting(section, entry, &at.field, both, field));
        let kind = kind_of(at, both, is_text);
        self.push(at, kind, both, |change| Change { old, new, words, is_rewriting, ..change });
    }

    /// What became of the words of a value.
    fn words(&mut self, old: Option<Node<'_>>, new: Option<Node<'_>>) -> Vec<Run> {
        let before = text(old, self.room);
        self.room -= before.len().min(self.room);
        let after = text(new, self.room);
        self.room -= after.len().min(self.room);
        runs(&before, &after)
    }

    fn push<'t>(&mut self, at: &Spot<'t>, kind: Kind, both: Two<'t>, fill: impl FnOnce(Change) -> Change) {
        let Some((side, node)) = both.any() else { return };
        let entry = at.entry.as_ref();
        let inside = |keys: &[&str]| {
            let (_, node) = entry?.both.any()?;
            keys.iter().find_map(|key| node.get(key))
        };
        let day = told_day(inside(&["dato", "start"]));
        let is_whole = at.field.is_empty();
        let place = Place {
            side,
            pointer: schema::pointer(node),
            span: if is_whole { schema::heading(node) } else { node.span() },
        };
        self.changes.push(fill(Change {
            kind,
            id: entry.and_then(Entry::id),
            date: day,
            person: code(inside(&["av", "til", "hvem"])),
            within: entry.and_then(|entry| entry.within.clone()),
            key: (!is_whole).then(|| at.field.join(".")),
            old: Vec::new(),
            new: Vec::new(),
            words: Vec::new(),
            covered_at: if side == Side::New { place.span.start } else { at.around.map_or(0, covered_within) },
            place,
            is_rewriting: false,
            section: entry.map(|entry| entry.section),
        }));
    }
}

/// What a comment must cover to silence that something within is gone. None can where all is: nothing is left to comment
/// on.
fn covered_within(around: Node<'_>) -> u32 {
    let is_left = match around.kind() {
        Form::Map { .. } => true,
        _ => around.items().next().is_some(),
    };
    if is_left { schema::heading(around).start } else { u32::MAX }
}

/// The place of a key at the top of a file in the order of the format; other keys come last.
fn rank(key: &str) -> usize {
    Case::KEYS.iter().position(|known| *known == key).unwrap_or(Case::KEYS.len())
}

fn is_list(both: Two<'_>) -> bool {
    [both.old, both.new].iter().flatten().any(|node| matches!(node.kind(), Form::Seq { .. }))
}

/// What an entry is about.
fn main<'t>(entry: Node<'t>) -> Option<Node<'t>> {
    MAIN.iter().filter_map(|key| entry.get(key)).find(|node| node.as_str().is_some())
}

/// What kind of change a changed field is.
fn kind_of(at: &Spot<'_>, both: Two<'_>, is_text: bool) -> Kind {
    let path = at.entry.as_ref().map_or("", |entry| entry.section.path);
    let first = at.field.first().map_or("", String::as_str);
    let key = at.field.join(".");
    match (path, first) {
        ("plan/tiltak", "start" | "til") => Kind::MeasureMoved,
        ("plan/tiltak", "utføres_av") => Kind::ExecutorChanged,
        ("plan/tiltak", "løser") => Kind::ProblemsChanged,
        ("plan/tiltak", "evalueres") if key != "evalueres.av" => Kind::EvaluationMoved,
        ("plan/tiltak", "hva") => Kind::MeasureReworded,
        ("plan/tiltak", _) if is_text => Kind::MeasureReworded,
        ("plan/tiltak", _) => Kind::MeasureChanged,
        ("plan/problemer", "beskrivelse") => Kind::ProblemReworded,
        ("" | "personer" | "plan" | "statsforvalter", _) => Kind::FieldChanged,
        _ if both.old.is_none() => Kind::EntryCompleted,
        _ => Kind::EntryChanged,
    }
}
