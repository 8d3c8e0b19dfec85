//! A change in one sentence, in the plan's terms. No sentence holds text of the case.

use super::change::{Change, Kind, Value};
use super::sections::Section;
use crate::case::Phase;
use crate::lang::{Lang, Text, date_in_words};

/// The sentences on a changed value: what stands there instead of what; what has come; what is gone; and what is said
/// where one of them may be text of the case.
struct Forms {
    instead: Text,
    come: Text,
    gone: Text,
    untold: Text,
}

const MOVED_START: Forms = Forms {
    instead: Text::new(
        "{it} er flyttet: starter {new} i stedet for {old}",
        "{it} er flytta: startar {new} i staden for {old}",
        "{it} was moved: it starts on {new} instead of {old}",
    ),
    come: Text::new("{it} har fått startdato: {new}", "{it} har fått startdato: {new}", "{it} now has a start: {new}"),
    gone: Text::new(
        "{it} har ikke lenger startdato (før: {old})",
        "{it} har ikkje lenger startdato (før: {old})",
        "{it} no longer has a start (before: {old})",
    ),
    untold: CHANGED.untold,
};

const MOVED_END: Forms = Forms {
    instead: Text::new(
        "{it} er flyttet: slutter {new} i stedet for {old}",
        "{it} er flytta: sluttar {new} i staden for {old}",
        "{it} was moved: it ends on {new} instead of {old}",
    ),
    come: Text::new("{it} har fått sluttdato: {new}", "{it} har fått sluttdato: {new}", "{it} now has an end: {new}"),
    gone: Text::new(
        "{it} har ikke lenger sluttdato (før: {old})",
        "{it} har ikkje lenger sluttdato (før: {old})",
        "{it} no longer has an end (before: {old})",
    ),
    untold: CHANGED.untold,
};

const EXECUTOR: Forms = Forms {
    instead: Text::new(
        "{it} gjennomføres av {new} i stedet for {old}",
        "{it} blir gjennomført av {new} i staden for {old}",
        "{it} is carried out by {new} instead of {old}",
    ),
    come: Text::new("{it} gjennomføres av {new}", "{it} blir gjennomført av {new}", "{it} is carried out by {new}"),
    gone: Text::new(
        "{it} gjennomføres ikke lenger av {old}",
        "{it} blir ikkje lenger gjennomført av {old}",
        "{it} is no longer carried out by {old}",
    ),
    untold: CHANGED.untold,
};

const EVALUATION: Forms = Forms {
    instead: Text::new(
        "{it} skal evalueres {new} i stedet for {old}",
        "{it} skal evaluerast {new} i staden for {old}",
        "{it} is to be evaluated on {new} instead of {old}",
    ),
    come: Text::new("{it} skal evalueres: {new}", "{it} skal evaluerast: {new}", "{it} is to be evaluated: {new}"),
    gone: Text::new(
        "{it} skal ikke lenger evalueres (før: {old})",
        "{it} skal ikkje lenger evaluerast (før: {old})",
        "{it} is no longer to be evaluated (before: {old})",
    ),
    untold: CHANGED.untold,
};

const PROBLEMS: Forms = Forms {
    instead: Text::new(
        "{it} skal løse {new} i stedet for {old}",
        "{it} skal løyse {new} i staden for {old}",
        "{it} is to solve {new} instead of {old}",
    ),
    come: Text::new("{it} skal løse {new}", "{it} skal løyse {new}", "{it} is to solve {new}"),
    gone: Text::new(
        "{it} skal ikke lenger løse {old}",
        "{it} skal ikkje lenger løyse {old}",
        "{it} is no longer to solve {old}",
    ),
    untold: CHANGED.untold,
};

const REWORDED: Forms =
    Forms { untold: Text::new("{it} er omformulert", "{it} er omformulert", "{it} was reworded"), ..CHANGED };

const CHANGED: Forms = Forms {
    instead: Text::new(
        "{it} er endret i {key}: {new} i stedet for {old}",
        "{it} er endra i {key}: {new} i staden for {old}",
        "{it} was changed in {key}: {new} instead of {old}",
    ),
    come: Text::new("{it} har fått {key}: {new}", "{it} har fått {key}: {new}", "{it} now has {key}: {new}"),
    gone: Text::new(
        "{it} har ikke lenger {key} (før: {old})",
        "{it} har ikkje lenger {key} (før: {old})",
        "{it} no longer has {key} (before: {old})",
    ),
    untold: Text::new("{it} er endret i {key}", "{it} er endra i {key}", "{it} was changed in {key}"),
};

