//! MEL-10: every later incident is recorded, and something follows it.

use jiff::civil::Date;

use crate::case::{Case, Day, Extent, Incident};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};

pub(super) static RULE: Rule = Rule {
    code: "MEL-10",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION, &law::CIRCULAR_PLAN],
    title: Text::new(
        "Nye hendelser er ført i rekkefølge, og filen viser hva som fulgte",
        "Nye hendingar er førte i rekkjefølgje, og fila viser kva som følgde",
        "New incidents are recorded in order, and the file shows what followed",
    ),
    why: Text::new(
        "Skolen skal dokumentere hva den gjør i saken. En ny hendelse viser at eleven fortsatt ikke har det trygt. Står \
         den alene i filen, kan ingen se om noen snakket med eleven eller endret noe etterpå.",
        "Skolen skal dokumentere kva han gjer i saka. Ei ny hending viser at eleven framleis ikkje har det trygt. Står ho \
         åleine i fila, kan ingen sjå om nokon snakka med eleven eller endra noko etterpå.",
        "The school shall document what it does in the case. A new incident shows that the pupil is still not safe. Where \
         it stands alone in the file, nobody can see whether anybody talked with the pupil or changed anything afterwards.",
    ),
    limits: Text::new(
        "Fem skoledager er brilles eget forslag, og det er også rekkefølgen, som bare gir en merknad. Regelen ser at noe er \
         ført på hendelsens dag eller senere, ikke om det svarte på den. En ny melding og det at noen grep inn på stedet, \
         teller ikke. Regelen spør ikke i avsluttede saker, når `omfang` er `enkel`, og om hendelser fra før den første \
         meldingen. En hendelse med `ført` kan stå hvor som helst i listen.",
        "Fem skoledagar er brille sitt eige framlegg, og det er òg rekkjefølgja, som berre gir ein merknad. Regelen ser at \
         noko er ført på dagen for hendinga eller seinare, ikkje om det svarte på ho. Ei ny melding og det at nokon greip \
         inn på staden, tel ikkje. Regelen spør ikkje i avslutta saker, når `omfang` er `enkel`, og om hendingar frå før \
         den første meldinga. Ei hending med `ført` kan stå kvar som helst i lista.",
        "Five school days are brille's own proposal, and so is the order, which gives only a note. The rule sees that \
         something is recorded on the day of the incident or later, not whether it answered the incident. A new report, \
         and that somebody intervened on the spot, do not count. The rule does not ask in closed cases, where `omfang` is \
         `enkel`, and about incidents before the first report. An incident with `ført` may stand anywhere in the list.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NOTHING_FOLLOWED, &UNORDERED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-30
    arena: friminutt
    hva: E1 ble bedt om å gå fra benken.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 gikk bort og satte seg på benken sammen med E1. }
",
        },
        Example {
            good: false,
            date: "2026-10-06",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-28 # <-
    arena: friminutt
    hva: E1 ble bedt om å gå fra benken.
  - id: H2
    dato: 2026-09-24 # <-
    arena: friminutt
    hva: E1 ble stående utenfor ballbingen.
logg:
  - { dato: 2026-09-14, av: L1, hva: Første ukelag er hengt opp. }
",
        },
    ],
    check: Some(check),
};

static NOTHING_FOLLOWED: Message = Message {
    headline: Text::new(
        "Filen viser ikke hva skolen gjorde etter hendelsen {incident}, {days} siden.",
        "Fila viser ikkje kva skolen gjorde etter hendinga {incident}, {days} sidan.",
        "The file does not show what the school did after the incident {incident}, {days} ago.",
    ),
    label: Text::new("ingenting er ført etterpå", "ingenting er ført etterpå", "nothing is recorded afterwards"),
    help: Text::new(
        "Skriv inn det som er gjort: en samtale under `medvirkning`, et tiltak under `plan` eller en linje i `logg`. Er \
         ingenting gjort, så ta hendelsen opp med eleven nå.",
        "Skriv inn det som er gjort: ein samtale under `medvirkning`, eit tiltak under `plan` eller ei linje i `logg`. Er \
         ingenting gjort, så ta hendinga opp med eleven no.",
        "Record what was done: a talk under `medvirkning`, a measure under `plan` or a line in `logg`. If nothing was done, \
         take the incident up with the pupil now.",
    ),
};

