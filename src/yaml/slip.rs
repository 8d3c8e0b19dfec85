//! From what the parser stumbled over to the slip of the hand that caused it, and the place of that slip.

use super::build::Builder;
use super::characters::is_hard_space;
use super::problem::{Problem, ProblemKind, Slip};
use super::spans::{character, is_blank};
use crate::source::{Span, line_end, line_start};

/// What the parser says of a syntax error.
pub(super) struct Failure {
    pub(super) cause: Cause,
    /// Where it gave up.
    pub(super) at: usize,
}

/// What the parser stumbled over, in the few groups that lead to different advice.
pub(super) enum Cause {
    /// More nesting than is read.
    TooDeep,
    /// `%` at the start of a line.
    Directive,
    /// A tab.
    Tab,
    /// A quote without its end.
    Quote,
    /// Text after the end of a quote of this kind.
    AfterQuote(char),
    /// A backslash between double quotes.
    Escape,
    /// Something between brackets.
    InBrackets,
    /// A bracket that closes nothing, or the wrong one.
    Bracket,
    /// A colon where no key can be.
    Colon,
    /// A key without a colon.
    NoColon,
    /// A line that fits no line above it.
    Indentation,
    /// The line of `|` or `>`.
    BlockHeader,
    /// A dash where no item can be.
    Dash,
    /// A comment inside a text, or glued to one.
    Comment,
    /// Something that is reported already.
    Reported,
    /// Anything else.
    Other,
}

/// The problem that explains a failure; none where it is reported already.
pub(super) fn explain(builder: &Builder<'_, '_>, failure: &Failure) -> Option<Problem> {
    let text = builder.text();
    let at = failure.at;
    let kind = match failure.cause {
        Cause::Reported => return None,
        Cause::TooDeep => ProblemKind::TooDeep,
        Cause::Directive => ProblemKind::Directive,
        _ => {
            let (slip, span) = slip(builder, failure);
            return Some(match hard_space_behind(text, at, slip, span) {
                Some(span) => Problem::new(ProblemKind::HardSpace, span),
                None => Problem::new(ProblemKind::Syntax(slip), span),
            });
        }
    };
    Some(Problem::new(kind, character(text, at)))
}

/// The hard spaces that a slip is really about: they stand for indentation, or for the space after a colon.
fn hard_space_behind(text: &str, at: usize, slip: Slip, span: Span) -> Option<Span> {
    let line = line_start(text, at);
    let indent = text[line..].len() - text[line..].trim_start_matches([' ', '\t']).len();
    hard_spaces(text, line + indent).or_else(|| {
        let after_colon = slip == Slip::NoSpaceAfterColon;
        after_colon.then(|| hard_spaces(text, span.end as usize)).flatten()
    })
}

fn hard_spaces(text: &str, at: usize) -> Option<Span> {
    let len = text[at..].len() - text[at..].trim_start_matches(is_hard_space).len();
    (len > 0 && at > 0).then(|| Span::new(at as u32, (at + len) as u32))
}

fn slip(builder: &Builder<'_, '_>, failure: &Failure) -> (Slip, Span) {
    let text = builder.text();
    let at = failure.at;
    let here = character(text, at);
    match failure.cause {
        Cause::Tab => (Slip::Tab, tab(text, at).unwrap_or(here)),
        Cause::Quote => (Slip::UnclosedQuote, here),
        Cause::AfterQuote(quote) => after_quote(builder, at, quote),
        Cause::Escape => (Slip::Escape, escape(text, at).unwrap_or(here)),
        Cause::InBrackets => in_brackets(builder, at),
        Cause::Bracket => (Slip::StrayBracket, here),
        Cause::Colon => colon(builder, at),
        Cause::NoColon => no_colon(text, at),
        Cause::Indentation => indentation(builder, at),
        Cause::BlockHeader => (Slip::TextAfterBlockMark, here),
        Cause::Dash => (Slip::ListOnKeyLine, here),
        Cause::Comment => (Slip::HashInText, here),
        _ => reserved(text, at).unwrap_or((Slip::Other, here)),
    }
}

/// The first tab in the indentation of the line or the lines after it.
fn tab(text: &str, at: usize) -> Option<Span> {
    let start = line_start(text, at);
    let is_indent = |tab: &usize| text[line_start(text, *tab)..*tab].bytes().all(|byte| byte == b' ');
    let tabs = text[start..].match_indices('\t').map(|(tab, _)| start + tab);
    let first = tabs.take(100).find(is_indent)?;
    Some(character(text, first))
}

