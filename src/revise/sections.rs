//! The lists and parts of a case whose entries have a life of their own: what each is called, and whether it is a
//! record of what happened.

use super::change::Kind;
use crate::lang::Text;

/// Whether what stands in an entry may be written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// Yes: it says what holds now, such as a measure of the plan.
    No,
    /// It tells of something that goes on: fields come to it, and what stands there stays.
    Grows,
    /// It tells of one moment, and nothing comes to it later.
    Moment,
}

/// A list or part of a case.
#[derive(Debug)]
pub(super) struct Section {
    /// The keys that lead to it; the items of a list have none of their own.
    pub(super) path: &'static str,
    /// What one entry is called.
    pub(super) noun: Text,
    pub(super) record: Record,
    /// Whether it belongs to the plan: its problems, its measures and their evaluations.
    pub(super) is_plan: bool,
    /// What is said where an entry has come.
    pub(super) added: Kind,
    /// What is said where an entry is gone.
    pub(super) removed: Kind,
}

impl Section {
    const fn new(path: &'static str, record: Record, noun: Text) -> Self {
        Self { path, noun, record, is_plan: false, added: Kind::EntryAdded, removed: Kind::EntryRemoved }
    }

    const fn plan(self) -> Self {
        Self { is_plan: true, ..self }
    }

    const fn added(self, added: Kind) -> Self {
        Self { added, ..self }
    }

    const fn removed(self, removed: Kind) -> Self {
        Self { removed, ..self }
    }

    /// Whether its entries stand under a code each instead of in a list.
    pub(super) fn is_by_code(&self) -> bool {
        self.path == "personer"
    }

    /// Whether it is there once at most.
    pub(super) fn is_single(&self) -> bool {
        matches!(self.path, "plan" | "avslutning" | "statsforvalter" | "statsforvalter/vedtak")
    }

    /// Whether what has come with a new entry is told piece by piece.
    pub(super) fn is_told_in_parts(&self) -> bool {
        matches!(self.path, "plan" | "statsforvalter" | "statsforvalter/vedtak" | "evalueringer")
    }
}

use Record::{Grows, Moment, No};

pub(super) static SECTIONS: &[Section] = &[
    Section::new("personer", No, Text::new("person", "person", "person"))
        .added(Kind::PersonAdded)
        .removed(Kind::PersonRemoved),
    Section::new("meldinger", Grows, Text::new("melding", "melding", "report")),
    Section::new("strakstiltak", Grows, Text::new("strakstiltak", "strakstiltak", "immediate measure")),
    Section::new("hendelser", Grows, Text::new("hendelse", "hending", "incident")),
    Section::new("undersøkelser", Grows, Text::new("undersøkelse", "undersøking", "investigation")),
    Section::new(
        "undersøkelser/metoder",
        Moment,
        Text::new("del av undersøkelsen", "del av undersøkinga", "part of the investigation"),
    ),
    Section::new(
        "undersøkelser/opprettholdende_faktorer",
        Grows,
        Text::new("opprettholdende faktor", "oppretthaldande faktor", "maintaining factor"),
    ),
    Section::new("medvirkning", Grows, Text::new("medvirkning", "medverknad", "hearing")),
    Section::new(
        "elevens_beste",
        Moment,
        Text::new("vurdering av elevens beste", "vurdering av det beste for eleven", "assessment of best interests"),
    ),
    Section::new("plan", No, Text::new("planen", "planen", "the plan")).plan(),
    Section::new("plan/problemer", No, Text::new("problem", "problem", "problem"))
        .plan()
        .added(Kind::ProblemAdded)
        .removed(Kind::ProblemRemoved),
    Section::new("plan/tiltak", No, Text::new("tiltak", "tiltak", "measure"))
        .plan()
        .added(Kind::MeasureAdded)
        .removed(Kind::MeasureRemoved),
    Section::new("plan/vurderte_tiltak", No, Text::new("vurdert tiltak", "vurdert tiltak", "considered measure"))
        .plan(),
    Section::new("plan/endringer", Moment, Text::new("endring av planen", "endring av planen", "change of the plan"))
        .plan(),
    Section::new("evalueringer", Grows, Text::new("evaluering", "evaluering", "evaluation"))
        .plan()
        .added(Kind::EvaluationHeld),
    Section::new("evalueringer/tiltak", Grows, Text::new("vurdering", "vurdering", "assessment"))
        .plan()
        .added(Kind::MeasureEvaluated),
    Section::new("kontakt", Moment, Text::new("kontakt", "kontakt", "contact")),
    Section::new("samarbeid", Grows, Text::new("samarbeid", "samarbeid", "cooperation")),
    Section::new("vedtak", Grows, Text::new("vedtak", "vedtak", "decision")),
    Section::new("utleveringer", Moment, Text::new("utlevering", "utlevering", "handout")),
    Section::new("logg", Moment, Text::new("innførsel i loggen", "innførsel i loggen", "log entry")),
    Section::new("vedlegg", No, Text::new("vedlegg", "vedlegg", "attachment")),
    Section::new(
        "statsforvalter",
        No,
        Text::new("saken hos statsforvalteren", "saka hos statsforvaltaren", "the case at Statsforvalteren"),
    ),
    Section::new(
        "statsforvalter/vedtak",
        Grows,
        Text::new("vedtaket fra statsforvalteren", "vedtaket frå statsforvaltaren", "the decision of Statsforvalteren"),
    ),
    Section::new("statsforvalter/vedtak/pålegg", Grows, Text::new("pålegg", "pålegg", "order")),
    Section::new("avslutning", Grows, Text::new("avslutningen", "avslutninga", "the closing")).added(Kind::CaseClosed),
    Section::new("gjenåpninger", Moment, Text::new("gjenåpning", "gjenopning", "reopening")).added(Kind::CaseReopened),
];

/// The section to which a path of keys leads.
pub(super) fn section(path: &str) -> Option<&'static Section> {
    SECTIONS.iter().find(|section| section.path == path)
}
