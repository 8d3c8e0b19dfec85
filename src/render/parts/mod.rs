//! The parts that documents are made of, each a run of blocks in reading order.

pub(super) mod annex;
mod coded;
pub(super) mod earlier;
pub(super) mod evaluations;
pub(super) mod findings;
pub(super) mod head;
pub(super) mod history;
pub(super) mod measures;
pub(super) mod parties;
mod status;
