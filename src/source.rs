//! Text of a file, byte spans in it, and the places (line and column) that people and programs are shown.

use std::ops::Range;

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
    line_starts: Vec<u32>,
}

impl Source {
    /// Takes a text and the name that reports show for it, usually a path.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = line_starts(&text);
        Self { name: name.into(), text, line_starts }
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
        let line = self.line_starts.partition_point(|start| *start as usize <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0) as usize;
        let before = self.text[start..offset].trim_start_matches('\u{feff}');
        let column = match unit {
            ColumnUnit::Chars => before.chars().count(),
            ColumnUnit::Utf16 => before.encode_utf16().count(),
        };
        Position { line: line as u32, column: column as u32 + 1 }
    }
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
        assert_eq!(at("å", 1, ColumnUnit::Chars), (1, 1));
        assert_eq!(at("å", 99, ColumnUnit::Chars), (1, 2));
        assert_eq!(at("\u{feff}a: 1", 3, ColumnUnit::Chars), (1, 1));
        assert_eq!(at("", 0, ColumnUnit::Chars), (1, 1));
    }
}
