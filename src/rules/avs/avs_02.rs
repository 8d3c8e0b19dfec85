//! AVS-02: the closing shows what others see, and what somebody disagrees with.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{closing, is_settled};
use crate::case::{Care, Case, Closing, ClosingReason, Extent, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "AVS-02",
    severity: Severity::Warning,
    basis: &[&law::COOPERATION, &law::OWN_PROPOSAL],
    title: Text::new(
        "Avslutningen viser foreldrenes syn og hva den bygger på",
        "Avslutninga viser synet til foreldra og kva ho byggjer på",
        "The closing shows the parents' view and what it rests on",
    ),
    why: Text::new(
        "Eleven sier av og til at det går bra for å bli ferdig med saken. Det foreldrene ser hjemme og de voksne ser på \
         skolen, kan fortelle noe annet. Er noen uenig, skal det stå der, så ingen må begynne på nytt om det blir verre.",
        "Eleven seier av og til at det går bra for å bli ferdig med saka. Det foreldra ser heime og dei vaksne ser på \
         skolen, kan fortelje noko anna. Er nokon usamd, skal det stå der, så ingen må byrje på nytt om det blir verre.",
        "Pupils sometimes say that all is well to be done with the case. What parents see at home and adults see at school \
         may tell another story. If somebody disagrees it should stand there, so that nobody has to start over if it gets \
         worse.",
    ),
    limits: Text::new(
        "Kravet er brilles eget forslag, med samarbeidet med foreldrene (§ 10-3) som grunn. Foreldrenes syn i en evaluering \
         kort før avslutningen teller også. Regelen spør ikke etter foreldrene til en elev over 18 år, i klassesaker, når \
         barnevernet har omsorgen eller når filen ikke har noen foresatte med foreldreansvar. Den vurderer ikke hva som \
         står der, og er stille i saker med `omfang: enkel`.",
        "Kravet er brille sitt eige framlegg, med samarbeidet med foreldra (§ 10-3) som grunn. Synet til foreldra i ei \
         evaluering kort før avslutninga tel òg. Regelen spør ikkje etter foreldra til ein elev over 18 år, i klassesaker, \
         når barnevernet har omsorga eller når fila ikkje har nokon føresette med foreldreansvar. Han vurderer ikkje kva \
         som står der, og er still i saker med `omfang: enkel`.",
        "The requirement is brille's own proposal, on the ground of cooperation with parents (§ 10-3). The parents' view in \
         an evaluation shortly before the closing counts too. The rule does not ask for the parents of a pupil over 18, in \
         cases about a class, where child welfare has the care, or where the file has no guardian with parental \
         responsibility. It does not judge what is written, and is silent in cases with `omfang: enkel`.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&EVALUATION_DAYS],
    together: &[],
    missing: None,
    messages: &[&PARENTS, &UNEXPLAINED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::CLOSED_WELL },
        Example {
            good: false,
            date: "2026-10-12",
            yaml: "\
medvirkning:
  - { id: MV1, hvem: E1, dato: 2026-09-10, av: S1, om: tiltak, synspunkt: E1 ønsker faste lag., vektlagt: Planen har det. }
  - { id: MV3, hvem: E1, dato: 2026-09-25, av: S1, om: evaluering, synspunkt: E1 vil ha faste lag videre., vektlagt: Lagene fortsetter. }
  - { id: MV4, hvem: E1, dato: 2026-10-09, av: S1, om: avslutning, synspunkt: E1 sier at det er trygt., vektlagt: Saken avsluttes. }
avslutning: # <-
  dato: 2026-10-12
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV4, trygt_og_godt: ja }
  begrunnelse: E1 har vært med på lag hver dag i fire uker.
  informert: [E1, F1, L1, A1]
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning: # <-
  dato: 2026-10-02
  årsak: annet
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  foresattes_syn: F1 er enig i at saken avsluttes.
  informert: [E1, F1, L1, A1]
",
        },
    ],
    check: Some(check),
};

