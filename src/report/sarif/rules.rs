//! The rules as SARIF describes them (`reportingDescriptor`), with what GitHub shows of them.

use std::sync::OnceLock;

use percent_encoding::{CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use crate::explain;
use crate::finding::Severity;
use crate::lang::Lang;
use crate::law;
use crate::rules::{self, Rule};

/// Every rule, in the order of the catalogue, as a JSON array. Made once for each language.
pub(super) fn descriptors(lang: Lang) -> &'static Value {
    static MADE: [OnceLock<Value>; 3] = [const { OnceLock::new() }; 3];
    MADE[lang as usize].get_or_init(|| rules::all().map(|rule| descriptor(rule, lang)).collect())
}

/// Where a rule stands among the descriptors.
pub(super) fn index(code: &str) -> Option<usize> {
    rules::all().position(|rule| rule.code == code)
}

fn descriptor(rule: &Rule, lang: Lang) -> Value {
    let mut descriptor = json!({
        "id": rule.code,
        "shortDescription": { "text": sentence(rule.title.get(lang)) },
        "fullDescription": { "text": rule.why.get(lang) },
        "help": { "text": rule.why.get(lang), "markdown": explain::page(rule, lang, explain::PROSE_WIDTH) },
        "defaultConfiguration": { "level": rule.severity.name() },
        "properties": {
            "tags": tags(rule),
            "precision": precision(rule.severity),
            "problem.severity": problem_severity(rule.severity),
        },
    });
    let published = rule.basis.iter().find(|provision| provision.id != law::OWN_PROPOSAL.id);
    if let Some(provision) = published {
        // Addresses of Lovdata hold «§», which a URI may not.
        descriptor["helpUri"] = json!(utf8_percent_encode(provision.url, CONTROLS).to_string());
    }
    descriptor
}

fn sentence(title: &str) -> String {
    if title.ends_with(['.', '?', '!']) { title.to_owned() } else { format!("{title}.") }
}

/// The family, and the heaviest kind of source that the rule rests on.
fn tags(rule: &Rule) -> Vec<String> {
    let force = rule.basis.first().map(|provision| provision.force.name().to_owned());
    [rules::family(rule.code).to_lowercase()].into_iter().chain(force).collect()
}

/// An error is one only where a statute is plainly not met; what weighs less is less sure.
fn precision(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "very-high",
        Severity::Warning => "high",
        Severity::Note => "medium",
    }
}

fn problem_severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "recommendation",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What GitHub takes of a description, in characters.
    const LONGEST: usize = 1024;

    #[test]
    fn descriptions_are_as_long_as_github_takes_them() {
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            for rule in descriptors(lang).as_array().unwrap() {
                for part in ["shortDescription", "fullDescription", "help"] {
                    let length = rule[part]["text"].as_str().unwrap().chars().count();
                    assert!((1..=LONGEST).contains(&length), "{part} of {}: {length}", rule["id"]);
                }
            }
        }
    }
}
