//! Values of flags that several commands share.

use std::str::FromStr;

use clap::ValueEnum;
use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::case;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::rules::{self, Rule, Setting, Thresholds};

/// A language as `--lang` takes it. Values without a doc comment are listed on one line of the help.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LangChoice {
    Nb,
    Nn,
    En,
}

impl LangChoice {
    pub(super) fn lang(self) -> Lang {
        match self {
            LangChoice::Nb => Lang::Nb,
            LangChoice::Nn => Lang::Nn,
            LangChoice::En => Lang::En,
        }
    }
}

/// When colours are used.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ColorChoice {
    Auto,
    Always,
    Never,
}

/// The lowest level that fails a check.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Level {
    /// A statute is not met, or the file cannot be read as a case.
    Error,
    /// Guidance is not followed.
    Warning,
    /// Good practice does not show.
    Note,
}

impl Level {
    pub(super) fn severity(self) -> Severity {
        match self {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Note => Severity::Note,
        }
    }
}

/// The day on which cases are looked at.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Day {
    /// Look at the case as on this day (YYYY-MM-DD) [default: today]
    #[arg(long = "date", value_name = "DATE", value_parser = date)]
    given: Option<Date>,
}

impl Day {
    /// The day that was given, or today.
    pub(super) fn or_today(self) -> Date {
        self.given.unwrap_or_else(today)
    }
}

/// Numbers of rules that the law leaves open.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Numbers {
    /// Give a number of a rule another value; `brille explain CODE` names the rule's numbers
    #[arg(long, value_name = "CODE.NAME=NUMBER", value_parser = number)]
    set: Vec<Number>,
}

impl Numbers {
    pub(super) fn thresholds(&self) -> Thresholds {
        let mut thresholds = Thresholds::default();
        self.set.iter().for_each(|number| thresholds.set(number.setting, number.value));
        thresholds
    }
}

/// A setting with the value that it is given.
#[derive(Clone, Copy, Debug)]
struct Number {
    setting: &'static Setting,
    value: i64,
}

fn number(text: &str) -> Result<Number, String> {
    let parts = text.split_once('=').and_then(|(name, value)| Some((name.split_once('.')?, value)));
    let ((code, key), value) = parts.ok_or("expected a rule, a name and a number, such as UND-01.skoledager=3")?;
    let value = value.parse().ok().filter(|value| *value >= 0).ok_or("expected a whole number from 0 upwards")?;
    let rule = rules::by_code(code).ok_or_else(|| format!("no rule is called {code}"))?;
    let setting = rule.settings.iter().find(|setting| setting.key == key);
    let setting = setting.ok_or_else(|| no_such_number(rule))?;
    Ok(Number { setting, value })
}

fn no_such_number(rule: &Rule) -> String {
    let names: Vec<&str> = rule.settings.iter().map(|setting| setting.key).collect();
    match names.is_empty() {
        true => format!("{} has no numbers to set", rule.code),
        false => format!("{} has these numbers: {}", rule.code, names.join(", ")),
    }
}

/// One of several equal parts of the files: `2/4` is the second of four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shard {
    part: usize,
    parts: usize,
}

impl Shard {
    /// Whether there are other parts.
    pub(super) fn is_part(self) -> bool {
        self.parts > 1
    }

    /// Keeps every file whose turn it is: of four parts, the second has the second file, the sixth and so on.
    pub(super) fn keep<T>(self, files: &mut Vec<T>) {
        let mut turn = (0..self.parts).cycle();
        files.retain(|_| turn.next() == Some(self.part - 1));
    }
}

impl FromStr for Shard {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, &'static str> {
        let numbers = text.split_once('/').and_then(|(part, parts)| Some((part.parse().ok()?, parts.parse().ok()?)));
        match numbers {
            Some((part, parts)) if (1..=parts).contains(&part) => Ok(Self { part, parts }),
            _ => Err("expected a part and the number of parts, such as 2/4"),
        }
    }
}

/// Today, by the clock and the time zone of this machine.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the clock")]
pub(super) fn today() -> Date {
    ZonedDateTime::now().date()
}

/// Reads a date from the command line.
pub(super) fn date(text: &str) -> Result<Date, String> {
    case::iso_date(text).ok_or_else(|| "expected a date such as 2026-09-07".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_one_part() {
        for parts in 1..5 {
            let mut all: Vec<usize> = (1..=parts)
                .flat_map(|part| {
                    let mut files = (0..11).collect();
                    Shard { part, parts }.keep(&mut files);
                    files
                })
                .collect();
            all.sort_unstable();
            assert_eq!(all, (0..11).collect::<Vec<_>>());
        }
        for wrong in ["", "1", "0/2", "3/2", "1/0", "a/b", "-1/2"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
