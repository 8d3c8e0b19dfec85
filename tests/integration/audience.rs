//! Copies for readers: what is left of a case, and what is not.

mod family;
mod fixtures;
mod mixed;
mod planted;
mod protected;
mod refused;

use std::fs;

use brille::audience::{self, Audience, Edition, Recipient, Refusal, Remains, edition};
use brille::case::{MainLanguage, Names};
use brille::yaml::{Kind, Node, Tree, parse};
use jiff::civil::{Date, date};

use crate::support::repository;

const TODAY: Date = date(2026, 10, 20);

/// A case about E1, with the homes F1 and F2, and two other pupils with their homes.
const BASE: &str = "\
brille: 1
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt }
skole: { navn: Solbakken skole, form: offentlig, trinn: grunnskole, eier: Fjellvik kommune, hovedmål: nb }
elev: E1
personer:
  E1: { rolle: elev, født: 2015-05, trinn: 6 }
  E2: { rolle: elev, trinn: 6 }
  E3: { rolle: elev, trinn: 6 }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F2: { rolle: foresatt, til: E1, foreldreansvar: ja }
  F3: { rolle: foresatt, til: E2, foreldreansvar: ja }
  F4: { rolle: foresatt, til: E3, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  L2: { rolle: lærer }
  L3: { rolle: lærer }
  R1: { rolle: rektor }
  PP1: { rolle: ppt }
";

fn names() -> Names {
    let pairs = [
        ("E1", "Ada Eksempel"),
        ("E2", "Bo Eksempelsen"),
        ("E3", "Prøve, Cato"),
        ("F1", "Dina Eksempel"),
        ("F2", "Emil Eksempel"),
        ("F3", "Frida Eksempelsen"),
        ("F4", "Guro Prøve"),
        ("L1", "Gro Prøvesen"),
        ("L2", "Hans Testad"),
        ("L3", "Ida Mønster"),
        ("R1", "Jon Mønstrup"),
        ("PP1", "Kari Testad"),
        ("E9", "Lars Utenfor"),
    ];
    pairs.into_iter().map(|(code, name)| (code.to_owned(), name.to_owned())).collect()
}

const F1: Recipient<'static> = Recipient { audience: Audience::Guardians, person: Some("F1") };
const F2: Recipient<'static> = Recipient { audience: Audience::Guardians, person: Some("F2") };
const PUPIL: Recipient<'static> = Recipient { audience: Audience::Pupil, person: None };
const ACCESS: Recipient<'static> = Recipient { audience: Audience::Access, person: None };

/// What is left of a case for a reader, one line a value.
struct Copy {
    lines: Vec<String>,
    gaps: Vec<String>,
    holes: Vec<String>,
    doubts: Vec<String>,
    suspects: Vec<String>,
    edition_names: Vec<String>,
}

impl Copy {
    /// The value at a place.
    fn at(&self, place: &str) -> Option<&str> {
        self.lines.iter().find_map(|line| line.strip_prefix(place)?.strip_prefix(": "))
    }

    fn mentions(&self, word: &str) -> bool {
        self.lines.iter().any(|line| line.contains(word))
    }
}

fn try_copy(text: &str, recipient: &Recipient<'_>, names: Option<&Names>, nn: bool) -> Result<Copy, Refusal> {
    let parsed = parse(text);
    assert_eq!(parsed.problems, [], "{text}");
    let language = if nn { MainLanguage::Nynorsk } else { MainLanguage::Bokmal };
    let edition = edition(&parsed.tree, recipient, names, language, TODAY)?;
    let Edition { tree, gaps, holes, doubts, suspects, names, .. } = edition;
    Ok(Copy { lines: lines(&tree), gaps, holes, doubts, suspects, edition_names: names.into_iter().collect() })
}

/// The base with more sections, for a reader, with names.
fn copy(sections: &str, recipient: &Recipient<'_>) -> Copy {
    try_copy(&format!("{BASE}{sections}"), recipient, Some(&names()), false).unwrap()
}

/// The same with roles.
fn by_roles(sections: &str, recipient: &Recipient<'_>) -> Copy {
    try_copy(&format!("{BASE}{sections}"), recipient, None, false).unwrap()
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
        Kind::Int(number) => out.push(format!("{at}: {number}")),
        other => out.push(format!("{at}: {other:?}")),
    }
}

#[test]
fn the_page_on_who_sees_what_is_fresh() {
    let file = "docs/audiences.md";
    let page = fs::read_to_string(repository().join(file)).unwrap_or_default();
    assert!(page == audience::page(), "{file} is stale: cargo run --example audiences > {file}");
}
