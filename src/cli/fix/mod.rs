//! `brille fix`

mod diff;
mod words;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use jiff::civil::Date;

use super::calendar::{self, Calendars};
use super::examine::{MANY, examine, lang_here, nothing_found, settings_of};
use super::failure::{self, tell};
use super::input::{self, Candidate, Input};
use super::options::Day;
use super::output::Output;
use super::root::Root;
use super::settings::{Choice, Settings as SettingsFiles};
use super::{Status, names, new, pool, write};
use crate::check;
use crate::finding::{Finding, Safety};
use crate::fix::{self, Mended, Options, SchemaLine};
use crate::lang::Lang;
use crate::rules::{self, Thresholds};
use crate::source::{ColumnUnit, Source};
use crate::yaml::Parsed;

/// Mend slips of form in case files; comments and layout stay as they are
#[derive(Args)]
pub(super) struct Fix {
    /// Case files, folders (searched for *.yaml with the field `brille:`), school calendars, or - for standard input,
    /// whose mended text goes to standard output
    #[arg(default_value = ".", value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Make likely fixes too, which somebody should look at afterwards
    #[arg(long = "unsafe")]
    with_unsafe: bool,

    /// Write nothing; show what would change, and exit with 1 if anything would
    #[arg(long)]
    diff: bool,

    /// Add the line for editors to every case that lacks it, and write the schema beside the case
    #[arg(long)]
    schema_line: bool,

    /// Pass over named files that are no cases or that the settings leave out, as a search of folders does; nothing
    /// to mend is no failure then
    #[arg(long)]
    only_cases: bool,

    #[command(flatten)]
    choice: Choice,

    #[command(flatten)]
    day: Day,
}

impl Fix {
    pub(super) fn run(self, lang: Option<Lang>, output: &Output) -> anyhow::Result<Status> {
        let root = Arc::new(Root::new(None, lang.unwrap_or_default())?);
        let files = Arc::new(SettingsFiles::new(&self.choice, root, lang.unwrap_or_default())?);
        let lang = lang.or(lang_here(&files)).unwrap_or_default();
        let (mut candidates, unreadable) = input::find(&self.paths, &files, lang);
        if self.only_cases {
            input::keep_only_cases(&mut candidates, &files);
        }
        unreadable.iter().for_each(|error| output.complain(lang, error));
        let mut told = Told { failed: !unreadable.is_empty(), ..Told::default() };
        let today = self.day.or_today();
        let most = if self.with_unsafe { Safety::Unsafe } else { Safety::Safe };
        let look = Look {
            today,
            most,
            schema_line: self.schema_line,
            diff: self.diff,
            calendars: Calendars::default(),
            files,
            lang,
        };
        if candidates.len() >= MANY {
            rules::prepare_for_many();
        }
        pool::in_order(&candidates, |candidate| look.at(candidate), |seen| told.tell(seen, &look, output));
        if !told.any && !told.failed && !self.only_cases {
            return Err(nothing_found(&self.paths, &look.files, lang));
        }
        if told.any || told.failed {
            output.say(&words::summary(lang, &told.sum, self.diff));
        }
        Ok(told.status(self.diff))
    }
}

/// What every file of a run is mended with.
struct Look {
    today: Date,
    most: Safety,
    schema_line: bool,
    diff: bool,
    calendars: Calendars,
    files: Arc<SettingsFiles>,
    lang: Lang,
}

/// What looking at a candidate came to.
enum Seen {
    Mended(Box<File>),
    KeyFile(Input),
    Other,
    Failed(anyhow::Error),
}

/// A file with what it came to.
struct File {
    name: String,
    before: String,
    after: Mended,
}

impl File {
    fn has_changed(&self) -> bool {
        self.after.text != self.before
    }
}

impl Look {
    /// Reads a file, mends it, and writes it unless it goes to standard output.
    fn at(&self, candidate: &Candidate) -> Seen {
        if candidate.is_settings() {
            return Seen::Other;
        }
        match candidate.read(self.lang) {
            Ok(None) => Seen::Other,
            Ok(Some(file)) => match file.why_unusable() {
                Some(kind) => Seen::Failed(failure::cannot_read(self.lang, Path::new(&file.name), &kind.into())),
                None if names::is_key_file(&file) => Seen::KeyFile(file),
                None => {
                    let after = self.mended(&file);
                    self.written(candidate.path(), File { name: file.name, before: file.text, after })
                }
            },
            Err(error) => Seen::Failed(error),
        }
    }

