//! EVA-13: a long holiday is bridged.

use jiff::ToSpan;
use jiff::civil::Date;

use super::EVALUATIONS;
use crate::case::{Day, Measure};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "EVA-13",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::COOPERATION],
    title: Text::new(
        "Skolen har kontakt med hjemmet eller eleven før skolen begynner igjen etter en ferie",
        "Skolen har kontakt med heimen eller eleven før skolen byrjar att etter ein ferie",
        "The school is in touch with the home or the pupil before school begins again after a holiday",
    ),
    why: Text::new(
        "I en ferie kan mye snu, særlig på nett, og den første skoledagen er ofte den verste. Skal et tiltak begynne \
         eller evalueres rett etter ferien, bør noen ha snakket med eleven eller foreldrene først.",
        "I ein ferie kan mykje snu, særleg på nett, og den første skoledagen er ofte den verste. Skal eit tiltak \
         byrje eller evaluerast rett etter ferien, bør nokon ha snakka med eleven eller foreldra først.",
        "Much can turn in a holiday, not least online, and the first day back is often the worst. Where a measure \
         begins or is evaluated right after it, somebody should have talked with the pupil or the parents first.",
    ),
    limits: Text::new(
        "Dette er brilles eget forslag, og det er tallene også. Regelen virker bare når filen eller skoleruta sier \
         når skolen er stengt, og bare fra ferien begynner til den planlagte dagen. Kontakt med foreldre og samtaler \
         med eleven teller, også i de siste skoledagene før ferien.",
        "Dette er brille sitt eige framlegg, og det er tala òg. Regelen verkar berre når fila eller skoleruta seier \
         når skolen er stengd, og berre frå ferien byrjar til den planlagde dagen. Kontakt med foreldre og samtalar \
         med eleven tel, òg i dei siste skoledagane før ferien.",
        "This is brille’s own proposal, and so are the numbers. The rule works only where the file or the calendar \
         says when the school is closed, and only from the beginning of the holiday to the planned day. Contact with \
         parents and talks with the pupil count, also in the last school days before the holiday.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS, &FREE_DAYS],
    together: &[],
    missing: None,
    messages: &[&UNBRIDGED],
    examples: &[
        Example { good: true, date: "2026-10-06", yaml: "\
skole:
  navn: Solbakken skole
  form: offentlig
  trinn: grunnskole
  eier: Fjellvik kommune
  hovedmål: nb
  fridager:
    - { navn: Høstferie, fra: 2026-10-05, til: 2026-10-09 }
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-20 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-20 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
" },
        Example { good: false, date: "2026-10-06", yaml: "\
skole:
  navn: Solbakken skole
  form: offentlig
  trinn: grunnskole
  eier: Fjellvik kommune
  hovedmål: nb
  fridager:
    - { navn: Høstferie, fra: 2026-10-05, til: 2026-10-09 }
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-13 } # <-
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-13 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
" },
    ],
    check: Some(check),
};

static UNBRIDGED: Message = Message {
    headline: Text::new(
        "{date} faller i eller rett etter en ferie, og filen viser ingen kontakt med eleven eller hjemmet før det.",
        "{date} fell i eller rett etter ein ferie, og fila viser ingen kontakt med eleven eller heimen før det.",
        "{date} falls in or right after a holiday, and the file shows no contact with the pupil or the home before \
         it.",
    ),
    label: Text::new("rett etter ferien", "rett etter ferien", "right after the holiday"),
    help: Text::new(
        "Ring hjem eller snakk med eleven før skolen begynner igjen, og skriv det under `kontakt` eller \
         `medvirkning`.",
        "Ring heim eller snakk med eleven før skolen byrjar att, og skriv det under `kontakt` eller `medvirkning`.",
        "Call the home or talk with the pupil before school begins again, and record it under `kontakt` or \
         `medvirkning`.",
    ),
};

const THIS_TOO: Text = Text::new("denne dagen også", "denne dagen òg", "this day too");

static SCHOOL_DAYS: Setting = Setting {
    rule: "EVA-13",
    key: "skoledager",
    default: 3,
    meaning: Text::new(
        "Skoledager før og etter en ferie som regnes med til den.",
        "Skoledagar før og etter ein ferie som blir rekna med til han.",
        "School days before and after a holiday that count with it.",
    ),
    source: &law::OWN_PROPOSAL,
};

static FREE_DAYS: Setting = Setting {
    rule: "EVA-13",
    key: "fridager",
    default: 7,
    meaning: Text::new(
        "Dager på rad uten skole som regnes som en ferie, helger medregnet.",
        "Dagar på rad utan skole som tel som ein ferie, helger medrekna.",
        "Days in a row without school that count as a holiday, weekends included.",
    ),
    source: &law::OWN_PROPOSAL,
};

/// How far a holiday is looked for, in days: longer than any summer.
const HORIZON: i64 = 120;

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.calendar.knows_free_days() || context.is_closed() || context.is_unclear(EVALUATIONS) {
        return;
    }
    let measures = context.case.measures().iter().filter(|measure| !context.case.has_ended(measure));
    let days = measures.flat_map(|measure| planned_days(context, measure));
    let places: Vec<_> = days.filter(|(date, _)| is_unbridged(context, *date)).collect();
    let Some(((date, first), others)) = places.split_first() else { return };
    let found = Found::at(&UNBRIDGED, *first).arg("date", Arg::Date(*date));
    findings.add(others.iter().fold(found, |found, (_, other)| found.label(*other, THIS_TOO)));
}

