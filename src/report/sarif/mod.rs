//! SARIF 2.1.0 (OASIS), as GitHub's code scanning and other readers of static analysis take it. It holds no text from a
//! case: no snippets, and no reasons of comments that silence.

mod rules;

use std::io::{self, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{File, Format, Summary};
use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::{ColumnUnit, Position, Span};

/// Where the schema of the format is published.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The name for the folder that paths start from.
const ROOT: &str = "%SRCROOT%";

/// The one fingerprint that GitHub reads.
const READ_BY_GITHUB: &str = "primaryLocationLineHash";

/// The same under its own name.
const OWN: &str = "brille/v1";

/// What a path of a URI is written without (RFC 3986, section 2.3): all but unreserved characters and `/`. A colon in the
/// first segment would read as a scheme.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The format SARIF.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sarif {
    /// Whether findings that a comment silences or the baseline knows are written too, marked as suppressed. A reader
    /// that does not know the mark, such as GitHub, shows them as open.
    include_suppressed: bool,
    has_files: bool,
    has_results: bool,
}

impl Sarif {
    /// The format, with or without the findings that are set aside.
    pub fn new(include_suppressed: bool) -> Self {
        Self { include_suppressed, ..Self::default() }
    }

    /// Writes what stands before the results. The rules are described in one language, that of the first file.
    fn open(&mut self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        if self.has_files {
            return Ok(());
        }
        self.has_files = true;
        let driver = json!({
            "name": env!("CARGO_PKG_NAME"),
            "fullName": "brille – a linter for cases of the aktivitetsplikt in Norwegian schools",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules::descriptors(lang),
        });
        let bases = json!({ ROOT: { "description": { "text": "The root of the project." } } });
        write!(out, "{{\n\"$schema\": \"{SCHEMA}\",\n\"version\": \"2.1.0\",\n\"runs\": [{{\n")?;
        writeln!(out, "\"tool\": {},", json!({ "driver": driver }))?;
        write!(out, "\"language\": \"{}\",\n\"columnKind\": \"utf16CodeUnits\",\n", lang.code())?;
        write!(out, "\"originalUriBaseIds\": {bases},\n\"results\": [")
    }

    fn result(&mut self, result: &Value, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.has_results { b",\n" } else { b"\n" })?;
        self.has_results = true;
        Ok(serde_json::to_writer(out, result)?)
    }
}

impl Format for Sarif {
    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        self.open(file.lang, out)?;
        for finding in &file.findings {
            self.result(&result(file, finding), out)?;
        }
        // A comment silences in the source itself, the baseline from outside of it.
        let set_aside = [(&file.silenced, "inSource"), (&file.known, "external")];
        let shown = if self.include_suppressed { &set_aside[..] } else { &[] };
        for (findings, kind) in shown {
            for finding in *findings {
                let mut result = result(file, finding);
                result["suppressions"] = json!([{ "kind": kind }]);
                self.result(&result, out)?;
            }
        }
        Ok(())
    }

    fn finish(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        self.open(summary.lang(), out)?;
        writeln!(out, "\n]\n}}]\n}}")
    }
}

