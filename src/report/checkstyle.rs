//! The XML of Checkstyle, which many tools for reviews read: one document for all files.

use std::io::{self, Write};

use super::{File, Format, Summary, xml};
use crate::finding::{Finding, Severity};
use crate::source::ColumnUnit;

/// The version of Checkstyle whose format it is.
const VERSION: &str = "8.0";

/// The format of Checkstyle.
#[derive(Clone, Copy, Debug)]
pub struct Checkstyle;

impl Format for Checkstyle {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        xml::declaration(out)?;
        xml::start(out, "checkstyle", &[("version", VERSION)])
    }

    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        if file.findings.is_empty() {
            return Ok(());
        }
        xml::start(out, "file", &[("name", &file.path)])?;
        file.findings.iter().try_for_each(|finding| error(file, finding, out))?;
        xml::end(out, "file")
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        xml::end(out, "checkstyle")
    }
}

fn error(file: &File, finding: &Finding, out: &mut dyn Write) -> io::Result<()> {
    let place = file.source.position(finding.span.start, ColumnUnit::Chars);
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "info",
    };
    let attributes = [
        ("line", place.line.to_string()),
        ("column", place.column.to_string()),
        ("severity", severity.to_owned()),
        ("message", finding.headline(file.lang)),
        ("source", format!("brille.{}", finding.code)),
    ];
    let attributes: Vec<_> = attributes.iter().map(|(key, value)| (*key, value.as_str())).collect();
    xml::empty(out, "error", &attributes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn each_finding_is_an_error_of_its_file() {
        insta::assert_snapshot!(samples::written(&mut Checkstyle), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="8.0">
        <file name="saker/sak.yaml">
        <error line="4" column="30" severity="error" message="L9 har ingen rolle" source="brille.PLAN-14"/>
        <error line="3" column="9" severity="warning" message="Planen kom 1 skoledag for sent" source="brille.PLAN-00"/>
        </file>
        </checkstyle>
        "#);
    }

    #[test]
    fn no_name_of_a_file_breaks_the_document() {
        let file = File { path: "a\"<&>'\u{0}\n\u{ffff}.yaml".to_owned(), ..samples::files().swap_remove(0) };
        let written = samples::written_of(&mut Checkstyle, &[file]);
        assert!(written.contains("<file name=\"a&quot;&lt;&amp;&gt;&apos;␀&#10;\u{fffd}.yaml\">"), "{written}");
    }
}
