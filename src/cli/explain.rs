//! `brille explain`

use clap::Args;

use super::Status;
use super::failure::{either, tell, words};
use super::output::Output;
use crate::lang::Lang;
use crate::{explain, rules};

/// Longer lines of prose are hard to read.
const PROSE_WIDTH: usize = 100;

/// Show a rule's page: legal basis, why, examples, what it cannot judge
#[derive(Args)]
pub(super) struct Explain {
    /// The rule's code, such as PLAN-14
    code: String,
}

impl Explain {
    pub(super) fn run(self, lang: Lang, output: &Output) -> anyhow::Result<Status> {
        let Some(rule) = rules::by_code(&self.code) else { return Err(unknown(&self.code, lang)) };
        let page = explain::page(rule, lang, output.width().min(PROSE_WIDTH));
        output.results(lang, |out| write!(out, "{page}"))?;
        Ok(Status::Clean)
    }
}

fn unknown(code: &str, lang: Lang) -> anyhow::Error {
    let unknown = tell(lang, words::NO_RULE, &[code]);
    let alike = explain::suggestions(code);
    match alike.is_empty() {
        true => anyhow::Error::msg(unknown),
        false => anyhow::Error::msg(tell(lang, words::MEANT, &[&either(lang, &alike)])).context(unknown),
    }
}
