//! The legal sources that rules and annotations of the schema cite.
//!
//! A provision says what kind of source it is, so that guidance never poses as statute.

mod private;
mod sources;
mod told;

pub use private::in_private_school;
pub use sources::*;
pub use told::told;

use jiff::civil::{Date, date};

use crate::lang::{Lang, Text};

/// The kind of a source, which bounds how strict a rule that rests on it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// Act of parliament or regulation: binding.
    Law,
    /// Circulars and letters of Utdanningsdirektoratet and Statsforvalteren: how the law is read.
    Guidance,
    /// Good practice: municipal guides, training resources, or a proposal of this tool's own.
    Practice,
}

impl Force {
    /// The name in machine formats.
    pub fn name(self) -> &'static str {
        match self {
            Force::Law => "law",
            Force::Guidance => "guidance",
            Force::Practice => "practice",
        }
    }

    /// What a reader is told about the weight of a source.
    pub fn describe(self, lang: Lang) -> &'static str {
        match self {
            Force::Law => Text::new("lov eller forskrift", "lov eller forskrift", "statute or regulation"),
            Force::Guidance => Text::new("veiledning", "rettleiing", "official guidance"),
            Force::Practice => Text::new("god praksis", "god praksis", "good practice"),
        }
        .get(lang)
    }
}

/// A place in a legal source.
#[derive(Debug)]
pub struct Provision {
    /// The name that the schema's `x-hjemmel` annotation uses.
    pub id: &'static str,
    /// What kind of source it is.
    pub force: Force,
    /// The citation as it is written in each language.
    pub cite: Text,
    /// Where it can be read.
    pub url: &'static str,
    /// The first day on which it is in force, where that is known.
    pub in_force_from: Option<Date>,
}

/// The day on which opplæringslova of 2023 came into force.
pub const OPPLARINGSLOVA_IN_FORCE: Date = date(2024, 8, 1);

/// The former Act's provisions that the Act of 2023 replaced, by the beginning of the new one's identifier.
static FORMER: &[(&str, &Provision)] = &[
    ("oppl-10-1", &FORMER_HEARING),
    ("oppl-10-2", &FORMER_HEARING),
    ("oppl-10-7", &FORMER_RULES),
    ("oppl-10-8", &FORMER_INFORMATION),
    ("oppl-12-1", &FORMER_SCOPE),
    ("oppl-12-10", &FORMER_BURDEN),
    ("oppl-12-2", &FORMER_RIGHT),
    ("oppl-12-3", &FORMER_PREVENTION),
    ("oppl-12-4", &FORMER_DUTY),
    ("oppl-12-5", &FORMER_EMPLOYEES),
    ("oppl-12-6", &FORMER_ENFORCEMENT),
    ("oppl-12-7", &FORMER_PHYSICAL),
    ("oppl-12-8", &FORMER_FINE),
    ("oppl-13-1", &FORMER_EXPULSION),
    ("oppl-13-2", &FORMER_SCHOOL_CHANGE),
    ("oppl-forskr-11-3", &FORMER_PHYSICAL),
    ("rundskriv", &FORMER_CIRCULAR),
];

impl Provision {
    /// The provision that said the same on a day: itself or, before the Act of 2023 came into force, that of the
    /// former Act. Where its place in the former Act is not known, that Act as a whole.
    pub fn on(&'static self, day: Date) -> &'static Provision {
        if day >= OPPLARINGSLOVA_IN_FORCE {
            return self;
        }
        let former = FORMER.iter().find(|(start, _)| begins(self.id, start)).map(|(_, former)| *former);
        let is_newer = self.in_force_from == Some(OPPLARINGSLOVA_IN_FORCE);
        former.unwrap_or(if is_newer { &FORMER_ACT } else { self })
    }
}

/// The provisions that said the same on a day, each once. What only explains the Act of 2023 is left out before it.
pub fn on_day(basis: &[&'static Provision], day: Date) -> Vec<&'static Provision> {
    let explains_newer = |provision: &&&'static Provision| provision.id == PREPARATORY_WORKS.id;
    let is_left_out = |provision: &&&'static Provision| day < OPPLARINGSLOVA_IN_FORCE && explains_newer(provision);
    let held = basis.iter().filter(|provision| !is_left_out(provision));
    let mut held: Vec<_> = held.map(|provision| provision.on(day)).collect();
    held.dedup_by_key(|provision| provision.id);
    held
}

/// Whether an identifier is that of a place, or of one within it.
fn begins(id: &str, start: &str) -> bool {
    id.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The provision with an identifier, as the schema's annotations name it.
pub fn provision(id: &str) -> Option<&'static Provision> {
    ALL.iter().copied().find(|provision| provision.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_august_2024_the_former_act_is_cited() {
        let (before, after) = (date(2024, 7, 31), date(2024, 8, 1));
        for (provision, former) in [
            (&PLAN_D, &FORMER_DUTY),
            (&BEST_INTERESTS, &FORMER_HEARING),
            (&SCOPE, &FORMER_SCOPE),
            (&BURDEN_OF_PROOF, &FORMER_BURDEN),
            (&EMPLOYEES, &FORMER_EMPLOYEES),
            (&PERSONAL_DATA, &FORMER_ACT),
            (&CIRCULAR_PLAN, &FORMER_CIRCULAR),
            (&SECRECY, &SECRECY),
        ] {
            assert_eq!(provision.on(before).id, former.id);
            assert_eq!(provision.on(after).id, provision.id);
        }
    }

    #[test]
    fn identifiers_are_unique() {
        for provision in ALL {
            assert_eq!(ALL.iter().filter(|other| other.id == provision.id).count(), 1, "{}", provision.id);
        }
    }
}
