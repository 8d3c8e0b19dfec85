//! Prints the page on who sees what: `cargo run --example audiences > docs/audiences.md`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(brille::audience::page().as_bytes())
}
