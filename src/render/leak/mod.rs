//! Proof that a finished document holds nothing that was withheld from its reader.
//!
//! Documents are made from data that is already filtered; this looks at the result as a stranger would who takes the
//! file apart. It trusts nothing that the typesetter says of the file.

mod book;
mod code;
mod content;
mod file;
mod flat;
mod fonts;
mod forms;
mod net;
mod pen;
mod raw;
mod revision;
mod sink;
mod strings;
#[cfg(test)]
mod tests;
mod vocabulary;
mod xmp;

use std::collections::BTreeSet;
use std::fmt;

use crate::audience::{SecretKind, Secrets};
use crate::yaml::{Node, Tree};
use net::{Kind, Net};

/// A part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// What is drawn on a page, whether it can be seen or not.
    PageText,
    /// The document's properties, such as title and keywords, and the labels of its pages.
    Metadata,
    /// The properties in their XML form.
    Xmp,
    /// The outline.
    Bookmark,
    /// What screen readers are told: headings, descriptions, words in place of images.
    Structure,
    /// A link, a comment or a place that links lead to.
    Link,
    /// A file within the file.
    Attachment,
    /// Anything else in the file, such as fonts, images and what earlier versions of it have left behind.
    Stream,
    /// The name of the file.
    FileName,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::PageText => "text of a page",
            Self::Metadata => "properties",
            Self::Xmp => "properties in XML",
            Self::Bookmark => "outline",
            Self::Structure => "text for screen readers",
            Self::Link => "links",
            Self::Attachment => "attached files",
            Self::Stream => "hidden data",
            Self::FileName => "name of the file",
        })
    }
}

/// A withheld value that a document holds. Never holds the value itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leak {
    /// What kind of value.
    pub kind: SecretKind,
    /// Where the value stands in the case, as keys.
    pub field: String,
    /// Where it stands in the document.
    pub place: Place,
}

/// A file that cannot be taken apart, so that nothing is proved of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the document cannot be read again")]
pub struct Unreadable;

/// The withheld values that stand anywhere in a PDF.
///
/// # Errors
///
/// [`Unreadable`] where some part of the file cannot be looked into.
pub fn in_pdf(pdf: &[u8], secrets: &Secrets) -> Result<Vec<Leak>, Unreadable> {
    Ok(leaks(secrets, file::search(pdf, &Net::new(secrets))?))
}

/// The withheld values that stand in a text: the name of a file, or the source of a page after its entities are
/// decoded.
pub fn in_text(place: Place, text: &str, secrets: &Secrets) -> Vec<Leak> {
    let found = Net::new(secrets).search(text, Kind::Words);
    leaks(secrets, found.into_iter().map(|secret| (secret, place)).collect())
}

/// The fields of what a document is made from that hold the names and codes which were found in it.
pub fn fields(tree: &Tree<'_>, secrets: &Secrets, leaks: &[Leak]) -> Vec<String> {
    let is_sought = |secret: usize| {
        let secret = secrets.withheld.get(secret).filter(|secret| secret.kind != SecretKind::Text);
        secret.is_some_and(|secret| leaks.iter().any(|leak| leak.kind == secret.kind && leak.field == secret.field))
    };
    let net = Net::new(secrets);
    let holds = |text: &str| net.search(text, Kind::Words).into_iter().any(is_sought);
    let mut found = Vec::new();
    look(tree.root(), String::new(), &holds, &mut found);
    found
}

fn look(node: Node<'_>, at: String, holds: &impl Fn(&str) -> bool, found: &mut Vec<String>) {
    for (key, value) in node.entries() {
        let key = key.as_str().unwrap_or("?");
        look(value, if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") }, holds, found);
    }
    node.items().enumerate().for_each(|(index, item)| look(item, format!("{at}[{index}]"), holds, found));
    if node.as_str().is_some_and(holds) {
        found.push(at);
    }
}

fn leaks(secrets: &Secrets, found: BTreeSet<(usize, Place)>) -> Vec<Leak> {
    let leak = |(index, place): (usize, Place)| {
        let secret = secrets.withheld.get(index)?;
        Some(Leak { kind: secret.kind, field: secret.field.clone(), place })
    };
    let leaks: BTreeSet<Leak> = found.into_iter().filter_map(leak).collect();
    leaks.into_iter().collect()
}
