//! Reports keep to what their readers expect, by the schemas in `contracts/`.

use std::process::Command;

use serde_json::Value;

use crate::support::{Folder, TODAY, bad_case, first_case, repository};

fn schema(name: &str) -> Value {
    let path = repository().join("tests/integration/contracts").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    // A bracket that closes nothing, which not every dialect of regular expressions takes for itself.
    serde_json::from_str(&text.replace("{2}]?$", "{2}$")).unwrap()
}

fn mistakes(schema: &Value, document: &Value) -> Vec<String> {
    let validator = jsonschema::options().should_validate_formats(true).build(schema).unwrap();
    validator.iter_errors(document).map(|error| format!("{} {error}", error.instance_path())).collect()
}

/// A folder with findings of every level, in paths that are hard to write.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.file("saker/blå bær/50 %, #1: \"a\"&<b>.yaml", bad_case());
    folder.file("saker/a|b`c`\n@d\u{1}\u{202e}'.yaml", bad_case());
    folder.file("saker/tom.yaml", "brille: 1\n");
    folder.file("saker/god.yaml", first_case());
    folder.file("saker/brutt.yaml", "brille: 1\nsak: [\n");
    folder
}

/// What a format makes of the folder.
fn report(format: &str) -> String {
    let run = folder().run(&["check", "saker", "--format", format, "--date", TODAY]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    run.stdout
}

#[test]
fn sarif_follows_its_schema() {
    let log: Value = serde_json::from_str(&report("sarif")).unwrap();
    assert_eq!(mistakes(&schema("sarif-2.1.0.json"), &log), [""; 0]);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let levels: Vec<&Value> = results.iter().map(|result| &result["level"]).collect();
    assert!(["error", "warning", "note"].iter().all(|level| levels.iter().any(|other| *other == level)), "{levels:?}");
    assert!(results.iter().all(|result| result["ruleIndex"].is_u64()));
}

#[test]
fn the_schema_of_sarif_refuses_what_is_wrong() {
    let mut log: Value = serde_json::from_str(&report("sarif")).unwrap();
    log["runs"][0]["results"][0]["level"] = "feil".into();
    assert_eq!(mistakes(&schema("sarif-2.1.0.json"), &log).len(), 1);
}

#[test]
fn gitlab_gets_what_it_documents_and_no_fingerprint_twice() {
    let issues: Value = serde_json::from_str(&report("gitlab")).unwrap();
    assert_eq!(mistakes(&schema("gitlab-code-quality.json"), &issues), [""; 0]);
    let issues = issues.as_array().unwrap();
    assert!(issues.len() > 5);
    let mut wrong = serde_json::json!([issues[0]]);
    wrong[0]["severity"] = "error".into();
    assert_eq!(mistakes(&schema("gitlab-code-quality.json"), &wrong).len(), 1);
    let entry = schema("gitlab-codeclimate.json");
    assert!(issues.iter().all(|issue| mistakes(&entry, issue).is_empty()));
    let fingerprints: std::collections::BTreeSet<_> =
        issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), issues.len());
}

#[test]
fn junit_follows_its_schema() {
    let report = report("junit");
    assert!(
        report.contains("<failure ") && report.contains("<system-out>") && report.matches("<testcase ").count() > 100
    );
    assert_eq!(xmllint(&["--schema", "tests/integration/contracts/junit-10.xsd"], &report), None);
    let wrong = report.replacen(" failures=", " feil=", 1);
    assert!(
        is_missing("xmllint") || xmllint(&["--schema", "tests/integration/contracts/junit-10.xsd"], &wrong).is_some()
    );
}

#[test]
fn junit_names_no_case_twice() {
    let report = report("junit");
    let cases: Vec<&str> = report.lines().filter(|line| line.starts_with("<testcase ")).collect();
    let names: std::collections::BTreeSet<&str> = cases.iter().map(|line| line.trim_end_matches(['/', '>'])).collect();
    assert_eq!(names.len(), cases.len());
}

#[test]
fn junit_shows_what_is_set_aside_as_skipped() {
    let folder = Folder::new();
    folder.file("sak.yaml", bad_case());
    let flags = ["check", "--date", TODAY, "--format", "junit"];
    assert!(folder.run(&flags).stdout.contains("failures=\"2\" errors=\"0\" skipped=\"0\""));
    folder.run(&["check", "--date", TODAY, "--write-baseline", "grunnlinje.json"]);
    let known = folder.run(&[&flags[..], &["--baseline", "grunnlinje.json"]].concat()).stdout;
    assert!(known.contains("failures=\"0\" errors=\"0\" skipped=\"2\""), "{known}");
    assert_eq!(xmllint(&["--schema", "tests/integration/contracts/junit-10.xsd"], &known), None);
}

#[test]
fn checkstyle_is_one_document() {
    let report = report("checkstyle");
    assert_eq!(report.matches("<checkstyle ").count(), 1);
    assert_eq!(xmllint(&[], &report), None);
}

