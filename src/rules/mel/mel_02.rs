//! MEL-02: a report tells what was seen or said.

use crate::case::{Case, Incident, Report, Role, Words};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::warning;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "MEL-02",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION, &law::CIRCULAR_REPORTING, &law::OWN_PROPOSAL],
    title: Text::new(
        "Meldingen forteller hva som ble sett eller sagt",
        "Meldinga fortel kva som vart sett eller sagt",
        "A report tells what was seen or said",
    ),
    why: Text::new(
        "Meldingen er det første skolen vet, og alt som kommer etter, bygger på den. «E1 blir mobbet» sier ikke \
         hva noen må se etter. Ord som «bare erting» eller «påstår» avgjør saken før den er undersøkt, og eleven \
         leser at de voksne ikke tror på det.",
        "Meldinga er det første skolen veit, og alt som kjem etter, byggjer på ho. «E1 blir mobba» seier ikkje \
         kva nokon må sjå etter. Ord som «berre erting» eller «påstår» avgjer saka før ho er undersøkt, og eleven \
         les at dei vaksne ikkje trur på det.",
        "The report is the first thing that the school knows, and everything after it builds on it. “E1 is \
         bullied” does not say what anybody should look for. Words such as “only teasing” or “claims” decide the \
         case before it is investigated, and the pupil reads that the adults do not believe it.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Ord i anførselstegn og det andre sier, som «E2 sier \
         at …», teller ikke. Regelen ser på meldinger og hendelser og kan ikke vite om noe er utelatt. Hvor mange \
         ord som er for lite, er brilles eget forslag, og det gjelder ikke det en elev selv melder.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Ord i hermeteikn og det andre seier, som «E2 seier \
         at …», tel ikkje. Regelen ser på meldingar og hendingar og kan ikkje vite om noko er utelate. Kor mange \
         ord som er for lite, er brille sitt eige framlegg, og det gjeld ikkje det ein elev sjølv melder.",
        "The list of phrases is brille's own, for no source gives one. Words in quotation marks, and what others \
         say, as in “E2 sier at …”, do not count. The rule looks at reports and incidents and cannot know whether \
         something is left out. How many words are too few is brille's own proposal, and it does not concern what \
         pupils report themselves.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&WORDS],
    together: &[],
    missing: None,
    messages: &[&TOO_SHORT, &PLAYED_DOWN, &PROOF],
    examples: &[
        Example {
            good: true,
            date: "2026-09-08",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    beskrivelse: F1 forteller at E2 sa «det var bare tull» da sekken til E1 lå i søpla.
    til_leder: { dato: 2026-09-07, av: L1 }
",
        },
        Example {
            good: false,
            date: "2026-09-08",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 blir mobbet. # <-
    til_leder: { dato: 2026-09-07, av: L1 }
hendelser:
  - { id: H1, dato: 2026-09-07, hva: Lua til E1 ble kastet over gjerdet. Trolig bare erting. } # <-
  - { id: H2, dato: 2026-09-07, hva: E1 påstår at noen la sekken i søpla. } # <-
",
        },
    ],
    check: Some(check),
};

static WORDS: Setting = Setting {
    rule: "MEL-02",
    key: "ord",
    default: 5,
    meaning: Text::new(
        "ord som en melding minst har",
        "ord som ei melding minst har",
        "words that a report has at least",
    ),
    source: &law::OWN_PROPOSAL,
};

static TOO_SHORT: Message = Message {
    headline: Text::new(
        "Meldingen er for kort til å fortelle hva som skjedde.",
        "Meldinga er for kort til å fortelje kva som skjedde.",
        "The report is too short to tell what happened.",
    ),
    label: Text::new("sier lite", "seier lite", "says little"),
    help: Text::new(
        "Skriv i `beskrivelse` hva som ble sett eller sagt, hvor og når, og hvem som var der. Skriv det melderen \
         vet; resten kommer i undersøkelsen.",
        "Skriv i `beskrivelse` kva som vart sett eller sagt, kvar og når, og kven som var der. Skriv det meldaren \
         veit; resten kjem i undersøkinga.",
        "Write in `beskrivelse` what was seen or said, where and when, and who was there. Write what the reporter \
         knows; the rest comes with the investigation.",
    ),
};

static PLAYED_DOWN: Message = Message {
    headline: Text::new(
        "Teksten gjør det som skjedde, mindre enn det kan være for eleven: {phrase}.",
        "Teksten gjer det som skjedde, mindre enn det kan vere for eleven: {phrase}.",
        "The text makes what happened smaller than it may be to the pupil: {phrase}.",
    ),
    label: Text::new("bagatelliserer", "bagatelliserer", "plays it down"),
    help: Text::new(
        "Det er elevens egen opplevelse som avgjør om det er trygt og godt. Skriv heller {better}.",
        "Det er eleven si eiga oppleving som avgjer om det er trygt og godt. Skriv heller {better}.",
        "The pupil's own experience decides whether it is safe and good. Rather write {better}.",
    ),
};

static PROOF: Message = Message {
    headline: Text::new(
        "Teksten veier bevis i stedet for å fortelle hva eleven opplever: {phrase}.",
        "Teksten veg bevis i staden for å fortelje kva eleven opplever: {phrase}.",
        "The text weighs evidence instead of telling what the pupil experiences: {phrase}.",
    ),
    label: Text::new("veier bevis", "veg bevis", "weighs evidence"),
    help: Text::new(
        "Rundskrivet ber ikke skolen veie bevis, men finne ut hva eleven opplever. Skriv heller {better}.",
        "Rundskrivet ber ikkje skolen vege bevis, men finne ut kva eleven opplever. Skriv heller {better}.",
        "The circular asks the school not to weigh evidence, but to find out what the pupil experiences. \
         Rather write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let least = usize::try_from(context.threshold(&WORDS)).unwrap_or_default();
    let by_adults = context.case.reports.iter().filter(|report| !is_by_pupil(context.case, report));
    for description in by_adults.filter_map(|report| report.description) {
        if words(description.value).nth(least.saturating_sub(1)).is_none() {
            findings.add(Found::at(&TOO_SHORT, description.node));
        }
    }
    let texts = context.case.reports.iter().flat_map(of_report);
    for text in texts.chain(context.case.incidents.iter().flat_map(of_incident)) {
        for (list, message) in [(List::Trivialise, &PLAYED_DOWN), (List::ProofTalk, &PROOF)] {
            context.phrases_in(text, list).for_each(|hit| findings.add(warning(context, message, hit)));
        }
    }
}

/// Whether a pupil made a report, who may say it in few words.
fn is_by_pupil(case: &Case<'_>, report: &Report<'_>) -> bool {
    report.from.is_some_and(|from| case.role(from.value) == Some(Role::Pupil))
}

fn of_report<'t>(report: &Report<'t>) -> impl Iterator<Item = Words<'t>> {
    let seriousness = report.seriousness.as_ref().and_then(|assessment| assessment.reason);
    [report.description, report.not_followed_up_reason, seriousness].into_iter().flatten()
}

fn of_incident<'t>(incident: &Incident<'t>) -> impl Iterator<Item = Words<'t>> {
    let intervention = incident.intervention.as_ref();
    let how = intervention.and_then(|done| done.how);
    [incident.what, how, intervention.and_then(|done| done.impossible_reason)].into_iter().flatten()
}
