//! `brille man`

use std::path::{Path, PathBuf};
use std::{fs, io, iter};

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man as Page;

use super::output::Output;
use super::{Arguments, EXIT_STATUS, Status, failure, write};
use crate::lang::Lang;

/// Print the manual page of brille, or write the pages of all commands into a folder
#[derive(Args)]
pub(super) struct Man {
    /// The folder for brille.1, brille-check.1 and so on; it is made where it does not exist
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(self, lang: Lang, output: &Output) -> anyhow::Result<Status> {
        let mut program = Arguments::command().disable_help_subcommand(true);
        program.build();
        match self.out {
            Some(folder) => write_all(&program, &folder, lang)?,
            None => output.results(lang, |out| out.write_all(text(&page(&program))?.as_bytes()))?,
        }
        Ok(Status::Clean)
    }
}

fn write_all(program: &Command, folder: &Path, lang: Lang) -> anyhow::Result<()> {
    fs::create_dir_all(folder).map_err(|error| failure::cannot_write(lang, folder, &error))?;
    for command in all(program) {
        let page = page(command);
        let path = folder.join(page.get_filename());
        let written = text(&page).and_then(|text| write::replace(&path, text.as_bytes()));
        written.map_err(|error| failure::cannot_write(lang, &path, &error))?;
    }
    Ok(())
}

/// A command and all commands below it.
fn all(command: &Command) -> Vec<&Command> {
    iter::once(command).chain(command.get_subcommands().flat_map(all)).collect()
}

/// A command's page. The date is blank, so that one version always writes the same.
fn page(command: &Command) -> Page {
    let has_ending = command.get_after_help().is_some();
    let command = command.clone();
    let command = if has_ending { command } else { command.after_help(EXIT_STATUS) };
    Page::new(command).date(" ").source(concat!("brille ", env!("CARGO_PKG_VERSION")))
}

/// The page as roff, with the exit status under its customary heading.
fn text(page: &Page) -> io::Result<String> {
    let mut text = Vec::new();
    page.render(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    Ok(text.replacen(".SH EXTRA\nExit status: ", ".SH \"EXIT STATUS\"\n", 1))
}
