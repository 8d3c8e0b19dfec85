//! The policy against the schema of the format, and a case with a mark in every field against the policy.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::Value as Json;

use super::policy::ROWS;
use super::show::{Column, Holds, Row, Show};
use super::*;

const SCHEMA: &str = include_str!("../../schemas/sak.schema.json");

/// What the schema says of a field that holds no others: its path, and what it holds.
fn fields_of_schema() -> Vec<(String, Holds)> {
    let schema: Json = serde_json::from_str(SCHEMA).unwrap();
    let mut fields = Vec::new();
    walk(&schema, &schema, String::new(), &mut fields);
    fields
}

fn walk(schema: &Json, node: &Json, path: String, fields: &mut Vec<(String, Holds)>) {
    let referred = node.get("$ref").and_then(Json::as_str).map(|to| schema.pointer(&to[1..]).unwrap());
    let get = |key: &str| node.get(key).or_else(|| referred?.get(key));
    if let Some(properties) = get("properties").and_then(Json::as_object) {
        for (key, value) in properties {
            walk(schema, value, if path.is_empty() { key.clone() } else { format!("{path}.{key}") }, fields);
        }
    } else if let Some(each) = get("additionalProperties").filter(|each| each.is_object()) {
        walk(schema, each, format!("{path}.*"), fields);
    } else if let Some(items) = get("items") {
        walk(schema, items, format!("{path}[]"), fields);
    } else {
        let person = get("x-ref").is_some_and(|to| to.as_array().unwrap().contains(&"person".into()));
        let closed = ["enum", "const", "format", "x-ref", "x-id"].iter().any(|key| get(key).is_some());
        let number = get("type").is_some_and(|kind| kind == "integer");
        let pattern = get("pattern").is_some_and(|pattern| pattern != "\\S");
        let holds = match () {
            () if person => Holds::Person,
            () if closed || number || pattern => Holds::Value,
            () => Holds::Text,
        };
        fields.push((path, holds));
    }
}

#[test]
fn the_policy_knows_every_field_of_the_format_and_no_other() {
    let of_schema: BTreeSet<String> = fields_of_schema().into_iter().map(|(path, _)| path).collect();
    let of_policy: Vec<String> =
        ROWS.iter().filter(|row| row.holds != Holds::Item).map(|row| row.path.to_owned()).collect();
    let once: BTreeSet<String> = of_policy.iter().cloned().collect();
    assert_eq!(of_policy.len(), once.len(), "a field stands twice");
    assert_eq!(once, of_schema);
}

#[test]
fn what_the_policy_takes_for_a_value_is_no_free_text() {
    // Short facts that say nothing of a person, and are needed as they are written.
    let plain = ["sak.id", "skole.navn", "skole.eier", "skole.skolerute", "skole.fridager[].navn", "klasse.navn"];
    for (path, holds) in fields_of_schema() {
        let row = policy::row(&path).unwrap();
        let expected = if plain.contains(&path.as_str()) { Holds::Value } else { holds };
        assert_eq!(row.holds, expected, "{path}");
        for show in row.show {
            let fits = match holds {
                Holds::Text => plain.contains(&path.as_str()) || show != Show::Full,
                Holds::Person => matches!(show, Show::Neutral | Show::Own("") | Show::Ours | Show::None),
                Holds::Value | Holds::Item => !matches!(show, Show::Alone | Show::Nobody | Show::View(_)),
            };
            assert!(fits, "{path}: {show:?}");
        }
    }
}

/// A word that stands in no other field.
fn mark(row: &Row) -> String {
    let number = ROWS.iter().position(|other| other.path == row.path).unwrap();
    let letters = number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect::<String>();
    format!("merke{letters}x")
}

/// Lays a value into another, at a path of the policy. Persons of the policy are those named in `keys`.
fn lay(into: &mut Value<'static>, path: &str, key_of_person: &str, value: Value<'static>) {
    let (step, rest) = path.split_once('.').map_or((path, ""), |(step, rest)| (step, rest));
    let lists = step.matches("[]").count();
    let key = step.trim_end_matches("[]");
    let key = if key == "*" { key_of_person } else { key };
    let Value::Map(entries) = into else { panic!("{path} lies in no mapping") };
    if !entries.iter().any(|(known, _)| known == key) {
        entries.push((Cow::Owned(key.to_owned()), Value::Null));
    }
    let slot = &mut entries.iter_mut().find(|(known, _)| known == key).unwrap().1;
    if rest.is_empty() {
        *slot = if lists > 0 { Value::Seq(vec![value]) } else { value };
        return;
    }
    if *slot == Value::Null {
        let inner = Value::Map(Vec::new());
        *slot = if lists > 0 { Value::Seq(vec![inner]) } else { inner };
    }
    match slot {
        Value::Seq(items) => lay(&mut items[0], rest, key_of_person, value),
        inner => lay(inner, rest, key_of_person, value),
    }
}

fn text(text: &str) -> Value<'static> {
    Value::Str(Cow::Owned(text.to_owned()))
}

