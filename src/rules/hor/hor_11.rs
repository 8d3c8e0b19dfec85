//! HOR-11: the best interests of other pupils are assessed where a measure intrudes.

use crate::case::{Case, Code, Day, Measure, MeasureKind, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "HOR-11",
    severity: Severity::Error,
    basis: &[&law::BEST_INTERESTS, &law::PREPARATORY_WORKS],
    title: Text::new(
        "Det er vurdert hva som er best for andre elever som et inngripende tiltak gjelder",
        "Det er vurdert kva som er best for andre elevar som eit inngripande tiltak gjeld",
        "The best interests of other pupils are assessed where a measure intrudes on them",
    ),
    why: Text::new(
        "Hensynet til det som er best for eleven, gjelder alle elever, også den som har krenket. Et bytte av klasse \
         eller skole, en bortvisning eller en sanksjon griper inn i et annet barns hverdag. Da må skolen vise at den \
         har tenkt på det barnet også.",
        "Omsynet til det som er best for eleven, gjeld alle elevar, òg den som har krenkt. Eit byte av klasse eller \
         skole, ei bortvising eller ein sanksjon grip inn i kvardagen til eit anna barn. Då må skolen vise at han \
         har tenkt på det barnet òg.",
        "What is best for the pupil counts for every pupil, also one who has violated another. A change of class or \
         school, being sent away or a sanction intrudes on another child’s daily life. The school must then show \
         that it has thought of that child too.",
    ),
    limits: Text::new(
        "Hva som er inngripende, er brilles eget forslag: `klassebytte`, `skolebytte`, `bortvisning`, `sanksjon` og \
         `skjerming` under `art`. De to siste, en vurdering uten konklusjon og et tiltak som ennå ikke er begynt, \
         gir bare advarsel. Regelen ser elevene som står i `gjelder`, og vurderer ikke avveiningen. Elevens eget \
         beste er HOR-10 sin sak.",
        "Kva som er inngripande, er brille sitt eige framlegg: `klassebytte`, `skolebytte`, `bortvisning`, \
         `sanksjon` og `skjerming` under `art`. Dei to siste, ei vurdering utan konklusjon og eit tiltak som enno \
         ikkje har byrja, gir berre åtvaring. Regelen ser elevane som står i `gjelder`, og vurderer ikkje avveginga. \
         Det beste for eleven saka handlar om, er HOR-10 si sak.",
        "What intrudes is brille’s own proposal: `klassebytte`, `skolebytte`, `bortvisning`, `sanksjon` and \
         `skjerming` under `art`. The last two, an assessment without a conclusion and a measure that has not begun \
         give only a warning. The rule sees the pupils that stand in `gjelder`, and does not judge the balance. The \
         best interests of the pupil of the case are the matter of HOR-10.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING, &NO_CONCLUSION],
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
elevens_beste:
  - { hvem: E1, dato: 2026-09-10, momenter: [E1 sitt eget ønske, trygghet i storefri], konklusjon: Faste lag ivaretar E1 best. }
  - { hvem: E2, dato: 2026-09-10, momenter: [E2 har venner i klassen, hensynet til E1], konklusjon: Samtalene er til hjelp for E2 og kan skje uten at andre ser det., avveining: Tryggheten til E1 veier tyngst. E2 beholder klassen. }
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
  - { id: MV4, hvem: E2, dato: 2026-09-11, av: S1, om: tiltak, synspunkt: E2 vil helst ha samtalene på mandager., vektlagt: Samtalene er på mandager. }
plan:
  versjon: 1
  dato: 2026-09-11
  godkjent_av: R1
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      art: klassebytte
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
  - { id: MV4, hvem: E2, dato: 2026-09-11, av: S1, om: tiltak, synspunkt: E2 vil helst ha samtalene på mandager., vektlagt: Samtalene er på mandager. }
plan:
  versjon: 1
  dato: 2026-09-11
  godkjent_av: R1
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      art: sanksjon
      hva: L1 har samtaler med E2 om hva som skjer i ballbingen.
      hvor: [friminutt]
      hyppighet: Hver mandag
      start: 2026-09-14
      utføres_av: [L1]
      vikar: S1
      gjelder: [E2]
      skoleregel: Regel 4
      tekst_til_andre: Skolen følger opp andre elever.
      evalueres: { dato: 2026-09-25 }
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen fra storefri begynner.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-09-25 }
elevens_beste:
  - { hvem: E1, dato: 2026-09-10, momenter: [E1 sitt eget ønske, trygghet i storefri], konklusjon: Faste lag ivaretar E1 best. }
  - { hvem: E2, dato: 2026-09-10, momenter: [E2 har venner i klassen, hensynet til E1], avveining: Hensynet til E1 veier tyngst. } # <-
" },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} griper inn for {pupil}, men filen viser ikke hva som er best for {pupil}.",
        "Tiltaket {measure} grip inn for {pupil}, men fila viser ikkje kva som er best for {pupil}.",
        "The measure {measure} intrudes on {pupil}, but the file does not show what is best for {pupil}.",
    ),
    label: Text::new(
        "ingen vurdering av elevens beste",
        "inga vurdering av det beste for eleven",
        "no assessment of the pupil’s best interests",
    ),
    help: Text::new(
        "Skriv en egen vurdering for eleven under `elevens_beste`, med `hvem`, `momenter` og `konklusjon`.",
        "Skriv ei eiga vurdering for eleven under `elevens_beste`, med `hvem`, `momenter` og `konklusjon`.",
        "Write an assessment for that pupil under `elevens_beste`, with `hvem`, `momenter` and `konklusjon`.",
    ),
};

