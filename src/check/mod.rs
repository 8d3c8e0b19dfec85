//! The engine: a parsed text, settings and a day in; the typed case and sorted findings out.

mod law_version;

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::case::Case;
use crate::finding::{self, Finding, Severity};
use crate::rules::{self, Context, Findings, Levels, Rule, Surroundings, Thresholds, Wording};
use crate::schema::{self, Gaps, Violation};
use crate::suppress::{self, Parted, Reading};
use crate::yaml::{Kind, Parsed, Tree};

/// What a check depends on besides the text.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day on which the case is looked at.
    pub today: Date,
    /// Which days the school teaches.
    pub calendar: Calendar,
    /// The numbers that the law leaves open.
    pub thresholds: Thresholds,
    /// The levels that a school has changed.
    pub levels: Levels,
    /// What is known from outside the file.
    pub surroundings: Surroundings,
    /// Whether comments in the file may silence findings.
    pub silencing: bool,
}

impl Settings {
    /// What holds where nothing else is said: a school that is closed on weekends and public holidays only, and
    /// brille's own thresholds.
    pub fn new(today: Date) -> Self {
        Self {
            today,
            calendar: Calendar::default(),
            thresholds: Thresholds::default(),
            levels: Levels::default(),
            surroundings: Surroundings::default(),
            silencing: true,
        }
    }
}

/// A checked case file.
pub struct Checked<'t> {
    /// The typed case; none where the file is no mapping.
    pub case: Option<Case<'t>>,
    /// What was found, in the order of the text, without what comments silence.
    pub findings: Vec<Finding>,
    /// What comments silence, in the order of the text.
    pub silenced: Vec<Finding>,
}

impl Checked<'_> {
    /// How many of the findings are errors, silenced ones included: a comment makes no plan complete.
    pub fn errors(&self) -> usize {
        self.findings.iter().chain(&self.silenced).filter(|finding| finding.severity == Severity::Error).count()
    }
}

/// Checks a parsed case file.
///
/// Where part of the text could not be read, only that is reported: what seems to be missing may stand there.
pub fn check<'t>(parsed: &'t Parsed<'_>, settings: &Settings) -> Checked<'t> {
    check_read(parsed, Case::read(&parsed.tree), None, settings)
}

/// The same for a case that has been read from the parsed text already, with a finding that was made outside of it.
pub fn check_read<'t>(
    parsed: &'t Parsed<'_>,
    case: Option<Case<'t>>,
    from_outside: Option<Finding>,
    settings: &Settings,
) -> Checked<'t> {
    let findings = found(parsed, case.as_ref(), settings).into_iter().chain(from_outside).collect();
    let Parted { shown, silenced } = settle(parsed, findings, settings);
    Checked { case, findings: shown, silenced }
}

/// Gives the findings of a file their levels and their identity, puts them in order, and parts them by what comments in
/// the file silence.
pub fn settle(parsed: &Parsed<'_>, mut findings: Vec<Finding>, settings: &Settings) -> Parted {
    let Settings { today, levels, surroundings, silencing, .. } = settings;
    levels.apply(&mut findings);
    findings.sort_by(|a, b| (a.span, a.code).cmp(&(b.span, b.code)));
    // Silenced or not: the identity of the others must not depend on it.
    finding::identify(&mut findings, &parsed.tree);
    let has_no_names = surroundings.names.is_empty();
    let is_mute = |code: &str| {
        levels.silence(code) || has_no_names && rules::needs_names(code) || rules::compared_by_code(code).is_some()
    };
    let reading = Reading { today: *today, heeded: *silencing, is_mute: &is_mute };
    let mut parted = suppress::part(parsed, findings, reading);
    // Findings on the comments have come to it.
    levels.apply(&mut parted.shown);
    parted
}

/// What the parser, the schema and the rules find.
fn found(parsed: &Parsed<'_>, case: Option<&Case<'_>>, settings: &Settings) -> Vec<Finding> {
    let tree = &parsed.tree;
    let mut findings: Vec<_> = parsed.problems.iter().map(|problem| rules::yaml::finding(problem, tree)).collect();
    if parsed.is_whole() {
        let violations = schema::validate(tree);
        let gaps = Gaps::new(&violations);
        let from_rules = case.map_or_else(Vec::new, |case| run_rules(case, tree, &gaps, settings));
        let from_schema = schema_findings(&violations, &from_rules);
        // What cannot be read as it is meant is reported as that alone.
        let misread = |finding: &Finding| parsed.problems.iter().any(|problem| problem.span.overlaps(finding.span));
        findings.extend(from_schema.into_iter().chain(from_rules).filter(|finding| !misread(finding)));
        if let Some(case) = case {
            let last_day = case.closed_by(settings.today).unwrap_or(settings.today);
            law_version::cite_by_day(&mut findings, tree, case, last_day);
            if case.is_private() {
                law_version::cite_for_private_school(&mut findings);
            }
        }
    }
    findings
}

/// What the schema sees, without the values that a rule calls an error: a rule knows what a value means, such as
/// «fortløpende» where a date should stand, and one defect is one finding.
fn schema_findings(violations: &[Violation<'_>], from_rules: &[Finding]) -> Vec<Finding> {
    let spoken_of = |violation: &Violation<'_>, finding: &Finding| {
        let is_value = violation.span == violation.node.span() && violation.span.contains(finding.span);
        is_value && finding.severity == Severity::Error && finding.pointer == schema::pointer(violation.node)
    };
    let unspoken = violations.iter().filter(|violation| !from_rules.iter().any(|found| spoken_of(violation, found)));
    rules::form::findings(unspoken)
}

fn run_rules(case: &Case<'_>, tree: &Tree<'_>, gaps: &Gaps, settings: &Settings) -> Vec<Finding> {
    let Settings { today, calendar, thresholds, levels, surroundings, .. } = settings;
    let wording = Wording::default();
    let context = Context { case, tree, gaps, today: *today, calendar, thresholds, surroundings, wording: &wording };
    running(levels).flat_map(|rule| run_rule(rule, &context)).collect()
}

/// The rules that are not turned off. One that is turned off is not run at all, so that the schema speaks of what it
/// would have spoken of.
fn running(levels: &Levels) -> impl Iterator<Item = &'static Rule> {
    rules::all().filter(|rule| !levels.silence(rule.code))
}

/// The codes of the rules that a parsed case file is held against; none where it cannot be judged.
pub fn rules_for(parsed: &Parsed<'_>, settings: &Settings) -> Vec<&'static str> {
    let is_judged = parsed.is_whole() && matches!(parsed.tree.root().kind(), Kind::Map { .. });
    let checks = running(&settings.levels).filter(|rule| is_judged && rule.check.is_some());
    checks.map(|rule| rule.code).collect()
}

fn run_rule(rule: &'static Rule, context: &Context<'_>) -> Vec<Finding> {
    let Some(check) = rule.check else { return Vec::new() };
    let mut found = Findings::new(rule);
    check(context, &mut found);
    found.into_vec()
}
