//! A phrase that a rule warns of, and the list that it belongs to.

use crate::lang::Text;

/// What the phrases of a list have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rules) enum List {
    /// Makes it less than it is.
    Trivialise,
    /// Weighs evidence.
    ProofTalk,
    /// Divides the blame where one is violated.
    Symmetry,
    /// Puts the problem into the child.
    ChildAsProblem,
    /// Leaves open who does something.
    VagueWho,
    /// Leaves open what is done.
    VagueWhat,
    /// Force, coercion or isolation.
    Coercion,
    /// Health and diagnoses (GDPR article 9).
    Health,
    /// Religion, ethnicity and sexuality (GDPR article 9).
    Identity,
    /// Says that somebody is too young to be heard.
    TooYoung,
    /// Says that somebody is not mature enough to be heard.
    NotMature,
    /// Says that the parents have not allowed something.
    NoConsent,
    /// The chapter of the former Act.
    FormerAct,
}

impl List {
    pub(super) const ALL: [Self; 13] = [
        Self::Trivialise,
        Self::ProofTalk,
        Self::Symmetry,
        Self::ChildAsProblem,
        Self::VagueWho,
        Self::VagueWhat,
        Self::Coercion,
        Self::Health,
        Self::Identity,
        Self::TooYoung,
        Self::NotMature,
        Self::NoConsent,
        Self::FormerAct,
    ];

    /// Whether a denial before a phrase turns it into its opposite.
    pub(super) fn can_be_denied(self) -> bool {
        !matches!(self, Self::VagueWho | Self::Health | Self::Identity | Self::NoConsent | Self::FormerAct)
    }

    /// Whether it matters that somebody other than the school says it.
    pub(super) fn can_be_reported(self) -> bool {
        matches!(self, Self::Trivialise | Self::ProofTalk | Self::Symmetry | Self::ChildAsProblem)
    }

    /// Whether its phrases count only as those who do what a sentence tells.
    pub(super) fn names_doers(self) -> bool {
        self == Self::VagueWho
    }
}

/// A phrase with what is known about it.
pub(in crate::rules) struct Warning {
    /// The list that it belongs to.
    pub(in crate::rules) list: List,
    /// In bokmål.
    pub(super) nb: &'static str,
    /// In nynorsk.
    pub(super) nn: &'static str,
    /// What to write instead.
    pub(in crate::rules) better: Text,
    /// Beginnings of words, with bars between, that give a sentence with the phrase another meaning.
    pub(super) unless: &'static str,
    /// Words, with bars between, that give the phrase another meaning where they come next.
    pub(super) unless_next: &'static str,
    /// Whether it surely is a group, where the list says who.
    pub(in crate::rules) is_group: bool,
    /// Whether a denial before it changes nothing.
    pub(super) even_if_denied: bool,
}

impl Warning {
    pub(super) const fn unless(self, unless: &'static str) -> Self {
        Self { unless, ..self }
    }

    pub(super) const fn unless_next(self, unless_next: &'static str) -> Self {
        Self { unless_next, ..self }
    }

    pub(super) const fn one(self) -> Self {
        Self { is_group: false, ..self }
    }

    pub(super) const fn even_if_denied(self) -> Self {
        Self { even_if_denied: true, ..self }
    }
}

/// A phrase of a list.
pub(super) const fn phrase(list: List, nb: &'static str, nn: &'static str, better: Text) -> Warning {
    Warning { list, nb, nn, better, unless: "", unless_next: "", is_group: true, even_if_denied: false }
}
