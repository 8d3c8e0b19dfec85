//! Proves of a finished document that it holds nothing which is withheld from its reader.
//!
//! What may stand in it is known without looking at the document's own data, which could hold what it should not: the
//! texts that the reader may see, their dates as documents write them, and the words of the tool itself.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::clean::Clean;
use super::paper::{Block, Line, Paper, Table};
use super::{Emblem, RenderError, html, leak};
use crate::audience::{Secret, SecretKind, Secrets};
use crate::case::iso_date;
use crate::lang::MONTHS;

/// The name that the program writes into its files.
const CREATOR: &str = concat!("brille ", env!("CARGO_PKG_VERSION"));

/// Fails with what the document holds and should not.
pub(super) fn prove(pdf: &[u8], secrets: &Secrets) -> Result<(), RenderError> {
    let leaks = leak::in_pdf(pdf, secrets).map_err(|_| RenderError::Unproved)?;
    if leaks.is_empty() { Ok(()) } else { Err(RenderError::Leak { leaks }) }
}

/// The same of a page of HTML, whose source is searched as it is read: with its entities resolved, and without the
/// places where words may break. The logo and the program's own drawings are left
/// out: it is known before any case is read, and among its letters short
/// words occur by chance.
pub(super) fn prove_page(page: &str, emblem: Option<&Emblem>, secrets: &Secrets) -> Result<(), RenderError> {
    let mut source = html::as_read(page).ok_or(RenderError::Unproved)?;
    if let Some(emblem) = emblem {
        source = source.replace(&html::url_of(emblem), "");
    }
    for drawing in html::drawings() {
        source = source.replace(drawing, "");
    }
    let mut secrets = secrets.clone();
    secrets.licensed.extend(html::vocabulary().map(str::to_owned));
    let leaks = leak::in_text(leak::Place::PageText, &source, &secrets);
    if leaks.is_empty() { Ok(()) } else { Err(RenderError::Leak { leaks }) }
}

/// The secrets of a copy, with all that the document may show and every date in the forms that documents write.
pub(super) fn secrets(of_copy: &Secrets, paper: &Paper, today: Date) -> Secrets {
    let mut licensed: Vec<String> = of_copy.licensed.clone();
    licensed.extend(of_copy.shown.iter().filter_map(|text| iso_date(text.trim())).flat_map(written));
    licensed.extend(written(today));
    licensed.push(CREATOR.to_owned());
    licensed.extend(own_words(paper).into_iter().map(str::to_owned));
    let withheld = of_copy.withheld.iter().flat_map(in_print).collect();
    Secrets { withheld, shown: of_copy.shown.clone(), licensed }
}

/// The words of the tool itself that a document holds.
pub(super) fn own_words(paper: &Paper) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    paper.speak(&mut found);
    found
}

/// A secret as a document would print it.
fn in_print(secret: &Secret) -> Vec<Secret> {
    match iso_date(secret.text.trim()).filter(|_| secret.kind == SecretKind::Text) {
        Some(date) => written(date).into_iter().map(|text| Secret { text, ..secret.clone() }).collect(),
        None => vec![secret.clone()],
    }
}

/// A date as documents write it.
fn written(date: Date) -> Vec<String> {
    [Clean::short_date(date), Clean::long_date(date, &MONTHS)].map(|text| text.as_str().to_owned()).into()
}

/// What holds words of the tool itself.
trait Spoken {
    fn speak(&self, found: &mut BTreeSet<&'static str>);
}

impl Spoken for Clean {
    fn speak(&self, found: &mut BTreeSet<&'static str>) {
        found.extend(Clean::own_words(self));
    }
}

impl<T: Spoken> Spoken for Option<T> {
    fn speak(&self, found: &mut BTreeSet<&'static str>) {
        self.iter().for_each(|part| part.speak(found));
    }
}

impl<T: Spoken> Spoken for Vec<T> {
    fn speak(&self, found: &mut BTreeSet<&'static str>) {
        self.iter().for_each(|part| part.speak(found));
    }
}

impl Spoken for Line {
    fn speak(&self, found: &mut BTreeSet<&'static str>) {
        self.0.iter().for_each(|run| run.text.speak(found));
    }
}

impl Spoken for Paper {
    fn speak(&self, found: &mut BTreeSet<&'static str>) {
        let words = &self.words;
        let words = [&words.skip, &words.removed, &words.added, &words.page, &words.of, &words.write_here];
        words.into_iter().for_each(|word| word.speak(found));
        let texts = [&self.name, &self.record, &self.marking.label];
        texts.into_iter().for_each(|text| text.speak(found));
        let texts = [&self.subtitle, &self.marking.basis, &self.reader, &self.duty, &self.source];
        texts.into_iter().for_each(|text| text.speak(found));
        if let Some(draft) = &self.draft {
            draft.label.speak(found);
            draft.text.speak(found);
        }
        self.running.foot.speak(found);
        for fact in self.facts.iter().flatten() {
            fact.label.speak(found);
            fact.missing.speak(found);
            fact.value.speak(found);
            fact.note.speak(found);
        }
        self.body.speak(found);
    }
}

impl Spoken for Block {
    fn speak(&self, found: &mut BTreeSet<&'static str>) {
        match self {
            Block::Heading { text, .. } | Block::Line { text } | Block::Lead { text } => text.speak(found),
            Block::Prose { text, .. } | Block::Voice { text } => text.speak(found),
            Block::Detail { label, text } => {
                label.speak(found);
                text.speak(found);
            }
            Block::Entry { label, note, body } => {
                label.speak(found);
                note.speak(found);
                body.speak(found);
            }
            Block::Status { word, frame, .. } => {
                word.speak(found);
                frame.speak(found);
            }
            Block::Notice { title, body } => {
                title.speak(found);
                body.speak(found);
            }
            Block::List { items } => items.speak(found),
            Block::Table(table) => table.speak(found),
            Block::Codes { people, .. } => people.iter().for_each(|one| one.text.speak(found)),
            Block::Signatures { people, signature, place_and_date } => {
                people.speak(found);
                signature.speak(found);
                place_and_date.speak(found);
            }
            Block::Room { label, .. } => label.speak(found),
            Block::Fields { labels } => labels.speak(found),
            Block::Choices { label, options } => {
                label.speak(found);
                options.speak(found);
            }
            Block::Blank { .. } => {}
        }
    }
}

impl Spoken for Table {
    fn speak(&self, found: &mut BTreeSet<&'static str>) {
        for column in &self.columns {
            column.head.speak(found);
            found.extend(column.letter);
        }
        for row in &self.rows {
            row.cells.speak(found);
            row.below.speak(found);
        }
        self.summary.speak(found);
        self.empty.speak(found);
    }
}
