//! Answers one question: from what rules found, what the file shows and lacks, and what a person has answered.

use jiff::civil::Date;

use super::evidence::{Gap, Look, Shown, Why};
use super::facts::Facts;
use super::table::Question;
use super::{Found, basis_on};
use crate::case::{Asked, Judgement, YesNo};
use crate::finding::Severity;
use crate::law::Provision;
use crate::schema;
use crate::source::Span;

/// The answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The file shows it.
    Yes,
    /// It is a gap.
    No,
    /// A person must judge it.
    Judge,
    /// It has no object in this case.
    NotApplicable,
}

impl Answer {
    /// The name in machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Answer::Yes => "ja",
            Answer::No => "nei",
            Answer::Judge => "må_vurderes",
            Answer::NotApplicable => "gjelder_ikke",
        }
    }
}

/// A person's answer in the case file.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The answer.
    pub answer: YesNo,
    /// Who answered.
    pub by: Option<String>,
    /// When.
    pub date: Date,
    /// Whether the plan was changed or an evaluation held since, so that the question is open again.
    pub is_outdated: bool,
    /// The place.
    pub span: Span,
}

/// A question with its answer.
#[derive(Debug)]
pub struct Reply {
    /// The question.
    pub question: &'static Question,
    /// The answer.
    pub answer: Answer,
    /// The law of the day.
    pub basis: Vec<&'static Provision>,
    /// What the file shows.
    pub evidence: Vec<Shown>,
    /// What is missing, or must be looked at.
    pub gaps: Vec<Gap>,
    /// What a person has answered.
    pub judged: Option<Judged>,
}

impl Reply {
    /// Whether a person has answered in the file, and nothing has changed since.
    pub fn is_settled(&self) -> bool {
        self.judged.as_ref().is_some_and(|judged| !judged.is_outdated) && self.gaps.is_empty()
    }
}

/// Answers a question.
pub(super) fn reply(question: &'static Question, facts: Option<&Facts<'_>>, found: Found<'_>, law_day: Date) -> Reply {
    let look = facts.map_or_else(Look::nothing, |facts| question.kind.look(facts));
    let from_rules = gaps_of(question, found);
    let has_object = look.has_object || !from_rules.is_empty();
    let own = look.gaps.into_iter().filter(|gap| !is_spoken_of(gap, &from_rules));
    let gaps: Vec<Gap> = own.chain(from_rules.iter().cloned()).collect();
    let judged = facts.and_then(|facts| judged(question.asked()?, facts)).filter(|_| has_object);
    let answer = if !has_object {
        Answer::NotApplicable
    } else if gaps.iter().any(|gap| gap.is_decisive) || judged.as_ref().is_some_and(is_no) {
        Answer::No
    } else if question.asked().is_some() || !gaps.is_empty() || look.shown.is_empty() {
        Answer::Judge
    } else {
        Answer::Yes
    };
    let basis = basis_on(question.basis, law_day, facts.is_some_and(|facts| facts.case.is_private()));
    Reply { question, answer, basis, evidence: look.shown, gaps, judged }
}

/// An outdated «no» is a question again, as an outdated «yes» is.
fn is_no(judged: &Judged) -> bool {
    judged.answer == YesNo::No && !judged.is_outdated
}

/// What the rules of a question found, without mere notes, in the order of the text.
fn gaps_of(question: &Question, found: Found<'_>) -> Vec<Gap> {
    let gap = |(standing, finding)| {
        let rule = question.rules.iter().find(|rule| rule.is_of(finding))?;
        let is_decisive = finding.severity >= rule.gap_from;
        let weighs = is_decisive || finding.severity > Severity::Note;
        weighs.then(|| Gap { why: Why::Rule(Box::new(finding.clone()), standing), is_decisive })
    };
    let mut gaps: Vec<Gap> = found.all().filter_map(gap).collect();
    gaps.sort_by_key(|gap| (!gap.is_decisive, gap.span()));
    gaps
}

/// Whether a rule speaks of the same place, and weighs as much.
fn is_spoken_of(gap: &Gap, from_rules: &[Gap]) -> bool {
    let is_around =
        |one: &str, other: &str| one.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let same = |rule: &&Gap| is_around(rule.pointer(), gap.pointer()) || is_around(gap.pointer(), rule.pointer());
    from_rules.iter().filter(same).any(|rule| rule.is_decisive || !gap.is_decisive)
}

/// The last answer of a person up to the day.
fn judged(asked: Asked, facts: &Facts<'_>) -> Option<Judged> {
    let answers = facts.case.judgements.iter().filter(|judgement| judgement.asked.is_some_and(|of| of.value == asked));
    let dated = answers.filter_map(|answer| Some((answer.date?.date?, answer))).filter(|(day, _)| *day <= facts.today);
    let (date, last): (Date, &Judgement<'_>) = dated.max_by_key(|(day, _)| *day)?;
    let by = last.by.map(|by| by.value).filter(|by| schema::is_identifier(by)).map(str::to_owned);
    let is_outdated = facts.last_change().is_some_and(|changed| changed > date);
    Some(Judged { answer: last.answer?.value, by, date, is_outdated, span: schema::heading(last.node) })
}
