//! What a single value holds, by how it is written and the tag before it.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::super::problem::ProblemKind;
use super::super::resolve;
use super::super::tree::{Kind, Style};
use crate::source::Span;

/// `!…` before a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::yaml) enum Tag {
    /// `!!str`
    Str,
    /// `!!int`
    Int,
    /// `!!float`
    Float,
    /// `!!bool`
    Bool,
    /// `!!null`
    Null,
    /// `!!seq`
    Seq,
    /// `!!map`
    Map,
    /// Any other, and `!` alone.
    Unknown,
}

/// What a scalar holds, and what is wrong with it.
pub(super) fn kind_of<'s>(
    value: Cow<'s, str>,
    style: Style,
    span: Span,
    tag: Option<Tag>,
) -> (Kind<'s>, Option<ProblemKind>) {
    match tag {
        None if style != Style::Plain => (Kind::Str(value), None),
        // The parser writes nothing as `~`.
        None if span.start == span.end => (Kind::Null, None),
        None => match resolve::plain(value.clone()) {
            Some(kind) => (kind, None),
            None => (Kind::Str(value), Some(ProblemKind::NotANumber)),
        },
        Some(Tag::Str) => (Kind::Str(value), None),
        Some(tag) => match resolve::plain(value.clone()).filter(|kind| fits(tag, kind)) {
            Some(kind) => (kind, None),
            None => (Kind::Str(value), Some(ProblemKind::Tag)),
        },
    }
}

fn fits(tag: Tag, kind: &Kind<'_>) -> bool {
    match tag {
        Tag::Int => matches!(kind, Kind::Int(_)),
        Tag::Float => matches!(kind, Kind::Int(_) | Kind::Float(_)),
        Tag::Bool => matches!(kind, Kind::Bool(_)),
        Tag::Null => matches!(kind, Kind::Null),
        Tag::Str | Tag::Seq | Tag::Map | Tag::Unknown => false,
    }
}

/// Keys are compared in one form: `å` may be written as one character or as `a` with a ring.
pub(super) fn normalised(kind: Kind<'_>) -> Kind<'_> {
    match kind {
        Kind::Str(text) if !text.is_ascii() && !is_nfc(&text) => Kind::Str(text.nfc().collect::<String>().into()),
        kind => kind,
    }
}
