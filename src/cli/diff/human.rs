//! The changes for people who may read the case itself: sentences, the words that changed, and what was rewritten.

use std::io::{self, Write};

use anstyle::{AnsiColor, Effects, Style};

use super::{Report, words};
use crate::report::{Format, Human, plain, silenced};
use crate::revise::{Change, Fate, Run, Side};
use crate::{report, source::Source};

/// Of words that have not changed, at most so many are shown beside those that have.
const AROUND: usize = 10;

/// How the changes are laid out.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// Columns of the terminal.
    pub(super) width: usize,
    /// Whether colours show what was removed and added; else signs do.
    pub(super) is_colored: bool,
}

pub(super) fn write(report: &Report<'_>, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    let bold = Style::new().bold();
    let (old, new) = (plain(report.old.source.name()), plain(report.new.source.name()));
    writeln!(out, "{bold}{old} → {new}{bold:#}\n")?;
    for (title, of_plan) in [(words::OF_PLAN, true), (words::OF_CASE, false)] {
        if report.of_plan(of_plan).next().is_none() {
            continue;
        }
        writeln!(out, "{bold}{}{bold:#}", title.get(report.lang))?;
        for change in report.of_plan(of_plan) {
            write_change(report, change, layout, out)?;
        }
        writeln!(out)?;
    }
    write_findings(report, layout, out)?;
    writeln!(out, "{}", words::summary(report.lang, report.changes.len(), report.findings.len()))?;
    silenced(report.lang, report.silenced).map_or(Ok(()), |said| writeln!(out, "{said}"))
}

fn write_change(report: &Report<'_>, change: &Change, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    let fill = |text: &str, first: &str, next: &str| {
        textwrap::fill(text, textwrap::Options::new(layout.width).initial_indent(first).subsequent_indent(next))
    };
    writeln!(out, "{}", fill(&change.sentence(report.lang), "  ", "    "))?;
    match change.words.is_empty() {
        true => Ok(()),
        false => writeln!(out, "{}", fill(&marked(&change.words, layout.is_colored), "      ", "      ")),
    }
}

/// The words with what was removed and added marked.
fn marked(runs: &[Run], is_colored: bool) -> String {
    let last = runs.len().saturating_sub(1);
    let mark = |(at, run): (usize, &Run)| {
        let text = plain(&run.text).replace(['\n', '\t'], " ");
        match (run.fate, is_colored) {
            (Fate::Kept, _) => shortened(&text, at == 0, at == last),
            (Fate::Removed, true) => styled(&text, AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH)),
            (Fate::Added, true) => styled(&text, AnsiColor::Green.on_default()),
            (Fate::Removed, false) => format!("[-{text}-]"),
            (Fate::Added, false) => format!("{{+{text}+}}"),
        }
    };
    runs.iter().enumerate().map(mark).collect()
}

fn styled(text: &str, style: Style) -> String {
    format!("{style}{text}{style:#}")
}

/// Words that have not changed, without those far from any change.
fn shortened(text: &str, is_first: bool, is_last: bool) -> String {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let (before, after) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    if words.len() <= before + after + 2 {
        return text.to_owned();
    }
    let (head, tail) = (words[..before].concat(), words[words.len() - after..].concat());
    format!("{head}… {tail}")
}

/// What was rewritten, with its source line and the legal basis.
fn write_findings(report: &Report<'_>, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    let mut human = Human { width: layout.width, styled: true };
    for side in [Side::New, Side::Old] {
        let of_side = report.findings.iter().filter(|(of, _)| *of == side);
        let findings: Vec<_> = of_side.map(|(_, finding)| finding.clone()).collect();
        if findings.is_empty() {
            continue;
        }
        let source = Source::new(report.source(side).name(), report.source(side).text());
        let path = report.source(side).name().to_owned();
        let (rules, silenced, known) = (Vec::new(), Vec::new(), Vec::new());
        let file = report::File { source, path, lang: report.lang, rules, findings, silenced, known };
        human.file(&file, out)?;
    }
    Ok(())
}
