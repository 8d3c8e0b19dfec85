//! The settings files: where they lie, what they say, and which of them holds for a file.
//!
//! The nearest `brille.yaml` in a file's own folder or one above it holds, alone. The search ends at the root of a
//! project: the folder of a repository, or the one that `--root` names.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use clap::Args;

use super::calendar;
use super::emblems::Emblems;
use super::failure;
use super::input::{self, Input};
use super::root::Root;
use crate::config::{self, Config, Holding, Link, Said};
use crate::finding::{self, Finding};
use crate::lang::Lang;
use crate::render::Look;
use crate::report::File;
use crate::rules::form;
use crate::source::Source;
use crate::yaml;

/// After this many folders what is known of them is forgotten, so that the memory of a run has a bound.
const MOST_FOLDERS: usize = 4096;

/// Which settings file is used.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Choice {
    /// Settings file to use [default: the nearest brille.yaml, in the folder of each case or above it]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// Use no settings file
    #[arg(long, conflicts_with = "config")]
    no_config: bool,
}

/// Whether a path is called as a settings file is.
pub(super) fn is_called_so(path: &Path) -> bool {
    path.file_name().is_some_and(|name| config::NAMES.iter().any(|own| name == *own))
}

/// A settings file that was read.
#[derive(Debug)]
pub(super) struct SettingsFile {
    source: Source,
    /// Its folder, from the root of the disk.
    folder: PathBuf,
    config: Config,
    findings: Vec<Finding>,
    emblems: Emblems,
    /// Why it could not be read; nothing of it holds then.
    failure: Option<io::Error>,
}

impl SettingsFile {
    fn read(path: &Path, root: &Root) -> Self {
        let folder = root.absolute(path).parent().map(Path::to_owned).unwrap_or_default();
        match input::read_any_regular(path) {
            Ok(file) => Self::examine(file, folder),
            Err(error) => Self {
                source: Source::new(input::name(path), ""),
                folder,
                config: Config::default(),
                findings: Vec::new(),
                emblems: Emblems::default(),
                failure: Some(error),
            },
        }
    }

    fn examine(file: Input, folder: PathBuf) -> Self {
        let parsed = yaml::parse(if file.problem.is_some() { "" } else { &file.text });
        let (config, mut findings) = Config::read(&parsed);
        findings.extend(file.problem.iter().map(|problem| crate::rules::yaml::finding(problem, &parsed.tree)));
        let links = config::links(&parsed).filter_map(|(link, node)| Some((link, node, node.as_str()?.trim())));
        let links = links.filter(|(_, _, path)| !path.is_empty());
        let mut emblems = Emblems::default();
        findings.extend(links.filter_map(|(link, node, path)| match (link, folder.join(path)) {
            (Link::Calendar, path) => (!calendar::is_usable(&path)).then(|| form::no_calendar(node)),
            (Link::Templates, path) => (!path.is_dir()).then(|| form::no_templates(node)),
            (Link::Logo, _) => emblems.add(&folder, node),
        }));
        findings.sort_by_key(|finding| (finding.span, finding.code));
        finding::identify(&mut findings, &parsed.tree);
        Self { source: Source::new(file.name, file.text), folder, config, findings, emblems, failure: None }
    }

    /// Its path, by which it is known.
    pub(super) fn name(&self) -> &str {
        self.source.name()
    }

    /// What must be told of it, whether anybody asked or not.
    pub(super) fn is_in_order(&self) -> bool {
        self.failure.is_none() && self.findings.is_empty()
    }

    /// Why it could not be read.
    pub(super) fn failure(&self, lang: Lang) -> Option<anyhow::Error> {
        self.failure.as_ref().map(|error| failure::cannot_read(lang, Path::new(self.name()), error))
    }

