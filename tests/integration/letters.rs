//! § 12-4 third paragraph a to e: each letter taken out of the example case, or emptied, is one error, at the place
//! where it is missing, that names the paragraph and the letter.

use brille::check::{Settings, check};
use brille::finding::Severity;
use brille::lang::Lang;
use brille::source::{ColumnUnit, Source};
use brille::yaml;
use jiff::civil::date;

const EXAMPLE: &str = include_str!("../../fixtures/gode/eksempel/sak.yaml");

/// The errors of a text: line, code and the citation of the first basis.
fn errors(text: &str) -> Vec<(u32, &'static str, &'static str)> {
    let source = Source::new("sak.yaml", text);
    let parsed = yaml::parse(text);
    let findings = check(&parsed, &Settings::new(date(2026, 10, 5))).findings;
    let errors = findings.into_iter().filter(|finding| finding.severity == Severity::Error);
    errors
        .map(|finding| {
            let line = source.position(finding.span.start, ColumnUnit::Chars).line;
            (line, finding.code, finding.basis.first().map_or("", |basis| basis.cite.get(Lang::Nb)))
        })
        .collect()
}

/// The number of the first line of the example that begins with a text, from 1.
fn line(start: &str) -> usize {
    EXAMPLE.lines().position(|line| line.starts_with(start)).unwrap() + 1
}

/// The example with some lines replaced by others. Line numbers count from 1, both ends included.
fn replaced(first: usize, last: usize, by: &str) -> String {
    let lines = EXAMPLE.lines().enumerate().map(|(at, line)| (at + 1, line));
    let kept = |range: std::ops::RangeInclusive<usize>| {
        lines.clone().filter(move |(at, _)| range.contains(at)).map(|(_, line)| format!("{line}\n")).collect::<String>()
    };
    format!("{}{by}{}", kept(1..=first - 1), kept(last + 1..=usize::MAX))
}

/// What a field of the measure T1 is replaced by, and the line of the error: that of the field, or of the measure.
fn without(key: &str, replacement: &str, error_line: usize, code: &'static str, letter: &str) {
    let at = line(key);
    let changed = replaced(at, at, replacement);
    let basis = format!("opplæringslova § 12-4 tredje ledd bokstav {letter}");
    assert_eq!(errors(&changed), [(error_line as u32, code, basis.as_str())], "{key} → {replacement:?}");
}

#[test]
fn the_example_itself_is_silent() {
    assert_eq!(errors(EXAMPLE), []);
}

#[test]
fn a_the_problem() {
    let (problems, measures) = (line("  problemer:"), line("  tiltak:"));
    let cite = "opplæringslova § 12-4 tredje ledd bokstav a";
    let plan = line("plan:");
    assert_eq!(errors(&replaced(problems, measures - 1, "")), [(plan as u32, "PLAN-01", cite)]);
    for empty in ["  problemer: []\n", "  problemer:\n"] {
        assert_eq!(errors(&replaced(problems, measures - 1, empty)), [(problems as u32, "PLAN-01", cite)], "{empty}");
    }
    let description = problems + 2;
    without("      beskrivelse: E1 blir holdt", "", problems + 1, "PLAN-01", "a");
    for empty in ["      beskrivelse: \"\"\n", "      beskrivelse:\n", "      beskrivelse: \" \"\n"] {
        without("      beskrivelse: E1 blir holdt", empty, description, "PLAN-01", "a");
    }
}

#[test]
fn b_the_measures() {
    let (measures, changes) = (line("  tiltak:"), line("  endringer:"));
    let cite = "opplæringslova § 12-4 tredje ledd bokstav b";
    let plan = line("plan:");
    assert_eq!(errors(&replaced(measures, changes - 1, "")), [(plan as u32, "PLAN-07", cite)]);
    for empty in ["  tiltak: []\n", "  tiltak:\n"] {
        assert_eq!(errors(&replaced(measures, changes - 1, empty)), [(measures as u32, "PLAN-07", cite)], "{empty}");
    }
    without("      hva: L1 setter", "", measures + 1, "PLAN-07", "b");
    for empty in ["      hva: \"\"\n", "      hva:\n"] {
        without("      hva: L1 setter", empty, line("      hva: L1 setter"), "PLAN-07", "b");
    }
}

#[test]
fn c_when() {
    let (measure, start) = (line("    - id: T1"), line("      start: 2026-09-14"));
    without("      start: 2026-09-14", "", measure, "PLAN-10", "c");
    for empty in ["      start:\n", "      start: \"\"\n", "      start: fortløpende\n"] {
        without("      start: 2026-09-14", empty, start, "PLAN-10", "c");
    }
}

#[test]
fn d_who() {
    // T1 names somebody responsible, who does not take the place of whoever carries the measure out; T2 does not.
    for (key, measure, code) in
        [("      utføres_av: [L1]", "    - id: T1", "PLAN-16"), ("      utføres_av: [A1]", "    - id: T2", "PLAN-14")]
    {
        without(key, "", line(measure), code, "d");
        for empty in ["      utføres_av: []\n", "      utføres_av:\n"] {
            without(key, empty, line(key), code, "d");
        }
    }
}

#[test]
fn e_when_it_is_evaluated() {
    let (measure, evaluated) = (line("    - id: T1"), line("      evalueres: { dato: 2026-09-28"));
    without("      evalueres: { dato: 2026-09-28", "", measure, "PLAN-19", "e");
    for empty in [
        "      evalueres:\n",
        "      evalueres: {}\n",
        "      evalueres: { av: [S1, L1] }\n",
        "      evalueres: { dato: \"\", av: [S1, L1] }\n",
        "      evalueres: { dato: , av: [S1, L1] }\n",
    ] {
        without("      evalueres: { dato: 2026-09-28", empty, evaluated, "PLAN-19", "e");
    }
}
