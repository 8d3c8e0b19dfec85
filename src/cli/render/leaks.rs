//! What is said of a document that held something it must not hold.

use crate::audience::SecretKind;
use crate::cli::failure::tell;
use crate::cli::names::KEY_FILE;
use crate::lang::{Lang, Text};
use crate::render::leak::{Leak, Place};

/// Says of what was withheld where it stands in the case and where in the document, and never what it is.
pub(super) fn told(lang: Lang, leaks: &[Leak]) -> String {
    let text = Text::new(
        "Dokumentet inneholdt noe som skal skjermes for mottakeren: {}. Ingenting er skrevet.",
        "Dokumentet inneheldt noko som skal skjermast for mottakaren: {}. Ingenting er skrive.",
        "The document held something that is to be withheld from its reader: {}. Nothing was written.",
    );
    let one = |leak: &Leak| format!("{} `{}` ({})", kind(leak).get(lang), leak.field, place(leak.place).get(lang));
    tell(lang, text, &[&leaks.iter().map(one).collect::<Vec<_>>().join(", ")])
}

fn kind(leak: &Leak) -> Text {
    match leak.kind {
        SecretKind::Name if leak.field == KEY_FILE => Text::new("et navn fra", "eit namn frå", "a name from"),
        SecretKind::Name => Text::new("navnet til", "namnet til", "the name of"),
        SecretKind::Code => Text::new("koden", "koden", "the code"),
        SecretKind::Text => Text::new("teksten i", "teksten i", "the text in"),
    }
}

fn place(place: Place) -> Text {
    match place {
        Place::PageText => Text::new("på en side", "på ei side", "on a page"),
        Place::Metadata => Text::new("i egenskapene", "i eigenskapane", "in the properties"),
        Place::Xmp => Text::new("i egenskapene (XMP)", "i eigenskapane (XMP)", "in the properties (XMP)"),
        Place::Bookmark => Text::new("blant bokmerkene", "blant bokmerka", "among the bookmarks"),
        Place::Structure => {
            Text::new("i teksten for skjermlesere", "i teksten for skjermlesarar", "in the text for screen readers")
        }
        Place::Link => Text::new("i en lenke", "i ei lenkje", "in a link"),
        Place::Attachment => Text::new("i en fil som ligger ved", "i ei fil som ligg ved", "in an attached file"),
        Place::Stream => Text::new("i skjulte data", "i skjulte data", "in hidden data"),
        Place::FileName => Text::new("i filnavnet", "i filnamnet", "in the file name"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leak_is_told_by_its_places_alone() {
        let leak = |kind, field: &str, place| Leak { kind, field: field.to_owned(), place };
        let leaks = vec![
            leak(SecretKind::Name, "E2", Place::PageText),
            leak(SecretKind::Text, "hendelser[0].hva", Place::Bookmark),
        ];
        let said = |lang| told(lang, &leaks);
        assert_eq!(
            said(Lang::Nb),
            "Dokumentet inneholdt noe som skal skjermes for mottakeren: navnet til `E2` (på en side), teksten i \
             `hendelser[0].hva` (blant bokmerkene). Ingenting er skrevet."
        );
        assert!(said(Lang::Nn).ends_with("(blant bokmerka). Ingenting er skrive."));
        assert!(said(Lang::En).contains("the name of `E2` (on a page)"));
    }
}