const FIELD: Forms = Forms {
    instead: Text::new(
        "Feltet {key} er endret: {new} i stedet for {old}",
        "Feltet {key} er endra: {new} i staden for {old}",
        "The field {key} was changed: {new} instead of {old}",
    ),
    come: Text::new(
        "Feltet {key} har kommet til: {new}",
        "Feltet {key} har kome til: {new}",
        "The field {key} has come: {new}",
    ),
    gone: Text::new(
        "Feltet {key} er tatt bort (før: {old})",
        "Feltet {key} er teke bort (før: {old})",
        "The field {key} was taken away (before: {old})",
    ),
    untold: Text::new("Feltet {key} er endret", "Feltet {key} er endra", "The field {key} was changed"),
};

const ADDED: Text = Text::new("{it} er lagt til", "{it} har kome til", "{it} was added");
const REMOVED: Text = Text::new("{it} er tatt bort", "{it} er borte", "{it} was taken away");
const HELD: Text = Text::new("{it} er holdt", "{it} er halden", "{it} was held");
const CAME: Text = Text::new("{it} har fått {key}", "{it} har fått {key}", "{it} now has {key}");
const GONE: Text = Text::new("{it} har ikke lenger {key}", "{it} har ikkje lenger {key}", "{it} no longer has {key}");
const ENTRY_CHANGED: Text = Text::new("{it} er endret", "{it} er endra", "{it} was changed");
const ENDED: Text = Text::new("{it} er avsluttet: {new}", "{it} er avslutta: {new}", "{it} has ended: {new}");
const EVALUATED: Text = Text::new("{id} er evaluert", "{id} er evaluert", "{id} was evaluated");
const OVERDUE: Text = Text::new(
    "{it} skulle vært evaluert {new}, og ingen evaluering er ført",
    "{it} skulle vore evaluert {new}, og inga evaluering er ført",
    "{it} was to be evaluated on {new}, and no evaluation is recorded",
);
const PHASE: Text = Text::new(
    "Saken har gått fra «{old}» til «{new}»",
    "Saka har gått frå «{old}» til «{new}»",
    "The case has gone from “{old}” to “{new}”",
);
const CLOSED: Text = Text::new("Saken er avsluttet", "Saka er avslutta", "The case was closed");
const REOPENED: Text = Text::new("Saken er gjenåpnet", "Saka er opna att", "The case was reopened");
const ORDER: Text =
    Text::new("Rekkefølgen i {key} er endret", "Rekkjefølgja i {key} er endra", "The order in {key} was changed");
const AND: Text = Text::new(" og ", " og ", " and ");
const FROM: Text = Text::new(" fra ", " frå ", " of ");
const ON: Text = Text::new(" ", " ", " on ");
const UNNAMED: Text = Text::new(" uten kode", " utan kode", " without a code");

impl Change {
    /// The change in one sentence, without its full stop and without text of the case.
    pub fn sentence(&self, lang: Lang) -> String {
        let said = match self.kind {
            Kind::CaseClosed | Kind::CaseReopened => self.on_day(self.template(), lang),
            Kind::PersonAdded | Kind::MeasureEvaluated => self.template().get(lang).to_owned() + &self.result(lang),
            Kind::EvaluationHeld => self.on_day(HELD, lang),
            _ => self.template().get(lang).to_owned(),
        };
        let keys = self.key.as_deref().or(self.section()).unwrap_or_default().replace('/', ".");
        let filled = said
            .replace("{it}", &self.subject(lang))
            .replace("{id}", &self.result_of(lang))
            .replace("{key}", &format!("`{keys}`"))
            .replace("{new}", &listed(&self.new, lang))
            .replace("{old}", &listed(&self.old, lang));
        capitalised(&filled)
    }

    fn template(&self) -> Text {
        match self.kind {
            Kind::PhaseChanged => PHASE,
            Kind::CaseClosed => CLOSED,
            Kind::CaseReopened => REOPENED,
            Kind::MeasureAdded | Kind::ProblemAdded | Kind::PersonAdded | Kind::EntryAdded => ADDED,
            Kind::MeasureRemoved | Kind::ProblemRemoved | Kind::PersonRemoved | Kind::EntryRemoved => REMOVED,
            Kind::MeasureEnded => ENDED,
            Kind::MeasureMoved if self.key.as_deref() == Some("start") => self.form(&MOVED_START),
            Kind::MeasureMoved => self.form(&MOVED_END),
            Kind::ExecutorChanged => self.form(&EXECUTOR),
            Kind::EvaluationMoved => self.form(&EVALUATION),
            Kind::ProblemsChanged => self.form(&PROBLEMS),
            Kind::MeasureReworded if self.key.as_deref() == Some("hva") => self.form(&REWORDED),
            Kind::ProblemReworded => self.form(&REWORDED),
            Kind::EvaluationHeld => HELD,
            Kind::MeasureEvaluated => EVALUATED,
            Kind::EvaluationOverdue => OVERDUE,
            Kind::OrderChanged => ORDER,
            Kind::MeasureReworded | Kind::MeasureChanged => self.form(&CHANGED),
            Kind::EntryCompleted | Kind::EntryChanged if self.key.is_none() => ENTRY_CHANGED,
            Kind::EntryCompleted | Kind::EntryChanged => self.form(&CHANGED),
            Kind::FieldChanged if self.section.is_some() => self.form(&CHANGED),
            Kind::FieldChanged => self.form(&FIELD),
        }
    }

