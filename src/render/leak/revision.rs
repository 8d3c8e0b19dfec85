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

pub(super) fn search(doc: &Document, sink: &mut Sink) -> Result<(), Unreadable> {
    let book = Book::new(doc);
    let all = book.of_all();
    let mut walk = Walk { doc, all, sink, seen: BTreeSet::new(), waiting: Vec::new() };
    walk.trailer()?;
    walk.pages(&book)?;
    walk.catalog()?;
    // What nothing leads to is in the file all the same.
    for id in doc.objects.keys() {
        walk.start(&Object::Reference(*id), Place::Stream)?;
    }
    Ok(())
}

struct Walk<'d, 's, 'n> {
    doc: &'d Document,
    /// What names can mean in a content stream that stands by itself.
    all: Shelf<'d>,
    sink: &'s mut Sink<'n>,
    seen: BTreeSet<ObjectId>,
    waiting: Vec<(ObjectId, Place)>,
}
