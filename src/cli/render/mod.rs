//! `brille render`

mod format;
mod names;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;

use super::calendar::Calendars;
use super::failure::{self, tell};
use super::names::{self as key_file, KeyFiles};
use super::options::{Day, Numbers};
use super::output::Output;
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles, SettingsFile};
use super::{Status, examine, input, templates, write};
use crate::case::{Case, MainLanguage};
use crate::check::Settings;
use crate::config::Holding;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::render::{Document, Options, Page, RenderError, Rendered, Replacements, Typesetter};
use crate::yaml;
use format::Format;

/// Make the written plan as PDF or HTML
#[derive(Args)]
pub(super) struct Render {
    /// The case file, or - for standard input
    file: PathBuf,

    /// Where to write the document; - is standard output [default: FILE-aktivitetsplan.pdf, beside FILE]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// What to write, one or more apart by commas [default: as --output ends, else pdf]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMAT")]
    format: Vec<Format>,

    /// Key file with the names behind the codes; without it the plan shows codes
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,

    /// Write nothing and exit with 1 where the check finds errors; without it they make the plan a draft
    #[arg(long)]
    strict: bool,

    /// End the plan with lines for signatures, which no law asks for
    #[arg(long)]
    signatures: bool,

    /// Folder with templates, fonts and images that take the place of the built-in ones of the same name
    #[arg(long, value_name = "FOLDER")]
    templates: Option<PathBuf>,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    day: Day,

    #[command(flatten)]
    numbers: Numbers,
}

impl Render {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let said = lang.unwrap_or_default();
        if lang == Some(Lang::En) {
            return Err(anyhow!(words::NO_ENGLISH.get(said)));
        }
        let files = SettingsFiles::new(&self.choice, Arc::new(Root::new(None, said)?), said)?;
        let settings_file = files.of_file(&input::name(&self.file));
        if let Some(settings) = settings_file.as_ref().filter(|settings| !settings.is_in_order()) {
            let wrong = || anyhow!(tell(said, failure::words::SETTINGS_WRONG, &[settings.name(), settings.name()]));
            return Err(settings.failure(said).unwrap_or_else(wrong));
        }
        let holding = settings_file.as_ref().map(|settings| settings.holding(&input::name(&self.file), files.root()));
        let holding = holding.unwrap_or_default();
        // A document is in a language of the school; other things may be said in another.
        let chosen = holding.lang().map(|said| said.value).filter(|lang| *lang != Lang::En);
        let lang = lang.or(chosen);
        let said = lang.unwrap_or_default();
        let templates_folder = self.templates_folder(settings_file.as_deref(), &holding);
        let own_templates = templates_folder.as_deref().map(|folder| templates::read(folder, said)).transpose()?;
        let targets = self.targets(said)?;
        let file = input::read(&self.file).map_err(|error| failure::cannot_read(said, &self.file, &error))?;
        let parsed = yaml::parse(&file.text);
        let today = self.day.or_today();
        let names = self.names.as_deref().map(|path| key_file::read(path, said, output)).transpose()?;
        let (surroundings, unusable) = KeyFiles::new(names.as_ref()).around(&file, said);
        if let Some((_, unusable)) = unusable {
            output.complain(said, &unusable.tell_mistakes(said, output));
        }
        let settings = Settings { surroundings, ..examine::settings_of(&holding, today, &self.numbers.thresholds()) };
        let usual = settings_file.as_ref().and_then(|file| Some(file.path(holding.calendar()?)));
        // The fonts are read while the case is checked.
        let (checked, typesetter) = std::thread::scope(|scope| {
            let typesetter = scope.spawn(|| Typesetter::with(own_templates.unwrap_or_default()));
            (
                examine::examine(&parsed, &file, &settings, &Calendars::default(), usual.as_deref()),
                typesetter.join().unwrap_or(Err(RenderError::Stopped)),
            )
        });
        let errors = checked.errors();
        // What a comment silences is shown only when asked for.
        let shows_all = checked.silenced.iter().all(|finding| finding.severity < Severity::Error);
        let to_check = if shows_all { file.name.clone() } else { format!("--no-ignore {}", file.name) };
        let Some(case) = &checked.case else { return Err(anyhow!(tell(said, words::NO_CASE, &[&file.name]))) };
        let lang = lang.or(examine::school_language(case)).unwrap_or_default();
        if self.strict && errors > 0 {
            output.say(&words::refused(lang, errors, &to_check));
            return Ok(Status::Findings);
        }
        if let Some(names) = &names {
            names::tell_gaps(names, case, lang, output);
        }
        let language = if lang == Lang::Nn { MainLanguage::Nynorsk } else { MainLanguage::Bokmal };
        let (names, signatures) = (names.as_ref(), self.signatures);
        let options = Options { lang: language, names, errors, signatures, ..Options::new(case, today) };
        let formats = targets.iter().map(|(format, _)| *format);
        let documents = typeset(typesetter, case, &options, formats)
            .map_err(|error| words::no_document(lang, &error, templates_folder.as_deref()))?;
        for ((_, target), document) in targets.iter().zip(&documents) {
            target.write(&document.bytes, lang, output)?;
            if let Target::File(path) = target {
                output.say(&words::wrote(lang, &path.to_string_lossy(), document.pages));
            }
        }
        // What is replaced is so in every format.
        tell_result(documents.first(), errors, &to_check, lang, output);
        Ok(Status::Clean)
    }

    /// The folder of templates that was given, or that of the settings.
    fn templates_folder(&self, file: Option<&SettingsFile>, holding: &Holding<'_>) -> Option<PathBuf> {
        self.templates.clone().or_else(|| Some(file?.shown(holding.templates()?)))
    }

    fn targets(&self, lang: Lang) -> anyhow::Result<Vec<(Format, Target)>> {
        let formats = Format::asked(&self.format, self.output.as_deref());
        if formats.len() > 1 && self.output.is_some() {
            return Err(anyhow!(words::ONE_TARGET.get(lang)));
        }
        formats.into_iter().map(|format| Ok((format, self.target(format, lang)?))).collect()
    }

    fn target(&self, format: Format, lang: Lang) -> anyhow::Result<Target> {
        let path = match &self.output {
            Some(path) if is_dash(path) => return Ok(Target::Stdout),
            Some(path) => path.clone(),
            None if is_dash(&self.file) => return Err(anyhow!(words::NO_TARGET.get(lang))),
            None => format.beside(&self.file),
        };
        match format.is_replaceable(&path) {
            Ok(true) => Ok(Target::File(path)),
            Ok(false) => Err(anyhow!(tell(lang, format.not_replaceable(), &[&path.to_string_lossy()]))),
            Err(error) => Err(failure::cannot_write(lang, &path, &error)),
        }
    }
}

