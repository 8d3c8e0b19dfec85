//! Whether Statsforvalteren may hear the case (§ 12-6 second paragraph).

use crate::case::{Asked, Environment, YesNo};
use crate::finding::Arg;
use crate::lang::Text;
use crate::law;
use crate::preflight::evidence::{Lack, Look, Shown, code};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by, strictly};
use crate::yaml::Node;

pub(super) static SECTION: Section = Section {
    key: "vilkår",
    title: Text::new("Kan saken behandles?", "Kan saka behandlast?", "Can the case be heard?"),
    is_of_file: false,
    questions: &[
        Question {
            key: "tatt_opp_med_leder",
            text: Text::new(
                "Er saken tatt opp med {leder}?",
                "Er saka teken opp med {leder}?",
                "Has the case been taken up with {leder}?",
            ),
            basis: &[&law::ENFORCEMENT_CONDITIONS, &law::CIRCULAR_STATSFORVALTER],
            rules: &[strictly("SF-01")],
            kind: Kind::Shown(taken_up),
        },
        Question {
            key: "en_uke",
            text: Text::new(
                "Er det gått en uke siden saken ble tatt opp med {leder}?",
                "Er det gått ei veke sidan saka vart teken opp med {leder}?",
                "Has a week passed since the case was taken up with {leder}?",
            ),
            basis: &[&law::ENFORCEMENT_CONDITIONS, &law::CIRCULAR_STATSFORVALTER],
            rules: &[by("SF-02")],
            kind: Kind::Shown(week),
        },
        Question {
            key: "ved_skolen",
            text: Text::new(
                "Går eleven fortsatt på skolen?",
                "Går eleven framleis på skolen?",
                "Does the pupil still go to the school?",
            ),
            basis: &[&law::ENFORCEMENT_CONDITIONS],
            rules: &[strictly("SF-03"), by("SAK-06")],
            kind: Kind::Shown(enrolled),
        },
        Question {
            key: "særlige_grunner",
            text: Text::new(
                "Er det særlige grunner til å behandle saken likevel?",
                "Er det særlege grunnar til å behandle saka likevel?",
                "Are there special reasons to hear the case all the same?",
            ),
            basis: &[&law::ENFORCEMENT_CONDITIONS, &law::CIRCULAR_STATSFORVALTER],
            rules: &[by("SF-04")],
            kind: Kind::Judged(Asked::SpecialReasons, special_reasons),
        },
        Question {
            key: "kan_melde",
            text: Text::new(
                "Er saken meldt av eleven, foreldrene eller noen på deres vegne?",
                "Er saka meld av eleven, foreldra eller nokon på deira vegner?",
                "Was the case reported by the pupil, the parents or somebody on their behalf?",
            ),
            basis: &[&law::ENFORCEMENT, &law::CIRCULAR_STATSFORVALTER],
            rules: &[by("SF-05")],
            kind: Kind::Shown(reported_by),
        },
        Question {
            key: "kapittel_12",
            text: Text::new(
                "Gjelder saken det psykososiale skolemiljøet?",
                "Gjeld saka det psykososiale skolemiljøet?",
                "Is the case about the psychosocial school environment?",
            ),
            basis: &[&law::SCOPE, &law::DUTY_TO_ACT],
            rules: &[by("SAK-01"), by("SAK-02")],
            kind: Kind::Shown(environment),
        },
    ],
};

fn taken_up(facts: &Facts<'_>) -> Look {
    if let Some(taken) = facts.taken_up() {
        let shown = Shown::new(TAKEN_UP, taken.node).dated(taken.date).arg("hvem", code(taken.by));
        return Look::at([shown.arg("leder", Arg::Word(facts.head()))]);
    }
    let leader = vec![("leder", Arg::Word(facts.head()))];
    match (facts.special_reasons(), facts.report_from_home()) {
        (Some(node), _) => Look::nothing().doubts(&NOT_TAKEN_UP, node, leader),
        (None, Some(taken)) => {
            let shown = Shown::new(REACHED, taken.node).dated(taken.date).arg("hvem", code(taken.by));
            let shown = shown.arg("leder", Arg::Word(facts.head()));
            Look::at([shown]).doubts(&PERHAPS_TAKEN_UP, taken.node, leader)
        }
        (None, None) if facts.is_reported() => Look::nothing().lacks(&NOT_TAKEN_UP, place(facts), leader),
        // Nobody has reported the case yet, and nobody need have taken it up.
        (None, None) => Look::nothing().doubts(&NOT_TAKEN_UP, place(facts), leader),
    }
}

/// The section on Statsforvalteren, or else the case as a whole.
fn place<'a>(facts: &Facts<'a>) -> Node<'a> {
    facts.there().map_or(facts.case.node, |there| there.node)
}

