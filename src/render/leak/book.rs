//! The fonts and properties of a document, and which of them a content stream means by a name.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::Resources;
use super::fonts::Font;

/// Ancestors of a page that may hold its resources.
const MOST_ANCESTORS: usize = 64;

/// All fonts of a document.
pub(super) struct Book<'d> {
    doc: &'d Document,
    fonts: BTreeMap<ObjectId, Font>,
    /// Fonts that stand in the resources themselves, by name.
    inline: Vec<(Vec<u8>, Font)>,
    /// Every dictionary of resources, wherever it stands.
    shelves: Vec<&'d Dictionary>,
}

/// What names mean in one content stream.
#[derive(Default)]
pub(super) struct Shelf<'b> {
    fonts: BTreeMap<Vec<u8>, Vec<&'b Font>>,
    properties: BTreeMap<Vec<u8>, &'b Dictionary>,
}

impl<'d> Book<'d> {
    pub(super) fn new(doc: &'d Document) -> Self {
        let mut book = Self { doc, fonts: BTreeMap::new(), inline: Vec::new(), shelves: Vec::new() };
        doc.objects.values().for_each(|object| book.find_shelves(object));
        for shelf in book.shelves.clone() {
            let Some(fonts) = shelf.get_deref(b"Font", doc).ok().and_then(|fonts| fonts.as_dict().ok()) else {
                continue;
            };
            for (name, font) in fonts.iter() {
                book.add(name, font);
            }
        }
        book
    }

    fn find_shelves(&mut self, object: &'d Object) {
        match object {
            Object::Array(parts) => parts.iter().for_each(|part| self.find_shelves(part)),
            Object::Dictionary(dict) => self.find_in(dict),
            Object::Stream(stream) => self.find_in(&stream.dict),
            _ => {}
        }
    }

    fn find_in(&mut self, dict: &'d Dictionary) {
        if dict.has(b"Font") || dict.has(b"Properties") {
            self.shelves.push(dict);
        }
        dict.iter().for_each(|(_, part)| self.find_shelves(part));
    }

    fn add(&mut self, name: &[u8], font: &'d Object) {
        let Ok((id, object)) = self.doc.dereference(font) else { return };
        let Ok(dict) = object.as_dict() else { return };
        match id {
            Some(id) if self.fonts.contains_key(&id) => {}
            Some(id) => {
                self.fonts.insert(id, Font::new(self.doc, dict));
            }
            None => self.inline.push((name.to_vec(), Font::new(self.doc, dict))),
        }
    }

    /// What names mean on a page.
    pub(super) fn of_page(&self, page: &'d Dictionary) -> Shelf<'_> {
        let mut shelf = Shelf::default();
        let mut node = Some(page);
        for _ in 0..MOST_ANCESTORS {
            let Some(this) = node else { break };
            if let Ok(Object::Dictionary(resources)) = this.get_deref(b"Resources", self.doc) {
                self.fill(&mut shelf, resources, false);
            }
            node = this.get_deref(b"Parent", self.doc).ok().and_then(|parent| parent.as_dict().ok());
        }
        shelf
    }

    /// What names can mean anywhere.
    pub(super) fn of_all(&self) -> Shelf<'_> {
        let mut shelf = Shelf::default();
        for resources in &self.shelves {
            self.fill(&mut shelf, resources, true);
        }
        shelf
    }

    fn fill<'b>(&'b self, shelf: &mut Shelf<'b>, resources: &'d Dictionary, all: bool) {
        for (name, font) in entries(self.doc, resources, b"Font") {
            let id = self.doc.dereference(font).ok().and_then(|(id, _)| id);
            let known = id.and_then(|id| self.fonts.get(&id)).into_iter();
            let fonts =
                known.chain(self.inline.iter().filter(|(own, _)| id.is_none() && own == name).map(|(_, font)| font));
            let named = shelf.fonts.entry(name.clone()).or_default();
            if all || named.is_empty() {
                fonts.for_each(|font| add_once(named, font));
            }
        }
        for (name, properties) in entries(self.doc, resources, b"Properties") {
            if let Some(dict) = self.doc.dereference(properties).ok().and_then(|(_, object)| object.as_dict().ok()) {
                shelf.properties.entry(name.clone()).or_insert(dict);
            }
        }
    }
}

fn add_once<'b>(fonts: &mut Vec<&'b Font>, font: &'b Font) {
    if !fonts.iter().any(|known| std::ptr::eq(*known, font)) {
        fonts.push(font);
    }
}

fn entries<'d>(doc: &'d Document, resources: &'d Dictionary, key: &[u8]) -> Vec<(&'d Vec<u8>, &'d Object)> {
    let dict = resources.get_deref(key, doc).and_then(Object::as_dict);
    dict.map(|dict| dict.iter().collect()).unwrap_or_default()
}

impl Resources for Shelf<'_> {
    fn fonts(&self, name: &[u8]) -> Vec<&Font> {
        self.fonts.get(name).cloned().unwrap_or_default()
    }

    fn properties(&self, name: &[u8]) -> Option<&Dictionary> {
        self.properties.get(name).copied()
    }
}
