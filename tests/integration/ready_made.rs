//! What is made ready for other programs: hooks, the action, the job, the image and the example folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ignore::gitignore::Gitignore;
use serde_yaml::Value;

use crate::support::{Folder, PROGRAM, Run, bad_case, finished, repository};

/// The day on which nothing is to be found in the example folder.
const DAY: &str = "2026-11-17";

fn example() -> PathBuf {
    repository().join("docs/eksempelmappe")
}

fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&fs::read_to_string(repository().join(path)).unwrap()).unwrap()
}

/// The keys of a mapping.
fn keys(value: &Value) -> Vec<&str> {
    value.as_mapping().unwrap().keys().filter_map(Value::as_str).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn nothing_is_found_in_the_example_folder() {
    let run = Folder::new().command(&["check", "--date", DAY, "--fail-on", "note"]).current_dir(example()).output();
    let run = finished(run.unwrap());
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "Ingen funn i 1 fil.\n", ""));
    let arguments = ["check", "skolerute.yaml", "--date", DAY, "--fail-on", "note"];
    let run = finished(Folder::new().command(&arguments).current_dir(example()).output().unwrap());
    assert_eq!(run.status, 0, "{}", run.stdout);
}

#[test]
fn names_stay_out_of_the_example_repository() {
    let (ignored, error) = Gitignore::new(example().join(".gitignore"));
    assert!(error.is_none());
    let is_ignored = |path: &str| ignored.matched_path_or_any_parents(Path::new(path), false).is_ignore();
    for path in ["saker/sak-2026-014/navn.yaml", "saker/sak-2026-014/sak-aktivitetsplan.pdf", ".brille/sak.schema.json"]
    {
        assert!(is_ignored(path), "{path}");
    }
    assert!(!is_ignored("saker/sak-2026-014/sak.yaml") && !is_ignored("skolerute.yaml"));
}

#[test]
fn the_example_uses_what_there_is() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hooks: Vec<&str> = hooks.as_sequence().unwrap().iter().map(|hook| text(&hook["id"])).collect();
    let used = yaml("docs/eksempelmappe/.pre-commit-config.yaml");
    for hook in used["repos"][0]["hooks"].as_sequence().unwrap() {
        assert!(hooks.contains(&text(&hook["id"])), "{hook:?}");
    }

    let (action, workflow) = (yaml("action.yml"), yaml("docs/eksempelmappe/.github/workflows/brille.yml"));
    let steps = workflow["jobs"]["saker"]["steps"].as_sequence().unwrap();
    let step = steps.iter().find(|step| text(&step["uses"]).contains("/brille@")).unwrap();
    assert!(keys(&step["with"]).iter().all(|key| keys(&action["inputs"]).contains(key)), "{step:?}");

    let (job, used) = (yaml("integrations/gitlab/brille.yml"), yaml("docs/eksempelmappe/.gitlab-ci.yml"));
    let variables = keys(&job["brille"]["variables"]);
    assert!(keys(&used["brille"]["variables"]).iter().all(|key| variables.contains(key)));
    let file = text(&used["include"][0]["file"]).trim_start_matches('/');
    assert!(repository().join(file).is_file(), "{file}");
}

#[test]
fn the_example_names_the_schemas_that_there_are() {
    let settings = fs::read_to_string(example().join(".vscode/settings.json")).unwrap();
    let settings: serde_json::Value = serde_json::from_str(&settings).unwrap();
    let readme = fs::read_to_string(example().join("README.md")).unwrap();
    let made = readme.split("for format in ").nth(1).and_then(|rest| rest.split(';').next()).unwrap();
    for path in settings["yaml.schemas"].as_object().unwrap().keys() {
        let name = path.strip_prefix(".brille/").and_then(|name| name.strip_suffix(".schema.json")).unwrap();
        assert_eq!(Folder::new().run(&["schema", name]).status, 0, "{name}");
        assert!(made.split(' ').any(|one| one == name), "the README does not make {name}");
    }
}

#[test]
fn hooks_pass_over_what_is_no_case() {
    let folder = Folder::new();
    folder.file("arbeid.yaml", "on: push\njobs: {}\n");
    for hook in yaml(".pre-commit-hooks.yaml").as_sequence().unwrap() {
        if hook["language"] == "system" {
            let entry: Vec<&str> = text(&hook["entry"]).split(' ').collect();
            assert_eq!(entry[0], "brille");
            let run = folder.run(&[&entry[1..], &["arbeid.yaml"]].concat());
            assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{entry:?}");
        }
    }
    assert_eq!(folder.read("arbeid.yaml"), "on: push\njobs: {}\n");
}

