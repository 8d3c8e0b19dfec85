//! What is said of why there is no document.

use std::path::Path;

use anyhow::Error;

use super::{leaks, words};
use crate::cli::failure::tell;
use crate::lang::{Lang, Text};
use crate::render::{Document, Fault, RenderError, Slip};

/// Why there is no document. `templates` is the folder of the user's own templates, which may be at fault.
pub(in crate::cli) fn no_document(lang: Lang, error: &RenderError, templates: Option<&Path>) -> Error {
    let why = match (error, templates) {
        (RenderError::Template { faults }, Some(folder)) if faults.iter().any(|fault| fault.is_own) => {
            let own = faults.iter().filter(|fault| fault.is_own);
            own.map(|fault| self::fault(lang, fault, folder)).collect::<Vec<_>>().join("; ")
        }
        (RenderError::BadFont { file }, Some(folder)) => {
            let text = Text::new(
                "{} kan ikke leses som en skrifttype",
                "{} kan ikkje lesast som ein skrifttype",
                "{} cannot be read as a font",
            );
            tell(lang, text, &[&folder.join(file).to_string_lossy()])
        }
        (RenderError::NotConforming { clauses }, Some(folder)) => {
            let text = Text::new(
                "dokumentet følger ikke PDF/A-2a og PDF/UA-1 ({}); malene i {} må rettes",
                "dokumentet følgjer ikkje PDF/A-2a og PDF/UA-1 ({}); malane i {} må rettast",
                "the document does not follow PDF/A-2a and PDF/UA-1 ({}); the templates in {} must be mended",
            );
            tell(lang, text, &[&clauses.join(", "), &folder.to_string_lossy()])
        }
        _ => render_error(lang, error),
    };
    Error::msg(why).context(words::NO_DOCUMENT.get(lang))
}

/// `maler/dokument.typ:3:7: ingenting har dette navnet`
fn fault(lang: Lang, fault: &Fault, folder: &Path) -> String {
    let file = folder.join(&fault.file);
    let place = fault.place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    format!("{}{place}: {}", file.to_string_lossy(), slip(fault.slip).get(lang))
}

fn slip(slip: Slip) -> Text {
    match slip {
        Slip::Syntax => Text::new(
            "her er malen ikke skrevet slik Typst krever",
            "her er malen ikkje skriven slik Typst krev",
            "the template is not written as Typst requires here",
        ),
        Slip::Jinja => Text::new(
            "her er malen ikke skrevet slik Jinja krever",
            "her er malen ikkje skriven slik Jinja krev",
            "the template is not written as Jinja requires here",
        ),
        Slip::Unguarded => Text::new(
            "rett etter <head> må malen ha {{ guard }}, som holder siden lukket",
            "rett etter <head> må malen ha {{ guard }}, som held sida lukka",
            "right after <head> the template must have {{ guard }}, which keeps the page closed",
        ),
        Slip::Endless => Text::new(
            "malen blir aldri ferdig, eller siden blir altfor lang",
            "malen blir aldri ferdig, eller sida blir altfor lang",
            "the template never ends, or the page becomes far too long",
        ),
        Slip::UnknownName => {
            Text::new("ingenting har dette navnet", "ingenting har dette namnet", "nothing has this name")
        }
        Slip::UnknownField => Text::new(
            "verdien har ikke noe felt med dette navnet",
            "verdien har ikkje noko felt med dette namnet",
            "the value has no field with this name",
        ),
        Slip::WrongValue => Text::new(
            "her passer ikke verdien, eller den mangler",
            "her passar ikkje verdien, eller han manglar",
            "the value does not fit here, or is missing",
        ),
        Slip::NoFile => Text::new(
            "filen finnes ikke i mappen med maler, eller kan ikke leses",
            "fila finst ikkje i mappa med malar, eller kan ikkje lesast",
            "the file is not in the folder of templates, or cannot be read",
        ),
        Slip::Package => Text::new(
            "pakker blir ikke hentet; legg filene i mappen med maler",
            "pakkar blir ikkje henta; legg filene i mappa med malar",
            "packages are not fetched; put the files in the folder of templates",
        ),
        Slip::NoFont => Text::new(
            "skriften finnes verken i brille eller i mappen med maler",
            "skrifta finst verken i brille eller i mappa med malar",
            "the font is neither in brille nor in the folder of templates",
        ),
        Slip::Standard => Text::new(
            "dette bryter PDF/A-2a eller PDF/UA-1",
            "dette bryt PDF/A-2a eller PDF/UA-1",
            "this breaks PDF/A-2a or PDF/UA-1",
        ),
        Slip::Other => Text::new("her stopper malen", "her stoppar malen", "the template stops here"),
    }
}

