//! Identifiers and what points at them: `x-id` and `x-ref` of the schema, walked together with the tree.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::compiled::target;
use super::{Thing, Violation, ViolationKind, is_identifier};
use crate::yaml::{Kind, Node, Tree};

/// The parts of a schema where identifiers are declared or pointed at; all else is left out.
#[derive(Default)]
pub(super) struct Shape {
    /// What a value here is the identifier of.
    declares: Option<Thing>,
    /// What the keys of a mapping here are the identifiers of.
    keys_declare: Option<Thing>,
    /// What a value here may point at.
    points_at: Vec<Thing>,
    properties: BTreeMap<String, Shape>,
    items: Option<Box<Shape>>,
    values: Option<Box<Shape>>,
    /// The keys of a mapping here that must be there.
    required: Vec<String>,
    /// What is declared here or anywhere below.
    declared_below: Vec<Thing>,
    /// The keys of a mapping here below which something is declared.
    declaring: Vec<String>,
}

impl Shape {
    /// The shape of a schema. The schema must not refer to itself.
    pub(super) fn new(root: &Value) -> Self {
        let mut shape = Shape::default();
        shape.add(root, root);
        shape.finish();
        shape
    }

    fn add(&mut self, root: &Value, schema: &Value) {
        self.add_notes(schema);
        let properties = schema.get("properties").and_then(Value::as_object);
        for (key, property) in properties.into_iter().flatten() {
            self.properties.entry(key.clone()).or_default().add(root, property);
        }
        if let Some(items) = schema.get("items") {
            self.items.get_or_insert_default().add(root, items);
        }
        if let Some(values) = schema.get("additionalProperties") {
            self.values.get_or_insert_default().add(root, values);
        }
        let branches = ["then", "else"].into_iter().filter_map(|name| schema.get(name));
        for part in target(root, schema).into_iter().chain(branches) {
            self.add(root, part);
        }
    }

    /// What stands nearest to the place of use counts, and is added first.
    fn add_notes(&mut self, schema: &Value) {
        let things = |name: &str| schema.get(name).and_then(Value::as_array).into_iter().flatten();
        if self.points_at.is_empty() {
            self.points_at = things("x-ref").filter_map(|thing| Thing::from_key(thing.as_str()?)).collect();
        }
        let declared = schema.get("x-id").and_then(Value::as_str).and_then(Thing::from_key);
        if schema.get("type").and_then(Value::as_str) == Some("object") {
            self.keys_declare = self.keys_declare.or(declared);
        } else {
            self.declares = self.declares.or(declared);
        }
        self.required.extend(things("required").filter_map(|key| Some(key.as_str()?.to_owned())));
    }

    fn finish(&mut self) {
        let below = self.properties.values_mut().chain(self.items.as_deref_mut()).chain(self.values.as_deref_mut());
        let mut declared: Vec<Thing> = self.declares.into_iter().chain(self.keys_declare).collect();
        for shape in below {
            shape.finish();
            declared.extend(&shape.declared_below);
        }
        self.declared_below = declared;
        self.properties.retain(|_, shape| !shape.is_bare());
        let declaring = self.properties.iter().filter(|(_, shape)| !shape.declared_below.is_empty());
        self.declaring = declaring.map(|(key, _)| key.clone()).collect();
        self.items.take_if(|shape| shape.is_bare());
        self.values.take_if(|shape| shape.is_bare());
    }

    fn is_bare(&self) -> bool {
        self.declared_below.is_empty()
            && self.points_at.is_empty()
            && self.properties.is_empty()
            && self.items.is_none()
            && self.values.is_none()
    }
}

/// Identifiers used twice, and references to nothing or to the wrong kind of thing.
///
/// Where a list that declares a kind is missing or broken, references to that kind are let be: the one defect is the
/// list's.
pub(super) fn violations<'t>(
    shape: &'static Shape,
    tree: &'t Tree<'_>,
    others: &[Violation<'t>],
) -> Vec<Violation<'t>> {
    let meant = others.iter().filter_map(|other| match other.kind {
        ViolationKind::UnknownKey { suggestion } => suggestion,
        _ => None,
    });
    let mut found = Found { misspelt: meant.collect(), ..Found::default() };
    found.walk(shape, tree.root());
    found.judge()
}

#[derive(Default)]
struct Found<'t> {
    declared: BTreeMap<&'t str, Vec<(Thing, Node<'t>)>>,
    references: Vec<(&'t str, Node<'t>, &'static [Thing])>,
    /// Keys that stand somewhere in another spelling.
    misspelt: BTreeSet<&'static str>,
    /// Kinds of which some may not have been found.
    incomplete: BTreeSet<Thing>,
}

