//! Makes text of a case safe to typeset: what would break the layout, the reading order or the archive format is
//! removed or replaced visibly, and counted. All else prints exactly as it is written.

use std::cell::RefCell;
use std::collections::BTreeMap;

use unicode_normalization::char::is_combining_mark;

use super::RenderError;
use super::clean::Clean;
use super::fonts::Fonts;
use crate::case::Words;
use crate::schema;
use crate::yaml::{Node, Step};

/// Letters in one field of running text; about six pages.
pub(super) const PROSE_LIMIT: usize = 20_000;
/// Letters in one short field, such as a name or a title; what is longer is cut.
pub(super) const LINE_LIMIT: usize = 300;
/// Width, in ordinary small letters, of a name at the top or foot of every page.
const RUNNING_WIDTH: usize = 56;
/// Letters in a whole document; about three hundred pages.
pub(super) const TOTAL_LIMIT: usize = 1_000_000;
/// Marks on one base letter, and emoji joined to one. The typesetter's time grows with their square.
const MARKS_LIMIT: usize = 4;
const JOINS_LIMIT: usize = 8;
/// Width, in ordinary small letters, that a word may have in the columns of running text and of short fields.
const PROSE_WORD: usize = 36;
const LINE_WORD: usize = 20;
/// Letters between the places where a wider word may break.
const PROSE_PIECE: usize = 12;
const LINE_PIECE: usize = 8;
/// A line of at least this many letters was broken to fit the editor, not to say something.
const WRAPPED_LINE: usize = 60;

const REPLACEMENT: char = '\u{FFFD}';
const BREAK_HERE: char = '\u{200B}';
const JOINER: char = '\u{200D}';

/// What was changed in the text of a case, so that it could be typeset. Holds no text but the single characters
/// that no font of the document has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replacements {
    /// Control characters and noncharacters; shown as U+FFFD or, where they have no width, removed.
    pub controls: usize,
    /// Characters that change the direction of text; removed.
    pub directions: usize,
    /// Marks and joiners beyond what a letter can carry; removed.
    pub marks: usize,
    /// Characters that no font of the document has, shown as `[U+4E2D]`, with how often each occurs.
    pub missing: BTreeMap<char, usize>,
    /// Short fields that were too long and were cut, shown by `[…]`.
    pub shortened: usize,
}

impl Replacements {
    /// Whether everything prints as it is written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Cleans the texts of one document and remembers what it changed.
pub(super) struct Sanitiser<'f> {
    fonts: &'f Fonts,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    replaced: Replacements,
    total: usize,
    too_long: Option<RenderError>,
}

impl<'f> Sanitiser<'f> {
    pub(super) fn new(fonts: &'f Fonts) -> Self {
        Self { fonts, state: RefCell::default() }
    }

    /// Running text: paragraphs apart by a blank line, a line break only where the writer meant one.
    pub(super) fn prose(&self, words: &Words) -> Clean {
        if words.value.chars().nth(PROSE_LIMIT).is_some() {
            let field = place(words.node);
            self.state.borrow_mut().too_long.get_or_insert(RenderError::TooLong { field, limit: PROSE_LIMIT });
            return Clean::default();
        }
        self.text(words.value)
    }

    /// Running text that comes from elsewhere than a case, where its length has a bound.
    pub(super) fn text(&self, text: &str) -> Clean {
        let safe = self.characters(text);
        self.done(isolated(&paragraphs(&safe), PROSE_WORD, PROSE_PIECE))
    }

    /// A short text on one line.
    pub(super) fn line(&self, text: &str) -> Clean {
        let mut kept: String = text.chars().take(LINE_LIMIT).collect();
        if kept.len() < text.len() {
            self.state.borrow_mut().replaced.shortened += 1;
            kept.push_str(" […]");
        }
        let safe = self.characters(&kept);
        let line = safe.split_whitespace().collect::<Vec<_>>().join(" ");
        self.done(isolated(&line, LINE_WORD, LINE_PIECE))
    }

    /// A sentence of the tool's own, with values that it may tell of.
    pub(super) fn told(&self, text: &str) -> Clean {
        let safe = self.characters(text);
        self.done(isolated(&safe, PROSE_WORD, PROSE_PIECE))
    }

    /// The beginning of a short text, for the top or foot of a page. Its whole stands elsewhere, so nothing is counted.
    pub(super) fn running(&self, text: &str) -> Clean {
        let within = |taken: &mut usize, c: char| {
            *taken += halves(c);
            (*taken <= 2 * RUNNING_WIDTH).then_some(c)
        };
        let mut start: String = text.chars().scan(0, within).collect();
        if start.len() < text.len() {
            start.push('…');
        }
        let counted = self.state.take();
        let clean = self.line(&start);
        self.state.replace(counted);
        clean
    }

