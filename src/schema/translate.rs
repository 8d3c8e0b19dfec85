//! From what the validator refuses to violations: one for each defect, in the terms of somebody who writes the file.

use std::collections::BTreeSet;

use serde_json::Value;

use super::adapter::Defect;
use super::compiled::Site;
use super::gaps::misspelt;
use super::nearest::nearest;
use super::{Expected, Form, Violation, ViolationKind, dates, heading, is_identifier};
use crate::source::Span;
use crate::yaml::{Kind, Node, NodeId, Tree};

/// How many defects of one file are looked into: more than anybody reads, and a bound on the work that a hostile file
/// can cause.
pub const MOST_VIOLATIONS: usize = 1000;

/// The violations behind the validator's defects.
pub(super) fn violations<'t>(root: &'static Value, defects: Vec<Defect>, tree: &'t Tree<'_>) -> Vec<Violation<'t>> {
    let translate = |defect: &Defect| {
        let (Some(site), Some(node)) = (Site::find(root, &defect.site), tree.pointer(&defect.instance)) else {
            return Vec::new();
        };
        Place { root, site, node }.violations(defect)
    };
    defects.iter().take(MOST_VIOLATIONS).flat_map(translate).collect()
}

/// Leaves out what another violation already says, and sorts.
pub(super) fn tidy(mut violations: Vec<Violation<'_>>) -> Vec<Violation<'_>> {
    if violations.iter().any(|violation| violation.kind == ViolationKind::Version) {
        violations.retain(|violation| violation.kind == ViolationKind::Version);
    }
    let misspelt: BTreeSet<_> = violations.iter().filter_map(misspelt).collect();
    violations.retain(|violation| match violation.kind {
        ViolationKind::Missing { key } => !misspelt.contains(&(violation.node.resolved().id(), key)),
        _ => true,
    });
    violations.sort_by_key(|violation| violation.span);
    let mut seen = BTreeSet::new();
    violations.retain(|violation| seen.insert(identity(violation)));
    violations.truncate(MOST_VIOLATIONS);
    violations
}

/// Equal for two violations that are the same defect. An aliased value has its defects once.
fn identity(violation: &Violation<'_>) -> (NodeId, u8, Option<&'static str>) {
    let (class, key) = match violation.kind {
        ViolationKind::Missing { key } => (0, Some(key)),
        ViolationKind::UnknownKey { .. } => (1, None),
        ViolationKind::DuplicateId { .. } => (2, None),
        _ => (3, None),
    };
    // Unknown keys are told apart by their own nodes: their values may be one anchored value.
    let node = if class == 1 { violation.node } else { violation.node.resolved() };
    (node.id(), class, key)
}

/// A node with the part of the schema that refused it.
struct Place<'t> {
    root: &'static Value,
    site: Site,
    node: Node<'t>,
}

