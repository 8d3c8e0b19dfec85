//! The words of `brille diff` that are not those of a change.

use crate::lang::{Lang, Text};

pub(super) const NO_CASE: Text =
    Text::new("en av filene er ingen saksfil", "ei av filene er inga saksfil", "one of the files is no case file");
pub(super) const NOT_A_CASE: Text = Text::new(
    "{} er ingen saksfil, og kan ikke sammenlignes",
    "{} er inga saksfil, og kan ikkje samanliknast",
    "{} is no case file, and cannot be compared",
);
pub(super) const NOT_READ: Text = Text::new(
    "{} kan ikke leses, og da kan en endring bli oversett",
    "{} kan ikkje lesast, og då kan ei endring bli oversedd",
    "{} cannot be read, and a change could go unseen",
);
pub(super) const TWO_FILES: Text = Text::new(
    "nevn den gamle versjonen og den nye, eller bruk --git med én fil",
    "nemn den gamle versjonen og den nye, eller bruk --git med éi fil",
    "name the earlier version and the later one, or use --git with one file",
);
pub(super) const ONE_FILE: Text = Text::new(
    "--git tar én fil, og ikke standard inn",
    "--git tek éi fil, og ikkje standard inn",
    "--git takes one file, and not standard input",
);
pub(super) const TWICE_STDIN: Text = Text::new(
    "bare én av versjonene kan komme fra standard inn",
    "berre ein av versjonane kan kome frå standard inn",
    "only one of the versions can come from standard input",
);

pub(super) const OF_PLAN: Text = Text::new("Planen", "Planen", "The plan");
pub(super) const OF_CASE: Text = Text::new("Saken", "Saka", "The case");
pub(super) const CHANGES: Text = Text::new("Endringer", "Endringar", "Changes");
pub(super) const REWRITTEN: Text = Text::new("Skrevet om", "Skrive om", "Rewritten");

/// The last line: how many changes and findings there are.
pub(super) fn summary(lang: Lang, changes: usize, findings: usize) -> String {
    let changed = match changes {
        0 => Text::new("Ingen endringer", "Ingen endringar", "No changes").get(lang).to_owned(),
        1 => format!("1 {}", Text::new("endring", "endring", "change").get(lang)),
        _ => format!("{changes} {}", Text::new("endringer", "endringar", "changes").get(lang)),
    };
    let found = match (findings, lang) {
        (0, _) => return format!("{changed}."),
        (1, Lang::En) => "1 finding".to_owned(),
        (_, Lang::En) => format!("{findings} findings"),
        _ => format!("{findings} funn"),
    };
    format!("{changed}, {found}.")
}
