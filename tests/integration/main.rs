mod cli;
mod layers;
mod rules;
mod rules_plan;
mod support;
mod yaml;
mod yaml_hostile;
mod yaml_properties;
