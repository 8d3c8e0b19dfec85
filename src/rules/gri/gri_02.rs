//! GRI-02: in a serious case the pupil is protected before there is a plan.

use jiff::civil::Date;

use crate::case::{Case, Day, Report, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "GRI-02",
    severity: Severity::Warning,
    basis: &[&law::REPORT_AND_ACT, &law::OWN_PROPOSAL],
    title: Text::new(
        "Eleven er vernet straks når saken er alvorlig",
        "Eleven er verna straks når saka er alvorleg",
        "The pupil is protected at once where the case is serious",
    ),
    why: Text::new(
        "Skolen skal snarest undersøke saken og rette på den. Er saken alvorlig, kan eleven ikke vente til planen er ferdig: \
         noen må sørge for at det ikke skjer igjen i morgen. Strakstiltak er det eleven merker først.",
        "Skolen skal snarast undersøkje saka og rette på ho. Er saka alvorleg, kan ikkje eleven vente til planen er ferdig: \
         nokon må sørgje for at det ikkje hender att i morgon. Strakstiltak er det eleven merkar først.",
        "The school shall investigate the case and put it right as soon as possible. Where it is serious, the pupil cannot \
         wait until the plan is finished: somebody must see to it that it does not happen again tomorrow. Immediate measures \
         are what the pupil notices first.",
    ),
    limits: Text::new(
        "Én skoledag etter at saken ble vurdert som alvorlig, er brilles eget forslag; loven sier bare «snarest». Regelen ser \
         om et tiltak begynte, ikke om det vernet eleven. Tiltak i planen teller, og finnes det alt en plan når meldingen \
         kommer, er regelen stille.",
        "Éin skoledag etter at saka vart vurdert som alvorleg, er brille sitt eige framlegg; lova seier berre «snarast». \
         Regelen ser om eit tiltak byrja, ikkje om det verna eleven. Tiltak i planen tel, og finst det alt ein plan når \
         meldinga kjem, er regelen still.",
        "One school day after the case was judged serious is brille's own proposal; the Act says only “as soon as possible”. \
         The rule sees whether a measure began, not whether it protected the pupil. Measures of the plan count, and where \
         there is a plan already when the report comes the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NONE, &LATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: samtale
    krenker: elev
    beskrivelse: F1 forteller at E1 blir presset ut av garderoben hver dag.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja }
strakstiltak:
  - { id: ST1, dato: 2026-09-08, hva: A1 er i garderoben når klassen skifter., utføres_av: [A1], slutt: 2026-09-11 }
",
        },
        Example {
            good: false,
            date: "2026-09-10",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, utleveringer, logg
kontakt:
  - { dato: 2026-09-07, med: [F1], av: R1, hva: R1 tok imot bekymringen. }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: elev
    beskrivelse: F1 forteller at E1 blir presset ut av garderoben hver dag.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet:
      vurdert: 2026-09-07
      av: R1
      alvorlig: ja # <-
undersøkelser:
  - { id: U1, start: 2026-09-08 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: elev
    beskrivelse: F1 forteller at E1 blir presset ut av garderoben hver dag.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja }
strakstiltak:
  - id: ST1
    dato: 2026-09-10 # <-
    hva: A1 er i garderoben når klassen skifter.
    utføres_av: [A1]
    slutt: 2026-09-11
",
        },
    ],
    check: Some(check),
};

