//! EVA-05: the parents' view is part of an evaluation.

use jiff::ToSpan;
use jiff::civil::Date;

use super::held;
use crate::case::{Case, Evaluation, Extent, Role, SchoolKind};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

pub(super) static RULE: Rule = Rule {
    code: "EVA-05",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_MEASURES, &law::COOPERATION],
    title: Text::new(
        "Foreldrene er spurt når tiltakene evalueres",
        "Foreldra er spurde når tiltaka blir evaluerte",
        "The parents are asked when the measures are evaluated",
    ),
    why: Text::new(
        "Skolen skal samarbeide med foreldrene. De ser barnet om morgenen, om kvelden og i helgen, og merker ofte \
         først om noe er blitt bedre eller verre.",
        "Skolen skal samarbeide med foreldra. Dei ser barnet om morgonen, om kvelden og i helga, og merkar ofte \
         først om noko er blitt betre eller verre.",
        "The school shall cooperate with the parents. They see the child in the morning, in the evening and at the \
         weekend, and often notice first whether things have become better or worse.",
    ),
    limits: Text::new(
        "Et innspill i en kontakt med foreldrene den siste uka regnes også, og en oppgitt grunn er nok. Deltok en \
         forelder uten at synet er ført, er `omfang` satt til `enkel`, eller går eleven i videregående uten at \
         alderen er kjent, blir det bare en merknad. En elev som er fylt 18, og en sak uten foreldre i `personer`, er \
         utenfor. At synet skal stå i evalueringen, er veiledning og ikke lov; uka er brilles eget forslag.",
        "Eit innspel i ein kontakt med foreldra den siste veka tel òg, og ein oppgitt grunn er nok. Var ein forelder \
         med utan at synet er ført, er `omfang` sett til `enkel`, eller går eleven i vidaregåande utan at alderen er \
         kjend, blir det berre ein merknad. Ein elev som er fylt 18, og ei sak utan foreldre i `personer`, er utanfor. \
         At synet skal stå i evalueringa, er rettleiing og ikkje lov; veka er brille sitt eige framlegg.",
        "Input in a contact with the parents within the last week counts too, and a stated reason is enough. Where a \
         parent took part without a recorded view, `omfang` is `enkel`, or the pupil is in upper secondary and of \
         unknown age, it is only a note. A pupil of 18 and a case without parents in `personer` are left out. That \
         the view stands in the evaluation is guidance and no law; the week is brille’s own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&DAYS],
    together: &[],
    missing: None,
    messages: &[&NOT_ASKED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresatte_ikke_spurt_fordi: F1 var bortreist og uten telefon i uke 39.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
        Example { good: false, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1 # <-
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
    ],
    check: Some(check),
};

static NOT_ASKED: Message = Message {
    headline: Text::new(
        "Evalueringen {evaluation} sier ikke hvordan foreldrene ser det.",
        "Evalueringa {evaluation} seier ikkje korleis foreldra ser det.",
        "The evaluation {evaluation} does not say how the parents see it.",
    ),
    label: Text::new(
        "mangler `foresattes_vurdering`",
        "manglar `foresattes_vurdering`",
        "lacks `foresattes_vurdering`",
    ),
    help: Text::new(
        "Spør foreldrene, og skriv svaret under `foresattes_vurdering`. Er de ikke spurt, så skriv grunnen under \
         `foresatte_ikke_spurt_fordi`.",
        "Spør foreldra, og skriv svaret under `foresattes_vurdering`. Er dei ikkje spurde, så skriv grunnen under \
         `foresatte_ikke_spurt_fordi`.",
        "Ask the parents, and record the answer under `foresattes_vurdering`. If they were not asked, state the \
         reason under `foresatte_ikke_spurt_fordi`.",
    ),
};

static DAYS: Setting = Setting {
    rule: "EVA-05",
    key: "dager",
    default: 7,
    meaning: Text::new(
        "Dager før evalueringen da et innspill fra foreldrene regnes som svar.",
        "Dagar før evalueringa då eit innspel frå foreldra tel som svar.",
        "Days before the evaluation in which input from the parents counts as an answer.",
    ),
    source: &law::OWN_PROPOSAL,
};

const OF_AGE: i16 = 18;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if !has_parents(case) || context.is_unclear(&["elev", "personer/*/rolle", "personer/*/født"]) {
        return;
    }
    for (day, evaluation) in held(context) {
        let lacks = |key| context.gaps.plainly_lack(evaluation.node, key);
        let is_of_age = case.subject().is_some_and(|pupil| pupil.is_at_least(OF_AGE, day));
        let is_told = !lacks("foresattes_vurdering") || !lacks("foresatte_ikke_spurt_fordi");
        if !is_told && !is_of_age && !said_lately(context, day) {
            let found = Found::in_section(&NOT_ASKED, evaluation.node).severity(weight(case, evaluation));
            findings.add(found.arg("evaluation", named(evaluation.id)));
        }
    }
}

fn is_parent(case: &Case<'_>, code: &str) -> bool {
    matches!(case.role(code), Some(Role::Guardian | Role::HomeGroup))
}

fn has_parents(case: &Case<'_>) -> bool {
    match case.pupil {
        Some(pupil) => case.guardians_of(pupil.value).next().is_some(),
        None => case.people.iter().any(|person| is_parent(case, person.code)),
    }
}

fn weight(case: &Case<'_>, evaluation: &Evaluation<'_>) -> Severity {
    let took_part = evaluation.participants.iter().any(|code| is_parent(case, code.value));
    let kind = case.school.as_ref().and_then(|school| school.kind);
    let may_be_of_age = kind.is_some_and(|kind| kind.value == SchoolKind::UpperSecondary)
        && case.subject().is_some_and(|pupil| pupil.born.is_none());
    let is_minor = took_part || may_be_of_age || case.extent() == Extent::Light;
    if is_minor { Severity::Note } else { Severity::Warning }
}

/// Whether the parents contributed something shortly before an evaluation.
fn said_lately(context: &Context<'_>, day: Date) -> bool {
    let earliest = day.saturating_sub(context.threshold(&DAYS).days());
    context.case.contacts.iter().any(|contact| {
        contact.input.is_some()
            && contact.with.iter().any(|code| is_parent(context.case, code.value))
            && contact.date.and_then(|day| day.date).is_some_and(|date| earliest <= date && date <= day)
    })
}
