//! What lies in a package: its files in the order in which they are read, and what the package does not hold.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::clean::Clean;
use super::super::paper::{Block, Line, Paper, Table};
use super::super::parts::head;
use super::super::scribe::Scribe;
use super::super::words::{self, wording};
use super::Document;

/// What lies in a package.
#[derive(Clone, Copy, Debug, Default)]
pub struct Contents<'o> {
    /// Its files, in the order in which they are read.
    pub listed: &'o [Listed],
    /// Whether earlier versions of the plan were looked for.
    pub with_history: bool,
    /// Whether the case has attachments that the package leaves out for its reader's sake.
    pub withholds_attachments: bool,
}

/// A file of a package.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its name, in the tool's own words.
    pub file: String,
    /// What it is.
    pub what: Enclosed,
    /// The day that it is from.
    pub date: Option<Date>,
}

/// What a file of a package is.
#[derive(Clone, Debug)]
pub enum Enclosed {
    /// A document.
    Document(Document),
    /// A version of the plan that does not hold any more.
    Earlier {
        /// Its number, where it has one.
        version: Option<i64>,
    },
    /// The answers to the control questions.
    Control,
    /// An attachment of the case.
    Attachment {
        /// Its identifier.
        id: String,
        /// What the case calls it.
        title: String,
    },
}

wording! {
    /// The words of the contents.
    Words {
        subtitle: "Dokumenter i pakken, i den rekkefølgen de leses", "Dokument i pakken, i den rekkjefølgja dei blir lesne";
        file: "Fil", "Fil";
        document: "Dokument", "Dokument";
        control: "Kontrollrapport: svarene på kontrollspørsmålene",
            "Kontrollrapport: svara på kontrollspørsmåla";
        attachment: "Vedlegg", "Vedlegg";
        about: "Om innholdet", "Om innhaldet";
        first: "Planen er i sin første versjon.", "Planen er i den første versjonen sin.";
        present: "Planen er med i gjeldende versjon. Tidligere versjoner er ikke med.",
            "Planen er med i gjeldande versjon. Tidlegare versjonar er ikkje med.";
        none_found: "Planen er med i gjeldende versjon. Ingen tidligere versjon er funnet.",
            "Planen er med i gjeldande versjon. Ingen tidlegare versjon er funnen.";
        all: "Planen er med i gjeldende versjon og i alle tidligere versjoner, hver slik den var da den sist gjaldt.",
            "Planen er med i gjeldande versjon og i alle tidlegare versjonar, kvar slik han var då han sist galdt.";
        some: "Planen er med i gjeldende versjon og i de tidligere versjonene i listen, hver slik den var da den sist gjaldt.",
            "Planen er med i gjeldande versjon og i dei tidlegare versjonane i lista, kvar slik han var då han sist galdt.";
        only_earlier: "Saken har ingen gjeldende plan. Listen viser de tidligere versjonene.",
            "Saka har ingen gjeldande plan. Lista viser dei tidlegare versjonane.";
        missing: "Ikke funnet og ikke med: versjon", "Ikkje funne og ikkje med: versjon";
        earlier: "tidligere versjon", "tidlegare versjon";
        changes: "Det som er endret fra versjon til versjon, står i planen.",
            "Det som er endra frå versjon til versjon, står i planen.";
        no_plan: "Saken har ingen skriftlig plan ennå.", "Saka har ingen skriftleg plan enno.";
        no_hearings: "Saken har ingen samtaler med elever ennå.", "Saka har ingen samtalar med elevar enno.";
        no_contacts: "Saken har ingen kontakt med foreldre ennå.", "Saka har ingen kontakt med foreldre enno.";
        others: "Møter og samarbeid med andre enn hjemmet står i redegjørelsen og saksgangen.",
            "Møte og samarbeid med andre enn heimen står i utgreiinga og saksgangen.";
        others_course: "Møter og samarbeid med andre enn hjemmet står i saksgangen.",
            "Møte og samarbeid med andre enn heimen står i saksgangen.";
        withheld: "Vedlegg til saken er ikke med. De er filer som ikke kan skjermes for opplysninger om andre.",
            "Vedlegg til saka er ikkje med. Dei er filer som ikkje kan skjermast for opplysningar om andre.";
        sums: "Filen manifest-sha256.txt har en sjekksum for hver fil. Sjekksummene viser om noe er endret etter at pakken ble laget.",
            "Fila manifest-sha256.txt har ein sjekksum for kvar fil. Sjekksummane viser om noko er endra etter at pakken vart laga.";
    }
}

/// The contents.
pub(super) fn of(scribe: &Scribe) -> Paper {
    let words = Words::of(scribe.lang());
    let contents = scribe.options.contents;
    let columns = [(words.document, 0), (scribe.words.date, 28), (words.file, 74)];
    let rows = contents.listed.iter().map(|one| row(scribe, words, one)).collect();
    let body = vec![
        Table::plain(&columns, rows),
        Block::section(words.about),
        Block::List { items: notes(scribe, words, &contents) },
    ];
    let head = head::Head {
        document: Document::Contents,
        subtitle: Some(words.subtitle.into()),
        version: None,
        date: Some(Clean::short_date(scribe.options.today)),
        facts: vec![vec![
            head::subject_fact(scribe),
            head::grade_fact(scribe),
            head::case_fact(scribe),
            head::fact(scribe, scribe.words.date, Some(scribe.date(scribe.options.today))),
        ]],
    };
    head::paper(scribe, head, body)
}

