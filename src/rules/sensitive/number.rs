//! Finding national identity numbers and phone numbers among all the other numbers of a text.

use std::ops::Range;

use super::{Hit, Kind, national_id};

/// How the eleven digits of a national identity number are grouped when people write them.
const ID_GROUPINGS: &[&[usize]] = &[&[11], &[6, 5], &[6, 3, 2], &[6, 2, 3], &[2, 2, 2, 5], &[2, 2, 2, 3, 2]];
/// How the eight digits of a phone number are grouped.
const PHONE_GROUPINGS: &[&[usize]] = &[&[8], &[3, 2, 3], &[2, 2, 2, 2], &[4, 4]];
/// No number that is looked for has fewer digits.
const FEWEST_DIGITS: usize = 8;
/// Space, no-break space, thin space and narrow no-break space.
const SPACES: &[char] = &[' ', '\u{a0}', '\u{2009}', '\u{202f}'];
/// What joins digits to one number, date, time or reference.
const JOINTS: &[char] = &['-', '.', '/', ':', ',', '_', '–'];
/// Words before a number that is an amount, a reference, a week or a page and no phone number.
const OTHER_NUMBERS: &[&str] = &[
    "kr",
    "nok",
    "kroner",
    "sak",
    "saken",
    "saka",
    "saksnr",
    "saksnummer",
    "arkivsak",
    "arkivref",
    "arkiv",
    "arkivnr",
    "id",
    "avvik",
    "avviksnr",
    "dokument",
    "dokumentnr",
    "løpenr",
    "løpenummer",
    "journalpost",
    "ref",
    "referanse",
    "vedtak",
    "konto",
    "kontonr",
    "kontonummer",
    "uke",
    "uker",
    "veke",
    "veker",
    "side",
    "sider",
];
/// How far back a word before a number is looked for, in bytes.
const LOOK_BACK: usize = 32;

/// The national identity numbers and phone numbers of a text, in order.
pub(super) fn find(text: &str) -> Vec<Hit> {
    if is_date(text.as_bytes()) || text.bytes().filter(u8::is_ascii_digit).count() < FEWEST_DIGITS {
        return Vec::new();
    }
    let numbers = Numbers { text, groups: digit_groups(text) };
    let mut hits = Vec::new();
    let mut at = 0;
    while at < numbers.groups.len() {
        match numbers.hit_at(at) {
            Some((hit, count)) => {
                hits.push(hit);
                at += count;
            }
            None => at += 1,
        }
    }
    hits
}

/// Whether a text is as short as a date such as 2026-09-07, with hyphens where a date has them: no number that is looked
/// for is grouped so, and most texts with many digits are dates.
fn is_date(text: &[u8]) -> bool {
    text.len() == 10 && text[4] == b'-' && text[7] == b'-'
}

fn digit_groups(text: &str) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for at in text.bytes().enumerate().filter_map(|(at, byte)| byte.is_ascii_digit().then_some(at)) {
        match groups.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

/// A text with its groups of digits.
struct Numbers<'t> {
    text: &'t str,
    groups: Vec<Range<usize>>,
}

