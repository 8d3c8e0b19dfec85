//! How the pupil experiences it: what Statsforvalteren starts from (§ 12-6 first paragraph, § 12-2).

use super::voice::DECLINED;
use crate::case::{Asked, Degree, Role};
use crate::finding::Arg;
use crate::lang::Text;
use crate::law;
use crate::preflight::evidence::{Lack, Look, Shown, code};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by};

pub(super) static SECTION: Section = Section {
    key: "opplevelse",
    title: Text::new("Hvordan har eleven det?", "Korleis har eleven det?", "How is the pupil?"),
    is_of_file: false,
    questions: &[
        Question {
            key: "elevens_opplevelse",
            text: Text::new(
                "Går det fram hvordan eleven selv opplever det?",
                "Går det fram korleis eleven sjølv opplever det?",
                "Does the file show how the pupil experiences it?",
            ),
            basis: &[&law::SAFE_ENVIRONMENT, &law::CIRCULAR_EXPERIENCE],
            rules: &[by("UND-03"), by("HOR-02"), by("EVA-04")],
            kind: Kind::Shown(experience),
        },
        Question {
            key: "ikke_trygt_og_godt",
            text: Text::new(
                "Viser saken at eleven ikke har det trygt og godt?",
                "Viser saka at eleven ikkje har det trygt og godt?",
                "Does the case show that the pupil does not have it safe and good?",
            ),
            basis: &[&law::ENFORCEMENT, &law::SAFE_ENVIRONMENT, &law::CIRCULAR_EXPERIENCE],
            rules: &[],
            kind: Kind::Shown(not_safe),
        },
        Question {
            key: "lagt_til_grunn",
            text: Text::new(
                "Er elevens egen opplevelse lagt til grunn?",
                "Er opplevinga til eleven sjølv lagd til grunn?",
                "Does the school build on the pupil's own experience?",
            ),
            basis: &[&law::SAFE_ENVIRONMENT, &law::CIRCULAR_EXPERIENCE],
            rules: &[by("UND-12"), by("UND-13")],
            kind: Kind::Shown(built_on),
        },
        Question {
            key: "elevens_stemme",
            text: Text::new(
                "Er det eleven sier, tatt på alvor?",
                "Er det eleven seier, teke på alvor?",
                "Is what the pupil says taken seriously?",
            ),
            basis: &[&law::PARTICIPATION, &law::CIRCULAR_HEARING],
            rules: &[by("HOR-03")],
            kind: Kind::Judged(Asked::Voice, voice),
        },
    ],
};

fn experience(facts: &Facts<'_>) -> Look {
    let investigated = facts.case.investigations.iter();
    let investigated = investigated.filter_map(|one| Some(Shown::new(OWN_EXPERIENCE, one.experience?.node).id(one.id)));
    let heard = facts.hearings().into_iter().filter(|hearing| hearing.view.is_some());
    let heard = heard.map(|hearing| Shown::new(VIEW, hearing.node).on(hearing.date).id(hearing.id));
    let shown: Vec<Shown> = investigated.chain(heard).collect();
    let look = Look::at(shown);
    match facts.not_heard() {
        _ if !look.shown.is_empty() => look,
        Some(hearing) => look.doubts(&DECLINED, hearing.node, Vec::new()),
        None => look.lacks(&NO_EXPERIENCE, facts.case.node, Vec::new()),
    }
}

const OWN_EXPERIENCE: Text = Text::new(
    "elevens opplevelse i undersøkelsen",
    "opplevinga til eleven i undersøkinga",
    "the pupil's experience in the investigation",
);
const VIEW: Text =
    Text::new("elevens synspunkt er ført", "synspunktet til eleven er ført", "the pupil's view is recorded");
static NO_EXPERIENCE: Lack = Lack::new(
    Text::new(
        "Filen viser ikke hvordan eleven selv opplever det.",
        "Fila viser ikkje korleis eleven sjølv opplever det.",
        "The file does not show how the pupil experiences it.",
    ),
    Text::new(
        "Snakk med eleven, og skriv det eleven sier, i `medvirkning` og i `elevens_opplevelse` i undersøkelsen.",
        "Snakk med eleven, og skriv det eleven seier, i `medvirkning` og i `elevens_opplevelse` i undersøkinga.",
        "Talk with the pupil, and write what the pupil says in `medvirkning` and in `elevens_opplevelse` of the investigation.",
    ),
);

