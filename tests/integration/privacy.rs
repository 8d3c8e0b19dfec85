//! Nothing that somebody has written in a case gets out of it: not in findings, not in errors, not in the metadata of
//! documents. Every place of a case holds, one after the other, a word and a number that stand nowhere else.

use brille::calendar::Calendar;
use brille::case::Case;
use brille::check::{Checked, Settings, check};
use brille::lang::Lang;
use brille::report::{self, Checkstyle, File, Format, Github, Gitlab, Human, Json, Junit, Markdown, Sarif, Short};
use brille::source::Source;
use brille::status::{self, CaseStatus, Facts, Overview};
use brille::yaml::parse;
use jiff::civil::{Date, date};

use crate::support::{Folder, GOOD_CASE, TODAY, repository};

const WORD: &str = "Hemmelighansen";
const NUMBER: &str = "98765432";

/// The line of a source that the human format quotes: a number, a bar and the text.
fn is_quoted_source(line: &str) -> bool {
    let (number, rest) = line.trim_start().split_at(line.trim_start().find(' ').unwrap_or(0));
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) && rest.trim_start().starts_with('|')
}

/// Every format but the one for people.
fn for_machines(today: Date) -> [Box<dyn Format>; 8] {
    [
        Box::new(Short),
        Box::new(Json::new(today)),
        Box::new(Sarif::new(true)),
        Box::new(Github::default()),
        Box::new(Gitlab::default()),
        Box::new(Junit),
        Box::new(Checkstyle),
        Box::new(Markdown::default()),
    ]
}

#[test]
fn no_format_is_forgotten() {
    let help = Folder::new().run(&["check", "--help"]).stdout;
    let formats = help.split("Possible values:").nth(1).unwrap().split("[default").next().unwrap();
    assert_eq!(formats.matches("- ").count(), for_machines(date(2026, 10, 20)).len() + 1, "{formats}");
}

/// All that is said of a case text, in every format and language, without the source lines that are quoted for people.
fn said(text: &str) -> String {
    let today = date(2026, 10, 20);
    let parsed = parse(text);
    let settings = Settings::new(today);
    let Checked { findings, silenced, .. } = check(&parsed, &settings);
    let mut out = Vec::new();
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let file = File {
            source: Source::new("sak.yaml", text),
            path: "sak.yaml".to_owned(),
            lang,
            rules: Vec::new(),
            findings: findings.clone(),
            silenced: silenced.clone(),
            known: Vec::new(),
        };
        let files = [file];
        // All formats take the same words of a finding, and two of them take all.
        let formats = if lang == Lang::Nb { usize::MAX } else { 2 };
        for format in for_machines(today).iter_mut().take(formats) {
            let mut written = Vec::new();
            report::write(format.as_mut(), &files, today, &mut written).unwrap();
            // SARIF describes all rules on one line, which depends on no case.
            let written = String::from_utf8(written).unwrap();
            out.extend(
                written
                    .lines()
                    .filter(|line| !line.starts_with("\"tool\": "))
                    .flat_map(|line| [line, "\n"].concat().into_bytes()),
            );
        }
        let mut human = Vec::new();
        report::write(&mut Human { width: 100, styled: false }, &files, today, &mut human).unwrap();
        let human = String::from_utf8(human).unwrap();
        out.extend(
            human.lines().filter(|line| !is_quoted_source(line)).flat_map(|line| [line, "\n"].concat().into_bytes()),
        );
    }
    String::from_utf8(out).unwrap()
}

fn assert_silent(said: &str, of: &str) {
    let told = said.lines().find(|line| line.to_lowercase().contains(&WORD.to_lowercase()) || line.contains(NUMBER));
    assert_eq!(told, None, "a finding tells of the case, with {of}");
}

/// The text with each of its keys and values replaced in turn.
fn each_place_replaced(text: &str, replacement: &str) -> Vec<String> {
    let parsed = parse(text);
    let is_leaf = |span: brille::source::Span| !span.range().is_empty() && !text[span.range()].contains('\n');
    let spans = parsed.tree.nodes().map(|node| node.span()).filter(|span| is_leaf(*span));
    spans.map(|span| [&text[..span.start as usize], replacement, &text[span.end as usize..]].concat()).collect()
}

#[test]
fn no_finding_repeats_a_key_or_a_value() {
    let bad = std::fs::read_to_string(repository().join("fixtures/daarlige/sak.yaml")).unwrap();
    let text = "\"Hemmelighansen 98765432, ofte\"";
    for (case, replacement) in
        [(GOOD_CASE, text), (GOOD_CASE, NUMBER), (&bad, WORD), (&bad, "[Hemmelighansen, 98765432]")]
    {
        for changed in each_place_replaced(case, replacement) {
            assert_silent(&said(&changed), replacement);
        }
    }
}

