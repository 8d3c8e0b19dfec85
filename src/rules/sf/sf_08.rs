//! SF-08: the file is up to date when Statsforvalteren looks at the case.

use super::{WORK, sf_09, undecided};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "SF-08",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_STATSFORVALTER, &law::ENFORCEMENT_INFORMATION],
    title: Text::new(
        "Filen viser hvordan det er nå, når statsforvalteren skal ha svar",
        "Fila viser korleis det er no, når statsforvaltaren skal ha svar",
        "The file shows how things are now when Statsforvalteren is to be answered",
    ),
    why: Text::new(
        "Statsforvalteren bedømmer saken slik den er når avgjørelsen tas. Bygger svaret på en gammel fil, kan eleven \
         bli bedømt etter en hverdag som ikke lenger er slik.",
        "Statsforvaltaren vurderer saka slik ho er når avgjerda blir teken. Byggjer svaret på ei gammal fil, kan \
         eleven bli vurdert etter ein kvardag som ikkje lenger er slik.",
        "Statsforvalteren judges the case as it is when the decision is made. If the answer rests on an old file, the \
         pupil may be judged by an everyday life that is no longer so.",
    ),
    limits: Text::new(
        "Fem skoledager er brilles eget forslag, regnet av én uke fra saken ble meldt eller noe sist ble ført. Regelen \
         ser bare når noe sist ble ført, ikke om det beskriver dagen i dag. Den gjelder til skolen har svart; er det \
         gått lenger tid, taler SF-09. Dager rundt jul, påske og sommerferie teller ikke når filen ikke sier når \
         skolen er stengt.",
        "Fem skoledagar er brille sitt eige framlegg, rekna av éi veke frå saka vart meld eller noko sist vart ført. \
         Regelen ser berre når noko sist vart ført, ikkje om det skildrar dagen i dag. Han gjeld til skolen har svart; \
         er det gått lengre tid, talar SF-09. Dagar rundt jul, påske og sommarferie tel ikkje når fila ikkje seier når \
         skolen er stengd.",
        "Five school days are brille's own proposal, made from one week since the case was reported or something was \
         last recorded. The rule sees only when something was last recorded, not whether it describes today. It holds \
         until the school has answered; after a longer time SF-09 speaks. Days around Christmas, Easter and the summer \
         holidays do not count where the file does not say when the school is closed.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&OLD],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-13",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-23 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-23 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. }
  - { dato: 2026-10-02, av: A1, hva: E1 har vært med på lag hele uka. } # <-
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
  frist: 2026-10-20
",
        },
    ],
    check: Some(check),
};

static OLD: Message = Message {
    headline: Text::new(
        "Statsforvalteren har saken, men det siste som er ført, er {days} gammelt.",
        "Statsforvaltaren har saka, men det siste som er ført, er {days} gammalt.",
        "Statsforvalteren has the case, but the last thing recorded is {days} old.",
    ),
    label: Text::new("siste innførsel", "siste innførsel", "the last entry"),
    help: Text::new(
        "Spør eleven hvordan det er nå, og før det som har skjedd siden, før svaret sendes.",
        "Spør eleven korleis det er no, og før det som har hendt sidan, før svaret blir sendt.",
        "Ask the pupil how things are now, and record what has happened since, before the answer is sent.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "SF-08",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager siden noe sist ble ført, mens statsforvalteren venter på svar.",
        "Skoledagar sidan noko sist vart ført, medan statsforvaltaren ventar på svar.",
        "School days since something was last recorded, while Statsforvalteren awaits an answer.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(case_there) = undecided(context).filter(|there| there.reported <= context.today) else { return };
    let has_answered = !context.gaps.plainly_lack(case_there.section.node, "svart");
    if has_answered || context.is_closed() || context.is_unclear(WORK) || sf_09::stands_still(context) {
        return;
    }
    let Some((last, last_at)) = context.case.last_work(context.today) else { return };
    let since = last.max(case_there.reported);
    if context.calendar.sure_school_days_between(since, context.today) > context.threshold(&SCHOOL_DAYS) {
        findings.add(Found::at(&OLD, last_at).arg("days", context.days_between(last, context.today)));
    }
}
