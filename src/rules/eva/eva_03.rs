//! EVA-03: an evaluation says why a measure was not carried out as planned.

use jiff::civil::Date;

use super::held;
use crate::case::{At, Case, Done, Extent, MeasureResult};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "EVA-03",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_MEASURES, &law::MILJOLOYPER],
    title: Text::new(
        "Det står hvorfor et tiltak ikke er gjennomført som planlagt",
        "Det står kvifor eit tiltak ikkje er gjennomført som planlagt",
        "It is stated why a measure was not carried out as planned",
    ),
    why: Text::new(
        "Et tiltak som ikke er gjennomført, kan ikke ha virket. Uten grunnen kan verken foreldre eller skole se om \
         det er tiltaket eller gjennomføringen som må endres.",
        "Eit tiltak som ikkje er gjennomført, kan ikkje ha verka. Utan grunnen kan verken foreldre eller skole sjå \
         om det er tiltaket eller gjennomføringa som må endrast.",
        "A measure that was not carried out cannot have worked. Without the reason neither parents nor school can \
         see whether the measure or its execution must change.",
    ),
    limits: Text::new(
        "Regelen ser bare om `begrunnelse` er fylt ut når `gjennomført` er noe annet enn `ja`, ikke om grunnen er \
         god eller om svaret stemmer. Et tiltak som etter planen ikke skulle ha begynt, trenger ingen grunn. Når \
         `omfang` er `enkel`, blir det bare en merknad.",
        "Regelen ser berre om `begrunnelse` er fylt ut når `gjennomført` er noko anna enn `ja`, ikkje om grunnen er \
         god eller om svaret stemmer. Eit tiltak som etter planen ikkje skulle ha byrja, treng ingen grunn. Når \
         `omfang` er `enkel`, blir det berre ein merknad.",
        "The rule sees only whether `begrunnelse` is filled in where `gjennomført` is anything but `ja`, not whether \
         the reason is good or the answer true. A measure that was not to have begun yet needs no reason. With \
         `omfang: enkel` it is only a note.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_REASON],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: delvis, effekt: ja, beslutning: videreføres, begrunnelse: A1 var syk torsdag og fredag., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
        Example { good: false, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - tiltak: T2
        gjennomført: delvis # <-
        effekt: ja
        beslutning: videreføres
        neste: 2026-10-09
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
    ],
    check: Some(check),
};

static NO_REASON: Message = Message {
    headline: Text::new(
        "Tiltaket er ikke gjennomført som planlagt, og evalueringen sier ikke hvorfor.",
        "Tiltaket er ikkje gjennomført som planlagt, og evalueringa seier ikkje kvifor.",
        "The measure was not carried out as planned, and the evaluation does not say why.",
    ),
    label: Text::new("mangler `begrunnelse`", "manglar `begrunnelse`", "lacks `begrunnelse`"),
    help: Text::new(
        "Skriv under `begrunnelse` hva som hindret tiltaket, og hva skolen gjør for at det skal bli gjennomført.",
        "Skriv under `begrunnelse` kva som hindra tiltaket, og kva skolen gjer for at det skal bli gjennomført.",
        "Write under `begrunnelse` what stood in the way, and what the school does to have the measure carried out.",
    ),
};

const THIS_TOO: Text = Text::new("dette tiltaket også", "dette tiltaket òg", "this measure too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let weight = if context.case.extent() == Extent::Light { Severity::Note } else { Severity::Warning };
    for (day, evaluation) in held(context) {
        let results = evaluation.measures.iter();
        let places: Vec<_> = results.filter_map(|result| unexplained(context, day, result)).collect();
        let Some((first, others)) = places.split_first() else { continue };
        let found = Found::at(&NO_REASON, first.node).severity(weight);
        findings.add(others.iter().fold(found, |found, other| found.label(other.node, THIS_TOO)));
    }
}

/// What an evaluation says of a measure that was not carried out as planned, where it gives no reason.
fn unexplained<'t>(context: &Context<'_>, day: Date, result: &MeasureResult<'t>) -> Option<At<'t, Done>> {
    let done = result.done.filter(|done| done.value != Done::Yes)?;
    let is_bare = context.gaps.plainly_lack(result.node, "begrunnelse");
    (is_bare && !begins_later(context.case, day, result)).then_some(done)
}

fn begins_later(case: &Case<'_>, day: Date, result: &MeasureResult<'_>) -> bool {
    let Some(of) = result.measure else { return false };
    let measure = case.measures().iter().find(|measure| measure.id.is_some_and(|id| id.value == of.value));
    measure.and_then(|measure| measure.start?.date).is_some_and(|start| start > day)
}
