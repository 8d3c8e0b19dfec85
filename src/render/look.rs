//! The look of a municipality's or a school's own, as documents take it.

use std::sync::Arc;

use super::Emblem;
use super::clean::Clean;
use super::paper;
use super::sanitise::Sanitiser;
use crate::case::MainLanguage;
use crate::config;
use crate::document::Document;

/// What the settings say of the look, with the image that they name.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// What the settings say.
    pub said: config::Look,
    /// The image of the letterhead.
    pub emblem: Option<Arc<Emblem>>,
}

impl Look {
    /// What a document has of it, in safe text.
    pub(super) fn paper(&self, kind: &str, lang: MainLanguage, sanitiser: &Sanitiser) -> paper::Look {
        let texts = |texts: Vec<&str>| -> Vec<Clean> { texts.into_iter().map(|text| sanitiser.text(text)).collect() };
        paper::Look {
            accent: self.said.colour.map(|colour| colour.value.to_string()),
            logo: self.logo(lang).map(|(emblem, text)| {
                let (width, height) = emblem.size();
                paper::Logo { file: emblem.file(), text: sanitiser.line(text), width, height }
            }),
            sender: self.sender().map(|line| sanitiser.line(line)).collect(),
            contact: self.contact(lang).map(|line| sanitiser.line(line)),
            before: texts(self.before(kind, lang)),
            after: texts(self.after(kind, lang)),
        }
    }

    /// All words of it that stand in a document, as the settings have them.
    pub(super) fn words(&self, kind: &str, lang: MainLanguage) -> Vec<String> {
        let logo = self.logo(lang).map(|(_, text)| text);
        let lines = logo.into_iter().chain(self.sender()).chain(self.contact(lang));
        let texts = [self.before(kind, lang), self.after(kind, lang)].concat();
        lines.chain(texts).map(str::to_owned).collect()
    }

    fn logo(&self, lang: MainLanguage) -> Option<(&Emblem, &str)> {
        Some((self.emblem.as_ref()?, self.said.logo.as_ref()?.value.text.get(lang)))
    }

    fn sender(&self) -> impl Iterator<Item = &str> {
        self.said.sender.iter().flat_map(|lines| &lines.value).map(String::as_str)
    }

    fn contact(&self, lang: MainLanguage) -> Option<&str> {
        Some(self.said.contact.as_ref()?.value.get(lang))
    }

    fn before(&self, kind: &str, lang: MainLanguage) -> Vec<&str> {
        self.texts(kind).filter_map(|text| Some(text.before.as_ref()?.get(lang))).collect()
    }

    fn after(&self, kind: &str, lang: MainLanguage) -> Vec<&str> {
        self.texts(kind).filter_map(|text| Some(text.after.as_ref()?.get(lang))).collect()
    }

    fn texts(&self, kind: &str) -> impl Iterator<Item = &config::OwnText> {
        let all = self.said.texts.iter().flat_map(|texts| &texts.value);
        let document = Document::ALL.into_iter().find(|document| document.key() == kind);
        all.filter(move |text| document.is_some_and(|document| text.documents.contains(&document)))
    }
}
