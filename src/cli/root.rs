//! The root of the project, from which machines count paths.

use std::env;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::failure;
use crate::lang::Lang;

/// The folder that paths in machine formats start from.
#[derive(Debug)]
pub(super) struct Root {
    here: PathBuf,
    root: PathBuf,
    /// Whether somebody has named the root.
    is_given: bool,
}

impl Root {
    /// The folder that was given; else the nearest one upwards with a repository; else the outermost one with settings;
    /// else the one we are in.
    ///
    /// # Errors
    /// Where the folder that was given cannot be used.
    pub(super) fn new(given: Option<&Path>, lang: Lang) -> anyhow::Result<Self> {
        let here = env::current_dir().unwrap_or_default();
        let with = |name: &'static str| here.ancestors().filter(move |folder| folder.join(name).exists());
        let root = match given {
            // The folder that we are in is known without links too.
            Some(given) => folder(given).map_err(|error| failure::cannot_read(lang, given, &error))?,
            None => with(".git").next().or(with("brille.yaml").last()).unwrap_or(&here).to_owned(),
        };
        Ok(Self { here, root, is_given: given.is_some() })
    }

    /// A path from the root of the disk, without `.` and `..`.
    pub(super) fn absolute(&self, path: &Path) -> PathBuf {
        plain(&self.here.join(path))
    }

    /// A path from the root of the disk as people are shown it: from the folder that we are in, where it lies there or
    /// above.
    pub(super) fn shown(&self, path: &Path) -> PathBuf {
        let (folder, name) = (path.parent().unwrap_or(path), path.file_name().unwrap_or_default());
        if let Ok(below) = path.strip_prefix(&self.here) {
            return below.to_owned();
        }
        match self.here.strip_prefix(folder) {
            Ok(down) => down.iter().map(|_| "..").collect::<PathBuf>().join(name),
            Err(_) => path.to_owned(),
        }
    }

    /// Whether a project ends at a folder: the root that was named, or a repository.
    pub(super) fn ends_at(&self, folder: &Path) -> bool {
        (self.is_given && folder == self.root) || folder.join(".git").exists()
    }

    /// A file's path for machines: with `/`, from the root, with `..` where the file lies elsewhere.
    pub(super) fn path(&self, name: &str) -> String {
        if super::input::is_stdin(name) {
            return name.to_owned();
        }
        if self.root == self.here && is_plain(name) {
            return name.to_owned();
        }
        let path = pathdiff::diff_paths(plain(&self.here.join(name)), &self.root).unwrap_or_else(|| name.into());
        let steps = path.components().map(|step| match step {
            Component::RootDir => "".into(),
            step => step.as_os_str().to_string_lossy(),
        });
        steps.collect::<Vec<_>>().join("/")
    }
}

fn folder(path: &Path) -> io::Result<PathBuf> {
    let path = fs::canonicalize(path)?;
    if path.is_dir() { Ok(path) } else { Err(io::ErrorKind::NotADirectory.into()) }
}

/// Whether a name is a path already as it is written from the folder that we are in, as those of a search are.
fn is_plain(name: &str) -> bool {
    !name.starts_with('/') && !name.contains('\\') && name.split('/').all(|step| !matches!(step, "" | "." | ".."))
}

/// A path without `.` and `..`, as far as its words go: links are not followed.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, step| {
        match step {
            Component::CurDir => {}
            Component::ParentDir => drop(plain.pop()),
            step => plain.push(step),
        }
        plain
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_in_the_root_itself_are_plain() {
        let root = Root { here: "/prosjekt".into(), root: "/prosjekt".into(), is_given: false };
        for (name, path) in [("a/sak.yaml", "a/sak.yaml"), ("./a//b/../sak.yaml", "a/sak.yaml"), ("/prosjekt/x", "x")] {
            assert_eq!(root.path(name), path, "{name}");
        }
    }

    #[test]
    fn paths_count_from_the_root() {
        let root = Root { here: "/prosjekt/saker".into(), root: "/prosjekt".into(), is_given: true };
        for (name, path) in [
            ("sak.yaml", "saker/sak.yaml"),
            ("./a/../sak.yaml", "saker/sak.yaml"),
            ("../sak.yaml", "sak.yaml"),
            ("/prosjekt/b/sak.yaml", "b/sak.yaml"),
            ("../../annet/sak.yaml", "../annet/sak.yaml"),
            ("/annet/sak.yaml", "../annet/sak.yaml"),
            ("-", "-"),
        ] {
            assert_eq!(root.path(name), path, "{name}");
        }
    }

    #[test]
    fn people_are_shown_the_way_from_where_they_are() {
        let root = Root { here: "/prosjekt/saker/2026".into(), root: "/".into(), is_given: false };
        for (path, shown) in [
            ("/prosjekt/saker/2026/brille.yaml", "brille.yaml"),
            ("/prosjekt/saker/2026/a/brille.yaml", "a/brille.yaml"),
            ("/prosjekt/brille.yaml", "../../brille.yaml"),
            ("/annet/brille.yaml", "/annet/brille.yaml"),
        ] {
            assert_eq!(root.shown(Path::new(path)), Path::new(shown), "{path}");
        }
    }
}
