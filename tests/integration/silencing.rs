//! Comments that silence findings: what they cover, what is told of them, and what they leave alone.

use brille::check::{Checked, Settings, check};
use brille::finding::Finding;
use brille::lang::Lang;
use brille::source::{ColumnUnit, Source};
use brille::yaml::parse;
use jiff::civil::date;

use crate::support::{GOOD_CASE, bad_case};

/// What is shown of a text on 5 October 2026, and what is silenced: lines with codes.
fn parted(text: &str) -> (Vec<String>, Vec<String>) {
    let source = Source::new("sak.yaml", text);
    let line = |finding: &Finding| {
        let line = source.position(finding.span.start, ColumnUnit::Chars).line;
        format!("{line} {}", finding.code)
    };
    let parsed = parse(text);
    let Checked { findings, silenced, .. } = check(&parsed, &Settings::new(date(2026, 10, 5)));
    (findings.iter().map(line).collect(), silenced.iter().map(line).collect())
}

/// The good case with a log of the test's own. Each telephone number in it gives a finding of DOK-09.
fn with_log(log: &str) -> String {
    let (before, _) = GOOD_CASE.split_once("logg:").unwrap();
    format!("{before}{log}")
}

/// The lines of the log, from 1, on which something is shown and on which something is silenced.
fn in_log(log: &str) -> (Vec<String>, Vec<String>) {
    let text = with_log(log);
    let before = text.lines().count() - log.lines().count();
    let (shown, silenced) = parted(&text);
    let counted = |lines: Vec<String>| {
        let from_log = |line: &String| {
            let (number, code) = line.split_once(' ').unwrap();
            format!("{} {code}", number.parse::<usize>().unwrap() as i64 - before as i64)
        };
        lines.iter().map(from_log).collect()
    };
    (counted(shown), counted(silenced))
}

fn assert_log(log: &str, shown: &[&str], silenced: &[&str]) {
    let (is_shown, is_silenced) = in_log(log);
    assert_eq!(
        (is_shown.as_slice(), is_silenced.as_slice()),
        (owned(shown).as_slice(), owned(silenced).as_slice()),
        "{log}"
    );
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_comment_behind_a_line_covers_that_line() {
    assert_log(
        "\
logg:
  - dato: 2026-09-14
    av: L1
    hva: L1 ringte 22 33 44 55. # brille: ignore DOK-09: sentralbordet
  - { dato: 2026-09-15, av: L1, hva: L1 ringte 22 33 44 55. }
  - { dato: 2026-09-16, av: L1, hva: L1 ringte 22 33 44 55. } # se over # brille: ignore DOK-09: sentralbordet
",
        &["5 DOK-09"],
        &["4 DOK-09", "6 DOK-09"],
    );
}

#[test]
fn a_comment_on_its_own_line_covers_the_field_or_item_below_and_all_in_it() {
    assert_log(
        "\
logg:
  # brille: ignore DOK-09: sentralbordet
  - dato: 2026-09-14
    av: L1
    hva: L1 ringte 22 33 44 55.
  - dato: 2026-09-14
    av: L1
    # brille: ignore DOK-09: sentralbordet
    hva: L1 ringte 22 33 44 55.
  - dato: 2026-09-15
    # brille: ignore DOK-09: sentralbordet
    av: L1
    hva: L1 ringte 22 33 44 55.
",
        &["11 IGN-05", "13 DOK-09"],
        &["5 DOK-09", "9 DOK-09"],
    );
    let section = "# brille: ignore DOK-09: sentralbordet\nlogg:\n  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55. }\n";
    assert_log(section, &[], &["3 DOK-09"]);
    assert_log(&section.replace('\n', "\r\n"), &[], &["3 DOK-09"]);
    // The old line break of the Macintosh ends a line too.
    let (shown, silenced) = parted(&with_log(section).replace('\n', "\r"));
    assert_eq!((shown.len(), silenced.len()), (0, 1));
}

#[test]
fn comments_on_lines_above_one_another_stand_above_the_same_thing() {
    assert_log(
        "\
logg:
  # brille: ignore DOK-09: sentralbordet
  # Ada ringte tilbake.
  # brille: ignore PLAN-20: prøves ut
  -
    dato: 2026-09-14
    av: L1
    hva: L1 ringte 22 33 44 55.
  - # brille: ignore DOK-09: sentralbordet
    dato: 2026-09-14
    av: L1
    hva: L1 ringte 22 33 44 55.
",
        &["4 IGN-05"],
        &["8 DOK-09", "12 DOK-09"],
    );
}

#[test]
fn between_brackets_the_next_field_or_item_counts() {
    assert_log(
        "\
logg: [
  # brille: ignore DOK-09: sentralbordet
  { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55. },
  { dato: 2026-09-15, av: L1,
    # brille: ignore DOK-09: sentralbordet
    hva: L1 ringte 22 33 44 55. },
  { dato: 2026-09-16, av: L1, hva: L1 ringte 22 33 44 55. } ] # brille: ignore DOK-09: sentralbordet
",
        &[],
        &["3 DOK-09", "6 DOK-09", "7 DOK-09"],
    );
}

