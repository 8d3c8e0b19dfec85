//! Every rule seen red on the good cases: what it asks for is taken away or spoilt, and it must speak, alone or with the
//! rules that its page names.
//!
//! The spoilings are data, one file for each family beside this one:
//!
//! ```yaml
//! - regel: PLAN-14                       # the rule that must speak
//!   saker: [eksempel, vgs-digitalt]      # the good cases; without it every case that has all the paths
//!   unntatt: { enkel: a small case … }   # cases left out, each with the reason
//!   dag: 2026-10-05                      # the day of the check; without it the case's own
//!   navn: [Ada Eksempel]                 # names of the key file
//!   fil: saker/ada.yaml                  # the path of the case file
//!   fjern: [plan/tiltak/0/utføres_av]    # what is taken away; `*` stands for every item of a list
//!   sett: { plan/dato: 2026-09-01 }      # what is set; a new key may be set too
//!   legg_til: { logg: { … } }            # what is added at the end of a list, which may be new
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use brille::calendar::Calendar;
use brille::case::{Case, FreeDays};
use brille::check::{Settings, check};
use brille::finding::{Finding, Severity};
use brille::rules::{self, Rule, Surroundings};
use brille::yaml::parse;
use serde_yaml::{Mapping, Value};

use crate::fixtures::good_cases;
use crate::support::repository;

/// One way to spoil a case.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Spoiling {
    regel: String,
    saker: Option<Vec<String>>,
    #[serde(default)]
    unntatt: BTreeMap<String, String>,
    dag: Option<String>,
    #[serde(default)]
    navn: Vec<String>,
    fil: Option<String>,
    #[serde(default)]
    fjern: Vec<String>,
    #[serde(default)]
    sett: Mapping,
    #[serde(default)]
    legg_til: Mapping,
}

/// A good case with its folder's name and the day on which it is silent.
struct Good {
    name: String,
    day: String,
    text: String,
}

impl Good {
    fn all() -> Vec<Self> {
        let good = |(file, day): (String, String)| {
            let name = file.split('/').nth(2).unwrap().to_owned();
            let text = fs::read_to_string(repository().join(file)).unwrap();
            Self { name, day, text }
        };
        good_cases().into_iter().map(good).collect()
    }
}

impl Spoiling {
    fn all() -> Vec<Self> {
        let folder = repository().join("tests/integration/mutations");
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
        files.sort();
        let read = |path: std::path::PathBuf| {
            let spoilings: Result<Vec<Self>, _> = serde_yaml::from_str(&fs::read_to_string(&path).unwrap());
            spoilings.unwrap_or_else(|error| panic!("{path:?}: {error}"))
        };
        files.into_iter().flat_map(read).collect()
    }

    fn rule(&self) -> &'static Rule {
        rules::by_code(&self.regel).unwrap_or_else(|| panic!("no rule {}", self.regel))
    }

    fn is_for(&self, case: &Good) -> bool {
        !self.unntatt.contains_key(&case.name) && self.saker.as_ref().is_none_or(|names| names.contains(&case.name))
    }

    /// The spoilt case; none where it lacks one of the paths.
    fn spoil(&self, text: &str) -> Option<String> {
        let mut case: Value = serde_yaml::from_str(text).unwrap();
        let words = |path: &Value| path.as_str().unwrap().to_owned();
        let done = self.fjern.iter().all(|path| apply(&Edit::Remove, &mut case, &steps(path)))
            && self.sett.iter().all(|(path, value)| apply(&Edit::Set(value), &mut case, &steps(&words(path))))
            && self.legg_til.iter().all(|(path, value)| apply(&Edit::Append(value), &mut case, &steps(&words(path))));
        done.then(|| serde_yaml::to_string(&case).unwrap())
    }
}

