//! What is made from the rules says what the rules say: the pages on them, and the schema of the settings.

use std::fs;

use brille::lang::Lang;
use brille::{config, explain};

use crate::support::repository;

#[test]
fn the_pages_on_the_rules_are_fresh() {
    for lang in Lang::ALL {
        let file = format!("docs/rules.{}.md", lang.code());
        let page = fs::read_to_string(repository().join(&file)).unwrap_or_default();
        let fresh = page == explain::book(lang, explain::PROSE_WIDTH);
        assert!(fresh, "{file} is stale: brille rules --format markdown --lang {} > {file}", lang.code());
    }
}

#[test]
fn the_schema_of_the_settings_is_fresh() {
    let file = "schemas/brille.schema.json";
    let schema = fs::read_to_string(repository().join(file)).unwrap_or_default();
    assert!(schema == config::schema::text(), "{file} is stale: brille schema brille > {file}");
}