#[test]
fn an_empty_line_or_the_end_parts_a_comment_from_what_follows() {
    assert_log(
        "\
logg:
  # brille: ignore DOK-09: sentralbordet

  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55. }
  # brille: ignore DOK-09: sentralbordet
",
        &["2 IGN-05", "4 DOK-09", "5 IGN-05"],
        &[],
    );
    let bracket =
        "logg: [\n  { dato: 2026-09-14, av: L1, hva: L1 ringte. }\n  # brille: ignore DOK-09: x\n]\nannet: 1\n";
    let (shown, _) = in_log(bracket);
    assert!(shown.contains(&"3 IGN-05".to_owned()), "{shown:?}");
}

#[test]
fn what_a_text_holds_is_no_comment() {
    assert_log(
        "\
logg:
  - dato: 2026-09-14
    av: L1
    hva: |
      L1 ringte.
      # brille: ignore DOK-09: sentralbordet
      22 33 44 55
  - dato: 2026-09-14
    av: L1
    # brille: ignore DOK-09: sentralbordet
    hva: |
      L1 ringte
      22 33 44 55
",
        &["7 DOK-09"],
        &["13 DOK-09"],
    );
}

#[test]
fn what_is_missing_is_silenced_where_it_is_told() {
    let silent =
        bad_case().replace("    - id: T2\n", "    # brille: ignore PLAN-14: avtales på møtet i morgen\n    - id: T2\n");
    assert_eq!(parted(&silent), (owned(&["75 PLAN-10"]), owned(&["82 PLAN-14"])));
    // A whole section is missing: that is told at the first field of the file.
    let nobody = GOOD_CASE.replacen("elev: E1\n", "", 1);
    assert_eq!(parted(&nobody), (owned(&["2 FORM-01"]), vec![]));
}

#[test]
fn what_other_findings_may_lie_behind_is_never_silenced() {
    let nobody = GOOD_CASE.replacen("elev: E1\n", "", 1);
    for comment in [
        "# brille: ignore FORM-01: føres i morgen\nbrille: 1\n",
        "brille: 1 # brille: ignore FORM-01: føres i morgen\n",
    ] {
        let (shown, silenced) = parted(&nobody.replacen("brille: 1\n", comment, 1));
        assert!(silenced.is_empty() && shown.iter().any(|finding| finding.ends_with("FORM-01")), "{shown:?}");
        assert!(shown.iter().any(|finding| finding.ends_with("IGN-02")), "{shown:?}");
    }
    let misspelt = GOOD_CASE.replacen("plan:\n", "# brille: ignore FORM-02: vårt eget felt\nplann:\n", 1);
    let (shown, silenced) = parted(&misspelt);
    assert!(silenced.is_empty() && shown.iter().any(|finding| finding.ends_with("FORM-02")), "{shown:?}");
}

