//! What the typesetter can reach: the templates, the fonts, the user's own files and one file of data. No disk, no
//! network, no packages, no clock.

use std::sync::Arc;

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Fonts;
use super::{Emblem, RenderError, Templates};

/// The template that sets every document.
pub(super) const MAIN: (&str, &str) = ("dokument.typ", include_str!("../../templates/dokument.typ"));
/// What all documents share.
pub(super) const COMMON: (&str, &str) = ("felles.typ", include_str!("../../templates/felles.typ"));
const DATA: &str = "data.json";
/// The case file, where it is attached.
const SOURCE: &str = "sak.yaml";

/// What every document shares. Made once per process.
pub(super) struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    pub(super) fonts: Fonts,
    main: FileId,
    data: FileId,
    source: FileId,
    sources: Vec<(FileId, FileResult<Source>)>,
    files: Vec<(FileId, Bytes)>,
    own: Arc<Templates>,
}

impl Shop {
    /// The program's templates, or those of the user with the same names.
    pub(super) fn new(own: Arc<Templates>) -> Result<Self, RenderError> {
        let fonts = Fonts::new(&own)?;
        let mut sources = Vec::new();
        for (path, text) in [MAIN, COMMON].into_iter().filter(|(path, _)| !own.has(path)) {
            let id = file_id(path)?;
            sources.push((id, Ok(Source::new(id, text.to_owned()))));
        }
        let mut files = Vec::new();
        for (path, bytes) in own.files() {
            let id = file_id(path)?;
            if path.ends_with(".typ") {
                let text = std::str::from_utf8(bytes).map_err(|_| FileError::InvalidUtf8);
                sources.push((id, text.map(|text| Source::new(id, text.to_owned()))));
            }
            files.push((id, Bytes::new(bytes.to_vec())));
        }
        Ok(Self {
            // Row headers of tables stand behind this feature; the version of typst is pinned.
            library: LazyHash::new(
                Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build(),
            ),
            book: LazyHash::new(fonts.book()),
            fonts,
            main: file_id(MAIN.0)?,
            data: file_id(DATA)?,
            source: file_id(SOURCE)?,
            sources,
            files,
            own,
        })
    }

    /// The world of one document with its data as JSON and, where they are, the attached case file and the logo.
    ///
    /// # Errors
    /// [`RenderError::Stopped`], where the program itself is defective.
    pub(super) fn job(
        &self,
        kind: &str,
        data: Vec<u8>,
        source: Option<&str>,
        emblem: Option<&Emblem>,
    ) -> Result<Job<'_>, RenderError> {
        let source = source.map(|text| Bytes::new(text.as_bytes().to_vec()));
        let emblem = emblem.map(|emblem| Ok((file_id(emblem.file())?, Bytes::new(emblem.bytes().to_vec()))));
        let emblem = emblem.transpose()?;
        Ok(Job { shop: self, main: self.main_of(kind)?, data: Bytes::new(data), source, emblem })
    }

    /// The user's own template of a document, or the one that sets them all.
    fn main_of(&self, kind: &str) -> Result<FileId, RenderError> {
        let own = format!("{kind}.typ");
        if self.own.has(&own) { file_id(&own) } else { Ok(self.main) }
    }
}

/// The typesetter's name for a path among the templates.
fn file_id(path: &str) -> Result<FileId, RenderError> {
    let path = VirtualPath::new(path).map_err(|_| RenderError::Stopped)?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One document's world.
pub(super) struct Job<'s> {
    shop: &'s Shop,
    main: FileId,
    data: Bytes,
    source: Option<Bytes>,
    emblem: Option<(FileId, Bytes)>,
}

impl Job<'_> {
    /// Whether a path among the templates is that of a file of the user's own.
    pub(super) fn is_own(&self, path: &str) -> bool {
        self.shop.own.has(path)
    }
}

/// What a path that leads nowhere gives. Packages are never fetched.
fn missing(id: FileId) -> FileError {
    match id.root() {
        VirtualRoot::Package(package) => FileError::Package(PackageError::NotFound(package.clone())),
        VirtualRoot::Project => FileError::NotFound(id.vpath().get_without_slash().into()),
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shop.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shop.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = self.shop.sources.iter().find(|(own, _)| *own == id);
        known.map_or_else(|| Err(missing(id)), |(_, source)| source.clone())
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shop.data {
            return Ok(self.data.clone());
        }
        if id == self.shop.source
            && let Some(source) = &self.source
        {
            return Ok(source.clone());
        }
        let known = self.emblem.iter().chain(&self.shop.files).find(|(own, _)| *own == id);
        known.map(|(_, bytes)| bytes.clone()).ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
