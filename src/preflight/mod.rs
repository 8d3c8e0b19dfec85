//! Whether a case is ready for Statsforvalteren: control questions with their answers, evidence and gaps.
//!
//! A question is answered «yes» only by what the file shows, and «no» by what a rule finds or the file lacks. What only
//! a person can judge is put to that person; the answer in the file is shown as that person's and never counts as met.

mod answer;
mod evidence;
mod facts;
mod questions;
mod table;
pub mod words;

pub use answer::{Answer, Judged, Reply};
pub use evidence::{Gap, Lack, Shown, Standing, Why};
pub use table::{Question, RuleRef, Section, UNASKED, Unasked};

use jiff::civil::Date;

use crate::case::Case;
use crate::check::Checked;
use crate::finding::{Arg, Finding};
use crate::lang::Text;
use crate::law::{self, OPPLARINGSLOVA_IN_FORCE, Provision};
use crate::yaml::Parsed;
use facts::Facts;

/// The JSON Schema of the JSON format.
pub const SCHEMA: &str = include_str!("../../schemas/kontroll.schema.json");

/// The sections, in the order in which Statsforvalteren decides.
pub fn sections() -> &'static [&'static Section] {
    questions::SECTIONS
}

/// What was found in a file, by how it counts elsewhere: here all of it does.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// What a check shows.
    pub open: &'a [Finding],
    /// What comments silence.
    pub silenced: &'a [Finding],
    /// What a baseline knows.
    pub known: &'a [Finding],
}

impl<'a> Found<'a> {
    /// What a check has found, without a baseline.
    pub fn of(checked: &'a Checked<'_>) -> Self {
        Self { open: &checked.findings, silenced: &checked.silenced, known: &[] }
    }

    fn all(self) -> impl Iterator<Item = (Standing, &'a Finding)> {
        let with = |standing| move |finding| (standing, finding);
        let open = self.open.iter().map(with(Standing::Open));
        open.chain(self.silenced.iter().map(with(Standing::Silenced)))
            .chain(self.known.iter().map(with(Standing::Known)))
    }
}

/// The verdict with its reasons.
#[derive(Debug)]
pub struct Verdict {
    /// The day on which the case is looked at.
    pub date: Date,
    /// The day whose law is asked for.
    pub law_day: Date,
    /// Whether the text could be read as a whole; where it could not, only the first section was asked.
    pub is_whole: bool,
    /// The sections with their answers.
    pub parts: Vec<Part>,
    /// What questions call the head of the school: fills their `{leder}`.
    pub head: Text,
    /// What they call whom the school answers to: fills their `{eier}`.
    pub owner: Text,
}

/// A section with the answers to its questions.
#[derive(Debug)]
pub struct Part {
    /// The section.
    pub section: &'static Section,
    /// The answers, in the order of the questions.
    pub replies: Vec<Reply>,
}

/// How many questions have which answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Answered by what the file shows.
    pub yes: usize,
    /// Gaps.
    pub no: usize,
    /// To be judged by a person, who has not answered in the file.
    pub open: usize,
    /// To be judged by a person, who has answered yes in the file.
    pub judged: usize,
    /// Without an object.
    pub not_applicable: usize,
}

impl Tally {
    /// How many of some questions have which answer.
    pub fn of<'r>(replies: impl IntoIterator<Item = &'r Reply>) -> Self {
        let mut tally = Self::default();
        for reply in replies {
            let count = match reply.answer {
                Answer::Yes => &mut tally.yes,
                Answer::No => &mut tally.no,
                Answer::Judge if reply.is_settled() => &mut tally.judged,
                Answer::Judge => &mut tally.open,
                Answer::NotApplicable => &mut tally.not_applicable,
            };
            *count += 1;
        }
        tally
    }
}

impl Verdict {
    /// Whether no question is answered «no».
    pub fn is_ready(&self) -> bool {
        self.is_whole && self.tally().no == 0
    }

    /// All answers.
    pub fn replies(&self) -> impl Iterator<Item = &Reply> {
        self.parts.iter().flat_map(|part| &part.replies)
    }

    /// How many questions have which answer.
    pub fn tally(&self) -> Tally {
        Tally::of(self.replies())
    }

    /// What fills the words of the questions.
    pub fn args(&self) -> [(&'static str, Arg); 2] {
        [("leder", Arg::Word(self.head)), ("eier", Arg::Word(self.owner))]
    }
}

/// Asks all questions of a checked case file.
pub fn preflight(parsed: &Parsed<'_>, case: Option<&Case<'_>>, found: Found<'_>, date: Date) -> Verdict {
    let is_whole = parsed.is_whole() && case.is_some();
    let facts = case.map(|case| Facts { case, today: date });
    let law_day = facts.map_or(date, |facts| law_day(&facts));
    let asked = sections().iter().filter(|section| is_whole || section.is_of_file);
    let part = |section: &&'static Section| {
        let questions = section.questions.iter();
        let replies = questions.map(|question| answer::reply(question, facts.as_ref(), found, law_day));
        Part { section, replies: replies.collect() }
    };
    let head = facts.map_or(facts::PRINCIPAL, |facts| facts.head());
    let owner = facts.map_or(facts::OWNER, |facts| facts.owner());
    Verdict { date, law_day, is_whole, parts: asked.map(part).collect(), head, owner }
}

/// The day whose law is asked for: the last one of a case that began under the former Act, else one under the new.
fn law_day(facts: &Facts<'_>) -> Date {
    let began = facts.case.first_knowledge().map(|(day, _)| day);
    let last = facts.case.closed_by(facts.today).unwrap_or(facts.today);
    if began.is_some_and(|day| day < OPPLARINGSLOVA_IN_FORCE) { last } else { last.max(OPPLARINGSLOVA_IN_FORCE) }
}

/// The provisions that said the same on a day, each once, with what makes them hold in a private school.
fn basis_on(basis: &[&'static Provision], day: Date, is_private: bool) -> Vec<&'static Provision> {
    let mut basis = law::on_day(basis, day);
    if is_private {
        law::in_private_school(&mut basis);
    }
    basis
}

#[cfg(test)]
mod tests;