#[test]
fn a_comment_that_ends_a_section_does_not_reach_into_the_next() {
    let text = GOOD_CASE.replacen("logg:\n", "    # brille: ignore DOK-09: gjelder kontakten over\nlogg:\n", 1);
    let text = text.replacen("Første ukelag er hengt opp.", "L1 ringte 22 33 44 55.", 1);
    let (shown, silenced) = parted(&text);
    assert_eq!((shown.len(), silenced.len()), (2, 0), "{shown:?}");
    assert!(shown[0].ends_with("IGN-05") && shown[1].ends_with("DOK-09"), "{shown:?}");
}

#[test]
fn only_the_codes_that_are_named_are_silenced() {
    let both = "\
logg:
  - { dato: 2026-09-14, hva: L1 ringte 22 33 44 55. }";
    assert_log(&format!("{both} # brille: ignore DOK-09: x\n"), &["2 FORM-01"], &["2 DOK-09"]);
    assert_log(&format!("{both} # brille: ignore dok-09, PLAN-20: x\n"), &["2 FORM-01", "2 IGN-05"], &["2 DOK-09"]);
}

#[test]
fn the_last_day_counts() {
    let log = |day: &str| {
        format!(
            "logg:\n  - {{ dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55. }} # brille: ignore DOK-09 til {day}: x\n"
        )
    };
    assert_log(&log("2026-10-05"), &[], &["2 DOK-09"]);
    assert_log(&log("2026-10-04"), &["2 DOK-09", "2 IGN-04"], &[]);
    assert_log(&log("4.10.2027"), &["2 DOK-09", "2 IGN-01"], &[]);
    // A comment that holds takes the place of one that has expired, which is needed no longer.
    let twice = log("2026-10-04").replace("\n  - ", "\n  # brille: ignore DOK-09: x\n  - ");
    assert_log(&twice, &["3 IGN-05"], &["3 DOK-09"]);
}

#[test]
fn findings_on_unreadable_text_and_on_comments_cannot_be_silenced() {
    let twice =
        "logg:\n  # brille: ignore YAML-02, IGN-02: x\n  - { dato: 2026-09-14, av: L1, av: L1, hva: L1 kom. }\n";
    assert_log(twice, &["2 IGN-02", "2 IGN-02", "3 YAML-02"], &[]);
    // Where part of a file cannot be read, nobody knows what else is there.
    let broken = "logg:\n  # brille: ignore DOK-09: x\n  - { dato: [2026\n";
    let (shown, silenced) = in_log(broken);
    assert!(silenced.is_empty() && shown.iter().all(|line| line.ends_with("YAML-01")), "{shown:?}");
}

#[test]
fn a_rule_that_looks_for_names_is_not_idle_without_a_key_file() {
    let log = "logg:\n  - { dato: 2026-09-14, av: L1, hva: Ada kom. } # brille: ignore KONF-02: en båt\n";
    assert_log(log, &[], &[]);
}

#[test]
fn comments_can_be_passed_over() {
    let log = "\
logg:
  - { dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55. } # brille: ignore DOK-09: sentralbordet
  - { dato: 2026-09-14, av: L1, hva: L1 ringte. } # brille: ignore DOK-09: sentralbordet
  - { dato: 2026-09-14, av: L1, hva: L1 ringte. } # brille: ignore DOK-09 til 2026-10-01: sentralbordet
  - { dato: 2026-09-14, av: L1, hva: L1 ringte. } # brille: ignore DOK-09
";
    let text = with_log(log);
    let parsed = parse(&text);
    let settings = Settings { silencing: false, ..Settings::new(date(2026, 10, 5)) };
    let Checked { findings, silenced, .. } = check(&parsed, &settings);
    let codes: Vec<_> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!((codes.as_slice(), silenced.len()), (["DOK-09", "IGN-03"].as_slice(), 0));
}

