//! Reads a version of a case, and refuses what could hide a change: what is no case, and text that is not read as a
//! whole.

use std::path::Path;

use anyhow::Error;

use super::words;
use crate::cli::failure::{self, tell};
use crate::cli::git::Tracked;
use crate::cli::input::{self, Input};
use crate::lang::Lang;
use crate::rules;
use crate::source::{ColumnUnit, Source};
use crate::yaml::{self, Kind, Parsed, Problem, ProblemKind};

/// One version of a case.
#[derive(Clone)]
pub(in crate::cli) struct Version {
    /// Its text, under the name that reports show.
    pub(in crate::cli) source: Source,
    /// Its path, as it was given.
    pub(super) path: String,
    /// The revision of the repository that it was taken from.
    pub(super) revision: Option<String>,
}

impl Version {
    /// A file as it is now.
    pub(in crate::cli) fn of_file(path: &Path, lang: Lang) -> anyhow::Result<Self> {
        let failed = |error| failure::cannot_read(lang, Path::new(&input::name(path)), &error);
        let input = input::read(path).map_err(failed)?;
        Self::new(input, None, lang)
    }

    /// A file as it was at a revision of its repository.
    pub(in crate::cli) fn at_revision(revision: &str, path: &Path, lang: Lang) -> anyhow::Result<Self> {
        let bytes = Tracked::new(path, lang)?.at(revision)?;
        Self::of_bytes(revision, path, bytes, lang)
    }

    /// The bytes of a file at a revision.
    pub(in crate::cli) fn of_bytes(revision: &str, path: &Path, bytes: Vec<u8>, lang: Lang) -> anyhow::Result<Self> {
        let name = format!("{revision}:{}", input::name(path));
        let failed = |error| failure::cannot_read(lang, Path::new(&name), &error);
        let input = input::of_bytes(path, bytes).map_err(failed)?;
        Self::new(input, Some(revision.to_owned()), lang)
    }

    /// A file that was read, perhaps at a revision.
    pub(in crate::cli) fn new(input: Input, revision: Option<String>, lang: Lang) -> anyhow::Result<Self> {
        let path = input.name;
        let name = revision.as_ref().map_or(path.clone(), |revision| format!("{revision}:{path}"));
        if !input::is_case(input.text.as_bytes()) {
            return Err(Error::msg(tell(lang, words::NOT_A_CASE, &[&name])));
        }
        Ok(Self { source: Source::new(name, input.text), path, revision })
    }

    /// The name that reports show.
    pub(in crate::cli) fn name(&self) -> &str {
        self.source.name()
    }

    /// Its text.
    pub(in crate::cli) fn text(&self) -> &str {
        self.source.text()
    }

    /// The tree of its text.
    ///
    /// # Errors
    /// Where some of the text is not in it, so that a change could go unseen.
    pub(in crate::cli) fn parsed(&self, lang: Lang) -> anyhow::Result<Parsed<'_>> {
        let parsed = yaml::parse(self.source.text());
        if let Some(problem) = parsed.problems.iter().find(|problem| hides_text(problem.kind)) {
            return Err(self.refused(problem, &parsed, lang));
        }
        match parsed.tree.root().kind() {
            Kind::Map { .. } if parsed.is_whole() => Ok(parsed),
            _ => Err(Error::msg(tell(lang, words::NOT_A_CASE, &[self.source.name()]))),
        }
    }

    fn refused(&self, problem: &Problem, parsed: &Parsed<'_>, lang: Lang) -> Error {
        let finding = rules::yaml::finding(problem, &parsed.tree);
        let position = self.source.position(finding.span.start, ColumnUnit::Chars);
        let place = format!("{}:{}:{}", self.source.name(), position.line, position.column);
        Error::msg(finding.headline(lang)).context(tell(lang, words::NOT_READ, &[&place]))
    }
}

/// Whether something may stand in the text that the tree does not hold, or holds otherwise than it was meant.
fn hides_text(kind: ProblemKind) -> bool {
    use ProblemKind::*;
    match kind {
        Syntax(_) | DuplicateKey | UnknownAnchor | AliasCycle | TooLarge | TooDeep | TooManyNodes | ExpandsTooFar
        | SeveralDocuments | NotUtf8 | Utf16 => true,
        KeyNotText | MergeKey | Directive | Tag | NotANumber | ControlCharacter | HardSpace | HardSpaceAroundValue => {
            false
        }
    }
}