impl<'t> Found<'t> {
    fn walk(&mut self, shape: &'static Shape, node: Node<'t>) {
        if let Some(thing) = shape.declares {
            self.declare(thing, node);
        }
        if let (false, Some(id)) = (shape.points_at.is_empty(), identifier(node)) {
            self.references.push((id, node, &shape.points_at));
        }
        let looks_into_keys = shape.keys_declare.is_some() || shape.values.is_some() || !shape.properties.is_empty();
        for (key, value) in node.entries().filter(|_| looks_into_keys) {
            if let Some(thing) = shape.keys_declare {
                self.declare(thing, key);
            }
            let below = key.as_str().and_then(|key| shape.properties.get(key)).or(shape.values.as_deref());
            below.into_iter().for_each(|below| self.walk(below, value));
        }
        if let Some(below) = &shape.items {
            node.items().for_each(|item| self.walk(below, item));
        }
        self.note_gaps(shape, node);
    }

    fn declare(&mut self, thing: Thing, node: Node<'t>) {
        match identifier(node) {
            Some(id) => self.declared.entry(id).or_default().push((thing, node)),
            None => {
                self.incomplete.insert(thing);
            }
        }
    }

    /// Notes the kinds that should have been declared in a node and were not.
    fn note_gaps(&mut self, shape: &'static Shape, node: Node<'t>) {
        let fits = match node.kind() {
            Kind::Map { .. } => shape.items.is_none(),
            Kind::Seq { .. } => shape.properties.is_empty() && shape.values.is_none(),
            _ => shape.properties.is_empty() && shape.items.is_none() && shape.values.is_none(),
        };
        if !fits {
            self.incomplete.extend(&shape.declared_below);
        }
        for key in &shape.declaring {
            let is_empty =
                |value: Node<'_>| matches!(value.kind(), Kind::Seq { len: 0, .. } | Kind::Map { len: 0, .. });
            if node.get(key).is_none_or(is_empty)
                && (shape.required.contains(key) || self.misspelt.contains(key.as_str()))
            {
                self.incomplete.extend(shape.properties.get(key).into_iter().flat_map(|below| &below.declared_below));
            }
        }
    }

    fn judge(mut self) -> Vec<Violation<'t>> {
        let twice: Vec<_> = self.declared.iter().flat_map(|(id, places)| duplicates(id, places)).collect();
        // What should have had another identifier is not found by it.
        self.incomplete.extend(twice.iter().map(|(thing, _)| *thing));
        let dangling = self.references.iter().filter_map(|(id, node, wanted)| self.dangling(id, *node, wanted));
        let dangling: Vec<_> = dangling.collect();
        twice.into_iter().map(|(_, duplicate)| duplicate).chain(dangling).collect()
    }

    fn dangling(&self, id: &str, node: Node<'t>, wanted: &'static [Thing]) -> Option<Violation<'t>> {
        let kind = match self.declared.get(id) {
            Some(places) if places.iter().any(|(thing, _)| wanted.contains(thing)) => return None,
            Some(places) => ViolationKind::WrongKind { id: id.to_owned(), found: places.first()?.0, wanted },
            None if wanted.iter().any(|thing| self.incomplete.contains(thing)) => return None,
            None => ViolationKind::UnknownReference { id: id.to_owned(), wanted },
        };
        Some(violation(kind, node))
    }
}

fn duplicates<'t>(id: &str, places: &[(Thing, Node<'t>)]) -> Vec<(Thing, Violation<'t>)> {
    let Some(((thing, first), others)) = places.split_first() else { return Vec::new() };
    let mut others = others.to_vec();
    // An aliased thing is one thing, and equal keys in one mapping are a matter of YAML.
    others.retain(|(other, node)| node.id() != first.id() && !(*other == Thing::Person && *thing == Thing::Person));
    let kind = || ViolationKind::DuplicateId { id: id.to_owned(), first: first.span() };
    others.into_iter().map(|(thing, node)| (thing, violation(kind(), node))).collect()
}

fn violation(kind: ViolationKind, node: Node<'_>) -> Violation<'_> {
    Violation { kind, node, span: node.span(), code: None, basis: None }
}

fn identifier(node: Node<'_>) -> Option<&str> {
    node.as_str().filter(|text| is_identifier(text))
}
