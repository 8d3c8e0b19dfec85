//! The engine: a parsed text, settings and a day in; the typed case and sorted findings out.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::case::Case;
use crate::finding::Finding;
use crate::rules::{self, Context, Findings, Thresholds, form};
use crate::schema::{self, Violation, ViolationKind};
use crate::source::Span;
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
    findings.extend(refused(parsed, &findings));
    findings.sort_by(|a, b| (a.span, a.code).cmp(&(b.span, b.code)));
    Checked { case, findings }
}

/// What the schema refuses, as far as no other finding or unread text explains it.
fn refused(parsed: &Parsed<'_>, findings: &[Finding]) -> Vec<Finding> {
    let violations = schema::validate(&parsed.tree).into_iter();
    let explained = |violation: &Violation<'_>| {
        spoken_of(violation, findings) || miswritten(violation, parsed) || perhaps_unread(violation, parsed)
    };
    let own = violations.filter(|violation| !explained(violation));
    own.map(|violation| form::finding(&violation)).collect()
}

/// Whether a rule speaks of a word such as `snarest` where a date belongs: it says more than that it is no date.
fn spoken_of(violation: &Violation<'_>, findings: &[Finding]) -> bool {
    matches!(violation.kind, ViolationKind::NotADate { .. })
        && findings.iter().any(|finding| finding.span == violation.span)
}

/// Whether the very words are no good YAML, and so are perhaps not read as they were meant. For a key that is missing:
/// whether it stands behind something like a no-break space, which puts it in another section.
fn miswritten(violation: &Violation<'_>, parsed: &Parsed<'_>) -> bool {
    let touches = |bad: Span| bad.start <= violation.span.end && violation.span.start <= bad.end;
    let hides =
        |key: &str, bad: Span| parsed.tree.text().get(bad.end as usize..).is_some_and(|rest| rest.starts_with(key));
    parsed.problems.iter().any(|bad| match violation.kind {
        ViolationKind::Missing { key } => hides(key, bad.span),
        _ => touches(bad.span),
    })
}

/// Whether what is missed may stand in a part of the text that could not be read.
fn perhaps_unread(violation: &Violation<'_>, parsed: &Parsed<'_>) -> bool {
    let in_broken_part = || parsed.broken.iter().any(|part| part.range().contains(&(violation.span.start as usize)));
    match violation.kind {
        ViolationKind::UnknownReference { .. } => !parsed.is_whole(),
        ViolationKind::Missing { .. } | ViolationKind::Empty => {
            !parsed.is_whole() && (violation.node.parent().is_none() || in_broken_part())
        }
        _ => false,
    }
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
