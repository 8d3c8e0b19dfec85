//! The copies of a case that are asked for: for whom each is, and what of the case it is made from.

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use super::words;
use crate::audience::{self, Audience, Edition, Recipient};
use crate::case::{Case, MainLanguage, Names};
use crate::cli::failure::tell;
use crate::lang::Lang;
use crate::yaml::Tree;

/// For whom copies are asked for.
#[derive(Clone, Debug)]
pub(super) struct Readers {
    pub(super) audience: Audience,
    /// The code of the one reader.
    pub(super) person: Option<String>,
}

/// A copy for one reader.
pub(super) struct Copy<'t> {
    /// The reader's code, where there are several readers of the kind.
    pub(super) person: Option<String>,
    /// What of the case it is made from.
    pub(super) edition: Edition<'t>,
}

/// Why there is no copy for a reader.
pub(super) struct NoCopy {
    /// Whether somebody asked for this very copy.
    pub(super) was_named: bool,
    pub(super) error: Error,
}

impl Readers {
    /// What follows the name of the document in the name of the file: `foresatte-F1`.
    pub(super) fn suffix(&self, person: Option<&str>) -> Option<String> {
        let audience = self.audience.key();
        match (self.audience, person) {
            (Audience::Internal, _) => None,
            (Audience::Guardians, Some(person)) => Some(format!("{audience}-{person}")),
            _ => Some(audience.to_owned()),
        }
    }

    /// The copies, each for a reader who gets one, and why others get none.
    pub(super) fn copies<'t>(
        &self,
        tree: &Tree<'t>,
        case: &Case<'_>,
        names: Option<&Names>,
        language: MainLanguage,
        today: Date,
        lang: Lang,
    ) -> Vec<Result<Copy<'t>, NoCopy>> {
        let one = |person: Option<&str>, was_named: bool| {
            let recipient = Recipient { audience: self.audience, person };
            let edition = audience::edition(tree, &recipient, names, language, today).map_err(|refusal| {
                let reason = [refusal.reason().get(lang), refusal.help().get(lang)].join(" ");
                let basis: Vec<_> = refusal.basis().iter().map(|provision| provision.cite.get(lang)).collect();
                let basis = if basis.is_empty() { String::new() } else { format!(" ({})", basis.join(", ")) };
                let who = person.unwrap_or(self.audience.key());
                NoCopy { was_named, error: anyhow!("{}{basis}", tell(lang, words::NO_COPY, &[who, &reason])) }
            })?;
            match edition.gaps.first() {
                None => Ok(Copy { person: person.map(str::to_owned), edition }),
                Some(_) => {
                    let error = anyhow!(tell(lang, words::GAPS, &[&edition.gaps.join(", ")]));
                    Err(NoCopy { was_named: true, error })
                }
            }
        };
        match &self.person {
            Some(person) => vec![one(Some(person), true)],
            None => {
                let readers = audience::recipients(case, self.audience, today);
                let several = readers.len() > 1;
                readers.into_iter().map(|reader| one(reader.code, !several)).collect()
            }
        }
    }
}
