//! `brille new`

mod dialogue;
mod draft;
mod scalar;
mod template;

use std::io::{self, ErrorKind, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use inquire::InquireError;

use super::failure::{self, tell};
use super::output::Output;
use super::schema::Format;
use super::{Status, options, write};
use crate::lang::{Lang, Text};
use draft::Draft;

/// The schema is put here, beside the case, so that an editor finds it without a network.
pub(super) const SCHEMA_PATH: &str = ".brille/sak.schema.json";

const MISSING: Text = Text::new("mangler {}", "manglar {}", "{} missing");
const STOPPED: Text =
    Text::new("avbrutt, ingenting er skrevet", "avbrote, ingenting er skrive", "stopped, nothing was written");
const WROTE: Text = Text::new("Skrev {}.", "Skreiv {}.", "Wrote {}.");
const NEXT: Text = Text::new(
    "Fortsett i filen, og kjør: brille check {}",
    "Hald fram i fila, og køyr: brille check {}",
    "Go on in the file, then run: brille check {}",
);

/// Start a case file, from flags or, on a terminal, by answering questions
#[derive(Args)]
pub(super) struct New {
    /// Where to write the case; an existing file is left alone, - is standard output
    #[arg(default_value = "sak.yaml", value_name = "FILE")]
    file: PathBuf,

    /// Do not write .brille/sak.schema.json beside the case, which lets editors complete and explain keys
    #[arg(long)]
    no_schema_file: bool,

    #[command(flatten)]
    draft: Draft,
}

impl New {
    pub(super) fn run(mut self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let lang = lang.or(self.draft.lang()).unwrap_or_default();
        let to_stdout = self.file.as_os_str() == "-";
        if !to_stdout && self.file.exists() {
            return Err(failure::cannot_write(lang, &self.file, &io::ErrorKind::AlreadyExists.into()));
        }
        self.complete(lang)?;
        let with_schema = !to_stdout && !self.no_schema_file;
        let schema_line = with_schema.then_some(SCHEMA_PATH);
        let Some(answers) = self.draft.answers(options::today()) else { return Err(stopped(lang)) };
        let text = template::text(&answers, schema_line);
        if to_stdout {
            output.results(lang, |out| out.write_all(text.as_bytes()))?;
            return Ok(Status::Clean);
        }
        write::create(&self.file, text.as_bytes()).map_err(|error| failure::cannot_write(lang, &self.file, &error))?;
        output.say(&tell(lang, WROTE, &[&self.file.to_string_lossy()]));
        if with_schema {
            let path = write_schema(&self.file, lang)?;
            output.say(&tell(lang, WROTE, &[&path.to_string_lossy()]));
        }
        output.say(&tell(lang, NEXT, &[&self.file.to_string_lossy()]));
        Ok(Status::Clean)
    }

    /// Asks for what the flags do not say.
    fn complete(&mut self, lang: Lang) -> anyhow::Result<()> {
        let missing = self.draft.missing();
        if missing.is_empty() {
            return Ok(());
        }
        if !io::stdin().is_terminal() {
            return Err(anyhow::Error::msg(tell(lang, MISSING, &[&missing.join(", ")])));
        }
        dialogue::ask(&mut self.draft, lang).map_err(|error| match error {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => stopped(lang),
            error => anyhow::Error::new(error).context(STOPPED.get(lang)),
        })
    }
}

fn stopped(lang: Lang) -> anyhow::Error {
    anyhow::Error::msg(STOPPED.get(lang))
}

/// How the identifier of a schema begins that brille has written.
const OWN_SCHEMAS: &str = "https://brille.invalid/schemas/";

/// Writes the schema of this version beside the case, where no other file of that name stands. Of a case that is a link,
/// it is the file that names the schema.
pub(super) fn write_schema(case: &Path, lang: Lang) -> anyhow::Result<PathBuf> {
    let case = if case.is_symlink() { std::fs::canonicalize(case).ok() } else { None }.unwrap_or(case.to_owned());
    let path = case.with_file_name(SCHEMA_PATH);
    let is_foreign = std::fs::read_to_string(&path).is_ok_and(|text| !text.contains(OWN_SCHEMAS));
    if is_foreign {
        return Err(failure::cannot_write(lang, &path, &ErrorKind::AlreadyExists.into()));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)
        .and_then(|()| write::replace(&path, Format::Sak.text().as_bytes()))
        .map_err(|error| failure::cannot_write(lang, &path, &error))?;
    Ok(path)
}
