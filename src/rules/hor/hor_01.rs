//! HOR-01: the pupil is heard before the measures are decided.

use jiff::civil::Date;

use crate::case::{Case, Day, Hearing, Plan, Stage, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "HOR-01",
    severity: Severity::Error,
    basis: &[&law::PARTICIPATION, &law::REPORT_AND_ACT, &law::CIRCULAR_HEARING],
    title: Text::new(
        "Eleven er hørt før tiltakene ble bestemt",
        "Eleven er høyrd før tiltaka vart bestemte",
        "The pupil is heard before the measures are decided",
    ),
    why: Text::new(
        "Eleven har rett til å medvirke i alt som gjelder eleven selv, og til å bli hørt. Retten har ingen nedre \
         aldersgrense. En elev som først blir spurt når planen er ferdig, har ikke fått være med på å forme den, og \
         skolen vet ikke om tiltakene treffer det som er vondt.",
        "Eleven har rett til å medverke i alt som gjeld eleven sjølv, og til å bli høyrd. Retten har inga nedre \
         aldersgrense. Ein elev som først blir spurd når planen er ferdig, har ikkje fått vere med på å forme han, og \
         skolen veit ikkje om tiltaka treffer det som er vondt.",
        "Pupils have a right to take part in everything that concerns them, and to be heard. There is no lower age \
         limit. A pupil who is first asked when the plan is finished has had no part in shaping it, and the school \
         does not know whether the measures meet what hurts.",
    ),
    limits: Text::new(
        "Regelen ser datoer og koder, ikke om eleven fikk reell innflytelse eller snakket fritt. Høring om \
         `undersøkelse` og `tiltak` teller, også samme dag som planen, og et tilbud som eleven avslo. En elevsamtale \
         som bare står under undersøkelsen, og en oppgitt grunn til at eleven ikke er hørt, gir advarsel i stedet for \
         feil; regelen vurderer ikke om grunnen holder. Et tiltak som begynte før eleven ble hørt, gir også bare \
         advarsel. Har planen en dato fram i tid, er det ennå tid til å høre eleven, og da blir det også bare advarsel.",
        "Regelen ser datoar og kodar, ikkje om eleven fekk reell innverknad eller snakka fritt. Høyring om \
         `undersøkelse` og `tiltak` tel, òg same dag som planen, og eit tilbod som eleven sa nei til. Ein elevsamtale \
         som berre står under undersøkinga, og ein oppgitt grunn til at eleven ikkje er høyrd, gir åtvaring i staden \
         for feil; regelen vurderer ikkje om grunnen held. Eit tiltak som byrja før eleven vart høyrd, gir òg berre \
         åtvaring. Har planen ein dato fram i tid, er det enno tid til å høyre eleven, og då blir det òg berre \
         åtvaring.",
        "The rule sees dates and codes, not whether the pupil had real influence or spoke freely. Hearings on \
         `undersøkelse` and `tiltak` count, on the day of the plan too, and so does an offer that the pupil declined. \
         A talk that stands under the investigation alone, and a stated reason why the pupil was not heard, give a \
         warning instead of an error; the rule does not judge whether the reason holds. A measure that began before \
         the pupil was heard gives only a warning too. Where the plan is dated in the future there is still time to \
         hear the pupil, and that is only a warning too.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NEVER, &LATE, &MEASURE_FIRST, &TALK_ONLY, &REASON],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, avslått: ja, nytt_tilbud: 2026-09-14 }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre., fulgt: ja }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - { id: U1, start: 2026-09-08 }
medvirkning:
  - id: MV1
    hvem: E1
    dato: 2026-09-15 # <-
    om: tiltak
    synspunkt: E1 ønsker faste lag i storefri.
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
",
        },
        Example {
            good: false,
            date: "2026-09-14",
            yaml: "\
# uten: medvirkning, evalueringer, kontakt, utleveringer, logg
undersøkelser:
  - { id: U1, start: 2026-09-08 }
plan: # <-
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag. }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      utføres_av: [L1]
      evalueres: { dato: 2026-09-25 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - type: elevsamtale
        dato: 2026-09-08 # <-
        med: [E1]
        funn: E1 står alene tre til fire dager i uka.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei }
medvirkning:
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - { id: U1, start: 2026-09-08 }
medvirkning:
  - id: MV1
    hvem: E1
    dato: 2026-09-10
    om: tiltak
    ikke_hørt_fordi: E1 var innlagt på sykehus hele uka. # <-
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 ønsker faste lag. } # <-
  - { id: MV3, hvem: E1, dato: 2026-09-25, om: evaluering, synspunkt: E1 vil ha faste lag videre. }
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag. }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-09
      utføres_av: [L1]
      evalueres: { dato: 2026-09-25 }
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen fra storefri begynner.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
",
        },
    ],
    check: Some(check),
};

