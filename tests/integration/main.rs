mod yaml;
mod yaml_properties;
