//! PLAN-05: every measure solves a problem, and every problem has a measure (letters a and b).

use crate::case::{Case, Measure, Problem};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};
use crate::yaml::{Kind, Node};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-05",
    severity: Severity::Error,
    basis: &[&law::PLAN_A, &law::PLAN_B],
    title: Text::new(
        "Hvert tiltak løser et problem, og hvert problem har et tiltak",
        "Kvart tiltak løyser eit problem, og kvart problem har eit tiltak",
        "Every measure solves a problem, and every problem has a measure",
    ),
    why: Text::new(
        "Loven spør hvilke problemer tiltakene skal løse. Et tiltak uten problem svarer ikke på det, og et problem uten \
         tiltak blir stående slik det er.",
        "Lova spør kva problem tiltaka skal løyse. Eit tiltak utan problem svarer ikkje på det, og eit problem utan \
         tiltak blir ståande slik det er.",
        "The Act asks which problems the measures shall solve. A measure without a problem does not answer that, and a \
         problem without a measure stays as it is.",
    ),
    limits: Text::new(
        "Regelen ser bare at problem og tiltak er koblet sammen, ikke om tiltaket er egnet for problemet. Tiltak som er \
         avsluttet eller erstattet, teller for problemet sitt. Problemer blir først vurdert når alle tiltak viser \
         til et problem som finnes.",
        "Regelen ser berre at problem og tiltak er kopla saman, ikkje om tiltaket er eigna for problemet. Tiltak som \
         er avslutta eller erstatta, tel for problemet sitt. Problem blir først vurderte når alle tiltak viser til \
         eit problem som finst.",
        "The rule sees only that problem and measure are linked, not whether the measure suits the problem. Measures \
         that have ended or been replaced count for their problem. Problems are judged only once every measure points \
         to a problem that exists.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_PROBLEM, &NO_MEASURE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
    - { id: P2, beskrivelse: E1 får ikke plass ved bordet når klassen spiser hver dag og sitter alene., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1, P2], hva: L1 setter faste lag og faste plasser ved bordene hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
    - { id: P2, beskrivelse: E1 får ikke plass ved bordet når klassen spiser hver dag og sitter alene., bygger_på: [U1] } # <-
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } } # <-
",
        },
    ],
    check: Some(check),
};

static NO_PROBLEM: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} sier ikke hvilket problem det skal løse.",
        "Tiltaket {measure} seier ikkje kva problem det skal løyse.",
        "The measure {measure} does not say which problem it shall solve.",
    ),
    label: Text::new("løser ikke noe problem", "løyser ikkje noko problem", "solves no problem"),
    help: Text::new(
        "Skriv i `løser` koden til problemet i planen som tiltaket skal løse. Finnes det ikke der, beskriv det først \
         under `problemer`.",
        "Skriv i `løser` koden til problemet i planen som tiltaket skal løyse. Finst det ikkje der, skildre det først \
         under `problemer`.",
        "Write in `løser` the code of the problem in the plan that the measure shall solve. If it is not there, \
         describe it under `problemer` first.",
    ),
};

static NO_MEASURE: Message = Message {
    headline: Text::new(
        "Planen har ingen tiltak mot problemet {problem}.",
        "Planen har ingen tiltak mot problemet {problem}.",
        "The plan has no measure against the problem {problem}.",
    ),
    label: Text::new("ingen tiltak løser dette", "ingen tiltak løyser dette", "no measure solves this"),
    help: Text::new(
        "Planlegg et tiltak mot problemet, eller skriv koden til problemet i `løser` på et tiltak som allerede skal \
         løse det.",
        "Planlegg eit tiltak mot problemet, eller skriv koden til problemet i `løser` på eit tiltak som alt skal løyse \
         det.",
        "Plan a measure against the problem, or write the problem's code in `løser` of a measure that is already meant \
         to solve it.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let (problems, measures) = (context.case.problems(), context.case.measures());
    if problems.is_empty() || measures.is_empty() {
        return;
    }
    let aimless = measures.iter().filter(|measure| names_no_problem(context, measure));
    aimless.for_each(|measure| {
        found.add(Found::in_section(&NO_PROBLEM, measure.node).arg("measure", named(measure.id)));
    });
    // A measure that points nowhere may be meant for any of the problems.
    if !measures.iter().all(|measure| points_to_problems(context.case, measure)) {
        return;
    }
    for problem in problems.iter().filter(|problem| problem.id.is_some()) {
        if !measures.iter().any(|measure| solves(measure, problem)) {
            found.add(Found::in_section(&NO_MEASURE, problem.node).arg("problem", named(problem.id)));
        }
    }
}

/// Whether `løser` is absent or an empty list. What else may stand there is for the schema and the check of references.
fn names_no_problem(context: &Context<'_>, measure: &Measure<'_>) -> bool {
    let is_empty = |solves: Node<'_>| matches!(solves.kind(), Kind::Seq { len: 0, .. });
    measure.node.get("løser").map_or_else(|| context.gaps.plainly_lack(measure.node, "løser"), is_empty)
}

fn points_to_problems(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    let exists = |id: &str| case.problems().iter().any(|problem| problem.id.is_some_and(|own| own.value == id));
    !measure.solves.is_empty() && measure.solves.iter().all(|id| exists(id.value))
}

fn solves(measure: &Measure<'_>, problem: &Problem<'_>) -> bool {
    measure.solves.iter().any(|id| problem.id.is_some_and(|own| own.value == id.value))
}
