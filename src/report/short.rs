//! One line for each finding, for terminals, editors and `grep`.

use std::io::{self, Write};

use super::{File, Format, plain};
use crate::source::ColumnUnit;

/// `path:line:column: feil PLAN-14: headline`.
#[derive(Clone, Copy, Debug)]
pub struct Short;

impl Format for Short {
    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        let name = one_line(file.source.name());
        for finding in &file.findings {
            let place = file.source.position(finding.span.start, ColumnUnit::Chars);
            let level = finding.severity.word(file.lang);
            let headline = one_line(&finding.headline(file.lang));
            writeln!(out, "{name}:{}:{}: {level} {}: {headline}", place.line, place.column, finding.code)?;
        }
        Ok(())
    }
}

/// Text that cannot break the line that it stands in.
fn one_line(text: &str) -> String {
    plain(text).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use crate::report::{Short, samples};

    #[test]
    fn one_line_for_each_finding() {
        insta::assert_snapshot!(samples::written(&mut Short), @r"
        saker/sak.yaml:4:30: feil PLAN-14: L9 har ingen rolle
        saker/sak.yaml:3:9: advarsel PLAN-00: Planen kom 1 skoledag for sent
        ");
    }
}
