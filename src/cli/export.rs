//! `brille template`

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use clap::{Args, Subcommand};

use super::failure::{self, tell};
use super::output::Output;
use super::render::named;
use super::{Status, write};
use crate::lang::{Lang, Text};
use crate::render::Document;
use crate::render::built_in::{self, BuiltIn, Role};

/// Work with templates of documents
#[derive(Args)]
pub(super) struct Template {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Export(Export),
}

/// Write the built-in templates into a folder, to be changed there and used by brille render --templates FOLDER
#[derive(Args)]
struct Export {
    /// The folder; it is made where it does not exist. No file that is there is replaced
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,

    /// The document whose template you want to change; may be given several times [default: one template for all]
    #[arg(long, value_name = "DOCUMENT", value_parser = named)]
    document: Vec<Document>,

    /// Write the fonts too, with their licences
    #[arg(long)]
    fonts: bool,
}

impl Template {
    pub(super) fn run(self, lang: Lang, output: &Output) -> anyhow::Result<Status> {
        match self.action {
            Action::Export(export) => export.run(lang, output),
        }
    }
}

impl Export {
    fn run(mut self, lang: Lang, output: &Output) -> anyhow::Result<Status> {
        self.document.sort_unstable();
        self.document.dedup();
        let mut files = built_in::templates(&self.document);
        if self.fonts {
            files.extend(built_in::fonts());
        }
        refuse_to_replace(&self.folder, &files, lang)?;
        for file in &files {
            let path = self.folder.join(&file.path);
            create(&path, file.bytes).map_err(|error| failure::cannot_write(lang, &path, &error))?;
            output.say(&tell(lang, WROTE, &[&path.to_string_lossy(), &what(file.role, lang)]));
        }
        let folder = self.folder.to_string_lossy();
        output.say(&tell(lang, USE, &[&folder, &folder]));
        Ok(Status::Clean)
    }
}

fn create(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    write::create(path, bytes)
}

/// Fails where any of the files is there already, before anything is written: somebody may have changed it.
fn refuse_to_replace(folder: &Path, files: &[BuiltIn], lang: Lang) -> anyhow::Result<()> {
    let paths = files.iter().map(|file| folder.join(&file.path));
    let there: Vec<String> =
        paths.filter(|path| path.symlink_metadata().is_ok()).map(|path| path.to_string_lossy().into_owned()).collect();
    match there.is_empty() {
        true => Ok(()),
        false => Err(anyhow!(tell(lang, THERE, &[&there.join(", ")]))),
    }
}

const WROTE: Text = Text::new("Skrev {}: {}", "Skreiv {}: {}", "Wrote {}: {}");
const USE: Text = Text::new(
    "Bruk malene med: brille render SAK --templates {}, eller skriv `maler: {}` i brille.yaml. Filer som du ikke endrer, \
     kan du slette: da gjelder de innebygde.",
    "Bruk malane med: brille render SAK --templates {}, eller skriv `maler: {}` i brille.yaml. Filer som du ikkje endrar, \
     kan du slette: då gjeld dei innebygde.",
    "Use the templates with: brille render CASE --templates {}, or write `maler: {}` in brille.yaml. Files that you do not \
     change can be deleted: the built-in ones hold then.",
);
const THERE: Text = Text::new(
    "ingenting er skrevet, for dette finnes fra før: {}",
    "ingenting er skrive, for dette finst frå før: {}",
    "nothing was written, since this exists already: {}",
);

/// What a file is, for those who want to change it.
fn what(role: Role, lang: Lang) -> String {
    let of = |document: Option<Document>, all: Text, one: Text| match document {
        Some(document) => tell(lang, one, &[document.key()]),
        None => all.get(lang).to_owned(),
    };
    let text = match role {
        Role::Layout(document) => {
            let all = Text::new(
                "rekkefølgen i alle dokumenter (PDF)",
                "rekkjefølgja i alle dokument (PDF)",
                "the order of things in all documents (PDF)",
            );
            let one = Text::new("rekkefølgen i {} (PDF)", "rekkjefølgja i {} (PDF)", "the order of things in {} (PDF)");
            return of(document, all, one);
        }
        Role::Page(document) => {
            let all = Text::new(
                "rekkefølgen i alle dokumenter (HTML)",
                "rekkjefølgja i alle dokument (HTML)",
                "the order of things in all documents (HTML)",
            );
            let one =
                Text::new("rekkefølgen i {} (HTML)", "rekkjefølgja i {} (HTML)", "the order of things in {} (HTML)");
            return of(document, all, one);
        }
        Role::Parts => Text::new(
            "farger, størrelser og hver del av et dokument (PDF)",
            "fargar, storleikar og kvar del av eit dokument (PDF)",
            "colours, sizes and each part of a document (PDF)",
        ),
        Role::Macros => {
            Text::new("hver del av en side (HTML)", "kvar del av ei side (HTML)", "each part of a page (HTML)")
        }
        Role::Styles => {
            Text::new("farger og størrelser (HTML)", "fargar og storleikar (HTML)", "colours and sizes (HTML)")
        }
        Role::Font => Text::new("skrift", "skrift", "font"),
        Role::Licence => Text::new("lisensen til en skrift", "lisensen til ei skrift", "licence of a font"),
    };
    text.get(lang).to_owned()
}
