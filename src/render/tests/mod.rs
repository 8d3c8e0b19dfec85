//! Documents, looked at from inside: their pages and their structure.

mod data;
mod documents;
mod history;
mod hostile;
mod html;
mod look;
mod page;
mod plan;
mod private;
mod random;
mod said;
mod sample;
mod shared;
mod talks;

use std::sync::LazyLock;

use jiff::civil::date;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::{Document, Look, Options, Replacements, Typesetter, pdf};
use crate::case::{Case, MainLanguage, Names};
use crate::yaml::parse;

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new().unwrap());

const EXAMPLE: &str = include_str!("../../../fixtures/gode/eksempel/sak.yaml");
const SMALL: &str = include_str!("../../../fixtures/gode/enkel/sak.yaml");

/// What a test asks for beside the case.
#[derive(Clone)]
struct Ask {
    document: Document,
    lang: Option<MainLanguage>,
    names: Option<Names>,
    errors: usize,
    signatures: bool,
    look: Option<Look>,
}

impl Default for Ask {
    fn default() -> Self {
        Self { document: Document::Plan, lang: None, names: None, errors: 0, signatures: false, look: None }
    }
}

/// A document before export.
struct Laid {
    document: PagedDocument,
    replaced: Replacements,
    /// The export in its readable form, for looking at the structure.
    readable: Vec<u8>,
}

impl Laid {
    fn has(&self, bytes: &str) -> bool {
        self.readable.windows(bytes.len()).any(|window| window == bytes.as_bytes())
    }

    fn count(&self, bytes: &str) -> usize {
        self.readable.windows(bytes.len()).filter(|window| *window == bytes.as_bytes()).count()
    }

    fn text(&self) -> String {
        self.document.pages().iter().map(page::text).collect()
    }
}

impl Ask {
    fn options(&self, case: &Case) -> Options<'_> {
        let mut options = Options::new(case, date(2026, 10, 5));
        options.lang = self.lang.unwrap_or(options.lang);
        options.names = self.names.as_ref();
        options.errors = self.errors;
        options.signatures = self.signatures;
        options.look = self.look.as_ref();
        options
    }
}

fn lay(source: &str, ask: &Ask) -> Laid {
    let tree = parse(source).tree;
    let case = Case::read(&tree).unwrap();
    let options = ask.options(&case);
    let (paper, replaced) = TYPESETTER.paper(ask.document, &case, &options).unwrap();
    let data = super::json(&paper).unwrap();
    let job = TYPESETTER.shop.job(ask.document.key(), data.into_bytes(), None, options.emblem()).unwrap();
    let document = super::apart(|| pdf::layout(&job)).unwrap();
    let options =
        PdfOptions { pretty: true, ..pdf::options("test".to_owned(), pdf::Archive::Plain, date(2026, 10, 5)).unwrap() };
    let readable = typst_pdf::pdf(&document, &options).unwrap();
    Laid { document, replaced, readable }
}
