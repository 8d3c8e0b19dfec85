//! PLAN-04: a problem builds on what the investigation found.

use crate::case::{Case, Problem};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};
use crate::yaml::{Kind, Node};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-04",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_PLAN, &law::OYGARDEN, &law::PRACTICE_ADULTS],
    title: Text::new(
        "Problemene i planen bygger på undersøkelsen",
        "Problema i planen byggjer på undersøkinga",
        "The problems of the plan build on the investigation",
    ),
    why: Text::new(
        "Et problem som ikke bygger på noe skolen har funnet ut, kan være feil problem. Når planen viser til \
         undersøkelsen, kan eleven og foreldrene se hvor problemet kommer fra, og skolen kan se om det viktigste er \
         tatt med.",
        "Eit problem som ikkje byggjer på noko skolen har funne ut, kan vere feil problem. Når planen viser til \
         undersøkinga, kan eleven og foreldra sjå kvar problemet kjem frå, og skolen kan sjå om det viktigaste er teke \
         med.",
        "A problem that rests on nothing the school found out may be the wrong problem. Where the plan points to the \
         investigation, the pupil and the parents can see where the problem comes from, and the school can see whether \
         the most important thing is there.",
    ),
    limits: Text::new(
        "Loven krever at planen sier hvilke problemer tiltakene skal løse, ikke at den viser til kildene; det er god \
         praksis. Regelen ser bare om det står en henvisning i `bygger_på`, ikke om problemet stemmer med funnene. Et \
         problem som bare bygger på meldinger, gir en merknad. I saker med `omfang: enkel`, og så lenge ingen \
         undersøkelse er ført, er regelen stille.",
        "Lova krev at planen seier kva problem tiltaka skal løyse, ikkje at han viser til kjeldene; det er god \
         praksis. Regelen ser berre om det står ei tilvising i `bygger_på`, ikkje om problemet stemmer med funna. Eit \
         problem som berre byggjer på meldingar, gir ein merknad. I saker med `omfang: enkel`, og så lenge inga \
         undersøking er ført, er regelen still.",
        "The Act requires the plan to say which problems the measures shall solve, not to name the sources; that is \
         good practice. The rule sees only whether there is a reference in `bygger_på`, not whether the problem agrees \
         with what was found. A problem that builds on reports alone gives a note. With `omfang: enkel`, and as long \
         as no investigation is recorded, the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOTHING, &REPORTS],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [M1, U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag og henger dem opp., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
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
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag. } # <-
    - { id: P2, beskrivelse: E1 sitter alene når klassen spiser i klasserommet hver dag., bygger_på: [M1] } # <-
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag og henger dem opp., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1, P2], hva: A1 er med klassen i storefri og når den spiser., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static NOTHING: Message = Message {
    headline: Text::new(
        "Problemet {problem} viser ikke til noe skolen har funnet ut.",
        "Problemet {problem} viser ikkje til noko skolen har funne ut.",
        "The problem {problem} points to nothing that the school has found out.",
    ),
    label: Text::new("bygger ikke på noe", "byggjer ikkje på noko", "builds on nothing"),
    help: Text::new(
        "Skriv i `bygger_på` kodene til undersøkelsen, hendelsene eller evalueringen som viser at problemet er der. Er \
         det ingen som viser det, må problemet undersøkes.",
        "Skriv i `bygger_på` kodane til undersøkinga, hendingane eller evalueringa som viser at problemet er der. Er \
         det ingen som viser det, må problemet undersøkjast.",
        "Write in `bygger_på` the codes of the investigation, the incidents or the evaluation that show the problem. \
         If none does, the problem must be investigated.",
    ),
};

static REPORTS: Message = Message {
    headline: Text::new(
        "Problemet {problem} bygger bare på meldinger, enda saken er undersøkt.",
        "Problemet {problem} byggjer berre på meldingar, endå saka er undersøkt.",
        "The problem {problem} builds on reports alone, although the case was investigated.",
    ),
    label: Text::new("bare meldinger", "berre meldingar", "reports alone"),
    help: Text::new(
        "Ta med koden til undersøkelsen i `bygger_på` når den viser det samme. Viser den noe annet, skriv om problemet \
         etter det som kom fram.",
        "Ta med koden til undersøkinga i `bygger_på` når ho viser det same. Viser ho noko anna, skriv om problemet \
         etter det som kom fram.",
        "Add the code of the investigation to `bygger_på` where it shows the same. If it shows something else, rewrite \
         the problem according to what came out.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let is_investigated = case.investigations.iter().any(|investigation| investigation.conclusion.is_some());
    if super::is_light(case) || context.is_closed() || !is_investigated || context.is_unclear(&["undersøkelser"]) {
        return;
    }
    for problem in case.problems() {
        let named_problem = named(problem.id);
        if names_nothing(context, problem) {
            found.add(Found::in_section(&NOTHING, problem.node).arg("problem", named_problem));
        } else if builds_on_reports_alone(case, problem) {
            let place = problem.node.get("bygger_på").unwrap_or(problem.node);
            found.add(Found::at(&REPORTS, place).arg("problem", named_problem).severity(Severity::Note));
        }
    }
}

/// Whether `bygger_på` is absent or an empty list. What else may stand there is for the schema.
fn names_nothing(context: &Context<'_>, problem: &Problem<'_>) -> bool {
    let is_empty = |sources: Node<'_>| matches!(sources.kind(), Kind::Seq { len: 0, .. });
    let sources = problem.node.get("bygger_på");
    sources.map_or_else(|| context.gaps.plainly_lack(problem.node, "bygger_på"), is_empty)
}

fn builds_on_reports_alone(case: &Case<'_>, problem: &Problem<'_>) -> bool {
    let is_report = |id: &str| case.reports.iter().any(|report| report.id.is_some_and(|own| own.value == id));
    !problem.derived_from.is_empty() && problem.derived_from.iter().all(|source| is_report(source.value))
}
