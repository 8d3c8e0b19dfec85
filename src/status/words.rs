//! The words of the overview, in the languages of the tool.

use jiff::civil::Date;

use super::{Kind, Urgent, days};
use crate::case::Phase;
use crate::lang::{Lang, Text, Unit, counted, date_in_words};

/// A text with its placeholders filled.
pub(super) fn fill(text: Text, lang: Lang, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.get(lang).to_owned(), |told, (name, value)| told.replace(name, value))
}

/// How far a case has come.
pub(super) fn phase(phase: Phase, lang: Lang) -> &'static str {
    match phase {
        Phase::Reported => Text::new("meldt", "meld", "reported"),
        Phase::Investigating => Text::new("undersøkes", "blir undersøkt", "investigated"),
        Phase::Planned => Text::new("har plan", "har plan", "planned"),
        Phase::Evaluated => Text::new("evaluert", "evaluert", "evaluated"),
        Phase::Closed => Text::new("avsluttet", "avslutta", "closed"),
    }
    .get(lang)
}

/// The answer on how serious a case is.
pub(super) fn serious(serious: Option<bool>, lang: Lang) -> &'static str {
    match serious {
        Some(true) => Text::new("ja", "ja", "yes"),
        Some(false) => Text::new("nei", "nei", "no"),
        None => Text::new("ikke vurdert", "ikkje vurdert", "not assessed"),
    }
    .get(lang)
}

/// `3 dager`
pub(super) fn in_days(count: i64, lang: Lang) -> String {
    counted(lang, count, Unit::Days)
}

/// `for 3 dager siden`, `i dag`, `om 3 dager`
pub(super) fn from_today(date: Date, today: Date, lang: Lang) -> String {
    let count = days(today, date);
    let text = match count {
        0 => Text::new("i dag", "i dag", "today"),
        1.. => Text::new("om {days}", "om {days}", "in {days}"),
        _ => Text::new("for {days} siden", "for {days} sidan", "{days} ago"),
    };
    fill(text, lang, &[("{days}", &in_days(count.abs(), lang))])
}