/// The pupil's own last word decides; without it what was reported is known, and no more.
fn not_safe(facts: &Facts<'_>) -> Look {
    if let Some((day, safe)) = facts.last_said_safe() {
        let shown = Shown::new(LAST_SAID, safe.node).dated(day).arg("svar", Arg::Key(safe.key().to_owned()));
        return match safe.value {
            Degree::No | Degree::Partly => Look::at([shown]),
            Degree::Yes if facts.is_closed() => Look { has_object: false, ..Look::at([shown]) },
            Degree::Yes => Look::at([shown]).doubts(&SAID_SAFE, safe.node, Vec::new()),
        };
    }
    let from_pupil = |role: Option<Role>| role == Some(Role::Pupil);
    let mut reports: Vec<_> = facts.case.reports.iter().filter(|report| report.date.is_some()).collect();
    reports.sort_by_key(|report| report.date.and_then(|day| day.date));
    let own = reports.iter().find(|report| {
        let is_subject = report.from.is_some_and(|from| facts.case.is_subject(from.value));
        is_subject && from_pupil(report.from.and_then(|from| facts.case.role(from.value)))
    });
    let Some(report) = own.or(reports.first()) else { return Look::nothing() };
    let shown = Shown::new(REPORTED, report.node).on(report.date).id(report.id).arg("hvem", code(report.from));
    let look = Look::at([shown]);
    if own.is_some() { look } else { look.doubts(&NOT_ASKED, report.node, Vec::new()) }
}

const LAST_SAID: Text = Text::new(
    "sist ført om eleven har det trygt og godt: {svar}",
    "sist ført om eleven har det trygt og godt: {svar}",
    "last recorded of whether the pupil has it safe and good: {svar}",
);
const REPORTED: Text = Text::new("melding fra {hvem}", "melding frå {hvem}", "report from {hvem}");
static SAID_SAFE: Lack = Lack::new(
    Text::new(
        "Det siste som er ført, er at eleven har det trygt og godt, og saken er ikke avsluttet.",
        "Det siste som er ført, er at eleven har det trygt og godt, og saka er ikkje avslutta.",
        "The last that is recorded is that the pupil has it safe and good, and the case is not closed.",
    ),
    Text::new(
        "Spør eleven igjen, og før svaret. Det er elevens egen opplevelse som avgjør.",
        "Spør eleven igjen, og før svaret. Det er opplevinga til eleven sjølv som avgjer.",
        "Ask the pupil again, and record the answer. The pupil's own experience decides.",
    ),
);
static NOT_ASKED: Lack = Lack::new(
    Text::new(
        "Andre har meldt fra, men det er ikke ført hva eleven selv svarer.",
        "Andre har meldt frå, men det er ikkje ført kva eleven sjølv svarer.",
        "Others have reported, but what the pupil answers is not recorded.",
    ),
    Text::new(
        "Spør eleven, og skriv svaret i `konklusjon.trygt_og_godt` i undersøkelsen.",
        "Spør eleven, og skriv svaret i `konklusjon.trygt_og_godt` i undersøkinga.",
        "Ask the pupil, and write the answer in `konklusjon.trygt_og_godt` of the investigation.",
    ),
);

fn built_on(facts: &Facts<'_>) -> Look {
    let conclusions = facts.case.investigations.iter().filter_map(|one| Some((one.id, one.conclusion.as_ref()?)));
    Look::where_any(conclusions.filter_map(|(id, conclusion)| {
        let safe = conclusion.safe?;
        let shown = Shown::new(CONCLUDED, conclusion.node).on(conclusion.date).id(id);
        Some(shown.arg("svar", Arg::Key(safe.key().to_owned())))
    }))
}

const CONCLUDED: Text = Text::new(
    "undersøkelsen konkluderte om eleven har det trygt og godt: {svar}",
    "undersøkinga konkluderte om eleven har det trygt og godt: {svar}",
    "the investigation concluded on whether the pupil has it safe and good: {svar}",
);

fn voice(facts: &Facts<'_>) -> Look {
    let hearings = facts.hearings().into_iter();
    Look::where_any(hearings.map(|hearing| {
        let text = if hearing.weight.is_some() { WEIGHED } else { NOT_WEIGHED };
        Shown::new(text, hearing.node).on(hearing.date).id(hearing.id)
    }))
}

const WEIGHED: Text = Text::new(
    "hørt, og det står hvilken vekt det fikk",
    "høyrd, og det står kva vekt det fekk",
    "heard, and the weight given is recorded",
);
const NOT_WEIGHED: Text = Text::new(
    "hørt, men det står ikke hvilken vekt det fikk",
    "høyrd, men det står ikkje kva vekt det fekk",
    "heard, but the weight given is not recorded",
);
