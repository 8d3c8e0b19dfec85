//! What is said when the job could not be done, in the language of the user.

use std::io;
use std::path::Path;

use crate::lang::{Lang, Text};

/// A text with its `{}` filled in order.
pub(super) fn tell(lang: Lang, text: Text, values: &[&str]) -> String {
    let mut parts = text.get(lang).split("{}");
    let mut told = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        told.push_str(values.get(at).copied().unwrap_or_default());
        told.push_str(part);
    }
    told
}

/// Words in a row: `a, b eller c`.
pub(super) fn either(lang: Lang, words: &[&str]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{}{}{last}", first.join(", "), words::OR.get(lang)),
        _ => words.concat(),
    }
}

/// An error with a cause from the operating system.
pub(super) fn because(lang: Lang, cause: &io::Error, what: impl Into<String>) -> anyhow::Error {
    anyhow::Error::msg(cause_of(lang, cause)).context(what.into())
}

/// A file could not be read.
pub(super) fn cannot_read(lang: Lang, path: &Path, cause: &io::Error) -> anyhow::Error {
    because(lang, cause, tell(lang, words::CANNOT_READ, &[&path.to_string_lossy()]))
}

/// A file could not be written.
pub(super) fn cannot_write(lang: Lang, path: &Path, cause: &io::Error) -> anyhow::Error {
    let what = tell(lang, words::CANNOT_WRITE, &[&path.to_string_lossy()]);
    match cause.kind() {
        io::ErrorKind::NotFound => anyhow::Error::msg(words::NO_SUCH_FOLDER.get(lang)).context(what),
        _ => because(lang, cause, what),
    }
}

/// The usual causes in words; others as the system tells them.
fn cause_of(lang: Lang, error: &io::Error) -> String {
    let text = match error.kind() {
        io::ErrorKind::NotFound => words::NOT_FOUND,
        io::ErrorKind::PermissionDenied => words::NO_ACCESS,
        io::ErrorKind::IsADirectory => words::IS_A_FOLDER,
        io::ErrorKind::NotADirectory => words::NO_FOLDER,
        io::ErrorKind::AlreadyExists => words::EXISTS,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words::FULL,
        io::ErrorKind::ReadOnlyFilesystem => words::READ_ONLY,
        io::ErrorKind::InvalidData => words::NO_UTF8,
        io::ErrorKind::FileTooLarge => words::TOO_LARGE,
        io::ErrorKind::InvalidInput => words::NO_FILE,
        _ if is_loop(error) => words::LOOP,
        _ => return error.to_string(),
    };
    text.get(lang).to_owned()
}

/// Whether links lead in a circle; the standard library has no stable kind for it.
fn is_loop(error: &io::Error) -> bool {
    cfg!(unix) && error.to_string().starts_with("Too many levels of symbolic links")
}

/// The texts.
pub(super) mod words {
    use crate::lang::Text;

