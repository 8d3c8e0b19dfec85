//! From data to an HTML page that stands alone: no script, no address outside it. Names the engine of its templates.

mod css;
mod fault;

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, escape_formatter};

use super::{Emblem, Fault, RenderError, Slip, Templates};

/// The program's own templates, by name: the one that sets every page stands first.
pub(super) const FILES: [(&str, &str); 3] = [
    (MAIN, include_str!("../../../templates/dokument.html")),
    (COMMON, include_str!("../../../templates/felles.html")),
    ("felles.css", include_str!("../../../templates/felles.css")),
];
const MAIN: &str = "dokument.html";
const COMMON: &str = "felles.html";

/// The words that every page holds because it is one: those of the program's own templates.
pub(super) fn vocabulary() -> impl Iterator<Item = &'static str> {
    FILES.into_iter().map(|(_, text)| text).chain([GUARD])
}

/// The signs that the program's own templates draw, whose strokes may look like codes: `M1`.
pub(super) fn drawings() -> impl Iterator<Item = &'static str> {
    vocabulary().flat_map(str::lines).map(str::trim).filter(|line| line.starts_with("<symbol "))
}

/// The source of a page as it is read: with its entities resolved, and without the places where words may break. None
/// where an entity cannot be resolved.
pub(super) fn as_read(page: &str) -> Option<String> {
    quick_xml::escape::unescape(&page.replace("<wbr>", "")).ok().map(std::borrow::Cow::into_owned)
}

/// How every page begins, so that it is known again.
pub(super) const MARK: &[u8] = b"<!-- brille ";
const FIRST_LINE: &str = concat!("<!-- brille ", env!("CARGO_PKG_VERSION"), " -->\n");

/// What every page says to the browser first: fetch nothing, run nothing, send nothing, and be found by nobody.
const GUARD: &str = concat!(
    "<meta charset=\"utf-8\">\n",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; ",
    "img-src data:; base-uri 'none'; form-action 'none'\">\n",
    "<meta name=\"referrer\" content=\"no-referrer\">\n",
    "<meta name=\"robots\" content=\"noindex, nofollow\">\n",
);

/// Work and memory for one page: an ordinary plan takes a thousandth of it, one of thousands of measures a third. A
/// template that never ends is stopped within seconds.
const FUEL: u64 = 20_000_000;

/// Where a word too wide for a column may break: written as an element, since the character would come along when text
/// is copied, and part the word when it is searched for.
const BREAK_HERE: char = '\u{200B}';

/// Sets pages. Made once; each template is read when it is first needed.
pub(super) struct Press {
    engine: Environment<'static>,
    own: Arc<Templates>,
}

impl Press {
    pub(super) fn new(own: Arc<Templates>) -> Self {
        let mut engine = Environment::new();
        // Text of a case is never markup, whatever a template is called.
        engine.set_auto_escape_callback(|_| AutoEscape::Html);
        engine.set_formatter(write);
        engine.set_undefined_behavior(UndefinedBehavior::Strict);
        engine.set_fuel(Some(FUEL));
        // Mistakes then have a column. Nothing else of what the engine says is passed on.
        engine.set_debug(true);
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            engine.set_syntax(syntax);
        }
        let files = Arc::clone(&own);
        engine.set_loader(move |name| Ok(text(&files, name).map(str::to_owned)));
        let files = Arc::clone(&own);
        engine.add_function("text_of", move |name: &str| {
            text(&files, name).map(|text| Value::from_safe_string(text.to_owned())).ok_or_else(missing)
        });
        let files = Arc::clone(&own);
        engine.add_function("data_url", move |name: &str| data_url(&files, name).ok_or_else(missing));
        engine.add_filter("css_string", |text: &str| Value::from_safe_string(css::string(text)));
        engine.add_global("guard", Value::from_safe_string(GUARD.to_owned()));
        Self { engine, own }
    }

    /// The page of a document of a kind from its data. The same data give the same bytes.
    ///
    /// # Errors
    /// [`RenderError::Template`], where a template is wrong or leaves out what every page must say.
    pub(super) fn page(&self, kind: &str, data: &str, emblem: Option<&Emblem>) -> Result<String, RenderError> {
        let mut data: serde_json::Value = serde_json::from_str(data).map_err(|_| RenderError::Stopped)?;
        if let (Some(emblem), Some(logo)) =
            (emblem, data.pointer_mut("/look/logo").and_then(serde_json::Value::as_object_mut))
        {
            logo.insert("url".to_owned(), url_of(emblem).into());
        }
        let main = self.main_of(kind);
        let page = self.engine.get_template(&main).and_then(|template| template.render(Value::from(Serde(data))));
        let page = page.map_err(|error| self.template_error(fault::of(&error, &main, &self.own)))?;
        if !is_guarded(&page) {
            let is_own = self.own.has(&main);
            return Err(self.template_error(Fault { file: main, place: None, slip: Slip::Unguarded, is_own }));
        }
        Ok(format!("{FIRST_LINE}{}\n", page.trim()))
    }

    /// The user's own template of a document, or the one that sets them all.
    fn main_of(&self, kind: &str) -> String {
        let own = format!("{kind}.html");
        if self.own.has(&own) { own } else { MAIN.to_owned() }
    }

    fn template_error(&self, fault: Fault) -> RenderError {
        RenderError::Template { faults: vec![fault] }
    }
}

/// Writes a value of a template, escaped unless it is markup already.
fn write(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let Some(text) = value.as_str().filter(|text| !value.is_safe() && text.contains(BREAK_HERE)) else {
        return escape_formatter(out, state, value);
    };
    for (at, piece) in text.split(BREAK_HERE).enumerate() {
        if at > 0 {
            out.write_str("<wbr>")?;
        }
        escape_formatter(out, state, &Value::from(piece))?;
    }
    Ok(())
}

/// The text of a file: the user's own, or the program's.
fn text<'f>(own: &'f Templates, name: &str) -> Option<&'f str> {
    match own.get(name) {
        Some(bytes) => std::str::from_utf8(bytes).ok(),
        None => FILES.iter().find(|(path, _)| *path == name).map(|(_, text)| *text),
    }
}

/// The logo as an address that holds the image itself.
pub(super) fn url_of(emblem: &Emblem) -> String {
    url(emblem.file(), emblem.bytes()).unwrap_or_default()
}

/// An image of the user's own as an address that holds the image itself.
fn data_url(own: &Templates, name: &str) -> Option<String> {
    url(name, own.get(name)?)
}

fn url(name: &str, bytes: &[u8]) -> Option<String> {
    let kind = match name.rsplit_once('.')?.1 {
        "png" => "png",
        "jpg" | "jpeg" => "jpeg",
        "gif" => "gif",
        "webp" => "webp",
        "svg" => "svg+xml",
        _ => return None,
    };
    Some(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
}

fn missing() -> Error {
    Error::new(ErrorKind::TemplateNotFound, "no such file")
}

/// Whether the head of a page begins with what every page must say: it binds only what stands after it.
fn is_guarded(page: &str) -> bool {
    page.split_once("<head>").is_some_and(|(before, head)| before.len() < 200 && head.trim_start().starts_with(GUARD))
}
