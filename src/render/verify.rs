//! Checks the bytes of a finished document against PDF/A-2a and PDF/UA-1, independently of who wrote them.

use page_validation::{ValidationFailure, ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::RenderError;

const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1];

/// Says that a stream's /Length is wrong. The validator also says so of a stream that is right but ends in the
/// byte 0x0D, so this clause is checked here instead.
const LENGTH_CLAUSE: &str = "6.1.7.1:1";

/// Fails with the clauses that the document breaks.
pub(super) fn verify(pdf: &[u8]) -> Result<(), RenderError> {
    let mut clauses = Vec::new();
    for profile in PROFILES {
        let report = validate_pdf_bytes(pdf, &ValidationOptions::default().profile(profile))
            .map_err(|error| RenderError::NotConforming { clauses: vec![error.rule_id().to_owned()] })?;
        clauses.extend(
            report.failures.iter().filter(|failure| holds(failure, pdf)).map(|failure| failure.rule_id.clone()),
        );
    }
    if clauses.is_empty() { Ok(()) } else { Err(RenderError::NotConforming { clauses }) }
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
