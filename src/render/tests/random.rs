//! Any case that the format can hold gives every document: it conforms, stays on its pages, and is the same twice.

use proptest::prelude::*;
use serde_yaml::{Mapping, Value};

use super::documents::GOOD;
use super::*;
use crate::render::RenderError;

/// Letters of the languages that schools write in, and what else people paste.
const ALPHABETS: [&str; 8] = [
    "abcdefghijklmnopqrstuvwxyzæøåéèòôüABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ",
    "áčđŋšŧžÁČĐŊŠŦŽ",
    "ïöäëâñçłśżąęőűğışășț",
    "абвгдежзийклмнопрстуфхцчшщыьэюяіїє",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "0123456789.,:;-–—!?«»\"'()/%&@#*_$<>{}[]=+~|\\👍🎵🇳🇴",
];

/// A text of words from one alphabet, a few letters to some pages long.
fn text() -> impl Strategy<Value = String> {
    let words = prop_oneof![4 => 0usize..12, 2 => 12usize..120, 1 => 120usize..400];
    (0..ALPHABETS.len(), words, any::<u64>()).prop_map(|(alphabet, words, seed)| {
        let letters: Vec<char> = ALPHABETS[alphabet].chars().collect();
        let mut state = seed | 1;
        let mut next = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let word = |next: &mut dyn FnMut(usize) -> usize| {
            let longest = if next(20) == 0 { 60 } else { 9 };
            let length = 1 + next(longest);
            (0..length).map(|_| letters[next(letters.len())]).collect::<String>()
        };
        let words: Vec<_> = (0..words).map(|_| word(&mut next)).collect();
        words.join(if seed % 7 == 0 { "\n" } else { " " })
    })
}

/// How a good case is changed.
#[derive(Clone, Debug)]
struct Change {
    /// Texts that take the place of the free ones, in turn.
    texts: Vec<String>,
    /// Each how manieth free text is replaced.
    every: usize,
    /// Sections that are left out, by their place.
    left_out: Vec<usize>,
    /// How often each measure comes.
    measures: usize,
}

fn change() -> impl Strategy<Value = Change> {
    (prop::collection::vec(text(), 1..6), 1usize..4, prop::collection::vec(3usize..20, 0..4), 1usize..5)
        .prop_map(|(texts, every, left_out, measures)| Change { texts, every, left_out, measures })
}

fn changed(source: &str, change: &Change) -> String {
    let mut case: Mapping = serde_yaml::from_str(source).unwrap();
    let sections: Vec<_> = case.keys().cloned().collect();
    for at in &change.left_out {
        if let Some(name) = sections.get(*at) {
            case.remove(name);
        }
    }
    if let Some(measures) =
        case.get_mut("plan").and_then(|plan| plan.get_mut("tiltak")).and_then(Value::as_sequence_mut)
    {
        *measures = std::iter::repeat_n(measures.clone(), change.measures).flatten().collect();
    }
    let mut case = Value::Mapping(case);
    hostile::replace(&mut case, false, &mut 0, &mut |at| {
        (at % change.every == 0).then(|| change.texts[at % change.texts.len()].clone())
    });
    serde_yaml::to_string(&case).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_case_gives_documents_that_conform_and_are_the_same_twice(
        (name, source) in prop::sample::select(GOOD),
        document in prop::sample::select(Document::ALL.as_slice()),
        nynorsk in any::<bool>(),
        change in change(),
    ) {
        let source = changed(source, &change);
        let tree = parse(&source).tree;
        let case = Case::read(&tree).unwrap();
        let lang = if nynorsk { MainLanguage::Nynorsk } else { MainLanguage::Bokmal };
        let options = Options { lang, ..Options::new(&case, date(2026, 11, 30)) };
        match TYPESETTER.pdf(document, &case, &options) {
            Ok(first) => {
                let again = TYPESETTER.pdf(document, &case, &options).unwrap();
                prop_assert!(first.pdf == again.pdf, "{name} {document:?}: other bytes");
                let laid = lay(&source, &Ask { document, lang: Some(lang), ..Ask::default() });
                laid.document.pages().iter().for_each(page::assert_in_place);
            }
            Err(error) => prop_assert_eq!(error, RenderError::Nothing { document }, "{} {:?}", name, document),
        }
    }
}
