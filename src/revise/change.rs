//! A change as plain data: what kind, of what, where. What is text of the case stands apart, in the runs of words.

use jiff::civil::Date;

use super::classes::Side;
use super::runs::Run;
use super::sections::Section;
use crate::case::Phase;
use crate::source::Span;

/// Declares the kinds of change with their names in machine formats.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// What kind of change.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// The name in machine formats.
            pub fn name(self) -> &'static str {
                match self {
                    $(Kind::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// The case has come to another phase.
    PhaseChanged = "phase_changed",
    /// The case was closed.
    CaseClosed = "case_closed",
    /// The case was reopened.
    CaseReopened = "case_reopened",
    /// A measure has come.
    MeasureAdded = "measure_added",
    /// A measure is gone.
    MeasureRemoved = "measure_removed",
    /// An evaluation ended a measure.
    MeasureEnded = "measure_ended",
    /// A measure starts or ends on another day.
    MeasureMoved = "measure_moved",
    /// Others carry a measure out.
    ExecutorChanged = "executor_changed",
    /// A measure is to be evaluated on another day.
    EvaluationMoved = "evaluation_moved",
    /// A measure shall solve other problems.
    ProblemsChanged = "problems_changed",
    /// A measure says what, in other words.
    MeasureReworded = "measure_reworded",
    /// Another field of a measure has changed.
    MeasureChanged = "measure_changed",
    /// A problem has come.
    ProblemAdded = "problem_added",
    /// A problem is gone.
    ProblemRemoved = "problem_removed",
    /// A problem is told in other words.
    ProblemReworded = "problem_reworded",
    /// An evaluation was held.
    EvaluationHeld = "evaluation_held",
    /// An evaluation says something of a measure.
    MeasureEvaluated = "measure_evaluated",
    /// The day of an evaluation has passed, and no result is recorded.
    EvaluationOverdue = "evaluation_overdue",
    /// Somebody has come into the case.
    PersonAdded = "person_added",
    /// Somebody is no longer in the case.
    PersonRemoved = "person_removed",
    /// An entry has come.
    EntryAdded = "entry_added",
    /// An entry is gone.
    EntryRemoved = "entry_removed",
    /// A field of an entry has come.
    EntryCompleted = "entry_completed",
    /// A field of an entry has changed or is gone.
    EntryChanged = "entry_changed",
    /// Anything else that has changed.
    FieldChanged = "field_changed",
    /// The same things stand in another order.
    OrderChanged = "order_changed",
}

/// A value that may be told: never free text of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A date.
    Date(Date),
    /// A code of a person or an identifier of a thing.
    Code(String),
    /// A word of a closed list of the format.
    Word(&'static str),
    /// A word of a closed list, with the field that holds it.
    Said {
        /// The field.
        key: &'static str,
        /// The word.
        word: &'static str,
    },
    /// A version or a count.
    Number(i64),
    /// How far the case has come.
    Phase(Phase),
    /// Something that is not told, because it may be text of the case.
    Untold,
}

/// Where a change shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// In which version.
    pub side: Side,
    /// JSON Pointer (RFC 6901). Keys that are not the format's own are masked as `*`.
    pub pointer: String,
    /// The bytes.
    pub span: Span,
}

/// One change between two versions of a case.
#[derive(Clone, Debug)]
pub struct Change {
    /// What kind.
    pub kind: Kind,
    /// The code of the measure, problem, entry or person, where it has one.
    pub id: Option<String>,
    /// The day of the entry.
    pub date: Option<Date>,
    /// Who made the entry or, where that is not said, whom it is about.
    pub person: Option<String>,
    /// The code of the entry that this one belongs to, such as the evaluation of a measure's result.
    pub within: Option<String>,
    /// The keys of the field from the entry on, or from the top of the file: `til_leder.dato`.
    pub key: Option<String>,
    /// What stood there; empty where nothing did.
    pub old: Vec<Value>,
    /// What stands there; empty where nothing does.
    pub new: Vec<Value>,
    /// What became of the words of a text. Text of the case: only for people who may read the case itself.
    pub words: Vec<Run>,
    /// Where.
    pub place: Place,
    /// Whether something that was recorded has been changed or removed afterwards (DOK-06).
    pub is_rewriting: bool,
    /// The place in the later version that a comment must cover to be about this: its own, or that of what is left
    /// around something that was taken away.
    pub(super) covered_at: u32,
    pub(super) section: Option<&'static Section>,
}

impl Change {
    /// Whether it is about the plan: its problems, its measures or their evaluations.
    pub fn concerns_plan(&self) -> bool {
        self.section.is_some_and(|section| section.is_plan)
    }

    /// Whether another comparison, of the same versions as another reader sees them, tells of the same.
    pub fn is_same_matter(&self, other: &Change) -> bool {
        let place = |change: &Change| (change.section(), change.id.clone(), change.within.clone(), change.key.clone());
        // What is a code for one reader may be a word for another, and then makes another kind of change of a field.
        place(self) == place(other) && (self.key.is_some() || self.kind == other.kind)
    }

    /// The keys of the format that lead to the list or part of the case in which the entry stands: `plan/tiltak`.
    pub fn section(&self) -> Option<&'static str> {
        self.section.map(|section| section.path)
    }
}
