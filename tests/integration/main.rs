mod rules;
mod rules_duties;
mod rules_plan;
mod yaml;
mod yaml_hostile;
mod yaml_properties;
