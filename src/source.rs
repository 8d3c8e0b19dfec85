//! Text of a file, byte spans in it, and the places (line and column) that people and programs are shown.

use std::ops::Range;
use std::sync::OnceLock;

/// A half-open range of bytes in a source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte `start` up to and without byte `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// A span without length, such as the place where something is missing.
    pub fn empty(at: u32) -> Self {
        Self { start: at, end: at }
    }

    /// Whether the spans share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether all of another span lies in this one.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span as a range that slices the text it belongs to.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// What a consumer counts columns in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnUnit {
    /// Unicode scalar values: what people and most text formats count.
    Chars,
    /// UTF-16 code units: what SARIF viewers and editors count by default.
    Utf16,
}

/// A place in a text: line and column, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line number, from 1.
    pub line: u32,
    /// Column number, from 1, in the unit asked for.
    pub column: u32,
}

/// A named text with the starts of its lines.
///
/// A line ends at `\n`, `\r\n` or a lone `\r`, as YAML 1.2 has it (section 5.4).
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: String,
    /// Made when a place is first asked for.
    line_starts: OnceLock<Vec<u32>>,
    /// Made when a place far into a line is first asked for.
    marks: OnceLock<Vec<Mark>>,
}

/// Bytes between the marks that spare counting a long line from its start.
const STRIDE: usize = 4096;

/// How many columns of each kind lie before a multiple of [`STRIDE`], from the start of the text.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    chars: usize,
    utf16: usize,
}

impl Source {
    /// Takes a text and the name that reports show for it, usually a path.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), line_starts: OnceLock::new(), marks: OnceLock::new() }
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| line_starts(&self.text))
    }

    /// The name that reports show.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, a byte order mark included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte offset. An offset inside a character counts as that character's start,
    /// one past the end as the end. A byte order mark takes no column.
    pub fn position(&self, offset: u32, unit: ColumnUnit) -> Position {
        let offset = self.text.floor_char_boundary((offset as usize).min(self.text.len()));
        let line = self.line_number(offset);
        let start = self.line_start(line);
        let order_marks = self.text[start..offset].chars().take_while(|letter| *letter == '\u{feff}').count();
        let columns = match offset - start {
            0..STRIDE => count(&self.text[start..offset], unit),
            _ => self.columns_before(offset, unit) - self.columns_before(start, unit),
        };
        let column = columns - order_marks;
        Position { line: line as u32, column: column as u32 + 1 }
    }

    /// The line in which a byte offset lies, without its line break and a byte order mark.
    pub fn line(&self, offset: u32) -> Range<usize> {
        let number = self.line_number(offset as usize);
        let start = self.line_start(number);
        let end = self.line_starts().get(number).map_or(self.text.len(), |next| *next as usize);
        let line = self.text[start..end].trim_end_matches(['\n', '\r']);
        let end = start + line.len();
        let mark = if start == 0 && line.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        start + mark..end
    }

    /// The number, from 1, of the line in which an offset lies.
    fn line_number(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|start| *start as usize <= offset).max(1)
    }

    fn line_start(&self, number: usize) -> usize {
        self.line_starts().get(number - 1).copied().unwrap_or(0) as usize
    }

    /// How many columns lie between the start of the text and an offset, line breaks counted too.
    fn columns_before(&self, offset: usize, unit: ColumnUnit) -> usize {
        let mark = self.marks.get_or_init(|| marks(&self.text)).get(offset / STRIDE).copied().unwrap_or_default();
        let near = &self.text[self.text.floor_char_boundary(offset / STRIDE * STRIDE)..offset];
        let before = match unit {
            ColumnUnit::Chars => mark.chars,
            ColumnUnit::Utf16 => mark.utf16,
        };
        before + count(near, unit)
    }
}

/// How many columns a text takes.
fn count(text: &str, unit: ColumnUnit) -> usize {
    match unit {
        ColumnUnit::Chars => text.chars().count(),
        ColumnUnit::Utf16 => text.encode_utf16().count(),
    }
}

