//! The fonts of the documents: embedded in the program or the user's own, each read when first needed.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};

use super::{RenderError, Templates};

/// Text fonts first, then those that fill their gaps; licences stand beside the files.
pub(super) const FILES: [(&str, &[u8]); 5] = [
    ("fonts/SourceSans3_400Regular.ttf", include_bytes!("../../templates/fonts/SourceSans3_400Regular.ttf")),
    ("fonts/SourceSans3_600SemiBold.ttf", include_bytes!("../../templates/fonts/SourceSans3_600SemiBold.ttf")),
    ("fonts/SourceSans3_700Bold.ttf", include_bytes!("../../templates/fonts/SourceSans3_700Bold.ttf")),
    ("fonts/DejaVuSans.ttf", include_bytes!("../../templates/fonts/DejaVuSans.ttf")),
    ("fonts/NotoEmoji_400Regular.ttf", include_bytes!("../../templates/fonts/NotoEmoji_400Regular.ttf")),
];

/// What must go wherever the fonts go.
pub(super) const LICENCES: [(&str, &str); 3] = [
    ("fonts/SourceSans3-OFL.txt", include_str!("../../templates/fonts/SourceSans3-OFL.txt")),
    ("fonts/DejaVuSans-LICENSE.txt", include_str!("../../templates/fonts/DejaVuSans-LICENSE.txt")),
    ("fonts/NotoEmoji-OFL.txt", include_str!("../../templates/fonts/NotoEmoji-OFL.txt")),
];

/// The fonts, each parsed at most once.
pub(super) struct Fonts(Vec<Slot>);

struct Slot {
    data: Data,
    font: OnceLock<Option<Font>>,
    face: OnceLock<Option<ttf_parser::Face<'static>>>,
}

enum Data {
    Embedded(&'static [u8]),
    /// A font of the user's own, with its place in the file.
    Own(Bytes, u32),
}

impl Fonts {
    /// The user's own fonts, which are chosen first, and the program's, but for those that a file of the same name
    /// replaces.
    ///
    /// # Errors
    /// [`RenderError::BadFont`] for a file that is no font.
    pub(super) fn new(own: &Templates) -> Result<Self, RenderError> {
        let mut slots = Vec::new();
        for (path, bytes) in own.fonts() {
            let data = Bytes::new(bytes.to_vec());
            let count = ttf_parser::fonts_in_collection(bytes).unwrap_or(1);
            let before = slots.len();
            let all = (0..count).map(|index| Slot::new(Data::Own(data.clone(), index)));
            slots.extend(all.filter(|slot| slot.info().is_some() && slot.font().is_some()));
            if slots.len() == before {
                return Err(RenderError::BadFont { file: path.to_owned() });
            }
        }
        let embedded = FILES.into_iter().filter(|(path, _)| !own.has(path));
        slots.extend(embedded.map(|(_, bytes)| Slot::new(Data::Embedded(bytes))));
        Ok(Self(slots))
    }

    /// What the typesetter chooses among.
    pub(super) fn book(&self) -> FontBook {
        FontBook::from_infos(self.0.iter().filter_map(Slot::info))
    }

    /// The font at a place in the book.
    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.0.get(index)?.font().cloned()
    }

    /// Whether some font draws a character. The program's own fonts are asked first, since they are read already.
    pub(super) fn covers(&self, c: char) -> bool {
        self.0.iter().rev().any(|slot| slot.draws(c))
    }
}

impl Slot {
    fn new(data: Data) -> Self {
        Self { data, font: OnceLock::new(), face: OnceLock::new() }
    }

    fn info(&self) -> Option<FontInfo> {
        match &self.data {
            Data::Embedded(bytes) => FontInfo::new(bytes, 0),
            Data::Own(bytes, index) => FontInfo::new(bytes, *index),
        }
    }

    fn font(&self) -> Option<&Font> {
        let read = || match &self.data {
            Data::Embedded(bytes) => Font::new(Bytes::new(*bytes), 0),
            Data::Own(bytes, index) => Font::new(bytes.clone(), *index),
        };
        self.font.get_or_init(read).as_ref()
    }

    /// Asks the faces, since the book also counts characters that a font maps to its glyph for missing ones.
    fn draws(&self, c: char) -> bool {
        let glyph = match &self.data {
            Data::Embedded(bytes) => {
                let face = self.face.get_or_init(|| ttf_parser::Face::parse(bytes, 0).ok()).as_ref();
                face.and_then(|face| face.glyph_index(c))
            }
            Data::Own(bytes, index) => ttf_parser::Face::parse(bytes, *index).ok().and_then(|face| face.glyph_index(c)),
        };
        glyph.is_some_and(|glyph| glyph.0 != 0)
    }
}
