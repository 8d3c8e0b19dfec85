//! Every document of every case, in both languages.

use super::*;
use crate::render::RenderError;

/// The good cases: from the first report to the end, of every kind.
pub(super) const GOOD: &[(&str, &str)] = &[
    ("ansatt-krenker", include_str!("../../../fixtures/gode/ansatt-krenker/sak.yaml")),
    ("avsluttet", include_str!("../../../fixtures/gode/avsluttet/sak.yaml")),
    ("eksempel", EXAMPLE),
    ("enkel", SMALL),
    ("kapittel-9a", include_str!("../../../fixtures/gode/kapittel-9a/sak.yaml")),
    ("klassesak", include_str!("../../../fixtures/gode/klassesak/sak.yaml")),
    ("ledelse-meldt-eier", include_str!("../../../fixtures/gode/ledelse-meldt-eier/sak.yaml")),
    ("ny-melding", include_str!("../../../fixtures/gode/ny-melding/sak.yaml")),
    ("nynorsk-smaaskule", include_str!("../../../fixtures/gode/nynorsk-smaaskule/sak.yaml")),
    ("privatskole", include_str!("../../../fixtures/gode/privatskole/sak.yaml")),
    ("statsforvalter", include_str!("../../../fixtures/gode/statsforvalter/sak.yaml")),
    ("undersoekelse-i-gang", include_str!("../../../fixtures/gode/undersoekelse-i-gang/sak.yaml")),
    ("vgs-digitalt", include_str!("../../../fixtures/gode/vgs-digitalt/sak.yaml")),
];

#[test]
fn every_document_of_every_case_stays_in_place() {
    for (name, source) in GOOD {
        let tree = parse(source).tree;
        let case = Case::read(&tree).unwrap();
        for document in Document::ALL {
            let options = Options::new(&case, date(2026, 11, 30));
            if let Err(error) = TYPESETTER.paper(document, &case, &options) {
                assert_eq!(error, RenderError::Nothing { document }, "{name}");
                continue;
            }
            for lang in [MainLanguage::Bokmal, MainLanguage::Nynorsk] {
                let laid = lay(source, &Ask { document, lang: Some(lang), ..Ask::default() });
                assert!(laid.replaced.is_empty(), "{name} {document:?}");
                laid.document.pages().iter().for_each(page::assert_in_place);
            }
        }
    }
}
