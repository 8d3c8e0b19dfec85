//! Text that is safe to set: only the sanitiser and the tool's own words make it.

use jiff::civil::Date;
use serde::Serialize;

/// Text that is safe to set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(super) struct Clean(String);

impl Clean {
    /// What the sanitiser has made safe.
    pub(super) fn sanitised(text: String) -> Self {
        Self(text)
    }

    /// A word of the tool itself.
    pub(super) fn own(word: &'static str) -> Self {
        Self(word.to_owned())
    }

    /// A number.
    pub(super) fn number(number: i64) -> Self {
        Self(number.to_string())
    }

    /// A number with a noun of the tool itself.
    pub(super) fn counted(number: usize, noun: &'static str) -> Self {
        Self(format!("{number} {noun}"))
    }

    /// «07.09.2026»
    pub(super) fn short_date(date: Date) -> Self {
        Self(format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()))
    }

    /// «7. september 2026», which does not break.
    pub(super) fn long_date(date: Date, months: &[&'static str; 12]) -> Self {
        let month = months[date.month() as usize - 1];
        Self(format!("{}.\u{a0}{month}\u{a0}{}", date.day(), date.year()))
    }

    /// Texts with something of the tool's own between them.
    pub(super) fn join(parts: &[Clean], between: &'static str) -> Self {
        Self(parts.iter().map(Clean::as_str).collect::<Vec<_>>().join(between))
    }

    /// Texts one after the other.
    pub(super) fn concat<const N: usize>(parts: [Clean; N]) -> Self {
        Self::join(&parts, "")
    }

    /// The text without its line breaks.
    pub(super) fn on_one_line(self) -> Self {
        if self.0.contains('\n') { Self(self.0.split_whitespace().collect::<Vec<_>>().join(" ")) } else { self }
    }

    /// With a small letter in front, as inside a sentence. For words of the tool itself.
    pub(super) fn lower(self) -> Self {
        let mut letters = self.0.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        Self(first.chain(letters).collect())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// How many letters it holds.
    pub(super) fn len(&self) -> usize {
        self.0.chars().count()
    }
}

impl From<&'static str> for Clean {
    fn from(word: &'static str) -> Self {
        Self::own(word)
    }
}
