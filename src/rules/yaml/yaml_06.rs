//! YAML-06: nothing of YAML that the case format does not use.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "YAML-06",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Filen bruker bare felt, tekst, tall og lister",
        "Fila bruker berre felt, tekst, tal og lister",
        "The file uses only fields, text, numbers and lists",
    ),
    why: Text::new(
        "YAML, formatet som saksfilen er skrevet i, kan mer enn en sak trenger. Noe av det endrer det som står der, \
         uten at det synes.",
        "YAML, formatet som saksfila er skriven i, kan meir enn ei sak treng. Noko av det endrar det som står der, \
         utan at det viser.",
        "YAML, the format that a case file is written in, can do more than a case needs. Some of it changes what is \
         written without showing it.",
    ),
    limits: Text::new(
        "Regelen ser ikke om teksten ellers er riktig.",
        "Regelen ser ikkje om teksten elles er rett.",
        "The rule does not see whether the text is right otherwise.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&TAG, &MERGE, &DIRECTIVE, &DOCUMENTS, &KEY, &NUMBER],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  sårbarhet: \"!OBS E1 sover ikke.\"
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  sårbarhet: !OBS E1 sover ikke. # <-
",
        },
    ],
    check: None,
};

/// A tag.
pub(super) static TAG: Message = Message {
    headline: Text::new(
        "Teksten begynner med utropstegn, og ordet etter det blir ikke lest som tekst.",
        "Teksten byrjar med utropsteikn, og ordet etter det blir ikkje lese som tekst.",
        "The text begins with an exclamation mark, and the word after it is not read as text.",
    ),
    label: Text::new("blir ikke lest som tekst", "blir ikkje lese som tekst", "not read as text"),
    help: Text::new(
        "Sett hermetegn rundt hele teksten.",
        "Set hermeteikn rundt heile teksten.",
        "Put quotes around the whole text.",
    ),
};

/// A merge key.
pub(super) static MERGE: Message = Message {
    headline: Text::new(
        "`<<` kan ikke brukes til å hente felt fra et annet sted.",
        "`<<` kan ikkje brukast til å hente felt frå ein annan stad.",
        "`<<` cannot be used to fetch fields from elsewhere.",
    ),
    label: Text::new("ikke et felt", "ikkje eit felt", "not a field"),
    help: Text::new("Skriv feltene ut her.", "Skriv felta ut her.", "Write the fields out here."),
};

/// A line that begins with `%`.
pub(super) static DIRECTIVE: Message = Message {
    headline: Text::new(
        "Linjen begynner med prosenttegn og blir ikke lest.",
        "Linja byrjar med prosentteikn og blir ikkje lesen.",
        "The line begins with a percent sign and is not read.",
    ),
    label: Text::new(
        "prosenttegn først på linjen",
        "prosentteikn først på linja",
        "percent sign at the start of the line",
    ),
    help: Text::new(
        "Ta bort linjen. Er den tekst, så rykk den inn under feltet den hører til.",
        "Ta bort linja. Er ho tekst, så rykk ho inn under feltet ho høyrer til.",
        "Take the line away. If it is text, indent it below the field it belongs to.",
    ),
};

/// A second document.
pub(super) static DOCUMENTS: Message = Message {
    headline: Text::new(
        "Filen har en ny del etter `---`, og den er ikke lest.",
        "Fila har ein ny del etter `---`, og han er ikkje lesen.",
        "The file has another part after `---`, and it has not been read.",
    ),
    label: Text::new("resten er ikke lest", "resten er ikkje lesen", "the rest has not been read"),
    help: Text::new(
        "Ha én sak i hver fil. Ta bort linjen med `---` hvis alt hører til samme sak.",
        "Ha éi sak i kvar fil. Ta bort linja med `---` dersom alt høyrer til same sak.",
        "Keep one case in each file. Take the line `---` away if all of it belongs to one case.",
    ),
};

/// A key that is no text.
pub(super) static KEY: Message = Message {
    headline: Text::new(
        "Navnet på et felt må være et ord, ikke et tall, en liste eller sant/usant.",
        "Namnet på eit felt må vere eit ord, ikkje eit tal, ei liste eller sant/usant.",
        "The name of a field must be a word, not a number, a list or a truth value.",
    ),
    label: Text::new("ikke et feltnavn", "ikkje eit feltnamn", "not a field name"),
    help: Text::new(
        "Bruk feltnavnene i formatet. Skal det være et punkt i en liste, så skriv `- ` foran.",
        "Bruk feltnamna i formatet. Skal det vere eit punkt i ei liste, så skriv `- ` framfor.",
        "Use the field names of the format. If it is an item of a list, write `- ` before it.",
    ),
};

/// Infinity and the like.
pub(super) static NUMBER: Message = Message {
    headline: Text::new(
        "Dette blir lest som et tall uten verdi.",
        "Dette blir lese som eit tal utan verdi.",
        "This is read as a number without a value.",
    ),
    label: Text::new("ikke et vanlig tall", "ikkje eit vanleg tal", "not a plain number"),
    help: Text::new(
        "Skriv et vanlig tall, eller sett hermetegn rundt teksten.",
        "Skriv eit vanleg tal, eller set hermeteikn rundt teksten.",
        "Write a plain number, or put quotes around the text.",
    ),
};
