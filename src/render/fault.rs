//! What stopped a template, in our own terms: the typesetter's words can quote the text of a case.

use typst::diag::SourceDiagnostic;
use typst::syntax::{DiagSpan, FileId};
use typst::{World, WorldExt};

use super::world::Job;

/// A mistake in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, by its path among the templates.
    pub file: String,
    /// Line and column in characters, from 1; none where the file as a whole is meant.
    pub place: Option<(usize, usize)>,
    /// What kind of mistake it is.
    pub slip: Slip,
    /// Whether the file is one of the user's own.
    pub is_own: bool,
}

/// The kinds of mistake that can be told of without the words of the typesetter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// The text is not written as Typst asks for.
    Syntax,
    /// The text is not written as Jinja asks for.
    Jinja,
    /// A variable or function that nobody has defined.
    UnknownName,
    /// A field or key that the value does not have.
    UnknownField,
    /// A value of the wrong kind, or a missing or surplus argument.
    WrongValue,
    /// A file that is not among the templates, or cannot be read as what it should be.
    NoFile,
    /// A package, which would have to be fetched.
    Package,
    /// A font that is not there.
    NoFont,
    /// Something that the standards for archiving and accessibility do not allow.
    Standard,
    /// A page that leaves out what every page must say to the browser first.
    Unguarded,
    /// A page that is never finished, or far longer than any document.
    Endless,
    /// Anything else.
    Other,
}

/// How the typesetter's words for each kind begin, or what they hold.
const WORDS: &[(&str, Slip)] = &[
    ("PDF/", Slip::Standard),
    ("unknown variable", Slip::UnknownName),
    ("unknown font family", Slip::NoFont),
    ("package", Slip::Package),
    ("failed to load package", Slip::Package),
    ("file not found", Slip::NoFile),
    ("failed to load file", Slip::NoFile),
    ("file is not valid UTF-8", Slip::NoFile),
    ("not a Typst source file", Slip::NoFile),
    ("failed to decode image", Slip::NoFile),
    ("failed to parse SVG", Slip::NoFile),
    ("unknown image format", Slip::NoFile),
    ("dictionary does not contain key", Slip::UnknownField),
    ("unresolved import", Slip::UnknownName),
    ("expected ", Slip::WrongValue),
    ("missing argument", Slip::WrongValue),
    ("unexpected argument", Slip::WrongValue),
    ("cannot ", Slip::WrongValue),
];

impl Fault {
    /// What a message of the typesetter tells of.
    pub(super) fn of(job: &Job<'_>, diagnostic: &SourceDiagnostic) -> Self {
        let span = blamed(job, diagnostic);
        let id = span.id().unwrap_or_else(|| job.main());
        Self {
            file: path(id),
            place: place(job, id, span),
            slip: slip(job, id, &diagnostic.message),
            is_own: job.is_own(&path(id)),
        }
    }
}

/// The place that the user can mend: that of the mistake, or where a template of the user's own led to it.
fn blamed(job: &Job<'_>, diagnostic: &SourceDiagnostic) -> DiagSpan {
    let is_own = |span: &DiagSpan| span.id().is_some_and(|id| job.is_own(&path(id)));
    let way = diagnostic.trace.iter().map(|point| point.span.into());
    [diagnostic.span].into_iter().chain(way).find(is_own).unwrap_or(diagnostic.span)
}

fn path(id: FileId) -> String {
    id.vpath().get_without_slash().to_owned()
}

fn place(job: &Job<'_>, id: FileId, span: DiagSpan) -> Option<(usize, usize)> {
    let source = job.source(id).ok()?;
    let (line, column) = source.lines().byte_to_line_column(job.range(span)?.start)?;
    Some((line + 1, column + 1))
}

fn slip(job: &Job<'_>, id: FileId, message: &str) -> Slip {
    // A file that does not read as Typst has no other mistakes yet.
    let is_broken = job.source(id).is_ok_and(|source| !source.root().errors_and_warnings().0.is_empty());
    let known = || WORDS.iter().find(|(words, _)| message.starts_with(words)).map(|(_, slip)| *slip);
    match is_broken {
        true => Slip::Syntax,
        false if message.contains("escape") => Slip::NoFile,
        false if message.contains("does not have field") || message.contains("does not contain") => Slip::UnknownField,
        false => known().unwrap_or(Slip::Other),
    }
}
