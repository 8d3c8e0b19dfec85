//! Documents of a case as PDF and as HTML, in bokmål and nynorsk: the written plan of § 12-4 third paragraph and its sisters.
//!
//! A case becomes a paper (what the document says, in safe text), the paper becomes JSON, and a fixed template lays
//! it out. Text of a case is always data, never markup. Only this folder names `typst`, the PDF validator and the
//! engine of the HTML templates.

mod clean;
mod documents;
mod fault;
mod fonts;
mod html;
mod law;
mod names;
mod paper;
mod parts;
mod pdf;
mod sanitise;
mod scribe;
mod templates;
#[cfg(test)]
mod tests;
mod verify;
mod words;
mod world;

pub use documents::Document;
pub use fault::{Fault, Slip};
pub use names::Names;
pub use sanitise::Replacements;
pub use templates::Templates;

use std::sync::Arc;

use jiff::civil::Date;

use crate::case::{Case, MainLanguage};
use html::Press;
use sanitise::Sanitiser;
use world::Shop;

/// The typesetter needs more stack for deeply nested layout than a thread has by default.
const STACK: usize = 16 << 20;

/// Sets documents. Holds fonts and templates: make one per process and share it.
pub struct Typesetter {
    shop: Shop,
    press: Press,
}

/// How a document is to be set.
#[derive(Clone, Copy)]
pub struct Options<'o> {
    /// The language of the document's own words. What people have said and written is never translated.
    pub lang: MainLanguage,
    /// Names for the codes of the case; without them the document shows codes and roles.
    pub names: Option<&'o Names>,
    /// Whether persons are known by codes, which a list at the end explains. Otherwise the case already calls them
    /// what the reader may call them.
    pub codes: bool,
    /// For whom the copy is; stands on every page.
    pub reader: Option<&'static str>,
    /// The day on which the status of each measure is given.
    pub today: Date,
    /// How many errors the check found. With any, every page says that the document is a draft.
    pub errors: usize,
    /// Whether lines for signatures end the plan. No law asks for them.
    pub signatures: bool,
}

impl Options<'_> {
    /// A finished document with codes only, in the school's language, without signature lines.
    pub fn new(case: &Case, today: Date) -> Self {
        let language = case.school.as_ref().and_then(|school| school.language);
        let lang = language.map_or(MainLanguage::Bokmal, |language| language.value);
        Self { lang, names: None, codes: true, reader: None, today, errors: 0, signatures: false }
    }
}

/// A finished document.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The file: PDF/A-2a and PDF/UA-1, checked.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What could not be printed as it is written.
    pub replaced: Replacements,
}

/// A finished page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file: HTML that stands alone.
    pub html: String,
    /// What could not be shown as it is written.
    pub replaced: Replacements,
}

impl Page {
    /// How a file of this kind begins, and no other does.
    pub const MARK: &'static [u8] = html::MARK;
}

/// Why there is no document. Never holds text of a case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The case has no plan.
    #[error("the case has no `plan` yet, so there is nothing to render")]
    NoPlan,
    /// A field is longer than a document of this kind can hold.
    #[error("`{field}` is longer than {limit} characters; put the long text in an attachment")]
    TooLong {
        /// Where it stands, as keys: `plan.tiltak[2].hva`.
        field: String,
        /// The longest text that is set.
        limit: usize,
    },
    /// All texts together are longer than one document can hold.
    #[error("the texts together are longer than {limit} characters; move the longest into attachments")]
    TooMuch {
        /// The longest sum that is set.
        limit: usize,
    },
    /// The templates cannot set this case. A defect of the program, unless they are the user's own.
    #[error("the template failed at {}", places(faults))]
    Template {
        /// The mistakes, at least one.
        faults: Vec<Fault>,
    },
    /// A file among the user's own templates is called as a font and is none.
    #[error("{file} is no font")]
    BadFont {
        /// Its path among the templates.
        file: String,
    },
    /// A character got past the sanitiser without a font. A defect of the program.
    #[error("a character has no glyph in the document's fonts; please report this as a defect")]
    Glyph,
    /// The document breaks the standards that it claims. A defect of the program.
    #[error("the document breaks {}; it was not written; please report this as a defect", clauses.join(", "))]
    NotConforming {
        /// The clauses, such as `ISO 14289-1:2014:7.2:15`.
        clauses: Vec<String>,
    },
    /// The typesetter did not start, or stopped. A defect of the program.
    #[error("the typesetter stopped; please report this as a defect")]
    Stopped,
}

