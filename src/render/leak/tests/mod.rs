//! What counts as a leak, and every place in a file where one can stand.

mod clean;
mod planted;
mod text;
mod typeset;

use std::sync::LazyLock;

use jiff::civil::date;

use crate::audience::{Secret, SecretKind, Secrets};
use crate::case::Case;
use crate::render::proof::own_words;
use crate::render::{Document, Options, RenderError, Templates, Typesetter};
use crate::yaml::parse;

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new().unwrap());

const SMALL: &str = include_str!("../../../../fixtures/gode/enkel/sak.yaml");
const PLAN: &str = include_str!("../../../../templates/dokument.typ");

/// A finished plan and all that it may say.
struct Made {
    pdf: Vec<u8>,
    shown: Vec<String>,
    /// The words of the tool among them.
    own: Vec<String>,
}

fn make(typesetter: &Typesetter, case: &str) -> Result<Made, RenderError> {
    let tree = parse(case).tree;
    let case = Case::read(&tree).unwrap();
    let options = Options::new(&case, date(2026, 10, 5));
    let paper = typesetter.paper(Document::Plan, &case, &options)?.0;
    let mut shown = vec![format!("brille {}", env!("CARGO_PKG_VERSION"))];
    texts(&serde_json::to_value(&paper).unwrap(), &mut shown);
    let own = own_words(&paper).into_iter().map(str::to_owned).collect();
    Ok(Made { pdf: typesetter.pdf(Document::Plan, &case, &options)?.pdf, shown, own })
}

/// All texts of the data.
fn texts(data: &serde_json::Value, shown: &mut Vec<String>) {
    match data {
        serde_json::Value::String(text) => shown.push(text.clone()),
        serde_json::Value::Array(parts) => parts.iter().for_each(|part| texts(part, shown)),
        serde_json::Value::Object(parts) => parts.values().for_each(|part| texts(part, shown)),
        _ => {}
    }
}

/// A typesetter whose plan says something more at its end.
fn adding(more: &str, files: &[(&str, &str)]) -> Typesetter {
    let mut templates = Templates::default();
    templates.add("dokument.typ".to_owned(), format!("{PLAN}\n{more}\n").into_bytes());
    for (path, text) in files {
        templates.add((*path).to_owned(), text.as_bytes().to_vec());
    }
    Typesetter::with(templates).unwrap()
}

fn secret(kind: SecretKind, text: &str) -> Secret {
    Secret { kind, field: "felt".to_owned(), text: text.to_owned() }
}

/// A name, a code and a text that no fixture holds.
fn three(shown: &[String]) -> Secrets {
    let withheld = vec![
        Secret { field: "navn".to_owned(), ..secret(SecretKind::Name, "Bo Fjærvåg") },
        Secret { field: "kode".to_owned(), ..secret(SecretKind::Code, "E97") },
        Secret { field: "tekst".to_owned(), ..secret(SecretKind::Text, "ble dyttet ned i grøfta") },
    ];
    Secrets { withheld, licensed: shown.to_vec(), ..Secrets::default() }
}
