//! The few words that reports add to those of the findings.

use super::Summary;
use crate::finding::Severity;
use crate::lang::{Lang, Text};

/// What stands before a legal basis.
pub(super) const BASIS: Text = Text::new("hjemmel", "heimel", "basis");

/// What stands before the advice.
pub(super) const HELP: Text = Text::new("gjør dette", "gjer dette", "do this");

/// Heads of the columns of a table.
pub(super) const RULE: Text = Text::new("Regel", "Regel", "Rule");
pub(super) const FINDINGS: Text = Text::new("Funn", "Funn", "Findings");
pub(super) const PLACE: Text = Text::new("Sted", "Stad", "Place");

/// Why a rule that found something fails nothing.
pub(super) const SET_ASIDE: Text = Text::new(
    "Dempet av en kommentar, eller kjent fra grunnlinjen",
    "Dempa av ein kommentar, eller kjend frå grunnlinja",
    "Silenced by a comment, or known from the baseline",
);

/// The heading over the findings of a level.
pub(super) fn levels(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => Text::new("Feil", "Feil", "Errors"),
        Severity::Warning => Text::new("Advarsler", "Åtvaringar", "Warnings"),
        Severity::Note => Text::new("Merknader", "Merknader", "Notes"),
    }
    .get(lang)
}

/// The last line of a report: `3 feil og 1 advarsel i 2 filer.`
pub(super) fn summary(summary: &Summary) -> String {
    let Summary { counts, files, .. } = *summary;
    let lang = summary.lang();
    let found: Vec<String> =
        [(Severity::Error, counts.errors), (Severity::Warning, counts.warnings), (Severity::Note, counts.notes)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| format!("{count} {}", level(severity, count, lang)))
            .collect();
    let files = format!("{files} {}", file_word(files, lang));
    let inside = Text::new("i", "i", "in").get(lang);
    match found.is_empty() {
        true => format!("{} {inside} {files}.", Text::new("Ingen funn", "Ingen funn", "No findings").get(lang)),
        false => format!("{} {inside} {files}.", found.join(", ")),
    }
}

/// What a format says that does not show everything.
pub(super) fn left_out(lang: Lang, count: usize) -> String {
    let text = match count {
        1 => Text::new(
            "{} funn til er ikke vist her.",
            "{} funn til er ikkje vist her.",
            "{} more finding is not shown here.",
        ),
        _ => Text::new(
            "{} funn til er ikke vist her.",
            "{} funn til er ikkje viste her.",
            "{} more findings are not shown here.",
        ),
    };
    text.get(lang).replace("{}", &count.to_string())
}

/// The line that shows where more can be read.
pub(super) fn hint(lang: Lang, code: &str) -> String {
    let lead = Text::new("Mer om et funn:", "Meir om eit funn:", "More about a finding:").get(lang);
    format!("{lead} brille explain {code}")
}

fn level(severity: Severity, count: usize, lang: Lang) -> &'static str {
    if count == 1 {
        return severity.word(lang);
    }
    match severity {
        Severity::Error => Text::new("feil", "feil", "errors"),
        Severity::Warning => Text::new("advarsler", "åtvaringar", "warnings"),
        Severity::Note => Text::new("merknader", "merknader", "notes"),
    }
    .get(lang)
}

fn file_word(count: usize, lang: Lang) -> &'static str {
    match count {
        1 => Text::new("fil", "fil", "file"),
        _ => Text::new("filer", "filer", "files"),
    }
    .get(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Counts, samples};

    fn of(lang: Lang, counts: Counts, files: usize) -> String {
        let mut summary = Summary::new(samples::TODAY);
        summary.add(&samples::file("sak.yaml", "", lang));
        (summary.counts, summary.files) = (counts, files);
        self::summary(&summary)
    }

    #[test]
    fn numbers_agree_with_their_nouns() {
        let counts = Counts { errors: 3, warnings: 1, notes: 0 };
        assert_eq!(of(Lang::Nb, counts, 2), "3 feil, 1 advarsel i 2 filer.");
        assert_eq!(of(Lang::Nn, Counts { warnings: 2, ..counts }, 1), "3 feil, 2 åtvaringar i 1 fil.");
        assert_eq!(of(Lang::En, Counts { notes: 2, ..counts }, 2), "3 errors, 1 warning, 2 notes in 2 files.");
        assert_eq!(of(Lang::Nb, Counts::default(), 4), "Ingen funn i 4 filer.");
    }
}
