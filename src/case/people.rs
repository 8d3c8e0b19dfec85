//! Everybody in a case, known by codes.

use super::choices::*;
use super::read::{At, Code, Day, Field, Words, section};
use crate::yaml::{Kind, Node};

section! {
    /// What a pupil agrees that others may know.
    Consent {
        /// When.
        date: Option<Day<'t>> = "dato",
        /// About what.
        about: Option<Words<'t>> = "om",
        /// Who may know.
        to: Vec<Code<'t>> = "til",
    }
}

section! {
    /// A request of a parent without parental responsibility.
    AccessRequest {
        /// When it was made.
        asked: Option<Day<'t>> = "bedt",
        /// The answer.
        answer: Option<At<'t, Answer>> = "svar",
        /// When it was answered.
        answered: Option<Day<'t>> = "svart",
        /// Why.
        reason: Option<Words<'t>> = "begrunnelse",
    }
}

/// Somebody in the case, known by a code.
#[derive(Clone)]
pub struct Person<'t> {
    /// The code.
    pub code: &'t str,
    /// The mapping in the file.
    pub node: Node<'t>,
    /// What the person is in the case.
    pub role: Option<At<'t, Role>>,
    /// A title, such as `vaktmester`.
    pub title: Option<Words<'t>>,
    /// The grade of a pupil, as written: `6`, `vg1`.
    pub grade: Option<Node<'t>>,
    /// Whose guardian the person is.
    pub guardian_of: Option<Code<'t>>,
    /// When the person was born: year and month, or a full date.
    pub born: Option<Words<'t>>,
    /// Whether a pupil goes to this school now.
    pub enrolled: Option<At<'t, YesNo>>,
    /// Whether a guardian has parental responsibility.
    pub parental_responsibility: Option<At<'t, YesNo>>,
    /// Whether the pupil lives with the person.
    pub lives_here: Option<At<'t, Home>>,
    /// Whether address and whereabouts must not be known.
    pub secret_address: Option<At<'t, YesNo>>,
    /// A need for an interpreter, sign language or AAC.
    pub communication: Option<Words<'t>>,
    /// Who has the care of a pupil.
    pub care: Option<At<'t, Care>>,
    /// What a pupil agrees that others may know.
    pub consents: Vec<Consent<'t>>,
    /// A request for access, by a parent without parental responsibility.
    pub access_request: Option<AccessRequest<'t>>,
}

/// Everybody in the case, in the order of the file.
pub type People<'t> = Vec<Person<'t>>;

impl<'t> Field<'t> for People<'t> {
    fn field(section: Node<'t>, key: &str) -> Self {
        let people = section.get(key).into_iter().flat_map(Node::entries);
        people.filter_map(|(code, person)| Person::of(code, person)).collect()
    }
}

impl<'t> Person<'t> {
    fn of(code: Node<'t>, node: Node<'t>) -> Option<Self> {
        let code = code.as_str()?;
        matches!(node.kind(), Kind::Map { .. }).then(|| Self {
            code,
            node,
            role: Field::field(node, "rolle"),
            title: Field::field(node, "tittel"),
            grade: node.get("trinn"),
            guardian_of: Field::field(node, "til"),
            born: Field::field(node, "født"),
            enrolled: Field::field(node, "ved_skolen"),
            parental_responsibility: Field::field(node, "foreldreansvar"),
            lives_here: Field::field(node, "bor_hos"),
            secret_address: Field::field(node, "skjermet_adresse"),
            communication: Field::field(node, "kommunikasjon"),
            care: Field::field(node, "omsorg"),
            consents: Field::field(node, "samtykke"),
            access_request: Field::field(node, "innsyn"),
        })
    }
}
