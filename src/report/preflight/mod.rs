//! The verdict of a preflight, for people and for programs. It holds no text of a case.

mod human;
mod json;

pub use human::ControlHuman;
pub use json::control_json;

use crate::lang::Lang;
use crate::preflight::Verdict;
use crate::source::Source;

/// A verdict with the file that it is about.
#[derive(Clone, Copy, Debug)]
pub struct Control<'a> {
    /// The verdict.
    pub verdict: &'a Verdict,
    /// The file: its name, as people are shown it, and its text, for the places.
    pub source: &'a Source,
    /// Its path for machines.
    pub path: &'a str,
    /// The language of the words.
    pub lang: Lang,
}
