//! Employees and leaders who violate a pupil (§ 12-5).

mod skj_01;
mod skj_02;
mod skj_03;
mod skj_05;
mod skj_08;

use super::{By, Rule, Unruled};
use crate::case::{Case, Code, Report, Role, Violator, YesNo};
use crate::lang::Text;

/// The family's rules, in the order of the catalogue.
pub(super) static RULES: &[&Rule] = &[&skj_01::RULE, &skj_02::RULE, &skj_03::RULE, &skj_05::RULE, &skj_08::RULE];

/// The family's requirements without a rule, in the order of the catalogue.
pub(super) static UNRULED: &[Unruled] = &[
    Unruled {
        code: "SKJ-04",
        title: Text::new(
            "I en privatskole går meldingen til skolens styre",
            "I ein privatskole går meldinga til styret for skolen",
            "In a private school the report goes to the board",
        ),
        by: By::OtherRule("SKJ-02"),
        why: Text::new(
            "I en privatskole leses «kommunen og fylkeskommunen» som skolens styre og «rektor» som daglig leder. SKJ-02 og \
             SKJ-03 spør om styret har fått meldingen når `form` er `privat`. Filen sier når skoleeieren ble varslet, ikke \
             hvem som åpnet brevet.",
            "I ein privatskole les ein «kommunen og fylkeskommunen» som styret for skolen og «rektor» som dagleg leiar. \
             SKJ-02 og SKJ-03 spør om styret har fått meldinga når `form` er `privat`. Fila seier når skoleeigaren vart \
             varsla, ikkje kven som opna brevet.",
            "In a private school “the municipality and county” is read as the board and “the head” as the general manager. \
             SKJ-02 and SKJ-03 ask whether the board was told where `form` is `privat`. The file says when the owner was \
             told, not who opened the letter.",
        ),
    },
    Unruled {
        code: "SKJ-06",
        title: Text::new(
            "De vanlige pliktene gjelder også når en ansatt krenker",
            "Dei vanlege pliktene gjeld òg når ein tilsett krenkjer",
            "The ordinary duties hold where an employee violates too",
        ),
        by: By::OtherRule("UND-01"),
        why: Text::new(
            "Plikten til å undersøke, sette inn tiltak og lage en plan gjelder ved siden av plikten til å melde. UND-01, \
             PLAN-00 og de andre reglene spør det samme i en slik sak som i alle andre, så ingen egen regel trengs.",
            "Plikta til å undersøkje, setje inn tiltak og lage ein plan gjeld ved sida av plikta til å melde. UND-01, \
             PLAN-00 og dei andre reglane spør det same i ei slik sak som i alle andre, så ingen eigen regel trengst.",
            "The duty to investigate, to take measures and to make a plan holds beside the duty to report. UND-01, PLAN-00 \
             and the other rules ask the same in such a case as in any other, so that no rule of its own is needed.",
        ),
    },
    Unruled {
        code: "SKJ-07",
        title: Text::new(
            "Personalsaken holdes utenfor elevens sak",
            "Personalsaka blir halden utanfor saka til eleven",
            "The personnel matter is kept out of the pupil's case",
        ),
        by: By::Schema,
        why: Text::new(
            "Formatet har ingen felter for den ansattes personalsak, og skjemaet avviser felter det ikke kjenner. Om noe \
             likevel står i en tekst, må et menneske se.",
            "Formatet har ingen felt for personalsaka til den tilsette, og skjemaet avviser felt det ikkje kjenner. Om noko \
             likevel står i ein tekst, må eit menneske sjå.",
            "The format has no fields for the employee's personnel matter, and the schema refuses fields that it does not \
             know. Whether something of it stands in a text takes a person to see.",
        ),
    },
];

/// Whether a report says that somebody in the school's leadership violates a pupil.
fn is_on_leadership(case: &Case<'_>, report: &Report<'_>) -> bool {
    let violator = report.violator.map(|violator| violator.value);
    let leads = |code: &Code<'_>| case.role(code.value).is_some_and(Role::leads);
    violator == Some(Violator::Leadership) || violator == Some(Violator::Employee) && report.alleged.iter().any(leads)
}

/// The reports that say that an employee outside the leadership violates a pupil.
fn reports_on_employees<'a, 't>(case: &'a Case<'t>) -> impl Iterator<Item = &'a Report<'t>> {
    case.reports_on_staff().filter(|report| !is_on_leadership(case, report))
}

/// The reports that say that somebody in the leadership violates a pupil.
fn reports_on_leadership<'a, 't>(case: &'a Case<'t>) -> impl Iterator<Item = &'a Report<'t>> {
    case.reports_on_staff().filter(|report| is_on_leadership(case, report))
}

/// Whether the head, or whoever receives reports on the head's behalf, has the report from the day on which it came.
fn head_has_it(case: &Case<'_>, report: &Report<'_>) -> bool {
    let is_head = |code: Option<Code<'_>>| code.and_then(|code| case.role(code.value)).is_some_and(Role::is_head);
    is_head(report.received_by) || is_head(report.from) || YesNo::said(report.delegated)
}
