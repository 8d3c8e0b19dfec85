//! `brille completions`

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;

use super::output::Output;
use super::{Arguments, Status};
use crate::lang::Lang;
use crate::rules;

/// Print the completions of a shell, to be loaded by it
#[derive(Args)]
pub(super) struct Completions {
    /// Which shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self, output: &Output) -> anyhow::Result<Status> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut with_codes(Arguments::command()), "brille", &mut script);
        output.results(Lang::default(), |out| out.write_all(&script))?;
        Ok(Status::Clean)
    }
}

/// The command line with the codes of the rules, which `explain` takes in any spelling and so does not list itself.
fn with_codes(command: Command) -> Command {
    let ruled = rules::all().map(|rule| (rule.code, rule.title));
    let unruled = rules::unruled().map(|unruled| (unruled.code, unruled.title));
    let codes = ruled.chain(unruled).map(|(code, title)| PossibleValue::new(code).help(title.get(Lang::En)));
    let codes = PossibleValuesParser::new(codes);
    command.mut_subcommand("explain", |explain| explain.mut_arg("code", |code| code.value_parser(codes)))
}
