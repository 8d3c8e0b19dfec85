//! `brille render`

pub(super) mod copies;
mod document;
mod failed;
mod form;
pub(super) mod format;
mod leaks;
mod made;
mod names;
mod press;
mod sheet;
mod since;
pub(super) mod sound;
mod sum;
pub(super) mod targets;
mod told;
mod typesetters;
pub(super) mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::anyhow;
use clap::Args;

use super::calendar::Calendars;
use super::examine::{MANY, lang_here, nothing_found};
use super::failure::tell;
use super::names::{self as key_file, KeyFiles};
use super::options::{Day, Numbers};
use super::output::Output;
use super::progress::Progress;
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles};
use super::{Status, input, pool};
use crate::audience::Audience;
use crate::lang::Lang;
use crate::render::{Document, STACK};
use crate::rules;
use copies::Readers;
use document::Piece;
use format::Format;
use press::{Press, document_language};
use targets::{Job, Places};
use told::Told;
use typesetters::Typesetters;

/// From so many cases on, nobody wants to read of those that are in order.
const MANY_TO_TELL: usize = 20;

/// The kinds of readers, those first who see most.
const READERS: [Audience; 5] =
    [Audience::Internal, Audience::CountyGovernor, Audience::Guardians, Audience::Pupil, Audience::Access];

/// Make the documents of a case as PDF or HTML: the written plan and its sisters, each for its reader
#[derive(Args)]
pub(super) struct Render {
    /// Case files, folders (searched for *.yaml with the field `brille:`), or - for standard input; none is needed for
    /// the empty form alone
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Where to write the document; - is standard output. Several cases are written into a folder, which is made where it
    /// is missing and in which they lie as the case files do [default: FILE-aktivitetsplan.pdf, beside each FILE]
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Which document; may be given several times
    #[arg(long, value_name = "DOCUMENT", default_value = "aktivitetsplan", value_parser = named)]
    document: Vec<Document>,

    /// The identifier of the one thing that the document is about, such as V2 [default: all, or the latest evaluation]
    #[arg(long, value_name = "ID")]
    item: Option<String>,

    /// What to write, one or more apart by commas [default: as --output ends, else pdf]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMAT")]
    format: Vec<Format>,

    /// For whom the copy is: what the reader may not see is left out. Guardians get one copy each
    #[arg(long, value_name = "READER", default_value = "intern", value_parser = reader)]
    audience: Audience,

    /// Tell in the plan and the evaluation what has changed since the earlier version of the case in this file. A copy
    /// for others tells only what its reader may see of both versions
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,

    /// The same since a revision of the git repository that the case file lies in, such as HEAD or a tag
    #[arg(long, value_name = "REVISION", conflicts_with = "since", allow_hyphen_values = true)]
    since_git: Option<String>,

    /// The code of the one reader, such as F1 [default: every guardian who may have a copy, or the pupil]
    #[arg(long, value_name = "CODE")]
    to: Option<String>,

    /// Key file with the names behind the codes of one case; without it the plan shows codes
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,

    /// Write no plan of a case in which the check finds errors, and exit with 1; without it they make the plan a draft
    #[arg(long)]
    strict: bool,

