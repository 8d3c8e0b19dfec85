//! PLAN-34: the plan lives, and its changes are dated.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::case::{Change, Decision, Evaluation, Plan};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "PLAN-34",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_PLAN_LIVING],
    title: Text::new(
        "Planen endres når det trengs, og endringene er ført",
        "Planen blir endra når det trengst, og endringane er førte",
        "The plan changes when needed, and the changes are recorded",
    ),
    why: Text::new(
        "Planen skal leve så lenge saken varer. Når en evaluering viser at noe må endres, må planen endres med det \
         samme, ellers følger de voksne noe som er avgjort annerledes. Og når det står hva som ble endret og når, kan \
         alle se hvilken plan som gjaldt.",
        "Planen skal leve så lenge saka varer. Når ei evaluering viser at noko må endrast, må planen endrast med det \
         same, elles følgjer dei vaksne noko som er avgjort annleis. Og når det står kva som vart endra og når, kan \
         alle sjå kva plan som gjaldt.",
        "The plan shall live as long as the case lasts. Where an evaluation shows that something must change, the plan \
         must change at once, or the adults follow something that was decided otherwise. And where it stands what was \
         changed and when, everybody can see which plan was in force.",
    ),
    limits: Text::new(
        "At planen er et levende dokument, sier rundskrivet; fem skoledager er brilles eget forslag. Regelen ser at \
         evalueringen justerte eller erstattet et tiltak, eller ga nye, og at planen ikke har fått en nyere dato. Den \
         ser ikke om innholdet faktisk ble endret. En beslutning om at et tiltak uten effekt må byttes, hører til \
         evalueringen.",
        "At planen er eit levande dokument, seier rundskrivet; fem skoledagar er brille sitt eige framlegg. Regelen \
         ser at evalueringa justerte eller erstatta eit tiltak, eller gav nye, og at planen ikkje har fått ein nyare \
         dato. Han ser ikkje om innhaldet faktisk vart endra. Ei avgjerd om at eit tiltak utan effekt må bytast, \
         høyrer til evalueringa.",
        "That the plan is a living document is said by the circular; five school days are brille's own proposal. The \
         rule sees that the evaluation adjusted or replaced a measure, or brought new ones, and that the plan has not \
         got a later date. It does not see whether its content was changed. A decision that a measure without effect \
         must be replaced belongs to the evaluation.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NO_CHANGES, &NOT_CHANGED, &AHEAD],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 2 # <-
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
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
      - tiltak: T1
        gjennomført: ja
        effekt: delvis
        beslutning: justeres # <-
        neste: 2026-10-09
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: delvis }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 2
  dato: 2026-09-25
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
  endringer:
    - { versjon: 1, dato: 2026-09-11, hva: Planen ble laget. }
    - { versjon: 2, dato: 2026-09-25, hva: T2 er justert. }
    - { versjon: 3, dato: 2026-09-29, hva: T1 er justert. } # <-
",
        },
    ],
    check: Some(check),
};

static NO_CHANGES: Message = Message {
    headline: Text::new(
        "Planen er en senere versjon enn den første, men det står ikke hva som er endret i den.",
        "Planen er ein seinare versjon enn den første, men det står ikkje kva som er endra i han.",
        "The plan is a later version than the first, but it does not say what was changed in it.",
    ),
    label: Text::new("ingen innførsel i `endringer`", "ingen innførsel i `endringer`", "no entry in `endringer`"),
    help: Text::new(
        "Før inn i `endringer` hva som er nytt i denne versjonen, når og hvorfor.",
        "Før inn i `endringer` kva som er nytt i denne versjonen, når og kvifor.",
        "Record in `endringer` what is new in this version, when and why.",
    ),
};

static NOT_CHANGED: Message = Message {
    headline: Text::new(
        "Evalueringen {held} endret tiltakene, men planen er fortsatt den fra {planned}.",
        "Evalueringa {held} endra tiltaka, men planen er framleis den frå {planned}.",
        "The evaluation on {held} changed the measures, but the plan is still that of {planned}.",
    ),
    label: Text::new("ikke tatt inn i planen", "ikkje teke inn i planen", "not taken into the plan"),
    help: Text::new(
        "Rett tiltakene i planen, gi den en ny `versjon` og `dato`, og før endringen i `endringer`.",
        "Rett tiltaka i planen, gi han ein ny `versjon` og `dato`, og før endringa i `endringer`.",
        "Correct the measures in the plan, give it a new `versjon` and `dato`, and record the change in `endringer`.",
    ),
};

