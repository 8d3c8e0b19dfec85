//! Whether pupils are heard, and whether their best interests are assessed (§§ 10-1, 10-2).

use crate::case::{Asked, Evaluation};
use crate::finding::Arg;
use crate::lang::Text;
use crate::law;
use crate::preflight::evidence::{Lack, Look, Shown, code};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by};

pub(super) static SECTION: Section = Section {
    key: "medvirkning",
    title: Text::new(
        "Er elevene hørt, og er elevens beste vurdert?",
        "Er elevane høyrde, og er det beste for eleven vurdert?",
        "Were the pupils heard, and the pupil's best interests assessed?",
    ),
    is_of_file: false,
    questions: &[
        Question {
            key: "hørt",
            text: Text::new(
                "Er eleven hørt før tiltakene ble bestemt?",
                "Er eleven høyrd før tiltaka vart bestemte?",
                "Was the pupil heard before the measures were decided?",
            ),
            basis: &[&law::PARTICIPATION, &law::CIRCULAR_HEARING],
            rules: &[
                by("HOR-01"),
                by("HOR-04"),
                by("HOR-07"),
                by("HOR-08"),
                by("HOR-09"),
                by("HOR-13"),
                by("HOR-14"),
                by("HOR-15"),
                by("HOR-16"),
                by("UND-04"),
                by("UND-17"),
            ],
            kind: Kind::Shown(heard),
        },
        Question {
            key: "hørt_ved_evaluering",
            text: Text::new(
                "Er eleven hørt ved hver evaluering?",
                "Er eleven høyrd ved kvar evaluering?",
                "Was the pupil heard at each evaluation?",
            ),
            basis: &[&law::PARTICIPATION, &law::PLAN_E, &law::CIRCULAR_HEARING],
            rules: &[by("HOR-05")],
            kind: Kind::Shown(heard_at_evaluations),
        },
        Question {
            key: "andre_hørt",
            text: Text::new(
                "Er andre elever som er direkte berørt, hørt?",
                "Er andre elevar som er direkte råka, høyrde?",
                "Were other pupils who are directly affected heard?",
            ),
            basis: &[&law::PARTICIPATION, &law::PREPARATORY_WORKS],
            rules: &[by("HOR-06"), by("UND-05")],
            kind: Kind::Shown(others_heard),
        },
        Question {
            key: "elevens_beste_vurdert",
            text: Text::new(
                "Er det vurdert hva som er best for eleven?",
                "Er det vurdert kva som er best for eleven?",
                "Was it assessed what is best for the pupil?",
            ),
            basis: &[&law::BEST_INTERESTS, &law::CIRCULAR_PLAN],
            rules: &[by("HOR-10"), by("HOR-11"), by("HOR-12")],
            kind: Kind::Shown(best_interests),
        },
        Question {
            key: "elevens_beste",
            text: Text::new(
                "Har elevens beste fått riktig vekt?",
                "Har det beste for eleven fått rett vekt?",
                "Was what is best for the pupil weighed rightly?",
            ),
            basis: &[&law::BEST_INTERESTS],
            rules: &[],
            kind: Kind::Judged(Asked::BestInterests, weighed),
        },
    ],
};

fn heard(facts: &Facts<'_>) -> Look {
    let shown = facts.hearings().into_iter().map(|hearing| {
        let stage = hearing.stage.map_or(Arg::Word(SOMETHING), |stage| Arg::Key(stage.key().to_owned()));
        Shown::new(HEARD, hearing.node).on(hearing.date).id(hearing.id).arg("om", stage)
    });
    let methods = facts.case.investigations.iter().flat_map(|one| &one.methods);
    let talks = methods.filter(|method| facts.case.is_talk_with_subject(method));
    let talks = talks.map(|method| Shown::new(TALK, method.node).on(method.date));
    let look = Look::at(shown.chain(talks));
    match facts.not_heard() {
        _ if !look.shown.is_empty() => look,
        Some(hearing) => look.doubts(&DECLINED, hearing.node, Vec::new()),
        None => look.lacks(&NOT_HEARD, facts.case.node, Vec::new()),
    }
}

const TALK: Text = Text::new(
    "samtale med eleven i undersøkelsen",
    "samtale med eleven i undersøkinga",
    "talk with the pupil in the investigation",
);
pub(super) static DECLINED: Lack = Lack::new(
    Text::new(
        "Eleven er ikke hørt; filen sier hvorfor.",
        "Eleven er ikkje høyrd; fila seier kvifor.",
        "The pupil was not heard; the file says why.",
    ),
    Text::new(
        "Vurder om grunnen holder, og gi eleven et nytt tilbud.",
        "Vurder om grunnen held, og gi eleven eit nytt tilbod.",
        "Consider whether the reason holds, and offer the pupil to speak again.",
    ),
);

