//! Patterns for paths, such as `saker/avsluttede/**`. The only file that names the crate for them.

use std::borrow::Cow;

use globset::{Glob, GlobBuilder, GlobSet};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::yaml::Node;

/// A pattern longer than this is no path.
const LONGEST: usize = 1000;

/// More patterns than anybody writes.
const MOST: usize = 1000;

/// The files that a list of patterns means.
#[derive(Debug, Default)]
pub(super) struct Files(GlobSet);

impl Files {
    /// The patterns of a list, and the items that are none.
    pub(super) fn read(list: Node<'_>) -> (Self, Vec<Node<'_>>) {
        let mut broken = Vec::new();
        let mut patterns = GlobSet::builder();
        for (at, item) in list.items().enumerate() {
            // What is no text is told of by the schema.
            let Some(text) = item.as_str().filter(|text| !text.trim().is_empty()) else { continue };
            match pattern(text).filter(|_| at < MOST) {
                Some(glob) => drop(patterns.add(glob)),
                None => broken.push(item),
            }
        }
        let files = patterns.build().map(Self).unwrap_or_else(|_| {
            broken.push(list);
            Self::default()
        });
        (files, broken)
    }

    /// Whether no file is meant.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a path is meant: itself, or a folder that it lies in.
    pub(super) fn cover(&self, path: &str) -> bool {
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        !self.is_empty() && folders.chain([path]).any(|part| self.0.is_match(part))
    }
}

/// A pattern; none where it means nothing, or a place that does not lie below the settings file.
fn pattern(text: &str) -> Option<Glob> {
    let text = composed(text.trim());
    let path = text.trim_start_matches("./").trim_end_matches('/');
    let leads_out = path.starts_with('/') || path.contains('\\') || path.split('/').any(|step| step == "..");
    // What begins with a `!` is meant to take something back, which no list here can.
    if path.is_empty() || leads_out || path.starts_with('!') || path.len() > LONGEST {
        return None;
    }
    // A star does not reach over a `/`, so that each step of a path is a step of the pattern.
    let glob = GlobBuilder::new(path).literal_separator(true).backslash_escape(false).build().ok()?;
    // A pattern may be well written and still too large to be searched with.
    GlobSet::builder().add(glob.clone()).build().ok()?;
    Some(glob)
}

/// A path in the one form (NFC) in which names are compared: some systems take letters such as `å` apart.
pub(super) fn composed(path: &str) -> Cow<'_, str> {
    if path.is_ascii() || is_nfc(path) { Cow::Borrowed(path) } else { Cow::Owned(path.nfc().collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;

    fn covers(patterns: &str, path: &str) -> bool {
        let parsed = parse(patterns);
        let (files, broken) = Files::read(parsed.tree.root());
        assert!(broken.is_empty(), "{patterns}");
        files.cover(&composed(path))
    }

    #[test]
    fn a_pattern_means_files_and_all_that_lies_in_folders() {
        for (pattern, path) in [
            ("saker/a.yaml", "saker/a.yaml"),
            ("./saker/*.yaml", "saker/a.yaml"),
            ("saker", "saker/2026/a.yaml"),
            ("saker/", "saker/2026/a.yaml"),
            ("saker/**", "saker/2026/a.yaml"),
            ("\"**/avsluttet\"", "a/b/avsluttet/c.yaml"),
            ("\"**/utkast-*.yaml\"", "utkast-1.yaml"),
            ("\"{a,b}/*\"", "b/c.yaml"),
            ("\"[ab]/?.yaml\"", "b/c.yaml"),
            ("arkiv-på/**", "arkiv-pa\u{30a}/a.yaml"),
            ("arkiv-pa\u{30a}/**", "arkiv-på/a.yaml"),
        ] {
            assert!(covers(&format!("[{pattern}]"), path), "{pattern} {path}");
        }
        for (pattern, path) in [
            ("a.yaml", "saker/a.yaml"),
            ("saker/*.yaml", "saker/2026/a.yaml"),
            ("saker", "sakerx/a.yaml"),
            ("Saker", "saker/a.yaml"),
        ] {
            assert!(!covers(&format!("[{pattern}]"), path), "{pattern} {path}");
        }
    }

    #[test]
    fn what_is_no_pattern_is_told_of() {
        for broken in ["a[", "a{b", "../x", "/x", "a\\b", "./", "a/../b", &"x".repeat(LONGEST + 1)] {
            let text = format!("- '{broken}'\n- a\n");
            let parsed = parse(&text);
            let (files, items) = Files::read(parsed.tree.root());
            assert_eq!(items.len(), 1, "{broken}");
            assert!(files.cover("a"), "the rest holds");
        }
    }

    #[test]
    fn hostile_patterns_cost_little() {
        for hostile in ["{a,".repeat(300), "**/".repeat(333), "[!a]*".repeat(200), "{a,b}".repeat(200)] {
            let text = format!("- '{hostile}'\n");
            let parsed = parse(&text);
            let (files, _) = Files::read(parsed.tree.root());
            files.cover(&"a/".repeat(500));
        }
    }
}
