//! Files of a school's or municipality's own, which take the place of the program's templates and fonts.

use std::collections::BTreeMap;

/// Endings of files that are fonts.
const FONTS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// Endings of files that a template may read: other templates, fonts and images.
const KINDS: [&str; 14] =
    ["typ", "html", "css", FONTS[0], FONTS[1], FONTS[2], FONTS[3], "png", "jpg", "jpeg", "gif", "webp", "svg", "pdf"];

/// Files by their path from the folder of templates, with `/`. A template can reach these and nothing else.
#[derive(Clone, Debug, Default)]
pub struct Templates(BTreeMap<String, Vec<u8>>);

impl Templates {
    /// Whether a file with this name is of a kind that a template can use.
    pub fn takes(name: &str) -> bool {
        KINDS.contains(&ending(name).as_str())
    }

    /// Adds a file.
    pub fn add(&mut self, path: String, bytes: Vec<u8>) {
        self.0.insert(path, bytes);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is a file with this path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// The file with this path.
    pub(super) fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    pub(super) fn fonts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files().filter(|(path, _)| FONTS.contains(&ending(path).as_str()))
    }

    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
}