fn places(faults: &[Fault]) -> String {
    let place = |fault: &Fault| match fault.place {
        Some((line, column)) => format!("{}:{line}:{column}", fault.file),
        None => fault.file.clone(),
    };
    faults.iter().map(place).collect::<Vec<_>>().join(", ")
}

impl Typesetter {
    /// Reads the fonts and the templates that the program holds.
    ///
    /// # Errors
    ///
    /// [`RenderError::Stopped`], where the program itself is defective.
    pub fn new() -> Result<Self, RenderError> {
        Self::with(Templates::default())
    }

    /// The same with files of the user's own, which take the place of the program's with the same path:
    /// `dokument.typ`, `felles.typ` and the fonts under `fonts/`, or `aktivitetsplan.typ` for one document alone; and
    /// for pages `dokument.html`, `felles.html` and `felles.css`. A document is held to the same standards.
    ///
    /// # Errors
    ///
    /// [`RenderError::BadFont`] for a font that is none.
    pub fn with(templates: Templates) -> Result<Self, RenderError> {
        let templates = Arc::new(templates);
        Ok(Self { shop: Shop::new(Arc::clone(&templates))?, press: Press::new(templates) })
    }

    /// Sets a document and checks the finished file. The same case and options give the same bytes.
    ///
    /// # Errors
    ///
    /// [`RenderError::NoPlan`] for the plan of a case without one, the size limits for texts beyond them; every other
    /// error is a defect of the program or of the user's own templates.
    pub fn pdf(&self, document: Document, case: &Case, options: &Options) -> Result<Rendered, RenderError> {
        let (data, replaced) = self.written(document, case, options)?;
        let date = case.plan.as_ref().and_then(|plan| plan.date?.date).unwrap_or(options.today);
        let (pdf, pages) = apart(|| self.set(document, data, date))?;
        Ok(Rendered { pdf, pages, replaced })
    }

    /// The same document as a page of HTML, for those who read on a screen, by ear or by touch. The same case and
    /// options give the same bytes.
    ///
    /// # Errors
    ///
    /// As [`Typesetter::pdf`], but for those of the PDF alone.
    pub fn html(&self, document: Document, case: &Case, options: &Options) -> Result<Page, RenderError> {
        let (data, replaced) = self.written(document, case, options)?;
        let html = apart(|| self.press.page(document, &data))?;
        Ok(Page { html, replaced })
    }

    /// What the template of a document is given (`data.json`), as JSON: for work on templates and for measuring.
    ///
    /// # Errors
    ///
    /// As [`Typesetter::pdf`].
    pub fn data(&self, document: Document, case: &Case, options: &Options) -> Result<String, RenderError> {
        self.written(document, case, options).map(|(data, _)| data)
    }

    fn written(
        &self,
        document: Document,
        case: &Case,
        options: &Options,
    ) -> Result<(String, Replacements), RenderError> {
        let sanitiser = Sanitiser::new(&self.shop.fonts);
        let paper = documents::paper(document, case, options, &sanitiser)?;
        let replaced = sanitiser.finish()?;
        let data = serde_json::to_string(&paper).map_err(|_| RenderError::Stopped)?;
        Ok((data, replaced))
    }

    fn set(&self, document: Document, data: String, date: Date) -> Result<(Vec<u8>, usize), RenderError> {
        // Different documents share nothing worth keeping, and the cache grows by megabytes for each. What the last one
        // leaves behind goes when the next one begins, so that nobody waits for it.
        comemo::evict(0);
        let job = self.shop.job(document, data.clone().into_bytes())?;
        let options = pdf::options(data, date)?;
        let document = pdf::layout(&job)?;
        let pdf = pdf::export(&job, &document, &options)?;
        verify::verify(&pdf)?;
        Ok((pdf, document.pages().len()))
    }
}

/// Runs work on a thread with a large stack, where a panic becomes an error.
fn apart<T: Send>(work: impl FnOnce() -> Result<T, RenderError> + Send) -> Result<T, RenderError> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.map_err(|_| RenderError::Stopped)?.join().unwrap_or(Err(RenderError::Stopped))
    })
}