static NEVER: Message = Message {
    headline: Text::new(
        "Saken har en plan, men filen viser ikke at eleven er hørt.",
        "Saka har ein plan, men fila viser ikkje at eleven er høyrd.",
        "The case has a plan, but the file does not show that the pupil was heard.",
    ),
    label: Text::new(
        "eleven er ikke hørt før planen",
        "eleven er ikkje høyrd før planen",
        "the pupil is not heard before the plan",
    ),
    help: Text::new(
        "Hør eleven om det som har skjedd, og om tiltakene. Skriv inn samtalen under `medvirkning`, og endre planen \
         etter det eleven sier.",
        "Høyr eleven om det som har skjedd, og om tiltaka. Skriv inn samtalen under `medvirkning`, og endre planen \
         etter det eleven seier.",
        "Hear the pupil on what has happened and on the measures. Record the talk under `medvirkning`, and change the \
         plan according to what the pupil says.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Eleven fikk først mulighet til å bli hørt {heard}, etter at planen ble laget {planned}.",
        "Eleven fekk først høve til å bli høyrd {heard}, etter at planen vart laga {planned}.",
        "The pupil first had the chance to be heard on {heard}, after the plan was made on {planned}.",
    ),
    label: Text::new("etter planen", "etter planen", "after the plan"),
    help: Text::new(
        "Gå gjennom planen med eleven, skriv under `medvirkning` hva eleven sier om tiltakene, og endre dem om det \
         trengs. Er eleven hørt tidligere, må også den samtalen føres.",
        "Gå gjennom planen med eleven, skriv under `medvirkning` kva eleven seier om tiltaka, og endre dei om det \
         trengst. Er eleven høyrd tidlegare, må òg den samtalen førast.",
        "Go through the plan with the pupil, record under `medvirkning` what the pupil says of the measures, and \
         change them where needed. If the pupil was heard earlier, record that talk too.",
    ),
};

static MEASURE_FIRST: Message = Message {
    headline: Text::new(
        "Et tiltak i planen begynte {start}, før eleven ble hørt {heard}.",
        "Eit tiltak i planen byrja {start}, før eleven vart høyrd {heard}.",
        "A measure of the plan began on {start}, before the pupil was heard on {heard}.",
    ),
    label: Text::new(
        "eleven ble hørt etter at tiltaket begynte",
        "eleven vart høyrd etter at tiltaket byrja",
        "the pupil was heard after the measure began",
    ),
    help: Text::new(
        "Hør eleven før et tiltak begynner. Kunne tiltaket ikke vente, hører det hjemme under `strakstiltak`.",
        "Høyr eleven før eit tiltak byrjar. Kunne tiltaket ikkje vente, høyrer det heime under `strakstiltak`.",
        "Hear the pupil before a measure begins. If the measure could not wait, it belongs under `strakstiltak`.",
    ),
};

static TALK_ONLY: Message = Message {
    headline: Text::new(
        "Skolen har snakket med eleven, men filen viser ikke at eleven er hørt om saken før planen ble laget.",
        "Skolen har snakka med eleven, men fila viser ikkje at eleven er høyrd om saka før planen vart laga.",
        "The school has talked with the pupil, but the file does not show that the pupil was heard on the case before \
         the plan was made.",
    ),
    label: Text::new(
        "samtalen er ikke ført under `medvirkning`",
        "samtalen er ikkje ført under `medvirkning`",
        "a talk without an entry under `medvirkning`",
    ),
    help: Text::new(
        "Fortalte eleven i denne samtalen hva eleven mener og ønsker, så skriv det inn under `medvirkning`.",
        "Fortalde eleven i denne samtalen kva eleven meiner og ønskjer, så skriv det inn under `medvirkning`.",
        "If the pupil said in this talk what the pupil thinks and wants, record it under `medvirkning`.",
    ),
};

