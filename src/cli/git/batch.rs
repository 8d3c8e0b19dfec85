//! One process of git that gives the bytes of many objects.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::git;
use crate::yaml::{self, Limits};

/// A `git cat-file --batch` that waits for names.
pub(super) struct Batch {
    child: Child,
    names: ChildStdin,
    objects: BufReader<ChildStdout>,
}

impl Batch {
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        let mut git = git(folder);
        git.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn()?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(names), Some(objects)) => Ok(Self { child, names, objects: BufReader::new(objects) }),
            _ => Err(ErrorKind::BrokenPipe.into()),
        }
    }

    /// The bytes of a file, as many as are read of any file; none where it is not there, or its bytes are not.
    pub(super) fn blob(&mut self, name: &[u8]) -> io::Result<Option<Vec<u8>>> {
        self.names.write_all(name)?;
        self.names.write_all(b"\n")?;
        self.names.flush()?;
        let mut head = Vec::new();
        self.objects.read_until(b'\n', &mut head)?;
        if head.is_empty() {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let Some((kind, size)) = kind_and_size(&head) else { return Ok(None) };
        let mut object = self.objects.by_ref().take(size);
        let bytes = yaml::read_bounded(&mut object, &Limits::default())?;
        io::copy(&mut object, &mut io::sink())?;
        io::copy(&mut self.objects.by_ref().take(1), &mut io::sink())?;
        Ok((kind == "blob").then_some(bytes))
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `ID blob 123`, where the object is there.
fn kind_and_size(head: &[u8]) -> Option<(&str, u64)> {
    let mut words = std::str::from_utf8(head).ok()?.trim_end().rsplit(' ');
    let (size, kind) = (words.next()?.parse().ok()?, words.next()?);
    let id = words.next()?;
    (words.next().is_none() && id.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some((kind, size))
}
