//! From bytes to text: reading no more than is ever parsed, and saying where bytes are no UTF-8.

use std::io::{self, Read};

use super::limits::Limits;
use super::problem::{Problem, ProblemKind};
use crate::source::Span;

/// More than most files have, so that a file is read in one go.
const USUAL_BYTES: usize = 32 * 1024;

/// Reads at most one byte more than the limit, so that a file that is too large is known as such without being
/// read to its end.
///
/// # Errors
///
/// Passes on the errors of the reader.
pub fn read_bounded(reader: impl Read, limits: &Limits) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(USUAL_BYTES);
    reader.take(limits.bytes as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text that bytes hold as UTF-8. A byte order mark stays where it is, so that offsets hold in the file.
///
/// # Errors
///
/// A problem at the first byte that is no UTF-8, or at the start where the byte order mark says UTF-16.
pub fn decode(bytes: &[u8]) -> Result<&str, Problem> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Problem::new(ProblemKind::Utf16, Span::empty(0)));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = u32::try_from(error.valid_up_to()).unwrap_or(u32::MAX);
        Problem::new(ProblemKind::NotUtf8, Span::empty(at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_that_is_no_utf8_is_named() {
        let problem = decode(b"navn: \xc3\xa5 bl\xe5b\xe6r").unwrap_err();
        assert_eq!((problem.kind, problem.span), (ProblemKind::NotUtf8, Span::empty(11)));
    }

    #[test]
    fn utf16_is_known_by_its_mark() {
        assert_eq!(decode(b"\xff\xfea\0").unwrap_err().kind, ProblemKind::Utf16);
        assert_eq!(decode(b"\xfe\xff\0a").unwrap_err().kind, ProblemKind::Utf16);
        assert_eq!(decode("\u{feff}å".as_bytes()), Ok("\u{feff}å"));
    }

    #[test]
    fn an_endless_file_is_read_no_further_than_the_limit() {
        let limits = Limits::default();
        assert_eq!(read_bounded(io::repeat(b'a'), &limits).unwrap().len(), limits.bytes + 1);
    }
}
