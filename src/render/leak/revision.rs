//! One version of a PDF: its pages, its properties, its outline, its structure, its links, its files, and the rest.

use std::collections::BTreeSet;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::book::{Book, Shelf};
use super::sink::Sink;
use super::{Place, Unreadable, content, file, raw, strings, xmp};

/// Parts of the catalog in the order in which they are read: what is reached from two of them belongs to the first.
const PARTS: [(&[u8], Place); 9] = [
    (b"Metadata", Place::Xmp),
    (b"AF", Place::Attachment),
    (b"Pages", Place::Stream),
    (b"Names", Place::Link),
    (b"Dests", Place::Link),
    (b"OpenAction", Place::Link),
    (b"Outlines", Place::Bookmark),
    (b"StructTreeRoot", Place::Structure),
    (b"PageLabels", Place::Metadata),
];
/// Keys that lead back up or across.
const BACK: [&[u8]; 5] = [b"P", b"Parent", b"Pg", b"Obj", b"SE"];
/// Filters of images, whose data is searched as it stands.
const PICTURES: [&[u8]; 4] = [b"DCTDecode", b"JPXDecode", b"CCITTFaxDecode", b"JBIG2Decode"];

/// The most bytes that nothing is packed into.
const PACKED_NOTHING: usize = 24;

pub(super) fn search(doc: &Document, sink: &mut Sink) -> Result<(), Unreadable> {
    let book = Book::new(doc);
    let mut walk = Walk { doc, all: book.of_all(), sink, seen: BTreeSet::new(), waiting: Vec::new() };
    walk.trailer()?;
    walk.pages(&book)?;
    walk.catalog()?;
    // What nothing leads to is in the file all the same.
    for id in doc.objects.keys() {
        walk.start(&Object::Reference(*id), Place::Stream)?;
    }
    Ok(())
}

struct Walk<'w, 'n> {
    doc: &'w Document,
    /// What names can mean in a content stream that stands by itself.
    all: Shelf<'w>,
    sink: &'w mut Sink<'n>,
    seen: BTreeSet<ObjectId>,
    waiting: Vec<(ObjectId, Place)>,
}

impl Walk<'_, '_> {
    /// The properties, and the identifier of the file, which is no text.
    fn trailer(&mut self) -> Result<(), Unreadable> {
        let doc = self.doc;
        if let Ok(Object::Array(identifiers)) = doc.trailer.get_deref(b"ID", doc) {
            identifiers.iter().filter_map(|one| one.as_str().ok()).for_each(|one| {
                self.sink.ignore(one);
                // The history in the properties says so of the version before it became a PDF/A.
                self.sink.ignore(&[one, b"_source"].concat());
            });
        }
        if let Ok(Object::Dictionary(properties)) = doc.trailer.get_deref(b"Info", doc) {
            properties.iter().for_each(|(key, _)| self.sink.string(Place::Metadata, key));
        }
        doc.trailer.get(b"Info").map_or(Ok(()), |properties| self.start(properties, Place::Metadata))
    }

    fn catalog(&mut self) -> Result<(), Unreadable> {
        let doc = self.doc;
        let catalog = doc.catalog().map_err(|_| Unreadable)?;
        for (key, place) in PARTS {
            if let Ok(part) = catalog.get(key) {
                self.start(part, place)?;
            }
        }
        doc.trailer.get(b"Root").map_or(Ok(()), |root| self.start(root, Place::Metadata))
    }

    /// What is drawn on every page, whether the document counts it as one or not.
    fn pages(&mut self, book: &Book) -> Result<(), Unreadable> {
        let doc = self.doc;
        for page in doc.objects.values().filter_map(|object| object.as_dict().ok()) {
            if page.has_type(b"Page") || (page.has(b"Contents") && page.has(b"MediaBox")) {
                let drawing = self.drawing(page)?;
                self.draw(&drawing, &book.of_page(page), Place::PageText)?;
            }
        }
        Ok(())
    }

    /// The content streams of a page as one, in their order.
    fn drawing(&mut self, page: &Dictionary) -> Result<Vec<u8>, Unreadable> {
        let mut drawing = Vec::new();
        let parts = match page.get(b"Contents") {
            Ok(Object::Reference(id)) => match self.doc.get_object(*id) {
                Ok(Object::Array(parts)) => parts.clone(),
                _ => vec![Object::Reference(*id)],
            },
            Ok(Object::Array(parts)) => parts.clone(),
            _ => Vec::new(),
        };
        for part in &parts {
            let (id, object) = self.doc.dereference(part).map_err(|_| Unreadable)?;
            self.seen.extend(id);
            if let Object::Stream(stream) = object {
                drawing.extend(unpacked(stream)?);
                drawing.push(b'\n');
                self.values(&stream.dict, Place::Stream)?;
            }
        }
        Ok(drawing)
    }

    fn draw(&mut self, drawing: &[u8], shelf: &Shelf, place: Place) -> Result<(), Unreadable> {
        let operations = Content::decode_strict(drawing).map_err(|_| Unreadable)?.operations;
        for drawn in content::read(&operations, shelf) {
            self.sink.words(place, &drawn.copied);
            if drawn.seen != drawn.copied {
                self.sink.words(place, &drawn.seen);
            }
        }
        for object in operations.iter().flat_map(|operation| &operation.operands) {
            if let Object::Dictionary(properties) = object {
                let mut unread = properties.clone();
                unread.remove(b"ActualText");
                self.values(&unread, Place::Structure)?;
            }
        }
        // Comments and whatever else is written in plain letters.
        self.sink.bytes(Place::Stream, drawing);
        Ok(())
    }

