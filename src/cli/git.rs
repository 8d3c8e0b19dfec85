//! What git knows of a file: the file as it was at a revision of its repository, and every state that it has had.

mod batch;
mod words;

use std::cell::RefCell;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use super::failure::{self, tell};
use super::input;
use crate::case::iso_date;
use crate::lang::Lang;
use crate::yaml::{self, Limits};
use batch::Batch;
use words::{
    NEVER_COMMITTED, NO_GIT, NO_PROGRAM, NO_REPOSITORY, NO_REVISION, NOT_FETCHED, NOT_THERE, OF_ANOTHER_USER, SHALLOW,
};

/// What git reads of the environment that is meant for one repository (`git rev-parse --local-env-vars`), as a hook sets
/// it for its own, and what changes how paths are read.
const OF_ANOTHER: [&str; 21] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_CONFIG",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_PARAMETERS",
    "GIT_DIR",
    "GIT_GLOB_PATHSPECS",
    "GIT_GRAFT_FILE",
    "GIT_ICASE_PATHSPECS",
    "GIT_IMPLICIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_INTERNAL_SUPER_PREFIX",
    "GIT_LITERAL_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_REPLACE_REF_BASE",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
    "GIT_QUARANTINE_PATH",
];

/// So many files are compared for renames on each side: more take minutes.
const MOST_RENAMES: usize = 1000;

/// That there is no git on this machine.
#[derive(Debug)]
pub(super) struct NoProgram(&'static str);

impl std::fmt::Display for NoProgram {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.0)
    }
}

impl std::error::Error for NoProgram {}

/// A file in its repository. A link stands for the file that it leads to.
pub(super) struct Tracked {
    /// The file as it was given.
    given: String,
    folder: PathBuf,
    name: OsString,
    lang: Lang,
    /// The process that gives the bytes of files, from the first one on.
    batch: RefCell<Option<Batch>>,
}

/// A state that a file has had.
pub(super) struct State {
    /// The commit, short enough to be told.
    pub(super) revision: String,
    /// The day on which it was committed.
    pub(super) recorded: Option<Date>,
    pub(super) bytes: Vec<u8>,
    /// The command that prints it.
    pub(super) command: String,
}

/// How far back the states of a file go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// There was no such file before.
    New,
    /// The commit in which it got its name from a file that may have been about something else.
    Renamed(String),
}

/// What a file was before the commit in which it got its name.
enum Before {
    /// Nothing.
    Nothing,
    /// A file about the same: the commit before, and the name there.
    Same(String, String),
    /// Perhaps a file that is not known to be about the same.
    Unknown,
}

/// The files that a commit renamed, took away and added.
#[derive(Default)]
struct Changes {
    renamed: Vec<(Vec<u8>, Vec<u8>)>,
    deleted: Vec<Vec<u8>>,
    added: usize,
}

impl Changes {
    /// Reads what `git diff-tree -z --name-status` writes.
    fn read(listed: &[u8]) -> Self {
        let mut changes = Self::default();
        let mut fields = listed.split(|byte| *byte == 0);
        while let (Some(status), Some(name)) = (fields.next(), fields.next()) {
            match status.first() {
                Some(b'R') => {
                    let new = fields.next().unwrap_or_default();
                    changes.renamed.push((name.to_owned(), new.to_owned()));
                }
                Some(b'D') => changes.deleted.push(name.to_owned()),
                _ => changes.added += 1,
            }
        }
        changes
    }
}

/// A commit in which a file was changed.
struct Commit {
    id: String,
    short: String,
    date: Option<Date>,
}

impl Tracked {
    /// The file in its repository.
    ///
    /// # Errors
    /// Where it lies in none that can be read.
    pub(super) fn new(file: &Path, lang: Lang) -> anyhow::Result<Self> {
        let given = input::name(file);
        let real = fs::canonicalize(file).map_err(|error| failure::cannot_read(lang, Path::new(&given), &error))?;
        let (Some(folder), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(failure::cannot_read(lang, Path::new(&given), &io::ErrorKind::InvalidInput.into()));
        };
        let tracked = Self { given, folder: folder.to_owned(), name: name.to_owned(), lang, batch: RefCell::default() };
        let inside = tracked.asked(&["rev-parse", "--is-inside-work-tree"])?;
        match inside.status.success() {
            true => Ok(tracked),
            false => Err(tracked.no_repository(&inside.stderr)),
        }
    }

