//! Every text of a PDF: each of its versions, and what none of them leads to.

use std::collections::BTreeSet;

use lopdf::{Document, LoadOptions, Object};

use super::net::Net;
use super::revision;
use super::sink::Sink;
use super::{Place, Unreadable, raw};

/// The most that one stream may hold when it is unpacked.
pub(super) const LIMIT: usize = 256 << 20;
/// The most versions that a file may hold.
const MOST_VERSIONS: usize = 64;
/// What closes a version.
const END: &[u8] = b"%%EOF";

/// Which values the file holds, and where.
pub(super) fn search(pdf: &[u8], net: &Net) -> Result<BTreeSet<(usize, Place)>, Unreadable> {
    let mut sink = Sink::new(net);
    all(pdf, &mut sink)?;
    Ok(sink.finish())
}

/// The same for a file within a file.
pub(super) fn all(pdf: &[u8], sink: &mut Sink) -> Result<(), Unreadable> {
    let mut known = BTreeSet::new();
    for version in versions(pdf)? {
        revision::search(&version, sink)?;
        known.extend(version.objects.into_values().filter_map(|object| match object {
            Object::Stream(stream) => Some(stream.content),
            _ => None,
        }));
    }
    leftovers(pdf, &known, sink);
    Ok(())
}

/// The document and its earlier versions, each as it was when its end was the end of the file.
fn versions(pdf: &[u8]) -> Result<Vec<Document>, Unreadable> {
    let mut versions = vec![load(pdf, true)?];
    let ends: Vec<usize> =
        pdf.windows(END.len()).enumerate().filter(|(_, bytes)| *bytes == END).map(|(at, _)| at).collect();
    let [earlier @ .., _] = ends.as_slice() else { return Ok(versions) };
    if earlier.len() >= MOST_VERSIONS {
        return Err(Unreadable);
    }
    // What cannot be read is no version but bytes that look like the end of one; they are among what is left over.
    versions.extend(earlier.iter().filter_map(|at| load(&pdf[..at + END.len()], false).ok()));
    Ok(versions)
}

fn load(pdf: &[u8], strict: bool) -> Result<Document, Unreadable> {
    let options = LoadOptions { strict, max_decompressed_size: Some(LIMIT), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(pdf, options).map_err(|_| Unreadable)?;
    if document.is_encrypted() || document.was_encrypted() { Err(Unreadable) } else { Ok(document) }
}

/// Strings, comments and streams that no version leads to.
fn leftovers(pdf: &[u8], known: &BTreeSet<Vec<u8>>, sink: &mut Sink) {
    let streams = raw::streams(pdf);
    for string in raw::strings(&raw::outside(pdf, &streams)) {
        sink.string(Place::Stream, &string);
    }
    for stream in streams.iter().filter(|stream| !stream.forms().iter().any(|form| known.contains::<[u8]>(form))) {
        let data = stream.data(LIMIT);
        sink.bytes(Place::Stream, &data);
        for string in raw::strings(&data) {
            sink.string(Place::Stream, &string);
        }
    }
}
