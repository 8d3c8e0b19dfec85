//! The baseline: findings that a project knows already, so that only new ones fail a run. As a file it is JSON,
//! described by `schemas/grunnlinje.schema.json`, one finding a line.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, Write};
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::finding::{self, Finding};
use crate::rules::Level;

/// The JSON Schema of a baseline file.
pub const SCHEMA: &str = include_str!("../schemas/grunnlinje.schema.json");

/// The version of the format; a file of another one is refused.
pub const VERSION: u64 = 1;

type Digest = [u8; 32];

/// The findings that are known.
#[derive(Debug, Default)]
pub struct Baseline {
    digests: BTreeSet<Digest>,
    /// How many of them each path has.
    counts: BTreeMap<String, usize>,
}

/// Why a file is no baseline. Nothing of what stands in it is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is no JSON.
    Json(Place),
    /// It is JSON, and not as the schema has it.
    Shape(Place),
    /// It has another version.
    Version(u64),
}

/// A place in a file: line and column as the JSON reader counts them, from 1, the column in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl From<serde_json::Error> for Broken {
    fn from(error: serde_json::Error) -> Self {
        let place = Place { line: error.line(), column: error.column().max(1) };
        if error.is_data() { Broken::Shape(place) } else { Broken::Json(place) }
    }
}

impl Baseline {
    /// Reads a baseline file.
    ///
    /// # Errors
    /// Where any part of it is not as it should be: a finding that is lost would fail a run, one that is misread hide
    /// another.
    pub fn read(text: &[u8]) -> Result<Self, Broken> {
        let Keyed(Versioned { version }) = serde_json::from_slice(text)?;
        if version != VERSION {
            return Err(Broken::Version(version));
        }
        let Keyed(Document { findings, .. }) = serde_json::from_slice(text)?;
        Ok(findings)
    }

    /// Takes from the findings of a file those that are known, and gives them back.
    pub fn take_known(&self, path: &str, findings: &mut Vec<Finding>) -> Vec<Finding> {
        findings.extract_if(.., |finding| is_knowable(finding) && self.has(path, finding)).collect()
    }

    /// How many of the findings that it has for a path are not among those that are there now, in all.
    pub fn gone<'f>(&self, path: &str, there: impl Iterator<Item = &'f Finding>) -> usize {
        let had = self.counts.get(path).copied().unwrap_or_default();
        had.saturating_sub(there.filter(|finding| self.has(path, finding)).count())
    }

    fn has(&self, path: &str, finding: &Finding) -> bool {
        self.counts.contains_key(path) && self.digests.contains(&finding.digest(path))
    }

    fn add(&mut self, entry: &Entry<'_>) {
        // What two branches have both added stands there twice after a merge.
        if self.digests.insert(entry.fingerprint.0) {
            *self.counts.entry(entry.path.to_string()).or_default() += 1;
        }
    }
}

/// Whether a baseline may know a finding. Where a text or the form of a field is broken all other rules keep silent, and
/// to call that known would hide whatever comes to lie behind it.
pub fn is_knowable(finding: &Finding) -> bool {
    Level::Off.suits(finding.code)
}

/// Writes a baseline file bit by bit, so that its size costs no memory.
#[derive(Clone, Copy, Debug, Default)]
pub struct Writer {
    has_findings: bool,
}

impl Writer {
    /// Writes what stands before the first finding.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn start(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\n\"version\": {VERSION},\n\"findings\": [")
    }

    /// Writes the findings of a file, sorted by code and fingerprint.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn file(&mut self, path: &str, findings: &[Finding], out: &mut dyn Write) -> io::Result<()> {
        let mut entries: Vec<_> = findings.iter().map(|finding| (finding.code, finding.digest(path))).collect();
        entries.sort_unstable();
        for (code, digest) in entries {
            out.write_all(if self.has_findings { b",\n" } else { b"\n" })?;
            self.has_findings = true;
            let entry = Entry { path: path.into(), code: code.into(), fingerprint: Fingerprint(digest) };
            serde_json::to_writer(&mut *out, &entry)?;
        }
        Ok(())
    }

    /// Writes what stands after the last finding.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn finish(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "\n]\n}}")
    }
}

