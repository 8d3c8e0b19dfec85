//! What is said in one place of a settings file, and what holds for a file when the layers lie over one another.

use std::collections::BTreeMap;

use super::level;
use super::look::Look;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rules::{self, Level, Levels, Rule, Setting, Thresholds};
use crate::source::Span;
use crate::yaml::{Kind, Node};

/// A value with its place in the settings file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Said<T> {
    pub(super) fn new(node: Node<'_>, value: Option<T>) -> Option<Self> {
        value.map(|value| Self { value, span: node.span() })
    }
}

impl Said<String> {
    /// The same without a copy of the text.
    pub(super) fn as_str(&self) -> Said<&str> {
        Said { value: &self.value, span: self.span }
    }
}

/// What is changed of a rule.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    /// The level of its findings, by its code.
    Level(&'static str, Level),
    /// One of its numbers.
    Number(&'static Setting, i64),
}

impl Change {
    /// What it concerns: a later change of the same takes its place.
    fn key(&self) -> (&'static str, &'static str) {
        match self {
            Change::Level(code, _) => (code, LEVEL),
            Change::Number(setting, _) => (setting.rule, setting.key),
        }
    }

    /// The value as the settings file writes it.
    pub fn value(&self) -> String {
        match self {
            Change::Level(_, level) => level::word(*level).to_owned(),
            Change::Number(_, value) => value.to_string(),
        }
    }
}

/// The key of a rule's level, beside its numbers.
pub(super) const LEVEL: &str = "nivå";

/// What the top of a settings file says, or one of its exceptions.
#[derive(Debug, Default)]
pub(super) struct Layer {
    lang: Option<Said<Lang>>,
    fail_on: Option<Said<Severity>>,
    calendar: Option<Said<String>>,
    templates: Option<Said<String>>,
    look: Look,
    /// What is said of a whole family comes before what is said of a rule, which counts more.
    changes: Vec<Said<Change>>,
}

impl Layer {
    /// What a mapping says, without what is no setting or has no such value.
    pub(super) fn read(mapping: Node<'_>) -> Self {
        let word = |key: &str| mapping.get(key).and_then(|node| Some((node, node.as_str()?)));
        Self {
            lang: word("språk").and_then(|(node, word)| Said::new(node, Lang::from_code(word))),
            fail_on: word("feiler_på").and_then(|(node, word)| Said::new(node, level::severity(word))),
            calendar: text(mapping.get("skolerute")),
            templates: text(mapping.get("maler")),
            look: Look::read(mapping),
            changes: mapping.get("regler").map(changes).unwrap_or_default(),
        }
    }
}

/// A text that is not blank.
pub(super) fn text(node: Option<Node<'_>>) -> Option<Said<String>> {
    let node = node?;
    let text = node.as_str().map(str::trim).filter(|text| !text.is_empty());
    Said::new(node, text.map(str::to_owned))
}

fn changes(rules: Node<'_>) -> Vec<Said<Change>> {
    let entries = || rules.entries().filter_map(|(key, value)| Some((key.as_str()?, value)));
    let of_families = entries().flat_map(|(key, value)| {
        let members = rules::all().filter(move |rule| rules::family(rule.code) == key);
        members.flat_map(move |rule| level_of(rule, value))
    });
    let of_rules = entries().filter_map(|(key, value)| Some((rules::all().find(|rule| rule.code == key)?, value)));
    let of_rules = of_rules.flat_map(|(rule, value)| level_of(rule, value).into_iter().chain(numbers(rule, value)));
    of_families.chain(of_rules).collect()
}

fn level_of(rule: &Rule, value: Node<'_>) -> Option<Said<Change>> {
    let word = if value.as_str().is_some() { value } else { value.get(LEVEL)? };
    let level = level::level(word.as_str()?).filter(|level| level.suits(rule.code));
    Said::new(word, level.map(|level| Change::Level(rule.code, level)))
}

fn numbers(rule: &'static Rule, value: Node<'_>) -> impl Iterator<Item = Said<Change>> {
    rule.settings.iter().filter_map(move |setting| {
        let node = value.get(setting.key)?;
        let number = match node.kind() {
            Kind::Int(number) if *number >= 0 => Some(*number),
            // The schema lets only whole numbers of some size through, in whatever way they are written.
            Kind::Float(number) if *number >= 0.0 && number.fract() == 0.0 => Some(*number as i64),
            _ => None,
        };
        Said::new(node, number.map(|number| Change::Number(setting, number)))
    })
}

/// What a settings file makes of one file: its layers, of which a later one counts more.
#[derive(Clone, Debug, Default)]
pub struct Holding<'c> {
    layers: Vec<&'c Layer>,
}

impl<'c> Holding<'c> {
    pub(super) fn new(layers: Vec<&'c Layer>) -> Self {
        Self { layers }
    }

    /// The language of findings and documents.
    pub fn lang(&self) -> Option<Said<Lang>> {
        self.last(|layer| layer.lang)
    }

    /// The lowest level that fails a run.
    pub fn fail_on(&self) -> Option<Said<Severity>> {
        self.last(|layer| layer.fail_on)
    }

    /// The path of the calendar of schools that name none.
    pub fn calendar(&self) -> Option<Said<&'c str>> {
        self.last(|layer| layer.calendar.as_ref().map(Said::as_str))
    }

    /// The path of the folder with templates.
    pub fn templates(&self) -> Option<Said<&'c str>> {
        self.last(|layer| layer.templates.as_ref().map(Said::as_str))
    }

    /// The look of documents: of each part of it, what the weightiest layer says that says something of it.
    pub fn look(&self) -> Look {
        self.layers.iter().fold(Look::default(), |look, layer| look.under(&layer.look))
    }

    /// The levels that are changed.
    pub fn levels(&self) -> Levels {
        let mut levels = Levels::default();
        for change in self.all_changes() {
            if let Change::Level(code, level) = change.value {
                levels.set(code, level);
            }
        }
        levels
    }

    /// The numbers that are changed.
    pub fn thresholds(&self) -> Thresholds {
        let mut thresholds = Thresholds::default();
        for change in self.all_changes() {
            if let Change::Number(setting, value) = change.value {
                thresholds.set(setting, value);
            }
        }
        thresholds
    }

    /// What holds of rules that are changed, by rule and key.
    pub fn changes(&self) -> Vec<Said<Change>> {
        let held: BTreeMap<_, _> = self.all_changes().map(|change| (change.value.key(), *change)).collect();
        held.into_values().collect()
    }

    fn all_changes(&self) -> impl Iterator<Item = &'c Said<Change>> {
        self.layers.iter().flat_map(|layer| &layer.changes)
    }

    fn last<T>(&self, field: impl Fn(&'c Layer) -> Option<T>) -> Option<T> {
        self.layers.iter().rev().find_map(|layer| field(layer))
    }
}
