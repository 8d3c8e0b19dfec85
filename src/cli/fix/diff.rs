//! What has changed between two texts, as people and `patch` read it.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use similar::{ChangeTag, TextDiff};

use crate::report::plain;

/// How many lines that are the same stand around a change.
const CONTEXT: usize = 3;

/// The changes as a unified diff, with the escape codes for colours. What steers a terminal is shown as plain signs.
pub(super) fn unified(name: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut out = String::new();
    let (bold, name) = (Style::new().bold(), plain(name));
    let _ = writeln!(out, "{bold}--- {name}{bold:#}\n{bold}+++ {name}{bold:#}");
    for hunk in diff.unified_diff().context_radius(CONTEXT).iter_hunks() {
        let place = AnsiColor::Cyan.on_default();
        let _ = writeln!(out, "{place}{}{place:#}", hunk.header());
        for change in hunk.iter_changes() {
            let (sign, style) = match change.tag() {
                ChangeTag::Equal => (' ', Style::new()),
                ChangeTag::Delete => ('-', AnsiColor::Red.on_default()),
                ChangeTag::Insert => ('+', AnsiColor::Green.on_default()),
            };
            let line = change.value();
            // A program such as `patch` needs the line break as it is.
            let line_break = if line.ends_with("\r\n") { "\r" } else { "" };
            let line = plain(line.trim_end_matches(['\n', '\r']));
            let _ = writeln!(out, "{style}{sign}{line}{style:#}{line_break}");
            if change.missing_newline() {
                let _ = writeln!(out, "\\ No newline at end of file");
            }
        }
    }
    out
}
