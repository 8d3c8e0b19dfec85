//! What tells one finding from all others and stays the same while the text around it changes.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Finding;
use crate::yaml::{Kind, Node, Tree};

/// Begins what is hashed: another way to make fingerprints gets another name.
const SCHEME: &str = "brille/1";

/// The longest identifier that stands for an item in an anchor.
const LONGEST_ID: usize = 6;

/// Where a finding is anchored in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The finding's pointer, in which an item with an identifier such as `T2` goes by that instead of its number, so
    /// that an item more before it changes nothing.
    pub anchor: String,
    /// How many findings of the same rule have the same anchor before this one.
    pub ordinal: u32,
}

/// Gives all findings of one file their identity. The findings stand in the order of the text.
pub fn identify(findings: &mut [Finding], tree: &Tree<'_>) {
    let mut seen = BTreeMap::new();
    for finding in findings {
        let anchor = anchor(&finding.pointer, tree.root());
        let count = seen.entry((finding.code, anchor.clone())).or_insert(0);
        finding.identity = Identity { anchor, ordinal: *count };
        *count += 1;
    }
}

impl Finding {
    /// SHA-256, in 64 hexadecimal digits, over the UTF-8 text of five parts with a NUL between each: `brille/1`, the
    /// code, the path, the anchor and the ordinal. The path is the file's, with `/`, relative to the project's root.
    ///
    /// The finding must have been given its identity, see [`identify`].
    pub fn fingerprint(&self, path: &str) -> String {
        hex(&self.digest(path))
    }

    /// The bytes of the [`fingerprint`](Self::fingerprint).
    pub fn digest(&self, path: &str) -> [u8; 32] {
        let Identity { anchor, ordinal } = &self.identity;
        digest(&[SCHEME, self.code, path, anchor, &ordinal.to_string()])
    }
}

/// SHA-256 over the UTF-8 text of several parts with a NUL between each.
pub fn digest(parts: &[&str]) -> [u8; 32] {
    Sha256::digest(parts.join("\0")).into()
}

/// The bytes of a fingerprint as it is written.
pub fn hex(digest: &[u8; 32]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A pointer with the identifiers of items in place of their numbers. From a masked key on nothing can be looked up,
/// and the rest stays as it is.
fn anchor(pointer: &str, root: Node<'_>) -> String {
    let mut anchor = String::new();
    let mut node = Some(root);
    for segment in pointer.split('/').skip(1) {
        node = node.and_then(|node| step(node, segment));
        let id = node.filter(|_| segment.bytes().all(|byte| byte.is_ascii_digit())).and_then(identifier);
        anchor.push('/');
        anchor.push_str(id.unwrap_or(segment));
    }
    anchor
}

fn step<'t>(node: Node<'t>, segment: &str) -> Option<Node<'t>> {
    match node.kind() {
        Kind::Map { .. } => node.get(&segment.replace("~1", "/").replace("~0", "~")),
        Kind::Seq { .. } => node.items().nth(segment.parse().ok()?),
        _ => None,
    }
}

/// The identifier of an item, where it is a mere code: capital letters and then digits. Anything else could be words
/// of the case, which a hash does not hide.
fn identifier(item: Node<'_>) -> Option<&str> {
    let id = item.get("id")?.as_str()?;
    let digits = id.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let is_code = digits.len() < id.len() && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_code && id.len() <= LONGEST_ID).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    fn anchor_in(text: &str, pointer: &str) -> String {
        anchor(pointer, parse(text).tree.root())
    }

    #[test]
    fn items_go_by_their_identifiers() {
        let text = "plan:\n  tiltak:\n    - { id: T1, start: x }\n    - { id: T2, tider: [a, b] }\n";
        assert_eq!(anchor_in(text, "/plan/tiltak/1/tider/0"), "/plan/tiltak/T2/tider/0");
        assert_eq!(anchor_in(text, "/plan/tiltak/7/start"), "/plan/tiltak/7/start");
        assert_eq!(anchor_in(text, ""), "");
    }

    #[test]
    fn words_and_masked_keys_are_no_identifiers() {
        for id in ["Ada", "ADA", "12", "E1 heter Ada", "ABCDE12", "T1a"] {
            assert_eq!(anchor_in(&format!("tiltak: [{{ id: {id} }}]"), "/tiltak/0"), "/tiltak/0", "{id}");
        }
        assert_eq!(anchor_in("Ada: [{ id: T1 }]", "/*/0"), "/*/0");
    }
}
