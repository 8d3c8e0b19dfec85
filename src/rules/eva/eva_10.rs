//! EVA-10: an open case does not fall silent.

use super::{EVALUATIONS, eva_01};
use crate::case::{Case, CountyGovernor, Day};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "EVA-10",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::DOCUMENTATION],
    title: Text::new(
        "En åpen sak blir ikke stående uten at noe føres",
        "Ei open sak blir ikkje ståande utan at noko blir ført",
        "An open case does not fall silent",
    ),
    why: Text::new(
        "Når ingenting er ført på flere uker, vet ingen utenfor skolen om tiltakene går sin gang. Eleven og \
         foreldrene kan oppleve at saken er glemt.",
        "Når ingenting er ført på fleire veker, veit ingen utanfor skolen om tiltaka går sin gang. Eleven og \
         foreldra kan oppleve at saka er gløymd.",
        "When nothing has been recorded for weeks, nobody outside the school knows whether the measures go on. The \
         pupil and the parents may feel that the case is forgotten.",
    ),
    limits: Text::new(
        "Hvor lang tid som er for lang, sier ingen kilde; 14 skoledager er brilles eget forslag. Alt med en dato \
         teller: hendelser, samtaler, kontakt, evalueringer, logg og annet. Er en planlagt evaluering uteblitt, er \
         det EVA-01 som sier fra, og en sak uten plan er PLAN-00 sin sak. Regelen ser bare tiden fram til i dag, \
         ikke eldre opphold.",
        "Kor lang tid som er for lang, seier inga kjelde; 14 skoledagar er brille sitt eige framlegg. Alt med ein \
         dato tel: hendingar, samtalar, kontakt, evalueringar, logg og anna. Er ei planlagd evaluering ikkje halden, er \
         det EVA-01 som seier frå, og ei sak utan plan er PLAN-00 si sak. Regelen ser berre tida fram til i dag, \
         ikkje eldre opphald.",
        "How long is too long no source says; 14 school days are brille’s own proposal. Everything with a date \
         counts: incidents, talks, contact, evaluations, log and the rest. Where a planned evaluation was not held, \
         EVA-01 says so, and a case without a plan is the matter of PLAN-00. The rule sees only the time up to \
         today, no older gaps.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&SILENT],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example { good: false, date: "2026-10-20", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-23 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-23 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. }
  - { dato: 2026-09-28, av: A1, hva: E1 har vært med på lag hele uka. } # <-
" },
    ],
    check: Some(check),
};

static SILENT: Message = Message {
    headline: Text::new(
        "Saken er åpen, men ingenting er ført siden {date}: {days}.",
        "Saka er open, men ingenting er ført sidan {date}: {days}.",
        "The case is open, but nothing has been recorded since {date}: {days}.",
    ),
    label: Text::new("det siste som er ført", "det siste som er ført", "the last record"),
    help: Text::new(
        "Skriv i `logg` hvordan tiltakene går, eller før samtalene som er holdt. Har eleven det trygt og godt, så \
         vurder om saken kan avsluttes.",
        "Skriv i `logg` korleis tiltaka går, eller før samtalane som er haldne. Har eleven det trygt og godt, så \
         vurder om saka kan avsluttast.",
        "Write in `logg` how the measures go, or record the talks held. If the pupil is safe and well, consider \
         whether the case can be closed.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "EVA-10",
    key: "skoledager",
    default: 14,
    meaning: Text::new(
        "Skoledager uten at noe er ført i en åpen sak.",
        "Skoledagar utan at noko er ført i ei open sak.",
        "School days without a record in an open case.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    if context.is_closed() || case.plan.is_none() || context.is_unclear(EVALUATIONS) {
        return;
    }
    let days = records(case).filter_map(Day::dated).filter(|(date, _)| *date <= context.today);
    let Some((last, place)) = days.max_by_key(|(date, _)| *date) else { return };
    let limit = context.threshold(&SCHOOL_DAYS);
    let is_silent = context.calendar.sure_school_days_between(last, context.today) > limit;
    if is_silent && eva_01::not_held(context, context.today).is_empty() {
        let found = Found::at(&SILENT, place).arg("date", Arg::Date(last));
        findings.add(found.arg("days", context.days_between(last, context.today)));
    }
}

/// The days of everything that was done or recorded in a case.
fn records<'a, 't>(case: &'a Case<'t>) -> impl Iterator<Item = Day<'t>> + use<'a, 't> {
    let investigations = case.investigations.iter().flat_map(|investigation| {
        let concluded = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.date);
        let methods = investigation.methods.iter().map(|method| method.date);
        methods.chain([investigation.start, investigation.end, concluded])
    });
    let plan = case.plan.iter().flat_map(|plan| plan.changes.iter().map(|change| change.date).chain([plan.date]));
    let events = case.reports.iter().map(|report| report.date);
    let events = events.chain(case.incidents.iter().map(|incident| incident.date));
    let events = events.chain(case.immediate_measures.iter().map(|measure| measure.date));
    let events = events.chain(case.hearings.iter().map(|hearing| hearing.date));
    let events = events.chain(case.best_interests.iter().map(|assessment| assessment.date));
    let events = events.chain(case.evaluations.iter().map(|evaluation| evaluation.date));
    let dealings = case.contacts.iter().map(|contact| contact.date);
    let dealings = dealings.chain(case.cooperation.iter().map(|entry| entry.date));
    let dealings = dealings.chain(case.decisions.iter().map(|decision| decision.date));
    let dealings = dealings.chain(case.handouts.iter().map(|handout| handout.date));
    let dealings = dealings.chain(case.log.iter().map(|entry| entry.date));
    let dealings = dealings.chain(case.attachments.iter().map(|attachment| attachment.date));
    let dealings = dealings.chain(case.reopenings.iter().map(|reopening| reopening.date));
    let governor = case.county_governor.iter().flat_map(with_governor);
    investigations.chain(plan).chain(events).chain(dealings).chain(governor).flatten()
}

/// The days of a case at Statsforvalteren.
fn with_governor<'t>(governor: &CountyGovernor<'t>) -> impl Iterator<Item = Option<Day<'t>>> + use<'t> {
    let raised = governor.raised_with_head.as_ref().and_then(|raised| raised.date);
    let reported = governor.reported.as_ref().and_then(|reported| reported.date);
    let ruled = governor.ruling.as_ref().and_then(|ruling| ruling.received.or(ruling.date));
    [raised, reported, governor.answered, ruled].into_iter()
}