static REASON: Message = Message {
    headline: Text::new(
        "Eleven er ikke hørt før planen ble laget; filen oppgir en grunn.",
        "Eleven er ikkje høyrd før planen vart laga; fila oppgir ein grunn.",
        "The pupil was not heard before the plan was made; the file gives a reason.",
    ),
    label: Text::new("oppgitt grunn", "oppgitt grunn", "the reason given"),
    help: Text::new(
        "Vurder om grunnen holder: retten til å bli hørt har ingen nedre aldersgrense. Tilby eleven en samtale så \
         snart det går.",
        "Vurder om grunnen held: retten til å bli høyrd har inga nedre aldersgrense. Tilby eleven ein samtale så \
         snart det går.",
        "Consider whether the reason holds: the right to be heard has no lower age limit. Offer the pupil a talk as \
         soon as possible.",
    ),
};

const PLAN_DATE: Text = Text::new("planen ble laget her", "planen vart laga her", "the plan was made here");
const MEASURE_START: Text = Text::new("tiltaket begynte her", "tiltaket byrja her", "the measure began here");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(plan) = &case.plan else { return };
    if super::subject_is_unclear(context) || context.is_unclear(&["medvirkning/*/hvem", "medvirkning/*/dato"]) {
        return;
    }
    let Some(planned) = plan.first_dated() else { return };
    let heard = case.hearings.iter().filter(|hearing| heard_or_offered(case, hearing));
    let days = heard.filter_map(|hearing| hearing.date.and_then(Day::dated));
    let first = days.filter(|(date, _)| *date <= planned.0.max(context.today)).min_by_key(|(date, _)| *date);
    let found = match first {
        Some(heard) if heard.0 <= planned.0 => measure_first(plan, heard),
        first => Some(softened(case, planned.0).unwrap_or_else(|| {
            let found = first.map_or_else(|| Found::in_section(&NEVER, plan.node), |heard| late(heard, planned));
            found.severity(if planned.0 > context.today { Severity::Warning } else { Severity::Error })
        })),
    };
    if let Some(found) = found {
        findings.add(found);
    }
}

/// A place in time and in the file.
type Moment<'t> = (Date, Node<'t>);

fn measure_first(plan: &Plan<'_>, (heard, heard_at): Moment<'_>) -> Option<Found> {
    let starts = plan.measures.iter().filter_map(|measure| measure.start).filter_map(Day::dated);
    let (start, start_at) = starts.min_by_key(|(date, _)| *date).filter(|(start, _)| *start < heard)?;
    let found = Found::at(&MEASURE_FIRST, heard_at).severity(Severity::Warning).label(start_at, MEASURE_START);
    Some(found.arg("start", Arg::Date(start)).arg("heard", Arg::Date(heard)))
}

fn late((heard, heard_at): Moment<'_>, (planned, planned_at): Moment<'_>) -> Found {
    let found = Found::at(&LATE, heard_at).label(planned_at, PLAN_DATE);
    found.arg("heard", Arg::Date(heard)).arg("planned", Arg::Date(planned))
}

/// What makes it less than plain that the pupil was not heard in time: a talk in the investigation, or a reason.
fn softened(case: &Case<'_>, planned: Date) -> Option<Found> {
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let talk = methods.filter(|method| case.is_talk_with_subject(method)).find_map(|method| {
        let (date, node) = method.date?.dated()?;
        (date <= planned).then(|| Found::at(&TALK_ONLY, node))
    });
    let reason = || {
        let reasons = case.hearings.iter().filter(|hearing| is_on_measures(case, hearing));
        reasons.filter_map(|hearing| hearing.not_heard_reason).next().map(|reason| Found::at(&REASON, reason.node))
    };
    Some(talk.or_else(reason)?.severity(Severity::Warning))
}

/// Whether the pupil was heard, or offered it and declined.
fn heard_or_offered(case: &Case<'_>, hearing: &Hearing<'_>) -> bool {
    is_on_measures(case, hearing) && (YesNo::said(hearing.declined) || hearing.not_heard_reason.is_none())
}

fn is_on_measures(case: &Case<'_>, hearing: &Hearing<'_>) -> bool {
    let stage = hearing.stage.map(|stage| stage.value);
    hearing.who.is_some_and(|who| case.is_subject(who.value))
        && matches!(stage, None | Some(Stage::Investigation | Stage::Measures))
}
