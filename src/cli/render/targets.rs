//! Where documents go, and that none of them takes the place of another or of somebody's work.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};

use super::document::Piece;
use super::format::Format;
use super::words;
use crate::cli::failure::{self, tell};
use crate::cli::input::{self, Candidate};
use crate::cli::output::Output;
use crate::cli::root::Root;
use crate::cli::write;
use crate::lang::Lang;

/// A case file and the documents that are to be made of it.
pub(super) struct Job {
    pub(super) case: Candidate,
    pub(super) documents: Vec<(Piece, Target)>,
}

impl Job {
    /// The name of the case file.
    pub(super) fn name(&self) -> String {
        input::name(self.case.path())
    }
}

/// Where one document goes.
pub(super) enum Target {
    Stdout,
    File(PathBuf),
}

/// Where the documents of a run go.
pub(super) enum Places {
    Stdout,
    /// The one document has a place of its own.
    File(PathBuf),
    /// Beside each case file.
    Beside,
    /// In a folder, as the case files lie below the folder that holds them all.
    Within {
        folder: PathBuf,
        above: PathBuf,
    },
}

impl Places {
    /// What `--output` says for the paths that were given: one file, or what may be several.
    ///
    /// # Errors
    /// Where several documents would go into one, or nobody has said where that of standard input goes.
    pub(super) fn new(
        output: Option<&Path>,
        paths: &[PathBuf],
        one_document: bool,
        root: &Root,
        lang: Lang,
    ) -> anyhow::Result<Self> {
        let is_one = one_document && is_one_file(paths);
        match output {
            None if paths.iter().any(|path| is_dash(path)) => Err(anyhow!(words::NO_TARGET.get(lang))),
            None => Ok(Self::Beside),
            Some(path) if is_dash(path) && is_one => Ok(Self::Stdout),
            Some(path) if is_dash(path) => Err(anyhow!(words::SEVERAL_TO_STDOUT.get(lang))),
            Some(path) if is_folder(path) || (!is_one && may_become_folder(path)) => {
                Ok(Self::Within { folder: path.to_owned(), above: above_all(paths, root) })
            }
            Some(path) if is_one => Ok(Self::File(path.to_owned())),
            Some(path) => Err(anyhow!(tell(lang, words::SEVERAL_TO_ONE, &[&path.to_string_lossy()]))),
        }
    }

    /// Whether it was said what the file shall be called.
    pub(super) fn are_named(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// Where a document of a case goes.
    fn of(&self, case: &Path, piece: Piece, root: &Root) -> Target {
        let path = match self {
            Self::Stdout => return Target::Stdout,
            Self::File(path) => path.clone(),
            Self::Beside => case.with_file_name(piece.file_name(case)),
            Self::Within { folder, .. } if is_dash(case) => folder.join(piece.file_name(Path::new(""))),
            Self::Within { folder, above } => {
                let absolute = root.absolute(case);
                let below = absolute.parent().and_then(|home| home.strip_prefix(above).ok());
                folder.join(below.unwrap_or(Path::new(""))).join(piece.file_name(case))
            }
        };
        Target::File(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path))
    }

    /// What is to be made of each case.
    ///
    /// # Errors
    /// Where two documents would be the same file.
    pub(super) fn jobs(
        &self,
        cases: Vec<Candidate>,
        wanted: &[Piece],
        root: &Root,
        lang: Lang,
    ) -> anyhow::Result<Vec<Job>> {
        let target = |case: &Candidate, one: &Piece| (*one, self.of(case.path(), *one, root));
        let documents = |case: &Candidate| wanted.iter().map(|one| target(case, one)).collect();
        let jobs = cases.into_iter().map(|case| Job { documents: documents(&case), case });
        let jobs: Vec<Job> = jobs.collect();
        refuse_same(&jobs, lang).map_or(Ok(jobs), Err)
    }
}

/// Whether one file was named and no folder.
pub(super) fn is_one_file(paths: &[PathBuf]) -> bool {
    matches!(paths, [path] if is_dash(path) || !path.is_dir())
}

