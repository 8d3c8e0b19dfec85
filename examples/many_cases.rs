//! Many case files, for measuring (`benches/scale.sh`, `benches/volume.sh`):
//! `cargo run --example many_cases -- write FOLDER COUNT` writes cases of about 6 KB, made of the invented ones in
//! `fixtures/gode`; the same count gives the same files, and one in ten has a typing error;
//! `cargo run --example many_cases -- plans FOLDER COUNT` writes cases with plans that differ in all their long texts;
//! `cargo run --example many_cases -- parse FOLDER` parses all files in a folder to the tree, on all cores, and does
//! nothing else: what a check cannot go below.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, bail};
use brille::yaml;
use ignore::WalkBuilder;
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Cases in all phases, from the first day to the end, as people write them.
const CASES: [&str; 7] = [
    include_str!("../fixtures/gode/ny-melding/sak.yaml"),
    include_str!("../fixtures/gode/ledelse-meldt-eier/sak.yaml"),
    include_str!("../fixtures/gode/enkel/sak.yaml"),
    include_str!("../fixtures/gode/undersoekelse-i-gang/sak.yaml"),
    include_str!("../fixtures/gode/kapittel-9a/sak.yaml"),
    include_str!("../fixtures/gode/eksempel/sak.yaml"),
    include_str!("../fixtures/gode/nynorsk-smaaskule/sak.yaml"),
];

/// The keys of long texts, in bokmål and nynorsk.
const TEXTS: [&str; 6] = [" hva: ", " kva: ", " beskrivelse: ", " begrunnelse: ", " tegn_på_effekt: ", " konklusjon: "];

/// How many cases lie in a folder.
const A_FOLDER: usize = 100;

/// The calendar that some of them name.
const CALENDAR: &str = include_str!("../fixtures/gode/skolerute.yaml");

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", folder, count] => write_cases(Path::new(folder), count.parse().context("how many?")?, case),
        ["plans", folder, count] => write_cases(Path::new(folder), count.parse().context("how many?")?, plan),
        ["parse", folder] => parse_cases(Path::new(folder)),
        _ => bail!("expected: write FOLDER COUNT, plans FOLDER COUNT, or parse FOLDER"),
    }
}

fn write_cases(folder: &Path, count: usize, case: fn(usize) -> String) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    write(&folder.join("skolerute.yaml"), CALENDAR)?;
    for number in 0..count {
        let folder = folder.join(format!("{:04}", number / A_FOLDER));
        fs::create_dir_all(&folder)?;
        write(&folder.join(format!("sak-{number:06}.yaml")), &case(number))?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "half a file of a measurement harms nobody")]
fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::write(path, text)
}

fn parse_cases(folder: &Path) -> anyhow::Result<()> {
    let entries = WalkBuilder::new(folder).sort_by_file_path(Path::cmp).build().collect::<Result<Vec<_>, _>>()?;
    let files = entries.iter().filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    let files: Vec<_> = files.collect();
    let nodes = |text: &str| yaml::parse(text).tree.nodes().count();
    let parsed = files.par_iter().map(|file| Ok(nodes(&fs::read_to_string(file.path())?)));
    let nodes: usize = parsed.sum::<anyhow::Result<usize>>()?;
    Ok(writeln!(io::stdout(), "{} files, {nodes} nodes", files.len())?)
}

/// A case with a number of its own; every tenth one has a typing error.
fn case(number: usize) -> String {
    let text = numbered(CASES[number % CASES.len()], number);
    if number.is_multiple_of(10) { text.replacen("beskrivelse: ", "beskrivelsse: ", 1) } else { text }
}

/// A case with a plan, whose texts hold its number too.
fn plan(number: usize) -> String {
    let with_plan: Vec<&str> = CASES.into_iter().filter(|text| text.contains("\nplan:")).collect();
    let text = numbered(with_plan[number % with_plan.len()], number);
    let longer = |line: &str| {
        let key = TEXTS.iter().find_map(|key| Some(line.find(key)? + key.len()));
        let at = key.filter(|at| line[*at..].starts_with(char::is_uppercase));
        at.map_or_else(|| line.to_owned(), |at| format!("{}Nr. {number} {}", &line[..at], &line[at..]))
    };
    text.lines().map(|line| longer(line) + "\n").collect()
}

/// A case with an identifier of its own.
fn numbered(text: &str, number: usize) -> String {
    let (before, id) = text.split_once(" id: ").unwrap_or((text, ""));
    let after = id.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '-');
    format!("{before} id: 2026-{number:06}{after}")
}
