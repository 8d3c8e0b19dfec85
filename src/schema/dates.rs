//! Dates as people write them in Norway, to suggest the form that the file needs.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::ViolationKind;
use crate::lang::MONTHS;

/// What is wrong with a text or number that stands where a date belongs.
pub(super) fn not_a_date(text: &str) -> ViolationKind {
    let (meant, no_such_day) = match read(text.trim()) {
        Some(Ok(date)) => (Some(date), false),
        Some(Err(NoSuchDay)) => (None, true),
        None => (None, false),
    };
    ViolationKind::NotADate { meant, no_such_day }
}

/// Whether a text that was read as a date leaves no doubt: the year has four digits, day and month can only be in the
/// order in which they were read, and no time of day would be lost.
pub fn is_certain_date(text: &str) -> bool {
    let text = text.trim();
    let parts = parts(text);
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    // Any other sign, as in `~7.9.2026` and `7.9.2026?`, says that the day is in doubt.
    let is_plain = text.starts_with(char::is_alphanumeric)
        && text.ends_with(char::is_alphanumeric)
        && text.chars().all(|letter| letter.is_alphanumeric() || " ./-".contains(letter));
    let year = if first.len() == 4 { first } else { last };
    let is_usual = digits_only(text).is_some() || year.parse().is_ok_and(|year: i16| USUAL_YEARS.contains(&year));
    if !is_plain || !is_usual {
        return false;
    }
    let day_comes_first =
        text.contains('.') || text.contains('/') || parts.iter().any(|part| month_by_name(part).is_some());
    let is_large = first.parse().is_ok_and(|day: u8| day > 12);
    let has_year = first.len() == 4 || last.len() == 4 && (day_comes_first || is_large);
    digits_only(text).is_some() || parts.len() == 3 && has_year && time_stamp(text).is_none()
}

/// The day that somebody meant who wrote it as people do in Norway; none where that is not certain.
pub fn day_meant(text: &str) -> Option<Date> {
    read(text.trim())?.ok()
}

/// The years that days in a case may be from, births of staff included.
const USUAL_YEARS: RangeInclusive<i16> = 1930..=2100;

struct NoSuchDay;

/// None where the text is no date, or one that can be read in two ways.
fn read(text: &str) -> Option<Result<Date, NoSuchDay>> {
    let (year, month, day) = time_stamp(text).or_else(|| digits_only(text)).or_else(|| separated(text))?;
    Some(Date::new(year, month, day).map_err(|_| NoSuchDay))
}

/// `2026-09-07T10:15` and `2026-09-07 10:15`.
fn time_stamp(text: &str) -> Option<(i16, i8, i8)> {
    let (date, time) = text.split_once(['T', ' '])?;
    let is_time = time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || ":.+-Z".contains(c));
    (is_time && date.len() == 10).then(|| separated(date)).flatten()
}

/// `20260907`.
fn digits_only(text: &str) -> Option<(i16, i8, i8)> {
    let is_date = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) && text.starts_with("20");
    is_date.then(|| Some((text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?)))?
}

/// `7.9.2026`, `07.09.26`, `7/9-2026`, `7. september 2026`, `2026-9-7`. Not `7/9/2026`, which is another day in
/// America, nor `26-09-07`.
fn separated(text: &str) -> Option<(i16, i8, i8)> {
    let parts = parts(text);
    let &[first, second, third] = parts.as_slice() else { return None };
    if first.len() == 4 {
        return Some((first.parse().ok()?, second.parse().ok()?, day(third)?));
    }
    let named = month_by_name(second);
    let certain = named.is_some()
        || text.contains('.')
        || third.len() == 4 && !text.contains('/')
        || text.contains('/') && text.contains('-');
    if !certain {
        return None;
    }
    Some((year(third)?, named.or_else(|| second.parse().ok())?, day(first)?))
}

fn parts(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect()
}

fn day(part: &str) -> Option<i8> {
    (part.len() <= 2).then(|| part.parse().ok()).flatten()
}

fn year(part: &str) -> Option<i16> {
    let year: i16 = part.parse().ok()?;
    match part.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A month by its name or the first three letters of it, in bokmål or nynorsk.
fn month_by_name(part: &str) -> Option<i8> {
    let part = part.to_lowercase();
    let at = MONTHS.iter().position(|month| {
        part.chars().count() >= 3 && (month.starts_with(&part) || part == "sept" && *month == "september")
    })?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn norwegian_ways_to_write_a_date_are_understood() {
        let seventh = ViolationKind::NotADate { meant: Some(date(2026, 9, 7)), no_such_day: false };
        for text in [
            "7.9.2026",
            "07.09.2026",
            "07.09.26",
            "7. september 2026",
            "7 sept. 2026",
            "7. Sep 2026",
            "7/9-2026",
            "7/9-26",
            "07-09-2026",
            "2026-9-7",
            "2026.09.07",
            "2026/09/07",
            "20260907",
            "2026-09-07T10:15:00",
            "2026-09-07 10:15",
            " 7.9.2026 ",
        ] {
            assert_eq!(not_a_date(text), seventh, "{text}");
        }
    }

    #[test]
    fn two_digits_for_the_year_a_time_and_an_order_in_doubt_are_not_certain() {
        for text in ["7.9.2026", "7. september 2026", "7/9-2026", "27-09-2026", "2026-9-7", "2026/09/07", "20260907"] {
            assert!(is_certain_date(text), "{text}");
        }
        for text in ["7.9.26", "7/9-26", "07-09-2026", "2026-09-07 10:15", "2026-09-07T10:15:00", "7 sept. 26", ""] {
            assert!(!is_certain_date(text), "{text}");
        }
    }

    #[test]
    fn a_day_that_the_calendar_lacks_is_told_apart() {
        for text in ["2026-02-30", "31.9.2026", "2026-13-01", "29. februar 2026"] {
            assert_eq!(not_a_date(text), ViolationKind::NotADate { meant: None, no_such_day: true }, "{text}");
        }
    }

    #[test]
    fn what_can_mean_two_days_is_not_guessed() {
        for text in [
            "7/9/2026",
            "26-09-07",
            "snarest",
            "7.9",
            "uke 37",
            "september 2026",
            "7. og 8. 2026",
            "1.2.3",
            "åååå-mm-dd",
            "🎵.9.2026",
        ] {
            assert_eq!(not_a_date(text), ViolationKind::NotADate { meant: None, no_such_day: false }, "{text}");
        }
    }
}
