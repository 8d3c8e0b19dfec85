//! UND-05: other pupils who are directly affected are heard too.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::case::{Case, Code, Day, Extent, Method, Person, Report, Role, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "UND-05",
    severity: Severity::Warning,
    basis: &[&law::PARTICIPATION, &law::PREPARATORY_WORKS],
    title: Text::new(
        "Andre elever som er direkte berørt, er hørt",
        "Andre elevar som er direkte råka, er høyrde",
        "Other pupils who are directly affected are heard",
    ),
    why: Text::new(
        "Alle elever har rett til å bli hørt i det som gjelder dem selv. Etter forarbeidene skal skolen høre både \
         eleven som ikke har det trygt og godt, og andre elever som er direkte berørt. De vet ofte hva som holder det \
         i gang, og den som blir pekt på uten å bli spurt, er heller ikke trygg.",
        "Alle elevar har rett til å bli høyrde i det som gjeld dei sjølve. Etter førearbeida skal skolen høyre både \
         eleven som ikkje har det trygt og godt, og andre elevar som er direkte råka. Dei veit ofte kva som held det i \
         gang, og den som blir peika på utan å bli spurd, er heller ikkje trygg.",
        "All pupils have a right to be heard in what concerns them. According to the preparatory works the school \
         shall hear both the pupil who is not safe and well and other pupils who are directly affected. They often \
         know what keeps it going, and somebody who is pointed at without being asked is not safe either.",
    ),
    limits: Text::new(
        "Regelen ser elever som ble ført i `involverte`, eller i `påstått_krenker` i en melding som er fulgt opp, før \
         undersøkelsen ble ferdig, planen laget eller saken avsluttet, og om de har en innførsel under `medvirkning`. \
         Hvem som er direkte berørt, vurderer et menneske. En avslått samtale og `ikke_hørt_fordi` teller. Er samtalen \
         bare ført under `metoder`, er det en merknad. Elever som ikke lenger går på skolen, og saker med `omfang: \
         enkel` blir ikke vurdert; i en sak om en klasse er det nok at en gruppe er hørt.",
        "Regelen ser elevar som vart førte i `involverte`, eller i `påstått_krenker` i ei melding som er følgd opp, \
         før undersøkinga vart ferdig, planen laga eller saka avslutta, og om dei har ein innførsel under \
         `medvirkning`. Kven som er direkte råka, vurderer eit menneske. Ein samtale som eleven sa nei til, og \
         `ikke_hørt_fordi` tel. Er samtalen berre ført under `metoder`, er det ein merknad. Elevar som ikkje lenger \
         går på skolen, og saker med `omfang: enkel` blir ikkje vurderte; i ei sak om ein klasse er det nok at ei \
         gruppe er høyrd.",
        "The rule sees pupils recorded in `involverte`, or in `påstått_krenker` of a report that was followed up, \
         before the investigation was finished, the plan made or the case closed, and whether they have an entry under \
         `medvirkning`. Who is directly affected is for a person to judge. A declined talk and `ikke_hørt_fordi` \
         count. A talk that stands under `metoder` alone is a note. Pupils who no longer attend the school and cases \
         with `omfang: enkel` are not judged; in a case about a class it is enough that a group was heard.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNHEARD, &TALK_ONLY],
    examples: &[
        Example {
            good: true,
            date: "2026-09-09",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, utleveringer, logg
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
hendelser:
  - id: H1
    dato: 2026-09-08
    arena: friminutt
    hva: E2 snudde ryggen til da E1 kom.
    involverte: [E2]
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: Satte i gang en lek der begge var med. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: telefon, hva: S1 fortalte hva A1 hadde sett., informert_om: [rettigheter, statsforvalter] }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  E2: { rolle: elev, trinn: 6 }
  E3: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
hendelser:
  - id: H1
    dato: 2026-09-08
    arena: friminutt
    hva: E2 og E3 snudde ryggen til da E1 kom.
    involverte:
      - E2 # <-
      - E3 # <-
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: Satte i gang en lek der alle var med. }
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
      - { type: elevsamtale, dato: 2026-09-09, av: S1, med: [E3], funn: E3 sier at lagene bare ble sånn. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 har det ikke trygt og godt i storefri. }
",
        },
    ],
    check: Some(check),
};

static UNHEARD: Message = Message {
    headline: Text::new(
        "Filen viser ikke at eleven {pupil}, som er involvert, er hørt.",
        "Fila viser ikkje at eleven {pupil}, som er involvert, er høyrd.",
        "The file does not show that the pupil {pupil}, who is involved, was heard.",
    ),
    label: Text::new("ikke hørt", "ikkje høyrd", "not heard"),
    help: Text::new(
        "Hør eleven, og skriv inn samtalen under `medvirkning`. Er det en grunn til at eleven ikke er hørt, eller er \
         eleven ikke selv berørt, så skriv det i `ikke_hørt_fordi`.",
        "Høyr eleven, og skriv inn samtalen under `medvirkning`. Er det ein grunn til at eleven ikkje er høyrd, eller \
         er eleven ikkje sjølv råka, så skriv det i `ikke_hørt_fordi`.",
        "Hear the pupil and record the talk under `medvirkning`. If there is a reason why the pupil was not heard, or \
         the pupil is not affected, state it in `ikke_hørt_fordi`.",
    ),
};

