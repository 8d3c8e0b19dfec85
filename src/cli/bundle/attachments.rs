//! The attachments of a case, read from the files that it names, or what is wrong with each, with its place.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path};

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use crate::bundle::{Ending, Sum};
use crate::case::{Attachment, Case, Words};
use crate::cli::failure::tell;
use crate::cli::input::Input;
use crate::lang::{Lang, Text};
use crate::schema::is_identifier;
use crate::source::{ColumnUnit, Source};

/// The largest attachment. Larger files are sent in other ways.
const LARGEST: u64 = 100 << 20;
/// The most that all of them are together.
const MOST: u64 = 500 << 20;

/// An attachment that was read.
pub(super) struct Enclosure {
    /// Its identifier, where it is one.
    pub(super) id: Option<String>,
    /// What the case calls it.
    pub(super) title: String,
    pub(super) date: Option<Date>,
    pub(super) ending: Ending,
    pub(super) bytes: Vec<u8>,
}

/// Reads all attachments of a case.
///
/// # Errors
/// What is wrong with any of them, in their order.
pub(super) fn read(case: &Case<'_>, file: &Input, lang: Lang) -> Result<Vec<Enclosure>, Vec<Error>> {
    let source = Source::new(file.name.clone(), file.text.clone());
    let mut reader = Reader { folder: file.folder(), source: &source, lang, left: MOST, ids: BTreeMap::new() };
    let (mut read, mut wrong) = (Vec::new(), Vec::new());
    for attachment in &case.attachments {
        // One without a file is a finding of the schema, and there is nothing to be put into the package.
        let Some(path) = attachment.file else { continue };
        match reader.one(attachment, path) {
            Ok(one) => read.push(one),
            Err(fault) => wrong.push(reader.told(path, fault)),
        }
    }
    if wrong.is_empty() { Ok(read) } else { Err(wrong) }
}

struct Reader<'r> {
    folder: &'r Path,
    source: &'r Source,
    lang: Lang,
    /// How many bytes may still be read.
    left: u64,
    ids: BTreeMap<String, ()>,
}

impl Reader<'_> {
    fn one(&mut self, attachment: &Attachment<'_>, path: Words<'_>) -> Result<Enclosure, Text> {
        let id = attachment.id.filter(|id| is_identifier(id)).map(|id| id.value.to_owned());
        if id.as_ref().is_some_and(|id| self.ids.insert(crate::bundle::ascii(id), ()).is_some()) {
            return Err(SAME_NAME);
        }
        let bytes = self.bytes(Path::new(path.value.trim()))?;
        if attachment.checksum.is_some_and(|sum| Sum::parse(&sum) != Some(Sum::of(&bytes))) {
            return Err(CHANGED);
        }
        Ok(Enclosure {
            id,
            title: attachment.title.map(|title| title.value.to_owned()).unwrap_or_default(),
            date: attachment.date.and_then(|day| day.date),
            ending: Ending::of(path.value.trim()),
            bytes,
        })
    }

    /// The bytes of a file below the folder of the case, to which no link leads.
    fn bytes(&mut self, path: &Path) -> Result<Vec<u8>, Text> {
        if !path.components().all(|step| matches!(step, Component::Normal(_) | Component::CurDir)) {
            return Err(OUTSIDE);
        }
        let mut place = self.folder.to_owned();
        for step in path.components() {
            place.push(step);
            if fs::symlink_metadata(&place).map_err(|error| cause(&error))?.is_symlink() {
                return Err(LINK);
            }
        }
        if !fs::metadata(&place).map_err(|error| cause(&error))?.is_file() {
            return Err(NO_FILE);
        }
        let mut bytes = Vec::new();
        let file = File::open(&place).map_err(|error| cause(&error))?;
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| cause(&error))?;
        let size = bytes.len() as u64;
        if size > LARGEST || size > self.left {
            return Err(TOO_LARGE);
        }
        self.left -= size;
        Ok(bytes)
    }

    /// `sak.yaml:12:7: vedlegget finnes ikke`. The name of the file is not told: it may hold a name.
    fn told(&self, path: Words<'_>, fault: Text) -> Error {
        let position = self.source.position(path.node.span().start, ColumnUnit::Chars);
        let place = [self.source.name(), &position.line.to_string(), &position.column.to_string()].join(":");
        anyhow!("{place}: {}", tell(self.lang, fault, &[]))
    }
}

fn cause(error: &io::Error) -> Text {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => MISSING,
        _ => UNREADABLE,
    }
}

const MISSING: Text = Text::new(
    "vedlegget finnes ikke i mappen til saken",
    "vedlegget finst ikkje i mappa til saka",
    "the attachment is not in the folder of the case",
);
const OUTSIDE: Text = Text::new(
    "vedlegget ligger utenfor mappen til saken",
    "vedlegget ligg utanfor mappa til saka",
    "the attachment lies outside the folder of the case",
);
const LINK: Text = Text::new(
    "vedlegget er en lenke eller ligger bak en; legg selve filen her",
    "vedlegget er ei lenkje eller ligg bak ei; legg sjølve fila her",
    "the attachment is a link or lies behind one; put the file itself here",
);
const NO_FILE: Text =
    Text::new("vedlegget er ingen vanlig fil", "vedlegget er inga vanleg fil", "the attachment is no ordinary file");
const UNREADABLE: Text =
    Text::new("vedlegget kan ikke leses", "vedlegget kan ikkje lesast", "the attachment cannot be read");
const TOO_LARGE: Text = Text::new(
    "vedlegget er for stort: høyst 100 MB hver og 500 MB til sammen",
    "vedlegget er for stort: høgst 100 MB kvar og 500 MB til saman",
    "the attachment is too large: at most 100 MB each and 500 MB together",
);
const CHANGED: Text = Text::new(
    "vedlegget er endret siden sjekksummen ble ført i saken",
    "vedlegget er endra sidan sjekksummen vart ført i saka",
    "the attachment was changed since its checksum was entered in the case",
);
const SAME_NAME: Text = Text::new(
    "to vedlegg får samme navn i pakken, for de har samme kode",
    "to vedlegg får same namn i pakken, for dei har same kode",
    "two attachments get the same name in the package, for they have the same code",
);
