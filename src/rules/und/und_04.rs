//! UND-04: the investigation talks with the pupil.

use jiff::civil::Date;

use super::Span;
use crate::case::{Case, Extent, Hearing, Investigation, Stage};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "UND-04",
    severity: Severity::Error,
    basis: &[&law::PARTICIPATION, &law::REPORT_AND_ACT, &law::CIRCULAR_HEARING],
    title: Text::new(
        "Skolen snakker med eleven i undersøkelsen",
        "Skolen snakkar med eleven i undersøkinga",
        "The school talks with the pupil in the investigation",
    ),
    why: Text::new(
        "Eleven har rett til å medvirke i alt som gjelder eleven selv, og til å bli hørt, uten noen nedre \
         aldersgrense. Bare eleven kan fortelle hvordan det er å være eleven. En undersøkelse som ikke spør, kan \
         konkludere galt og la det fortsette.",
        "Eleven har rett til å medverke i alt som gjeld eleven sjølv, og til å bli høyrd, utan noka nedre \
         aldersgrense. Berre eleven kan fortelje korleis det er å vere eleven. Ei undersøking som ikkje spør, kan \
         konkludere feil og la det halde fram.",
        "Pupils have a right to take part in everything that concerns them and to be heard, with no lower age limit. \
         Only the pupil can tell what it is like to be that pupil. An investigation that does not ask may conclude \
         wrongly and let it go on.",
    ),
    limits: Text::new(
        "En samtale under `metoder` og en høring i undersøkelsen teller begge, og én er nok. Har eleven avslått, eller \
         er det oppgitt en grunn til at eleven ikke er hørt, tier regelen. Er eleven bare hørt om noe annet, for \
         eksempel tiltakene, er det en advarsel, og med `omfang: enkel` er det nok. Har eleven selv meldt fra, eller \
         er det oppgitt en grunn til at undersøkelsen er begrenset, er det en advarsel og ingen feil. Er det laget en \
         plan uten at eleven er hørt, sier HOR-01 fra. Tre skoledager uten samtale mens undersøkelsen pågår, er \
         brilles eget forslag. Sier filen ikke når skolen er stengt, teller ikke dager rundt jul, påske og \
         sommerferie.",
        "Ein samtale under `metoder` og ei høyring i undersøkinga tel begge, og éin er nok. Har eleven sagt nei, eller \
         er det oppgitt ein grunn til at eleven ikkje er høyrd, teier regelen. Er eleven berre høyrd om noko anna, til \
         dømes tiltaka, er det ei åtvaring, og med `omfang: enkel` er det nok. Har eleven sjølv meldt frå, eller er \
         det oppgitt ein grunn til at undersøkinga er avgrensa, er det ei åtvaring og ingen feil. Er det laga ein plan \
         utan at eleven er høyrd, seier HOR-01 frå. Tre skoledagar utan samtale medan undersøkinga går, er brille sitt \
         eige framlegg. Seier ikkje fila når skolen er stengd, tel ikkje dagar rundt jul, påske og sommarferie.",
        "A talk under `metoder` and a hearing in the investigation both count, and one is enough. Where the pupil \
         declined, or a reason is given why the pupil was not heard, the rule is silent. Where the pupil was heard \
         only on something else, such as the measures, it is a warning, and with `omfang: enkel` it is enough. Where \
         the pupil reported it, or a reason is stated for keeping the investigation small, it is a warning and no \
         error. Where a plan was made without hearing the pupil, HOR-01 speaks. Three school days without a talk while \
         the investigation goes on are brille’s own proposal. Where the file does not say when the school is closed, \
         days around Christmas, Easter and the summer holidays do not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NONE, &WAITING],
    examples: &[
        Example {
            good: true,
            date: "2026-09-10",
            yaml: "\
# uten: medvirkning, elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene tre til fire dager i uka. }
kontakt:
  - { dato: 2026-09-08, med: [F1], av: S1, kanal: møte, hva: S1 fortalte om undersøkelsen., informert_om: [rettigheter, statsforvalter, undersøkelse] }
",
        },
        Example {
            good: false,
            date: "2026-09-11",
            yaml: "\
# uten: medvirkning, elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    metoder:
      - { type: foresattsamtale, dato: 2026-09-08, av: S1, med: [F1], funn: E1 har spist alene siden august. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Ingen voksen sto ved ballbingen. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: delvis, tekst: E1 er alene i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-09-14",
            yaml: "\
# uten: medvirkning, elevens_beste, plan, evalueringer, utleveringer, logg
undersøkelser:
  - id: U1 # <-
    start: 2026-09-08
    metoder:
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: Ingen voksen sto ved ballbingen. }
",
        },
    ],
    check: Some(check),
};

