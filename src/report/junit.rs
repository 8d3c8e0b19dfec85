//! JUnit's XML, as CI systems show the results of tests: a suite for each file, and in it a case for each rule that the
//! file was held against, so that what is in order shows as well.

use std::io::{self, Write};

use super::{File, Format, Summary, words, xml};
use crate::finding::{Finding, Severity};
use crate::rules;
use crate::source::ColumnUnit;

/// The format of JUnit.
#[derive(Clone, Copy, Debug)]
pub struct Junit;

impl Format for Junit {
    fn start(&mut self, out: &mut dyn Write) -> io::Result<()> {
        xml::declaration(out)?;
        xml::start(out, "testsuites", &[("name", env!("CARGO_PKG_NAME"))])
    }

    fn file(&mut self, file: &File, out: &mut dyn Write) -> io::Result<()> {
        let codes = codes(file);
        let failed = codes.iter().filter(|code| findings(file, code).any(fails)).count();
        let skipped = codes.iter().filter(|code| is_set_aside(file, code)).count();
        let [tests, failures, skipped] = [codes.len(), failed, skipped].map(|count| count.to_string());
        let counts =
            [("tests", tests.as_str()), ("failures", &failures), ("errors", "0"), ("skipped", skipped.as_str())];
        xml::start(out, "testsuite", &[&[("name", file.path.as_str())], &counts[..]].concat())?;
        codes.iter().try_for_each(|code| case(file, code, out))?;
        xml::end(out, "testsuite")
    }

    fn finish(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        xml::end(out, "testsuites")
    }
}

/// The rules that the file was held against, and whatever else was found; a file that could not be judged has only that.
/// A file always has a case, since a suite without one is not shown.
fn codes(file: &File) -> Vec<&'static str> {
    let mut codes = file.rules.clone();
    for finding in file.findings.iter().chain(&file.silenced).chain(&file.known) {
        if !codes.contains(&finding.code) {
            codes.push(finding.code);
        }
    }
    if codes.is_empty() { vec![env!("CARGO_PKG_NAME")] } else { codes }
}

fn findings<'f>(file: &'f File, code: &str) -> impl Iterator<Item = &'f Finding> {
    file.findings.iter().filter(move |finding| finding.code == code)
}

/// Good practice that does not show fails no test.
fn fails(finding: &Finding) -> bool {
    finding.severity > Severity::Note
}

/// A rule as a case. Readers know a case by its class and its name, so that the pair is used once.
fn case(file: &File, code: &str, out: &mut dyn Write) -> io::Result<()> {
    let title = rules::by_code(code).map(|rule| rule.title.get(file.lang));
    let name = title.map_or_else(|| code.to_owned(), |title| format!("{code}: {title}"));
    let attributes = [("classname", file.path.as_str()), ("name", &name)];
    let body: Vec<String> = findings(file, code).map(|finding| description(file, finding)).collect();
    let worst = findings(file, code).max_by_key(|finding| finding.severity);
    let Some(worst) = worst else { return case_without_findings(file, code, &attributes, out) };
    xml::start(out, "testcase", &attributes)?;
    if fails(worst) {
        let attributes = [("message", worst.headline(file.lang)), ("type", worst.severity.name().to_owned())];
        xml::text(out, "failure", &attributes.each_ref().map(|(key, value)| (*key, value.as_str())), &body.join("\n"))?;
    } else {
        xml::text(out, "system-out", &[], &body.join("\n"))?;
    }
    xml::end(out, "testcase")
}

/// A rule that found nothing has passed, unless all that it found is set aside.
fn case_without_findings(file: &File, code: &str, case: xml::Attributes<'_>, out: &mut dyn Write) -> io::Result<()> {
    if !is_set_aside(file, code) {
        return xml::empty(out, "testcase", case);
    }
    xml::start(out, "testcase", case)?;
    xml::empty(out, "skipped", &[("message", words::SET_ASIDE.get(file.lang))])?;
    xml::end(out, "testcase")
}

/// Whether a rule has found something, and all of it is silenced or known.
fn is_set_aside(file: &File, code: &str) -> bool {
    let mut set_aside = file.silenced.iter().chain(&file.known);
    set_aside.any(|finding| finding.code == code) && findings(file, code).next().is_none()
}

/// Place, level, what is wrong, what to do, the law and the fingerprint.
fn description(file: &File, finding: &Finding) -> String {
    let place = file.source.position(finding.span.start, ColumnUnit::Chars);
    let (path, level) = (&file.path, finding.severity.word(file.lang));
    let mut lines = vec![
        format!("{path}:{}:{}: {level}: {}", place.line, place.column, finding.headline(file.lang)),
        format!("{}: {}", words::HELP.get(file.lang), finding.help(file.lang)),
    ];
    let basis = finding.basis.iter().map(|provision| provision.cite.get(file.lang));
    lines.extend(basis.map(|cite| format!("{}: {cite}", words::BASIS.get(file.lang))));
    lines.push(format!("fingerprint: {}\n", finding.fingerprint(&file.path)));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::samples;

    #[test]
    fn a_suite_for_each_file_and_a_case_for_each_rule() {
        let mut files = samples::files();
        files[0].rules = vec!["PLAN-05", "PLAN-14"];
        files[0].findings[1].severity = Severity::Note;
        insta::assert_snapshot!(samples::written_of(&mut Junit, &files), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="brille">
        <testsuite name="saker/sak.yaml" tests="3" failures="1" errors="0" skipped="0">
        <testcase classname="saker/sak.yaml" name="PLAN-05: Hvert tiltak løser et problem, og hvert problem har et tiltak"/>
        <testcase classname="saker/sak.yaml" name="PLAN-14: Hvert tiltak sier hvem som skal gjennomføre det">
        <failure message="L9 har ingen rolle" type="error">saker/sak.yaml:4:30: feil: L9 har ingen rolle
        gjør dette: Skriv hvem som skal gjennomføre tiltaket, med kode for en person som arbeider på skolen og som står under personer.
        hjemmel: opplæringslova § 12-4 tredje ledd bokstav d
        hjemmel: Udirs rundskriv om skolemiljø punkt 6.4
        fingerprint: 83def0aa33af00a3ad7d08c91f792ffc32440c61332e4c5644035fdf7ac62103
        </failure>
        </testcase>
        <testcase classname="saker/sak.yaml" name="PLAN-00: Saken har en skriftlig plan når skolen setter inn tiltak">
        <system-out>saker/sak.yaml:3:9: merknad: Planen kom 1 skoledag for sent
        gjør dette: Skriv hvorfor.
        hjemmel: Udirs rundskriv om skolemiljø punkt 6.4
        fingerprint: 8dbfec705fdd29fa6f6471ebf7f9238f93aca1669829314529b081c19af8338a
        </system-out>
        </testcase>
        </testsuite>
        <testsuite name="saker/tom.yaml" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="saker/tom.yaml" name="brille"/>
        </testsuite>
        </testsuites>
        "#);
    }
}
