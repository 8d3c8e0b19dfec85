//! What follows from several fields together: who is who, how old, how serious, how far the case has come.

use std::ops::RangeInclusive;

use jiff::ToSpan;
use jiff::civil::Date;

use super::*;

/// How far a case has come, derived from what the file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Something was reported.
    Reported,
    /// An investigation has begun.
    Investigating,
    /// There is a plan.
    Planned,
    /// An evaluation was held.
    Evaluated,
    /// The case is closed and was not reopened.
    Closed,
}

impl<'t> Case<'t> {
    /// How far the case has come.
    pub fn phase(&self) -> Phase {
        if self.is_closed() { Phase::Closed } else { self.open_phase() }
    }

    fn open_phase(&self) -> Phase {
        if !self.evaluations.is_empty() {
            Phase::Evaluated
        } else if self.plan.is_some() {
            Phase::Planned
        } else if !self.investigations.is_empty() {
            Phase::Investigating
        } else {
            Phase::Reported
        }
    }

    /// How far the case has come by a day: a closing that is still to come closes nothing.
    pub fn phase_on(&self, day: Date) -> Phase {
        match self.phase() {
            Phase::Closed if !self.is_closed_on(day) => self.open_phase(),
            phase => phase,
        }
    }

    /// Where an archive counts the case, year and serial number: `2026-0147`, `2026/147`. None where anything else
    /// stands in its place, which could be a name.
    pub fn archive_number(&self) -> Option<Words<'t>> {
        self.frame.as_ref()?.id.filter(|id| is_archive_number(id))
    }

    /// Whether the case is about a class or group and not about one pupil.
    pub fn is_about_class(&self) -> bool {
        self.frame.as_ref().and_then(|frame| frame.concerns).is_some_and(|concerns| concerns.value == Concerns::Class)
    }

    /// Whether the school follows privatskolelova, so that daglig leder and the board stand for rektor and owner.
    pub fn is_private(&self) -> bool {
        let ownership = self.school.as_ref().and_then(|school| school.ownership);
        ownership.is_some_and(|ownership| ownership.value == Ownership::Private)
    }

    /// The pupil whom the case is about.
    pub fn subject(&self) -> Option<&Person<'t>> {
        self.person(self.pupil?.value)
    }

    /// The guardians of a pupil.
    pub fn guardians_of<'a>(&'a self, pupil: &'a str) -> impl Iterator<Item = &'a Person<'t>> {
        let is_guardian = move |person: &&Person<'t>| {
            person.has_role(Role::Guardian) && person.guardian_of.is_some_and(|of| of.value == pupil)
        };
        self.people.iter().filter(is_guardian)
    }

    /// Whether a code stands for the home: a guardian of the pupil, the homes of a class or, where the parents do not have
    /// the care, child welfare.
    pub fn is_home(&self, code: &str) -> bool {
        match self.role(code) {
            Some(Role::HomeGroup) => true,
            Some(Role::ChildWelfare) => self.is_in_care(),
            Some(Role::Guardian) => match self.pupil {
                Some(pupil) => self.guardians_of(pupil.value).any(|guardian| guardian.code == code),
                None => self.is_about_class(),
            },
            _ => false,
        }
    }

    /// Whether somebody else than the parents has the care of the pupil.
    pub fn is_in_care(&self) -> bool {
        self.subject().and_then(|pupil| pupil.care).is_some_and(|care| care.value != Care::Parents)
    }

    /// The codes of those said to violate, as the reports name them.
    pub fn accused(&self) -> impl Iterator<Item = Code<'t>> {
        self.reports.iter().flat_map(|report| report.alleged.iter().copied())
    }

    /// Whether a code belongs to somebody said to violate.
    pub fn is_accused(&self, code: &str) -> bool {
        self.accused().any(|accused| accused.value == code)
    }

    /// The reports in which somebody who works at the school is said to violate a pupil (§ 12-5).
    pub fn reports_on_staff(&self) -> impl Iterator<Item = &Report<'t>> {
        self.reports.iter().filter(|report| report.is_on_staff())
    }

    /// Whether a code belongs to the school's head.
    pub fn is_head(&self, code: Option<Code<'_>>) -> bool {
        code.and_then(|code| self.role(code.value)).is_some_and(Role::is_head)
    }

    /// Whether a report came to the owner of the school, who then need not be told of it.
    pub fn owner_received(&self, report: &Report<'_>) -> bool {
        report.received_by.is_some_and(|receiver| self.role(receiver.value) == Some(Role::Owner))
    }

    /// Whether a pupil may be 18 on a day, for all that the file says: in upper secondary school, where it does not say
    /// when the pupil was born, or only the month.
    pub fn may_be_adult(&self, pupil: &Person<'_>, day: Date) -> bool {
        pupil.turns(18).map_or(self.is_upper_secondary(), |(first, _)| first <= day)
    }

    /// Whether the school is an upper secondary school, whose pupils may be adults.
    pub fn is_upper_secondary(&self) -> bool {
        let kind = self.school.as_ref().and_then(|school| school.kind);
        kind.is_some_and(|kind| kind.value == SchoolKind::UpperSecondary)
    }

    /// The day of the first version of the plan.
    pub fn first_planned(&self) -> Option<Date> {
        self.plan.as_ref()?.first_dated().map(|(date, _)| date)
    }

    /// Whether an investigation's method is a talk with the pupil whom the case is about, or with a pupil whom the file
    /// does not name.
    pub fn is_talk_with_subject(&self, method: &MethodEntry<'_>) -> bool {
        method.method.is_some_and(|method| method.value == Method::PupilTalk)
            && (method.with.is_empty() || method.with.iter().any(|code| self.is_subject(code.value)))
    }

    /// The first assessment that found the case serious.
    pub fn first_serious(&self) -> Option<&Seriousness<'t>> {
        let assessments = self.reports.iter().filter_map(|report| report.seriousness.as_ref());
        let serious = assessments.filter(|assessment| YesNo::said(assessment.serious));
        serious.min_by_key(|assessment| assessment.date.and_then(|day| day.date))
    }

    /// The last day, up to a day, on which the school did or wrote something in the case, and where.
    pub fn last_work(&self, until: Date) -> Option<(Date, Node<'t>)> {
        self.days_of_work().filter_map(Day::dated).filter(|(date, _)| *date <= until).max_by_key(|(date, _)| *date)
    }

    /// Whether the case was found serious.
    pub fn is_serious(&self) -> bool {
        self.first_serious().is_some()
    }
}

