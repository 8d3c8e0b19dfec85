//! Makes the documents of one case: reads it, checks it with the settings that hold for it, sets and writes them.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use super::copies::{Copy, NoCopy, Readers};
use super::document::Piece;
use super::made::{End, Made, Written};
use super::sheet::{Sheet, Sheets, made};
use super::since::{Earlier, History, Reading};
use super::targets::{Job, Places, Target};
use super::typesetters::{Typesetters, Unmade};
use super::{failed, names, sound, words};
use crate::audience::{Audience, Naming, Recipient};
use crate::case::{Case, MainLanguage, Names};
use crate::check::{Checked, Settings};
use crate::cli::calendar::Calendars;
use crate::cli::diff::{Kinship, Version};
use crate::cli::examine::{Examined, examine, school_language, settings_of};
use crate::cli::failure::{self, tell};
use crate::cli::input::{self, Input};
use crate::cli::names::{Around, KeyFiles};
use crate::cli::output::Output;
use crate::cli::settings::{Settings as SettingsFiles, SettingsFile};
use crate::config::Holding;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::render::leak;
use crate::render::{Look, Options, RenderError, Typesetter};
use crate::rules::Thresholds;
use crate::yaml::{self, Tree};

/// What every case of a run is set with.
pub(super) struct Press<'o> {
    pub(super) today: Date,
    pub(super) numbers: Thresholds,
    pub(super) strict: bool,
    pub(super) signatures: bool,
    pub(super) attach_source: bool,
    /// The identifier of what the document is about.
    pub(super) item: Option<String>,
    /// The earlier version to compare with.
    pub(super) since: Option<Version>,
    /// The folder with templates that was given.
    pub(super) templates: Option<PathBuf>,
    /// The names of the one case.
    pub(super) names: Option<Names>,
    pub(super) readers: Readers,
    pub(super) keys: KeyFiles,
    pub(super) calendars: Calendars,
    pub(super) files: Arc<SettingsFiles>,
    pub(super) places: Places,
    pub(super) typesetters: Typesetters,
    /// Whether one file was named, and nothing else.
    pub(super) is_one: bool,
    /// Whether other cores have nothing to do.
    pub(super) is_lone: bool,
    /// The language that was asked for.
    pub(super) lang: Option<Lang>,
    /// The language of what concerns no case.
    pub(super) own_lang: Lang,
    pub(super) output: &'o Output,
}

