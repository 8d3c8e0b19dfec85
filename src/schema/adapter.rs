//! The JSON Schema validator, run on the YAML tree as it is. The only file that names the validator's crate.

use std::borrow::Cow;

use jsonschema::Draft;
use jsonschema::error::ValidationErrorKind;
use jsonschema::json::{Array, Json, JsonNumber, Node as JsonNode, NodeIdentity, Object};
use jsonschema::types::JsonType;
use serde_json::{Number, Value};

use crate::yaml::{Kind, Node, Tree};

/// The address under which a schema is compiled.
const HOME: &str = "urn:brille:schema";

/// A schema, compiled.
pub(super) struct Engine(jsonschema::Validator<Yaml>);

/// What one keyword of the schema refused.
pub(super) struct Defect {
    /// The keyword, such as `required`.
    pub(super) keyword: String,
    /// The key that `required` misses.
    pub(super) missing: Option<String>,
    /// JSON Pointer to the node in the file.
    pub(super) instance: String,
    /// The way through the schema to the object that holds the keyword, through `$ref` and `then` alike.
    pub(super) site: String,
}

impl Engine {
    /// Compiles a schema of draft 2020-12. None where the schema is none.
    ///
    /// The validator holds what it compiles against the meta-schema of its draft, which takes as long as compiling the
    /// schema itself: a test does that instead. Here it is given a mere reference to the schema, in a draft whose
    /// meta-schema is small.
    pub(super) fn new(schema: &Value) -> Option<Self> {
        let resource = Draft::Draft202012.create_resource_ref(schema);
        let registry = jsonschema::Registry::new().add(HOME, resource).ok()?.prepare().ok()?;
        let options = jsonschema::options_for::<Yaml>()
            .with_draft(Draft::Draft4)
            .with_registry(&registry)
            .offline()
            .should_validate_formats(true)
            .should_ignore_unknown_formats(false);
        options.build(&serde_json::json!({ "$ref": HOME })).ok().map(Self)
    }

    /// Everything that the schema refuses in a tree.
    pub(super) fn defects(&self, tree: &Tree<'_>) -> Vec<Defect> {
        let root = Handle::Node(tree.root());
        // Most files are as they should be, and to see that is much quicker than to look for what is not.
        if self.0.is_valid(root) {
            return Vec::new();
        }
        self.0.iter_errors(root).map(|error| defect(&error)).collect()
    }
}

