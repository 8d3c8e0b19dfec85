//! PLAN-20: evaluations are planned close enough, on days of school.

use jiff::civil::Date;

use crate::case::Measure;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::lang::Unit;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting, named};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "PLAN-20",
    severity: Severity::Warning,
    basis: &[&law::CIRCULAR_MEASURES, &law::MILJOLOYPER, &law::OWN_PROPOSAL],
    title: Text::new(
        "Evalueringene er planlagt tett nok",
        "Evalueringane er planlagde tett nok",
        "The evaluations are planned close enough",
    ),
    why: Text::new(
        "Loven krever at planen sier når tiltakene evalueres, og plikten varer til eleven har det trygt og \
         godt. Går det lang tid før noen ser etter, kan eleven ha det vondt i ukevis med et tiltak som ikke virker.",
        "Lova krev at planen seier når tiltaka blir evaluerte, og plikta varer til eleven har det trygt og \
         godt. Går det lang tid før nokon ser etter, kan eleven ha det vondt i vekevis med eit tiltak som ikkje \
         verkar.",
        "The Act requires the plan to say when the measures are evaluated, and the duty lasts until the pupil \
         is safe and well. Where a long time passes before anybody looks, the pupil may suffer for weeks under a \
         measure that does not work.",
    ),
    limits: Text::new(
        "Loven sier ikke hvor ofte. Dagene i innstillingene er brilles eget forslag, etter råd om korte perioder i \
         starten, og derfor er dette aldri en feil. Ferier teller ikke: perioden må også være like lang i skoledager. \
         Regelen ser bare på evalueringer som ennå er planlagt, og i saker med `omfang: enkel` og avsluttede saker er \
         den stille. Mangler datoen eller kommer den før start, sier PLAN-19 det.",
        "Lova seier ikkje kor ofte. Dagane i innstillingane er brille sitt eige framlegg, etter råd om korte periodar \
         i starten, og difor er dette aldri ein feil. Feriar tel ikkje: perioden må òg vere like lang i skoledagar. \
         Regelen ser berre på evalueringar som enno er planlagde, og i saker med `omfang: enkel` og avslutta saker er \
         han still. Manglar datoen eller kjem han før start, seier PLAN-19 det.",
        "The Act does not say how often. The days in the settings are brille's own proposal, after advice on short \
         periods in the beginning, and so this is never an error. Holidays do not count: the period must be as long in \
         school days too. The rule looks only at evaluations that are still planned, and with `omfang: enkel` and in \
         closed cases it is silent. Where the date is missing or comes before the start, PLAN-19 says so.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&FIRST_DAYS, &FIRST_LONG_DAYS, &LATER_DAYS, &MOST_DAYS],
    together: &[],
    missing: None,
    messages: &[&FIRST, &FIRST_LONG, &LATER, &FREE_DAY],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "" },
        Example {
            good: false,
            date: "2026-09-14",
            yaml: "\
# uten: evalueringer, logg
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      hva: L1 setter faste lag for uka.
      start: 2026-09-14
      utføres_av: [L1]
      evalueres: { dato: 2026-10-05 } # <-
    - id: T2
      løser: [P1]
      hva: A1 står ved ballbingen hele storefri.
      start: 2026-09-14
      utføres_av: [A1]
      evalueres: { dato: 2026-10-19 } # <-
    - id: T3
      løser: [P1]
      hva: S1 spiser med klassen.
      start: 2026-09-14
      utføres_av: [S1]
      evalueres: { dato: 2026-09-26 } # <-
",
        },
        Example {
            good: false,
            date: "2026-09-28",
            yaml: "\
evalueringer:
  - id: V1
    dato: 2026-09-25
    deltakere: [S1, L1, A1, E1, F1]
    tiltak:
      - tiltak: T1
        gjennomført: ja
        effekt: ja
        beslutning: videreføres
        neste: 2026-10-27 # <-
      - { tiltak: T2, gjennomført: ja, effekt: ja, beslutning: videreføres, neste: 2026-10-09 }
    elevens_vurdering: { medvirkning: MV3, trygt_og_godt: ja }
",
        },
    ],
    check: Some(check),
};

