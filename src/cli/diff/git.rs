//! A case file as it was at a revision of its repository, by asking git.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::Error;

use super::versions::Version;
use super::words;
use crate::cli::failure::{self, tell};
use crate::cli::input;
use crate::lang::Lang;
use crate::yaml::{self, Limits};

/// What a hook of git sets for its own repository, which need not be that of the file.
const OF_ANOTHER: [&str; 5] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"];

/// The file at a revision. A link stands for the file that it leads to.
pub(super) fn version(revision: &str, file: &Path, lang: Lang) -> anyhow::Result<Version> {
    let given = input::name(file);
    let real = fs::canonicalize(file).map_err(|error| failure::cannot_read(lang, Path::new(&given), &error))?;
    let (Some(folder), Some(name)) = (real.parent(), real.file_name()) else {
        return Err(failure::cannot_read(lang, Path::new(&given), &io::ErrorKind::InvalidInput.into()));
    };
    let inside = asked(folder, &["rev-parse", "--is-inside-work-tree"], lang)?;
    if !inside.status.success() {
        return Err(Error::msg(first_line(&inside.stderr)).context(tell(lang, words::NO_REPOSITORY, &[&given])));
    }
    let commit = commit(revision, folder, lang)?;
    let mut object = OsString::from(format!("{commit}:./"));
    object.push(name);
    let bytes = blob(folder, &object, lang)?;
    let bytes = bytes.ok_or_else(|| Error::msg(tell(lang, words::NOT_THERE, &[&given, revision])))?;
    let name = format!("{revision}:{given}");
    let failed = |error| failure::cannot_read(lang, Path::new(&name), &error);
    let input = input::of_bytes(file, bytes).map_err(failed)?;
    Version::new(input, Some(revision.to_owned()), lang)
}

/// The commit that a revision stands for. What begins with a dash would be an option.
fn commit(revision: &str, folder: &Path, lang: Lang) -> anyhow::Result<String> {
    let unknown = || Error::msg(tell(lang, words::NO_REVISION, &[revision]));
    if revision.is_empty() || revision.starts_with('-') {
        return Err(unknown());
    }
    let found = asked(folder, &["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")], lang)?;
    let commit = String::from_utf8_lossy(&found.stdout).trim().to_owned();
    if found.status.success() && !commit.is_empty() { Ok(commit) } else { Err(unknown()) }
}

/// The bytes of a file in a commit, as many as are read of any file; none where it is not there.
fn blob(folder: &Path, object: &OsStr, lang: Lang) -> anyhow::Result<Option<Vec<u8>>> {
    let mut git = git(folder);
    git.args(["cat-file", "blob"]).arg(object).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = git.spawn().map_err(|error| failure::because(lang, &error, words::NO_GIT.get(lang)))?;
    let out = child.stdout.take().ok_or_else(|| Error::msg(words::NO_GIT.get(lang)))?;
    let bytes = yaml::read_bounded(out, &Limits::default());
    let is_cut = bytes.as_ref().is_ok_and(|bytes| bytes.len() > yaml::MAX_BYTES);
    let status = child.wait();
    let failed = |error| failure::because(lang, &error, words::NO_GIT.get(lang));
    let (bytes, status) = (bytes.map_err(failed)?, status.map_err(failed)?);
    // Git stops with an error of its own where nobody reads on.
    Ok((status.success() || is_cut).then_some(bytes))
}

fn asked(folder: &Path, arguments: &[&str], lang: Lang) -> anyhow::Result<Output> {
    let answer = git(folder).args(arguments).output();
    answer.map_err(|error| failure::because(lang, &error, words::NO_GIT.get(lang)))
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

fn first_line(stderr: &[u8]) -> String {
    let told = String::from_utf8_lossy(stderr);
    told.lines().next().unwrap_or_default().trim_start_matches("fatal: ").to_owned()
}
