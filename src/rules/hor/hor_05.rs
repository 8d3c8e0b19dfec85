//! HOR-05: the pupil is heard at each evaluation.

use jiff::civil::Date;

use crate::case::{Case, Evaluation, Extent, Hearing, PupilView, Stage};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, eva, named};

pub(super) static RULE: Rule = Rule {
    code: "HOR-05",
    severity: Severity::Error,
    basis: &[&law::PARTICIPATION, &law::PLAN_E, &law::CIRCULAR_HEARING],
    title: Text::new(
        "Eleven er hørt ved hver evaluering",
        "Eleven er høyrd ved kvar evaluering",
        "The pupil is heard at each evaluation",
    ),
    why: Text::new(
        "Bare eleven vet om det er blitt tryggere. Eleven har rett til å bli hørt i alt som gjelder eleven selv, og \
         en evaluering uten elevens stemme kan kalle tiltak vellykkede som ikke har hjulpet.",
        "Berre eleven veit om det er blitt tryggare. Eleven har rett til å bli høyrd i alt som gjeld eleven sjølv, \
         og ei evaluering utan stemma til eleven kan kalle tiltak vellykka som ikkje har hjelpt.",
        "Only the pupil knows whether things have become safer. Pupils have a right to be heard in all that concerns \
         them, and an evaluation without the pupil’s voice may call measures a success that have not helped.",
    ),
    limits: Text::new(
        "Regelen ser om evalueringen viser til en høring av eleven, og datoene, ikke om samtalen var god. Samtalen \
         kan være holdt før møtet, men ikke før forrige evaluering av de samme tiltakene. Deltok eleven selv, sier \
         evalueringen hvordan eleven har det, er høringen ført uten at evalueringen viser til den, er den holdt \
         senere, eller er `omfang` satt til `enkel`, gir det advarsel i stedet for feil. En oppgitt grunn til at \
         eleven ikke er hørt, gir bare en merknad; regelen vurderer den ikke. At det mangler om eleven har det trygt og \
         godt, er EVA-04 sin sak.",
        "Regelen ser om evalueringa viser til ei høyring av eleven, og datoane, ikkje om samtalen var god. Samtalen \
         kan vere halden før møtet, men ikkje før førre evaluering av dei same tiltaka. Var eleven sjølv med, seier \
         evalueringa korleis eleven har det, er høyringa ført utan at evalueringa viser til ho, er ho halden seinare, \
         eller er `omfang` sett til `enkel`, gir det åtvaring i staden for feil. Ein oppgitt grunn til at eleven \
         ikkje er høyrd, gir berre ein merknad; regelen vurderer han ikkje. At det manglar om eleven har det trygt og \
         godt, er EVA-04 si sak.",
        "The rule sees whether the evaluation points to a hearing of the pupil, and the dates, not whether the talk \
         was a good one. The talk may be held before the meeting, but not before the previous evaluation of the same \
         measures. Where the pupil took part, the evaluation says how the pupil is, the hearing is recorded but not \
         pointed to, it came later, or `omfang` is `enkel`, it is a warning instead of an error. A stated reason why \
         the pupil was not heard gives only a note; the rule does not judge it. That it is missing whether the pupil \
         is safe and well is the matter of EVA-04.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_HEARD, &UNLINKED, &REASON, &LATER, &STALE, &OF_ANOTHER],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV2, hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 ønsker faste lag., fulgt: ja }
evalueringer:
  - id: V1 # <-
    dato: 2026-09-25
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-23
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-02 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-02 }
    elevens_vurdering:
      medvirkning: MV3 # <-
      trygt_og_godt: delvis
  - id: V2
    dato: 2026-10-02
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering:
      medvirkning: MV2 # <-
      trygt_og_godt: delvis
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
medvirkning:
  - { id: MV2, hvem: E1, dato: 2026-09-10, om: tiltak, synspunkt: E1 ønsker faste lag., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-24, om: evaluering, synspunkt: E1 vil ha faste lag videre., fulgt: ja }
  - { id: MV4, hvem: S1, dato: 2026-09-30, om: evaluering, synspunkt: S1 synes det går bra. }
evalueringer:
  - id: V1 # <-
    dato: 2026-09-25
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-09-30 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-09-30 }
  - id: V2
    dato: 2026-09-30
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-02 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-02 }
    elevens_vurdering:
      medvirkning: MV4 # <-
      trygt_og_godt: ja
  - id: V3
    dato: 2026-10-02
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering:
      ikke_hørt_fordi: E1 var syk hele uka. # <-
",
        },
    ],
    check: Some(check),
};

