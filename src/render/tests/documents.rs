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

fn told(source: &str, document: Document) -> Vec<String> {
    let tree = parse(source).tree;
    let case = Case::read(&tree).unwrap();
    super::said::texts(&TYPESETTER.paper(document, &case, &Options::new(&case, date(2026, 11, 30))).unwrap().0)
}

const CASE: &str =
    "sak: { id: 2026-1, gjelder: elev }\nelev: E1\npersoner: { E1: { rolle: elev }, L1: { rolle: lærer } }\n";

#[test]
fn the_report_to_the_owner_tells_of_nothing_later_than_itself() {
    let source = format!(
        "{CASE}meldinger: [{{ id: M1, dato: 2026-03-03, krenker: ansatt, til_skoleeier: {{ dato: 2026-03-04 }} }}]
strakstiltak:
  - {{ id: ST1, dato: 2026-03-03, hva: Fulgte eleven., slutt: 2026-03-20 }}
  - {{ id: ST2, dato: 2026-03-09, hva: Byttet rom. }}
undersøkelser: [{{ id: U1, start: 2026-03-04 }}, {{ id: U2, start: 2026-03-10 }}]
plan:
  versjon: 2
  dato: 2026-03-20
  endringer: [{{ versjon: 1, dato: 2026-03-04, hva: Ny plan. }}]
"
    );
    let said = told(&source, Document::OwnerNotice);
    for there in ["Fulgte eleven.", "4.\u{a0}mars\u{a0}2026"] {
        assert!(said.iter().any(|one| one == there), "{there}: {said:?}");
    }
    let at = said.iter().position(|one| one == "Skriftlig plan datert").unwrap();
    assert_eq!(said[at + 1], "4.\u{a0}mars\u{a0}2026");
    for later in ["Byttet rom.", "10.\u{a0}mars", "20.\u{a0}mars", "20.03.2026"] {
        assert!(!said.iter().any(|one| one.contains(later)), "{later}: {said:?}");
    }
}

#[test]
fn a_measure_without_an_end_is_not_told_of_as_one_day() {
    let source = format!(
        "{CASE}plan:
  versjon: 1
  dato: 2026-11-25
  tiltak:
    - {{ id: T1, hva: Åpent., start: 2026-11-26 }}
    - {{ id: T2, hva: Fast., start: 2026-11-26, til: 2026-12-01 }}
    - {{ id: T3, hva: Én dag., start: 2026-12-02, til: 2026-12-02 }}
"
    );
    let said = told(&source, Document::Plain);
    let periods: Vec<_> =
        said.iter().zip(said.iter().skip(1)).filter(|(one, _)| *one == "Når").map(|(_, period)| period).collect();
    let day = |day: &str| day.replace(' ', "\u{a0}");
    let (first, last, once) = (day("26. november 2026"), day("1. desember 2026"), day("2. desember 2026"));
    assert_eq!(periods, [&format!("Fra {first} til evalueringen"), &format!("{first} – {last}"), &once]);
}
