//! The text that a content stream draws, in the order in which it draws it.

use lopdf::content::Operation;
use lopdf::{Dictionary, Object};

use super::fonts::Font;
use super::pen::{Pen, Shift};
use super::strings;

/// What a content stream may call by name.
pub(super) trait Resources {
    /// The fonts of this name; several where it is not known which is meant.
    fn fonts(&self, name: &[u8]) -> Vec<&Font>;
    /// The properties of this name.
    fn properties(&self, name: &[u8]) -> Option<&Dictionary>;
}

/// The text of a content stream, read in two ways: as a reader copies it, and glyph by glyph.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    /// With the words that stand in place of glyphs, and parts that touch as one word.
    pub(super) copied: String,
    /// The glyphs alone, apart wherever there is space between them.
    pub(super) seen: String,
}

impl Drawn {
    fn part(&mut self, shift: Shift) {
        match shift {
            Shift::None => {}
            Shift::Slight => self.seen.push(' '),
            Shift::Space => self.both(" "),
            Shift::Line => self.both("\n"),
        }
    }

    fn both(&mut self, text: &str) {
        self.copied.push_str(text);
        self.seen.push_str(text);
    }
}

/// Whether bytes are the operators of a content stream that draws text.
pub(super) fn draws_text(operations: &[Operation]) -> bool {
    operations.iter().any(|operation| matches!(operation.operator.as_str(), "Tj" | "TJ" | "'" | "\""))
}

/// Reads the operators, once for each font that a name can mean.
pub(super) fn read(operations: &[Operation], resources: &dyn Resources) -> Vec<Drawn> {
    let mut readings = Vec::new();
    loop {
        let mut reader = Reader::new(resources, readings.len());
        operations.iter().for_each(|operation| reader.take(operation));
        let most = reader.most_fonts;
        readings.push(reader.drawn);
        if readings.len() >= most {
            return readings;
        }
    }
}

struct Reader<'r> {
    resources: &'r dyn Resources,
    /// Which of the fonts of a name.
    choice: usize,
    most_fonts: usize,
    font: Option<&'r Font>,
    saved_fonts: Vec<Option<&'r Font>>,
    pen: Pen,
    drawn: Drawn,
    /// For each open mark whether other words stand in place of its glyphs.
    marks: Vec<bool>,
    /// Such words, until the first of those glyphs tells where they stand.
    pending: String,
}

impl<'r> Reader<'r> {
    fn new(resources: &'r dyn Resources, choice: usize) -> Self {
        let (pen, drawn) = (Pen::default(), Drawn::default());
        let (marks, pending, saved_fonts) = (Vec::new(), String::new(), Vec::new());
        Self { resources, choice, most_fonts: 1, font: None, saved_fonts, pen, drawn, marks, pending }
    }

    fn take(&mut self, operation: &Operation) {
        let operands = operation.operands.as_slice();
        match (operation.operator.as_str(), operands) {
            ("Tf", [Object::Name(name), size]) => {
                let fonts = self.resources.fonts(name);
                self.most_fonts = self.most_fonts.max(fonts.len());
                self.font = fonts.get(self.choice).or(fonts.last()).copied();
                self.pen.size(size.as_float().unwrap_or(1.0));
            }
            ("Tj", [Object::String(string, _)]) => self.show(string),
            ("'", [Object::String(string, _)]) | ("\"", [_, _, Object::String(string, _)]) => {
                self.pen.next_line();
                self.show(string);
            }
            ("TJ", [Object::Array(parts)]) => self.show_parts(parts),
            ("BDC", [_, properties]) => self.mark(properties),
            ("BMC", _) => self.marks.push(false),
            ("EMC", _) => {
                self.marks.pop();
                self.drawn.copied.push_str(&std::mem::take(&mut self.pending));
            }
            (operator, operands) => {
                match operator {
                    "q" => self.saved_fonts.push(self.font),
                    "Q" => self.font = self.saved_fonts.pop().flatten(),
                    _ => {}
                }
                self.pen.take(operator, operands);
            }
        }
    }

    fn show_parts(&mut self, parts: &[Object]) {
        for part in parts {
            match part {
                Object::String(string, _) => self.show(string),
                other => {
                    let back = other.as_float().unwrap_or(0.0);
                    self.pen.kern(back);
                }
            }
        }
    }

    fn show(&mut self, string: &[u8]) {
        let Some(font) = self.font else {
            // Without a font nothing can be drawn, but what is not drawn can still be read.
            self.drawn.both(&format!(" {} ", strings::plain(string)));
            return;
        };
        let is_replaced = self.marks.contains(&true);
        for (letters, width) in font.read(string) {
            self.drawn.part(self.pen.shift());
            self.drawn.copied.push_str(&std::mem::take(&mut self.pending));
            self.drawn.seen.push_str(&letters);
            if !is_replaced {
                self.drawn.copied.push_str(&letters);
            }
            self.pen.advance(width, letters == " ");
        }
    }

    fn mark(&mut self, properties: &Object) {
        let properties = match properties {
            Object::Name(name) => self.resources.properties(name),
            other => other.as_dict().ok(),
        };
        let words = properties.and_then(|properties| properties.get(b"ActualText").ok());
        if let Some(words) = words.and_then(|words| words.as_str().ok()) {
            self.pending.push_str(&strings::text(words));
        }
        self.marks.push(words.is_some());
    }
}
