//! A folder with templates of a school's or municipality's own, read whole. Nothing outside it is ever read.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use super::failure::{self, tell, words};
use super::input;
use crate::lang::Lang;
use crate::render::Templates;

/// More files than any set of templates has.
const MOST_FILES: usize = 500;

/// More bytes than fonts and images for a document of some pages need.
const MOST_BYTES: u64 = 64 << 20;

/// How deep the folders may lie.
const MOST_FOLDERS: usize = 8;

/// Reads the files that a template can use: other templates, fonts and images. Hidden files are left out.
///
/// # Errors
/// Where something cannot be read, a link leads out of the folder, or there is more than templates need.
pub(super) fn read(folder: &Path, lang: Lang) -> anyhow::Result<Templates> {
    let unreadable = |path: &Path, error: &io::Error| failure::cannot_read(lang, path, error);
    let home = fs::canonicalize(folder).map_err(|error| unreadable(folder, &error))?;
    if !home.is_dir() {
        return Err(unreadable(folder, &io::ErrorKind::NotADirectory.into()));
    }
    let mut templates = Templates::default();
    let (mut files, mut left) = (0, MOST_BYTES);
    let mut walk = WalkBuilder::new(folder);
    walk.standard_filters(false).hidden(true).max_depth(Some(MOST_FOLDERS)).sort_by_file_path(Path::cmp);
    for entry in walk.build() {
        let entry = entry.map_err(|error| {
            let (path, error) = input::cause(folder, error);
            unreadable(&path, &error)
        })?;
        let path = entry.path();
        let Some(target) = file_within(&entry, &home).map_err(|error| unreadable(path, &error))? else { continue };
        let Some(target) = target else { return Err(anyhow::anyhow!(tell(lang, words::LEADS_OUT, &[&shown(path)]))) };
        let bytes = read_bounded(&target, left).map_err(|error| unreadable(path, &error))?;
        files += 1;
        left = left.saturating_sub(bytes.len() as u64);
        if files > MOST_FILES || left == 0 {
            return Err(anyhow::anyhow!(tell(lang, words::TOO_MANY_TEMPLATES, &[&shown(folder)])));
        }
        templates.add(name(path.strip_prefix(folder).unwrap_or(path)), bytes);
    }
    Ok(templates)
}

/// The file behind an entry; none where it is none that a template can use, and nothing in it where it is a link that
/// leads out of the folder or to another folder.
fn file_within(entry: &DirEntry, home: &Path) -> io::Result<Option<Option<PathBuf>>> {
    let is_link = entry.path_is_symlink();
    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
    if entry.depth() == 0 || is_folder || !(is_link || Templates::takes(&entry.file_name().to_string_lossy())) {
        return Ok(None);
    }
    let target = fs::canonicalize(entry.path())?;
    let is_file = fs::metadata(&target)?.is_file();
    match (target.starts_with(home), is_file) {
        (true, true) => Ok(Some(Some(target)).filter(|_| Templates::takes(&entry.file_name().to_string_lossy()))),
        (true, false) if !is_link => Err(io::ErrorKind::InvalidInput.into()),
        _ => Ok(Some(None)),
    }
}

fn read_bounded(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A path among the templates, with `/`.
fn name(path: &Path) -> String {
    let steps: Vec<_> = path.iter().map(|step| step.to_string_lossy()).collect();
    steps.join("/")
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
