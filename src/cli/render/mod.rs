//! `brille render`

mod names;
mod words;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;

use super::calendar::Calendars;
use super::examine::Examined;
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
use crate::render::{Document, Options, RenderError, Rendered, Typesetter};
use crate::yaml;

/// How a PDF file begins.
const PDF_MARK: &[u8] = b"%PDF-";

/// Typeset the written plan as PDF
#[derive(Args)]
pub(super) struct Render {
    /// The case file, or - for standard input
    file: PathBuf,

    /// Where to write the PDF; - is standard output [default: FILE-aktivitetsplan.pdf, beside FILE]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Which document
    #[arg(long, value_name = "DOCUMENT", default_value = "aktivitetsplan", value_parser = named)]
    document: Document,

    /// The identifier of the one thing that the document is about, such as V2 [default: all, or the latest evaluation]
    #[arg(long, value_name = "ID")]
    item: Option<String>,

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
        let target = self.target(said)?;
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
        let (Examined { checked, .. }, typesetter) = std::thread::scope(|scope| {
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
        let options = Options {
            lang: language,
            names,
            errors,
            signatures,
            item: self.item.as_deref(),
            ..Options::new(case, today)
        };
        let rendered = typeset(typesetter, self.document, case, &options)
            .map_err(|error| words::no_document(lang, &error, templates_folder.as_deref()))?;
        target.write(&rendered.pdf, lang, output)?;
        tell_result(&target, &rendered, errors, &to_check, lang, output);
        Ok(Status::Clean)
    }

    /// The folder of templates that was given, or that of the settings.
    fn templates_folder(&self, file: Option<&SettingsFile>, holding: &Holding<'_>) -> Option<PathBuf> {
        self.templates.clone().or_else(|| Some(file?.shown(holding.templates()?)))
    }

    fn target(&self, lang: Lang) -> anyhow::Result<Target> {
        let path = match &self.output {
            Some(path) if is_dash(path) => return Ok(Target::Stdout),
            Some(path) => path.clone(),
            None if is_dash(&self.file) => return Err(anyhow!(words::NO_TARGET.get(lang))),
            None => beside(&self.file, self.document),
        };
        match is_replaceable(&path) {
            Ok(true) => Ok(Target::File(path)),
            Ok(false) => Err(anyhow!(tell(lang, words::NOT_A_PDF, &[&path.to_string_lossy()]))),
            Err(error) => Err(failure::cannot_write(lang, &path, &error)),
        }
    }
}

/// The document with a name.
fn named(name: &str) -> Result<Document, String> {
    let all = Document::ALL.map(Document::key).join(", ");
    let found = Document::ALL.into_iter().find(|one| one.key() == name || one.file_name() == name);
    found.ok_or_else(|| format!("choose one of {all}"))
}

fn typeset(
    typesetter: Result<Typesetter, RenderError>,
    document: Document,
    case: &Case<'_>,
    options: &Options<'_>,
) -> Result<Rendered, RenderError> {
    typesetter?.pdf(document, case, options)
}

/// Where the document goes.
enum Target {
    Stdout,
    File(PathBuf),
}

impl Target {
    fn write(&self, pdf: &[u8], lang: Lang, output: &Output) -> anyhow::Result<()> {
        match self {
            Target::Stdout => output.results(lang, |out| out.write_all(pdf)),
            Target::File(path) => write::replace(path, pdf).map_err(|error| failure::cannot_write(lang, path, &error)),
        }
    }
}

fn tell_result(target: &Target, rendered: &Rendered, errors: usize, case: &str, lang: Lang, output: &Output) {
    if let Target::File(path) = target {
        output.say(&words::wrote(lang, &path.to_string_lossy(), rendered.pages));
    }
    if errors > 0 {
        output.warn(lang, &words::draft(lang, errors, case));
    }
    for line in words::replaced(lang, &rendered.replaced) {
        output.warn(lang, &line);
    }
}

fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// `saker/sak.yaml` → `saker/sak-aktivitetsplan.pdf`
fn beside(file: &Path, document: Document) -> PathBuf {
    let mut name = file.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{}.pdf", document.file_name()));
    file.with_file_name(name)
}

/// Whether a document may be written here: nothing is there yet, or another PDF. Any other file is somebody's work.
fn is_replaceable(path: &Path) -> io::Result<bool> {
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        file => file?,
    };
    let mut start = Vec::new();
    file.take(PDF_MARK.len() as u64).read_to_end(&mut start)?;
    Ok(start == PDF_MARK)
}