    pub(in crate::cli) const CANNOT_READ: Text = Text::new("kan ikke lese {}", "kan ikkje lese {}", "cannot read {}");
    pub(in crate::cli) const CANNOT_WRITE: Text =
        Text::new("kan ikke skrive {}", "kan ikkje skrive {}", "cannot write {}");
    pub(in crate::cli) const CANNOT_WRITE_RESULTS: Text =
        Text::new("kan ikke skrive resultatet", "kan ikkje skrive resultatet", "cannot write the results");
    pub(in crate::cli) const NOT_FOUND: Text = Text::new("finnes ikke", "finst ikkje", "does not exist");
    pub(in crate::cli) const NO_ACCESS: Text = Text::new("ingen tilgang", "ingen tilgang", "no access");
    pub(in crate::cli) const IS_A_FOLDER: Text = Text::new("er en mappe", "er ei mappe", "is a folder");
    pub(in crate::cli) const NO_FOLDER: Text =
        Text::new("en del av stien er ingen mappe", "ein del av stien er inga mappe", "part of the path is no folder");
    pub(in crate::cli) const NO_SUCH_FOLDER: Text =
        Text::new("mappen finnes ikke", "mappa finst ikkje", "the folder does not exist");
    pub(in crate::cli) const EXISTS: Text = Text::new("finnes fra før", "finst frå før", "exists already");
    pub(in crate::cli) const FULL: Text = Text::new("disken er full", "disken er full", "the disk is full");
    pub(in crate::cli) const READ_ONLY: Text = Text::new("kan bare leses fra", "kan berre lesast frå", "is read-only");
    pub(in crate::cli) const NO_UTF8: Text =
        Text::new("er ikke tekst i UTF-8", "er ikkje tekst i UTF-8", "is no text in UTF-8");
    pub(in crate::cli) const TOO_LARGE: Text = Text::new("er for stor", "er for stor", "is too large");
    pub(in crate::cli) const NO_FILE: Text =
        Text::new("er ingen vanlig fil", "er inga vanleg fil", "is no ordinary file");
    pub(in crate::cli) const LOOP: Text =
        Text::new("lenkene går i ring", "lenkjene går i ring", "the links lead in a circle");
    pub(in crate::cli) const DEFECT: Text = Text::new(
        "feil: brille stoppet av en feil i seg selv ({}), som vi gjerne vil høre om",
        "feil: brille stoppa av ein feil i seg sjølv ({}), som vi gjerne vil høyre om",
        "error: brille stopped by a defect of its own ({}), which we would like to hear of",
    );
    pub(in crate::cli) const NO_INPUT: Text = Text::new(
        "fant ingen saksfiler: en saksfil heter noe på .yaml og har feltet `brille:` øverst",
        "fann ingen saksfiler: ei saksfil heiter noko på .yaml og har feltet `brille:` øvst",
        "found no case files: a case file is named .yaml and has the field `brille:` at its top",
    );
    pub(in crate::cli) const NO_CASE: Text = Text::new(
        "{} er ingen sak: en saksfil har feltet `brille:` øverst",
        "{} er inga sak: ei saksfil har feltet `brille:` øvst",
        "{} is no case: a case file has the field `brille:` at its top",
    );
    pub(in crate::cli) const ALL_LEFT_OUT: Text = Text::new(
        "fant ingen saksfiler; {} utelater noen, og de blir bare sjekket når filene nevnes",
        "fann ingen saksfiler; {} utelèt nokre, og dei blir berre sjekka når filene blir nemnde",
        "found no case files; {} leaves some out, which are only checked where the files are named",
    );
    pub(in crate::cli) const NO_SETTINGS: Text = Text::new(
        "ingen brille.yaml gjelder for {}: brilles egne innstillinger gjelder",
        "ingen brille.yaml gjeld for {}: innstillingane til brille sjølv gjeld",
        "no brille.yaml holds for {}: brille's own settings do",
    );
    pub(in crate::cli) const SETTINGS_WRONG: Text = Text::new(
        "det er feil i {}. Se dem med: brille check {}",
        "det er feil i {}. Sjå dei med: brille check {}",
        "there are mistakes in {}. See them with: brille check {}",
    );
    pub(in crate::cli) const LEADS_OUT: Text = Text::new(
        "{}: en lenke fører ut av mappen med maler, eller til en mappe",
        "{}: ei lenkje fører ut av mappa med malar, eller til ei mappe",
        "{}: a link leads out of the folder of templates, or to a folder",
    );
    pub(in crate::cli) const TOO_MANY_TEMPLATES: Text = Text::new(
        "{} er for stor til å være en mappe med maler: høyst 500 filer og 64 MB",
        "{} er for stor til å vere ei mappe med malar: høgst 500 filer og 64 MB",
        "{} is too large for a folder of templates: at most 500 files and 64 MB",
    );
    pub(in crate::cli) const NAMES_FORM: Text = Text::new(
        "{}: her skal det stå en kode og et navn, slik: E1: Ada Eksempel",
        "{}: her skal det stå ein kode og eit namn, slik: E1: Ada Eksempel",
        "{}: expected a code and a name here, such as E1: Ada Eksempel",
    );
    pub(in crate::cli) const NAMES_UNUSABLE: Text =
        Text::new("navnene i {} kan ikke brukes", "namna i {} kan ikkje brukast", "the names in {} cannot be used");
    pub(in crate::cli) const NAMES_LEFT_OUT: Text = Text::new(
        "{}: en navnefil blir ikke sjekket som en sak",
        "{}: ei namnefil blir ikkje sjekka som ei sak",
        "{}: a key file is not checked as a case",
    );
    pub(in crate::cli) const NO_BASELINE: Text = Text::new(
        "{} kan ikke brukes som grunnlinje",
        "{} kan ikkje brukast som grunnlinje",
        "{} cannot be used as a baseline",
    );
    pub(in crate::cli) const TWO_REPORTS: Text = Text::new(
        "{} kan ikke ta imot to rapporter",
        "{} kan ikkje ta imot to rapportar",
        "{} cannot take two reports",
    );
    pub(in crate::cli) const REPORT_AND_BASELINE: Text = Text::new(
        "{} kan ikke være både rapport og grunnlinje; gi dem hver sin fil",
        "{} kan ikkje vere både rapport og grunnlinje; gi dei kvar si fil",
        "{} cannot be both a report and the baseline; give each its own file",
    );
    pub(in crate::cli) const NO_REPORT: Text = Text::new(
        "{} finnes fra før og kan være en sak, og blir ikke erstattet",
        "{} finst frå før og kan vere ei sak, og blir ikkje bytt ut",
        "{} exists already and may be a case, and is not replaced",
    );
    pub(in crate::cli) const NO_JSON: Text = Text::new("er ikke JSON", "er ikkje JSON", "it is not JSON");
    pub(in crate::cli) const NO_BASELINE_SHAPE: Text = Text::new(
        "er ikke slik `brille schema grunnlinje` sier",
        "er ikkje slik `brille schema grunnlinje` seier",
        "it is not as `brille schema grunnlinje` says",
    );
    pub(in crate::cli) const OTHER_VERSION: Text = Text::new(
        "har versjon {}, og denne versjonen av brille leser bare versjon {}",
        "har versjon {}, og denne versjonen av brille les berre versjon {}",
        "it has version {}, and this version of brille reads only version {}",
    );
    pub(in crate::cli) const BASELINE_NOT_WRITTEN: Text = Text::new(
        "grunnlinjen ble ikke skrevet, for ikke alt kunne sjekkes",
        "grunnlinja vart ikkje skriven, for ikkje alt kunne sjekkast",
        "the baseline was not written, for not everything could be checked",
    );
    /// For one finding, and for any other number.
    pub(in crate::cli) const WROTE_BASELINE: (Text, Text) = (
        Text::new("skrev {} funn til {}", "skreiv {} funn til {}", "wrote {} finding to {}"),
        Text::new("skrev {} funn til {}", "skreiv {} funn til {}", "wrote {} findings to {}"),
    );
    pub(in crate::cli) const NO_RULE: Text =
        Text::new("ingen regel heter {}", "ingen regel heiter {}", "no rule is called {}");
    pub(in crate::cli) const MEANT: Text = Text::new("mente du {}?", "meinte du {}?", "did you mean {}?");
    pub(in crate::cli) const OR: Text = Text::new(" eller ", " eller ", " or ");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_are_told_in_the_language() {
        let missing = io::Error::from(io::ErrorKind::NotFound);
        let told = |lang| format!("{:#}", cannot_read(lang, Path::new("sak.yaml"), &missing));
        assert_eq!(told(Lang::Nb), "kan ikke lese sak.yaml: finnes ikke");
        assert_eq!(told(Lang::Nn), "kan ikkje lese sak.yaml: finst ikkje");
        assert_eq!(told(Lang::En), "cannot read sak.yaml: does not exist");
    }
}