static NO_CONCLUSION: Message = Message {
    headline: Text::new(
        "Vurderingen av hva som er best for {pupil}, har ingen konklusjon.",
        "Vurderinga av kva som er best for {pupil}, har ingen konklusjon.",
        "The assessment of what is best for {pupil} has no conclusion.",
    ),
    label: Text::new("mangler `konklusjon`", "manglar `konklusjon`", "lacks `konklusjon`"),
    help: Text::new(
        "Skriv under `konklusjon` hva skolen kom til for denne eleven.",
        "Skriv under `konklusjon` kva skolen kom til for denne eleven.",
        "Write under `konklusjon` what the school found for this pupil.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.is_unclear(&["elevens_beste/*/hvem", "elevens_beste/*/konklusjon", "personer/*/rolle"]) {
        return;
    }
    let mut seen = Vec::new();
    for (measure, weight) in context.case.measures().iter().filter_map(|measure| intrusive(context, measure)) {
        for pupil in measure.affects.iter().filter(|code| is_other_pupil(context.case, code)) {
            if seen.contains(&pupil.value) {
                continue;
            }
            seen.push(pupil.value);
            let Some(found) = missing(context.case, pupil, weight) else { continue };
            findings.add(found.arg("measure", named(measure.id)).arg("pupil", named(Some(*pupil))));
        }
    }
}

/// A measure that intrudes on those whom it concerns, and how much it weighs that nobody assessed it.
fn intrusive<'a, 't>(context: &Context<'_>, measure: &'a Measure<'t>) -> Option<(&'a Measure<'t>, Severity)> {
    use MeasureKind::*;
    let is_grave = match measure.kind?.value {
        ClassChange | SchoolChange | Expulsion => true,
        Sanction | Shielding => false,
        FollowUp | Aftercare | Other => return None,
    };
    let has_begun = measure.start.and_then(Day::dated).is_some_and(|(start, _)| start <= context.today);
    Some((measure, if is_grave && has_begun { Severity::Error } else { Severity::Warning }))
}

fn is_other_pupil(case: &Case<'_>, code: &Code<'_>) -> bool {
    case.pupil.is_none_or(|own| own.value != code.value) && case.role(code.value) == Some(Role::Pupil)
}

fn missing(case: &Case<'_>, pupil: &Code<'_>, weight: Severity) -> Option<Found> {
    let is_own = |who: Code<'_>| who.value == pupil.value;
    let mut assessed: Option<Node<'_>> = None;
    for entry in case.best_interests.iter().filter(|entry| entry.who.is_some_and(is_own)) {
        if entry.conclusion.is_some() {
            return None;
        }
        assessed = Some(entry.node);
    }
    Some(match assessed {
        Some(entry) => Found::in_section(&NO_CONCLUSION, entry).severity(Severity::Warning),
        None => Found::at(&MISSING, pupil.node).severity(weight),
    })
}
