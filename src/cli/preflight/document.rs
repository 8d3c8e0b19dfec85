//! The verdict as a document: where it goes, and how it is set.

use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};

use super::Format;
use crate::case::{Case, MainLanguage};
use crate::cli::output::Output;
use crate::cli::render::format::Format as Kind;
use crate::cli::render::targets::{self, is_dash};
use crate::cli::render::words;
use crate::cli::templates;
use crate::lang::{Lang, Text};
use crate::render::{Control, Look, Options, Page, Rendered, Templates, Typesetter};
use crate::yaml;

const NO_DOCUMENT: Text = Text::new(
    "--output gjelder dokumenter: bruk --format pdf eller html",
    "--output gjeld dokument: bruk --format pdf eller html",
    "--output is for documents: use --format pdf or html",
);

/// Where the document goes, and as what.
pub(super) struct Target {
    kind: Kind,
    place: targets::Target,
}

impl Target {
    /// What was asked for; none where the verdict is written to standard output.
    ///
    /// # Errors
    /// Where nobody can know where the document goes or what is wanted, or it would be in English.
    pub(super) fn of(
        format: Format,
        case: &Path,
        output: Option<&Path>,
        lang: Option<Lang>,
    ) -> anyhow::Result<Option<Self>> {
        let said = lang.unwrap_or_default();
        let kind = match format {
            Format::Pdf => Kind::Pdf,
            Format::Html => Kind::Html,
            Format::Human | Format::Json if output.is_some() => return Err(anyhow!(NO_DOCUMENT.get(said))),
            Format::Human | Format::Json => return Ok(None),
        };
        if lang == Some(Lang::En) {
            return Err(anyhow!(words::NO_ENGLISH.get(said)));
        }
        let place = match output {
            Some(path) if is_dash(path) => targets::Target::Stdout,
            Some(path) if path.is_dir() => targets::Target::File(path.join(name(case, kind))),
            Some(path) => targets::Target::File(path.to_owned()),
            None if is_dash(case) => return Err(anyhow!(words::NO_TARGET.get(said))),
            None => targets::Target::File(case.with_file_name(name(case, kind))),
        };
        Ok(Some(Self { kind, place }))
    }
}

/// `saker/sak.yaml` → `sak-kontroll.pdf`
fn name(case: &Path, kind: Kind) -> PathBuf {
    let stem = case.file_stem().filter(|_| !is_dash(case)).unwrap_or_default().to_string_lossy();
    let before = if stem.is_empty() { String::new() } else { format!("{stem}-") };
    PathBuf::from(format!("{before}kontroll.{}", kind.ending()))
}

/// A verdict that is to be set.
pub(super) struct Sheet<'s> {
    pub(super) control: Control<'s>,
    /// The case, where the file could be read as one.
    pub(super) case: Option<&'s Case<'s>>,
    pub(super) lang: Lang,
    /// The folder with templates of the school's own.
    pub(super) templates: Option<&'s Path>,
    pub(super) look: Option<&'s Look>,
}

impl Sheet<'_> {
    /// Sets the document and writes it.
    pub(super) fn write(&self, target: &Target, output: &Output) -> anyhow::Result<()> {
        let lang = self.lang;
        target.place.check(target.kind, lang)?;
        let nothing = yaml::parse("{}");
        let empty = Case::read(&nothing.tree);
        let Some(case) = self.case.or(empty.as_ref()) else { return Err(anyhow!(words::NO_DOCUMENT.get(lang))) };
        let school = if lang == Lang::Nn { MainLanguage::Nynorsk } else { MainLanguage::Bokmal };
        let options = Options { lang: school, look: self.look, ..Options::new(case, self.control.verdict.date) };
        let typesetter = self.typesetter()?;
        let (bytes, pages, replaced) = match target.kind {
            Kind::Pdf => {
                let made = typesetter.control_pdf(&self.control, case, &options);
                made.map(|Rendered { pdf, pages, replaced }| (pdf, Some(pages), replaced))
            }
            Kind::Html => {
                let made = typesetter.control_html(&self.control, case, &options);
                made.map(|Page { html, replaced }| (html.into_bytes(), None, replaced))
            }
        }
        .map_err(|error| words::no_document(lang, &error, self.templates))?;
        target.place.write(&bytes, lang, output)?;
        if let Some(path) = target.place.path() {
            output.say(&words::wrote(lang, &path.to_string_lossy(), pages));
        }
        words::replaced(lang, &replaced).iter().for_each(|line| output.warn(lang, line));
        Ok(())
    }

    fn typesetter(&self) -> Result<Typesetter, Error> {
        let own = self.templates.map_or(Ok(Templates::default()), |folder| templates::read(folder, self.lang))?;
        Typesetter::with(own).map_err(|error| words::no_document(self.lang, &error, self.templates))
    }
}
