mod render;
mod rules;
mod rules_plan;
mod yaml;
