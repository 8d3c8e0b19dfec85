//! `brille bundle`

mod attachments;
mod earlier;
mod history;
mod pack;
mod place;
mod received;
mod withheld;
mod words;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;

use super::calendar::Calendars;
use super::examine::{self, Examined, lang_here};
use super::failure::{self, tell, words as said};
use super::input::{self, Input};
use super::names::{self as key_file, Around, KeyFiles};
use super::options::{Day, Numbers};
use super::output::Output;
use super::render::copies::{Copy, NoCopy, Readers};
use super::render::sound::{obstacle, wrong_name};
use super::render::words as documents;
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles, SettingsFile};
use super::{Status, templates};
use crate::audience::{Audience, Naming};
use crate::bundle::Ending;
use crate::case::{Case, MainLanguage, Names};
use crate::check::{Checked, Settings};
use crate::config::Holding;
use crate::lang::Lang;
use crate::preflight::{self, Verdict, preflight};
use crate::render::{self, Look, Options, Typesetter};
use crate::report::{Control, control_json};
use crate::rules::Levels;
use crate::source::Source;
use crate::yaml::{self, Parsed};
use earlier::Present;
use history::Earlier;
use pack::{Beside, Packed, Packer};
use place::Target;

/// What the case file is called in the control report: its own name might be somebody's.
const CASE_FILE: &str = "sak.yaml";

/// Make the package that is handed over, with its contents and checksums; or see whether one is whole
///
/// It holds the account, the course of the case, the plan, each investigation and evaluation, the control report and the
/// attachments, in a bag after BagIt 1.0 (RFC 8493), with arkivmelding and what SvarUt and eFormidling must be told.
#[derive(Args)]
pub(super) struct Bundle {
    /// The case file, or - for standard input; with --verify a package: a folder or a ZIP file
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Say whether a package that was received is whole: nothing missing, changed or added
    #[arg(
        long,
        conflicts_with_all = ["audience", "to", "names", "output", "zip", "strict", "history", "earlier", "templates", "config", "no_config", "given", "set"]
    )]
    verify: bool,

    /// For whom the package is: statsforvalter, who gets everything, or foresatte, who get what they may see
    #[arg(long, value_name = "READER", default_value = "statsforvalter", value_parser = reader)]
    audience: Audience,

    /// The code of the one guardian, such as F1
    #[arg(long, value_name = "CODE")]
    to: Option<String>,

    /// Key file with the names behind the codes; without it the documents show codes
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,

    /// The folder to make; it must not exist [default: FILE-oversendelse, beside FILE]
    #[arg(short, long, value_name = "FOLDER")]
    output: Option<PathBuf>,

    /// Make one ZIP file instead of a folder; it must not exist
    #[arg(long, value_name = "FILE", conflicts_with = "output")]
    zip: Option<PathBuf>,

    /// Make no package of a case that is not ready, and exit with 1; without it the package shows what lacks
    #[arg(long)]
    strict: bool,

    /// Put in every earlier version of the plan, too, from the git repository that the case file lies in
    #[arg(long)]
    history: bool,

    /// Put in the version of the plan in this earlier state of the case file; can be given several times. It takes the
    /// place of the same version in git
    #[arg(long, value_name = "FILE", value_parser = earlier_file)]
    earlier: Vec<PathBuf>,

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

/// The readers that packages are made for.
fn reader(name: &str) -> Result<Audience, String> {
    let readers = [Audience::CountyGovernor, Audience::Guardians];
    readers.into_iter().find(|reader| reader.key() == name).ok_or_else(|| "choose statsforvalter or foresatte".into())
}

/// An earlier state of a case is a file: standard input can hold one only.
fn earlier_file(path: &str) -> Result<PathBuf, String> {
    if input::is_stdin(path) { Err("name a file".into()) } else { Ok(path.into()) }
}

