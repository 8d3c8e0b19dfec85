//! Parents and the pupil: information, access and cooperation (§§ 10-3, 10-8).

mod for_01;
mod for_02;
mod for_03;
mod for_04;
mod for_05;
mod for_06;
mod for_07;
mod for_08;
mod for_09;
mod for_10;
mod for_12;

use jiff::civil::Date;

use super::{By, Context, Rule, Unruled};
use crate::case::{Contact, Topic};
use crate::lang::Text;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[
    &for_01::RULE,
    &for_02::RULE,
    &for_03::RULE,
    &for_04::RULE,
    &for_05::RULE,
    &for_06::RULE,
    &for_07::RULE,
    &for_08::RULE,
    &for_09::RULE,
    &for_10::RULE,
    &for_12::RULE,
];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[Unruled {
    code: "FOR-11",
    title: Text::new(
        "Foreldre til andre elever får bare vite om eget barn",
        "Foreldre til andre elevar får berre vite om eige barn",
        "Parents of other pupils are told of their own child only",
    ),
    by: By::Document,
    why: Text::new(
        "Det gjelder hva som står i beskjeden til dem; saksfilen viser bare at de er kontaktet.",
        "Det gjeld kva som står i beskjeden til dei; saksfila viser berre at dei er kontakta.",
        "It is about what the message to them says; the case file shows only that they were contacted.",
    ),
}];

/// Whether the home need not be told: it cannot be seen whom the case is about, or a report says why and nobody has
/// been told since.
fn home_is_left_out(context: &Context<'_>) -> bool {
    let case = context.case;
    let told = |contact: &Contact<'_>| contact.with.iter().any(|with| case.is_home(with.value));
    let withheld = case.reports.iter().any(|report| report.guardians_not_told_reason.is_some());
    context.is_unclear(&["elev", "personer", "kontakt"]) || (withheld && !case.contacts.iter().any(told))
}

/// Whether the pupil surely is of age on a day, so that the home is told only with the pupil's consent.
fn is_adult(context: &Context<'_>, day: Date) -> bool {
    context.case.subject().is_some_and(|pupil| pupil.is_at_least(18, day))
}

fn told_of(contact: &Contact<'_>, topic: Topic) -> bool {
    contact.informed_of.iter().any(|own| own.value == topic)
}
