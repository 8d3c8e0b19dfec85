//! A finding: what is wrong, where, by which law, as plain data. Words are chosen at the output edge.
//!
//! A finding never holds free text from a case: its arguments are counts, dates, keys of the format and codes.

mod fingerprint;
mod fix;

pub use fingerprint::{Identity, digest, hex, identify};
pub use fix::{Fix, Safety};

use jiff::civil::Date;

use crate::lang::{self, Lang, Text, Unit};
use crate::law::{self, Provision};
use crate::source::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good practice that the file does not show.
    Note,
    /// Guidance that is not followed, or a legal requirement that is probably not met.
    Warning,
    /// A statute or regulation that is plainly not met on the face of the file, or a file that cannot be read.
    Error,
}

impl Severity {
    /// The word for the level: `feil`, `advarsel`, `merknad`.
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Severity::Error => Text::new("feil", "feil", "error"),
            Severity::Warning => Text::new("advarsel", "åtvaring", "warning"),
            Severity::Note => Text::new("merknad", "merknad", "note"),
        }
        .get(lang)
    }

    /// The name in machine formats and flags: `error`, `warning`, `note`.
    pub fn name(self) -> &'static str {
        self.word(Lang::En)
    }
}

/// The words of one kind of finding, with `{placeholders}` for its arguments and for the law, see [`law::told`].
#[derive(Debug)]
pub struct Message {
    /// One sentence that says what is wrong.
    pub headline: Text,
    /// A few words at the underlined place.
    pub label: Text,
    /// What to do, in one or two sentences.
    pub help: Text,
}

/// A value that a message is filled with.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A bare number.
    Number(i64),
    /// A number of things, written with its noun.
    Count(i64, Unit),
    /// A date, written in words.
    Date(Date),
    /// A code of a person or an identifier of a thing, such as `E1` or `T2`.
    Code(String),
    /// A key or a closed value of the case format, or a phrase of the tool's own lists.
    Key(String),
    /// A word of the tool's own, in each language.
    Word(Text),
}

impl Arg {
    fn write(&self, lang: Lang) -> String {
        match self {
            Arg::Number(number) => number.to_string(),
            Arg::Count(count, unit) => lang::counted(lang, *count, *unit),
            Arg::Date(date) => lang::date_in_words(lang, *date),
            Arg::Code(code) => code.clone(),
            Arg::Key(key) => format!("`{key}`"),
            Arg::Word(text) => text.get(lang).to_owned(),
        }
    }
}

/// A second place that explains a finding.
#[derive(Clone, Debug)]
pub struct Label {
    /// The place, in the same source.
    pub span: Span,
    /// What is to be seen there.
    pub text: Text,
}

/// One thing that a case file shows or lacks.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule's code, the same in every language: `PLAN-14`.
    pub code: &'static str,
    /// The level.
    pub severity: Severity,
    /// The words.
    pub message: &'static Message,
    /// What the words are filled with.
    pub args: Vec<(&'static str, Arg)>,
    /// The legal basis, most important first.
    pub basis: Vec<&'static Provision>,
    /// JSON Pointer (RFC 6901) to the node in the file. Keys that are not the format's own are masked as `*`.
    pub pointer: String,
    /// The place that is underlined.
    pub span: Span,
    /// Further places.
    pub labels: Vec<Label>,
    /// How it can be mended in the text, where that is known. It may hold words of the case: for the file alone.
    pub fix: Option<Fix>,
    /// The day whose law its words name, where that is not the law in force.
    pub day: Option<Date>,
    /// What it is known by; given by [`identify`].
    pub identity: Identity,
}

impl Finding {
    /// The headline in one language.
    pub fn headline(&self, lang: Lang) -> String {
        self.fill(self.message.headline.get(lang), lang)
    }

    /// The words at the underlined place.
    pub fn label(&self, lang: Lang) -> String {
        self.fill(self.message.label.get(lang), lang)
    }

    /// What to do.
    pub fn help(&self, lang: Lang) -> String {
        self.fill(self.message.help.get(lang), lang)
    }

    /// The headline and what to do, each a line of its own, for readers that show one text.
    pub fn advice(&self, lang: Lang) -> String {
        format!("{}\n{}", self.headline(lang), self.help(lang))
    }

    /// A further place's words.
    pub fn label_text(&self, label: &Label, lang: Lang) -> String {
        self.fill(label.text.get(lang), lang)
    }

    fn fill(&self, template: &str, lang: Lang) -> String {
        fill(&law::told(template, self.day, lang), &self.args, lang)
    }
}

/// A text with its `{placeholders}` filled.
pub fn fill(template: &str, args: &[(&'static str, Arg)], lang: Lang) -> String {
    let filled = |text: String, (name, arg): &(&str, Arg)| text.replace(&format!("{{{name}}}"), &arg.write(lang));
    args.iter().fold(template.to_owned(), filled)
}
