//! PLAN-27: those who violate are followed up.

use crate::case::{Case, Degree, Measure, MeasureKind, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-27",
    severity: Severity::Note,
    basis: &[&law::MILJOLOYPER, &law::MOBBEOMBOD],
    title: Text::new(
        "De som krenker, blir fulgt opp",
        "Dei som krenkjer, blir følgde opp",
        "Those who violate are followed up",
    ),
    why: Text::new(
        "Krenkelser slutter sjelden av seg selv. Når en vet hvem som krenker, trenger de voksne som hjelper dem å \
         slutte, og eleven som er utsatt, må kunne se at noe skjer. Det som gjelder den andre eleven, hører hjemme i \
         en egen plan.",
        "Krenkingar sluttar sjeldan av seg sjølv. Når ein veit kven som krenkjer, treng dei vaksne som hjelper dei å \
         slutte, og eleven som er utsett, må kunne sjå at noko skjer. Det som gjeld den andre eleven, høyrer heime i \
         ein eigen plan.",
        "Violations seldom stop by themselves. Where it is known who violates, they need adults who help them stop, \
         and the exposed pupil must be able to see that something happens. What concerns the other pupil belongs in a \
         plan of its own.",
    ),
    limits: Text::new(
        "Dette er faglige råd, ikke et lovkrav. Regelen slår bare ut når en melding peker på elever i \
         `påstått_krenker`, og ingen tiltak gjelder dem eller har en `art` for oppfølging. Viser saken til beslektede \
         saker, kan oppfølgingen stå der, og regelen er stille. Det er den også når undersøkelsen kom til at eleven \
         har det trygt og godt.",
        "Dette er faglege råd, ikkje eit lovkrav. Regelen slår berre ut når ei melding peikar på elevar i \
         `påstått_krenker`, og ingen tiltak gjeld dei eller har ei `art` for oppfølging. Viser saka til nærskylde \
         saker, kan oppfølginga stå der, og regelen er still. Det er han òg når undersøkinga kom til at eleven har det \
         trygt og godt.",
        "This is professional advice, not a requirement of the law. The rule speaks only where a report points at \
         pupils in `påstått_krenker` and no measure concerns them or has an `art` of follow-up. Where the case names \
         related cases, the follow-up may stand there and the rule is silent. So it is where the investigation found \
         that the pupil is safe and well.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_FOLLOW_UP],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    påstått_krenker: [E2] # <-
    hvor: friminutt
    beskrivelse: F1 forteller at E2 holder E1 utenfor i storefri.
    til_leder: { dato: 2026-09-07, av: L1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
",
        },
    ],
    check: Some(check),
};

static NO_FOLLOW_UP: Message = Message {
    headline: Text::new(
        "En melding peker på hvem som krenker, men ingen tiltak i planen følger dem opp.",
        "Ei melding peikar på kven som krenkjer, men ingen tiltak i planen følgjer dei opp.",
        "A report points at who violates, but no measure of the plan follows them up.",
    ),
    label: Text::new("ingen oppfølging", "inga oppfølging", "no follow-up"),
    help: Text::new(
        "Planlegg oppfølging med `art: oppfølging` og `gjelder`, eller lag en egen sak for eleven og skriv nummeret i \
         `beslektede_saker`.",
        "Planlegg oppfølging med `art: oppfølging` og `gjelder`, eller lag ei eiga sak for eleven og skriv nummeret i \
         `beslektede_saker`.",
        "Plan follow-up with `art: oppfølging` and `gjelder`, or make a case of its own for that pupil and write its \
         number in `beslektede_saker`.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let is_linked = case.frame.as_ref().is_some_and(|frame| !frame.related.is_empty());
    let leaves_it = super::is_light(case) || context.is_closed() || is_linked || was_found_safe(case);
    if leaves_it || case.measures().is_empty() || case.measures().iter().any(|measure| follows_up(case, measure)) {
        return;
    }
    let is_other_pupil = |code: &str| case.role(code) == Some(Role::Pupil) && !case.is_subject(code);
    if let Some(violator) = case.accused().find(|code| is_other_pupil(code.value)) {
        found.add(Found::at(&NO_FOLLOW_UP, violator.node));
    }
}

fn follows_up(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    use MeasureKind::{Expulsion, FollowUp, Sanction, SchoolChange};
    let kind = measure.kind.map(|kind| kind.value);
    matches!(kind, Some(Expulsion | FollowUp | Sanction | SchoolChange))
        || measure.affects.iter().any(|code| case.is_accused(code.value))
}

/// Whether the latest conclusion was that the pupil has it safe and good.
fn was_found_safe(case: &Case<'_>) -> bool {
    let conclusions = case.investigations.iter().filter_map(|investigation| investigation.conclusion.as_ref());
    let latest = conclusions.max_by_key(|conclusion| conclusion.date.and_then(|day| day.date));
    latest.and_then(|conclusion| conclusion.safe).is_some_and(|safe| safe.value == Degree::Yes)
}