#[test]
fn silencing_a_finding_leaves_the_fingerprints_of_others_alone() {
    let said = "      hva: L1 ringte 22 33 44 55 og 33 44 55 66. # \n";
    let case = with_log(&format!("logg:\n  - dato: 2026-09-14\n    av: L1\n{}", &said[2..]));
    let fingerprints = |text: &str| {
        let parsed = parse(text);
        let Checked { findings, silenced, .. } = check(&parsed, &Settings::new(date(2026, 10, 5)));
        let all: std::collections::BTreeSet<_> =
            findings.iter().chain(&silenced).map(|finding| finding.fingerprint("sak.yaml")).collect();
        (all, silenced.len())
    };
    let (open, none) = fingerprints(&case);
    let (silent, some) = fingerprints(&case.replace("# \n", "# brille: ignore DOK-09: sentralbordet\n"));
    assert!(none == 0 && some > 0);
    assert_eq!(open, silent);
}

#[test]
fn a_silenced_error_is_an_error_still() {
    let silent = bad_case().replace("start: fortløpende", "start: fortløpende # brille: ignore PLAN-10: avtalt");
    let parsed = parse(&silent);
    let checked = check(&parsed, &Settings::new(date(2026, 10, 5)));
    assert_eq!((checked.findings.len(), checked.silenced.len(), checked.errors()), (1, 1, 2));
}

#[test]
fn the_nearest_code_is_suggested_and_the_written_one_never_told() {
    let log = "logg:\n  - { dato: 2026-09-14, av: L1, hva: L1 kom. } # brille: ignore DOK9, Adahansen1: x\n";
    let text = with_log(log);
    let parsed = parse(&text);
    let findings = check(&parsed, &Settings::new(date(2026, 10, 5))).findings;
    let said: Vec<_> = findings.iter().map(|finding| finding.label(Lang::Nb)).collect();
    assert_eq!(said, ["mente du DOK-09?", "ukjent kode"]);
}

#[test]
fn very_many_comments_take_little_time() {
    let line = "  # brille: ignore DOK-09, PLAN-20: x\n";
    let text = with_log(&format!(
        "logg:\n{}  - {{ dato: 2026-09-14, av: L1, hva: L1 ringte 22 33 44 55. }}\n",
        line.repeat(50_000)
    ));
    let (shown, silenced) = parted(&text);
    assert_eq!((shown.len(), silenced.len()), (50_000, 1));
}

#[test]
fn wherever_a_comment_stands_nothing_is_lost() {
    let all = |text: &str| {
        let parsed = parse(text);
        let Checked { findings, silenced, .. } = check(&parsed, &Settings::new(date(2026, 10, 5)));
        let own = |finding: &&Finding| !finding.code.starts_with("IGN-");
        let mut all: Vec<_> = findings.iter().filter(own).chain(&silenced).map(|one| one.fingerprint("x")).collect();
        all.sort();
        (all, silenced.len())
    };
    let case = bad_case();
    let (before, _) = all(&case);
    let comment = "# brille: ignore PLAN-10, PLAN-14: avtales mandag";
    let mut silenced = [0; 3];
    for (at, line) in case.lines().enumerate() {
        let indent = &line[..line.len() - line.trim_start().len()];
        let with = |changed: &str| -> String {
            case.lines()
                .enumerate()
                .map(|(own, line)| if own == at { changed } else { line }.to_owned() + "\n")
                .collect()
        };
        for changed in [format!("{indent}{comment}\n{line}"), format!("{line} {comment}")] {
            let (after, count) = all(&with(&changed));
            assert_eq!(before, after, "{changed}");
            silenced[count] += 1;
        }
    }
    // Above the plan, its measures, and the file's own comment there are both findings or one.
    assert!(silenced[2] > 0 && silenced[1] > 0, "{silenced:?}");
}
