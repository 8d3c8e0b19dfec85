//! UND-20: an investigation does not hold back measures in a serious case.

use crate::case::{Degree, Investigation};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

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
        "Loven sier i samme setning at skolen snarest skal undersøke saken og rette opp situasjonen med egnede tiltak. Det \
         ene venter ikke på det andre: et barn i en alvorlig sak trenger vern mens skolen finner ut av resten.",
        "Lova seier i same setninga at skolen snarast skal undersøkje saka og rette opp situasjonen med eigna tiltak. Det eine \
         ventar ikkje på det andre: eit barn i ei alvorleg sak treng vern medan skolen finn ut av resten.",
        "The Act says in one sentence that the school shall as soon as possible investigate the matter and put it right with \
         suitable measures. One does not wait for the other: a child in a serious case needs protection while the school \
         finds out the rest.",
    ),
    limits: Text::new(
        "Regelen ser saker som er vurdert som alvorlige, der en undersøkelse er begynt, og der filen verken har et \
         strakstiltak eller et tiltak i en plan. Om det trengtes tiltak før, vurderer et menneske. Loven gir ikke noe tall: \
         fem skoledager fra vurderingen er brilles eget forslag. Regelen tier når saken er avsluttet, og når undersøkelsen \
         kom til at eleven har det trygt og godt.",
        "Regelen ser saker som er vurderte som alvorlege, der ei undersøking er byrja, og der fila korkje har eit strakstiltak \
         eller eit tiltak i ein plan. Om det trongst tiltak før, vurderer eit menneske. Lova gir ikkje noko tal: fem \
         skoledagar frå vurderinga er brille sitt eige framlegg. Regelen teier når saka er avslutta, og når undersøkinga kom \
         til at eleven har det trygt og godt.",
        "The rule sees cases that were found serious, where an investigation has begun and the file has neither an immediate \
         measure nor a measure in a plan. Whether measures were needed earlier is for a person to judge. The Act gives no \
         number: five school days from the assessment are brille’s own proposal. The rule is silent where the case is closed, \
         and where the investigation found that the pupil is safe and well.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example { good: true, date: "2026-09-21", yaml: WITH_IMMEDIATE_MEASURE },
        Example {
            good: false,
            date: "2026-09-21",
            yaml: "\
# uten: elevens_beste, plan, evalueringer, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    krenkelsesform: [vold]
    beskrivelse: F1 forteller at E1 er slått to ganger bak gymsalen.
    til_leder: { dato: 2026-09-07, av: L1 }
    til_skoleeier: { dato: 2026-09-08, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: ja } # <-
    barnevern: { vurdert: 2026-09-08, av: R1 }
    politi: { vurdert: 2026-09-08, av: R1 }
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 er slått to ganger. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 tør ikke gå ut. }
",
        },
    ],
    check: Some(check),
};

/// A serious case in which the pupil was protected on the first day, thirteen days after the report.
const WITH_IMMEDIATE_MEASURE: &str = "\
strakstiltak:
  - { id: ST1, dato: 2026-09-08, hva: A1 er sammen med E1 i alle friminutt., utføres_av: [A1], beskytter_mot: [M1], slutt: 2026-09-14 }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    kanal: telefon
    krenker: elev
    krenkelsesform: [vold]
    hvor: friminutt
    beskrivelse: F1 forteller at E1 er slått to ganger bak gymsalen i storefri, torsdag 3. og fredag 4. september.
    til_leder: { dato: 2026-09-07, av: L1 }
    til_skoleeier: { dato: 2026-09-08, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: ja, begrunnelse: Slag to dager på rad. }
    barnevern: { vurdert: 2026-09-08, av: R1 }
    politi: { vurdert: 2026-09-08, av: R1 }
";

static MESSAGE: Message = Message {
    headline: Text::new(
        "Saken er vurdert som alvorlig, men filen viser ingen tiltak etter {days}.",
        "Saka er vurdert som alvorleg, men fila viser ingen tiltak etter {days}.",
        "The case was found serious, but the file shows no measure after {days}.",
    ),
    label: Text::new("vurdert som alvorlig her", "vurdert som alvorleg her", "found serious here"),
    help: Text::new(
        "Vern eleven nå: skriv under `strakstiltak` hva som gjøres fra i dag og av hvem. Planen kan komme etter.",
        "Vern eleven no: skriv under `strakstiltak` kva som blir gjort frå i dag og av kven. Planen kan kome etter.",
        "Protect the pupil now: write under `strakstiltak` what is done from today and by whom. The plan may follow.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "UND-20",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra saken ble vurdert som alvorlig, uten noen tiltak, før det blir advarsel.",
        "Skoledagar frå saka vart vurdert som alvorleg, utan nokon tiltak, før det blir åtvaring.",
        "School days from when the case was found serious, without any measure, before there is a warning.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unread = ["strakstiltak", "plan/tiltak", "meldinger/*/alvorlighet/vurdert", "undersøkelser/*/konklusjon"];
    let has_measures = case.node.get("strakstiltak").is_some() || case.plan.is_some();
    if has_measures || context.is_closed() || context.is_unclear(&unread) {
        return;
    }
    let Some((assessed, assessed_at)) = case.first_serious().and_then(|serious| serious.date?.dated()) else { return };
    let begun = case.investigations.iter().filter_map(|investigation| investigation.start?.date);
    let is_begun = begun.min().is_some_and(|start| start <= context.today);
    let days = context.calendar.school_days_between(assessed, context.today);
    let is_late = days > context.threshold(&SCHOOL_DAYS);
    if is_begun && is_late && !case.investigations.iter().any(found_safe) {
        findings.add(Found::at(&MESSAGE, assessed_at).arg("days", context.days_between(assessed, context.today)));
    }
}

fn found_safe(investigation: &Investigation<'_>) -> bool {
    let safe = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.safe);
    safe.is_some_and(|safe| safe.value == Degree::Yes)
}
