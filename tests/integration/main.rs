mod rules;
mod rules_plan;
mod schema;
mod schema_text;
mod yaml;
