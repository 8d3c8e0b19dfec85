//! How a document cites the law that was in force on its day, the same in bokmål and nynorsk.

use jiff::civil::Date;

use super::clean::Clean;
use crate::law::OPPLARINGSLOVA_IN_FORCE;

/// The places of the law that documents name.
pub(super) struct Citations {
    /// The Act.
    pub(super) act_name: &'static str,
    /// Where the written plan is required.
    pub(super) plan: &'static str,
    /// The paragraph whose letters a to e the plan answers.
    pub(super) letters: &'static str,
    /// The duty to watch and to intervene.
    pub(super) watch: &'static str,
    /// The duties to report, to investigate and to put right.
    pub(super) act: &'static str,
    /// The duty to document.
    pub(super) document: &'static str,
    /// The duties where somebody who works at the school is said to violate a pupil.
    pub(super) staff: &'static str,
    /// The right to a safe and good school environment.
    pub(super) right: &'static str,
    /// The enforcement by Statsforvalteren.
    pub(super) governor: &'static str,
    /// The Act that the rest of the places stand in: a private school has its own.
    pub(super) pupils_act: &'static str,
    /// The right to be heard.
    pub(super) heard: &'static str,
    /// The cooperation with the parents, and what they are told; none where no source was read on it.
    pub(super) homes: Option<&'static str>,
    /// What is best for the pupil.
    pub(super) best: &'static str,
    /// What makes the chapter hold in a private school, as it is written after the law. Of the former Act no source
    /// that was read says it.
    pub(super) private: Option<&'static str>,
}

static IN_FORCE: Citations = Citations {
    act_name: "opplæringslova",
    plan: "opplæringslova § 12-4",
    letters: "§ 12-4 tredje ledd",
    watch: "§ 12-4 første ledd",
    act: "§ 12-4 andre ledd",
    document: "§ 12-4 fjerde ledd",
    staff: "§ 12-5",
    right: "§ 12-2",
    governor: "§ 12-6",
    pupils_act: "opplæringslova",
    heard: "§ 10-2",
    homes: Some("§§ 10-3 og 10-8"),
    best: "§ 10-1",
    private: None,
};

static IN_FORCE_PRIVATE: Citations = Citations {
    pupils_act: "privatskolelova",
    heard: "§ 5A-2",
    homes: Some("§§ 5A-3 og 5A-8"),
    best: "§ 5A-1",
    private: Some(", jf. privatskolelova § 2-4"),
    ..IN_FORCE
};

/// Of the former Act the paragraphs are named without their parts, as sources read do not agree on these.
static FORMER: Citations = Citations {
    act_name: "opplæringslova av 1998",
    plan: "opplæringslova av 1998 § 9 A-4",
    letters: "§ 9 A-4",
    watch: "§ 9 A-4",
    act: "§ 9 A-4",
    document: "§ 9 A-4",
    staff: "§ 9 A-5",
    right: "§ 9 A-2",
    governor: "§ 9 A-6",
    pupils_act: "opplæringslova av 1998",
    heard: "§ 9 A-4",
    homes: None,
    best: "§ 9 A-4",
    private: None,
};

impl Citations {
    /// Whether they are those of the former Act, in whose letter d the plan said who was responsible.
    pub(super) fn are_former(&self) -> bool {
        self.act_name != IN_FORCE.act_name
    }

    /// Those of the law that binds a school on a day.
    pub(super) fn on(day: Date, is_private: bool) -> &'static Self {
        match (day < OPPLARINGSLOVA_IN_FORCE, is_private) {
            (true, _) => &FORMER,
            (false, false) => &IN_FORCE,
            (false, true) => &IN_FORCE_PRIVATE,
        }
    }

    /// Whether pupils and parents have rights under another Act than that of the chapter.
    pub(super) fn names_another_act(&self) -> bool {
        self.pupils_act != self.act_name
    }

    /// A place for a reader who is told of one Act for all: where it stands in another, that one is named.
    pub(super) fn named(&self, place: &'static str) -> Clean {
        if !self.names_another_act() {
            return place.into();
        }
        Clean::join(&[self.pupils_act.into(), place.into()], " ")
    }
}
