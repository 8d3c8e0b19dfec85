//! Documents of a case as PDF and as HTML, in bokmål and nynorsk: the written plan of § 12-4 third paragraph and its sisters.
//!
//! A case becomes a paper (what the document says, in safe text), the paper becomes JSON, and a fixed template lays
//! it out. Text of a case is always data, never markup. Only this folder names `typst`, the PDF validator and the
//! engine of the HTML templates.

pub mod built_in;
mod clean;
mod documents;
mod emblem;
mod error;
mod fault;
mod fonts;
mod html;
mod law;
pub mod leak;
mod look;
mod options;
mod paper;
mod parts;
mod pdf;
mod proof;
mod sanitise;
mod scribe;
mod size;
mod templates;
#[cfg(test)]
mod tests;
mod verify;
mod words;
mod world;

pub use crate::document::Document;
pub use documents::{Contents, Enclosed, Listed, missing_versions};
pub use emblem::{Emblem, NoEmblem};
pub use error::RenderError;
pub use fault::{Fault, Slip};
pub use look::Look;
pub use options::{Control, Former, Options, Since};
pub use sanitise::Replacements;
pub use templates::Templates;

use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use jiff::civil::Date;

use crate::audience::Secrets;
use crate::case::{Case, MainLanguage};
use html::Press;
use paper::Paper;
use pdf::Archive;
use sanitise::Sanitiser;
use world::Shop;