    /// Attach the case file to its documents (PDF/A-3a in place of A-2a); for the school's own copy only
    #[arg(long)]
    attach_source: bool,

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
        if lang == Some(Lang::En) {
            return Err(anyhow!(words::NO_ENGLISH.get(Lang::En)));
        }
        let said = lang.unwrap_or_default();
        let files = Arc::new(SettingsFiles::new(&self.choice, Arc::new(Root::new(None, said)?), said)?);
        let said = lang.or_else(|| self.lang_of_settings(&files)).unwrap_or_default();
        if form::is_all(&self) {
            return form::write(&self, &files, said, output);
        }
        if self.paths.is_empty() {
            return Err(anyhow!(words::NO_PATH.get(said)));
        }
        let is_one = targets::is_one_file(&self.paths);
        if self.names.is_some() && !is_one {
            return Err(anyhow!(words::NAMES_OF_ONE.get(said)));
        }
        if self.attach_source && self.audience != Audience::Internal {
            return Err(anyhow!(words::SOURCE_IS_INTERNAL.get(said)));
        }
        self.check_since(is_one, said)?;
        self.check_item(said)?;
        let pieces = Piece::all(&self.document, &Format::asked(&self.format, self.output.as_deref()));
        let one_document = pieces.len() == 1 && (self.to.is_some() || self.audience != Audience::Guardians);
        let places = Places::new(self.output.as_deref(), &self.paths, one_document, files.root(), said)?;
        let (mut cases, unreadable) = input::find(&self.paths, &files, said);
        cases.retain(|case| !(case.is_found() && case.is_settings()));
        let jobs = places.jobs(cases, &pieces, files.root(), said)?;
        unreadable.iter().for_each(|error| output.complain(said, error));
        let mut told = Told::new(output, said, is_one, jobs.len() >= MANY_TO_TELL, !unreadable.is_empty());
        let press = self.press(places, files, lang, said, jobs.len(), output)?;
        set_all(&jobs, &press, &mut told);
        told.finish().ok_or_else(|| nothing_found(&self.paths, &press.files, said))
    }

    /// Refuses to compare where there is nothing to compare with, or nothing to tell it in.
    fn check_since(&self, is_one: bool, lang: Lang) -> anyhow::Result<()> {
        let told_in = |document: &Document| matches!(document, Document::Plan | Document::Evaluation);
        match (&self.since, &self.since_git) {
            (None, None) => Ok(()),
            _ if !is_one => Err(anyhow!(words::SINCE_OF_ONE.get(lang))),
            _ if !self.document.iter().any(told_in) => Err(anyhow!(words::SINCE_OF_PLAN.get(lang))),
            (_, Some(_)) if self.paths.iter().any(|path| targets::is_dash(path)) => {
                Err(anyhow!(words::SINCE_GIT_OF_FILE.get(lang)))
            }
            (Some(since), _) if targets::is_dash(since) && self.paths.iter().any(|path| targets::is_dash(path)) => {
                Err(anyhow!(words::SINCE_TWICE.get(lang)))
            }
            _ => Ok(()),
        }
    }

    /// Refuses to choose one thing of documents that are about the whole case.
    fn check_item(&self, lang: Lang) -> anyhow::Result<()> {
        match self.document.iter().find(|document| self.item.is_some() && !document::has_items(**document)) {
            Some(document) => {
                let several = Document::ALL.into_iter().filter(|document| document::has_items(*document));
                let several: Vec<_> = several.map(Document::key).collect();
                Err(anyhow!(tell(lang, words::NO_ITEMS, &[document.key(), &several.join(", ")])))
            }
            None => Ok(()),
        }
    }

    /// The language of the settings that hold for the one file, or where we are.
    fn lang_of_settings(&self, files: &SettingsFiles) -> Option<Lang> {
        match &self.paths[..] {
            [path] if targets::is_one_file(&self.paths) => {
                let name = input::name(path);
                document_language(&files.of_file(&name)?.holding(&name, files.root()))
            }
            _ => lang_here(files).filter(|lang| *lang != Lang::En),
        }
    }

    /// What every case is set with.
    fn press<'o>(
        &self,
        places: Places,
        files: Arc<SettingsFiles>,
        lang: Option<Lang>,
        own_lang: Lang,
        cases: usize,
        output: &'o Output,
    ) -> anyhow::Result<Press<'o>> {
        let names = self.names.as_deref().map(|path| key_file::read(path, own_lang, output)).transpose()?;
        let case = self.paths.first().map_or(Path::new(""), PathBuf::as_path);
        let since = since::version(self.since.as_deref(), self.since_git.as_deref(), case, own_lang)?;
        let workers = (cases > 1).then(|| pool::workers(cases));
        Ok(Press {
            today: self.day.or_today(),
            numbers: self.numbers.thresholds(),
            strict: self.strict,
            signatures: self.signatures,
            attach_source: self.attach_source,
            readers: Readers { audience: self.audience, person: self.to.clone() },
            item: self.item.clone(),
            since,
            templates: self.templates.clone(),
            keys: KeyFiles::new(names.as_ref()),
            names,
            calendars: Calendars::default(),
            files,
            places,
            typesetters: Typesetters::new(workers, own_lang),
            is_one: targets::is_one_file(&self.paths),
            is_lone: workers.is_none(),
            lang,
            own_lang,
            output,
        })
    }
}

/// The kind of reader with a name.
fn reader(name: &str) -> Result<Audience, String> {
    let found = READERS.into_iter().find(|reader| reader.key() == name);
    found.ok_or_else(|| format!("choose one of {}", READERS.map(Audience::key).join(", ")))
}

/// The document with a name.
pub(super) fn named(name: &str) -> Result<Document, String> {
    let found = Document::ALL.into_iter().find(|one| one.key() == name || one.file_name() == name);
    found.ok_or_else(|| format!("choose one of {}", Document::ALL.map(Document::key).join(", ")))
}

/// Sets the documents of all cases on all cores, and tells of them in their order.
fn set_all(jobs: &[Job], press: &Press<'_>, told: &mut Told<'_>) {
    if let [job] = jobs {
        return press.at(job).into_iter().for_each(|made| told.tell(made));
    }
    if jobs.len() >= MANY {
        rules::prepare_for_many();
    }
    let progress = Progress::new(jobs.len(), MANY_TO_TELL);
    let mut names = jobs.iter().map(Job::name);
    pool::in_order_apart(
        jobs,
        STACK,
        |job| press.at(job),
        |made| {
            let name = names.next().unwrap_or_default();
            match made {
                None => progress.step(true, || told.tell_stopped(&name)),
                Some(None) => progress.step(false, || ()),
                Some(Some(made)) => progress.step(told.is_told(&made), || told.tell(made)),
            }
        },
    );
    progress.finish();
}
