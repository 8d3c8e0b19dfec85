//! The few words that reports add to those of the findings.

use super::{Fixable, Summary};
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
    "Funnene er satt til side med en kommentar, eller kjent fra grunnlinjen",
    "Funna er sette til side med ein kommentar, eller kjende frå grunnlinja",
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

/// The last lines of a report: `3 feil og 1 advarsel i 2 filer.`, and what is not told one by one.
pub(super) fn summary(summary: &Summary) -> String {
    let Summary { counts, files, known, .. } = *summary;
    let lang = summary.lang();
    let found: Vec<String> =
        [(Severity::Error, counts.errors), (Severity::Warning, counts.warnings), (Severity::Note, counts.notes)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| format!("{count} {}", level(severity, count, lang)))
            .collect();
    let found = match (found.is_empty(), known) {
        (false, _) => found.join(", "),
        (true, 0) => Text::new("Ingen funn", "Ingen funn", "No findings").get(lang).to_owned(),
        (true, _) => Text::new("Ingen nye funn", "Ingen nye funn", "No new findings").get(lang).to_owned(),
    };
    let inside = Text::new("i", "i", "in").get(lang);
    let first = format!("{found} {inside} {files} {}.", file_word(files, lang));
    [first].into_iter().chain(untold(summary)).collect::<Vec<_>>().join("\n")
}

/// How many findings `brille fix` can mend; none where there are none.
pub(super) fn fixable(summary: &Summary) -> Option<String> {
    let Fixable { certain, likely } = summary.fixable;
    let lang = summary.lang();
    let text = Text::new("{} kan rettes med:", "{} kan rettast med:", "{} can be mended with:").get(lang);
    let lead = |count: usize| text.replace("{}", &count.to_string());
    let more = Text::new("til med", "til med", "more with").get(lang);
    match (certain, likely) {
        (0, 0) => None,
        (0, likely) => Some(format!("{} brille fix --unsafe", lead(likely))),
        (certain, 0) => Some(format!("{} brille fix", lead(certain))),
        (certain, likely) => Some(format!("{} brille fix ({likely} {more} --unsafe)", lead(certain))),
    }
}

/// What was found and is not told one by one, and what the baseline has and was not found.
fn untold(summary: &Summary) -> impl Iterator<Item = String> {
    let lang = summary.lang();
    let lines = [(summary.silenced, SILENCED), (summary.known, KNOWN), (summary.gone, GONE)];
    lines.into_iter().filter_map(move |(count, words)| told(count, words, lang))
}

fn told(count: usize, [one, many]: [Text; 2], lang: Lang) -> Option<String> {
    (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { many }.get(lang)))
}

/// How many findings comments silence, where they do.
pub fn silenced(lang: Lang, count: usize) -> Option<String> {
    told(count, SILENCED, lang)
}

/// For one finding, and for several.
const SILENCED: [Text; 2] = [
    Text::new(
        "funn er satt til side med en kommentar.",
        "funn er sett til side med ein kommentar.",
        "finding is silenced by a comment.",
    ),
    Text::new(
        "funn er satt til side med kommentarer.",
        "funn er sette til side med kommentarar.",
        "findings are silenced by comments.",
    ),
];

const KNOWN: [Text; 2] = [
    Text::new("funn står i grunnlinjen.", "funn står i grunnlinja.", "finding is in the baseline."),
    Text::new("funn står i grunnlinjen.", "funn står i grunnlinja.", "findings are in the baseline."),
];

const GONE: [Text; 2] = [
    Text::new(
        "funn i grunnlinjen er borte. Skriv den på nytt med `--write-baseline`.",
        "funn i grunnlinja er borte. Skriv ho på nytt med `--write-baseline`.",
        "finding of the baseline is gone. Write it anew with `--write-baseline`.",
    ),
    Text::new(
        "funn i grunnlinjen er borte. Skriv den på nytt med `--write-baseline`.",
        "funn i grunnlinja er borte. Skriv ho på nytt med `--write-baseline`.",
        "findings of the baseline are gone. Write it anew with `--write-baseline`.",
    ),
];

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

    #[test]
    fn what_is_not_told_is_counted() {
        let told = |lang, count| {
            let mut summary = Summary::new(samples::TODAY);
            summary.add(&samples::file("sak.yaml", "", lang));
            (summary.silenced, summary.known, summary.gone) = (count, count, count);
            self::summary(&summary)
        };
        let all = [Lang::Nb, Lang::Nn, Lang::En].map(|lang| [1, 2].map(|count| told(lang, count)).join("\n"));
        insta::assert_snapshot!(all.join("\n"), @r"
        Ingen nye funn i 1 fil.
        1 funn er satt til side med en kommentar.
        1 funn står i grunnlinjen.
        1 funn i grunnlinjen er borte. Skriv den på nytt med `--write-baseline`.
        Ingen nye funn i 1 fil.
        2 funn er satt til side med kommentarer.
        2 funn står i grunnlinjen.
        2 funn i grunnlinjen er borte. Skriv den på nytt med `--write-baseline`.
        Ingen nye funn i 1 fil.
        1 funn er sett til side med ein kommentar.
        1 funn står i grunnlinja.
        1 funn i grunnlinja er borte. Skriv ho på nytt med `--write-baseline`.
        Ingen nye funn i 1 fil.
        2 funn er sette til side med kommentarar.
        2 funn står i grunnlinja.
        2 funn i grunnlinja er borte. Skriv ho på nytt med `--write-baseline`.
        No new findings in 1 file.
        1 finding is silenced by a comment.
        1 finding is in the baseline.
        1 finding of the baseline is gone. Write it anew with `--write-baseline`.
        No new findings in 1 file.
        2 findings are silenced by comments.
        2 findings are in the baseline.
        2 findings of the baseline are gone. Write it anew with `--write-baseline`.
        ");
    }
}