impl Numbers<'_> {
    /// What begins at a group, with the number of groups that it takes.
    fn hit_at(&self, at: usize) -> Option<(Hit, usize)> {
        self.national_id(at).or_else(|| self.prefixed_phone(at)).or_else(|| self.phone(at))
    }

    fn national_id(&self, at: usize) -> Option<(Hit, usize)> {
        ID_GROUPINGS.iter().find_map(|grouping| {
            let count = self.grouped(at, grouping)?;
            let gaps_fit = self.gaps(at, count).all(|gap| SPACES.contains(&gap) || matches!(gap, '-' | '.' | '/'));
            let kind = national_id::classify(&self.digits(at, count).try_into().ok()?)?;
            // Eleven digits in a row that pass today's check are taken wherever they stand, as in a file name.
            let certain = count == 1 && kind == Kind::NationalId;
            (gaps_fit && (certain || self.stands_alone(at, count))).then(|| (self.hit(kind, at, count), count))
        })
    }

    /// A phone number with a country code: `+47`, `0047` or `+` and another.
    fn prefixed_phone(&self, at: usize) -> Option<(Hit, usize)> {
        let first = &self.text[self.groups[at].clone()];
        let plus = self.has_plus(at);
        let norwegian = if plus { "47" } else { "0047" };
        let count = if first.starts_with(norwegian) {
            self.run_of(at, norwegian.len() + 8)?
        } else if plus {
            (8..=15).rev().find_map(|digits| self.run_of(at, digits))?
        } else {
            return None;
        };
        let mut hit = self.hit(Kind::Phone, at, count);
        hit.range.start -= usize::from(plus);
        let ends = !self.after(at + count - 1).is_some_and(char::is_alphanumeric);
        ends.then_some((hit, count))
    }

    /// A Norwegian phone number without a country code.
    fn phone(&self, at: usize) -> Option<(Hit, usize)> {
        let count = PHONE_GROUPINGS.iter().find_map(|grouping| self.grouped(at, grouping))?;
        let digits = self.digits(at, count);
        let fits = matches!(digits.first(), Some(2..=9))
            && self.is_evenly_spaced(at, count)
            && self.stands_alone(at, count)
            && !is_date_or_years(&digits)
            && !self.is_something_else(at, count);
        fits.then(|| (self.hit(Kind::Phone, at, count), count))
    }

    fn hit(&self, kind: Kind, at: usize, count: usize) -> Hit {
        Hit { kind, range: self.groups[at].start..self.groups[at + count - 1].end }
    }

    /// The number of groups from `at` that have the lengths asked for and hang together.
    fn grouped(&self, at: usize, lengths: &[usize]) -> Option<usize> {
        let groups = self.groups.get(at..at + lengths.len())?;
        let fits = groups.iter().map(Range::len).eq(lengths.iter().copied());
        (fits && self.gaps(at, lengths.len()).count() == lengths.len() - 1).then_some(lengths.len())
    }

    /// The number of groups from `at` that hang together by spaces, hyphens or dots and hold so many digits.
    fn run_of(&self, at: usize, digits: usize) -> Option<usize> {
        let mut sum = 0;
        for (count, group) in self.groups[at..].iter().enumerate().take(digits) {
            let hangs_together =
                count == 0 || self.gap(at + count - 1).is_some_and(|gap| SPACES.contains(&gap) || "-.".contains(gap));
            if !hangs_together || sum >= digits {
                break;
            }
            sum += group.len();
            if sum == digits {
                return Some(count + 1);
            }
        }
        None
    }

    /// The one character that joins a group to the next, if they are joined.
    fn gap(&self, at: usize) -> Option<char> {
        let mut between = self.text[self.groups[at].end..self.groups.get(at + 1)?.start].chars();
        let gap = between.next().filter(|gap| SPACES.contains(gap) || JOINTS.contains(gap));
        gap.filter(|_| between.next().is_none())
    }

    fn gaps(&self, at: usize, count: usize) -> impl Iterator<Item = char> {
        (at..at + count - 1).filter_map(|at| self.gap(at))
    }

    fn digits(&self, at: usize, count: usize) -> Vec<u32> {
        let groups = self.groups[at..at + count].iter().map(|group| &self.text[group.clone()]);
        groups.flat_map(str::chars).filter_map(|digit| digit.to_digit(10)).collect()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[..self.groups[at].start].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text[self.groups[at].end..].chars().next()
    }

    /// Whether a plus sign that is no sum stands before a group.
    fn has_plus(&self, at: usize) -> bool {
        let mut before = self.text[..self.groups[at].start].chars().rev();
        before.next() == Some('+') && !before.next().is_some_and(char::is_alphanumeric)
    }

    /// Whether groups are a number by themselves: no part of a word, a decimal, a date or a reference.
    fn stands_alone(&self, at: usize, count: usize) -> bool {
        let last = at + count - 1;
        let glued_before = self.before(at).is_some_and(|letter| letter.is_alphanumeric() || "-/_=#".contains(letter));
        let glued_after = self.after(last).is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        let first_of_two = self.is_between_phones(last);
        let second_of_two = at > 0 && self.is_between_phones(at - 1);
        let joined_before = at > 0 && self.gap(at - 1).is_some_and(|gap| JOINTS.contains(&gap));
        let joined_after = self.gap(last).is_some_and(|gap| JOINTS.contains(&gap));
        (second_of_two || !(glued_before || joined_before)) && (first_of_two || !(glued_after || joined_after))
    }

    /// Whether a group and the next are two phone numbers, as in `98765432/91234567`.
    fn is_between_phones(&self, at: usize) -> bool {
        let both = |at: usize| self.groups.get(at).is_some_and(|group| group.len() == 8);
        matches!(self.gap(at), Some('/' | ',')) && both(at) && both(at + 1)
    }

    /// Whether the gaps are all of one kind, and a grouped number is no part of a longer list of numbers.
    fn is_evenly_spaced(&self, at: usize, count: usize) -> bool {
        let all = |fits: fn(char) -> bool| self.gaps(at, count).all(fits);
        let halves = self.groups[at].len() == 4;
        let even = all(|gap| SPACES.contains(&gap)) || (!halves && (all(|gap| gap == '-') || all(|gap| gap == '.')));
        let in_list = self.gap(at + count - 1).is_some() || (at > 0 && self.gap(at - 1).is_some());
        even && (count == 1 || !in_list)
    }

    /// Whether the words around a number say that it is an amount, a reference or the like.
    fn is_something_else(&self, at: usize, count: usize) -> bool {
        let after = self.text[self.groups[at + count - 1].end..].trim_start_matches(SPACES);
        let amount = after.starts_with(",-")
            || first_word(after).is_some_and(|word| is_one_of(word, &["kr", "kroner", "nok", "øre"]));
        let start = self.groups[at].start;
        let before = &self.text[self.text.ceil_char_boundary(start.saturating_sub(LOOK_BACK))..start];
        let mut words = before.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).rev();
        let word = words.find(|word| !is_one_of(word, &["nr", "nummer"]));
        amount || word.is_some_and(|word| is_one_of(word, OTHER_NUMBERS))
    }
}

