//! What a file shows for a question, and what it lacks.

use jiff::civil::Date;

use crate::case::{Code, Day};
use crate::finding::{Arg, Finding, fill};
use crate::lang::{Lang, Text};
use crate::schema;
use crate::source::Span;
use crate::yaml::Node;

/// Something in the file that bears on a question. It holds no text of the case.
#[derive(Clone, Debug)]
pub struct Shown {
    text: Text,
    args: Vec<(&'static str, Arg)>,
    /// The day that it is about.
    pub date: Option<Date>,
    /// Its identifier in the file.
    pub id: Option<String>,
    /// JSON Pointer to the place.
    pub pointer: String,
    /// The place.
    pub span: Span,
}

impl Shown {
    pub(super) fn new(text: Text, node: Node<'_>) -> Self {
        let span = schema::heading(node);
        Self { text, args: Vec::new(), date: None, id: None, pointer: schema::pointer(node), span }
    }

    pub(super) fn on(mut self, day: Option<Day<'_>>) -> Self {
        self.date = day.and_then(|day| day.date);
        self
    }

    pub(super) fn dated(mut self, date: Date) -> Self {
        self.date = Some(date);
        self
    }

    /// What stands where an identifier should, and is none, may be a name, and is not shown.
    pub(super) fn id(mut self, id: Option<Code<'_>>) -> Self {
        self.id = id.map(|id| id.value).filter(|id| schema::is_identifier(id)).map(str::to_owned);
        self
    }

    pub(super) fn arg(mut self, name: &'static str, value: Arg) -> Self {
        self.args.push((name, value));
        self
    }

    /// What it is, in words.
    pub fn words(&self, lang: Lang) -> String {
        fill(self.text.get(lang), &self.args, lang)
    }
}

/// A code of a person or an identifier as an argument.
pub(super) fn code(code: Option<Code<'_>>) -> Arg {
    match code.filter(|code| schema::is_identifier(code.value)) {
        Some(code) => Arg::Code(code.value.to_owned()),
        None => Arg::Word(SOMEBODY),
    }
}

/// Several codes as one argument.
pub(super) fn codes(codes: &[Code<'_>]) -> Arg {
    let known: Vec<&str> = codes.iter().map(|code| code.value).filter(|code| schema::is_identifier(code)).collect();
    if known.is_empty() { Arg::Word(SOMEBODY) } else { Arg::Code(known.join(", ")) }
}

const SOMEBODY: Text = Text::new("ikke oppgitt", "ikkje oppgitt", "not stated");

/// How a finding stands elsewhere. Here it counts all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is shown.
    Open,
    /// A comment silences it.
    Silenced,
    /// The baseline knows it.
    Known,
}

/// Why a question cannot be answered with «yes».
#[derive(Clone, Debug)]
pub enum Why {
    /// A rule found something.
    Rule(Box<Finding>, Standing),
    /// The file does not show what the question asks for.
    Lacks {
        /// What is missing, and what to do.
        said: &'static Lack,
        /// What fills the words.
        args: Vec<(&'static str, Arg)>,
        /// JSON Pointer to the place.
        pointer: String,
        /// The place.
        span: Span,
    },
}

/// What is missing in a file, and what to do about it.
#[derive(Debug)]
pub struct Lack {
    /// What is missing.
    pub(super) headline: Text,
    /// What to do.
    pub(super) help: Text,
}

impl Lack {
    pub(super) const fn new(headline: Text, help: Text) -> Self {
        Self { headline, help }
    }
}

/// Something that is missing, or that a person must look at.
#[derive(Clone, Debug)]
pub struct Gap {
    /// Why.
    pub why: Why,
    /// Whether it makes the answer «no»; else it is for a person to judge.
    pub is_decisive: bool,
}

impl Gap {
    /// What is missing.
    pub fn headline(&self, lang: Lang) -> String {
        match &self.why {
            Why::Rule(finding, _) => finding.headline(lang),
            Why::Lacks { said, args, .. } => fill(said.headline.get(lang), args, lang),
        }
    }

    /// What to do.
    pub fn help(&self, lang: Lang) -> String {
        match &self.why {
            Why::Rule(finding, _) => finding.help(lang),
            Why::Lacks { said, args, .. } => fill(said.help.get(lang), args, lang),
        }
    }

    /// The rule's code, where a rule speaks.
    pub fn code(&self) -> Option<&'static str> {
        match &self.why {
            Why::Rule(finding, _) => Some(finding.code),
            Why::Lacks { .. } => None,
        }
    }

    /// How it stands elsewhere.
    pub fn standing(&self) -> Standing {
        match &self.why {
            Why::Rule(_, standing) => *standing,
            Why::Lacks { .. } => Standing::Open,
        }
    }

    /// The place.
    pub fn span(&self) -> Span {
        match &self.why {
            Why::Rule(finding, _) => finding.span,
            Why::Lacks { span, .. } => *span,
        }
    }

    /// JSON Pointer to the place.
    pub fn pointer(&self) -> &str {
        match &self.why {
            Why::Rule(finding, _) => &finding.pointer,
            Why::Lacks { pointer, .. } => pointer,
        }
    }
}

/// What looking at a file for a question came to.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Whether the question has an object in this case.
    pub(super) has_object: bool,
    pub(super) shown: Vec<Shown>,
    pub(super) gaps: Vec<Gap>,
}

impl Look {
    /// The question has no object.
    pub(super) fn nothing() -> Self {
        Self::default()
    }

    /// The question has an object, which is shown.
    pub(super) fn at(shown: impl IntoIterator<Item = Shown>) -> Self {
        Self { has_object: true, shown: shown.into_iter().collect(), gaps: Vec::new() }
    }

    /// The question has an object where something is shown.
    pub(super) fn where_any(shown: impl IntoIterator<Item = Shown>) -> Self {
        let look = Self::at(shown);
        Self { has_object: !look.shown.is_empty(), ..look }
    }

    /// Something is missing.
    pub(super) fn lacks(self, lack: &'static Lack, node: Node<'_>, args: Vec<(&'static str, Arg)>) -> Self {
        self.with(lack, node, args, true)
    }

    /// A person must look at something.
    pub(super) fn doubts(self, lack: &'static Lack, node: Node<'_>, args: Vec<(&'static str, Arg)>) -> Self {
        self.with(lack, node, args, false)
    }

    fn with(mut self, said: &'static Lack, node: Node<'_>, args: Vec<(&'static str, Arg)>, is_decisive: bool) -> Self {
        let (pointer, span) = (schema::pointer(node), schema::heading(node));
        self.has_object = true;
        self.gaps.push(Gap { why: Why::Lacks { said, args, pointer, span }, is_decisive });
        self
    }
}