static TALK_ONLY: Message = Message {
    headline: Text::new(
        "Skolen har snakket med eleven {pupil}, som er involvert, men elevens syn er ikke ført.",
        "Skolen har snakka med eleven {pupil}, som er involvert, men synet til eleven er ikkje ført.",
        "The school has talked with the pupil {pupil}, who is involved, but the pupil’s view is not recorded.",
    ),
    label: Text::new("ikke ført under `medvirkning`", "ikkje ført under `medvirkning`", "no entry under `medvirkning`"),
    help: Text::new(
        "Skriv under `medvirkning` hva eleven mener og ønsker, og hvilken vekt det fikk.",
        "Skriv under `medvirkning` kva eleven meiner og ønskjer, og kva vekt det fekk.",
        "Record under `medvirkning` what the pupil thinks and wants, and what weight it was given.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unread = [
        "medvirkning/*/hvem",
        "hendelser/*/involverte",
        "meldinger/*/påstått_krenker",
        "personer/*/rolle",
        "undersøkelser/*/metoder/*/med",
    ];
    if case.extent() == Extent::Light || super::progress_is_unclear(context) || context.is_unclear(&unread) {
        return;
    }
    let Some(milestone) = milestone(context) else { return };
    let heard: BTreeSet<&str> = case.hearings.iter().filter_map(|hearing| Some(hearing.who?.value)).collect();
    if case.is_about_class() && heard.iter().any(|code| case.role(code) == Some(Role::PupilGroup)) {
        return;
    }
    let mut seen = BTreeSet::new();
    for pupil in involved(case, milestone) {
        if !seen.insert(pupil.value) || heard.contains(pupil.value) || !is_other_pupil(case, pupil) {
            continue;
        }
        let found = if is_talked_with(case, pupil) {
            Found::at(&TALK_ONLY, pupil.node).severity(Severity::Note)
        } else {
            Found::at(&UNHEARD, pupil.node)
        };
        findings.add(found.arg("pupil", name(pupil)));
    }
}

fn name(pupil: Code<'_>) -> Arg {
    named(Some(pupil))
}

/// The last day on which those involved so far should have been heard: that of a conclusion, the plan or the closing.
fn milestone(context: &Context<'_>) -> Option<Date> {
    let case = context.case;
    let finished = case.investigations.iter().flat_map(|investigation| {
        [investigation.end, investigation.conclusion.as_ref().and_then(|conclusion| conclusion.date)]
    });
    let planned = case.plan.as_ref().and_then(|plan| plan.date);
    let closed = case.closing.as_ref().filter(|_| !context.pupil_has_left()).and_then(|closing| closing.date);
    let days = finished.chain([planned, closed]).flatten().filter_map(|day| day.date);
    days.filter(|day| *day <= context.today).max()
}

/// Whoever is named in an incident or as violating in a report before a day.
fn involved<'a, 't>(case: &'a Case<'t>, before: Date) -> impl Iterator<Item = Code<'t>> + use<'a, 't> {
    let is_before = move |day: Option<Day<'_>>| day.and_then(|day| day.date).is_some_and(|date| date < before);
    let incidents = case.incidents.iter().filter(move |incident| is_before(incident.date));
    let followed_up = |report: &&Report<'_>| report.followed_up.is_none_or(|answer| answer.value == YesNo::Yes);
    let reports = case.reports.iter().filter(followed_up).filter(move |report| is_before(report.date));
    let alleged = reports.flat_map(|report| report.alleged.iter().copied());
    alleged.chain(incidents.flat_map(|incident| incident.involved.iter().copied()))
}

/// Whether a code belongs to a pupil at the school whom the case is not about.
fn is_other_pupil(case: &Case<'_>, code: Code<'_>) -> bool {
    let is_subject = case.pupil.is_some_and(|pupil| pupil.value == code.value);
    let attends = |person: &Person<'_>| person.enrolled.is_none_or(|here| here.value == YesNo::Yes);
    !is_subject && case.person(code.value).is_some_and(|person| person.has_role(Role::Pupil) && attends(person))
}

fn is_talked_with(case: &Case<'_>, pupil: Code<'_>) -> bool {
    let mut talks = super::methods(case).filter(|method| super::is_a(method, Method::PupilTalk));
    talks.any(|talk| talk.with.iter().any(|code| code.value == pupil.value))
}