const TAKEN_UP: Text = Text::new(
    "{hvem} tok saken opp med {leder}",
    "{hvem} tok saka opp med {leder}",
    "{hvem} took the case up with {leder}",
);
const REACHED: Text = Text::new(
    "en melding fra {hvem} nådde {leder}",
    "ei melding frå {hvem} nådde {leder}",
    "a report from {hvem} reached {leder}",
);
static NOT_TAKEN_UP: Lack = Lack::new(
    Text::new(
        "Filen viser ikke at eleven eller foreldrene har tatt saken opp med {leder}.",
        "Fila viser ikkje at eleven eller foreldra har teke saka opp med {leder}.",
        "The file does not show that the pupil or the parents have taken the case up with {leder}.",
    ),
    Text::new(
        "Skriv når og av hvem det skjedde, i `statsforvalter.tatt_opp_med_leder`. Muntlig er nok.",
        "Skriv når og av kven det skjedde, i `statsforvalter.tatt_opp_med_leder`. Munnleg er nok.",
        "Write when and by whom it happened in `statsforvalter.tatt_opp_med_leder`. Orally is enough.",
    ),
);
static PERHAPS_TAKEN_UP: Lack = Lack::new(
    Text::new(
        "Det kan være med denne meldingen saken ble tatt opp med {leder}.",
        "Det kan vere med denne meldinga saka vart teken opp med {leder}.",
        "The report may be how the case was taken up with {leder}.",
    ),
    Text::new(
        "Er det den samme saken, så skriv dagen og hvem i `statsforvalter.tatt_opp_med_leder`.",
        "Er det den same saka, så skriv dagen og kven i `statsforvalter.tatt_opp_med_leder`.",
        "If it is the same case, write the day and by whom in `statsforvalter.tatt_opp_med_leder`.",
    ),
);

fn week(facts: &Facts<'_>) -> Look {
    let Some((taken, week, day)) = facts.week() else { return Look::nothing() };
    let readings = |shown: Shown| {
        let shown = shown.arg("sju_dager", Arg::Date(week.by_calendar));
        shown.arg("fem_arbeidsdager", Arg::Date(week.by_working_days)).arg("dag", Arg::Date(taken.date))
    };
    let look = Look::at([readings(Shown::new(WEEK, taken.node))]);
    let args = || vec![("tidligst", Arg::Date(week.earliest())), ("senest", Arg::Date(week.latest()))];
    if !facts.is_early() {
        look
    } else if day < week.earliest() && facts.special_reasons().is_none() {
        look.lacks(&TOO_EARLY, place_of_report(facts, taken.node), args())
    } else {
        look.doubts(&PERHAPS_TOO_EARLY, place_of_report(facts, taken.node), args())
    }
}

fn place_of_report<'a>(facts: &Facts<'a>, taken: Node<'a>) -> Node<'a> {
    facts.reported().map_or(taken, |(_, node)| node)
}

const WEEK: Text = Text::new(
    "en uke etter {dag} er {sju_dager} når sju dager telles, og {fem_arbeidsdager} når fem arbeidsdager telles",
    "ei veke etter {dag} er {sju_dager} når sju dagar blir talde, og {fem_arbeidsdager} når fem arbeidsdagar blir talde",
    "a week after {dag} is {sju_dager} when seven days are counted, and {fem_arbeidsdager} when five working days are",
);
static TOO_EARLY: Lack = Lack::new(
    Text::new(
        "Det er ikke gått en uke. Meldes saken før {tidligst}, blir den avvist, om det ikke er særlige grunner til å behandle den.",
        "Det er ikkje gått ei veke. Blir saka meld før {tidligst}, blir ho avvist, om det ikkje er særlege grunnar til å behandle ho.",
        "A week has not passed. A case reported before {tidligst} is dismissed, unless there are special reasons to hear it.",
    ),
    Text::new(
        "Fra {senest} er uken gått i begge lesemåtene. Skolen skal arbeide videre i mellomtiden. Er det særlige grunner, skriv dem i `særlige_grunner`.",
        "Frå {senest} er veka gått i begge lesemåtane. Skolen skal arbeide vidare i mellomtida. Er det særlege grunnar, skriv dei i `særlige_grunner`.",
        "From {senest} the week has passed in both readings. The school shall go on working meanwhile. If there are special reasons, write them in `særlige_grunner`.",
    ),
);
static PERHAPS_TOO_EARLY: Lack = Lack::new(
    Text::new(
        "Uken er ikke gått i begge lesemåtene: {tidligst} er den ene, {senest} den andre.",
        "Veka er ikkje gått i begge lesemåtane: {tidligst} er den eine, {senest} den andre.",
        "The week has not passed in both readings: {tidligst} is one, {senest} the other.",
    ),
    Text::new(
        "Saken kan bli avvist. Det er statsforvalteren som avgjør det.",
        "Saka kan bli avvist. Det er statsforvaltaren som avgjer det.",
        "The case may be dismissed. Statsforvalteren decides that.",
    ),
);

