//! SKJ-08: a case is not closed as a mere reprimand without the pupil's own view.

use crate::case::{Case, ClosingReason, Degree, Stage};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SKJ-08",
    severity: Severity::Warning,
    basis: &[&law::SAFE_ENVIRONMENT, &law::CIRCULAR_EMPLOYEES],
    title: Text::new(
        "En sak avsluttes ikke som en irettesettelse uten elevens eget syn",
        "Ei sak blir ikkje avslutta som ei irettesetjing utan synet til eleven sjølv",
        "A case is not closed as a mere reprimand without the pupil's own view",
    ),
    why: Text::new(
        "En irettesettelse eller uenighet om en vurdering er ikke i seg selv en krenkelse. Men det er eleven som vet hvordan det \
         kjennes, og måten det ble gjort på kan krenke. Er saken avsluttet med at det bare var en irettesettelse, må filen vise \
         hva eleven selv sier.",
        "Ei irettesetjing eller usemje om ei vurdering er ikkje i seg sjølv ei krenking. Men det er eleven som veit korleis det \
         kjennest, og måten det vart gjort på kan krenkje. Er saka avslutta med at det berre var ei irettesetjing, må fila vise \
         kva eleven sjølv seier.",
        "A reprimand or a disagreement over an assessment is not in itself a violation. But it is the pupil who knows what it is \
         like, and the way it was done may violate. Where the case is closed because it was only a reprimand, the file must show \
         what the pupil says.",
    ),
    limits: Text::new(
        "Regelen ser bare på saker om en ansatt eller noen i ledelsen; i andre saker er det AVS-04 som ser på årsaken. Den \
         spør om det står noe fra eleven ved avslutningen: `elev_bekrefter`, eller en samtale om `avslutning`, også en som \
         eleven avslo. Den vurderer ikke om det var en krenkelse. Sier eleven at det delvis er trygt, er det advarsel; sier \
         eleven nei, er det feil. Er saken åpnet igjen, er regelen stille.",
        "Regelen ser berre på saker om ein tilsett eller nokon i leiinga; i andre saker er det AVS-04 som ser på årsaka. Han \
         spør om det står noko frå eleven ved avslutninga: `elev_bekrefter`, eller ein samtale om `avslutning`, òg ein som \
         eleven sa nei til. Han vurderer ikkje om det var ei krenking. Seier eleven at det delvis er trygt, er det åtvaring; \
         seier eleven nei, er det feil. Er saka opna att, er regelen still.",
        "The rule looks only at cases on an employee or somebody in the leadership; in other cases AVS-04 looks at the \
         reason. It asks for something from the pupil at the closing: `elev_bekrefter`, or a hearing on `avslutning`, also \
         one that the pupil declined. It does not judge whether it was a violation. Where the pupil says that it is partly \
         safe it is a warning; where the pupil says no, an error. Where the case was reopened the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_VIEW, &NOT_SAFE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  L2: { rolle: lærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: telefon
    krenker: ansatt
    påstått_krenker: [L2]
    beskrivelse: F1 forteller at L2 ropte til E1 foran klassen.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Skjedde én gang. }
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-08, av: S1, om: undersøkelse, synspunkt: E1 ble lei seg da L2 ropte., vektlagt: L2 har snakket med E1. }
  - { id: MV2, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag og en voksen ved ballbingen., vektlagt: Begge deler er tatt inn i planen. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 er med på lag hver dag., vektlagt: Tiltakene fortsetter. }
  - { id: MV4, hvem: E1, dato: 2026-10-02, av: S1, om: avslutning, synspunkt: E1 sier at det er trygt nå., vektlagt: Saken avsluttes. }
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
  - { dato: 2026-10-05, med: [F1], av: S1, kanal: telefon, hva: S1 fortalte at saken er avsluttet., informert_om: [avslutning] }
avslutning:
  dato: 2026-10-05
  årsak: irettesettelse
  elev_bekrefter: { medvirkning: MV4, trygt_og_godt: ja }
  begrunnelse: E1 sier at det er trygt. L2 og E1 har snakket sammen om det som ble sagt.
  foresattes_syn: F1 er enig.
  oppfølging: { dato: 2026-11-02, hva: S1 snakker med E1. }
  informert: [E1, F1, L1]
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  L2: { rolle: lærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: telefon
    krenker: ansatt
    påstått_krenker: [L2]
    beskrivelse: F1 forteller at L2 ropte til E1 foran klassen.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Skjedde én gang. }
