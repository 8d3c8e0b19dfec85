//! Standard output and standard error.

use std::fmt::Arguments;
use std::io::{self, BufWriter, Write};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};

use super::failure::{self, words};
use super::options::ColorChoice;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::report::plain;

/// Columns where neither the terminal nor COLUMNS says how many there are.
const DEFAULT_WIDTH: usize = 100;

/// Narrower than this nothing can be laid out.
const LEAST_WIDTH: usize = 40;

/// Where results and everything else go.
pub(super) struct Output {
    color: anstream::ColorChoice,
}

impl Output {
    pub(super) fn new(color: ColorChoice) -> Self {
        let color = match color {
            ColorChoice::Auto => anstream::ColorChoice::Auto,
            ColorChoice::Always => anstream::ColorChoice::Always,
            ColorChoice::Never => anstream::ColorChoice::Never,
        };
        Self { color }
    }

    /// Writes results as they are, byte for byte.
    pub(super) fn results(
        &self,
        lang: Lang,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> anyhow::Result<()> {
        finish(lang, write_all(io::stdout().lock(), write))
    }

    /// Writes results whose colours are left out where they are not wanted.
    pub(super) fn styled_results(
        &self,
        lang: Lang,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> anyhow::Result<()> {
        finish(lang, write_all(self.styled_stream(), write))
    }

    /// Standard output for results that come bit by bit, byte for byte.
    pub(super) fn stream(&self) -> Box<dyn Write + Send> {
        Box::new(BufWriter::new(io::stdout()))
    }

    /// Standard output for results whose colours are left out where they are not wanted.
    pub(super) fn styled_stream(&self) -> Box<dyn Write + Send> {
        Box::new(BufWriter::new(AutoStream::new(io::stdout(), self.color)))
    }

    /// Whether results on standard output are written with colours.
    pub(super) fn shows_colors(&self) -> bool {
        AutoStream::new(io::stdout(), self.color).current_choice() != anstream::ColorChoice::Never
    }

    /// Tells something on standard error.
    pub(super) fn say(&self, text: &str) {
        self.tell(format_args!("{}", plain(text)));
    }

    /// Tells what stopped the work, with its causes.
    pub(super) fn complain(&self, lang: Lang, error: &anyhow::Error) {
        let style = AnsiColor::BrightRed.on_default().bold();
        self.lead(style, Severity::Error.word(lang), &format!("{error:#}"));
    }

    /// Tells what did not stop the work.
    pub(super) fn warn(&self, lang: Lang, text: &str) {
        self.lead(AnsiColor::Yellow.on_default().bold(), Severity::Warning.word(lang), text);
    }

    fn lead(&self, style: Style, word: &str, text: &str) {
        self.tell(format_args!("{style}{word}{style:#}: {}", plain(text)));
    }

    /// Nobody can be told where standard error fails.
    fn tell(&self, text: Arguments<'_>) {
        let _ = writeln!(AutoStream::new(io::stderr().lock(), self.color), "{text}");
    }

    /// How many columns there are: COLUMNS, else those of the terminal.
    pub(super) fn width(&self) -> usize {
        let said = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
        said.or_else(terminal).unwrap_or(DEFAULT_WIDTH).max(LEAST_WIDTH)
    }
}

/// Tells something on standard error without colours, from where no [`Output`] is at hand.
pub(super) fn say_plainly(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

fn write_all(out: impl Write, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    write(&mut out)?;
    out.flush()
}

/// A reader that has seen enough closes the pipe: no error.
pub(super) fn finish(lang: Lang, written: io::Result<()>) -> anyhow::Result<()> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(failure::because(lang, &error, words::CANNOT_WRITE_RESULTS.get(lang)))
        }
        _ => Ok(()),
    }
}