fn enrolled(facts: &Facts<'_>) -> Look {
    let Some(pupil) = facts.case.subject() else { return Look::nothing() };
    match facts.enrolled() {
        Some(said) if said.value == YesNo::Yes => Look::at([Shown::new(GOES_HERE, said.node)]),
        Some(said) if facts.special_reasons().is_some() => Look::nothing().doubts(&LEFT, said.node, Vec::new()),
        Some(said) => Look::nothing().lacks(&LEFT, said.node, Vec::new()),
        None => Look::nothing().doubts(&NOT_SAID, pupil.node, Vec::new()),
    }
}

const GOES_HERE: Text = Text::new("eleven går på skolen", "eleven går på skolen", "the pupil goes to the school");
static LEFT: Lack = Lack::new(
    Text::new(
        "Eleven går ikke lenger på skolen.",
        "Eleven går ikkje lenger på skolen.",
        "The pupil no longer goes to the school.",
    ),
    Text::new(
        "Rett `ved_skolen` om det ikke stemmer, eller skriv i `særlige_grunner` hvorfor saken bør behandles likevel.",
        "Rett `ved_skolen` om det ikkje stemmer, eller skriv i `særlige_grunner` kvifor saka bør behandlast likevel.",
        "Correct `ved_skolen` if it is wrong, or write in `særlige_grunner` why the case should be heard all the same.",
    ),
);
static NOT_SAID: Lack = Lack::new(
    Text::new(
        "Filen sier ikke om eleven går på skolen nå.",
        "Fila seier ikkje om eleven går på skolen no.",
        "The file does not say whether the pupil goes to the school now.",
    ),
    Text::new(
        "Skriv `ved_skolen: ja` hos eleven.",
        "Skriv `ved_skolen: ja` hos eleven.",
        "Write `ved_skolen: ja` with the pupil.",
    ),
);

/// Asked only where one of the conditions above is not met.
fn special_reasons(facts: &Facts<'_>) -> Look {
    let left = facts.enrolled().is_some_and(|said| said.value == YesNo::No);
    let early = facts.is_early();
    let not_taken_up = facts.taken_up().is_none() && facts.is_reported();
    if !(left || early || not_taken_up) {
        return Look::nothing();
    }
    match facts.special_reasons() {
        Some(node) => Look::at([Shown::new(WRITTEN, node)]),
        None => Look::nothing().doubts(&NOT_WRITTEN, place(facts), Vec::new()),
    }
}

const WRITTEN: Text = Text::new("grunnene er skrevet ned", "grunnane er skrivne ned", "the reasons are written down");
static NOT_WRITTEN: Lack = Lack::new(
    Text::new(
        "Et vilkår er ikke oppfylt, og ingen særlige grunner er skrevet ned.",
        "Eit vilkår er ikkje oppfylt, og ingen særlege grunnar er skrivne ned.",
        "A condition is not met, and no special reasons are written down.",
    ),
    Text::new(
        "Taler noe for å behandle saken likevel, så skriv det i `særlige_grunner`, med hva som er best for eleven.",
        "Talar noko for å behandle saka likevel, så skriv det i `særlige_grunner`, med kva som er best for eleven.",
        "If anything speaks for hearing the case all the same, write it in `særlige_grunner`, with what is best for the pupil.",
    ),
);

fn reported_by(facts: &Facts<'_>) -> Look {
    let Some(reported) = facts.there().and_then(|there| there.reported.as_ref()) else { return Look::nothing() };
    match reported.by {
        Some(by) => Look::at([Shown::new(REPORTED, reported.node).on(reported.date).arg("hvem", code(Some(by)))]),
        None => Look::nothing().doubts(&NOBODY_NAMED, reported.node, Vec::new()),
    }
}

const REPORTED: Text = Text::new("meldt av {hvem}", "meld av {hvem}", "reported by {hvem}");
static NOBODY_NAMED: Lack = Lack::new(
    Text::new(
        "Filen sier ikke hvem som meldte saken.",
        "Fila seier ikkje kven som melde saka.",
        "The file does not say who reported the case.",
    ),
    Text::new(
        "Skriv koden til den som meldte, i `statsforvalter.meldt.av`.",
        "Skriv koden til den som melde, i `statsforvalter.meldt.av`.",
        "Write the code of whoever reported in `statsforvalter.meldt.av`.",
    ),
);

fn environment(facts: &Facts<'_>) -> Look {
    let Some(frame) = &facts.case.frame else { return Look::nothing() };
    let psychosocial = frame.environment.filter(|environment| environment.value == Environment::Psychosocial);
    Look::at(psychosocial.map(|said| Shown::new(PSYCHOSOCIAL, said.node)))
}

const PSYCHOSOCIAL: Text =
    Text::new("miljøet er psykososialt", "miljøet er psykososialt", "the environment is psychosocial");
