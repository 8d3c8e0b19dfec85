//! Everything dated in a case, section by section.

use jiff::civil::Date;

use super::super::super::clean::Clean;
use super::super::super::scribe::Scribe;
use super::super::super::words as choices;
use super::{Words, in_time};
use crate::case::{
    Code, CountyGovernor, Day, Incident, Investigation, Person, Plan, Report, Role, Ruling, Words as Text, YesNo,
};

/// Something that happened, or will, on a day.
pub(super) struct Event<'t> {
    pub(super) day: Day<'t>,
    /// What kind of event.
    pub(super) kind: &'static str,
    /// What it was about, beside its kind.
    pub(super) of: Option<Clean>,
    pub(super) text: Option<Clean>,
    pub(super) who: Vec<Clean>,
    /// The identifier in the case.
    pub(super) id: Option<Clean>,
}

impl Event<'_> {
    pub(super) fn date(&self) -> Option<Date> {
        self.day.date
    }
}

/// All events, in the order of time; on one day in the order of the case file.
pub(super) fn all<'t>(scribe: &Scribe<'_, 't>, words: &Words) -> Vec<Event<'t>> {
    let mut line = Events { scribe, words, found: Vec::new() };
    line.people();
    line.learnt();
    line.heard();
    line.planned();
    line.dealings();
    line.at_county_governor();
    line.ending();
    in_time(line.found)
}

/// The events found so far.
struct Events<'a, 'c, 't> {
    scribe: &'a Scribe<'c, 't>,
    words: &'a Words,
    found: Vec<Event<'t>>,
}

