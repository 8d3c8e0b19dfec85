//! The words of the settings file for levels.

use crate::finding::Severity;
use crate::lang::Lang;
use crate::rules::Level;

/// The word of the settings file.
pub(super) fn word(level: Level) -> &'static str {
    match level {
        Level::Off => "av",
        Level::At(severity) => severity.word(Lang::Nb),
    }
}

/// The level that a word of the settings file means.
pub(super) fn level(word: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| self::word(*level) == word)
}

/// The level of findings that a word of the settings file means.
pub(super) fn severity(word: &str) -> Option<Severity> {
    match level(word)? {
        Level::Off => None,
        Level::At(severity) => Some(severity),
    }
}
