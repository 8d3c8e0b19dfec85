//! Copies for readers: what is left of a case, and what is not.

use std::fs;

use brille::audience::{self, Audience, Edition, Recipient, Refusal, SecretKind, edition, recipients};
use brille::case::{Case, MainLanguage, Names};
use brille::yaml::{Kind, Node, Tree, parse};
use jiff::civil::{Date, date};

use crate::support::repository;

const TODAY: Date = date(2026, 10, 20);
const EXAMPLE: &str = include_str!("../../fixtures/gode/eksempel/sak.yaml");
const KEY_FILE: &str = include_str!("../../fixtures/gode/eksempel/navn.yaml");

fn names() -> Names {
    Names::read(&parse(KEY_FILE).tree)
}

fn copy(text: &str, audience: Audience, person: Option<&str>, names: Option<&Names>) -> Result<Vec<String>, Refusal> {
    let parsed = parse(text);
    let recipient = Recipient { audience, person };
    edition(&parsed.tree, &recipient, names, MainLanguage::Bokmal, TODAY).map(|edition| lines(&edition.tree))
}

/// What a tree holds, one line a value.
fn lines(tree: &Tree<'_>) -> Vec<String> {
    let mut out = Vec::new();
    write(tree.root(), String::new(), &mut out);
    out
}

fn write(node: Node<'_>, at: String, out: &mut Vec<String>) {
    match node.kind() {
        Kind::Map { .. } => node.entries().for_each(|(key, value)| {
            let key = key.as_str().unwrap();
            write(value, if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") }, out);
        }),
        Kind::Seq { .. } => {
            node.items().enumerate().for_each(|(index, item)| write(item, format!("{at}[{index}]"), out));
        }
        Kind::Null => {}
        Kind::Str(text) => out.push(format!("{at}: {text}")),
        other => out.push(format!("{at}: {other:?}")),
    }
}

#[test]
fn dump() {
    for (audience, person) in [(Audience::Guardians, Some("F2")), (Audience::Pupil, None), (Audience::Access, None)] {
        println!("=== {audience:?}\n{}", copy(EXAMPLE, audience, person, Some(&names())).unwrap().join("\n"));
    }
}
