//! What the typesetter can reach: the templates, the fonts and one file of data. No disk, no network, no packages,
//! no clock.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Fonts;

const PLAN: (&str, &str) = ("aktivitetsplan.typ", include_str!("../../templates/aktivitetsplan.typ"));
const COMMON: (&str, &str) = ("felles.typ", include_str!("../../templates/felles.typ"));
const DATA: &str = "data.json";

/// What every document shares. Made once per process.
pub(super) struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    pub(super) fonts: Fonts,
    plan: Source,
    common: Source,
    data: FileId,
}

impl Shop {
    /// None only where a constant path is no path, which a test excludes.
    pub(super) fn new() -> Option<Self> {
        let fonts = Fonts::new();
        let source = |(path, text): (&str, &str)| Some(Source::new(file_id(path)?, text.to_owned()));
        Some(Self {
            // Row headers of tables stand behind this feature; the version of typst is pinned.
            library: LazyHash::new(
                Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build(),
            ),
            book: LazyHash::new(fonts.book()),
            fonts,
            plan: source(PLAN)?,
            common: source(COMMON)?,
            data: file_id(DATA)?,
        })
    }

    /// The world of one document with its data as JSON.
    pub(super) fn job(&self, data: Vec<u8>) -> Job<'_> {
        Job { shop: self, data: Bytes::new(data) }
    }
}

fn file_id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

/// One document's world.
pub(super) struct Job<'s> {
    shop: &'s Shop,
    data: Bytes,
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        self.shop.plan.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = [&self.shop.plan, &self.shop.common];
        known.into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shop.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
