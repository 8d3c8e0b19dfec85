//! Files are written whole or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, IntoInnerError, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::input;

/// What is being written: a file under another name, until all of it is there, or a pipe or a device.
#[derive(Debug)]
pub(super) enum Draft {
    /// The new file, its place, and the rights of the file that it replaces.
    File(BufWriter<NamedTempFile>, PathBuf, Option<Permissions>),
    /// What can only be written to as it comes.
    Stream(BufWriter<File>),
}

impl Draft {
    /// Begins a file in the place of `path`. A link stays, and the file that it leads to is replaced, with its rights.
    pub(super) fn new(path: &Path) -> io::Result<Self> {
        let there = match fs::metadata(path) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        match there {
            Some(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Some(there) if !there.is_file() => {
                Ok(Self::Stream(BufWriter::new(File::options().write(true).open(path)?)))
            }
            there => {
                let target = end_of_links(path);
                Ok(Self::File(BufWriter::new(beside(&target)?), target, there.map(|there| there.permissions())))
            }
        }
    }

    /// Puts the file where it belongs.
    pub(super) fn finish(self) -> io::Result<()> {
        match self {
            Self::File(file, target, rights) => {
                let file = file.into_inner().map_err(IntoInnerError::into_error)?;
                if let Some(rights) = rights {
                    file.as_file().set_permissions(rights)?;
                }
                file.as_file().sync_all()?;
                file.persist(target).map(drop).map_err(|error| error.error)
            }
            Self::Stream(mut stream) => stream.flush(),
        }
    }
}

/// Where links lead: to a file, or to where one may be made.
fn end_of_links(path: &Path) -> PathBuf {
    let link = || Some(path.parent()?.join(fs::read_link(path).ok()?));
    fs::canonicalize(path).ok().or_else(link).unwrap_or_else(|| path.to_owned())
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::File(file, ..) => file.write(bytes),
            Self::Stream(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::File(file, ..) => file.flush(),
            Self::Stream(stream) => stream.flush(),
        }
    }
}

/// Whether somebody's work stands where a report shall be written: a YAML file, which may be a case, or a case by any
/// other name.
pub(super) fn is_somebodys_work(path: &Path) -> bool {
    let is_yaml = |path: &Path| path.is_file() && input::is_yaml(path);
    let target = end_of_links(path);
    is_yaml(path) || is_yaml(&target) || (target.is_file() && input::is_case_file(&target))
}

/// One path for every way to the same file, be it there or not.
pub(super) fn identity(path: &Path) -> PathBuf {
    let path = end_of_links(path);
    let known = |above: &Path| Some(fs::canonicalize(above).ok()?.join(path.strip_prefix(above).ok()?));
    path.ancestors().find_map(known).unwrap_or(path)
}

/// Writes a file, in place of one that exists. A link stays, and the file that it leads to is replaced.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut draft = Draft::new(path)?;
    draft.write_all(bytes)?;
    draft.finish()
}

/// The same, for a file that must exist: one that may not be written is left alone.
pub(super) fn replace_in_kind(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(path)?.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    replace(path, bytes)
}

/// Writes a file that must not exist.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = beside(path)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

/// An empty file under another name in the same folder, from where it can be moved in one step.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    ordinary(Builder::new().prefix(".brille-")).tempfile_in(folder)
}

/// The rights that any new file gets, instead of the narrow ones of temporary files.
#[cfg(unix)]
fn ordinary<'a, 'b, 'c>(builder: &'c mut Builder<'a, 'b>) -> &'c mut Builder<'a, 'b> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn ordinary<'a, 'b, 'c>(builder: &'c mut Builder<'a, 'b>) -> &'c mut Builder<'a, 'b> {
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_is_replaced_or_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        create(&path, b"first").unwrap();
        assert_eq!(create(&path, b"second").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        replace(&path, b"third").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"third");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("arkiv.pdf"), folder.path().join("plan.pdf"));
        create(&file, b"old").unwrap();
        std::os::unix::fs::symlink("arkiv.pdf", &link).unwrap();
        replace(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        fs::remove_file(&file).unwrap();
        replace(&link, b"anew").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"anew");
    }

    #[test]
    #[cfg(unix)]
    fn rights_are_not_widened() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.pdf");
        create(&path, b"old").unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    #[cfg(unix)]
    fn devices_and_folders_are_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Draft::new(folder.path()).unwrap_err().kind(), io::ErrorKind::IsADirectory);
        let link = folder.path().join("null");
        std::os::unix::fs::symlink("/dev/null", &link).unwrap();
        replace(&link, b"text").unwrap();
        assert!(!fs::metadata(&link).unwrap().is_file());
    }
}
