//! Norwegian public holidays, school days and working days, on civil dates only.
//!
//! School days follow the school's own calendar where the case gives one; without it only weekends and
//! public holidays are free, because skoleruta is local (opplæringslova § 14-1) and must not be guessed.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

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

/// Years beyond which no days are counted: only a slip makes a case last that long.
const HORIZON: i64 = 100;

/// Month and day of the holidays that stand still.
const FIXED_HOLIDAYS: [(i8, i8); 5] = [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)];

/// Days from Easter Sunday to the holidays that move with it.
const MOVING_HOLIDAYS: [i64; 7] = [-3, -2, 0, 1, 39, 49, 50];

/// Which days the school teaches.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// In the order of their first days, none touching another.
    closed: Vec<Closed>,
}

impl Calendar {
    /// A calendar with the school's own free days.
    pub fn new(mut closed: Vec<Closed>) -> Self {
        closed.sort_by_key(|period| period.from);
        closed.dedup_by(|later, earlier| {
            let overlaps = later.from <= earlier.to;
            if overlaps {
                earlier.to = earlier.to.max(later.to);
            }
            overlaps
        });
        Self { closed }
    }

    /// Whether the school teaches on a day.
    pub fn is_school_day(&self, day: Date) -> bool {
        is_working_day(day) && !self.is_closed(day)
    }

    /// Whether any of the school's own free days are given.
    pub fn knows_free_days(&self) -> bool {
        !self.closed.is_empty()
    }

    /// How many days on which the school surely teaches lie after `from`, up to and with `to`: its school days, or
    /// without its own calendar the working days outside the long holidays of any school.
    pub fn sure_school_days_between(&self, from: Date, to: Date) -> i64 {
        if self.knows_free_days() {
            return self.school_days_between(from, to);
        }
        let last = to.min(from.saturating_add(HORIZON.years()));
        let holidays = (from.year()..=last.year()).flat_map(long_holidays).collect();
        Self::new(holidays).school_days_between(from, to)
    }

    fn is_closed(&self, day: Date) -> bool {
        let begun = self.closed.partition_point(|period| period.from <= day);
        self.closed[..begun].last().is_some_and(|period| day <= period.to)
    }

    /// How many school days lie after `from`, up to and with `to`, within a century. Zero where `to` is not later.
    pub fn school_days_between(&self, from: Date, to: Date) -> i64 {
        count(from, to, self)
    }
}

/// Whether a day is a Monday to Friday and no public holiday. 24 and 31 December count as working days.
pub fn is_working_day(day: Date) -> bool {
    is_weekday(day) && !is_public_holiday(day)
}

/// How many working days lie after `from`, up to and with `to`, within a century. Zero where `to` is not later.
pub fn working_days_between(from: Date, to: Date) -> i64 {
    count(from, to, &Calendar::default())
}

/// The last day of the week for which a case must have been with the school's head before Statsforvalteren may hear it
/// (§ 12-6 second paragraph), in both readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Seven calendar days later: the words of the Act, «ei veke».
    pub by_calendar: Date,
    /// Five working days later: how the guidance reads it (Udir's circular, 7.2.2). Weekdays in the school's holidays
    /// count, because no source says that they do not.
    pub by_working_days: Date,
}

impl Week {
    /// The week that begins when a case is taken up.
    pub fn after(raised: Date) -> Self {
        let mut working_days = raised.series(1.day()).skip(1).filter(|day| is_working_day(*day));
        let by_calendar = raised.saturating_add(7.days());
        Self { by_calendar, by_working_days: working_days.nth(4).unwrap_or(by_calendar) }
    }

    /// The earlier of the two readings.
    pub fn earliest(self) -> Date {
        self.by_calendar.min(self.by_working_days)
    }

    /// The later of the two readings.
    pub fn latest(self) -> Date {
        self.by_calendar.max(self.by_working_days)
    }
}

/// How many days that are not free lie after `from`, up to and with `to`. Never day by day: a file may ask for it
/// thousands of times, and a slip in a year makes the way long.
fn count(from: Date, to: Date, calendar: &Calendar) -> i64 {
    let to = to.min(from.saturating_add(HORIZON.years()));
    let closed = calendar.closed.iter().map(|period| {
        let before = period.from.yesterday().unwrap_or(period.from);
        weekdays_between(before.max(from), period.to.min(to))
    });
    let counts = |day: &Date| from < *day && *day <= to && is_weekday(*day) && !calendar.is_closed(*day);
    let in_year = |year| public_holidays(year).iter().filter(|day| counts(day)).count() as i64;
    let holidays: i64 = (from.year()..=to.year()).map(in_year).sum();
    weekdays_between(from, to) - closed.sum::<i64>() - holidays
}

