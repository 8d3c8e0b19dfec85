//! UND-01: the investigation begins soon after the school first knew.

use jiff::civil::Date;

use crate::case::{Extent, Investigation};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "UND-01",
    severity: Severity::Error,
    basis: &[&law::REPORT_AND_ACT, &law::CIRCULAR_INVESTIGATION],
    title: Text::new(
        "Undersøkelsen begynner snarest etter at skolen fikk vite om saken",
        "Undersøkinga byrjar snarast etter at skolen fekk vite om saka",
        "The investigation begins as soon as possible after the school first knew",
    ),
    why: Text::new(
        "Når noen mistenker eller vet at en elev ikke har det trygt og godt, skal skolen snarest undersøke saken. \
         Etter rundskrivet krever det en god grunn å vente. Hver dag uten undersøkelse er en dag eleven står i det \
         alene.",
        "Når nokon mistenkjer eller veit at ein elev ikkje har det trygt og godt, skal skolen snarast undersøkje saka. \
         Etter rundskrivet krev det ein god grunn å vente. Kvar dag utan undersøking er ein dag eleven står i det \
         åleine.",
        "When somebody suspects or knows that a pupil is not safe and well, the school shall investigate as soon as \
         possible. According to the circular, waiting takes a good reason. Each day without an investigation is a day the pupil \
         faces it alone.",
    ),
    limits: Text::new(
        "Loven sier «snarest» og gir ikke noe tall. To skoledager før en advarsel, og fem arbeidsdager før det blir en \
         feil at ingen undersøkelse finnes, er brilles eget forslag; dager skolen er stengt, teller ikke. En \
         undersøkelse som begynte sent, gir bare advarsel, og en oppgitt grunn gjør den til en merknad eller \
         ingenting. I en sak med `omfang: enkel` gir det advarsel at ingen undersøkelse er ført. Tiden regnes fra den \
         første meldingen; regelen ser ikke hva som var mulig, eller om saken gjaldt noe som hastet mer. Sier filen \
         ikke når skolen er stengt, regnes alle arbeidsdager, men ingen feil bygger på dager rundt jul, påske og \
         sommerferie.",
        "Lova seier «snarast» og gir ikkje noko tal. To skoledagar før ei åtvaring, og fem arbeidsdagar før det blir \
         ein feil at inga undersøking finst, er brille sitt eige framlegg; dagar skolen er stengd, tel ikkje. Ei \
         undersøking som byrja seint, gir berre åtvaring, og ein oppgitt grunn gjer ho til ein merknad eller \
         ingenting. I ei sak med `omfang: enkel` gir det åtvaring at inga undersøking er ført. Tida blir rekna frå den \
         første meldinga; regelen ser ikkje kva som var mogleg, eller om saka gjaldt noko som hasta meir. Seier ikkje \
         fila når skolen er stengd, blir alle arbeidsdagar rekna med, men ingen feil byggjer på dagar rundt jul, påske \
         og sommarferie.",
        "The Act says “as soon as possible” and gives no number. Two school days before a warning, and five working \
         days before it is an error that there is no investigation, are brille's own proposal; days on which the \
         school is closed do not count. An investigation that began late gives only a warning, and a stated reason \
         makes it a note or nothing. In a case with `omfang: enkel` a missing investigation gives a warning. Time \
         counts from the first report; the rule does not see what was possible, or whether the matter was more urgent \
         than that. Where the file does not say when the school is closed, all working days count, but no error rests \
         on days around Christmas, Easter and the summer holidays.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS, &WORKING_DAYS],
    together: &[],
    missing: None,
    messages: &[&LATE, &NONE],
    examples: &[
        Example { good: true, date: "2026-09-09", yaml: ONLY_A_REPORT },
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-11
    forsinket_fordi: E1 og F1 var bortreist fra 8. til 10. september.
    metoder:
      - { type: elevsamtale, dato: 2026-09-11, av: S1, med: [E1], funn: E1 står alene tre til fire dager i uka. }
      - { type: foresattsamtale, dato: 2026-09-11, av: S1, med: [F1], funn: E1 har spist matpakken alene siden slutten av august. }
    elevens_opplevelse: E1 opplever å bli holdt utenfor og har det ikke trygt og godt i storefri.
    opprettholdende_faktorer:
      - { id: O1, type: organisering, beskrivelse: Elevene velger lag selv i ballbingen. }
      - { id: O2, type: tilsyn, beskrivelse: Ingen voksen er ved ballbingen når storefri begynner. }
    konklusjon: { dato: 2026-09-11, trygt_og_godt: nei, tekst: E1 har det ikke trygt og godt i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-11 # <-
",
        },
        Example {
            good: false,
            date: "2026-09-15",
            yaml: "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-07 # <-
    fra: F1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 blir stående alene i storefri.
    til_leder: { dato: 2026-09-07, av: L1 }
",
        },
    ],
    check: Some(check),
};

/// A file that holds one report, two school days old on the day of the example.
const ONLY_A_REPORT: &str = "\
# uten: undersøkelser, medvirkning, elevens_beste, plan, evalueringer, kontakt, utleveringer, logg
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 blir stående alene i storefri.
    til_leder: { dato: 2026-09-07, av: L1 }
