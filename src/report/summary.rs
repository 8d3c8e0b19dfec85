//! What a run comes to, counted file by file.

use jiff::civil::Date;

use super::File;
use crate::finding::{Finding, Safety, Severity};
use crate::lang::Lang;

/// All that one run has checked, in numbers.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The day on which the cases were looked at.
    pub today: Date,
    /// The language where there are no files.
    pub usual_lang: Lang,
    /// How many files there are.
    pub files: usize,
    /// What was found.
    pub counts: Counts,
    /// How many findings can be mended in the text.
    pub fixable: Fixable,
    /// How many findings comments silence.
    pub silenced: usize,
    /// How many findings the baseline knows.
    pub known: usize,
    /// How many findings that the baseline has for the checked files are gone.
    pub gone: usize,
    /// The level and the code of the first among the heaviest findings.
    heaviest: Option<(Severity, &'static str)>,
    langs: Langs,
}

/// The languages of the files.
#[derive(Clone, Copy, Debug)]
enum Langs {
    None,
    One(Lang),
    Several,
}

impl Summary {
    /// A run that has not checked anything yet.
    pub fn new(today: Date) -> Self {
        let (counts, fixable) = (Counts::default(), Fixable::default());
        Self {
            today,
            usual_lang: Lang::default(),
            files: 0,
            counts,
            fixable,
            silenced: 0,
            known: 0,
            gone: 0,
            heaviest: None,
            langs: Langs::None,
        }
    }

    /// Counts a file in.
    pub fn add(&mut self, file: &File) {
        self.files += 1;
        self.silenced += file.silenced.len();
        self.known += file.known.len();
        self.langs = match self.langs {
            Langs::None => Langs::One(file.lang),
            Langs::One(lang) if lang == file.lang => Langs::One(lang),
            _ => Langs::Several,
        };
        file.findings.iter().for_each(|finding| self.add_finding(finding));
    }

    fn add_finding(&mut self, finding: &Finding) {
        match finding.severity {
            Severity::Error => self.counts.errors += 1,
            Severity::Warning => self.counts.warnings += 1,
            Severity::Note => self.counts.notes += 1,
        }
        match finding.fix.as_ref().map(|fix| fix.safety) {
            Some(Safety::Safe) => self.fixable.certain += 1,
            Some(Safety::Unsafe) => self.fixable.likely += 1,
            None => {}
        }
        if self.worst() < Some(finding.severity) {
            self.heaviest = Some((finding.severity, finding.code));
        }
    }

    /// The heaviest level that was found.
    pub fn worst(&self) -> Option<Severity> {
        self.heaviest.map(|(severity, _)| severity)
    }

    /// The code of the first among the heaviest findings.
    pub fn worst_code(&self) -> Option<&'static str> {
        self.heaviest.map(|(_, code)| code)
    }

    /// The language of what concerns all files: the one that they share, or bokmål.
    pub fn lang(&self) -> Lang {
        match self.langs {
            Langs::One(lang) => lang,
            Langs::None => self.usual_lang,
            Langs::Several => Lang::default(),
        }
    }
}

/// Findings by level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings of level error.
    pub errors: usize,
    /// Findings of level warning.
    pub warnings: usize,
    /// Findings of level note.
    pub notes: usize,
}

/// Findings that can be mended in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fixable {
    /// By fixes that may be made unseen.
    pub certain: usize,
    /// By fixes that somebody must look at.
    pub likely: usize,
}
