//! A Code Quality report of GitLab: a JSON array, of which a merge request shows what is new.

use std::io::{self, Write};

use serde::Serialize;

use super::{File, Format, Summary};
use crate::finding::{Finding, Severity};
use crate::source::ColumnUnit;

/// The format of GitLab's Code Quality.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gitlab {
    has_findings: bool,
}

#[derive(Serialize)]
struct Issue<'a> {
    /// All that GitLab shows: the code stands in it.
    description: String,
    check_name: &'static str,
    /// Issues with one fingerprint are one to GitLab.
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

impl Format for Gitlab {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "[")
    }

    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        for finding in &file.findings {
            out.write_all(if self.has_findings { b",\n" } else { b"\n" })?;
            self.has_findings = true;
            serde_json::to_writer(&mut *out, &issue(file, finding))?;
        }
        Ok(())
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "\n]")
    }
}

fn issue<'a>(file: &'a File, finding: &Finding) -> Issue<'a> {
    let line = |offset| file.source.position(offset, ColumnUnit::Chars).line;
    Issue {
        description: format!("{}: {}", finding.code, finding.headline(file.lang)),
        check_name: finding.code,
        fingerprint: finding.fingerprint(&file.path),
        severity: severity(finding.severity),
        location: Location {
            path: &file.path,
            lines: Lines { begin: line(finding.span.start), end: line(finding.span.end) },
        },
    }
}

/// GitLab's levels are info, minor, major, critical and blocker; the two heaviest are left to what breaks a system.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn each_finding_is_an_issue() {
        insta::assert_snapshot!(samples::written(&mut Gitlab::default()), @r#"
        [
        {"description":"PLAN-14: L9 har ingen rolle","check_name":"PLAN-14","fingerprint":"83def0aa33af00a3ad7d08c91f792ffc32440c61332e4c5644035fdf7ac62103","severity":"major","location":{"path":"saker/sak.yaml","lines":{"begin":4,"end":4}}},
        {"description":"PLAN-00: Planen kom 1 skoledag for sent","check_name":"PLAN-00","fingerprint":"8dbfec705fdd29fa6f6471ebf7f9238f93aca1669829314529b081c19af8338a","severity":"minor","location":{"path":"saker/sak.yaml","lines":{"begin":3,"end":3}}}
        ]
        "#);
    }

    #[test]
    fn a_report_without_findings_is_an_empty_array() {
        let written = samples::written_of(&mut Gitlab::default(), &samples::files()[1..]);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), serde_json::json!([]));
    }
}
