//! The words by which people speak of somebody who is the only one with a role: «kontaktlæreren», «rektor» (KONF-07).

use crate::case::{Case, Person, Role};

/// Words before a role that make it another person, or nobody: «en lærer», «ny rektor».
const OTHERS: &[&str] = &[
    "en", "ein", "ei", "et", "eit", "annen", "annan", "anna", "andre", "ny", "nye", "hver", "kvar", "noen", "nokon",
    "ingen", "som", "enhver",
];
/// Words beside a role that say whose it is, and go with it: «min lærer», «læreren hennes».
const WHOSE: &[&str] =
    &["min", "din", "hans", "hennes", "hennar", "deres", "deira", "dykkar", "vår", "sin", "denne", "den"];

/// A way to speak of somebody.
pub(super) struct Spoken {
    pub(super) words: String,
    /// Whether it names one person only if nothing before it says otherwise.
    pub(super) indefinite: bool,
    /// Whether it can be nobody else in the case.
    pub(super) alone: bool,
}

/// The ways to speak of somebody by role or title.
pub(super) fn spoken(case: &Case<'_>, person: &Person<'_>, is_accused: &dyn Fn(&str) -> bool) -> Vec<Spoken> {
    let Some(role) = person.role.map(|role| role.value) else { return Vec::new() };
    let mut all = Vec::new();
    for (word, roles) in WORDS.iter().filter(|(_, roles)| roles.contains(&role)) {
        let is_of_role = |other: &&Person<'_>| other.role.is_some_and(|role| roles.contains(&role.value));
        let alone = case.people.iter().filter(is_of_role).all(|other| is_accused(other.code));
        all.extend(both(word, alone));
    }
    let title = person.title.map(|title| title.value.trim().to_lowercase()).unwrap_or_default();
    let of_title = |other: &Person<'_>| other.title.is_some_and(|said| said.value.trim().to_lowercase() == title);
    let others = case.people.iter().filter(|other| of_title(other));
    let alone = others.into_iter().all(|other| is_accused(other.code));
    if !title.is_empty() {
        all.extend(both(&title, alone));
    }
    all
}

/// A role as it is, and in the definite form: `lærer`, `læreren`; `faglærer i engelsk`, `faglæreren i engelsk`.
fn both(words: &str, alone: bool) -> [Spoken; 2] {
    let (first, rest) = words.split_once(' ').map_or((words, None), |(first, rest)| (first, Some(rest)));
    let is_adjective = first.ends_with("ig") || first.ends_with("eg");
    let definite = match rest {
        Some(rest) if is_adjective => format!("{first}e {rest}en"),
        Some(rest) => format!("{first}en {rest}"),
        None => format!("{first}en"),
    };
    [Spoken { words: words.to_owned(), indefinite: true, alone }, Spoken { words: definite, indefinite: false, alone }]
}

/// Whether a word before a role makes it somebody else.
pub(super) fn is_of_another(before: &str) -> bool {
    OTHERS.contains(&last_word(before).as_str())
}

/// How many bytes before and after a role say whose it is.
pub(super) fn whose(before: &str, after: &str) -> (usize, usize) {
    let is_whose = |word: &str| WHOSE.contains(&word.to_lowercase().as_str());
    let trimmed = before.trim_end();
    let word = &trimmed[trimmed.rfind(|sign: char| !sign.is_alphabetic()).map_or(0, |at| at + width(trimmed, at))..];
    let taken_before = if is_whose(word) { before.len() - trimmed.len() + word.len() } else { 0 };
    let next = after.trim_start();
    let word = &next[..next.find(|sign: char| !sign.is_alphabetic()).unwrap_or(next.len())];
    // «Læreren sin bok» is the book of the teacher.
    let is_owner = ["sin", "den", "denne"].contains(&word);
    let taken_after =
        if next.len() < after.len() && !is_owner && is_whose(word) { after.len() - next.len() + word.len() } else { 0 };
    (taken_before, taken_after)
}

fn width(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

fn last_word(text: &str) -> String {
    let words = text.trim_end().rsplit(|sign: char| !sign.is_alphanumeric());
    words.into_iter().next().unwrap_or_default().to_lowercase()
}

/// What those with a role are called.
const WORDS: &[(&str, &[Role])] = &[
    ("rektor", &[Role::Principal]),
    ("daglig leder", &[Role::Head]),
    ("dagleg leiar", &[Role::Head]),
    ("leder", &[Role::Leadership]),
    ("leiar", &[Role::Leadership]),
    ("avdelingsleder", &[Role::Leadership]),
    ("avdelingsleiar", &[Role::Leadership]),
    ("inspektør", &[Role::Leadership]),
    ("kontaktlærer", &[Role::ContactTeacher]),
    ("kontaktlærar", &[Role::ContactTeacher]),
    ("lærer", &[Role::Teacher, Role::ContactTeacher]),
    ("lærar", &[Role::Teacher, Role::ContactTeacher]),
    ("faglærer", &[Role::Teacher]),
    ("faglærar", &[Role::Teacher]),
    ("sosiallærer", &[Role::SocialTeacher]),
    ("sosiallærar", &[Role::SocialTeacher]),
    ("rådgiver", &[Role::Counsellor]),
    ("rådgivar", &[Role::Counsellor]),
    ("assistent", &[Role::Assistant]),
    ("fagarbeider", &[Role::Assistant]),
    ("fagarbeidar", &[Role::Assistant]),
    ("miljøterapeut", &[Role::EnvironmentTherapist]),
    ("miljøarbeider", &[Role::EnvironmentTherapist]),
    ("miljøarbeidar", &[Role::EnvironmentTherapist]),
    ("helsesykepleier", &[Role::Nurse]),
    ("helsesjukepleiar", &[Role::Nurse]),
    ("helsesøster", &[Role::Nurse]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_has_two_forms() {
        let forms = |words| both(words, true).map(|spoken| spoken.words);
        assert_eq!(forms("lærer"), ["lærer", "læreren"]);
        assert_eq!(forms("faglærer i engelsk"), ["faglærer i engelsk", "faglæreren i engelsk"]);
        assert_eq!(forms("daglig leder"), ["daglig leder", "daglige lederen"]);
    }

    #[test]
    fn what_says_whose_a_role_is_goes_with_it() {
        assert_eq!(whose("Jeg og min ", " sa"), ("min ".len(), 0));
        assert_eq!(whose("", " hennes lo"), (0, " hennes".len()));
        assert_eq!((whose("Da ", " sin bok"), whose("", "")), ((0, 0), (0, 0)));
        assert!(is_of_another("Vi fikk en ") && !is_of_another("Da sa "));
    }
}
