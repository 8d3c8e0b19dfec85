//! AVS-01: the case is closed when the pupil says that it is safe and good.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{closing, is_settled};
use crate::case::{Closing, Day, Degree, Extent, Hearing, Stage};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "AVS-01",
    severity: Severity::Error,
    basis: &[&law::SAFE_ENVIRONMENT, &law::REPORT_AND_ACT, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Eleven sier selv at det er trygt og godt når saken avsluttes",
        "Eleven seier sjølv at det er trygt og godt når saka blir avslutta",
        "The pupil says that it is safe and good when the case is closed",
    ),
    why: Text::new(
        "Plikten til å rette opp varer til eleven har det trygt og godt, og det er eleven selv som vet det. En sak som \
         lukkes uten at eleven er spurt, kan etterlate et barn som har gitt opp å si fra.",
        "Plikta til å rette opp varer til eleven har det trygt og godt, og det er eleven sjølv som veit det. Ei sak som \
         blir lukka utan at eleven er spurd, kan etterlate eit barn som har gitt opp å seie frå.",
        "The duty to put things right lasts until the pupil is safe and well, and it is the pupil who knows. A case that is \
         closed without asking may leave a child who has given up speaking out.",
    ),
    limits: Text::new(
        "Regelen ser ikke om eleven svarte fritt, eller om svaret var ærlig. At samtalen bør ligge høyst 14 dager før \
         avslutningen, er brilles eget forslag og gir bare advarsel. Det gjør også en manglende bekreftelse når eleven er \
         hørt om avslutningen, har avslått eller ikke kunne høres, når den siste evalueringen sier at det er trygt, i \
         klassesaker og når `omfang` er `enkel`. Har eleven byttet skole eller sluttet, eller er årsaken en som ikke holder \
         (AVS-04), er regelen stille. Det er den også når saken er åpnet igjen.",
        "Regelen ser ikkje om eleven svarte fritt, eller om svaret var ærleg. At samtalen bør liggje høgst 14 dagar før \
         avslutninga, er brille sitt eige framlegg og gir berre åtvaring. Det gjer òg ei manglande stadfesting når eleven er \
         høyrd om avslutninga, har sagt nei eller ikkje kunne høyrast, når den siste evalueringa seier at det er trygt, i \
         klassesaker og når `omfang` er `enkel`. Har eleven bytt skole eller slutta, eller er årsaka ei som ikkje held \
         (AVS-04), er regelen still. Det er han òg når saka er opna att.",
        "The rule does not see whether the pupil answered freely or honestly. That the talk should be at most 14 days before \
         the closing is brille's own proposal and gives only a warning. So does a missing confirmation where the pupil was \
         heard on the closing, declined or could not be heard, where the last evaluation says that it is safe, in cases \
         about a class and where `omfang` is `enkel`. Where the pupil has changed school or left, or the reason is one that \
         does not hold (AVS-04), the rule is silent, and so it is where the case was reopened.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&FRESH_DAYS],
    together: &[],
    missing: None,
    messages: &[&MISSING, &NOT_SAFE, &NO_TALK, &DISTANT],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::CLOSED_WELL },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning: # <-
  dato: 2026-10-02
  årsak: trygt_og_godt
  begrunnelse: Tiltakene har virket i tre uker.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter:
    medvirkning: MV3
    trygt_og_godt: delvis # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter:
    trygt_og_godt: ja # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter:
    medvirkning: MV1 # <-
    trygt_og_godt: ja
",
        },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Saken er avsluttet, men filen viser ikke at eleven sier at det er trygt og godt.",
        "Saka er avslutta, men fila viser ikkje at eleven seier at det er trygt og godt.",
        "The case is closed, but the file does not show that the pupil says it is safe and good.",
    ),
    label: Text::new(
        "eleven har ikke bekreftet det",
        "eleven har ikkje stadfesta det",
        "the pupil has not confirmed it",
    ),
    help: Text::new(
        "Spør eleven, skriv samtalen inn under `medvirkning` med `om: avslutning`, og svaret under `elev_bekrefter`. Sier \
         eleven noe annet enn ja, så åpne saken igjen under `gjenåpninger`.",
        "Spør eleven, skriv samtalen inn under `medvirkning` med `om: avslutning`, og svaret under `elev_bekrefter`. Seier \
         eleven noko anna enn ja, så opne saka att under `gjenåpninger`.",
        "Ask the pupil, record the talk under `medvirkning` with `om: avslutning`, and the answer under `elev_bekrefter`. \
         If the pupil says anything but yes, reopen the case under `gjenåpninger`.",
    ),
};

static NOT_SAFE: Message = Message {
    headline: Text::new(
        "Saken er avsluttet selv om eleven ikke sier at det er trygt og godt.",
        "Saka er avslutta endå eleven ikkje seier at det er trygt og godt.",
        "The case is closed although the pupil does not say that it is safe and good.",
    ),
    label: Text::new("elevens svar", "svaret frå eleven", "the pupil's answer"),
    help: Text::new(
        "Åpne saken igjen under `gjenåpninger`, og lag eller endre planen sammen med eleven. Plikten varer til eleven har \
         det trygt og godt.",
        "Opne saka att under `gjenåpninger`, og lag eller endre planen saman med eleven. Plikta varer til eleven har det \
         trygt og godt.",
        "Reopen the case under `gjenåpninger`, and make or change the plan together with the pupil. The duty lasts until \
         the pupil is safe and well.",
    ),
};

