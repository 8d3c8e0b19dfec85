//! FOR-07: each version of the plan reaches the home or the pupil.

use jiff::civil::Date;

use crate::calendar::working_days_between;
use crate::case::{Case, Plan, Topic};
use crate::finding::{Arg, Message, Severity};
use crate::lang::{Text, Unit};
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

static WORKING_DAYS: Setting = Setting {
    rule: "FOR-07",
    key: "arbeidsdager",
    default: 5,
    meaning: Text::new(
        "arbeidsdager fra en versjon av planen er laget, til eleven eller hjemmet har fått den",
        "arbeidsdagar frå ein versjon av planen er laga, til eleven eller heimen har fått han",
        "working days from a version of the plan until the pupil or the home has it",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "FOR-07",
    severity: Severity::Warning,
    basis: &[&law::INFORMATION, &law::COOPERATION, &law::MILJOLOYPER, &law::OWN_PROPOSAL],
    title: Text::new(
        "Eleven og hjemmet får hver versjon av planen",
        "Eleven og heimen får kvar versjon av planen",
        "The pupil and the home get each version of the plan",
    ),
    why: Text::new(
        "Foreldre og elever skal få den informasjonen de trenger. Planen sier hva de voksne har lovet å gjøre. \
         Den som ikke har sett den, kan verken bruke den eller si fra når den ikke blir fulgt.",
        "Foreldre og elevar skal få den informasjonen dei treng. Planen seier kva dei vaksne har lova å gjere. \
         Den som ikkje har sett han, kan verken bruke han eller seie frå når han ikkje blir følgd.",
        "Parents and pupils shall have the information that they need. The plan says what the adults have \
         promised to do. Whoever has not seen it can neither use it nor speak up when it is not followed.",
    ),
    limits: Text::new(
        "En utlevering til hjemmet, eller en samtale om `plan`, er nok; fra 15 år teller også eleven. Om \
         foreldrene til en elev over 18 år kan få den, ser FOR-04 på. Ingen lov sier at planen må gis ut på \
         papir, og ingen setter en frist; tallet er brilles eget forslag. Regelen ser ikke hva som ble vist. Den \
         er stille når filen sier hvorfor foreldrene ikke er varslet.",
        "Ei utlevering til heimen, eller ein samtale om `plan`, er nok; frå 15 år tel òg eleven. Om foreldra til \
         ein elev over 18 år kan få han, ser FOR-04 på. Inga lov seier at planen må gjevast ut på papir, og inga \
         set ein frist; talet er brille sitt eige framlegg. Regelen ser ikkje kva som vart vist. Han er still når \
         fila seier kvifor foreldra ikkje er varsla.",
        "A handout to the home, or a talk on `plan`, is enough; from 15 the pupil counts too. Whether the parents \
         of a pupil over 18 may have it is for FOR-04. No law says that the plan must be given out on paper, and \
         none sets a time limit; the number is brille's own proposal. The rule does not see what was shown. It is \
         silent where the file says why the parents were not told.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&WORKING_DAYS],
    together: &["MEL-09", "FOR-08"],
    missing: None,
    messages: &[&NEVER, &LATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
# uten: utleveringer
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: utleveringer
plan:
  versjon: 1
  dato: 2026-09-11 # <-
  godkjent_av: R1
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag. }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag for uka., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 snakket om uka. }
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
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 snakket om uka. }
  - { dato: 2026-09-25, med: [F1], av: S1, kanal: telefon, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
utleveringer:
  - versjon: 1
    til: F1
    dato: 2026-09-24 # <-
    utgave: foresatte
",
        },
    ],
    check: Some(check),
};

