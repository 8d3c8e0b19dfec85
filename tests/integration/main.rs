mod rules;
mod rules_plan;
mod schema;
mod schema_text;
mod yaml;
mod yaml_findings;
mod yaml_hostile;
mod yaml_properties;
