//! Where a package is put: all of it, or nothing that looks like one.

use std::fs::{self, File};
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

use anyhow::Error;
use tempfile::Builder;

use super::pack::Packed;
use crate::bundle::{Bag, TEMPORARY, write_zip};
use crate::cli::{failure, write};
use crate::lang::Lang;

/// The folder in an archive in which the package lies.
const WITHIN: &str = "oversendelse";

/// Where a package goes.
pub(super) enum Target {
    Folder(PathBuf),
    Zip(PathBuf),
}

impl Target {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::Zip(path) => path,
        }
    }

    pub(super) fn write(&self, packed: &Packed, lang: Lang) -> Result<(), Error> {
        let written = match self {
            Self::Folder(path) => folder(&packed.bag, path),
            Self::Zip(path) => zip(&packed.bag, path),
        };
        written.map_err(|error| failure::cannot_write(lang, self.path(), &error))
    }
}

/// Writes a package into a folder that is not there yet. It is built beside it under another name, and gets its own as
/// the last step.
fn folder(bag: &Bag, target: &Path) -> io::Result<()> {
    if target.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let above = target.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let draft = Builder::new().prefix(TEMPORARY).tempdir_in(above)?;
    for file in bag.files() {
        let path = draft.path().join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut out = File::options().write(true).create_new(true).open(path)?;
        out.write_all(&file.bytes)?;
        out.sync_all()?;
    }
    fs::rename(draft.path(), target)?;
    // Nothing is left to be cleared away.
    let _ = draft.keep();
    Ok(())
}

/// Writes a package as one file that is not there yet.
fn zip(bag: &Bag, target: &Path) -> io::Result<()> {
    let mut out = Cursor::new(Vec::new());
    write_zip(bag.files(), WITHIN, &mut out)?;
    write::create(target, &out.into_inner())
}
