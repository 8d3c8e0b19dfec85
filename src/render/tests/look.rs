//! The look of a municipality's own: the same in every document, and text that is never markup.

use std::sync::Arc;

use super::*;
use super::{page, sample};
use crate::audience::{Secret, SecretKind, Secrets};
use crate::config::Config;
use crate::render::{Emblem, html, proof};

const SETTINGS: &str = "\
utseende:
  logo: { fil: x.svg, tekst: { nb: Fjellvik kommunes våpen, nn: Våpenet til Fjellvik kommune } }
  farge: \"#7a1f3d\"
  avsender: [Fjellvik kommune, Oppvekst og utdanning]
  kontakt: Skolegata 1, 6799 Fjellvik
  tekster:
    - { foran: { nb: \"Velkommen hit, #panic() *nå*.\", nn: Velkomen hit. } }
    - { dokumenter: [aktivitetsplan, skjema], etter: Planen følger rutinen. }
";

fn look() -> Look {
    let parsed = parse(SETTINGS);
    let (config, findings) = Config::read(&parsed);
    assert!(findings.is_empty());
    Look { said: config.holding(None).look(), emblem: Some(Arc::new(Emblem::read(sample::ARMS).unwrap())) }
}

fn laid(document: Document, lang: MainLanguage) -> Laid {
    lay(EXAMPLE, &Ask { document, lang: Some(lang), look: Some(look()), ..Ask::default() })
}

#[test]
fn every_document_wears_it() {
    for document in Document::ALL.into_iter().filter(|document| *document != Document::OwnerNotice) {
        let laid = laid(document, MainLanguage::Bokmal);
        let text = laid.text();
        for own in ["FjellvikkommuneOppvekstogutdanning", "Velkommenhit,#panic()*nå*.", "Skolegata1,6799Fjellvik"] {
            assert_eq!(text.matches(own).count(), 1, "{document:?}: {own}");
        }
        let has_text = matches!(document, Document::Plan | Document::Form);
        assert_eq!(text.contains("Planenfølgerrutinen."), has_text, "{document:?}");
        let bare = lay(EXAMPLE, &Ask { document, ..Ask::default() });
        assert!(laid.count("/Alt ") > bare.count("/Alt "), "{document:?}");
        laid.document.pages().iter().for_each(page::assert_in_place);
    }
}

#[test]
fn its_texts_are_those_of_the_language() {
    let text = laid(Document::Plan, MainLanguage::Nynorsk).text();
    assert!(text.contains("Velkomenhit.") && !text.contains("Velkommenhit"));
    assert!(text.contains("Planenfølgerrutinen."), "what is given once stands in both");
}

#[test]
fn nothing_of_it_is_in_the_properties() {
    let tree = parse(EXAMPLE).tree;
    let case = Case::read(&tree).unwrap();
    let look = look();
    let options = Options { look: Some(&look), ..Options::new(&case, date(2026, 10, 5)) };
    let pdf = TYPESETTER.pdf(Document::Plan, &case, &options).unwrap().pdf;
    let text = String::from_utf8_lossy(&pdf).into_owned();
    let properties = &text[text.find("<x:xmpmeta").unwrap()..text.find("</x:xmpmeta>").unwrap()];
    assert!(properties.contains("Aktivitetsplan"));
    for own in ["Fjellvik", "Oppvekst", "Skolegata", "Velkommen", "rutinen", "utseende", "logo"] {
        assert!(!properties.contains(own), "{own}");
    }
}

#[test]
fn the_letters_of_a_logo_are_no_words() {
    let emblem = Emblem::read(sample::ARMS).unwrap();
    let page = format!("<img src=\"{}\"> Sort", html::url_of(&emblem));
    let secret = |text: &str| {
        let secret = Secret { kind: SecretKind::Text, field: "x".to_owned(), text: text.to_owned() };
        Secrets { withheld: vec![secret], ..Secrets::default() }
    };
    let letters = html::url_of(&emblem).split(',').nth(1).unwrap().to_owned();
    assert!(proof::prove_page(&page, Some(&emblem), &secret(&letters)).is_ok());
    assert!(proof::prove_page(&page, None, &secret(&letters)).is_err(), "an unknown image is searched");
    assert!(proof::prove_page(&page, Some(&emblem), &secret("Sort")).is_err(), "and so is all else");
}
