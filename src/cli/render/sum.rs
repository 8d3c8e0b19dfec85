//! What the work on many cases came to, in one line.

use crate::cli::failure::tell;
use crate::lang::{Lang, Text};

/// What the work on many cases came to.
#[derive(Default)]
pub(super) struct Sum {
    pub(super) written: usize,
    /// How many of those are drafts.
    pub(super) drafts: usize,
    pub(super) unwritten: usize,
    /// How many are not due yet.
    pub(super) without_plan: usize,
    /// How many other documents have nothing to show yet.
    pub(super) not_due: usize,
}

impl Sum {
    /// `500 filer skrevet (12 utkast), 2 ikke; 3 saker har ingen plan ennå.`
    pub(super) fn tell(&self, lang: Lang) -> String {
        let one_file = Text::new("{} fil skrevet", "{} fil skriven", "{} file written");
        let files = Text::new("{} filer skrevet", "{} filer skrivne", "{} files written");
        let drafts = Text::new(" ({} utkast)", " ({} utkast)", " (drafts: {})");
        let unwritten = Text::new(", {} ikke", ", {} ikkje", ", {} not");
        let one_without =
            Text::new("; {} sak har ingen plan ennå", "; {} sak har ingen plan enno", "; {} case has no plan yet");
        let without = Text::new(
            "; {} saker har ingen plan ennå",
            "; {} saker har ingen plan enno",
            "; {} cases have no plan yet",
        );
        let one_not_due = Text::new(
            "; {} dokument har ingenting å vise ennå",
            "; {} dokument har ingenting å vise enno",
            "; {} document has nothing to show yet",
        );
        let not_due = Text::new(
            "; {} dokumenter har ingenting å vise ennå",
            "; {} dokument har ingenting å vise enno",
            "; {} documents have nothing to show yet",
        );
        let parts = [
            (if self.written == 1 { one_file } else { files }, Some(self.written)),
            (drafts, Some(self.drafts).filter(|count| *count > 0)),
            (unwritten, Some(self.unwritten).filter(|count| *count > 0)),
            (
                if self.without_plan == 1 { one_without } else { without },
                Some(self.without_plan).filter(|count| *count > 0),
            ),
            (if self.not_due == 1 { one_not_due } else { not_due }, Some(self.not_due).filter(|count| *count > 0)),
        ];
        let told = parts.into_iter().filter_map(|(text, count)| Some(tell(lang, text, &[&count?.to_string()])));
        told.collect::<String>() + "."
    }
}
