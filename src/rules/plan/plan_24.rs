//! PLAN-24: a serious case shows which measures were weighed and not taken.

use jiff::ToSpan;

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-24",
    severity: Severity::Note,
    basis: &[&law::CIRCULAR_MEASURES, &law::OWN_PROPOSAL],
    title: Text::new(
        "I alvorlige saker viser planen hvilke tiltak som ble vurdert og ikke valgt",
        "I alvorlege saker viser planen kva tiltak som vart vurderte og ikkje valde",
        "In serious cases the plan shows which measures were weighed and not taken",
    ),
    why: Text::new(
        "Skolen skal gjøre det som med rimelighet kan ventes. I en alvorlig sak blir det spurt hva annet som kunne \
         vært gjort. Når det står hva som ble vurdert og hvorfor det ikke ble valgt, kan eleven og foreldrene forstå \
         valget, og skolen slipper å huske det etterpå.",
        "Skolen skal gjere det som ein med rimelegheit kan vente. I ei alvorleg sak blir det spurt kva anna som kunne \
         vore gjort. Når det står kva som vart vurdert og kvifor det ikkje vart valt, kan eleven og foreldra forstå \
         valet, og skolen slepp å hugse det etterpå.",
        "The school shall do what can reasonably be expected. In a serious case it will be asked what else could have \
         been done. Where it is written what was weighed and why it was not chosen, the pupil and the parents can \
         understand the choice, and the school need not remember it afterwards.",
    ),
    limits: Text::new(
        "Dette er brilles eget forslag; ingen bestemmelse krever en slik liste. Regelen slår bare ut når en melding er \
         vurdert som alvorlig, og en uke etter planens dato. Den vet ikke om andre tiltak var mulige.",
        "Dette er brille sitt eige framlegg; inga føresegn krev ei slik liste. Regelen slår berre ut når ei melding er \
         vurdert som alvorleg, og ei veke etter datoen på planen. Han veit ikkje om andre tiltak var moglege.",
        "This is brille's own proposal; no provision requires such a list. The rule speaks only where a report was \
         judged serious, and a week after the date of the plan. It does not know whether other measures were possible.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&DAYS],
    together: &[],
    missing: None,
    messages: &[&NONE_WEIGHED],
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
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: ukjent
    hvor: friminutt
    beskrivelse: F1 forteller at E1 ble slått i storefri og ikke vil på skolen.
    til_leder: { dato: 2026-09-07, av: L1 }
    til_skoleeier: { dato: 2026-09-07, av: R1 }
    alvorlighet: { vurdert: 2026-09-07, av: R1, alvorlig: ja, begrunnelse: Vold. }
plan: # <-
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: A1 er med E1 hele storefri., start: 2026-09-14, utføres_av: [A1], begrunnelse: E1 ba om det., evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static NONE_WEIGHED: Message = Message {
    headline: Text::new(
        "Saken er vurdert som alvorlig, men planen viser ikke hvilke andre tiltak som ble vurdert.",
        "Saka er vurdert som alvorleg, men planen viser ikkje kva andre tiltak som vart vurderte.",
        "The case was judged serious, but the plan does not show which other measures were weighed.",
    ),
    label: Text::new("ingen vurderte tiltak", "ingen vurderte tiltak", "no measures weighed"),
    help: Text::new(
        "Skriv under `vurderte_tiltak` hva dere vurderte og ikke valgte, og hvorfor.",
        "Skriv under `vurderte_tiltak` kva de vurderte og ikkje valde, og kvifor.",
        "Write under `vurderte_tiltak` what you weighed and did not choose, and why.",
    ),
};

static DAYS: Setting = Setting {
    rule: "PLAN-24",
    key: "dager",
    default: 7,
    meaning: Text::new(
        "Dager etter planens dato før listen savnes.",
        "Dagar etter datoen på planen før lista blir sakna.",
        "Days after the date of the plan before the list is missed.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let Some(plan) = case.plan.as_ref().filter(|_| case.is_serious() && !context.is_closed()) else { return };
    let Some((planned, _)) = super::first_planned(plan).or_else(|| plan.date?.dated()) else { return };
    let due = planned.saturating_add(context.threshold(&DAYS).days());
    if due < context.today && context.gaps.plainly_lack(plan.node, "vurderte_tiltak") {
        found.add(Found::in_section(&NONE_WEIGHED, plan.node));
    }
}
