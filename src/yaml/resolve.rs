//! What unquoted text means, by the core schema of YAML 1.2 (section 10.3.2): `no` and `on` are text, `012` is twelve.

use std::borrow::Cow;

use super::tree::Kind;

/// The meaning of an unquoted scalar. Infinity and not-a-number come back as [`None`], since no value of a case is
/// one.
pub(super) fn plain(text: Cow<'_, str>) -> Option<Kind<'_>> {
    Some(match text.as_ref() {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Bool(true),
        "false" | "False" | "FALSE" => Kind::Bool(false),
        word if !word.starts_with(|first: char| matches!(first, '0'..='9' | '+' | '-' | '.')) => Kind::Str(text),
        word if is_non_finite(word) => return None,
        word => match number(word) {
            Some(Kind::Float(value)) if !value.is_finite() => return None,
            Some(kind) => kind,
            None => Kind::Str(text),
        },
    })
}

fn is_non_finite(word: &str) -> bool {
    let unsigned = word.strip_prefix(['+', '-']).unwrap_or(word);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(word, ".nan" | ".NaN" | ".NAN")
}

fn number(word: &str) -> Option<Kind<'static>> {
    if let Some(digits) = word.strip_prefix("0o") {
        return based(digits, 8);
    }
    if let Some(digits) = word.strip_prefix("0x") {
        return based(digits, 16);
    }
    let unsigned = word.strip_prefix(['+', '-']).unwrap_or(word);
    if is_digits(unsigned) {
        return word.parse().map(Kind::Int).ok().or_else(|| word.parse().map(Kind::Float).ok());
    }
    is_decimal(unsigned).then(|| word.parse().map(Kind::Float).ok()).flatten()
}

fn based(digits: &str, base: u32) -> Option<Kind<'static>> {
    let all_digits = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(base));
    all_digits.then(|| i64::from_str_radix(digits, base).map(Kind::Int).ok()).flatten()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `\. [0-9]+ | [0-9]+ ( \. [0-9]* )?`, then `( [eE] [-+]? [0-9]+ )?`
fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mantissa_fits = match (whole, fraction) {
        ("", fraction) => is_digits(fraction),
        (whole, "") => is_digits(whole),
        (whole, fraction) => is_digits(whole) && is_digits(fraction),
    };
    mantissa_fits && exponent.is_none_or(|exponent| is_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(word: &str) -> Option<Kind<'_>> {
        plain(Cow::Borrowed(word))
    }

    #[test]
    fn norwegian_words_and_dates_are_text() {
        for word in ["no", "nei", "ja", "on", "off", "yes", "y", "n", "2026-09-07", "9A", "1_000", "0b101", "12:30"] {
            assert_eq!(meaning(word), Some(Kind::Str(word.into())), "{word}");
        }
        for word in ["-", "+", ".", "..", "1.2.3", "e5", "1e", "1e+", "0x", "0o8", "0xg", "+.", ".e1", "- 1"] {
            assert_eq!(meaning(word), Some(Kind::Str(word.into())), "{word}");
        }
    }

    #[test]
    fn whole_numbers() {
        let numbers = [("0", 0), ("12", 12), ("012", 12), ("-7", -7), ("+7", 7), ("0o17", 15), ("0x1F", 31)];
        for (word, number) in numbers {
            assert_eq!(meaning(word), Some(Kind::Int(number)), "{word}");
        }
        assert_eq!(meaning("-9223372036854775808"), Some(Kind::Int(i64::MIN)));
    }

    #[test]
    fn numbers_that_are_not_whole_or_too_large_to_count() {
        let numbers = [("1.5", 1.5), ("-.5", -0.5), ("3.", 3.0), ("1e3", 1000.0), ("+1.5E-1", 0.15)];
        for (word, number) in numbers {
            assert_eq!(meaning(word), Some(Kind::Float(number)), "{word}");
        }
        assert_eq!(meaning("9223372036854775808"), Some(Kind::Float(9_223_372_036_854_775_808.0)));
    }

    #[test]
    fn null_and_truth() {
        for word in ["", "~", "null", "NULL"] {
            assert_eq!(meaning(word), Some(Kind::Null), "{word}");
        }
        assert_eq!(meaning("true"), Some(Kind::Bool(true)));
        assert_eq!(meaning("False"), Some(Kind::Bool(false)));
        assert_eq!(meaning("nULL"), Some(Kind::Str("nULL".into())));
    }

    #[test]
    fn no_infinite_value_comes_through() {
        for word in [".inf", "-.Inf", "+.INF", ".nan", ".NaN", "1e999", &"9".repeat(400)] {
            assert_eq!(meaning(word), None, "{word}");
        }
        assert_eq!(meaning("-.nan"), Some(Kind::Str("-.nan".into())));
    }
}
