//! What each stage of a check costs on one case: `cargo bench`.

use std::hint::black_box;

use brille::calendar::Calendar;
use brille::case::Case;
use brille::check::{Settings, check};
use brille::rules::Thresholds;
use brille::{schema, yaml};
use jiff::civil::date;

const CASE: &str = include_str!("../fixtures/gode/eksempel/sak.yaml");

fn main() {
    divan::main();
}

fn settings() -> Settings {
    Settings { today: date(2026, 10, 5), calendar: Calendar::default(), thresholds: Thresholds::default() }
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

#[divan::bench]
fn validate_read_and_run_rules(bencher: divan::Bencher<'_, '_>) {
    let (parsed, settings) = (yaml::parse(CASE), settings());
    bencher.bench(|| check(black_box(&parsed), &settings).findings.len());
}
