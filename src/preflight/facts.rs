//! What several questions ask of a case.

use jiff::civil::Date;

use crate::calendar::Week;
use crate::case::{At, Case, Code, CountyGovernor, Degree, Hearing, Report, YesNo};
use crate::lang::Text;
use crate::yaml::Node;

/// What the head of a public school is called.
pub(super) const PRINCIPAL: Text = Text::new("rektor", "rektor", "the head teacher");

/// What the head of a private school is called.
const HEAD: Text = Text::new("daglig leder", "dagleg leiar", "the head of the school");

/// What the owner of a public school is called.
pub(super) const OWNER: Text = Text::new("skoleeieren", "skoleeigaren", "the owner");

/// Who stands for the owner of a private school.
const BOARD: Text = Text::new("skolens styre", "styret for skolen", "the school's board");

/// A case on a day.
#[derive(Clone, Copy)]
pub(super) struct Facts<'a> {
    pub(super) case: &'a Case<'a>,
    pub(super) today: Date,
}

/// When a case was taken up with the head.
pub(super) struct TakenUp<'a> {
    pub(super) date: Date,
    pub(super) node: Node<'a>,
    pub(super) by: Option<Code<'a>>,
}

impl<'a> Facts<'a> {
    /// What the head of the school is called.
    pub(super) fn head(&self) -> Text {
        if self.case.is_private() { HEAD } else { PRINCIPAL }
    }

    /// What the owner of the school is called.
    pub(super) fn owner(&self) -> Text {
        if self.case.is_private() { BOARD } else { OWNER }
    }

    /// The case at Statsforvalteren.
    pub(super) fn there(&self) -> Option<&'a CountyGovernor<'a>> {
        self.case.county_governor.as_ref()
    }

    /// Whether it was reported there by the day.
    pub(super) fn is_reported(&self) -> bool {
        self.reported().is_some_and(|(day, _)| day <= self.today)
    }

    /// When and where it was reported there.
    pub(super) fn reported(&self) -> Option<(Date, Node<'a>)> {
        self.there()?.reported.as_ref()?.date?.dated()
    }

    /// Whether Statsforvalteren has decided by the day.
    pub(super) fn is_decided(&self) -> bool {
        let ruling = self.there().and_then(|there| there.ruling.as_ref());
        ruling.is_some_and(|ruling| ruling.date.and_then(|day| day.date).is_none_or(|day| day <= self.today))
    }

