//! Sets one document of a case in a format.

use std::path::Path;

use super::document::Piece;
use super::format::Format;
use crate::case::Case;
use crate::lang::Lang;
use crate::render::{Options, Page, RenderError, Rendered, Replacements, Typesetter};
use crate::yaml::Tree;

/// A document in a format.
pub(super) struct Sheets {
    pub(super) bytes: Vec<u8>,
    /// How many pages of paper it has; none for a page of HTML.
    pub(super) pages: Option<usize>,
    pub(super) replaced: Replacements,
}

/// Sets a document.
pub(super) fn made(typesetter: &Typesetter, piece: Piece, sheet: &Sheet<'_>) -> Result<Sheets, RenderError> {
    match piece.format {
        Format::Pdf => {
            let Rendered { pdf, pages, replaced } = typesetter.pdf(piece.document, sheet.case, &sheet.options)?;
            Ok(Sheets { bytes: pdf, pages: Some(pages), replaced })
        }
        Format::Html => {
            let Page { html, replaced } = typesetter.html(piece.document, sheet.case, &sheet.options)?;
            Ok(Sheets { bytes: html.into_bytes(), pages: None, replaced })
        }
    }
}

/// A case that is to be set.
pub(super) struct Sheet<'c> {
    pub(super) case: &'c Case<'c>,
    /// What the case was read from.
    pub(super) tree: &'c Tree<'c>,
    pub(super) options: Options<'c>,
    pub(super) templates: Option<&'c Path>,
    pub(super) lang: Lang,
}
