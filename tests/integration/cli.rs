//! The command line as a user meets it: exit status, what goes where, formats and languages.

mod baseline;
mod check;
mod completions;
mod diff;
mod errors;
mod export;
mod fix;
mod fix_page;
mod help;
mod input;
mod look;
mod new;
mod pages;
mod readers;
mod render;
mod render_many;
mod render_since;
mod rules;
mod settings;
mod settings_page;
mod silencing;
mod status;
mod status_calendar;
mod status_page;
mod templates;