fn render_error(lang: Lang, error: &RenderError) -> String {
    match error {
        RenderError::Nothing { document } => nothing(*document).get(lang).to_owned(),
        RenderError::NoSuchItem { item, .. } => {
            let text = Text::new(
                "saken har ingenting med kjennetegnet {} som dokumentet kan gjelde",
                "saka har ingenting med kjenneteiknet {} som dokumentet kan gjelde",
                "the case holds nothing with the identifier {} that the document could be about",
            );
            tell(lang, text, &[item])
        }
        RenderError::TooLong { field, limit } => {
            let text = Text::new(
                "`{}` er lengre enn {} tegn; legg den lange teksten i et vedlegg",
                "`{}` er lengre enn {} teikn; legg den lange teksten i eit vedlegg",
                "`{}` is longer than {} characters; put the long text in an attachment",
            );
            tell(lang, text, &[field, &limit.to_string()])
        }
        RenderError::TooMuch { limit } => {
            let text = Text::new(
                "tekstene er til sammen lengre enn {} tegn; legg de lengste i vedlegg",
                "tekstane er til saman lengre enn {} teikn; legg dei lengste i vedlegg",
                "the texts together are longer than {} characters; put the longest in attachments",
            );
            tell(lang, text, &[&limit.to_string()])
        }
        RenderError::Leak { leaks } => leaks::told(lang, leaks),
        defect => {
            let text = Text::new(
                "en feil i brille, som vi gjerne vil høre om ({})",
                "ein feil i brille, som vi gjerne vil høyre om ({})",
                "a defect of brille, which we would like to hear of ({})",
            );
            tell(lang, text, &[&defect.to_string()])
        }
    }
}

/// That a case holds nothing yet for a document.
pub(super) fn nothing(document: Document) -> Text {
    match document {
        Document::Investigation => Text::new(
            "saken har ingen `undersøkelser` ennå",
            "saka har ingen `undersøkelser` enno",
            "the case has no `undersøkelser` yet",
        ),
        Document::Evaluation => Text::new(
            "saken har ingen `evalueringer` ennå",
            "saka har ingen `evalueringer` enno",
            "the case has no `evalueringer` yet",
        ),
        Document::Hearings => Text::new(
            "saken har ingen `medvirkning` ennå",
            "saka har ingen `medvirkning` enno",
            "the case has no `medvirkning` yet",
        ),
        Document::Contacts => Text::new(
            "saken har ingen `kontakt` ennå",
            "saka har ingen `kontakt` enno",
            "the case has no `kontakt` yet",
        ),
        Document::OwnerNotice => Text::new(
            "ingen av `meldinger` er vurdert som alvorlig, gjelder en ansatt eller er meldt til skoleeier; velg en med --item",
            "ingen av `meldinger` er vurdert som alvorleg, gjeld ein tilsett eller er meld til skoleeigar; vel ei med --item",
            "none of `meldinger` is judged to be serious, concerns staff or is reported to the owner; choose one with --item",
        ),
        _ => Text::new("saken har ingen `plan` ennå", "saka har ingen `plan` enno", "the case has no `plan` yet"),
    }
}