/// What burns, as a sentence.
pub(super) fn urgent(urgent: &Urgent, today: Date, lang: Lang) -> String {
    let Urgent { kind, since, subjects, number } = urgent;
    let text = match (kind, subjects.is_empty(), since, number) {
        (Kind::OrderOverdue, false, ..) => ORDER_OVERDUE,
        (Kind::OrderOverdue, true, ..) => SOME_ORDER_OVERDUE,
        (Kind::FineRunning, _, _, Some(_)) => FINE_RUNNING,
        (Kind::FineRunning, ..) => SOME_FINE_RUNNING,
        (Kind::AnswerOverdue, ..) => ANSWER_OVERDUE,
        (Kind::SeriousWithoutPlan, _, Some(_), _) => SERIOUS_SINCE,
        (Kind::SeriousWithoutPlan, ..) => SERIOUS,
        (Kind::EvaluationOverdue, false, ..) => EVALUATION_OVERDUE,
        (Kind::EvaluationOverdue, true, ..) => SOME_EVALUATION_OVERDUE,
        (Kind::LongSilence, ..) => LONG_SILENCE,
        (Kind::Errors, _, _, Some(1)) => ONE_ERROR,
        (Kind::Errors, ..) => ERRORS,
    };
    let since = since.unwrap_or(today);
    let values = [
        ("{subjects}", subjects.join(", ")),
        ("{date}", date_in_words(lang, since)),
        ("{ago}", from_today(since, today, lang)),
        ("{days}", in_days(days(since, today), lang)),
        ("{number}", number.map(|number| number.to_string()).unwrap_or_default()),
    ];
    fill(text, lang, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

const ORDER_OVERDUE: Text = Text::new(
    "Pålegg {subjects} skulle vært utført {date}, {ago}.",
    "Pålegg {subjects} skulle vore utført {date}, {ago}.",
    "Order {subjects} was due on {date}, {ago}.",
);
const SOME_ORDER_OVERDUE: Text = Text::new(
    "Et pålegg skulle vært utført {date}, {ago}.",
    "Eit pålegg skulle vore utført {date}, {ago}.",
    "An order was due on {date}, {ago}.",
);
const FINE_RUNNING: Text = Text::new(
    "Tvangsmulkten løper fra {date}: {number} kroner per dag.",
    "Tvangsmulkta går frå {date}: {number} kroner per dag.",
    "The coercive fine runs from {date}: {number} kroner a day.",
);
const SOME_FINE_RUNNING: Text =
    Text::new("Tvangsmulkten løper fra {date}.", "Tvangsmulkta går frå {date}.", "The coercive fine runs from {date}.");
const ANSWER_OVERDUE: Text = Text::new(
    "Fristen for å svare statsforvalteren var {date}, {ago}.",
    "Fristen for å svare statsforvaltaren var {date}, {ago}.",
    "The deadline for answering Statsforvalteren was {date}, {ago}.",
);
const SERIOUS_SINCE: Text = Text::new(
    "Saken ble vurdert som alvorlig {date} og har ingen plan.",
    "Saka vart vurdert som alvorleg {date} og har ingen plan.",
    "The case was found serious on {date} and has no plan.",
);
const SERIOUS: Text = Text::new(
    "Saken er vurdert som alvorlig og har ingen plan.",
    "Saka er vurdert som alvorleg og har ingen plan.",
    "The case was found serious and has no plan.",
);
const EVALUATION_OVERDUE: Text = Text::new(
    "Evalueringen av {subjects} skulle vært holdt {date}, {ago}.",
    "Evalueringa av {subjects} skulle vore halden {date}, {ago}.",
    "The evaluation of {subjects} was due on {date}, {ago}.",
);
const SOME_EVALUATION_OVERDUE: Text = Text::new(
    "En evaluering skulle vært holdt {date}, {ago}.",
    "Ei evaluering skulle vore halden {date}, {ago}.",
    "An evaluation was due on {date}, {ago}.",
);
const LONG_SILENCE: Text = Text::new(
    "Ingenting er ført på {days}, siden {date}.",
    "Ingenting er ført på {days}, sidan {date}.",
    "Nothing has been recorded for {days}, since {date}.",
);
const ONE_ERROR: Text = Text::new("Saken har én feil.", "Saka har éin feil.", "The case has one error.");
const ERRORS: Text = Text::new("Saken har {number} feil.", "Saka har {number} feil.", "The case has {number} errors.");

/// The last line of the overview; for one case, and for any other number.
pub(super) fn sum(cases: usize, urgent: usize, today: Date, lang: Lang) -> String {
    let text = match cases {
        1 => Text::new(
            "{cases} sak per {date}; {urgent} haster.",
            "{cases} sak per {date}; {urgent} hastar.",
            "{cases} case as of {date}; {urgent} urgent.",
        ),
        _ => Text::new(
            "{cases} saker per {date}; {urgent} haster.",
            "{cases} saker per {date}; {urgent} hastar.",
            "{cases} cases as of {date}; {urgent} urgent.",
        ),
    };
    let (cases, urgent, date) = (cases.to_string(), urgent.to_string(), date_in_words(lang, today));
    fill(text, lang, &[("{cases}", &cases), ("{urgent}", &urgent), ("{date}", &date)])
}

/// Heads of the columns.
pub(super) const CASE: Text = Text::new("Sak", "Sak", "Case");
pub(super) const PHASE: Text = Text::new("Fase", "Fase", "Phase");
pub(super) const IS_SERIOUS: Text = Text::new("Alvorlig", "Alvorleg", "Serious");
pub(super) const EVALUATION: Text = Text::new("Evaluering", "Evaluering", "Evaluation");
pub(super) const SILENT: Text = Text::new("Stille i", "Stille i", "Silent for");
pub(super) const ERROR_COUNT: Text = Text::new("Feil", "Feil", "Errors");
pub(super) const WARNING_COUNT: Text = Text::new("Advarsler", "Åtvaringar", "Warnings");
pub(super) const NOTE_COUNT: Text = Text::new("Merknader", "Merknader", "Notes");
