//! The engine: a parsed text, settings and a day in; the typed case and sorted findings out.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::case::Case;
use crate::finding::Finding;
use crate::rules::{self, Context, Findings, Thresholds, form};
use crate::schema::{self, Violation, ViolationKind};
use crate::yaml::{Parsed, Tree};

/// What a check depends on besides the text.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day on which the case is looked at.
    pub today: Date,
    /// Which days the school teaches.
    pub calendar: Calendar,
    /// The numbers that the law leaves open.
    pub thresholds: Thresholds,
}

/// A checked case file.
pub struct Checked<'t> {
    /// The typed case; none where the file is no mapping.
    pub case: Option<Case<'t>>,
    /// What was found, in the order of the text.
    pub findings: Vec<Finding>,
}

/// Checks a parsed case file.
pub fn check<'t>(parsed: &'t Parsed<'_>, settings: &Settings) -> Checked<'t> {
    let case = Case::read(&parsed.tree);
    let mut findings: Vec<_> =
        parsed.problems.iter().map(|problem| rules::yaml::finding(problem, &parsed.tree)).collect();
    // What a rule would miss may stand in the part that could not be read.
    if let (Some(case), true) = (&case, parsed.is_whole()) {
        let context = Context {
            case,
            tree: &parsed.tree,
            today: settings.today,
            calendar: &settings.calendar,
            thresholds: &settings.thresholds,
        };
        findings.extend(run(&context));
    }
    findings.extend(refused(&parsed.tree, &findings));
    findings.sort_by(|a, b| (a.span, a.code).cmp(&(b.span, b.code)));
    Checked { case, findings }
}

/// What the schema refuses. A word such as `snarest` where a date belongs is one defect: a rule that speaks of it says
/// more than that it is no date.
fn refused(tree: &Tree<'_>, findings: &[Finding]) -> Vec<Finding> {
    let spoken_of = |violation: &Violation<'_>| {
        matches!(violation.kind, ViolationKind::NotADate { .. })
            && findings.iter().any(|finding| finding.span == violation.span)
    };
    let violations = schema::validate(tree).into_iter().filter(|violation| !spoken_of(violation));
    violations.map(|violation| form::finding(&violation)).collect()
}

fn run(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules::all() {
        let Some(check) = rule.check else { continue };
        let mut found = Findings::new(rule);
        check(context, &mut found);
        findings.extend(found.into_vec());
    }
    findings
}
