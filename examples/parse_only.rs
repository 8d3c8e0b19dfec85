//! Parses all case files in a folder to the tree, on all cores, and does nothing else: what a check cannot go below.
//! `cargo run --example parse_only -- FOLDER`.

use anyhow::Context;
use brille::yaml;
use ignore::WalkBuilder;
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<()> {
    let folder = std::env::args().nth(1).context("which folder?")?;
    let entries = WalkBuilder::new(folder).sort_by_file_path(|one, other| one.cmp(other)).build();
    let files: Vec<_> = entries.filter_map(Result::ok).filter(|entry| entry.path().is_file()).collect();
    let nodes = |text: &str| yaml::parse(text).tree.nodes().count();
    let parsed = files.par_iter().map(|file| Ok(nodes(&std::fs::read_to_string(file.path())?)));
    let nodes: usize = parsed.sum::<anyhow::Result<usize>>()?;
    println!("{} files, {nodes} nodes", files.len());
    Ok(())
}