fn first_word(text: &str) -> Option<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).next()
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.contains(&word.to_lowercase().as_str())
}

/// Whether eight digits are a date (`20260907`, `25092026`) or two years (`2026 2027`).
fn is_date_or_years(digits: &[u32]) -> bool {
    let value =
        |range: Range<usize>| digits.get(range).unwrap_or_default().iter().fold(0, |sum, digit| sum * 10 + digit);
    let is_year = |year: u32| (1900..2100).contains(&year);
    let is_date =
        |year: u32, month: u32, day: u32| is_year(year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date(value(0..4), value(4..6), value(6..8))
        || is_date(value(4..8), value(2..4), value(0..2))
        || (is_year(value(0..4)) && is_year(value(4..8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Kind, &str)> {
        find(text).into_iter().map(|hit| (hit.kind, &text[hit.range])).collect()
    }

    #[test]
    fn identity_numbers_as_people_write_them() {
        for number in
            ["02013299997", "020132 99997", "020132-99997", "02.01.32 99997", "02 01 32 999 97", "020132\u{a0}99997"]
        {
            let text = format!("Fnr. {number}, på E1.");
            assert_eq!(found(&text), [(Kind::NationalId, number)], "{number}");
        }
        assert_eq!(found("vedlegg/rapport_02013299997.pdf"), [(Kind::NationalId, "02013299997")]);
        assert_eq!(found("30108299939"), [(Kind::ProbableNationalId, "30108299939")]);
    }

    #[test]
    fn other_numbers_of_eleven_digits_are_not_identity_numbers() {
        for text in ["02013299998", "1234 56 78903", "020132999970", "10201329999", "id30108299939x"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn phone_numbers_as_people_write_them() {
        for number in [
            "98765432",
            "987 65 432",
            "98 76 54 32",
            "9876 5432",
            "987-65-432",
            "98.76.54.32",
            "987\u{a0}65\u{a0}432",
            "22334455",
            "+4798765432",
            "+47 98765432",
            "+47 987 65 432",
            "+47 98 76 54 32",
            "004798765432",
            "0047 987 65 432",
            "+46 70 123 45 67",
        ] {
            let text = format!("Ring F1 (tlf. {number}) i dag.");
            assert_eq!(found(&text), [(Kind::Phone, number)], "{number}");
        }
    }

    #[test]
    fn several_phone_numbers_are_each_found() {
        let two = [(Kind::Phone, "98765432"), (Kind::Phone, "91234567")];
        for text in ["98765432/91234567", "98765432, 91234567", "98765432 91234567", "tlf:98765432 el. 91234567"] {
            assert_eq!(found(text), two, "{text}");
        }
    }

    #[test]
    fn dates_times_and_years_are_no_phone_numbers() {
        for text in [
            "2026-09-07",
            "2026-09-07 14:30",
            "20260907",
            "25092026",
            "25.09.2026",
            "[2026-09-07, 2026-09-08]",
            "[2026-09-07,2026-09-08]",
            "2026-09-07T08:15:00+02:00",
            "23.09.26 12.30",
            "skoleåret 2026-2027",
            "2026/2027",
            "2026 2027",
            "kl. 0815-0900",
            "kl. 2030-2130",
            "uke 36 37 38 39",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn references_and_amounts_are_no_phone_numbers() {
        for text in [
            "2026-0147",
            "sak 20/12345",
            "sak 2026/12345678",
            "sak nr. 23004512",
            "Ref.: 23004512",
            "arkivsak-23004512",
            "journalpost 23004512-3",
            "saken 23004512 i arkivet",
            "avvik nr. 23004512",
            "arkiv-ID 23004512",
            "dokumentnr. 23004512",
            "https://example.org/side/23004512",
            "SAK_23004512",
            "org.nr. 987 654 321",
            "987654321",
            "NO987654321MVA",
            "kr 25000000",
            "25000000 kroner",
            "25000000,-",
            "20 000 000",
            "59.91234567",
            "12345678",
            "98765432a",
            "a98765432",
            "8B, 9A og 10C",
            "98 76 54 32 10",
            "1+98765432x",
            "+47 123",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn numbers_do_not_run_across_lines() {
        assert_eq!(found("020132\n99997\n9876\n5432"), []);
    }
}
