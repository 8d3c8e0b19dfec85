//! MEL-09: the parents were told, or there is a reason why not.

use jiff::civil::Date;

use crate::case::{Care, Case, Day, Extent, Method, Person, Role};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "MEL-09",
    severity: Severity::Warning,
    basis: &[&law::INFORMATION, &law::COOPERATION],
    title: Text::new(
        "Foreldrene har fått vite om saken, eller det står hvorfor ikke",
        "Foreldra har fått vite om saka, eller det står kvifor ikkje",
        "The parents were told of the case, or there is a reason why not",
    ),
    why: Text::new(
        "Foreldrene skal få den informasjonen de trenger, også om eleven, og skolen skal samarbeide med dem. De kjenner \
         barnet best og kan ikke hjelpe med noe de ikke vet om. De må også vite om saken for å kunne ta den videre.",
        "Foreldra skal få den informasjonen dei treng, òg om eleven, og skolen skal samarbeide med dei. Dei kjenner barnet \
         best og kan ikkje hjelpe med noko dei ikkje veit om. Dei må òg vite om saka for å kunne ta ho vidare.",
        "Parents shall have the information that they need, about the pupil too, and the school shall cooperate with \
         them. They know the child best and cannot help with what they do not know of. They must also know of the case to \
         be able to take it further.",
    ),
    limits: Text::new(
        "Loven sier ikke hvor fort foreldrene skal få vite det; tre skoledager er brilles eget forslag, og kom beskjeden \
         senere, er det bare en merknad. En grunn under `foresatte_ikke_varslet_fordi` er nok, for eksempel at det kan \
         være farlig hjemme; regelen vurderer den ikke. Den er stille når eleven er 18 år, når foreldrene selv meldte \
         fra, og når eleven har sluttet. Har barnevernet omsorgen, teller kontakt med barnevernet. I en sak med \
         `omfang: enkel` er det bare en merknad. Om begge foreldrene har fått vite det, ser regelen ikke.",
        "Lova seier ikkje kor fort foreldra skal få vite det; tre skoledagar er brille sitt eige framlegg, og kom beskjeden \
         seinare, er det berre ein merknad. Ein grunn under `foresatte_ikke_varslet_fordi` er nok, til dømes at det kan \
         vere farleg heime; regelen vurderer han ikkje. Han er still når eleven er 18 år, når foreldra sjølve melde frå, \
         og når eleven har slutta. Har barnevernet omsorga, tel kontakt med barnevernet. I ei sak med `omfang: enkel` er \
         det berre ein merknad. Om begge foreldra har fått vite det, ser ikkje regelen.",
        "The Act does not say how soon the parents shall be told; three school days are brille's own proposal, and where \
         they were told later it is only a note. A reason under `foresatte_ikke_varslet_fordi` is enough, for instance \
         that there may be danger at home; the rule does not judge it. It is silent where the pupil is 18, where the \
         parents reported themselves, and where the pupil has left. Where child welfare has the care, contact with child \
         welfare counts. In a case with `omfang: enkel` it is only a note. Whether both parents were told is not seen.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NOT_TOLD, &LATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: L1
    mottatt_av: R1
    kanal: observasjon
    krenker: elev
    beskrivelse: L1 har sett at E1 blir stående alene.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: kontakt, utleveringer
meldinger:
  - id: M1
    dato: 2026-09-07 # <-
    fra: L1
    mottatt_av: R1
    kanal: observasjon
    krenker: elev
    beskrivelse: L1 har sett at E1 blir stående alene.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
undersøkelser:
  - id: U1
    start: 2026-09-08
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: utleveringer
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: L1
    mottatt_av: R1
    kanal: observasjon
    krenker: elev
    beskrivelse: L1 har sett at E1 blir stående alene.
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
undersøkelser:
  - { id: U1, start: 2026-09-08 }
kontakt:
  - dato: 2026-09-18 # <-
    med: [F1]
    av: S1
    kanal: telefon
    hva: S1 fortalte om saken.
    informert_om: [rettigheter, statsforvalter, undersøkelse, plan]
",
        },
    ],
    check: Some(check),
};

