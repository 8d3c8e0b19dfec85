//! EVA-08: a measure without effect is followed by something else.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{EVALUATIONS, held};
use crate::case::{Case, Day, Decision, Degree, Effect, Extent, Measure, MeasureResult};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "EVA-08",
    severity: Severity::Error,
    basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES, &law::MOBBEOMBOD],
    title: Text::new(
        "Et tiltak som ikke virker, blir endret eller får et nytt ved siden av seg",
        "Eit tiltak som ikkje verkar, blir endra eller får eit nytt ved sida av seg",
        "A measure that does not work is changed or joined by a new one",
    ),
    why: Text::new(
        "Plikten til å rette opp med egnede tiltak varer til eleven har det trygt og godt. Har skolen selv skrevet \
         at et tiltak ikke virker, må noe annet settes inn, ellers venter eleven på det samme om igjen.",
        "Plikta til å rette opp med eigna tiltak varer til eleven har det trygt og godt. Har skolen sjølv skrive at \
         eit tiltak ikkje verkar, må noko anna setjast inn, elles ventar eleven på det same om att.",
        "The duty to put things right with suitable measures lasts until the pupil is safe and well. Where the \
         school itself writes that a measure does not work, something else must be done, or the pupil waits for the \
         same again.",
    ),
    limits: Text::new(
        "Fem skoledager etter evalueringen er brilles eget forslag; loven har ingen frist. En ny versjon av planen, \
         et nytt tiltak, et strakstiltak, et vedtak og `nye_tiltak` teller alle som endring, uansett hvilket tiltak \
         de gjelder. Regelen tier når eleven sier at det er trygt og godt, når et annet tiltak mot samme problem \
         virker, og når `beslutning` mangler (EVA-07). Virker tiltaket delvis, er det begrunnet hvorfor det \
         fortsetter, eller er `omfang` satt til `enkel`, blir det ikke feil. Regelen vurderer ikke om det nye er \
         egnet.",
        "Fem skoledagar etter evalueringa er brille sitt eige framlegg; lova har ingen frist. Ein ny versjon av \
         planen, eit nytt tiltak, eit strakstiltak, eit vedtak og `nye_tiltak` tel alle som endring, same kva tiltak \
         dei gjeld. Regelen teier når eleven seier at det er trygt og godt, når eit anna tiltak mot same problem \
         verkar, og når `beslutning` manglar (EVA-07). Verkar tiltaket delvis, er det grunngitt kvifor det held \
         fram, eller er `omfang` sett til `enkel`, blir det ikkje feil. Regelen vurderer ikkje om det nye er eigna.",
        "Five school days after the evaluation are brille’s own proposal; the Act has no deadline. A new version of \
         the plan, a new measure, an immediate measure, a formal decision and `nye_tiltak` all count as a change, \
         whichever measure they concern. The rule is silent where the pupil reports being safe and well, where \
         another measure against the same problem works, and where `beslutning` is missing (EVA-07). Where the \
         measure works in part, where it is reasoned why it goes on, or with `omfang: enkel`, it is no error. The \
         rule does not judge whether the new is suitable.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&UNCHANGED, &HALFWAY],
    examples: &[
        Example { good: true, date: "2026-10-02", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: nei, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: nei, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
        Example { good: false, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - tiltak: T1
        gjennomført: ja
        effekt: nei # <-
        beslutning: videreføres
        neste: 2026-10-09
      - { tiltak: T2, gjennomført: ja, effekt: nei, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
        Example { good: false, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - tiltak: T1
        gjennomført: ja
        effekt: delvis # <-
        beslutning: videreføres
        neste: 2026-10-09
      - { tiltak: T2, gjennomført: ja, effekt: for_tidlig, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
    ],
    check: Some(check),
};

static UNCHANGED: Message = Message {
    headline: Text::new(
        "Tiltaket virket ikke ifølge evalueringen {date}, og {days} senere er ingenting endret.",
        "Tiltaket verka ikkje ifølgje evalueringa {date}, og {days} seinare er ingenting endra.",
        "The measure did not work according to the evaluation on {date}, and {days} later nothing has changed.",
    ),
    label: Text::new("ingen endring etter dette", "inga endring etter dette", "no change after this"),
    help: Text::new(
        "Lag et nytt tiltak eller endre dette i en ny versjon av planen, med dato og hvem som gjennomfører, og vis \
         til det under `nye_tiltak`.",
        "Lag eit nytt tiltak eller endre dette i ein ny versjon av planen, med dato og kven som gjennomfører, og vis \
         til det under `nye_tiltak`.",
        "Make a new measure or change this one in a new version of the plan, with a date and who carries it out, and \
         point to it under `nye_tiltak`.",
    ),
};

static HALFWAY: Message = Message {
    headline: Text::new(
        "Tiltaket virket bare delvis ifølge evalueringen {date}, og {days} senere er ingenting endret.",
        "Tiltaket verka berre delvis ifølgje evalueringa {date}, og {days} seinare er ingenting endra.",
        "The measure worked only in part according to the evaluation on {date}, and {days} later nothing has \
         changed.",
    ),
    label: Text::new("ingen endring etter dette", "inga endring etter dette", "no change after this"),
    help: Text::new(
        "Vurder med eleven hva som mangler, og skriv det inn som et nytt eller endret tiltak i planen.",
        "Vurder saman med eleven kva som manglar, og skriv det inn som eit nytt eller endra tiltak i planen.",
        "Consider with the pupil what is missing, and write it into the plan as a new or changed measure.",
    ),
};

const THIS_TOO: Text = Text::new("dette tiltaket også", "dette tiltaket òg", "this measure too");

static SCHOOL_DAYS: Setting = Setting {
    rule: "EVA-08",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager etter evalueringen før noe må være endret.",
        "Skoledagar etter evalueringa før noko må vere endra.",
        "School days after the evaluation before something must have changed.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.pupil_has_left() || context.is_unclear(EVALUATIONS) || context.is_unclear(CHANGES) || is_safe(context) {
        return;
    }
    let measures = context.case.measures().iter();
    let unchanged: Vec<_> = measures.filter_map(|measure| unchanged(context, measure)).collect();
    let Some(first) = unchanged.iter().min_by_key(|one| (Reverse(one.weight), one.held)) else { return };
    let message = if first.is_partly { &HALFWAY } else { &UNCHANGED };
    let found = Found::at(message, first.place).severity(first.weight).arg("date", Arg::Date(first.held));
    let found = found.arg("days", context.days_between(first.held, context.last_day()));
    let others = unchanged.iter().filter(|other| other.place.id() != first.place.id());
    findings.add(others.fold(found, |found, other| found.label(other.place, THIS_TOO)));
}

/// Where a change may stand that cannot be read.
const CHANGES: &[&str] = &[
    "plan/dato",
    "plan/endringer/*/dato",
    "plan/tiltak/*/start",
    "strakstiltak/*/dato",
    "vedtak/*/dato",
    "evalueringer/*/nye_tiltak",
    "evalueringer/*/tiltak/*/effekt",
    "evalueringer/*/elevens_vurdering/trygt_og_godt",
];

/// A measure whose latest evaluation found no full effect, after which nothing changed.
struct Unchanged<'t> {
    held: Date,
    place: Node<'t>,
    is_partly: bool,
    weight: Severity,
}

/// Whether the pupil said in the latest evaluation that it is safe and good.
fn is_safe(context: &Context<'_>) -> bool {
    let evaluations = held(context);
    let mut views = evaluations.iter().filter_map(|(_, evaluation)| evaluation.pupil_view.as_ref()?.safe);
    views.next_back().is_some_and(|safe| safe.value == Degree::Yes)
}

fn unchanged<'t>(context: &Context<'t>, measure: &Measure<'t>) -> Option<Unchanged<'t>> {
    let (held, result) = context.case.results(measure).filter(|(held, _)| *held <= context.today).last()?;
    let effect = result.effect.filter(|effect| matches!(effect.value, Effect::No | Effect::Partly))?;
    let until = context.last_day();
    let is_time = context.calendar.school_days_between(held, until) > context.threshold(&SCHOOL_DAYS);
    let is_of_old = context.reopened_on().is_some_and(|reopened| held < reopened);
    if !is_time || is_of_old || is_changed(context.case, held, until) || works_elsewhere(context.case, measure) {
        return None;
    }
    let weight = weight(context.case, result, effect.value)?;
    let weight = context.weight_by_days(weight, held, until, context.threshold(&SCHOOL_DAYS));
    Some(Unchanged { held, place: effect.node, is_partly: effect.value == Effect::Partly, weight })
}

fn weight(case: &Case<'_>, result: &MeasureResult<'_>, effect: Effect) -> Option<Severity> {
    let is_reasoned = result.decision?.value == Decision::Continue && result.reason.is_some();
    Some(match (effect, is_reasoned) {
        (Effect::Partly, true) => Severity::Note,
        (Effect::Partly, false) | (_, true) => Severity::Warning,
        _ if case.extent() == Extent::Light => Severity::Warning,
        _ => Severity::Error,
    })
}

/// Whether something was changed or added on the day of an evaluation or later.
fn is_changed(case: &Case<'_>, held: Date, until: Date) -> bool {
    let changes = case.plan.iter().flat_map(|plan| plan.changes.iter().map(|change| change.date).chain([plan.date]));
    let starts = case.measures().iter().map(|measure| measure.start).filter(|start| date_of(*start) > Some(held));
    let immediate = case.immediate_measures.iter().map(|measure| measure.date);
    let decisions = case.decisions.iter().map(|decision| decision.date);
    let mut days = changes.chain(starts).chain(immediate).chain(decisions).filter_map(date_of);
    let adds = case.evaluations.iter().filter(|evaluation| !evaluation.new_measures.is_empty());
    days.any(|date| held <= date && date <= until) || adds.filter_map(|one| date_of(one.date)).any(|date| date >= held)
}

fn date_of(day: Option<Day<'_>>) -> Option<Date> {
    day?.date
}

/// Whether another measure against one of the same problems works and goes on.
fn works_elsewhere(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    let shares = |other: &Measure<'_>| {
        other.solves.iter().any(|problem| measure.solves.iter().any(|own| own.value == problem.value))
    };
    let works = |other: &Measure<'_>| {
        let effect = case.results(other).filter_map(|(_, result)| result.effect).last();
        effect.is_some_and(|effect| effect.value == Effect::Yes)
    };
    let mut others = case.measures().iter().filter(|other| other.node.id() != measure.node.id());
    others.any(|other| shares(other) && !case.has_ended(other) && works(other))
}