    /// What was replaced, or the first text that is too long.
    pub(super) fn finish(self) -> Result<Replacements, RenderError> {
        let state = self.state.into_inner();
        match state.too_long {
            Some(error) => Err(error),
            None if state.total > TOTAL_LIMIT => Err(RenderError::TooMuch { limit: TOTAL_LIMIT }),
            None => Ok(state.replaced),
        }
    }

    fn done(&self, text: String) -> Clean {
        self.state.borrow_mut().total += text.chars().count();
        Clean::sanitised(text)
    }

    /// The text without the characters that cannot be typeset.
    fn characters(&self, text: &str) -> String {
        let replaced = &mut self.state.borrow_mut().replaced;
        let mut out = String::with_capacity(text.len());
        let (mut marks, mut joins, mut before) = (0, 0, ' ');
        for c in text.chars() {
            marks = if is_mark(c) { marks + 1 } else { 0 };
            joins = match c {
                JOINER => joins + 1,
                _ if before == JOINER || is_mark(c) => joins,
                _ => 0,
            };
            before = c;
            if marks > MARKS_LIMIT || (c == JOINER && joins > JOINS_LIMIT) {
                replaced.marks += 1;
                continue;
            }
            self.character(c, &mut out, replaced);
        }
        out
    }

    fn character(&self, c: char, out: &mut String, replaced: &mut Replacements) {
        match c {
            '\n' | ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{FF}' => out.push(c),
            '\t' => out.push(' '),
            '\r' => {}
            '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => replaced.directions += 1,
            '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}' => replaced.controls += 1,
            // Without a glyph of their own; they shape or break the text around them.
            '\u{A0}'
            | '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'
            | '\u{FE0E}'
            | '\u{FE0F}' => {
                out.push(c);
            }
            _ if c.is_control() || is_noncharacter(c) => {
                replaced.controls += 1;
                out.push(REPLACEMENT);
            }
            // PDF/A-2a forbids private characters even where a font has a glyph for them.
            _ if !is_private(c) && self.fonts.covers(c) => out.push(c),
            _ => {
                *replaced.missing.entry(c).or_default() += 1;
                out.push_str(&format!("[U+{:04X}]", u32::from(c)));
            }
        }
    }
}

fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && (is_combining_mark(c)
            || matches!(c, '\u{200C}' | JOINER | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'))
}

fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code)
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Paragraphs apart by one blank line. A line that the editor's width broke joins the next; short lines and lists
/// keep their breaks.
fn paragraphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before: Option<&str> = None;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            before = None;
            continue;
        }
        match before {
            Some(above) if above.chars().count() >= WRAPPED_LINE && !opens_item(line) => out.push(' '),
            Some(_) => out.push('\n'),
            None if out.is_empty() => {}
            None => out.push_str("\n\n"),
        }
        out.push_str(line);
        before = Some(line);
    }
    out
}

fn opens_item(line: &str) -> bool {
    let first = line.split(' ').next().unwrap_or_default();
    let numbered =
        first.strip_suffix(['.', ')']).is_some_and(|n| n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit()));
    matches!(first, "-" | "–" | "•" | "*") || numbered
}

/// The text with places to break in words that no column holds, and with each line of right-to-left text kept
/// apart, so that it does not reorder the fixed words around it.
fn isolated(text: &str, widest: usize, piece: usize) -> String {
    let broken = if text.split([' ', '\n']).any(|word| width(word) > widest) {
        broken(text, widest, piece)
    } else {
        text.to_owned()
    };
    if !broken.chars().any(is_right_to_left) {
        return broken;
    }
    let isolate = |line: &str| if line.is_empty() { String::new() } else { format!("\u{2068}{line}\u{2069}") };
    broken.split('\n').map(isolate).collect::<Vec<_>>().join("\n")
}

fn broken(text: &str, widest: usize, piece: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / piece * 3);
    for part in text.split_inclusive([' ', '\n']) {
        let long = width(part.trim_end()) > widest;
        for (at, c) in part.chars().enumerate() {
            if long && at > 0 && at % piece == 0 && !is_mark(c) {
                out.push(BREAK_HERE);
            }
            out.push(c);
        }
    }
    out
}

/// The width of a word in ordinary small letters, roughly.
fn width(word: &str) -> usize {
    word.chars().map(halves).sum::<usize>() / 2
}