fn is_weekday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// How many Mondays to Fridays lie after `from`, up to and with `to`. Zero where `to` is not later.
fn weekdays_between(from: Date, to: Date) -> i64 {
    // 1 January of year 1 was a Monday.
    let days = |until: Date| until.duration_since(date(1, 1, 1)).as_hours() / 24 + 1;
    let weekdays = |until: Date| days(until).div_euclid(7) * 5 + days(until).rem_euclid(7).min(5);
    (weekdays(to) - weekdays(from)).max(0)
}

/// The years that cases are from, and a little more: their holidays are kept.
const USUAL_YEARS: RangeInclusive<i16> = 2015..=2045;

/// The public holidays of a year, each once.
fn public_holidays(year: i16) -> Cow<'static, [Date]> {
    static USUAL: LazyLock<Vec<Vec<Date>>> = LazyLock::new(|| USUAL_YEARS.map(holidays_of).collect());
    let usual = usize::try_from(year - *USUAL_YEARS.start()).ok().and_then(|at| USUAL.get(at));
    usual.map_or_else(|| holidays_of(year).into(), |usual| usual.as_slice().into())
}

fn holidays_of(year: i16) -> Vec<Date> {
    let easter = easter_sunday(year);
    let fixed = FIXED_HOLIDAYS.map(|(month, day)| date(year, month, day));
    let moving = MOVING_HOLIDAYS.map(|days| easter.saturating_add(days.days()));
    moving.into_iter().chain(fixed.into_iter().filter(|day| !moving.contains(day))).collect()
}

/// Whether a day is a Norwegian public holiday (helligdager, 1 May and 17 May).
pub fn is_public_holiday(day: Date) -> bool {
    public_holidays(day.year()).contains(&day)
}

/// The times of a year when some school has its Christmas, Easter or summer holidays, wide on purpose. The weeks off in
/// autumn and winter differ too much to be told without a calendar.
fn long_holidays(year: i16) -> [Closed; 4] {
    let easter = easter_sunday(year);
    [
        Closed { from: date(year, 1, 1), to: date(year, 1, 6) },
        Closed { from: easter.saturating_sub(7.days()), to: easter },
        Closed { from: date(year, 6, 15), to: date(year, 8, 21) },
        Closed { from: date(year, 12, 18), to: date(year, 12, 31) },
    ]
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
    fn the_week_before_statsforvalteren_in_both_readings() {
        for (raised, by_calendar, by_working_days) in [
            (date(2026, 9, 7), date(2026, 9, 14), date(2026, 9, 14)),
            (date(2026, 9, 4), date(2026, 9, 11), date(2026, 9, 11)),
            (date(2026, 3, 27), date(2026, 4, 3), date(2026, 4, 8)),
            (date(2026, 5, 8), date(2026, 5, 15), date(2026, 5, 18)),
            (date(2026, 12, 18), date(2026, 12, 25), date(2026, 12, 28)),
            (date(2027, 5, 13), date(2027, 5, 20), date(2027, 5, 21)),
        ] {
            assert_eq!(Week::after(raised), Week { by_calendar, by_working_days });
        }
        assert_eq!(Week::after(Date::MAX), Week { by_calendar: Date::MAX, by_working_days: Date::MAX });
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

    #[test]
    fn free_days_may_overlap_and_stand_in_any_order() {
        let period = |from, to| Closed { from, to };
        let calendar = Calendar::new(vec![
            period(date(2026, 10, 1), date(2026, 10, 1)),
            period(date(2026, 9, 28), date(2026, 10, 6)),
            period(date(2026, 10, 6), date(2026, 10, 7)),
            period(date(2026, 9, 29), date(2026, 9, 28)),
        ]);
        let days = (28..=30).map(|day| date(2026, 9, day)).chain((1..=8).map(|day| date(2026, 10, day)));
        assert_eq!(days.filter(|day| calendar.is_school_day(*day)).collect::<Vec<_>>(), [date(2026, 10, 8)]);
    }

    #[test]
    fn days_are_counted_as_one_by_one() {
        let summer = Closed { from: date(2026, 6, 20), to: date(2026, 8, 16) };
        let may = Closed { from: date(2026, 5, 14), to: date(2026, 5, 18) };
        let calendar = Calendar::new(vec![summer, may]);
        for start in date(2025, 12, 20).series(1.day()).take(40).chain(date(2026, 4, 20).series(3.days()).take(60)) {
            let (mut school, mut working) = (0, 0);
            for day in start.series(1.day()).skip(1).take(400) {
                school += i64::from(calendar.is_school_day(day));
                working += i64::from(is_working_day(day));
                assert_eq!(calendar.school_days_between(start, day), school, "{start} {day}");
                assert_eq!(working_days_between(start, day), working, "{start} {day}");
            }
        }
    }

    #[test]
    fn a_slip_in_a_year_costs_no_time() {
        let far = working_days_between(date(0, 1, 1), Date::MAX);
        assert!((25_000..26_500).contains(&far), "{far}");
        assert_eq!(working_days_between(Date::MAX, date(0, 1, 1)), 0);
    }
}
