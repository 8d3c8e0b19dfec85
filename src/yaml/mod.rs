//! YAML 1.2 text to a tree in which every key and value keeps its byte span. Nothing is lost, nothing fails:
//! what is wrong with a text comes back as [`Problem`]s beside the tree.

mod build;
mod characters;
mod comments;
mod decode;
pub mod edit;
mod keys;
mod limits;
mod parser;
mod problem;
mod recover;
mod resolve;
mod slip;
mod spans;
mod tree;
mod value;

pub use decode::{decode, read_bounded};
pub use edit::Edit;
pub use limits::{Limits, MAX_BYTES, MAX_DEPTH, MAX_EXPANDED, MAX_NODES, MAX_PROBLEMS, MAX_SYNTAX_ERRORS};
pub use parser::{parse, parse_with};
pub use problem::{Parsed, Problem, ProblemKind, Slip};
pub use tree::{Comment, Entry, Kind, Node, NodeId, Step, Style, Tree};
pub use value::Value;
