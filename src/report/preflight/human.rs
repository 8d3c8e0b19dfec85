//! The verdict for people: first what is missing and what must be judged, then question by question.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use textwrap::{WordSeparator, WordSplitter};

use super::Control;
use crate::finding::fill;
use crate::lang::date_in_words;
use crate::preflight::{Answer, Gap, Part, Reply, Shown, words};
use crate::report::plain;
use crate::source::{ColumnUnit, Span};

/// How a verdict for people is laid out.
#[derive(Clone, Copy, Debug)]
pub struct ControlHuman {
    /// Columns of the terminal.
    pub width: usize,
}

/// How far answers are set in.
const INDENT: &str = "  ";

impl ControlHuman {
    /// Writes the verdict. Colours are written as escape codes, for the caller to leave out.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn write(self, control: &Control<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.head(control, out)?;
        for part in &control.verdict.parts {
            self.part(control, part, out)?;
        }
        writeln!(out, "{}", self.wrap(words::limits(control.verdict.law_day, control.lang), "", ""))
    }

    fn head(self, control: &Control<'_>, out: &mut dyn Write) -> io::Result<()> {
        let Control { verdict, lang, .. } = *control;
        let style = color(if verdict.is_ready() { AnsiColor::Green } else { AnsiColor::Red }).bold();
        writeln!(out, "{style}{}{style:#}", words::verdict(verdict.is_ready(), lang))?;
        writeln!(out, "{}, {}", plain(control.source.name()), date_in_words(lang, verdict.date))?;
        for line in words::counts(verdict.tally(), lang) {
            writeln!(out, "{}", self.wrap(&line, "", INDENT))?;
        }
        if !verdict.is_whole {
            writeln!(out, "{}", self.wrap(words::NOT_WHOLE.get(lang), "", ""))?;
        }
        for answer in [Answer::No, Answer::Judge] {
            let asked: Vec<_> =
                verdict.replies().filter(|reply| reply.answer == answer && !reply.is_settled()).collect();
            if asked.is_empty() {
                continue;
            }
            let style = style_of(answer);
            writeln!(out, "\n{style}{}{style:#}", words::capital(words::answer(answer, lang)))?;
            for reply in asked {
                writeln!(out, "{}", self.wrap(&question(control, reply), INDENT, "    "))?;
            }
        }
        writeln!(out)
    }

    fn part(self, control: &Control<'_>, part: &Part, out: &mut dyn Write) -> io::Result<()> {
        let bold = Style::new().bold();
        writeln!(out, "{bold}{}{bold:#}", part.section.title.get(control.lang))?;
        for reply in &part.replies {
            self.reply(control, reply, out)?;
        }
        writeln!(out)
    }

    fn reply(self, control: &Control<'_>, reply: &Reply, out: &mut dyn Write) -> io::Result<()> {
        let lang = control.lang;
        let (answer, style) = (words::answer(reply.answer, lang), style_of(reply.answer));
        let lines = self.wrap(&format!("{answer}: {}", question(control, reply)), INDENT, "    ");
        let rest = lines.strip_prefix(INDENT).and_then(|lines| lines.strip_prefix(answer)).unwrap_or_default();
        writeln!(out, "{INDENT}{style}{answer}{style:#}{rest}")?;
        let is_asked = reply.answer != Answer::NotApplicable;
        if is_asked && !reply.basis.is_empty() {
            let cites: Vec<&str> = reply.basis.iter().map(|provision| provision.cite.get(lang)).collect();
            self.line(words::BASIS.get(lang), &cites.join("; "), None, out)?;
        }
        for shown in &reply.evidence {
            self.evidence(control, shown, out)?;
        }
        if let Some(judged) = &reply.judged {
            self.line(
                words::JUDGEMENT.get(lang),
                &words::judgement(judged, lang),
                Some(place(control, judged.span)),
                out,
            )?;
        }
        for gap in &reply.gaps {
            self.gap(control, gap, out)?;
        }
        match reply.question.asked().filter(|_| is_asked && reply.judged.is_none()) {
            Some(asked) => {
                let text = words::UNANSWERED.get(lang).replace("{}", asked.key());
                self.line(words::JUDGEMENT.get(lang), &text, None, out)
            }
            None => Ok(()),
        }
    }

    fn evidence(self, control: &Control<'_>, shown: &Shown, out: &mut dyn Write) -> io::Result<()> {
        let date = shown.date.map(|date| date_in_words(control.lang, date));
        let head: Vec<String> = shown.id.clone().into_iter().chain(date).collect();
        let words = shown.words(control.lang);
        let text = if head.is_empty() { words } else { format!("{}: {words}", head.join(", ")) };
        self.line("", &text, Some(place(control, shown.span)), out)
    }

    fn gap(self, control: &Control<'_>, gap: &Gap, out: &mut dyn Write) -> io::Result<()> {
        let lang = control.lang;
        let code = gap.code().map(|code| format!("{code}: ")).unwrap_or_default();
        let standing = words::standing(gap.standing(), lang).map(|said| format!(" ({said})")).unwrap_or_default();
        let name = if gap.is_decisive { words::MISSING } else { words::DOUBT }.get(lang);
        let text = format!("{code}{}{standing}", gap.headline(lang));
        self.line(name, &text, Some(place(control, gap.span())), out)?;
        self.line(words::HELP.get(lang), &gap.help(lang), None, out)
    }

    /// A line under a question, with the name of what it tells and the place.
    fn line(self, name: &str, text: &str, place: Option<String>, out: &mut dyn Write) -> io::Result<()> {
        let name = if name.is_empty() { String::new() } else { format!("{name}: ") };
        let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
        writeln!(out, "{}", self.wrap(&format!("{name}{}{place}", plain(text)), "    ", "      "))
    }

    fn wrap(self, text: &str, first: &str, rest: &str) -> String {
        let options = textwrap::Options::new(self.width).initial_indent(first).subsequent_indent(rest);
        // A place is one word, whatever its path holds.
        let options = options.word_splitter(WordSplitter::NoHyphenation).word_separator(WordSeparator::AsciiSpace);
        textwrap::fill(text, options.break_words(false))
    }
}

fn question(control: &Control<'_>, reply: &Reply) -> String {
    fill(reply.question.text.get(control.lang), &control.verdict.args(), control.lang)
}

fn place(control: &Control<'_>, span: Span) -> String {
    let position = control.source.position(span.start, ColumnUnit::Chars);
    format!("{}:{}:{}", plain(control.source.name()), position.line, position.column)
}

fn color(color: AnsiColor) -> Style {
    color.on_default()
}

fn style_of(answer: Answer) -> Style {
    match answer {
        Answer::Yes => color(AnsiColor::Green),
        Answer::No => color(AnsiColor::Red).bold(),
        Answer::Judge => color(AnsiColor::Yellow).bold(),
        Answer::NotApplicable => Style::new().dimmed(),
    }
}