static NONE: Message = Message {
    headline: Text::new(
        "Saken ble vurdert som alvorlig {date}, men filen viser ikke hva skolen gjorde for å verne eleven straks.",
        "Saka vart vurdert som alvorleg {date}, men fila viser ikkje kva skolen gjorde for å verne eleven straks.",
        "The case was judged serious on {date}, but the file does not show what the school did to protect the pupil at once.",
    ),
    label: Text::new("{days} uten tiltak", "{days} utan tiltak", "{days} without a measure"),
    help: Text::new(
        "Avtal med eleven hva som trengs for å være trygg i morgen, sett det i verk, og skriv det inn under `strakstiltak`.",
        "Avtal med eleven kva som trengst for å vere trygg i morgon, set det i verk, og skriv det inn under `strakstiltak`.",
        "Agree with the pupil on what it takes to be safe tomorrow, do it, and record it under `strakstiltak`.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Det første tiltaket begynte {days} etter at saken ble vurdert som alvorlig {date}.",
        "Det første tiltaket byrja {days} etter at saka vart vurdert som alvorleg {date}.",
        "The first measure began {days} after the case was judged serious on {date}.",
    ),
    label: Text::new("begynte etter {days}", "byrja etter {days}", "began after {days}"),
    help: Text::new(
        "Ble eleven vernet tidligere, så skriv det inn under `strakstiltak`. Ellers: se hva som gjorde at det tok tid.",
        "Vart eleven verna tidlegare, så skriv det inn under `strakstiltak`. Elles: sjå kva som gjorde at det tok tid.",
        "If the pupil was protected earlier, record it under `strakstiltak`. Otherwise see what made it take time.",
    ),
};

const JUDGED: Text = Text::new("vurdert som alvorlig her", "vurdert som alvorleg her", "judged serious here");

static SCHOOL_DAYS: Setting = Setting {
    rule: "GRI-02",
    key: "skoledager",
    default: 1,
    meaning: Text::new(
        "Skoledager fra saken blir vurdert som alvorlig, til et tiltak skal ha begynt.",
        "Skoledagar frå saka blir vurdert som alvorleg, til eit tiltak skal ha byrja.",
        "School days from when the case is judged serious until a measure must have begun.",
    ),
    source: &law::OWN_PROPOSAL,
};

/// A report that was judged serious.
struct Serious<'t> {
    reported: Date,
    judged: Date,
    answer: Node<'t>,
}

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let paths = ["strakstiltak/*/dato", "plan/tiltak/*/start", "plan/dato", "avslutning/dato"];
    let planned = first_planned(case);
    if context.is_unclear(&paths) || context.pupil_has_left() || case.plan.is_some() && planned.is_none() {
        return;
    }
    let serious = case.reports.iter().filter_map(serious);
    let before_plan = serious.filter(|serious| planned.is_none_or(|planned| serious.reported <= planned));
    let Some(serious) = before_plan.min_by_key(|serious| serious.judged) else { return };
    let too_late =
        |until: Date| context.calendar.school_days_between(serious.judged, until) > context.threshold(&SCHOOL_DAYS);
    let (found, until) = match first_measure(case, serious.reported) {
        Some((date, date_at)) if date <= context.today => {
            (Found::at(&LATE, date_at).label(serious.answer, JUDGED), date)
        }
        _ => (Found::at(&NONE, serious.answer), context.last_day()),
    };
    if too_late(until) {
        let found = found.arg("date", Arg::Date(serious.judged));
        findings.add(found.arg("days", context.days_between(serious.judged, until)));
    }
}

fn serious<'t>(report: &Report<'t>) -> Option<Serious<'t>> {
    let judged = report.seriousness.as_ref().filter(|judged| YesNo::said(judged.serious))?;
    let reported = report.date?.date?;
    // An assessment dated before the report is a slip, which must not make the measures late.
    Some(Serious { reported, judged: judged.date?.date?.max(reported), answer: judged.serious?.node })
}

/// The first measure that began on the day of the report or later.
fn first_measure<'t>(case: &Case<'t>, reported: Date) -> Option<(Date, Node<'t>)> {
    let immediate = case.immediate_measures.iter().map(|measure| measure.date);
    let planned = case.measures().iter().map(|measure| measure.start);
    let days = immediate.chain(planned).flatten().filter_map(Day::dated);
    days.filter(|(date, _)| *date >= reported).min_by_key(|(date, _)| *date)
}

fn first_planned(case: &Case<'_>) -> Option<Date> {
    let plan = case.plan.as_ref()?;
    let days = plan.changes.iter().filter_map(|change| change.date).chain(plan.date);
    days.filter_map(|day| day.date).min()
}
