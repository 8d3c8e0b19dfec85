//! What is said of a document that was written, and of one that was not.

use crate::cli::failure::tell;
use crate::lang::{Lang, Text};
use crate::render::{RenderError, Replacements};

pub(super) const NO_ENGLISH: Text = Text::new(
    "dokumenter skrives på bokmål eller nynorsk (--lang nb eller nn)",
    "dokument blir skrivne på bokmål eller nynorsk (--lang nb eller nn)",
    "documents are written in bokmål or nynorsk (--lang nb or nn)",
);
pub(super) const NO_CASE: Text = Text::new("{} er ingen saksfil", "{} er inga saksfil", "{} is no case file");
pub(super) const NO_TARGET: Text = Text::new(
    "si hvor dokumentet skal skrives, med --output",
    "sei kvar dokumentet skal skrivast, med --output",
    "say where the document shall be written, with --output",
);
pub(super) const NOT_A_PDF: Text = Text::new(
    "{} finnes fra før og er ingen PDF; den blir ikke skrevet over",
    "{} finst frå før og er ingen PDF; ho blir ikkje skriven over",
    "{} exists and is no PDF; it is not written over",
);
pub(super) const NO_DOCUMENT: Text =
    Text::new("det ble ikke noe dokument", "det vart ikkje noko dokument", "there is no document");
pub(super) const NAMES_UNKNOWN: Text = Text::new(
    "har navn, men er ikke med i saken: {}",
    "har namn, men er ikkje med i saka: {}",
    "have a name, but are not in the case: {}",
);
pub(super) const NAMES_MISSING: Text = Text::new(
    "står med kode i dokumentet, for navnet mangler: {}",
    "står med kode i dokumentet, for namnet manglar: {}",
    "stand with their code in the document, for lack of a name: {}",
);

/// `Skrev plan.pdf (3 sider).`
pub(super) fn wrote(lang: Lang, path: &str, pages: usize) -> String {
    let text = match pages {
        1 => Text::new("Skrev {} (1 side).", "Skreiv {} (1 side).", "Wrote {} (1 page)."),
        _ => Text::new("Skrev {} ({} sider).", "Skreiv {} ({} sider).", "Wrote {} ({} pages)."),
    };
    tell(lang, text, &[path, &pages.to_string()])
}

/// The document is a draft because the case has errors.
pub(super) fn draft(lang: Lang, errors: usize, case: &str) -> String {
    let text = match errors {
        1 => Text::new(
            "saken har {} feil, så planen er merket som utkast. Se den med: brille check {}",
            "saka har {} feil, så planen er merkt som utkast. Sjå han med: brille check {}",
            "the case has {} error, so the plan is marked as a draft. See it with: brille check {}",
        ),
        _ => Text::new(
            "saken har {} feil, så planen er merket som utkast. Se dem med: brille check {}",
            "saka har {} feil, så planen er merkt som utkast. Sjå dei med: brille check {}",
            "the case has {} errors, so the plan is marked as a draft. See them with: brille check {}",
        ),
    };
    tell(lang, text, &[&errors.to_string(), case])
}

/// Nothing was written because the case has errors.
pub(super) fn refused(lang: Lang, errors: usize, case: &str) -> String {
    let text = match errors {
        1 => Text::new(
            "Saken har {} feil, så ingenting er skrevet. Se den med: brille check {}",
            "Saka har {} feil, så ingenting er skrive. Sjå han med: brille check {}",
            "The case has {} error, so nothing was written. See it with: brille check {}",
        ),
        _ => Text::new(
            "Saken har {} feil, så ingenting er skrevet. Se dem med: brille check {}",
            "Saka har {} feil, så ingenting er skrive. Sjå dei med: brille check {}",
            "The case has {} errors, so nothing was written. See them with: brille check {}",
        ),
    };
    tell(lang, text, &[&errors.to_string(), case])
}

/// What does not print as it is written, one line for each kind.
pub(super) fn replaced(lang: Lang, replaced: &Replacements) -> Vec<String> {
    let missing: Vec<String> =
        replaced.missing.iter().map(|(letter, count)| format!("U+{:04X} ({count})", u32::from(*letter))).collect();
    let counted = |count: usize| if count == 0 { String::new() } else { count.to_string() };
    let kinds = [
        (
            Text::new(
                "tegn som ingen skrift i dokumentet har, er vist med nummer: {}",
                "teikn som ingen skrift i dokumentet har, er viste med nummer: {}",
                "characters that no font of the document has are shown by number: {}",
            ),
            missing.join(", "),
        ),
        (
            Text::new(
                "styretegn er fjernet eller vist som �: {}",
                "styreteikn er fjerna eller viste som �: {}",
                "control characters are removed or shown as �: {}",
            ),
            counted(replaced.controls),
        ),
        (
            Text::new(
                "tegn som snur leseretningen, er fjernet: {}",
                "teikn som snur leseretninga, er fjerna: {}",
                "characters that turn the reading order are removed: {}",
            ),
            counted(replaced.directions),
        ),
        (
            Text::new(
                "overflødige aksenter og sammenbindinger er fjernet: {}",
                "overflødige aksentar og samanbindingar er fjerna: {}",
                "superfluous marks and joiners are removed: {}",
            ),
            counted(replaced.marks),
        ),
        (
            Text::new(
                "korte felt som var for lange, er kortet inn og slutter med […]: {}",
                "korte felt som var for lange, er korta inn og sluttar med […]: {}",
                "short fields that were too long are cut and end in […]: {}",
            ),
            counted(replaced.shortened),
        ),
    ];
    let told = kinds.into_iter().filter(|(_, what)| !what.is_empty());
    told.map(|(text, what)| tell(lang, text, &[&what])).collect()
}

/// Why there is no document.
pub(super) fn render_error(lang: Lang, error: &RenderError) -> String {
    match error {
        RenderError::NoPlan => {
            Text::new("saken har ingen `plan` ennå", "saka har ingen `plan` enno", "the case has no `plan` yet")
                .get(lang)
                .to_owned()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_not_several() {
        assert!(
            draft(Lang::En, 1, "sak.yaml").contains("1 error, so") && draft(Lang::En, 2, "").contains("2 errors, so")
        );
        assert!(refused(Lang::Nb, 1, "").contains("Se den") && refused(Lang::Nb, 2, "").contains("Se dem"));
    }
}
