//! Strings of a PDF in their codings.

use lopdf::{Object, StringFormat, decode_text_string};

/// A text string: marked as UTF-16 or UTF-8, or in the alphabet of PDF.
pub(super) fn text(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => {
            decode_text_string(&Object::String(bytes.to_vec(), StringFormat::Literal)).unwrap_or_else(|_| plain(bytes))
        }
    }
}

/// A text string as it can be meant, in every coding that fits.
pub(super) fn readings(bytes: &[u8]) -> Vec<String> {
    let mut readings = vec![text(bytes)];
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.is_ascii()
    {
        readings.push(text.to_owned());
    }
    if bytes.len() > 3 && bytes.contains(&0) && !bytes.starts_with(&[0xFE, 0xFF]) {
        readings.push(utf16(bytes, u16::from_be_bytes));
        readings.push(utf16(bytes, u16::from_le_bytes));
    }
    readings
}

/// Text of a file, which is UTF-8 unless it begins with another mark.
pub(super) fn unmarked(bytes: &[u8]) -> String {
    if bytes.starts_with(&[0xFE, 0xFF]) || bytes.starts_with(&[0xFF, 0xFE]) {
        text(bytes)
    } else {
        String::from_utf8_lossy(bytes).into_owned()
    }
}

/// Bytes that may hold text among others: as UTF-8, and as one byte for each letter, with or without empty ones.
pub(super) fn loose(bytes: &[u8]) -> Vec<String> {
    let utf8 = String::from_utf8_lossy(bytes).into_owned();
    if bytes.is_ascii() && !bytes.contains(&0) {
        return vec![utf8];
    }
    let single = bytes.iter().filter(|byte| **byte != 0).copied().collect::<Vec<_>>();
    vec![utf8, plain(&single)]
}

/// Each byte as a letter.
pub(super) fn plain(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_coding_is_read() {
        let big: Vec<u8> = "Åse".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let little: Vec<u8> = "Åse".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        assert_eq!(text(&marked(&[0xFE, 0xFF], &big)), "Åse");
        assert_eq!(text(&marked(&[0xFF, 0xFE], &little)), "Åse");
        assert_eq!(text(&marked(&[0xEF, 0xBB, 0xBF], "Åse".as_bytes())), "Åse");
        assert_eq!(text(b"\xC5se"), "Åse");
        for bytes in [big.as_slice(), &little, "Åse".as_bytes(), b"\xC5se"] {
            assert!(readings(bytes).contains(&"Åse".to_owned()), "{bytes:?}");
        }
        assert!(loose(&marked(b"\x01\x02\xFF", b"\0\xC5\0s\0e")).iter().any(|text| text.contains("Åse")));
    }
}
