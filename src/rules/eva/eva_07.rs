//! EVA-07: an evaluation decides what becomes of each measure.

use super::held;
use crate::case::{Evaluation, Extent};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "EVA-07",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_MEASURES, &law::MOBBEOMBOD, &law::MILJOLOYPER],
    title: Text::new(
        "Evalueringen bestemmer hva som skal skje med tiltaket",
        "Evalueringa bestemmer kva som skal skje med tiltaket",
        "The evaluation decides what becomes of the measure",
    ),
    why: Text::new(
        "En evaluering er til for å bestemme noe: fortsette, endre, avslutte eller ta i bruk noe annet. Uten \
         beslutning går tiltaket videre av vane, eller det dør ut uten at noen har ment det.",
        "Ei evaluering er til for å bestemme noko: halde fram, endre, avslutte eller ta i bruk noko anna. Utan \
         avgjerd går tiltaket vidare av vane, eller det døyr ut utan at nokon har meint det.",
        "An evaluation exists to decide something: to go on, change, end or try something else. Without a decision \
         the measure goes on by habit, or dies out without anybody having meant it.",
    ),
    limits: Text::new(
        "Regelen ser bare om `beslutning` er satt, ikke om den var klok. Den siste evalueringen i en avsluttet sak \
         er utenfor, for der avgjør avslutningen. Når `omfang` er `enkel`, blir det bare en merknad.",
        "Regelen ser berre om `beslutning` er sett, ikkje om ho var klok. Den siste evalueringa i ei avslutta sak er \
         utanfor, for der avgjer avslutninga. Når `omfang` er `enkel`, blir det berre ein merknad.",
        "The rule sees only whether `beslutning` is set, not whether it was wise. The last evaluation of a closed \
         case is left out, for there the closing decides. With `omfang: enkel` it is only a note.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNDECIDED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example { good: false, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 } # <-
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
    ],
    check: Some(check),
};

static UNDECIDED: Message = Message {
    headline: Text::new(
        "Evalueringen sier ikke hva som skal skje med tiltaket videre.",
        "Evalueringa seier ikkje kva som skal skje med tiltaket vidare.",
        "The evaluation does not say what becomes of the measure.",
    ),
    label: Text::new("mangler `beslutning`", "manglar `beslutning`", "lacks `beslutning`"),
    help: Text::new(
        "Sett `beslutning` til `videreføres`, `justeres`, `avsluttes` eller `erstattes`, og skriv grunnen under \
         `begrunnelse`.",
        "Set `beslutning` til `videreføres`, `justeres`, `avsluttes` eller `erstattes`, og skriv grunnen under \
         `begrunnelse`.",
        "Set `beslutning` to `videreføres`, `justeres`, `avsluttes` or `erstattes`, and state the reason under \
         `begrunnelse`.",
    ),
};

const THIS_TOO: Text = Text::new("dette tiltaket også", "dette tiltaket òg", "this measure too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let weight = if context.case.extent() == Extent::Light { Severity::Note } else { Severity::Warning };
    let mut evaluations = held(context);
    if context.is_closed() {
        evaluations.pop();
    }
    for (_, evaluation) in evaluations {
        let places = undecided(context, evaluation);
        let Some((first, others)) = places.split_first() else { continue };
        let found = Found::in_section(&UNDECIDED, *first).severity(weight);
        findings.add(others.iter().fold(found, |found, other| found.label(*other, THIS_TOO)));
    }
}

/// What an evaluation says of measures without deciding about them.
fn undecided<'t>(context: &Context<'_>, evaluation: &Evaluation<'t>) -> Vec<Node<'t>> {
    let results = evaluation.measures.iter().map(|result| result.node);
    results.filter(|result| context.gaps.plainly_lack(*result, "beslutning")).collect()
}
