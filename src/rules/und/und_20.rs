//! UND-20: where there is a plan already, a new serious report does not wait for measures.

use jiff::civil::Date;

use crate::case::{Case, Day, Report, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "UND-20",
    severity: Severity::Warning,
    basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Undersøkelsen holder ikke tilbake tiltak som haster",
        "Undersøkinga held ikkje tilbake tiltak som hastar",
        "The investigation does not hold back measures that are urgent",
    ),
    why: Text::new(
        "Loven sier i samme setning at skolen snarest skal undersøke saken og rette opp situasjonen med egnede tiltak. \
         Det ene venter ikke på det andre: et barn i en alvorlig sak trenger vern mens skolen finner ut av resten.",
        "Lova seier i same setninga at skolen snarast skal undersøkje saka og rette opp situasjonen med eigna tiltak. \
         Det eine ventar ikkje på det andre: eit barn i ei alvorleg sak treng vern medan skolen finn ut av resten.",
        "The Act says in one sentence that the school shall as soon as possible investigate the matter and put it \
         right with suitable measures. One does not wait for the other: a child in a serious case needs protection \
         while the school finds out the rest.",
    ),
    limits: Text::new(
        "Er det ingen plan ennå når en alvorlig melding kommer, sier GRI-02 fra. Denne regelen ser alvorlige meldinger \
         som kommer når det alt finnes en plan: om filen viser et strakstiltak, et tiltak som begynner, en ny versjon \
         av planen eller en evaluering etterpå. Om det nye var nok, vurderer et menneske. Loven gir ikke noe tall: fem \
         skoledager fra vurderingen er brilles eget forslag. Sier filen ikke når skolen er stengt, teller ikke dager \
         rundt jul, påske og sommerferie.",
        "Er det ingen plan enno når ei alvorleg melding kjem, seier GRI-02 frå. Denne regelen ser alvorlege meldingar \
         som kjem når det alt finst ein plan: om fila viser eit strakstiltak, eit tiltak som byrjar, ein ny versjon av \
         planen eller ei evaluering etterpå. Om det nye var nok, vurderer eit menneske. Lova gir ikkje noko tal: fem \
         skoledagar frå vurderinga er brille sitt eige framlegg. Seier ikkje fila når skolen er stengd, tel ikkje \
         dagar rundt jul, påske og sommarferie.",
        "Where there is no plan yet when a serious report comes, GRI-02 speaks. This rule sees serious reports that \
         come when there already is a plan: whether the file shows an immediate measure, a measure that begins, a new \
         version of the plan or an evaluation afterwards. Whether the new was enough is for a person to judge. The Act \
         gives no number: five school days from the assessment are brille’s own proposal. Where the file does not say \
         when the school is closed, days around Christmas, Easter and the summer holidays do not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    kanal: telefon
    krenker: elev
    krenkelsesform: [utestenging]
    hvor: friminutt
    beskrivelse: F1 forteller at E1 blir stående alene i storefri når klassen deler seg i lag.
    til_leder: { dato: 2026-09-07, av: L1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Har vart i to uker uten vold eller trusler. }
  - id: M2
    dato: 2026-09-16
    fra: F1
    mottatt_av: L1
    kanal: telefon
    krenker: elev
    krenkelsesform: [vold]
    hvor: friminutt
    beskrivelse: F1 forteller at E1 er slått to ganger bak gymsalen i storefri.
    til_leder: { dato: 2026-09-16, av: L1 }
    til_skoleeier: { dato: 2026-09-16, av: R1 }
    alvorlighet: { vurdert: 2026-09-16, av: R1, alvorlig: ja, begrunnelse: Slag to dager på rad. }
    barnevern: { vurdert: 2026-09-16, av: R1 }
    politi: { vurdert: 2026-09-16, av: R1 }
strakstiltak:
  - { id: ST1, dato: 2026-09-17, hva: A1 er sammen med E1 i alle friminutt., utføres_av: [A1], beskytter_mot: [M2], slutt: 2026-09-25 }
",
        },
        Example {
            good: false,
            date: "2026-10-07",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    til_leder: { dato: 2026-09-07, av: L1 }
  - id: M2
    dato: 2026-09-28
    fra: F1
    mottatt_av: R1
    krenker: elev
    krenkelsesform: [vold]
    beskrivelse: F1 forteller at E1 er slått to ganger bak gymsalen.
    til_skoleeier: { dato: 2026-09-28, av: R1 }
    alvorlighet: { vurdert: 2026-09-28, av: R1, alvorlig: ja } # <-
    barnevern: { vurdert: 2026-09-28, av: R1 }
    politi: { vurdert: 2026-09-28, av: R1 }
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "En alvorlig melding kom mens det fantes en plan, og {days} gikk uten at filen viser noe nytt tiltak.",
        "Ei alvorleg melding kom medan det fanst ein plan, og {days} gjekk utan at fila viser noko nytt tiltak.",
        "A serious report came when there was a plan, and {days} passed in which the file shows no new measure.",
    ),
    label: Text::new("vurdert som alvorlig her", "vurdert som alvorleg her", "found serious here"),
    help: Text::new(
        "Vern eleven nå, og skriv det under `strakstiltak`. Se så på planen: svarer tiltakene på det nye, eller trengs \
         det en ny versjon?",
        "Vern eleven no, og skriv det under `strakstiltak`. Sjå så på planen: svarer tiltaka på det nye, eller trengst \
         det ein ny versjon?",
        "Protect the pupil now, and record it under `strakstiltak`. Then look at the plan: do the measures answer the \
         new, or is a new version needed?",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "UND-20",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra en ny melding er vurdert som alvorlig, til noe nytt er gjort.",
        "Skoledagar frå ei ny melding er vurdert som alvorleg, til noko nytt er gjort.",
        "School days from when a new report is found serious until something new is done.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unread = [
        "strakstiltak/*/dato",
        "plan/dato",
        "plan/endringer/*/dato",
        "plan/tiltak/*/start",
        "evalueringer/*/dato",
        "avslutning/dato",
    ];
    let Some(planned) = case.first_planned() else { return };
    if context.is_unclear(&unread) || context.pupil_has_left() {
        return;
    }
    let after_plan = |report: &&Report<'_>| report.date.and_then(|day| day.date).is_some_and(|date| planned < date);
    for (reported, judged, judged_at) in case.reports.iter().filter(after_plan).filter_map(serious) {
        let until = first_answer(case, reported).unwrap_or(context.last_day()).min(context.last_day());
        if context.calendar.sure_school_days_between(judged, until) > context.threshold(&SCHOOL_DAYS) {
            findings.add(Found::at(&MESSAGE, judged_at).arg("days", context.days_between(judged, until)));
        }
    }
}

/// The day of a report that was found serious, and the day and the place of that.
fn serious<'t>(report: &Report<'t>) -> Option<(Date, Date, Node<'t>)> {
    let judged = report.seriousness.as_ref().filter(|judged| YesNo::said(judged.serious))?;
    let (date, node) = judged.date?.dated()?;
    let reported = report.date?.date?;
    Some((reported, date.max(reported), node))
}

/// The first day, from that of a report on, on which the school did something new.
fn first_answer(case: &Case<'_>, reported: Date) -> Option<Date> {
    let immediate = case.immediate_measures.iter().map(|measure| measure.date);
    let starts = case.measures().iter().map(|measure| measure.start);
    let versions = case.plan.iter().flat_map(|plan| plan.changes.iter().map(|change| change.date).chain([plan.date]));
    let evaluations = case.evaluations.iter().map(|evaluation| evaluation.date);
    let days = immediate.chain(starts).chain(versions).chain(evaluations).flatten().filter_map(|day: Day<'_>| day.date);
    days.filter(|day| *day >= reported).min()
}
