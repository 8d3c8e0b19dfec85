mod yaml;
mod yaml_hostile;
mod yaml_properties;