fn is_archive_number(text: &str) -> bool {
    let digits = |part: &str, length: RangeInclusive<usize>| {
        length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split_once(['-', '/']).is_some_and(|(year, serial)| digits(year, 4..=4) && digits(serial, 1..=7))
}

impl<'t> Plan<'t> {
    /// The first day that the plan names for one of its versions, and where: `plan.dato` is the day of the current one,
    /// `endringer` tell of those before.
    pub fn first_dated(&self) -> Option<(Date, Node<'t>)> {
        let days = self.changes.iter().filter_map(|change| change.date).chain(self.date);
        days.filter_map(Day::dated).min_by_key(|(date, _)| *date)
    }
}

impl Decision {
    /// Whether a measure ends with it.
    pub fn ends(self) -> bool {
        matches!(self, Decision::End | Decision::Replace)
    }
}

impl Report<'_> {
    /// Whether somebody who works at the school is said to violate a pupil (§ 12-5).
    pub fn is_on_staff(&self) -> bool {
        let violator = self.violator.map(|violator| violator.value);
        matches!(violator, Some(Violator::Employee | Violator::Leadership))
    }
}

impl Hearing<'_> {
    /// Whether somebody was heard: it was not declined, and no reason says why nobody was.
    pub fn was_held(&self) -> bool {
        !YesNo::said(self.declined) && self.not_heard_reason.is_none()
    }
}

impl<'t> Person<'t> {
    /// Whether the person has a role.
    pub fn has_role(&self, role: Role) -> bool {
        self.role.is_some_and(|own| own.value == role)
    }

    /// The first and the last day on which the person may turn so many years old: the same where the full date of birth
    /// is known, the whole month where only the month is. None where the birth is not known.
    pub fn turns(&self, years: i16) -> Option<(Date, Date)> {
        let born = self.born?.value;
        let (first, last) = match iso_date(born) {
            Some(day) => (day, day),
            None => {
                let first = iso_date(&format!("{born}-01"))?;
                (first, first.last_of_month())
            }
        };
        // Somebody born on 29 February turns a year older on 1 March where the year has no such day.
        let later = |day: Date| {
            let same_day = day.checked_add(i32::from(years).years()).ok()?;
            if same_day.day() == day.day() { Some(same_day) } else { same_day.tomorrow().ok() }
        };
        Some((later(first)?, later(last)?))
    }

    /// Whether the person surely is so many years old on a day.
    pub fn is_at_least(&self, years: i16, day: Date) -> bool {
        self.turns(years).is_some_and(|(_, last)| last <= day)
    }
}

impl Role {
    /// Whether whoever has the role works at the school: every one who does has the duties of § 12-4 first and second
    /// paragraphs.
    pub fn works_at_school(self) -> bool {
        use Role::*;
        match self {
            Principal | Head | Leadership | ContactTeacher | Teacher | SocialTeacher | Counsellor | Assistant
            | EnvironmentTherapist | AfterSchoolStaff | Nurse | OtherStaff => true,
            Pupil | Guardian | Owner | EducationalPsychologist | ChildWelfare | External | PupilGroup | HomeGroup => {
                false
            }
        }
    }

    /// Whether the role belongs to the school's leadership (§ 12-5 second paragraph).
    pub fn leads(self) -> bool {
        self.is_head() || self == Role::Leadership
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::yaml::parse;

    fn turns(born: &str, years: i16) -> Option<(Date, Date)> {
        let text = format!("personer: {{ E1: {{ rolle: elev, født: {born} }} }}\n");
        let parsed = parse(&text);
        Case::read(&parsed.tree)?.person("E1")?.turns(years)
    }

    #[test]
    fn a_month_of_birth_leaves_the_day_open() {
        assert_eq!(turns("2011-11", 15), Some((date(2026, 11, 1), date(2026, 11, 30))));
        assert_eq!(turns("2011-11-25", 15), Some((date(2026, 11, 25), date(2026, 11, 25))));
        assert_eq!(turns("2008-02-29", 18), Some((date(2026, 3, 1), date(2026, 3, 1))));
        assert_eq!(turns("ukjent", 15), None);
    }
}