fn defect(error: &jsonschema::ValidationError<'_>) -> Defect {
    let path = error.evaluation_path().as_str();
    let path = path.strip_prefix("/$ref").unwrap_or(path);
    let (keyword, site) = match error.kind() {
        // A `false` has no keyword of its own: the path ends at the key that it refuses.
        ValidationErrorKind::FalseSchema => ("false", path),
        // The path of a refused key leads to the schema of keys.
        ValidationErrorKind::PropertyNames { .. } => ("propertyNames", parent(parent(path))),
        kind => (kind.keyword(), parent(path)),
    };
    let missing = match error.kind() {
        ValidationErrorKind::Required { property } => property.as_str().map(str::to_owned),
        _ => None,
    };
    Defect {
        keyword: keyword.to_owned(),
        missing,
        instance: error.instance_path().as_str().to_owned(),
        site: site.to_owned(),
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// The representation of values that the validator is built for.
struct Yaml;

/// A node, or the name of a key on its own.
#[derive(Clone, Copy)]
enum Handle<'a> {
    Node(Node<'a>),
    Name(&'a str),
}

impl Handle<'_> {
    fn scalar(&self) -> Value {
        match self {
            Handle::Name(name) => Value::from(*name),
            Handle::Node(node) => match node.kind() {
                Kind::Bool(value) => Value::from(*value),
                Kind::Int(value) => Value::from(*value),
                Kind::Float(value) => Value::from(*value),
                Kind::Str(text) => Value::from(text.as_ref()),
                _ => Value::Null,
            },
        }
    }
}

impl Json for Yaml {
    type Node<'a> = Handle<'a>;
    type PreparedKey = Box<str>;
    type StringBuffer = ();
    // Aliases point at finished nodes only, and a lookup walks the entries.
    const ACYCLIC: bool = true;
    const KEYS_PER_LOOKUP: usize = 2;

    fn prepare_key(key: &str) -> Box<str> {
        key.into()
    }

    fn with_string_node<T>((): &mut (), text: &str, f: impl FnOnce(Handle<'_>) -> T) -> T {
        f(Handle::Name(text))
    }
}

impl<'a> JsonNode<'a, Yaml> for Handle<'a> {
    type Object = Mapping<'a>;
    type Array = Sequence<'a>;
    type Number = Numeral;

    fn as_object(&self) -> Option<Mapping<'a>> {
        match self {
            Handle::Node(node) => matches!(node.kind(), Kind::Map { .. }).then_some(Mapping(*node)),
            Handle::Name(_) => None,
        }
    }

    fn as_array(&self) -> Option<Sequence<'a>> {
        match self {
            Handle::Node(node) => matches!(node.kind(), Kind::Seq { .. }).then_some(Sequence(*node)),
            Handle::Name(_) => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        match self {
            Handle::Node(node) => node.as_str().map(Cow::Borrowed),
            Handle::Name(name) => Some(Cow::Borrowed(name)),
        }
    }

    fn as_number(&self) -> Option<Numeral> {
        match self {
            Handle::Node(node) => match node.kind() {
                Kind::Int(value) => Some(Numeral::Int(*value)),
                Kind::Float(value) => Some(Numeral::Float(*value)),
                _ => None,
            },
            Handle::Name(_) => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self {
            Handle::Node(node) => match node.kind() {
                Kind::Bool(value) => Some(*value),
                _ => None,
            },
            Handle::Name(_) => None,
        }
    }

    fn is_null(&self) -> bool {
        self.json_type() == JsonType::Null
    }

    fn json_type(&self) -> JsonType {
        match self {
            Handle::Name(_) => JsonType::String,
            Handle::Node(node) => match node.kind() {
                Kind::Bool(_) => JsonType::Boolean,
                Kind::Int(_) | Kind::Float(_) => JsonType::Number,
                Kind::Str(_) => JsonType::String,
                Kind::Seq { .. } => JsonType::Array,
                Kind::Map { .. } => JsonType::Object,
                // `Node::kind` looks through aliases.
                Kind::Null | Kind::Alias(_) => JsonType::Null,
            },
        }
    }

    fn equals_value(&self, expected: &Value) -> bool {
        match expected {
            Value::String(text) => self.as_string().as_deref() == Some(text),
            Value::Array(_) | Value::Object(_) => false,
            _ => {
                self.as_object().is_none()
                    && self.as_array().is_none()
                    && jsonschema::json::cmp::equal(&self.scalar(), expected)
            }
        }
    }

    /// For the validator's own messages, which nobody reads: collections are left out.
    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(self.scalar())
    }

    fn identity(&self) -> Option<NodeIdentity> {
        // Only schemas that refer to themselves need it.
        None
    }
}

#[derive(Clone, Copy)]
struct Mapping<'a>(Node<'a>);

impl<'a> Object<'a, Yaml> for Mapping<'a> {
    type Node = Handle<'a>;
    type MemberName = &'a str;
    type MembersIter = Box<dyn Iterator<Item = (&'a str, Handle<'a>)> + 'a>;

    fn len(&self) -> usize {
        match self.0.kind() {
            Kind::Map { len, .. } => *len as usize,
            _ => 0,
        }
    }

    fn get(&self, key: &Box<str>) -> Option<Handle<'a>> {
        self.0.get(key).map(Handle::Node)
    }

    fn members(&self) -> Self::MembersIter {
        Box::new(self.0.entries().map(|(key, value)| (key.as_str().unwrap_or_default(), Handle::Node(value))))
    }
}

#[derive(Clone, Copy)]
struct Sequence<'a>(Node<'a>);

impl<'a> Array<'a, Yaml> for Sequence<'a> {
    type Node = Handle<'a>;
    type ElementsIter = Box<dyn Iterator<Item = Handle<'a>> + 'a>;

    fn len(&self) -> usize {
        match self.0.kind() {
            Kind::Seq { len, .. } => *len as usize,
            _ => 0,
        }
    }

    fn elements(&self) -> Self::ElementsIter {
        Box::new(self.0.items().map(Handle::Node))
    }
}

