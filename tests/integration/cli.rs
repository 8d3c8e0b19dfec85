//! The command line as a user meets it: exit status, what goes where, formats and languages.

mod baseline;
mod bundle;
mod bundle_attachments;
mod bundle_page;
mod bundle_received;
mod check;
mod completions;
mod diff;
mod errors;
mod fix;
mod fix_page;
mod help;
mod input;
mod new;
mod pages;
mod readers;
mod render;
mod render_many;
mod rules;
mod settings;
mod settings_page;
mod silencing;
mod status;
mod status_calendar;
mod status_page;
mod templates;