fn result(file: &File, finding: &Finding) -> Value {
    let fingerprint = finding.fingerprint(&file.path);
    let mut result = json!({
        "ruleId": finding.code,
        "level": finding.severity.name(),
        "message": { "text": finding.advice(file.lang) },
        "locations": [{
            "physicalLocation": physical(file, finding.span),
            "logicalLocations": [{ "fullyQualifiedName": logical(finding), "kind": "value" }],
        }],
        "partialFingerprints": { READ_BY_GITHUB: fingerprint, OWN: fingerprint },
    });
    if let Some(index) = rules::index(finding.code) {
        result["ruleIndex"] = json!(index);
    }
    if !finding.labels.is_empty() {
        let related = finding.labels.iter().zip(1..).map(|(label, id)| {
            let text = finding.label_text(label, file.lang);
            json!({ "id": id, "physicalLocation": physical(file, label.span), "message": { "text": text } })
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

/// The pointer of a finding; the root of the file has a name too, since a name may not be empty.
fn logical(finding: &Finding) -> &str {
    if finding.pointer.is_empty() { "/" } else { &finding.pointer }
}

fn physical(file: &File, span: Span) -> Value {
    let place = |offset| file.source.position(offset, ColumnUnit::Utf16);
    let (Position { line, column }, end) = (place(span.start), place(span.end));
    json!({
        "artifactLocation": artifact(&file.path),
        "region": { "startLine": line, "startColumn": column, "endLine": end.line, "endColumn": end.column },
    })
}

/// A path as a URI: relative to the root, or absolute where the file lies outside of it.
fn artifact(path: &str) -> Value {
    let uri = utf8_percent_encode(path, RESERVED).to_string();
    if path.starts_with('/') {
        json!({ "uri": format!("file://{uri}") })
    } else {
        json!({ "uri": uri, "uriBaseId": ROOT })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;
    use crate::source::Source;

    fn written(include_suppressed: bool, files: &[File]) -> Value {
        serde_json::from_str(&samples::written_of(&mut Sarif::new(include_suppressed), files)).unwrap()
    }

    #[test]
    fn a_finding_has_its_place_in_utf16_its_rule_and_its_fingerprint() {
        let log = written(false, &samples::files());
        let run = &log["runs"][0];
        let result = &run["results"][0];
        insta::assert_snapshot!(serde_json::to_string_pretty(result).unwrap(), @r#"
        {
          "level": "error",
          "locations": [
            {
              "logicalLocations": [
                {
                  "fullyQualifiedName": "/plan/hva",
                  "kind": "value"
                }
              ],
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "saker/sak.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 34,
                  "endLine": 4,
                  "startColumn": 32,
                  "startLine": 4
                }
              }
            }
          ],
          "message": {
            "text": "L9 har ingen rolle\nSkriv hvem som skal gjennomføre tiltaket, med kode for en person som arbeider på skolen og som står under personer."
          },
          "partialFingerprints": {
            "brille/v1": "83def0aa33af00a3ad7d08c91f792ffc32440c61332e4c5644035fdf7ac62103",
            "primaryLocationLineHash": "83def0aa33af00a3ad7d08c91f792ffc32440c61332e4c5644035fdf7ac62103"
          },
          "relatedLocations": [
            {
              "id": 1,
              "message": {
                "text": "begynner her"
              },
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "saker/sak.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "endColumn": 20,
                  "endLine": 5,
                  "startColumn": 10,
                  "startLine": 5
                }
              }
            }
          ],
          "ruleId": "PLAN-14",
          "ruleIndex": 105
        }
        "#);
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], "PLAN-14");
        assert_eq!(run["results"].as_array().unwrap().len(), 2);
        assert_eq!(run["columnKind"], "utf16CodeUnits");
    }

    #[test]
    fn a_run_without_findings_has_an_empty_list() {
        assert_eq!(written(false, &samples::files()[1..])["runs"][0]["results"], json!([]));
    }

    #[test]
    fn what_is_set_aside_is_marked_or_left_out() {
        let mut file = samples::files().swap_remove(0);
        file.silenced = vec![file.findings.remove(0)];
        file.known = vec![file.findings.remove(0)];
        assert_eq!(written(false, std::slice::from_ref(&file))["runs"][0]["results"], json!([]));
        let log = written(true, &[file]);
        let kinds: Vec<_> = (0..2).map(|at| &log["runs"][0]["results"][at]["suppressions"][0]["kind"]).collect();
        assert_eq!(kinds, ["inSource", "external"]);
    }

    #[test]
    fn paths_become_uris() {
        for (path, uri) in [
            ("saker/blå bær/50 %#1?.yaml", "saker/bl%C3%A5%20b%C3%A6r/50%20%25%231%3F.yaml"),
            ("a:b.yaml", "a%3Ab.yaml"),
            ("../annet/sak.yaml", "../annet/sak.yaml"),
            ("-", "-"),
        ] {
            assert_eq!(artifact(path), json!({ "uri": uri, "uriBaseId": ROOT }), "{path}");
        }
        assert_eq!(artifact("/tmp/sak.yaml"), json!({ "uri": "file:///tmp/sak.yaml" }));
    }

    #[test]
    fn nothing_of_the_text_is_told() {
        let file = File { source: Source::new("sak.yaml", samples::TEXT), ..samples::files().swap_remove(0) };
        assert!(!samples::written_of(&mut Sarif::new(true), &[file]).contains("blåbær"));
    }
}