static NO_TALK: Message = Message {
    headline: Text::new(
        "Elevens bekreftelse viser ikke til noen samtale med eleven.",
        "Stadfestinga frå eleven viser ikkje til nokon samtale med eleven.",
        "The pupil's confirmation points to no talk with the pupil.",
    ),
    label: Text::new(
        "ingen samtale med eleven bak",
        "ingen samtale med eleven bak",
        "no talk with the pupil behind it",
    ),
    help: Text::new(
        "Skriv koden til samtalen der eleven sa det, i `medvirkning` under `elev_bekrefter`.",
        "Skriv koden til samtalen der eleven sa det, i `medvirkning` under `elev_bekrefter`.",
        "Write the code of the talk in which the pupil said so in `medvirkning` under `elev_bekrefter`.",
    ),
};

static DISTANT: Message = Message {
    headline: Text::new(
        "Bekreftelsen bygger på en samtale {heard}, men saken ble avsluttet {closed}.",
        "Stadfestinga byggjer på ein samtale {heard}, men saka vart avslutta {closed}.",
        "The confirmation rests on a talk on {heard}, but the case was closed on {closed}.",
    ),
    label: Text::new("for langt fra avslutningen", "for langt frå avslutninga", "too far from the closing"),
    help: Text::new(
        "Spør eleven rett før saken avsluttes. Finnes det en nyere samtale, så vis til den.",
        "Spør eleven rett før saka blir avslutta. Finst det ein nyare samtale, så vis til han.",
        "Ask the pupil just before closing. If there is a later talk, point to that one.",
    ),
};

const TALK: Text = Text::new("samtalen var her", "samtalen var her", "the talk was here");

static FRESH_DAYS: Setting = Setting {
    rule: "AVS-01",
    key: "dager",
    default: 14,
    meaning: Text::new(
        "Dager som samtalen med eleven høyst kan ligge før avslutningen.",
        "Dagar som samtalen med eleven høgst kan liggje før avslutninga.",
        "Days that the talk with the pupil may at most lie before the closing.",
    ),
    source: &law::OWN_PROPOSAL,
};

const CONFIRMATION: &[&str] = &[
    "elev",
    "avslutning/elev_bekrefter/medvirkning",
    "avslutning/elev_bekrefter/trygt_og_godt",
    "medvirkning/*/id",
    "medvirkning/*/hvem",
    "medvirkning/*/dato",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((closing, closed)) = closing(context).filter(|(closing, _)| is_settled(closing)) else { return };
    if context.is_unclear(CONFIRMATION) {
        return;
    }
    let found = match closing.pupil_confirms.as_ref().and_then(|answer| answer.safe) {
        Some(safe) if *safe != Degree::Yes => Some(Found::at(&NOT_SAFE, safe.node)),
        Some(safe) => weak_ground(context, closing, closed, safe.node),
        None => Some(Found::in_section(&MISSING, closing.node).severity(weight_of_absence(context, closed))),
    };
    if let Some(found) = found {
        findings.add(found);
    }
}

/// What makes the ground of a yes weak: no talk with the pupil behind it, or one long before or after the closing.
fn weak_ground(context: &Context<'_>, closing: &Closing<'_>, closed: Date, safe: Node<'_>) -> Option<Found> {
    let case = context.case;
    if case.extent() == Extent::Light {
        return None;
    }
    let Some(reference) = closing.pupil_confirms.as_ref()?.hearing else {
        return Some(Found::at(&NO_TALK, safe).severity(Severity::Warning));
    };
    let hearing = case.hearings.iter().find(|hearing| hearing.id.is_some_and(|id| *id == *reference))?;
    if !is_of_subject(context, hearing) {
        return Some(Found::at(&NO_TALK, reference.node).severity(Severity::Warning));
    }
    let (heard, heard_at) = hearing.date.and_then(Day::dated)?;
    (!is_fresh(context, heard, closed)).then(|| {
        let found = Found::at(&DISTANT, reference.node).label(heard_at, TALK).severity(Severity::Warning);
        found.arg("heard", Arg::Date(heard)).arg("closed", Arg::Date(closed))
    })
}

/// An error, unless something in the file tells that the pupil was asked or need not be asked in this form.
fn weight_of_absence(context: &Context<'_>, closed: Date) -> Severity {
    let case = context.case;
    let asked = |hearing: &Hearing<'_>| {
        hearing.stage.is_some_and(|stage| *stage == Stage::Closing) && is_of_subject(context, hearing)
    };
    let latest = case.evaluations.iter().filter_map(|evaluation| Some((evaluation.date?.date?, evaluation)));
    let latest = latest.filter(|(held, _)| *held <= closed).max_by_key(|(held, _)| *held);
    let said_safe = latest.filter(|(held, _)| is_fresh(context, *held, closed)).is_some_and(|(_, evaluation)| {
        let safe = evaluation.pupil_view.as_ref().and_then(|view| view.safe);
        safe.is_some_and(|safe| *safe == Degree::Yes)
    });
    let is_small = case.extent() == Extent::Light || case.is_about_class();
    if is_small || said_safe || case.hearings.iter().any(asked) { Severity::Warning } else { Severity::Error }
}

fn is_of_subject(context: &Context<'_>, hearing: &Hearing<'_>) -> bool {
    hearing.who.is_some_and(|who| context.case.is_subject(who.value))
}

fn is_fresh(context: &Context<'_>, heard: Date, closed: Date) -> bool {
    let earliest = closed.saturating_sub(context.threshold(&FRESH_DAYS).days());
    earliest <= heard && heard <= closed
}
