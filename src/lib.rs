//! brille reads case files of the aktivitetsplikt in Norwegian schools (opplæringslova § 12-4), says what the law
//! and good practice still ask for, and typesets the written plan.
//!
//! A file goes one way: text, tree, typed case, rules, findings, report; and from the case to a document. Modules
//! import only from those above them in this list; a test holds them to it.

pub mod lang;
pub mod source;

pub mod calendar;
pub mod law;
pub mod yaml;

pub mod finding;

pub mod case;
pub mod schema;

pub mod rules;

pub mod explain;

pub mod check;

pub mod render;
pub mod report;

pub mod cli;
