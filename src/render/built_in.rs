//! The program's own templates and fonts as files, for those who want to change them.

use super::{Document, fonts, html, world};

/// A file of the program's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Its path in a folder of templates.
    pub path: String,
    /// What it is.
    pub role: Role,
    /// What stands in it.
    pub bytes: &'static [u8],
}

/// What a file among the templates is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The order of things in documents as PDF: of one document, or of all.
    Layout(Option<Document>),
    /// How each part of a document as PDF is set.
    Parts,
    /// The order of things in documents as HTML: of one document, or of all.
    Page(Option<Document>),
    /// How each part of a page is written.
    Macros,
    /// Colours and sizes of pages.
    Styles,
    /// A font.
    Font,
    /// The licence of a font.
    Licence,
}

/// The program's own templates: those of some documents alone, or where none is named, those of all.
pub fn templates(documents: &[Document]) -> Vec<BuiltIn> {
    let ((layout, layout_text), (parts, parts_text)) = (world::MAIN, world::COMMON);
    let [(page, page_text), (macros, macros_text), (styles, styles_text)] = html::FILES;
    let each: Vec<Option<Document>> = match documents.is_empty() {
        true => vec![None],
        false => documents.iter().copied().map(Some).collect(),
    };
    let named = |of: Option<Document>, usual: &str, ending: &str| {
        of.map_or(usual.to_owned(), |document| format!("{}.{ending}", document.key()))
    };
    let layouts = each.iter().map(|of| file(named(*of, layout, "typ"), Role::Layout(*of), layout_text));
    let pages = each.iter().map(|of| file(named(*of, page, "html"), Role::Page(*of), page_text));
    let common = |path: &str, role, text| [file(path.to_owned(), role, text)];
    layouts
        .chain(common(parts, Role::Parts, parts_text))
        .chain(pages)
        .chain(common(macros, Role::Macros, macros_text))
        .chain(common(styles, Role::Styles, styles_text))
        .collect()
}

/// The fonts, with the licences that go where they go.
pub fn fonts() -> Vec<BuiltIn> {
    let font = |(path, bytes): (&str, _)| BuiltIn { path: path.to_owned(), role: Role::Font, bytes };
    let licences = fonts::LICENCES.into_iter().map(|(path, text)| file(path.to_owned(), Role::Licence, text));
    fonts::FILES.into_iter().map(font).chain(licences).collect()
}

fn file(path: String, role: Role, text: &'static str) -> BuiltIn {
    BuiltIn { path, role, bytes: text.as_bytes() }
}
