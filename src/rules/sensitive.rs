//! Detectors of personal data in free text: national identity numbers, phone numbers, e-mail addresses, names and
//! street addresses.
//!
//! Pure functions from a text to places in it. They know nothing of case files.

pub mod address;
pub mod called;
pub(super) mod names;
mod national_id;
mod number;
mod private;

pub use private::{is_private, may_be_private};

use std::ops::Range;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A fødselsnummer or D-number by today's check digits.
    NationalId,
    /// A number by the check digits of 2032 only, or a synthetic one.
    ProbableNationalId,
    /// What is written as a phone number.
    Phone,
    /// An e-mail address.
    Email,
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// What stands there.
    pub(super) kind: Kind,
    /// The bytes of it, and no more.
    pub(super) range: Range<usize>,
}

/// Nothing that is looked for is shorter, in bytes: the shortest is an address such as `a@b.no`.
const SHORTEST: usize = 6;

/// All that the detectors find, in the order of the text, without overlaps.
pub(super) fn find(text: &str) -> Vec<Hit> {
    if text.len() < SHORTEST {
        return Vec::new();
    }
    if !text.contains('@') {
        return number::find(text);
    }
    let emails = emails(text);
    let outside = |hit: &Hit| {
        let next = emails.partition_point(|email| email.range.end <= hit.range.start);
        emails.get(next).is_none_or(|email| email.range.start >= hit.range.end)
    };
    let mut hits: Vec<_> = number::find(text).into_iter().filter(outside).collect();
    hits.extend(emails);
    hits.sort_by_key(|hit| hit.range.start);
    hits
}

fn emails(text: &str) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let Some(range) = email_around(text, at) else { continue };
        if hits.last().is_none_or(|last| last.range.end <= range.start) {
            hits.push(Hit { kind: Kind::Email, range });
        }
    }
    hits
}

/// The address around an `@`: a name before it, and after it a host that ends in a domain of letters.
fn email_around(text: &str, at: usize) -> Option<Range<usize>> {
    let is_name = |letter: char| letter.is_alphanumeric() || "._%+-".contains(letter);
    let is_host = |letter: char| letter.is_alphanumeric() || ".-".contains(letter);
    let before = text[..at].trim_end_matches(is_name).len();
    let name = text[before..at].trim_start_matches('.');
    let after = &text[at + 1..];
    let host = after[..after.len() - after.trim_start_matches(is_host).len()].trim_end_matches(['.', '-']);
    let (domain, top) = host.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (!name.is_empty() && !domain.is_empty() && is_top).then(|| at - name.len()..at + 1 + host.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn emails_in(text: &str) -> Vec<&str> {
        find(text).into_iter().filter(|hit| hit.kind == Kind::Email).map(|hit| &text[hit.range]).collect()
    }

    #[test]
    fn addresses_are_found_without_the_punctuation_around_them() {
        assert_eq!(emails_in("Skriv til <kari.å@skole.example.org>."), ["kari.å@skole.example.org"]);
        assert_eq!(emails_in("a+b@example.no, c_d@blåbær.no"), ["a+b@example.no", "c_d@blåbær.no"]);
    }

    #[test]
    fn handles_and_stray_signs_are_no_addresses() {
        for text in ["@kari", "møte @ rom 4", "a@b", "x@1.2", "@@", "a@.no", "3@5.", ""] {
            assert_eq!(emails_in(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn digits_of_an_address_are_not_counted_twice() {
        let text = "98765432 98765432@example.org 98765432";
        let kinds: Vec<_> = find(text).into_iter().map(|hit| hit.kind).collect();
        assert_eq!(kinds, [Kind::Phone, Kind::Email, Kind::Phone]);
    }
}