    /// The file with what is wrong in it, as one of a report.
    pub(super) fn report(&self, lang: Option<Lang>, root: &Root) -> File {
        let own = self.config.holding(None).lang().map(|said| said.value);
        File {
            source: self.source.clone(),
            path: root.path(self.name()),
            lang: lang.or(own).unwrap_or_default(),
            rules: Vec::new(),
            findings: self.findings.clone(),
            silenced: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Whether searches of folders leave out some files.
    pub(super) fn leaves_some_out(&self) -> bool {
        self.config.leaves_some_out()
    }

    /// What holds for a file.
    pub(super) fn holding(&self, file: &str, root: &Root) -> Holding<'_> {
        let path = (!input::is_stdin(file)).then(|| self.relative(&root.absolute(Path::new(file)))).flatten();
        self.config.holding(path.as_deref())
    }

    /// The path of a file from the folder of the settings, with `/`; none where it lies elsewhere.
    fn relative(&self, file: &Path) -> Option<String> {
        let path = file.strip_prefix(&self.folder).ok()?;
        let steps: Vec<_> = path.iter().map(|step| step.to_string_lossy()).collect();
        Some(steps.join("/"))
    }

    /// A path that the file names.
    pub(super) fn path(&self, said: Said<&str>) -> PathBuf {
        self.folder.join(said.value)
    }

    /// The same path as people are shown it.
    pub(super) fn shown(&self, said: Said<&str>) -> PathBuf {
        Path::new(self.name()).parent().unwrap_or(Path::new("")).join(said.value)
    }

    /// The look of documents, with the image that it names.
    pub(super) fn look(&self, holding: &Holding<'_>) -> Option<Look> {
        let said = Some(holding.look()).filter(|look| !look.is_empty())?;
        let emblem = said.logo.as_ref().and_then(|logo| self.emblems.get(&logo.value.file));
        Some(Look { said, emblem })
    }

    /// The file with accepted findings.
    pub(super) fn baseline(&self) -> Option<Said<&str>> {
        self.config.baseline()
    }

    /// The line on which something is said.
    pub(super) fn line<T>(&self, said: &Said<T>) -> u32 {
        self.source.position(said.span.start, crate::source::ColumnUnit::Chars).line
    }
}

/// The settings files of a run, each read once, from as many threads as there are.
#[derive(Debug)]
pub(super) struct Settings {
    choice: Known,
    root: Arc<Root>,
    /// What holds in a folder, by its path from the root of the disk.
    folders: Mutex<BTreeMap<PathBuf, Option<Arc<SettingsFile>>>>,
}

#[derive(Debug)]
enum Known {
    Nearest,
    Given(Arc<SettingsFile>),
    None,
}

impl Settings {
    /// The settings that were chosen.
    ///
    /// # Errors
    /// Where the file that was given cannot be read.
    pub(super) fn new(choice: &Choice, root: Arc<Root>, lang: Lang) -> anyhow::Result<Self> {
        let choice = match &choice.config {
            Some(path) => Known::Given(Arc::new(SettingsFile::read(path, &root))),
            None if choice.no_config => Known::None,
            None => Known::Nearest,
        };
        if let Known::Given(file) = &choice {
            file.failure(lang).map_or(Ok(()), Err)?;
        }
        Ok(Self { choice, root, folders: Mutex::default() })
    }

    /// The root from which paths count.
    pub(super) fn root(&self) -> &Root {
        &self.root
    }

    /// The settings file that holds for a file, or for standard input as if it lay here.
    pub(super) fn of_file(&self, name: &str) -> Option<Arc<SettingsFile>> {
        let file = Path::new(name);
        self.of_folder(if input::is_stdin(name) { Path::new("") } else { file.parent().unwrap_or(file) })
    }

    /// The settings file that holds in a folder.
    pub(super) fn of_folder(&self, folder: &Path) -> Option<Arc<SettingsFile>> {
        match &self.choice {
            Known::Given(file) => Some(file.clone()),
            Known::None => None,
            Known::Nearest => self.nearest(&self.root.absolute(folder)),
        }
    }

    fn nearest(&self, folder: &Path) -> Option<Arc<SettingsFile>> {
        let mut known = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(settings) = known.get(folder) {
            return settings.clone();
        }
        let mut passed = Vec::new();
        let mut found = None;
        for above in folder.ancestors() {
            if let Some(settings) = known.get(above) {
                found = settings.clone();
                break;
            }
            passed.push(above.to_owned());
            let own = config::NAMES.map(|name| above.join(name)).into_iter().find(|path| is_there(path));
            found = own.map(|path| Arc::new(SettingsFile::read(&self.root.shown(&path), &self.root)));
            if found.is_some() || self.root.ends_at(above) {
                break;
            }
        }
        if known.len() + passed.len() > MOST_FOLDERS {
            known.clear();
        }
        known.extend(passed.into_iter().map(|above| (above, found.clone())));
        found
    }

    /// Whether a search of folders uses the settings files that it meets.
    pub(super) fn are_searched(&self) -> bool {
        matches!(self.choice, Known::Nearest)
    }

    /// A settings file that was named or met.
    pub(super) fn at(&self, path: &Path) -> Arc<SettingsFile> {
        let nearest = self.are_searched().then(|| self.of_file(&input::name(path))).flatten();
        let is_it = |file: &Arc<SettingsFile>| self.root.absolute(Path::new(file.name())) == self.root.absolute(path);
        nearest.filter(is_it).unwrap_or_else(|| Arc::new(SettingsFile::read(path, &self.root)))
    }

    /// Whether a search of folders leaves out a file or a folder that it meets.
    pub(super) fn leave_out(&self, path: &Path) -> bool {
        let path = self.root.absolute(path);
        let settings = path.parent().and_then(|folder| self.of_folder(folder));
        settings.is_some_and(|settings| settings.relative(&path).is_some_and(|path| settings.config.leaves_out(&path)))
    }
}

/// Whether anything is there, be it a link to nothing: whoever put it there meant it.
fn is_there(path: &Path) -> bool {
    match fs::symlink_metadata(path) {
        Ok(_) => true,
        Err(error) => !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory),
    }
}
