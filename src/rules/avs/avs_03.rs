//! AVS-03: a case with measures is closed only after an evaluation.

use jiff::civil::Date;

use super::{closing, is_settled};
use crate::case::{Case, Extent};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "AVS-03",
    severity: Severity::Warning,
    basis: &[&law::PLAN_E, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Saken avsluttes først når tiltakene er evaluert",
        "Saka blir først avslutta når tiltaka er evaluerte",
        "The case is closed only after the measures are evaluated",
    ),
    why: Text::new(
        "Planen skal si når tiltakene skal evalueres, fordi skolen må finne ut om de hjalp. Lukkes saken uten det, vet ingen \
         om det ble bedre på grunn av tiltakene, eller bare ble stille.",
        "Planen skal seie når tiltaka skal evaluerast, fordi skolen må finne ut om dei hjelpte. Blir saka lukka utan det, \
         veit ingen om det vart betre på grunn av tiltaka, eller berre vart stilt.",
        "The plan shall say when the measures are evaluated, because the school must find out whether they helped. If the \
         case is closed without that, nobody knows whether things got better or just went quiet.",
    ),
    limits: Text::new(
        "Loven sier ikke uttrykkelig at en evaluering må komme før avslutningen. Regelen ser bare at minst én evaluering er \
         holdt, etter en gjenåpning om saken ble avsluttet på nytt, ikke at hvert tiltak er med. Var en evaluering planlagt før \
         avslutningen og ingen er ført, taler EVA-01. Regelen er stille uten plan, i saker med `omfang: enkel`, og når eleven \
         har byttet skole eller sluttet.",
        "Lova seier ikkje uttrykkjeleg at ei evaluering må kome før avslutninga. Regelen ser berre at minst éi evaluering er \
         halden, etter ei gjenopning om saka vart avslutta på nytt, ikkje at kvart tiltak er med. Var ei evaluering planlagd før \
         avslutninga og inga er ført, talar EVA-01. Regelen er still utan plan, i saker med `omfang: enkel`, og når eleven \
         har bytt skole eller slutta.",
        "The Act does not say outright that an evaluation must come before the closing. The rule sees only that at least one \
         was held, after a reopening where the case was closed anew, not that it covers every measure. Where an evaluation was \
         planned before the closing and none is on record, EVA-01 speaks. The rule is silent without a plan, in cases with `omfang: enkel`, and where the pupil has changed school or left.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_EVALUATED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::CLOSED_WELL },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: evalueringer
avslutning:
  dato: 2026-09-25 # <-
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  begrunnelse: E1 sier at det er trygt.
  foresattes_syn: F1 er enig i at saken avsluttes.
  informert: [E1, F1, L1, A1]
",
        },
    ],
    check: Some(check),
};

static NOT_EVALUATED: Message = Message {
    headline: Text::new(
        "Saken er avsluttet uten at noen evaluering av tiltakene er ført.",
        "Saka er avslutta utan at noka evaluering av tiltaka er ført.",
        "The case is closed without any evaluation of the measures on record.",
    ),
    label: Text::new("avsluttet uten evaluering", "avslutta utan evaluering", "closed without an evaluation"),
    help: Text::new(
        "Evaluer tiltakene sammen med eleven, og skriv det inn under `evalueringer`. Er det gjort, mangler bare føringen.",
        "Evaluer tiltaka saman med eleven, og skriv det inn under `evalueringer`. Er det gjort, manglar berre føringa.",
        "Evaluate the measures together with the pupil and record it under `evalueringer`. If that was done, only the record \
         is missing.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some((closing, closed)) = closing(context).filter(|(closing, _)| is_settled(closing)) else { return };
    if case.measures().is_empty() || case.extent() == Extent::Light || context.is_unclear(&["evalueringer/*/dato"]) {
        return;
    }
    if was_due(context, closed) {
        return;
    }
    let since = reopened_before(case, closed);
    let mut held = case.evaluations.iter().filter_map(|evaluation| evaluation.date?.date);
    if !held.any(|date| date <= closed && Some(date) >= since)
        && let Some(date) = closing.date
    {
        findings.add(Found::at(&NOT_EVALUATED, date.node));
    }
}

/// School days after which EVA-01 speaks of an evaluation that was planned and not held.
const EVA_01_SCHOOL_DAYS: i64 = 3;

/// Whether an evaluation was planned so long before the closing that EVA-01 asks where it is.
fn was_due(context: &Context<'_>, closed: Date) -> bool {
    let planned = context.case.measures().iter().filter_map(|measure| measure.evaluated.as_ref()?.date?.date);
    let days = |date| context.calendar.school_days_between(date, closed);
    context.case.evaluations.is_empty() && planned.map(days).any(|days| days > EVA_01_SCHOOL_DAYS)
}

/// The last reopening before the closing, where the case was closed more than once.
fn reopened_before(case: &Case<'_>, closed: Date) -> Option<Date> {
    let reopened = case.reopenings.iter().filter_map(|reopening| reopening.date?.date);
    reopened.filter(|date| *date < closed).max()
}
