//! SF-09: the school goes on working while Statsforvalteren has the case.

use jiff::civil::Date;

use super::{WORK, undecided};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "SF-09",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_STATSFORVALTER, &law::REPORT_AND_ACT],
    title: Text::new(
        "Arbeidet fortsetter mens statsforvalteren har saken",
        "Arbeidet held fram medan statsforvaltaren har saka",
        "The work goes on while Statsforvalteren has the case",
    ),
    why: Text::new(
        "Skolens plikt stanser ikke fordi statsforvalteren har fått saken. Det kan gå uker før den blir avgjort, og eleven går på \
         skolen hver dag imens.",
        "Plikta til skolen stansar ikkje fordi statsforvaltaren har fått saka. Det kan gå veker før ho blir avgjord, og eleven \
         går på skolen kvar dag imens.",
        "The school's duty does not stop because Statsforvalteren has been given the case. It may take weeks to decide, and \
         the pupil goes to school every day meanwhile.",
    ),
    limits: Text::new(
        "Ti skoledager er brilles eget forslag, regnet av to uker fra saken ble meldt eller noe sist ble ført. Regelen ser bare \
         det som står i filen; at ingenting er ført, betyr ikke at ingenting er gjort. Dager rundt jul, påske og \
         sommerferie teller ikke når filen ikke sier når skolen er stengt.",
        "Ti skoledagar er brille sitt eige framlegg, rekna av to veker frå saka vart meld eller noko sist vart ført. Regelen ser \
         berre det som står i fila; at ingenting er ført, tyder ikkje at ingenting er gjort. Dagar rundt jul, påske og \
         sommarferie tel ikkje når fila ikkje seier når skolen er stengd.",
        "Ten school days are brille's own proposal, made from two weeks since the case was reported or something was last \
         recorded. The rule sees only what is in the file; that nothing is recorded does not mean that nothing was done. Days \
         around Christmas, Easter and the summer holidays do not count where the file does not say when the school is closed.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&STANDS_STILL],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-19",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-23 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-23 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt:
    dato: 2026-09-28 # <-
    av: F1
  frist: 2026-10-20
",
        },
    ],
    check: Some(check),
};

static STANDS_STILL: Message = Message {
    headline: Text::new(
        "Statsforvalteren har saken, og ingenting er ført på {days}.",
        "Statsforvaltaren har saka, og ingenting er ført på {days}.",
        "Statsforvalteren has the case, and nothing has been recorded for {days}.",
    ),
    label: Text::new("meldt her", "meld her", "reported here"),
    help: Text::new(
        "Gjennomfør og evaluer tiltakene som før, snakk med eleven, og før det som blir gjort.",
        "Gjennomfør og evaluer tiltaka som før, snakk med eleven, og før det som blir gjort.",
        "Carry out and evaluate the measures as before, talk with the pupil, and record what is done.",
    ),
};

const LAST: Text = Text::new("sist ført her", "sist ført her", "last recorded here");

static SCHOOL_DAYS: Setting = Setting {
    rule: "SF-09",
    key: "skoledager",
    default: 10,
    meaning: Text::new(
        "Skoledager uten at noe er ført mens statsforvalteren har saken.",
        "Skoledagar utan at noko er ført medan statsforvaltaren har saka.",
        "School days without anything recorded while Statsforvalteren has the case.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(since) = silent_since(context) else { return };
    let Some(case_there) = undecided(context) else { return };
    let found = Found::at(&STANDS_STILL, case_there.reported_at);
    let found = found.arg("days", context.days_between(since, context.today));
    let last = context.case.last_work(context.today).into_iter();
    findings.add(last.fold(found, |found, (_, node)| found.label(node, LAST)));
}

/// Whether this rule speaks.
pub(super) fn stands_still(context: &Context<'_>) -> bool {
    silent_since(context).is_some()
}

/// The day since which nothing was recorded, once that is too long ago.
fn silent_since(context: &Context<'_>) -> Option<Date> {
    let case_there = undecided(context).filter(|there| there.reported <= context.today)?;
    if context.is_closed() || context.is_unclear(WORK) {
        return None;
    }
    let last = context.case.last_work(context.today).map(|(date, _)| date);
    let since = last.map_or(case_there.reported, |last| last.max(case_there.reported));
    let days = context.calendar.sure_school_days_between(since, context.today);
    (days > context.threshold(&SCHOOL_DAYS)).then_some(since)
}
