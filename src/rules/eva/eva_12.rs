//! EVA-12: a new incident moves the evaluation forward.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{EVALUATIONS, held};
use crate::case::Day;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "EVA-12",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "En ny hendelse gir en tidligere evaluering",
        "Ei ny hending gir ei tidlegare evaluering",
        "A new incident brings an earlier evaluation",
    ),
    why: Text::new(
        "En ny hendelse etter evalueringen kan bety at tiltakene ikke holder. Da er det lenge for eleven å vente på \
         den neste faste datoen.",
        "Ei ny hending etter evalueringa kan bety at tiltaka ikkje held. Då er det lenge for eleven å vente på den \
         neste faste datoen.",
        "A new incident after the evaluation may mean that the measures do not hold. It is then long for the pupil \
         to wait for the next fixed date.",
    ),
    limits: Text::new(
        "Loven krever ikke en egen evaluering etter en hendelse; det er brilles eget forslag, og det er de sju \
         dagene også. En ny versjon av planen eller et strakstiltak samme dag eller senere er nok. Regelen vurderer \
         ikke hvor alvorlig hendelsen var.",
        "Lova krev ikkje ei eiga evaluering etter ei hending; det er brille sitt eige framlegg, og det er dei sju \
         dagane òg. Ein ny versjon av planen eller eit strakstiltak same dag eller seinare er nok. Regelen vurderer \
         ikkje kor alvorleg hendinga var.",
        "The Act requires no evaluation of its own after an incident; that is brille’s own proposal, and so are the \
         seven days. A new version of the plan or an immediate measure on the day or later is enough. The rule does \
         not judge how grave the incident was.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&DAYS],
    together: &[],
    missing: None,
    messages: &[&FAR_OFF],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example { good: false, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-16 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-16 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
hendelser:
  - id: H1
    dato: 2026-10-01 # <-
    arena: friminutt
    hva: To elever stengte E1 ute fra spillet ved ballbingen.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: Stanset spillet og tok E1 med inn igjen. }
" },
    ],
    check: Some(check),
};

static FAR_OFF: Message = Message {
    headline: Text::new(
        "Det har hendt noe nytt {date}, og neste evaluering er først {next}.",
        "Det har hendt noko nytt {date}, og neste evaluering er først {next}.",
        "Something new happened on {date}, and the next evaluation is not until {next}.",
    ),
    label: Text::new("etter den siste evalueringen", "etter den siste evalueringa", "after the latest evaluation"),
    help: Text::new(
        "Vurder om evalueringen bør holdes tidligere, og om tiltakene dekker det som skjedde. Endrer dere planen, så \
         gi den en ny versjon.",
        "Vurder om evalueringa bør haldast tidlegare, og om tiltaka dekkjer det som hende. Endrar de planen, så gi \
         han ein ny versjon.",
        "Consider holding the evaluation earlier, and whether the measures cover what happened. If you change the \
         plan, give it a new version.",
    ),
};

static DAYS: Setting = Setting {
    rule: "EVA-12",
    key: "dager",
    default: 7,
    meaning: Text::new(
        "Dager fra en ny hendelse til neste evaluering før det blir en merknad.",
        "Dagar frå ei ny hending til neste evaluering før det blir ein merknad.",
        "Days from a new incident to the next evaluation before there is a note.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_closed() || context.is_unclear(EVALUATIONS) || context.is_unclear(&["hendelser/*/dato"]) {
        return;
    }
    let Some((latest, _)) = held(context).last().copied() else { return };
    let incidents = case.incidents.iter().filter_map(|incident| incident.date.and_then(Day::dated));
    let new = incidents.filter(|(date, _)| latest < *date && *date < context.today);
    let Some((date, place)) = new.max_by_key(|(date, _)| *date) else { return };
    let Some(next) = next_planned(context) else { return };
    if next > date.saturating_add(context.threshold(&DAYS).days()) && !is_answered(context, date) {
        let found = Found::at(&FAR_OFF, place).arg("date", Arg::Date(date));
        findings.add(found.arg("next", Arg::Date(next)));
    }
}

/// The first evaluation to come; none where none is planned, which EVA-09 reports.
fn next_planned(context: &Context<'_>) -> Option<Date> {
    let measures = context.case.measures().iter().filter(|measure| !context.case.has_ended(measure));
    let days = measures.filter_map(|measure| context.case.last_planned(measure)).map(|planned| planned.date);
    days.filter(|date| *date >= context.today).min()
}

/// Whether the plan was changed or somebody protected since an incident.
fn is_answered(context: &Context<'_>, date: Date) -> bool {
    let planned = context.case.plan.as_ref().and_then(|plan| plan.date?.date);
    let immediate = context.case.immediate_measures.iter().filter_map(|measure| measure.date?.date);
    planned.into_iter().chain(immediate).any(|day| day >= date)
}
