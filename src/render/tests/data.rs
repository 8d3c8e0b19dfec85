//! What templates are given is what the page on settings says.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::sample;
use super::*;
use crate::render::paper::Block;
use crate::render::size;

const PAGE: &str = include_str!("../../../docs/settings.md");

/// The rows of a table: what the second cell names, by what the first one does. Names stand in backticks.
fn rows(head: &str) -> BTreeMap<String, BTreeSet<String>> {
    let table = PAGE.split(head).nth(1).unwrap_or_else(|| panic!("{head} is missing"));
    let named = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').collect();
        named(cells[1]).into_iter().map(|name| (name, named(cells[2]))).collect::<Vec<_>>()
    };
    table.lines().skip(2).take_while(|line| line.starts_with('|')).flat_map(row).collect()
}

/// The fields of every kind of block, wherever it stands.
fn collect(value: &Value, kinds: &mut BTreeMap<String, BTreeSet<String>>) {
    match value {
        Value::Object(members) => {
            if let Some(kind) = members.get("is").and_then(Value::as_str) {
                let fields = members.keys().filter(|key| *key != "is").cloned();
                kinds.entry(kind.to_owned()).or_default().extend(fields);
            }
            members.values().for_each(|member| collect(member, kinds));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, kinds)),
        _ => {}
    }
}

/// The kinds of blocks as the source has them.
fn variants() -> BTreeSet<String> {
    let source = include_str!("../paper.rs").split("pub(super) enum Block {").nth(1).unwrap();
    let lines = source.lines().take_while(|line| *line != "}");
    let variants = lines.filter(|line| line.starts_with("    ") && line.as_bytes()[4].is_ascii_uppercase());
    let name = |line: &str| line.trim().split(|letter: char| !letter.is_alphabetic()).next().unwrap().to_lowercase();
    variants.map(name).collect()
}

#[test]
fn the_page_names_every_kind_of_block_with_its_fields() {
    let mut kinds = BTreeMap::new();
    let mut sample = serde_json::to_value(sample::blocks()).unwrap();
    size::note(&mut sample);
    collect(&sample, &mut kinds);
    // It has a place only in tables that are filled in by hand.
    collect(&serde_json::to_value(Block::Blank { lines: 1 }).unwrap(), &mut kinds);
    assert_eq!(kinds.keys().cloned().collect::<BTreeSet<_>>(), variants(), "the sample holds every kind");
    assert_eq!(rows("| `is` | fields | what it is |"), kinds);
}

#[test]
fn the_page_names_every_field_of_the_data() {
    let tree = parse(EXAMPLE).tree;
    let case = Case::read(&tree).unwrap();
    let data = TYPESETTER.data(Document::Plan, &case, &Options::new(&case, date(2026, 10, 5))).unwrap();
    let data: Value = serde_json::from_str(&data).unwrap();
    let fields: BTreeSet<String> = data.as_object().unwrap().keys().cloned().collect();
    assert_eq!(rows("| field | what it holds |").into_keys().collect::<BTreeSet<_>>(), fields);
    let look: BTreeSet<String> = data["look"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(rows("| field | what it holds |")["look"], look);
}
