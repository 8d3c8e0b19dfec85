//! `brille schema`

use clap::{Args, ValueEnum};

use super::Status;
use super::output::Output;
use crate::lang::Lang;
use crate::schema::Document;
use crate::{baseline, report};

/// Print a JSON Schema (2020-12) of a file format
#[derive(Args)]
pub(super) struct Schema {
    /// Which format
    #[arg(value_name = "FORMAT", default_value = "sak")]
    format: Format,
}

/// A file format with a JSON Schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// The case file.
    Sak,
    /// The school's calendar.
    Skolerute,
    /// The key file with the names behind the codes.
    Navn,
    /// What `brille check --format json` writes.
    Funn,
    /// What `brille check --write-baseline` writes.
    Grunnlinje,
}

impl Format {
    /// The schema.
    pub(super) fn text(self) -> &'static str {
        match self {
            Format::Sak => Document::Case.text(),
            Format::Skolerute => Document::Calendar.text(),
            Format::Navn => Document::Names.text(),
            Format::Funn => report::SCHEMA,
            Format::Grunnlinje => baseline::SCHEMA,
        }
    }
}

impl Schema {
    pub(super) fn run(self, output: &Output) -> anyhow::Result<Status> {
        output.results(Lang::default(), |out| write!(out, "{}", self.format.text()))?;
        Ok(Status::Clean)
    }
}
