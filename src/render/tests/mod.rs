//! Documents, looked at from inside: their pages and their structure.

mod hostile;
mod html;
mod page;
mod plan;
mod said;
mod sample;

use std::sync::LazyLock;

use jiff::civil::date;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::{Document, Names, Options, Replacements, Typesetter, pdf};
use crate::case::{Case, MainLanguage};
use crate::yaml::parse;

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new().unwrap());

const EXAMPLE: &str = include_str!("../../../fixtures/gode/eksempel/sak.yaml");
const SMALL: &str = include_str!("../../../fixtures/gode/enkel/sak.yaml");

/// What a test asks for beside the case.
#[derive(Clone, Default)]
struct Ask {
    lang: Option<MainLanguage>,
    names: Option<Names>,
    errors: usize,
    signatures: bool,
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

fn lay(source: &str, ask: &Ask) -> Laid {
    let tree = parse(source).tree;
    let case = Case::read(&tree).unwrap();
    let mut options = Options::new(&case, date(2026, 10, 5));
    options.lang = ask.lang.unwrap_or(options.lang);
    options.names = ask.names.as_ref();
    options.errors = ask.errors;
    options.signatures = ask.signatures;
    let (data, replaced) = TYPESETTER.written(Document::Plan, &case, &options).unwrap();
    let job = TYPESETTER.shop.job(Document::Plan, data.into_bytes()).unwrap();
    let document = super::apart(|| pdf::layout(&job)).unwrap();
    let options = PdfOptions { pretty: true, ..pdf::options("test".to_owned(), date(2026, 10, 5)).unwrap() };
    let readable = typst_pdf::pdf(&document, &options).unwrap();
    Laid { document, replaced, readable }
}
