mod rules;
mod rules_plan;
mod yaml;
mod yaml_findings;
mod yaml_hostile;
mod yaml_properties;
