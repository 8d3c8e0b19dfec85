//! What each stage of a check costs on one case: `cargo bench`.

use std::hint::black_box;

use brille::case::Case;
use brille::check::{Settings, check};
use brille::rules::{self, Context, Findings, Wording};
use brille::schema::Gaps;
use brille::{schema, yaml};
use jiff::civil::date;

const CASE: &str = include_str!("../fixtures/gode/eksempel/sak.yaml");

fn main() {
    divan::main();
}

#[divan::bench]
fn parse() -> usize {
    yaml::parse(black_box(CASE)).problems.len()
}

#[divan::bench]
fn validate(bencher: divan::Bencher<'_, '_>) {
    let parsed = yaml::parse(CASE);
    bencher.bench(|| schema::validate(black_box(&parsed.tree)).len());
}

#[divan::bench]
fn read_case(bencher: divan::Bencher<'_, '_>) {
    let parsed = yaml::parse(CASE);
    bencher.bench(|| Case::read(black_box(&parsed.tree)).is_some());
}

/// All rules on one case; shall cost less than [`parse`].
#[divan::bench]
fn run_all_rules(bencher: divan::Bencher<'_, '_>) {
    let (parsed, settings) = (yaml::parse(CASE), Settings::new(date(2026, 10, 5)));
    let Some(case) = Case::read(&parsed.tree) else { return };
    let gaps = Gaps::new(&schema::validate(&parsed.tree));
    let Settings { today, calendar, thresholds, surroundings, .. } = &settings;
    let (tree, today) = (&parsed.tree, *today);
    bencher.bench(|| {
        let (case, gaps, wording) = (black_box(&case), &gaps, &Wording::default());
        let context = Context { case, tree, gaps, today, calendar, thresholds, surroundings, wording };
        let checks = rules::all().filter_map(|rule| Some((rule, rule.check?)));
        let found = |(rule, check): (_, fn(&Context<'_>, &mut Findings))| {
            let mut findings = Findings::new(rule);
            check(&context, &mut findings);
            findings.into_vec().len()
        };
        checks.map(found).sum::<usize>()
    });
}

#[divan::bench]
fn validate_read_and_run_rules(bencher: divan::Bencher<'_, '_>) {
    let (parsed, settings) = (yaml::parse(CASE), Settings::new(date(2026, 10, 5)));
    bencher.bench(|| check(black_box(&parsed), &settings).findings.len());
}