fn row(scribe: &Scribe, words: &Words, one: &Listed) -> Vec<Vec<Block>> {
    vec![
        vec![Block::line(title(scribe, words, &one.what))],
        one.date.map(|date| Block::line(Clean::short_date(date))).into_iter().collect(),
        vec![Block::line(scribe.text(&one.file))],
    ]
}

fn title(scribe: &Scribe, words: &Words, what: &Enclosed) -> Line {
    match what {
        Enclosed::Document(Document::Plan) => {
            let version = scribe.case.plan.as_ref().and_then(|plan| plan.version);
            let name = Line::from(words::document(Document::Plan, scribe.is_private(), scribe.lang()));
            let Some(version) = version else { return name };
            name.and(", ").and(Clean::own(scribe.words.version).lower()).and(" ").and(Clean::number(version.value))
        }
        Enclosed::Earlier { version } => {
            let name = Line::from(words::document(Document::Plan, scribe.is_private(), scribe.lang()))
                .and(", ")
                .and(words.earlier);
            version.map_or(name.clone(), |version| name.and(" ").and(Clean::number(version)))
        }
        Enclosed::Document(document) => words::document(*document, scribe.is_private(), scribe.lang()).into(),
        Enclosed::Control => words.control.into(),
        Enclosed::Attachment { id, title } => {
            Line::from(words.attachment).and(" ").and(scribe.text(id)).and(": ").and(scribe.text(title))
        }
    }
}

/// What must be known of what lies in the package, and what does not.
fn notes(scribe: &Scribe, words: &Words, contents: &Contents) -> Vec<Line> {
    let is_whole = scribe.is_whole();
    let notes = [
        (is_whole && !holds(contents, Document::Hearings)).then_some(words.no_hearings),
        (is_whole && !holds(contents, Document::Contacts)).then_some(words.no_contacts),
        Some(if holds(contents, Document::Account) { words.others } else { words.others_course }),
        contents.withholds_attachments.then_some(words.withheld),
        Some(words.sums),
    ];
    let notes = notes.into_iter().flatten().map(Line::from);
    [versions(scribe, words, contents)].into_iter().chain(notes).collect()
}

fn holds(contents: &Contents, document: Document) -> bool {
    contents.listed.iter().any(|one| matches!(one.what, Enclosed::Document(found) if found == document))
}

/// In which versions the plan is in the package, and in which it is not.
fn versions(scribe: &Scribe, words: &Words, contents: &Contents) -> Line {
    let earlier = contents.listed.iter().filter_map(|one| match one.what {
        Enclosed::Earlier { version } => Some(version),
        _ => None,
    });
    let earlier: Vec<Option<i64>> = earlier.collect();
    let plan = scribe.case.plan.as_ref().filter(|_| holds(contents, Document::Plan));
    let number = plan.and_then(|plan| plan.version).map(|version| version.value);
    let numbers: Vec<i64> = earlier.iter().copied().flatten().collect();
    let missing = number.filter(|_| contents.with_history).map(|number| missing_versions(number, &numbers));
    let missing = missing.unwrap_or_default();
    let is_numbered = number.is_some() && numbers.len() == earlier.len();
    let sentence = match (plan.is_some(), earlier.is_empty()) {
        (false, true) => words.no_plan,
        (false, false) => words.only_earlier,
        (true, true) if number == Some(1) => words.first,
        (true, true) if contents.with_history => words.none_found,
        (true, true) => words.present,
        (true, false) if is_numbered && missing.is_empty() => words.all,
        (true, false) => words.some,
    };
    let mut line = Line::from(sentence);
    if !missing.is_empty() {
        let missing: Vec<_> = missing.into_iter().map(|(first, last)| span(first, last)).collect();
        line = line.and(" ").and(words.missing).and(" ").and(Clean::join(&missing, ", ")).and(".");
    }
    let tells = plan.is_some_and(|plan| !plan.changes.is_empty());
    if tells { line.and(" ").and(words.changes) } else { line }
}

fn span(first: i64, last: i64) -> Clean {
    if first == last {
        return Clean::number(first);
    }
    Clean::concat([Clean::number(first), "–".into(), Clean::number(last)])
}

/// The numbers before the present version of a plan that no earlier one has, as the first and the last of each gap.
pub fn missing_versions(present: i64, earlier: &[i64]) -> Vec<(i64, i64)> {
    let known: BTreeSet<i64> = earlier.iter().copied().filter(|number| (1..present).contains(number)).collect();
    let mut next = 1;
    let mut gaps = Vec::new();
    for number in known.into_iter().chain([present]) {
        if next < number {
            gaps.push((next, number - 1));
        }
        next = number.saturating_add(1);
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_between_versions_are_found() {
        assert_eq!(missing_versions(1, &[]), []);
        assert_eq!(missing_versions(4, &[1, 2, 3]), []);
        assert_eq!(missing_versions(6, &[2, 2, 9]), [(1, 1), (3, 5)]);
        assert_eq!(missing_versions(i64::MAX, &[]), [(1, i64::MAX - 1)]);
        assert_eq!(missing_versions(-3, &[-7]), []);
    }
}
