//! What can be wrong with a text as YAML.

use super::tree::{NodeId, Tree};
use crate::source::Span;

/// A tree, perhaps partial, and what was wrong with its text.
#[derive(Clone, Debug)]
pub struct Parsed<'s> {
    /// The tree. Where the text is no YAML at all, a lone null.
    pub tree: Tree<'s>,
    /// The problems, in the order of the text.
    pub problems: Vec<Problem>,
    /// The stretches of text that could not be read, each from the start of the top-level section in which reading
    /// failed to where it went on. What seems to be missing may stand there.
    pub broken: Vec<Span>,
}

impl Parsed<'_> {
    /// Whether all of the text was read, so that what is not in the tree is not in the text.
    pub fn is_whole(&self) -> bool {
        self.broken.is_empty()
    }
}

/// What is wrong with a text as YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What it is.
    pub kind: ProblemKind,
    /// Where.
    pub span: Span,
    /// A second place, such as the first of two equal keys.
    pub related: Option<Span>,
    /// The node that it concerns, where there is one.
    pub node: Option<NodeId>,
}

impl Problem {
    pub(super) fn new(kind: ProblemKind, span: Span) -> Self {
        Self { kind, span, related: None, node: None }
    }

    pub(super) fn on(self, node: NodeId) -> Self {
        Self { node: Some(node), ..self }
    }

    pub(super) fn related(self, span: Span) -> Self {
        Self { related: Some(span), ..self }
    }
}

/// The kinds of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text breaks the rules of writing.
    Syntax(Slip),
    /// Two keys of one mapping are equal.
    DuplicateKey,
    /// `*name` without `&name` before it.
    UnknownAnchor,
    /// `*name` inside what `&name` stands before.
    AliasCycle,
    /// More bytes than are read.
    TooLarge,
    /// More collections inside one another than are read.
    TooDeep,
    /// More nodes than are read.
    TooManyNodes,
    /// More nodes than are read when aliases are followed.
    ExpandsTooFar,
    /// A key that is a number, a truth value, nothing, a list or a mapping.
    KeyNotText,
    /// `<<`, which YAML 1.1 read as an order to merge.
    MergeKey,
    /// A second `---`.
    SeveralDocuments,
    /// A line that begins with `%`.
    Directive,
    /// `!word` before a value: unknown, or one that does not fit the value.
    Tag,
    /// `.inf`, `.nan`, or a number too large for any use.
    NotANumber,
    /// A control character, which no text should hold.
    ControlCharacter,
    /// A no-break space or the like where a plain space belongs: in the indentation, around a key, after a colon.
    HardSpace,
    /// The same before or after a value.
    HardSpaceAroundValue,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// UTF-16, by its byte order mark.
    Utf16,
}

/// The slips of the hand that break the rules of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A tab where only spaces may stand.
    Tab,
    /// A line begins at a place that fits no line above it.
    Indentation,
    /// `key:value`
    NoSpaceAfterColon,
    /// `-item`
    NoSpaceAfterDash,
    /// A line that should be a key with a value, and has no colon.
    NoColon,
    /// A colon and a space inside unquoted text.
    ColonInText,
    /// A quote that is opened and never closed.
    UnclosedQuote,
    /// A quote inside quoted text, so that text follows the end.
    TextAfterQuote,
    /// A backslash that means nothing between double quotes.
    Escape,
    /// `[` or `{` without its end.
    UnclosedBracket,
    /// `]` or `}` that closes nothing, or the wrong bracket.
    StrayBracket,
    /// Something between brackets that is no item, or two items without a comma between.
    InBrackets,
    /// Unquoted text that begins with a sign that YAML keeps for itself.
    ReservedStart(char),
    /// Text on the same line as `|` or `>`.
    TextAfterBlockMark,
    /// `#` inside unquoted text, where it begins a comment.
    HashInText,
    /// A list item on the same line as its key.
    ListOnKeyLine,
    /// Something else.
    Other,
}
