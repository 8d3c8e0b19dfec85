//! The documents that are made of a case.

use std::ffi::OsString;
use std::path::Path;

use crate::case::Case;
use crate::render::{PlanOptions, RenderError, Rendered, Typesetter};

/// A document of a case.
#[derive(Clone, Copy)]
pub(super) enum Document {
    /// The written plan.
    Plan,
}

impl Document {
    /// Those that are made.
    pub(super) const ALL: [Self; 1] = [Self::Plan];

    /// `saker/sak.yaml` → `sak-aktivitetsplan.pdf`; the name of the file is all that a document is called after.
    pub(super) fn file_name(self, case: &Path) -> OsString {
        let mut name = case.file_stem().unwrap_or_default().to_owned();
        if !name.is_empty() {
            name.push("-");
        }
        name.push(match self {
            Self::Plan => "aktivitetsplan.pdf",
        });
        name
    }

    /// Whether a case has come so far that there is something to set.
    pub(super) fn is_due(self, case: &Case<'_>) -> bool {
        match self {
            Self::Plan => case.plan.is_some(),
        }
    }

    /// Sets the document.
    pub(super) fn set(
        self,
        typesetter: &Typesetter,
        case: &Case<'_>,
        options: &PlanOptions<'_>,
    ) -> Result<Rendered, RenderError> {
        match self {
            Self::Plan => typesetter.plan(case, options),
        }
    }
}
