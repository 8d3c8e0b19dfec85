//! AVS-05: something is agreed for the time after the closing.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{closing, is_settled};
use crate::case::{Day, Extent, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::{Text, Unit};
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "AVS-05",
    severity: Severity::Note,
    basis: &[&law::MILJOLOYPER, &law::WATCH_AND_INTERVENE],
    title: Text::new(
        "Et oppfølgingspunkt er avtalt når saken avsluttes",
        "Eit oppfølgingspunkt er avtala når saka blir avslutta",
        "A follow-up is agreed when the case is closed",
    ),
    why: Text::new(
        "Det som har vart lenge, kommer ofte tilbake når de voksne slipper taket. En avtalt samtale noen uker etterpå gjør at \
         eleven slipper å ta det opp selv en gang til.",
        "Det som har vart lenge, kjem ofte tilbake når dei vaksne slepper taket. Ein avtala samtale nokre veker etterpå gjer \
         at eleven slepp å ta det opp sjølv ein gong til.",
        "What has lasted long often comes back when the adults let go. A talk agreed for some weeks later spares the pupil \
         from having to raise it once more.",
    ),
    limits: Text::new(
        "Ingen lov krever et slikt punkt; plikten til å følge med gjelder uansett. To til åtte uker er brilles eget forslag. \
         Regelen er stille i saker med `omfang: enkel`, og når eleven ikke lenger går på skolen.",
        "Inga lov krev eit slikt punkt; plikta til å følgje med gjeld uansett. To til åtte veker er brille sitt eige \
         framlegg. Regelen er still i saker med `omfang: enkel`, og når eleven ikkje lenger går på skolen.",
        "No law requires such a point; the duty to watch over pupils holds anyway. Two to eight weeks are brille's own \
         proposal. The rule is silent in cases with `omfang: enkel`, and where the pupil no longer goes to the school.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&EARLIEST, &LATEST],
    together: &[],
    missing: None,
    messages: &[&NOTHING_AGREED, &OUTSIDE],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::CLOSED_WELL },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning: # <-
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  begrunnelse: E1 sier at det er trygt.
  foresattes_syn: F1 er enig i at saken avsluttes.
  informert: [E1, F1, L1, A1]
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  begrunnelse: E1 sier at det er trygt.
  foresattes_syn: F1 er enig i at saken avsluttes.
  oppfølging:
    dato: 2026-10-06 # <-
    hva: S1 spør E1 hvordan det går.
  informert: [E1, F1, L1, A1]
",
        },
    ],
    check: Some(check),
};

static NOTHING_AGREED: Message = Message {
    headline: Text::new(
        "Saken er avsluttet uten at noe er avtalt for tiden etterpå.",
        "Saka er avslutta utan at noko er avtala for tida etterpå.",
        "The case is closed with nothing agreed for the time afterwards.",
    ),
    label: Text::new("mangler `oppfølging`", "manglar `oppfølging`", "lacks `oppfølging`"),
    help: Text::new(
        "Avtal med eleven og foreldrene når noen skal spørre hvordan det går, og skriv det under `oppfølging`.",
        "Avtal med eleven og foreldra når nokon skal spørje korleis det går, og skriv det under `oppfølging`.",
        "Agree with the pupil and the parents when somebody shall ask how things are, and record it under `oppfølging`.",
    ),
};

static OUTSIDE: Message = Message {
    headline: Text::new(
        "Oppfølgingen er satt til {days} etter avslutningen.",
        "Oppfølginga er sett til {days} etter avslutninga.",
        "The follow-up is set {days} after the closing.",
    ),
    label: Text::new("for tidlig eller for sent", "for tidleg eller for seint", "too early or too late"),
    help: Text::new(
        "Legg oppfølgingen så langt fram at hverdagen er tilbake, men ikke lenger fram enn at det går an å snu det.",
        "Legg oppfølginga så langt fram at kvardagen er tilbake, men ikkje lenger fram enn at det går an å snu det.",
        "Set the follow-up far enough ahead for everyday life to be back, but no further than things can be turned around.",
    ),
};

static EARLIEST: Setting = Setting {
    rule: "AVS-05",
    key: "tidligst_dager",
    default: 14,
    meaning: Text::new(
        "Dager etter avslutningen som oppfølgingen tidligst bør ligge.",
        "Dagar etter avslutninga som oppfølginga tidlegast bør liggje.",
        "Days after the closing at which the follow-up should lie at the earliest.",
    ),
    source: &law::OWN_PROPOSAL,
};

static LATEST: Setting = Setting {
    rule: "AVS-05",
    key: "senest_dager",
    default: 56,
    meaning: Text::new(
        "Dager etter avslutningen som oppfølgingen senest bør ligge.",
        "Dagar etter avslutninga som oppfølginga seinast bør liggje.",
        "Days after the closing at which the follow-up should lie at the latest.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some((closing, closed)) = closing(context).filter(|(closing, _)| is_settled(closing)) else { return };
    let has_left = case.subject().and_then(|pupil| pupil.enrolled).is_some_and(|enrolled| *enrolled == YesNo::No);
    if case.extent() == Extent::Light || has_left || context.is_unclear(&["avslutning/oppfølging/dato"]) {
        return;
    }
    let Some(follow_up) = &closing.follow_up else {
        findings.add(Found::in_section(&NOTHING_AGREED, closing.node));
        return;
    };
    let Some((date, date_at)) = follow_up.date.and_then(Day::dated) else { return };
    if !is_within(context, closed, date) {
        let days = date.duration_since(closed).as_hours() / 24;
        findings.add(Found::at(&OUTSIDE, date_at).arg("days", Arg::Count(days, Unit::Days)));
    }
}

fn is_within(context: &Context<'_>, closed: Date, date: Date) -> bool {
    let after = |setting| closed.saturating_add(context.threshold(setting).days());
    after(&EARLIEST) <= date && date <= after(&LATEST)
}
