//! A private school: daglig leder and the board stand for rektor and the owner, and another Act makes the chapter hold.

use super::*;

const PRIVATE: &str = include_str!("../../../fixtures/gode/privatskole/sak.yaml");

/// The text of a document without its spaces.
fn text(source: &str, document: Document, lang: MainLanguage) -> String {
    lay(source, &Ask { document, lang: Some(lang), ..Ask::default() }).text()
}

fn public_school() -> String {
    PRIVATE.replace("form: privat", "form: offentlig").replace("daglig_leder", "rektor")
}

/// Whether every document of a case names something, in both languages.
fn named(source: &str, documents: &[Document], what: [&str; 2]) -> Vec<bool> {
    let both = [(MainLanguage::Bokmal, what[0]), (MainLanguage::Nynorsk, what[1])];
    let all =
        documents.iter().flat_map(|document| both.map(|(lang, what)| text(source, *document, lang).contains(what)));
    all.collect()
}

const ON_THE_LAW: &[Document] = &[
    Document::Plan,
    Document::Investigation,
    Document::Evaluation,
    Document::Account,
    Document::OwnerNotice,
    Document::Form,
];

#[test]
fn documents_that_rest_on_the_law_name_what_makes_it_hold() {
    let act = [",jf.privatskolelova§2-4"; 2];
    assert_eq!(named(PRIVATE, ON_THE_LAW, act), vec![true; 12]);
    assert_eq!(named(&public_school(), ON_THE_LAW, act), vec![false; 12]);
    // Of the former Act no source that was read says it.
    assert_eq!(named(&PRIVATE.replace("2026-", "2021-"), &[Document::Plan], act), vec![false; 2]);
}

#[test]
fn the_board_is_told_and_not_the_owner() {
    let (title, told) =
        (["Meldingtilskolensstyre", "Meldingtilstyretforskolen"], ["Meldttilskolensstyre", "Meldttilstyretforskolen"]);
    assert_eq!(named(PRIVATE, &[Document::OwnerNotice], title), vec![true; 2]);
    let telling = [Document::OwnerNotice, Document::Plan, Document::Timeline, Document::Account, Document::Form];
    assert_eq!(named(PRIVATE, &telling, told), vec![true; 10]);
    let owner = ["koleeier", "koleeigar"];
    let telling = [&telling[..], &[Document::Plain]].concat();
    assert_eq!(named(PRIVATE, &telling, owner), vec![false; 12]);
    assert_eq!(named(&public_school(), &telling, owner), vec![true; 12]);
}

#[test]
fn the_head_goes_by_the_word_of_the_law() {
    let heads = (["rektor", "rektor"], ["dagligleder", "daglegleiar"]);
    let telling = [Document::Timeline, Document::Plain, Document::Form];
    assert_eq!(named(&public_school(), &telling, heads.0), vec![true; 6]);
    assert_eq!(named(PRIVATE, &telling, heads.0), vec![false; 6]);
    assert_eq!(named(PRIVATE, &telling, heads.1), vec![true; 6]);
    for (lang, said) in
        [(MainLanguage::Bokmal, "Meldtvideretildagligleder"), (MainLanguage::Nynorsk, "Meldtvidaretildaglegleiar")]
    {
        assert!(text(PRIVATE, Document::Timeline, lang).contains(said));
    }
}

#[test]
fn pupils_and_parents_are_told_of_the_act_that_gives_them_their_rights() {
    let documents = [Document::Hearings, Document::Contacts, Document::Plain, Document::Plain];
    let private =
        ["privatskolelova§5A-2", "privatskolelova§§5A-3og5A-8", "privatskolelova§5A-2", "privatskolelova§5A-1"];
    let public = ["opplæringslova§10-2", "opplæringslova§§10-3og10-8", "§10-2", "§10-1"];
    for ((document, private), place) in documents.into_iter().zip(private).zip(public) {
        assert_eq!(named(PRIVATE, &[document], [private; 2]), [true; 2], "{private}");
        assert_eq!(named(PRIVATE, &[document], [place; 2]), [false; 2], "{place}");
        assert_eq!(named(&public_school(), &[document], [place; 2]), [true; 2], "{place}");
        assert_eq!(named(&public_school(), &[document], ["privatskolelova"; 2]), [false; 2]);
    }
    let rest = ["Deandreparagrafeneståriopplæringslova", "Deiandreparagrafaneståriopplæringslova"];
    assert_eq!(named(PRIVATE, &[Document::Plain], rest), [true; 2]);
}