/// A stand-in for the program: tells what it was called with, writes its reports and ends with 1.
const STAND_IN: &str = r#"#!/bin/sh
printf '%s\n' "$@" >arguments
for one in "$@"; do case $one in sarif=*|markdown=*|gitlab=*|junit=*) echo "${one%%=*}" >"${one#*=}";; esac; done
exit 1
"#;

/// Runs a script where the stand-in is the program, and tells what the program was called with.
#[cfg(unix)]
fn run_script(folder: &Folder, shell: &[&str], script: &Path, variables: &[(&str, &str)]) -> (Run, Vec<String>) {
    use std::os::unix::fs::PermissionsExt;
    let program = folder.file("bin/brille", STAND_IN);
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let run = run_script_with(&program, folder, shell, script, variables);
    (run, folder.read("arguments").lines().map(str::to_owned).collect())
}

/// Runs a script where `brille` is the given program.
#[cfg(unix)]
fn run_script_with(program: &Path, folder: &Folder, shell: &[&str], script: &Path, variables: &[(&str, &str)]) -> Run {
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    let mut command = Command::new(shell[0]);
    command.args(&shell[1..]).arg(script).current_dir(folder.path()).env_clear().env("PATH", path);
    finished(command.envs(variables.iter().copied()).output().unwrap())
}

/// What nobody may run.
const HOSTILE: &str = "saker 1\n$(touch a) `touch b`; touch c\n\"x' && touch d\n";

#[cfg(unix)]
fn assert_unharmed(folder: &Folder, arguments: &[String]) {
    let end = arguments.iter().position(|one| one == "--").unwrap();
    assert_eq!(arguments[end + 1..].join("\n"), HOSTILE.trim_end());
    assert!(["a", "b", "c", "d"].iter().all(|name| !folder.path().join(name).exists()));
}

#[test]
#[cfg(unix)]
fn the_action_hands_its_inputs_on_whole() {
    let action = yaml("action.yml");
    for step in action["runs"]["steps"].as_sequence().unwrap() {
        let run = text(&step["run"]);
        assert!(!run.contains("${{"), "an input would be read as a command: {run}");
        let script = run.split("$GITHUB_ACTION_PATH/").nth(1).unwrap().trim_end_matches('"');
        assert!(repository().join(script).is_file(), "{script}");
    }
    let folder = Folder::new();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (temporary, summary, output) = (at(""), at("summary"), at("output"));
    let variables = [
        ("BRILLE_PROGRAM", "brille"),
        ("BRILLE_PATHS", HOSTILE),
        ("BRILLE_ARGS", "--set\nUND-01.skoledager=3\r\n\n"),
        ("BRILLE_FAIL_ON", "warning"),
        ("BRILLE_LANG", ""),
        ("BRILLE_DATE", "2026-10-05"),
        ("BRILLE_BASELINE", "godtatte funn.json"),
        ("RUNNER_TEMP", &temporary),
        ("GITHUB_WORKSPACE", "/arbeid"),
        ("GITHUB_STEP_SUMMARY", &summary),
        ("GITHUB_OUTPUT", &output),
    ];
    let script = repository().join("integrations/github/check.sh");
    let (run, arguments) = run_script(&folder, &["bash"], &script, &variables);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    assert_unharmed(&folder, &arguments);
    for expected in [
        "check\n--format\ngithub\n--output\nsarif=",
        "--root\n/arbeid\n--fail-on=warning\n--date=2026-10-05\n--baseline=godtatte funn.json\n",
        "\n--set\nUND-01.skoledager=3\n--\n",
    ] {
        assert!(arguments.join("\n").contains(expected), "{arguments:?}");
    }
    assert_eq!(folder.read("summary"), "markdown\n");
    assert!(folder.read("output").starts_with("status=1\nsarif=/"), "{}", folder.read("output"));
}

