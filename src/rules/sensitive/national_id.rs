//! The check of Norwegian national identity numbers: fødselsnummer, D-number and the synthetic kinds.
//!
//! From 2032 the first check digit may leave a remainder of 0 to 3; numbers of today's kind stay valid, so both
//! rules are tried (Skatteetaten, «Fødselsnummer fra 2032»). Nothing is read out of a number but its date.

use jiff::civil::Date;

use super::Kind;

const FIRST_WEIGHTS: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// What eleven digits are, if they can be a national identity number at all.
pub(super) fn classify(digits: &[u32; 11]) -> Option<Kind> {
    let first = remainder(digits, &FIRST_WEIGHTS);
    if remainder(digits, &SECOND_WEIGHTS) != 0 || first > 3 {
        return None;
    }
    let synthetic = is_date(digits)?;
    Some(if first == 0 && !synthetic { Kind::NationalId } else { Kind::ProbableNationalId })
}

fn remainder(digits: &[u32; 11], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11
}

/// Whether the first six digits are a day, month and year, and if so, whether the month marks a synthetic number:
/// 40 is added by NAV, 80 by Skatteetaten. A D-number has 40 added to its day.
fn is_date(digits: &[u32; 11]) -> Option<bool> {
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let day = if two(0) > 40 { two(0) - 40 } else { two(0) };
    let (month, synthetic) = match two(2) {
        month @ 41..=52 => (month - 40, true),
        month @ 81..=92 => (month - 80, true),
        month => (month, false),
    };
    // The century cannot be known; in this one every fourth year has a 29 February, as 2000 had.
    let year = 2000 + i16::try_from(two(4)).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some(synthetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(number: &str) -> Option<Kind> {
        let digits: Vec<_> = number.chars().filter_map(|digit| digit.to_digit(10)).collect();
        classify(&digits.try_into().unwrap())
    }

    /// A number with a date whose first check digit leaves a remainder and whose second is right.
    fn number_with(date: [u32; 6], rest: u32) -> [u32; 11] {
        let numbers = (0..100_000).map(|tail| {
            let digit = |place: u32| tail / 10_u32.pow(place) % 10;
            let [a, b, c, d, e, f] = date;
            [a, b, c, d, e, f, digit(4), digit(3), digit(2), digit(1), digit(0)]
        });
        let fits =
            |digits: &[u32; 11]| remainder(digits, &FIRST_WEIGHTS) == rest && remainder(digits, &SECOND_WEIGHTS) == 0;
        numbers.into_iter().find(fits).unwrap()
    }

    #[test]
    fn the_published_examples_of_the_rule_of_2032() {
        assert_eq!(kind("02013299997"), Some(Kind::NationalId));
        assert_eq!(kind("30108299920"), Some(Kind::NationalId));
        assert_eq!(kind("30108299939"), Some(Kind::ProbableNationalId));
    }

    #[test]
    fn one_wrong_digit_is_no_number() {
        for at in 0..11 {
            let mut digits: Vec<_> = "02013299997".chars().filter_map(|digit| digit.to_digit(10)).collect();
            digits[at] = (digits[at] + 1) % 10;
            assert_ne!(classify(&digits.try_into().unwrap()), Some(Kind::NationalId), "digit {at}");
        }
    }

    #[test]
    fn every_kind_of_number_is_known_by_its_date() {
        for (date, expected) in [
            ([1, 5, 0, 6, 1, 2], Some(Kind::NationalId)),
            ([5, 5, 0, 6, 1, 2], Some(Kind::NationalId)),
            ([2, 9, 0, 2, 1, 2], Some(Kind::NationalId)),
            ([2, 9, 0, 2, 0, 0], Some(Kind::NationalId)),
            ([1, 5, 4, 6, 1, 2], Some(Kind::ProbableNationalId)),
            ([1, 5, 8, 6, 1, 2], Some(Kind::ProbableNationalId)),
            ([5, 5, 8, 6, 1, 2], Some(Kind::ProbableNationalId)),
            ([2, 9, 0, 2, 1, 3], None),
            ([3, 1, 0, 6, 1, 2], None),
            ([1, 5, 1, 3, 1, 2], None),
            ([1, 5, 0, 0, 1, 2], None),
            ([0, 0, 0, 6, 1, 2], None),
            ([8, 1, 0, 6, 1, 2], None),
        ] {
            assert_eq!(classify(&number_with(date, 0)), expected, "{date:?}");
        }
    }

    #[test]
    fn the_first_check_digit_may_leave_three_at_most() {
        for rest in 0..11 {
            let expected = match rest {
                0 => Some(Kind::NationalId),
                1..=3 => Some(Kind::ProbableNationalId),
                _ => None,
            };
            assert_eq!(classify(&number_with([1, 5, 0, 6, 1, 2], rest)), expected, "remainder {rest}");
        }
    }
}
