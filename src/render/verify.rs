//! Checks the bytes of a finished document against PDF/A and PDF/UA-1, independently of who wrote them.

use page_validation::{ValidationFailure, ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::RenderError;
use super::pdf::Archive;

/// Says that a stream's /Length is wrong. The validator also says so of a stream that is right but ends in the
/// byte 0x0D, so this clause is checked here instead.
const LENGTH_CLAUSE: &str = "6.1.7.1:1";

/// Fails with the clauses that the document breaks. The two standards are checked side by side where that saves time.
pub(super) fn verify(pdf: &[u8], archive: Archive, side_by_side: bool) -> Result<(), RenderError> {
    let standard = match archive {
        Archive::Plain => ValidationProfile::PdfA2a,
        Archive::WithSource => ValidationProfile::PdfA3a,
    };
    let archive = || broken_clauses(pdf, standard);
    let access = || broken_clauses(pdf, ValidationProfile::PdfUa1);
    let clauses = if side_by_side {
        std::thread::scope(|scope| {
            let archive = scope.spawn(archive);
            let access = access();
            Ok([access, archive.join().map_err(|_| RenderError::Stopped)?].concat())
        })?
    } else {
        [access(), archive()].concat()
    };
    if clauses.is_empty() { Ok(()) } else { Err(RenderError::NotConforming { clauses }) }
}

fn broken_clauses(pdf: &[u8], profile: ValidationProfile) -> Vec<String> {
    match validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile)) {
        Ok(report) => report.failures.into_iter().filter(|one| holds(one, pdf)).map(|one| one.rule_id).collect(),
        Err(unreadable) => vec![unreadable.rule_id().to_owned()],
    }
}

fn holds(failure: &ValidationFailure, pdf: &[u8]) -> bool {
    !(failure.rule_id.ends_with(LENGTH_CLAUSE) && lengths_are_exact(pdf))
}

/// Whether `endstream` follows every stream after exactly as many bytes as its /Length says.
fn lengths_are_exact(pdf: &[u8]) -> bool {
    let mut rest = pdf;
    while let Some(at) = find(rest, b"stream\n") {
        let (head, data) = (&rest[..at], &rest[at + b"stream\n".len()..]);
        let Some(length) = stated_length(head) else { return false };
        let Some(after) = data.get(length..) else { return false };
        let after = after.strip_prefix(b"\r").unwrap_or(after);
        let after = after.strip_prefix(b"\n").unwrap_or(after);
        let Some(after) = after.strip_prefix(b"endstream") else { return false };
        rest = after;
    }
    true
}

/// The number after the last `/Length` of a stream's dictionary.
fn stated_length(head: &[u8]) -> Option<usize> {
    const KEY: &[u8] = b"/Length ";
    let at = head.windows(KEY.len()).rposition(|window| window == KEY)? + KEY.len();
    let digits: &[u8] = head.get(at..)?;
    let end = digits.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    std::str::from_utf8(&digits[..end]).ok()?.parse().ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_a_stream_is_counted_to_the_byte() {
        let file = |length: usize, data: &[u8]| {
            let mut file = format!("1 0 obj\n<< /Length1 9 /Length {length} >>\nstream\n").into_bytes();
            file.extend_from_slice(data);
            file.extend_from_slice(b"\nendstream\nendobj\n");
            file.repeat(2)
        };
        assert!(lengths_are_exact(&file(6, b"abcde\r")));
        assert!(lengths_are_exact(&file(14, b"x stream\n yz\r\r")));
        assert!(!lengths_are_exact(&file(5, b"abcdefg")));
        assert!(!lengths_are_exact(&file(500, b"abcdefg")));
        assert!(!lengths_are_exact(b"<< >>\nstream\n\nendstream"));
        assert!(!lengths_are_exact(b"<< /Length 99999999999999999999999 >>\nstream\n\nendstream"));
    }

    #[test]
    fn what_is_no_pdf_does_not_conform() {
        assert!(matches!(verify(b"%PDF-1.7\n", Archive::Plain, true), Err(RenderError::NotConforming { .. })));
    }
}