/// What a document of a case is called.
pub fn title(document: Document, case: &Case<'_>, lang: MainLanguage) -> &'static str {
    words::document(document, case.is_private(), lang)
}

/// The typesetter needs more stack for deeply nested layout than a thread has by default.
pub const STACK: usize = 16 << 20;

/// Sets documents. Holds fonts and templates: make one per process and share it.
pub struct Typesetter {
    shop: Shop,
    press: Press,
    /// How many threads set documents at a time, where they do so on stacks of their own.
    workers: Option<usize>,
}

/// A finished document.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The file: PDF/A-2a, or A-3a where the case file is attached, and PDF/UA-1, checked.
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
        let shop = Shop::new(Arc::clone(&templates))?;
        Ok(Self { shop, press: Press::new(templates), workers: None })
    }

    /// The same for many documents: so many threads, each with a stack of [`STACK`] bytes, set one at a time each.
    /// Nothing of a document is then done on another thread.
    pub fn shared_by(self, workers: usize) -> Self {
        Self { workers: Some(workers), ..self }
    }

    /// Sets a document and checks the finished file. The same case and options give the same bytes.
    ///
    /// # Errors
    ///
    /// [`RenderError::Nothing`] for a case that holds nothing for the document yet, the size limits for texts beyond them; every other
    /// error is a defect of the program or of the user's own templates.
    pub fn pdf(&self, document: Document, case: &Case, options: &Options) -> Result<Rendered, RenderError> {
        let made = self.paper(document, case, options)?;
        let date = case.plan.as_ref().and_then(|plan| plan.date?.date).unwrap_or(options.today);
        self.printed(made, date, options)
    }

    /// The same document as a page of HTML, for those who read on a screen, by ear or by touch. The same case and
    /// options give the same bytes.
    ///
    /// # Errors
    ///
    /// As [`Typesetter::pdf`], but for those of the PDF alone.
    pub fn html(&self, document: Document, case: &Case, options: &Options) -> Result<Page, RenderError> {
        self.shown(self.paper(document, case, options)?, options)
    }

    /// Sets the verdict of a preflight, with the case that it is about for its head. The file holds no text of the case
    /// but the names of school, owner and class and the case number. Of the options, the language alone counts.
    ///
    /// # Errors
    ///
    /// As [`Typesetter::pdf`].
    pub fn control_pdf(&self, control: &Control, case: &Case, options: &Options) -> Result<Rendered, RenderError> {
        let options = control.options(options);
        self.printed(self.control_paper(control, case, &options)?, control.verdict.date, &options)
    }

    /// The same as a page of HTML.
    ///
    /// # Errors
    ///
    /// As [`Typesetter::html`].
    pub fn control_html(&self, control: &Control, case: &Case, options: &Options) -> Result<Page, RenderError> {
        let options = control.options(options);
        self.shown(self.control_paper(control, case, &options)?, &options)
    }

    /// What the template of a document is given (`data.json`), as JSON: for work on templates and for measuring.
    ///
    /// # Errors
    ///
    /// As [`Typesetter::pdf`].
    pub fn data(&self, document: Document, case: &Case, options: &Options) -> Result<String, RenderError> {
        json(&self.paper(document, case, options)?.0)
    }

    fn paper(&self, document: Document, case: &Case, options: &Options) -> Result<Made, RenderError> {
        let sanitiser = Sanitiser::new(&self.shop.fonts);
        let paper = documents::paper(document, case, options, &sanitiser)?;
        Ok((paper, sanitiser.finish()?))
    }

    fn control_paper(&self, control: &Control, case: &Case, options: &Options) -> Result<Made, RenderError> {
        let sanitiser = Sanitiser::new(&self.shop.fonts);
        let paper = documents::control(control, case, options, &sanitiser);
        Ok((paper, sanitiser.finish()?))
    }

    fn printed(&self, (paper, replaced): Made, date: Date, options: &Options) -> Result<Rendered, RenderError> {
        let secrets = options.secrets.map(|secrets| options.proven(secrets, &paper));
        let (kind, data, emblem) = (paper.kind, json(&paper)?, options.emblem());
        let order = Order { kind, data, emblem, source: options.source, date, secrets };
        let (pdf, pages) = self.guarded(|| self.set(order))?;
        Ok(Rendered { pdf, pages, replaced })
    }

    fn shown(&self, (paper, replaced): Made, options: &Options) -> Result<Page, RenderError> {
        let data = json(&paper)?;
        let html = self.guarded(|| self.press.page(paper.kind, &data, options.emblem()))?;
        if let Some(secrets) = options.secrets {
            proof::prove_page(&html, options.emblem(), &options.proven(secrets, &paper))?;
        }
        Ok(Page { html, replaced })
    }

    fn set(&self, order: Order) -> Result<(Vec<u8>, usize), RenderError> {
        // Different documents share little worth keeping, and the cache grows by megabytes for each. What the last one
        // leaves behind goes when the next one begins, so that nobody waits for it. The cache is that of the process:
        // what the other threads are at must stay.
        comemo::evict(self.workers.map_or(0, |workers| workers.saturating_sub(1)));
        let job = self.shop.job(order.kind, order.data.clone().into_bytes(), order.source, order.emblem)?;
        let archive = if order.source.is_some() { Archive::WithSource } else { Archive::Plain };
        let options = pdf::options(order.data, archive, order.date)?;
        let document = pdf::layout(&job)?;
        let pdf = pdf::export(&job, &document, &options)?;
        verify::verify(&pdf, archive, self.workers.is_none())?;
        if let Some(secrets) = &order.secrets {
            proof::prove(&pdf, secrets)?;
        }
        Ok((pdf, document.pages().len()))
    }

    /// Runs work where it has stack enough, and a panic becomes an error.
    fn guarded<T: Send>(&self, work: impl FnOnce() -> Result<T, RenderError> + Send) -> Result<T, RenderError> {
        match self.workers {
            None => apart(work),
            // Nothing of a document outlives it but the cache, which keeps whole results only.
            Some(_) => panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(RenderError::Stopped)),
        }
    }
}

/// A document before it is set, and what could not be shown in it.
type Made = (Paper, Replacements);

/// What is to be set.
struct Order<'o> {
    /// What its templates are called.
    kind: &'static str,
    data: String,
    emblem: Option<&'o Emblem>,
    /// The case file, where it is attached.
    source: Option<&'o str>,
    date: Date,
    /// What must not stand in the file.
    secrets: Option<Secrets>,
}

fn json(paper: &Paper) -> Result<String, RenderError> {
    let mut value = serde_json::to_value(paper).map_err(|_| RenderError::Stopped)?;
    size::note(&mut value);
    Ok(value.to_string())
}

/// Runs work on a thread with a large stack, where a panic becomes an error.
fn apart<T: Send>(work: impl FnOnce() -> Result<T, RenderError> + Send) -> Result<T, RenderError> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.map_err(|_| RenderError::Stopped)?.join().unwrap_or(Err(RenderError::Stopped))
    })
}
