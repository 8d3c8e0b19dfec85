//! Writes many invented case files of about 6 KB each, for measuring: `cargo run --example many_cases -- FOLDER COUNT`.
//!
//! The same count gives the same files. One in ten lacks a line that it should have.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Context;

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
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().context("into which folder?")?;
    let count = arguments.next().context("how many?")?.parse()?;
    for number in 0..count {
        let folder = Path::new(&folder).join(format!("{:04}", number / A_FOLDER));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("sak-{number:06}.yaml")), case(number))?;
    }
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