avslutning:
  dato: 2026-10-05
  årsak: irettesettelse # <-
  begrunnelse: L2 sa fra til E1 om å være stille. Det er ingen krenkelse.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  L2: { rolle: lærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    kanal: telefon
    krenker: ansatt
    påstått_krenker: [L2]
    beskrivelse: F1 forteller at L2 ropte til E1 foran klassen.
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Skjedde én gang. }
avslutning:
  dato: 2026-10-05
  årsak: irettesettelse
  elev_bekrefter:
    medvirkning: MV3
    trygt_og_godt: nei # <-
  begrunnelse: L2 sa fra til E1 om å være stille. Det er ingen krenkelse.
",
        },
    ],
    check: Some(check),
};

static NO_VIEW: Message = Message {
    headline: Text::new(
        "Saken er avsluttet som en irettesettelse, men filen viser ikke hva eleven selv mener om det.",
        "Saka er avslutta som ei irettesetjing, men fila viser ikkje kva eleven sjølv meiner om det.",
        "The case was closed as a reprimand, but the file does not show what the pupil thinks of that.",
    ),
    label: Text::new("uten elevens syn", "utan synet til eleven", "without the pupil's view"),
    help: Text::new(
        "Snakk med eleven om hvordan det ble opplevd og om det er trygt nå, og skriv samtalen inn under `medvirkning` med `om: \
         avslutning`. Er det ikke trygt, er saken ikke ferdig.",
        "Snakk med eleven om korleis det vart opplevd og om det er trygt no, og skriv samtalen inn under `medvirkning` med `om: \
         avslutning`. Er det ikkje trygt, er saka ikkje ferdig.",
        "Talk with the pupil about what it was like and whether it is safe now, and record the talk under `medvirkning` with \
         `om: avslutning`. If it is not safe, the case is not finished.",
    ),
};

static NOT_SAFE: Message = Message {
    headline: Text::new(
        "Saken er avsluttet som en irettesettelse, men eleven sier at det ikke er trygt og godt.",
        "Saka er avslutta som ei irettesetjing, men eleven seier at det ikkje er trygt og godt.",
        "The case was closed as a reprimand, but the pupil says that it is not safe and good.",
    ),
    label: Text::new("eleven er ikke trygg", "eleven er ikkje trygg", "the pupil is not safe"),
    help: Text::new(
        "Åpne saken igjen under `gjenåpninger`, og fortsett med tiltak til eleven har det trygt og godt, enten det var en \
         krenkelse eller ikke.",
        "Opne saka att under `gjenåpninger`, og hald fram med tiltak til eleven har det trygt og godt, anten det var ei \
         krenking eller ikkje.",
        "Reopen the case under `gjenåpninger`, and go on with measures until the pupil is safe and well, whether or not it \
         was a violation.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let is_on_staff = case.reports_on_staff().next().is_some();
    let Some(closing) = case.closing.as_ref().filter(|_| is_on_staff && context.is_closed()) else { return };
    let Some(reason) = closing.reason.filter(|reason| reason.value == ClosingReason::Reprimand) else { return };
    if let Some(safe) = closing.pupil_confirms.as_ref().and_then(|answer| answer.safe) {
        let weight = if safe.value == Degree::No { Severity::Error } else { Severity::Warning };
        if safe.value != Degree::Yes {
            findings.add(Found::at(&NOT_SAFE, safe.node).severity(weight));
        }
        return;
    }
    let may_be_confirmed = !context.gaps.plainly_lack(closing.node, "elev_bekrefter");
    let is_unclear = context.is_unclear(&["elev", "medvirkning/*/hvem", "medvirkning/*/om"]);
    if !may_be_confirmed && !is_unclear && !is_heard_on_closing(case) {
        findings.add(Found::at(&NO_VIEW, reason.node));
    }
}

fn is_heard_on_closing(case: &Case<'_>) -> bool {
    case.hearings.iter().any(|hearing| {
        let is_on_closing = hearing.stage.is_some_and(|stage| stage.value == Stage::Closing);
        is_on_closing && hearing.who.is_some_and(|who| case.is_subject(who.value))
    })
}
