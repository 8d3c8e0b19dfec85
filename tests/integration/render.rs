//! Documents as a user gets them: conforming, the same every time, and silent about what went wrong in a case.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use brille::case::{Case, MainLanguage};
use brille::render::{Document, Options, RenderError, Rendered, Typesetter};
use brille::yaml::parse;
use jiff::civil::date;

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new().expect("the program's own fonts"));

const MARKER: &str = "Hemmeligheten";

fn render(text: &str, lang: MainLanguage) -> Result<Rendered, RenderError> {
    let tree = parse(text).tree;
    let case = Case::read(&tree).expect("a case");
    TYPESETTER.pdf(Document::Plan, &case, &Options { lang, ..Options::new(&case, date(2026, 10, 5)) })
}

/// The case files of the fixtures.
fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let folders = root.join("gode").read_dir().expect("fixtures").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = folders.chain([root.join("daarlige")]).map(|folder| folder.join("sak.yaml")).collect();
    files.retain(|file| file.is_file());
    files.sort();
    files
}

#[test]
fn every_fixture_with_a_plan_conforms_in_both_languages() {
    let mut plans = 0;
    for file in fixtures() {
        let text = std::fs::read_to_string(&file).expect("a readable fixture");
        for lang in [MainLanguage::Bokmal, MainLanguage::Nynorsk] {
            // The typesetter itself checks what it hands out.
            match render(&text, lang) {
                Ok(rendered) => {
                    plans += 1;
                    assert!(rendered.pdf.starts_with(b"%PDF-1.7") && rendered.pages > 1, "{file:?}");
                    assert!(rendered.replaced.is_empty(), "{file:?}");
                }
                Err(error) => {
                    assert_eq!(error, RenderError::Nothing { document: Document::Plan }, "{file:?}");
                    assert!(!text.contains("\nplan:"), "{file:?}");
                }
            }
        }
    }
    assert!(plans >= 20, "only {plans} plans");
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let text = include_str!("../../fixtures/gode/enkel/sak.yaml");
    let first = render(text, MainLanguage::Bokmal).expect("a plan").pdf;
    let other = render(text, MainLanguage::Nynorsk).expect("a plan").pdf;
    assert_ne!(first, other);
    assert_eq!(first, render(text, MainLanguage::Bokmal).expect("a plan").pdf);
}

#[test]
fn a_case_without_a_plan_is_told_in_plain_words() {
    let error = render("brille: 1\nsak: { id: X }\n", MainLanguage::Bokmal).expect_err("no plan");
    assert_eq!(error.to_string(), "the case holds nothing yet for the document aktivitetsplan");
}

#[test]
fn a_plan_with_hardly_anything_in_it_is_set() {
    let rendered = render("plan: { versjon: 1 }\n", MainLanguage::Nynorsk).expect("a plan");
    assert!(rendered.pages >= 1);
}

#[test]
fn a_text_that_is_too_long_is_named_by_its_keys_and_never_quoted() {
    let text = format!("plan:\n  tiltak:\n    - {{ id: T1, hva: {} }}\n", MARKER.repeat(2_000));
    let error = render(&text, MainLanguage::Bokmal).expect_err("too long");
    assert!(error.to_string().starts_with("`plan.tiltak[0].hva` is longer than 20000 characters"), "{error}");
    assert!(!format!("{error} {error:?}").contains(MARKER));
}

#[test]
fn all_texts_together_are_bounded() {
    let measure = format!("    - {{ id: T1, hva: {} }}\n", "ord ".repeat(4_900));
    let error =
        render(&format!("plan:\n  tiltak:\n{}", measure.repeat(60)), MainLanguage::Bokmal).expect_err("too much");
    assert!(matches!(error, RenderError::TooMuch { .. }), "{error}");
}