";

static LATE: Message = Message {
    headline: Text::new(
        "Undersøkelsen begynte {days} etter den første meldingen.",
        "Undersøkinga byrja {days} etter den første meldinga.",
        "The investigation began {days} after the first report.",
    ),
    label: Text::new("begynte etter {days}", "byrja etter {days}", "began after {days}"),
    help: Text::new(
        "Var det en god grunn til å vente, så skriv den under `forsinket_fordi`. Begynte undersøkelsen tidligere enn \
         dette, så rett datoen.",
        "Var det ein god grunn til å vente, så skriv han under `forsinket_fordi`. Byrja undersøkinga tidlegare enn \
         dette, så rett datoen.",
        "If there was a good reason to wait, state it under `forsinket_fordi`. If the investigation began earlier than \
         this, correct the date.",
    ),
};

static NONE: Message = Message {
    headline: Text::new(
        "Filen viser ingen undersøkelse {days} etter den første meldingen.",
        "Fila viser inga undersøking {days} etter den første meldinga.",
        "The file shows no investigation {days} after the first report.",
    ),
    label: Text::new("skolen fikk vite om saken her", "skolen fekk vite om saka her", "the school first knew here"),
    help: Text::new(
        "Begynn undersøkelsen nå, og skriv den inn under `undersøkelser`. Er den begynt, mangler bare føringen.",
        "Byrj undersøkinga no, og skriv ho inn under `undersøkelser`. Er ho byrja, manglar berre føringa.",
        "Begin the investigation now and record it under `undersøkelser`. If it has begun, only the record is missing.",
    ),
};

const FIRST_REPORT: Text = Text::new("første melding", "første melding", "first report");

static SCHOOL_DAYS: Setting = Setting {
    rule: "UND-01",
    key: "skoledager",
    default: 2,
    meaning: Text::new(
        "Skoledager fra meldingen til undersøkelsen begynner, før det blir advarsel.",
        "Skoledagar frå meldinga til undersøkinga byrjar, før det blir åtvaring.",
        "School days from the report to the start of the investigation before there is a warning.",
    ),
    source: &law::OWN_PROPOSAL,
};

static WORKING_DAYS: Setting = Setting {
    rule: "UND-01",
    key: "feil_etter_dager",
    default: 5,
    meaning: Text::new(
        "Arbeidsdager uten undersøkelse, skolens fridager ikke medregnet, før det blir feil.",
        "Arbeidsdagar utan undersøking, fridagane til skolen ikkje medrekna, før det blir feil.",
        "Working days without an investigation, the school’s free days left out, before there is an error.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some((known, known_at)) = case.first_knowledge() else { return };
    if context.is_unclear(&["undersøkelser/*/start", "undersøkelser/*/forsinket_fordi", "avslutning/dato"]) {
        return;
    }
    let starts = case.investigations.iter().filter_map(started);
    match starts.filter(|(date, ..)| *date <= context.today).min_by_key(|(date, ..)| *date) {
        Some((start, start_at, investigation)) => {
            let Some(weight) = weight_of_delay(context, known, start, investigation) else { return };
            let found = Found::at(&LATE, start_at).label(known_at, FIRST_REPORT);
            findings.add(found.arg("days", context.days_between(known, start)).severity(weight));
        }
        None => {
            let until = context.last_day();
            let Some(weight) = weight_of_absence(context, known, until) else { return };
            let weight = context.weight_by_days(weight, known, until, context.threshold(&WORKING_DAYS));
            findings.add(Found::at(&NONE, known_at).arg("days", context.days_between(known, until)).severity(weight));
        }
    }
}

fn started<'a, 't>(investigation: &'a Investigation<'t>) -> Option<(Date, Node<'t>, &'a Investigation<'t>)> {
    let (date, node) = investigation.start?.dated()?;
    Some((date, node, investigation))
}

fn weight_of_delay(
    context: &Context<'_>,
    known: Date,
    start: Date,
    investigation: &Investigation<'_>,
) -> Option<Severity> {
    if !is_late(context, known, start) {
        None
    } else if investigation.delay_reason.is_none() {
        Some(Severity::Warning)
    } else {
        is_very_late(context, known, start).then_some(Severity::Note)
    }
}

fn weight_of_absence(context: &Context<'_>, known: Date, until: Date) -> Option<Severity> {
    let case = context.case;
    let plain = case.investigations.is_empty() && case.extent() != Extent::Light;
    let weight = if plain && is_very_late(context, known, until) { Severity::Error } else { Severity::Warning };
    is_late(context, known, until).then_some(weight)
}

fn is_late(context: &Context<'_>, from: Date, to: Date) -> bool {
    context.calendar.school_days_between(from, to) > context.threshold(&SCHOOL_DAYS)
}

/// So late that no reading of «snarast» covers it, the school's own free days apart.
fn is_very_late(context: &Context<'_>, from: Date, to: Date) -> bool {
    context.calendar.school_days_between(from, to) > context.threshold(&WORKING_DAYS)
}
