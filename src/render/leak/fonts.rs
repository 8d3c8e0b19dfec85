//! What the codes of a font mean and how wide they are.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object};

/// Stands for a code that the font gives no meaning.
const UNKNOWN: char = '\u{FFFD}';

/// A font as far as it is needed for reading.
pub(super) struct Font {
    /// Meanings by the font's own table for readers.
    meanings: Option<Encoding<'static>>,
    /// Meanings by the place in an alphabet; none for codes of two bytes.
    alphabet: Vec<String>,
    /// How many bytes a code has.
    bytes: usize,
    widths: BTreeMap<u32, f32>,
    other_width: f32,
}

impl Font {
    pub(super) fn new(doc: &Document, font: &Dictionary) -> Self {
        let is_wide = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0");
        let own = if is_wide { descendant(doc, font) } else { Some(font) };
        let (widths, other_width) = match own {
            Some(own) if is_wide => (wide_widths(doc, own), number(own.get_deref(b"DW", doc).ok()).unwrap_or(1000.0)),
            Some(own) => (simple_widths(doc, own), 500.0),
            None => (BTreeMap::new(), 1000.0),
        };
        let alphabet = if is_wide { Vec::new() } else { alphabet(doc, font) };
        let bytes = if is_wide { 2 } else { 1 };
        Self { meanings: meanings(doc, font), alphabet, bytes, widths, other_width }
    }

    /// Each code of a string: what it means and how wide it is, in thousandths of the size.
    pub(super) fn read<'s>(&'s self, string: &'s [u8]) -> impl Iterator<Item = (String, f32)> + 's {
        string.chunks(self.bytes).map(|code| {
            let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            (self.meaning(code, number), self.widths.get(&number).copied().unwrap_or(self.other_width))
        })
    }

    fn meaning(&self, code: &[u8], number: u32) -> String {
        if let Some(Encoding::UnicodeMapEncoding(table)) = &self.meanings
            && let Some(units) = table.get(number, if self.bytes == 2 { 2 } else { 1 })
        {
            return String::from_utf16_lossy(&units);
        }
        let letters = code.first().and_then(|place| self.alphabet.get(usize::from(*place)));
        letters.filter(|letters| !letters.is_empty()).cloned().unwrap_or_else(|| UNKNOWN.to_string())
    }
}

fn descendant<'d>(doc: &'d Document, font: &'d Dictionary) -> Option<&'d Dictionary> {
    let first = font.get_deref(b"DescendantFonts", doc).ok()?.as_array().ok()?.first()?;
    doc.dereference(first).ok()?.1.as_dict().ok()
}

/// The table of meanings alone, whatever else the font says of its codes.
fn meanings(doc: &Document, font: &Dictionary) -> Option<Encoding<'static>> {
    let table = font.get(b"ToUnicode").ok()?;
    let mut bare = Dictionary::new();
    bare.set("Type", Object::Name(b"Font".to_vec()));
    bare.set("ToUnicode", table.clone());
    match bare.get_font_encoding(doc).ok()? {
        Encoding::UnicodeMapEncoding(table) => Some(Encoding::UnicodeMapEncoding(table)),
        _ => None,
    }
}

/// The letters of a font with codes of one byte. What says nothing of them is read as Windows and PDF do.
fn alphabet(doc: &Document, font: &Dictionary) -> Vec<String> {
    let mut bare = Dictionary::new();
    bare.set("Type", Object::Name(b"Font".to_vec()));
    bare.set("Encoding", font.get(b"Encoding").cloned().unwrap_or_else(|_| Object::Name(b"WinAnsiEncoding".to_vec())));
    let Ok(encoding) = bare.get_font_encoding(doc) else { return Vec::new() };
    (0..=u8::MAX).map(|place| encoding.bytes_to_string(&[place]).unwrap_or_default()).collect()
}

fn simple_widths(doc: &Document, font: &Dictionary) -> BTreeMap<u32, f32> {
    let first =
        font.get_deref(b"FirstChar", doc).and_then(Object::as_i64).ok().and_then(|first| u32::try_from(first).ok());
    let widths = font.get_deref(b"Widths", doc).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
    let codes = first.unwrap_or(0)..;
    codes.zip(widths).filter_map(|(code, width)| Some((code, number(Some(width))?))).collect()
}

/// `first [width …]` or `first last width`, again and again.
fn wide_widths(doc: &Document, font: &Dictionary) -> BTreeMap<u32, f32> {
    /// Glyphs in the largest font.
    const MOST: i64 = 65_535;
    let mut widths = BTreeMap::new();
    let mut rest = font.get_deref(b"W", doc).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
    while let [first, second, more @ ..] = rest {
        rest = more;
        let Some(first) = code(first) else { continue };
        match (second, more) {
            (Object::Array(listed), _) => {
                widths.extend((first..).zip(listed).filter_map(|(code, width)| Some((code, number(Some(width))?))));
            }
            (last, [width, after @ ..]) => {
                rest = after;
                let last = last.as_i64().unwrap_or(0).min(MOST);
                let (Ok(last), Some(width)) = (u32::try_from(last), number(Some(width))) else { continue };
                widths.extend((first..=last).map(|code| (code, width)));
            }
            _ => {}
        }
    }
    widths
}

fn code(object: &Object) -> Option<u32> {
    u32::try_from(object.as_i64().ok()?).ok()
}

fn number(object: Option<&Object>) -> Option<f32> {
    object?.as_float().ok()
}