const HEARD: Text =
    Text::new("eleven fikk uttale seg om {om}", "eleven fekk uttale seg om {om}", "the pupil was heard on {om}");
const SOMETHING: Text = Text::new("noe i saken", "noko i saka", "something in the case");
static NOT_HEARD: Lack = Lack::new(
    Text::new(
        "Det er ikke ført at eleven er hørt.",
        "Det er ikkje ført at eleven er høyrd.",
        "It is not recorded that the pupil was heard.",
    ),
    Text::new(
        "Snakk med eleven før tiltakene blir bestemt, og før samtalen i `medvirkning`.",
        "Snakk med eleven før tiltaka blir bestemte, og før samtalen i `medvirkning`.",
        "Talk with the pupil before the measures are decided, and record the talk in `medvirkning`.",
    ),
);

fn heard_at_evaluations(facts: &Facts<'_>) -> Look {
    let is_held = |one: &&Evaluation<'_>| one.date.is_some_and(|day| day.date <= Some(facts.today));
    let held: Vec<_> = facts.case.evaluations.iter().filter(is_held).collect();
    let shown = held.iter().filter_map(|one| {
        let view = one.pupil_view.as_ref().filter(|view| view.hearing.is_some() || view.safe.is_some())?;
        Some(Shown::new(AT_EVALUATION, view.node).on(one.date).id(one.id))
    });
    let look = Look { has_object: !held.is_empty(), ..Look::at(shown) };
    let silent = held
        .iter()
        .find(|one| one.pupil_view.as_ref().is_none_or(|view| view.hearing.is_none() && view.safe.is_none()));
    silent
        .into_iter()
        .fold(look, |look, one| look.doubts(&NOT_AT_EVALUATION, one.node, vec![("evaluering", code(one.id))]))
}

const AT_EVALUATION: Text =
    Text::new("elevens vurdering er ført", "vurderinga til eleven er ført", "the pupil's view is recorded");
static NOT_AT_EVALUATION: Lack = Lack::new(
    Text::new(
        "Det er ikke ført hva eleven mente ved evalueringen {evaluering}.",
        "Det er ikkje ført kva eleven meinte ved evalueringa {evaluering}.",
        "What the pupil thought at the evaluation {evaluering} is not recorded.",
    ),
    Text::new(
        "Hør eleven, og skriv svaret i `elevens_vurdering`.",
        "Høyr eleven, og skriv svaret i `elevens_vurdering`.",
        "Hear the pupil, and write the answer in `elevens_vurdering`.",
    ),
);

fn others_heard(facts: &Facts<'_>) -> Look {
    let shown = facts
        .hearings_of_others()
        .into_iter()
        .map(|hearing| Shown::new(OTHER, hearing.node).on(hearing.date).id(hearing.id).arg("hvem", code(hearing.who)));
    Look::where_any(shown)
}

const OTHER: Text = Text::new("{hvem} er hørt", "{hvem} er høyrd", "{hvem} was heard");

fn best_interests(facts: &Facts<'_>) -> Look {
    let case = facts.case;
    let own = case.best_interests.iter().filter(|one| one.who.is_some_and(|who| case.is_subject(who.value)));
    let own = own.filter(|one| one.date.is_none_or(|day| day.date <= Some(facts.today)));
    let look = Look::where_any(own.map(|one| {
        let factors = Arg::Number(one.factors.len() as i64);
        Shown::new(ASSESSED, one.node).on(one.date).arg("antall", factors)
    }));
    match &case.plan {
        Some(plan) if look.shown.is_empty() => look.lacks(&NOT_ASSESSED, plan.node, Vec::new()),
        _ => look,
    }
}

const ASSESSED: Text =
    Text::new("vurdert; momenter: {antall}", "vurdert; moment: {antall}", "assessed; factors: {antall}");
static NOT_ASSESSED: Lack = Lack::new(
    Text::new(
        "Det er ikke ført hva som er best for eleven.",
        "Det er ikkje ført kva som er best for eleven.",
        "What is best for the pupil is not recorded.",
    ),
    Text::new(
        "Skriv hva som ble veid, og konklusjonen, i `elevens_beste`.",
        "Skriv kva som vart vege, og konklusjonen, i `elevens_beste`.",
        "Write what was weighed, and the conclusion, in `elevens_beste`.",
    ),
);

fn weighed(facts: &Facts<'_>) -> Look {
    let look = best_interests(facts);
    Look { has_object: !look.shown.is_empty(), gaps: Vec::new(), ..look }
}