impl<'t> Events<'_, '_, 't> {
    /// Adds an event; none where there is no day.
    fn on(&mut self, day: Option<Day<'t>>, kind: &'static str) -> Option<&mut Event<'t>> {
        let event = Event { day: day?, kind, of: None, text: None, who: Vec::new(), id: None };
        self.found.push(event);
        self.found.last_mut()
    }

    /// The same with what was said, who it was and its identifier.
    fn told(
        &mut self,
        day: Option<Day<'t>>,
        kind: &'static str,
        text: Option<Text>,
        who: &[Code],
        id: Option<Code>,
    ) -> Option<&mut Event<'t>> {
        let scribe = self.scribe;
        let event = self.on(day, kind)?;
        event.text = scribe.prose(text);
        event.who = who.iter().map(|code| scribe.person(code)).collect();
        event.id = scribe.id(id);
        Some(event)
    }

    /// The same with one person.
    fn by(&mut self, day: Option<Day<'t>>, kind: &'static str, text: Option<Text>, by: Option<Code>, id: Option<Code>) {
        self.told(day, kind, text, by.as_slice(), id);
    }

    fn people(&mut self) {
        for person in &self.scribe.case.people {
            self.person(person);
        }
        let absence = self.scribe.case.frame.as_ref().and_then(|frame| frame.absence.as_ref());
        if let Some(absence) = absence {
            self.by(absence.date, self.words.absence, absence.follow_up, None, None);
        }
    }

    fn person(&mut self, person: &Person<'t>) {
        let (scribe, words) = (self.scribe, self.words);
        for consent in &person.consents {
            if let Some(event) = self.told(consent.date, words.consent, consent.about, &consent.to, None) {
                event.who.insert(0, scribe.person(person.code));
            }
        }
        if let Some(asked) = &person.access_request {
            let who = |event: &mut Event| event.who = vec![scribe.person(person.code)];
            self.on(asked.asked, words.access_asked).map(who);
            self.told(asked.answered, words.access_answered, asked.reason, &[], None).map(who);
        }
    }

    fn learnt(&mut self) {
        let case = self.scribe.case;
        case.reports.iter().for_each(|report| self.report(report));
        for one in &case.immediate_measures {
            self.told(one.date, self.words.immediate, one.what, &one.carried_out_by, one.id);
            self.by(one.end, self.words.immediate_end, None, None, one.id);
        }
        case.incidents.iter().for_each(|incident| self.incident(incident));
        case.investigations.iter().for_each(|one| self.investigation(one));
    }

    fn report(&mut self, report: &Report<'t>) {
        let words = self.words;
        let who: Vec<_> = report.from.into_iter().chain(report.received_by).collect();
        self.told(report.date, words.report, report.description, &who, report.id);
        if let Some(told) = &report.to_head {
            self.by(told.date, self.scribe.of_school(words.to_head, words.to_private_head), None, told.by, report.id);
        }
        if let Some(told) = &report.to_owner {
            self.by(told.date, self.scribe.of_school(words.to_owner, words.to_board), told.reason, told.by, report.id);
        }
        if let Some(judged) = &report.seriousness {
            self.by(judged.date, words.seriousness, judged.reason, judged.by, report.id);
        }
        for (considered, kind) in [(&report.child_welfare, words.child_welfare), (&report.police, words.police)] {
            if let Some(considered) = considered {
                self.by(considered.date, kind, None, considered.by, report.id);
            }
        }
    }

    fn incident(&mut self, incident: &Incident<'t>) {
        let (scribe, words) = (self.scribe, self.words);
        if let Some(event) = self.told(incident.date, words.incident, incident.what, &incident.involved, incident.id) {
            event.of = recorded(scribe, words, incident.recorded);
        }
        let Some(held) = &incident.physical_intervention else { return };
        self.told(incident.date, words.physical, held.what, &held.by, incident.id);
        if let Some(told) = &held.to_head {
            self.by(
                told.date,
                self.scribe.of_school(words.physical_head, words.physical_private_head),
                None,
                told.by,
                incident.id,
            );
        }
        self.by(held.to_guardians, words.physical_home, None, None, incident.id);
        self.by(held.to_owner, words.physical_owner, None, None, incident.id);
    }

    fn investigation(&mut self, one: &Investigation<'t>) {
        let (scribe, words) = (self.scribe, self.words);
        self.by(one.start, words.investigation, one.delay_reason, None, one.id);
        for entry in &one.methods {
            let kind = entry.method.map_or(words.investigation, |method| choices::method(method.value, scribe.lang()));
            let who: Vec<_> = entry.by.into_iter().chain(entry.with.iter().copied()).collect();
            self.told(entry.date, kind, entry.finding.or(entry.description), &who, one.id);
            if let Some(verified) = &entry.verified {
                self.by(verified.date, words.verified, verified.how, None, one.id);
            }
        }
        if let Some(conclusion) = &one.conclusion {
            self.by(conclusion.date, words.conclusion, conclusion.text, None, one.id);
        }
        self.by(one.end, words.investigation_end, None, None, one.id);
    }

    fn heard(&mut self) {
        let (scribe, words) = (self.scribe, self.words);
        for hearing in &scribe.case.hearings {
            let kind = if YesNo::said(hearing.declined) { words.hearing_declined } else { words.hearing };
            let who: Vec<_> = hearing.who.into_iter().chain(hearing.by).collect();
            if let Some(event) = self.told(hearing.date, kind, hearing.view, &who, hearing.id) {
                event.of = hearing.stage.map(|stage| {
                    Clean::join(&[words.about.into(), choices::stage(stage.value, scribe.lang()).into()], " ")
                });
            }
            self.by(hearing.offered_again, words.offered_again, None, hearing.who, hearing.id);
        }
        for one in &scribe.case.best_interests {
            self.by(one.date, words.best_interests, one.conclusion, one.who, None);
        }
    }

    fn planned(&mut self) {
        let (scribe, words) = (self.scribe, self.words);
        if let Some(plan) = &scribe.case.plan {
            self.plan(plan);
        }
        for held in &scribe.case.evaluations {
            self.told(held.date, words.evaluation, held.school_view, &held.participants, held.id);
            for result in &held.measures {
                self.by(result.next, words.evaluation_due, None, None, result.measure);
            }
        }
    }

    fn plan(&mut self, plan: &Plan<'t>) {
        let (scribe, words) = (self.scribe, self.words);
        let version = |number: i64| Clean::join(&[scribe.words.version.into(), Clean::number(number)], " ").lower();
        let told = plan.changes.iter().any(|change| change.date.map(|day| day.text) == plan.date.map(|day| day.text));
        if !told && let Some(event) = self.told(plan.date, words.plan, None, plan.approved_by.as_slice(), None) {
            event.of = plan.version.map(|number| version(number.value));
        }
        for change in &plan.changes {
            if let Some(event) = self.told(change.date, words.change, change.what, &[], None) {
                event.of = change.version.map(|number| version(number.value));
            }
        }
        for measure in &plan.measures {
            self.told(measure.start, words.measure, measure.what, &measure.carried_out_by, measure.id);
            self.by(measure.end, words.measure_end, None, None, measure.id);
            if let Some(planned) = &measure.evaluated {
                self.told(planned.date, words.evaluation_due, None, &planned.by, measure.id);
            }
        }
    }

    fn dealings(&mut self) {
        let (scribe, words) = (self.scribe, self.words);
        let case = scribe.case;
        for contact in &case.contacts {
            let who: Vec<_> = contact.with.iter().copied().chain(contact.by).collect();
            let is_with = |role| contact.with.iter().any(|code| case.role(code.value) == Some(role));
            let kind = match contact.with.iter().any(|code| case.is_home(code.value)) {
                true if is_with(Role::ChildWelfare) => words.contact,
                true => words.contact_parents,
                false if is_with(Role::Guardian) => words.contact_others,
                false => words.contact,
            };
            if let Some(event) = self.told(contact.date, kind, contact.what, &who, None) {
                event.of = scribe.line(contact.channel).map(|channel| Clean::concat(["(".into(), channel, ")".into()]));
            }
        }
        for one in &case.cooperation {
            self.by(one.date, words.cooperation, one.what, one.with, None);
        }
        for decision in &case.decisions {
            self.by(decision.date, words.decision, decision.by, None, decision.id);
        }
        for handout in &case.handouts {
            if let Some(event) = self.told(handout.date, words.handout, None, handout.to.as_slice(), None) {
                event.of = handout.version.map(|version| {
                    Clean::join(&[scribe.words.version.into(), Clean::number(version.value)], " ").lower()
                });
            }
        }
        for entry in &case.log {
            if let Some(event) = self.told(entry.date, words.log, entry.what, entry.by.as_slice(), None) {
                event.of = recorded(scribe, words, entry.recorded);
            }
        }
        for attachment in &case.attachments {
            self.by(attachment.date, words.attachment, attachment.title, None, attachment.id);
        }
    }

    fn at_county_governor(&mut self) {
        let Some(there) = &self.scribe.case.county_governor else { return };
        self.reported(there);
        if let Some(ruling) = &there.ruling {
            self.ruling(ruling);
        }
    }

    fn reported(&mut self, there: &CountyGovernor<'t>) {
        let words = self.words;
        if let Some(raised) = &there.raised_with_head {
            self.by(raised.date, self.scribe.of_school(words.raised, words.raised_private), None, raised.by, None);
        }
        if let Some(reported) = &there.reported {
            self.by(reported.date, words.governor, None, reported.by, None);
        }
        self.by(there.deadline, words.governor_deadline, None, None, None);
        self.by(there.answered, words.governor_answered, None, None, None);
    }

    fn ruling(&mut self, ruling: &Ruling<'t>) {
        let words = self.words;
        self.by(ruling.date, words.ruling, None, None, None);
        self.by(ruling.received, words.ruling_received, None, None, None);
        self.by(ruling.deadline, words.ruling_deadline, None, None, None);
        for order in &ruling.orders {
            self.by(order.new_deadline.or(order.deadline), words.order_deadline, order.what, None, order.id);
            self.by(order.done, words.order_done, order.documented, None, order.id);
        }
        if let Some(fine) = &ruling.fine {
            self.by(fine.from, words.fine, None, None, None);
        }
    }

    fn ending(&mut self) {
        let (case, words) = (self.scribe.case, self.words);
        if let Some(closing) = &case.closing {
            self.told(closing.date, words.closing, closing.explanation, &closing.informed, None);
            if let Some(after) = &closing.follow_up {
                self.by(after.date, words.follow_up, after.what, None, None);
            }
            if let Some(transfer) = &closing.transfer {
                self.by(transfer.date, words.transfer, transfer.to, None, None);
            }
        }
        for one in &case.reopenings {
            self.by(one.date, words.reopened, one.why, None, None);
        }
    }
}

/// «ført 9. september 2026», where something was written down later.
fn recorded(scribe: &Scribe, words: &Words, day: Option<Day>) -> Option<Clean> {
    let day = scribe.long_day(day)?;
    Some(Clean::concat(["(".into(), Clean::own(words.recorded).lower(), " ".into(), day, ")".into()]))
}