static PARENTS: Message = Message {
    headline: Text::new(
        "Saken er avsluttet, men filen sier ikke hva foreldrene mener om det.",
        "Saka er avslutta, men fila seier ikkje kva foreldra meiner om det.",
        "The case is closed, but the file does not say what the parents think of that.",
    ),
    label: Text::new("foreldrenes syn mangler", "synet til foreldra manglar", "the parents' view is missing"),
    help: Text::new(
        "Spør foreldrene, og skriv svaret under `foresattes_syn`. Er noen uenig, skriv det og hva skolen gjorde med det, \
         under `uenighet`.",
        "Spør foreldra, og skriv svaret under `foresattes_syn`. Er nokon usamd, skriv det og kva skolen gjorde med det, \
         under `uenighet`.",
        "Ask the parents, and record the answer under `foresattes_syn`. If somebody disagrees, record that and what the \
         school did about it under `uenighet`.",
    ),
};

static UNEXPLAINED: Message = Message {
    headline: Text::new(
        "Avslutningen sier ikke hva den bygger på.",
        "Avslutninga seier ikkje kva ho byggjer på.",
        "The closing does not say what it rests on.",
    ),
    label: Text::new("mangler `begrunnelse`", "manglar `begrunnelse`", "lacks `begrunnelse`"),
    help: Text::new(
        "Skriv under `begrunnelse` hva eleven sier, hva de voksne har sett, og hvorfor saken kan avsluttes nå.",
        "Skriv under `begrunnelse` kva eleven seier, kva dei vaksne har sett, og kvifor saka kan avsluttast no.",
        "Write under `begrunnelse` what the pupil says, what the adults have seen, and why the case can be closed now.",
    ),
};

static EVALUATION_DAYS: Setting = Setting {
    rule: "AVS-02",
    key: "dager",
    default: 14,
    meaning: Text::new(
        "Dager før avslutningen som foreldrenes syn i en evaluering fortsatt teller.",
        "Dagar før avslutninga som synet til foreldra i ei evaluering framleis tel.",
        "Days before the closing for which the parents' view in an evaluation still counts.",
    ),
    source: &law::OWN_PROPOSAL,
};

const VIEWS: &[&str] = &[
    "elev",
    "avslutning/foresattes_syn",
    "avslutning/uenighet",
    "avslutning/begrunnelse",
    "evalueringer/*/dato",
    "evalueringer/*/foresattes_vurdering",
];

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((closing, closed)) = closing(context).filter(|(closing, _)| is_settled(closing)) else { return };
    if context.case.extent() == Extent::Light || context.is_unclear(VIEWS) {
        return;
    }
    if closing.explanation.is_none() {
        let is_other = closing.reason.is_some_and(|reason| *reason == ClosingReason::Other);
        let weight = if is_other { Severity::Warning } else { Severity::Note };
        findings.add(Found::in_section(&UNEXPLAINED, closing.node).severity(weight));
    }
    if has_parents_to_ask(context.case, closed) && !shows_parents_view(context, closing, closed) {
        findings.add(Found::in_section(&PARENTS, closing.node));
    }
}

fn has_parents_to_ask(case: &Case<'_>, closed: Date) -> bool {
    let Some(pupil) = case.subject().filter(|pupil| !pupil.is_at_least(18, closed)) else { return false };
    let in_care = pupil.care.is_some_and(|care| *care == Care::ChildWelfare);
    let responsible = |answer: YesNo| answer == YesNo::Yes;
    let mut guardians = case.guardians_of(pupil.code);
    !in_care && guardians.any(|guardian| guardian.parental_responsibility.is_none_or(|answer| responsible(*answer)))
}

fn shows_parents_view(context: &Context<'_>, closing: &Closing<'_>, closed: Date) -> bool {
    let earliest = closed.saturating_sub(context.threshold(&EVALUATION_DAYS).days());
    let recent = context.case.evaluations.iter().filter(|evaluation| {
        evaluation.date.and_then(|day| day.date).is_some_and(|held| earliest <= held && held <= closed)
    });
    let mut views = recent.map(|evaluation| evaluation.guardians_view.or(evaluation.guardians_not_asked_reason));
    closing.guardians_view.is_some() || closing.disagreement.is_some() || views.any(|view| view.is_some())
}
