//! Whether a case is so well formed that it is known who is who in it.

use super::copies::Copy;
use super::words;
use crate::audience::{Secret, SecretKind, Secrets};
use crate::case::{Case, Names};
use crate::cli::failure::tell;
use crate::cli::input::Input;
use crate::lang::{Lang, Text};
use crate::render::leak::{self, Place};
use crate::schema::{Document, ViolationKind};
use crate::source::{ColumnUnit, Source, Span};
use crate::yaml::Parsed;

/// What hinders copies for others than the school: `gjelde: [E2]` hides from everybody but a human reader whom a
/// measure is for. `to_check` is the file in which the defects can be seen.
pub(in crate::cli) fn obstacle(parsed: &Parsed<'_>, file: &Input, to_check: &str, lang: Lang) -> Option<String> {
    let place = place_of_defect(parsed, &Source::new(file.name.clone(), file.text.clone()))?;
    Some(tell(lang, words::NOT_SOUND, &[&place, to_check]))
}

/// What hinders telling others than the school what has changed since an earlier version.
pub(super) fn obstacle_before(parsed: &Parsed<'_>, earlier: &Source, lang: Lang) -> Option<String> {
    Some(tell(lang, words::NOT_SOUND_BEFORE, &[&place_of_defect(parsed, earlier)?]))
}

fn place_of_defect(parsed: &Parsed<'_>, source: &Source) -> Option<String> {
    let position = source.position(first_defect(parsed)?.start, ColumnUnit::Chars);
    Some(format!("{}:{}:{}", source.name(), position.line, position.column))
}

fn first_defect(parsed: &Parsed<'_>) -> Option<Span> {
    let people = parsed.tree.root().get("personer").map(|people| people.span());
    let is_of_people = |span: Span| people.is_some_and(|people| people.start <= span.start && span.end <= people.end);
    let violations = Document::Case.validate(&parsed.tree);
    let defects = violations.iter().filter(|violation| match violation.kind {
        ViolationKind::UnknownKey { .. } | ViolationKind::WrongType { .. } => true,
        ViolationKind::Missing { .. } | ViolationKind::Empty => false,
        _ => is_of_people(violation.span),
    });
    let defects = defects.map(|violation| violation.span);
    defects.chain(parsed.problems.iter().map(|problem| problem.span)).min_by_key(|span| span.start)
}

/// What is wrong with the name of a file that leaves the school with a copy.
pub(in crate::cli) fn wrong_name(name: &str, copy: &Copy<'_>, case: &Case<'_>, names: Option<&Names>) -> Option<Text> {
    let Copy { edition, person } = copy;
    if edition.codes {
        return None;
    }
    let tells_place = edition.tells_place(&name.replace('_', " "));
    let names_somebody = names_somebody(name, case, names, person.as_deref());
    names_somebody.then_some(words::NAME_OF_FILE).or(tells_place.then_some(words::PLACE_IN_NAME))
}

/// Whether the name of a file that leaves the school names somebody: by a name of the key file, or by a code that is not
/// the reader's own.
fn names_somebody(file_name: &str, case: &Case<'_>, names: Option<&Names>, reader: Option<&str>) -> bool {
    let codes = case.people.iter().map(|person| person.code).filter(|code| Some(*code) != reader);
    let secret = |kind, text: &str| Secret { kind, field: String::new(), text: text.to_owned() };
    let codes = codes.map(|code| secret(SecretKind::Code, code));
    let names = names.into_iter().flat_map(Names::iter).map(|(_, name)| secret(SecretKind::Name, name));
    let secrets = Secrets { withheld: codes.chain(names).collect(), ..Secrets::default() };
    !leak::in_text(Place::FileName, &file_name.replace('_', " "), &secrets).is_empty()
}
