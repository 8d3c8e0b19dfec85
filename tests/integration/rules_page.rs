//! The generated pages on the rules say what the rules say.

use std::fs;

use brille::explain;
use brille::lang::Lang;

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
