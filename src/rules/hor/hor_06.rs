//! HOR-06: other pupils whom a measure concerns are heard before it.

use jiff::civil::Date;

use crate::case::{Code, Extent, Hearing, Method, Role, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "HOR-06",
    severity: Severity::Error,
    basis: &[&law::PARTICIPATION, &law::PREPARATORY_WORKS],
    title: Text::new(
        "Andre elever som et tiltak gjelder, er hørt før det begynner",
        "Andre elevar som eit tiltak gjeld, er høyrde før det byrjar",
        "Other pupils whom a measure concerns are heard before it begins",
    ),
    why: Text::new(
        "Retten til å bli hørt gjelder alle elever, også den som skal følges opp, bytte gruppe eller være med på noe \
         nytt. Forarbeidene sier at skolen må høre andre elever som er direkte berørt. En elev som får et tiltak \
         uten å bli spurt, får heller ikke sagt fra om det skolen ikke vet.",
        "Retten til å bli høyrd gjeld alle elevar, òg den som skal følgjast opp, byte gruppe eller vere med på noko \
         nytt. Førearbeida seier at skolen må høyre andre elevar som er direkte råka. Ein elev som får eit tiltak \
         utan å bli spurd, får heller ikkje sagt frå om det skolen ikkje veit.",
        "The right to be heard belongs to every pupil, also one who is followed up, changes group or joins something \
         new. The preparatory works say that the school must hear other pupils who are directly affected. A pupil \
         who gets a measure without being asked cannot tell the school what it does not know.",
    ),
    limits: Text::new(
        "Regelen ser elevene som står i `gjelder`, og datoer, ikke om samtalen var reell. Høring om hva som helst \
         før tiltaket begynner, teller, og det gjør også et tilbud som eleven avslo. En elevsamtale som bare står \
         under undersøkelsen, en høring som kom etter starten, en oppgitt grunn, at en klasse er hørt som \
         gruppe, og `omfang: enkel` gir advarsel i stedet for feil. Tiltak som ikke er begynt, og grupper, er utenfor.",
        "Regelen ser elevane som står i `gjelder`, og datoar, ikkje om samtalen var reell. Høyring om kva som helst \
         før tiltaket byrjar, tel, og det gjer òg eit tilbod som eleven sa nei til. Ein elevsamtale som berre står \
         under undersøkinga, ei høyring som kom etter starten, ein oppgitt grunn, at ein klasse er høyrd som \
         gruppe, og `omfang: enkel` gir åtvaring i staden for feil. Tiltak som ikkje har byrja, og grupper, er utanfor.",
        "The rule sees the pupils that stand in `gjelder`, and dates, not whether the talk was real. A hearing on \
         anything before the measure begins counts, and so does an offer that the pupil declined. A talk that stands \
         under the investigation alone, a hearing after the start, a stated reason, a class heard as a group and \
         `omfang: enkel` give a warning instead of an error. Measures that have not begun, and groups, are left out.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["KONF-05"],
    missing: None,
    messages: &[&NEVER, &LATE],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E2, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja }
  - { id: MV4, hvem: E2, dato: 2026-09-11, av: S1, om: tiltak, synspunkt: E2 vil helst ha samtalene på mandager., vektlagt: Samtalene er på mandager. }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E2, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
plan:
  versjon: 1
  dato: 2026-09-11
  godkjent_av: R1
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      art: oppfølging
      hva: L1 har samtaler med E2 om hva som skjer i ballbingen.
      hvor: [friminutt]
      hyppighet: Hver mandag
      start: 2026-09-14
      utføres_av: [L1]
      vikar: S1
      gjelder: [E2] # <-
      tekst_til_andre: Skolen følger opp andre elever.
      evalueres: { dato: 2026-09-25 }
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen fra storefri begynner.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E2, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja }
  - { id: MV4, hvem: E2, dato: 2026-09-21, av: S1, om: tiltak, synspunkt: E2 vil helst ha samtalene på mandager., vektlagt: Samtalene er på mandager. }
plan:
  versjon: 1
  dato: 2026-09-11
  godkjent_av: R1
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      art: oppfølging
      hva: L1 har samtaler med E2 om hva som skjer i ballbingen.
      hvor: [friminutt]
      hyppighet: Hver mandag
      start: 2026-09-14
      utføres_av: [L1]
      vikar: S1
      gjelder: [E2] # <-
      tekst_til_andre: Skolen følger opp andre elever.
      evalueres: { dato: 2026-09-25 }
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen fra storefri begynner.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
" },
    ],
    check: Some(check),
};