static NONE: Message = Message {
    headline: Text::new(
        "Undersøkelsen er ferdig uten at filen viser en samtale med eleven.",
        "Undersøkinga er ferdig utan at fila viser ein samtale med eleven.",
        "The investigation is finished, and the file shows no talk with the pupil in it.",
    ),
    label: Text::new("ingen samtale med eleven", "ingen samtale med eleven", "no talk with the pupil"),
    help: Text::new(
        "Snakk med eleven, før samtalen under `metoder` som `elevsamtale` med dato, sted og hvem som snakket, og skriv \
         elevens syn under `medvirkning`. Ville eleven ikke snakke, skriv `avslått: ja`.",
        "Snakk med eleven, før samtalen under `metoder` som `elevsamtale` med dato, stad og kven som snakka, og skriv \
         synet til eleven under `medvirkning`. Ville ikkje eleven snakke, skriv `avslått: ja`.",
        "Talk with the pupil, record the talk under `metoder` as `elevsamtale` with date, place and who talked, and \
         write the pupil’s view under `medvirkning`. If the pupil would not talk, write `avslått: ja`.",
    ),
};

static WAITING: Message = Message {
    headline: Text::new(
        "Undersøkelsen har vart i {days} uten at filen viser en samtale med eleven.",
        "Undersøkinga har vart i {days} utan at fila viser ein samtale med eleven.",
        "The investigation has lasted {days}, and the file shows no talk with the pupil.",
    ),
    label: Text::new("ingen samtale med eleven ennå", "ingen samtale med eleven enno", "no talk with the pupil yet"),
    help: Text::new(
        "Snakk med eleven nå, og før samtalen under `metoder` og elevens syn under `medvirkning`.",
        "Snakk med eleven no, og før samtalen under `metoder` og synet til eleven under `medvirkning`.",
        "Talk with the pupil now, and record the talk under `metoder` and the pupil’s view under `medvirkning`.",
    ),
};

static SCHOOL_DAYS: Setting = Setting {
    rule: "UND-04",
    key: "skoledager",
    default: 3,
    meaning: Text::new(
        "Skoledager en undersøkelse kan pågå uten samtale med eleven, før det blir advarsel.",
        "Skoledagar ei undersøking kan gå utan samtale med eleven, før det blir åtvaring.",
        "School days that an investigation may go on without a talk with the pupil before there is a warning.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let unread = ["undersøkelser/*/metoder/*/type", "undersøkelser/*/metoder/*/med", "medvirkning/*/hvem"];
    if super::progress_is_unclear(context) || super::subject_is_unclear(context) || context.is_unclear(&unread) {
        return;
    }
    for investigation in &context.case.investigations {
        let talks = &investigation.methods;
        if talks.iter().any(|method| context.case.is_talk_with_subject(method)) {
            continue;
        }
        let found = if super::is_due(context, investigation) {
            weight(context, investigation).map(|weight| Found::in_section(&NONE, investigation.node).severity(weight))
        } else {
            waiting(context, investigation)
        };
        if let Some(found) = found {
            findings.add(found);
        }
    }
}

/// How much it weighs that a finished investigation has no talk with the pupil; none where the pupil was heard in it, or
/// where it is excused.
fn weight(context: &Context<'_>, investigation: &Investigation<'_>) -> Option<Severity> {
    let case = context.case;
    let span = Span::of(case, investigation);
    let hearings = || super::hearings_of_subject(case, &span);
    let is_small = case.extent() == Extent::Light;
    if hearings().any(|hearing| is_in_investigation(hearing) || super::is_excused(hearing)) {
        return None;
    }
    if hearings().next().is_some() {
        return (!is_small && !hor_01_speaks(context)).then_some(Severity::Warning);
    }
    if hor_01_speaks(context) {
        return None;
    }
    let is_doubtful = investigation.limited_reason.is_some() || super::own_report(case, &span).is_some();
    Some(if is_doubtful { Severity::Warning } else { Severity::Error })
}

fn is_in_investigation(hearing: &Hearing<'_>) -> bool {
    hearing.stage.is_none_or(|stage| stage.value == Stage::Investigation)
}

/// Whether there is a plan before which the pupil was not heard at all: that is for HOR-01.
fn hor_01_speaks(context: &Context<'_>) -> bool {
    context.case.first_planned().is_some_and(|planned| !is_heard_by(context.case, planned))
}

fn is_heard_by(case: &Case<'_>, day: Date) -> bool {
    let stages = |hearing: &Hearing<'_>| {
        is_in_investigation(hearing) || hearing.stage.is_some_and(|stage| stage.value == Stage::Measures)
    };
    let of_subject = case.hearings.iter().filter(|hearing| hearing.who.is_some_and(|who| case.is_subject(who.value)));
    let mut days = of_subject.filter(|hearing| stages(hearing)).filter_map(|hearing| hearing.date?.date);
    days.any(|heard| heard <= day)
}

fn waiting(context: &Context<'_>, investigation: &Investigation<'_>) -> Option<Found> {
    let start = investigation.start?.date?;
    let days = context.calendar.sure_school_days_between(start, context.last_day());
    let span = Span::of(context.case, investigation);
    let is_heard = super::hearings_of_subject(context.case, &span).next().is_some();
    let found = || Found::in_section(&WAITING, investigation.node).severity(Severity::Warning);
    let is_late = days > context.threshold(&SCHOOL_DAYS) && !is_heard;
    is_late.then(|| found().arg("days", context.days_between(start, context.last_day())))
}