/// The width of a letter in halves of an ordinary small one, roughly.
fn halves(c: char) -> usize {
    match c {
        'W' | 'M' | '\u{2001}'.. => 4,
        // Other scripts have wider letters, and no rules for breaking their words.
        'm' | 'w' | '\u{370}'..='\u{2000}' => 3,
        _ if c.is_uppercase() => 3,
        _ => 2,
    }
}

/// Where a field stands, as keys and numbers: `plan.tiltak[2].hva`. Keys that somebody made up stay out.
fn place(node: Node) -> String {
    let mut out = String::new();
    for step in node.path() {
        match step {
            Step::Index(index) => out.push_str(&format!("[{index}]")),
            Step::Key(key) => {
                let dot = if out.is_empty() { "" } else { "." };
                out.push_str(dot);
                out.push_str(schema::shown(key));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Templates;

    fn line(text: &str) -> (String, Replacements) {
        let fonts = Fonts::new(&Templates::default()).unwrap();
        let sanitiser = Sanitiser::new(&fonts);
        let clean = sanitiser.line(text);
        (clean.as_str().to_owned(), sanitiser.finish().unwrap())
    }

    #[test]
    fn a_place_never_shows_a_key_that_somebody_made_up() {
        let parsed = crate::yaml::parse("plan: { Kari Nordmann: [{ hva: x }] }");
        assert_eq!(place(parsed.tree.pointer("/plan/Kari Nordmann/0/hva").unwrap()), "plan.*[0].hva");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        let text = "Blåbær på «Søndre» – § 12-4, 5 °C, «Čáhppes» …";
        assert_eq!(line(text), (text.to_owned(), Replacements::default()));
    }

    #[test]
    fn the_letters_taken_for_granted_have_glyphs() {
        let fonts = Fonts::new(&Templates::default()).unwrap();
        let granted = (' '..='~').chain('\u{A1}'..='\u{AC}').chain('\u{AE}'..='\u{FF}').chain([REPLACEMENT]);
        assert_eq!(granted.filter(|c| !fonts.covers(*c)).collect::<String>(), "");
    }

    #[test]
    fn what_is_replaced_is_seen_and_counted() {
        let (text, replaced) = line("a\u{7}b\u{2067}c\u{FFFE}d語");
        assert_eq!(text, "a\u{FFFD}bc\u{FFFD}d[U+8A9E]");
        assert_eq!((replaced.controls, replaced.directions), (2, 1));
        assert_eq!(replaced.missing, BTreeMap::from([('語', 1)]));
        assert!(!replaced.is_empty());
    }

    #[test]
    fn right_to_left_text_is_kept_apart() {
        assert_eq!(line("שלום 12").0, "\u{2068}שלום 12\u{2069}");
    }

    #[test]
    fn a_short_field_is_cut_in_sight() {
        let (text, replaced) = line(&"ord ".repeat(200));
        assert!(text.ends_with("[…]") && text.chars().count() <= LINE_LIMIT + 4);
        assert_eq!(replaced.shortened, 1);
    }

    #[test]
    fn only_words_wider_than_a_column_get_places_to_break() {
        assert!(!line("menneskerettighet").0.contains(BREAK_HERE));
        assert!(line("MENNESKERETTIGHETSLOVEN").0.contains(BREAK_HERE));
        assert!(line(&"x".repeat(40)).0.split(BREAK_HERE).all(|piece| piece.len() <= LINE_PIECE));
    }

    #[test]
    fn lines_broken_by_an_editor_join_and_meant_ones_stay() {
        let wrapped = "F1 forteller at E1 gruer seg til skolen og spiser matpakken alene på\ntoalettet. Ifølge E1";
        assert!(!paragraphs(wrapped).contains('\n'));
        assert_eq!(paragraphs("S1: Hvorfor?\nE1: Derfor.\n\n\n  Etterpå\n"), "S1: Hvorfor?\nE1: Derfor.\n\nEtterpå");
        let list = format!("{}\n- en\n2. to", "x ".repeat(40));
        assert_eq!(paragraphs(&list).matches('\n').count(), 2);
    }

    #[test]
    fn marks_and_joined_emoji_are_bounded() {
        let (text, replaced) = line(&("a".to_owned() + &"\u{301}".repeat(100)));
        assert_eq!((text.chars().count(), replaced.marks), (1 + MARKS_LIMIT, 100 - MARKS_LIMIT));
        let (text, replaced) = line(&"👩\u{200D}".repeat(100));
        assert_eq!(text.matches(JOINER).count() + replaced.marks, 100);
        assert!(text.matches(JOINER).count() <= JOINS_LIMIT);
    }
}
