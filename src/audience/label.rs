//! How a copy is labelled, so that a full one is never taken for a redacted one (KONF-13).

use super::Audience;
use crate::lang::Text;

impl Audience {
    /// Whether the reader sees all that the case holds.
    pub fn sees_everything(self) -> bool {
        matches!(self, Audience::Internal | Audience::CountyGovernor)
    }

    /// How a copy is labelled.
    pub fn label(self) -> Text {
        match self {
            Audience::Internal => Text::new(
                "Intern kopi med alle opplysninger",
                "Intern kopi med alle opplysningar",
                "Internal copy with all information",
            ),
            Audience::Guardians => Text::new("Kopi til foresatte", "Kopi til føresette", "Copy for guardians"),
            Audience::Pupil => Text::new("Kopi til eleven", "Kopi til eleven", "Copy for the pupil"),
            Audience::CountyGovernor => Text::new(
                "Kopi til statsforvalteren med alle opplysninger",
                "Kopi til statsforvaltaren med alle opplysningar",
                "Copy for Statsforvalteren with all information",
            ),
            Audience::Access => Text::new(
                "Kopi til innsyn uten taushetsbelagte opplysninger",
                "Kopi til innsyn utan opplysningar som er underlagde teieplikt",
                "Copy for public access without confidential information",
            ),
        }
    }
}
