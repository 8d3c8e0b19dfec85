//! FOR-09: a disagreement is met.

use crate::case::{Contact, Day};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

static SCHOOL_DAYS: Setting = Setting {
    rule: "FOR-09",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "skoledager fra en uenighet er ført, til skolen har fulgt den opp",
        "skoledagar frå ei usemje er ført, til skolen har følgt ho opp",
        "school days from a recorded disagreement until the school has followed it up",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "FOR-09",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL, &law::COOPERATION],
    title: Text::new(
        "Uenighet med hjemmet blir fulgt opp",
        "Usemje med heimen blir følgd opp",
        "A disagreement with the home is followed up",
    ),
    why: Text::new(
        "Skolen skal samarbeide med foreldrene. En uenighet som bare er skrevet ned, vokser; en som blir svart \
         på, kan vise skolen noe den ikke så.",
        "Skolen skal samarbeide med foreldra. Ei usemje som berre er skriven ned, veks; ei som blir svart på, kan \
         vise skolen noko han ikkje såg.",
        "The school must cooperate with the parents. A disagreement that is only written down grows; one that is \
         answered may show the school what it did not see.",
    ),
    limits: Text::new(
        "Regelen ser om det er kontakt, en evaluering eller en ny versjon av planen etter at `uenighet` ble ført, \
         ikke hva som ble svart. Den vurderer aldri hvem som har rett, og kan ikke se uenighet som ikke er ført. \
         Antall dager er brilles eget forslag.",
        "Regelen ser om det er kontakt, ei evaluering eller ein ny versjon av planen etter at `uenighet` vart \
         ført, ikkje kva som vart svart. Han vurderer aldri kven som har rett, og kan ikkje sjå usemje som ikkje \
         er ført. Talet på dagar er brille sitt eige framlegg.",
        "The rule sees whether there is contact, an evaluation or a new version of the plan after `uenighet` was \
         recorded, not what was answered. It never judges who is right, and cannot see a disagreement that is not \
         recorded. The number of days is brille's own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&UNMET],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan], uenighet: F1 mener at en voksen må være der fra første minutt. }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering], uenighet: F1 mener at tiltakene må vare ut året. } # <-
",
        },
    ],
    check: Some(check),
};

static UNMET: Message = Message {
    headline: Text::new(
        "Hjemmet var uenig {day}, og filen viser ikke at skolen har fulgt det opp.",
        "Heimen var usamd {day}, og fila viser ikkje at skolen har følgt det opp.",
        "The home disagreed on {day}, and the file does not show that the school followed it up.",
    ),
    label: Text::new("ikke fulgt opp", "ikkje følgt opp", "not followed up"),
    help: Text::new(
        "Ta uenigheten opp igjen, og før under `kontakt` hva skolen svarte eller endret.",
        "Ta usemja opp att, og før under `kontakt` kva skolen svarte eller endra.",
        "Take the disagreement up again, and record under `kontakt` what the school answered or changed.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.is_unclear(&["kontakt/*/dato", "evalueringer/*/dato", "plan/dato"]) || context.is_closed() {
        return;
    }
    for contact in &context.case.contacts {
        if let Some(found) = look_at(context, contact) {
            findings.add(found);
        }
    }
}

fn look_at(context: &Context<'_>, contact: &Contact<'_>) -> Option<Found> {
    let case = context.case;
    let disagreement = contact.disagreement?;
    let (day, _) = contact.date?.dated()?;
    let is_after = |other: Option<Day<'_>>| other.and_then(|other| other.date).is_some_and(|other| other > day);
    let same =
        |other: &Contact<'_>| other.with.iter().any(|with| contact.with.iter().any(|own| own.value == with.value));
    let met = case.contacts.iter().any(|other| is_after(other.date) && same(other))
        || case.evaluations.iter().any(|evaluation| is_after(evaluation.date))
        || case.plan.as_ref().is_some_and(|plan| is_after(plan.date));
    let days = context.calendar.school_days_between(day, context.today);
    let is_due = !met && days > context.threshold(&SCHOOL_DAYS);
    is_due.then(|| Found::at(&UNMET, disagreement.node).arg("day", Arg::Date(day)))
}
