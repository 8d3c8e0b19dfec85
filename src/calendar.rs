//! Norwegian public holidays, school days and working days, on civil dates only.
//!
//! School days follow the school's own calendar where the case gives one; without it only weekends and
//! public holidays are free, because skoleruta is local (opplæringslova § 14-1) and must not be guessed.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// A period in which the school is closed, both days included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// First free day.
    pub from: Date,
    /// Last free day.
    pub to: Date,
}

/// Which days the school teaches.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    closed: Vec<Closed>,
}

impl Calendar {
    /// A calendar with the school's own free days.
    pub fn new(closed: Vec<Closed>) -> Self {
        Self { closed }
    }

    /// Whether the school teaches on a day.
    pub fn is_school_day(&self, day: Date) -> bool {
        is_working_day(day) && !self.closed.iter().any(|closed| (closed.from..=closed.to).contains(&day))
    }

    /// Whether any of the school's own free days are given.
    pub fn knows_free_days(&self) -> bool {
        !self.closed.is_empty()
    }

    /// How many days on which the school surely teaches lie after `from`, up to and with `to`: its school days, or
    /// without its own calendar the working days outside the long holidays of any school.
    pub fn sure_school_days_between(&self, from: Date, to: Date) -> i64 {
        let is_sure = |day: &Date| self.is_school_day(*day) && (self.knows_free_days() || !is_long_holiday(*day));
        days_after(from, to).filter(is_sure).count() as i64
    }

    /// How many school days lie after `from`, up to and with `to`. Zero where `to` is not later.
    pub fn school_days_between(&self, from: Date, to: Date) -> i64 {
        days_after(from, to).filter(|day| self.is_school_day(*day)).count() as i64
    }
}

/// Whether a day is a Monday to Friday and no public holiday. 24 and 31 December count as working days.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_public_holiday(day)
}

/// How many working days lie after `from`, up to and with `to`. Zero where `to` is not later.
pub fn working_days_between(from: Date, to: Date) -> i64 {
    days_after(from, to).filter(|day| is_working_day(*day)).count() as i64
}

/// The day on which `count` working days have passed after `from`.
pub fn add_working_days(from: Date, count: usize) -> Date {
    days_after(from, Date::MAX).filter(|day| is_working_day(*day)).nth(count.saturating_sub(1)).unwrap_or(from)
}

/// The days after `from`, up to and with `to`.
fn days_after(from: Date, to: Date) -> impl Iterator<Item = Date> {
    from.series(1.day()).skip(1).take_while(move |day| *day <= to)
}

/// Whether a day is a Norwegian public holiday (helligdager, 1 May and 17 May).
pub fn is_public_holiday(day: Date) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (5, 1) | (5, 17) | (12, 25) | (12, 26));
    let after_easter = easter_sunday(day.year()).until(day).map_or(i32::MIN, |span| span.get_days());
    fixed || matches!(after_easter, -3 | -2 | 0 | 1 | 39 | 49 | 50)
}

/// Whether a day lies in a time of the year when some school has its summer, Christmas or Easter holidays. The times
/// are wide on purpose. The weeks off in autumn and winter differ too much to be told without a calendar.
fn is_long_holiday(day: Date) -> bool {
    let month_and_day = (day.month(), day.day());
    let summer = ((6, 15)..=(8, 21)).contains(&month_and_day);
    let christmas = month_and_day >= (12, 18) || month_and_day <= (1, 6);
    let to_easter = day.until(easter_sunday(day.year())).map_or(0, |span| span.get_days());
    summer || christmas || (1..=7).contains(&to_easter)
}

/// Easter Sunday of the Western churches, by the anonymous Gregorian algorithm.
pub fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    date(year, month as i8, day as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_and_the_days_that_move_with_it() {
        for (easter, ascension, whit_monday) in [
            (date(2024, 3, 31), date(2024, 5, 9), date(2024, 5, 20)),
            (date(2025, 4, 20), date(2025, 5, 29), date(2025, 6, 9)),
            (date(2026, 4, 5), date(2026, 5, 14), date(2026, 5, 25)),
            (date(2027, 3, 28), date(2027, 5, 6), date(2027, 5, 17)),
            (date(2028, 4, 16), date(2028, 5, 25), date(2028, 6, 5)),
            (date(2029, 4, 1), date(2029, 5, 10), date(2029, 5, 21)),
            (date(2030, 4, 21), date(2030, 5, 30), date(2030, 6, 10)),
        ] {
            assert_eq!(easter_sunday(easter.year()), easter);
            assert!(is_public_holiday(ascension), "{ascension}");
            assert!(is_public_holiday(whit_monday), "{whit_monday}");
        }
    }

    #[test]
    fn five_working_days_later() {
        for (raised, fifth) in [
            (date(2026, 9, 7), date(2026, 9, 14)),
            (date(2026, 9, 4), date(2026, 9, 11)),
            (date(2026, 3, 27), date(2026, 4, 8)),
            (date(2026, 5, 8), date(2026, 5, 18)),
            (date(2026, 12, 18), date(2026, 12, 28)),
            (date(2027, 5, 13), date(2027, 5, 21)),
        ] {
            assert_eq!(add_working_days(raised, 5), fifth);
            assert_eq!(working_days_between(raised, fifth), 5);
        }
    }

    #[test]
    fn easter_eve_and_the_eves_of_december_are_no_public_holidays() {
        for day in [date(2026, 4, 4), date(2026, 12, 24), date(2026, 12, 31)] {
            assert!(!is_public_holiday(day), "{day}");
        }
    }

    #[test]
    fn without_a_calendar_no_day_of_the_long_holidays_is_sure() {
        let unknown = Calendar::default();
        for (from, to, sure) in [
            (date(2026, 9, 7), date(2026, 9, 14), 5),
            (date(2026, 12, 17), date(2027, 1, 7), 1),
            (date(2026, 3, 27), date(2026, 4, 7), 1),
            (date(2026, 6, 12), date(2026, 8, 24), 1),
        ] {
            assert_eq!(unknown.sure_school_days_between(from, to), sure, "{from}");
        }
        let known = Calendar::new(vec![Closed { from: date(2026, 12, 21), to: date(2027, 1, 3) }]);
        assert_eq!(known.sure_school_days_between(date(2026, 12, 17), date(2027, 1, 5)), 3);
    }

    #[test]
    fn the_schools_own_calendar_frees_days() {
        let autumn = Closed { from: date(2026, 9, 28), to: date(2026, 10, 2) };
        let calendar = Calendar::new(vec![autumn]);
        assert!(!calendar.is_school_day(date(2026, 9, 30)));
        assert_eq!(calendar.school_days_between(date(2026, 9, 25), date(2026, 10, 5)), 1);
        assert_eq!(calendar.school_days_between(date(2026, 10, 5), date(2026, 9, 25)), 0);
    }
}
