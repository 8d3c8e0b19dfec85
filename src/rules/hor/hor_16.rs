//! HOR-16: the pupil is heard apart from those said to violate him or her.

use crate::case::{Case, Code, Evaluation, Hearing, Method, MethodEntry};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "HOR-16",
    severity: Severity::Warning,
    basis: &[&law::OWN_PROPOSAL, &law::PARTICIPATION],
    title: Text::new(
        "Eleven er hørt uten at den som skal ha krenket, er til stede",
        "Eleven er høyrd utan at den som skal ha krenkt, er til stades",
        "The pupil is heard without those said to violate being present",
    ),
    why: Text::new(
        "Eleven har rett til å si hva eleven mener, fritt. Det er vanskelig i samme rom som den eleven er redd for, \
         og en slik samtale kan være en ny krenkelse.",
        "Eleven har rett til å seie kva eleven meiner, fritt. Det er vanskeleg i same rom som den eleven er redd \
         for, og ein slik samtale kan vere ei ny krenking.",
        "The pupil has a right to speak freely. That is hard in the same room as somebody whom the pupil fears, and \
         such a talk may be a new violation.",
    ),
    limits: Text::new(
        "Loven sier ikke uttrykkelig at samtalene skal holdes hver for seg; det er brilles eget forslag, bygd på at \
         eleven skal kunne snakke fritt. Regelen ser samtaler under undersøkelser, høringer og evalueringer der både \
         eleven og en som står i `påstått_krenker`, er med. Den vet ikke om eleven ønsket det, og om det var trygt.",
        "Lova seier ikkje uttrykkjeleg at samtalane skal haldast kvar for seg; det er brille sitt eige framlegg, \
         bygd på at eleven skal kunne snakke fritt. Regelen ser samtalar under undersøkingar, høyringar og \
         evalueringar der både eleven og ein som står i `påstått_krenker`, er med. Han veit ikkje om eleven ønskte \
         det, og om det var trygt.",
        "The Act does not say outright that the talks are held apart; that is brille’s own proposal, built on the \
         pupil’s right to speak freely. The rule sees talks of investigations, hearings and evaluations with both \
         the pupil and somebody that stands in `påstått_krenker`. It does not know whether the pupil wanted it and \
         whether it was safe.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&TOGETHER],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
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
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    påstått_krenker: [E2]
    beskrivelse: F1 forteller at E1 blir stående alene i storefri.
    til_leder: { dato: 2026-09-07, av: L1 }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 vil slippe klassesamtale., vektlagt: Klassesamtale er ikke brukt., til_stede: [E2] } # <-
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., fulgt: ja }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., fulgt: ja }
  - { id: MV4, hvem: E2, dato: 2026-09-09, av: S1, om: undersøkelse, synspunkt: E2 mener at lagene bare blir slik., vektlagt: Lagene endres for alle. }
" },
    ],
    check: Some(check),
};

static TOGETHER: Message = Message {
    headline: Text::new(
        "Eleven og en som skal ha krenket eleven, er ført opp i samme samtale.",
        "Eleven og ein som skal ha krenkt eleven, er førte opp i same samtale.",
        "The pupil and somebody said to violate the pupil are listed in the same talk.",
    ),
    label: Text::new("i samme samtale som eleven", "i same samtale som eleven", "in the same talk as the pupil"),
    help: Text::new(
        "Snakk med hver av dem for seg. Var det eleven selv som ønsket å møtes, så skriv det, og hvordan det ble \
         gjort trygt.",
        "Snakk med kvar av dei for seg. Var det eleven sjølv som ønskte å møtast, så skriv det, og korleis det vart \
         gjort trygt.",
        "Talk with each of them alone. If the pupil wished to meet, record that, and how it was made safe.",
    ),
};

const HERE_TOO: Text = Text::new("her også", "her òg", "here too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(pupil) = case.pupil else { return };
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let talks = methods.filter_map(|method| in_talk(case, pupil, method));
    let hearings = case.hearings.iter().filter_map(|hearing| in_hearing(case, pupil, hearing));
    let evaluations = case.evaluations.iter().filter_map(|evaluation| in_evaluation(case, pupil, evaluation));
    let places: Vec<_> = talks.chain(hearings).chain(evaluations).collect();
    if let Some((first, others)) = places.split_first() {
        let found = Found::at(&TOGETHER, *first);
        findings.add(others.iter().fold(found, |found, other| found.label(*other, HERE_TOO)));
    }
}

fn in_talk<'t>(case: &Case<'_>, pupil: Code<'_>, method: &MethodEntry<'t>) -> Option<Node<'t>> {
    let kind = method.method?.value;
    let is_talk = matches!(kind, Method::PupilTalk | Method::GuardianTalk | Method::StaffTalk);
    is_talk.then(|| both(case, pupil, method.with.iter().chain(&method.present).copied())).flatten()
}

fn in_hearing<'t>(case: &Case<'_>, pupil: Code<'_>, hearing: &Hearing<'t>) -> Option<Node<'t>> {
    both(case, pupil, hearing.present.iter().copied().chain(hearing.who))
}

fn in_evaluation<'t>(case: &Case<'_>, pupil: Code<'_>, evaluation: &Evaluation<'t>) -> Option<Node<'t>> {
    both(case, pupil, evaluation.participants.iter().copied())
}

/// Where somebody said to violate stands among people of whom the pupil is one.
fn both<'t>(case: &Case<'_>, pupil: Code<'_>, mut people: impl Iterator<Item = Code<'t>> + Clone) -> Option<Node<'t>> {
    let with_pupil = people.clone().any(|code| code.value == pupil.value);
    let accused = people.find(|code| code.value != pupil.value && case.is_accused(code.value));
    accused.filter(|_| with_pupil).map(|code| code.node)
}