    /// Reads an object and all that it leads to for the first time.
    fn start(&mut self, object: &Object, place: Place) -> Result<(), Unreadable> {
        self.value(object, place)?;
        while let Some((id, place)) = self.waiting.pop() {
            if self.seen.insert(id)
                && let Ok(object) = self.doc.get_object(id)
            {
                self.value(object, place)?;
            }
        }
        Ok(())
    }

    fn value(&mut self, object: &Object, place: Place) -> Result<(), Unreadable> {
        match object {
            Object::String(string, _) => self.sink.string(place, string),
            Object::Name(name) => self.name(name, place),
            Object::Array(parts) => return parts.iter().try_for_each(|part| self.value(part, place)),
            Object::Dictionary(dict) => return self.values(dict, place),
            Object::Stream(stream) => return self.stream(stream, place),
            Object::Reference(id) => self.waiting.push((*id, place)),
            Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) => {}
        }
        Ok(())
    }

    /// The vocabulary of PDF is no text. A name that does not look like a part of it may be one.
    fn name(&mut self, name: &[u8], place: Place) {
        if name.iter().any(|byte| !byte.is_ascii_alphanumeric()) {
            self.sink.bytes(place, name);
        }
    }

    fn values(&mut self, dict: &Dictionary, place: Place) -> Result<(), Unreadable> {
        let is_back = |key: &[u8], value: &Object| BACK.contains(&key) && value.as_reference().is_ok();
        let values = dict.iter().filter(|(key, value)| !is_back(key, value));
        values.into_iter().try_for_each(|(key, value)| {
            self.name(key, place);
            match value {
                Object::Name(font) if is_font_name(key) => {
                    self.sink.string(place, font);
                    Ok(())
                }
                Object::String(language, _) if key == b"Lang" => {
                    self.sink.bytes(place, language);
                    Ok(())
                }
                _ => self.value(value, place_of(key, place)),
            }
        })
    }

    fn stream(&mut self, stream: &Stream, place: Place) -> Result<(), Unreadable> {
        let dict = &stream.dict;
        self.values(dict, place)?;
        if is_named(dict, b"Subtype", b"Image") {
            return self.picture(stream, place);
        }
        let data = unpacked(stream)?;
        match place {
            _ if dict.has_type(b"Metadata") => {
                let place = if place == Place::Attachment { place } else { Place::Xmp };
                xmp::texts(&strings::unmarked(&data)).iter().for_each(|text| self.sink.words(place, text));
            }
            Place::Attachment => return self.attachment(&data),
            _ if is_named(dict, b"Subtype", b"Form") || dict.has(b"PatternType") => return self.drawn(&data),
            _ if dict.has_type(b"ObjStm") => {
                raw::strings(&data).iter().for_each(|string| self.sink.string(Place::Stream, string));
            }
            _ if dict.has_type(b"XRef") => {}
            _ => self.other(&data, place)?,
        }
        Ok(())
    }

    /// The words beside the picture. The dots themselves are no text.
    fn picture(&mut self, stream: &Stream, place: Place) -> Result<(), Unreadable> {
        let filters = stream.filters().unwrap_or_default();
        if filters.iter().any(|filter| PICTURES.contains(filter)) {
            self.sink.bytes(place, &stream.content);
        }
        Ok(())
    }

    fn drawn(&mut self, data: &[u8]) -> Result<(), Unreadable> {
        let shelf = std::mem::take(&mut self.all);
        let drawn = self.draw(data, &shelf, Place::PageText);
        self.all = shelf;
        drawn
    }

    fn attachment(&mut self, data: &[u8]) -> Result<(), Unreadable> {
        if data.starts_with(b"%PDF-") {
            return self.sink.within(Place::Attachment, |sink| file::all(data, sink));
        }
        strings::readings(data).iter().for_each(|text| self.sink.words(Place::Attachment, text));
        Ok(())
    }

    /// A stream of an unknown kind: bytes, and perhaps text that is drawn.
    fn other(&mut self, data: &[u8], place: Place) -> Result<(), Unreadable> {
        self.sink.bytes(place, data);
        match Content::decode_strict(data) {
            Ok(content) if content::draws_text(&content.operations) => self.drawn(data),
            _ => Ok(()),
        }
    }
}

fn place_of(key: &[u8], place: Place) -> Place {
    match key {
        _ if place == Place::Attachment => place,
        b"Metadata" => Place::Xmp,
        b"AF" | b"EF" | b"FS" | b"EmbeddedFiles" => Place::Attachment,
        b"Annots" | b"URI" | b"Dest" | b"Dests" => Place::Link,
        b"A" | b"AA" if place != Place::Structure => Place::Link,
        _ => place,
    }
}

fn is_font_name(key: &[u8]) -> bool {
    matches!(key, b"BaseFont" | b"FontName" | b"FontFamily")
}

fn is_named(dict: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dict.get(key).and_then(Object::as_name).is_ok_and(|own| own == name)
}

/// What a stream holds. What does not unpack is taken for empty by the reader, but not by everybody.
fn unpacked(stream: &Stream) -> Result<Vec<u8>, Unreadable> {
    let data = stream.decompressed_content_with_limit(file::LIMIT).map_err(|_| Unreadable)?;
    if data.is_empty() && !stream.content.is_empty() && stream.content.len() > PACKED_NOTHING {
        Err(Unreadable)
    } else {
        Ok(data)
    }
}
