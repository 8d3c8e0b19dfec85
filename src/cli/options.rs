//! Values of flags that several commands share.

use clap::ValueEnum;
use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::case;
use crate::finding::Severity;
use crate::lang::Lang;

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

/// Today, by the clock and the time zone of this machine.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the clock")]
pub(super) fn today() -> Date {
    ZonedDateTime::now().date()
}

/// Reads a date from the command line.
pub(super) fn date(text: &str) -> Result<Date, String> {
    case::iso_date(text).ok_or_else(|| "expected a date such as 2026-09-07".to_owned())
}
