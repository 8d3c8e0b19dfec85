//! Tests of the whole: the real program, the real rules, real files.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod audience;
mod catalogue;
mod cli;
mod contracts;
mod fix;
mod fixtures;
mod law_version;
mod layers;
mod letters;
mod mutations;
mod preflight;
mod privacy;
mod readme;
mod ready_made;
mod render;
mod rules;
mod rules_closing;
mod rules_duties;
mod rules_investigation;
mod rules_measures;
mod rules_page;
mod rules_plan;
mod rules_reports;
mod rules_talks;
mod schema;
mod schema_text;
mod silencing;
mod spelling;
mod support;
mod yaml;
mod yaml_findings;
mod yaml_hostile;
mod yaml_properties;
