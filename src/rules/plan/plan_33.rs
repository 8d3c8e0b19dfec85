//! PLAN-33: the plan comes soon after the school knew.

use jiff::civil::Date;

use crate::case::{Case, Degree};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-33",
    severity: Severity::Warning,
    basis: &[&law::REPORT_AND_ACT, &law::FUG],
    title: Text::new(
        "Planen kommer snart etter at skolen fikk vite om saken",
        "Planen kjem snart etter at skolen fekk vite om saka",
        "The plan comes soon after the school knew of the case",
    ),
    why: Text::new(
        "Skolen skal undersøke og sette inn tiltak snarest. Hver dag uten en plan er en dag der eleven ikke vet hva \
         som skal skje, og der det som er galt, kan gå videre.",
        "Skolen skal undersøkje og setje inn tiltak snarast. Kvar dag utan ein plan er ein dag der eleven ikkje veit \
         kva som skal skje, og der det som er gale, kan halde fram.",
        "The school shall investigate and take measures as soon as possible. Each day without a plan is a day on which \
         the pupil does not know what will happen, and on which what is wrong may go on.",
    ),
    limits: Text::new(
        "Loven setter ingen frist. Fem dager er et råd fra FUG, og ti er brilles eget forslag, så dette er aldri en \
         feil. Regelen er stille når filen oppgir hvorfor undersøkelsen begynte sent, når en undersøkelse før planen \
         fant at eleven hadde det trygt og godt, når saken er gjenåpnet, og når en senere versjon ikke sier når den \
         første ble laget. Finnes det ingen plan, er det PLAN-00 som sier fra.",
        "Lova set ingen frist. Fem dagar er eit råd frå FUG, og ti er brille sitt eige framlegg, så dette er aldri ein \
         feil. Regelen er still når fila oppgir kvifor undersøkinga byrja seint, når ei undersøking før planen fann at \
         eleven hadde det trygt og godt, når saka er gjenopna, og når ein seinare versjon ikkje seier når den første \
         vart laga. Finst det ingen plan, er det PLAN-00 som seier frå.",
        "The Act sets no time limit. Five days are advice from the National Parents' Committee, and ten are brille's \
         own proposal, so this is never an error. The rule is silent where the file says why the investigation began \
         late, where an investigation before the plan found that the pupil was safe and well, where the case was \
         reopened, and where a later version does not say when the first was made. Where there is no plan at all, \
         PLAN-00 speaks.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS, &MOST_SCHOOL_DAYS],
    together: &["PLAN-32"],
    missing: None,
    messages: &[&LATE, &VERY_LATE],
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
    dato: 2026-08-31
    fra: F1
    mottatt_av: L1
    krenker: elev
    hvor: friminutt
    beskrivelse: F1 forteller at E1 blir stående alene i storefri når klassen deler seg i lag.
    til_leder: { dato: 2026-08-31, av: L1 }
    alvorlighet: { vurdert: 2026-08-31, av: R1, alvorlig: nei }
undersøkelser:
  - id: U1
    start: 2026-09-01
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei }
plan:
  versjon: 1
  dato: 2026-09-11 # <-
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
meldinger:
  - id: M1
    dato: 2026-08-24
    fra: F1
    mottatt_av: L1
    krenker: elev
    hvor: friminutt
    beskrivelse: F1 forteller at E1 blir stående alene i storefri når klassen deler seg i lag.
    til_leder: { dato: 2026-08-24, av: L1 }
    alvorlighet: { vurdert: 2026-08-24, av: R1, alvorlig: nei }
