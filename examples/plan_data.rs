//! Prints what the template of the plan is given, as JSON: `cargo run --example plan_data -- sak.yaml 2026-10-05`.
//!
//! Saved as `data.json` beside `templates/*.typ`, it lets any typst compiler set the same document, for work on the
//! templates and for comparing speed (`benches/compare.sh`).

use std::io::Write;

use anyhow::Context;
use brille::case::Case;
use brille::render::{Document, Options, Typesetter};
use brille::yaml;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().context("which case file?")?;
    let today = arguments.next().context("on which day (YYYY-MM-DD)?")?.parse()?;
    let text = std::fs::read_to_string(path)?;
    let parsed = yaml::parse(&text);
    let case = Case::read(&parsed.tree).context("no case")?;
    let data = Typesetter::new()?.data(Document::Plan, &case, &Options::new(&case, today))?;
    std::io::stdout().write_all(data.as_bytes())?;
    Ok(())
}
