//! The typesetters of a run: one for each folder with templates, made when a case first needs it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::cli::templates;
use crate::lang::Lang;
use crate::render::{RenderError, Templates, Typesetter};

/// More folders with templates are not held at a time, since each may have fonts of its own.
const MOST: usize = 8;

/// Why there is no typesetter.
pub(super) enum Unmade {
    /// The folder with templates cannot be used: how that is told.
    Templates(String),
    Broken(RenderError),
}

/// A typesetter, once somebody has made it.
type Slot = Arc<OnceLock<Result<Typesetter, Unmade>>>;

/// The typesetters of a run.
pub(super) struct Typesetters {
    /// How many threads use them, where those work on one document each.
    workers: Option<usize>,
    lang: Lang,
    /// By the folder with templates; none stands for the program's own.
    made: Mutex<Vec<(Option<PathBuf>, Slot)>>,
}

impl Typesetters {
    pub(super) fn new(workers: Option<usize>, lang: Lang) -> Self {
        Self { workers, lang, made: Mutex::default() }
    }

    /// Does something with the typesetter that uses a folder with templates.
    pub(super) fn with<R>(&self, folder: Option<&Path>, work: impl FnOnce(&Result<Typesetter, Unmade>) -> R) -> R {
        let slot = self.slot(folder);
        work(slot.get_or_init(|| self.make(folder)))
    }

    fn slot(&self, folder: Option<&Path>) -> Slot {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, slot)) = made.iter().find(|(known, _)| known.as_deref() == folder) {
            return slot.clone();
        }
        if made.len() == MOST {
            made.remove(0);
        }
        let slot = Slot::default();
        made.push((folder.map(Path::to_owned), slot.clone()));
        slot
    }

    fn make(&self, folder: Option<&Path>) -> Result<Typesetter, Unmade> {
        let templates = folder.map_or(Ok(Templates::default()), |folder| templates::read(folder, self.lang));
        let templates = templates.map_err(|error| Unmade::Templates(format!("{error:#}")))?;
        let typesetter = Typesetter::with(templates).map_err(Unmade::Broken)?;
        Ok(match self.workers {
            Some(workers) => typesetter.shared_by(workers),
            None => typesetter,
        })
    }
}
