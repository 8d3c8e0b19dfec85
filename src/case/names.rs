//! The names behind the codes of a case, from a key file of their own.

use std::collections::BTreeMap;

use crate::yaml::{Node, Tree};

/// Names by code. Kept apart from the case; used only where a document shall show names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Reads a key file: a mapping from code to name. Entries of any other form are left out.
    pub fn read(tree: &Tree) -> Self {
        let pair = |(code, name): (Node, Node)| Some((code.as_str()?.to_owned(), name.as_str()?.trim().to_owned()));
        tree.root().entries().filter_map(pair).collect()
    }

    /// The name behind a code.
    pub fn get(&self, code: &str) -> Option<&str> {
        self.0.get(code).map(String::as_str).filter(|name| !name.is_empty())
    }

    /// The codes of the file, with a name or without.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The codes that have a name, with their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, name)| (code.as_str(), name.as_str())).filter(|(_, name)| !name.is_empty())
    }
}

impl FromIterator<(String, String)> for Names {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}
