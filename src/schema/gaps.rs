//! Where a file holds something that cannot be read, so that nobody concludes from what seems to be missing there.

use std::collections::BTreeSet;

use super::{Violation, ViolationKind, is_identifier};
use crate::yaml::{Node, NodeId, Step};

/// The places of a file that the schema refused.
#[derive(Clone, Debug, Default)]
pub struct Gaps {
    /// Paths of keys, with `*` for the items of a list and the codes of persons: `evalueringer/*/dato`.
    paths: BTreeSet<String>,
    /// Sections, with the key that stands there in another spelling.
    misspelt: BTreeSet<(NodeId, &'static str)>,
}

impl Gaps {
    /// The places of some violations.
    pub fn new(violations: &[Violation<'_>]) -> Self {
        Self {
            paths: violations.iter().map(place).collect(),
            misspelt: violations.iter().filter_map(misspelt).collect(),
        }
    }

    /// Whether what belongs at a path, or any section around it, cannot be read.
    pub fn hide(&self, path: &str) -> bool {
        if self.paths.is_empty() {
            return false;
        }
        let sections = path.match_indices('/').map(|(at, _)| &path[..at]);
        sections.chain([path]).any(|part| self.paths.contains(part))
    }

    /// Whether a section has no such key, not even one that cannot be read or is spelt otherwise.
    pub fn plainly_lack(&self, section: Node<'_>, key: &'static str) -> bool {
        section.get(key).is_none() && !self.misspelt.contains(&(section.resolved().id(), key))
    }
}

/// The section and the key that an unknown key was probably meant to be.
pub(super) fn misspelt(violation: &Violation<'_>) -> Option<(NodeId, &'static str)> {
    match violation.kind {
        ViolationKind::UnknownKey { suggestion } => Some((violation.node.parent()?.id(), suggestion?)),
        _ => None,
    }
}

/// Where a violation leaves something unread: the value, or the place of the key that is missing or misspelt.
fn place(violation: &Violation<'_>) -> String {
    let (section, key) = match violation.kind {
        ViolationKind::Missing { key } => (Some(violation.node), Some(key)),
        ViolationKind::UnknownKey { suggestion: Some(meant) } => (violation.node.parent(), Some(meant)),
        _ => (Some(violation.node), None),
    };
    let steps = section.map(path).unwrap_or_default();
    steps.iter().map(String::as_str).chain(key).collect::<Vec<_>>().join("/")
}

fn path(node: Node<'_>) -> Vec<String> {
    let word = |step: Step<'_>| match step {
        Step::Index(_) => "*".to_owned(),
        Step::Key(key) => key.as_str().filter(|key| !is_identifier(key)).unwrap_or("*").to_owned(),
    };
    node.path().into_iter().map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;
    use crate::yaml::parse;

    #[test]
    fn what_is_refused_hides_what_belongs_there() {
        let parsed = parse(
            "evalueringer:\n  - { id: V1, datoo: 2026-09-25 }\n  - { id: V2, tiltak: [] }\nundersøkingar: []\nmedvirkning:\n",
        );
        let gaps = Gaps::new(&schema::validate(&parsed.tree));
        for hidden in
            ["evalueringer/*/dato", "undersøkelser", "undersøkelser/*/start", "medvirkning/*/hvem", "personer"]
        {
            assert!(gaps.hide(hidden), "{hidden}");
        }
        for seen in ["evalueringer", "evalueringer/*", "evalueringer/*/tiltak", "plan"] {
            assert!(!gaps.hide(seen), "{seen}");
        }
    }
}
