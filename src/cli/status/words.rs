//! What `brille status` says beside the overview.

use crate::cli::failure::tell;
use crate::lang::{Lang, Text};

pub(super) const NO_CASE: Text = Text::new("{} er ingen saksfil", "{} er inga saksfil", "{} is no case file");

pub(super) const BROKEN: Text = Text::new(
    "{} kan ikke leses til ende. Se hvorfor med: brille check {}",
    "{} kan ikkje lesast til ende. Sjå kvifor med: brille check {}",
    "{} cannot be read to its end. See why with: brille check {}",
);

/// How many files are not in the overview.
pub(super) fn unreadable(lang: Lang, count: usize) -> String {
    let text = match count {
        1 => Text::new(
            "{} fil er ikke med i oversikten.",
            "{} fil er ikkje med i oversikta.",
            "{} file is not in the overview.",
        ),
        _ => Text::new(
            "{} filer er ikke med i oversikten.",
            "{} filer er ikkje med i oversikta.",
            "{} files are not in the overview.",
        ),
    };
    tell(lang, text, &[&count.to_string()])
}

/// How many cases stand in the calendar without a number.
pub(super) fn without_number(lang: Lang, count: usize) -> String {
    let text = match count {
        1 => Text::new(
            "{} sak står uten nummer i kalenderen: `sak.id` er ikke et arkivnummer som 2026-0147.",
            "{} sak står utan nummer i kalenderen: `sak.id` er ikkje eit arkivnummer som 2026-0147.",
            "{} case is without a number in the calendar: its `sak.id` is no archive number such as 2026-0147.",
        ),
        _ => Text::new(
            "{} saker står uten nummer i kalenderen: `sak.id` er ikke et arkivnummer som 2026-0147.",
            "{} saker står utan nummer i kalenderen: `sak.id` er ikkje eit arkivnummer som 2026-0147.",
            "{} cases are without a number in the calendar: their `sak.id` is no archive number such as 2026-0147.",
        ),
    };
    tell(lang, text, &[&count.to_string()])
}