/// Two case files whose documents would be the same file.
fn refuse_same(jobs: &[Job], lang: Lang) -> Option<Error> {
    let mut taken: BTreeMap<PathBuf, &Candidate> = BTreeMap::new();
    for job in jobs {
        for (_, target) in &job.documents {
            let Target::File(path) = target else { continue };
            let Some(other) = taken.insert(write::identity(path), &job.case) else { continue };
            if is_case(&job.case) && is_case(other) {
                let names = [input::name(other.path()), job.name(), input::name(path)];
                return Some(anyhow!(tell(lang, words::SAME_TARGET, &names.each_ref().map(String::as_str))));
            }
        }
    }
    None
}

/// Whether a candidate is a case; standard input is read only once, and taken for one.
fn is_case(candidate: &Candidate) -> bool {
    is_dash(candidate.path()) || input::is_case_file(candidate.path())
}

/// The innermost folder that holds all paths, from the root of the disk.
fn above_all(paths: &[PathBuf], root: &Root) -> PathBuf {
    let home = |path: &PathBuf| {
        let absolute = root.absolute(path);
        if path.is_dir() { absolute } else { absolute.parent().unwrap_or(&absolute).to_owned() }
    };
    let common = |one: PathBuf, other: PathBuf| {
        one.ancestors().find(|above| other.starts_with(above)).map(Path::to_owned).unwrap_or_default()
    };
    paths.iter().filter(|path| !is_dash(path)).map(home).reduce(common).unwrap_or_default()
}

fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether a path is that of a folder, or is written as one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(std::path::is_separator)
}

/// Whether a folder may be made here: nothing is there, and nobody can have meant a file.
fn may_become_folder(path: &Path) -> bool {
    let means_file =
        path.extension().is_some_and(|ending| ["pdf", "html"].iter().any(|known| ending.eq_ignore_ascii_case(known)));
    !means_file && path.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
}

impl Target {
    /// Fails where something else than a document stands.
    pub(super) fn check(&self, format: Format, lang: Lang) -> anyhow::Result<()> {
        let Self::File(path) = self else { return Ok(()) };
        match format.is_replaceable(path) {
            Ok(true) => Ok(()),
            Ok(false) => Err(anyhow!(tell(lang, format.not_replaceable(), &[&path.to_string_lossy()]))),
            Err(error) => Err(failure::cannot_write(lang, path, &error)),
        }
    }

    /// The place of the form that belongs to no case.
    pub(super) fn of_form(piece: Piece, output: Option<&Path>) -> Self {
        match output {
            Some(path) if is_dash(path) => Self::Stdout,
            Some(path) if is_folder(path) => Self::File(path.join(piece.file_name(Path::new("")))),
            Some(path) => Self::File(path.to_owned()),
            None => Self::File(piece.file_name(Path::new("")).into()),
        }
    }

    /// Writes a document that belongs to no case.
    pub(super) fn write_alone(&self, bytes: &[u8], lang: Lang, output: &Output) -> anyhow::Result<()> {
        self.write(bytes, &Places::Beside, lang, output)
    }

    /// Writes a document, and the folders of those that keep the layout of their cases.
    pub(super) fn write(&self, bytes: &[u8], places: &Places, lang: Lang, output: &Output) -> anyhow::Result<()> {
        let path = match self {
            Self::Stdout => return output.results(lang, |out| out.write_all(bytes)),
            Self::File(path) => path,
        };
        let folder = path.parent().filter(|_| matches!(places, Places::Within { .. }));
        let written = folder.map_or(Ok(()), fs::create_dir_all).and_then(|()| write::replace(path, bytes));
        written.map_err(|error| failure::cannot_write(lang, path, &error))
    }

    /// The place of the copy for one reader, whose file is called after the reader, too.
    pub(super) fn for_reader(&self, suffix: Option<&str>) -> Self {
        match (self, suffix) {
            (Self::Stdout, _) => Self::Stdout,
            (Self::File(path), None) => Self::File(path.clone()),
            (Self::File(path), Some(suffix)) => {
                let mut name = path.file_stem().unwrap_or_default().to_owned();
                name.push(format!("-{suffix}"));
                if let Some(ending) = path.extension() {
                    name.push(".");
                    name.push(ending);
                }
                Self::File(path.with_file_name(name))
            }
        }
    }

    /// The path of the file that is written.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdout => None,
            Self::File(path) => Some(path),
        }
    }
}
