//! A bar that shows how far a long run has come. It is drawn on a terminal only.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A check of fewer files than this is over before anybody has seen a bar.
pub(super) const MANY: usize = 200;

/// How often the bar is drawn anew in a second, at most.
const DRAWN_A_SECOND: u8 = 10;

/// The bar of one run.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    is_drawn: bool,
}

impl Progress {
    /// A bar for a number of files; none is drawn for fewer than `many`, or where standard error is no terminal.
    pub(super) fn new(files: usize, many: usize) -> Self {
        let is_drawn = files >= many && io::stderr().is_terminal();
        let target =
            if is_drawn { ProgressDrawTarget::stderr_with_hz(DRAWN_A_SECOND) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}") {
            bar.set_style(style);
        }
        if is_drawn {
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Self { bar, is_drawn }
    }

    /// Counts one file, and writes what is to be written without the bar in the way.
    pub(super) fn step<R>(&self, is_written: bool, write: impl FnOnce() -> R) -> R {
        self.bar.inc(1);
        if self.is_drawn && is_written { self.bar.suspend(write) } else { write() }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