enum Edit<'v> {
    Remove,
    Set(&'v Value),
    Append(&'v Value),
}

fn steps(path: &str) -> Vec<&str> {
    path.split('/').collect()
}

/// Edits what a path leads to. False where the path leads nowhere.
fn apply(edit: &Edit<'_>, node: &mut Value, path: &[&str]) -> bool {
    let Some((step, rest)) = path.split_first() else {
        return match edit {
            Edit::Append(value) => node.as_sequence_mut().map(|items| items.push((*value).clone())).is_some(),
            Edit::Set(value) => {
                *node = (*value).clone();
                true
            }
            Edit::Remove => false,
        };
    };
    match node {
        Value::Sequence(items) if *step == "*" => {
            !items.is_empty() && items.iter_mut().all(|item| apply(edit, item, rest))
        }
        Value::Sequence(items) => {
            let index: usize = step.parse().unwrap_or_else(|_| panic!("{step} is no index"));
            if rest.is_empty() && matches!(edit, Edit::Remove) {
                let found = index < items.len();
                found.then(|| items.remove(index));
                return found;
            }
            items.get_mut(index).is_some_and(|item| apply(edit, item, rest))
        }
        Value::Mapping(fields) => match (rest.is_empty(), edit) {
            (true, Edit::Remove) => fields.remove(*step).is_some(),
            (true, Edit::Set(value)) => {
                fields.insert((*step).into(), (*value).clone());
                true
            }
            (true, Edit::Append(value)) if !fields.contains_key(*step) => {
                fields.insert((*step).into(), Value::Sequence(vec![(*value).clone()]));
                true
            }
            _ => fields.get_mut(*step).is_some_and(|field| apply(edit, field, rest)),
        },
        _ => false,
    }
}

/// What is found in a spoilt case, with the school's free days as the fixtures give them.
fn found(text: &str, day: &str, spoiling: &Spoiling) -> Vec<Finding> {
    let parsed = parse(text);
    let days = fs::read_to_string(repository().join("fixtures/gode/skolerute.yaml")).unwrap();
    let shared = parse(&days);
    let school = Case::read(&parsed.tree).and_then(|case| case.school);
    let own = school.iter().flat_map(|school| school.free_days.iter().filter_map(FreeDays::closed));
    let linked = school.iter().any(|school| school.calendar_file.is_some());
    let shared = FreeDays::list(shared.tree.root());
    let calendar = Calendar::new(own.chain(shared.iter().filter(|_| linked).filter_map(FreeDays::closed)).collect());
    let surroundings = Surroundings { names: spoiling.navn.clone(), path: spoiling.fil.clone() };
    let settings = Settings { calendar, surroundings, ..Settings::new(day.parse().expect("an ISO date")) };
    check(&parsed, &settings).findings
}

#[test]
fn a_spoilt_case_makes_its_rule_speak_alone_or_with_those_that_the_page_names() {
    let cases = Good::all();
    let mut wrong = Vec::new();
    for spoiling in Spoiling::all() {
        let rule = spoiling.rule();
        let mut spoilt = 0;
        for case in cases.iter().filter(|case| spoiling.is_for(case)) {
            let Some(text) = spoiling.spoil(&case.text) else {
                assert!(spoiling.saker.is_none(), "{} cannot be spoilt in {}", rule.code, case.name);
                continue;
            };
            spoilt += 1;
            let day = spoiling.dag.as_ref().unwrap_or(&case.day);
            let found = found(&text, day, &spoiling);
            let speaks = found.iter().any(|finding| finding.code == rule.code);
            let others = found.iter().filter(|finding| finding.severity > Severity::Note).map(|finding| finding.code);
            let others: BTreeSet<_> =
                others.filter(|code| *code != rule.code && !rule.together.contains(code)).collect();
            if !speaks || !others.is_empty() {
                let name = &case.name;
                wrong.push(format!("{} in {name} on {day}: speaks: {speaks}, others: {others:?}", rule.code));
            }
        }
        assert!(spoilt > 0, "{}: no case has the paths", rule.code);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The rules on text, form and comments have tests of their own, which show far more than one spoiling.
fn is_of_catalogue(rule: &Rule) -> bool {
    !["YAML-", "FORM-", "IGN-"].iter().any(|family| rule.code.starts_with(family))
}

#[test]
fn every_rule_of_the_catalogue_is_seen_red() {
    let red: BTreeSet<_> = Spoiling::all().iter().map(|spoiling| spoiling.rule().code).collect();
    let unseen: Vec<_> = rules::all().filter(|rule| is_of_catalogue(rule) && !red.contains(rule.code)).collect();
    assert!(unseen.is_empty(), "{:?}", unseen.iter().map(|rule| rule.code).collect::<Vec<_>>());
}
