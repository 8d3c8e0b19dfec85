//! Leaks that a template can make: each is set by the typesetter itself.

use super::{SMALL, adding, make, three};
use crate::render::leak::{Place, in_pdf};

/// What is found, as field and place.
fn found(more: &str, files: &[(&str, &str)]) -> Vec<(String, Place)> {
    let made = make(&adding(more, files), SMALL).unwrap();
    let leaks = in_pdf(&made.pdf, &three(&made.shown)).unwrap();
    leaks.into_iter().map(|leak| (leak.field, leak.place)).collect()
}

#[track_caller]
fn finds(more: &str, wanted: &[(&str, Place)]) {
    let found = found(
        more,
        &[(
            "bilde.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
        )],
    );
    let found: Vec<_> = found.iter().map(|(field, place)| (field.as_str(), *place)).collect();
    assert_eq!(found, wanted, "{more}");
}

#[test]
fn text_on_a_page_is_found_however_it_is_set() {
    for more in [
        "Møte med Bo.",
        "#text(fill: white)[Bo]",
        "#box({[Bo]; place(top, rect(width: 40pt, height: 12pt, fill: black))})",
        "#text(size: 0.1pt)[Fjærvåg]",
        "#text(tracking: 3pt)[Bo]",
        "#text(tracking: 9pt)[Fjærvåg]",
        "#box(width: 20pt, text(hyphenate: true, lang: \"nb\")[Fjærvåg])",
        "#box(width: 12pt)[Fjær\u{ad}våg]",
        "#rotate(90deg, reflow: true)[Bo]",
        "#text(font: \"DejaVu Sans\")[Bo]",
        "#text(weight: 700)[B]o",
        "#place(dx: 4000pt)[Bo]",
        "#place(hide[x])#scale(1%)[Bo Fjærvåg]",
    ] {
        finds(more, &[("navn", Place::PageText)]);
    }
    finds(
        "E97 ble dyttet ned",
        &[("tekst", Place::PageText), ("kode", Place::PageText)][..0]
            .iter()
            .chain(&[("kode", Place::PageText), ("tekst", Place::PageText)])
            .copied()
            .collect::<Vec<_>>(),
    );
}

#[test]
fn what_is_not_on_a_page_is_found_where_it_stands() {
    finds("= Bo", &[("navn", Place::PageText), ("navn", Place::Bookmark), ("navn", Place::Structure)]);
    finds("#image(\"bilde.svg\", alt: \"Bo ved grøfta\")", &[("navn", Place::Structure), ("tekst", Place::Structure)]);
    finds("#link(\"https://example.org/bo\")[her]", &[("navn", Place::Link)]);
    finds("#link(\"mailto:bo.fjaervag@example.org\")[her]", &[("navn", Place::Link)]);
}
