//! brille reads case files of the aktivitetsplikt in Norwegian schools (opplæringslova § 12-4), says what the law
//! and good practice still ask for, and typesets the written plan.
//!
//! A file goes one way: text, tree, typed case, rules, findings, report; and from the case to a document. Modules
//! import only from those above them in this list; a test holds them to it.
//!
//! ```
//! use brille::check::{self, Settings};
//! use brille::lang::Lang;
//! use brille::render::{Document, Options, Typesetter};
//! use brille::yaml;
//! use jiff::civil::date;
//!
//! let text = "brille: 1\nplan:\n  tiltak:\n    - { id: T1, start: fortløpende }\n";
//! let today = date(2026, 10, 5);
//!
//! // Reading and checking never fail: whatever is wrong is a finding with its place and its legal basis.
//! let parsed = yaml::parse(text);
//! let checked = check::check(&parsed, &Settings::new(today));
//! let vague = checked.findings.iter().find(|finding| finding.code == "PLAN-10").unwrap();
//! assert_eq!(&text[vague.span.range()], "fortløpende");
//! assert_eq!(vague.headline(Lang::Nb), "Tiltaket T1 starter `fortløpende`, men det er ingen dato.");
//! assert_eq!(vague.basis[0].cite.get(Lang::En), "Education Act § 12-4 third paragraph letter c");
//!
//! // The plan, as a draft: errors remain.
//! let case = checked.case.as_ref().unwrap();
//! let options = Options { errors: checked.errors(), ..Options::new(case, today) };
//! let rendered = Typesetter::new()?.pdf(Document::Plan, case, &options)?;
//! assert!(rendered.pdf.starts_with(b"%PDF-"));
//! # Ok::<(), brille::render::RenderError>(())
//! ```

pub mod document;
pub mod lang;
pub mod source;

pub mod calendar;
pub mod law;
pub mod yaml;

pub mod finding;

pub mod case;
pub mod schema;

pub mod rules;

pub mod baseline;
pub mod config;
pub mod explain;
pub mod suppress;

pub mod check;

pub mod audience;
pub mod preflight;

pub mod fix;
pub mod render;
pub mod report;
pub mod revise;

pub mod bundle;
pub mod status;

pub mod cli;