#[test]
fn arkivmelding_is_what_eformidling_takes() {
    let folder = Folder::new();
    folder.file("sak.yaml", include_str!("../../fixtures/gode/nynorsk-smaaskule/sak.yaml"));
    let bundle = ["bundle", "sak.yaml", "--date", TODAY];
    for (place, more) in
        [("sak-oversendelse", &[][..]), ("sak-oversendelse-foresatte", &["--audience", "foresatte", "--to", "F1"])]
    {
        let run = folder.run(&[&bundle, more].concat());
        assert_eq!(run.status, 0, "{}", run.stderr);
        let message = folder.read(&format!("{place}/data/arkivmelding.xml"));
        let spoilt = [
            message.replacen("arkivertAv>", "arkivert>", 2),
            message.replacen("<skjermingDokument>Skjerming", "<skjermingDokument>Noe", 1),
            message.replacen("<antallFiler>", "<antallFiler>om lag ", 1),
        ];
        for schema in schemas_of_arkivmelding() {
            let schema: Vec<_> = schema.iter().map(String::as_str).collect();
            assert_eq!(xmllint(&schema, &message), None);
            let refused = |spoilt: &String| *spoilt != message && xmllint(&schema, spoilt).is_some();
            assert!(is_missing("xmllint") || spoilt.iter().all(refused));
        }
    }
}

/// brille's own description of what it writes, and the schema of eFormidling where somebody has it; `.ci/bundle.sh` says
/// aloud where nobody has.
fn schemas_of_arkivmelding() -> Vec<Vec<String>> {
    let own = vec!["--relaxng".to_owned(), "tests/integration/contracts/arkivmelding.rng".to_owned()];
    match std::env::var("BRILLE_ARKIVMELDING_XSD") {
        Ok(schema) => vec![own, vec!["--schema".to_owned(), schema]],
        Err(_) => vec![own],
    }
}

/// What xmllint (Debian's libxml2-utils) says of a document, if anything. Without it the test has nothing to say; with
/// `BRILLE_XMLLINT=required` in the environment, as in the gate, that is a failure.
fn xmllint(arguments: &[&str], document: &str) -> Option<String> {
    if is_missing("xmllint") {
        assert_ne!(std::env::var("BRILLE_XMLLINT").as_deref(), Ok("required"), "xmllint is missing");
        return None;
    }
    let folder = Folder::new();
    let file = folder.file("report.xml", document);
    let mut command = Command::new("xmllint");
    let output = command.arg("--noout").args(arguments).arg(file).current_dir(repository()).output().unwrap();
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

fn is_missing(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_err()
}

#[test]
fn one_finding_has_one_fingerprint_in_every_format() {
    let folder = folder();
    let run = folder.run(&[
        "check",
        "saker",
        "--format",
        "json",
        "--output",
        "sarif=a.sarif",
        "--output",
        "gitlab=b.json",
        "--date",
        TODAY,
    ]);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let sarif: Value = serde_json::from_str(&folder.read("a.sarif")).unwrap();
    let gitlab: Value = serde_json::from_str(&folder.read("b.json")).unwrap();
    let files = json["files"].as_array().unwrap();
    let prints: Vec<&Value> = files
        .iter()
        .flat_map(|file| file["findings"].as_array().unwrap())
        .map(|finding| &finding["fingerprint"])
        .collect();
    let all = |list: &Value| list.as_array().unwrap().clone();
    let in_sarif: Vec<Value> = all(&sarif["runs"][0]["results"])
        .iter()
        .map(|result| result["partialFingerprints"]["primaryLocationLineHash"].clone())
        .collect();
    let in_gitlab: Vec<Value> = all(&gitlab).iter().map(|issue| issue["fingerprint"].clone()).collect();
    assert!(prints.len() > 5);
    assert!(prints.iter().copied().eq(&in_sarif) && prints.iter().copied().eq(&in_gitlab));
}

#[test]
fn a_fingerprint_can_be_made_anew_from_its_parts_and_stays_while_the_text_moves() {
    let folder = Folder::new();
    let fingerprints = |text: &str| -> Vec<(String, String)> {
        folder.file("saker/sak.yaml", text);
        let run = folder.run(&["check", "saker", "--format", "json", "--date", TODAY]);
        let report: Value = serde_json::from_str(&run.stdout).unwrap();
        let findings = report["files"][0]["findings"].as_array().unwrap();
        let word = |value: &Value| value.as_str().unwrap().to_owned();
        findings.iter().map(|finding| (word(&finding["code"]), word(&finding["fingerprint"]))).collect()
    };
    let before = fingerprints(&bad_case());
    // printf 'brille/1\0PLAN-10\0saker/sak.yaml\0/plan/tiltak/T1/start\0%s' 0 | sha256sum
    let start = "14931be76ccdbe2e686121a560214d14b88300dee79b115e5da5effbaa3d7492";
    assert_eq!(before[0], ("PLAN-10".to_owned(), start.to_owned()));
    let moved = format!("# En linje til.\n\n{}", bad_case()).replace(
        "  tiltak:\n    - id: T1",
        "  tiltak:\n    - { id: T9, løser: [P1], nivå: klasse, hva: L1 leser høyt., start: 2026-09-14, utføres_av: [L1], \
         evalueres: { dato: 2026-09-25, av: [S1] } }\n    - id: T1",
    );
    let after = fingerprints(&moved);
    assert!(before.iter().all(|finding| after.contains(finding)), "{before:?}\n{after:?}");
}
