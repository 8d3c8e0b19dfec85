//! The logo of a municipality's or a school's own, made safe to set: written anew as shapes or as pixels, so that nothing
//! else that its file says of its makers gets into a document. Names the engines for images.

use std::io::Cursor;

use raster::codecs::jpeg::JpegDecoder;
use raster::codecs::png::PngDecoder;
use raster::{DynamicImage, ImageDecoder, ImageFormat, Limits};
use usvg::roxmltree::{Document, Node, ParsingOptions};
use usvg::{ImageHrefResolver, Indent, Options, Tree, WriteOptions};

/// How a PNG and a JPG begin.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPG: &[u8] = b"\xff\xd8\xff";

/// Pixels each way, and bytes for one image while it is read.
const MOST_PIXELS: u32 = 4000;
const MOST_MEMORY: u64 = 128 << 20;

/// Elements of a drawing, and how deep they lie: far more than a coat of arms has.
const MOST_ELEMENTS: u32 = 20_000;
const MOST_DEPTH: usize = 100;
/// Elements that are drawn by reference. One may draw others, so that their work grows with the power of their number.
const MOST_COPIES: usize = 32;
/// Bytes of a drawing that was written anew.
const MOST_WRITTEN: usize = 4 << 20;

/// Elements of a drawing that are more than shapes: what they show depends on fonts or other files, or on their
/// surroundings.
const NO_SHAPES: [&str; 5] = ["text", "image", "foreignObject", "feImage", "marker"];

/// Height and width that a logo has at most on paper, in millimetres.
const HEIGHT: f64 = 16.0;
const WIDTH: f64 = 44.0;

/// An image for the letterhead.
#[derive(Clone, Debug)]
pub struct Emblem {
    bytes: Vec<u8>,
    kind: Kind,
    /// Width through height.
    ratio: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Drawing,
    Pixels,
}

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoEmblem {
    /// No image of a kind that is known, or a broken one, or one that is far too large.
    #[error("no usable image")]
    Unusable,
    /// A drawing that holds text or other images.
    #[error("the drawing holds more than shapes")]
    MoreThanShapes,
}

impl Emblem {
    /// The longest file that is worth looking at.
    pub const MOST_BYTES: u64 = 1 << 20;

    /// Reads an image (SVG, PNG or JPG), whatever its file is called.
    ///
    /// # Errors
    /// [`NoEmblem`] where documents cannot hold it.
    pub fn read(bytes: &[u8]) -> Result<Self, NoEmblem> {
        if bytes.len() as u64 > Self::MOST_BYTES {
            return Err(NoEmblem::Unusable);
        }
        let pixels = if bytes.starts_with(PNG) {
            PngDecoder::new(Cursor::new(bytes)).ok().and_then(decoded)
        } else if bytes.starts_with(JPG) {
            JpegDecoder::new(Cursor::new(bytes)).ok().and_then(decoded)
        } else {
            return drawing(std::str::from_utf8(bytes).map_err(|_| NoEmblem::Unusable)?);
        };
        pixels.and_then(|image| written(&image)).ok_or(NoEmblem::Unusable)
    }

    /// Its name among the files that a template can reach, apart from those of the user's own.
    pub(super) fn file(&self) -> &'static str {
        match self.kind {
            Kind::Drawing => "utseende/logo.svg",
            Kind::Pixels => "utseende/logo.png",
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Width and height on paper, in millimetres.
    pub(super) fn size(&self) -> (f64, f64) {
        let height = HEIGHT.min(WIDTH / self.ratio);
        let round = |length: f64| (length * 10.0).round().max(1.0) / 10.0;
        (round(height * self.ratio), round(height))
    }
}

/// The image as it is meant to be seen.
fn decoded(mut decoder: impl ImageDecoder) -> Option<DynamicImage> {
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MOST_PIXELS), Some(MOST_PIXELS));
    limits.max_alloc = Some(MOST_MEMORY);
    decoder.set_limits(limits).ok()?;
    let orientation = decoder.orientation().ok()?;
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    Some(image)
}

/// The pixels alone.
fn written(image: &DynamicImage) -> Option<Emblem> {
    let ratio = f64::from(image.width()) / f64::from(image.height());
    let image = match image.color().has_alpha() {
        true => DynamicImage::from(image.to_rgba8()),
        false => DynamicImage::from(image.to_rgb8()),
    };
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
    ratio.is_normal().then_some(Emblem { bytes, kind: Kind::Pixels, ratio })
}

/// The shapes alone.
fn drawing(text: &str) -> Result<Emblem, NoEmblem> {
    // Drawing programs write their own name spaces as entities.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_ELEMENTS, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| NoEmblem::Unusable)?;
    let copies = document.descendants().filter(|node| node.tag_name().name() == "use").count();
    if copies > MOST_COPIES || depth(document.root()) > MOST_DEPTH {
        return Err(NoEmblem::Unusable);
    }
    if document.descendants().any(|node| NO_SHAPES.contains(&node.tag_name().name())) {
        return Err(NoEmblem::MoreThanShapes);
    }
    let href = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver: href, ..Options::default() };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| NoEmblem::Unusable)?;
    let bytes = tree.to_string(&WriteOptions { indent: Indent::None, ..WriteOptions::default() }).into_bytes();
    let ratio = f64::from(tree.size().width()) / f64::from(tree.size().height());
    let is_usable = ratio.is_normal() && bytes.len() <= MOST_WRITTEN && tree.root().has_children();
    is_usable.then_some(Emblem { bytes, kind: Kind::Drawing, ratio }).ok_or(NoEmblem::Unusable)
}