static NEVER: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} gjelder {pupil}, men filen viser ikke at {pupil} er hørt.",
        "Tiltaket {measure} gjeld {pupil}, men fila viser ikkje at {pupil} er høyrd.",
        "The measure {measure} concerns {pupil}, but the file does not show that {pupil} was heard.",
    ),
    label: Text::new("ikke hørt før tiltaket", "ikkje høyrd før tiltaket", "not heard before the measure"),
    help: Text::new(
        "Hør eleven om tiltaket, skriv det inn under `medvirkning`, og endre tiltaket om det trengs.",
        "Høyr eleven om tiltaket, skriv det inn under `medvirkning`, og endre tiltaket om det trengst.",
        "Hear the pupil on the measure, record it under `medvirkning`, and change the measure where needed.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} begynte {start}, før {pupil} ble hørt {heard}.",
        "Tiltaket {measure} byrja {start}, før {pupil} vart høyrd {heard}.",
        "The measure {measure} began on {start}, before {pupil} was heard on {heard}.",
    ),
    label: Text::new(
        "hørt etter at tiltaket begynte",
        "høyrd etter at tiltaket byrja",
        "heard after the measure began",
    ),
    help: Text::new(
        "Se om tiltaket bør endres etter det eleven sa. Er eleven hørt tidligere, må også den samtalen føres.",
        "Sjå om tiltaket bør endrast etter det eleven sa. Er eleven høyrd tidlegare, må òg den samtalen førast.",
        "See whether the measure should change after what the pupil said. If the pupil was heard earlier, record \
         that talk too.",
    ),
};

const BEGAN: Text = Text::new("tiltaket begynte her", "tiltaket byrja her", "the measure began here");

/// Where a hearing of somebody else may stand that cannot be read.
const HEARINGS: &[&str] = &["medvirkning/*/hvem", "medvirkning/*/dato", "personer/*/rolle"];

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.is_unclear(HEARINGS) {
        return;
    }
    let mut seen = Vec::new();
    for measure in context.case.measures() {
        let Some((start, start_at)) = super::begun(context, measure) else { continue };
        for pupil in measure.affects.iter().filter(|code| super::is_other_pupil(context.case, code)) {
            let Some(found) = unheard(context, *pupil, start, start_at) else { continue };
            if !seen.contains(&pupil.value) {
                seen.push(pupil.value);
                findings.add(found.arg("measure", named(measure.id)).arg("pupil", named(Some(*pupil))));
            }
        }
    }
}

fn unheard(context: &Context<'_>, pupil: Code<'_>, start: Date, start_at: Node<'_>) -> Option<Found> {
    let case = context.case;
    let of_pupil = |hearing: &&Hearing<'_>| hearing.who.is_some_and(|who| who.value == pupil.value);
    let own: Vec<_> = case.hearings.iter().filter(of_pupil).collect();
    let heard = own.iter().filter(|hearing| YesNo::said(hearing.declined) || hearing.not_heard_reason.is_none());
    let days = heard.filter_map(|hearing| hearing.date.and_then(|day| day.date));
    let first = days.filter(|date| *date <= context.today).min();
    match first {
        Some(heard) if heard <= start => None,
        Some(heard) => {
            let found = Found::at(&LATE, pupil.node).severity(Severity::Warning).label(start_at, BEGAN);
            Some(found.arg("heard", Arg::Date(heard)).arg("start", Arg::Date(start)))
        }
        None => {
            let may_be_heard =
                !own.is_empty() || was_talked_with(context, pupil, start) || group_was_heard(context, start);
            let is_plain = !may_be_heard && case.extent() != Extent::Light;
            let weight = if is_plain { Severity::Error } else { Severity::Warning };
            Some(Found::at(&NEVER, pupil.node).severity(weight).label(start_at, BEGAN))
        }
    }
}

/// Whether the pupils of a class were heard as a group before a measure.
fn group_was_heard(context: &Context<'_>, start: Date) -> bool {
    let case = context.case;
    let of_group = |hearing: &&Hearing<'_>| {
        hearing.who.is_some_and(|who| case.role(who.value) == Some(Role::PupilGroup))
            && super::took_place(context, hearing)
    };
    let groups = case.hearings.iter().filter(|_| case.is_about_class()).filter(of_group);
    groups.filter_map(|hearing| hearing.date?.date).any(|heard| heard <= start)
}

/// Whether an investigation holds a talk with the pupil before a measure.
fn was_talked_with(context: &Context<'_>, pupil: Code<'_>, start: Date) -> bool {
    let mut methods = context.case.investigations.iter().flat_map(|investigation| &investigation.methods);
    methods.any(|method| {
        method.method.is_some_and(|method| method.value == Method::PupilTalk)
            && method.with.iter().any(|code| code.value == pupil.value)
            && method.date.and_then(|day| day.date).is_none_or(|date| date <= start)
    })
}
