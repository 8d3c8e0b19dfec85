//! The schemas that are part of the program, compiled once, and what their annotations say of a place.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::adapter::Engine;
use super::references::Shape;
use super::{Violation, references, translate};
use crate::law::{self, Provision};
use crate::yaml::Tree;

/// A kind of file that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// A case file.
    Case,
    /// A school calendar.
    Calendar,
    /// The names behind the codes.
    Names,
    /// The settings of a school or a municipality.
    Settings,
}

impl Document {
    /// Every kind.
    pub const ALL: [Document; 4] = [Document::Case, Document::Calendar, Document::Names, Document::Settings];

    /// The JSON Schema (draft 2020-12) as text.
    pub fn text(self) -> &'static str {
        match self {
            Document::Case => include_str!("../../schemas/sak.schema.json"),
            Document::Calendar => include_str!("../../schemas/skolerute.schema.json"),
            Document::Names => include_str!("../../schemas/navn.schema.json"),
            Document::Settings => include_str!("../../schemas/brille.schema.json"),
        }
    }

    /// Everything that the schema refuses in a file, in the order of the text; each defect once.
    pub fn validate<'t>(self, tree: &'t Tree<'_>) -> Vec<Violation<'t>> {
        let Some(compiled) = self.compiled() else { return Vec::new() };
        let mut violations = translate::violations(self.schema(), compiled.engine.defects(tree), tree);
        violations.extend(references::violations(&compiled.shape, tree, &violations));
        translate::tidy(violations)
    }

    /// The schema as a value; null where the text is no JSON, which a test rules out.
    pub(super) fn schema(self) -> &'static Value {
        static SCHEMAS: [LazyLock<Value>; 4] = [
            LazyLock::new(|| parse(Document::Case)),
            LazyLock::new(|| parse(Document::Calendar)),
            LazyLock::new(|| parse(Document::Names)),
            LazyLock::new(|| parse(Document::Settings)),
        ];
        &SCHEMAS[self as usize]
    }

    fn compiled(self) -> Option<&'static Compiled> {
        static COMPILED: [LazyLock<Option<Compiled>>; 4] = [
            LazyLock::new(|| Compiled::new(Document::Case)),
            LazyLock::new(|| Compiled::new(Document::Calendar)),
            LazyLock::new(|| Compiled::new(Document::Names)),
            LazyLock::new(|| Compiled::new(Document::Settings)),
        ];
        COMPILED[self as usize].as_ref()
    }
}

fn parse(document: Document) -> Value {
    serde_json::from_str(document.text()).unwrap_or_default()
}

/// A schema, ready for use.
struct Compiled {
    engine: Engine,
    shape: Shape,
}

impl Compiled {
    /// None where the text is no schema; a test holds every text to it.
    fn new(document: Document) -> Option<Self> {
        let schema = document.schema();
        Some(Self { engine: Engine::new(schema)?, shape: Shape::new(schema) })
    }
}

/// An object of the schema, with what the annotations say of the place that it describes.
#[derive(Clone, Copy)]
pub(super) struct Site {
    /// The object.
    pub(super) schema: &'static Value,
    /// The catalogue's code, from `x-kode`.
    pub(super) code: Option<&'static str>,
    /// The legal basis, from `x-hjemmel`.
    pub(super) basis: Option<&'static Provision>,
}

impl Site {
    /// The object at the end of an evaluation path, which leads through `$ref`.
    pub(super) fn find(root: &'static Value, path: &str) -> Option<Self> {
        let mut site = Site::of(root);
        let mut steps = path.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"));
        while let Some(step) = steps.next() {
            let next = match step.as_str() {
                "$ref" => target(root, site.schema)?,
                "properties" | "allOf" | "anyOf" => child(site.schema.get(&step)?, &steps.next()?)?,
                _ => site.schema.get(&step)?,
            };
            // Where the path stays with the same value, what stands nearest to the place of use counts.
            let same_value = matches!(step.as_str(), "$ref" | "then" | "else" | "allOf" | "anyOf");
            site = if same_value { site.or(Site::of(next)) } else { Site::of(next) };
        }
        Some(site)
    }

    /// The site of a key's value in this one, which must describe mappings.
    pub(super) fn property(&self, root: &'static Value, key: &str) -> Option<Site> {
        let mut site = Site::of(self.properties()?.get(key)?);
        while let Some(next) = target(root, site.schema) {
            site = site.or(Site::of(next));
        }
        Some(site)
    }

    /// The keys that the site describes, with their schemas.
    pub(super) fn properties(&self) -> Option<&'static Map<String, Value>> {
        self.schema.get("properties")?.as_object()
    }

    fn of(schema: &'static Value) -> Self {
        let note = |name: &str| schema.get(name).and_then(Value::as_str);
        Site { schema, code: note("x-kode"), basis: note("x-hjemmel").and_then(law::provision) }
    }

    fn or(self, next: Site) -> Self {
        Site { schema: next.schema, code: self.code.or(next.code), basis: self.basis.or(next.basis) }
    }
}

/// What the `$ref` of a schema points at.
pub(super) fn target<'s>(root: &'s Value, schema: &Value) -> Option<&'s Value> {
    root.pointer(schema.get("$ref")?.as_str()?.strip_prefix('#')?)
}

fn child<'s>(parent: &'s Value, step: &str) -> Option<&'s Value> {
    match parent {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => parent.get(step),
    }
}
