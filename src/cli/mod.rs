//! The command line: reads what is asked for, asks the clock and the disk, writes the results.
//!
//! Results go to standard output, everything else to standard error. No other room reads files, the environment or
//! the clock, or prints.

mod baseline;
mod bundle;
mod calendar;
mod check;
mod completions;
mod config;
mod diff;
mod emblems;
mod examine;
mod explain;
mod export;
mod failure;
mod fix;
mod git;
mod input;
mod look;
mod man;
mod names;
mod new;
mod options;
mod output;
mod pool;
mod preflight;
mod progress;
mod render;
mod reports;
mod root;
mod rules;
mod schema;
mod settings;
mod status;
mod templates;
mod write;

use std::panic::{self, UnwindSafe};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::lang::Lang;
use options::{ColorChoice, LangChoice};
use output::Output;

/// How a run ended; the number is the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Done, and nothing was found that must fail the run.
    Clean = 0,
    /// Findings at or above the level that was asked for.
    Findings = 1,
    /// The job could not be done.
    Failed = 2,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(status as u8)
    }
}

/// Checks and renders case files of the aktivitetsplikt in Norwegian schools (opplæringslova § 12-4).
#[derive(Parser)]
#[command(name = "brille", version, max_term_width = 100, args_override_self = true, after_help = EXIT_STATUS)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// Language of what brille says; findings and documents follow the school's hovedmål without it
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LangChoice>,

    /// When to use colours; auto minds NO_COLOR and CLICOLOR
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
}

const EXIT_STATUS: &str = "\
Exit status: 0 when nothing was found that fails the run, 1 on findings, 2 when the job could not be done.";

#[derive(Subcommand)]
enum Command {
    Check(check::Check),
    Fix(fix::Fix),
    Preflight(preflight::Preflight),
    Render(render::Render),
    Bundle(bundle::Bundle),
    Status(status::Status),
    New(Box<new::New>),
    Diff(diff::Diff),
    Explain(explain::Explain),
    Rules(rules::Rules),
    Schema(schema::Schema),
    Config(config::Config),
    Template(export::Template),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    guarded(|| arguments.run()).into()
}

/// Runs something in which a defect of the program may stop it. What a panic says may quote a case, so only its place
/// is told.
fn guarded(run: impl FnOnce() -> Status + UnwindSafe) -> Status {
    panic::set_hook(Box::new(|defect| {
        let place = defect.location().map(ToString::to_string).unwrap_or_default();
        output::say_plainly(&failure::tell(Lang::default(), failure::words::DEFECT, &[&place]));
    }));
    panic::catch_unwind(run).unwrap_or(Status::Failed)
}

impl Arguments {
    fn run(self) -> Status {
        let lang = self.lang.map(LangChoice::lang);
        let output = Output::new(self.color);
        self.command.run(lang, &output).unwrap_or_else(|error| {
            output.complain(lang.unwrap_or_default(), &error);
            Status::Failed
        })
    }
}

impl Command {
    fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        match self {
            Command::Check(check) => check.run(lang, output),
            Command::Fix(fix) => fix.run(lang, output),
            Command::Preflight(preflight) => preflight.run(lang, output),
            Command::Render(render) => render.run(lang, output),
            Command::Bundle(bundle) => bundle.run(lang, output),
            Command::Status(status) => status.run(lang, output),
            Command::New(new) => new.run(lang, output),
            Command::Diff(diff) => diff.run(lang, output),
            Command::Explain(explain) => explain.run(lang.unwrap_or_default(), output),
            Command::Rules(rules) => rules.run(lang.unwrap_or_default(), output),
            Command::Schema(schema) => schema.run(output),
            Command::Config(config) => config.run(lang, output),
            Command::Template(template) => template.run(lang.unwrap_or_default(), output),
            Command::Completions(completions) => completions.run(output),
            Command::Man(man) => man.run(lang.unwrap_or_default(), output),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_defect_is_a_failure_and_not_a_crash() {
        let status = guarded(|| panic!("E1 heter Ada Eksempel"));
        let _ = panic::take_hook();
        assert_eq!(status, Status::Failed);
    }
}