    fn mended(&self, file: &Input) -> Mended {
        let settings_file = self.files.of_file(&file.name);
        let holding = settings_file.as_ref().map(|settings| settings.holding(&file.name, self.files.root()));
        let holding = holding.unwrap_or_default();
        let settings = settings_of(&holding, self.today, &Thresholds::default());
        let usual = settings_file.as_ref().and_then(|file| Some(file.path(holding.calendar()?)));
        let check = |parsed: &Parsed<'_>| -> Vec<Finding> {
            if calendar::is_calendar(parsed) {
                return check::settle(parsed, calendar::findings(parsed), &settings).shown;
            }
            examine(parsed, file, &settings, &self.calendars, usual.as_deref()).checked.findings
        };
        // Where a case comes from standard input, nobody knows where its schema would lie.
        let line = SchemaLine { path: new::SCHEMA_PATH, always: self.schema_line };
        let schema_line = (!input::is_stdin(&file.name)).then_some(line);
        fix::mend(&file.text, &Options { most: self.most, schema_line }, &check)
    }

    fn written(&self, path: &Path, file: File) -> Seen {
        let path = path.strip_prefix(".").unwrap_or(path);
        let stays = self.diff || !file.has_changed() || input::is_stdin(&file.name);
        let write = || {
            if file.after.has_new_schema_line {
                new::write_schema(path, self.lang)?;
            }
            let text = file.after.text.as_bytes();
            write::replace_in_kind(path, text).map_err(|error| failure::cannot_write(self.lang, path, &error))
        };
        match if stays { Ok(()) } else { write() } {
            Ok(()) => Seen::Mended(Box::new(file)),
            Err(error) => Seen::Failed(error),
        }
    }
}

/// What has been told so far.
#[derive(Default)]
struct Told {
    /// Whether there was a file to mend.
    any: bool,
    /// Whether something could not be read or written.
    failed: bool,
    sum: Sum,
}

/// What a run comes to.
#[derive(Default)]
struct Sum {
    /// Files that were changed.
    files: usize,
    /// Fixes that were made.
    fixed: usize,
    /// Fixes that were refused.
    refused: usize,
    /// Findings that likely fixes could mend.
    left: usize,
}

impl Told {
    fn tell(&mut self, seen: Seen, look: &Look, output: &Output) {
        match seen {
            Seen::Mended(file) => self.tell_file(*file, look, output),
            Seen::KeyFile(file) => {
                output.say(&tell(look.lang, words::NAMES_LEFT_OUT, &[&file.name]));
                let after = Mended { text: file.text.clone(), ..Mended::default() };
                self.show(&File { name: file.name, before: file.text, after }, look, output);
            }
            Seen::Other => {}
            Seen::Failed(error) => {
                self.failed = true;
                output.complain(look.lang, &error);
            }
        }
    }

    fn tell_file(&mut self, file: File, look: &Look, output: &Output) {
        self.any = true;
        self.sum.files += usize::from(file.has_changed());
        self.sum.fixed += file.after.fixed;
        self.sum.refused += file.after.refused.len();
        self.sum.left += file.after.left;
        self.show(&file, look, output);
        if file.has_changed() {
            output.say(&words::changed(look.lang, &file.name, file.after.fixed, look.diff));
        }
        let source = Source::new(file.name, file.after.text);
        for refused in &file.after.refused {
            let place = source.position(refused.span.start, ColumnUnit::Chars);
            let place = format!("{}:{}:{}", source.name(), place.line, place.column);
            output.warn(look.lang, &words::refused(look.lang, &place, refused));
        }
    }

    /// What goes to standard output: the differences, or the text that came from standard input.
    fn show(&mut self, file: &File, look: &Look, output: &Output) {
        let shown = if look.diff && file.has_changed() {
            let diff = diff::unified(&file.name, &file.before, &file.after.text);
            output.styled_results(look.lang, |out| out.write_all(diff.as_bytes()))
        } else if !look.diff && input::is_stdin(&file.name) {
            output.results(look.lang, |out| out.write_all(file.after.text.as_bytes()))
        } else {
            Ok(())
        };
        if let Err(error) = shown {
            self.failed = true;
            output.complain(look.lang, &error);
        }
    }

    fn status(&self, is_diff: bool) -> Status {
        match () {
            () if self.failed => Status::Failed,
            () if self.sum.refused > 0 || is_diff && self.sum.files > 0 => Status::Findings,
            () => Status::Clean,
        }
    }
}
