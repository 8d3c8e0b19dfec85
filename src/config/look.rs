//! The look of a municipality's or a school's own, as the settings say it: logo, colour, sender, and texts.

use super::colour::Colour;
use super::layer::{self, Said};
use crate::case::MainLanguage;
use crate::document::Document;
use crate::finding::Finding;
use crate::rules::form::{self, Surplus};
use crate::yaml::Node;

/// The key of the look in a settings file.
const LOOK: &str = "utseende";

/// Letters in a text that stands before or after a document: half a page.
const MOST_IN_TEXT: usize = 3000;
/// Letters in a line of the letterhead or the foot.
const MOST_IN_LINE: usize = 120;
/// Letters in what stands for the logo where nobody sees it.
const MOST_IN_ALTERNATIVE: usize = 200;
/// Lines below the name of the school.
const MOST_SENDERS: usize = 5;
/// Texts for documents, of which each may be for all.
const MOST_TEXTS: usize = 50;

/// What the settings say of how documents look; none of what they say nothing of.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The image of the letterhead.
    pub logo: Option<Said<Logo>>,
    /// The colour of headings and lines.
    pub colour: Option<Said<Colour>>,
    /// The lines below the name of the school, in place of its owner.
    pub sender: Option<Said<Vec<String>>>,
    /// How the sender is reached.
    pub contact: Option<Said<Wording>>,
    /// Texts that stand before and after documents.
    pub texts: Option<Said<Vec<OwnText>>>,
}

/// The image of the letterhead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Its path from the folder of the settings file.
    pub file: String,
    /// What it shows, for those who do not see it.
    pub text: Wording,
}

/// A text in both languages of the schools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    bokmal: String,
    nynorsk: String,
}

/// A text that stands before or after documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnText {
    /// In which documents it stands.
    pub documents: Vec<Document>,
    /// What stands before the first section.
    pub before: Option<Wording>,
    /// What stands after the last one.
    pub after: Option<Wording>,
}

impl Wording {
    /// The text for a document in a language.
    pub fn get(&self, lang: MainLanguage) -> &str {
        match lang {
            MainLanguage::Bokmal => &self.bokmal,
            MainLanguage::Nynorsk => &self.nynorsk,
        }
    }

    /// One text for both languages, or one for each. Where there is one for the other language only, it stands in both:
    /// a text that somebody wants said is never left out.
    fn read(node: Option<Node<'_>>) -> Option<Said<Self>> {
        let node = node?;
        let text = |node| Some(layer::text(node)?.value);
        let both = text(Some(node)).map(|text| Self { bokmal: text.clone(), nynorsk: text });
        let each = || {
            let (bokmal, nynorsk) = (text(node.get("nb")), text(node.get("nn")));
            let other = bokmal.clone().or(nynorsk.clone())?;
            Some(Self { bokmal: bokmal.unwrap_or(other.clone()), nynorsk: nynorsk.unwrap_or(other) })
        };
        Said::new(node, both.or_else(each))
    }
}

impl Look {
    /// What one place of the settings says of the look.
    pub(super) fn read(place: Node<'_>) -> Self {
        let Some(look) = place.get(LOOK) else { return Self::default() };
        let colour = |node: Node<'_>| Colour::read(node.as_str()?.trim()).filter(|colour| colour.is_readable());
        Self {
            logo: look.get("logo").and_then(logo),
            colour: look.get("farge").and_then(|node| Said::new(node, colour(node))),
            sender: look.get("avsender").and_then(|node| Said::new(node, Some(lines(node)))),
            contact: Wording::read(look.get("kontakt")),
            texts: look.get("tekster").and_then(|node| Said::new(node, Some(node.items().map(own_text).collect()))),
        }
    }

    /// This, and what a weightier place says in the place of it.
    pub(super) fn under(self, other: &Self) -> Self {
        let other = other.clone();
        Self {
            logo: other.logo.or(self.logo),
            colour: other.colour.or(self.colour),
            sender: other.sender.or(self.sender),
            contact: other.contact.or(self.contact),
            texts: other.texts.or(self.texts),
        }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        let Self { logo, colour, sender, contact, texts } = self;
        logo.is_none() && colour.is_none() && sender.is_none() && contact.is_none() && texts.is_none()
    }
}

/// The path of the logo that one place of the settings names.
pub(super) fn logo_file<'t>(place: Node<'t>) -> Option<Node<'t>> {
    place.get(LOOK)?.get("logo")?.get("fil")
}

fn logo(node: Node<'_>) -> Option<Said<Logo>> {
    let (file, text) = (layer::text(node.get("fil"))?, Wording::read(node.get("tekst"))?);
    Some(Said { value: Logo { file: file.value, text: text.value }, span: file.span })
}

fn lines(list: Node<'_>) -> Vec<String> {
    list.items().filter_map(|line| Some(layer::text(Some(line))?.value)).collect()
}

fn own_text(item: Node<'_>) -> OwnText {
    let named = |key: &str| Document::ALL.into_iter().find(|document| document.key() == key);
    let documents = match item.get("dokumenter") {
        None => Document::ALL.to_vec(),
        Some(list) => list.items().filter_map(|name| named(name.as_str()?)).collect(),
    };
    let text = |key| Some(Wording::read(item.get(key))?.value);
    OwnText { documents, before: text("foran"), after: text("etter") }
}

/// What is wrong with the look that one place of the settings gives, beside what the schema sees.
pub(super) fn findings(place: Node<'_>) -> Vec<Finding> {
    let Some(look) = place.get(LOOK) else { return Vec::new() };
    let mut findings: Vec<Finding> = look.get("farge").and_then(faint).into_iter().collect();
    let mut text =
        |node: Option<Node<'_>>, most| findings.extend(node.into_iter().flat_map(|node| too_long(node, most)));
    text(look.get("logo").and_then(|logo| logo.get("tekst")), MOST_IN_ALTERNATIVE);
    text(look.get("kontakt"), MOST_IN_LINE);
    let (senders, texts) = (look.get("avsender"), look.get("tekster"));
    senders.into_iter().flat_map(Node::items).for_each(|line| text(Some(line), MOST_IN_LINE));
    for item in texts.into_iter().flat_map(Node::items) {
        text(item.get("foran"), MOST_IN_TEXT);
        text(item.get("etter"), MOST_IN_TEXT);
    }
    findings.extend(senders.and_then(|list| too_many(list, MOST_SENDERS)));
    findings.extend(texts.and_then(|list| too_many(list, MOST_TEXTS)));
    findings
}

/// A colour in which not everybody can read.
fn faint(node: Node<'_>) -> Option<Finding> {
    let colour = Colour::read(node.as_str()?.trim()).filter(|colour| !colour.is_readable())?;
    Some(form::faint_colour(node, &colour.readable().to_string()))
}

fn too_long(node: Node<'_>, most: usize) -> Vec<Finding> {
    let texts = [Some(node), node.get("nb"), node.get("nn")].into_iter().flatten();
    let long = texts.filter(|node| node.as_str().is_some_and(|text| text.trim().chars().count() > most));
    long.map(|node| form::surplus(node, Surplus::Letters, most)).collect()
}

fn too_many(list: Node<'_>, most: usize) -> Option<Finding> {
    (list.items().count() > most).then(|| form::surplus(list, Surplus::Items, most))
}