    fn form(&self, forms: &Forms) -> Text {
        let is_untold = self.old.iter().chain(&self.new).any(|value| *value == Value::Untold);
        match (self.old.is_empty(), self.new.is_empty()) {
            (true, false) if is_untold && self.section.is_some() => CAME,
            (false, true) if is_untold && self.section.is_some() => GONE,
            _ if is_untold || self.old == self.new => forms.untold,
            (true, _) => forms.come,
            (_, true) => forms.gone,
            _ => forms.instead,
        }
    }

    /// What has changed: `T1`, `melding M1`, `innførsel i loggen fra 14. september 2026 (L1)`.
    fn subject(&self, lang: Lang) -> String {
        let Some(section) = self.section else { return String::new() };
        let noun = section.noun.get(lang);
        match &self.id {
            Some(_) if section.path == "evalueringer/tiltak" => {
                format!("{noun}{}{}", FROM_OF.get(lang), self.result_of(lang))
            }
            Some(id) if names_itself(section, self.kind) => id.clone(),
            Some(id) => format!("{noun} {id}"),
            None if section.is_single() => noun.to_owned(),
            None => format!("{noun}{}{}", self.dated(section, lang), self.person_of()),
        }
    }

    fn dated(&self, section: &Section, lang: Lang) -> String {
        match self.date {
            Some(date) => FROM.get(lang).to_owned() + &date_in_words(lang, date),
            None if matches!(section.path, "plan/tiltak" | "plan/problemer" | "personer") => {
                UNNAMED.get(lang).to_owned()
            }
            None => String::new(),
        }
    }

    fn person_of(&self) -> String {
        self.person.as_ref().map(|person| format!(" ({person})")).unwrap_or_default()
    }

    /// The measure of a result, with the evaluation: `T1 (V1)`.
    fn result_of(&self, lang: Lang) -> String {
        let measure = self.id.clone().unwrap_or_else(|| AN_UNNAMED_MEASURE.get(lang).to_owned());
        measure + &self.within.as_ref().map(|within| format!(" ({within})")).unwrap_or_default()
    }

    fn on_day(&self, text: Text, lang: Lang) -> String {
        let day = self.date.map(|date| format!("{}{}", ON.get(lang), date_in_words(lang, date)));
        format!("{}{}{}", text.get(lang), day.unwrap_or_default(), self.result(lang))
    }

    fn result(&self, lang: Lang) -> String {
        if self.new.is_empty() { String::new() } else { format!(": {}", listed(&self.new, lang)) }
    }
}

const AN_UNNAMED_MEASURE: Text = Text::new("et tiltak uten kode", "eit tiltak utan kode", "a measure without a code");
const FROM_OF: Text = Text::new(" av ", " av ", " of ");

/// Whether a code alone says what is meant: those of measures and problems that stand in both versions do.
fn names_itself(section: &Section, kind: Kind) -> bool {
    let is_new_or_gone =
        matches!(kind, Kind::MeasureAdded | Kind::MeasureRemoved | Kind::ProblemAdded | Kind::ProblemRemoved);
    matches!(section.path, "plan/tiltak" | "plan/problemer") && !is_new_or_gone
}

/// How far a case has come, in words.
pub fn phase(phase: Phase) -> Text {
    match phase {
        Phase::Reported => Text::new("meldt", "meld", "reported"),
        Phase::Investigating => Text::new("undersøkelse", "undersøking", "investigation"),
        Phase::Planned => Text::new("plan", "plan", "plan"),
        Phase::Evaluated => Text::new("evaluert", "evaluert", "evaluated"),
        Phase::Closed => Text::new("avsluttet", "avslutta", "closed"),
    }
}

fn listed(values: &[Value], lang: Lang) -> String {
    let words: Vec<String> = values.iter().map(|value| value_in_words(value, lang)).collect();
    match words.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{}{}{last}", first.join(", "), AND.get(lang)),
        words => words.concat(),
    }
}

fn value_in_words(value: &Value, lang: Lang) -> String {
    match value {
        Value::Date(date) => date_in_words(lang, *date),
        Value::Code(code) => code.clone(),
        Value::Word(word) => format!("`{word}`"),
        Value::Said { key, word } => format!("`{key}: {word}`"),
        Value::Number(number) => number.to_string(),
        Value::Phase(of) => phase(*of).get(lang).to_owned(),
        Value::Untold => "…".to_owned(),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
