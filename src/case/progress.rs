//! How a case stands on a day: what was planned and held, what was ordered and done, when something was last recorded.

use jiff::ToSpan;
use jiff::civil::Date;

use super::*;
use crate::yaml::Node;

/// An evaluation held this many days early still counts as the planned one.
const EARLY_DAYS: i64 = 7;

/// The evaluation of a measure that the file last planned.
pub struct Planned<'t> {
    /// When.
    pub date: Date,
    /// Where that stands.
    pub node: Node<'t>,
    /// The day of the evaluation that set the date; none where it is the measure's own.
    pub set_on: Option<Date>,
}

impl<'t> Case<'t> {
    /// The evaluation of a measure that the file last planned: what its latest evaluation set, or the measure's own
    /// date where a later version of the plan moved that on. None where the measure has no date, or one before its own
    /// start.
    pub fn last_planned(&self, measure: &Measure<'t>) -> Option<Planned<'t>> {
        let own = measure.evaluated.as_ref().and_then(|planned| planned.date).and_then(Day::dated);
        let start = measure.start.and_then(|start| start.date);
        let own = own.filter(|(date, _)| Some(*date) > start);
        let own = own.map(|(date, node)| Planned { date, node, set_on: None });
        let set = self.results(measure).filter_map(|(held, result)| set_next(held, result)).last();
        let version = self.plan.as_ref().and_then(|plan| plan.date?.date);
        match (own, set) {
            (Some(own), Some(set)) if own.date > set.date && version > set.set_on => Some(own),
            (own, set) => set.or(own),
        }
    }

    /// Whether a planned evaluation of a measure was held by a day, at most a week early. Being late does not
    /// count here.
    pub fn was_held(&self, measure: &Measure<'t>, planned: &Planned<'t>, by: Date) -> bool {
        let earliest = planned.date.saturating_sub(EARLY_DAYS.days());
        let mut days = self.results(measure).map(|(date, _)| date);
        days.any(|date| date >= earliest && date <= by && Some(date) > planned.set_on)
    }

    /// Whether an evaluation was planned for a day on which the case, since reopened, was closed.
    pub fn fell_while_closed(&self, planned: &Planned<'t>) -> bool {
        let closed = self.closed_on().zip(self.reopened_on());
        closed.is_some_and(|(closed, reopened)| closed <= planned.date && planned.date < reopened)
    }

    /// The evaluations that were last planned and not held by today, each with its measure, in the order of the plan.
    /// Measures that have ended need none.
    pub fn open_evaluations(&self, today: Date) -> impl Iterator<Item = (Date, &Measure<'t>)> {
        let going_on = self.measures().iter().filter(|measure| !self.has_ended(measure));
        going_on.filter_map(move |measure| {
            let planned = self.last_planned(measure)?;
            let is_open = !self.was_held(measure, &planned, today) && !self.fell_while_closed(&planned);
            is_open.then_some((planned.date, measure))
        })
    }

    /// The day of the evaluation that comes next, today or later. A closed case has none.
    pub fn next_evaluation(&self, today: Date) -> Option<Date> {
        let open = self.open_evaluations(today).filter(|_| !self.is_closed_on(today));
        open.map(|(date, _)| date).filter(|date| *date >= today).min()
    }

    /// Whether the latest decision on a measure ended it.
    pub fn has_ended(&self, measure: &Measure<'t>) -> bool {
        let decision = self.results(measure).filter_map(|(_, result)| result.decision).last();
        decision.is_some_and(|decision| decision.ends())
    }

    /// Whether the case is closed on a day: a closing that is still to come closes nothing.
    pub fn is_closed_on(&self, day: Date) -> bool {
        self.is_closed() && self.closed_on().is_none_or(|closed| closed <= day)
    }

    /// Whether the case is closed on a day because the pupil has changed school or left.
    pub fn pupil_has_left_by(&self, day: Date) -> bool {
        let reason = self.closing.as_ref().and_then(|closing| closing.reason);
        let left = |reason| matches!(reason, ClosingReason::ChangedSchool | ClosingReason::Left);
        self.is_closed_on(day) && reason.is_some_and(|reason| left(*reason))
    }

    /// The day on which the case was closed, whether it was reopened or not.
    pub fn closed_on(&self) -> Option<Date> {
        self.closing.as_ref()?.date?.date
    }

    /// The day on which the closed case was last reopened; none where it is closed.
    pub fn reopened_on(&self) -> Option<Date> {
        let reopenings = self.reopenings.iter().filter(|_| !self.is_closed());
        reopenings.filter_map(|reopening| reopening.date?.date).max()
    }

    /// The days on which the school did or wrote something in the case, by what the file records.
    pub fn days_of_work<'a>(&'a self) -> impl Iterator<Item = Day<'t>> + use<'a, 't> {
        let methods = self.investigations.iter().flat_map(|investigation| &investigation.methods);
        let days = (self.reports.iter().map(|report| report.date))
            .chain(self.immediate_measures.iter().map(|measure| measure.date))
            .chain(self.incidents.iter().map(|incident| incident.date))
            .chain(methods.map(|method| method.date))
            .chain(self.hearings.iter().map(|hearing| hearing.date))
            .chain(self.best_interests.iter().map(|assessment| assessment.date))
            .chain(self.plan.iter().map(|plan| plan.date))
            .chain(self.evaluations.iter().map(|evaluation| evaluation.date))
            .chain(self.contacts.iter().map(|contact| contact.date))
            .chain(self.cooperation.iter().map(|cooperation| cooperation.date))
            .chain(self.handouts.iter().map(|handout| handout.date))
            .chain(self.log.iter().map(|entry| entry.date));
        days.flatten()
    }

    /// The last day, up to a day, on which the file records that something happened: work of the school, and what came
    /// from or went to others. What is planned or due is no record.
    pub fn last_recorded(&self, by: Date) -> Option<Date> {
        let days = self.days_of_work().chain(self.days_of_reports()).chain(self.other_days());
        days.chain(self.days_at_county_governor()).filter_map(|day| day.date).filter(|date| *date <= by).max()
    }

    fn days_of_reports<'a>(&'a self) -> impl Iterator<Item = Day<'t>> + use<'a, 't> {
        let days = self.reports.iter().flat_map(|report| {
            [
                report.to_head.as_ref().and_then(|passed| passed.date),
                report.to_owner.as_ref().and_then(|passed| passed.date),
                report.seriousness.as_ref().and_then(|assessment| assessment.date),
                report.child_welfare.as_ref().and_then(|considering| considering.date),
                report.police.as_ref().and_then(|considering| considering.date),
            ]
        });
        days.flatten()
    }

    fn other_days<'a>(&'a self) -> impl Iterator<Item = Day<'t>> + use<'a, 't> {
        let concluded = |investigation: &Investigation<'t>| investigation.conclusion.as_ref()?.date;
        let days = (self.investigations.iter().flat_map(move |one| [one.start, concluded(one)]))
            .chain(self.decisions.iter().map(|decision| decision.date))
            .chain(self.closing.iter().map(|closing| closing.date))
            .chain(self.reopenings.iter().map(|reopening| reopening.date));
        days.flatten()
    }

    fn days_at_county_governor<'a>(&'a self) -> impl Iterator<Item = Day<'t>> + use<'a, 't> {
        let section = self.county_governor.as_ref();
        let ruling = section.and_then(|section| section.ruling.as_ref());
        let days = [
            section.and_then(|section| section.raised_with_head.as_ref()?.date),
            section.and_then(|section| section.reported.as_ref()?.date),
            section.and_then(|section| section.answered),
            ruling.and_then(|ruling| ruling.date),
            ruling.and_then(|ruling| ruling.received),
        ];
        days.into_iter().chain(ruling.into_iter().flat_map(|ruling| &ruling.orders).map(|order| order.done)).flatten()
    }
}

