//! Text that is safe to set: only the sanitiser and the tool's own words make it. It knows which words are the tool's.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// Text that is safe to set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Clean {
    text: String,
    /// The words of the tool itself that the text holds: they are known before any case is read, and so tell nothing
    /// of one.
    own: Vec<&'static str>,
}

impl Clean {
    /// What the sanitiser has made safe.
    pub(super) fn sanitised(text: String) -> Self {
        Self { text, own: Vec::new() }
    }

    /// A word of the tool itself.
    pub(super) fn own(word: &'static str) -> Self {
        Self { text: word.to_owned(), own: vec![word] }
    }

    /// A number.
    pub(super) fn number(number: i64) -> Self {
        Self::sanitised(number.to_string())
    }

    /// A number with a noun of the tool itself.
    pub(super) fn counted(number: usize, noun: &'static str) -> Self {
        Self { text: format!("{number} {noun}"), own: vec![noun] }
    }

    /// «07.09.2026»
    pub(super) fn short_date(date: Date) -> Self {
        Self::sanitised(format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()))
    }

    /// «7. september 2026», which does not break.
    pub(super) fn long_date(date: Date, months: &[&'static str; 12]) -> Self {
        let month = months[date.month() as usize - 1];
        Self::sanitised(format!("{}.\u{a0}{month}\u{a0}{}", date.day(), date.year()))
    }

    /// Texts with something of the tool's own between them.
    pub(super) fn join(parts: &[Clean], between: &'static str) -> Self {
        Self {
            text: parts.iter().map(Clean::as_str).collect::<Vec<_>>().join(between),
            own: parts.iter().flat_map(|part| part.own.iter().copied()).collect(),
        }
    }

    /// Texts one after the other.
    pub(super) fn concat<const N: usize>(parts: [Clean; N]) -> Self {
        Self::join(&parts, "")
    }

    /// The text without its line breaks.
    pub(super) fn on_one_line(self) -> Self {
        let text = if self.text.contains('\n') {
            self.text.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            self.text
        };
        Self { text, ..self }
    }

    /// With a small letter in front, as inside a sentence. For words of the tool itself.
    pub(super) fn lower(self) -> Self {
        let mut letters = self.text.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        Self { text: first.chain(letters).collect(), ..self }
    }

    /// With a capital letter in front. For words of the tool itself.
    pub(super) fn capital(self) -> Self {
        let mut letters = self.text.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        Self { text: first.chain(letters).collect(), ..self }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The words of the tool itself that the text holds.
    pub(super) fn own_words(&self) -> &[&'static str] {
        &self.own
    }

    /// How many letters it holds.
    pub(super) fn len(&self) -> usize {
        self.text.chars().count()
    }
}

impl Serialize for Clean {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl From<&'static str> for Clean {
    fn from(word: &'static str) -> Self {
        Self::own(word)
    }
}
