//! Who gets a copy of a case, and who is refused.

use jiff::civil::Date;

use super::{Audience, Refusal};
use crate::case::{Answer, Care, Case, Consent, Home, Person, Role, YesNo};

/// Somebody who may ask for a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate<'t> {
    /// The person's code; none where the copy is for nobody in particular.
    pub code: Option<&'t str>,
    /// Why there is no copy; none where there is one.
    pub refused: Option<Refusal>,
}

/// Those who may ask for a copy of a kind, in the order of the file: the guardians of the pupil, or the pupil.
pub fn recipients<'t>(case: &Case<'t>, audience: Audience, today: Date) -> Vec<Candidate<'t>> {
    let general = Candidate { code: None, refused: None };
    let candidate = |code: &'t str| Candidate { code: Some(code), refused: refusal(case, audience, Some(code), today) };
    match (audience, case.pupil) {
        (Audience::Guardians, Some(pupil)) => {
            case.guardians_of(pupil.value).map(|guardian| candidate(guardian.code)).collect()
        }
        (Audience::Pupil, Some(pupil)) => vec![candidate(pupil.value)],
        _ => vec![general],
    }
}

/// Why a reader gets no copy.
pub(super) fn refusal(case: &Case<'_>, audience: Audience, code: Option<&str>, today: Date) -> Option<Refusal> {
    match (audience, code) {
        (Audience::Internal | Audience::CountyGovernor | Audience::Access, _) => None,
        // What a class and its homes get names nobody, and so may go to anybody of them.
        (_, None) if case.is_about_class() && case.pupil.is_none() => None,
        (Audience::Guardians, None) => Some(Refusal::Unnamed),
        (Audience::Guardians, Some(code)) => guardian(case, code, today),
        (Audience::Pupil, code) => pupil(case, code),
    }
}

/// The pupil whom a copy is about: that of the case or, in a case about a class, that of the reader.
pub(super) fn subject<'t>(case: &Case<'t>, audience: Audience, code: Option<&str>) -> Option<&'t str> {
    let of_reader = || {
        let person = case.person(code?)?;
        match audience {
            Audience::Guardians => person.guardian_of.map(|of| of.value),
            Audience::Pupil => person.has_role(Role::Pupil).then_some(person.code),
            _ => None,
        }
    };
    case.pupil.map(|pupil| pupil.value).or_else(of_reader)
}

fn pupil(case: &Case<'_>, code: Option<&str>) -> Option<Refusal> {
    let subject = subject(case, Audience::Pupil, code);
    let is_known = subject.is_some_and(|subject| case.role(subject) == Some(Role::Pupil));
    let is_reader = code.is_none_or(|code| Some(code) == subject);
    (!is_known || !is_reader).then_some(Refusal::Unknown)
}

fn guardian(case: &Case<'_>, code: &str, today: Date) -> Option<Refusal> {
    let Some(person) = case.person(code).filter(|person| person.has_role(Role::Guardian)) else {
        return Some(Refusal::Unknown);
    };
    let pupil = subject(case, Audience::Guardians, Some(code)).and_then(|code| case.person(code));
    let Some(pupil) = pupil.filter(|pupil| pupil.has_role(Role::Pupil)) else { return Some(Refusal::Unknown) };
    if person.guardian_of.is_none_or(|of| of.value != pupil.code) {
        return Some(Refusal::OtherHome);
    }
    let answer = person.access_request.as_ref().and_then(|request| request.answer).map(|answer| answer.value);
    let granted = answer == Some(Answer::Granted);
    if answer == Some(Answer::Refused) {
        return Some(Refusal::AccessRefused);
    }
    let elsewhere = person.lives_here.is_none_or(|home| home.value == Home::No);
    let responsible = person.parental_responsibility.map(|has| has.value);
    if !granted && elsewhere && responsible != Some(YesNo::Yes) {
        let unknown = responsible.is_none();
        return Some(if unknown { Refusal::ResponsibilityUnknown } else { Refusal::WithoutResponsibility });
    }
    let in_care = pupil.care.is_some_and(|care| care.value == Care::ChildWelfare);
    if in_care && elsewhere && !granted {
        return Some(Refusal::InCare);
    }
    of_age(case, pupil, code, today).or_else(|| home_is_untold(case, pupil).then_some(Refusal::HomeNotTold))
}

fn of_age(case: &Case<'_>, pupil: &Person<'_>, code: &str, today: Date) -> Option<Refusal> {
    let covers = |consent: &Consent<'_>| {
        let given = consent.date.and_then(|day| day.date).is_some_and(|day| day <= today);
        given && consent.to.iter().any(|to| to.value == code)
    };
    if !case.may_be_adult(pupil, today) || pupil.consents.iter().any(covers) {
        return None;
    }
    Some(if pupil.turns(18).is_some() { Refusal::OfAge } else { Refusal::MaybeOfAge })
}

/// Whether a report says why the home was not told, and the case shows no contact with it.
fn home_is_untold(case: &Case<'_>, pupil: &Person<'_>) -> bool {
    let withheld = case.reports.iter().any(|report| report.guardians_not_told_reason.is_some());
    let is_home = |code: &str| case.guardians_of(pupil.code).any(|guardian| guardian.code == code);
    let mut told = case.contacts.iter().flat_map(|contact| &contact.with);
    withheld && !told.any(|code| is_home(code.value))
}
