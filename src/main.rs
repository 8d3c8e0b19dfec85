//! The program `brille`; the library does the work.

use std::process::ExitCode;

fn main() -> ExitCode {
    brille::cli::main()
}
