//! What is said of documents that were written or refused, and of what was asked for.

pub(in crate::cli) use super::failed::no_document;

use crate::cli::failure::tell;
use crate::lang::{Lang, Text};
use crate::render::Replacements;

pub(in crate::cli) const NO_ENGLISH: Text = Text::new(
    "dokumenter skrives på bokmål eller nynorsk (--lang nb eller nn)",
    "dokument blir skrivne på bokmål eller nynorsk (--lang nb eller nn)",
    "documents are written in bokmål or nynorsk (--lang nb or nn)",
);
pub(in crate::cli) const NO_CASE: Text = Text::new("{} er ingen saksfil", "{} er inga saksfil", "{} is no case file");
pub(in crate::cli) const NOT_WHOLE: Text = Text::new(
    "deler av {} kan ikke leses som YAML. Se hvorfor med: brille check {}",
    "delar av {} kan ikkje lesast som YAML. Sjå kvifor med: brille check {}",
    "parts of {} cannot be read as YAML. See why with: brille check {}",
);
pub(super) const NOT_SOUND: Text = Text::new(
    "rett feilene i saksfilen før kopien lages: ved {} er det ikke sikkert hvem opplysningene gjelder. Se dem med: \
     brille check {}",
    "rett feila i saksfila før kopien blir laga: ved {} er det ikkje sikkert kven opplysningane gjeld. Sjå dei med: \
     brille check {}",
    "correct the errors in the case file before the copy is made: at {} it is not certain whom it is about. See them \
     with: brille check {}",
);
pub(super) const NOT_SOUND_BEFORE: Text = Text::new(
    "kopien kan ikke si hva som er endret: i den gamle versjonen, ved {}, er det ikke sikkert hvem opplysningene gjelder. \
     Rett den gamle versjonen, eller lag kopien uten --since og --since-git",
    "kopien kan ikkje seie kva som er endra: i den gamle versjonen, ved {}, er det ikkje sikkert kven opplysningane gjeld. \
     Rett den gamle versjonen, eller lag kopien utan --since og --since-git",
    "the copy cannot say what has changed: in the earlier version, at {}, it is not certain whom it is about. Correct the \
     earlier version, or make the copy without --since and --since-git",
);
/// The key file beside a case, which cannot be used.
pub(super) const NAMES_BESIDE: Text = Text::new(
    "ingen kopi til andre før {} kan leses, for navnene der skal tas ut av tekstene. Rett filen, eller gi en annen med \
     `--names`",
    "ingen kopi til andre før {} kan lesast, for namna der skal takast ut av tekstane. Rett fila, eller gi ei anna med \
     `--names`",
    "no copy for others before {} can be read, since the names in it are to be taken out of the texts. Correct the file, \
     or give another with `--names`",
);
pub(super) const NAME_OF_FILE: Text = Text::new(
    "navnet på filen med kopien viser hvem noen er (navn eller kode). Gi saksfilen et annet navn, eller velg et med \
     --output",
    "namnet på fila med kopien viser kven nokon er (namn eller kode). Gi saksfila eit anna namn, eller vel eit med \
     --output",
    "the name of the file with the copy tells who somebody is (a name or a code). Give the case file another name, or \
     choose one with --output",
);
pub(super) const PLACE_IN_NAME: Text = Text::new(
    "navnet på filen med kopien viser hvor eleven er, og adressen er skjermet. Gi saksfilen et annet navn, eller velg et \
     med --output",
    "namnet på fila med kopien viser kvar eleven er, og adressa er skjerma. Gi saksfila eit anna namn, eller vel eit med \
     --output",
    "the name of the file with the copy tells where the pupil is, and the address is protected. Give the case file another \
     name, or choose one with --output",
);
pub(super) const SEVERAL_TO_STDOUT: Text = Text::new(
    "flere dokumenter kan ikke skrives til standard ut; gi en mappe med --output",
    "fleire dokument kan ikkje skrivast til standard ut; gi ei mappe med --output",
    "several documents cannot be written to standard output; give a folder with --output",
);
pub(super) const SEVERAL_TO_ONE: Text = Text::new(
    "flere dokumenter kan ikke skrives til én fil, og {} er ingen mappe",
    "fleire dokument kan ikkje skrivast til éi fil, og {} er inga mappe",
    "several documents cannot be written to one file, and {} is no folder",
);
pub(super) const SAME_TARGET: Text = Text::new(
    "{} og {} ville blitt samme fil, {}; ingenting er skrevet",
    "{} og {} ville blitt same fil, {}; ingenting er skrive",
    "{} and {} would be the same file, {}; nothing was written",
);
pub(super) const NAMES_OF_ONE: Text = Text::new(
    "`--names` kan bare brukes med én saksfil, for i en annen sak er E1 en annen elev",
    "`--names` kan berre brukast med éi saksfil, for i ei anna sak er E1 ein annan elev",
    "`--names` can only be used with one case file, for E1 is another pupil in another case",
);
pub(super) const NO_PLAN_YET: Text =
    Text::new("{} har ingen plan ennå", "{} har ingen plan enno", "{} has no plan yet");
