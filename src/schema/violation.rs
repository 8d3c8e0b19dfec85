//! What a file does that its schema refuses, as plain data.

use jiff::civil::Date;

use crate::law::Provision;
use crate::source::Span;
use crate::yaml::Node;

/// One defect of a file.
#[derive(Clone)]
pub struct Violation<'t> {
    /// What is wrong.
    pub kind: ViolationKind,
    /// The value that it concerns; for a key that is missing, the mapping that lacks it.
    pub node: Node<'t>,
    /// What is underlined.
    pub span: Span,
    /// The catalogue's code of the requirement that fails here, from the schema's `x-kode`.
    pub code: Option<&'static str>,
    /// What the requirement rests on, from the schema's `x-hjemmel`.
    pub basis: Option<&'static Provision>,
}

/// The kinds of defect. Text in them comes from the schema, never from the file; identifiers have the form of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViolationKind {
    /// A required key is not there.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A value is null, blank or without items.
    Empty,
    /// The format has no such key here.
    UnknownKey {
        /// The key that was probably meant.
        suggestion: Option<&'static str>,
    },
    /// Another kind of value belongs here.
    WrongType {
        /// What belongs here.
        expected: Expected,
    },
    /// The value is none of a closed list.
    NotInList {
        /// The list.
        allowed: Vec<String>,
        /// The value that was probably meant.
        suggestion: Option<String>,
    },
    /// A date is not written as ISO 8601 has it.
    NotADate {
        /// The date that was meant, where that is certain.
        meant: Option<Date>,
        /// Whether it reads as a date that the calendar does not have, such as 30 February.
        no_such_day: bool,
    },
    /// An identifier, number or month is not written as it should be.
    Pattern {
        /// What it should be.
        form: Form,
    },
    /// A number is too small.
    TooSmall {
        /// The smallest that is allowed.
        least: i64,
    },
    /// Two things have the same identifier.
    DuplicateId {
        /// The identifier.
        id: String,
        /// Where it stands first.
        first: Span,
    },
    /// Nothing in the file has the identifier.
    UnknownReference {
        /// The identifier.
        id: String,
        /// What was looked for.
        wanted: &'static [Thing],
    },
    /// The identifier belongs to another kind of thing.
    WrongKind {
        /// The identifier.
        id: String,
        /// What it belongs to.
        found: Thing,
        /// What was looked for.
        wanted: &'static [Thing],
    },
    /// The file follows a version of the format that this program does not know.
    Version,
}

/// What kind of value belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A date.
    Date,
    /// A whole number.
    WholeNumber,
    /// An identifier or a code of a person.
    Code,
    /// One value of a closed list.
    Choice,
    /// A list.
    List,
    /// Keys with values.
    Section {
        /// The first field that must stand in it.
        first: Option<&'static str>,
    },
}

/// What a pattern of the schema is the pattern of, from `x-form`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An identifier of a thing or a code of a person.
    Identifier,
    /// An organisation number.
    OrganisationNumber,
    /// A month, perhaps with a day.
    Month,
}

impl Form {
    pub(super) fn from_key(key: &str) -> Option<Self> {
        match key {
            "kode" => Some(Form::Identifier),
            "orgnr" => Some(Form::OrganisationNumber),
            "måned" => Some(Form::Month),
            _ => None,
        }
    }
}

/// Declares the kinds of thing that have identifiers.
macro_rules! things {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A kind of thing that an identifier names, as `x-id` and `x-ref` of the schema have it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Thing { $($(#[$doc])* $name,)* }

        impl Thing {
            /// Every kind.
            pub const ALL: &'static [Thing] = &[$(Thing::$name),*];

            /// The word of the schema.
            pub fn key(self) -> &'static str {
                match self { $(Thing::$name => $key,)* }
            }
        }
    };
}

things! {
    /// Somebody in the case, under `personer`.
    Person = "person",
    /// A report.
    Report = "melding",
    /// An immediate measure.
    ImmediateMeasure = "strakstiltak",
    /// An incident.
    Incident = "hendelse",
    /// An investigation.
    Investigation = "undersøkelse",
    /// Something that keeps a problem going.
    Factor = "faktor",
    /// A hearing.
    Hearing = "medvirkning",
    /// A problem of the plan.
    Problem = "problem",
    /// A measure of the plan.
    Measure = "tiltak",
    /// An evaluation.
    Evaluation = "evaluering",
    /// A formal decision.
    Decision = "vedtak",
    /// An attachment.
    Attachment = "vedlegg",
    /// An order of Statsforvalteren.
    Order = "pålegg",
}

impl Thing {
    /// The kind with a word of the schema.
    pub fn from_key(key: &str) -> Option<Self> {
        Thing::ALL.iter().copied().find(|thing| thing.key() == key)
    }
}
