//! The engine: a parsed text, settings and a day in; the typed case and sorted findings out.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::case::Case;
use crate::finding::Finding;
use crate::rules::{self, Context, Findings, Thresholds};
use crate::yaml::Parsed;

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
    findings.sort_by(|a, b| (a.span, a.code).cmp(&(b.span, b.code)));
    Checked { case, findings }
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
