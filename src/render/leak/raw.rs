//! The bytes of a file without its own word for where things are: what no table leads to any more stands there still.

use lopdf::{Dictionary, Object, Stream};

/// A stream as it stands in the file.
pub(super) struct RawStream<'b> {
    /// Where its data begins.
    pub(super) start: usize,
    data: &'b [u8],
}

impl<'b> RawStream<'b> {
    /// The data without the line ends before the closing word, of which none, one or two bytes are its own.
    pub(super) fn forms(&self) -> [&'b [u8]; 3] {
        let shorter = |by: usize| &self.data[..self.data.len().saturating_sub(by)];
        [shorter(0), shorter(1), shorter(2)]
    }

    /// The data, inflated where it can be.
    pub(super) fn data(&self, limit: usize) -> Vec<u8> {
        let mut dict = Dictionary::new();
        dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
        let inflated = Stream::new(dict, self.data.to_vec()).decompressed_content_with_limit(limit).ok();
        inflated.filter(|data| !data.is_empty()).unwrap_or_else(|| self.data.to_vec())
    }
}

/// All streams of a file, by the words that open and close them.
pub(super) fn streams(file: &[u8]) -> Vec<RawStream<'_>> {
    let mut streams = Vec::new();
    let mut at = 0;
    while let Some(found) = find(&file[at..], b"stream") {
        let after = at + found + b"stream".len();
        let start = after + line_end(&file[after..]);
        let closed = start > after && !file[..at + found].ends_with(b"end");
        let Some(length) = closed.then(|| find(&file[start..], b"endstream")).flatten() else {
            at = after;
            continue;
        };
        streams.push(RawStream { start, data: &file[start..start + length] });
        at = start + length + b"endstream".len();
    }
    streams
}

/// The file without the data of its streams.
pub(super) fn outside(file: &[u8], streams: &[RawStream]) -> Vec<u8> {
    let mut rest = Vec::new();
    let mut at = 0;
    for stream in streams {
        rest.extend_from_slice(&file[at..stream.start]);
        at = stream.start + stream.data.len();
    }
    rest.extend_from_slice(&file[at..]);
    rest
}

fn line_end(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        _ => 0,
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// Strings and comments in the syntax of PDF.
pub(super) fn strings(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut strings = Vec::new();
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        let (string, left) = match first {
            b'(' => literal(after),
            b'<' if after.first() == Some(&b'<') => (Vec::new(), &after[1..]),
            b'<' => hexadecimal(after),
            b'%' => until(after, |byte| matches!(byte, b'\n' | b'\r')),
            _ => (Vec::new(), after),
        };
        rest = left;
        if !string.is_empty() {
            strings.push(string);
        }
    }
    strings
}

fn until(bytes: &[u8], ends: impl Fn(u8) -> bool) -> (Vec<u8>, &[u8]) {
    let end = bytes.iter().position(|byte| ends(*byte)).unwrap_or(bytes.len());
    (bytes[..end].to_vec(), &bytes[end..])
}

/// `Ada \(E1\)`: brackets in pairs, and signs behind a backslash.
fn literal(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut string = Vec::new();
    let mut depth = 1;
    let mut rest = bytes;
    while let [byte, after @ ..] = rest {
        rest = after;
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'\\' => {
                rest = escaped(after, &mut string);
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
        string.push(*byte);
    }
    (string, rest)
}

fn escaped<'b>(bytes: &'b [u8], string: &mut Vec<u8>) -> &'b [u8] {
    let octal = bytes.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
    if octal > 0 {
        let value = bytes[..octal].iter().fold(0_u8, |value, digit| value.wrapping_mul(8).wrapping_add(digit - b'0'));
        string.push(value);
        return &bytes[octal..];
    }
    let Some((byte, rest)) = bytes.split_first() else { return bytes };
    match byte {
        b'n' => string.push(b'\n'),
        b'r' => string.push(b'\r'),
        b't' => string.push(b'\t'),
        b'b' | b'f' => string.push(b' '),
        // A line that goes on.
        b'\n' | b'\r' => return &bytes[line_end(bytes)..],
        other => string.push(*other),
    }
    rest
}

fn hexadecimal(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let (digits, rest) = until(bytes, |byte| byte == b'>');
    let digits: Vec<u8> =
        digits.iter().filter_map(|digit| char::from(*digit).to_digit(16)).map(|digit| digit as u8).collect();
    let byte = |pair: &[u8]| pair[0] << 4 | pair.get(1).copied().unwrap_or(0);
    (digits.chunks(2).map(byte).collect(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_read_in_both_forms_and_comments_too() {
        let bytes = b"<</T(Ada \\(E1\\) (x)\\\nBo\\303\\245)/L <41 64 6>>> % Hans\n(open";
        let found = strings(bytes);
        let wanted: [&[u8]; 4] = [b"Ada (E1) (x)Bo\xC3\xA5", b"Ad`", b" Hans", b"open"];
        assert_eq!(found, wanted);
    }

    #[test]
    fn streams_are_found_without_a_table() {
        let file = b"1 0 obj <<>>\nstream\r\nabc\nendstream\nendobj (x) stream\n2\nendstream";
        let streams = streams(file);
        let data: Vec<_> = streams.iter().map(|stream| stream.data).collect();
        assert_eq!(data, [b"abc\n".as_slice(), b"2\n"]);
        assert_eq!(outside(file, &streams), b"1 0 obj <<>>\nstream\r\nendstream\nendobj (x) stream\nendstream");
    }
}
