//! What a rule is given, and how it says what it found.

use jiff::civil::Date;

use super::{Rule, Setting, Thresholds, Wording};
use crate::calendar::Calendar;
use crate::case::Case;
use crate::finding::{Arg, Finding, Fix, Identity, Label, Message, Severity};
use crate::lang::{Text, Unit};
use crate::schema::{self, Gaps};
use crate::source::Span;
use crate::yaml::{Node, Tree};

/// Everything that a rule may look at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The typed case.
    pub case: &'a Case<'a>,
    /// The tree under it, for rules that look at every text.
    pub tree: &'a Tree<'a>,
    /// Where the schema refused something.
    pub gaps: &'a Gaps,
    /// The day on which the case is looked at.
    pub today: Date,
    /// Which days the school teaches.
    pub calendar: &'a Calendar,
    /// The numbers that the law leaves open.
    pub thresholds: &'a Thresholds,
    /// What is known from outside the file.
    pub surroundings: &'a Surroundings,
    /// The phrases of the lists in the case's prose, found once for all rules.
    pub wording: &'a Wording,
}

/// What a check may know from outside the case file. Nothing of it is ever shown in a finding.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// The names of the people in the case, from the key file; none where there is no key file.
    pub names: Vec<String>,
    /// The path of the case file as it was given; none for standard input.
    pub path: Option<String>,
}

impl Context<'_> {
    /// Whether something cannot be read at one of these paths, such as `evalueringer/*/dato`. The schema reports it,
    /// and a rule that looks there must not conclude that the thing is missing.
    pub fn is_unclear(&self, paths: &[&str]) -> bool {
        paths.iter().any(|path| self.gaps.hide(path))
    }

    /// The value of a setting.
    pub fn threshold(&self, setting: &Setting) -> i64 {
        self.thresholds.get(setting)
    }

    /// Whether the case is closed today: a closing that is still to come closes nothing.
    pub fn is_closed(&self) -> bool {
        self.case.is_closed_on(self.today)
    }

    /// Whether the case is closed because the pupil has changed school or left.
    pub fn pupil_has_left(&self) -> bool {
        self.case.pupil_has_left_by(self.today)
    }

    /// The last day on which time runs in the case: today, or the day on which it was closed.
    pub fn last_day(&self) -> Date {
        self.case.closed_by(self.today).unwrap_or(self.today)
    }

    /// The day on which the case was closed, whether it was reopened or not.
    pub fn closed_on(&self) -> Option<Date> {
        self.case.closed_on()
    }

    /// The day on which the closed case was last reopened; none where it is closed.
    pub fn reopened_on(&self) -> Option<Date> {
        self.case.reopened_on()
    }

    /// The days from one day to another as a finding tells them: school days, or working days where the file does
    /// not say when the school is closed.
    pub fn days_between(&self, from: Date, to: Date) -> Arg {
        let unit = if self.calendar.knows_free_days() { Unit::SchoolDays } else { Unit::WorkingDays };
        Arg::Count(self.calendar.school_days_between(from, to), unit)
    }

    /// How much a finding weighs that rests on more than `limit` school days: no error where, without the school's
    /// own calendar, some of them may be its holidays.
    pub fn weight_by_days(&self, usual: Severity, from: Date, to: Date, limit: i64) -> Severity {
        let is_sure = self.calendar.sure_school_days_between(from, to) > limit;
        if is_sure { usual } else { usual.min(Severity::Warning) }
    }
}

/// Where a rule puts what it found.
pub struct Findings {
    rule: &'static Rule,
    found: Vec<Finding>,
}

impl Findings {
    /// An empty list for one rule.
    pub fn new(rule: &'static Rule) -> Self {
        Self { rule, found: Vec::new() }
    }

    /// Adds a finding.
    pub fn add(&mut self, found: Found) {
        self.found.push(found.finish(self.rule));
    }

    /// All that was added.
    pub fn into_vec(self) -> Vec<Finding> {
        self.found
    }
}

/// A finding under construction.
pub struct Found {
    message: &'static Message,
    pointer: String,
    span: Span,
    severity: Option<Severity>,
    args: Vec<(&'static str, Arg)>,
    labels: Vec<Label>,
    fix: Option<Fix>,
}

impl Found {
    /// Something is wrong with a value: the value is underlined.
    pub fn at(message: &'static Message, node: Node<'_>) -> Self {
        Self::new(message, node, node.span())
    }

    /// Something is missing in a section or concerns it as a whole: its key is underlined, or the first key of an
    /// item in a list.
    pub fn in_section(message: &'static Message, section: Node<'_>) -> Self {
        Self::new(message, section, schema::heading(section))
    }

    /// Underlines part of a value, such as one phrase.
    pub fn within(message: &'static Message, node: Node<'_>, span: Span) -> Self {
        Self::new(message, node, span)
    }

    fn new(message: &'static Message, node: Node<'_>, span: Span) -> Self {
        let pointer = schema::pointer(node);
        Self { message, pointer, span, severity: None, args: Vec::new(), labels: Vec::new(), fix: None }
    }

    /// Fills a placeholder.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: Arg) -> Self {
        self.args.push((name, value));
        self
    }

    /// Weighs less or more than the rule's usual finding.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn label(mut self, node: Node<'_>, text: Text) -> Self {
        self.labels.push(Label { span: node.span(), text });
        self
    }

    /// Can be mended in the text.
    #[must_use]
    pub fn fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// The finding, as one of a rule.
    pub fn finish(self, rule: &'static Rule) -> Finding {
        Finding {
            code: rule.code,
            severity: self.severity.unwrap_or(rule.severity),
            message: self.message,
            args: self.args,
            basis: rule.basis.to_vec(),
            pointer: self.pointer,
            span: self.span,
            labels: self.labels,
            fix: self.fix,
            day: None,
            identity: Identity::default(),
        }
    }
}