/// How many cases have an error in common, and the first of them.
pub(super) const IN_COMMON: Text = Text::new("{} saker, først {}", "{} saker, først {}", "{} cases, first {}");
pub(super) const STOPPED: Text = Text::new("{} ble ikke ferdig", "{} vart ikkje ferdig", "{} was not finished");
pub(super) const NO_PATH: Text = Text::new(
    "si hvilken sak det gjelder: en fil eller en mappe",
    "sei kva sak det gjeld: ei fil eller ei mappe",
    "say which case it is about: a file or a folder",
);
pub(in crate::cli) const NO_TARGET: Text = Text::new(
    "si hvor dokumentet skal skrives, med --output",
    "sei kvar dokumentet skal skrivast, med --output",
    "say where the document shall be written, with --output",
);
pub(super) const NO_COPY: Text = Text::new("ingen kopi til {}: {}", "ingen kopi til {}: {}", "no copy for {}: {}");
pub(super) const NOTHING_SEEN: Text = Text::new(
    "ingen kopi til {} ({}): saken har ikke noe i `{}` som mottakeren kan se",
    "ingen kopi til {} ({}): saka har ikkje noko i `{}` som mottakaren kan sjå",
    "no copy for {} ({}): the case holds nothing in `{}` that the reader may see",
);
pub(super) const NO_READER: Text = Text::new(
    "saken har ingen som kan få en slik kopi ({})",
    "saka har ingen som kan få ein slik kopi ({})",
    "the case has nobody who could have such a copy ({})",
);
pub(in crate::cli) const GAPS: Text = Text::new(
    "kopien kan ikke lages før saken sier hva andre kan lese: skriv {} (KONF-03)",
    "kopien kan ikkje lagast før saka seier kva andre kan lese: skriv {} (KONF-03)",
    "the copy cannot be made before the case says what others may read: write {} (KONF-03)",
);
pub(super) const SUSPECTS: Text = Text::new(
    "kopien kan ikke lages, for et ord her kan være navnet på en annen: {}. Skriv koden der en person er ment, og \
     begynn ellers ikke en setning med ordet",
    "kopien kan ikkje lagast, for eit ord her kan vere namnet på ein annan: {}. Skriv koden der ein person er meint, og \
     byrja elles ikkje ei setning med ordet",
    "the copy cannot be made, since a word here may be the name of somebody else: {}. Write the code where a person is \
     meant, and do not begin a sentence with the word otherwise",
);
pub(super) const LEAKING: Text = Text::new(
    "Skriv koden i stedet for navnet i: {}",
    "Skriv koden i staden for namnet i: {}",
    "Write the code in place of the name in: {}",
);
pub(in crate::cli) const DOUBTS: Text = Text::new(
    "les disse feltene før kopien gis videre, for de kan vise hvem andre er (navn eller rolle) eller fortelle om et hjem: {}",
    "les desse felta før kopien blir gitt vidare, for dei kan vise kven andre er (namn eller rolle) eller fortelje om ein heim: {}",
    "read these fields before the copy is handed out, since they may tell who others are (by name or role) or tell of a home: {}",
);
pub(super) const NO_HISTORY: Text = Text::new(
    "kopien til {} sier ikke hva som er endret, for av den gamle versjonen kan det ikke lages noen kopi: {}",
    "kopien til {} seier ikkje kva som er endra, for av den gamle versjonen kan det ikkje lagast nokon kopi: {}",
    "the copy for {} does not say what has changed, since there can be no copy of the earlier version: {}",
);
pub(super) const SINCE_OF_ONE: Text = Text::new(
    "--since og --since-git gjelder én sak: nevn én saksfil",
    "--since og --since-git gjeld éi sak: nemn éi saksfil",
    "--since and --since-git are for one case: name one case file",
);
pub(super) const SINCE_OF_PLAN: Text = Text::new(
    "--since og --since-git gjelder aktivitetsplanen og evalueringen: velg en av dem med --document",
    "--since og --since-git gjeld aktivitetsplanen og evalueringa: vel ein av dei med --document",
    "--since and --since-git are for aktivitetsplan and evaluering: choose one of them with --document",
);
pub(super) const NO_ITEMS: Text = Text::new(
    "{} gjelder hele saken, så --item kan ikke velge noe der. --item gjelder bare {}",
    "{} gjeld heile saka, så --item kan ikkje velje noko der. --item gjeld berre {}",
    "{} is about the whole case, so --item cannot choose anything in it. --item is only for {}",
);
pub(super) const SINCE_GIT_OF_FILE: Text = Text::new(
    "--since-git trenger en saksfil, ikke standard inn",
    "--since-git treng ei saksfil, ikkje standard inn",
    "--since-git needs a case file, not standard input",
);
pub(super) const SINCE_TWICE: Text = Text::new(
    "bare én av versjonene kan komme fra standard inn",
    "berre ein av versjonane kan kome frå standard inn",
    "only one of the versions can come from standard input",
);
pub(super) const OTHER_CASE: Text = Text::new(
    "{}. Ingen kopi er laget: lag den uten --since og --since-git, eller gi en tidligere versjon av samme sak. Mangler saksnummeret i den, lagre versjonen i en fil, skriv nummeret der og gi filen med --since",
    "{}. Ingen kopi er laga: lag han utan --since og --since-git, eller gi ein tidlegare versjon av same sak. Manglar saksnummeret i han, lagre versjonen i ei fil, skriv nummeret der og gi fila med --since",
    "{}. No copy was made: make it without --since and --since-git, or give an earlier version of the same case. If that one lacks its case number, save it in a file, write the number there and give the file with --since",
);
pub(super) const SOURCE_IS_INTERNAL: Text = Text::new(
    "--attach-source viser hele saken og kan bare brukes i skolens egen kopi (--audience intern)",
    "--attach-source viser heile saka og kan berre brukast i skolen sin eigen kopi (--audience intern)",
    "--attach-source shows the whole case and is for the school's own copy only (--audience intern)",
);
pub(super) const NOT_A_PDF: Text = Text::new(
    "{} finnes fra før og er ingen PDF; den blir ikke skrevet over",
    "{} finst frå før og er ingen PDF; ho blir ikkje skriven over",
    "{} exists and is no PDF; it is not written over",
);
pub(super) const NOT_A_PAGE: Text = Text::new(
    "{} finnes fra før og er ingen side fra brille; den blir ikke skrevet over",
    "{} finst frå før og er inga side frå brille; ho blir ikkje skriven over",
    "{} exists and is no page of brille; it is not written over",
);
pub(in crate::cli) const NO_DOCUMENT: Text =
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

/// `Skrev plan.pdf (3 sider).`, or without the number of pages where there are none.
pub(in crate::cli) fn wrote(lang: Lang, path: &str, pages: Option<usize>) -> String {
    let Some(pages) = pages else { return tell(lang, Text::new("Skrev {}.", "Skreiv {}.", "Wrote {}."), &[path]) };
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
            "saken har {} feil, så dokumentet er merket som utkast. Se den med: brille check {}",
            "saka har {} feil, så dokumentet er merkt som utkast. Sjå han med: brille check {}",
            "the case has {} error, so the document is marked as a draft. See it with: brille check {}",
        ),
        _ => Text::new(
            "saken har {} feil, så dokumentet er merket som utkast. Se dem med: brille check {}",
            "saka har {} feil, så dokumentet er merkt som utkast. Sjå dei med: brille check {}",
            "the case has {} errors, so the document is marked as a draft. See them with: brille check {}",
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
pub(in crate::cli) fn replaced(lang: Lang, replaced: &Replacements) -> Vec<String> {
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
