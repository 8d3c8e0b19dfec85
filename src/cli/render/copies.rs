//! The copies of a case that are asked for: for whom each is, and what of the case it is made from.

use anyhow::{Error, anyhow};
use jiff::civil::Date;

use super::words;
use crate::audience::{self, Audience, Edition, Naming, Recipient, Refusal};
use crate::case::{Case, MainLanguage};
use crate::cli::failure::tell;
use crate::lang::Lang;
use crate::yaml::Tree;

/// For whom copies are asked for.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Readers {
    pub(in crate::cli) audience: Audience,
    /// The code of the one reader.
    pub(in crate::cli) person: Option<String>,
}

/// A copy for one reader.
pub(in crate::cli) struct Copy<'t> {
    /// The reader's code, where there are several readers of the kind.
    pub(in crate::cli) person: Option<String>,
    /// What of the case it is made from.
    pub(in crate::cli) edition: Edition<'t>,
}

/// Why there is no copy for a reader.
pub(in crate::cli) struct NoCopy {
    /// Whether the run has failed for it.
    pub(in crate::cli) is_failure: bool,
    pub(in crate::cli) error: Error,
}

impl Readers {
    /// What follows the name of the document in the name of the file: `foresatte-F1`.
    pub(in crate::cli) fn suffix(&self, person: Option<&str>) -> Option<String> {
        let audience = self.audience.key();
        match (self.audience, person) {
            (Audience::Internal, _) => None,
            (Audience::Guardians, Some(person)) => Some(format!("{audience}-{person}")),
            _ => Some(audience.to_owned()),
        }
    }

    /// The copies, each for a reader who gets one, and why others get none.
    pub(in crate::cli) fn copies<'t>(
        &self,
        tree: &Tree<'t>,
        case: &Case<'_>,
        names: Naming<'_>,
        language: MainLanguage,
        today: Date,
        lang: Lang,
    ) -> Vec<Result<Copy<'t>, NoCopy>> {
        let copy = |person: Option<&str>| {
            let recipient = Recipient { audience: self.audience, person };
            let edition = audience::edition(tree, &recipient, names, language, today)
                .map_err(|refusal| no_copy(refusal, person.unwrap_or(self.audience.key()), lang))?;
            if !edition.suspects.is_empty() {
                return Err(anyhow!(tell(lang, words::SUSPECTS, &[&edition.suspects.join(", ")])));
            }
            Ok(Copy { person: person.map(str::to_owned), edition })
        };
        let copies: Vec<_> = match &self.person {
            Some(person) => vec![copy(Some(person))],
            None => {
                let readers = audience::recipients(case, self.audience, today);
                readers.into_iter().map(|reader| copy(reader.code)).collect()
            }
        };
        // That one of several gets none is how it should be. That nobody does is not what was asked for.
        let is_failure = copies.iter().all(Result::is_err);
        let none = |error| NoCopy { is_failure, error };
        match copies.is_empty() {
            true => vec![Err(none(anyhow!(tell(lang, words::NO_READER, &[self.audience.key()]))))],
            false => copies.into_iter().map(|copy| copy.map_err(none)).collect(),
        }
    }
}

/// That a reader gets no copy, and what to do.
fn no_copy(refusal: Refusal, who: &str, lang: Lang) -> Error {
    anyhow!("{} {}", tell(lang, words::NO_COPY, &[who, &refused(refusal, lang)]), refusal.help().get(lang))
}

/// Why a reader gets no copy, and on what basis.
pub(super) fn refused(refusal: Refusal, lang: Lang) -> String {
    let basis: Vec<_> = refusal.basis().iter().map(|provision| provision.cite.get(lang)).collect();
    let reason = refusal.reason().get(lang);
    match basis.is_empty() {
        true => reason.to_owned(),
        false => format!("{} ({}).", reason.trim_end_matches('.'), basis.join(", ")),
    }
}