    /// Where special reasons are written.
    pub(super) fn special_reasons(&self) -> Option<Node<'a>> {
        Some(self.there()?.special_reasons?.node)
    }

    /// When the file says that the case was taken up with the head.
    pub(super) fn taken_up(&self) -> Option<TakenUp<'a>> {
        let raised = self.there()?.raised_with_head.as_ref()?;
        let (date, node) = raised.date?.dated()?;
        Some(TakenUp { date, node, by: raised.by })
    }

    /// The first report from home that reached the head, which may be how the case was taken up.
    pub(super) fn report_from_home(&self) -> Option<TakenUp<'a>> {
        let reached = self.case.reports.iter().filter_map(|report| self.reached_head(report));
        reached.min_by_key(|taken| taken.date)
    }

    fn reached_head(&self, report: &Report<'a>) -> Option<TakenUp<'a>> {
        let role = |code: Option<Code<'_>>| code.and_then(|code| self.case.role(code.value));
        role(report.from).filter(|role| !role.works_at_school())?;
        let received = role(report.received_by).is_some_and(|role| role.is_head()) || YesNo::said(report.delegated);
        let passed_on = report.to_head.as_ref().and_then(|passed| passed.date);
        let day = if received { report.date } else { passed_on };
        let (date, node) = day?.dated()?;
        Some(TakenUp { date, node, by: report.from })
    }

    /// The week after the case was taken up, and the day on which it must have passed: that of the report, or today.
    pub(super) fn week(&self) -> Option<(TakenUp<'a>, Week, Date)> {
        let taken = self.taken_up().or_else(|| self.report_from_home())?;
        let week = Week::after(taken.date);
        Some((taken, week, self.reported().map_or(self.today, |(day, _)| day)))
    }

    /// Whether a week had not passed, in the longer of its readings. Once Statsforvalteren has asked for an answer, got it
    /// or decided, the case is looked at.
    pub(super) fn is_early(&self) -> bool {
        let is_looked_at = self.there().is_some_and(|there| there.deadline.is_some() || there.answered.is_some());
        !is_looked_at && !self.is_decided() && self.week().is_some_and(|(_, week, day)| day < week.latest())
    }

    /// Whether the pupil goes to the school, where the file says it.
    pub(super) fn enrolled(&self) -> Option<At<'a, YesNo>> {
        self.case.subject()?.enrolled
    }

    /// What was last said, on or before the day, of whether the pupil has it safe and good.
    pub(super) fn last_said_safe(&self) -> Option<(Date, At<'a, Degree>)> {
        let case = self.case;
        let concluded = case.investigations.iter().filter_map(|one| one.conclusion.as_ref());
        let concluded = concluded.map(|conclusion| (conclusion.date, conclusion.safe));
        let evaluated =
            case.evaluations.iter().map(|one| (one.date, one.pupil_view.as_ref().and_then(|view| view.safe)));
        let closed = case.closing.iter();
        let closed = closed.map(|one| (one.date, one.pupil_confirms.as_ref().and_then(|confirms| confirms.safe)));
        let said = concluded.chain(evaluated).chain(closed);
        let said = said.filter_map(|(day, safe)| Some((day?.date?, safe?))).filter(|(day, _)| *day <= self.today);
        said.max_by_key(|(day, _)| *day)
    }

    /// What the pupil was heard on by the day, oldest first.
    pub(super) fn hearings(&self) -> Vec<&'a Hearing<'a>> {
        self.hearings_where(|code| self.case.is_subject(code))
    }

    /// What other pupils were heard on by the day, oldest first.
    pub(super) fn hearings_of_others(&self) -> Vec<&'a Hearing<'a>> {
        self.hearings_where(|code| !self.case.is_subject(code))
    }

    /// Where the pupil did not want to speak, or the file says why the pupil was not heard.
    pub(super) fn not_heard(&self) -> Option<&'a Hearing<'a>> {
        let is_subject = |hearing: &&Hearing<'_>| hearing.who.is_some_and(|who| self.case.is_subject(who.value));
        let is_told = |hearing: &&Hearing<'_>| is_declined(hearing);
        self.case.hearings.iter().filter(is_subject).find(is_told)
    }

    fn hearings_where(&self, is_meant: impl Fn(&str) -> bool) -> Vec<&'a Hearing<'a>> {
        let is_held = |hearing: &&Hearing<'_>| {
            let is_past = hearing.date.is_some_and(|day| day.date.is_some_and(|day| day <= self.today));
            is_past && !is_declined(hearing) && hearing.who.is_some_and(|who| is_meant(who.value))
        };
        let mut hearings: Vec<_> = self.case.hearings.iter().filter(is_held).collect();
        hearings.sort_by_key(|hearing| hearing.date.and_then(|day| day.date));
        hearings
    }

    /// The last day on which the plan was changed or an evaluation held, up to the day.
    pub(super) fn last_change(&self) -> Option<Date> {
        let planned = self.case.plan.iter().filter_map(|plan| plan.date?.date);
        let evaluated = self.case.evaluations.iter().filter_map(|evaluation| evaluation.date?.date);
        planned.chain(evaluated).filter(|day| *day <= self.today).max()
    }

    /// Whether the case is closed by the day.
    pub(super) fn is_closed(&self) -> bool {
        self.case.closed_by(self.today).is_some()
    }
}

/// Whether nobody was heard: somebody did not want to speak, or there is a reason why not.
fn is_declined(hearing: &Hearing<'_>) -> bool {
    YesNo::said(hearing.declined) || hearing.not_heard_reason.is_some()
}