/// How deep elements lie, counted without descending into them.
fn depth(root: Node<'_, '_>) -> usize {
    let mut deepest = 0;
    let (mut node, mut depth) = (Some(root), 0);
    while let Some(this) = node {
        deepest = usize::max(deepest, depth);
        if let Some(child) = this.first_child() {
            (node, depth) = (Some(child), depth + 1);
            continue;
        }
        let mut last = this;
        node = loop {
            match (last.next_sibling(), last.parent()) {
                (Some(next), _) => break Some(next),
                (None, None) => break None,
                (None, Some(parent)) => (last, depth) = (parent, depth - 1),
            }
        };
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARMS: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='50'>\
                        <metadata>Kari Tegner</metadata><desc>Kari Tegner</desc><!-- Kari Tegner -->\
                        <script>alert('Kari Tegner')</script><path d='M0 0h40v30l-20 20L0 30z' fill='#0b4453'/></svg>";

    fn pixels(kind: ImageFormat, width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        DynamicImage::new_rgb8(width, height).write_to(&mut Cursor::new(&mut bytes), kind).unwrap();
        bytes
    }

    /// The image with a comment of its maker's: an APP13 segment after the first two bytes, as cameras write them.
    fn with_maker(mut jpg: Vec<u8>) -> Vec<u8> {
        let words = b"Kari Tegner";
        let length = u16::try_from(words.len() + 2).unwrap().to_be_bytes();
        jpg.splice(2..2, [&[0xff, 0xed], &length[..], words].concat());
        jpg
    }

    #[test]
    fn nothing_but_the_picture_is_kept() {
        let jpg = with_maker(pixels(ImageFormat::Jpeg, 8, 8));
        for bytes in [ARMS.as_bytes(), &jpg] {
            assert!(bytes.windows(11).any(|part| part == b"Kari Tegner"));
            let emblem = Emblem::read(bytes).unwrap();
            assert!(!emblem.bytes().windows(4).any(|part| part == b"Kari"));
        }
        let arms = Emblem::read(ARMS.as_bytes()).unwrap();
        assert!(!String::from_utf8(arms.bytes().to_vec()).unwrap().contains("script"));
    }

    #[test]
    fn a_logo_keeps_its_proportions_in_the_room_that_it_has() {
        assert_eq!(Emblem::read(ARMS.as_bytes()).unwrap().size(), (12.8, 16.0));
        assert_eq!(Emblem::read(&pixels(ImageFormat::Png, 440, 40)).unwrap().size(), (44.0, 4.0));
        assert_eq!(Emblem::read(&pixels(ImageFormat::Jpeg, 40, 80)).unwrap().size(), (8.0, 16.0));
    }

    #[test]
    fn what_is_no_image_or_too_much_of_one_is_refused() {
        let deep =
            format!("<svg xmlns='http://www.w3.org/2000/svg'>{}{}</svg>", "<g>".repeat(5000), "</g>".repeat(5000));
        let copies =
            |level: u32| format!("<g id='a{}'>{}</g>", level + 1, format!("<use href='#a{level}'/>").repeat(2));
        let bomb: String = (0..30).map(copies).collect();
        let bomb = format!("<svg xmlns='http://www.w3.org/2000/svg'><path id='a0' d='M0 0h9v9z'/>{bomb}</svg>");
        let cut = pixels(ImageFormat::Png, 40, 40);
        for bytes in [
            b"".as_slice(),
            b"GIF89a",
            b"\xff\xd8\xff",
            b"<html></html>",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"<svg xmlns='http://www.w3.org/2000/svg'><path/></svg>",
            &cut[..cut.len() / 2],
            &pixels(ImageFormat::Png, MOST_PIXELS + 1, 1),
            &vec![b' '; Emblem::MOST_BYTES as usize + 1],
            deep.as_bytes(),
            bomb.as_bytes(),
        ] {
            assert_eq!(
                Emblem::read(bytes).err(),
                Some(NoEmblem::Unusable),
                "{}",
                String::from_utf8_lossy(&bytes[..bytes.len().min(80)])
            );
        }
    }

    #[test]
    fn a_drawing_that_needs_fonts_or_files_is_refused() {
        for inner in
            ["<text>Fjellvik</text>", "<image href='/etc/hostname'/>", "<g><image href='https://a.invalid/x.png'/></g>"]
        {
            let text = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/>{inner}</svg>"
            );
            assert_eq!(Emblem::read(text.as_bytes()).err(), Some(NoEmblem::MoreThanShapes), "{inner}");
        }
    }
}
