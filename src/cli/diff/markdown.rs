//! Markdown, such as the summary of a job. Without `--text` it holds no text of the case.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::{Report, words};
use crate::report::{markdown_code, markdown_prose, markdown_text, silenced};
use crate::revise::{Fate, Run};
use crate::source::ColumnUnit;

pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lang = report.lang;
    let (old, new) = (markdown_code(report.old.source.name()), markdown_code(report.new.source.name()));
    writeln!(out, "## {}\n\n{old} → {new}\n", words::CHANGES.get(lang))?;
    writeln!(out, "{}", words::summary(lang, report.changes.len(), report.findings.len()))?;
    silenced(lang, report.silenced).map_or(Ok(()), |said| writeln!(out, "{said}"))?;
    for (title, of_plan) in [(words::OF_PLAN, true), (words::OF_CASE, false)] {
        if report.of_plan(of_plan).next().is_none() {
            continue;
        }
        writeln!(out, "\n### {}\n", title.get(lang))?;
        for change in report.of_plan(of_plan) {
            writeln!(out, "- {}", markdown_prose(&change.sentence(lang)))?;
            if report.with_text && !change.words.is_empty() {
                writeln!(out, "  <br>{}", marked(&change.words))?;
            }
        }
    }
    write_findings(report, out)
}

fn write_findings(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let lang = report.lang;
    if report.findings.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {}\n", words::REWRITTEN.get(lang))?;
    for (side, finding) in &report.findings {
        let source = report.source(*side);
        let line = source.position(finding.span.start, ColumnUnit::Chars).line;
        let place = markdown_code(&format!("{}:{line}", source.name()));
        let basis = finding.basis.iter().map(|law| format!("[{}]({})", law.cite.get(lang), law.url));
        let basis = basis.collect::<Vec<_>>().join(", ");
        let basis = if basis.is_empty() { basis } else { format!(" ({basis})") };
        let (word, headline) = (finding.severity.word(lang), markdown_prose(&finding.headline(lang)));
        writeln!(out, "- {place}: {word} {}: {headline}{basis}", finding.code)?;
    }
    // What is to be done is the same for all findings of a code.
    let mut told = BTreeSet::new();
    for (_, finding) in report.findings.iter().filter(|(_, finding)| told.insert(finding.code)) {
        writeln!(out, "\n{}", markdown_prose(&finding.help(lang)))?;
    }
    Ok(())
}

/// The words, with signs around what was removed and added.
fn marked(runs: &[Run]) -> String {
    let mark = |run: &Run| {
        let text = markdown_text(&run.text);
        match run.fate {
            Fate::Kept => text,
            Fate::Removed => format!("<del>{text}</del>"),
            Fate::Added => format!("<ins>{text}</ins>"),
        }
    };
    runs.iter().map(mark).collect()
}
