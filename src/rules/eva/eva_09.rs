//! EVA-09: an open case has a next evaluation.

use super::EVALUATIONS;
use crate::case::Measure;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "EVA-09",
    severity: Severity::Error,
    basis: &[&law::PLAN_E, &law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "En åpen sak har en dato for neste evaluering",
        "Ei open sak har ein dato for neste evaluering",
        "An open case has a date for the next evaluation",
    ),
    why: Text::new(
        "Plikten til å rette opp varer til eleven har det trygt og godt, og planen skal si når tiltakene skal \
         evalueres. Et tiltak som går videre etter en evaluering, trenger derfor en ny dato. Ellers glir saken ut uten \
         at noen har bestemt det.",
        "Plikta til å rette opp varer til eleven har det trygt og godt, og planen skal seie når tiltaka skal \
         evaluerast. Eit tiltak som held fram etter ei evaluering, treng derfor ein ny dato. Elles sklir saka ut utan \
         at nokon har bestemt det.",
        "The duty to put things right lasts until the pupil is safe and well, and the plan shall say when the measures \
         are evaluated. A measure that goes on after an evaluation therefore needs a new date. Otherwise the case \
         fades out without anybody having decided so.",
    ),
    limits: Text::new(
        "Regelen gjelder tiltak som ikke er avsluttet eller erstattet, i en sak som ikke er avsluttet. Har minst ett \
         av dem en dato fram i tid, er det bare advarsel at andre mangler. En planlagt evaluering som ikke er holdt, \
         er EVA-01 sin sak. Hvor lenge det bør gå mellom evalueringer, sier verken loven eller denne regelen. En \
         gjenåpnet sak får like lang tid som en ny plan (PLAN-00).",
        "Regelen gjeld tiltak som ikkje er avslutta eller erstatta, i ei sak som ikkje er avslutta. Har minst eitt av \
         dei ein dato fram i tid, er det berre åtvaring at andre manglar. Ei planlagd evaluering som ikkje er halden, \
         er EVA-01 si sak. Kor lenge det bør gå mellom evalueringar, seier verken lova eller denne regelen. Ei \
         gjenopna sak får like lang tid som ein ny plan (PLAN-00).",
        "The rule concerns measures that are neither ended nor replaced, in a case that is not closed. Where at least \
         one of them has a date to come, it is only a warning that others lack one. A planned evaluation that was not \
         held is the matter of EVA-01. How long there should be between evaluations neither the Act nor this rule \
         says. A reopened case gets as much time as a new plan (PLAN-00).",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&AFTER_REOPENING],
    together: &[],
    missing: None,
    messages: &[&NOTHING_PLANNED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: nei, beslutning: avsluttes, begrunnelse: Ingen samles der lenger. }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres } # <-
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis }
",
        },
    ],
    check: Some(check),
};

static NOTHING_PLANNED: Message = Message {
    headline: Text::new(
        "Saken er åpen og tiltaket går videre, men ingen ny evaluering er planlagt.",
        "Saka er open og tiltaket held fram, men inga ny evaluering er planlagd.",
        "The case is open and the measure goes on, but no new evaluation is planned.",
    ),
    label: Text::new(
        "mangler dato for neste evaluering",
        "manglar dato for neste evaluering",
        "lacks the date of the next evaluation",
    ),
    help: Text::new(
        "Sett datoen for neste evaluering under `neste`. Skal tiltaket ikke fortsette, så sett `beslutning` til \
         `avsluttes` eller `erstattes`; har eleven det trygt og godt, kan saken avsluttes.",
        "Set datoen for neste evaluering under `neste`. Skal tiltaket ikkje halde fram, så set `beslutning` til \
         `avsluttes` eller `erstattes`; har eleven det trygt og godt, kan saka avsluttast.",
        "Set the date of the next evaluation under `neste`. If the measure is not to go on, set `beslutning` to \
         `avsluttes` or `erstattes`; if the pupil is safe and well, the case can be closed.",
    ),
};

const THIS_TOO: Text = Text::new("dette tiltaket også", "dette tiltaket òg", "this measure too");

static AFTER_REOPENING: Setting = Setting {
    rule: "EVA-09",
    key: "skoledager_etter_gjenåpning",
    default: 5,
    meaning: Text::new(
        "Skoledager etter en gjenåpning før en ny evaluering må være planlagt.",
        "Skoledagar etter ei gjenopning før ei ny evaluering må vere planlagd.",
        "School days after a reopening before a new evaluation must be planned.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_closed() || is_just_reopened(context) || context.is_unclear(EVALUATIONS) {
        return;
    }
    let running: Vec<_> = case.measures().iter().filter(|measure| !case.has_ended(measure)).collect();
    let without: Vec<_> = running.iter().filter_map(|measure| last_word_without_next(context, measure)).collect();
    let Some((first, others)) = without.split_first() else { return };
    let some_planned = running.iter().any(|measure| is_to_come(context, measure));
    let weight = if some_planned { Severity::Warning } else { Severity::Error };
    let found = Found::at(&NOTHING_PLANNED, *first).severity(weight);
    findings.add(others.iter().fold(found, |found, other| found.label(*other, THIS_TOO)));
}

/// Where the latest evaluation speaks of a measure whose planned evaluations are all held.
fn last_word_without_next<'t>(context: &Context<'t>, measure: &Measure<'t>) -> Option<Node<'t>> {
    let planned = context.case.last_planned(measure)?;
    let is_past = planned.date < context.today;
    let all_held = is_past
        && (context.case.was_held(measure, &planned, context.today) || context.case.fell_while_closed(&planned));
    let last = context.case.results(measure).filter_map(|(_, result)| result.measure).last();
    all_held.then_some(last.map_or(planned.node, |measure| measure.node))
}

/// Whether the case was reopened so lately that the school is still to make it a plan anew.
fn is_just_reopened(context: &Context<'_>) -> bool {
    let days = |reopened| context.calendar.school_days_between(reopened, context.today);
    context.reopened_on().is_some_and(|reopened| days(reopened) <= context.threshold(&AFTER_REOPENING))
}

fn is_to_come(context: &Context<'_>, measure: &Measure<'_>) -> bool {
    context.case.last_planned(measure).is_some_and(|planned| planned.date >= context.today)
}