/// A mark for every stride, each at the start of the character that its offset lies in.
fn marks(text: &str) -> Vec<Mark> {
    let bounds: Vec<usize> = (0..=text.len()).step_by(STRIDE).map(|at| text.floor_char_boundary(at)).collect();
    let steps = bounds.iter().zip(std::iter::once(&0).chain(&bounds));
    let add = |mark: &mut Mark, (to, from): (&usize, &usize)| {
        mark.chars += text[*from..*to].chars().count();
        mark.utf16 += text[*from..*to].encode_utf16().count();
        Some(*mark)
    };
    steps.scan(Mark::default(), add).collect()
}

/// Where the line of an offset begins. An offset inside a character counts as that character's start, one past the end
/// as the end.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at)].rfind(['\n', '\r']).map_or(0, |end| end + 1)
}

/// Where the line of an offset ends, without its break. Offsets count as in [`line_start`].
pub fn line_end(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length)
}

fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let ends_line = |(at, byte): (usize, &u8)| match byte {
        b'\n' => Some(at as u32 + 1),
        b'\r' if bytes.get(at + 1) != Some(&b'\n') => Some(at as u32 + 1),
        _ => None,
    };
    std::iter::once(0).chain(bytes.iter().enumerate().filter_map(ends_line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, offset: usize, unit: ColumnUnit) -> (u32, u32) {
        let position = Source::new("x", text).position(offset as u32, unit);
        (position.line, position.column)
    }

    #[test]
    fn columns_after_norwegian_letters_and_emoji() {
        let text = "blåbær: 🎵x";
        let x = text.find('x').unwrap();
        assert_eq!(at(text, x, ColumnUnit::Chars), (1, 10));
        assert_eq!(at(text, x, ColumnUnit::Utf16), (1, 11));
    }

    #[test]
    fn every_line_break_of_yaml_counts_once() {
        let text = "a\r\nb\rc\nd";
        for (line, letter) in ["a", "b", "c", "d"].iter().enumerate() {
            assert_eq!(at(text, text.find(letter).unwrap(), ColumnUnit::Chars), (line as u32 + 1, 1));
        }
    }

    #[test]
    fn offsets_outside_characters_are_safe() {
        assert_eq!((line_start("a\nå\nb", 3), line_end("a\nå\nb", 3)), (2, 4));
        assert_eq!((line_start("å", 99), line_end("å", 99)), (0, 2));
        assert_eq!(at("å", 1, ColumnUnit::Chars), (1, 1));
        assert_eq!(at("å", 99, ColumnUnit::Chars), (1, 2));
        assert_eq!(at("\u{feff}a: 1", 3, ColumnUnit::Chars), (1, 1));
        assert_eq!(at("", 0, ColumnUnit::Chars), (1, 1));
    }

    #[test]
    fn columns_far_into_a_long_line_are_exact() {
        let text = format!("\u{feff}hva: x\nhva: {}", "aå€🎵".repeat(STRIDE));
        let source = Source::new("x", text.as_str());
        let line = text.find('\n').unwrap() + 1;
        for offset in (line..text.len()).step_by(997).chain([text.len()]) {
            let before = &text[line..text.floor_char_boundary(offset)];
            let column = |unit| source.position(offset as u32, unit).column as usize - 1;
            assert_eq!(column(ColumnUnit::Chars), before.chars().count());
            assert_eq!(column(ColumnUnit::Utf16), before.encode_utf16().count());
        }
    }

    #[test]
    fn a_line_is_shown_without_its_break() {
        let source = Source::new("x", "\u{feff}a\r\nb\r\nå\n\n");
        let lines = [(0, "a"), (4, "a"), (5, "a"), (6, "b"), (9, "å"), (10, "å"), (12, ""), (99, "")];
        for (offset, line) in lines {
            assert_eq!(&source.text()[source.line(offset)], line, "{offset}");
        }
    }
}