impl Bundle {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        if self.verify {
            return received::verify_at(&self.file, lang.unwrap_or_default(), output);
        }
        if lang == Some(Lang::En) {
            return Err(anyhow!(documents::NO_ENGLISH.get(Lang::En)));
        }
        let files = SettingsFiles::new(
            &self.choice,
            Arc::new(Root::new(None, lang.unwrap_or_default())?),
            lang.unwrap_or_default(),
        )?;
        let own_lang = lang.or(lang_here(&files).filter(|lang| *lang != Lang::En)).unwrap_or_default();
        let target = self.target(own_lang)?;
        let settings_file = self.settings(&files, own_lang)?;
        let file = self.read(own_lang)?;
        let holding = settings_file.as_ref().map(|settings| settings.holding(&file.name, files.root()));
        let holding = holding.unwrap_or_default();
        let names = self.names.as_deref().map(|path| key_file::read(path, own_lang, output)).transpose()?;
        let Around { surroundings, beside, unusable } = KeyFiles::new(names.as_ref()).around(&file, own_lang);
        if let Some((_, unusable)) = unusable {
            return Err(unusable.tell_mistakes(own_lang, output));
        }
        let known_names = surroundings.names.clone();
        let settings = examine::settings_of(&holding, self.day.or_today(), &self.numbers.thresholds());
        // What a school makes of a rule's level makes no case ready.
        let settings = Settings { surroundings, levels: Levels::default(), ..settings };
        let parsed = yaml::parse(&file.text);
        let usual = settings_file.as_ref().and_then(|file| Some(file.path(holding.calendar()?)));
        let Examined { checked, .. } =
            examine::examine(&parsed, &file, &settings, &Calendars::default(), usual.as_deref());
        let lang = lang.or(holding.lang().map(|said| said.value).filter(|lang| *lang != Lang::En));
        let lang = lang.or(checked.case.as_ref().and_then(examine::school_language)).unwrap_or_default();
        let at = At {
            file: &file,
            parsed: &parsed,
            checked: &checked,
            lang,
            names: names.as_ref(),
            naming: Naming { names: names.as_ref().or(beside.as_ref()), are_shown: names.is_some(), now: None },
            known_names: &known_names,
            settings: &settings,
            usual,
            templates: self.templates_folder(settings_file.as_deref(), &holding),
            look: settings_file.as_ref().and_then(|settings| settings.look(&holding)),
        };
        self.made(&at, &target, output)
    }

    /// Where the package goes.
    fn target(&self, lang: Lang) -> anyhow::Result<Target> {
        if let Some(zip) = &self.zip {
            return Ok(Target::Zip(zip.clone()));
        }
        if let Some(folder) = &self.output {
            return Ok(Target::Folder(folder.clone()));
        }
        if input::is_stdin(&self.file.to_string_lossy()) {
            return Err(anyhow!(documents::NO_TARGET.get(lang)));
        }
        let mut name = self.file.file_stem().unwrap_or_default().to_owned();
        name.push(if self.audience == Audience::Guardians { "-oversendelse-foresatte" } else { "-oversendelse" });
        let path = self.file.with_file_name(name);
        Ok(Target::Folder(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)))
    }

    fn settings(&self, files: &SettingsFiles, lang: Lang) -> anyhow::Result<Option<Arc<SettingsFile>>> {
        let settings_file = files.of_file(&input::name(&self.file));
        match settings_file.as_ref().filter(|settings| !settings.is_in_order()) {
            None => Ok(settings_file),
            Some(settings) => {
                let wrong = || anyhow!(tell(lang, said::SETTINGS_WRONG, &[settings.name(), settings.name()]));
                Err(settings.failure(lang).unwrap_or_else(wrong))
            }
        }
    }

    fn read(&self, lang: Lang) -> anyhow::Result<Input> {
        let unreadable = |error: &std::io::Error| failure::cannot_read(lang, &self.file, error);
        let file = input::read(&self.file).map_err(|error| unreadable(&error))?;
        match file.why_unusable() {
            Some(kind) => Err(unreadable(&kind.into())),
            None => Ok(file),
        }
    }

    fn templates_folder(&self, file: Option<&SettingsFile>, holding: &Holding<'_>) -> Option<PathBuf> {
        self.templates.clone().or_else(|| Some(file?.shown(holding.templates()?)))
    }

    fn made(&self, at: &At<'_>, target: &Target, output: &Output) -> anyhow::Result<Status> {
        let lang = at.lang;
        let name = at.file.name.as_str();
        let case = at.checked.case.as_ref().filter(|_| input::is_case(at.file.text.as_bytes()));
        let case = case.ok_or_else(|| anyhow!(tell(lang, documents::NO_CASE, &[name])))?;
        // What could not be read would be missing, and nobody would see it.
        if !at.parsed.is_whole() {
            return Err(anyhow!(tell(lang, documents::NOT_WHOLE, &[name, name])));
        }
        let for_governor = self.audience == Audience::CountyGovernor;
        let verdict = preflight(at.parsed, Some(case), preflight::Found::of(at.checked), self.day.or_today());
        let is_ready = verdict.is_ready();
        if self.strict && !(if for_governor { is_ready } else { at.checked.errors() == 0 }) {
            let text = if for_governor { words::NOT_READY_STRICT } else { words::ERRORS_STRICT };
            output.say(&tell(lang, text, &[name]));
            return Ok(Status::Findings);
        }
        let copy = self.copy(case, at.parsed, (at.file, None), at, at.naming)?;
        let name_of_package = target.path().file_name().and_then(OsStr::to_str).unwrap_or_default();
        if let Some(wrong) = wrong_name(name_of_package, &copy, case, at.naming.names) {
            return Err(anyhow!(wrong.get(lang)));
        }
        let found = self.history(at, output)?;
        let enclosed = if for_governor { attachments::read(case, at.file, lang) } else { Ok(Vec::new()) };
        let enclosed = match enclosed {
            Ok(enclosed) => enclosed,
            Err(wrong) => {
                wrong.iter().for_each(|error| output.complain(lang, error));
                return Err(anyhow!(words::NO_PACKAGE.get(lang)));
            }
        };
        let packed = self.packed(at, &copy, for_governor.then_some((case, &verdict)), found.as_deref(), enclosed)?;
        target.write(&packed, lang)?;
        self.tell(at, &copy, &packed, target, is_ready || !for_governor, output);
        Ok(Status::Clean)
    }

    /// The copy of a state of the case for the one reader. What is wrong is told of the file, and can be seen in the one
    /// in which the state is to be saved first.
    fn copy<'t>(
        &self,
        case: &Case<'_>,
        parsed: &'t Parsed<'t>,
        (file, saved): (&Input, Option<&str>),
        at: &At<'_>,
        naming: Naming<'_>,
    ) -> anyhow::Result<Copy<'t>> {
        let to_check = saved.unwrap_or(&file.name);
        let obstacle = if self.audience.sees_everything() { None } else { obstacle(parsed, file, to_check, at.lang) };
        if let Some(obstacle) = obstacle {
            return Err(anyhow!(obstacle));
        }
        let readers = Readers { audience: self.audience, person: self.to.clone() };
        let (language, today) = (at.language(), self.day.or_today());
        let mut copies = readers.copies(&parsed.tree, case, naming, language, today, at.lang);
        if copies.len() > 1 {
            return Err(anyhow!(words::ONE_READER.get(at.lang)));
        }
        let none = || anyhow!(words::ONE_READER.get(at.lang));
        let copy = copies.pop().ok_or_else(none)?.map_err(|NoCopy { error, .. }| error)?;
        match copy.edition.gaps.is_empty() {
            true => Ok(copy),
            false => Err(anyhow!(tell(at.lang, documents::GAPS, &[&copy.edition.gaps.join(", ")]))),
        }
    }

    fn packed(
        &self,
        at: &At<'_>,
        copy: &Copy<'_>,
        control: Option<(&Case<'_>, &Verdict)>,
        history: Option<&[Earlier]>,
        enclosed: Vec<attachments::Enclosure>,
    ) -> anyhow::Result<Packed> {
        let lang = at.lang;
        // What a municipality looks like tells where it is, and nobody can see that in its templates.
        let templates = at.templates.as_deref().filter(|_| !copy.edition.hides_places());
        let files = templates.map(|folder| templates::read(folder, lang)).transpose()?.unwrap_or_default();
        let typesetter = Typesetter::with(files).map_err(|error| documents::no_document(lang, &error, templates))?;
        let case = Case::read(&copy.edition.tree).ok_or_else(|| anyhow!(words::NO_PACKAGE.get(lang)))?;
        let packer = Packer {
            typesetter: &typesetter,
            templates,
            look: at.look.as_ref(),
            audience: self.audience,
            edition: &copy.edition,
            case: &case,
            names: at.names,
            known_names: at.known_names,
            errors: at.checked.errors(),
            today: self.day.or_today(),
            lang,
        };
        let control = control.map(|(case, verdict)| at.control_report(&typesetter, case, verdict)).transpose()?;
        let has_attachments = at.checked.case.as_ref().is_some_and(|case| !case.attachments.is_empty());
        let withholds = has_attachments && !self.audience.sees_everything();
        let present = Present { bundle: self, at, copy, packer: &packer };
        let history = history.map(|history| present.documents(history)).transpose()?;
        let control = control.unwrap_or_default();
        packer.pack(Beside { history, control, attachments: enclosed, withholds_attachments: withholds })
    }

    fn tell(&self, at: &At<'_>, copy: &Copy<'_>, packed: &Packed, target: &Target, is_ready: bool, output: &Output) {
        let lang = at.lang;
        let count = packed.bag.files().len().to_string();
        output.say(&tell(lang, words::MADE, &[&target.path().to_string_lossy(), &count]));
        if at.checked.errors() > 0 {
            output.warn(lang, &tell(lang, words::DRAFTS, &[&at.file.name]));
        }
        if !is_ready {
            output.warn(lang, &tell(lang, words::NOT_READY, &[&at.file.name]));
        }
        copy.edition.remains.iter().for_each(|remains| output.warn(lang, remains.text().get(lang)));
        if !packed.drafts.is_empty() {
            output.warn(lang, &tell(lang, words::EARLIER_DRAFTS, &[&packed.drafts.join(", ")]));
        }
        let doubts: Vec<_> = copy.edition.doubts.iter().chain(&packed.doubts).map(String::as_str).collect();
        if !doubts.is_empty() {
            output.warn(lang, &tell(lang, documents::DOUBTS, &[&doubts.join(", ")]));
        }
        if !packed.other_formats.is_empty() {
            output.warn(lang, &tell(lang, words::NO_PDF, &[&packed.other_formats.join(", ")]));
        }
        for line in packed.replaced.iter().flat_map(|replaced| documents::replaced(lang, replaced)) {
            output.warn(lang, &line);
        }
        output.say(words::ALONE.get(lang));
    }
}

