//! From data to the bytes of a document of PDF/A and PDF/UA-1.

use jiff::civil::Date;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::RenderError;
use super::fault::Fault;
use super::world::Job;

const CREATOR: &str = concat!("brille ", env!("CARGO_PKG_VERSION"));

/// Lays the document out. A warning is an error: a missing font, for one, gives an empty page and a warning.
pub(super) fn layout(job: &Job) -> Result<PagedDocument, RenderError> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(job);
    let document = output.map_err(|errors| template_error(job, &errors))?;
    if !warnings.is_empty() {
        return Err(template_error(job, &warnings));
    }
    if document.pages().iter().any(|page| lacks_glyph(&page.frame)) {
        return Err(RenderError::Glyph);
    }
    Ok(document)
}

/// Writes the document.
pub(super) fn export(job: &Job, document: &PagedDocument, options: &PdfOptions) -> Result<Vec<u8>, RenderError> {
    typst_pdf::pdf(document, options).map_err(|errors| template_error(job, &errors))
}

/// The standard of archives that a document keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Archive {
    /// PDF/A-2a.
    Plain,
    /// PDF/A-3a, which may hold the file that the document was made from.
    WithSource,
}

/// How a document is written. `ident` names it for good: the same text gives the same identifier in the file.
pub(super) fn options(ident: String, archive: Archive, date: Date) -> Result<PdfOptions, RenderError> {
    let archive = match archive {
        Archive::Plain => PdfStandard::A_2a,
        Archive::WithSource => PdfStandard::A_3a,
    };
    let standards = PdfStandards::new(&[archive, PdfStandard::Ua_1]).map_err(|_| RenderError::Stopped)?;
    Ok(PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(CREATOR.to_owned())),
        timestamp: midnight(date).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn midnight(date: Date) -> Option<Datetime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Datetime::from_ymd_hms(i32::from(date.year()), month, day, 0, 0, 0)
}

/// What stopped the templates. The messages stay out: they can quote the text of a case.
fn template_error(job: &Job, diagnostics: &[SourceDiagnostic]) -> RenderError {
    RenderError::Template { faults: diagnostics.iter().map(|diagnostic| Fault::of(job, diagnostic)).collect() }
}

/// Whether some text has no glyph in any font. The sanitiser sees to it; this is the net below.
fn lacks_glyph(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => lacks_glyph(&group.frame),
        FrameItem::Text(text) => text.glyphs.iter().any(|glyph| glyph.id == 0),
        _ => false,
    })
}