static AHEAD: Message = Message {
    headline: Text::new(
        "Det er ført en endring i en senere versjon enn den planen sier at den er.",
        "Det er ført ei endring i ein seinare versjon enn den planen seier at han er.",
        "A change is recorded in a later version than the plan says that it is.",
    ),
    label: Text::new("en senere versjon", "ein seinare versjon", "a later version"),
    help: Text::new(
        "Sett `versjon` og `dato` i planen til den siste versjonen, og se at tiltakene er de som gjelder nå.",
        "Set `versjon` og `dato` i planen til den siste versjonen, og sjå at tiltaka er dei som gjeld no.",
        "Set `versjon` and `dato` of the plan to the latest version, and see that the measures are those in force now.",
    ),
};

const PLANNED: Text = Text::new("planens dato", "datoen på planen", "the date of the plan");

const VERSION: Text = Text::new("planens versjon", "versjonen av planen", "the version of the plan");

static SCHOOL_DAYS: Setting = Setting {
    rule: "PLAN-34",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra en evaluering endrer tiltakene, til planen er endret.",
        "Skoledagar frå ei evaluering endrar tiltaka, til planen er endra.",
        "School days from an evaluation that changes the measures until the plan is changed.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let Some(plan) = &context.case.plan else { return };
    if context.is_unclear(&["plan/versjon", "plan/endringer/*/versjon", "plan/dato", "evalueringer/*/dato"]) {
        return;
    }
    changes(context, plan).into_iter().chain(not_changed(context, plan)).for_each(|finding| found.add(finding));
}

/// What is wrong with the list of changes.
fn changes(context: &Context<'_>, plan: &Plan<'_>) -> Option<Found> {
    let version = plan.version?;
    let numbers = || plan.changes.iter().filter_map(|change: &Change<'_>| change.version);
    let has_own = numbers().any(|number| number.value == version.value);
    match numbers().max_by_key(|number| number.value) {
        Some(latest) if latest.value > version.value => {
            Some(Found::at(&AHEAD, latest.node).label(version.node, VERSION))
        }
        _ if version.value > 1 && !has_own && !context.is_unclear(&["plan/endringer"]) => {
            Some(Found::at(&NO_CHANGES, version.node))
        }
        _ => None,
    }
}

/// An evaluation that changed the measures, and no version of the plan since.
fn not_changed(context: &Context<'_>, plan: &Plan<'_>) -> Option<Found> {
    let (planned, planned_at) = plan.date?.dated().filter(|_| !context.is_closed())?;
    let latest_change = plan.changes.iter().filter_map(|change| change.date?.date).max();
    let in_force = latest_change.map_or(planned, |change| change.max(planned));
    let measures: BTreeSet<_> = plan.measures.iter().filter_map(|measure| measure.id).map(|id| id.value).collect();
    let held = context
        .case
        .evaluations
        .iter()
        .filter_map(|evaluation| Some((evaluation.date?.date?, changed_at(&measures, evaluation)?)));
    let is_due = |date: Date| {
        let passed = context.calendar.sure_school_days_between(date, context.today);
        date > in_force && passed > context.threshold(&SCHOOL_DAYS)
    };
    let (date, place) = held.filter(|(date, _)| is_due(*date)).min_by_key(|(date, _)| *date)?;
    let found = Found::at(&NOT_CHANGED, place).label(planned_at, PLANNED).arg("held", Arg::Date(date));
    Some(found.arg("planned", Arg::Date(planned)))
}

/// Where an evaluation says that measures of the plan change.
fn changed_at<'t>(planned: &BTreeSet<&str>, evaluation: &Evaluation<'t>) -> Option<Node<'t>> {
    let results =
        evaluation.measures.iter().filter(|result| result.measure.is_some_and(|id| planned.contains(id.value)));
    let mut decisions = results.filter_map(|result| result.decision);
    let changed = decisions.find(|decision| matches!(decision.value, Decision::Adjust | Decision::Replace));
    changed.map(|decision| decision.node).or_else(|| evaluation.new_measures.first().map(|new| new.node))
}
