//! What stopped a template of a page, in our own terms: the engine's words can quote the text of a case.

use minijinja::{Error, ErrorKind};

use super::super::{Fault, Slip, Templates};
use super::COMMON;

/// What an error of the engine tells of. The place is the one that the user can mend: that of the mistake, or where a
/// template of the user's own led to it.
pub(super) fn of(error: &Error, main: &str, own: &Templates) -> Fault {
    let way: Vec<&Error> = way(error).collect();
    let deepest = way.last().copied().unwrap_or(error);
    let is_own = |error: &&&Error| error.name().is_some_and(|name| own.has(name));
    let slip = slip(deepest.kind());
    if let Some(blamed) = way.iter().rev().find(is_own) {
        let file = blamed.name().unwrap_or(main).to_owned();
        return Fault { file, place: place(blamed), slip, is_own: true };
    }
    // The engine does not tell who called a macro. It was a file of the user's own, where there is one.
    match [main, COMMON].into_iter().find(|file| own.has(file)) {
        Some(file) => Fault { file: file.to_owned(), place: None, slip, is_own: true },
        None => Fault { file: deepest.name().unwrap_or(main).to_owned(), place: place(deepest), slip, is_own: false },
    }
}

/// The error, and the ones that led to it.
fn way(error: &Error) -> impl Iterator<Item = &Error> {
    std::iter::successors(Some(error), |error| {
        std::error::Error::source(*error).and_then(|source| source.downcast_ref::<Error>())
    })
}

fn place(error: &Error) -> Option<(usize, usize)> {
    let line = error.line()?;
    let before = || error.template_source()?.get(..error.range()?.start);
    let column = before().map_or(1, |before| before.chars().rev().take_while(|c| *c != '\n').count() + 1);
    Some((line, column))
}

fn slip(kind: ErrorKind) -> Slip {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::InvalidDelimiter => Slip::Jinja,
        ErrorKind::UndefinedError
        | ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => Slip::UnknownName,
        ErrorKind::TemplateNotFound => Slip::NoFile,
        ErrorKind::NonPrimitive
        | ErrorKind::NonKey
        | ErrorKind::InvalidOperation
        | ErrorKind::TooManyArguments
        | ErrorKind::MissingArgument
        | ErrorKind::CannotUnpack => Slip::WrongValue,
        ErrorKind::OutOfFuel => Slip::Endless,
        _ => Slip::Other,
    }
}
