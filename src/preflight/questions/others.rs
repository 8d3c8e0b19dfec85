//! Home, other services, absence, and the documentation (§§ 10-3, 10-6, 10-8, 24-1, 12-4 fourth paragraph).

use crate::case::{Role, YesNo};
use crate::finding::Arg;
use crate::lang::Text;
use crate::law;
use crate::preflight::evidence::{Lack, Look, Shown, codes};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by};

pub(super) static SECTION: Section = Section {
    key: "dokumentasjon",
    title: Text::new(
        "Hjemmet, andre tjenester og dokumentasjonen",
        "Heimen, andre tenester og dokumentasjonen",
        "Home, other services and the documentation",
    ),
    is_of_file: false,
    questions: &[
        Question {
            key: "hjemmet",
            text: Text::new(
                "Har hjemmet fått informasjon om saken?",
                "Har heimen fått informasjon om saka?",
                "Has the home been informed of the case?",
            ),
            basis: &[&law::INFORMATION, &law::COOPERATION],
            rules: &[
                by("MEL-09"),
                by("FOR-01"),
                by("FOR-02"),
                by("FOR-03"),
                by("FOR-04"),
                by("FOR-05"),
                by("FOR-06"),
                by("FOR-07"),
                by("FOR-08"),
                by("FOR-09"),
                by("FOR-10"),
                by("AVS-07"),
            ],
            kind: Kind::Shown(home),
        },
        Question {
            key: "andre_tjenester",
            text: Text::new(
                "Er andre tjenester vurdert eller med der det trengs?",
                "Er andre tenester vurderte eller med der det trengst?",
                "Were other services considered or involved where needed?",
            ),
            basis: &[&law::CHILD_WELFARE, &law::SERVICES],
            rules: &[by("MEL-12"), by("MEL-13"), by("MEL-14"), by("SAM-01"), by("SAM-03"), by("SAM-07")],
            kind: Kind::Shown(services),
        },
        Question {
            key: "fravær",
            text: Text::new(
                "Blir fravær som henger sammen med saken, fulgt opp?",
                "Blir fråvær som heng saman med saka, følgt opp?",
                "Is absence that has to do with the case followed up?",
            ),
            basis: &[&law::ABSENCE],
            rules: &[by("SAM-06")],
            kind: Kind::Shown(absence),
        },
        Question {
            key: "dokumentert",
            text: Text::new(
                "Er det skolen har gjort, dokumentert?",
                "Er det skolen har gjort, dokumentert?",
                "Is what the school has done documented?",
            ),
            basis: &[&law::DOCUMENTATION, &law::CIRCULAR_PLAN],
            rules: &[by("DOK-03"), by("DOK-04"), by("DOK-05"), by("SF-13")],
            kind: Kind::Shown(documented),
        },
    ],
};

fn home(facts: &Facts<'_>) -> Look {
    let case = facts.case;
    let is_home = |code: &str| {
        let role = case.role(code);
        let others = matches!(role, Some(Role::HomeGroup | Role::ChildWelfare));
        others || case.is_subject(code) || is_guardian_of_subject(facts, code)
    };
    let told = case.contacts.iter().filter(|contact| contact.date.is_some_and(|day| day.date <= Some(facts.today)));
    let told = told.filter(|contact| contact.with.iter().any(|code| is_home(code.value)));
    let look = Look::at(told.map(|contact| {
        let topics = contact.informed_of.iter().map(|topic| topic.key());
        let topics: Vec<&str> = topics.collect();
        let shown = Shown::new(if topics.is_empty() { CONTACT } else { INFORMED }, contact.node).on(contact.date);
        let home: Vec<_> = contact.with.iter().copied().filter(|code| is_home(code.value)).collect();
        shown.arg("hvem", codes(&home)).arg("om", Arg::Key(topics.join("`, `")))
    }));
    if look.shown.is_empty() { look.doubts(&NOT_TOLD, case.node, Vec::new()) } else { look }
}

fn is_guardian_of_subject(facts: &Facts<'_>, code: &str) -> bool {
    let person = facts.case.person(code).filter(|person| person.has_role(Role::Guardian));
    person.is_some_and(|person| person.guardian_of.is_none_or(|pupil| facts.case.is_subject(pupil.value)))
}

const CONTACT: Text = Text::new("kontakt med {hvem}", "kontakt med {hvem}", "contact with {hvem}");
const INFORMED: Text = Text::new("{hvem} informert om {om}", "{hvem} informert om {om}", "{hvem} informed of {om}");
static NOT_TOLD: Lack = Lack::new(
    Text::new(
        "Det er ikke ført at hjemmet har fått vite noe.",
        "Det er ikkje ført at heimen har fått vite noko.",
        "It is not recorded that the home was told anything.",
    ),
    Text::new(
        "Informer hjemmet, og før samtalen i `kontakt`.",
        "Informer heimen, og før samtalen i `kontakt`.",
        "Inform the home, and record the talk in `kontakt`.",
    ),
);

fn services(facts: &Facts<'_>) -> Look {
    let cooperation = facts.case.cooperation.iter();
    let cooperation =
        cooperation.map(|one| Shown::new(COOPERATION, one.node).on(one.date).arg("hvem", codes(one.with.as_slice())));
    let reports = facts.case.reports.iter();
    let considered = reports.flat_map(|report| {
        let welfare = report.child_welfare.as_ref().map(|one| Shown::new(CHILD_WELFARE, one.node).on(one.date));
        let police = report.police.as_ref().map(|one| Shown::new(POLICE, one.node).on(one.date));
        welfare.into_iter().chain(police).map(|shown| shown.id(report.id))
    });
    Look::where_any(cooperation.chain(considered))
}

const COOPERATION: Text = Text::new("samarbeid med {hvem}", "samarbeid med {hvem}", "cooperation with {hvem}");
const CHILD_WELFARE: Text = Text::new(
    "melding til barnevernet er vurdert",
    "melding til barnevernet er vurdert",
    "a report to child welfare was considered",
);
const POLICE: Text = Text::new(
    "melding til politiet er vurdert",
    "melding til politiet er vurdert",
    "a report to the police was considered",
);

fn absence(facts: &Facts<'_>) -> Look {
    let absence = facts.case.frame.as_ref().and_then(|frame| frame.absence.as_ref());
    let Some(absence) = absence.filter(|absence| YesNo::said(absence.linked)) else { return Look::nothing() };
    Look::at(absence.follow_up.map(|words| Shown::new(FOLLOWED_UP, words.node).on(absence.date)))
}

const FOLLOWED_UP: Text = Text::new("oppfølgingen er ført", "oppfølginga er ført", "the follow-up is recorded");

/// Each part of the file that holds something, with how much.
fn documented(facts: &Facts<'_>) -> Look {
    let parts = ["meldinger", "hendelser", "undersøkelser", "medvirkning", "evalueringer", "kontakt", "logg"];
    Look::at(parts.into_iter().filter_map(|part| {
        let list = facts.case.node.get(part)?;
        let count = i64::try_from(list.items().count()).ok().filter(|count| *count > 0)?;
        Some(Shown::new(RECORDS, list).arg("del", Arg::Key(part.to_owned())).arg("antall", Arg::Number(count)))
    }))
}

const RECORDS: Text = Text::new("ført i {del}: {antall}", "ført i {del}: {antall}", "recorded in {del}: {antall}");