static NOT_HEARD: Message = Message {
    headline: Text::new(
        "Filen viser ikke at eleven er hørt ved evalueringen {evaluation}.",
        "Fila viser ikkje at eleven er høyrd ved evalueringa {evaluation}.",
        "The file does not show that the pupil was heard at the evaluation {evaluation}.",
    ),
    label: Text::new("eleven er ikke hørt", "eleven er ikkje høyrd", "the pupil is not heard"),
    help: Text::new(
        "Spør eleven hvordan tiltakene virker og hvordan eleven har det. Skriv det inn under `medvirkning`, og vis \
         til det i `elevens_vurdering` med `medvirkning`.",
        "Spør eleven korleis tiltaka verkar og korleis eleven har det. Skriv det inn under `medvirkning`, og vis til \
         det i `elevens_vurdering` med `medvirkning`.",
        "Ask the pupil how the measures work and how the pupil is. Record it under `medvirkning`, and point to it in \
         `elevens_vurdering` with `medvirkning`.",
    ),
};

static UNLINKED: Message = Message {
    headline: Text::new(
        "Eleven fikk mulighet til å bli hørt før evalueringen {evaluation}, men evalueringen viser ikke til det.",
        "Eleven fekk høve til å bli høyrd før evalueringa {evaluation}, men evalueringa viser ikkje til det.",
        "The pupil had the chance to be heard before the evaluation {evaluation}, but the evaluation does not point \
         to it.",
    ),
    label: Text::new("viser ikke til høringen", "viser ikkje til høyringa", "does not point to the hearing"),
    help: Text::new(
        "Skriv koden til høringen i `elevens_vurdering` under `medvirkning`.",
        "Skriv koden til høyringa i `elevens_vurdering` under `medvirkning`.",
        "Write the code of the hearing in `elevens_vurdering` under `medvirkning`.",
    ),
};

static REASON: Message = Message {
    headline: Text::new(
        "Eleven er ikke hørt ved evalueringen {evaluation}; filen oppgir en grunn.",
        "Eleven er ikkje høyrd ved evalueringa {evaluation}; fila oppgir ein grunn.",
        "The pupil was not heard at the evaluation {evaluation}; the file gives a reason.",
    ),
    label: Text::new("oppgitt grunn", "oppgitt grunn", "the reason given"),
    help: Text::new(
        "Tilby eleven en samtale så snart det går, og ta det eleven sier, med i neste evaluering.",
        "Tilby eleven ein samtale så snart det går, og ta det eleven seier, med i neste evaluering.",
        "Offer the pupil a talk as soon as possible, and take what the pupil says into the next evaluation.",
    ),
};

static LATER: Message = Message {
    headline: Text::new(
        "Eleven ble hørt {heard}, etter evalueringen {held}.",
        "Eleven vart høyrd {heard}, etter evalueringa {held}.",
        "The pupil was heard on {heard}, after the evaluation on {held}.",
    ),
    label: Text::new("hørt etter evalueringen", "høyrd etter evalueringa", "heard after the evaluation"),
    help: Text::new(
        "Hør eleven før tiltakene vurderes neste gang. Endret det eleven sa, noe, så skriv det i planen.",
        "Høyr eleven før tiltaka blir vurderte neste gong. Endra det eleven sa, noko, så skriv det i planen.",
        "Hear the pupil before the measures are assessed next time. If what the pupil said changed something, write \
         it into the plan.",
    ),
};

static STALE: Message = Message {
    headline: Text::new(
        "Evalueringen {held} bygger på en høring fra {heard}, før forrige evaluering.",
        "Evalueringa {held} byggjer på ei høyring frå {heard}, før førre evaluering.",
        "The evaluation on {held} rests on a hearing of {heard}, before the previous evaluation.",
    ),
    label: Text::new("en eldre høring", "ei eldre høyring", "an older hearing"),
    help: Text::new(
        "Hør eleven på nytt, og vis til den nye høringen.",
        "Høyr eleven på nytt, og vis til den nye høyringa.",
        "Hear the pupil anew, and point to the new hearing.",
    ),
};

static OF_ANOTHER: Message = Message {
    headline: Text::new(
        "Evalueringen viser til en høring av en annen enn eleven.",
        "Evalueringa viser til ei høyring av ein annan enn eleven.",
        "The evaluation points to a hearing of somebody else than the pupil.",
    ),
    label: Text::new("hørte en annen", "høyrde ein annan", "heard somebody else"),
    help: Text::new(
        "Vis til høringen av eleven selv. Er eleven ikke hørt, så gjør det nå.",
        "Vis til høyringa av eleven sjølv. Er eleven ikkje høyrd, så gjer det no.",
        "Point to the hearing of the pupil. If the pupil was not heard, do it now.",
    ),
};

const HEARING: Text = Text::new("høringen står her", "høyringa står her", "the hearing stands here");

