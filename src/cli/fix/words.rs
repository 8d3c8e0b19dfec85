//! What `brille fix` says of its work. It never repeats what stands in a case.

use super::Sum;
use crate::cli::failure::tell;
use crate::fix::{Reason, Refused};
use crate::lang::{Lang, Text};

pub(super) const NAMES_LEFT_OUT: Text =
    Text::new("{}: en navnefil blir ikke rettet", "{}: ei namnefil blir ikkje retta", "{}: a key file is not mended");

/// That a file was changed, or would be.
pub(super) fn changed(lang: Lang, name: &str, fixes: usize, would: bool) -> String {
    let text = match would {
        false => Text::new("Rettet {}: {}.", "Retta {}: {}.", "Mended {}: {}."),
        true => Text::new("Kan rette {}: {}.", "Kan rette {}: {}.", "Can mend {}: {}."),
    };
    tell(lang, text, &[name, &count(lang, fixes)])
}

/// That a fix was not made, and why.
pub(super) fn refused(lang: Lang, place: &str, refused: &Refused) -> String {
    let why = match refused.reason {
        Reason::Unreadable => Text::new(
            "filen ville ikke kunne leses som YAML etterpå",
            "fila ville ikkje kunne lesast som YAML etterpå",
            "the file could not be read as YAML afterwards",
        ),
        Reason::OtherChange => Text::new(
            "noe annet i filen ville også blitt endret",
            "noko anna i fila ville òg blitt endra",
            "something else in the file would change too",
        ),
        Reason::NoBetter => Text::new(
            "det ville gitt nye feil, eller ikke rettet noe",
            "det ville gitt nye feil, eller ikkje retta noko",
            "it would bring new errors, or mend nothing",
        ),
    };
    let text = Text::new("{}: {} er ikke rettet: {}", "{}: {} er ikkje retta: {}", "{}: {} was not mended: {}");
    tell(lang, text, &[place, refused.code, why.get(lang)])
}

/// What the run came to, and what can be done next.
pub(super) fn summary(lang: Lang, sum: &Sum, would: bool) -> String {
    let text = match (sum.files, would) {
        (0, _) if sum.refused > 0 => Text::new("Ingenting er rettet.", "Ingenting er retta.", "Nothing was mended."),
        (0, _) => Text::new("Ingenting å rette.", "Ingenting å rette.", "Nothing to mend."),
        (_, false) => Text::new("{} i {}.", "{} i {}.", "{} in {}."),
        (_, true) => Text::new(
            "{} i {}; ingenting er skrevet.",
            "{} i {}; ingenting er skrive.",
            "{} in {}; nothing was written.",
        ),
    };
    let done = tell(lang, text, &[&count(lang, sum.fixed), &file_count(lang, sum.files)]);
    match (sum.left, sum.files) {
        (0, _) => done,
        (left, 0) => look_over(lang, left, MENDABLE),
        (left, _) => format!("{done}\n{}", look_over(lang, left, MORE)),
    }
}

/// What likely fixes could do.
fn look_over(lang: Lang, left: usize, text: Text) -> String {
    tell(lang, text, &[&left.to_string()])
}

const MORE: Text = Text::new(
    "{} til kan rettes med `--unsafe`; se over det som da blir skrevet.",
    "{} til kan rettast med `--unsafe`; sjå over det som då blir skrive.",
    "{} more can be mended with `--unsafe`; look over what that writes.",
);

const MENDABLE: Text = Text::new(
    "{} kan rettes med `--unsafe`; se over det som da blir skrevet.",
    "{} kan rettast med `--unsafe`; sjå over det som då blir skrive.",
    "{} can be mended with `--unsafe`; look over what that writes.",
);

fn count(lang: Lang, fixes: usize) -> String {
    let word = match fixes {
        1 => Text::new("retting", "retting", "fix"),
        _ => Text::new("rettinger", "rettingar", "fixes"),
    };
    format!("{fixes} {}", word.get(lang))
}

fn file_count(lang: Lang, files: usize) -> String {
    let word = match files {
        1 => Text::new("fil", "fil", "file"),
        _ => Text::new("filer", "filer", "files"),
    };
    format!("{files} {}", word.get(lang))
}
