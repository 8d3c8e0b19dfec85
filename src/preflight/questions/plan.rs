//! Whether the written plan says what the law asks for, letter by letter (§ 12-4 third paragraph).

use crate::case::Measure;
use crate::finding::Arg;
use crate::lang::Text;
use crate::law;
use crate::preflight::evidence::{Lack, Look, Shown, codes};
use crate::preflight::facts::Facts;
use crate::preflight::table::{Kind, Question, Section, by, on};

pub(super) static SECTION: Section = Section {
    key: "plan",
    title: Text::new(
        "Er det laget en skriftlig plan?",
        "Er det laga ein skriftleg plan?",
        "Has a written plan been made?",
    ),
    is_of_file: false,
    questions: &[
        Question {
            key: "skriftlig_plan",
            text: Text::new(
                "Har skolen laget en skriftlig plan for tiltakene?",
                "Har skolen laga ein skriftleg plan for tiltaka?",
                "Has the school made a written plan for the measures?",
            ),
            basis: &[&law::PLAN, &law::CIRCULAR_PLAN],
            rules: &[by("PLAN-00"), by("PLAN-34"), by("PLAN-35"), by("PLAN-37")],
            kind: Kind::Shown(plan),
        },
        Question {
            key: "bokstav_a",
            text: Text::new(
                "Sier planen hvilke problemer tiltakene skal løse?",
                "Seier planen kva problem tiltaka skal løyse?",
                "Does the plan say which problems the measures shall solve?",
            ),
            basis: &[&law::PLAN_A],
            rules: &[by("PLAN-01"), by("PLAN-02"), by("PLAN-04"), by("PLAN-05"), on("PLAN-38", "problemer")],
            kind: Kind::Shown(problems),
        },
        Question {
            key: "bokstav_b",
            text: Text::new(
                "Sier planen hvilke tiltak skolen har planlagt?",
                "Seier planen kva tiltak skolen har planlagt?",
                "Does the plan say which measures the school has planned?",
            ),
            basis: &[&law::PLAN_B],
            rules: &[by("PLAN-07"), by("PLAN-08"), by("PLAN-09"), on("PLAN-38", "hva")],
            kind: Kind::Shown(what),
        },
        Question {
            key: "bokstav_c",
            text: Text::new(
                "Sier planen når hvert tiltak skal gjennomføres?",
                "Seier planen når kvart tiltak skal gjennomførast?",
                "Does the plan say when each measure shall be carried out?",
            ),
            basis: &[&law::PLAN_C],
            rules: &[
                by("PLAN-10"),
                by("PLAN-11"),
                by("PLAN-12"),
                by("PLAN-13"),
                on("PLAN-38", "start"),
                on("PLAN-38", "hyppighet"),
            ],
            kind: Kind::Shown(when),
        },
        Question {
            key: "bokstav_d",
            text: Text::new(
                "Sier planen hvem som skal gjennomføre hvert tiltak?",
                "Seier planen kven som skal gjennomføre kvart tiltak?",
                "Does the plan say who shall carry out each measure?",
            ),
            basis: &[&law::PLAN_D],
            rules: &[by("PLAN-14"), by("PLAN-15"), by("PLAN-16"), by("PLAN-18"), on("PLAN-38", "utføres_av")],
            kind: Kind::Shown(who),
        },
        Question {
            key: "bokstav_e",
            text: Text::new(
                "Sier planen når hvert tiltak skal evalueres?",
                "Seier planen når kvart tiltak skal evaluerast?",
                "Does the plan say when each measure shall be evaluated?",
            ),
            basis: &[&law::PLAN_E],
            rules: &[by("PLAN-19"), by("PLAN-20"), by("PLAN-21"), on("PLAN-38", "evalueres")],
            kind: Kind::Shown(evaluation),
        },
    ],
};

fn plan(facts: &Facts<'_>) -> Look {
    if let Some(plan) = &facts.case.plan {
        let shown = Shown::new(PLAN, plan.node).on(plan.date);
        let version = plan.version.map_or(1, |version| version.value);
        return Look::at([shown.arg("versjon", Arg::Number(version))]);
    }
    // A case that was closed without measures has nothing to plan.
    if facts.is_closed() && facts.case.immediate_measures.is_empty() {
        return Look::nothing();
    }
    Look::nothing().lacks(&NO_PLAN, facts.case.node, Vec::new())
}

const PLAN: Text = Text::new("planen, versjon {versjon}", "planen, versjon {versjon}", "the plan, version {versjon}");
static NO_PLAN: Lack = Lack::new(
    Text::new("Det er ikke laget noen plan.", "Det er ikkje laga nokon plan.", "No plan has been made."),
    Text::new(
        "Lag planen når skolen setter inn tiltak, med alt som bokstav a til e krever.",
        "Lag planen når skolen set inn tiltak, med alt som bokstav a til e krev.",
        "Make the plan when the school takes measures, with all that letters a to e require.",
    ),
);

/// Without a plan, or where the plan has no measures, there is nothing to ask letter by letter.
fn problems(facts: &Facts<'_>) -> Look {
    let Some(plan) = &facts.case.plan else { return Look::nothing() };
    let described = plan.problems.iter().filter(|problem| problem.description.is_some());
    let look = Look::at(described.map(|problem| Shown::new(PROBLEM, problem.node).id(problem.id)));
    let lacking = plan.problems.iter().filter(|problem| problem.description.is_none());
    let look = lacking.fold(look, |look, problem| {
        let problem_id = vec![("problem", codes(problem.id.as_slice()))];
        look.lacks(&NO_DESCRIPTION, problem.node, problem_id)
    });
    if plan.problems.is_empty() { look.lacks(&NO_PROBLEM, plan.node, Vec::new()) } else { look }
}