/// A document in one format.
struct Made {
    bytes: Vec<u8>,
    /// How many pages of paper it has; none for a page of HTML.
    pages: Option<usize>,
    replaced: Replacements,
}

/// The plan in each format. Nothing is written before all are made.
fn typeset(
    typesetter: Result<Typesetter, RenderError>,
    case: &Case<'_>,
    options: &Options<'_>,
    formats: impl Iterator<Item = Format>,
) -> Result<Vec<Made>, RenderError> {
    let typesetter = typesetter?;
    let made = |format| match format {
        Format::Pdf => {
            let Rendered { pdf, pages, replaced } = typesetter.pdf(Document::Plan, case, options)?;
            Ok(Made { bytes: pdf, pages: Some(pages), replaced })
        }
        Format::Html => {
            let Page { html, replaced } = typesetter.html(Document::Plan, case, options)?;
            Ok(Made { bytes: html.into_bytes(), pages: None, replaced })
        }
    };
    formats.map(made).collect()
}

/// Where the document goes.
enum Target {
    Stdout,
    File(PathBuf),
}

impl Target {
    fn write(&self, document: &[u8], lang: Lang, output: &Output) -> anyhow::Result<()> {
        match self {
            Target::Stdout => output.results(lang, |out| out.write_all(document)),
            Target::File(path) => {
                write::replace(path, document).map_err(|error| failure::cannot_write(lang, path, &error))
            }
        }
    }
}

fn tell_result(document: Option<&Made>, errors: usize, case: &str, lang: Lang, output: &Output) {
    if errors > 0 {
        output.warn(lang, &words::draft(lang, errors, case));
    }
    for line in document.iter().flat_map(|document| words::replaced(lang, &document.replaced)) {
        output.warn(lang, &line);
    }
}

fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}