enum Numeral {
    Int(i64),
    Float(f64),
}

impl JsonNumber for Numeral {
    fn as_u64(&self) -> Option<u64> {
        self.as_i64().and_then(|value| u64::try_from(value).ok())
    }

    fn as_i64(&self) -> Option<i64> {
        match self {
            Numeral::Int(value) => Some(*value),
            Numeral::Float(_) => None,
        }
    }

    fn as_f64(&self) -> Option<f64> {
        match self {
            Numeral::Int(value) => Some(*value as f64),
            Numeral::Float(value) => Some(*value),
        }
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(match self {
            Numeral::Int(value) => value.to_string(),
            Numeral::Float(value) => value.to_string(),
        })
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Owned(match self {
            Numeral::Int(value) => Number::from(*value),
            Numeral::Float(value) => Number::from_f64(*value).unwrap_or_else(|| Number::from(0)),
        })
    }

    fn is_integer(&self) -> bool {
        match self {
            Numeral::Int(_) => true,
            Numeral::Float(value) => value.fract() == 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Document;
    use crate::yaml::parse;

    fn value(node: Node<'_>) -> Value {
        match node.kind() {
            Kind::Seq { .. } => node.items().map(value).collect(),
            Kind::Map { .. } => {
                let entries =
                    node.entries().map(|(key, item)| (key.as_str().unwrap_or_default().to_owned(), value(item)));
                Value::Object(entries.collect())
            }
            _ => Handle::Node(node).scalar(),
        }
    }

    fn keywords_and_places<'e>(
        errors: impl Iterator<Item = jsonschema::ValidationError<'e>>,
    ) -> Vec<(String, String, String)> {
        let mut all: Vec<_> =
            errors.map(|error| defect(&error)).map(|defect| (defect.keyword, defect.instance, defect.site)).collect();
        all.sort();
        all
    }

    /// The validator says the same of the tree as of the same file as a JSON value.
    fn assert_same_verdict(text: &str) {
        let parsed = parse(text);
        let schema = Document::Case.schema();
        let json = value(parsed.tree.root());
        let plain = serde_json::json!({ "$ref": "#/$defs/case", "$defs": { "case": schema } });
        let options = jsonschema::options().should_validate_formats(true).offline();
        let by_json = keywords_and_places(options.build(&plain).unwrap().iter_errors(&json));
        let engine = Engine::new(schema).unwrap();
        let by_tree = keywords_and_places(engine.0.iter_errors(Handle::Node(parsed.tree.root())));
        assert_eq!(by_tree, by_json, "{text}");
    }

    #[test]
    fn tree_and_json_get_the_same_verdict() {
        const GOOD: &str = include_str!("../../tests/integration/schema/god-sak.yaml");
        assert_same_verdict(GOOD);
        // Each line of the good case left out, and each made something else.
        for (at, line) in GOOD.lines().enumerate().filter(|(_, line)| line.contains(": ")) {
            let replaced = |with: &str| {
                let lines = GOOD.lines().enumerate().map(|(index, line)| if index == at { with } else { line });
                lines.collect::<Vec<_>>().join("\n")
            };
            let (key, _) = line.split_once(": ").unwrap();
            for with in
                ["", "~", "1", "1.0", "-0.5", "true", "[]", "[1, a, 1]", "{}", "{ a: æøå }", "''", "ja", "2026-02-30"]
            {
                assert_same_verdict(&replaced(&format!("{key}: {with}")));
            }
            assert_same_verdict(&replaced(""));
        }
    }

    #[test]
    fn numbers_are_compared_by_value() {
        let engine = Engine::new(&serde_json::json!({ "enum": [1, "1", null, false] })).unwrap();
        let refused = |text: &str| !engine.defects(&parse(text).tree).is_empty();
        for (text, expected) in [
            ("1", false),
            ("1.0", false),
            ("'1'", false),
            ("~", false),
            ("false", false),
            ("true", true),
            ("[1]", true),
            ("2", true),
            ("1.5", true),
        ] {
            assert_eq!(refused(text), expected, "{text}");
        }
    }
}
