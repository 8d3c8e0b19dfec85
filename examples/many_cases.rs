//! Many case files, for measuring (`benches/scale.sh`):
//! `cargo run --example many_cases -- write FOLDER COUNT` writes invented cases of about 6 KB each; the same count gives
//! the same files, and one in ten lacks a line that it should have;
//! `cargo run --example many_cases -- parse FOLDER` parses all files in a folder to the tree, on all cores, and does
//! nothing else: what a check cannot go below.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use brille::yaml;
use ignore::WalkBuilder;
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A whole case without faults.
const CASE: &str = include_str!("../src/rules/base.yaml");

/// How many cases lie in a folder.
const A_FOLDER: usize = 100;

const SCHOOLS: [&str; 5] = [
    "Solbakken skole",
    "Ytre Fjellvik skole",
    "Bjørkåsen ungdomsskole",
    "Øvre Sjøvegan skole",
    "Åsheim oppvekstsenter",
];

const SEEN: [&str; 6] = [
    "E1 var med på laget og fikk ballen flere ganger.",
    "E1 sto for seg selv ved gjerdet i ti minutter før A1 hentet E1 inn i leken.",
    "Laglista hang ikke oppe, og A1 satte opp en ny før storefri.",
    "E1 fortalte at det er greiest når lagene er klare på forhånd.",
    "Ballbingen var stengt på grunn av is, og elevene lekte i skolegården.",
    "L1 snakket med E1 etter timen; E1 hadde det bra i dag.",
];

/// Lines that a finding tells of when they are missing.
const WANTED: [&str; 4] =
    ["      utføres_av: [A1]\n", "      løser: [P1]\n", "  koordinator: S1\n", "    slutt: 2026-09-10\n"];

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", folder, count] => write_cases(Path::new(folder), count.parse().context("how many?")?),
        ["parse", folder] => parse_cases(Path::new(folder)),
        _ => bail!("expected: write FOLDER COUNT, or parse FOLDER"),
    }
}

fn write_cases(folder: &Path, count: usize) -> anyhow::Result<()> {
    for number in 0..count {
        let folder = folder.join(format!("{:04}", number / A_FOLDER));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("sak-{number:06}.yaml")), case(number))?;
    }
    Ok(())
}

fn parse_cases(folder: &Path) -> anyhow::Result<()> {
    let entries = WalkBuilder::new(folder).sort_by_file_path(Path::cmp).build().collect::<Result<Vec<_>, _>>()?;
    let files = entries.iter().filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    let files: Vec<_> = files.collect();
    let nodes = |text: &str| yaml::parse(text).tree.nodes().count();
    let parsed = files.par_iter().map(|file| Ok(nodes(&fs::read_to_string(file.path())?)));
    let nodes: usize = parsed.sum::<anyhow::Result<usize>>()?;
    println!("{} files, {nodes} nodes", files.len());
    Ok(())
}

fn case(number: usize) -> String {
    let text = CASE
        .replace("2026-0147", &format!("2026-{number:06}"))
        .replace("Solbakken skole", SCHOOLS[number % SCHOOLS.len()])
        .replace("når klassen deler seg i lag", &format!("når {} elever deler seg i lag", 12 + number % 17));
    let mut text = match number % 10 {
        0 => text.replacen(WANTED[number / 10 % WANTED.len()], "", 1),
        _ => text,
    };
    for day in 0..9 {
        let seen = SEEN[(number * 7 + day * 5) % SEEN.len()];
        let _ = writeln!(text, "  - {{ dato: 2026-09-{:02}, av: A1, hva: {seen:?} }}", 15 + day);
    }
    text
}
