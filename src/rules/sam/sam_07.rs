//! SAM-07: advice from other services is answered.

use jiff::civil::Date;

use crate::case::{Case, Cooperation};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "SAM-07",
    severity: Severity::Warning,
    basis: &[&law::SERVICES, &law::OWN_PROPOSAL],
    title: Text::new(
        "Råd fra andre tjenester blir fulgt eller besvart",
        "Råd frå andre tenester blir følgde eller svara på",
        "Advice from other services is followed or answered",
    ),
    why: Text::new(
        "Samarbeid er til nytte for eleven først når det fører til noe. Et råd som blir liggende uten svar, er en hjelp eleven ikke \
         fikk, og i ettertid kan ingen se om skolen tok stilling til det.",
        "Samarbeid er til nytte for eleven først når det fører til noko. Eit råd som blir liggjande utan svar, er ei hjelp eleven \
         ikkje fekk, og i ettertid kan ingen sjå om skolen tok stilling til det.",
        "Cooperation serves the pupil only when it leads to something. Advice that lies unanswered is help that the pupil did not \
         get, and afterwards nobody can see whether the school considered it.",
    ),
    limits: Text::new(
        "Regelen ser råd uten `fulgt_opp` der filen ikke har noen ny versjon av planen, noe tiltak som begynner, eller noe \
         strakstiltak etter rådet; ikke om svaret er godt. En grunn til ikke å følge rådet teller som svar. Loven krever samarbeid, \
         ikke at hvert råd besvares; det og ti skoledager er brilles eget forslag.",
        "Regelen ser råd utan `fulgt_opp` der fila ikkje har nokon ny versjon av planen, noko tiltak som byrjar, eller noko \
         strakstiltak etter rådet; ikkje om svaret er godt. Ein grunn til ikkje å følgje rådet tel som svar. Lova krev samarbeid, \
         ikkje at kvart råd blir svara på; det og ti skoledagar er brille sitt eige framlegg.",
        "The rule sees advice without `fulgt_opp` where the file has no new version of the plan, no measure that begins and no \
         immediate measure after it; not whether the answer is good. A reason for not following the advice counts as an answer. The \
         Act demands cooperation, not that each piece of advice be answered; that and ten school days are brille’s own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
samarbeid:
  - { dato: 2026-09-09, med: PP1, hva: Drøftet lagene., råd: Begynn med de voksne., grunnlag: anonymt }
  - { dato: 2026-10-01, med: PP1, hva: Drøftet lagene igjen., råd: Vent litt til., grunnlag: anonymt }
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
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
samarbeid:
  - dato: 2026-09-16
    med: PP1
    hva: Drøftet lagene.
    råd: Bytt lag hver dag. # <-
    grunnlag: anonymt
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Skolen fikk et råd for {days} siden, men filen viser ikke hva det ble til.",
        "Skolen fekk eit råd for {days} sidan, men fila viser ikkje kva det vart til.",
        "The school was given advice {days} ago, but the file does not show what became of it.",
    ),
    label: Text::new("uten svar", "utan svar", "unanswered"),
    help: Text::new(
        "Skriv i `fulgt_opp` hva rådet førte til i planen, eller hvorfor skolen valgte noe annet.",
        "Skriv i `fulgt_opp` kva rådet førte til i planen, eller kvifor skolen valde noko anna.",
        "Write in `fulgt_opp` what the advice led to in the plan, or why the school chose otherwise.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "SAM-07",
    key: "skoledager",
    default: 10,
    meaning: Text::new(
        "Skoledager fra et råd til det må være fulgt opp.",
        "Skoledagar frå eit råd til det må vere følgt opp.",
        "School days from a piece of advice until it must be followed up.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let unread =
        ["plan/dato", "plan/endringer/*/dato", "plan/tiltak/*/start", "strakstiltak/*/dato", "samarbeid/*/dato"];
    if context.pupil_has_left() || context.is_unclear(&unread) {
        return;
    }
    let answered = last_answer(context.case);
    for entry in &context.case.cooperation {
        if let Some(found) = unanswered(context, entry, answered) {
            findings.add(found);
        }
    }
}

fn unanswered(context: &Context<'_>, entry: &Cooperation<'_>, answered: Option<Date>) -> Option<Found> {
    let (given, advice) = (entry.date?.date?, entry.advice?);
    let until = context.last_day();
    let is_late = context.calendar.school_days_between(given, until) > context.threshold(&SCHOOL_DAYS);
    let is_open = context.gaps.plainly_lack(entry.node, "fulgt_opp") && answered.is_none_or(|day| day < given);
    (is_late && is_open).then(|| Found::at(&MESSAGE, advice.node).arg("days", context.days_between(given, until)))
}

/// The last day on which the plan changed or a measure began.
fn last_answer(case: &Case<'_>) -> Option<Date> {
    let plan = case.plan.as_ref();
    let versions =
        plan.into_iter().flat_map(|plan| plan.changes.iter().filter_map(|change| change.date).chain(plan.date));
    let starts = case.measures().iter().filter_map(|measure| measure.start);
    let immediate = case.immediate_measures.iter().filter_map(|measure| measure.date);
    versions.chain(starts).chain(immediate).filter_map(|day| day.date).max()
}
