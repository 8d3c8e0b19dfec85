//! What each stage of a check costs on one case: `cargo bench`.

use std::hint::black_box;

use brille::case::Case;
use brille::check::{Settings, check};
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

#[divan::bench]
fn validate_read_and_run_rules(bencher: divan::Bencher<'_, '_>) {
    let (parsed, settings) = (yaml::parse(CASE), Settings::new(date(2026, 10, 5)));
    bencher.bench(|| check(black_box(&parsed), &settings).findings.len());
}