/// The days to come on which a measure begins or is evaluated.
fn planned_days<'t>(context: &Context<'t>, measure: &Measure<'t>) -> impl Iterator<Item = (Date, Node<'t>)> + use<'t> {
    let evaluation = context.case.last_planned(measure).map(|planned| (planned.date, planned.node));
    let start = measure.start.and_then(Day::dated);
    let near = context.today..=context.today.saturating_add(HORIZON.days());
    start.into_iter().chain(evaluation).filter(move |(date, _)| near.contains(date))
}

/// Whether a day lies in or right after a holiday that has begun, with no contact since the last days before it.
fn is_unbridged(context: &Context<'_>, date: Date) -> bool {
    let Some(first) = holiday_before(context, date).filter(|first| *first <= context.today) else { return false };
    let from = school_days_earlier(context, first, context.threshold(&SCHOOL_DAYS));
    let contacts = context.case.contacts.iter().filter_map(|contact| contact.date?.date);
    let talks = context.case.hearings.iter().filter_map(|hearing| hearing.date?.date);
    !contacts.chain(talks).any(|day| from <= day && day <= date)
}

/// The first day of a long holiday in which a day lies, or which ended at most some school days before it.
fn holiday_before(context: &Context<'_>, date: Date) -> Option<Date> {
    let is_school_day = |day: Date| context.calendar.is_school_day(day);
    let horizon = (0..HORIZON).map(|ahead| date.saturating_add(ahead.days()));
    let mut school_days = 0;
    let mut free_days = 0;
    // From the first school day on or after the planned one, so that a holiday around that day is seen whole.
    let latest = horizon.into_iter().find(|day| is_school_day(*day))?;
    for back in 0..HORIZON {
        let day = latest.saturating_sub(back.days());
        if !is_school_day(day) {
            free_days += 1;
            continue;
        }
        if free_days >= context.threshold(&FREE_DAYS) {
            return day.tomorrow().ok();
        }
        free_days = 0;
        school_days += 1;
        if school_days > context.threshold(&SCHOOL_DAYS) {
            return None;
        }
    }
    None
}

/// The day some school days before another.
fn school_days_earlier(context: &Context<'_>, day: Date, count: i64) -> Date {
    let earlier = (1..HORIZON).map(|back| day.saturating_sub(back.days()));
    let school_days = earlier.filter(|day| context.calendar.is_school_day(*day));
    school_days.take(usize::try_from(count).unwrap_or_default()).last().unwrap_or(day)
}
