//! EVA-06: an effect is described, with what it is seen by.

use crate::case::{Effect, Evaluation, Extent, MeasureResult, Words};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::phrases::PRAISE;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "EVA-06",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_MEASURES, &law::OWN_PROPOSAL],
    title: Text::new(
        "Effekten er beskrevet med det som viser den",
        "Verknaden er skildra med det som viser han",
        "The effect is described with what shows it",
    ),
    why: Text::new(
        "«Fungerer bra» sier hva skolen synes, ikke hva som er blitt annerledes for eleven. Først når det står \
         hva eleven sier, og hva de voksne har sett, kan noen avgjøre om tiltaket skal fortsette.",
        "«Fungerer bra» seier kva skolen synest, ikkje kva som har vorte annleis for eleven. Først når det står \
         kva eleven seier, og kva dei vaksne har sett, kan nokon avgjere om tiltaket skal halde fram.",
        "“Works well” says what the school thinks, not what has changed for the pupil. Only when it says what the \
         pupil tells and what the adults have seen can anybody decide whether the measure shall go on.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Regelen sier bare fra når teksten ikke har annet \
         enn slike ord, eller når verken tiltaket eller evalueringen har noen tekst. Den krever ikke tall og kan \
         ikke vurdere om det som står, er riktig. Enkle saker slipper.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Regelen seier berre frå når teksten ikkje har anna \
         enn slike ord, eller når verken tiltaket eller evalueringa har nokon tekst. Han krev ikkje tal og kan \
         ikkje vurdere om det som står, er rett. Enkle saker slepp.",
        "The list of words is brille's own, for no source gives one. The rule speaks only where the text holds \
         nothing but such words, or where neither the measure nor the evaluation has any text. It asks for no \
         numbers and cannot judge whether what is written is right. Simple cases are let off.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["EVA-03"],
    missing: None,
    messages: &[&PRAISE_ONLY, &UNDESCRIBED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: Fungerer bra., neste: 2026-10-09 } # <-
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Det går fint! # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres,  neste: 2026-10-09 } # <-
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
",
        },
    ],
    check: Some(check),
};

static PRAISE_ONLY: Message = Message {
    headline: Text::new(
        "Evalueringen sier ikke hva som viser effekten, bare {phrase}.",
        "Evalueringa seier ikkje kva som viser verknaden, berre {phrase}.",
        "The evaluation does not say what shows the effect, only {phrase}.",
    ),
    label: Text::new("sier ikke hva som er endret", "seier ikkje kva som er endra", "does not say what has changed"),
    help: Text::new(
        "Skriv hva eleven sier om tiltaket, og hva de voksne har sett, for eksempel `E1 var med på lag fire av \
         fem dager`.",
        "Skriv kva eleven seier om tiltaket, og kva dei vaksne har sett, til dømes `E1 var med på lag fire av fem \
         dagar`.",
        "Write what the pupil says of the measure and what the adults have seen, for instance `E1 var med på lag \
         fire av fem dager`.",
    ),
};

static UNDESCRIBED: Message = Message {
    headline: Text::new(
        "Evalueringen oppgir en effekt, men ikke hva som viser den.",
        "Evalueringa oppgir ein verknad, men ikkje kva som viser han.",
        "The evaluation states an effect but not what shows it.",
    ),
    label: Text::new("mangler `begrunnelse`", "manglar `begrunnelse`", "lacks `begrunnelse`"),
    help: Text::new(
        "Skriv i `begrunnelse` hva eleven sier om tiltaket, og hva de voksne har sett.",
        "Skriv i `begrunnelse` kva eleven seier om tiltaket, og kva dei vaksne har sett.",
        "Write in `begrunnelse` what the pupil says of the measure and what the adults have seen.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.case.extent() == Extent::Light {
        return;
    }
    for evaluation in &context.case.evaluations {
        let reasons = evaluation.measures.iter().map(|result| result.reason);
        let texts = reasons.chain([evaluation.school_view]).flatten();
        texts.filter_map(praise_only).for_each(|found| findings.add(found));
        let undescribed = evaluation.measures.iter().filter(|result| is_undescribed(context, evaluation, result));
        for result in undescribed {
            findings.add(Found::in_section(&UNDESCRIBED, result.node).severity(Severity::Note));
        }
    }
}

fn praise_only(text: Words<'_>) -> Option<Found> {
    let phrase = PRAISE.only(text.value)?;
    Some(Found::at(&PRAISE_ONLY, text.node).arg("phrase", Arg::Key(phrase)))
}

/// Whether a result states an effect that nothing is said of.
fn is_undescribed(context: &Context<'_>, evaluation: &Evaluation<'_>, result: &MeasureResult<'_>) -> bool {
    let states_effect = result.effect.is_some_and(|effect| effect.value != Effect::TooEarly);
    states_effect && evaluation.school_view.is_none() && context.gaps.plainly_lack(result.node, "begrunnelse")
}