/// The next evaluation that an evaluation set. A day that is no later than the evaluation itself plans nothing.
fn set_next<'t>(held: Date, result: &MeasureResult<'t>) -> Option<Planned<'t>> {
    let (date, node) = result.next?.dated()?;
    (date > held).then_some(Planned { date, node, set_on: Some(held) })
}

impl<'t> CountyGovernor<'t> {
    /// Whether Statsforvalteren has decided the case by a day; a decision without a day counts.
    pub fn is_decided(&self, by: Date) -> bool {
        let date = |ruling: &Ruling<'_>| ruling.date.and_then(|day| day.date);
        self.ruling.as_ref().is_some_and(|ruling| date(ruling).is_none_or(|date| date <= by))
    }
}

impl<'t> Ruling<'t> {
    /// The deadline that holds for an order: a new one, its own, or that of the ruling.
    pub fn deadline_of(&self, order: &Order<'t>) -> Option<Day<'t>> {
        order.new_deadline.or(order.deadline).or(self.deadline)
    }
}

impl<'t> Order<'t> {
    /// The day on which the file says that the order was carried out, up to a day, and where it says so.
    pub fn done_by(&self, by: Date) -> Option<(Date, Node<'t>)> {
        self.done?.dated().filter(|(date, _)| *date <= by)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::yaml::parse;

    fn last_recorded(text: &str) -> Option<Date> {
        let parsed = parse(text);
        Case::read(&parsed.tree)?.last_recorded(date(2026, 10, 5))
    }

    #[test]
    fn what_has_happened_is_a_record_and_what_is_due_is_none() {
        let third = Some(date(2026, 10, 3));
        for record in [
            "logg: [{ dato: 2026-10-03 }, { dato: 2026-10-06 }]",
            "meldinger: [{ dato: 2026-10-01, alvorlighet: { vurdert: 2026-10-03 } }]",
            "undersøkelser: [{ start: 2026-10-02, konklusjon: { dato: 2026-10-03 } }]",
            "gjenåpninger: [{ dato: 2026-10-03 }]",
            "statsforvalter: { frist: 2026-10-04, svart: 2026-10-03 }",
            "statsforvalter: { vedtak: { dato: 2026-10-02, frist: 2026-10-04, pålegg: [{ utført: 2026-10-03 }] } }",
        ] {
            assert_eq!(last_recorded(record), third, "{record}");
        }
        assert_eq!(last_recorded("plan: { tiltak: [{ start: 2026-10-01, evalueres: { dato: 2026-10-02 } }] }"), None);
        assert_eq!(last_recorded("personer: { E1: { født: 2014-05-01 } }"), None);
    }

    #[test]
    fn a_closing_that_is_to_come_leaves_the_case_in_its_phase() {
        let parsed = parse("plan: { versjon: 1 }\navslutning: { dato: 2026-10-05 }\n");
        let case = Case::read(&parsed.tree).unwrap();
        assert_eq!(case.phase_on(date(2026, 10, 4)), Phase::Planned);
        assert_eq!(case.phase_on(date(2026, 10, 5)), Phase::Closed);
    }

    #[test]
    fn the_next_evaluation_is_the_one_last_agreed_on_for_what_goes_on() {
        let plan = "plan: { tiltak: [{ id: T1, start: 2026-09-14, evalueres: { dato: 2026-10-09 } }] }\n";
        let held = |more: &str| {
            let result = format!("{{ tiltak: T1, {more} }}");
            format!("{plan}evalueringer: [{{ id: V1, dato: 2026-09-25, tiltak: [{result}] }}]\n")
        };
        let closed = plan.to_owned() + "avslutning: { dato: 2026-09-28 }\n";
        for (text, expected) in [
            (plan.to_owned(), Some(date(2026, 10, 9))),
            (held("neste: 2026-10-16"), Some(date(2026, 10, 16))),
            (held("beslutning: avsluttes"), None),
            (closed, None),
        ] {
            let parsed = parse(&text);
            assert_eq!(Case::read(&parsed.tree).unwrap().next_evaluation(date(2026, 9, 30)), expected, "{text}");
        }
    }

    #[test]
    fn only_an_archive_number_names_a_case() {
        let number = |id: &str| {
            let text = format!("sak: {{ id: \"{id}\" }}\n");
            let parsed = parse(&text);
            Case::read(&parsed.tree).unwrap().archive_number().is_some()
        };
        assert!(number("2026-0147") && number("2026/147"));
        for id in ["Ada", "2026-Ada", "2026-", "26-0147", "2026-01478888", "2026-0147 Ada"] {
            assert!(!number(id), "{id}");
        }
    }
}
