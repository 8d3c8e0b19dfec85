//! Workflow commands of GitHub Actions, which become annotations: `::error file=…,line=…::text`.
//!
//! GitHub shows no more than ten annotations of each level in a step. Errors are written as they come; warnings and
//! notes follow at the end, so that no error of a later file stands behind them.

use std::io::{self, Write};

use super::{File, Format, Summary, plain, words};
use crate::finding::{Finding, Severity};
use crate::source::ColumnUnit;

/// So many warnings, and so many notes, are kept for the end. The rest is counted.
const KEPT: usize = 1000;

/// The format of GitHub Actions.
#[derive(Clone, Debug, Default)]
pub struct Github {
    warnings: Vec<String>,
    notes: Vec<String>,
}

impl Format for Github {
    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        for finding in &file.findings {
            let later = match finding.severity {
                Severity::Error => {
                    writeln!(out, "{}", command(file, finding))?;
                    continue;
                }
                Severity::Warning => &mut self.warnings,
                Severity::Note => &mut self.notes,
            };
            if later.len() < KEPT {
                later.push(command(file, finding));
            }
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        for line in self.warnings.iter().chain(&self.notes) {
            writeln!(out, "{line}")?;
        }
        let left_out = summary.counts.warnings + summary.counts.notes - self.warnings.len() - self.notes.len();
        if left_out > 0 {
            writeln!(out, "::notice::{}", message(&words::left_out(summary.lang(), left_out)))?;
        }
        Ok(())
    }
}

/// Columns are given only where start and end stand on one line: GitHub refuses them otherwise.
fn command(file: &File, finding: &Finding) -> String {
    let place = |offset| file.source.position(offset, ColumnUnit::Utf16);
    let (start, end) = (place(finding.span.start), place(finding.span.end));
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut place = format!("file={},line={},endLine={}", property(&file.path), start.line, end.line);
    if start.line == end.line {
        place += &format!(",col={},endColumn={}", start.column, end.column);
    }
    let title = property(&format!("brille {}", finding.code));
    // The log of the job shows the text alone.
    let text = format!("{}:{}: {} {}", file.path, start.line, finding.code, finding.advice(file.lang));
    format!("::{level} {place},title={title}::{}", message(&text))
}

/// The text behind a command, without what would end its line or steer a terminal.
fn message(text: &str) -> String {
    plain(text).replace('%', "%25").replace('\n', "%0A")
}

/// A value within a command, without what would end the value either.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn errors_come_first_and_columns_count_utf16() {
        insta::assert_snapshot!(samples::written(&mut Github::default()), @r"
        ::error file=saker/sak.yaml,line=4,endLine=4,col=32,endColumn=34,title=brille PLAN-14::saker/sak.yaml:4: PLAN-14 L9 har ingen rolle%0ASkriv hvem som skal gjennomføre tiltaket, med kode for en person som arbeider på skolen og som står under personer.
        ::warning file=saker/sak.yaml,line=3,endLine=3,col=9,endColumn=19,title=brille PLAN-00::saker/sak.yaml:3: PLAN-00 Planen kom 1 skoledag for sent%0ASkriv hvorfor.
        ");
    }

    #[test]
    fn nothing_in_a_path_or_a_text_ends_the_command() {
        let file = File { path: "a,b: 100 %\r\n::c.yaml".to_owned(), ..samples::files().swap_remove(0) };
        let command = command(&file, &samples::no_role());
        assert!(command.starts_with("::error file=a%2Cb%3A 100 %25%0A%3A%3Ac.yaml,line=4,"), "{command}");
        assert_eq!(message("50 %, se: a\r\nb\rc\u{1}"), "50 %25, se: a%0Ab%0Ac␁");
    }

    #[test]
    fn columns_are_left_out_over_several_lines() {
        let file = samples::files().swap_remove(0);
        let span = crate::source::Span::new(0, samples::TEXT.len() as u32);
        let command = command(&file, &Finding { span, ..samples::no_role() });
        assert!(command.contains(",line=1,endLine=6,title=") && !command.contains("col="), "{command}");
    }

    #[test]
    fn what_is_not_kept_is_counted() {
        let warning = Finding { severity: Severity::Warning, ..samples::no_role() };
        let file = File { findings: vec![warning; KEPT + 2], ..samples::files().swap_remove(0) };
        let written = samples::written_of(&mut Github::default(), &[file]);
        assert_eq!(written.matches("::warning ").count(), KEPT);
        insta::assert_snapshot!(written.lines().last().unwrap(), @r"::notice::2 funn til er ikke vist her.");
    }
}