undersøkelser:
  - id: U1
    start: 2026-08-25
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei }
plan:
  versjon: 1
  dato: 2026-09-11 # <-
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag hver mandag., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static LATE: Message = Message {
    headline: Text::new(
        "Planen kom {planned}, {days} etter den første meldingen {known}.",
        "Planen kom {planned}, {days} etter den første meldinga {known}.",
        "The plan came on {planned}, {days} after the first report on {known}.",
    ),
    label: Text::new("lenge etter meldingen", "lenge etter meldinga", "long after the report"),
    help: Text::new(
        "Var det en grunn til at undersøkelsen ikke kunne begynne før, skriv den i `forsinket_fordi`. Se om eleven \
         trenger noe ekstra for tiden som gikk.",
        "Var det ein grunn til at undersøkinga ikkje kunne byrje før, skriv han i `forsinket_fordi`. Sjå om eleven \
         treng noko ekstra for tida som gjekk.",
        "If there was a reason why the investigation could not begin earlier, write it in `forsinket_fordi`. See \
         whether the pupil needs something extra for the time that passed.",
    ),
};

static VERY_LATE: Message = Message {
    headline: Text::new(
        "Det gikk {days} fra den første meldingen {known} før planen kom {planned}.",
        "Det gjekk {days} frå den første meldinga {known} før planen kom {planned}.",
        "It took {days} from the first report on {known} until the plan came on {planned}.",
    ),
    label: Text::new("svært lenge etter meldingen", "svært lenge etter meldinga", "very long after the report"),
    help: Text::new(
        "Gå gjennom hvorfor det tok så lang tid, og skriv grunnen i `forsinket_fordi` på undersøkelsen. Spør eleven \
         hvordan tiden har vært, og om planen dekker det som har skjedd.",
        "Gå gjennom kvifor det tok så lang tid, og skriv grunnen i `forsinket_fordi` på undersøkinga. Spør eleven \
         korleis tida har vore, og om planen dekkjer det som har skjedd.",
        "Go through why it took so long, and write the reason in `forsinket_fordi` of the investigation. Ask the pupil \
         how the time has been, and whether the plan covers what has happened.",
    ),
};

const KNOWN: Text = Text::new("den første meldingen", "den første meldinga", "the first report");

static SCHOOL_DAYS: Setting = Setting {
    rule: "PLAN-33",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra den første meldingen til planen er laget.",
        "Skoledagar frå den første meldinga til planen er laga.",
        "School days from the first report until the plan is made.",
    ),
    source: &law::FUG,
};

static MOST_SCHOOL_DAYS: Setting = Setting {
    rule: "PLAN-33",
    key: "lengste_skoledager",
    default: 10,
    meaning: Text::new(
        "Skoledager til planen er laget, før funnet sier at det er svært lenge.",
        "Skoledagar til planen er laga, før funnet seier at det er svært lenge.",
        "School days until the plan is made before the finding calls it very long.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let unclear = context.is_unclear(&["meldinger/*/dato", "plan/dato", "plan/versjon", "plan/endringer/*/dato"]);
    let Some(plan) = case.plan.as_ref().filter(|_| !unclear && !context.is_closed()) else { return };
    let (Some((known, known_at)), Some((planned, planned_at))) = (case.first_knowledge(), super::first_planned(plan))
    else {
        return;
    };
    let days = context.calendar.sure_school_days_between(known, planned);
    if days <= context.threshold(&SCHOOL_DAYS) || is_explained(case, planned) {
        return;
    }
    let message = if days > context.threshold(&MOST_SCHOOL_DAYS) { &VERY_LATE } else { &LATE };
    let finding = Found::at(message, planned_at).label(known_at, KNOWN).arg("planned", Arg::Date(planned));
    found.add(finding.arg("known", Arg::Date(known)).arg("days", context.days_between(known, planned)));
}

/// Whether the file tells why the plan could wait.
fn is_explained(case: &Case<'_>, planned: Date) -> bool {
    let found_safe =
        case.investigations.iter().filter_map(|investigation| investigation.conclusion.as_ref()).any(|conclusion| {
            let is_before = conclusion.date.and_then(|day| day.date).is_some_and(|date| date < planned);
            is_before && conclusion.safe.is_some_and(|safe| safe.value == Degree::Yes)
        });
    let is_delayed = case.investigations.iter().any(|investigation| investigation.delay_reason.is_some());
    found_safe || is_delayed || !case.reopenings.is_empty()
}
