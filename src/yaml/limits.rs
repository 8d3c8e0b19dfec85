//! How large a text may be, so that no file can eat time or memory.

/// Most bytes that are read: far more than the longest case file, little enough to be read at once.
pub const MAX_BYTES: usize = 4 << 20;
/// Most collections inside one another, aliases followed. The case format needs eight.
pub const MAX_DEPTH: usize = 64;
/// Most nodes, keys included.
pub const MAX_NODES: usize = 200_000;
/// Most nodes when every alias counts as what it refers to.
pub const MAX_EXPANDED: u32 = 200_000;
/// Most problems that are kept; a file with more is not read by anybody to the end of the list.
pub const MAX_PROBLEMS: usize = 100;
/// Most syntax errors after which reading goes on at the next section.
pub const MAX_SYNTAX_ERRORS: usize = 20;

/// How large a text may be.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes. Offsets are 32 bits wide, so more than `u32::MAX` is never read.
    pub bytes: usize,
    /// Collections inside one another.
    pub depth: usize,
    /// Nodes, keys included.
    pub nodes: usize,
    /// Nodes when every alias counts as what it refers to.
    pub expanded: u32,
    /// Problems that are kept.
    pub problems: usize,
    /// Syntax errors after which reading goes on.
    pub syntax_errors: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: MAX_BYTES,
            depth: MAX_DEPTH,
            nodes: MAX_NODES,
            expanded: MAX_EXPANDED,
            problems: MAX_PROBLEMS,
            syntax_errors: MAX_SYNTAX_ERRORS,
        }
    }
}
