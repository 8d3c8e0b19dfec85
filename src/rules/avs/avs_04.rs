//! AVS-04: a case is not closed for a reason that says nothing of how the pupil is.

use super::closing;
use crate::case::{Case, Closing, ClosingReason, Degree};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "AVS-04",
    severity: Severity::Error,
    basis: &[&law::SAFE_ENVIRONMENT, &law::REPORT_AND_ACT, &law::CIRCULAR_EXPERIENCE],
    title: Text::new(
        "Saken er avsluttet av en grunn som holder",
        "Saka er avslutta av ein grunn som held",
        "The case is closed for a reason that holds",
    ),
    why: Text::new(
        "Retten til et trygt og godt skolemiljø henger ikke på om det er mobbing, om noe lar seg bevise, eller om foreldrene \
         orker mer. Elevens egen opplevelse avgjør, og skolens plikt varer til eleven har det trygt og godt, også mens \
         statsforvalteren har saken.",
        "Retten til eit trygt og godt skolemiljø heng ikkje på om det er mobbing, om noko let seg prove, eller om foreldra \
         orkar meir. Det eleven sjølv opplever, avgjer, og plikta til skolen varer til eleven har det trygt og godt, òg medan \
         statsforvaltaren har saka.",
        "The right to a safe and good school environment does not hang on whether it is bullying, whether anything can be \
         proved, or whether the parents can take more. The pupil's own experience decides, and the school's duty lasts \
         until the pupil is safe and well, also while Statsforvalteren has the case.",
    ),
    limits: Text::new(
        "Regelen leser bare `årsak`, ikke begrunnelsen. Bekrefter eleven at det er trygt og godt, gir den advarsel, for da er \
         trolig bare årsaken feil. Årsaken `irettesettelse` i en sak om en ansatt er SKJ-08 sin sak. Er saken åpnet igjen, \
         er regelen stille.",
        "Regelen les berre `årsak`, ikkje grunngivinga. Stadfestar eleven at det er trygt og godt, gir han åtvaring, for då \
         er truleg berre årsaka feil. Årsaka `irettesettelse` i ei sak om ein tilsett er SKJ-08 si sak. Er saka opna att, \
         er regelen still.",
        "The rule reads only `årsak`, not the explanation. Where the pupil confirms that it is safe and good it gives a \
         warning, for then probably only the reason is wrong. The reason `irettesettelse` in a case about an employee is \
         the matter of SKJ-08. Where the case was reopened, the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&DOES_NOT_HOLD],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::CLOSED_WELL },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: ikke_mobbing # <-
  informert: [E1, F1, L1, A1]
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
avslutning:
  dato: 2026-10-02
  årsak: foresatte_trakk_saken # <-
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  informert: [E1, F1, L1, A1]
",
        },
    ],
    check: Some(check),
};

static DOES_NOT_HOLD: Message = Message {
    headline: Text::new(
        "Saken er avsluttet med årsaken {reason}, som ikke sier at eleven har det trygt og godt.",
        "Saka er avslutta med årsaka {reason}, som ikkje seier at eleven har det trygt og godt.",
        "The case is closed with the reason {reason}, which does not say that the pupil is safe and well.",
    ),
    label: Text::new("holder ikke alene", "held ikkje åleine", "does not hold by itself"),
    help: Text::new(
        "Spør eleven. Har eleven det trygt og godt, så sett `årsak: trygt_og_godt` og skriv svaret under `elev_bekrefter`. \
         Ellers åpner du saken igjen under `gjenåpninger`.",
        "Spør eleven. Har eleven det trygt og godt, så set `årsak: trygt_og_godt` og skriv svaret under `elev_bekrefter`. \
         Elles opnar du saka att under `gjenåpninger`.",
        "Ask the pupil. If the pupil is safe and well, set `årsak: trygt_og_godt` and record the answer under \
         `elev_bekrefter`. Otherwise reopen the case under `gjenåpninger`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((closing, _)) = closing(context) else { return };
    let Some(reason) = closing.reason.filter(|reason| !holds(context.case, **reason)) else { return };
    if context.is_unclear(&["avslutning/elev_bekrefter/trygt_og_godt", "meldinger/*/krenker"]) {
        return;
    }
    let weight = if pupil_confirms(closing) { Severity::Warning } else { Severity::Error };
    let key = Arg::Key(reason.key().to_owned());
    findings.add(Found::at(&DOES_NOT_HOLD, reason.node).arg("reason", key).severity(weight));
}

fn holds(case: &Case<'_>, reason: ClosingReason) -> bool {
    use ClosingReason::*;
    match reason {
        SafeAndGood | ChangedSchool | Left | Other => true,
        NotBullying | NoFindings | Withdrawn | WithCountyGovernor => false,
        Reprimand => case.reports_on_staff().next().is_some(),
    }
}

fn pupil_confirms(closing: &Closing<'_>) -> bool {
    let safe = closing.pupil_confirms.as_ref().and_then(|answer| answer.safe);
    safe.is_some_and(|safe| *safe == Degree::Yes)
}
