//! The logos that a settings file names, each read once. None lies outside the folder of the settings file.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::finding::Finding;
use crate::render::{Emblem, NoEmblem};
use crate::rules::form;
use crate::yaml::Node;

/// Logos by their path as the settings write it.
#[derive(Debug, Default)]
pub(super) struct Emblems(BTreeMap<String, Arc<Emblem>>);

impl Emblems {
    /// Reads the logo that a value names, and tells why it cannot be used.
    pub(super) fn add(&mut self, folder: &Path, link: Node<'_>) -> Option<Finding> {
        let path = link.as_str()?.trim();
        let Some(file) = within(folder, path) else { return Some(form::no_logo(link)) };
        match read(&file) {
            Ok(emblem) => {
                self.0.insert(path.to_owned(), Arc::new(emblem));
                None
            }
            Err(NoEmblem::Unusable) => Some(form::bad_logo(link)),
            Err(NoEmblem::MoreThanShapes) => Some(form::logo_with_text(link)),
        }
    }

    /// The logo with a path.
    pub(super) fn get(&self, path: &str) -> Option<Arc<Emblem>> {
        self.0.get(path).cloned()
    }
}

/// The ordinary file behind a path; none where it lies elsewhere, by way of links or not.
fn within(folder: &Path, path: &str) -> Option<PathBuf> {
    let file = fs::canonicalize(folder.join(path)).ok()?;
    (file.starts_with(fs::canonicalize(folder).ok()?) && file.is_file()).then_some(file)
}

fn read(file: &Path) -> Result<Emblem, NoEmblem> {
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|file| file.take(Emblem::MOST_BYTES + 1).read_to_end(&mut bytes));
    read.map_err(|_| NoEmblem::Unusable)?;
    Emblem::read(&bytes)
}
