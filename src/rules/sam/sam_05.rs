//! SAM-05: after several rounds without effect the school asks others for help.

use crate::case::{Degree, Effect, Evaluation};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "SAM-05",
    severity: Severity::Note,
    basis: &[&law::MILJOLOYPER, &law::SERVICES],
    title: Text::new(
        "Skolen vurderer hjelp utenfra når tiltakene ikke virker",
        "Skolen vurderer hjelp utanfrå når tiltaka ikkje verkar",
        "The school considers help from outside where the measures do not work",
    ),
    why: Text::new(
        "Plikten til å sette inn tiltak varer til eleven har det trygt og godt. Har flere runder ikke hjulpet, ser noen utenfra \
         ofte noe skolen ikke ser, og eleven skal ikke vente på enda en runde av det samme.",
        "Plikta til å setje inn tiltak varer til eleven har det trygt og godt. Har fleire rundar ikkje hjelpt, ser nokon utanfrå \
         ofte noko skolen ikkje ser, og eleven skal ikkje vente på endå ein runde av det same.",
        "The duty to take measures lasts until the pupil is safe and well. Where several rounds have not helped, somebody from \
         outside often sees what the school does not, and the pupil shall not wait for another round of the same.",
    ),
    limits: Text::new(
        "Regelen teller de siste evalueringene på rad der eleven svarte nei, eller der eleven ikke svarte ja og alle virkninger er \
         `nei`, og ser om noe står under `samarbeid`. At saken er hos statsforvalteren, er ikke hjelp. Tallet tre er brilles eget \
         forslag; rådet er fra en opplæringsressurs, ikke fra loven.",
        "Regelen tel dei siste evalueringane på rad der eleven svarte nei, eller der eleven ikkje svarte ja og alle verknader er \
         `nei`, og ser om noko står under `samarbeid`. At saka er hos statsforvaltaren, er ikkje hjelp. Talet tre er brille sitt \
         eige framlegg; rådet er frå ein opplæringsressurs, ikkje frå lova.",
        "The rule counts the last evaluations in a row in which the pupil answered no, or the pupil did not answer yes and every \
         effect is `nei`, and sees whether anything stands under `samarbeid`. That the case is with Statsforvalteren is no help. \
         The number three is brille’s own proposal; the advice is from a training resource, not from the Act.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&ROUNDS],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
samarbeid: []
",
        },
        Example {
            good: false,
            date: "2026-10-12",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
  - id: V2
    dato: 2026-10-02
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: nei }
  - id: V3 # <-
    dato: 2026-10-09
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: nei, beslutning: justeres, begrunnelse: Virker ikke., neste: 2026-10-16 }
      - { tiltak: T2, gjennomført: ja, effekt: nei, beslutning: justeres, begrunnelse: Virker ikke., neste: 2026-10-16 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis }
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "{rounds} evalueringer på rad viser ikke virkning, og filen viser ingen hjelp utenfra.",
        "{rounds} evalueringar på rad viser ikkje verknad, og fila viser inga hjelp utanfrå.",
        "{rounds} evaluations in a row show no effect, and the file shows no help from outside.",
    ),
    label: Text::new("fortsatt ikke trygt", "framleis ikkje trygt", "still not safe"),
    help: Text::new(
        "Drøft saken med noen utenfor skolen, anonymt om det trengs, og skriv det under `samarbeid`.",
        "Drøft saka med nokon utanfor skolen, anonymt om det trengst, og skriv det under `samarbeid`.",
        "Discuss the case with somebody outside the school, anonymously if needed, and record it under `samarbeid`.",
    ),
};

static ROUNDS: Setting = Setting {
    rule: "SAM-05",
    key: "evalueringer",
    default: 3,
    meaning: Text::new(
        "Evalueringer på rad uten virkning før det blir merknad.",
        "Evalueringar på rad utan verknad før det blir merknad.",
        "Evaluations in a row without effect before there is a note.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unread = ["samarbeid", "evalueringer/*/dato", "evalueringer/*/elevens_vurdering", "evalueringer/*/tiltak"];
    if !case.cooperation.is_empty() || context.is_closed() || context.is_unclear(&unread) {
        return;
    }
    let dated = case.evaluations.iter().filter_map(|evaluation| Some((evaluation.date?.date?, evaluation)));
    let mut rounds: Vec<_> = dated.filter(|(date, _)| *date <= context.today).collect();
    rounds.sort_by_key(|(date, _)| *date);
    let failed = rounds.iter().rev().take_while(|(_, evaluation)| has_failed(evaluation)).count();
    let failed = i64::try_from(failed).unwrap_or(i64::MAX);
    if let (true, Some((_, last))) = (failed >= context.threshold(&ROUNDS), rounds.last()) {
        findings.add(Found::in_section(&MESSAGE, last.node).arg("rounds", Arg::Number(failed)));
    }
}

/// Whether an evaluation shows no effect: the pupil says no or, where the pupil does not say yes, no measure works.
fn has_failed(evaluation: &Evaluation<'_>) -> bool {
    let safe = evaluation.pupil_view.as_ref().and_then(|view| view.safe).map(|safe| safe.value);
    let mut effects = evaluation.measures.iter().filter_map(|result| result.effect).peekable();
    let none_works = effects.peek().is_some() && effects.all(|effect| effect.value == Effect::No);
    match safe {
        Some(Degree::No) => true,
        Some(Degree::Yes) => false,
        Some(Degree::Partly) | None => none_works,
    }
}
