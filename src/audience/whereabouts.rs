//! Where nobody must read where a pupil goes to school or lives (FOR-12).

use super::text::fold;
use super::{Audience, Recipient};
use crate::case::{Case, Home, Person, YesNo};

/// The shortest word of a name that is looked for alone, and the shortest that is looked for within others.
const SHORTEST: usize = 2;
const SHORTEST_WITHIN: usize = 4;

/// What words of the names of schools and owners are common to many.
const COMMON: &[&str] = &["skol", "skul", "kommun", "fylke", "videreg", "vidareg", "barne", "ungdom", "montessori"];

/// The names, in lower case, that would tell the reader where the pupil is; none where the reader may know.
/// What is protected today is so in an earlier state, too.
pub(super) fn hidden(
    case: &Case<'_>,
    now: Option<&Case<'_>>,
    recipient: &Recipient<'_>,
    subject: Option<&str>,
) -> Option<Vec<String>> {
    let is_protected = |person: &Person<'_>| is_protected(person, now);
    let is_hidden = match recipient.audience {
        Audience::Internal | Audience::CountyGovernor | Audience::Pupil => false,
        Audience::Access => case.people.iter().any(is_protected),
        Audience::Guardians => {
            let is_home = |person: &Person<'_>| person.guardian_of.is_some_and(|of| Some(of.value) == subject);
            let pupil = case.people.iter().any(|person| Some(person.code) == subject && is_protected(person));
            let guardian = case.people.iter().any(|person| is_home(person) && is_protected(person));
            let reader = recipient.person.and_then(|code| now.unwrap_or(case).person(code));
            (pupil || guardian) && !reader.is_some_and(|reader| is_protected_home(reader, guardian))
        }
    };
    is_hidden.then(|| [case].into_iter().chain(now).flat_map(names).collect())
}

/// Whether a guardian who may know where the pupil is must not know where another guardian lives. The school may be
/// known to the reader; where the other lives may not.
pub(super) fn guards_home(
    case: &Case<'_>,
    now: Option<&Case<'_>>,
    recipient: &Recipient<'_>,
    subject: Option<&str>,
) -> bool {
    let is_other = |person: &&Person<'_>| {
        Some(person.code) != recipient.person && person.guardian_of.is_some_and(|of| Some(of.value) == subject)
    };
    recipient.audience == Audience::Guardians
        && case.people.iter().filter(is_other).any(|person| is_protected(person, now))
}

/// Whether somebody's address is protected, or is today.
fn is_protected(person: &Person<'_>, now: Option<&Case<'_>>) -> bool {
    let today = now.and_then(|now| now.person(person.code));
    [Some(person), today].into_iter().flatten().any(|person| YesNo::said(person.secret_address))
}

/// Whether a text tells one of the names: a long one anywhere, a short one as a word of its own.
pub(super) fn are_told(names: &[String], text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).collect();
    let is_told = |name: &String| match name.chars().count() < SHORTEST_WITHIN {
        true => words.iter().any(|word| *word == name || word.strip_suffix('s') == Some(name)),
        false => folded.contains(name.as_str()),
    };
    names.iter().any(is_told)
}

/// Whether a guardian is the home that is protected. A home that the pupil shares with a protected guardian is not.
fn is_protected_home(reader: &Person<'_>, another_is_protected: bool) -> bool {
    YesNo::said(reader.secret_address)
        || reader.lives_here.is_some_and(|home| match home.value {
            Home::Yes => true,
            Home::Shared => !another_is_protected,
            Home::No => false,
        })
}

fn names(case: &Case<'_>) -> Vec<String> {
    let school = case.school.as_ref();
    let of_school = [
        school.and_then(|school| school.name),
        school.and_then(|school| school.owner),
        school.and_then(|school| school.organisation_number),
    ];
    let class = case.class.as_ref().and_then(|class| class.name);
    let whole = of_school.into_iter().chain([class]).flatten().map(|name| fold(name.value));
    let mut names: Vec<String> = whole.collect();
    let words = names.iter().flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric()));
    let words = words.filter(|word| is_telling(word));
    let words: Vec<String> = words.map(str::to_owned).collect();
    names.extend(words);
    names
}

fn is_telling(word: &str) -> bool {
    let is_joint = ["og", "i", "på", "av", "for", "skole", "skule"].contains(&word);
    !is_joint && word.chars().count() >= SHORTEST && !COMMON.iter().any(|common| word.contains(common))
}