/// Where a hearing behind an evaluation may stand that cannot be read.
const HEARINGS: &[&str] = &[
    "medvirkning/*/id",
    "medvirkning/*/hvem",
    "medvirkning/*/dato",
    "evalueringer/*/dato",
    "evalueringer/*/elevens_vurdering/medvirkning",
    "evalueringer/*/elevens_vurdering/ikke_hørt_fordi",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    if super::subject_is_unclear(context) || context.is_unclear(HEARINGS) {
        return;
    }
    for (held, evaluation) in eva::held(context) {
        let found = match evaluation.pupil_view.as_ref() {
            Some(view) if view.hearing.is_some() => dates(context.case, held, evaluation, view),
            view => unheard(context, held, evaluation, view),
        };
        if let Some(found) = found {
            findings.add(found);
        }
    }
}

/// What the hearing that an evaluation points to shows. One that does not exist is for the check of references.
fn dates(case: &Case<'_>, held: Date, evaluation: &Evaluation<'_>, view: &PupilView<'_>) -> Option<Found> {
    let reference = view.hearing?;
    let is_meant = |hearing: &&Hearing<'_>| hearing.id.is_some_and(|id| id.value == reference.value);
    let hearing = case.hearings.iter().find(is_meant)?;
    if hearing.who.is_some_and(|who| !case.is_subject(who.value)) {
        return Some(Found::at(&OF_ANOTHER, reference.node).severity(Severity::Warning));
    }
    let heard = hearing.date?.date?;
    let message = if heard > held {
        &LATER
    } else if previous(case, held, evaluation).is_some_and(|previous| heard < previous) {
        &STALE
    } else {
        return None;
    };
    let found = Found::at(message, reference.node).severity(Severity::Warning);
    Some(found.arg("heard", Arg::Date(heard)).arg("held", Arg::Date(held)))
}

/// The evaluation before one, of any of the same measures: one talk may serve two that share none.
fn previous(case: &Case<'_>, held: Date, evaluation: &Evaluation<'_>) -> Option<Date> {
    let same = case.evaluations.iter().filter(|other| shares_a_measure(evaluation, other));
    same.filter_map(|other| other.date?.date).filter(|date| *date < held).max()
}

/// Whether two evaluations speak of the same measure, or one of them does not say of which.
fn shares_a_measure(one: &Evaluation<'_>, other: &Evaluation<'_>) -> bool {
    let mut measures = one.measures.iter().filter_map(|result| result.measure);
    let is_in_other =
        |code: &str| other.measures.iter().any(|result| result.measure.is_some_and(|of| of.value == code));
    one.measures.is_empty() || other.measures.is_empty() || measures.any(|own| is_in_other(own.value))
}

/// An evaluation that points to no hearing.
fn unheard(
    context: &Context<'_>,
    held: Date,
    evaluation: &Evaluation<'_>,
    view: Option<&PupilView<'_>>,
) -> Option<Found> {
    let case = context.case;
    if view.is_none() && !context.gaps.plainly_lack(evaluation.node, "elevens_vurdering") {
        return None;
    }
    let lately = heard_lately(case, held, evaluation);
    let offered = lately.iter().find(|hearing| hearing.not_heard_reason.is_none());
    let reason = view.and_then(|view| view.not_heard_reason);
    let reason = reason.or_else(|| lately.iter().find_map(|hearing| hearing.not_heard_reason));
    let found = if let Some(offered) = offered {
        let found = Found::in_section(&UNLINKED, evaluation.node).severity(Severity::Warning);
        found.label(super::place(offered), HEARING)
    } else if let Some(reason) = reason {
        Found::at(&REASON, reason.node).severity(Severity::Note)
    } else {
        let took_part = evaluation.participants.iter().any(|code| case.is_subject(code.value));
        let is_known = view.is_some_and(|view| view.safe.is_some());
        let is_plain = !took_part && !is_known && case.extent() != Extent::Light;
        let weight = if is_plain { Severity::Error } else { Severity::Warning };
        Found::in_section(&NOT_HEARD, evaluation.node).severity(weight)
    };
    Some(found.arg("evaluation", named(evaluation.id)))
}

/// The hearings of the pupil on how things go since the previous evaluation or the plan.
fn heard_lately<'a, 't>(case: &'a Case<'t>, held: Date, evaluation: &Evaluation<'_>) -> Vec<&'a Hearing<'t>> {
    let planned = case.first_planned();
    let since = previous(case, held, evaluation).or(planned);
    let is_between = |date: Date| date <= held && Some(date) > since;
    let is_on_progress = |hearing: &Hearing<'_>| {
        let stage = hearing.stage.map(|stage| stage.value);
        !matches!(stage, Some(Stage::Investigation | Stage::Measures))
    };
    let own = case.hearings.iter().filter(|hearing| hearing.who.is_some_and(|who| case.is_subject(who.value)));
    let lately = own.filter(|hearing| hearing.date.and_then(|day| day.date).is_some_and(is_between));
    lately.filter(|hearing| is_on_progress(hearing)).collect()
}
