//! Cooperation with other services (§ 24-1).

mod sam_01;
mod sam_02;
mod sam_03;
mod sam_05;
mod sam_06;
mod sam_07;

use super::{By, Rule, Unruled};
use crate::case::{Case, Role};
use crate::lang::Text;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] =
    &[&sam_01::RULE, &sam_02::RULE, &sam_03::RULE, &sam_05::RULE, &sam_06::RULE, &sam_07::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[Unruled {
    code: "SAM-04",
    title: Text::new(
        "Individuell plan eller barnekoordinator er nevnt der eleven har det",
        "Individuell plan eller barnekoordinator er nemnd der eleven har det",
        "An individual plan or a child coordinator is mentioned where the pupil has one",
    ),
    by: By::Person,
    why: Text::new(
        "Om eleven har en individuell plan eller en barnekoordinator, vet bare de som kjenner eleven, og formatet har ikke noe \
         eget felt for det, så filen ikke samler mer om eleven enn saken trenger. Har det noe å si for saken, skriv det under \
         `samarbeid`.",
        "Om eleven har ein individuell plan eller ein barnekoordinator, veit berre dei som kjenner eleven, og formatet har ikkje \
         noko eige felt for det, så fila ikkje samlar meir om eleven enn saka treng. Har det noko å seie for saka, skriv det \
         under `samarbeid`.",
        "Whether the pupil has an individual plan or a child coordinator is known only to those who know the pupil, and the \
         format has no field of its own for it, so that the file gathers no more on the pupil than the case needs. Where it \
         matters to the case, write it under `samarbeid`.",
    ),
}];

/// Whether a code belongs to a service outside the school: PPT or child welfare.
fn is_service(case: &Case<'_>, code: &str) -> bool {
    matches!(case.role(code), Some(Role::EducationalPsychologist | Role::ChildWelfare))
}
