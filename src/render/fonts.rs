//! The fonts of the documents: embedded in the program, read when first needed.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};

/// Text fonts first, then those that fill their gaps; licences stand beside the files.
const FILES: [&[u8]; 5] = [
    include_bytes!("../../templates/fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../templates/fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../templates/fonts/SourceSans3_700Bold.ttf"),
    include_bytes!("../../templates/fonts/DejaVuSans.ttf"),
    include_bytes!("../../templates/fonts/NotoEmoji_400Regular.ttf"),
];

/// The fonts, each parsed at most once.
pub(super) struct Fonts(Vec<Slot>);

struct Slot {
    data: &'static [u8],
    font: OnceLock<Option<Font>>,
    face: OnceLock<Option<ttf_parser::Face<'static>>>,
}

impl Fonts {
    pub(super) fn new() -> Self {
        let slot = |data| Slot { data, font: OnceLock::new(), face: OnceLock::new() };
        Self(FILES.into_iter().map(slot).collect())
    }

    /// What the typesetter chooses among.
    pub(super) fn book(&self) -> FontBook {
        FontBook::from_infos(self.0.iter().filter_map(|slot| FontInfo::new(slot.data, 0)))
    }

    /// The font at a place in the book.
    pub(super) fn font(&self, index: usize) -> Option<Font> {
        let slot = self.0.get(index)?;
        slot.font.get_or_init(|| Font::new(Bytes::new(slot.data), 0)).clone()
    }

    /// Whether some font draws a character. Asks the faces, since the book also counts characters that a font
    /// maps to its glyph for missing ones.
    pub(super) fn covers(&self, c: char) -> bool {
        let draws = |face: &ttf_parser::Face| face.glyph_index(c).is_some_and(|glyph| glyph.0 != 0);
        self.0.iter().any(|slot| slot.face().is_some_and(draws))
    }
}

impl Slot {
    fn face(&self) -> Option<&ttf_parser::Face<'static>> {
        self.face.get_or_init(|| ttf_parser::Face::parse(self.data, 0).ok()).as_ref()
    }
}
