//! Lists of checksums: what a manifest of RFC 8493 says, line by line.

use std::collections::BTreeMap;

use super::sum::Sum;

/// What a manifest lists: each path with its checksum.
pub(super) type Listed = BTreeMap<String, Sum>;

/// A manifest as it is read.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) listed: Listed,
    /// Lines, from 1, that are not as they should be.
    pub(super) broken: Vec<usize>,
}

/// How a line is written beside what it says. All lines of one manifest are written by one program, so one that
/// differs has been touched.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Hand<'l> {
    between: &'l str,
    end: &'l str,
}

/// Writes a manifest, in the order of the paths.
pub(super) fn write(listed: &Listed) -> String {
    listed.iter().map(|(path, sum)| format!("{sum}  {}\n", encoded(path))).collect()
}

/// Reads a manifest.
pub(super) fn read(text: &str) -> Manifest {
    let mut manifest = Manifest::default();
    let mut hand = None;
    let mut has_capitals = None;
    for (at, line) in lines(text).enumerate() {
        let read = entry(line).filter(|entry| {
            let letters: String = entry.digits.chars().filter(char::is_ascii_alphabetic).collect();
            let capitals = letters.chars().all(|letter| letter.is_ascii_uppercase());
            let is_mixed = !capitals && letters.chars().any(|letter| letter.is_ascii_uppercase());
            let is_alike = letters.is_empty() || *has_capitals.get_or_insert(capitals) == capitals;
            !is_mixed && is_alike && *hand.get_or_insert(entry.hand) == entry.hand
        });
        let is_new = read.is_some_and(|entry| manifest.listed.insert(entry.path, entry.sum).is_none());
        if !is_new {
            manifest.broken.push(at + 1);
        }
    }
    manifest
}

/// A line of a manifest.
struct Line<'l> {
    digits: &'l str,
    sum: Sum,
    path: String,
    hand: Hand<'l>,
}

fn entry(line: &str) -> Option<Line<'_>> {
    let text = line.trim_end_matches(['\n', '\r']);
    let end = &line[text.len()..];
    let digits = text.get(..64)?;
    let rest = &text[64..];
    let path = rest.trim_start_matches([' ', '\t']);
    let between = &rest[..rest.len() - path.len()];
    let path = path.strip_prefix('*').unwrap_or(path);
    if between.is_empty() || path.is_empty() {
        return None;
    }
    let between = &rest[..rest.len() - path.len()];
    Some(Line { digits, sum: Sum::parse(digits)?, path: decoded(path)?, hand: Hand { between, end } })
}

/// The lines of a text with what ends them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest.find(['\n', '\r']);
        let length = end.map_or(rest.len(), |at| if rest[at..].starts_with("\r\n") { at + 2 } else { at + 1 });
        let (line, after) = rest.split_at(length);
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

/// A path as a manifest writes it: what ends lines, and the sign that stands for it, in another form.
fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('\n', "%0A").replace('\r', "%0D")
}

fn decoded(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut text = parts.next()?.to_owned();
    for part in parts {
        text.push(match part.get(..2)? {
            "25" => '%',
            "0A" => '\n',
            "0D" => '\r',
            _ => return None,
        });
        text.push_str(&part[2..]);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed() -> Listed {
        let paths = ["data/a.pdf", "data/å 100 %.pdf", "data/z\n.pdf"];
        paths.map(|path| (path.to_owned(), Sum::of(path.as_bytes()))).into()
    }

    #[test]
    fn what_is_written_is_read() {
        let read = read(&write(&listed()));
        assert_eq!((read.listed, read.broken), (listed(), Vec::<usize>::new()));
    }

    #[test]
    fn other_hands_are_read_where_they_stay_the_same() {
        let written = write(&listed());
        let others = [written.replace('\n', "\r\n"), written.replace("  ", "\t"), written.replace("  ", " *")];
        for other in others {
            let read = read(&other);
            assert_eq!((read.listed, read.broken), (listed(), Vec::<usize>::new()), "{other}");
        }
    }

    #[test]
    fn every_changed_byte_is_a_broken_line_or_says_something_else() {
        let written = write(&listed());
        for at in 0..written.len() {
            for change in 1..=u8::MAX {
                let mut bytes = written.clone().into_bytes();
                bytes[at] ^= change;
                let Ok(text) = String::from_utf8(bytes) else { continue };
                let read = read(&text);
                assert!(!read.broken.is_empty() || read.listed != listed(), "{at} {change}");
            }
        }
    }
}
