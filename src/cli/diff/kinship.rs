//! Whether two versions are of the same case. Codes are per case: E2 of another one is another child.

use crate::case::Case;
use crate::cli::failure::tell;
use crate::lang::{Lang, Text};

/// What two versions say of being the same case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Kinship {
    /// Both carry the same case number.
    Same,
    /// They carry different ones.
    Other,
    /// One of them carries none, so nobody knows.
    Unknown,
}

impl Kinship {
    /// What two case numbers come to.
    pub(in crate::cli) fn of(one: Option<&str>, other: Option<&str>) -> Self {
        match (one, other) {
            (Some(one), Some(other)) if one == other => Self::Same,
            (Some(_), Some(_)) => Self::Other,
            _ => Self::Unknown,
        }
    }

    /// What two cases come to.
    pub(in crate::cli) fn of_cases(one: &Case<'_>, other: &Case<'_>) -> Self {
        Self::of(number_of(one).as_deref(), number_of(other).as_deref())
    }

    /// What is to be told of two files that are not known to be the same case; nothing where they are.
    pub(in crate::cli) fn doubt(self, old: &str, new: &str, lang: Lang) -> Option<String> {
        match self {
            Self::Same => None,
            Self::Other => Some(tell(lang, OTHER, &[old, new])),
            Self::Unknown => Some(tell(lang, UNKNOWN, &[old, new])),
        }
    }
}

/// The number of a case.
pub(in crate::cli) fn number_of(case: &Case<'_>) -> Option<String> {
    Some(case.frame.as_ref()?.id?.value.trim().to_owned()).filter(|number| !number.is_empty())
}

const OTHER: Text = Text::new(
    "{} og {} har hvert sitt saksnummer (`sak.id`), så de kan gjelde hvert sitt barn, og samme kode kan stå for to",
    "{} og {} har kvart sitt saksnummer (`sak.id`), så dei kan gjelde kvart sitt barn, og same kode kan stå for to",
    "{} and {} have different case numbers (`sak.id`), so they may be about different children, and one code may stand for two",
);
const UNKNOWN: Text = Text::new(
    "{} og {} har ikke begge et saksnummer (`sak.id`), så det er ikke sikkert at de gjelder samme sak",
    "{} og {} har ikkje begge eit saksnummer (`sak.id`), så det er ikkje sikkert at dei gjeld same sak",
    "{} and {} do not both have a case number (`sak.id`), so they may not be about the same case",
);
