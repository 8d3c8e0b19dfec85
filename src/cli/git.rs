//! What git knows of a file: the file as it was at a revision of its repository, and every state that it has had.

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
use crate::lang::{Lang, Text};
use crate::yaml::{self, Limits};

/// What a hook of git sets for its own repository, which need not be that of the file.
const OF_ANOTHER: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

/// A file in its repository. A link stands for the file that it leads to.
pub(super) struct Tracked {
    /// The file as it was given.
    given: String,
    folder: PathBuf,
    name: OsString,
    lang: Lang,
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
        let tracked = Self { given, folder: folder.to_owned(), name: name.to_owned(), lang };
        let inside = tracked.asked(&["rev-parse", "--is-inside-work-tree"])?;
        match inside.status.success() {
            true => Ok(tracked),
            false => {
                let what = tell(lang, NO_REPOSITORY, &[&tracked.given]);
                Err(Error::msg(first_line(&inside.stderr)).context(what))
            }
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
        let bytes = self.blob(&self.own_path(&commit))?;
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
                let before = if is_first { self.renamed(commit, old_name.as_deref())? } else { None };
                let is_followed = before.as_ref().map(|(_, _, bytes)| is_the_same(bytes, &state.bytes));
                take(state)?;
                match (before, is_followed) {
                    (Some((parent, name, _)), Some(true)) => {
                        renamed = Some((parent, name));
                        break;
                    }
                    (Some(_), _) => return Ok(Beginning::Renamed(commit.short.clone())),
                    (None, _) => {}
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
            return Err(Error::msg(first_line(&listed.stderr)).context(tell(self.lang, NO_REPOSITORY, &[&self.given])));
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
        let path = self.path(&commit.id, old_name);
        // Whether the file was there, and not only whether its bytes are here.
        let Some(object) = self.object(&path)? else { return Ok(None) };
        let bytes = self.blob(OsStr::new(&object))?;
        let bytes = bytes.ok_or_else(|| anyhow!(tell(self.lang, NOT_FETCHED, &[&self.given, &commit.short])))?;
        let command = self.command(&commit.short, old_name);
        Ok(Some(State { revision: commit.short.clone(), recorded: commit.date, bytes, command }))
    }

    /// Where a commit gave the file its name: the commit before, the name there, and what it held.
    fn renamed(&self, commit: &Commit, name: Option<&str>) -> anyhow::Result<Option<(String, String, Vec<u8>)>> {
        let Some(parent) = self.object(OsStr::new(&format!("{}^1", commit.id)))? else { return Ok(None) };
        let renames = ["diff-tree", "-r", "-z", "-M", "-l0", "--diff-filter=R", "--name-status", &parent, &commit.id];
        let renames = self.asked(&renames)?;
        let own = match name {
            Some(name) => name.as_bytes().to_owned(),
            None => {
                let mut path = self.asked(&["rev-parse", "--show-prefix"])?.stdout.trim_ascii_end().to_owned();
                path.extend_from_slice(self.name.as_encoded_bytes());
                path
            }
        };
        let fields: Vec<_> = renames.stdout.split(|byte| *byte == 0).collect();
        let before = fields.chunks(3).find(|entry| entry.get(2).is_some_and(|new| **new == *own));
        let Some(before) = before.and_then(|entry| String::from_utf8(entry.get(1)?.to_vec()).ok()) else {
            return Ok(None);
        };
        let bytes = self.blob(OsStr::new(&format!("{parent}:{before}")))?;
        let bytes = bytes.ok_or_else(|| anyhow!(tell(self.lang, NOT_FETCHED, &[&self.given, &commit.short])))?;
        Ok(Some((parent, before, bytes)))
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

    /// The bytes of a file in a commit, as many as are read of any file; none where it is not there.
    fn blob(&self, object: &OsStr) -> anyhow::Result<Option<Vec<u8>>> {
        let mut git = git(&self.folder);
        git.args(["cat-file", "blob"]).arg(object).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn().map_err(|error| self.no_git(&error))?;
        let out = child.stdout.take().ok_or_else(|| Error::msg(NO_GIT.get(self.lang)))?;
        let bytes = yaml::read_bounded(out, &Limits::default());
        let is_cut = bytes.as_ref().is_ok_and(|bytes| bytes.len() > yaml::MAX_BYTES);
        let status = child.wait();
        let (bytes, status) =
            (bytes.map_err(|error| self.no_git(&error))?, status.map_err(|error| self.no_git(&error))?);
        // Git stops with an error of its own where nobody reads on.
        Ok((status.success() || is_cut).then_some(bytes))
    }

    fn asked(&self, arguments: &[&str]) -> anyhow::Result<Output> {
        git(&self.folder).args(arguments).output().map_err(|error| self.no_git(&error))
    }

    fn no_git(&self, error: &io::Error) -> Error {
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

const NO_GIT: Text = Text::new("kan ikke bruke git", "kan ikkje bruke git", "cannot use git");
const NO_REPOSITORY: Text = Text::new(
    "{} ligger ikke i noe git-arkiv som kan leses",
    "{} ligg ikkje i noko git-arkiv som kan lesast",
    "{} lies in no git repository that can be read",
);
const NO_REVISION: Text = Text::new(
    "git kjenner ingen versjon som heter «{}»",
    "git kjenner ingen versjon som heiter «{}»",
    "git knows no revision called “{}”",
);
const NOT_THERE: Text =
    Text::new("{} fantes ikke i versjonen {}", "{} fanst ikkje i versjonen {}", "{} did not exist at the revision {}");
const NEVER_COMMITTED: Text = Text::new(
    "{} er aldri lagt inn i git, så git har ingen tidligere versjoner",
    "{} er aldri lagd inn i git, så git har ingen tidlegare versjonar",
    "{} was never committed, so git has no earlier versions",
);
const SHALLOW: Text = Text::new(
    "git-arkivet til {} har bare de nyeste endringene. Hent resten med: git fetch --unshallow",
    "git-arkivet til {} har berre dei nyaste endringane. Hent resten med: git fetch --unshallow",
    "the git repository of {} holds only the newest commits. Fetch the rest with: git fetch --unshallow",
);
const NOT_FETCHED: Text = Text::new(
    "git har ikke {} slik den var i {}; hent hele git-arkivet først",
    "git har ikkje {} slik ho var i {}; hent heile git-arkivet først",
    "git does not have {} as it was at {}; fetch the whole repository first",
);