const PROBLEM: Text = Text::new("problemet er beskrevet", "problemet er skildra", "the problem is described");
static NO_PROBLEM: Lack = Lack::new(
    Text::new("Planen nevner ingen problemer.", "Planen nemner ingen problem.", "The plan names no problem."),
    Text::new(
        "Skriv i `problemer` hva tiltakene skal løse.",
        "Skriv i `problemer` kva tiltaka skal løyse.",
        "Write in `problemer` what the measures shall solve.",
    ),
);
static NO_DESCRIPTION: Lack = Lack::new(
    Text::new(
        "Problemet {problem} er ikke beskrevet.",
        "Problemet {problem} er ikkje skildra.",
        "The problem {problem} is not described.",
    ),
    Text::new(
        "Skriv i `beskrivelse` hva som skjer, hvor og når.",
        "Skriv i `beskrivelse` kva som skjer, kvar og når.",
        "Write in `beskrivelse` what happens, where and when.",
    ),
);

/// Looks at every measure of the plan for one letter.
fn each(facts: &Facts<'_>, lack: &'static Lack, find: impl Fn(&Measure<'_>) -> Option<Shown>) -> Look {
    let Some(plan) = &facts.case.plan else { return Look::nothing() };
    if plan.measures.is_empty() {
        return Look::nothing();
    }
    plan.measures.iter().fold(Look::at([]), |mut look, measure| match find(measure) {
        Some(shown) => {
            look.shown.push(shown.id(measure.id));
            look
        }
        None => look.lacks(lack, measure.node, vec![("tiltak", codes(measure.id.as_slice()))]),
    })
}

fn what(facts: &Facts<'_>) -> Look {
    let look = each(facts, &NO_WHAT, |measure| {
        let what = measure.what?;
        Some(Shown::new(WHAT, what.node))
    });
    match &facts.case.plan {
        Some(plan) if plan.measures.is_empty() => look.lacks(&NO_MEASURES, plan.node, Vec::new()),
        _ => look,
    }
}

const WHAT: Text = Text::new("tiltaket er beskrevet", "tiltaket er skildra", "the measure is described");
static NO_MEASURES: Lack = Lack::new(
    Text::new("Planen har ingen tiltak.", "Planen har ingen tiltak.", "The plan has no measures."),
    Text::new("Skriv tiltakene i `tiltak`.", "Skriv tiltaka i `tiltak`.", "Write the measures in `tiltak`."),
);
static NO_WHAT: Lack = Lack::new(
    Text::new(
        "Planen sier ikke hva tiltaket {tiltak} er.",
        "Planen seier ikkje kva tiltaket {tiltak} er.",
        "The plan does not say what the measure {tiltak} is.",
    ),
    Text::new("Skriv det i `hva`.", "Skriv det i `hva`.", "Write it in `hva`."),
);

fn when(facts: &Facts<'_>) -> Look {
    each(facts, &NO_START, |measure| {
        let (day, node) = measure.start?.dated()?;
        Some(Shown::new(START, node).dated(day))
    })
}

const START: Text =
    Text::new("gjennomføres fra denne dagen", "blir gjennomført frå denne dagen", "carried out from this day");
static NO_START: Lack = Lack::new(
    Text::new(
        "Planen sier ikke når tiltaket {tiltak} skal gjennomføres.",
        "Planen seier ikkje når tiltaket {tiltak} skal gjennomførast.",
        "The plan does not say when the measure {tiltak} shall be carried out.",
    ),
    Text::new("Skriv en dato i `start`.", "Skriv ein dato i `start`.", "Write a date in `start`."),
);

fn who(facts: &Facts<'_>) -> Look {
    each(facts, &NOBODY, |measure| {
        let first = measure.carried_out_by.first()?;
        Some(Shown::new(BY, first.node).arg("hvem", codes(&measure.carried_out_by)))
    })
}

const BY: Text = Text::new("gjennomføres av {hvem}", "blir gjennomført av {hvem}", "carried out by {hvem}");
static NOBODY: Lack = Lack::new(
    Text::new(
        "Planen sier ikke hvem som skal gjennomføre tiltaket {tiltak}.",
        "Planen seier ikkje kven som skal gjennomføre tiltaket {tiltak}.",
        "The plan does not say who shall carry out the measure {tiltak}.",
    ),
    Text::new(
        "Skriv koden til den som skal gjøre det, i `utføres_av`.",
        "Skriv koden til den som skal gjere det, i `utføres_av`.",
        "Write the code of whoever shall do it in `utføres_av`.",
    ),
);

fn evaluation(facts: &Facts<'_>) -> Look {
    each(facts, &NO_EVALUATION, |measure| {
        let (day, node) = measure.evaluated.as_ref()?.date?.dated()?;
        Some(Shown::new(EVALUATED, node).dated(day))
    })
}

const EVALUATED: Text = Text::new("evalueres denne dagen", "blir evaluert denne dagen", "evaluated on this day");
static NO_EVALUATION: Lack = Lack::new(
    Text::new(
        "Planen sier ikke når tiltaket {tiltak} skal evalueres.",
        "Planen seier ikkje når tiltaket {tiltak} skal evaluerast.",
        "The plan does not say when the measure {tiltak} shall be evaluated.",
    ),
    Text::new(
        "Skriv en dato i `evalueres.dato`.",
        "Skriv ein dato i `evalueres.dato`.",
        "Write a date in `evalueres.dato`.",
    ),
);