static NOT_TOLD: Message = Message {
    headline: Text::new(
        "Filen viser ikke at foreldrene har fått vite om saken, {days} etter at skolen fikk vite om den.",
        "Fila viser ikkje at foreldra har fått vite om saka, {days} etter at skolen fekk vite om ho.",
        "The file does not show that the parents were told of the case, {days} after the school came to know.",
    ),
    label: Text::new("skolen fikk vite om saken her", "skolen fekk vite om saka her", "the school came to know here"),
    help: Text::new(
        "Fortell foreldrene om saken, og skriv det inn under `kontakt`. Er det en god grunn til å la være, så skriv den \
         under `foresatte_ikke_varslet_fordi` i meldingen.",
        "Fortel foreldra om saka, og skriv det inn under `kontakt`. Er det ein god grunn til å la vere, så skriv han under \
         `foresatte_ikke_varslet_fordi` i meldinga.",
        "Tell the parents of the case and record it under `kontakt`. If there is a good reason not to, state it under \
         `foresatte_ikke_varslet_fordi` in the report.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Foreldrene fikk vite om saken {days} etter at skolen fikk vite om den.",
        "Foreldra fekk vite om saka {days} etter at skolen fekk vite om ho.",
        "The parents were told of the case {days} after the school came to know.",
    ),
    label: Text::new("etter {days}", "etter {days}", "after {days}"),
    help: Text::new(
        "Var det en god grunn til å vente, så skriv den under `foresatte_ikke_varslet_fordi` i meldingen. Fikk de vite \
         det tidligere, mangler bare føringen.",
        "Var det ein god grunn til å vente, så skriv han under `foresatte_ikke_varslet_fordi` i meldinga. Fekk dei vite \
         det tidlegare, manglar berre føringa.",
        "If there was a good reason to wait, state it under `foresatte_ikke_varslet_fordi` in the report. If they were \
         told earlier, only the record is missing.",
    ),
};

const KNOWN: Text =
    Text::new("skolen fikk vite om saken her", "skolen fekk vite om saka her", "the school came to know");

static SCHOOL_DAYS: Setting = Setting {
    rule: "MEL-09",
    key: "skoledager",
    default: 3,
    meaning: Text::new(
        "Skoledager fra skolen fikk vite om saken, til foreldrene skal ha fått vite om den.",
        "Skoledagar frå skolen fekk vite om saka, til foreldra skal ha fått vite om ho.",
        "School days from when the school came to know until the parents must have been told.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some((known, known_at)) = case.first_knowledge() else { return };
    let paths = ["elev", "personer/*/rolle", "personer/*/til", "kontakt/*/med", "kontakt/*/dato", "avslutning/dato"];
    let is_adult = case.subject().is_some_and(|pupil| pupil.is_at_least(18, known));
    if is_adult || context.is_unclear(&paths) || context.pupil_has_left() || has_reason(context) {
        return;
    }
    let too_late = |until: Date| context.calendar.school_days_between(known, until) > context.threshold(&SCHOOL_DAYS);
    match first_told(case) {
        Some((told, told_at)) if too_late(told) => {
            let found = Found::at(&LATE, told_at).label(known_at, KNOWN).severity(Severity::Note);
            findings.add(found.arg("days", context.days_between(known, told)));
        }
        None if too_late(context.last_day()) => {
            let weight = if case.extent() == Extent::Light { Severity::Note } else { Severity::Warning };
            let found = Found::at(&NOT_TOLD, known_at).severity(weight);
            findings.add(found.arg("days", context.days_between(known, context.last_day())));
        }
        _ => {}
    }
}

/// Whether a reason is given why the parents were not told.
fn has_reason(context: &Context<'_>) -> bool {
    let lacks = |node| context.gaps.plainly_lack(node, "foresatte_ikke_varslet_fordi");
    context.case.reports.iter().any(|report| !lacks(report.node))
}

/// The first day on which the file shows the parents in contact with the school about the case, whoever took it up.
fn first_told<'t>(case: &Case<'t>) -> Option<(Date, Node<'t>)> {
    let own = case.reports.iter().filter(|report| report.from.is_some_and(|code| is_parent(case, code.value)));
    let contacts = case.contacts.iter().filter(|contact| contact.with.iter().any(|code| is_parent(case, code.value)));
    let handouts = case.handouts.iter().filter(|handout| handout.to.is_some_and(|code| is_parent(case, code.value)));
    let methods = case.investigations.iter().flat_map(|investigation| &investigation.methods);
    let talks = methods.filter(|entry| {
        let is_talk = entry.method.is_some_and(|method| method.value == Method::GuardianTalk);
        is_talk && (entry.with.is_empty() || entry.with.iter().any(|code| is_parent(case, code.value)))
    });
    let days = contacts.map(|contact| contact.date).chain(handouts.map(|handout| handout.date));
    let days = days.chain(own.map(|report| report.date));
    days.chain(talks.map(|talk| talk.date)).flatten().filter_map(Day::dated).min_by_key(|(date, _)| *date)
}

/// Whether a person stands in a parent's place for the pupil or, in a case about a class, for any pupil of it.
fn is_parent(case: &Case<'_>, code: &str) -> bool {
    let is_of_subject = |person: &Person<'_>| person.guardian_of.is_none_or(|of| case.is_subject(of.value));
    case.person(code).is_some_and(|person| match person.role.map(|role| role.value) {
        Some(Role::Guardian) => is_of_subject(person),
        Some(Role::HomeGroup) => case.is_about_class(),
        Some(Role::ChildWelfare) => case.subject().is_some_and(is_in_care),
        _ => false,
    })
}

fn is_in_care(pupil: &Person<'_>) -> bool {
    pupil.care.is_some_and(|care| matches!(care.value, Care::ChildWelfare | Care::Foster))
}
