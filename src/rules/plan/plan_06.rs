//! PLAN-06: what keeps a problem going is met by a measure.

use std::collections::BTreeSet;

use crate::case::{Case, Investigation, Words};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule, named};
use crate::schema::is_identifier;

pub(super) static RULE: Rule = Rule {
    code: "PLAN-06",
    severity: Severity::Note,
    basis: &[&law::MILJOLOYPER, &law::PRACTICE_ADULTS],
    title: Text::new(
        "Det som holder problemet i gang, er møtt av tiltak",
        "Det som held problemet i gang, er møtt av tiltak",
        "What keeps the problem going is met by measures",
    ),
    why: Text::new(
        "Undersøkelsen peker på noe i omgivelsene som holder problemet i gang. Så lenge ingen tiltak tar tak i det, er \
         det sannsynlig at det samme skjer igjen, også når de som var innblandet, har lovet bedring.",
        "Undersøkinga peikar på noko i omgivnadene som held problemet i gang. Så lenge ingen tiltak tek tak i det, er \
         det sannsynleg at det same skjer igjen, òg når dei som var innblanda, har lova betring.",
        "The investigation points at something in the surroundings that keeps the problem going. As long as no measure \
         deals with it, the same is likely to happen again, also where those involved have promised to improve.",
    ),
    limits: Text::new(
        "Dette er god praksis, ikke et lovkrav. En faktor regnes som møtt når et problem med tiltak viser til den i \
         `opprettholdes_av`, eller når et tiltak nevner koden i `hva` eller `begrunnelse`. Regelen ser ikke om \
         tiltaket faktisk endrer den. Faktorer fra en undersøkelse som ble avsluttet etter planens dato, regnes ikke \
         med.",
        "Dette er god praksis, ikkje eit lovkrav. Ein faktor blir rekna som møtt når eit problem med tiltak viser til \
         han i `opprettholdes_av`, eller når eit tiltak nemner koden i `hva` eller `begrunnelse`. Regelen ser ikkje om \
         tiltaket faktisk endrar han. Faktorar frå ei undersøking som vart avslutta etter datoen på planen, blir ikkje \
         rekna med.",
        "This is good practice, not a requirement of the law. A factor counts as met where a problem that has a \
         measure names it in `opprettholdes_av`, or where a measure names its code in `hva` or `begrunnelse`. The rule \
         does not see whether the measure changes it. Factors of an investigation that ended after the date of the \
         plan do not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNMET],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], arena: kontor, funn: E1 står alene i storefri. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Elevene velger lag selv. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor i storefri.
    opprettholdende_faktorer:
      - { id: O1, beskrivelse: Elevene velger lag selv i ballbingen. }
      - { id: O4, beskrivelse: Lagene avtales i en lukket chat. } # <-
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 har det ikke trygt og godt i storefri. }
",
        },
    ],
    check: Some(check),
};

static UNMET: Message = Message {
    headline: Text::new(
        "Ingen tiltak i planen tar tak i {factor}, som undersøkelsen sier holder problemet i gang.",
        "Ingen tiltak i planen tek tak i {factor}, som undersøkinga seier held problemet i gang.",
        "No measure of the plan deals with {factor}, which the investigation says keeps the problem going.",
    ),
    label: Text::new("ikke møtt av noe tiltak", "ikkje møtt av noko tiltak", "not met by any measure"),
    help: Text::new(
        "Planlegg et tiltak som endrer dette. Gjør et av tiltakene det allerede, skriv koden i `opprettholdes_av` på \
         problemet eller i `begrunnelse` på tiltaket.",
        "Planlegg eit tiltak som endrar dette. Gjer eit av tiltaka det alt, skriv koden i `opprettholdes_av` på \
         problemet eller i `begrunnelse` på tiltaket.",
        "Plan a measure that changes this. If one of the measures already does, write the code in `opprettholdes_av` \
         of the problem or in `begrunnelse` of the measure.",
    ),
};

const ALSO_UNMET: Text = Text::new("heller ikke møtt", "heller ikkje møtt", "not met either");

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let Some(planned) = case.plan.as_ref().and_then(|plan| plan.date?.date) else { return };
    if super::is_light(case) || context.is_closed() || case.measures().is_empty() {
        return;
    }
    let is_over = |investigation: &&Investigation<'_>| {
        let concluded = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.date);
        concluded.and_then(|day| day.date).is_some_and(|date| date <= planned)
    };
    let factors = case.investigations.iter().filter(is_over).flat_map(|investigation| &investigation.factors);
    let met = met(case);
    let mut unmet = factors.filter(|factor| factor.id.is_some_and(|id| !met.contains(id.value)));
    let Some(first) = unmet.next() else { return };
    let finding = Found::in_section(&UNMET, first.node).arg("factor", named(first.id));
    found.add(unmet.filter_map(|factor| factor.id).fold(finding, |found, id| found.label(id.node, ALSO_UNMET)));
}

/// The codes that a measure mentions, and those of problems that have a measure.
fn met<'a>(case: &'a Case<'_>) -> BTreeSet<&'a str> {
    let codes = |text: Words<'a>| words(text.value).filter(|word| is_identifier(word));
    let measures = case.measures().iter().flat_map(|measure| measure.what.into_iter().chain(measure.rationale));
    let solved: BTreeSet<_> = case.measures().iter().flat_map(|measure| &measure.solves).map(|id| id.value).collect();
    let problems = case.problems().iter().filter(|problem| problem.id.is_some_and(|id| solved.contains(id.value)));
    let by_problem = problems.flat_map(|problem| {
        let named = problem.maintained_by.iter().map(|factor| factor.value);
        named.chain(problem.description.into_iter().flat_map(codes))
    });
    measures.flat_map(codes).chain(by_problem).collect()
}