static NEVER: Message = Message {
    headline: Text::new(
        "Filen viser ikke at hjemmet eller eleven har fått denne versjonen av planen.",
        "Fila viser ikkje at heimen eller eleven har fått denne versjonen av planen.",
        "The file does not show that the home or the pupil got this version of the plan.",
    ),
    label: Text::new("ikke gitt ut", "ikkje gitt ut", "not handed out"),
    help: Text::new(
        "Gå gjennom planen med hjemmet og eleven, gi dem kopien de skal ha, og før det under `utleveringer` eller \
         `kontakt`.",
        "Gå gjennom planen med heimen og eleven, gi dei kopien dei skal ha, og før det under `utleveringer` eller \
         `kontakt`.",
        "Go through the plan with the home and the pupil, give them the copy that they are to have, and record it \
         under `utleveringer` or `kontakt`.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Hjemmet eller eleven fikk planen {days} etter at den var laget.",
        "Heimen eller eleven fekk planen {days} etter at han var laga.",
        "The home or the pupil got the plan {days} after it was made.",
    ),
    label: Text::new("gitt sent", "gitt seint", "given late"),
    help: Text::new(
        "Gi neste versjon med det samme. Ble planen vist tidligere, så før det under `kontakt`.",
        "Gi neste versjon med det same. Vart planen vist tidlegare, så før det under `kontakt`.",
        "Give the next version at once. If the plan was shown earlier, record that under `kontakt`.",
    ),
};

const MADE: Text = Text::new("denne versjonen", "denne versjonen", "this version");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(plan) = &context.case.plan else { return };
    let unclear = &["kontakt/*/dato", "kontakt/*/informert_om", "kontakt/*/med", "utleveringer", "plan/dato", "elev"];
    let unread = context.is_unclear(unclear)
        || context.is_unclear(&["utleveringer/*/dato", "utleveringer/*/til", "utleveringer/*/versjon", "plan/versjon"]);
    if unread || super::home_is_left_out(context) || context.pupil_has_left() {
        return;
    }
    let versions = versions(plan);
    for (at, version) in versions.iter().enumerate() {
        let next = versions.get(at + 1).map(|next| next.made);
        if let Some(found) = look_at(context, version, next) {
            findings.add(found);
        }
    }
}

/// A version of the plan.
struct Version<'t> {
    number: i64,
    made: Date,
    node: Node<'t>,
}

/// The versions in the order of their numbers; the current one has its day in the plan itself.
fn versions<'t>(plan: &Plan<'t>) -> Vec<Version<'t>> {
    let current = plan.version.map(|version| (version.value, plan.date));
    let before = plan.changes.iter().filter_map(|change| Some((change.version?.value, change.date)));
    let before = before.filter(|(number, _)| current.is_none_or(|(current, _)| *number < current));
    let mut versions: Vec<_> = before
        .chain(current)
        .filter_map(|(number, date)| date?.dated().map(|(made, node)| Version { number, made, node }))
        .collect();
    versions.sort_by_key(|version| version.number);
    versions
}

fn look_at(context: &Context<'_>, version: &Version<'_>, next: Option<Date>) -> Option<Found> {
    let limit = context.threshold(&WORKING_DAYS);
    let until = next.unwrap_or(context.last_day()).min(context.last_day());
    match first_given(context, version, next) {
        Some((given, node)) => {
            let days = working_days_between(version.made, given);
            let found = || Found::at(&LATE, node).severity(Severity::Note).label(version.node, MADE);
            (days > limit).then(|| found().arg("days", Arg::Count(days, Unit::WorkingDays)))
        }
        None if working_days_between(version.made, until) > limit => {
            let weight = if next.is_some() { Severity::Note } else { Severity::Warning };
            Some(Found::at(&NEVER, version.node).severity(weight))
        }
        None => None,
    }
}

/// The first day on which somebody who is to have the version got it or was told of it.
fn first_given<'t>(context: &Context<'t>, version: &Version<'_>, next: Option<Date>) -> Option<(Date, Node<'t>)> {
    let case = context.case;
    let counts = |code: &str| is_recipient(case, code, version.made);
    let handouts = case.handouts.iter().filter(|handout| {
        handout.version.is_some_and(|of| of.value == version.number) && handout.to.is_some_and(|to| counts(to.value))
    });
    let contacts = case
        .contacts
        .iter()
        .filter(|contact| super::told_of(contact, Topic::Plan) && contact.with.iter().any(|with| counts(with.value)));
    let told = contacts.filter_map(|contact| contact.date?.dated());
    let told = told.filter(|(day, _)| *day >= version.made && next.is_none_or(|next| *day < next));
    let given = handouts.filter_map(|handout| handout.date?.dated());
    given.chain(told).min_by_key(|(day, _)| *day)
}

fn is_recipient(case: &Case<'_>, code: &str, day: Date) -> bool {
    let pupil_counts = case.is_about_class() || case.subject().is_some_and(|pupil| pupil.is_at_least(15, day));
    case.is_home(code) || (pupil_counts && case.is_subject(code))
}