/// All that an overview says of a case text.
fn overview(text: &str) -> String {
    let parsed = parse(text);
    let Some(case) = Case::read(&parsed.tree) else { return String::new() };
    let today = date(2026, 10, 20);
    let facts = Facts::read(&case, &Calendar::default(), today, status::SILENT_SCHOOL_DAYS);
    let source = Source::new("sak.yaml", text);
    let (path, lang) = ("sak.yaml".to_owned(), Lang::Nb);
    let (rules, findings, silenced, known) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let file = File { source, path, lang, rules, findings, silenced, known };
    let overview = Overview::new(today, lang, vec![CaseStatus::new(&file, facts, today)], 0);
    let mut out = Vec::new();
    status::write_table(&overview, 100, &mut out).unwrap();
    status::write_detail(&overview, 100, &mut out).unwrap();
    status::write_json(&overview, &mut out).unwrap();
    status::write_csv(&overview, &mut out).unwrap();
    String::from_utf8(out).unwrap() + &status::calendar(&overview)
}

#[test]
fn no_overview_repeats_a_key_or_a_value() {
    let there = "statsforvalter: { frist: 2026-10-01, vedtak: { dato: 2026-10-02, pålegg: [{ id: PA1, hva: x }], tvangsmulkt: { fra: 2026-11-02 } } }\n";
    let closed = "avslutning: { dato: 2027-10-02, årsak: annet, oppfølging: { dato: 2027-10-30, hva: x } }\n";
    let text = [GOOD_CASE, there, closed].concat();
    assert!(overview(&text).contains("PA1") && overview(&text).contains("2026-0147"));
    for changed in each_place_replaced(&text, "\"Hemmelighansen 98765432, ofte\"") {
        assert_silent(&overview(&changed), "an overview");
    }
}

#[test]
fn no_finding_repeats_what_the_syntax_holds() {
    let (before, after) = GOOD_CASE.split_at(GOOD_CASE.find("skole:").unwrap());
    for slip in [
        "# Hemmelighansen 98765432\n",
        "Hemmelighansen: 98765432\n",
        "Hemmelighansen 98765432\n",
        "Hemmelighansen: [98765432\n",
        "Hemmelighansen: \"98765432\n",
        "Hemmelighansen: *Hemmelighansen\n",
        "Hemmelighansen: &Hemmelighansen 98765432\nHemmelighansen: *Hemmelighansen\n",
        "&Hemmelighansen Hemmelighansen: !Hemmelighansen 98765432\n",
        "x: !<tag:Hemmelighansen,98765432:x> y\n",
        "%Hemmelighansen 98765432\n---\n",
        "%TAG !Hemmelighansen! tag:98765432:\n---\n",
        "--- Hemmelighansen\n",
        "? [Hemmelighansen, 98765432]\n: Hemmelighansen\n",
        "Hemmelighansen: { <<: *Hemmelighansen }\n",
        "\tHemmelighansen: 98765432\n",
        "Hemmelighansen:98765432\n",
        "Hemmelighansen: a: 98765432\n",
        "x: \"\\Hemmelighansen\"\n",
        "x: |Hemmelighansen\n  98765432\n",
        "x: 'Hemmelighansen' 98765432\n",
        "x: Hemmelighansen\u{1}98765432\n",
        "Hemmelighansen\u{a0}: 98765432\u{a0}\n",
    ] {
        assert_silent(&said(&[before, slip, after].concat()), slip);
    }
}

#[test]
fn no_finding_repeats_a_reason() {
    // The measure that the comments stand above says no day.
    let case = GOOD_CASE.replacen("start: 2026-09-14", "start: fortløpende", 1);
    for comment in [
        "# brille: ignore PLAN-10: Hemmelighansen 98765432",
        "# brille: ignore PLAN-10 til 2026-12-31: Hemmelighansen 98765432",
        "# brille: ignore PLAN-10 til 2026-10-01: Hemmelighansen 98765432",
        "# brille: ignore PLAN-14: Hemmelighansen 98765432",
        "# brille: ignore PLAN-10: 98765432",
        "# brille: ignore Hemmelighansen-98765432, PLAN-10: Hemmelighansen",
        "# brille: ignore PLAN-10 til Hemmelighansen 98765432: x",
        "# brille: ignore Hemmelighansen 98765432",
        "# brille: Hemmelighansen 98765432",
        "# brille ignore Hemmelighansen 98765432",
        "# brille: ignore PLAN-10: x # brille: ignore PLAN-10: Hemmelighansen 98765432",
    ] {
        for after in ["", "\n"] {
            let above = case.replacen("    - id: T1\n", &format!("    {comment}\n{after}    - id: T1\n"), 1);
            assert_silent(&said(&above), comment);
        }
        let behind = case.replacen("start: fortløpende", &format!("start: fortløpende {comment}"), 1);
        assert_silent(&said(&behind), comment);
    }
}

