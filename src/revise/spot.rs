//! Where the comparison stands: the values of both versions, the keys that lead there, and the entry around them.

use super::classes::Side;
use super::sections::Section;
use super::told::code;
use crate::yaml::{Kind as Form, Node};

/// Both versions of a value; either may be absent.
#[derive(Clone, Copy)]
pub(super) struct Two<'t> {
    pub(super) old: Option<Node<'t>>,
    pub(super) new: Option<Node<'t>>,
}

impl<'t> Two<'t> {
    /// The value under a key.
    pub(super) fn get(self, key: &str) -> Self {
        let of = |node: Option<Node<'t>>| node?.get(key);
        Self { old: of(self.old), new: of(self.new) }
    }

    /// The later value, or else the earlier.
    pub(super) fn any(self) -> Option<(Side, Node<'t>)> {
        self.new.map(|node| (Side::New, node)).or(self.old.map(|node| (Side::Old, node)))
    }

    pub(super) fn are_maps(self) -> bool {
        [self.old, self.new].iter().all(|node| node.is_some_and(|node| matches!(node.kind(), Form::Map { .. })))
    }
}

/// The entry in which something has changed.
#[derive(Clone)]
pub(super) struct Entry<'t> {
    pub(super) section: &'static Section,
    pub(super) both: Two<'t>,
    /// The code under which it stands, where it has none inside.
    pub(super) code: Option<String>,
    pub(super) within: Option<String>,
}

impl Entry<'_> {
    pub(super) fn id(&self) -> Option<String> {
        let inside = |key| self.both.any().and_then(|(_, node)| code(node.get(key)));
        let is_result = self.section.path == "evalueringer/tiltak";
        self.code.clone().or_else(|| inside("id")).or_else(|| is_result.then(|| inside("tiltak")).flatten())
    }
}

/// A place in both versions.
#[derive(Clone, Default)]
pub(super) struct Spot<'t> {
    /// The keys from the top of the file, without those of people.
    pub(super) path: String,
    /// The keys from the entry on, as they may be shown.
    pub(super) field: Vec<String>,
    pub(super) entry: Option<Entry<'t>>,
    /// The innermost thing around it that the later version has.
    pub(super) around: Option<Node<'t>>,
}

impl<'t> Spot<'t> {
    /// The place under a key, with its value in the later version.
    pub(super) fn down(&self, key: &str, shown: String, new: Option<Node<'t>>) -> Self {
        let path = if self.path.is_empty() { key.to_owned() } else { format!("{}/{key}", self.path) };
        let field = [self.field.as_slice(), &[shown]].concat();
        Self { path, field, entry: self.entry.clone(), around: new.or(self.around) }
    }

    pub(super) fn into_entry(self, entry: Entry<'t>) -> Self {
        let around = entry.both.new.or(self.around);
        Self { field: Vec::new(), entry: Some(entry), around, ..self }
    }
}
