//! Which persons of a case the key file names, and which not.

use super::words;
use crate::case::{Case, Names, Role};
use crate::cli::failure::tell;
use crate::cli::output::Output;
use crate::lang::Lang;

/// Tells which codes have no name and which are not in the case.
pub(super) fn tell_gaps(names: &Names, case: &Case<'_>, lang: Lang, output: &Output) {
    let unknown: Vec<_> = names.codes().filter(|code| case.person(code).is_none()).collect();
    warn(words::NAMES_UNKNOWN, &unknown, lang, output);
    warn(words::NAMES_MISSING, &missing(names, case), lang, output);
}

/// Persons of the case without a name; a group has none.
fn missing<'t>(names: &Names, case: &Case<'t>) -> Vec<&'t str> {
    let is_group = |role| matches!(role, Role::PupilGroup | Role::HomeGroup);
    let persons = case.people.iter().filter(|person| !person.role.is_some_and(|role| is_group(role.value)));
    persons.map(|person| person.code).filter(|code| names.get(code).is_none()).collect()
}

fn warn(text: crate::lang::Text, codes: &[&str], lang: Lang, output: &Output) {
    if !codes.is_empty() {
        output.warn(lang, &tell(lang, text, &[&codes.join(", ")]));
    }
}