/// Text after a quote: where the quote was opened on a line above, it was never closed there.
fn after_quote(builder: &Builder<'_, '_>, at: usize, quote: char) -> (Slip, Span) {
    let text = builder.text();
    let after = builder.last().end as usize;
    let opening = text.get(after..at).and_then(|between| between.find(quote)).map(|opening| after + opening);
    match opening {
        Some(opening) if line_end(text, opening) < at => (Slip::UnclosedQuote, character(text, opening)),
        _ => (Slip::TextAfterQuote, character(text, at)),
    }
}

/// The first backslash after an opening quote that begins no escape.
fn escape(text: &str, opening: usize) -> Option<Span> {
    let mut signs = text[opening..].char_indices().skip(1);
    while let Some((offset, sign)) = signs.next() {
        match sign {
            '"' => return None,
            '\\' => {
                let (_, escaped) = signs.next()?;
                let (start, end) = (opening + offset, opening + offset + 1 + escaped.len_utf8());
                if !is_escape(escaped, &text[end..]) {
                    return Some(Span::new(start as u32, end as u32));
                }
            }
            _ => {}
        }
    }
    None
}

fn is_escape(sign: char, rest: &str) -> bool {
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return "0abt\tnvfre \"/\\N_LP\n\r".contains(sign),
    };
    rest.bytes().take(digits).filter(u8::is_ascii_hexdigit).count() == digits
}

/// An error between brackets on another line than the bracket means that the bracket was never closed.
fn in_brackets(builder: &Builder<'_, '_>, at: usize) -> (Slip, Span) {
    let text = builder.text();
    // The parser reads ahead: it may fail before it has told of the bracket.
    let unread = || {
        let after = builder.last().end as usize;
        Some(after + text.get(after..at)?.find(['[', '{'])?)
    };
    match builder.open_bracket().map(|bracket| bracket as usize).or_else(unread) {
        Some(bracket) if line_end(text, bracket) < at || at >= text.len() => {
            (Slip::UnclosedBracket, character(text, bracket))
        }
        _ => (Slip::InBrackets, character(text, at)),
    }
}

/// A colon after unquoted text that cannot be a key: the text before it is a value, or runs over several lines.
fn colon(builder: &Builder<'_, '_>, at: usize) -> (Slip, Span) {
    let text = builder.text();
    let here = character(text, at);
    let value = builder.last();
    let (value_line, line) = (line_start(text, value.start as usize), line_start(text, at));
    if value_line == line {
        return (Slip::ColonInText, here);
    }
    let begins_line = is_blank(&text[value_line..value.start as usize]);
    if begins_line {
        return no_colon(text, value.start as usize);
    }
    let first_word = first_word(text, line);
    if first_word.end as usize == at {
        return (Slip::Indentation, first_word);
    }
    (Slip::ColonInText, here)
}

/// A line that should be a key with a value or an item of a list.
fn no_colon(text: &str, at: usize) -> (Slip, Span) {
    let line = &text[at..line_end(text, at)];
    if line.starts_with('-') && !line.starts_with("- ") {
        return (Slip::NoSpaceAfterDash, character(text, at));
    }
    if let Some(reserved) = reserved(text, at) {
        return reserved;
    }
    let word = line.len() - line.trim_start_matches(|sign: char| sign.is_alphanumeric() || sign == '_').len();
    if word > 0 && line[word..].starts_with(':') {
        return (Slip::NoSpaceAfterColon, character(text, at + word));
    }
    let len = line.trim_end().len();
    (Slip::NoColon, Span::new(at as u32, (at + len) as u32))
}

/// A line that fits nothing above it, unless something on the line itself was taken for more than text.
fn indentation(builder: &Builder<'_, '_>, at: usize) -> (Slip, Span) {
    let text = builder.text();
    let line = line_start(text, at);
    let last = builder.last();
    if last.start as usize >= line && text[last.range()].starts_with('*') {
        return (Slip::ReservedStart('*'), character(text, last.start as usize));
    }
    let begins_line = text[line..at].bytes().all(|byte| b" \t-?".contains(&byte));
    if begins_line {
        return (Slip::Indentation, first_word(text, line));
    }
    reserved(text, at).unwrap_or((Slip::Other, character(text, at)))
}

/// A sign that YAML keeps for itself at the start of a value.
fn reserved(text: &str, at: usize) -> Option<(Slip, Span)> {
    let sign = text[at..].chars().next()?;
    "@`%&*!,?|>".contains(sign).then(|| (Slip::ReservedStart(sign), character(text, at)))
}

/// The first word of a line, up to its colon.
fn first_word(text: &str, line: usize) -> Span {
    let content = &text[line..line_end(text, line)];
    let indent = content.len() - content.trim_start_matches([' ', '\t']).len();
    let word = content[indent..].split([':', ' ', '\t']).next().unwrap_or_default();
    Span::new((line + indent) as u32, (line + indent + word.len()) as u32)
}