    /// The bytes of the file at a revision.
    ///
    /// # Errors
    /// Where git knows no such revision, or the file was not there.
    pub(super) fn at(&self, revision: &str) -> anyhow::Result<Vec<u8>> {
        let unknown = || anyhow!(tell(self.lang, NO_REVISION, &[revision]));
        // What begins with a dash would be an option.
        if revision.is_empty() || revision.starts_with('-') {
            return Err(unknown());
        }
        let commit = self.object(OsStr::new(&format!("{revision}^{{commit}}")))?.ok_or_else(unknown)?;
        let bytes = self.bytes(&self.own_path(&commit), revision)?;
        bytes.ok_or_else(|| anyhow!(tell(self.lang, NOT_THERE, &[&self.given, revision])))
    }

    /// Shows every state that the file has had, from the newest to the oldest, along the first parents: what was merged
    /// from elsewhere counts from the day on which it was merged.
    ///
    /// A file that got its name by a rename is followed where `is_the_same` says of its text before and after that it
    /// is about the same. Git alone cannot tell: it takes files for one that are half alike, as two cases from one
    /// template are. Copies are never followed.
    ///
    /// # Errors
    /// Where git does not have all of the states, and what `take` fails with.
    pub(super) fn states(
        &self,
        is_the_same: impl Fn(&[u8], &[u8]) -> bool,
        mut take: impl FnMut(State) -> anyhow::Result<()>,
    ) -> anyhow::Result<Beginning> {
        self.refuse_incomplete()?;
        let mut start = self.object(OsStr::new("HEAD^{commit}"))?.ok_or_else(|| self.never_committed())?;
        let mut old_name: Option<String> = None;
        loop {
            let commits = self.commits(&start, old_name.as_deref())?;
            if commits.is_empty() && old_name.is_none() {
                return Err(self.never_committed());
            }
            let mut states = commits.iter().map(|commit| self.state(commit, old_name.as_deref())).peekable();
            let mut renamed = None;
            for commit in &commits {
                let Some(state) = states.next().transpose()?.flatten() else { continue };
                let is_first = states.peek().is_none_or(|before| matches!(before, Ok(None)));
                let before = match is_first {
                    true => self.renamed(commit, old_name.as_deref(), &state.bytes, &is_the_same)?,
                    false => Before::Nothing,
                };
                take(state)?;
                match before {
                    Before::Same(parent, name) => {
                        renamed = Some((parent, name));
                        break;
                    }
                    Before::Unknown => return Ok(Beginning::Renamed(commit.short.clone())),
                    Before::Nothing => {}
                }
            }
            let Some((parent, name)) = renamed else { return Ok(Beginning::New) };
            (start, old_name) = (parent, Some(name));
        }
    }

    /// Refuses a repository that holds only the newest commits.
    fn refuse_incomplete(&self) -> anyhow::Result<()> {
        let shallow = self.asked(&["rev-parse", "--is-shallow-repository"])?;
        match shallow.stdout.trim_ascii() {
            b"true" => Err(anyhow!(tell(self.lang, SHALLOW, &[&self.given]))),
            _ => Ok(()),
        }
    }

    fn never_committed(&self) -> Error {
        anyhow!(tell(self.lang, NEVER_COMMITTED, &[&self.given]))
    }

    /// The commits that changed the file, from the newest to the oldest. A name that it had before is one from the top
    /// of the repository.
    fn commits(&self, start: &str, old_name: Option<&str>) -> anyhow::Result<Vec<Commit>> {
        let mut path = OsString::from(if old_name.is_some() { ":(top,literal)" } else { ":(literal)" });
        path.push(old_name.map_or(self.name.as_os_str(), OsStr::new));
        let mut git = git(&self.folder);
        git.args(["rev-list", "--first-parent", "--format=%h %cI", start, "--"]).arg(path);
        let listed = git.output().map_err(|error| self.no_git(&error))?;
        if !listed.status.success() {
            return Err(self.no_repository(&listed.stderr));
        }
        let text = String::from_utf8_lossy(&listed.stdout);
        let lines: Vec<_> = text.lines().collect();
        let commit = |pair: &[&str]| {
            let (short, moment) = pair.get(1)?.split_once(' ')?;
            let date = moment.get(..10).and_then(iso_date);
            Some(Commit { id: pair.first()?.strip_prefix("commit ")?.to_owned(), short: short.to_owned(), date })
        };
        Ok(lines.chunks(2).filter_map(commit).collect())
    }

