//! Which law a finding cites and names: the one that was in force on the day of what the finding is about (§ 30-1).

use jiff::civil::Date;

use crate::case::{Case, iso_date};
use crate::finding::{Finding, Severity};
use crate::law::{self, Force, OPPLARINGSLOVA_IN_FORCE, Provision};
use crate::rules;
use crate::yaml::{Node, Tree};

/// Keys that say on which day the thing that holds them took place.
const DAY_KEYS: [&str; 3] = ["dato", "start", "vurdert"];

/// Gives the findings of a case that began under the former Act the provisions of their own day, and leaves out those
/// whose requirement did not yet hold. What has no day of its own is judged by the last day of the case.
pub(super) fn cite_by_day(findings: &mut Vec<Finding>, tree: &Tree<'_>, case: &Case<'_>, last_day: Date) {
    let began_under_former_act = case.first_knowledge().is_some_and(|(day, _)| day < OPPLARINGSLOVA_IN_FORCE);
    if !began_under_former_act {
        return;
    }
    findings.retain_mut(|finding| {
        let day = tree.innermost(finding.span).and_then(day_of).unwrap_or(last_day);
        finding.basis = law::on_day(&finding.basis, day);
        finding.day = Some(day);
        let from = rules::by_code(finding.code).and_then(|rule| rule.from);
        from.is_none_or(|from| from <= day)
    });
}

/// Gives the findings of a private school the provisions that bind it. What has no law to rest on there weighs no more
/// than what it rests on.
pub(super) fn cite_for_private_school(findings: &mut [Finding]) {
    for finding in findings {
        let before = bound(&finding.basis);
        law::in_private_school(&mut finding.basis);
        let after = bound(&finding.basis);
        if after < before {
            finding.severity = finding.severity.min(after);
        }
    }
}

/// How much what rests on a basis may weigh.
fn bound(basis: &[&Provision]) -> Severity {
    let weight = |provision: &&Provision| match provision.force {
        Force::Law => Severity::Error,
        Force::Guidance => Severity::Warning,
        Force::Practice => Severity::Note,
    };
    basis.iter().map(weight).max().unwrap_or(Severity::Note)
}

/// The day of the innermost dated thing around a node.
fn day_of(node: Node<'_>) -> Option<Date> {
    let around = std::iter::successors(Some(node), |node| node.parent());
    let day = |thing: Node<'_>| DAY_KEYS.iter().find_map(|key| iso_date(thing.get(key)?.as_str()?.trim()));
    around.into_iter().find_map(day)
}