/// A JSON object. Without it a list of the values alone would pass for one.
struct Keyed<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Object<T> {
            type Value = T;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }

        deserializer.deserialize_map(Object(PhantomData)).map(Self)
    }
}

/// The version alone, whatever else there is.
#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(rename = "version")]
    _version: IgnoredAny,
    findings: Baseline,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry<'a> {
    #[serde(borrow)]
    path: Cow<'a, str>,
    #[serde(borrow)]
    code: Cow<'a, str>,
    fingerprint: Fingerprint,
}

/// Written in 64 hexadecimal digits.
struct Fingerprint(Digest);

impl Serialize for Fingerprint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&finding::hex(&self.0))
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = <Cow<'de, str>>::deserialize(deserializer)?;
        digest(&digits).map(Self).ok_or_else(|| D::Error::custom("no fingerprint"))
    }
}

fn digest(digits: &str) -> Option<Digest> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let mut digest = Digest::default();
    if digits.len() != 2 * digest.len() {
        return None;
    }
    for (byte, pair) in digest.iter_mut().zip(digits.as_bytes().chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(digest)
}

/// The list of findings, taken in one by one.
impl<'de> Deserialize<'de> for Baseline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Findings;

        impl<'de> Visitor<'de> for Findings {
            type Value = Baseline;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list of findings")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Baseline, A::Error> {
                let mut baseline = Baseline::default();
                while let Some(Keyed(entry)) = list.next_element::<Keyed<Entry<'de>>>()? {
                    baseline.add(&entry);
                }
                Ok(baseline)
            }
        }

        deserializer.deserialize_seq(Findings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGITS: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    fn entry(fingerprint: &str) -> String {
        format!("{{\"path\":\"a/\\u00e5.yaml\",\"code\":\"PLAN-14\",\"fingerprint\":\"{fingerprint}\"}}")
    }

    fn document(findings: &str) -> String {
        format!("{{\n\"version\": 1,\n\"findings\": [\n{findings}\n]\n}}\n")
    }

    #[test]
    fn findings_are_counted_once_by_their_paths() {
        let other = DIGITS.replace('0', "f");
        let text = document(&[entry(DIGITS), entry(&other), entry(DIGITS)].join(",\n"));
        let baseline = Baseline::read(text.as_bytes()).unwrap();
        assert_eq!((baseline.gone("a/å.yaml", [].iter()), baseline.gone("b.yaml", [].iter())), (2, 0));
    }

    #[test]
    fn whatever_is_not_as_it_should_be_has_a_place() {
        let place = |line, column| Place { line, column };
        let upper = entry(&DIGITS.to_uppercase());
        let cases = [
            (String::new(), Broken::Json(place(1, 1))),
            ("brille: 1\n".to_owned(), Broken::Json(place(1, 1))),
            ("[1, 2]".to_owned(), Broken::Shape(place(1, 1))),
            ("{}".to_owned(), Broken::Shape(place(1, 2))),
            ("{ \"version\": \"1\" }".to_owned(), Broken::Shape(place(1, 16))),
            ("{ \"version\": 2, \"entries\": [] }".to_owned(), Broken::Version(2)),
            ("{ \"version\": 1 }".to_owned(), Broken::Shape(place(1, 16))),
            (document("{}"), Broken::Shape(place(4, 2))),
            (document("\"x\""), Broken::Shape(place(4, 3))),
            (document(&entry("")), Broken::Shape(place(4, 58))),
            (document(&upper), Broken::Shape(place(4, 122))),
            (document(&entry(&DIGITS[1..])), Broken::Shape(place(4, 121))),
            (document(&entry(DIGITS)).replace("code", "kode"), Broken::Shape(place(4, 30))),
            (document(&entry(DIGITS)).replace("]\n}", "]\n"), Broken::Json(place(7, 1))),
            (document(&entry(DIGITS)) + "x", Broken::Json(place(7, 1))),
            (document("[\"a\", \"PLAN-14\", \"\"]"), Broken::Shape(place(4, 1))),
        ];
        for (text, broken) in cases {
            assert_eq!(Baseline::read(text.as_bytes()).unwrap_err(), broken, "{text}");
        }
    }
}