    /// The file in a commit; none where it was deleted.
    fn state(&self, commit: &Commit, old_name: Option<&str>) -> anyhow::Result<Option<State>> {
        let Some(bytes) = self.bytes(&self.path(&commit.id, old_name), &commit.short)? else { return Ok(None) };
        let command = self.command(&commit.short, old_name);
        Ok(Some(State { revision: commit.short.clone(), recorded: commit.date, bytes, command }))
    }

    /// Where a commit gave the file its name, by a rename or in place of a file about the same that it took away.
    fn renamed(
        &self,
        commit: &Commit,
        name: Option<&str>,
        state: &[u8],
        is_the_same: &impl Fn(&[u8], &[u8]) -> bool,
    ) -> anyhow::Result<Before> {
        let Some(parent) = self.object(OsStr::new(&format!("{}^1", commit.id)))? else { return Ok(Before::Nothing) };
        let limit = format!("-l{MOST_RENAMES}");
        let arguments =
            ["diff-tree", "-r", "-z", "-M", &limit, "--diff-filter=RAD", "--name-status", &parent, &commit.id];
        let changes = Changes::read(&self.asked(&arguments)?.stdout);
        let own = self.name_from_top(name)?;
        let before = |name: &[u8]| {
            let Ok(name) = std::str::from_utf8(name) else { return Ok(None) };
            let bytes = self.bytes(OsStr::new(&format!("{parent}:{name}")), &commit.short)?;
            Ok::<_, Error>(bytes.map(|bytes| (name.to_owned(), bytes)))
        };
        if let Some((old, _)) = changes.renamed.iter().find(|(_, new)| *new == own) {
            let old = before(old)?.filter(|(_, bytes)| is_the_same(bytes, state));
            return Ok(old.map_or(Before::Unknown, |(name, _)| Before::Same(parent.clone(), name)));
        }
        if changes.deleted.len().saturating_mul(changes.added) > MOST_RENAMES * MOST_RENAMES {
            return Ok(Before::Unknown);
        }
        let is_case = |name: &&Vec<u8>| name.ends_with(b".yaml") || name.ends_with(b".yml");
        let mut same = Vec::new();
        for old in changes.deleted.iter().filter(is_case) {
            same.extend(before(old)?.filter(|(_, bytes)| is_the_same(bytes, state)));
        }
        let is_unnamable = changes.deleted.iter().filter(is_case).any(|name| std::str::from_utf8(name).is_err());
        Ok(match (same.pop(), same.is_empty()) {
            (Some((name, _)), true) => Before::Same(parent, name),
            (None, _) if !is_unnamable => Before::Nothing,
            _ => Before::Unknown,
        })
    }

    /// What the file is called from the top of the repository.
    fn name_from_top(&self, old_name: Option<&str>) -> anyhow::Result<Vec<u8>> {
        if let Some(name) = old_name {
            return Ok(name.as_bytes().to_owned());
        }
        let mut path = self.asked(&["rev-parse", "--show-prefix"])?.stdout.trim_ascii_end().to_owned();
        path.extend_from_slice(self.name.as_encoded_bytes());
        Ok(path)
    }

    /// The command that prints the file in a commit, from where the user stands.
    fn command(&self, revision: &str, old_name: Option<&str>) -> String {
        let given = Path::new(&self.given).parent().unwrap_or(Path::new(""));
        let is_here = |folder: &Path| fs::canonicalize(folder).is_ok_and(|folder| folder == self.folder);
        let object = quoted(&self.path(revision, old_name).to_string_lossy());
        if given.as_os_str().is_empty() && is_here(Path::new(".")) {
            return format!("git show {object}");
        }
        // A link lies elsewhere than the file that it leads to.
        let folder = if is_here(given) { given } else { &self.folder };
        format!("git -C {} show {object}", quoted(&folder.to_string_lossy()))
    }

    /// What git calls the file in a commit.
    fn path(&self, commit: &str, old_name: Option<&str>) -> OsString {
        old_name.map_or_else(|| self.own_path(commit), |name| OsString::from(format!("{commit}:{name}")))
    }

