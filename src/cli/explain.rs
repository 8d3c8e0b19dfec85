//! `brille explain`

use clap::Args;

use super::Status;
use super::failure::{either, tell, words};
use super::output::Output;
use crate::lang::Lang;
use crate::{explain, rules};

/// Show a rule's page: legal basis, why, examples, what it cannot judge
#[derive(Args)]
pub(super) struct Explain {
    /// The rule's code, such as PLAN-14
    code: String,
}

impl Explain {
    pub(super) fn run(self, lang: Lang, output: &Output) -> anyhow::Result<Status> {
        let width = output.width().min(explain::PROSE_WIDTH);
        let page = match (rules::by_code(&self.code), rules::unruled_by_code(&self.code)) {
            (Some(rule), _) => explain::page(rule, lang, width),
            (None, Some(unruled)) => explain::page_without_rule(unruled, lang, width),
            (None, None) => return Err(unknown(&self.code, lang)),
        };
        output.results(lang, |out| write!(out, "{page}"))?;
        Ok(Status::Clean)
    }
}

fn unknown(code: &str, lang: Lang) -> anyhow::Error {
    let unknown = tell(lang, words::NO_RULE, &[code]);
    let alike = rules::suggestions(code);
    match alike.is_empty() {
        true => anyhow::Error::msg(unknown),
        false => anyhow::Error::msg(tell(lang, words::MEANT, &[&either(lang, &alike)])).context(unknown),
    }
}
