//! The questions, one file for each section.

mod conditions;
mod course;
mod duties;
mod experience;
mod file;
mod measures;
mod others;
mod plan;
mod voice;

use super::table::Section;

/// The sections, in the order in which Statsforvalteren decides; what supervision looks at besides comes after.
pub(super) static SECTIONS: &[&Section] = &[
    &file::SECTION,
    &conditions::SECTION,
    &experience::SECTION,
    &measures::SECTION,
    &plan::SECTION,
    &duties::SECTION,
    &voice::SECTION,
    &others::SECTION,
    &course::SECTION,
];
