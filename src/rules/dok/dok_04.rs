//! DOK-04: what happens is written down soon.

use crate::calendar::working_days_between;
use crate::case::Day;
use crate::finding::{Arg, Message, Severity};
use crate::lang::{Text, Unit};
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

static SOON: Setting = Setting {
    rule: "DOK-04",
    key: "arbeidsdager",
    default: 5,
    meaning: Text::new(
        "arbeidsdager fra noe skjedde til det er ført, før det gir merknad",
        "arbeidsdagar frå noko skjedde til det er ført, før det gir merknad",
        "working days from an event until it is recorded, before it gives a note",
    ),
    source: &law::OWN_PROPOSAL,
};

static LONG: Setting = Setting {
    rule: "DOK-04",
    key: "arbeidsdager_advarsel",
    default: 20,
    meaning: Text::new(
        "arbeidsdager fra noe skjedde til det er ført, før det gir advarsel",
        "arbeidsdagar frå noko skjedde til det er ført, før det gir åtvaring",
        "working days from an event until it is recorded, before it gives a warning",
    ),
    source: &law::OWN_PROPOSAL,
};

pub(super) static RULE: Rule = Rule {
    code: "DOK-04",
    severity: Severity::Warning,
    basis: &[&law::BURDEN_OF_PROOF, &law::OWN_PROPOSAL],
    title: Text::new(
        "Hendelser blir ført kort tid etter at de skjedde",
        "Hendingar blir førte kort tid etter at dei skjedde",
        "Events are recorded soon after they happened",
    ),
    why: Text::new(
        "Det som skrives ned samme dag, er til å stole på; etter noen uker husker ingen sikkert hvem som så hva. I en \
         erstatningssak må skoleeieren sannsynliggjøre at reglene ble fulgt når det er grunn til å tro noe annet.",
        "Det som blir skrive ned same dag, er til å lite på; etter nokre veker hugsar ingen sikkert kven som såg kva. I \
         ei erstatningssak må skoleeigaren sannsynleggjere at reglane vart følgde når det er grunn til å tru noko anna.",
        "What is written down on the same day can be trusted; after some weeks nobody is sure who saw what. In a case on \
         damages the school's owner must make it probable that the rules were followed when there is reason to believe \
         otherwise.",
    ),
    limits: Text::new(
        "Regelen sammenligner `dato` og `ført` under `hendelser` og `logg`. Uten `ført` vet den ingenting, og den ser ikke \
         om datoen er riktig. Samtaler under `medvirkning` har HOR-15. Loven gir ingen frist for føringen; tallene er \
         brilles egne forslag.",
        "Regelen samanliknar `dato` og `ført` under `hendelser` og `logg`. Utan `ført` veit han ingenting, og han ser \
         ikkje om datoen er rett. Samtalar under `medvirkning` har HOR-15. Lova gir ingen frist for føringa; tala er \
         brille sine eigne framlegg.",
        "The rule compares `dato` and `ført` under `hendelser` and `logg`. Without `ført` it knows nothing, and it does \
         not see whether the date is right. Talks under `medvirkning` have HOR-15. The law gives no time limit for \
         recording; the numbers are brille's own proposals.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SOON, &LONG],
    together: &[],
    missing: None,
    messages: &[&LATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. }
  - { dato: 2026-09-25, av: A1, hva: E1 har vært med på lag hele uka., ført: 2026-10-02 }
",
        },
        Example {
            good: false,
            date: "2026-10-07",
            yaml: "\
logg:
  - dato: 2026-09-07
    av: L1
    hva: L1 snakket med klassen om lagene.
    ført: 2026-10-06 # <-
  - dato: 2026-09-25
    av: A1
    hva: E1 har vært med på lag hele uka.
    ført: 2026-10-05 # <-
",
        },
    ],
    check: Some(check),
};

static LATE: Message = Message {
    headline: Text::new(
        "Dette ble ført {days} etter at det skjedde.",
        "Dette vart ført {days} etter at det skjedde.",
        "This was recorded {days} after it happened.",
    ),
    label: Text::new("ført sent", "ført seint", "recorded late"),
    help: Text::new(
        "Skriv hva opplysningene bygger på, for eksempel notater fra dagen, og før det neste samme dag.",
        "Skriv kva opplysningane byggjer på, til dømes notat frå dagen, og før det neste same dag.",
        "Write what the information builds on, such as notes from the day, and record the next event on the same day.",
    ),
};

const HAPPENED: Text = Text::new("det skjedde her", "det skjedde her", "it happened here");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let incidents = case.incidents.iter().map(|incident| (incident.date, incident.recorded));
    let entries = case.log.iter().map(|entry| (entry.date, entry.recorded));
    for (happened, recorded) in incidents.chain(entries) {
        if let Some(found) = late(context, happened, recorded) {
            findings.add(found);
        }
    }
}

fn late(context: &Context<'_>, happened: Option<Day<'_>>, recorded: Option<Day<'_>>) -> Option<Found> {
    let (happened, happened_at) = happened?.dated()?;
    let (recorded, recorded_at) = recorded?.dated()?;
    let days = working_days_between(happened, recorded);
    let weight = if days > context.threshold(&LONG) {
        Severity::Warning
    } else if days > context.threshold(&SOON) {
        Severity::Note
    } else {
        return None;
    };
    let found = Found::at(&LATE, recorded_at).severity(weight).label(happened_at, HAPPENED);
    Some(found.arg("days", Arg::Count(days, Unit::WorkingDays)))
}
