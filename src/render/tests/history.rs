//! What changed since the last version, on paper: seen by those who see it, and said to those who hear it.

use super::*;
use crate::render::{Since, json};
use crate::revise;

/// The plan with what changed since a version that has other words, before export.
fn laid() -> Laid {
    let old = EXAMPLE.replacen("hva: ", "hva: Skolen ville ", 40).replace(" og ", " eller ");
    let (old, new) = (parse(&old), parse(EXAMPLE));
    let (before, case) = (Case::read(&old.tree).unwrap(), Case::read(&new.tree).unwrap());
    let changes = revise::changes(&before, &case);
    let since = Some(Since { version: Some(1), changes: &changes });
    let options = Options { since, ..Options::new(&case, date(2026, 10, 5)) };
    let (paper, replaced) = TYPESETTER.paper(Document::Plan, &case, &options).unwrap();
    let job = TYPESETTER.shop.job(Document::Plan.key(), json(&paper).unwrap().into_bytes(), None, None).unwrap();
    let document = crate::render::apart(|| pdf::layout(&job)).unwrap();
    let plain = pdf::options("test".to_owned(), pdf::Archive::Plain, date(2026, 10, 5)).unwrap();
    let readable = typst_pdf::pdf(&document, &PdfOptions { pretty: true, ..plain }).unwrap();
    // The whole way, with the check of the standards.
    TYPESETTER.pdf(Document::Plan, &case, &options).unwrap();
    Laid { document, replaced, readable }
}

#[test]
fn words_that_changed_are_struck_or_underlined_and_said_to_be() {
    let laid = laid();
    laid.document.pages().iter().for_each(page::assert_in_place);
    for line in ["/TextDecorationType /LineThrough", "/TextDecorationType /Underline"] {
        assert!(laid.has(line), "{line}");
    }
    let text = laid.text();
    for said in ["Endringer siden versjon 1", "Tatt ut:", "Skolen ville"] {
        assert!(page::bare(&text).contains(&page::bare(said)), "{said}");
    }
}