static UNORDERED: Message = Message {
    headline: Text::new(
        "Hendelsen {incident} står etter en som skjedde senere.",
        "Hendinga {incident} står etter ei som hende seinare.",
        "The incident {incident} stands after one that happened later.",
    ),
    label: Text::new("tidligere enn den over", "tidlegare enn den over", "earlier than the one above"),
    help: Text::new(
        "Ble hendelsen kjent senere, så skriv under `ført` når den ble skrevet ned. Ellers rett datoen, eller sett \
         hendelsene i rekkefølge.",
        "Vart hendinga kjend seinare, så skriv under `ført` når ho vart skriven ned. Elles rett datoen, eller set \
         hendingane i rekkjefølgje.",
        "If the incident became known later, state under `ført` when it was written down. Otherwise correct the date, or \
         put the incidents in order.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "MEL-10",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra en ny hendelse til filen skal vise hva som fulgte.",
        "Skoledagar frå ei ny hending til fila skal vise kva som følgde.",
        "School days from a new incident until the file must show what followed.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    out_of_order(&context.case.incidents, findings);
    let is_open = !context.is_closed() && !context.is_unclear(&["avslutning/dato"]);
    if is_open && context.case.extent() != Extent::Light {
        nothing_followed(context, findings);
    }
}

fn out_of_order(incidents: &[Incident<'_>], findings: &mut Findings) {
    let mut latest: Option<Date> = None;
    for incident in incidents {
        let Some((date, date_at)) = incident.date.and_then(Day::dated) else { continue };
        if latest.is_some_and(|latest| date < latest) && incident.recorded.is_none() {
            let found = Found::at(&UNORDERED, date_at).severity(Severity::Note);
            findings.add(found.arg("incident", named(incident.id)));
        }
        latest = latest.max(Some(date));
    }
}

fn nothing_followed(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some((known, _)) = case.first_knowledge() else { return };
    let dated = case.incidents.iter().filter_map(|incident| Some((incident.date?.dated()?, incident)));
    let later = dated.filter(|((date, _), _)| *date > known && *date <= context.today);
    let Some(((date, date_at), incident)) = later.max_by_key(|((date, _), _)| *date) else { return };
    let is_early = context.calendar.school_days_between(date, context.today) <= context.threshold(&SCHOOL_DAYS);
    if is_early || last_record(case).is_some_and(|record| record >= date) {
        return;
    }
    let found = Found::at(&NOTHING_FOLLOWED, date_at).arg("incident", named(incident.id));
    findings.add(found.arg("days", context.days_between(date, context.today)));
}

/// The last day on which the file says that the school did something.
fn last_record(case: &Case<'_>) -> Option<Date> {
    let plan = case.plan.iter();
    let plan = plan.flat_map(|plan| plan.changes.iter().map(|change| change.date).chain([plan.date]));
    let investigated = case.investigations.iter().flat_map(|investigation| {
        let methods = investigation.methods.iter().map(|method| method.date);
        methods.chain([investigation.start, investigation.end])
    });
    let days = case.log.iter().map(|entry| entry.date);
    let days = days.chain(case.contacts.iter().map(|contact| contact.date));
    let days = days.chain(case.hearings.iter().map(|hearing| hearing.date));
    let days = days.chain(case.evaluations.iter().map(|evaluation| evaluation.date));
    let days = days.chain(case.immediate_measures.iter().map(|measure| measure.date));
    let days = days.chain(case.measures().iter().map(|measure| measure.start));
    let days = days.chain(case.cooperation.iter().map(|cooperation| cooperation.date));
    days.chain(plan).chain(investigated).flatten().filter_map(|day| day.date).max()
}
