//! The empty form, which needs no case.

use std::path::Path;

use anyhow::anyhow;

use super::document::Piece;
use super::format::Format;
use super::sheet::{Sheet, Sheets, made};
use super::targets::Target;
use super::typesetters::{Typesetters, Unmade};
use super::{Render, failed, words};
use crate::case::{Case, MainLanguage};
use crate::cli::Status;
use crate::cli::failure::{self, tell};
use crate::cli::output::Output;
use crate::cli::settings::{Settings as SettingsFiles, SettingsFile};
use crate::lang::Lang;
use crate::render::{Document, Look, Options};
use crate::yaml;

/// Whether only the form is asked for, and no case to take the school from.
pub(super) fn is_all(render: &Render) -> bool {
    render.paths.is_empty() && render.document.iter().all(|document| *document == Document::Form)
}

/// Writes the form, to the place that was named or as `skjema.pdf`.
pub(super) fn write(render: &Render, files: &SettingsFiles, lang: Lang, output: &Output) -> anyhow::Result<Status> {
    let parsed = yaml::parse("brille: 1\n");
    let Some(case) = Case::read(&parsed.tree) else { return Err(anyhow!(words::NO_CASE.get(lang))) };
    let language = if lang == Lang::Nn { MainLanguage::Nynorsk } else { MainLanguage::Bokmal };
    let look = look(files, lang)?;
    let options = Options { lang: language, look: look.as_ref(), ..Options::new(&case, render.day.or_today()) };
    let sheet = Sheet { case: &case, tree: &parsed.tree, options, templates: render.templates.as_deref(), lang };
    for piece in Piece::all(&render.document, &Format::asked(&render.format, render.output.as_deref())) {
        let target = Target::of_form(piece, render.output.as_deref());
        target.check(piece.format, lang)?;
        let typesetters = Typesetters::new(None, lang);
        let Sheets { bytes, pages, .. } = typesetters.with(sheet.templates, |typesetter| match typesetter {
            Ok(typesetter) => {
                made(typesetter, piece, &sheet).map_err(|error| failed::no_document(lang, &error, sheet.templates))
            }
            Err(Unmade::Broken(error)) => Err(failed::no_document(lang, error, sheet.templates)),
            Err(Unmade::Templates(error)) => Err(anyhow!(error.clone())),
        })?;
        target.write(&bytes, lang, output)?;
        if let Some(path) = target.path() {
            output.say(&words::wrote(lang, &path.to_string_lossy(), pages));
        }
    }
    Ok(Status::Clean)
}

/// The look that the settings of the folder that we are in give: the form has no place of its own.
fn look(files: &SettingsFiles, lang: Lang) -> anyhow::Result<Option<Look>> {
    let Some(file) = files.of_folder(Path::new("")) else { return Ok(None) };
    let wrong = |file: &SettingsFile| anyhow!(tell(lang, failure::words::SETTINGS_WRONG, &[file.name(), file.name()]));
    match file.is_in_order() {
        true => Ok(file.look(&file.holding("-", files.root()))),
        false => Err(file.failure(lang).unwrap_or_else(|| wrong(&file))),
    }
}
