//! The root of the project, from which machines count paths.

use std::env;
use std::path::{Component, Path, PathBuf};

/// The folder that paths in machine formats start from.
#[derive(Debug)]
pub(super) struct Root {
    here: PathBuf,
    root: PathBuf,
}

impl Root {
    /// The folder that was given; else the nearest one upwards with a repository; else the one we are in.
    pub(super) fn new(given: Option<&Path>) -> Self {
        let here = env::current_dir().unwrap_or_default();
        let root = match given {
            Some(given) => plain(&here.join(given)),
            None => here.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&here).to_owned(),
        };
        Self { here, root }
    }

    /// A file's path for machines: with `/`, from the root; as it is where the file lies elsewhere.
    pub(super) fn path(&self, name: &str) -> String {
        if super::input::is_stdin(name) {
            return name.to_owned();
        }
        let path = plain(&self.here.join(name));
        let path = path.strip_prefix(&self.root).unwrap_or(Path::new(name));
        let steps = path.components().map(|step| match step {
            Component::RootDir => "".into(),
            step => step.as_os_str().to_string_lossy(),
        });
        steps.collect::<Vec<_>>().join("/")
    }
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
    fn paths_count_from_the_root() {
        let root = Root { here: "/prosjekt/saker".into(), root: "/prosjekt".into() };
        for (name, path) in [
            ("sak.yaml", "saker/sak.yaml"),
            ("./a/../sak.yaml", "saker/sak.yaml"),
            ("../sak.yaml", "sak.yaml"),
            ("/prosjekt/b/sak.yaml", "b/sak.yaml"),
            ("../../annet/sak.yaml", "../../annet/sak.yaml"),
            ("/annet/sak.yaml", "/annet/sak.yaml"),
            ("-", "-"),
        ] {
            assert_eq!(root.path(name), path, "{name}");
        }
    }
}