impl Press<'_> {
    /// Makes the documents of a case; none where the file turns out to be no case.
    pub(super) fn at(&self, job: &Job) -> Option<Made> {
        match job.case.read(self.own_lang) {
            Ok(file) => file.map(|file| self.made(&file, job)),
            Err(error) => Some(Made::stopped(job.name(), self.own_lang, End::Failed(error))),
        }
    }

    fn made(&self, file: &Input, job: &Job) -> Made {
        let stopped = |end| Made::stopped(file.name.clone(), self.own_lang, end);
        let settings_file = self.files.of_file(&file.name);
        if let Some(error) = settings_file.as_ref().and_then(|settings| self.wrong_settings(settings)) {
            return stopped(End::Common(error));
        }
        if let Some(kind) = file.why_unusable() {
            return stopped(End::Failed(failure::cannot_read(self.own_lang, Path::new(&file.name), &kind.into())));
        }
        let holding = settings_file.as_ref().map(|settings| settings.holding(&file.name, self.files.root()));
        let holding = holding.unwrap_or_default();
        let templates = self.templates_folder(settings_file.as_deref(), &holding);
        let look = settings_file.as_ref().and_then(|settings| settings.look(&holding));
        let usual = settings_file.as_ref().and_then(|file| Some(file.path(holding.calendar()?)));
        let Around { surroundings, beside, unusable } = self.keys.around(file, self.own_lang);
        let settings = Settings { surroundings, ..settings_of(&holding, self.today, &self.numbers) };
        let parsed = yaml::parse(&file.text);
        let examine = || examine(&parsed, file, &settings, &self.calendars, usual.as_deref());
        let Examined { checked, .. } = self.while_fonts_are_read(templates.as_deref(), examine);
        // A document is in a language of the school; other things may be said in another.
        let lang = self.lang.or(document_language(&holding));
        let lang = lang.or(checked.case.as_ref().and_then(school_language)).unwrap_or_default();
        let is_case = self.is_one || input::is_case(file.text.as_bytes());
        let is_outside = !matches!(self.readers.audience, Audience::Internal | Audience::CountyGovernor);
        let obstacle = if is_outside { sound::obstacle(&parsed, file, &file.name, lang) } else { None };
        let ends = match checked.case.as_ref().filter(|_| is_case) {
            None => vec![End::Failed(anyhow!(tell(lang, words::NO_CASE, &[&file.name])))],
            // What could not be read would be missing, and nobody would see it.
            Some(_) if !parsed.is_whole() => {
                vec![End::Failed(anyhow!(tell(lang, words::NOT_WHOLE, &[&file.name, &file.name])))]
            }
            Some(_) if obstacle.is_some() => vec![End::Failed(anyhow!(obstacle.unwrap_or_default()))],
            // Names that nobody could read cannot be taken out either.
            Some(_) if is_outside && unusable.is_some() => {
                let path = unusable.as_ref().map(|(path, _)| path.to_string_lossy()).unwrap_or_default();
                vec![End::Failed(anyhow!(tell(lang, words::NAMES_BESIDE, &[&path])))]
            }
            Some(case) => {
                // A key file that was not asked for names nobody, but says what must be taken out.
                let asked = self.names.as_ref();
                let naming = Naming { names: asked.or(beside.as_ref()), are_shown: asked.is_some(), now: None };
                let earlier = match self.since.as_ref().map(|version| version.parsed(lang)).transpose() {
                    Ok(earlier) => earlier,
                    Err(error) => return stopped(End::Failed(error)),
                };
                let before = self.since.as_ref().zip(earlier.as_ref()).filter(|_| is_outside);
                let obstacle =
                    before.and_then(|(version, earlier)| sound::obstacle_before(earlier, &version.source, lang));
                if let Some(obstacle) = obstacle {
                    return stopped(End::Failed(anyhow!(obstacle)));
                }
                let before = earlier.as_ref().and_then(|earlier| Case::read(&earlier.tree));
                if let Some(refused) = self.refused_earlier(before.as_ref(), case, file, lang) {
                    return stopped(End::Failed(refused));
                }
                let earlier = earlier.as_ref().zip(before.as_ref());
                let earlier = earlier.map(|(earlier, before)| Earlier::new(&earlier.tree, before, case));
                let (tree, errors) = (&parsed.tree, checked.errors());
                let at = At { earlier, case, tree, file, look: look.as_ref(), errors, lang, naming };
                self.ends(&at, &job.documents, templates.as_deref())
            }
        };
        let name = file.name.clone();
        Made { errors: checked.errors(), to_check: to_check(&name, &checked), name, lang, unusable, ends }
    }

    /// Why an earlier version is not compared with: it may be the case of another child, under the same codes. The
    /// school itself is warned.
    fn refused_earlier(&self, before: Option<&Case<'_>>, case: &Case<'_>, file: &Input, lang: Lang) -> Option<Error> {
        let old = self.since.as_ref()?;
        let doubt = Kinship::of_cases(before?, case).doubt(old.name(), &file.name, lang)?;
        if self.readers.audience == Audience::Internal {
            self.output.warn(lang, &doubt);
            return None;
        }
        Some(anyhow!(tell(lang, words::OTHER_CASE, &[&doubt])))
    }

    /// What is wrong with settings, so that nobody knows what they want.
    fn wrong_settings(&self, settings: &SettingsFile) -> Option<Error> {
        let wrong =
            || anyhow!(tell(self.own_lang, failure::words::SETTINGS_WRONG, &[settings.name(), settings.name()]));
        (!settings.is_in_order()).then(|| settings.failure(self.own_lang).unwrap_or_else(wrong))
    }

    /// The folder of templates that was given, or that of the settings.
    fn templates_folder(&self, file: Option<&SettingsFile>, holding: &Holding<'_>) -> Option<PathBuf> {
        self.templates.clone().or_else(|| Some(file?.shown(holding.templates()?)))
    }

    /// Checks a case; another core that has nothing else to do makes the typesetter ready meanwhile.
    fn while_fonts_are_read<R>(&self, templates: Option<&Path>, work: impl FnOnce() -> R) -> R {
        thread::scope(|scope| {
            if self.is_lone {
                scope.spawn(|| self.typesetters.with(templates, |_| ()));
            }
            work()
        })
    }

    fn ends(&self, at: &At<'_>, documents: &[(Piece, Target)], templates: Option<&Path>) -> Vec<End> {
        let is_refused = self.strict && at.errors > 0;
        if is_refused && self.is_one {
            return vec![End::Refused];
        }
        if let Some(names) = &self.names {
            names::tell_gaps(names, at.case, at.lang, self.output);
        }
        let (due, not_due): (Vec<_>, Vec<_>) =
            documents.iter().partition(|(piece, _)| self.is_one || piece.is_due(at.case));
        let not_due = not_due.into_iter().map(|(piece, _)| End::NotDue(piece.document));
        if is_refused {
            return due.into_iter().map(|_| End::Refused).chain(not_due).collect();
        }
        let copies = match due.is_empty() {
            true => Vec::new(),
            false => self.readers.copies(at.tree, at.case, at.naming, at.language(), self.today, at.lang),
        };
        let made = copies.into_iter().flat_map(|copy| match copy {
            Ok(copy) => self.copy(&copy, at, &due, templates),
            Err(NoCopy { is_failure: true, error }) => vec![End::Failed(error)],
            Err(NoCopy { error, .. }) => vec![End::NoCopy(error)],
        });
        made.chain(not_due).collect()
    }

    /// Makes the documents for one reader, from what the reader may see.
    fn copy(&self, copy: &Copy<'_>, at: &At<'_>, documents: &[&(Piece, Target)], templates: Option<&Path>) -> Vec<End> {
        let Some(case) = Case::read(&copy.edition.tree) else { return Vec::new() };
        let edition = &copy.edition;
        // What a municipality looks like tells where it is, and nobody can see that in its templates.
        let templates = templates.filter(|_| !edition.hides_places());
        let mut secrets = edition.secrets.clone();
        let (history, no_history) = match self.history(copy, at) {
            Some(Err(error)) => (None, Some(End::NoHistory(error))),
            history => (history.and_then(Result::ok), None),
        };
        if let Some(history) = &history {
            history.add_to(&mut secrets);
        }
        let options = Options {
            lang: at.language(),
            names: self.names.as_ref().filter(|_| edition.codes),
            codes: edition.codes,
            called: Some(&edition.names),
            reader: Some(self.readers.audience).filter(|reader| *reader != Audience::Internal),
            errors: at.errors,
            signatures: self.signatures,
            item: self.item.as_deref(),
            look: at.look.filter(|_| !edition.hides_places()),
            secrets: Some(&secrets).filter(|_| !edition.codes),
            since: history.as_ref().map(History::since),
            source: self.attach_source.then_some(&*at.file.text),
            ..Options::new(&case, self.today)
        };
        let sheet = Sheet { case: &case, tree: &edition.tree, options, templates, lang: at.lang };
        let suffix = self.readers.suffix(copy.person.as_deref()).filter(|_| !self.places.are_named());
        let reader = copy.person.as_deref().unwrap_or(self.readers.audience.key());
        let is_hidden = |piece: &Piece| piece.is_due(at.case) && !piece.is_due(&case);
        let (hidden, documents): (Vec<_>, Vec<_>) = documents.iter().copied().partition(|(piece, _)| is_hidden(piece));
        let gaps = !edition.gaps.is_empty();
        let (untold, documents): (Vec<_>, Vec<_>) =
            documents.into_iter().partition(|(piece, _)| gaps && piece.tells_of_measures());
        let targets: Vec<_> =
            documents.iter().map(|(piece, target)| (*piece, target.for_reader(suffix.as_deref()))).collect();
        // What stands in the way of one document is found before any is written.
        let in_the_way = targets.iter().filter_map(|(piece, target)| target.check(piece.format, at.lang).err());
        let mut ends: Vec<_> = in_the_way.map(End::Failed).collect();
        let files = targets.iter().filter_map(|(_, target)| target.path()?.file_name()?.to_str());
        let wrong = files.filter_map(|file| sound::wrong_name(file, copy, at.case, at.naming.names)).next();
        ends.extend(wrong.map(|wrong| End::Failed(anyhow!(wrong.get(at.lang)))));
        if !ends.is_empty() {
            return ends;
        }
        ends.extend(hidden.into_iter().map(|(piece, _)| self.nothing_seen(*piece, reader, at.lang)));
        if !untold.is_empty() {
            ends.push(End::Failed(anyhow!(tell(at.lang, words::GAPS, &[&edition.gaps.join(", ")]))));
        }
        ends.extend(targets.iter().map(|(piece, target)| self.end(*piece, target, &sheet)));
        ends.extend(no_history);
        if ends.iter().any(|end| matches!(end, End::Written(_))) {
            ends.extend(edition.remains.iter().map(|remains| End::ToSee(remains.text())));
        }
        if !edition.doubts.is_empty() {
            ends.push(End::Doubtful(edition.doubts.join(", ")));
        }
        ends
    }

    /// That a case holds nothing for a document that the reader of a copy may see.
    fn nothing_seen(&self, piece: Piece, reader: &str, lang: Lang) -> End {
        let section = piece.section().unwrap_or_default();
        let error = anyhow!(tell(lang, words::NOTHING_SEEN, &[reader, piece.document.key(), section]));
        if self.is_one { End::Failed(error) } else { End::NoCopy(error) }
    }

    /// What has changed for the reader of a copy; none where nobody has asked.
    fn history(&self, copy: &Copy<'_>, at: &At<'_>) -> Option<Result<History, Error>> {
        let recipient = Recipient { audience: self.readers.audience, person: copy.person.as_deref() };
        let (language, today, lang) = (at.language(), self.today, at.lang);
        // What became secret after the earlier version is so in it, too.
        let names = Naming { now: Some(at.case), ..at.naming };
        let reading = Reading { recipient, names, language, today, lang };
        Some(at.earlier.as_ref()?.history(copy, &reading))
    }

    /// Sets a document and writes it.
    fn end(&self, piece: Piece, target: &Target, sheet: &Sheet<'_>) -> End {
        let set = |typesetter: &Result<Typesetter, Unmade>| match typesetter {
            Ok(typesetter) => made(typesetter, piece, sheet).map_err(|error| self.unset(&error, sheet)),
            Err(Unmade::Broken(error)) => Err(self.unset(error, sheet)),
            Err(Unmade::Templates(error)) => Err(End::Common(Error::msg(error.clone()))),
        };
        let Sheets { bytes, pages, replaced } = match self.typesetters.with(sheet.templates, set) {
            Ok(made) => made,
            Err(end) => return end,
        };
        match target.write_at(&bytes, &self.places, sheet.lang, self.output) {
            Ok(()) => End::Written(Written { path: target.path().map(Path::to_owned), pages, replaced }),
            Err(error) => End::Failed(error),
        }
    }

    /// A document that could not be set. What is wrong with templates is told in one language for all cases.
    fn unset(&self, error: &RenderError, sheet: &Sheet<'_>) -> End {
        if let RenderError::Nothing { document } = error
            && !self.is_one
        {
            return End::NotDue(*document);
        }
        let is_of_case =
            matches!(error, RenderError::NoSuchItem { .. } | RenderError::TooLong { .. } | RenderError::TooMuch { .. });
        match sheet.templates {
            Some(_) if !self.is_one && !is_of_case => {
                End::Common(failed::no_document(self.own_lang, error, sheet.templates))
            }
            templates => End::Failed(with_fields(failed::no_document(sheet.lang, error, templates), error, sheet)),
        }
    }
}

