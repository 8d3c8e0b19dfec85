//! What lies in a package: its files in the order in which they are read, and what the package does not hold.

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
        versions: "Planen er med i gjeldende versjon. Det som er endret fra versjon til versjon, står i planen.",
            "Planen er med i gjeldande versjon. Det som er endra frå versjon til versjon, står i planen.";
        no_plan: "Saken har ingen skriftlig plan ennå.", "Saka har ingen skriftleg plan enno.";
        talks: "Samtaler med eleven, møter og kontakt med foreldrene står i redegjørelsen og saksgangen.",
            "Samtalar med eleven, møte og kontakt med foreldra står i utgreiinga og saksgangen.";
        talks_course: "Samtaler med eleven, møter og kontakt med foreldrene står i saksgangen.",
            "Samtalar med eleven, møte og kontakt med foreldra står i saksgangen.";
        withheld: "Vedlegg til saken er ikke med. De er filer som ikke kan skjermes for opplysninger om andre.",
            "Vedlegg til saka er ikkje med. Dei er filer som ikkje kan skjermast for opplysningar om andre.";
        sums: "Filen manifest-sha256.txt har en sjekksum for hver fil. De viser om noe er endret etter at pakken ble laget.",
            "Fila manifest-sha256.txt har ein sjekksum for kvar fil. Dei viser om noko er endra etter at pakken vart laga.";
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
        Block::List { items: notes(words, &contents).into_iter().map(Line::from).collect() },
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
        Enclosed::Document(document) => words::document(*document, scribe.is_private(), scribe.lang()).into(),
        Enclosed::Control => words.control.into(),
        Enclosed::Attachment { id, title } => {
            Line::from(words.attachment).and(" ").and(scribe.text(id)).and(": ").and(scribe.text(title))
        }
    }
}

/// What must be known of what lies in the package, and what does not.
fn notes(words: &Words, contents: &Contents) -> Vec<&'static str> {
    let holds = |document| {
        let is_it = |one: &Listed| matches!(one.what, Enclosed::Document(found) if found == document);
        contents.listed.iter().any(is_it)
    };
    let notes = [
        Some(if holds(Document::Plan) { words.versions } else { words.no_plan }),
        Some(if holds(Document::Account) { words.talks } else { words.talks_course }),
        contents.withholds_attachments.then_some(words.withheld),
        Some(words.sums),
    ];
    notes.into_iter().flatten().collect()
}