    fn own_path(&self, commit: &str) -> OsString {
        let mut object = OsString::from(format!("{commit}:./"));
        object.push(&self.name);
        object
    }

    /// What a name stands for; none where it stands for nothing.
    fn object(&self, name: &OsStr) -> anyhow::Result<Option<String>> {
        let mut git = git(&self.folder);
        git.args(["rev-parse", "--verify", "--quiet"]).arg(name);
        let found = git.output().map_err(|error| self.no_git(&error))?;
        let object = String::from_utf8_lossy(&found.stdout).trim().to_owned();
        Ok((found.status.success() && !object.is_empty()).then_some(object))
    }

    /// The bytes of a file in a commit; none where it was not there.
    ///
    /// # Errors
    /// Where it was, and git has not fetched it.
    fn bytes(&self, object: &OsStr, revision: &str) -> anyhow::Result<Option<Vec<u8>>> {
        let bytes = self.blob(object).map_err(|error| self.no_git(&error))?;
        match bytes {
            Some(bytes) => Ok(Some(bytes)),
            None if self.object(object)?.is_none() => Ok(None),
            None => Err(anyhow!(tell(self.lang, NOT_FETCHED, &[&self.given, revision]))),
        }
    }

    /// The bytes of a file, as many as are read of any file; none where they are not there.
    fn blob(&self, object: &OsStr) -> io::Result<Option<Vec<u8>>> {
        let name = object.as_encoded_bytes();
        if name.contains(&b'\n') {
            return self.lone_blob(object);
        }
        let mut batch = self.batch.borrow_mut();
        match batch.as_mut() {
            Some(batch) => batch.blob(name),
            None => batch.insert(Batch::new(&self.folder)?).blob(name),
        }
    }

    /// The same of a name that cannot stand on a line.
    fn lone_blob(&self, object: &OsStr) -> io::Result<Option<Vec<u8>>> {
        let mut git = git(&self.folder);
        git.args(["cat-file", "blob"]).arg(object).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn()?;
        let out = child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let bytes = yaml::read_bounded(out, &Limits::default());
        let is_cut = bytes.as_ref().is_ok_and(|bytes| bytes.len() > yaml::MAX_BYTES);
        let status = child.wait();
        // Git stops with an error of its own where nobody reads on.
        let (bytes, status) = (bytes?, status?);
        Ok((status.success() || is_cut).then_some(bytes))
    }

    fn asked(&self, arguments: &[&str]) -> anyhow::Result<Output> {
        git(&self.folder).args(arguments).output().map_err(|error| self.no_git(&error))
    }

    /// Why git reads no repository here.
    fn no_repository(&self, stderr: &[u8]) -> Error {
        let said = String::from_utf8_lossy(stderr);
        if !said.contains("dubious ownership") {
            return Error::msg(first_line(stderr)).context(tell(self.lang, NO_REPOSITORY, &[&self.given]));
        }
        let remedy = said.lines().find_map(|line| Some(line.split_once("safe.directory ")?.1.trim().to_owned()));
        let folder = remedy.unwrap_or_else(|| quoted(&self.folder.to_string_lossy()));
        let remedy = format!("git config --global --add safe.directory {folder}");
        anyhow!(tell(self.lang, OF_ANOTHER_USER, &[&self.given, &remedy]))
    }

    fn no_git(&self, error: &io::Error) -> Error {
        if error.kind() == io::ErrorKind::NotFound {
            return NoProgram(NO_PROGRAM.get(self.lang)).into();
        }
        failure::because(self.lang, error, NO_GIT.get(self.lang))
    }
}

/// Git in a folder. It asks nothing, writes nothing and fetches nothing.
fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder).stdin(Stdio::null()).env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0");
    git.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_NO_LAZY_FETCH", "1");
    OF_ANOTHER.iter().for_each(|name| {
        git.env_remove(name);
    });
    git
}

/// A word as a shell reads it.
fn quoted(word: &str) -> String {
    let is_plain = |char: char| char.is_alphanumeric() || "./-_:".contains(char);
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

fn first_line(stderr: &[u8]) -> String {
    let told = String::from_utf8_lossy(stderr);
    told.lines().next().unwrap_or_default().trim_start_matches("fatal: ").to_owned()
}