static FIRST: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} blir først evaluert {days} etter at det begynner.",
        "Tiltaket {measure} blir først evaluert {days} etter at det byrjar.",
        "The measure {measure} is first evaluated {days} after it begins.",
    ),
    label: Text::new("lenge til første evaluering", "lenge til første evaluering", "long until the first evaluation"),
    help: Text::new(
        "Sett en tidligere dato i `evalueres`. I starten er en til to uker nok til å se om tiltaket er på vei.",
        "Set ein tidlegare dato i `evalueres`. I starten er éi til to veker nok til å sjå om tiltaket er på veg.",
        "Set an earlier date in `evalueres`. In the beginning one or two weeks are enough to see whether the measure \
         is on its way.",
    ),
};

static FIRST_LONG: Message = Message {
    headline: Text::new(
        "Det går {days} fra tiltaket {measure} begynner, før noen skal se om det virker.",
        "Det går {days} frå tiltaket {measure} byrjar, før nokon skal sjå om det verkar.",
        "It takes {days} from the start of the measure {measure} before anybody will see whether it works.",
    ),
    label: Text::new(
        "svært lenge til første evaluering",
        "svært lenge til første evaluering",
        "very long until the first evaluation",
    ),
    help: Text::new(
        "Sett en evaluering i løpet av de to første ukene, og en ny etter den. Snakk med eleven underveis.",
        "Set ei evaluering i løpet av dei to første vekene, og ei ny etter den. Snakk med eleven undervegs.",
        "Set an evaluation within the first two weeks, and another after it. Talk with the pupil along the way.",
    ),
};

static LATER: Message = Message {
    headline: Text::new(
        "Neste evaluering av tiltaket {measure} er {days} etter den forrige.",
        "Neste evaluering av tiltaket {measure} er {days} etter den førre.",
        "The next evaluation of the measure {measure} is {days} after the last one.",
    ),
    label: Text::new("lenge til neste evaluering", "lenge til neste evaluering", "long until the next evaluation"),
    help: Text::new(
        "Sett en tidligere dato i `neste`, i alle fall så lenge eleven ikke har det trygt og godt.",
        "Set ein tidlegare dato i `neste`, i alle fall så lenge eleven ikkje har det trygt og godt.",
        "Set an earlier date in `neste`, at least as long as the pupil is not safe and well.",
    ),
};

static FREE_DAY: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} skal evalueres {date}, og da er det ikke skole.",
        "Tiltaket {measure} skal evaluerast {date}, og då er det ikkje skole.",
        "The measure {measure} is to be evaluated on {date}, which is no day of school.",
    ),
    label: Text::new("ikke skole denne dagen", "ikkje skole denne dagen", "no school on this day"),
    help: Text::new(
        "Velg en skoledag, så eleven og de som gjennomfører tiltaket, kan være med.",
        "Vel ein skoledag, så eleven og dei som gjennomfører tiltaket, kan vere med.",
        "Choose a school day, so that the pupil and those who carry out the measure can take part.",
    ),
};

const SAME: Text = Text::new("det samme her", "det same her", "the same here");

static FIRST_DAYS: Setting = Setting {
    rule: "PLAN-20",
    key: "første_dager",
    default: 14,
    meaning: Text::new(
        "Dager fra et tiltak begynner, til den første evalueringen.",
        "Dagar frå eit tiltak byrjar, til den første evalueringa.",
        "Days from the start of a measure to its first evaluation.",
    ),
    source: &law::OWN_PROPOSAL,
};

static FIRST_LONG_DAYS: Setting = Setting {
    rule: "PLAN-20",
    key: "første_lenge",
    default: 28,
    meaning: Text::new(
        "Dager til den første evalueringen før funnet sier at det er svært lenge.",
        "Dagar til den første evalueringa før funnet seier at det er svært lenge.",
        "Days to the first evaluation before the finding calls it very long.",
    ),
    source: &law::OWN_PROPOSAL,
};

