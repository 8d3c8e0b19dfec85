//! The typed case: what the sections of a case file mean, each field beside the key that holds it.
//!
//! The format's keys are Norwegian, the code's names English; the declarations in its files are the
//! glossary. Reading is lenient: an absent or malformed value is `None`, since the schema reports
//! it.

mod choices;
mod dealings;
mod events;
mod facts;
mod judgements;
mod names;
mod people;
mod plan;
mod progress;
mod read;
mod sections;

pub use choices::*;
pub use dealings::*;
pub use events::*;
pub use facts::Phase;
pub use judgements::*;
pub use names::Names;
pub use people::*;
pub use plan::*;
pub use progress::Planned;
pub use read::{At, Code, Day, Number, Words, iso_date};
pub use sections::*;

use jiff::civil::Date;

use crate::calendar::Closed;
use crate::yaml::{Node, Tree};
use read::{Field, Read};

impl<'t> Case<'t> {
    /// Reads the case from a tree. None where the file's top level is no mapping.
    pub fn read(tree: &'t Tree<'t>) -> Option<Self> {
        <Self as Read>::read(tree.root())
    }

    /// Whether the case is closed and was not reopened later.
    pub fn is_closed(&self) -> bool {
        let Some(closing) = &self.closing else { return false };
        let closed = closing.date.and_then(|day| day.date);
        !self.reopenings.iter().any(|reopening| reopening.date.and_then(|day| day.date) >= closed)
    }

    /// The day on which the case was closed, where it is closed on a day: a closing that is still to come closes
    /// nothing.
    pub fn closed_by(&self, day: Date) -> Option<Date> {
        let closed = self.closing.as_ref()?.date?.date?;
        (self.is_closed() && closed <= day).then_some(closed)
    }

    /// The person with a code.
    pub fn person(&self, code: &str) -> Option<&Person<'t>> {
        self.people.iter().find(|person| person.code == code)
    }

    /// The role of the person with a code.
    pub fn role(&self, code: &str) -> Option<Role> {
        Some(self.person(code)?.role.as_ref()?.value)
    }

    /// Whether a code belongs to the pupil whom the case is about or, in a case about a class, to the class as
    /// such or any pupil of it.
    pub fn is_subject(&self, code: &str) -> bool {
        match &self.pupil {
            Some(pupil) => pupil.value == code,
            None => matches!(self.role(code), Some(Role::Pupil | Role::PupilGroup)),
        }
    }

    /// The measures of the plan; none without a plan.
    pub fn measures(&self) -> &[Measure<'t>] {
        self.plan.as_ref().map_or(&[], |plan| &plan.measures)
    }

    /// The problems of the plan; none without a plan.
    pub fn problems(&self) -> &[Problem<'t>] {
        self.plan.as_ref().map_or(&[], |plan| &plan.problems)
    }

    /// What the evaluations say of a measure, oldest first.
    pub fn results<'a>(&'a self, measure: &'a Measure<'t>) -> impl Iterator<Item = (Date, &'a MeasureResult<'t>)> {
        let mut results: Vec<_> = self
            .evaluations
            .iter()
            .filter_map(|evaluation| Some((evaluation.date?.date?, evaluation)))
            .flat_map(|(date, evaluation)| evaluation.measures.iter().map(move |result| (date, result)))
            .filter(|(_, result)| matches!((result.measure, measure.id), (Some(of), Some(id)) if of.value == id.value))
            .collect();
        results.sort_by_key(|(date, _)| *date);
        results.into_iter()
    }

    /// The first day on which the school knew or suspected.
    pub fn first_knowledge(&self) -> Option<(Date, Node<'t>)> {
        let days = self.reports.iter().filter_map(|report| report.date);
        days.filter_map(|day| Some((day.date?, day.node))).min_by_key(|(date, _)| *date)
    }

    /// How much the case needs to document (§ 12-4 fourth paragraph); normal where the file does not say.
    pub fn extent(&self) -> Extent {
        let stated = self.frame.as_ref().and_then(|frame| frame.extent);
        stated.map_or(Extent::Normal, |extent| extent.value)
    }
}

impl<'t> FreeDays<'t> {
    /// The free days in a mapping that holds them under `fridager`: the section on the school, or a calendar file.
    pub fn list(mapping: Node<'t>) -> Vec<Self> {
        Field::field(mapping, "fridager")
    }

    /// The days as a period; none where a date is missing or is none, or where the period ends before it begins.
    pub fn closed(&self) -> Option<Closed> {
        let from = self.date.or(self.from)?.date?;
        let to = self.date.or(self.to)?.date?;
        (from <= to).then_some(Closed { from, to })
    }
}
