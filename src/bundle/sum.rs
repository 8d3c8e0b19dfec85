//! SHA-256 of what lies in a package.

use std::fmt;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// What is read at a time.
const CHUNK: usize = 64 << 10;

/// A SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sum([u8; 32]);

impl Sum {
    /// That of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// That of all that can be read, and how many bytes those are; none where there are more than a limit.
    ///
    /// # Errors
    /// Where reading fails.
    pub fn read(mut from: impl Read, limit: u64) -> io::Result<Option<(Self, u64)>> {
        let mut hasher = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        let mut size = 0;
        loop {
            let count = match from.read(&mut chunk) {
                Ok(0) => return Ok(Some((Self(hasher.finalize().into()), size))),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            size += count as u64;
            if size > limit {
                return Ok(None);
            }
            hasher.update(&chunk[..count]);
        }
    }

    /// A sum as it is written: 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        let mut sum = [0; 32];
        for (byte, at) in sum.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
        }
        Some(Self(sum))
    }

    /// An identifier made of the sum, as RFC 9562 writes them (version 8): the same text gives the same one.
    pub(super) fn guid(&self) -> String {
        let mut bytes = self.0;
        bytes[6] = 0x80 | (bytes[6] & 0x0f);
        bytes[8] = 0x80 | (bytes[8] & 0x3f);
        let hex: String = bytes[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn sums_are_written_and_read_as_hexadecimal_digits() {
        assert_eq!(Sum::of(b"abc").to_string(), ABC);
        assert_eq!(Sum::parse(ABC), Some(Sum::of(b"abc")));
        assert_eq!(Sum::parse(&ABC.to_uppercase()), Some(Sum::of(b"abc")));
        for wrong in ["", &ABC[1..], &format!("{ABC}0"), &ABC.replace('b', "g"), &ABC.replace("ba", "+1")] {
            assert_eq!(Sum::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn no_more_is_read_than_may_be() {
        assert_eq!(Sum::read(&b"abc"[..], 3).unwrap(), Some((Sum::of(b"abc"), 3)));
        assert_eq!(Sum::read(io::repeat(0), 1 << 20).unwrap(), None);
    }

    #[test]
    fn an_identifier_has_its_form() {
        assert_eq!(Sum::of(b"abc").guid(), "ba7816bf-8f01-8fea-8141-40de5dae2223");
    }
}