#[test]
#[cfg(unix)]
fn the_action_takes_the_program_that_is_there() {
    let folder = Folder::new();
    folder.file("arguments", "");
    let output = folder.path().join("output").display().to_string();
    let script = repository().join("integrations/github/program.sh");
    let variables = [("BRILLE_PROGRAM", "borte/brille"), ("GITHUB_OUTPUT", &output)];
    let (run, arguments) = run_script(&folder, &["bash"], &script, &variables);
    assert_eq!((run.status, arguments.len()), (2, 0));
    assert!(run.stdout.starts_with("::error::"), "{}", run.stdout);

    let stand_in = STAND_IN.replace("exit 1", "exit 0");
    folder.file("annen/brille", &stand_in);
    let run = Command::new("bash").arg("-c").arg("chmod +x annen/brille").current_dir(folder.path()).status();
    assert!(run.unwrap().success());
    let variables = [("BRILLE_PROGRAM", "annen/brille"), ("GITHUB_OUTPUT", &output)];
    let (run, arguments) = run_script(&folder, &["bash"], &script, &variables);
    assert_eq!((run.status, arguments), (0, vec!["--version".to_owned()]));
    assert_eq!(folder.read("output"), "program=annen/brille\n");
}

#[test]
#[cfg(unix)]
fn the_job_hands_its_variables_on_whole() {
    let job = yaml("integrations/gitlab/brille.yml");
    let folder = Folder::new();
    let script = folder.file("script.sh", text(&job["brille"]["script"][0]));
    let mut variables = vec![("CI_PROJECT_DIR", "/arbeid"), ("CI_NODE_INDEX", "2"), ("CI_NODE_TOTAL", "3")];
    variables.extend([("BRILLE_PATHS", HOSTILE), ("BRILLE_ARGS", "--date=2026-10-05"), ("BRILLE_FAIL_ON", "error")]);
    variables.extend([("BRILLE_LANG", "nn"), ("BRILLE_BASELINE", "")]);
    let (run, arguments) = run_script(&folder, &["sh", "-e"], &script, &variables);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    assert_unharmed(&folder, &arguments);
    let expected = "--root\n/arbeid\n--shard\n2/3\n--fail-on=error\n--lang=nn\n--date=2026-10-05\n--\n";
    assert!(arguments.join("\n").contains(expected), "{arguments:?}");
    let reports = &job["brille"]["artifacts"]["reports"];
    for report in ["codequality", "junit"] {
        assert!(folder.path().join(text(&reports[report])).is_file(), "{report}");
    }
    let set: Vec<&str> = keys(&job["brille"]["variables"]);
    let is_set = |name: &&str| name.starts_with("CI_") || set.contains(name);
    assert!(variables.iter().map(|(name, _)| *name).all(|name| is_set(&name)));
}

/// The stand-in takes any argument; this is the program itself.
#[test]
#[cfg(unix)]
fn the_action_and_the_job_call_the_program_as_it_is() {
    let folder = Folder::new();
    folder.file("alle saker/sak.yaml", bad_case());
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (here, summary, output) = (at(""), at("summary"), at("output"));
    let common = [("BRILLE_PATHS", "alle saker"), ("BRILLE_ARGS", "--date=2026-10-05"), ("BRILLE_FAIL_ON", "error")];
    let mut variables = vec![("BRILLE_PROGRAM", "brille"), ("RUNNER_TEMP", &here), ("GITHUB_WORKSPACE", &here)];
    variables.extend([("GITHUB_STEP_SUMMARY", summary.as_str()), ("GITHUB_OUTPUT", &output)]);
    variables.extend(common);
    let script = repository().join("integrations/github/check.sh");
    let run = run_script_with(Path::new(PROGRAM), &folder, &["bash"], &script, &variables);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    assert!(run.stdout.starts_with("::error file=alle saker/sak.yaml,line="), "{}", run.stdout);
    assert!(folder.read("summary").contains("PLAN-10") && folder.read("brille.sarif").contains("alle%20saker"));

    let job = yaml("integrations/gitlab/brille.yml");
    let script = folder.file("script.sh", text(&job["brille"]["script"][0]));
    let mut variables = vec![("CI_PROJECT_DIR", here.as_str()), ("BRILLE_LANG", ""), ("BRILLE_BASELINE", "")];
    variables.extend(common);
    let run = run_script_with(Path::new(PROGRAM), &folder, &["sh", "-e"], &script, &variables);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""));
    for report in ["gl-code-quality-report.json", "brille-junit.xml"] {
        assert!(folder.read(report).contains("PLAN-10"), "{report}");
    }
}

#[test]
fn the_image_is_built_with_the_rust_that_brille_needs() {
    let needed = fs::read_to_string(repository().join("Cargo.toml")).unwrap();
    let needed = needed.split("rust-version = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let container = fs::read_to_string(repository().join("Containerfile")).unwrap();
    assert!(container.contains(&format!("/rust:{needed}-")), "the Containerfile does not build with Rust {needed}");
}
