//! EVA-04: the pupil's own experience is the yardstick of an evaluation.

use super::held;
use crate::case::{Case, Hearing, PupilView, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "EVA-04",
    severity: Severity::Warning,
    basis: &[&law::SAFE_ENVIRONMENT, &law::CIRCULAR_EXPERIENCE, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Evalueringen sier om eleven har det trygt og godt",
        "Evalueringa seier om eleven har det trygt og godt",
        "The evaluation says whether the pupil is safe and well",
    ),
    why: Text::new(
        "Det er elevens egen opplevelse som avgjør om skolemiljøet er trygt og godt. Skolens plikt varer til eleven \
         har det slik, og bare dette svaret viser om saken nærmer seg målet.",
        "Det er elevens eiga oppleving som avgjer om skolemiljøet er trygt og godt. Plikta til skolen varer til \
         eleven har det slik, og berre dette svaret viser om saka nærmar seg målet.",
        "It is the pupil’s own experience that decides whether the school environment is safe and good. The school’s \
         duty lasts until the pupil has it so, and only this answer shows whether the case approaches its aim.",
    ),
    limits: Text::new(
        "Regelen gjelder evalueringer som viser til en høring av eleven; er eleven ikke hørt, er det HOR-05 sin sak. \
         Den ser ikke om svaret er elevens eget. Loven sier ikke at svaret skal stå i et eget felt, så det blir \
         advarsel og ikke feil.",
        "Regelen gjeld evalueringar som viser til ei høyring av eleven; er eleven ikkje høyrd, er det HOR-05 si sak. \
         Han ser ikkje om svaret er eleven sitt eige. Lova seier ikkje at svaret skal stå i eit eige felt, så det \
         blir åtvaring og ikkje feil.",
        "The rule concerns evaluations that point to a hearing of the pupil; where the pupil was not heard, that is \
         the matter of HOR-05. It does not see whether the answer is the pupil’s own. The Act does not say that the \
         answer stands in a field of its own, so it is a warning and no error.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MISSING],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example { good: false, date: "2026-10-05", yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - { tiltak: T1, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: E1 har vært med på lag alle dager., neste: 2026-10-09 }
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, begrunnelse: A1 har ikke sett avvisninger., neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3 } # <-
    foresattes_vurdering: F1 ser at E1 gleder seg til storefri.
    skolens_vurdering: Tiltakene virker og fortsetter til neste evaluering.
" },
    ],
    check: Some(check),
};

static MISSING: Message = Message {
    headline: Text::new(
        "Evalueringen sier ikke om eleven nå har det trygt og godt.",
        "Evalueringa seier ikkje om eleven no har det trygt og godt.",
        "The evaluation does not say whether the pupil now is safe and well.",
    ),
    label: Text::new("mangler `trygt_og_godt`", "manglar `trygt_og_godt`", "lacks `trygt_og_godt`"),
    help: Text::new(
        "Spør eleven, og sett `trygt_og_godt` til `ja`, `delvis` eller `nei` etter det eleven sier.",
        "Spør eleven, og set `trygt_og_godt` til `ja`, `delvis` eller `nei` etter det eleven seier.",
        "Ask the pupil, and set `trygt_og_godt` to `ja`, `delvis` or `nei` according to what the pupil says.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for (_, evaluation) in held(context) {
        let Some(view) = &evaluation.pupil_view else { continue };
        if context.gaps.plainly_lack(view.node, "trygt_og_godt") && rests_on_a_talk(context.case, view) {
            findings.add(Found::in_section(&MISSING, view.node));
        }
    }
}

/// Whether a pupil's view points to a hearing in which the pupil may have answered.
fn rests_on_a_talk(case: &Case<'_>, view: &PupilView<'_>) -> bool {
    let Some(reference) = view.hearing else { return false };
    let is_meant = |hearing: &&Hearing<'_>| hearing.id.is_some_and(|id| id.value == reference.value);
    let hearing = case.hearings.iter().find(is_meant);
    hearing.is_none_or(|hearing| !YesNo::said(hearing.declined) && hearing.not_heard_reason.is_none())
}
