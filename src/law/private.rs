//! Which provisions bind a private school: chapter 12 and § 13-2 through privatskolelova § 2-4, else that Act's own.

use super::*;

/// What privatskolelova says of a provision of opplæringslova.
enum Binding {
    /// It holds, through a provision that is cited beside it.
    Through(&'static Provision),
    /// A provision of privatskolelova says the same.
    Own(&'static Provision),
    /// It holds of itself.
    Itself,
    /// No provision was found that makes it hold.
    Nothing,
}

use Binding::{Itself, Nothing, Own, Through};

/// By the beginning of an identifier; the first that fits. The Act was read as it stood from 1 August 2024. Of the
/// former Act no source that was read says that chapter 9 A held, but the school's rules and sending away were matters
/// of privatskolelova then too, and outside the chapter no place is known.
static BINDINGS: &[(&str, Binding)] = &[
    ("oppl-10-1", Own(&PRIVATE_BEST_INTERESTS)),
    ("oppl-10-2", Own(&PRIVATE_PARTICIPATION)),
    ("oppl-10-3", Own(&PRIVATE_COOPERATION)),
    ("oppl-10-6", Own(&PRIVATE_ABSENCE)),
    ("oppl-10-7", Own(&PRIVATE_RULES)),
    ("oppl-10-8", Own(&PRIVATE_INFORMATION)),
    ("oppl-11-7", Through(&PRIVATE_INDIVIDUAL)),
    ("oppl-11-12", Own(&PRIVATE_COMMUNICATION)),
    ("oppl-11-13", Own(&PRIVATE_INDIVIDUAL)),
    ("oppl-12", Through(&PRIVATE_SCHOOLS)),
    ("oppl-13-1", Own(&PRIVATE_EXPULSION)),
    ("oppl-13-2", Through(&PRIVATE_SCHOOLS)),
    ("oppl-13-4", Own(&PRIVATE_FORCE)),
    ("oppl-13-5", Own(&PRIVATE_INTERVENTION)),
    ("oppl-14-2", Own(&PRIVATE_CONTACT_TEACHER)),
    ("oppl-24-1", Own(&PRIVATE_SERVICES)),
    ("oppl-24-2", Own(&PRIVATE_HEALTH_SERVICES)),
    ("oppl-24-3", Own(&PRIVATE_CHILD_WELFARE)),
    ("oppl-24-4", Own(&PRIVATE_CARE)),
    ("oppl-25-1", Own(&PRIVATE_PERSONAL_DATA)),
    ("oppl-30-1", Itself),
    ("oppl", Nothing),
    ("oppl98-9a-10", Nothing),
    ("oppl98-9a-11", Nothing),
    ("oppl98-9a", Itself),
    ("oppl98", Nothing),
];

impl Provision {
    /// The provision of privatskolelova that says the same, where a private school is bound by that one instead.
    pub fn in_private_schools(&self) -> Option<&'static Provision> {
        match binding(self) {
            Own(own) => Some(own),
            _ => None,
        }
    }
}

fn binding(provision: &Provision) -> &'static Binding {
    let fits = |start: &str| begins(provision.id, start);
    BINDINGS.iter().find(|(start, _)| fits(start)).map_or(&Itself, |(_, binding)| binding)
}

/// Gives a basis, of the law of its day, the provisions that bind a private school, each once. Where none of them does,
/// what is asked for is no more than a proposal.
pub fn in_private_school(basis: &mut Vec<&'static Provision>) {
    let mut binding_here: Vec<&'static Provision> = Vec::new();
    let last_through = |wanted: &'static Provision| {
        basis.iter().rposition(|one| matches!(binding(one), Through(through) if through.id == wanted.id))
    };
    for (place, provision) in basis.iter().copied().enumerate() {
        match binding(provision) {
            Own(own) => binding_here.push(own),
            Through(through) => {
                binding_here.push(provision);
                if last_through(through) == Some(place) {
                    binding_here.push(through);
                }
            }
            Itself => binding_here.push(provision),
            Nothing => {}
        }
    }
    if binding_here.is_empty() && !basis.is_empty() {
        binding_here.push(&OWN_PROPOSAL);
    }
    *basis = each_once(&binding_here);
}

fn each_once(basis: &[&'static Provision]) -> Vec<&'static Provision> {
    let is_first = |(place, one): &(usize, &&'static Provision)| basis[..*place].iter().all(|other| other.id != one.id);
    basis.iter().enumerate().filter(is_first).map(|(_, one)| *one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(mut basis: Vec<&'static Provision>) -> Vec<&'static str> {
        in_private_school(&mut basis);
        basis.into_iter().map(|provision| provision.cite.nb).collect()
    }

    #[test]
    fn chapter_12_holds_through_another_act() {
        let (plan, circular) = (PLAN_D.cite.nb, CIRCULAR_PLAN.cite.nb);
        let through = "privatskolelova § 2-4";
        assert_eq!(held(vec![&PLAN_D, &CIRCULAR_PLAN]), [plan, through, circular]);
        assert_eq!(held(vec![&PLAN_D, &PLAN, &CIRCULAR_PLAN]), [plan, PLAN.cite.nb, through, circular]);
        assert_eq!(held(vec![&SCHOOL_CHANGE, &PRIVATE_SCHOOLS]), [SCHOOL_CHANGE.cite.nb, through]);
        assert_eq!(held(vec![&INDIVIDUAL_EDUCATION]), ["opplæringslova § 11-7", "privatskolelova § 3-6"]);
        for other in [&FORMER_DUTY, &FORMER_HEARING, &CIRCULAR_PLAN, &SECRECY, &TRANSITION] {
            assert_eq!(held(vec![other]), [other.cite.nb]);
        }
    }

    #[test]
    fn of_other_matters_the_act_on_private_schools_has_its_own_provisions() {
        for (public, private) in [
            (&BEST_INTERESTS, "§ 5A-1"),
            (&PARTICIPATION, "§ 5A-2"),
            (&COOPERATION, "§ 5A-3"),
            (&ABSENCE, "§ 5A-6"),
            (&SCHOOL_RULES, "§ 5A-7"),
            (&INFORMATION, "§ 5A-8"),
            (&COMMUNICATION, "§ 3-14"),
            (&PPT, "§ 3-6"),
            (&EXPULSION, "§ 3-10"),
            (&FORCE, "§ 3-10 b"),
            (&PHYSICAL_INTERVENTION, "§ 3-10 c"),
            (&CONTACT_TEACHER, "§ 3-4 femte ledd"),
            (&SERVICES, "§ 3-6 a"),
            (&HEALTH_SERVICES, "§ 7-5"),
            (&CHILD_WELFARE, "§ 7-4"),
            (&CHILD_WELFARE_CARE, "§ 7-7"),
            (&PERSONAL_DATA, "§ 7-9"),
        ] {
            assert_eq!(held(vec![public]), [format!("privatskolelova {private}")]);
        }
        assert_eq!(held(vec![&PPT, &INFORMATION, &PPT]).len(), 2);
    }

    #[test]
    fn what_does_not_bind_a_private_school_is_not_cited() {
        for provision in [&AGE_15, &SCHOOL_LANGUAGE, &SURVEYS, &ACCESS_CONTROL, &FORMER_EXPULSION, &FORMER_ACT] {
            assert_eq!(held(vec![provision, &SECRECY]), [SECRECY.cite.nb]);
            assert_eq!(held(vec![provision]), [OWN_PROPOSAL.cite.nb]);
        }
        assert!(held(Vec::new()).is_empty());
    }
}