/// A case as it was found.
struct At<'a> {
    file: &'a Input,
    parsed: &'a Parsed<'a>,
    checked: &'a Checked<'a>,
    lang: Lang,
    names: Option<&'a Names>,
    /// The names that are known, and whether they are shown.
    naming: Naming<'a>,
    /// The names of the key file that was given or lies beside the case.
    known_names: &'a [String],
    /// What the case is checked with.
    settings: &'a Settings,
    /// The calendar of the settings.
    usual: Option<PathBuf>,
    templates: Option<PathBuf>,
    look: Option<Look>,
}

impl At<'_> {
    fn language(&self) -> MainLanguage {
        if self.lang == Lang::Nn { MainLanguage::Nynorsk } else { MainLanguage::Bokmal }
    }

    /// The control report, to read and for programs.
    fn control_report(
        &self,
        typesetter: &Typesetter,
        case: &Case<'_>,
        verdict: &Verdict,
    ) -> anyhow::Result<Vec<(Ending, Vec<u8>)>> {
        let source = Source::new(CASE_FILE, self.file.text.clone());
        let options = Options { lang: self.language(), look: self.look.as_ref(), ..Options::new(case, verdict.date) };
        let paper = typesetter.control_pdf(&render::Control { verdict, source: &source }, case, &options);
        let paper = paper.map_err(|error| documents::no_document(self.lang, &error, self.templates.as_deref()))?;
        let mut data = Vec::new();
        control_json(&Control { verdict, source: &source, path: CASE_FILE, lang: self.lang }, &mut data)?;
        Ok(vec![(Ending::PDF, paper.pdf), (Ending::JSON, data)])
    }
}
