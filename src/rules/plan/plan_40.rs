//! PLAN-40: support for what the pupil has been through.

use jiff::ToSpan;

use crate::case::{Case, MeasureKind, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-40",
    severity: Severity::Note,
    basis: &[&law::MILJOLOYPER, &law::OYGARDEN],
    title: Text::new(
        "Eleven får støtte for det eleven har vært gjennom",
        "Eleven får støtte for det eleven har vore gjennom",
        "The pupil gets support for what the pupil has been through",
    ),
    why: Text::new(
        "At det slutter, er ikke det samme som at det er godt igjen. En elev som har vært utsatt for noe alvorlig \
         eller lenge, kan bære det med seg og trenge noen å snakke med eller hjelp til å ta igjen det som ble borte.",
        "At det sluttar, er ikkje det same som at det er godt igjen. Ein elev som har vore utsett for noko alvorleg \
         eller lenge, kan bere det med seg og trenge nokon å snakke med eller hjelp til å ta igjen det som vart borte.",
        "That it stops is not the same as all being well again. A pupil who was exposed to something serious or for \
         long may carry it along, and may need somebody to talk with or help to catch up on what was lost.",
    ),
    limits: Text::new(
        "Dette er god praksis, ikke et lovkrav. Regelen ser bare om et tiltak har `art: ettervern`, om helsesykepleier \
         gjennomfører noe, eller om saken viser samarbeid med helsesykepleier. Den vet ikke om eleven trenger eller \
         ønsker støtte. Tallene er brilles eget forslag.",
        "Dette er god praksis, ikkje eit lovkrav. Regelen ser berre om eit tiltak har `art: ettervern`, om \
         helsesjukepleiar gjennomfører noko, eller om saka viser samarbeid med helsesjukepleiar. Han veit ikkje om \
         eleven treng eller ønskjer støtte. Tala er brille sitt eige framlegg.",
        "This is good practice, not a requirement of the law. The rule sees only whether a measure has `art: \
         ettervern`, whether the school nurse carries something out, or whether the case shows cooperation with the \
         nurse. It does not know whether the pupil needs or wants support. The numbers are brille's own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SERIOUS_DAYS, &LONG_DAYS],
    together: &[],
    missing: None,
    messages: &[&NO_SUPPORT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
        },
        Example {
            good: false,
            date: "2026-10-15",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: ukjent
    hvor: friminutt
    beskrivelse: F1 forteller at E1 ble slått i storefri og ikke vil på skolen.
    til_leder: { dato: 2026-09-07, av: L1 }
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja, begrunnelse: Vold. }
plan: # <-
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], begrunnelse: E1 ba om det., evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
evalueringer:
  - id: V1
    dato: 2026-10-14
    deltakere: [S1, L1, A1, E1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-28 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-28 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis }
",
        },
    ],
    check: Some(check),
};

static NO_SUPPORT: Message = Message {
    headline: Text::new(
        "Saken er alvorlig eller langvarig, men planen viser ingen støtte til eleven for det som har skjedd.",
        "Saka er alvorleg eller langvarig, men planen viser inga støtte til eleven for det som har skjedd.",
        "The case is serious or long, but the plan shows no support for the pupil for what has happened.",
    ),
    label: Text::new("ingen støtte etterpå", "inga støtte etterpå", "no support afterwards"),
    help: Text::new(
        "Spør eleven om eleven vil ha noen å snakke med eller trenger hjelp med fag og venner, og legg inn et tiltak \
         med `art: ettervern`.",
        "Spør eleven om eleven vil ha nokon å snakke med eller treng hjelp med fag og vener, og legg inn eit tiltak \
         med `art: ettervern`.",
        "Ask whether the pupil wants somebody to talk with or needs help with school work and friends, and add a \
         measure with `art: ettervern`.",
    ),
};

static SERIOUS_DAYS: Setting = Setting {
    rule: "PLAN-40",
    key: "dager_alvorlig",
    default: 28,
    meaning: Text::new(
        "Dager fra planen i en alvorlig sak til støtte savnes.",
        "Dagar frå planen i ei alvorleg sak til støtte blir sakna.",
        "Days from the plan in a serious case until support is missed.",
    ),
    source: &law::OWN_PROPOSAL,
};

static LONG_DAYS: Setting = Setting {
    rule: "PLAN-40",
    key: "dager_lang",
    default: 90,
    meaning: Text::new(
        "Dager fra den første meldingen i enhver sak til støtte savnes.",
        "Dagar frå den første meldinga i kva sak som helst til støtte blir sakna.",
        "Days from the first report in any case until support is missed.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let Some(plan) = &case.plan else { return };
    if case.is_about_class() || super::is_light(case) || context.is_closed() || is_supported(case) {
        return;
    }
    let is_past = |date: jiff::civil::Date, days| date.saturating_add(context.threshold(days).days()) < context.today;
    let planned = super::first_planned(plan).or_else(|| plan.date?.dated());
    let is_serious = case.is_serious() && planned.is_some_and(|(date, _)| is_past(date, &SERIOUS_DAYS));
    let is_long = case.first_knowledge().is_some_and(|(date, _)| is_past(date, &LONG_DAYS));
    if is_serious || is_long {
        found.add(Found::in_section(&NO_SUPPORT, plan.node));
    }
}

fn is_supported(case: &Case<'_>) -> bool {
    let is_nurse = |code: &str| case.role(code) == Some(Role::Nurse);
    let by_measure = case.measures().iter().any(|measure| {
        measure.kind.is_some_and(|kind| kind.value == MeasureKind::Aftercare)
            || measure.carried_out_by.iter().any(|code| is_nurse(code.value))
    });
    by_measure || case.cooperation.iter().filter_map(|cooperation| cooperation.with).any(|code| is_nurse(code.value))
}
