//! `brille schema`

use std::borrow::Cow;

use clap::{Args, ValueEnum};

use super::Status;
use super::diff;
use super::output::Output;
use crate::config;
use crate::lang::Lang;
use crate::schema::Document;
use crate::{baseline, preflight, report, status};

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
    /// The settings file.
    Brille,
    /// What `brille check --format json` writes.
    Funn,
    /// What `brille preflight --format json` writes.
    Kontroll,
    /// What `brille check --write-baseline` writes.
    Grunnlinje,
    /// What `brille diff --format json` writes.
    Endringer,
    /// What `brille status --format json` writes.
    Status,
}

impl Format {
    /// The schema.
    pub(super) fn text(self) -> Cow<'static, str> {
        let text = match self {
            Format::Sak => Document::Case.text(),
            Format::Skolerute => Document::Calendar.text(),
            Format::Navn => Document::Names.text(),
            // Made anew, so that the file in the repository can be made from it.
            Format::Brille => return config::schema::text().into(),
            Format::Funn => report::SCHEMA,
            Format::Kontroll => preflight::SCHEMA,
            Format::Grunnlinje => baseline::SCHEMA,
            Format::Endringer => diff::SCHEMA,
            Format::Status => status::SCHEMA,
        };
        text.into()
    }
}

impl Schema {
    pub(super) fn run(self, output: &Output) -> anyhow::Result<Status> {
        output.results(Lang::default(), |out| write!(out, "{}", self.format.text()))?;
        Ok(Status::Clean)
    }
}