/// A case with a mark in every field, in which references to persons are as given, in turn.
fn marked(of_class: bool, reader: &str, born: &str, persons: &[&str]) -> Value<'static> {
    let mut case = Value::Map(Vec::new());
    let mut persons = persons.iter().cycle();
    for row in ROWS {
        let of_person = row.path.starts_with("personer.*");
        if of_person && row.holds != Holds::Item {
            lay(&mut case, row.path, reader, if row.holds == Holds::Person { text("E1") } else { text(&mark(row)) });
            lay(&mut case, row.path, "E2", text(&format!("fremmed{}", mark(row))));
        } else if row.holds == Holds::Person {
            lay(&mut case, row.path, "", text(persons.next().unwrap()));
        } else if row.holds != Holds::Item {
            lay(&mut case, row.path, "", text(&mark(row)));
        }
    }
    for (path, who, value) in [
        ("elev", "", "E1"),
        ("sak.gjelder", "", if of_class { "klasse" } else { "elev" }),
        ("personer.*.rolle", "E1", "elev"),
        ("personer.*.født", "E1", born),
        ("personer.*.rolle", "E2", "elev"),
        ("personer.*.rolle", "F1", "foresatt"),
        ("personer.*.til", "F1", "E1"),
        ("personer.*.foreldreansvar", "F1", "ja"),
        ("personer.*.rolle", "F2", "foresatt"),
        ("personer.*.til", "F2", "E1"),
        ("personer.*.rolle", "F3", "foresatt"),
        ("personer.*.til", "F3", "E2"),
        ("personer.*.rolle", "L1", "lærer"),
    ] {
        if path != "elev" || !of_class {
            lay(&mut case, path, who, text(value));
        }
    }
    // A home that nobody has told of the case gets nothing.
    let told = Value::Map(vec![(Cow::Borrowed("med"), text("F1"))]);
    if let Value::Map(entries) = &mut case {
        let contacts = &mut entries.iter_mut().find(|(key, _)| key == "kontakt").unwrap().1;
        if let Value::Seq(items) = contacts {
            items.push(told);
        }
    }
    case
}

fn edition_of(case: Value<'static>, column: Column) -> Edition<'static> {
    let (audience, person) = match column {
        Column::Guardians => (Audience::Guardians, Some("F1")),
        Column::Pupil | Column::Child => (Audience::Pupil, None),
        Column::Access | Column::ClassAccess => (Audience::Access, None),
    };
    let recipient = Recipient { audience, person };
    edition(&case.into_tree(), &recipient, None, MainLanguage::Bokmal, date(2026, 10, 20)).unwrap()
}

fn born(column: Column) -> &'static str {
    if column == Column::Pupil { "2010-05" } else { "2015-05" }
}

const COLUMNS: [Column; 5] = [Column::Guardians, Column::Pupil, Column::Child, Column::Access, Column::ClassAccess];

/// What the test needs as it is, so that there is no mark in it.
const NEEDED: [&str; 5] =
    ["sak.gjelder", "personer.*.rolle", "personer.*.født", "personer.*.foreldreansvar", "personer.*.til"];

#[test]
fn every_field_is_shown_as_the_policy_says() {
    for column in COLUMNS {
        let reader = if column == Column::Guardians { "F1" } else { "E1" };
        let case = marked(column == Column::ClassAccess, reader, born(column), &["E1"]);
        let edition = edition_of(case, column);
        let shown = edition.tree.root().texts().join("\n");
        assert!(!shown.contains("fremmed"), "{column:?}: of another pupil");
        for row in ROWS.iter().filter(|row| row.holds != Holds::Item && row.holds != Holds::Person) {
            // Whose view it is depends on who there are, and is looked at elsewhere.
            if NEEDED.contains(&row.path) || matches!(row.shown_to(column), Show::View(_)) {
                continue;
            }
            // A text that others may read stands in place of the measure itself where anybody reads.
            let instead = row.path == "plan.tiltak[].hva" && row.shown_to(column) == Show::Public;
            let row_shown = row.shown_to(column) != Show::None && !instead;
            let public = row.path == "plan.tiltak[].tekst_til_andre" && column.is_public();
            assert_eq!(shown.contains(&mark(row)), row_shown || public, "{column:?}: {}", row.path);
        }
    }
}

#[test]
fn a_protected_address_takes_all_places_with_it() {
    let case = |who: &str| {
        let mut case = marked(false, "E1", "2015-05", &["E1"]);
        lay(&mut case, "personer.*.skjermet_adresse", who, text("ja"));
        case
    };
    for (who, column, hidden) in [
        ("E1", Column::Guardians, true),
        ("F2", Column::Guardians, true),
        ("F1", Column::Guardians, false),
        ("E2", Column::Guardians, false),
        ("E2", Column::Access, true),
        ("E1", Column::Child, false),
    ] {
        let shown = edition_of(case(who), column).tree.root().texts().join("\n");
        let places = ROWS.iter().filter(|row| row.place && row.shown_to(column) != Show::None);
        let places = places.filter(|row| !row.path.starts_with("personer") && row.holds != Holds::Item);
        for row in places {
            assert_eq!(!shown.contains(&mark(row)), hidden, "{who} {column:?}: {}", row.path);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whoever_is_named_what_is_for_nobody_is_shown_to_nobody(
        persons in prop::collection::vec(prop::sample::select(vec!["E1", "E2", "F1", "F2", "F3", "L1", "X9"]), 1..40),
        column in prop::sample::select(COLUMNS.to_vec()),
    ) {
        let case = marked(column == Column::ClassAccess, "E1", born(column), &persons);
        let edition = edition_of(case, column);
        let texts = edition.tree.root().texts();
        let shown = texts.join("\n");
        for row in ROWS.iter().filter(|row| row.shown_to(column) == Show::None) {
            let public = row.path == "plan.tiltak[].tekst_til_andre";
            prop_assert!(public || !shown.contains(&mark(row)), "{column:?}: {}", row.path);
        }
        for code in ["E1", "E2", "F1", "F2", "F3", "L1", "X9"] {
            prop_assert!(!texts.contains(&code), "{column:?}: {code}");
        }
        // Whatever was written and is not shown is accounted for.
        for row in ROWS.iter().filter(|row| row.holds == Holds::Text && !row.path.starts_with("personer")) {
            let withheld = edition.secrets.withheld.iter().any(|secret| secret.text == mark(row));
            prop_assert!(withheld || shown.contains(&mark(row)) , "{column:?}: {}", row.path);
        }
    }
}