static LATER_DAYS: Setting = Setting {
    rule: "PLAN-20",
    key: "senere_dager",
    default: 28,
    meaning: Text::new(
        "Dager mellom to evalueringer av et tiltak før det gis en merknad.",
        "Dagar mellom to evalueringar av eit tiltak før det blir gitt ein merknad.",
        "Days between two evaluations of a measure before a note is given.",
    ),
    source: &law::OWN_PROPOSAL,
};

static MOST_DAYS: Setting = Setting {
    rule: "PLAN-20",
    key: "lengste_dager",
    default: 42,
    meaning: Text::new(
        "Dager mellom to evalueringer av et tiltak før det gis en advarsel.",
        "Dagar mellom to evalueringar av eit tiltak før det blir gitt ei åtvaring.",
        "Days between two evaluations of a measure before a warning is given.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let unclear = context.is_unclear(&["evalueringer/*/dato", "evalueringer/*/tiltak/*/tiltak", "plan/tiltak/*/id"]);
    if context.is_closed() || super::is_light(context.case) || unclear {
        return;
    }
    let mut groups: Vec<(Planned<'_, '_>, Vec<Node<'_>>)> = Vec::new();
    for planned in super::running(context).filter_map(|measure| planned(context, measure)) {
        match groups.iter_mut().find(|(first, _)| first.is_said_with(&planned)) {
            Some((_, others)) => others.push(planned.at),
            None => groups.push((planned, Vec::new())),
        }
    }
    for (first, others) in groups {
        found.add(others.iter().fold(first.found(), |found, other| found.label(*other, SAME)));
    }
}

/// A planned evaluation of which there is something to say.
struct Planned<'m, 't> {
    message: &'static Message,
    severity: Severity,
    measure: &'m Measure<'t>,
    date: Date,
    days: i64,
    at: Node<'t>,
}

impl Planned<'_, '_> {
    fn is_said_with(&self, other: &Self) -> bool {
        std::ptr::eq(self.message, other.message) && self.date == other.date && self.days == other.days
    }

    fn found(&self) -> Found {
        let found = Found::at(self.message, self.at).severity(self.severity).arg("measure", named(self.measure.id));
        found.arg("days", Arg::Count(self.days, Unit::Days)).arg("date", Arg::Date(self.date))
    }
}

fn planned<'m, 't>(context: &Context<'t>, measure: &'m Measure<'t>) -> Option<Planned<'m, 't>> {
    let latest = context.case.results(measure).last();
    let (from, (date, at)) = match latest {
        Some((held, result)) => (held, result.next?.dated()?),
        None => (measure.start?.date?, measure.evaluated.as_ref()?.date?.dated()?),
    };
    // What is past is for EVA-01, and what is wrong with the start for PLAN-12.
    if date <= context.today || date <= from || super::begins_before_knowledge(context.case, from) {
        return None;
    }
    let is_longer = |setting: &Setting| is_longer(context, from, date, context.threshold(setting));
    let (message, severity) = if latest.is_none() {
        match (is_longer(&FIRST_DAYS), is_longer(&FIRST_LONG_DAYS)) {
            (_, true) => (&FIRST_LONG, Severity::Warning),
            (true, false) => (&FIRST, Severity::Warning),
            (false, false) => (&FREE_DAY, Severity::Note),
        }
    } else {
        match (is_longer(&LATER_DAYS), is_longer(&MOST_DAYS)) {
            (_, true) => (&LATER, Severity::Warning),
            (true, false) => (&LATER, Severity::Note),
            (false, false) => (&FREE_DAY, Severity::Note),
        }
    };
    let is_fine = std::ptr::eq(message, &FREE_DAY) && context.calendar.is_school_day(date);
    (!is_fine).then(|| Planned { message, severity, measure, date, days: days(from, date), at })
}

/// Whether a period is longer than so many days, and not only because of holidays in it.
fn is_longer(context: &Context<'_>, from: Date, to: Date, limit: i64) -> bool {
    days(from, to) > limit && context.calendar.sure_school_days_between(from, to) > limit * 5 / 7
}

fn days(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}