#[test]
fn a_baseline_holds_nothing_of_a_case() {
    let folder = Folder::new();
    let comment = "# brille: ignore PLAN-14: Hemmelighansen 98765432";
    folder
        .file("sak.yaml", GOOD_CASE.replace("start: 2026-09-14", &format!("start: Hemmelighansen 98765432 {comment}")));
    let run = folder.run(&["check", "sak.yaml", "--date", TODAY, "--format", "short", "--write-baseline", "g.json"]);
    let baseline = folder.read("g.json");
    assert!(baseline.contains("IGN-05"), "{baseline}");
    assert_silent(&(run.stdout + &run.stderr + &baseline), "a baseline");
    folder.file("navn.json", format!("{{ \"version\": \"{WORD}\", \"{WORD}\": {NUMBER} }}"));
    let run = folder.run(&["check", "sak.yaml", "--baseline", "navn.json"]);
    assert_silent(&(run.stdout + &run.stderr), "no baseline");
}

#[test]
fn a_test_that_finds_nothing_would_have_found_something() {
    let shown = said(&GOOD_CASE.replace("R1: {", "Hemmelighansen: {"));
    assert!(shown.contains("FORM-"), "{shown}");
    assert!(!is_quoted_source("feil[FORM-01]: 12 | x") && is_quoted_source(" 12 |   hva: x"));
}

/// Whether bytes hold the marker as a PDF can write it: as UTF-8, or as UTF-16 in bytes or in hexadecimal.
fn holds(pdf: &[u8], text: &str) -> bool {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex: String = utf16.iter().map(|byte| format!("{byte:02X}")).collect();
    let lower = hex.to_lowercase();
    [text.as_bytes(), &utf16, hex.as_bytes(), lower.as_bytes()]
        .iter()
        .any(|form| pdf.windows(form.len()).any(|window| window == *form))
}

#[test]
fn what_surrounds_a_document_holds_no_name() {
    let names: String = {
        let parsed = parse(GOOD_CASE);
        let case = Case::read(&parsed.tree).unwrap();
        case.people.iter().map(|person| format!("{}: {WORD} {NUMBER}\n", person.code)).collect()
    };
    let case = GOOD_CASE.replacen("id: 2026-0147", "id: Hemmelighansen 98765432", 1);
    let case = case.replace("navn: Solbakken skole", "navn: Hemmelighansen 98765432");
    assert_eq!(case.matches(WORD).count(), 2, "the good case has changed");
    let folder = Folder::new();
    folder.file("sak.yaml", case);
    folder.file("navn.yaml", names + "X9: Hemmelighansen\n");
    let run = folder.run(&["render", "sak.yaml", "--names", "navn.yaml", "--date", TODAY, "--signatures"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert_silent(&(run.stdout + &run.stderr), "names");
    assert_eq!(folder.names(), ["navn.yaml", "sak-aktivitetsplan.pdf", "sak.yaml"]);
    let pdf = std::fs::read(folder.path().join("sak-aktivitetsplan.pdf")).unwrap();
    assert!(holds(&pdf, "Aktivitetsplan, versjon 1"), "the title is where the test looks");
    assert!(!holds(&pdf, WORD) && !holds(&pdf, NUMBER));
}

#[test]
fn errors_tell_of_no_text() {
    let folder = Folder::new();
    folder.file("sak.yaml", GOOD_CASE.replace("form: offentlig", "form: offentlig\n  skolerute: Hemmelighansen.yaml"));
    folder.file("lang.yaml", GOOD_CASE.replace("versjon: 1", &format!("versjon: {}", WORD.repeat(20))));
    folder.file("brutt.yaml", "brille: 1\nplan: {Hemmelighansen: [98765432\n");
    folder.file("bytes.yaml", b"brille: 1\nHemmelighansen: 98765432 \xff\n");
    folder.file("navn.yaml", "Hemmelighansen: E1\nE1: [Hemmelighansen, 98765432]\nE2: \"Hemmelighansen\n");
    for file in ["sak.yaml", "lang.yaml", "brutt.yaml", "bytes.yaml"] {
        for lang in ["nb", "nn", "en"] {
            let run = folder.run(&["check", file, "--format", "json", "--lang", lang, "--date", TODAY]);
            assert_silent(&(run.stdout + &run.stderr), file);
            let run = folder.run(&["render", file, "--names", "navn.yaml", "--lang", lang, "--date", TODAY]);
            assert_silent(&(run.stdout + &run.stderr), file);
            for format in ["table", "json", "csv"] {
                let run = folder.run(&["status", file, "--format", format, "--lang", lang, "--date", TODAY]);
                assert_silent(&(run.stdout + &run.stderr), file);
            }
            let run = folder.run(&["config", file, "--lang", lang]);
            assert_silent(&(run.stdout + &run.stderr), file);
            let run = folder.run(&["fix", file, "--unsafe", "--lang", lang, "--date", TODAY]);
            assert_silent(&(run.stdout + &run.stderr), file);
        }
    }
}