impl<'t> Place<'t> {
    fn violations(&self, defect: &Defect) -> Vec<Violation<'t>> {
        let keyword = defect.keyword.as_str();
        match keyword {
            "required" => defect.missing.iter().filter_map(|key| self.missing(key)).collect(),
            "additionalProperties" => self.unknown_keys(),
            "false" => vec![self.plain(ViolationKind::UnknownKey { suggestion: None }, key_span(self.node))],
            "propertyNames" => self.malformed_keys(),
            _ if is_blank(self.node) => vec![self.empty()],
            _ => vec![self.plain(self.kind(keyword), self.node.span())],
        }
    }

    fn missing(&self, key: &str) -> Option<Violation<'t>> {
        let required = self.site.schema.get("required")?.as_array()?;
        let key = required.iter().filter_map(Value::as_str).find(|required| *required == key)?;
        let field = self.site.property(self.root, key);
        Some(Violation {
            kind: ViolationKind::Missing { key },
            node: self.node,
            span: heading(self.node),
            code: field.and_then(|field| field.code),
            basis: field.and_then(|field| field.basis),
        })
    }

    fn empty(&self) -> Violation<'t> {
        let span = match self.node.kind() {
            Kind::Null if self.node.span().range().is_empty() => key_span(self.node),
            _ => self.node.span(),
        };
        Violation { kind: ViolationKind::Empty, node: self.node, span, code: self.site.code, basis: self.site.basis }
    }

    fn unknown_keys(&self) -> Vec<Violation<'t>> {
        let Some(known) = self.site.properties() else { return Vec::new() };
        let free: Vec<&str> = known.keys().map(String::as_str).filter(|key| self.node.get(key).is_none()).collect();
        let unknown = self.node.entries().filter_map(|(key, value)| Some((key.as_str()?, key.span(), value)));
        unknown
            .filter(|(key, ..)| !known.contains_key(*key))
            .take(MOST_VIOLATIONS)
            .map(|(key, span, value)| {
                let kind = ViolationKind::UnknownKey { suggestion: nearest(key, &free) };
                Violation { kind, node: value, span, code: None, basis: None }
            })
            .collect()
    }

    fn malformed_keys(&self) -> Vec<Violation<'t>> {
        let malformed = self.node.entries().filter(|(key, _)| key.as_str().is_some_and(|key| !is_identifier(key)));
        malformed
            .map(|(key, value)| {
                let kind = ViolationKind::Pattern { form: Form::Identifier };
                Violation { kind, node: value, span: key.span(), code: None, basis: None }
            })
            .collect()
    }

    /// A requirement of form only: the law does not say how a value is written.
    fn plain(&self, kind: ViolationKind, span: Span) -> Violation<'t> {
        Violation { kind, node: self.node, span, code: None, basis: None }
    }

    fn kind(&self, keyword: &str) -> ViolationKind {
        let expected = self.expected();
        match (keyword, self.node.kind()) {
            ("enum" | "const", Kind::Seq { .. } | Kind::Map { .. }) => ViolationKind::WrongType { expected },
            ("enum", _) => self.not_in_list(),
            ("const", Kind::Int(_) | Kind::Float(_)) => ViolationKind::Version,
            ("format", _) => dates::not_a_date(self.node.as_str().unwrap_or_default()),
            ("type", Kind::Int(_) | Kind::Float(_)) if expected == Expected::Date => {
                dates::not_a_date(self.node.source_text())
            }
            ("pattern", _) => match self.text("x-form").and_then(Form::from_key) {
                Some(form) => ViolationKind::Pattern { form },
                None => ViolationKind::WrongType { expected },
            },
            ("minimum", _) => {
                let least = self.site.schema.get("minimum").and_then(Value::as_i64);
                ViolationKind::TooSmall { least: least.unwrap_or_default() }
            }
            _ => ViolationKind::WrongType { expected },
        }
    }

    fn not_in_list(&self) -> ViolationKind {
        let values = self.site.schema.get("enum").and_then(Value::as_array);
        let allowed: Vec<String> = values.into_iter().flatten().map(word).collect();
        let words: Vec<&str> = allowed.iter().map(String::as_str).collect();
        let written = self.node.as_str().unwrap_or(self.node.resolved().source_text());
        let suggestion = nearest(written, &words).map(str::to_owned);
        ViolationKind::NotInList { allowed, suggestion }
    }

    fn expected(&self) -> Expected {
        match self.text("type") {
            Some("array") => Expected::List,
            Some("object") => Expected::Section { first: self.first_field() },
            Some("integer") => Expected::WholeNumber,
            Some("string") if self.text("format") == Some("date") => Expected::Date,
            Some("string") if self.text("x-form") == Some("kode") => Expected::Code,
            Some(_) => Expected::Text,
            None if self.site.schema.get("const").is_some() => Expected::WholeNumber,
            None => Expected::Choice,
        }
    }

    fn first_field(&self) -> Option<&'static str> {
        self.site.schema.get("required")?.as_array()?.first()?.as_str()
    }

    fn text(&self, name: &str) -> Option<&'static str> {
        self.site.schema.get(name)?.as_str()
    }
}

/// Nothing, no more than white space, or a collection without members.
fn is_blank(node: Node<'_>) -> bool {
    match node.kind() {
        Kind::Null => true,
        Kind::Str(text) => text.trim().is_empty(),
        Kind::Seq { len, .. } | Kind::Map { len, .. } => *len == 0,
        _ => false,
    }
}

/// The key that a value stands under; for an item of a list, the value itself.
fn key_span(node: Node<'_>) -> Span {
    node.key().map_or(node.span(), Node::span)
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
