//! Drives the parser, the only engine of its kind here, and hands what it reads to the builder.

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, StructureStyle};

use super::build::{Builder, Flow, Tag};
use super::limits::Limits;
use super::problem::{Parsed, Problem, ProblemKind};
use super::slip::{Cause, Failure};
use super::tree::Style;
use super::{characters, recover, slip};
use crate::source::Span;

/// Parses a text within the usual limits.
pub fn parse(text: &str) -> Parsed<'_> {
    parse_with(text, &Limits::default())
}

/// Parses a text within given limits. After a syntax error, reading goes on at the next top-level section.
pub fn parse_with<'s>(text: &'s str, limits: &Limits) -> Parsed<'s> {
    if text.len() > limits.bytes.min(u32::MAX as usize - 1) {
        let mut parsed = Builder::new("", limits).finish();
        parsed.problems.push(Problem::new(ProblemKind::TooLarge, Span::empty(0)));
        parsed.broken.push(Span::empty(0));
        return parsed;
    }
    let mut builder = Builder::new(text, limits);
    for place in characters::control_characters(text).take(limits.problems) {
        builder.report(Problem::new(ProblemKind::ControlCharacter, place));
    }
    let mut start = Some(0);
    for _ in 0..limits.syntax_errors.max(1) {
        start = match start {
            Some(start) => read(&mut builder, start, limits),
            None => break,
        };
    }
    if let Some(unread) = start {
        builder.leave(unread as u32);
    }
    builder.finish()
}

/// Reads from an offset to the end. After a syntax error, says where to go on.
fn read(builder: &mut Builder<'_, '_>, start: usize, limits: &Limits) -> Option<usize> {
    let text = &builder.text()[start..];
    let mut parser = Parser::new_from_str_with_options(text, options(limits));
    while let Some(next) = parser.next_event() {
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => {
                let at = start + error.marker().byte_offset().unwrap_or_default();
                return fail(builder, start, Failure { cause: cause(error.kind()), at: at.min(builder.text().len()) });
            }
        };
        let byte = |offset: Option<usize>| (start + offset.unwrap_or_default()) as u32;
        let span = Span::new(byte(span.start.byte_offset()), byte(span.end.byte_offset()));
        if take(builder, event, span).is_err() {
            builder.leave(span.start);
            return None;
        }
    }
    None
}

fn options(limits: &Limits) -> Options {
    let mut options = Options::default();
    options.disallow_directives = true;
    options.emit_unresolved_aliases = true;
    options.emit_anchor_events = true;
    options.flow_nesting_limit = limits.depth + 1;
    options.block_nesting_limit = limits.depth + 1;
    options
}

fn take<'s>(builder: &mut Builder<'s, '_>, event: Event<'s>, span: Span) -> Flow {
    match event {
        Event::DocumentStart(..) => builder.document(span),
        Event::Scalar(value, style, _, tag) => {
            builder.scalar(value, scalar_style(style), span, tag.as_deref().map(known_tag))
        }
        Event::SequenceStart(style, _, tag) => {
            builder.start(false, collection_style(style), span, tag.as_deref().map(known_tag))
        }
        Event::MappingStart(style, _, tag) => {
            builder.start(true, collection_style(style), span, tag.as_deref().map(known_tag))
        }
        Event::SequenceEnd | Event::MappingEnd => builder.end(span),
        Event::Alias(_) | Event::UnresolvedAlias(_) => builder.alias(span),
        Event::Anchor(_, name) => {
            builder.anchor(name);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Reports a syntax error, closes what it broke and finds the next section.
fn fail(builder: &mut Builder<'_, '_>, start: usize, failure: Failure) -> Option<usize> {
    let text = builder.text();
    let problem = slip::explain(builder, &failure);
    let at = problem.as_ref().map_or(failure.at, |problem| problem.span.start as usize).max(start);
    let stops = matches!(failure.cause, Cause::TooDeep);
    let is_directive = matches!(failure.cause, Cause::Directive);
    let next = match (stops, is_directive) {
        (true, _) => None,
        (_, true) => recover::after_directives(text, at),
        _ => recover::next_section(text, at),
    };
    if let Some(problem) = problem {
        builder.retract_line(at);
        builder.report(problem);
    }
    let section = recover::section_start(text, start, at);
    builder.cut(Span::new(section as u32, next.unwrap_or(text.len()) as u32));
    next
}

fn scalar_style(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted => Style::SingleQuoted,
        ScalarStyle::DoubleQuoted => Style::DoubleQuoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    }
}

fn collection_style(style: StructureStyle) -> Style {
    match style {
        StructureStyle::Block => Style::Block,
        StructureStyle::Flow => Style::Flow,
    }
}

fn known_tag(tag: &granit_parser::Tag) -> Tag {
    match tag.core_suffix() {
        Some("str") => Tag::Str,
        Some("int") => Tag::Int,
        Some("float") => Tag::Float,
        Some("bool") => Tag::Bool,
        Some("null") => Tag::Null,
        Some("seq") => Tag::Seq,
        Some("map") => Tag::Map,
        _ => Tag::Unknown,
    }
}

fn cause(kind: &ErrorKind) -> Cause {
    use ErrorKind::*;
    match kind {
        RecursionLimitExceeded => Cause::TooDeep,
        DirectiveDisallowed | MissingDocumentEndBeforeDirective => Cause::Directive,
        TabNotAllowed | TabInBlockIndentation | TabInIndentation | TabAtBlockScalarStart | TabInPlainScalar => {
            Cause::Tab
        }
        UnclosedQuotedScalar | InvalidQuotedScalarIndent | DocumentIndicatorInQuotedScalar => Cause::Quote,
        InvalidTrailingSingleQuotedScalar => Cause::AfterQuote('\''),
        InvalidTrailingDoubleQuotedScalar => Cause::AfterQuote('"'),
        UnknownQuotedScalarEscape
        | InvalidQuotedScalarHexEscape
        | InvalidLowSurrogateHexEscape
        | InvalidLowSurrogate
        | MissingLowSurrogate
        | UnpairedLowSurrogate
        | InvalidUnicodeEscape => Cause::Escape,
        UnexpectedEofFlowSequence
        | UnexpectedEofFlowMapping
        | UnexpectedEofImplicitFlowMapping
        | UnclosedFlowCollection { .. }
        | ExpectedFlowMappingSeparator
        | ExpectedFlowSequenceSeparator
        | InvalidColonPlacement
        | InvalidFlowScalarIndent
        | FlowMappingValueAdjacentCollection
        | BlockEntryInFlowCollection => Cause::InBrackets,
        MismatchedFlowCollectionEnd { .. } | MisplacedFlowCollectionEnd => Cause::Bracket,
        MappingValueNotAllowed | InvalidMappingValueWhitespace => Cause::Colon,
        SimpleKeyExpected | InvalidSimpleKey => Cause::NoColon,
        ExpectedBlockMappingKey | ExpectedBlockSequenceEntry | InvalidIndentation | InvalidBlockScalarIndent => {
            Cause::Indentation
        }
        InvalidBlockScalarHeader | ZeroBlockScalarIndent => Cause::BlockHeader,
        CommentInterceptedScalar | CommentNotSeparated => Cause::Comment,
        BlockSequenceEntryNotAllowed | InvalidBlockEntryWhitespace => Cause::Dash,
        UnexpectedCharacter { character } if characters::is_control(*character) => Cause::Reported,
        _ => Cause::Other,
    }
}
