mod rules;
mod rules_plan;
mod yaml;
mod schema;