/// With the fields where names and codes stand that a document must not hold.
fn with_fields(told: Error, error: &RenderError, sheet: &Sheet<'_>) -> Error {
    let (RenderError::Leak { leaks }, Some(secrets)) = (error, sheet.options.secrets) else { return told };
    let fields = leak::fields(sheet.tree, secrets, leaks);
    match fields.is_empty() {
        true => told,
        false => anyhow!("{told:#} {}", tell(sheet.lang, words::LEAKING, &[&fields.join(", ")])),
    }
}

/// A case as it was found.
struct At<'a> {
    case: &'a Case<'a>,
    tree: &'a Tree<'a>,
    file: &'a Input,
    look: Option<&'a Look>,
    errors: usize,
    lang: Lang,
    /// The earlier version, where changes are to be told.
    earlier: Option<Earlier<'a>>,
    naming: Naming<'a>,
}

impl At<'_> {
    /// The language of the documents.
    fn language(&self) -> MainLanguage {
        if self.lang == Lang::Nn { MainLanguage::Nynorsk } else { MainLanguage::Bokmal }
    }
}

/// The language that settings give documents: one of the school's.
pub(super) fn document_language(holding: &Holding<'_>) -> Option<Lang> {
    holding.lang().map(|said| said.value).filter(|lang| *lang != Lang::En)
}

/// What `brille check` must be given to show the errors of a case. What a comment silences is shown only when asked
/// for.
fn to_check(name: &str, checked: &Checked<'_>) -> String {
    let shows_all = checked.silenced.iter().all(|finding| finding.severity < Severity::Error);
    if shows_all { name.to_owned() } else { format!("--no-ignore {name}") }
}
