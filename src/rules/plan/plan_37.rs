//! PLAN-37: the plan is approved by whoever leads the school.

use crate::case::Violator;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-37",
    severity: Severity::Note,
    basis: &[&law::CIRCULAR_PLAN, &law::OWN_PROPOSAL],
    title: Text::new(
        "Planen er godkjent av den som leder skolen",
        "Planen er godkjend av den som leier skolen",
        "The plan is approved by whoever leads the school",
    ),
    why: Text::new(
        "Skolen har ansvaret for at planen blir laget og gjennomført. Når den som leder skolen, har godkjent den, er \
         tid og folk satt av, og ingen kan si at planen bare var et forslag.",
        "Skolen har ansvaret for at planen blir laga og gjennomført. Når den som leier skolen, har godkjent han, er \
         tid og folk sett av, og ingen kan seie at planen berre var eit framlegg.",
        "The school is responsible for the plan being made and carried out. Where whoever leads the school has \
         approved it, time and people are set aside, and nobody can say that the plan was only a proposal.",
    ),
    limits: Text::new(
        "Ingen bestemmelse krever en godkjenning; dette er brilles eget forslag. Alle i ledelsen godtas, for oppgaven \
         kan være delegert. Er noen i ledelsen pekt på som den som krenker, er regelen stille, og det er den også den \
         dagen planen blir laget og i saker med `omfang: enkel`.",
        "Inga føresegn krev ei godkjenning; dette er brille sitt eige framlegg. Alle i leiinga blir godtekne, for \
         oppgåva kan vere delegert. Er nokon i leiinga peikt på som den som krenkjer, er regelen still, og det er han \
         òg den dagen planen blir laga og i saker med `omfang: enkel`.",
        "No provision requires an approval; this is brille's own proposal. Everybody in the leadership is accepted, \
         since the task may be delegated. Where somebody in the leadership is said to violate the rule is silent, and \
         so it is on the day on which the plan is made and with `omfang: enkel`.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_APPROVED, &NOT_HEAD],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan: # <-
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
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
  godkjent_av: L1 # <-
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static NOT_APPROVED: Message = Message {
    headline: Text::new(
        "Planen er ikke godkjent av den som leder skolen.",
        "Planen er ikkje godkjend av den som leier skolen.",
        "The plan is not approved by whoever leads the school.",
    ),
    label: Text::new("ingen har godkjent den", "ingen har godkjent han", "approved by nobody"),
    help: Text::new(
        "La den som leder skolen, gå gjennom planen, og skriv koden i `godkjent_av`.",
        "La den som leier skolen, gå gjennom planen, og skriv koden i `godkjent_av`.",
        "Let whoever leads the school go through the plan, and write the code in `godkjent_av`.",
    ),
};

static NOT_HEAD: Message = Message {
    headline: Text::new(
        "Planen er godkjent av en som ikke er i ledelsen ved skolen.",
        "Planen er godkjend av ein som ikkje er i leiinga ved skolen.",
        "The plan is approved by somebody who is not in the leadership of the school.",
    ),
    label: Text::new("ikke i ledelsen", "ikkje i leiinga", "not in the leadership"),
    help: Text::new(
        "La den som leder skolen, eller en annen i ledelsen godkjenne planen. Er koden riktig, rett `rolle` under \
         `personer`.",
        "La den som leier skolen, eller ein annan i leiinga godkjenne planen. Er koden rett, rett `rolle` under \
         `personer`.",
        "Let whoever leads the school, or another in the leadership, approve the plan. If the code is right, correct \
         `rolle` under `personer`.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let is_on_leadership = case
        .reports_on_staff()
        .any(|report| report.violator.is_some_and(|violator| violator.value == Violator::Leadership));
    let Some(plan) = case.plan.as_ref().filter(|_| !is_on_leadership && !super::is_light(case)) else { return };
    let is_new = plan.date.and_then(|day| day.date).is_none_or(|planned| planned >= context.today);
    match plan.approved_by {
        None if !is_new && !context.is_closed() && context.gaps.plainly_lack(plan.node, "godkjent_av") => {
            found.add(Found::in_section(&NOT_APPROVED, plan.node));
        }
        Some(by) if case.role(by.value).is_some_and(|role| !role.leads()) => found.add(Found::at(&NOT_HEAD, by.node)),
        _ => {}
    }
}
