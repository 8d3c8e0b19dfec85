//! Documents of a case as PDF and as HTML, in bokmål and nynorsk: the written plan of § 12-4 third paragraph and its sisters.
//!
//! A case becomes a paper (what the document says, in safe text), the paper becomes JSON, and a fixed template lays
//! it out. Text of a case is always data, never markup. Only this folder names `typst`, the PDF validator and the
//! engine of the HTML templates.

pub mod built_in;
mod clean;
mod documents;
mod emblem;
mod fault;
mod fonts;
mod html;
mod law;
pub mod leak;
mod look;
mod paper;
mod parts;
mod pdf;
mod proof;
mod sanitise;
mod scribe;
mod templates;
#[cfg(test)]
mod tests;
mod verify;
mod words;
mod world;

pub use crate::document::Document;
pub use documents::{Contents, Enclosed, Listed};
pub use emblem::{Emblem, NoEmblem};
pub use fault::{Fault, Slip};
pub use look::Look;
pub use sanitise::Replacements;
pub use templates::Templates;

use std::collections::BTreeSet;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use jiff::civil::Date;

use crate::audience::{Audience, Secrets};
use crate::case::{Case, Code, MainLanguage, Names};
use crate::preflight::Verdict;
use crate::revise::Change;
use crate::source::Source;
use html::Press;
use leak::Leak;
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
    /// Where persons are not known by codes: what stands for them and is a name, not a role.
    pub called: Option<&'o BTreeSet<String>>,
    /// For whom the copy is; stands on every page. The case is already filtered for the reader.
    pub reader: Option<Audience>,
    /// The identifier of the one thing that the document is about: an investigation, an evaluation, a report. Without
    /// it the document chooses.
    pub item: Option<&'o str>,
    /// What lies in the package, for the document that lists it.
    pub contents: Contents<'o>,
    /// The text of the case file, to be attached to the document (PDF/A-3a in place of A-2a). It shows everything:
    /// for the school's own copy only.
    pub source: Option<&'o str>,
    /// The look of the municipality's or the school's own.
    pub look: Option<&'o Look>,
    /// What is withheld from the reader: none of it may stand anywhere in the finished file.
    pub secrets: Option<&'o Secrets>,
    /// The day on which the status of each measure is given.
    pub today: Date,
    /// How many errors the check found. With any, every page says that the document is a draft.
    pub errors: usize,
    /// Whether lines for signatures end the plan. No law asks for them.
    pub signatures: bool,
    /// What has changed since an earlier version, told in the plan and the evaluation.
    pub since: Option<Since<'o>>,
}

/// What has changed since an earlier version of the case, both as the reader may see them.
#[derive(Clone, Copy, Debug)]
pub struct Since<'o> {
    /// The number of the earlier version of the plan.
    pub version: Option<i64>,
    /// The changes that concern the plan; none where nothing of it has changed.
    pub changes: &'o [Change],
}

impl Options<'_> {
    /// A finished document with codes only, in the school's language, without signature lines.
    pub fn new(case: &Case, today: Date) -> Self {
        let language = case.school.as_ref().and_then(|school| school.language);
        let lang = language.map_or(MainLanguage::Bokmal, |language| language.value);
        Self {
            lang,
            names: None,
            codes: true,
            called: None,
            reader: None,
            item: None,
            contents: Contents::default(),
            source: None,
            look: None,
            secrets: None,
            today,
            errors: 0,
            signatures: false,
            since: None,
        }
    }
}

impl Options<'_> {
    /// Whether the document is about a thing with this identifier.
    fn is_asked_for(&self, id: Option<Code>) -> bool {
        self.item.is_none_or(|item| id.is_some_and(|id| id.value == item))
    }

    /// The image of the letterhead.
    fn emblem(&self) -> Option<&Emblem> {
        self.look.and_then(|look| look.emblem.as_deref())
    }

    /// What a document must not hold, with all that it may. The municipality's own words come from the settings, and not
    /// from a case.
    fn proven(&self, secrets: &Secrets, paper: &Paper) -> Secrets {
        let mut proven = proof::secrets(secrets, paper, self.today);
        proven.shown.extend(self.look.into_iter().flat_map(|look| look.words(paper.kind, self.lang)));
        proven
    }

    /// That the case holds nothing that this document could be about.
    fn nothing(&self, document: Document) -> RenderError {
        match self.item {
            Some(item) => RenderError::NoSuchItem { document, item: item.to_owned() },
            None => RenderError::Nothing { document },
        }
    }
}

/// A verdict with the file that it is about.
#[derive(Clone, Copy, Debug)]
pub struct Control<'c> {
    /// The verdict.
    pub verdict: &'c Verdict,
    /// The file, for the places.
    pub source: &'c Source,
}

impl Control<'_> {
    /// A verdict is for the school itself and for Statsforvalteren, shows codes and belongs to its own day.
    fn options<'o>(&self, options: &Options<'o>) -> Options<'o> {
        Options {
            names: None,
            codes: true,
            called: None,
            reader: None,
            item: None,
            source: None,
            secrets: None,
            today: self.verdict.date,
            errors: 0,
            signatures: false,
            since: None,
            ..*options
        }
    }
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

/// Why there is no document. Never holds text of a case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The case holds nothing yet that the document could be about.
    #[error("the case holds nothing yet for the document {}", document.key())]
    Nothing {
        /// Which document.
        document: Document,
    },
    /// The case holds nothing with the identifier that was asked for.
    #[error("the case holds nothing called {item} for the document {}", document.key())]
    NoSuchItem {
        /// Which document.
        document: Document,
        /// The identifier.
        item: String,
    },
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
    /// The document holds something that is withheld from its reader.
    #[error("the document holds what is withheld from its reader: {}; it was not written", leak_places(leaks))]
    Leak {
        /// What it holds, and where; at least one.
        leaks: Vec<Leak>,
    },
    /// Nobody can say whether the document holds something that is withheld. A defect of the program.
    #[error("the document cannot be read again, so it was not written; please report this as a defect")]
    Unproved,
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

fn leak_places(leaks: &[Leak]) -> String {
    leaks.iter().map(|leak| format!("`{}` in the {}", leak.field, leak.place)).collect::<Vec<_>>().join(", ")
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
    serde_json::to_string(paper).map_err(|_| RenderError::Stopped)
}

/// Runs work on a thread with a large stack, where a panic becomes an error.
fn apart<T: Send>(work: impl FnOnce() -> Result<T, RenderError> + Send) -> Result<T, RenderError> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.map_err(|_| RenderError::Stopped)?.join().unwrap_or(Err(RenderError::Stopped))
    })
}
